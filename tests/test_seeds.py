"""The two articles that the project began with come out right in full.

They belong to others and are read where they stand beside the project.
"""

import json

import pytest

from floors import SHARED
from vngovnews import Article, parse_text
from vngovnews.evaluate import evaluate

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the development articles are not here")


def seed(number: str) -> Article:
    [path] = (SHARED / "dev").glob(f"{number}*.json")
    gold = json.loads(path.read_text(encoding="utf-8"))
    return parse_text(gold["text"], title=gold["title"], published=gold["published"], url=gold["url"])


@pytest.mark.parametrize("number", ["d31", "d32"])
def test_nothing_is_missed_and_nothing_found_falsely(number: str) -> None:
    [compared] = [c for c in evaluate(SHARED / "dev") if c.id.startswith(number)]
    assert (compared.misses, compared.falses) == ((), ())


def test_the_year_comes_from_the_sentence_where_the_page_has_no_date() -> None:
    article = seed("d31")
    assert article.published_at is None
    assert article.source == "PhuthoPortal"
    [event] = article.events
    assert event.date is not None
    assert (event.date.start, event.date.end) == ("2020-09-25", "2020-09-25")


def test_organisers_have_their_roles() -> None:
    [event] = seed("d31").events
    assert [(o.name, o.role) for o in event.organisers] == [
        ("Sở Thông tin và Truyền thông", "organiser"),
        ("UBND huyện Hạ Hòa", "co-organiser"),
    ]


def test_a_level_of_service_is_no_count() -> None:
    [event] = seed("d31").events
    assert [(p.count, p.qualifier, p.unit) for p in event.participants] == [(200, "over", "cán bộ")]


def test_four_officials_with_title_and_body() -> None:
    [event] = seed("d31").events
    assert [(o.name, [(t.role, t.body) for t in o.titles]) for o in event.officials[:3]] == [
        ("Nguyễn Thị Hồng Thúy", [("Phó Giám đốc", "Sở Thông tin và Truyền thông")]),
        ("Ngô Anh Vũ", [("Phó Chủ tịch", "UBND huyện Hạ Hòa")]),
        ("Trần Quốc Toản", [("Chủ tịch", "UBND xã Yên Luật")]),
    ]
    instructor = event.officials[3]
    assert (instructor.name, "instructor" in instructor.roles) == ("Ngô Huy Toàn", True)
    assert instructor.titles[0].role == "Trưởng phòng"
    assert instructor.titles[0].body is not None
    assert instructor.titles[0].body.endswith("(Thanh tra Bộ Thông tin và Truyền thông)")


def test_the_printed_stamp_gives_the_minute() -> None:
    article = seed("d32")
    assert article.published_at == "2020-11-25T15:46:00+07:00"
    assert article.published_precision == "minute"


def test_the_doubled_lead_stands_once() -> None:
    article = seed("d32")
    assert article.lead is not None
    assert article.text.count(article.lead) == 1
    assert "15:46" not in article.text


def test_offices_of_an_audience_are_no_officials() -> None:
    [event] = seed("d32").events
    assert event.officials == ()
    assert [p.name for p in event.places] == ["huyện An Minh"]

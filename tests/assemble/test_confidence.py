"""Confidences are measured shares: the table is sound, it is used everywhere, and it tells the truth."""

import re
from itertools import pairwise
from math import sqrt
from typing import Any
from unittest import mock

import pytest

from example import example
from floors import compared
from vngovnews import parse_text
from vngovnews.assemble import confidence
from vngovnews.assemble.confidence import (
    Scale,
    author_confidence,
    calibrated,
    observed,
    scale,
    sure_documents,
)
from vngovnews.assemble.traits import Traits
from vngovnews.evaluate.score import reliability
from vngovnews.lexicon import table
from vngovnews.model import Article, Event
from vngovnews.read import read_text
from vngovnews.text import Span

TABLE = table("calibration.toml")
FIELDS = [
    "event", "type", "date", "organisers", "participants", "officials", "titles", "roles", "mentioned",
    "places", "topics", "documents", "author",
]  # fmt: skip
ARTICLE = """UBND huyện Vân Sơn họp báo
Sáng 5/3/2024, tại thị trấn Vân Sơn, UBND huyện Vân Sơn tổ chức họp báo về công tác phòng, chống dịch bệnh với sự tham dự \
của hơn 30 phóng viên theo Quyết định số 12/2024/QĐ-UBND.
Đồng chí Lò Thị Mai, Phó Chủ tịch UBND huyện chủ trì họp báo. Đồng chí Lò Thị Mai phát biểu khai mạc.
Thu Hà"""


def article() -> Article:
    return parse_text(ARTICLE, published="2024-03-06")


def confidences(found: Article) -> dict[str, list[float]]:
    """Each confidence of an article by field."""
    [event] = found.events
    assert event.date
    officials = event.officials
    sure = [(role, c) for o in officials for role, c in o.role_confidence.items()]
    return {
        "event": [event.confidence],
        "type": [event.type_confidence],
        "date": [event.date.confidence],
        "organisers": [o.confidence for o in event.organisers],
        "participants": [p.confidence for p in event.participants],
        "officials": [o.confidence for o in officials],
        "titles": [t.confidence for o in officials for t in o.titles],
        "roles": [c for role, c in sure if role != "mentioned"],
        "places": [p.confidence for p in event.places],
        "topics": [t.confidence for t in event.topics],
        "documents": [d.confidence for d in found.documents],
        "author": [found.author_confidence],
    }


def test_every_field_was_measured() -> None:
    assert list(TABLE) == FIELDS


@pytest.mark.parametrize("field", FIELDS)
def test_steps_rise_and_nothing_is_certain(field: str) -> None:
    steps = TABLE[field]["steps"]
    assert sum(step["values"] for step in steps) == TABLE[field]["values"]
    assert sum(step["hits"] for step in steps) == TABLE[field]["hits"]
    for step in steps:
        assert 0 < step["right"] < 1
    for low, high in pairwise(steps):
        assert low["from"] <= low["to"] <= high["from"]
        assert low["right"] < high["right"]


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_said_is_less_than_was_seen_where_rules_were_written(field: str) -> None:
    measured = TABLE[field]
    said = sum(s["values"] * s["right"] for s in measured["steps"])
    assert said < measured["hits"]


def test_every_value_takes_its_confidence_from_the_table_of_its_field() -> None:
    def by_field(field: str, _: Traits) -> float:
        return FIELDS.index(field) / 100

    with mock.patch.object(confidence, "observed", by_field):
        found = confidences(article())
    for field, said in found.items():
        assert said, f"the article has no {field}"
        assert set(said) == {FIELDS.index(field) / 100}


def test_confidences_are_shares_of_the_table() -> None:
    for field, said in confidences(article()).items():
        shares = scale(field).shares
        assert all(round(min(shares), 3) <= c <= round(max(shares), 3) for c in said), field


def test_all_traits_were_measured() -> None:
    """A trait that the table does not weigh was added without measuring again."""
    seen: dict[str, set[str]] = {}

    def note(field: str, found: Traits) -> float:
        seen.setdefault(field, set()).update(found)
        return 0.5

    with mock.patch.object(confidence, "observed", note):
        article()
        mentioned = parse_text(
            ARTICLE.replace("chủ trì họp báo. Đồng chí Lò Thị Mai phát biểu khai mạc", ".")
        )
    assert mentioned.events
    for field, names in seen.items():
        assert names <= set(TABLE[field]["weights"]), field


def test_a_table_of_its_own_for_those_who_are_only_mentioned() -> None:
    with mock.patch.object(confidence, "observed", lambda field, _: 0.9 if field == "mentioned" else 0.1):
        page = read_text(ARTICLE, published="2024-03-06")
        official = example().events[0].officials[0]
        idle = official.model_copy(update={"roles": ("mentioned",)})
        event = example().events[0].model_copy(update={"officials": (idle,)})
        [told] = calibrated(page, event, Span(0, 26)).officials
    assert told.role_confidence == {"mentioned": 0.9}
    assert told.confidence == 0.1


def test_nothing_but_confidence_changes() -> None:
    before = example()
    page = read_text(before.text)
    after = calibrated(page, before.events[0], Span(0, 40))
    assert without(after) == without(before.events[0])
    assert [d.number for d in sure_documents(before.documents)] == [d.number for d in before.documents]


def without(event: Event) -> Any:
    """An event as JSON with all confidences struck out."""
    dumped = event.model_copy(
        update={"officials": tuple(o.model_copy(update={"role_confidence": {}}) for o in event.officials)}
    ).model_dump_json()
    return re.sub(r'"(type_)?confidence":[\d.]+', "", dumped)


def test_weights_add_up_and_steps_are_joined_by_lines() -> None:
    known = Scale({"always": 1.0, "a": 2.0, "b": -0.5}, (0.0, 1.0, 3.0, 4.0), (0.6, 0.6, 0.9, 0.9))
    assert known.score({"a": 1.0, "b": 2.0, "unheard of": 5.0}) == 2.0
    assert known.share(2.0) == pytest.approx(0.75)
    assert (known.share(-9.0), known.share(1.0), known.share(3.0), known.share(9.0)) == (0.6, 0.6, 0.9, 0.9)
    assert Scale({"always": 0.0}, (5.0, 5.0), (0.7, 0.7)).share(9.0) == 0.7


@pytest.mark.parametrize(
    ("field", "more", "less"),
    [
        ("officials", {"position": 1.0, "named again": 1.0, "acts": 1.0}, {"odd name": 1.0}),
        ("roles", {"chair": 1.0, "named again": 1.0, "position": 1.0}, {"chair": 1.0, "one of several": 1.0}),
        ("places", {"class word": 1.0, "commune": 1.0}, {"one of several": 1.0}),
        ("topics", {"score": 3.0}, {"score": -2.0, "not the first": 1.0}),
    ],
)
def test_better_founded_values_are_surer(field: str, more: Traits, less: Traits) -> None:
    assert set(more) | set(less) <= set(TABLE[field]["weights"])
    assert scale(field).score(more) > scale(field).score(less)
    # where the articles that were learned from hold hardly an error, one share is all that can be said
    assert observed(field, more) >= observed(field, less)


def test_an_article_without_a_byline_has_no_author_to_be_sure_of() -> None:
    assert author_confidence(read_text("Sở Y tế họp báo.")) == 0.0
    assert author_confidence(read_text(ARTICLE)) > 0.8


def test_of_values_said_to_be_nine_in_ten_right_nine_in_ten_are() -> None:
    bins = reliability(compared("held"))
    for row in bins:
        if row.values >= 100:  # two standard errors, where so few values say no more
            slack = max(0.05, 2 * sqrt(row.said * (1 - row.said) / row.values))
            assert row.right == pytest.approx(row.said, abs=slack)
    error = sum(row.values * abs(row.said - row.right) for row in bins) / sum(row.values for row in bins)
    assert error < 0.05
    assert len(bins) > 2, "confidences that do not differ tell nothing"


def test_articles_that_were_looked_at_are_righter_than_is_said() -> None:
    """Chance aside: so many values may be wrong in nineteen of twenty samples of as many."""
    for row in reliability(compared("open")):
        if row.values >= 100:
            assert row.right > row.said - 2 * sqrt(row.said * (1 - row.said) / row.values)

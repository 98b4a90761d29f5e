"""Which counts took part, and which one counts them all: one line of cases.jsonl a class of sentences."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from vngovnews import parse_text
from vngovnews.model import Participants

CASES = Path(__file__).parents[1] / "gold" / "counts" / "cases.jsonl"
TITLE = "Tin trong huyện"


def chosen(text: str, *, title: str = TITLE) -> tuple[Participants, ...]:
    """The participants of the event that a text of a few sentences reports."""
    article = parse_text(f"{title}\n{text}", title=title, published="2024-03-06")
    return article.events[0].participants


def cases() -> Iterator[ParameterSet]:
    """One case a line; "fails" says which class of count the learned weights do not tell yet."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        failing = pytest.mark.xfail(reason=case.get("fails", ""), strict=True)
        yield pytest.param(case, id=case["text"], marks=failing if "fails" in case else ())


@pytest.mark.parametrize("case", list(cases()))
def test_who_took_part(case: dict[str, Any]) -> None:
    assert [[p.count, p.qualifier, p.headline] for p in chosen(case["text"])] == case["counts"]


def test_a_count_in_title_and_body_is_given_once_with_both_places() -> None:
    title = "Hơn 450 cán bộ được tập huấn kỹ năng số"
    body = "Sáng 5/3, Sở Nội vụ mở lớp tập huấn cho hơn 450 cán bộ, công chức."
    [count] = chosen(body, title=title)
    assert (count.count, count.unit, count.headline) == (450, "cán bộ, công chức", True)
    words = [f"{title}\n{body}"[start:stop] for start, stop in count.evidence]
    assert words == ["Hơn 450 cán bộ", "hơn 450 cán bộ, công chức"]


def test_those_expected_count_only_where_the_event_is_announced() -> None:
    text = "Lễ hội sẽ mở ngày 20/3 tại xã Tân Lập. Ban Tổ chức dự kiến lễ hội đón 3.000 - 4.000 lượt khách."
    [count] = chosen(text)
    assert (count.count, count.upper, count.qualifier) == (3000, 4000, "range")
    text = "Sáng 5/3, xã Tân Lập khai mạc lễ hội. Ban Tổ chức dự kiến lễ hội năm sau đón 3.000 - 4.000 lượt khách."
    assert chosen(text) == ()


def test_onlookers_are_not_the_main_group_of_what_is_announced() -> None:
    text = "Hội thi sẽ mở ngày 20/3, mỗi trường cử từ 5 đến 8 em; dự kiến có 90 thí sinh và hơn 300 cổ động viên."
    assert [(p.count, p.headline) for p in chosen(text)] == [(90, True), (300, False)]


def test_the_count_of_the_headline_counts_them_all() -> None:
    text = "Sáng 5/3, trường Tân Lập diễn tập.\nTham gia có 20 chiến sĩ, 35 giáo viên và trên 500 học sinh."
    found = chosen(text, title="Hơn 500 học sinh tập thoát nạn")
    assert [(p.count, p.headline) for p in found] == [(500, True), (20, False), (35, False)]


def test_counts_of_another_event_are_left_out() -> None:
    text = "* Sáng 5/3, xã Tân Lập tổ chức hội nghị với 65 đại biểu.\n* Chiều 5/3, xã Tân An tổ chức hội thảo với 70 đại biểu."
    assert [p.count for p in chosen(text)] == [65]


def test_confidence_is_higher_where_more_speaks_for_it() -> None:
    sure = chosen("Sáng 5/3, xã Tân Lập tổ chức hội nghị với sự tham dự của hơn 150 đại biểu.")[0]
    unsure = chosen("Sáng 5/3, xã Tân Lập tổ chức hội nghị. Ngoài sân có 30 em.")
    assert (
        sure.confidence > 0.85
    )  # how sure such a count is at best, calibration says anew with each set of articles
    assert all(p.confidence < sure.confidence for p in unsure)

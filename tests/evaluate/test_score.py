"""Wanted against found."""

from typing import Any

import pytest

from example import example
from vngovnews.evaluate.facts import FIELDS, Fact, facts_of_article, facts_of_gold, matches
from vngovnews.evaluate.names import equal_names, same_body
from vngovnews.evaluate.score import Figure, compare, figures, mean_f1, reliability


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("UBND huyện Hạ Hòa", "Ủy ban nhân dân huyện Hạ Hoà", True),
        ("Sở TT&TT", "Sở Thông tin và Truyền thông", True),
        ("Sở TT & TT", "Sở Thông tin và Truyền thông", True),
        ("TP. Việt Trì", "thành phố Việt Trì", True),
        ("Sở Lao động - Thương binh", "Sở Lao động, Thương binh", True),
        ("Sở Y tế", "Sở Nội vụ", False),
        ("", "Sở Y tế", False),
    ],
)
def test_equal_names(one: str, other: str, equal: bool) -> None:
    assert equal_names(one, other) is equal


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sở Y tế", "Sở Y tế tỉnh Hòa An", True),
        ("Sở Y tế", "Sở Y tế tỉnh Hòa An mới", False),
        ("Y tế", "Sở Y tế", False),
        ("", "", False),
    ],
)
def test_a_body_may_be_named_in_part(one: str, other: str, same: bool) -> None:
    assert same_body(one, other) is same
    assert same_body(other, one) is same


@pytest.mark.parametrize(
    ("wanted", "found", "match"),
    [
        (
            ("titles", "Lò Thị Mai", "Phó Giám đốc Sở"),
            ("titles", "lò thị mai", "Phó Giám đốc Sở Nội vụ"),
            True,
        ),
        (("titles", "Lò Thị Mai", "Giám đốc"), ("titles", "Lò Thị Mận", "Giám đốc"), False),
        (("roles", "Lò Thị Mai", "chair"), ("roles", "Lò Thị Mai", "speaker"), False),
        (("officials", "Lò Thị Mai"), ("officials", "Lò Thị"), False),
        (("places", "xã Tân Lập"), ("places", "xã Tân Lập, huyện Vân Sơn"), True),
        (("places", "xã Tân Lập"), ("places", "xã Tân Lập, huyện Vân Sơn, tỉnh"), False),
        (("date", "2024-05-14", "2024-05-14"), ("date", "2024-05-14", "2024-05-15"), False),
        (("participants", 120, "over"), ("participants", 120, "exact"), False),
        (("organisers", "Sở Nội vụ"), ("places", "Sở Nội vụ"), False),
    ],
)
def test_matches(wanted: tuple[Any, ...], found: tuple[Any, ...], match: bool) -> None:
    assert matches(Fact(wanted[0], wanted[1:]), Fact(found[0], found[1:])) is match


def test_each_found_fact_serves_one_wanted_fact_alone() -> None:
    place = Fact("places", ("xã A",))
    compared = compare("x", "", [place, place], [place, Fact("places", ("xã B",))])
    assert (compared.hits, compared.misses) == ((place,), (place,))
    assert compared.falses == (Fact("places", ("xã B",)),)


@pytest.mark.parametrize(
    ("figure", "precision", "recall", "f1"),
    [
        (Figure(3, 1, 2), 0.6, 0.75, 2 / 3),
        (Figure(0, 0, 0), 0, 0, 0),
        (Figure(0, 5, 0), 0, 0, 0),
        (Figure(4, 0, 0), 1, 1, 1),
    ],
)
def test_figures(figure: Figure, precision: float, recall: float, f1: float) -> None:
    assert (figure.precision, figure.recall) == (precision, recall)
    assert figure.f1 == pytest.approx(f1)


GOLD: dict[str, Any] = {
    "author": "Thu Hà",
    "documents": ["31/SNV-CCHC"],
    "event": {
        "type": "training",
        "date": {"start": "2024-05-14", "end": "2024-05-14"},
        "organisers": [{"name": "Sở Nội vụ"}, {"name": "UBND huyện Vân Sơn"}],
        "participants": [
            {"count": 120, "qualifier": "over", "headline": True},
            {"count": 5, "qualifier": "exact"},
        ],
        "officials": [
            {"name": "Lò Thị Mai", "titles": ["Phó Giám đốc Sở Nội vụ"], "roles": ["attendee", "mentioned"]}
        ],
        "places": ["huyện Vân Sơn"],
        "topics": ["digital-transformation"],
    },
}


def test_an_article_against_its_annotation() -> None:
    compared = compare("x", "", facts_of_gold(GOLD), facts_of_article(example()))
    assert {(f.field, f.value) for f in compared.misses} == {
        ("author", ("Thu Hà",)),
        ("participants", (5, "exact")),
    }
    assert {(f.field, f.value) for f in compared.falses} == {
        ("officials", ("Trần Vĩnh",)),
        ("roles", ("Lò Thị Mai", "speaker")),
    }
    assert {f.field for f in compared.hits} == set(FIELDS) - {"author"}


def test_an_article_without_an_event_wants_none() -> None:
    assert facts_of_gold({"event": None, "documents": [], "author": None}) == []


def test_the_mean_counts_each_field_once() -> None:
    by_field = figures([compare("x", "", facts_of_gold(GOLD), facts_of_gold(GOLD))])
    assert set(by_field) == set(FIELDS)
    assert mean_f1(by_field) == 1.0
    assert mean_f1({**by_field, "author": Figure(0, 9, 0)}) == pytest.approx(12 / 13)


def test_reliability_sets_what_was_said_against_what_is_right() -> None:
    sure = [Fact("topics", (str(n),), (), 0.92) for n in range(4)]
    unsure = Fact("topics", ("x",), (), 0.31)
    silent = Fact("topics", ("y",))
    compared = compare("a", "", sure[:3], [*sure, unsure, silent])
    low, high = reliability([compared])
    assert (low.lower, low.right, low.values) == (0.3, 0.0, 1)
    assert (high.lower, high.right, high.values) == (0.9, 0.75, 4)
    assert high.said == pytest.approx(0.92)


def test_full_confidence_belongs_to_the_highest_bin() -> None:
    [only] = reliability([compare("a", "", [], [Fact("topics", ("x",), (), 1.0)])])
    assert only.lower == 0.9

"""The words that say what a person did at an event."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from vngovnews.lexicon import rows
from vngovnews.names.chart import Chart


class Predicate(NamedTuple):
    """A row of predicates.csv."""

    role: str
    where: str


class PredicateMention(NamedTuple):
    """Tokens ``[first, stop)`` say that someone had this role."""

    first: int
    stop: int
    role: str
    where: str


def entries() -> Iterator[tuple[str, str, Any]]:
    """Predicates for the shared lexicon."""
    for row in rows("predicates.csv"):
        yield row["phrase"], "predicate", Predicate(row["role"], row["where"])


def find_predicates(chart: Chart) -> list[PredicateMention]:
    """All predicates in order; of overlapping ones the longest."""
    found: list[PredicateMention] = []
    for index, entry in sorted(chart.all("predicate").items()):
        if not found or index >= found[-1].stop:
            found.append(PredicateMention(index, entry.stop, entry.value.role, entry.value.where))
    return found

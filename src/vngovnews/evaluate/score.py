"""Wanted against found: pairs, precision, recall, F1."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vngovnews.evaluate.facts import FIELDS, Fact, matches


class Compared(NamedTuple):
    """One article: the facts found, missed, and found falsely; ``failure`` says why it was not read at all."""

    id: str
    text: str
    hits: tuple[Fact, ...]
    misses: tuple[Fact, ...]
    falses: tuple[Fact, ...]
    failure: str = ""


class Figure(NamedTuple):
    """How right one field is, counted over all articles."""

    hits: int
    misses: int
    falses: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.hits / (self.hits + self.falses) if self.hits + self.falses else 0.0

    @property
    def recall(self) -> float:
        """The share of what is right that was found."""
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def compare(id: str, text: str, wanted: Sequence[Fact], found: Sequence[Fact]) -> Compared:
    """Pair each wanted fact with the first found one that matches it, one to one; a hit is the found fact."""
    left = list(found)
    hits, misses = [], []
    for fact in wanted:
        at = next((n for n, other in enumerate(left) if matches(fact, other)), None)
        if at is None:
            misses.append(fact)
        else:
            hits.append(left.pop(at))
    return Compared(id, text, tuple(hits), tuple(misses), tuple(left))


def figures(compared: Iterable[Compared]) -> dict[str, Figure]:
    """Precision, recall and F1 of each field."""
    total = {field: [0, 0, 0] for field in FIELDS}
    for article in compared:
        for place, facts in enumerate((article.hits, article.misses, article.falses)):
            for fact in facts:
                total[fact.field][place] += 1
    return {field: Figure(*counts) for field, counts in total.items()}


def mean_f1(by_field: dict[str, Figure]) -> float:
    """The mean over the fields, each counting the same; of rounded values, as published tables show them."""
    return sum(round(figure.f1, 3) for figure in by_field.values()) / len(by_field)


class Bin(NamedTuple):
    """Facts of about one confidence: how sure they said they are, and how many were right."""

    lower: float
    said: float
    right: float
    values: int


def reliability(compared: Iterable[Compared], bins: int = 10) -> list[Bin]:
    """Confidence against truth, over all facts that state one."""
    grouped: dict[int, list[tuple[float, bool]]] = {}
    for article in compared:
        for right, facts in ((True, article.hits), (False, article.falses)):
            for fact in facts:
                if fact.confidence is not None:
                    key = min(int(fact.confidence * bins), bins - 1)
                    grouped.setdefault(key, []).append((fact.confidence, right))
    return [_bin(key / bins, values) for key, values in sorted(grouped.items())]


def _bin(lower: float, values: Sequence[tuple[float, bool]]) -> Bin:
    said = sum(sure for sure, _ in values) / len(values)
    return Bin(lower, said, sum(right for _, right in values) / len(values), len(values))

"""Phrases from the data files, found in one pass.

All lexicons share one Aho-Corasick automaton. A scan takes every match, keeps those that stand on syllable
boundaries, and leaves the choice between overlapping ones to the reader (the longest, per kind): engines that
keep only the leftmost-longest lose a right short match to a wrong long one that ends inside a syllable.
"""

import csv
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib.resources import files
from typing import Any, NamedTuple

import ahocorasick

from vngovnews.text import fold


class Match(NamedTuple):
    """``text[start:stop]`` is a phrase of this kind; ``value`` is the row of the data file."""

    start: int
    stop: int
    kind: str
    value: Any


class Lexicon:
    """An automaton over folded phrases; several entries may share one phrase.

    >>> lexicon = Lexicon([("Chủ tịch", "position", 1), ("tịch", "word", 2)])
    >>> [(m.start, m.stop, m.kind) for m in lexicon.scan(fold("Phó Chủ tịch"))]
    [(4, 12, 'position'), (8, 12, 'word')]
    """

    def __init__(self, entries: Iterable[tuple[str, str, Any]]) -> None:
        listed = list(entries)
        grouped: dict[str, list[tuple[str, Any]]] = {}
        for phrase, (_, kind, value) in zip(_folded([e[0] for e in listed]), listed, strict=True):
            grouped.setdefault(phrase, []).append((kind, value))
        self._automaton = ahocorasick.Automaton()
        for phrase, values in grouped.items():
            self._automaton.add_word(phrase, (len(phrase), values))
        self._automaton.make_automaton()

    def scan(self, folded: str) -> list[Match]:
        """All whole-syllable matches in a folded text, in order of their start, longer ones first."""
        found: list[tuple[int, int, int, list[tuple[str, Any]]]] = []
        size = len(folded)
        for last, (length, values) in self._automaton.iter(folded):
            start, stop = last - length + 1, last + 1
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            if stop < size and folded[stop].isalnum() and folded[last].isalnum():
                continue
            found.append((start, -stop, stop, values))
        found.sort()  # no two have one start and one stop, so that values are never compared
        new = partial(tuple.__new__, Match)  # the generated constructor is several times slower
        return [new((start, stop, kind, v)) for start, _, stop, values in found for kind, v in values]


def _folded(phrases: list[str]) -> list[str]:
    """Phrases folded, all in one go where none has a line end."""
    together = fold("\n".join(phrases)).split("\n")
    return together if len(together) == len(phrases) else [fold(phrase) for phrase in phrases]


def longest(matches: Iterable[Match]) -> list[Match]:
    """Of overlapping matches the leftmost and longest; the input is in order of start, longer first."""
    kept: list[Match] = []
    for match in matches:
        if not kept or match.start >= kept[-1].stop:
            kept.append(match)
    return kept


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV data file, empty cells as empty strings; lines that start with # are comments."""
    text = files("vngovnews.data").joinpath(name).read_text(encoding="utf-8")
    lines = csv.reader(line for line in text.splitlines() if line.strip() and line[0] != "#")
    header = next(lines)
    for cells in lines:
        yield dict(zip(header, cells, strict=True))


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML data file, read once."""
    return tomllib.loads(files("vngovnews.data").joinpath(name).read_text(encoding="utf-8"))

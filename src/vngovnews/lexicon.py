"""Phrases from the data files, found in one pass.

All lexicons share one Aho-Corasick automaton. A scan takes every match, keeps those that stand on syllable
boundaries, and leaves the choice between overlapping ones to the reader (the longest, per kind): engines that
keep only the leftmost-longest lose a right short match to a wrong long one that ends inside a syllable.
"""

import csv
import gc
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
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
        grouped: dict[str, list[tuple[str, str, Any]]] = {}
        for phrase, entry in zip(fold_all([e[0] for e in listed]), listed, strict=True):
            grouped.setdefault(phrase, []).append(entry)
        self._automaton = ahocorasick.Automaton()
        for phrase, values in grouped.items():
            self._automaton.add_word(phrase, (len(phrase), values))
        self._automaton.make_automaton()

    def scan(self, folded: str) -> list[Match]:
        """All whole-syllable matches in a folded text, in order of their start, longer ones first."""
        found: list[tuple[int, int, int, list[tuple[str, str, Any]]]] = []
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
        return [new((start, stop, kind, v)) for start, _, stop, values in found for _, kind, v in values]


def fold_all(phrases: Sequence[str]) -> list[str]:
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


def cells(name: str) -> Iterator[list[str]]:
    """The lines of a CSV data file cut into cells, its header first; lines that start with # are comments."""
    text = files("vngovnews.data").joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line[:1] != "#" and line.strip())
    return csv.reader(lines) if '"' in text else (line.split(",") for line in lines)


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV data file by the names of its columns, empty cells as empty strings."""
    lines = cells(name)
    header = next(lines)
    for line in lines:
        yield dict(zip(header, line, strict=True))


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """While nothing that is built refers to itself, looking for garbage takes a third of the time and finds none.

    It looks again as soon as the work is done; where the program has switched it off, it stays off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML data file, read once."""
    return tomllib.loads(files("vngovnews.data").joinpath(name).read_text(encoding="utf-8"))

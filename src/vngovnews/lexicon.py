"""Phrases from the data files, found in one pass.

All lexicons share one Aho-Corasick automaton. A scan takes every match, keeps those that stand on syllable
boundaries, and leaves the choice between overlapping ones to the reader (the longest, per kind): engines that
keep only the leftmost-longest lose a right short match to a wrong long one that ends inside a syllable.
"""

import csv
import gc
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from importlib.resources import files
from typing import Any, NamedTuple

import ahocorasick
import tomli

from vngovnews.text import fold

Item = tuple[str, str, Any]  # a phrase, its kind and its value
# The automaton knows so many letters of a phrase, and what is longer is looked at where they stand: few phrases share
# them, and all their letters would take half as long again to build.
_HEAD = 12


class Match(NamedTuple):
    """``text[start:stop]`` is a phrase of this kind; ``value`` is the row of the data file."""

    start: int
    stop: int
    kind: str
    value: Any


class Later:
    """A value that is made when its phrase is first found: most phrases of the data stand on no page."""

    __slots__ = ("_made", "_of", "_read")

    def __init__(self, read: Callable[[Any], Any], of: Any) -> None:
        self._read, self._of, self._made = read, of, False

    def __call__(self) -> Any:
        if not self._made:
            self._of, self._made = self._read(self._of), True
        return self._of


class Lexicon:
    """An automaton over folded phrases (:func:`folded`); several entries may share one phrase.

    >>> lexicon = Lexicon(folded([("Chủ tịch", "position", 1), ("tịch", "word", 2)]))
    >>> [(m.start, m.stop, m.kind) for m in lexicon.scan(fold("Phó Chủ tịch"))]
    [(4, 12, 'position'), (8, 12, 'word')]
    """

    def __init__(self, entries: Iterable[Item]) -> None:
        grouped: dict[str, tuple[Item, ...]] = {}
        for item in entries:
            phrase = item[0]
            grouped[phrase] = (*grouped[phrase], item) if phrase in grouped else (item,)
        self._automaton = ahocorasick.Automaton()
        add = self._automaton.add_word
        longer: dict[str, list[tuple[str, tuple[Item, ...]]]] = {}
        for phrase, items in grouped.items():
            size = len(phrase)
            if size < _HEAD:
                add(phrase, (size, items, ()))
            elif (head := phrase[:_HEAD]) not in longer:
                longer[head] = [] if size == _HEAD else [(phrase, items)]
            elif size > _HEAD:
                longer[head].append((phrase, items))
        for head, more in longer.items():
            add(head, (_HEAD, grouped.get(head, ()), more))
        self._automaton.make_automaton()

    def scan(self, folded: str) -> list[Match]:
        """All whole-syllable matches in a folded text, in order of their start, longer ones first."""
        found: list[tuple[int, int, int, tuple[Item, ...]]] = []
        size = len(folded)
        for last, (length, items, longer) in self._automaton.iter(folded):
            start, stop = last - length + 1, last + 1
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            for phrase, its_items in longer:
                if folded.startswith(phrase, start):
                    end = start + len(phrase)
                    if end == size or not (folded[end].isalnum() and folded[end - 1].isalnum()):
                        found.append((start, -end, end, its_items))
            if items and (stop == size or not (folded[stop].isalnum() and folded[last].isalnum())):
                found.append((start, -stop, stop, items))
        found.sort()  # no two have one start and one stop, so that values are never compared
        new = partial(tuple.__new__, Match)  # the generated constructor is several times slower
        return [
            new((start, stop, kind, v() if type(v) is Later else v))
            for start, _, stop, items in found
            for _, kind, v in items
        ]


def fold_all(phrases: Sequence[str]) -> list[str]:
    """Phrases folded, all in one go where none has a line end."""
    together = fold("\n".join(phrases)).split("\n")
    return together if len(together) == len(phrases) else [fold(phrase) for phrase in phrases]


def folded(entries: Iterable[Item]) -> Iterator[Item]:
    """Entries with their phrases folded, all in one go."""
    phrases, kinds, values = zip(*entries, strict=True)
    return zip(fold_all(phrases), kinds, values, strict=True)


def longest(matches: Iterable[Match]) -> list[Match]:
    """Of overlapping matches the leftmost and longest; the input is in order of start, longer first."""
    kept: list[Match] = []
    for match in matches:
        if not kept or match.start >= kept[-1].stop:
            kept.append(match)
    return kept


def lines(name: str) -> list[str]:
    """The lines of a CSV data file, the names of its columns first; lines that start with # are comments."""
    text = files("vngovnews.data").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line[:1] not in "#"]  # nor empty ones: "" is in all strings


def columns(name: str) -> tuple[tuple[str, ...], ...]:
    """The columns of a CSV data file without their names, for what is read as a whole."""
    return tuple(zip(*csv.reader(lines(name)[1:]), strict=True))


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV data file by the names of its columns, empty cells as empty strings."""
    header, *listed = csv.reader(lines(name))
    for cells in listed:
        yield dict(zip(header, cells, strict=True))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, folded, the longest first, sorted by their first letters: the fewer are tried.

    >>> any_of(["Họp", "dự", "họp báo"])
    '(?:h(?:ọp\\\\ báo|ọp)|d(?:ự))'
    """
    return _sorted_by_first(words, "")


def begins_any_of(words: Iterable[str]) -> str:
    r"""The same where a word begins, as behind ``\b``: a search looks at first letters alone, in a third of the time.

    >>> re.search(begins_any_of(["dự", "tham dự", "đến"]), "không đến tham dự")[0]
    'đến'
    """
    known = list(words)
    return _sorted_by_first(known, r"(?<!\w.)" if all(w[0].isalnum() for w in known) else r"(?<=\b.)")


def _sorted_by_first(words: Iterable[str], behind_first: str) -> str:
    tails: dict[str, list[str]] = {}
    for word in sorted(map(fold, words), key=len, reverse=True):
        tails.setdefault(word[0], []).append(re.escape(word[1:]))
    found = (f"{re.escape(first)}{behind_first}(?:{'|'.join(more)})" for first, more in tails.items())
    return f"(?:{'|'.join(found)})"


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


@contextmanager
def keeping_what_is_built() -> Iterator[None]:
    """What is built inside lives as long as the process: it goes among the oldest objects without a search for garbage.

    Else the first search behind it goes through all of it, in a fifth of the time that building it takes.
    """
    with collecting_nothing():
        yield
        if not gc.get_freeze_count():  # what the program has put aside is not ours to bring back
            gc.freeze()
            gc.unfreeze()


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML data file, read once; ``tomli`` is the standard library's reader, compiled."""
    return tomli.loads(files("vngovnews.data").joinpath(name).read_text(encoding="utf-8"))

"""Tokens with the lexicon entries that start at each of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from itertools import compress, count
from typing import Any, NamedTuple

from vngovnews.lexicon import Match
from vngovnews.syllables import Token


class Entry(NamedTuple):
    """A lexicon match in tokens: it ends before token ``stop``."""

    stop: int
    value: Any


class _Words(dict[int, str]):
    """Folded tokens by their index; empty outside the text."""

    def __missing__(self, index: int) -> str:
        return ""


_new = partial(tuple.__new__, Entry)


class Chart:
    """Which lexicon entries start at which token, the longest of each kind.

    ``folded(index)`` is the folded form of a token, empty outside the text; ``capital(index)`` whether it starts
    with a capital letter. Both are asked several times a token, so they are the bare look-ups of a column.

    ``read`` remembers what a reader of names made of a token, so that none is read twice.
    """

    folded: Callable[[int], str]
    capital: Callable[[int], bool]

    def __init__(self, text: str, tokens: Sequence[Token], matches: Iterable[Match]) -> None:
        self.text = text
        self.tokens = tokens
        starts, stops, _, words, capital = zip(*tokens, strict=True) if tokens else ((), (), (), (), ())
        self._starts: Sequence[int] = starts
        self._stops: Sequence[int] = stops
        self._words: Sequence[str] = words
        self.folded = _Words(enumerate(words)).__getitem__
        self.capitalised = frozenset(compress(count(), capital))
        self.capital = self.capitalised.__contains__
        self.index_of_start = dict(zip(starts, range(len(starts)), strict=True))
        self.read: dict[tuple[Any, ...], Any] = {}
        self._starting: dict[tuple[frozenset[str], tuple[str, ...]], list[int]] = {}
        self._entries = self._placed(matches, dict(zip(stops, range(1, len(stops) + 1), strict=True)))

    def _placed(self, matches: Iterable[Match], after: dict[int, int]) -> dict[str, dict[int, Entry]]:
        """The longest entry of each kind by its first token; matches that do not end with a token are none."""
        entries: dict[str, dict[int, Entry]] = defaultdict(dict)
        first = self.index_of_start
        for match_start, match_stop, kind, value in matches:
            start, stop = first.get(match_start), after.get(match_stop)
            if start is None or stop is None:
                continue
            known = entries[kind].get(start)
            if known is None or known.stop < stop:
                entries[kind][start] = _new((stop, value))
        return entries

    @cached_property
    def shouted(self) -> frozenset[int]:
        """The words of more than one letter that are printed in capitals alone."""
        spans = zip(self._starts, self._stops, strict=True)
        return frozenset(k for k, (a, b) in enumerate(spans) if b - a > 1 and self.text[a:b].isupper())

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The tokens that are a word."""
        places: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self._words):
            places[word].append(index)
        return places

    def at(self, kind: str, index: int) -> Entry | None:
        """The longest entry of a kind that starts at a token."""
        return self._entries[kind].get(index)

    def first_from(self, offset: int) -> int:
        """The first token that starts at an offset of the text or after it; past the last token if none does."""
        return bisect_left(self._starts, offset)

    def all(self, kind: str) -> dict[int, Entry]:
        """All entries of a kind by their first token."""
        return self._entries[kind]

    def starts(self, first: int, stop: int, words: frozenset[str], kinds: tuple[str, ...]) -> list[int]:
        """The tokens of a stretch that are one of some words, or with which entries of some kinds start, in order.

        The kind ``capital`` is any capitalised word.
        """
        known = self._starting.get((words, kinds))
        if known is None:
            found = {index for word in words if word in self._places for index in self._places[word]}
            found = found.union(*(self._entries[kind] for kind in kinds))
            known = sorted(found | self.capitalised if "capital" in kinds else found)
            self._starting[words, kinds] = known
        return known[bisect_left(known, first) : bisect_left(known, stop)]

    def run(self, index: int) -> int:
        """Where the run of capitalised words that starts at a token ends (exclusive)."""
        while self.capital(index):
            index += 1
        return index

    def hyphened(self, index: int) -> bool:
        """Whether a token is the hyphen without blanks that joins syllables of a foreign name ("Xổm-xay")."""
        if self.folded(index) != "-" or not self.tight(index):
            return False
        if self.at("position", index + 1):  # "Lê Văn Tám-trưởng phòng"
            return False
        return self.tokens[index + 1].kind == "word" and not self.tokens[index + 1].capital

    def tight(self, index: int) -> bool:
        """Whether a token stands between two others without blanks, as a mark does that joins them."""
        if not 0 < index < len(self.tokens) - 1:
            return False
        before, token, after = self.tokens[index - 1 : index + 2]
        return before.stop == token.start and token.stop == after.start

    def capitals(self, start: int, stop: int) -> bool:
        """Whether every word of a stretch is capitalised."""
        return all(t.capital or t.kind != "word" for t in self.tokens[start:stop])

    def words(self, start: int, stop: int) -> str:
        """The text of a stretch of tokens, as printed."""
        return self.text[self.tokens[start].start : self.tokens[stop - 1].stop]

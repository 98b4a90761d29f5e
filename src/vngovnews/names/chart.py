"""Tokens with the lexicon entries that start at each of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from vngovnews.lexicon import Match
from vngovnews.syllables import Token


class Entry(NamedTuple):
    """A lexicon match in tokens: it ends before token ``stop``."""

    stop: int
    value: Any


class Chart:
    """Which lexicon entries start at which token, the longest of each kind.

    ``read`` remembers what a reader of names made of a token, so that none is read twice.
    """

    def __init__(self, text: str, tokens: Sequence[Token], matches: Iterable[Match]) -> None:
        self.text = text
        self.tokens = tokens
        first = {token.start: index for index, token in enumerate(tokens)}
        after = {token.stop: index + 1 for index, token in enumerate(tokens)}
        self.index_of_start = first
        self.read: dict[tuple[str, int], Any] = {}
        self._entries: dict[str, dict[int, Entry]] = {}
        for match in matches:
            start, stop = first.get(match.start), after.get(match.stop)
            if start is None or stop is None:
                continue
            entries = self._entries.setdefault(match.kind, {})
            known = entries.get(start)
            if known is None or known.stop < stop:
                entries[start] = Entry(stop, match.value)

    def at(self, kind: str, index: int) -> Entry | None:
        """The longest entry of a kind that starts at a token."""
        return self._entries.get(kind, {}).get(index)

    def first_from(self, offset: int) -> int:
        """The first token that starts at an offset of the text or after it; past the last token if none does."""
        return bisect_left(self.tokens, offset, key=lambda token: token.start)

    def all(self, kind: str) -> dict[int, Entry]:
        """All entries of a kind by their first token."""
        return self._entries.get(kind, {})

    def folded(self, index: int) -> str:
        """The folded form of a token; empty outside the text."""
        return self.tokens[index].folded if 0 <= index < len(self.tokens) else ""

    def capital(self, index: int) -> bool:
        """Whether a token starts with a capital letter."""
        return 0 <= index < len(self.tokens) and self.tokens[index].capital

    def run(self, index: int) -> int:
        """Where the run of capitalised words that starts at a token ends (exclusive)."""
        while index < len(self.tokens) and self.tokens[index].capital:
            index += 1
        return index

    def capitals(self, start: int, stop: int) -> bool:
        """Whether every word of a stretch is capitalised."""
        return all(t.capital or t.kind != "word" for t in self.tokens[start:stop])

    def words(self, start: int, stop: int) -> str:
        """The text of a stretch of tokens, as printed."""
        return self.text[self.tokens[start].start : self.tokens[stop - 1].stop]

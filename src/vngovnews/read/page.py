"""The value that reading yields and all finders read: one text, its blocks, its metadata."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Literal

from vngovnews.model import BlockKind, Issue
from vngovnews.read.sentences import sentences
from vngovnews.syllables import Token, tokens
from vngovnews.text import Span, fold, holding


@dataclass(frozen=True)
class PageBlock:
    """``page.text[start:stop]`` is one block of this kind."""

    kind: BlockKind
    start: int
    stop: int


@dataclass(frozen=True)
class Page:
    """One page as one string; every span that is ever found is a span of ``text``.

    ``text`` is tidy and the join of its blocks by a newline. ``published_at`` is ISO 8601 (+07:00), or a bare
    day where ``published_precision`` is ``day``. ``author`` is what the byline names, ``author_span`` where.
    """

    text: str
    blocks: tuple[PageBlock, ...]
    url: str | None = None
    title: str | None = None
    lead: str | None = None
    author: str | None = None
    author_span: Span | None = None
    source: str | None = None
    section: str | None = None
    published_at: str | None = None
    published_precision: Literal["minute", "day"] | None = None
    issues: tuple[Issue, ...] = field(default=())

    @cached_property
    def folded(self) -> str:
        """``text`` in the form in which words are compared; same length, same offsets."""
        return fold(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, numbers and marks of the text."""
        return tokens(self.text, self.folded)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text, in order."""
        return sentences(self.text)

    @cached_property
    def published(self) -> date | None:
        """The calendar day of publication."""
        return date.fromisoformat(self.published_at[:10]) if self.published_at else None

    @cached_property
    def title_stop(self) -> int:
        """Where the headline ends in ``text``; 0 where none is printed."""
        return next((b.stop for b in self.of_kind("title")), 0)

    def block_at(self, offset: int) -> PageBlock | None:
        """The block that holds an offset."""
        return holding(self.blocks, offset)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset; an empty one where none does."""
        return holding(self.sentences, offset) or Span(offset, offset)

    def sentence_number(self, offset: int) -> int:
        """How many sentences end before the one that holds an offset."""
        return bisect_right(self.sentences, offset, key=attrgetter("start")) - 1

    def of_kind(self, *kinds: BlockKind) -> Iterator[PageBlock]:
        """The blocks of these kinds in reading order."""
        return (b for b in self.blocks if b.kind in kinds)

    def first(self, length: int) -> "Page":
        """The page cut off behind so many characters, which keep their offsets."""
        kept = [b for b in self.blocks if b.start < length]
        blocks = tuple(PageBlock(b.kind, b.start, min(b.stop, length)) for b in kept)
        return replace(self, text=self.text[:length], blocks=blocks)

"""How the lines of a text stand: marked items, labels, headings, and days above items.

A heading may come as any kind of block: without markup a short line is read as a caption. So every short line
without a final stop is one here, if what follows bears it out.
"""

import re
from functools import cached_property
from typing import NamedTuple

from vngovnews.assemble.evidence import days_in
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.find.dates import DateMention
from vngovnews.read.page import PageBlock
from vngovnews.text import Span, starting_in

_MARK = re.compile(r"\s*(?:[-–+*•●▪]+|\(?\d{1,2}[.)/](?!\d))?\s*")
_LABEL = re.compile(r"[^\W\d_][^.:,;]{1,45}: ")
_GOES_ON_OR_ENDS = (".", ";", "!", "?", "…", ",", "-", "–")
_LONGEST_HEAD = 110
_LONGEST_NAME = 40
_FIRST_SENTENCE = 30
# So far from the end or the beginning of a line a day or a unit may stand that is all it says.
BESIDE = 14


class Line(NamedTuple):
    """A line, its first sentence behind its mark, and how it stands."""

    span: Span
    first: Span
    marked: bool
    head: bool


class Lines:
    """The lines of a text by their looks."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.folded = mentions.page.folded

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of running text and those that may be headings."""
        told = [b for b in self.mentions.page.blocks if b.kind not in ("title", "byline", "source")]
        lines = [(self._line(b), b.kind) for b in told]
        return [line for line, kind in lines if line.head or kind != "caption"]

    def _is_head(self, block: PageBlock) -> bool:
        """Whether a line is short and ends as no sentence; a photographer's credit is none."""
        words = self.mentions.page.text[block.start : block.stop].rstrip()
        short = len(words) <= _LONGEST_HEAD and words[-1:] not in _GOES_ON_OR_ENDS
        credit = pattern("rounds", "credit").search(self.folded, block.start, block.stop)
        return (block.kind == "heading" or short) and credit is None

    def _line(self, block: PageBlock) -> Line:
        """A line with its first sentence, behind the mark or number of an item; short ones go with the next."""
        mark = _MARK.match(self.folded, block.start, block.stop)
        start = mark.end() if mark else block.start
        sentences = starting_in(self.mentions.page.sentences, block.start, block.stop)
        stops = [s.stop for s in sentences if start < s.stop]
        stop = min((x for x in stops if x - start > _FIRST_SENTENCE), default=block.stop)
        span = Span(block.start, block.stop)
        marked = start > block.start or block.kind == "list-item"
        return Line(span, Span(start, stop), marked, self._is_head(block))

    def second_stop(self, line: Line) -> int:
        """Where the second sentence of a line ends."""
        sentences = starting_in(self.mentions.page.sentences, line.span.start, line.span.stop)
        stops = [s.stop for s in sentences if line.first.stop < s.stop]
        return min(stops, default=line.first.stop)

    def behind_label(self, line: Line) -> Span:
        """The first sentence of a line behind the label of its subject ("Huyện A: …"), if it has one."""
        label = _LABEL.match(self.mentions.page.text, line.first.start, line.first.stop)
        return Span(label.end(), line.first.stop) if label else line.first

    def day_in(self, span: Span) -> DateMention | None:
        """The first day that is told in a stretch, none that is remembered."""
        inside = (d for d in days_in(self.mentions, span) if not d.commemorative)
        return next(inside, None)

    def calendar_day_in(self, span: Span) -> bool:
        """Whether a day is told that is not that of another sentence ("cùng ngày")."""
        told = (d for d in days_in(self.mentions, span) if not d.commemorative)
        return any(d.kind != "relative" or d.offset_days is not None for d in told)

    def is_dateline(self, line: Line) -> bool:
        """Whether a heading says a day and nothing else."""
        day = self.day_in(line.span) if line.head else None
        return day is not None and (line.span.stop - line.span.start) - (day.stop - day.start) <= BESIDE

    def above(self, line: Line) -> list[Line]:
        """The lines above one and above its headings."""
        start = self.with_heads(line)
        return [x for x in self.lines if x.span.start < start]

    def with_heads(self, line: Line) -> int:
        """Where a line begins with the headings right above it."""
        at = self.lines.index(line)
        while at and self.lines[at - 1].head:
            at -= 1
        return self.lines[at].span.start

    def day_of_heads(self, line: Line) -> Span | None:
        """The heading that tells the day of a line: one right above it, or the last that tells only a day."""
        own = self.with_heads(line)
        for head in reversed([x for x in self.lines if x.head and x.span.start < line.span.start]):
            if self.is_dateline(head) or (head.span.start >= own and self.day_in(head.span)):
                return head.span
        return None

    def gathers(self, head: Line) -> bool:
        """Whether a heading may have several items under it: a day, or the name of a unit."""
        if self.is_dateline(head):
            return True
        text = self.mentions.page.text[head.span.start : head.span.stop]
        return len(text) < _LONGEST_NAME and (text.isupper() or self._is_unit(head))

    def _is_unit(self, head: Line) -> bool:
        own = starting_in(self.mentions.places, head.span.start, head.span.stop)
        return any(p.start - head.first.start < BESIDE and p.stop >= head.span.stop - 2 for p in own)

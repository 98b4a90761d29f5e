"""How the lines of a text stand: marked items, headings, days above items, and what the first lines say.

A heading may come as any kind of block: without markup a short line is read as a caption. So every short line
without a final stop is one here, if what follows bears it out.
"""

import re
from functools import cached_property
from typing import NamedTuple

from vngovnews.assemble.evidence import days_in, names_event
from vngovnews.assemble.holders import HolderReader
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.find.dates import DateMention
from vngovnews.text import Span, fold

_MARK = re.compile(r"\s*(?:[-–+*•●▪]+|\(?\d{1,2}[.)/](?!\d))?\s*")
_LABEL = re.compile(r"[^\W\d_][^.:,;]{1,45}: ")
_LONGEST_HEAD = 110
_NEAR = 75
_BESIDE_DAY = 14
_FIRST_SENTENCE = 30
_TELLING = 3
_NAME = 40
_LEADER = 14
_BARE = 20
_ANEW = ("another delegation", "same day", "likewise")


class Line(NamedTuple):
    """A line, its first sentence behind marks and labels, and how it stands."""

    span: Span
    first: Span
    marked: bool
    head: bool


class Layout:
    """The lines of a text, and what each may be."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._folded = mentions.page.folded

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of running text and those that may be headings."""
        kept = [b for b in self._mentions.page.blocks if b.kind not in ("title", "byline", "source")]
        spans = [(Span(b.start, b.stop), b.kind) for b in kept]
        lines = [self._line(span, self._is_head(span, kind)) for span, kind in spans]
        bare = [(line, kind) for line, (_, kind) in zip(lines, spans, strict=True)]
        return [line for line, kind in bare if line.head or kind != "caption"]

    def _is_head(self, span: Span, kind: str) -> bool:
        """Whether a line is short and ends as no sentence; a photographer's credit is none."""
        words = self._mentions.page.text[span.start : span.stop].rstrip()
        short = len(words) <= _LONGEST_HEAD and words[-1:] not in (".", ";", "!", "?", "…", ",")
        credit = pattern("rounds", "credit").search(self._folded, span.start, span.stop)
        return (kind == "heading" or short) and credit is None

    def _line(self, span: Span, head: bool) -> Line:
        """A line with its first sentence, behind the mark or number of an item and the label of its subject."""
        mark = _MARK.match(self._folded, span.start, span.stop)
        start = mark.end() if mark else span.start
        marked = start > span.start
        stops = [s.stop for s in self._mentions.page.sentences if start < s.stop <= span.stop]
        stop = min((x for x in stops if x - start > _FIRST_SENTENCE), default=span.stop)
        return Line(span, Span(start, stop), marked, head)

    def second_stop(self, line: Line) -> int:
        """Where the second sentence of a line ends."""
        stops = [s.stop for s in self._mentions.page.sentences if line.first.stop < s.stop <= line.span.stop]
        return min(stops, default=line.first.stop)

    def label(self, line: Line) -> bool:
        """Whether a line begins with a label ("Huyện A: …")."""
        return _LABEL.match(self._mentions.page.text, line.first.start, line.first.stop) is not None

    def day_in(self, span: Span) -> DateMention | None:
        """The first day that is told in a stretch, none that is remembered."""
        inside = (d for d in days_in(self._mentions, span) if not d.commemorative)
        return next(inside, None)

    def is_dateline(self, line: Line) -> bool:
        """Whether a heading says a day and nothing else."""
        day = self.day_in(line.span) if line.head else None
        return day is not None and (line.span.stop - line.span.start) - (day.stop - day.start) <= _BESIDE_DAY

    def has_cue(self, sentence: Span) -> bool:
        """Whether a sentence has a word for an event."""
        return any(sentence.start <= c.start < sentence.stop for c in self._mentions.free_events)

    def dated(self, sentence: Span) -> bool:
        """Whether a sentence begins with a day and has a word for an event."""
        near = any(d.start - sentence.start < _NEAR for d in days_in(self._mentions, sentence))
        same = pattern("rounds", "same day").search(self._folded, sentence.start, sentence.start + _NEAR)
        return self.has_cue(sentence) and (near or same is not None)

    def holder(self, sentence: Span) -> Span | None:
        """Who holds the event that a sentence tells of."""
        reader = HolderReader(self._mentions, sentence, [])
        holders = reader.holders("plainly") or reader.holders()
        return Span(holders[0].start, holders[0].stop) if holders else None

    def dated_holder(self, sentence: Span) -> str | None:
        """The same as it is compared; None where the sentence tells of no event or of no day."""
        holder = self.holder(sentence) if self.dated(sentence) else None
        return fold(self._mentions.page.text[holder.start : holder.stop]) if holder else None

    def goes_on(self, sentence: Span) -> bool:
        """Whether the same event goes on: it is spoken of again, or its delegation or its meeting acts."""
        start = sentence.start
        if any(pattern("rounds", x).match(self._folded, start) for x in _ANEW):
            return False
        if pattern("rounds", "again").match(self._folded, start):
            return True
        acts = pattern("rounds", "acts").match(self._folded, start)
        holder = self.holder(sentence) or self._leader(sentence) if acts else None
        return acts is not None and (
            holder is None or holder.stop - holder.start < _BARE or holder.start > acts.end()
        )

    def before(self, line: Line) -> bool:
        """Whether a line tells of what was held earlier."""
        return pattern("rounds", "before").match(self._folded, line.first.start) is not None

    def is_list(self, line: Line) -> bool:
        """Whether the line above announces a list ("gồm:", "yêu cầu:"), not what several have held."""
        at = self.lines.index(line)
        above = self.lines[at - 1] if at else None
        if above is None or not self._folded[above.span.start : above.span.stop].endswith(":"):
            return False
        return not (self.gathers(above) or self._sums_up(above.span))

    def key(self, line: Line) -> str | None:
        """What tells a line's event from others: who holds it or leads there, and where; None where it reports none.

        A line that ends with a semicolon is part of a list.
        """
        label = _LABEL.match(self._mentions.page.text, line.first.start, line.first.stop)
        sentence = Span(label.end(), line.first.stop) if label else line.first
        ends = self._folded[line.span.stop - 1 : line.span.stop]
        where = pattern("rounds", "where").match(self._folded, sentence.start)
        named = self.has_cue(sentence) or (where is not None and self.titled)
        if line.head or ends in (";", ":") or not named or self.goes_on(sentence):
            return None
        holder = self.holder(sentence) or self._subject(sentence, where) or self._leader(sentence)
        likewise = pattern("rounds", "likewise").match(self._folded, sentence.start)
        if holder is None:
            return likewise and f"{sentence.start}"
        return f"{where.group() if where else ''}|{self._folded[holder.start : holder.stop]}"

    @cached_property
    def titled(self) -> bool:
        """Whether the headline names an event."""
        title = next((b.stop for b in self._mentions.page.of_kind("title")), 0)
        return any(c.start < title and names_event(self._mentions, c) for c in self._mentions.free_events)

    @cached_property
    def dated_title(self) -> bool:
        """Whether the headline tells a day."""
        return any(self.day_in(Span(b.start, b.stop)) for b in self._mentions.page.of_kind("title"))

    @cached_property
    def round_up(self) -> bool:
        """Whether the headline is that of an article of many items."""
        title = next((b.stop for b in self._mentions.page.of_kind("title")), 0)
        return pattern("rounds", "headline").search(self._folded, 0, title) is not None

    def _subject(self, sentence: Span, where: re.Match[str] | None) -> Span | None:
        """The body with which a sentence begins, whatever it does."""
        start = where.end() if where else sentence.start
        found = next(iter(HolderReader(self._mentions, Span(start, sentence.stop), []).candidates), None)
        return Span(found.start, found.stop) if found and found.start - start < _BESIDE_DAY else None

    def _leader(self, sentence: Span) -> Span | None:
        """The position of the person who stands at the beginning of a sentence."""
        chart = self._mentions.chart
        first = chart.first_from(sentence.start)
        found = (self._mentions.positions.get(at) for at in range(first, first + _LEADER))
        position = next((p for p in found if p is not None and not p.plural), None)
        return Span(position.start, sentence.stop) if position else None

    def tells_one(self, lines: list[Line]) -> bool:
        """Whether lines report an event of their own: a day, and one holder or leader."""
        return any(self._tells_one(s) for s in self._first_sentences(lines))

    def sums_up(self, lines: list[Line]) -> bool:
        """Whether lines say that several events were held ("nhiều địa phương tổ chức", "đồng loạt")."""
        return not self.tells_one(lines) and any(self._sums_up(s) for s in self._first_sentences(lines)[:2])

    def _first_sentences(self, lines: list[Line]) -> list[Span]:
        spans = [line.span for line in lines if not line.head]
        told = (s for s in self._mentions.page.sentences for x in spans if x.start <= s.start < x.stop)
        return list(told)[:_TELLING]

    def _sums_up(self, sentence: Span) -> bool:
        if pattern("rounds", "all at once").search(self._folded, sentence.start, sentence.stop):
            return True
        found = pattern("rounds", "several").search(self._folded, sentence.start, sentence.stop)
        holder = self.holder(sentence) if found else None
        return found is not None and (holder is None or found.start() <= holder.start)

    def _tells_one(self, sentence: Span) -> bool:
        if not self.dated(sentence) or self._sums_up(sentence):
            return False
        chart = self._mentions.chart
        first, stop = chart.first_from(sentence.start), chart.first_from(sentence.stop)
        return self.holder(sentence) is not None or any(first <= k < stop for k in self._mentions.positions)

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
        text = self._mentions.page.text[head.span.start : head.span.stop]
        return len(text) < _NAME and (text.isupper() or self._is_unit(head))

    def _is_unit(self, head: Line) -> bool:
        own = (p for p in self._mentions.places if head.span.start <= p.start < head.span.stop)
        return any(p.start - head.first.start < _BESIDE_DAY and p.stop >= head.span.stop - 2 for p in own)

    def begins(self, line: Line) -> bool:
        """Whether a line begins with who holds its event, or with where or when it was held."""
        sentence = line.first
        if any(pattern("rounds", x).match(self._folded, sentence.start) for x in ("where", *_ANEW)):
            return True
        holder = self.holder(sentence) or self._subject(sentence, None)
        return holder is not None and holder.start - sentence.start < _NEAR

    def within_days(self, lead: list[Line], lines: list[Line]) -> bool:
        """Whether the lead tells a span of days that all days of the lines lie in: they are its days."""
        spans = [
            d for s in self._first_sentences(lead) for d in days_in(self._mentions, s) if d.kind == "range"
        ]
        days = [d for x in lines if (d := self.day_in(x.first)) is not None]
        return any(
            all(
                r.first.day and d.first.day and r.last.day and r.first.day <= d.first.day <= r.last.day
                for d in days
            )
            for r in spans
        )

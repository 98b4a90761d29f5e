"""What the lines of a text tell: an event of their own, that one event goes on, or that several were held."""

import re
from functools import cached_property
from itertools import chain, islice

from vngovnews.assemble.evidence import days_in, names_event
from vngovnews.assemble.holders import HolderReader
from vngovnews.assemble.lines import BESIDE, Line, Lines
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.text import Span, fold, starting_in

_NEAR = 75
_TELLING = 3
_LEADER = 14
_ANEW = ("another delegation", "same day", "likewise")


class Layout(Lines):
    """The lines of a text by what they tell."""

    def __init__(self, mentions: Mentions) -> None:
        super().__init__(mentions)
        self._holders: dict[Span, Span | None] = {}

    def has_cue(self, sentence: Span) -> bool:
        """Whether a sentence has a word for an event."""
        return bool(starting_in(self.mentions.free_events, sentence.start, sentence.stop))

    def dated(self, sentence: Span) -> bool:
        """Whether a sentence begins with a day and has a word for an event."""
        if not self.has_cue(sentence):
            return False
        if any(d.start - sentence.start < _NEAR for d in days_in(self.mentions, sentence)):
            return True
        same = pattern("rounds", "same day").search(self.folded, sentence.start, sentence.start + _NEAR)
        return same is not None

    def holder(self, sentence: Span) -> Span | None:
        """Who holds the event that a sentence tells of."""
        if sentence not in self._holders:
            reader = HolderReader(self.mentions, sentence, [])
            holders = reader.holders("plainly") or reader.holders()
            self._holders[sentence] = Span(holders[0].start, holders[0].stop) if holders else None
        return self._holders[sentence]

    def dated_holder(self, sentence: Span) -> str | None:
        """The same as it is compared; None where the sentence tells of no event or of no day."""
        holder = self.holder(sentence) if self.dated(sentence) else None
        return fold(self.mentions.page.text[holder.start : holder.stop]) if holder else None

    def goes_on(self, sentence: Span) -> bool:
        """Whether the same event goes on: it is spoken of again, or its delegation or its meeting acts."""
        start = sentence.start
        if pattern("rounds", "continues").match(self.folded, start, sentence.stop):
            return True
        if any(pattern("rounds", x).match(self.folded, start) for x in _ANEW):
            return False
        if self._held_there(sentence):
            return False
        if pattern("rounds", "again").match(self.folded, start):
            return True
        acts = pattern("rounds", "acts").match(self.folded, start)
        holder = self.holder(sentence) or self._leader(sentence) if acts else None
        if acts is None or holder is None or holder.start > acts.end():
            return acts is not None
        return pattern("rounds", "bare delegation").fullmatch(self.folded, *holder) is not None

    def refers_back(self, line: Line) -> bool:
        """Whether a line tells its day from what stands above ("Cùng ngày", "Trước đó")."""
        same = pattern("rounds", "same day").match(self.folded, line.first.start)
        return (same is not None or self.before(line)) and not self.calendar_day_in(line.first)

    def before(self, line: Line) -> bool:
        """Whether a line tells of what was held earlier."""
        return pattern("rounds", "before").match(self.folded, line.first.start) is not None

    def is_list(self, line: Line) -> bool:
        """Whether the line above announces a list ("gồm:", "yêu cầu:"), not what several have held."""
        at = self.lines.index(line)
        above = self.lines[at - 1] if at else None
        if above is None or not self.folded[above.span.start : above.span.stop].endswith(":"):
            return False
        return not (self.gathers(above) or self._sums_up(above.span))

    def key(self, line: Line) -> str | None:
        """What tells a line's event from others: who holds it or leads there, and where; None where it reports none.

        A line that ends with a semicolon is part of a list.
        """
        sentence = self.behind_label(line)
        ends = self.folded[line.span.stop - 1 : line.span.stop]
        where = pattern("rounds", "where").match(self.folded, sentence.start)
        of_headline = self.titled and self._unit_at(sentence.start)
        named = self.has_cue(sentence) or of_headline
        if line.head or ends in (";", ":") or not named or self.goes_on(sentence):
            return None
        holder = self.holder(sentence) or self._subject(sentence, where) or self._leader(sentence)
        likewise = pattern("rounds", "likewise").match(self.folded, sentence.start)
        if holder is None:
            listed = likewise or (line.marked and of_headline) or self._held_there(sentence)
            return f"{sentence.start}" if listed else None
        return f"{where.group() if where else ''}|{self.folded[holder.start : holder.stop]}"

    def names_body(self, line: Line) -> bool:
        """Whether a line names an event and begins with who holds it and where."""
        where = pattern("rounds", "where").match(self.folded, line.first.start)
        holder = self.holder(line.first) or self._subject(line.first, where)
        return holder is not None and self.has_cue(line.first)

    @cached_property
    def titled(self) -> bool:
        """Whether the headline names an event."""
        title = self.mentions.page.title_stop
        return any(c.start < title and names_event(self.mentions, c) for c in self.mentions.free_events)

    @cached_property
    def title_sums_up(self) -> bool:
        """Whether the headline says that several events were held."""
        return any(self._sums_up(Span(b.start, b.stop)) for b in self.mentions.page.of_kind("title"))

    def elsewhere(self, line: Line) -> bool:
        """Whether a line begins with the unit where one more of several events was held."""
        likewise = pattern("rounds", "likewise").match(self.folded, line.first.start)
        return likewise is not None or self._unit_at(line.first.start)

    def goes_round(self, sentence: Span) -> bool:
        """Whether one delegation goes from site to site: the lines below tell of its stops."""
        holder = self.holder(sentence)
        far = pattern("rounds", "all at once").search(self.folded, sentence.start, sentence.stop)
        return (
            holder is not None
            and not far
            and pattern("rounds", "one goes").match(self.folded, holder.start) is not None
        )

    def _held_there(self, sentence: Span) -> bool:
        """Whether a sentence begins with a unit and says that something was held there."""
        held = pattern("rounds", "takes place").match(self.folded, sentence.start, sentence.stop)
        return held is not None and self._unit_at(sentence.start)

    def _unit_at(self, start: int) -> bool:
        """Whether the words at an offset that say where name a unit; "tại buổi lễ" does not."""
        found = pattern("rounds", "where").match(self.folded, start)
        return found is not None and any(start < p.start < found.end() for p in self.mentions.places)

    @cached_property
    def dated_title(self) -> bool:
        """Whether the headline tells a day."""
        return any(self.day_in(Span(b.start, b.stop)) for b in self.mentions.page.of_kind("title"))

    @cached_property
    def round_up(self) -> bool:
        """Whether the headline is that of an article of many items."""
        title = self.mentions.page.title_stop
        return pattern("rounds", "headline").search(self.folded, 0, title) is not None

    def _subject(self, sentence: Span, where: re.Match[str] | None) -> Span | None:
        """The body with which a sentence begins, whatever it does."""
        start = where.end() if where else sentence.start
        found = next(iter(HolderReader(self.mentions, Span(start, sentence.stop), []).candidates), None)
        return Span(found.start, found.stop) if found and found.start - start < BESIDE else None

    def _leader(self, sentence: Span) -> Span | None:
        """The position of the person who stands at the beginning of a sentence."""
        chart = self.mentions.chart
        first = chart.first_from(sentence.start)
        found = (self.mentions.positions.get(at) for at in range(first, first + _LEADER))
        position = next((p for p in found if p is not None and not p.plural), None)
        return Span(position.start, sentence.stop) if position else None

    def tells_one(self, lines: list[Line]) -> bool:
        """Whether lines report an event of their own: a day, and one holder or leader."""
        return any(self._tells_one(s) for s in self._first_sentences(lines))

    def sums_up(self, lines: list[Line]) -> bool:
        """Whether lines say that several events were held ("nhiều địa phương tổ chức", "đồng loạt")."""
        if self.tells_one(lines) or self.orders(lines):
            return False
        return any(self._sums_up(s) for s in self._first_sentences(lines)[:2])

    def orders(self, lines: list[Line]) -> bool:
        """Whether lines or the headline give orders or explain rules: what follows are no events."""
        told = [
            *self._first_sentences(lines),
            *(Span(b.start, b.stop) for b in self.mentions.page.of_kind("title")),
        ]
        return any(pattern("rounds", "orders").search(self.folded, *s) for s in told)

    def _first_sentences(self, lines: list[Line]) -> list[Span]:
        spans = [line.span for line in lines if not line.head]
        sentences = self.mentions.page.sentences
        told = chain.from_iterable(starting_in(sentences, x.start, x.stop) for x in spans)
        return list(islice(told, _TELLING))

    def _sums_up(self, sentence: Span) -> bool:
        if pattern("rounds", "all at once").search(self.folded, sentence.start, sentence.stop):
            return True
        found = pattern("rounds", "several").search(self.folded, sentence.start, sentence.stop)
        holder = self.holder(sentence) if found else None
        return found is not None and (holder is None or found.start() <= holder.start)

    def _tells_one(self, sentence: Span) -> bool:
        if not self.dated(sentence) or self._sums_up(sentence):
            return False
        chart = self.mentions.chart
        first, stop = chart.first_from(sentence.start), chart.first_from(sentence.stop)
        return self.holder(sentence) is not None or any(first <= k < stop for k in self.mentions.positions)

    def begins(self, line: Line) -> bool:
        """Whether a line begins with who holds its event, or with where or when it was held."""
        sentence = line.first
        if any(pattern("rounds", x).match(self.folded, sentence.start) for x in ("where", *_ANEW)):
            return True
        holder = self.holder(sentence) or self._subject(sentence, None)
        return holder is not None and holder.start - sentence.start < _NEAR

    def within_days(self, lead: list[Line], lines: list[Line]) -> bool:
        """Whether the lead tells a span of days that all days of the lines lie in: they are its days."""
        spans = [
            d for s in self._first_sentences(lead) for d in days_in(self.mentions, s) if d.kind == "range"
        ]
        days = [d for x in lines if (d := self.day_in(x.first)) is not None]
        return any(
            all(
                r.first.day and d.first.day and r.last.day and r.first.day <= d.first.day <= r.last.day
                for d in days
            )
            for r in spans
        )

"""Which stretches of a text may be about one event each: a round-up's items, what else was held on the same day."""

from typing import NamedTuple

from vngovnews.assemble.layout import Layout
from vngovnews.assemble.lines import Line
from vngovnews.assemble.openings import openings_of
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.text import Span

_ASIDE = 200
_LAST = 3
_AT_ONCE = 10


class Scope(NamedTuple):
    """A stretch of text that may be about one event; ``dateline`` are the words above it that tell its day."""

    span: Span
    dateline: Span | None = None


def scopes(mentions: Mentions) -> list[Scope]:
    """One stretch of text for each event that the page may report, in the order of the text."""
    layout = Layout(mentions)
    found: list[Scope] = []
    for item in _items(mentions, layout):
        others = _alongside(mentions, layout, item.span)
        stops = [*(x.span.start for x in others), item.span.stop]
        found.append(Scope(Span(item.span.start, stops[0]), item.dateline))
        for line, stop in zip(others, stops[1:], strict=True):
            found.append(Scope(Span(line.span.start, stop), _same_day(mentions, layout, line)))
    return found


def _items(mentions: Mentions, layout: Layout) -> list[Scope]:
    """The items of a round-up, or the whole text; what its first lines tell of one event is an item too."""
    whole = Span(0, len(mentions.page.text))
    openings = openings_of(layout)
    if len(openings) < 2:
        return [Scope(whole)]
    lead = layout.above(openings[0])
    one = layout.tells_one(lead)
    starts = [layout.with_heads(x) for x in openings]
    found = [Scope(Span(0, starts[0]))] if one else []
    for line, stop in zip(openings, [*starts[1:], whole.stop], strict=True):
        first = openings[:1] if layout.title_sums_up and layout.elsewhere(line) else []
        dateline = _dateline(mentions, layout, line, [] if one else lead or first)
        found.append(Scope(Span(line.span.start, stop), dateline))
    return found


def _dateline(mentions: Mentions, layout: Layout, line: Line, lead: list[Line]) -> Span | None:
    """The nearest words above a line that tell the day of what has none: a heading, the lead, the headline."""
    if pattern("rounds", "same day").match(mentions.page.folded, line.first.start):
        return _same_day(mentions, layout, line)
    if layout.day_in(Span(line.first.start, layout.second_stop(line))):
        return None
    if (day := layout.day_of_heads(line)) is not None:
        return day
    inside = [x.span for x in lead if not x.head]
    told = [s for s in mentions.page.sentences if any(x.start <= s.start < x.stop for x in inside)]
    title = [Span(b.start, b.stop) for b in mentions.page.of_kind("title")]
    return next((s for s in (*told[:3], *title) if layout.day_in(s)), None)


def _same_day(mentions: Mentions, layout: Layout, line: Line) -> Span | None:
    """The last sentence above that begins with a day, for a line that says "on the same day" and no day."""
    told = pattern("rounds", "same day").match(mentions.page.folded, line.first.start)
    if told is None or layout.calendar_day_in(line.first):
        return None
    above = [x.first for x in layout.lines if x.span.start < line.span.start and not x.head]
    return next((x for x in reversed(above) if layout.dated(x) and layout.calendar_day_in(x)), None)


def _alongside(mentions: Mentions, layout: Layout, scope: Span) -> list[Line]:
    """Lines that tell of another event, of the same day or at the end of one before."""
    inside = [x for x in layout.lines if scope.start <= x.span.start < scope.stop and not x.head]
    far = [x for x in inside if x.span.start > scope.start + _ASIDE]
    return [
        x
        for x in far
        if _tells_another(mentions, layout, x, last=x in far[-_LAST:])
        or _that_day(mentions, layout, x, inside[0])
    ]


def _tells_another(mentions: Mentions, layout: Layout, line: Line, *, last: bool) -> bool:
    """Whether a line tells of another event than the one before it."""
    sentence, folded = line.first, mentions.page.folded
    if last and layout.before(line):
        return layout.dated_holder(sentence) is not None
    if not pattern("rounds", "same day").match(folded, sentence.start) or _goes_on(folded, sentence):
        return False
    held = pattern("rounds", "held").search(folded, sentence.start, sentence.stop) is not None
    led = pattern("rounds", "led delegation").match(folded, sentence.start, sentence.stop) is not None
    if line.marked and (led or layout.has_cue(sentence)):
        return True
    named = layout.elsewhere(line) and layout.names_body(line)
    return held or named or layout.dated_holder(sentence) is not None


def _that_day(mentions: Mentions, layout: Layout, line: Line, first: Line) -> bool:
    """Whether a line begins with the day of the first line again, and with another body that held something."""
    day, told = layout.day_in(line.first), layout.day_in(first.first)
    if day is None or told is None or day.first != told.first or day.kind != "day":
        return False
    if day.start - line.first.start > _AT_ONCE or _goes_on(mentions.page.folded, line.first):
        return False
    holder = layout.dated_holder(line.first)
    return holder is not None and holder not in mentions.page.folded[: line.span.start]


def _goes_on(folded: str, sentence: Span) -> bool:
    """Whether the same event goes on behind "cùng ngày": its delegation, its meeting or their members act."""
    if pattern("rounds", "continues").match(folded, sentence.start, sentence.stop):
        return True
    another = pattern("rounds", "led delegation").match(folded, sentence.start, sentence.stop)
    return another is None and pattern("rounds", "goes on").match(folded, sentence.start) is not None

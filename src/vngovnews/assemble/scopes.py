"""Which stretches of a text may be about one event each: a round-up's items, what else was held on the same day."""

from typing import NamedTuple

from vngovnews.assemble.layout import Layout, Line
from vngovnews.assemble.openings import openings_of
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.text import Span

_ASIDE = 200
_LAST = 3


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
        found.append(Scope(Span(item.span.start, others[0].start), item.dateline) if others else item)
        found.extend(Scope(other) for other in others)
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
        found.append(
            Scope(Span(line.span.start, stop), _dateline(mentions, layout, line, [] if one else lead))
        )
    return found


def _dateline(mentions: Mentions, layout: Layout, line: Line, lead: list[Line]) -> Span | None:
    """The nearest words above a line that tell the day of what has none: a heading, the lead, the headline."""
    folded = mentions.page.folded
    own = layout.day_in(Span(line.first.start, layout.second_stop(line)))
    if own or pattern("rounds", "same day").match(folded, line.first.start):
        return None
    if (day := layout.day_of_heads(line)) is not None:
        return day
    inside = [x.span for x in lead if not x.head]
    told = [s for s in mentions.page.sentences if any(x.start <= s.start < x.stop for x in inside)]
    title = [Span(b.start, b.stop) for b in mentions.page.of_kind("title")]
    return next((s for s in (*told[:3], *title) if layout.day_in(s)), None)


def _alongside(mentions: Mentions, layout: Layout, scope: Span) -> list[Span]:
    """Lines that tell of another event, of the same day or at the end of one before, to the next such or the end."""
    inside = [x for x in layout.lines if scope.start + _ASIDE < x.span.start < scope.stop and not x.head]
    starts = [x.span.start for x in inside if _tells_another(mentions, layout, x, last=x in inside[-_LAST:])]
    ends = [*starts, scope.stop][1:]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True)]


def _tells_another(mentions: Mentions, layout: Layout, line: Line, *, last: bool) -> bool:
    """Whether a line tells of another event than the one before it."""
    sentence, folded = line.first, mentions.page.folded
    if last and pattern("rounds", "before").match(folded, sentence.start):
        return layout.dated_holder(sentence) is not None
    if not pattern("rounds", "same day").match(folded, sentence.start) or _goes_on(folded, sentence):
        return False
    held = pattern("rounds", "held").search(folded, sentence.start, sentence.stop) is not None
    apart = line.marked or pattern("rounds", "where").match(folded, sentence.start)
    return held or layout.dated_holder(sentence) is not None or (bool(apart) and layout.key(line) is not None)


def _goes_on(folded: str, sentence: Span) -> bool:
    """Whether the same event goes on behind "cùng ngày": its delegation, its meeting or their members act."""
    if pattern("rounds", "continues").match(folded, sentence.start, sentence.stop):
        return True
    another = pattern("rounds", "led delegation").match(folded, sentence.start, sentence.stop)
    return another is None and pattern("rounds", "goes on").match(folded, sentence.start) is not None

"""Which stretches of a text may be about one event each: a round-up's items, what else was held on the same day."""

import re

from vngovnews.assemble.evidence import days_in
from vngovnews.assemble.holders import HolderReader
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.text import Span, fold

_MARK = re.compile(r"\s*(?:[-–+*•●▪]|\d{1,2}[.)/](?!\d))?\s*")
_NEAR = 75
_ASIDE = 200


def scopes(mentions: Mentions) -> list[Span]:
    """One stretch of text for each event that the page may report, in the order of the text."""
    found: list[Span] = []
    for item in _items(mentions):
        others = _alongside(mentions, item)
        found.append(Span(item.start, others[0].start) if others else item)
        found.extend(others)
    return found


def _lines(mentions: Mentions) -> list[Span]:
    """The lines of running text."""
    told = (b for b in mentions.page.blocks if b.kind not in ("title", "caption", "byline", "source"))
    return [Span(b.start, b.stop) for b in told]


def _bare(mentions: Mentions, line: Span) -> Span:
    """The first sentence of a line, behind the mark or number of an item."""
    match = _MARK.match(mentions.page.folded, line.start, line.stop)
    start = match.end() if match else line.start
    stops = [s.stop for s in mentions.page.sentences if start < s.stop <= line.stop and s.stop - start > 30]
    return Span(start, min(stops, default=line.stop))


def _dated(mentions: Mentions, sentence: Span) -> bool:
    """Whether a sentence begins with a day and has a word for an event."""
    near = any(d.start - sentence.start < _NEAR for d in days_in(mentions, sentence))
    same = pattern("rounds", "same day").search(mentions.page.folded, sentence.start, sentence.start + _NEAR)
    cue = any(sentence.start <= c.start < sentence.stop for c in mentions.free_events)
    return cue and (near or same is not None)


def _holder(mentions: Mentions, sentence: Span) -> str | None:
    """Who held the event that a sentence tells of, folded; None where it tells of none, of no day or of nobody."""
    if not _dated(mentions, sentence):
        return None
    reader = HolderReader(mentions, sentence, [])
    holders = reader.holders("plainly") or reader.holders()
    return fold(mentions.page.text[holders[0].start : holders[0].stop]) if holders else None


def _items(mentions: Mentions) -> list[Span]:
    """The items of a round-up, or the whole text: dated marked lines, or dated paragraphs of several holders."""
    lines = _lines(mentions)
    title = next((b.stop for b in mentions.page.of_kind("title")), 0)
    firsts = [(line, _bare(mentions, line)) for line in lines]
    openings = [line for line, first in firsts if first.start > line.start and _dated(mentions, first)]
    if len(openings) < 2:
        told = [(line, _holder(mentions, first)) for line, first in firsts]
        plain = {holder: line for line, holder in reversed(told) if holder}
        few = 2 if pattern("rounds", "headline").search(mentions.page.folded, 0, title) else 3
        openings = sorted(plain.values()) if len(plain) >= few else []
    if len(openings) < 2:
        return [Span(0, len(mentions.page.text))]
    starts = [line.start for line in openings]
    return [Span(a, b) for a, b in zip(starts, [*starts[1:], len(mentions.page.text)], strict=True)]


def _alongside(mentions: Mentions, scope: Span) -> list[Span]:
    """Lines that tell of another event, of the same day or at the end of one before, to the next such or the end."""
    lines = [x for x in _lines(mentions) if scope.start + _ASIDE < x.start < scope.stop]
    starts = [x.start for x in lines if _tells_another(mentions, x, last=x in lines[-2:])]
    ends = [*starts, scope.stop][1:]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True)]


def _tells_another(mentions: Mentions, line: Span, *, last: bool) -> bool:
    """Whether a line tells of another event than the one before it."""
    sentence, folded = _bare(mentions, line), mentions.page.folded
    if last and pattern("rounds", "before").match(folded, sentence.start):
        return _holder(mentions, sentence) is not None
    if not pattern("rounds", "same day").match(folded, sentence.start) or pattern("rounds", "goes on").match(
        folded, sentence.start
    ):
        return False
    held = pattern("rounds", "held").search(folded, sentence.start, sentence.stop) is not None
    return held or _holder(mentions, sentence) is not None

"""The event's own name as printed: "Hội nghị sơ kết công tác quý I, triển khai nhiệm vụ quý II năm 2024"."""

import re
from functools import cache

from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import GOING, Story
from vngovnews.find.events import EventCue
from vngovnews.lexicon import any_of, table
from vngovnews.text import Span

_LONGEST, _NEAR = 220, 90
_DAY = r"(?:ngày )?\d{1,2}(?:[/.-]\d{1,2}|\s+tháng)"
_TRAILING = " ,;:-–.“'‘("
_DANGLING = re.compile(r"(?: (?:và|của|cho|về|cùng|các|những))+$")
# A dash goes on with a name where a capital or a number follows ("Thi đua - Khen thưởng", "2020 - 2025").
_DASH = re.compile(r" [-–] (?![A-ZÀ-ỴĐ\d])")
_BRACKET = re.compile(r"\([^()\n]{1,60}\)")
# A cue of so many letters names its event by itself ("Lễ hội hoa tam giác mạch").
_TELLING = 22


@cache
def _pattern(name: str, shape: str) -> re.Pattern[str]:
    """A pattern around the words of one list of data/event_names.toml."""
    return re.compile(shape.format(any_of(table("event_names.toml")[name])))


@cache
def _end() -> re.Pattern[str]:
    """Where a name ends: before words that tell where, when, by whom; before a day; at a comma or a mark."""
    ends = any_of(table("event_names.toml")["ends"])
    within = any_of(table("event_names.toml")["within"])
    counted = r"cho (?:hơn |gần |trên |khoảng )?\d"
    return re.compile(rf"\n|[;:.!?…)](?!\w)| (?:(?!{within}\b){ends}\b|{_DAY}|{counted})|,| [-–] |\(")


def event_name(mentions: Mentions, story: Story) -> str | None:
    """The name of an event as the article prints it, ``None`` where it has none of its own.

    The fuller of what its reporting sentence and its headline print, unless that is all in capitals. What somebody did
    ("đã đến thăm") and a class noun alone ("hội nghị") are no names.
    """
    page = mentions.page
    spans = [span for cue in _cues(mentions, story) if (span := _read(mentions, cue, story))]
    printed = [s for s in spans if s.start >= page.title_stop or not page.text[s.start : s.stop].isupper()]
    best = max(printed or spans, key=lambda s: s.stop - s.start, default=None)
    return page.text[best.start : best.stop] if best else None


def _cues(mentions: Mentions, story: Story) -> list[EventCue]:
    """The words for this type of event in the reporting sentence and, for the main event, in the headline."""
    anchor, stop = story.anchor, mentions.page.title_stop if story.scope.start == 0 else 0
    free = [c for c in mentions.free_events if c.type == story.type and c.form == "name"]
    return [c for c in free if anchor.start <= c.start < anchor.stop or c.start < stop]


def _read(mentions: Mentions, cue: EventCue, story: Story) -> Span | None:
    """The name that a cue opens; ``None`` where it is a deed or a class noun alone ("hội nghị tổng kết")."""
    folded = mentions.page.folded
    start = cue.start
    if before := _pattern("before", r"(?:\A|.*\W)({}) \Z").match(folded, max(0, start - 24), start):
        start = before.start(1)
    if story.type != "ceremony" and (opening := _pattern("opening", r"{}(?: của)? ").match(folded, start)):
        start = opening.end() if opening.end() < cue.stop else start
    deed = story.type in GOING and _pattern("meetings", r"{}\b").match(folded, start)
    if deed or not _pattern("heads", r"{}\b").match(folded, start):
        return None
    name = _trimmed(mentions, Span(start, _stop(mentions, cue.stop)))
    return name if name.stop > cue.stop or cue.stop - start > _TELLING else None


def _stop(mentions: Mentions, at: int) -> int:
    """How far a name runs from behind its first words."""
    text, folded = mentions.page.text, mentions.page.folded
    limit = min(len(text), at + _LONGEST)
    while at < limit:
        found = _end().search(folded, at, limit)
        quote = _quoted(folded, at, found.start() if found else limit)
        if quote > at:
            at = quote
            continue
        if found is None:
            return max(at, folded.rfind(",", at, limit))
        among = found[0] == " với" and " giữa " in folded[at - _NEAR : found.start()]
        passed = found.end() if among else _passed(text, folded, found)
        if passed == found.start():
            return passed
        at = passed
    return at


def _quoted(folded: str, at: int, end: int) -> int:
    """Behind the quotation that opens before the name would end, and closes in the same line; else ``at``."""
    opened = folded.find('"', at, end)
    closed = folded.find('"', opened + 1, opened + _LONGEST) if opened >= 0 else -1
    return closed + 1 if closed > 0 and "\n" not in folded[opened:closed] else at


def _passed(text: str, folded: str, found: re.Match[str]) -> int:
    """Where a name goes on behind what might end it; the place itself where it ends."""
    mark = found[0].strip()
    if mark == ",":
        rest = folded[found.end() :].lstrip()
        at = len(folded) - len(rest)
        small = text[at : at + 1].islower() and not _pattern("no-more", r"{}\b").match(rest)
        ends = _end().match(" " + rest[:40])
        more = small or _pattern("goes-on", r"{}\b").match(rest)
        return found.end() if more and (ends is None or not ends[0].strip()) else found.start()
    if mark in ("-", "–") and not _DASH.match(text, found.start()):
        return found.end()
    if mark == "(" and (bracket := _BRACKET.match(text, found.start())):
        behind = text[bracket.end() : bracket.end() + 2]
        return bracket.end() if behind[:1] == " " and behind[1:].isalnum() else found.start()
    return found.start()


def _trimmed(mentions: Mentions, span: Span) -> Span:
    """A stretch without marks and small words at its end; a quotation mark that closes stays."""
    words = _DANGLING.sub("", mentions.page.text[span.start : span.stop].rstrip(_TRAILING))
    if words[-1:] == '"' and words.count('"') % 2:
        words = words[:-1].rstrip(_TRAILING)
    return Span(span.start, span.start + len(words))

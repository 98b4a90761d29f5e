"""Which of the dates of an article is the day of its event.

Each date is a reading with a score: where it stands from the sentence that reports the event, what stands in
front of it, what its own sentence is about. The best wins if it is good enough; then its year is resolved.
"""

import math
import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from vngovnews.chains import PartialDate
from vngovnews.find.dates import DateMention
from vngovnews.find.documents import DocumentMention
from vngovnews.lexicon import table
from vngovnews.model import EventDate, Issue
from vngovnews.read.page import Page
from vngovnews.text import Span, fold

_GOOD_ENOUGH = 1.0
_LONGEST = 31
# A day without a year is at most so far after the day of publication; where "sẽ" announces it, farther.
_AHEAD = timedelta(days=31)
_FAR_AHEAD = timedelta(days=183)


class _Reading(NamedTuple):
    """A date as the day of the event, with what speaks for it."""

    score: float
    mention: DateMention
    sentence: Span


class _Days(NamedTuple):
    """First and last day, and the words that say so."""

    first: date
    last: date
    spans: tuple[Span, ...]


@cache
def _words(group: str, name: str) -> re.Pattern[str]:
    words = sorted((fold(w) for w in table("dates.toml")[group][name]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in words)})\b")


@cache
def _right_before(name: str) -> re.Pattern[str]:
    words = sorted((fold(w) for w in table("dates.toml")["judge"][name]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(w) for w in words)})[\s,]+(?:ngày\s)?\Z")


def choose_date(
    page: Page,
    dates: Sequence[DateMention],
    documents: Iterable[DocumentMention],
    anchor: Span,
    scope: Span,
) -> tuple[EventDate | None, tuple[Issue, ...]]:
    """The day of the event that ``anchor`` reports within ``scope``, and what could not be known about it.

    >>> from vngovnews.find.dates import find_dates
    >>> from vngovnews.read import read_text
    >>> page = read_text("Sáng 5/3, xã Tân Lập họp, hoàn thành trước ngày 20/3.", published="2024-03-06")
    >>> day, _ = choose_date(page, find_dates(page), (), page.sentences[0], Span(0, len(page.text)))
    >>> (day.start, day.end, day.part_of_day)
    ('2024-03-05', '2024-03-05', 'morning')
    """
    readings = _readings(page, dates, documents, anchor, scope)
    if not readings or readings[0].score < _GOOD_ENOUGH:
        return None, ()
    best = readings[0]
    mention = best.mention
    if _impossible(mention):
        return None, (_issue(page, mention, "impossible-date", "there is no such day"),)
    days = _resolved(page, dates, mention)
    if days is None:
        return None, (_unresolved(page, mention),)
    days = _lasting(page, readings, dates, days, anchor)
    margin = best.score - readings[1].score if len(readings) > 1 else 2.0
    event_date = EventDate(
        start=days.first.isoformat(),
        end=days.last.isoformat(),
        part_of_day=mention.part_of_day if days.first == days.last else None,
        evidence=tuple((s.start, s.stop) for s in days.spans),
        confidence=_confidence(best.score, margin),
    )
    return event_date, ()


def is_planned(page: Page, anchor: Span, day: EventDate | None) -> bool:
    """Whether the event is announced: its day is after the page's, or none is known and it "will" be.

    >>> from vngovnews.read import read_text
    >>> is_planned(read_text("Xã Tân Lập sẽ tổ chức ngày hội."), Span(0, 31), None)
    True
    """
    if day and page.published:
        return date.fromisoformat(day.start) > page.published
    return _announced(page, anchor)


def _announced(page: Page, sentence: Span) -> bool:
    text = page.folded[sentence.start : sentence.stop]
    return bool(_words("planned", "words").search(text)) and not _words("planned", "past").search(text)


def _issue(page: Page, mention: DateMention, code: str, why: str) -> Issue:
    printed = page.text[mention.start : mention.stop]
    return Issue(code=code, message=f'"{printed}": {why}', evidence=((mention.start, mention.stop),))


def _unresolved(page: Page, mention: DateMention) -> Issue:
    """Why a day that a calendar may have is none: nothing says its year, or no year near publication has it."""
    if page.published is None:
        return _issue(page, mention, "unknown-year", "the year cannot be known")
    return _issue(page, mention, "impossible-date", "there is no such day near the day of publication")


def _confidence(score: float, margin: float) -> float:
    weight = 0.8 * (score - 1.2) + 0.5 * min(max(margin, 0.0), 2.0)
    return round(1 / (1 + math.exp(-weight)), 3)


def _readings(
    page: Page, dates: Sequence[DateMention], documents: Iterable[DocumentMention], anchor: Span, scope: Span
) -> list[_Reading]:
    """All days that could be the event's, the likeliest first."""
    cited = [(d.start, d.stop) for d in documents]
    title = next((b.stop for b in page.of_kind("title")), 0)
    order = {s: n for n, s in enumerate(page.sentences)}
    here = next((n for s, n in order.items() if s.start <= anchor.start < s.stop), 0)
    found: list[_Reading] = []
    for mention in dates:
        if mention.kind not in ("day", "range", "relative") or mention.commemorative:
            continue
        if not (scope.start <= mention.start < scope.stop or mention.start < title):
            continue
        if any(start <= mention.start < stop for start, stop in cited):
            continue
        sentence = _sentence(page, mention)
        score = _place(mention, sentence, anchor, order[sentence] - here, title)
        score += _context(page, mention, sentence, sentence.start <= anchor.start < sentence.stop)
        score += 0.3 if not any(r.sentence == sentence for r in found) else 0.0
        found.append(_Reading(score, mention, sentence))
    return sorted(found, key=lambda r: -r.score)


def _sentence(page: Page, mention: DateMention) -> Span:
    return next(s for s in page.sentences if s.start < mention.stop and mention.start < s.stop)


def _place(mention: DateMention, sentence: Span, anchor: Span, distance: int, title: int) -> float:
    """What the place of a date says: in the reporting sentence, in the title, next to either, far off."""
    if anchor.start <= mention.start < anchor.stop:
        return 3.0
    if mention.start < title:
        return 1.6
    score = {1: 1.0, -1: 1.2}.get(distance, 0.6 if distance < 0 else 0.7 - 0.15 * min(distance, 6))
    return score


def _context(page: Page, mention: DateMention, sentence: Span, reporting: bool) -> float:
    """What the words around a date say."""
    before = page.folded[sentence.start : mention.start]
    whole = page.folded[sentence.start : sentence.stop]
    clause = re.split(r"[,;:(]", before)[-1] if before else ""
    score = 0.5 if mention.part_of_day else 0.0
    score += 0.8 if len(before) < 24 else 0.0
    if _right_before("held").search(before):
        score += 0.6
    if mention.kind != "range" and _right_before("bounds").search(before):
        score -= 3.0
    if mention.part_of_day is None and _words("judge", "elsewhere").search(clause):
        score -= 3.0 if _right_before("elsewhere").search(before) else 1.6
    if mention.kind == "relative" and mention.offset_days is None:
        score -= 0.5
    told = clause if reporting else whole
    for name, weight in (("later", 1.5), ("earlier", 1.5), ("reports", 0.0 if reporting else 1.0)):
        score -= weight if _words("judge", name).search(told) else 0.0
    if mention.kind == "range" and _words("judge", "periods").search(clause):
        score -= 2.0
    return score


def _impossible(mention: DateMention) -> bool:
    if mention.kind == "relative":
        return False
    return any(not _exists(p) for p in (mention.first, mention.last))


def _exists(partial: PartialDate) -> bool:
    """Whether a calendar has this day; without a year any leap day counts."""
    if partial.year is not None and not 1900 <= partial.year <= 2100:
        return False
    try:
        date(partial.year or 2000, partial.month or 1, partial.day or 1)
    except ValueError:
        return False
    return True


def _resolved(page: Page, dates: Sequence[DateMention], mention: DateMention) -> _Days | None:
    """The days of a mention, with the year that the guidelines give it."""
    spans = (Span(mention.start, mention.stop),)
    if mention.kind == "relative":
        return _told(page, dates, mention)
    last = _with_year(page, dates, mention, mention.last)
    if last is None:
        return None
    first = mention.first
    year = first.year or last.year
    start = _day(first, year)
    if start and start > last and first.year is None:
        start = _day(first, year - 1)
    return _Days(start, last, spans) if start and start <= last else None


def _told(page: Page, dates: Sequence[DateMention], mention: DateMention) -> _Days | None:
    """A day told from the day of publication, or from the day that was told before it."""
    spans = (Span(mention.start, mention.stop),)
    if mention.offset_days is not None:
        day = page.published and page.published + timedelta(days=mention.offset_days)
        return _Days(day, day, spans) if day else None
    earlier = [d for d in dates if d.stop <= mention.start and d.kind == "day" and not d.commemorative]
    days = _resolved(page, dates, earlier[-1]) if earlier else None
    return days and days._replace(spans=(Span(earlier[-1].start, earlier[-1].stop), *spans))


def _with_year(
    page: Page, dates: Sequence[DateMention], mention: DateMention, partial: PartialDate
) -> date | None:
    """The such day nearest to publication and at most a month after it; else in the stated year."""
    if partial.year is not None:
        return _day(partial, partial.year)
    if page.published is None:
        stated = _stated_year(page, dates, mention)
        return _day(partial, stated) if stated else None
    published = page.published
    years = (y for y in range(published.year - 1, published.year + 2))
    ahead = _FAR_AHEAD if _announced(page, _sentence(page, mention)) else _AHEAD
    near = [d for y in years if (d := _day(partial, y)) and d <= published + ahead]
    return min(near, key=lambda d: abs(d - published), default=None)


def _day(partial: PartialDate, year: int) -> date | None:
    try:
        return date(year, partial.month or 0, partial.day or 0)
    except ValueError:
        return None


def _stated_year(page: Page, dates: Sequence[DateMention], mention: DateMention) -> int | None:
    """The year that the same sentence states, or else a neighbouring one."""
    sentences = page.sentences
    here = sentences.index(_sentence(page, mention))
    for n in (here, here + 1, here - 1):
        if 0 <= n < len(sentences):
            years = [
                d.last.year
                for d in dates
                if sentences[n].start <= d.start < sentences[n].stop and d.last.year
            ]
            if years:
                return years[0]
    return None


def _lasting(
    page: Page, readings: Sequence[_Reading], dates: Sequence[DateMention], days: _Days, anchor: Span
) -> _Days:
    """The days of the whole, where the text gives them for a course or session that opens or closes."""
    if days.first != days.last:
        return days
    title = page.folded[: next((b.stop for b in page.of_kind("title")), 0)]
    nouns = set(_words("lasting", "nouns").findall(title + "\n" + page.folded[anchor.start : anchor.stop]))
    for reading in readings:
        mention = reading.mention
        before = page.folded[reading.sentence.start : mention.start]
        named = bool(nouns & set(_words("lasting", "nouns").findall(before)))
        named = named or _words("lasting", "whole").search(before) is not None
        if not named or mention.kind == "relative" or _impossible(mention):
            continue
        whole = _resolved(page, dates, mention)
        if whole is None or not _words("lasting", "verbs").search(before):
            continue
        if whole.first <= days.first <= whole.last and 0 < (whole.last - whole.first).days < _LONGEST:
            return whole._replace(spans=(*days.spans, *whole.spans))
        after = page.folded[mention.stop : reading.sentence.stop]
        ends = _words("lasting", "ends").search(before) or _words("lasting", "ends").search(after)
        if ends and 0 < (whole.last - days.first).days < _LONGEST:
            return _Days(days.first, whole.last, (*days.spans, *whole.spans))
    return days

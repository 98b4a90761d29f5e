"""The days of the whole, where an article reports the opening or the close of what lasts.

"Sáng 5/3 khai mạc lớp tập huấn. Lớp diễn ra trong hai ngày 5 và 6/3": the course has both days. What lasts is
known by its noun, which the report and the sentence with the span have in common.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from vngovnews.assemble.days import Days, words_of
from vngovnews.find.dates import DateMention
from vngovnews.lexicon import table
from vngovnews.read.page import Page
from vngovnews.text import Span, fold

_LONGEST = 100
_DURATION = re.compile(
    r"\b(?:sau|trong|suốt|qua)(?: thời gian)? (?:\d+(?:,5)?|một|hai|ba|bốn|năm) (?:ngày|đêm)\b"
)
_NEARBY = 70
_PART_BEFORE = 40
_PREPARED = re.compile(r"\btrù bị\b[^.;]{0,24}\Z")
_SESSIONS = 3
_SINCE = re.compile(r"\(từ (?:ngày )?\Z")
_PART = re.compile(r"\b(?:lớp|đợt|khóa|buổi) (?:thứ )?(?:nhất|hai|ba|tư|\d{1,2}|i{1,3})\b[^.;]*\Z")


class Told(NamedTuple):
    """A date with the days that it gives and the sentence that it stands in."""

    mention: DateMention
    sentence: Span
    days: Days


@cache
def _kinds() -> dict[str, str]:
    """Nouns that name one thing ("lớp", "khóa học"), each with the first of them."""
    return {fold(noun): fold(group[0]) for group in table("dates.toml")["lasting"]["kinds"] for noun in group}


def _nouns(text: str) -> set[str]:
    found = words_of("lasting", "nouns").findall(text)
    return {_kinds().get(noun, noun) for noun in found}


def lasting(page: Page, told: Iterable[Told], days: Days, anchor: Span) -> Days:
    """The days of the whole of what ``anchor`` reports on ``days``, where another date tells them."""
    if days.first != days.last:
        return days
    title = page.folded[: page.title_stop]
    report = title + "\n" + page.folded[anchor.start : anchor.stop]
    opens, closes = (words_of("lasting", name).search(report) for name in ("openings", "closings"))
    if words_of("lasting", "preparations").search(report) and not (opens or closes):
        return days
    frame = words_of("lasting", "frames")
    nouns = _nouns(",".join(frame.split(clause)[0] for clause in report.split(",")))
    told = list(told)
    for one in told:
        spans, ends, begins = _said(page, one, nouns)
        whole = one.days
        if abs((whole.last - days.first).days) > _LONGEST:
            continue
        if (opens or closes) and _lasts(page, one, days):
            return Days(min(days.first, whole.first), whole.last, (*days.spans, *whole.spans))
        if (
            opens and whole.first == days.first < whole.last
        ):  # "Từ ngày 15 đến 19/7, học viên được nghiên cứu …"
            return whole._replace(spans=(*days.spans, *whole.spans))
        if spans and whole.first <= days.first <= whole.last and whole.first < whole.last:
            return whole._replace(spans=(*days.spans, *whole.spans))
        if ends and whole.last > days.first:
            return Days(days.first, whole.last, (*days.spans, *whole.spans))
        if _is_first(page, one, days, closes=closes is not None):
            return Days(whole.first, days.last, (*whole.spans, *days.spans))
        if begins and closes and whole.first == whole.last < days.first:
            return Days(whole.first, days.last, (*whole.spans, *days.spans))
    return _numbered(page, told, days) or days


def _is_first(page: Page, told: Told, days: Days, *, closes: bool) -> bool:
    """Whether a day before is the first: that of a preparatory session, or told behind a close ("(từ ngày 5/5)")."""
    whole, before = told.days, page.folded[told.sentence.start : told.mention.start]
    if whole.first != whole.last or whole.first >= days.first:
        return False
    prepared = _PREPARED.search(before) is not None and (days.first - whole.first).days <= _SESSIONS
    return prepared or (closes and _SINCE.search(before) is not None)


def _numbered(page: Page, told: Iterable[Told], days: Days) -> Days | None:
    """The days of several courses that are told by number ("lớp thứ nhất ngày 5/3 tại A; lớp thứ hai ngày 6/3")."""
    parts = [t for t in told if _is_part(page, t)]
    if len(parts) < 2 or not any(t.mention.start == days.spans[0].start for t in parts):
        return None
    first, last = min(t.days.first for t in parts), max(t.days.last for t in parts)
    if (last - first).days > _LONGEST:
        return None
    return Days(first, last, tuple(span for t in parts for span in t.days.spans))


def _is_part(page: Page, told: Told) -> bool:
    """Whether a date is that of a numbered part; "lớp thứ hai ngày 6/3" looks like a Monday."""
    start = max(told.sentence.start, told.mention.start - _PART_BEFORE)
    return _PART.search(page.folded, start, told.mention.start + len("thứ hai ")) is not None


def _lasts(page: Page, told: Told, days: Days) -> bool:
    """Whether a date behind a duration gives the days around an opening or a close ("Sau 4 ngày (từ 18 đến 21/6)")."""
    inside = page.folded.startswith("ngày (", told.mention.start)  # "Sau 3 ngày (04-06/5/2024)"
    before = page.folded[told.sentence.start : told.mention.start + (len("ngày") if inside else 0)]
    whole = told.days
    if told.sentence.start <= days.spans[0].start < told.sentence.stop or not _DURATION.search(before):
        return False
    if whole.first < whole.last:
        return days.first in (whole.first, whole.last)
    return whole.last > days.first and words_of("lasting", "ends").search(before[-_NEARBY:]) is not None


def _said(page: Page, told: Told, nouns: set[str]) -> tuple[bool, bool, bool]:
    """Whether a date's sentence says how long the event lasts, when it ends, when it began."""
    before = page.folded[told.sentence.start : told.mention.start]
    after = page.folded[told.mention.stop : told.sentence.stop][:_NEARBY]
    verb, end, begin = (words_of("lasting", name) for name in ("verbs", "ends", "begins"))
    named = bool(nouns & _nouns(before)) or words_of("lasting", "whole").search(before) is not None
    ends = bool(end.search(before[-_NEARBY:])) and named
    ends = ends or (end.search(after) is not None and bool(nouns & _nouns(before + after)))
    begins = named and begin.search(before[-_NEARBY:]) is not None
    return named and verb.search(before) is not None, ends, begins

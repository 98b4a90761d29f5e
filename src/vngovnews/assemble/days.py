"""Printed and told dates as days of the calendar: which year a day without one has."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from vngovnews.chains import PartialDate
from vngovnews.find.dates import DateMention
from vngovnews.lexicon import begins_any_of, table
from vngovnews.read.page import Page
from vngovnews.text import Span, starting_in

# A day without a year is at most so far after the day of publication; where "sẽ" announces it, farther.
_AHEAD = timedelta(days=31)
_FAR_AHEAD = timedelta(days=183)
# what began lasts until then ("… khai mạc, kéo dài đến hết ngày 25/2")
_GOES_ON = re.compile(r"\b(?:kéo dài|diễn ra|mở cửa|trưng bày|phục vụ)[^.;,]{0,16} ?(?:đến|tới)(?: hết)? \Z")


class Days(NamedTuple):
    """First and last day, and the words that say so."""

    first: date
    last: date
    spans: tuple[Span, ...]


@cache
def words_of(group: str, name: str) -> re.Pattern[str]:
    """A pattern for the words of one list of data/dates.toml."""
    return re.compile(rf"{begins_any_of(table('dates.toml')[group][name])}\b")


def impossible(mention: DateMention) -> bool:
    """Whether no calendar has such a day ("31/02", the year 3013)."""
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


def resolved(page: Page, dates: Sequence[DateMention], mention: DateMention) -> Days | None:
    """The days of a mention, with the year that the guidelines give it."""
    spans = (Span(mention.start, mention.stop),)
    if mention.kind == "relative":
        return _told(page, dates, mention)
    first, last = mention.first, mention.last
    if last.year is None:  # a span may end later than its year would be guessed from: its first day has it
        start = _with_year(page, dates, mention, first)
        years = (start.year, start.year + 1) if start else ()
        ends = (day for year in years if (day := _day(last, year)) and start and day >= start)
        end = next(ends, None)
    else:
        end = _day(last, last.year)
        year = first.year or last.year
        start = _day(first, year)
        if start and end and start > end and first.year is None:
            start = _day(first, year - 1)
    return Days(start, end, spans) if start and end and start <= end else None


def _told(page: Page, dates: Sequence[DateMention], mention: DateMention) -> Days | None:
    """A day told from the day of publication, or from the day that was told before it."""
    spans = (Span(mention.start, mention.stop),)
    if mention.offset_days is not None:
        day = page.published and page.published + timedelta(days=mention.offset_days)
        return Days(day, day, spans) if day else None
    earlier = [d for d in dates if d.stop <= mention.start and d.kind == "day" and not d.commemorative]
    days = resolved(page, dates, earlier[-1]) if earlier else None
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
    goes_on = _GOES_ON.search(page.folded, max(0, mention.start - 40), mention.start)
    ahead = _FAR_AHEAD if goes_on or announced(page, page.sentence_at(mention.start)) else _AHEAD
    near = [d for y in years if (d := _day(partial, y)) and d <= published + ahead]
    return min(near, key=lambda d: abs(d - published), default=None)


def _day(partial: PartialDate, year: int) -> date | None:
    try:
        return date(year, partial.month or 0, partial.day or 0)
    except ValueError:
        return None


# The years that a page of the web may tell of; an older one is history.
_WEB = 1997
_SCHOOL_YEAR = re.compile(r"\bnăm học (?:mới )?((?:19|20)\d\d) ?[-–/] ?(\d{4})\b")
_SCHOOL_BEGINS = 8


def _stated_year(page: Page, dates: Sequence[DateMention], mention: DateMention) -> int | None:
    """The year that the same sentence states, or else a neighbouring one; that of a plan or a birth is none."""
    sentences = page.sentences
    here = page.sentence_number(mention.start)
    for n in (here, here + 1, here - 1):
        if 0 <= n < len(sentences):
            inside = starting_in(dates, sentences[n].start, sentences[n].stop)
            years = [d.last.year for d in inside if d.last.year and _is_ours(page, d)]
            if years := years or _told_otherwise(page, sentences[n], mention):
                return years[0]
    return None


def _is_ours(page: Page, mention: DateMention) -> bool:
    """Whether the year of a date may be that of the event: not one of birth, of an aim, of a span of years."""
    year = mention.last.year or 0
    before = page.folded[max(0, mention.start - 24) : mention.start]
    other = words_of("years", "others").search(before)
    return year >= _WEB and not (mention.kind == "year" and other and not before[other.end() :].strip())


def _told_otherwise(page: Page, sentence: Span, mention: DateMention) -> list[int]:
    """The year of a school year or of a new year that a sentence names ("năm học 2016 - 2017", "Xuân Quý Mão 2023")."""
    words = page.folded[sentence.start : sentence.stop]
    if school := _SCHOOL_YEAR.search(words):
        return [int(school[1 if (mention.last.month or 0) >= _SCHOOL_BEGINS else 2])]
    return [int(found[1]) for found in _new_year().finditer(words)]


@cache
def _new_year() -> re.Pattern[str]:
    names = words_of("years", "new-years").pattern
    return re.compile(
        rf"{names}(?: nguyên đán)?(?: (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) \w+)? ?(20\d\d)\b"
    )


def announced(page: Page, sentence: Span) -> bool:
    """Whether a sentence tells of what is to come ("sẽ") and not of what was ("đã")."""
    text = page.folded[sentence.start : sentence.stop]
    return bool(words_of("planned", "words").search(text)) and not words_of("planned", "past").search(text)

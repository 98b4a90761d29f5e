"""Which of the dates of an article is the day of its event.

Each date is a reading with a score: where it stands from the sentence that reports the event, what stands in
front of it, what its own sentence is about. The best wins if it is good enough; then its year is resolved.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from vngovnews.assemble.days import announced, impossible, resolved, words_of
from vngovnews.assemble.spans import Told, lasting
from vngovnews.find.dates import DAYS, DateMention
from vngovnews.find.documents import DocumentMention
from vngovnews.lexicon import table
from vngovnews.model import EventDate, Issue
from vngovnews.read.page import Page
from vngovnews.text import Span, fold, holding, merged

_GOOD_ENOUGH = 1.0
# before the story: "(09/3/2017)", "(BVP - 09/3/2017)"
_STAMP = re.compile(r"\s*[(\[](?:[\w.&]{2,12} ?[-–:,] ?)?")


# before the lead, in one line with it: "Thứ Năm, 29/12/2022, 08:17 Sáng 27/12, …"
_STAMP_BEFORE = re.compile(
    r"[\s(\[]*(?:(?:ngày )?(?:đăng|cập nhật|xuất bản)(?: tin| bài| lúc| ngày)?[ :,]*)*"
)
_STAMP_DAY = re.compile(r"[^\w]*(?:(?:thứ|chủ) \w+[, ]*)?(?:ngày )?\d")
_STAMP_AFTER = re.compile(r"[ ,|(\-–]*\d{1,2}:\d{2}| ?\||\)? (?=[A-ZĐÀ-ÝĂƠƯẠ-Ỹ(])")


class _Reading(NamedTuple):
    """A date as the day of the event, with what speaks for it."""

    score: float
    mention: DateMention
    sentence: Span


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
    if impossible(mention):
        return None, (_issue(page, mention, "impossible-date", "there is no such day"),)
    days = resolved(page, dates, mention)
    if days is None:
        return None, (_unresolved(page, mention),)
    days = lasting(page, _told(page, dates, readings), days, anchor)
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
    return announced(page, anchor)


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
    cited = merged(documents)
    title = page.title_stop
    here = page.sentence_number(anchor.start)
    found: list[_Reading] = []
    seen: set[Span] = set()
    for mention in dates:
        if mention.kind not in DAYS or mention.commemorative:
            continue
        if not (scope.start <= mention.start < scope.stop or mention.start < title):
            continue
        if holding(cited, mention.start) is not None:
            continue
        sentence = page.sentence_at(mention.start)
        score = _place(mention, sentence, anchor, page.sentence_number(mention.start) - here, title)
        reporting = None if mention.start < title else sentence.start <= anchor.start < sentence.stop
        score += _context(page, mention, sentence, reporting)
        score += 0.3 if sentence not in seen else 0.0
        seen.add(sentence)
        found.append(_Reading(score, mention, sentence))
    return sorted(found, key=lambda r: -r.score)


def _place(mention: DateMention, sentence: Span, anchor: Span, distance: int, title: int) -> float:
    """What the place of a date says: in the reporting sentence, in the title, next to either, far off."""
    if anchor.start <= mention.start < anchor.stop:
        return 3.0
    if mention.start < title:
        return 1.6
    score = {1: 1.0, -1: 1.2}.get(distance, 0.6 if distance < 0 else 0.7 - 0.15 * min(distance, 6))
    return score


def _context(page: Page, mention: DateMention, sentence: Span, reporting: bool | None) -> float:
    """What the words around a date say; ``reporting`` is None in the title, which tells of the event alone."""
    before = page.folded[sentence.start : mention.start]
    whole = page.folded[sentence.start : sentence.stop]
    clause = re.split(r"[,;:(]", before)[-1] if before else ""
    score = 0.5 if mention.part_of_day else 0.0
    score += 0.8 if len(before) < 24 else 0.0
    if _STAMP.fullmatch(before) or _is_stamp(page, mention, before):
        score -= 3.0
    if _right_before("held").search(before):
        score += 0.6
    if mention.kind != "range" and _right_before("bounds").search(before):
        score -= 3.0
    if mention.part_of_day is None and words_of("judge", "elsewhere").search(clause):
        score -= 3.0 if _right_before("elsewhere").search(before) else 1.6
    if mention.kind == "relative" and mention.offset_days is None:
        score -= 0.5
    told = "" if reporting is None else clause if reporting else whole
    for name, weight in (("later", 1.5), ("earlier", 1.5), ("reports", 0.0 if reporting else 1.0)):
        score -= weight if words_of("judge", name).search(told) else 0.0
    if mention.kind == "range" and words_of("judge", "periods").search(clause):
        score -= 2.0
    return score


def _is_stamp(page: Page, mention: DateMention, before: str) -> bool:
    """Whether a date opens its line as the page's stamp does, before a clock or the first sentence."""
    if mention.part_of_day or mention.first.year is None or not _STAMP_BEFORE.fullmatch(before):
        return False
    labelled = before.strip(" ([") != ""
    day = _STAMP_DAY.match(page.folded, mention.start) is not None
    plain = not page.folded.startswith("ngày", mention.start)
    return day and (labelled or plain) and _STAMP_AFTER.match(page.text, mention.stop) is not None


def _told(page: Page, dates: Sequence[DateMention], readings: Sequence[_Reading]) -> Iterator[Told]:
    """The readings with the days that they give, without those that give none."""
    for reading in readings:
        back = reading.mention.kind == "relative" and not reading.mention.offset_days
        if not back and not impossible(reading.mention) and (days := resolved(page, dates, reading.mention)):
            yield Told(reading.mention, reading.sentence, days)

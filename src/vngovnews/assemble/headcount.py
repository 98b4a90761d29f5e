"""Which of the counts of those who took part counts them all."""

import re
from typing import NamedTuple

from vngovnews.assemble.count_words import CLAUSE, behind, in_front, inside, last
from vngovnews.chains import DAY_OR_PART
from vngovnews.find.counts import CountMention
from vngovnews.lexicon import table
from vngovnews.model import EventType
from vngovnews.read.page import Page
from vngovnews.text import Span, fold

_SITE = re.compile(rf"^\W*(?:(?:{DAY_OR_PART}|cùng ngày|trong khi đó)[^,]{{0,20}},\s?)*(?:tại|ở)\s")
_DAY = re.compile(rf"^\W*{DAY_OR_PART}\s")
# "Cụm 1 có 120 hiệu trưởng, cụm 2 có 95 hiệu trưởng"
_NUMBERED_SITE = re.compile(
    r"\b(?:cụm|điểm|lớp|đợt|tổ|khu vực|buổi|ngày) (?:số |thứ )?(?:\d+|i{1,3}|iv|v|nhất|hai|ba|tư|đầu)[^,;.\d]{0,30}\Z"
)
# "tại xã A có 210 người; tiếp đó xã B có hơn 180 người, xã C chừng 150 người"
_NEXT_SITE = re.compile(
    r"(?:[,;]|\bvà|\btiếp đó,?|\bcòn) (?:tiếp đó,? )?(?:xã|phường|thị trấn|huyện|thôn|bản|ấp) [^,;.\d]{1,30}\Z"
)
# "Tổng số đại biểu về dự hội nghị là 96 người"
_SUM = re.compile(r"(?:^\W*|[;,] )tổng (?:số|cộng)\b[^.,;:\d]{0,60} (?:là|có|gồm) \Z")
_FAR_MORE = 10
_NEARLY = 0.9
_DRAWS = re.compile(r"\b(?:thu hút|quy tụ|tham gia của|tranh tài của)(?: được)?[ (]*\Z")


class Reading(NamedTuple):
    """A count as one of those who took part: what speaks for that, and how much of it its marks alone do."""

    score: float
    marked: float
    mention: CountMention
    sentence: Span
    part: bool


def whole_of(page: Page, groups: list[list[Reading]], type: EventType, *, contest: bool) -> Reading | None:
    """The count of the whole audience: the headline's own, else an exact sum, else the first that is no part.

    Those whom an event of its ``type`` is for are the whole. There is none where an equal one stands beside that, or
    where several sites are told of.
    """
    title = page.title_stop
    whole = [g[0] for g in groups if not g[0].part and not _performs(page, g[0])]
    whole = _for_whom(whole, type) or whole
    titled = next((g[0] for g in groups if len(g) > 1 and any(r.mention.start < title for r in g)), None)
    if titled in whole:
        return titled
    if total := _exact_sum(whole):
        return total
    if not whole or len([r for r in whole if _elsewhere(page, r)]) > 1:
        return _sum_of_sites(whole)
    first = max(
        whole,
        key=lambda r: (
            _total(page, r),
            _contends(page, r, contest),
            not _looks_on(page, r),
            _main(r),
            -r.mention.start,
        ),
    )
    most = max(whole, key=lambda r: r.mention.number)
    far = first.marked < 2.5 and most.mention.number >= _FAR_MORE * first.mention.number
    if type in table("counts.toml")["largest"]["types"] or (far and not _contends(page, first, contest)):
        first = most
    rivals = any(_rivals(page, first, other) for other in whole if other is not first)
    return None if rivals else first


def _for_whom(whole: list[Reading], type: EventType) -> list[Reading]:
    """Those of several whom an event of a type is for ("24 cán bộ và 96 cử tri" at a meeting with voters)."""
    nouns: list[str] = table("counts.toml")["for-whom"].get(type, [])
    return [r for r in whole if fold(r.mention.unit).startswith(tuple(nouns))] if nouns else []


def _performs(page: Page, reading: Reading) -> bool:
    """Whether those counted act before others ("Màn múa có 300 diễn viên"), who are no such audience themselves."""
    before = page.folded[reading.sentence.start : reading.mention.start]
    clause = CLAUSE.split(before)[-1]
    return last(inside("acts"), clause) > last(inside("audience"), clause)


def _total(page: Page, reading: Reading) -> bool:
    before = page.folded[reading.sentence.start : reading.mention.start]
    return in_front("totals").search(before) is not None or _SUM.search(before) is not None


def _main(reading: Reading) -> bool:
    return reading.score > 1.2 and reading.mention.qualifier != "at-most"


def _rivals(page: Page, first: Reading, other: Reading) -> bool:
    """Whether another count is of an equal group or of another site of the event."""
    if inside("sites").search(page.folded, other.sentence.start, other.mention.start):
        return True
    if not _beside(first, other):
        return False
    ends = (r.mention.unit_start + len(r.mention.unit) for r in (first, other))
    return all(behind("of-sites").match(page.folded, end) for end in ends) or not _outweighs(
        page, first, other
    )


def _elsewhere(page: Page, reading: Reading) -> bool:
    """Whether a count is told of one site or day among several ("Tại xã X, 112 cử tri")."""
    before = page.folded[reading.sentence.start : reading.mention.start]
    clause = CLAUSE.split(before)[-1] or before
    if _NUMBERED_SITE.search(before) or _NEXT_SITE.search(before):
        return True
    site = _SITE.search(clause) or _SITE.search(before)
    if site is None:
        return _DAY.match(before) is not None and reading.marked < 3.0
    return not inside("no-sites").match(clause, site.end())


def _beside(one: Reading, other: Reading) -> bool:
    """Whether two counts are coordinated: "190 cán bộ quản lý và 1.120 giáo viên"."""
    gap = other.mention.start - one.mention.unit_start - len(one.mention.unit)
    return one.sentence == other.sentence and 0 <= gap < 60


def _outweighs(page: Page, one: Reading, other: Reading) -> bool:
    a, b = one.mention, other.mention
    if inside("contenders").search(fold(a.unit)) or _looks_on(page, other):
        return True
    return a.number >= b.number or (a.attending and not b.attending)


def _contends(page: Page, reading: Reading, contest: bool) -> bool:
    """Whether those counted contend, for whom the others are an audience."""
    if inside("contenders").search(fold(reading.mention.unit)):
        return True
    drawn = _DRAWS.search(page.folded, reading.sentence.start, reading.mention.start)
    return contest and drawn is not None and not _looks_on(page, reading)


def _sum_of_sites(whole: list[Reading]) -> Reading | None:
    """Of counts of several sites the one that is their sum, if one is."""
    most = max(whole, key=lambda r: r.mention.number, default=None)
    others = sum(r.mention.number for r in whole if r is not most)
    return most if most and len(whole) > 2 and most.mention.number >= _NEARLY * others else None


def _exact_sum(whole: list[Reading]) -> Reading | None:
    """The count that is exactly the sum of two or more others of the same people, whatever is said of it."""
    for reading in whole:
        mention = reading.mention
        parts = [r.mention.number for r in whole if r.mention.unit == mention.unit and r is not reading]
        if len(parts) > 1 and sum(parts) == mention.number:
            return reading
    return None


def _looks_on(page: Page, reading: Reading) -> bool:
    """Whether those counted look on, teach or judge where others act, or follow from afar."""
    mention = reading.mention
    unit = fold(mention.unit)
    if inside("contenders").search(unit):
        return False
    if behind("from-afar").match(page.folded, mention.unit_start + len(unit)):
        return True
    cheered = in_front("cheering").search(page.folded, reading.sentence.start, mention.start)
    return cheered is not None or inside("onlookers").match(unit) is not None

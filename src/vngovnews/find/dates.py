"""Dates as articles print them: days, ranges, months, years, and days told from the day of publication."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from vngovnews.chains import CHAIN, PART_OF_DAY, WEEKDAY, Item, PartialDate, days, ends, numbers
from vngovnews.lexicon import any_of, begins_any_of, table
from vngovnews.model import PartOfDay
from vngovnews.read.page import Page

Kind = Literal["day", "range", "month", "year", "relative"]


# The kinds of mention that tell a day on which something may have been held.
DAYS = frozenset({"day", "range", "relative"})


class DateMention(NamedTuple):
    """``text[start:stop]`` is a date; ``offset_days`` counts from publication ("chiều qua": -1).

    ``relative`` without an offset points back to the day last told ("cùng ngày"). ``commemorative`` marks a
    day that is remembered, not one on which something was done ("Ngày Nhà giáo Việt Nam 20/11").
    """

    start: int
    stop: int
    first: PartialDate
    last: PartialDate
    kind: Kind
    part_of_day: PartOfDay | None = None
    offset_days: int | None = None
    commemorative: bool = False


_NONE = PartialDate(None, None, None)
_PARTS: dict[str, PartOfDay] = {
    "rạng sáng": "morning", "sáng": "morning", "trưa": "noon", "chiều": "afternoon", "tối": "evening",
    "đêm": "night", "khuya": "night",
}  # fmt: skip
_CUE = re.compile(
    rf"(?:(?:\b(?:vào|trong|lúc) )?(?:buổi )?\b(?P<part>{PART_OF_DAY})"
    r"(?: nay| qua| mai| hôm (?:nay|qua))?[ ,]*)?"
    rf"(?:[ ,(\-]*(?P<weekday>{WEEKDAY}),? ?)?[ (]*"
    r"(?:(?P<word>\b(?:các |hai |cả )?(?:ngày|hôm))[ :,(]*(?:mùng |mồng )?"
    r"|(?P<early>\b(?:mùng|mồng) ))?\Z"
)
_NEAR = re.compile(
    r"(?:\b(?:từ|đến|tới|vào|trước|sau|hết|hôm|dịp|giờ|phút|\d ?h(?:\d\d)?|trong|qua|nay|tức|lễ|quốc khánh)"
    r" |\() ?\Z"
)
_STEMS = r"giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý"
_BRANCHES = r"tý|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi"
_LUNAR = re.compile(rf" ?\(?(?:năm )?(?:âm lịch|âl\b|a\.?l\b|tết\b|(?:năm )?(?:{_STEMS}) (?:{_BRANCHES}))")
_JUST = ("vừa qua (", "hôm nay (", "hôm qua (", "chiều qua (", "sáng nay (", "chiều nay (", "tối qua (")
_AFTER_BARE = re.compile(r" *(?:[,;).:]|$|\n|-|(?:tại|vừa qua|tới|này|đã|sẽ|do|năm|âm|của|đến|ở|với)\b)")
_MONTH = re.compile(
    r"tháng ?(1[0-2]|0?[1-9])(?!\d|/\d{1,2}(?!\d))(?:(?: ?[/.\-] ?|,? ?năm )((?:19|20)\d\d)(?!\d))?"
)
_YEAR = re.compile(r"năm ((?:19|20)\d\d)(?![\d]| ?[-/] ?\d)")
_TOLD = re.compile(r"(?:nay|qua|mai|kia|cùng ngày)\b(?! đời| đi\b)")
_RELATIVE = re.compile(
    rf"\b(?:(?:{PART_OF_DAY}) (?:hôm )?(?:nay|qua|mai)|hôm (?:nay|qua|kia)|ngày (?:hôm (?:nay|qua)|mai|kia)"
    rf"|(?:(?:{PART_OF_DAY}) )?cùng ngày)\Z"
)
_OFFSETS = {"nay": 0, "qua": -1, "mai": 1}
_BETWEEN = re.compile(rf"[ ,(\-]*(?:tức )?(?:{WEEKDAY}[ ,]*)?(?:ngày ?)?\Z")
_HELD_ON = re.compile(r"\b(?:tổ chức|diễn ra|khai mạc|vào|từ|trong|lúc|đến|tới|hôm|bế mạc|ra) ?(?:ngày ?)?\Z")
# "tặng quà nhân | ngày 27/7": no "công nhân ngày 3/6 …"
_OCCASION = re.compile(
    r"(?<!bệnh )(?<!công )(?<!cá )(?<!nghệ )(?<!quân )(?<!doanh )(?<!nạn )(?<!tư )(?<!pháp )(?<!thân )(?<!phạm )"
    r"\b(?:nhân|mừng)\Z"
)
# "Ngày hội diễn ra trong 02 ngày, 05 và 06/02" remembers nothing.
_LASTS = re.compile(r"\b(?:diễn ra|kéo dài|được tổ chức|mở cửa|bế mạc)\b")


@cache
def _not_dates() -> re.Pattern[str]:
    return re.compile(rf"{begins_any_of(table('dates.toml')['not-dates']['before'])} \Z")


@cache
def _memory() -> re.Pattern[str]:
    data = table("dates.toml")["remembered"]
    return re.compile(rf"(?:{begins_any_of(data['words'])}|\bngày {any_of(data['days-of'])})\b[^,;\n]*\Z")


def find_dates(page: Page) -> tuple[DateMention, ...]:
    """All dates of a page, in order; numbers that only look like dates are left out.

    >>> from vngovnews.read import read_text
    >>> page = read_text("Trong 2 ngày 13 và 14/11, 1/3 số hộ đã ký.")
    >>> [(page.text[d.start:d.stop], d.first.day, d.last.day, d.last.month) for d in find_dates(page)]
    [('ngày 13 và 14/11', 13, 14, 11)]
    """
    folded = page.folded
    printed = list(_chains(folded))
    found = [*printed, *_periods(folded, printed)]
    return tuple(_merged(folded, sorted(found), list(_relative(folded))))


def _chains(folded: str) -> Iterator[DateMention]:
    after = 0
    for start in numbers(folded):
        match = CHAIN.match(folded, start) if start >= after else None
        mention = _read(folded, match) if match else None
        if mention:
            after = mention.stop
            yield mention


_PART = re.compile(rf"\b(?:{PART_OF_DAY})(?: ngày)? (?:mùng|mồng) \Z")


def _read(folded: str, match: re.Match[str]) -> DateMention | None:
    """The days of one chain of numbers, if they are days."""
    start = match.start()
    floor = max(0, start - 48)
    before = folded[floor:start]
    cue = _CUE.search(before)
    if cue is None or (before[-1:].isalpha() and not cue[0]):
        return None
    if cue["early"] and "tháng" in match[0] and not _PART.search(before):
        return None  # "mùng 10 tháng 3" is a day of the moon's calendar, "sáng mùng 5 tháng 3" the day of an event
    strong = bool(cue["part"] or cue["word"] or cue["early"] or cue["weekday"])
    near = strong or bool(_NEAR.search(before))
    items = days(match)
    if not items or (not strong and _not_dates().search(before)) or before.endswith(("nhằm ngày ", "nhằm ")):
        return None
    stop = items[-1].stop
    if not _credible(folded, match, items, (strong, near)) or _LUNAR.match(folded, stop):
        return None
    first, last = ends(items)
    begin = floor + cue.start() + len(cue[0]) - len(cue[0].lstrip(" ,(-"))
    part = _PARTS[cue["part"]] if cue["part"] else None
    remembered = _remembered(folded, begin, first, last, part)
    kind: Kind = "range" if first != last else "day"
    return DateMention(begin, stop, first, last, kind, part, None, remembered)


def _credible(folded: str, match: re.Match[str], items: list[Item], cues: tuple[bool, bool]) -> bool:
    """Whether a chain that has the shape of days is one."""
    strong, near = cues
    last = next(i for i in reversed(items) if len(i.fields) > 1).fields
    if len(last) == 3:
        return True
    after = _AFTER_BARE.match(folded, items[-1].stop) is not None
    if last[1] > 12 or any(not 1 <= i.fields[0] <= 31 for i in items):
        return strong and after and max(last) < 40
    printed = match[0][: items[-1].stop - match.start()]
    if strong or "tháng" in printed or ("/" in printed and near):
        return strong or printed not in ("24/7", "24/24")
    if "/" not in printed:
        bracket = folded.endswith("(", 0, match.start()) and not folded.endswith(_JUST, 0, match.start())
        return near and after and ("." not in printed or not bracket)
    begins = folded[: match.start()].endswith(("\n", "- ", ": ", ". ", "(")) or match.start() == 0
    return (after or begins) and printed not in ("24/7", "24/24")


def _remembered(
    folded: str, begin: int, first: PartialDate, last: PartialDate, part: PartOfDay | None
) -> bool:
    """Whether the clause before speaks of a day of remembrance."""
    if first.year and last.year and first[1:] == last[1:] and first.year != last.year:
        return True
    if part:
        return False
    before = folded[max(0, begin - 90) : begin].rstrip(" (-")
    if first.year is None and _OCCASION.search(before):
        return True
    memory = _memory().search(before)
    return memory is not None and not _HELD_ON.search(before) and not _LASTS.search(memory[0])


def _periods(folded: str, printed: list[DateMention]) -> Iterator[DateMention]:
    """Months and years that are no part of a day."""
    for pattern in (_MONTH, _YEAR):
        for match in pattern.finditer(folded):
            if any(d.start <= match.start() < d.stop for d in printed) or _LUNAR.match(folded, match.end()):
                continue
            if pattern is _YEAR:
                date, kind = PartialDate(int(match[1]), None, None), "year"
            else:
                date, kind = PartialDate(int(match[2]) if match[2] else None, int(match[1]), None), "month"
            yield DateMention(match.start(), match.end(), date, date, kind)  # type: ignore[arg-type]


def _relative(folded: str) -> Iterator[DateMention]:
    for told in _TOLD.finditer(folded):
        floor = max(0, told.start() - 14)
        match = _RELATIVE.search(folded[floor : told.end()])
        if match is None:
            continue
        words = match[0].split()
        part = next((_PARTS[w] for w in words if w in _PARTS), None)
        offset = _OFFSETS.get(words[-1])
        if words[-1] == "kia":
            offset = -2 if words[0] == "hôm" else 2
        yield DateMention(floor + match.start(), told.end(), _NONE, _NONE, "relative", part, offset)


def _merged(folded: str, printed: list[DateMention], told: list[DateMention]) -> list[DateMention]:
    """A told day with the printed one right behind it is one date: "hôm nay (18-11)"."""
    kept = []
    for relative in told:
        for n, day in enumerate(printed):
            if day.kind not in ("day", "range") or day.stop <= relative.start:
                continue
            if day.start < relative.stop or _BETWEEN.match(folded[relative.stop : day.start]):
                start = min(day.start, relative.start)
                part = day.part_of_day or relative.part_of_day
                printed[n] = day._replace(start=start, part_of_day=part, commemorative=False)
            else:
                kept.append(relative)
            break
        else:
            kept.append(relative)
    return sorted([*printed, *kept])

"""Dates as articles print them: days, ranges, months, years, and days told from the day of publication.

Numbers in dates are joined by a *field* mark (of day, month, year: "25/9", "29-9", "5 tháng 3 năm 2020") or by a
*wide* one (between two days: "7 đến 25-10", "13 và 14/11"). A dash can be either; which one it is the other marks say.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from vngovnews.model import PartOfDay
from vngovnews.read.page import Page

Kind = Literal["day", "range", "month", "year", "relative"]


class PartialDate(NamedTuple):
    """What is printed of a date; it may be no day of any calendar ("31/02")."""

    year: int | None
    month: int | None
    day: int | None


class DateMention(NamedTuple):
    """``text[start:stop]`` is a date; ``offset_days`` counts from the day of publication ("chiều qua": -1).

    ``relative`` without an offset points back to the day last told ("cùng ngày"). ``commemorative`` marks a day
    that is remembered, not the day on which something was done ("Ngày Nhà giáo Việt Nam 20/11").
    """

    start: int
    stop: int
    first: PartialDate
    last: PartialDate
    kind: Kind
    part_of_day: PartOfDay | None = None
    offset_days: int | None = None
    commemorative: bool = False


class _Item(NamedTuple):
    """One day in a chain of days."""

    fields: tuple[int, ...]
    stop: int


_NONE = PartialDate(None, None, None)
_PARTS: dict[str, PartOfDay] = {
    "rạng sáng": "morning", "sáng": "morning", "trưa": "noon", "chiều": "afternoon", "tối": "evening",
    "đêm": "night", "khuya": "night",
}  # fmt: skip
_PART = r"(?:rạng )?sáng|trưa|chiều|tối|đêm|khuya"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)"
_CLOCK = r"\d{1,2}(?:h|g| giờ)(?: ?\d{2})?(?: ?phút)?"
_FILLERS = rf"(?:(?:cho|hết|ngày|hôm|buổi|{_PART}|mùng|mồng|{_WEEKDAY}|{_CLOCK})[\s,(]*)*"
_FIELD = r"\s?[/.\-]\s?|,?\s?tháng\s?|\)?,?\s?(?:/\s?)?năm\s?|,?\s(?=(?:19|20)\d\d\b)"
_WIDE = rf"\s?(?:cho đến|đến|tới|và từ|và|&|-)\s?{_FILLERS}|,\s?"
_CHAIN = re.compile(
    rf"(?<![\d/.,%])(?<!thứ )\d{{1,2}}(?!\d)(?:(?:{_FIELD}|{_WIDE})(?:\d{{6}}|\d{{1,4}})(?![\d%]))+"
)
_LINK = re.compile(rf"({_FIELD}(?=\d)|{_WIDE})(\d+)")
_CUE = re.compile(
    rf"(?:(?:\b(?:vào|trong|lúc) )?(?:buổi )?\b(?P<part>{_PART})(?: nay| qua| mai| hôm (?:nay|qua))?[\s,]*)?"
    rf"(?:[\s,(\-]*{_WEEKDAY},?\s?)?[\s(]*(?:(?P<word>\b(?:các |hai |cả )?(?:ngày|hôm))[\s:]*(?:mùng |mồng )?)?$"
)
_NEAR = re.compile(
    r"(?:\b(?:từ|đến|tới|vào|trước|sau|hết|hôm|dịp|giờ|phút|\d\s?h(?:\d\d)?|trong|qua|nay|tức|lễ|quốc khánh)\s|\()\s?$"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:số|mục|điều|khoản|mức độ|lớp|quốc lộ|đường|phố|công viên|khu du lịch|quảng trường|cầu|trường|nhà máy"
    r"|công ty|chợ|tỷ lệ|đạt|tổ|khu|quận|bản|thôn|ấp|sân vận động|làng|điểm|phiên bản|cấp|nhằm ngày|nhằm|tỉ lệ|khổ"
    r"|huyện|xã|htx|hợp tác xã|tuyến|dự án|mẫu|km|nhóm|tiểu đoàn|nông trường|ca|tỷ số|tỉ số|chiếm|quốc lộ số)\s)$"
)
_LUNAR = re.compile(
    r"\s?\(?(?:năm )?(?:âm lịch|âl\b|a\.?l\b|tết\b"
    r"|(?:năm )?(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?:tý|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi))"
)
_AFTER_BARE = re.compile(r"\s*(?:[,;).:]|$|\n|-|(?:tại|vừa qua|tới|này|đã|sẽ|do|năm|âm|của|đến|ở|với)\b)")
_MONTH = re.compile(
    r"\btháng\s?(1[0-2]|0?[1-9])(?!\d|/\d{1,2}(?!\d))(?:(?:\s?[/.\-]\s?|,?\s?năm\s)((?:19|20)\d\d)(?!\d))?"
)
_YEAR = re.compile(r"\bnăm ((?:19|20)\d\d)(?![\d]|\s?[-/]\s?\d)")
_RELATIVE = re.compile(
    rf"\b(?:(?:{_PART}) (?:hôm )?(?:nay|qua|mai)|hôm (?:nay|qua|kia)|ngày (?:hôm (?:nay|qua)|mai|kia)"
    rf"|(?:(?:{_PART}) )?cùng ngày)\b(?! đời| đi\b)"
)
_OFFSETS = {"nay": 0, "qua": -1, "mai": 1}
_BETWEEN = re.compile(rf"[\s,(\-]*(?:tức\s)?(?:{_WEEKDAY}[\s,]*)?(?:ngày\s?)?$")
_REMEMBERED = re.compile(
    r"\b(?:kỷ niệm|kỉ niệm|chào mừng|nhân dịp|nhân ngày|mừng ngày|dịp lễ|nghỉ lễ|ngày lễ|lễ|quốc khánh|quốc tế|ngày hội"
    r"|thành lập|truyền thống|giải phóng|toàn quốc|ngày sinh|ngày mất|kháng chiến|cách mạng tháng tám|dịp|hướng tới"
    r"|ngày (?:nhà|thầy|thương|gia|phụ|báo|pháp|môi|doanh|toàn|đại|sách|chuyển|thế|việt|bảo|vì|người|trẻ|phòng|an|đo"
    r"|giỗ|văn|du|biên|nước|khí|quyền|chiến|nạn|dân|chạy|khoa|đất|công|nông|cựu|hiến|thể))\b[^,;\n]*$"
)
_HELD_ON = re.compile(
    r"\b(?:tổ chức|diễn ra|khai mạc|vào|từ|trong|lúc|đến|tới|hôm|bế mạc|ra)\s?(?:ngày\s?)?$"
)


def find_dates(page: Page) -> tuple[DateMention, ...]:
    """All dates of a page, in order; numbers that only look like dates are left out.

    >>> from vngovnews.read import read_text
    >>> page = read_text("Trong 2 ngày 13 và 14/11, 1/3 số hộ đã ký.")
    >>> [(page.text[d.start:d.stop], d.first.day, d.last.day, d.last.month) for d in find_dates(page)]
    [('ngày 13 và 14/11', 13, 14, 11)]
    """
    folded = page.folded
    days = list(_chains(folded))
    found = [*days, *_periods(folded, days)]
    return tuple(_merged(folded, sorted(found), [m for m in _relative(folded)]))


def _chains(folded: str) -> Iterator[DateMention]:
    at = 0
    while match := _CHAIN.search(folded, at):
        mention = _read(folded, match)
        at = mention.stop if mention else match.start() + len(re.match(r"\d+", match[0])[0])  # type: ignore[index]
        if mention:
            yield mention


def _read(folded: str, match: re.Match[str]) -> DateMention | None:
    """The days of one chain of numbers, if they are days."""
    start = match.start()
    floor = max(0, start - 48)
    before = folded[floor:start]
    cue = _CUE.search(before)
    if cue is None or (before[-1:].isalpha() and not cue[0]):
        return None
    strong = bool(cue["part"] or cue["word"] or re.search(_WEEKDAY, cue[0]))
    near = strong or bool(_NEAR.search(before))
    items = _items(match, strong or near)
    dated = [i for i in items if len(i.fields) > 1]
    if not dated or _NOT_BEFORE.search(before[: cue.start()] if strong else before):
        return None
    items = items[: items.index(dated[-1]) + 1]
    stop = items[-1].stop
    if not _credible(folded, match, items, (strong, near)) or _LUNAR.match(folded, stop):
        return None
    first, last = _ends(items)
    begin = floor + cue.start() + len(cue[0]) - len(cue[0].lstrip(" ,(-"))
    part = _PARTS[cue["part"]] if cue["part"] else None
    remembered = _remembered(folded, begin, first, last, part)
    kind: Kind = "range" if first != last else "day"
    return DateMention(begin, stop, first, last, kind, part, None, remembered)


def _items(match: re.Match[str], cued: bool) -> list[_Item]:
    """The chain cut at its wide marks."""
    text, base = match.string, match.start()
    head = re.compile(r"\d+").match(text, base)
    assert head is not None  # the chain begins with a number
    links = [(m[1].strip(), m[2], m.end()) for m in _LINK.finditer(text, head.end(), match.end())]
    marks = [mark for mark, _, _ in links]
    dash_is_field = not any(m in ("/", ".") or m.endswith(("tháng", "năm")) for m in marks)
    if (
        dash_is_field
        and len(links) == 2
        and marks == ["-", "-"]
        and len(links[1][1]) < 3
        and int(links[0][1]) > 12
    ):
        dash_is_field = False
        links[1] = ("/", links[1][1], links[1][2])
    items = [_Item((int(head[0]),), head.end())]
    before = ""
    for mark, number, stop in links:
        fields = items[-1].fields
        if _is_wide(mark, fields, number, dash_is_field):
            items.append(_Item((int(number),), stop))
        elif not _fits(fields, before if mark in ("", ",") and before.endswith("tháng") else mark, number):
            break
        else:
            added = (
                (int(number[:2]), int(number[2:])) if len(number) == 6 else (_number(number, len(fields)),)
            )
            items[-1] = _Item((*fields, *added), stop)
        before = mark
    return items


def _is_wide(mark: str, fields: tuple[int, ...], number: str, dash_is_field: bool) -> bool:
    """Whether a mark stands between two days; after a full date every mark does."""
    if mark == "-":
        return not dash_is_field or len(fields) == 3
    if mark in ("", ","):
        return len(number) != 4
    return not (mark == "." or (mark == "/" and len(fields) < 3) or mark.endswith(("tháng", "năm")))


def _fits(fields: tuple[int, ...], mark: str, number: str) -> bool:
    """Whether a number can be the next field after these."""
    if len(fields) == 1:
        return len(number) in (1, 2, 6) and not mark.endswith("năm")
    if len(fields) == 2 and mark not in ("", ",", "và"):
        return len(number) == 4 or (len(number) == 2 and mark in ("/", ".", "-") and int(number) < 60)
    return False


def _number(number: str, position: int) -> int:
    return 2000 + int(number) if position == 2 and len(number) == 2 else int(number)


def _credible(folded: str, match: re.Match[str], items: list[_Item], cues: tuple[bool, bool]) -> bool:
    """Whether a chain that has the shape of days is one."""
    strong, near = cues
    last = next(i for i in reversed(items) if len(i.fields) > 1).fields
    if len(last) == 3:
        return True
    possible = all(1 <= i.fields[0] <= 31 for i in items) and last[1] <= 12
    after = _AFTER_BARE.match(folded, items[-1].stop) is not None
    if not possible:
        return strong and after and last[0] < 40 and last[1] < 40
    if strong:
        return True
    printed = match[0][: items[-1].stop - match.start()]
    if "tháng" in printed or ("/" in printed and near):
        return True
    if printed in ("24/7", "24/24"):
        return False
    if "/" not in printed:
        return near and after and "." not in printed
    begins = (
        match.start() == 0 or folded[match.start() - 1] == "\n" or folded[max(0, match.start() - 2)] in "-:.("
    )
    return after or begins


def _ends(items: list[_Item]) -> tuple[PartialDate, PartialDate]:
    """First and last day; what an earlier day leaves out is the next one's."""
    first = last = PartialDate(None, None, None)
    for item in reversed(items):
        day, *rest = item.fields
        month = rest[0] if rest else first.month
        year = rest[1] if len(rest) > 1 else first.year
        if len(rest) < 2 and year and month and first.month and month > first.month:
            year -= 1
        first = PartialDate(year, month, day)
        last = first if item is items[-1] else last
    if last.year is None and first.year is not None:
        last = last._replace(year=first.year)
    return first, last


def _remembered(
    folded: str, begin: int, first: PartialDate, last: PartialDate, part: PartOfDay | None
) -> bool:
    """Whether the clause before speaks of a day of remembrance."""
    if first.year and last.year and first[1:] == last[1:] and first.year != last.year:
        return True
    if part:
        return False
    before = folded[max(0, begin - 90) : begin].rstrip(" (-")
    return not _HELD_ON.search(before) and _REMEMBERED.search(before) is not None


def _periods(folded: str, days: list[DateMention]) -> Iterator[DateMention]:
    """Months and years that are no part of a day."""
    for pattern in (_MONTH, _YEAR):
        for match in pattern.finditer(folded):
            if any(d.start <= match.start() < d.stop for d in days) or _LUNAR.match(folded, match.end()):
                continue
            if pattern is _YEAR:
                date, kind = PartialDate(int(match[1]), None, None), "year"
            else:
                date, kind = PartialDate(int(match[2]) if match[2] else None, int(match[1]), None), "month"
            yield DateMention(match.start(), match.end(), date, date, kind)  # type: ignore[arg-type]


def _relative(folded: str) -> Iterator[DateMention]:
    for match in _RELATIVE.finditer(folded):
        words = match[0].split()
        part = next((_PARTS[w] for w in words if w in _PARTS), None)
        offset = _OFFSETS.get(words[-1])
        if words[-1] == "kia":
            offset = -2 if words[0] == "hôm" else 2
        yield DateMention(match.start(), match.end(), _NONE, _NONE, "relative", part, offset)


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

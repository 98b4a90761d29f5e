"""Numbers joined into days, as Vietnamese prints them.

Numbers in dates are joined by a *field* mark (of day, month, year: "25/9", "29-9", "5 tháng 3 năm 2020") or
by a *wide* one (between two days: "7 đến 25-10", "13 và 14/11"). A dash can be either: the other marks say.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple


class PartialDate(NamedTuple):
    """What is printed of a date; it may be no day of any calendar ("31/02")."""

    year: int | None
    month: int | None
    day: int | None


class Item(NamedTuple):
    """One day of a chain: day, month and year as far as they are printed, and where it ends in the text."""

    fields: tuple[int, ...]
    stop: int


PART_OF_DAY = r"(?:rạng )?sáng|trưa|chiều|tối|đêm|khuya"
DAY_OR_PART = rf"(?:ngày|{PART_OF_DAY})"
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)"
_CLOCK = r"\d{1,2}(?:h|g| giờ)(?: ?\d{2})?(?: ?phút)?"
_FILLERS = rf"(?:(?:cho|hết|ngày|hôm|buổi|{PART_OF_DAY}|mùng|mồng|{WEEKDAY}|{_CLOCK})[ ,(]*)*"
_FIELD = r" ?[/.\-] ?|,? ?tháng ?|\)?,? ?(?:/ ?)?năm ?|,?[ ](?=(?:19|20)\d\d\b)"
_WIDE = rf" ?(?:cho đến|đến|tới|và từ|và|rạng|&|-) ?{_FILLERS}| ?, ?(?:(?:{PART_OF_DAY})(?: ngày)? )?"
CHAIN = re.compile(
    rf"(?<![\d/.,%])(?<!thứ )(?<!giờ )\d{{1,2}}(?!\d)(?:(?:{_FIELD}|{_WIDE})(?:\d{{6}}|\d{{1,4}})(?![\d%]))+"
)
DIGITS = re.compile(r"\d+")
_LINK = re.compile(rf"({_FIELD}(?=\d)|{_WIDE})(\d+)")


@lru_cache(maxsize=2)  # dates, counts and documents are all sought at the numbers of one text
def numbers(text: str) -> tuple[int, ...]:
    """Where the numbers of a text start."""
    return tuple(digits.start() for digits in DIGITS.finditer(text))


def at_numbers(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a whole number: ``finditer``, tried at numbers only.

    >>> [m[0] for m in at_numbers(re.compile(r"(?<!\\d)\\d+ xã"), "12 xã, 3 huyện, 45 xã")]
    ['12 xã', '45 xã']
    """
    after = 0
    for start in numbers(text):
        if start >= after and (match := pattern.match(text, start)):
            after = match.end()
            yield match


class _Link(NamedTuple):
    mark: str
    digits: str
    stop: int


def days(chain: re.Match[str]) -> list[Item]:
    """A match of ``CHAIN`` in folded text cut into its days, up to the last one that has a month.

    >>> [item.fields for item in days(CHAIN.search("từ ngày 7 đến 25-10, 120 người"))]
    [(7,), (25, 10)]
    """
    text = chain.string
    head = DIGITS.match(text, chain.start())
    assert head is not None  # a chain begins with a number
    links = [_Link(m[1].strip(), m[2], m.end()) for m in _LINK.finditer(text, head.end(), chain.end())]
    links, dash_is_field = _dashes(links)
    items = [Item((int(head[0]),), head.end())]
    before = ""
    for mark, digits, stop in links:
        fields = items[-1].fields
        joint = before if mark in ("", ",") and before.endswith("tháng") else mark
        if mark.startswith(",") and len(fields) > 1 and len(digits) != 4:
            break
        if _is_wide(mark, fields, digits, dash_is_field):
            items.append(Item((int(digits),), stop))
        elif not _fits(fields, joint, digits):
            break
        else:
            items[-1] = Item((*fields, *_fields(digits, len(fields))), stop)
        before = mark
    last = max((n for n, item in enumerate(items) if len(item.fields) > 1), default=-1)
    return items[: last + 1]


def _dashes(links: list[_Link]) -> tuple[list[_Link], bool]:
    """Whether dashes join day and month, as they do where nothing else does ("29-9", not "12-14-11")."""
    if any(link.mark in ("/", ".") or link.mark.endswith(("tháng", "năm")) for link in links):
        return links, False
    if [link.mark for link in links] == ["-", "-"] and len(links[1].digits) < 3 and int(links[0].digits) > 12:
        return [links[0], links[1]._replace(mark="/")], False
    return links, True


def _is_wide(mark: str, fields: tuple[int, ...], digits: str, dash_is_field: bool) -> bool:
    """Whether a mark stands between two days; after a full date every mark does."""
    if mark == "-":
        return not dash_is_field or len(fields) == 3
    if mark in ("", ","):
        return len(digits) != 4
    return not (mark == "." or (mark == "/" and len(fields) < 3) or mark.endswith(("tháng", "năm")))


def _fits(fields: tuple[int, ...], mark: str, digits: str) -> bool:
    """Whether digits can be the next field after these."""
    if len(fields) == 1:
        return len(digits) in (1, 2, 6) and not mark.endswith("năm")
    if len(fields) == 2 and mark not in ("", ",", "và"):
        return len(digits) == 4 or (len(digits) == 2 and mark in ("/", ".", "-") and int(digits) < 60)
    return False


def _fields(digits: str, position: int) -> tuple[int, ...]:
    """Month or year; both where they are glued ("20/092021"); a year of two digits is of this century."""
    if len(digits) == 6:
        return int(digits[:2]), int(digits[2:])
    return (2000 + int(digits) if position == 2 and len(digits) == 2 else int(digits),)


def ends(items: list[Item]) -> tuple[PartialDate, PartialDate]:
    """First and last day of a chain; what an earlier day leaves out it takes from the next.

    >>> ends([Item((28,), 0), Item((2, 6, 2020), 0)])[0]
    PartialDate(year=2020, month=5, day=28)
    """
    first = last = PartialDate(None, None, None)
    for item in reversed(items):
        day, *rest = item.fields
        month = rest[0] if rest else first.month
        year = rest[1] if len(rest) > 1 else first.year
        if not rest and month and first.day and day > first.day:
            month = (month - 2) % 12 + 1
        if len(rest) < 2 and year and month and first.month and month > first.month:
            year -= 1
        first = PartialDate(year, month, day)
        last = first if item is items[-1] else last
    if last.year is None and first.year is not None:
        last = last._replace(year=first.year)
    return first, last

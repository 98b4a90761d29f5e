"""The day that a listing prints beside a link, or that an address carries."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)(?!\d)")
_LOCAL = re.compile(r"(?<![\d/.-])([0-3]?\d)([/.-])([01]?\d)\2(20\d\d|\d\d)(?![\d/-])")
_WORDED = re.compile(r"\b([0-3]?\d)\s+tháng\s+([01]?\d)(?:,?\s+năm)?,?\s+(20\d\d)\b", re.I)
_LEFT_OVER = re.compile(r"\W+")
_MUCH_ELSE = 45


def printed_day(text: str) -> date | None:
    """The day of a line that gives little else; a sentence that names a day is none.

    >>> printed_day("Thứ hai - 26/06/2018 10:09 | Đã xem: 12")
    datetime.date(2018, 6, 26)
    >>> printed_day("02/10/21")
    datetime.date(2021, 10, 2)
    >>> printed_day("Ngày 05/3/2024, Ủy ban nhân dân xã Tân Lập đã tổ chức hội nghị tổng kết công tác năm")
    """
    for pattern, order in ((_ISO, (1, 2, 3)), (_LOCAL, (4, 3, 1)), (_WORDED, (3, 2, 1))):
        found = pattern.search(text)
        if found and len(_LEFT_OVER.sub("", text)) - len(_LEFT_OVER.sub("", found[0])) <= _MUCH_ELSE:
            year, month, day = (int(found[n]) for n in order)
            return day_of(year, month, day)
    return None


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, where there is one; two digits of a year are of this century."""
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def day_in_address(path: str, dated: str, stamped: str) -> date | None:
    """The day that an address carries, by the patterns of its platform.

    >>> day_in_address("/portal/Pages/2023-1-30/Le-hoi1a2b3c.aspx", r"/(?P<y>\\d{4})-(?P<m>\\d+)-(?P<d>\\d+)/", "")
    datetime.date(2023, 1, 30)
    """
    if dated and (found := re.search(dated, path)):
        parts = found.groupdict()
        year = parts.get("y") or parts.get("yy")
        return day_of(int(year or 0), int(parts["m"]), int(parts["d"]))
    if stamped and (found := re.search(stamped, path)):
        return moment_day(int(next(iter(found.groupdict().values()))))
    return None


def moment_day(stamp: int) -> date | None:
    """The day in Vietnam of a moment in seconds or milliseconds since 1970.

    >>> moment_day(1593536400)
    datetime.date(2020, 7, 1)
    """
    seconds = stamp / 1000 if stamp > 100_000_000_000 else stamp
    try:
        return datetime.fromtimestamp(seconds, UTC).astimezone(VIETNAM).date()
    except (OverflowError, ValueError, OSError):
        return None


def day_of_value(value: object) -> date | None:
    """The day of a value out of JSON, a feed or a sitemap: a number, ISO, RFC 822 or a printed day.

    >>> day_of_value("Mon, 01 Jul 2024 20:30:00 GMT")
    datetime.date(2024, 7, 2)
    """
    if isinstance(value, int | float):
        return moment_day(int(value))
    if not isinstance(value, str) or not value.strip():
        return None
    text = value.strip()
    if text.isdigit():
        return moment_day(int(text))
    return _iso_day(text) or _mail_day(text) or printed_day(text)


def _iso_day(text: str) -> date | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(VIETNAM).date() if moment.tzinfo else moment.date()


def _mail_day(text: str) -> date | None:
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment.astimezone(VIETNAM).date() if moment.tzinfo else moment.date()

"""Printed dates: when a page says that it was published.

>>> find_stamp("(15:46 | 25/11/2020)").iso
'2020-11-25T15:46:00+07:00'
>>> find_stamp("2020-11-25+0715:46:00").iso
'2020-11-25T15:46:00+07:00'
>>> find_stamp("26/06/2018 02:09 CH").iso, find_stamp("Cập nhật: 21/06/2022").iso
('2018-06-26T14:09:00+07:00', '2022-06-21')
>>> find_stamp("17 Tháng Tư, 2023").iso, find_stamp("Tháng Mười Hai 5, 2023").iso
('2023-04-17', '2023-12-05')
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache, lru_cache
from typing import NamedTuple

from vngovnews.read.words import any_of, folded_words, starts_with
from vngovnews.text import fold

# What stands behind such a mark on a stamp's line is a button or a counter.
_BARS = ("|", "•", "·")
_MARKS = ' \t.,;:|-–—()[]/*•·+>«»"'
_LONGEST = 160
VIETNAM = timezone(timedelta(hours=7))
_YEARS, _PRINTED_YEARS = range(1900, 2100), range(1990, 2100)

_MONTHS = ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MONTH = "|".join(sorted((*_MONTHS, "một"), key=len, reverse=True))
_TIME = (
    r"(?P<h{n}>\d{{1,2}})\s*(?::|h|g|giờ)\s*(?P<m{n}>\d{{1,2}})(?!\d)['’′]?(?:\s*:\s*\d{{1,2}})?(?:\.\d+)?"
    r"(?:\s*phút)?(?:\s*(?P<half{n}>sa|ch|am|pm)\b)?"
)
_DAY = (
    r"(?:(?P<d>\d{1,2})\s*(?P<sep>[/.\-])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*(?P<y>\d{4}|\d\d(?!\d))"
    r"|(?P<db>\d{1,2})\s+(?P<mb>\d\d)\s+(?P<yb>(?:19|20)\d\d)"
    rf"|(?P<dw>\d{{1,2}})\s*(?:,\s*)?tháng\s+(?P<mw>\d{{1,2}}|{_MONTH})\s*,?\s*(?:năm\s+)?(?P<yw>\d{{4}})"
    rf"|tháng\s+(?P<mv>{_MONTH})\s+(?P<dv>\d{{1,2}})\s*,\s*(?P<yv>\d{{4}}))"
)
_BETWEEN = r"[\s,|(\[\-–:·•]*(?:(?:thứ\s+\w+|chủ nhật|ngày|lúc|vào lúc|cn)[\s,|:\-–]*)*"
# A match begins with a figure or with the word for a month.
_START = re.compile(r"[\dt](?<![\d/.\-].)")
_PRINTED = re.compile(
    "(?:" + _TIME.format(n=1) + _BETWEEN + ")?(?<![\\d/.\\-])" + _DAY + r"(?![\d/])"
    r"(?:[\s,|\])\-–]*(?:lúc|vào lúc)?[\s:]*" + _TIME.format(n=2) + ")?"
)
_ISO = re.compile(
    r"(?<!\d)(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:\+\d\d(?P<late>\d\d:\d\d:\d\d)"
    r"|[T ](?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)


# The account that put an article on the page, and what stands behind its name.
_POSTER = r"[^\W_][\w.]*(?:[ .][^\W\d_]+){0,4}?"
_BEHIND_NAME = r"(?=\s*(?:$|[\d|•·()/,—–-]|(?:on|lúc|vào|ngày|thứ|t[2-7]|cn)\b))"
# A number after a stamp whose label is a picture: an eye, a bubble.
_BEHIND = re.compile(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]$")
_COUNT = re.compile(r"(?<![\w.,/])\d[\d.,]*(?![\w/])")
_DIGITS = re.compile(r"\d(?:\d{3}|[/.\-]\d\d?[/.\-]\d\d)")


# The time of a player with its words, or a rating.
_PLAYER = re.compile(
    r"(?:nghe[^\d.,]{0,30})?(?:tốc độ\s*[\d.]*x\s*)?\d\d?:\d\d\s*/\s*\d\d?:\d\d"
    r"|nghe (?:đọc |nội dung )?(?:bài|báo|tin|audio)(?: viết)?\s*\d\d?:\d\d"
    r"|[\d.,]+\s*/\s*\d+\W.{0,20}(?:bình chọn|đánh giá|phiếu|lượt)"
)


class Stamp(NamedTuple):
    """A moment as printed in ``text[start:stop]``; ``minute`` is false where only the day is given."""

    when: datetime
    minute: bool
    start: int
    stop: int

    @property
    def iso(self) -> str:
        """ISO 8601, +07:00, or the bare day."""
        return self.when.isoformat(timespec="seconds") if self.minute else self.when.date().isoformat()

    @property
    def day(self) -> date:
        """The calendar day in Vietnam."""
        return self.when.date()


def stamps(text: str) -> Iterator[Stamp]:
    """All printed dates of a line, in order."""
    if _DIGITS.search(text) is None:
        return iter(())
    lowered = fold(text)
    found = [_from_iso(m) for m in _ISO.finditer(text)] if "-" in text else []
    found += [_from_printed(m) for m in _printed(lowered)]
    return iter(sorted((s for s in found if s), key=lambda s: s.start))


def _printed(folded: str) -> Iterator[re.Match[str]]:
    """The dates in printed form; tried only where one may begin, as most places pass after one look."""
    at = 0
    for start in _START.finditer(folded):
        if start.start() >= at and (match := _PRINTED.match(folded, start.start())):
            yield match
            at = match.end()


def find_stamp(text: str) -> Stamp | None:
    """The first printed date of a line."""
    return next(stamps(text), None) if len(text) > _LONGEST else _stamp_of_line(text)


@lru_cache(64)  # the lines around a headline are asked for by each that looks for its own there
def _stamp_of_line(text: str) -> Stamp | None:
    return next(stamps(text), None)


def is_stamp_line(text: str) -> bool:
    """Whether a line says nothing but when it was published, and perhaps how often it was read.

    >>> is_stamp_line("[Thứ năm, ngày 30/07/2020, 07:28]"), is_stamp_line("Ngày 30/07/2020, UBND xã họp")
    (True, False)
    >>> is_stamp_line("30/07/2020 07:28 Đăng bởi: Quản trị 315"), is_stamp_line("30/07/2020 Khánh thành cầu")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    stamp = find_stamp(text)
    if stamp is None:
        return False
    before, after = fold(text[: stamp.start]).strip(_MARKS), text[stamp.stop :]
    if len(text) <= 90 and after.lstrip(" )]")[:1] in _BARS:
        after = ""
    if not (
        _is_noise(before) or (posts(before) and _is_noise(_posted_by().sub(" ", before + " ").strip(_MARKS)))
    ):
        return False
    if not after.strip(_MARKS):
        return True
    left = _posted_by().sub(" ", _written_by().sub(" ", fold(_without_stamps(after))))
    return not _COUNT.sub(" ", _noise().sub(" ", left)).strip(_MARKS)


def posts(folded: str) -> bool:
    """Whether folded words begin with the label of who put an article on the page."""
    return starts_with("posters").match(folded) is not None


def _without_stamps(text: str) -> str:
    """A text without a second stamp, as of a change."""
    for stamp in reversed(list(stamps(text))):
        text = text[: stamp.start] + " " + text[stamp.stop :]
    return text


def written_by(text: str) -> str | None:
    """The writer with a label in a line of a stamp.

    >>> written_by("Ngày đăng: 30/07/2025 20:11 Tác giả: Thu Hà Lượt xem: 102")
    'Tác giả: Thu Hà'
    """
    found = _written_by().search(fold(text)) if ":" in text else None
    return text[found.start() : found.end()].strip(_MARKS) if found else None


def _is_noise(folded: str) -> bool:
    """Whether nothing is left without the words of stamps and widgets; most lines tell by their first word."""
    if not folded:
        return True
    return _noise().match(folded) is not None and not _noise().sub(" ", folded).strip(_MARKS)


@cache
def _posted_by() -> re.Pattern[str]:
    """Who put the article on the page: nobody, or a name of few words up to the next mark or counter."""
    name = rf"(?:{any_of('nobody')}(?!\w)|{_POSTER}{_BEHIND_NAME})"
    return re.compile(rf"(?<!\w)(?:{any_of('posters')}\s*:?\s*{name}|{any_of('nobody')}(?!\w))")


@cache
def _written_by() -> re.Pattern[str]:
    """A writer behind a label, up to the next mark or counter."""
    name = r"[^\W\d_]+(?:[ .][^\W\d_]+){0,5}?"
    return re.compile(rf"(?<!\w){any_of('writers')}\s*:\s*{name}(?=\s*(?:$|[|•·()/;]|{any_of('counters')}))")


@cache
def _noise() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_of('stamp')}|{any_of('widgets')}|{_counter()}|a{{1,3}}[+-]?(?:\s*a[+-]?)*)(?!\w)"
    )


def without_stamp(title: str) -> tuple[str, Stamp] | None:
    """A headline and the stamp printed in brackets behind it; ``None`` where there is none.

    >>> without_stamp("UBND xã họp phiên tháng 3 (15/03/2024)")[0], without_stamp("Lịch tuần (từ 11/3/2024)")
    ('UBND xã họp phiên tháng 3', None)
    """
    match = _BEHIND.search(title)
    stamp = find_stamp(match[0]) if match and is_stamp_line(match[0]) else None
    return (title[: match.start()].rstrip(), stamp) if match and stamp else None


def is_widget_line(text: str) -> bool:
    """Whether a whole line is a button or a counter of the page.

    >>> is_widget_line("Xem với cỡ chữ AA"), is_widget_line("Xem xét việc cấp đất")
    (True, False)
    """
    if len(text) > 100:
        return False
    folded = fold(text).strip(' .,;:|-()[]/*•>«»"★☆')
    if (
        not folded
        or _PLAYER.fullmatch(folded)
        or folded in folded_words("widgets")
        or (len(folded) <= 60 and _is_noise(folded.strip(_MARKS)))
    ):
        return True
    return starts_with("widget_starts").match(folded) is not None and find_stamp(text) is None


def _counter() -> str:
    return rf"(?:\d[\d.,]*\s*{any_of('counters')}|(?:đọc|xem)\s*\d[\d.,]*\s*lần|{any_of('counters')}[\s:(]*[\d.,]*)"


def _from_iso(match: re.Match[str]) -> Stamp | None:
    clock = match["time"] or (match["late"] or "")[:5]
    try:
        when = datetime.fromisoformat(f"{match['day']}T{clock or '00:00'}:00")
    except ValueError:
        return None
    if when.year not in _YEARS:  # "0001-01-01" is what some systems print for none
        return None
    zone = match["zone"]
    if zone == "Z":
        when = when.replace(tzinfo=UTC).astimezone(VIETNAM)
    elif zone:
        when = datetime.fromisoformat(when.isoformat() + zone[:3] + ":" + zone[-2:]).astimezone(VIETNAM)
    return Stamp(when.replace(tzinfo=VIETNAM), bool(clock), match.start(), match.end())


def _from_printed(match: re.Match[str]) -> Stamp | None:
    way = next(way for way in ("", "b", "w", "v") if match["d" + way])
    day, month, year = (_number(match[part + way]) for part in "dmy")
    if month > 12 >= day and (match["half1"] or match["half2"]):
        day, month = month, day
    year += 2000 if year < 100 else 0
    clock = _clock(match, "1") or _clock(match, "2")
    try:
        when = datetime(year, month, day, *(clock or (0, 0)), tzinfo=VIETNAM)
    except ValueError:
        return None
    return Stamp(when, clock is not None, match.start(), match.end()) if year in _PRINTED_YEARS else None


def _number(words: str) -> int:
    """A number in figures, or a month's name."""
    if words.isdigit():
        return int(words)
    return 1 if words == "một" else _MONTHS.index(words) + 1


def _clock(match: re.Match[str], n: str) -> tuple[int, int] | None:
    if match["h" + n] is None:
        return None
    hour, minute, half = int(match["h" + n]), int(match["m" + n]), match["half" + n]
    if half in ("ch", "pm") and hour < 12:
        hour += 12
    if half in ("sa", "am") and hour == 12:
        hour = 0
    return (hour, minute) if hour < 24 and minute < 60 else None

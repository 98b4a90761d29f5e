"""Numbers of people as articles print them, with what bounds them and the noun counted.

A number is digits with Vietnamese separators ("1.450"), words ("hai trăm"), a range ("50-60") or a share
("22/23"), and counts people only if a noun of data/counts.toml follows it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vngovnews.chains import at_numbers
from vngovnews.lexicon import any_of, table
from vngovnews.model import Qualifier
from vngovnews.read.page import Page
from vngovnews.text import fold


class CountMention(NamedTuple):
    """``text[start:stop]`` counts people: qualifier, number and noun; ``unit`` is the noun as printed.

    ``whole`` is the second number of a share ("22/23 đại biểu": 23). ``attending`` says that the noun names
    people who are at an event ("đại biểu").
    """

    start: int
    stop: int
    number: int
    upper: int | None
    qualifier: Qualifier
    unit: str
    unit_start: int
    whole: int | None = None
    attending: bool = False


_DIGITS = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d.,/%]*\d)"
# "1 200 đại biểu": a blank between thousands; "phường 1 200 đại biểu" are two numbers.
_NUMBERED = ("phường", "quận", "số", "khóa", "lớp", "tổ", "khu", "quý", "tháng", "ngày")
_APART = "".join(rf"(?<!{word} )" for word in _NUMBERED) + r"[1-9]\d{0,2}(?: \d{3})+(?!\d)"
_SCALES = {"trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 1_000_000, "chục": 10}
_ONES = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_WORD = "|".join((*_ONES, *_SCALES, "mươi", "rưỡi", "linh", "lẻ"))
# "của215 người": the blank is missing.
_GLUED = "|".join(
    rf"(?<=\b{word})"
    for word in ("của", "có", "với", "gần", "hơn", "trên", "cho", "hút", "quy tụ", "tham dự", "khoảng")
)
_NUMBER = re.compile(
    rf"(?:(?<![\w.,/%])|{_GLUED})(?:"
    r"(?P<part>\d{1,3}(?:\.\d{3})*)(?:\s?/\s?|\strên(?:\stổng số)?\s)(?P<whole>\d{1,3}(?:\.\d{3})*)(?![\d/])"
    rf"|(?P<low>{_DIGITS})\s?(?:-|đến|tới)\s?(?P<high>{_DIGITS})"
    rf"|(?P<one>(?:\d{{1,3}}(?:\.\d{{3}})+|{_APART}|\d+)(?:,\d+)?)(?![\d.,/%]*\d)"
    r"(?:\s(?P<scale>nghìn|ngàn|vạn|triệu|trăm)\b)?"
    r")\s?(?:\((?:[^\W\d_]+\s?){2,9}\)\s?)?"
)
_SPELLED = re.compile(rf"\b(?:{_WORD})\b(?:\s(?:{_WORD})\b)*")
_VAGUE = re.compile(r"\b(?:hàng|mấy|vài|nhiều|các|bao|thứ|những|mỗi|từng|đôi|tháng|lần|một vài|gấp)\s\Z")
# "Trại tạm giam số 1 Công an tỉnh": the number is a name.
_NAMED_BY = re.compile(r"(?<!tổng )(?<!trong )(?<!quân )(?<!s[ĩỹ] )\bsố\s\Z")
# So is one between a kind of unit and a capital ("Hải đội 2 Biên phòng").
_UNIT_BEFORE = re.compile(
    r"\b(?:đội|đồn|trạm|cụm|khu vực|vùng|quân khu|trung đoàn|sư đoàn|lữ đoàn|tiểu đoàn)\s\Z"
)
_JOINT = re.compile(r"\s?,\s?(?!đại diện\b)(?:và\s)?(?:các\s)?|\svà\s(?:các\s)?|\s-\s|\s(?!đại diện\b)")
# "42 đồng chí, dân quân cơ động 68 đồng chí": the noun behind the comma has a number of its own.
_NEXT_COUNT = re.compile(
    r"(?:\s(?!(?:của|trong|ở|tại|từ|thuộc|đến|với|và|các|là|được|cùng|trên|ngoài|hơn|gần|khoảng)\b)[^\W\d_]+){0,2}(?:\scó)?\s\d+\s"
)
_AFTER = re.compile(r"\s(?:trở lên|đổ lên)")


@cache
def _units() -> tuple[re.Pattern[str], frozenset[str]]:
    """A pattern for one noun behind an optional word between, and the nouns of those who attend."""
    data = table("counts.toml")["units"]
    attending = frozenset(fold(u) for u in data["attending"])
    nouns = any_of((*attending, *data["people"]))
    other = any_of(data["other"])
    between = any_of(data["between"])
    return re.compile(
        rf"[\"']?(?!{other}\b)(?:{between}\s)??(?P<noun>(?:lượt )?{nouns}|lượt(?= (?:tham|dự))"
        r"|vị(?= ?[,.;)]|\Z| (?:có|tham|dự|đại diện|là|thuộc)\b)|nữ(?= ?[.;)]|\Z|, (?!nam)))(?<!\bdự(?= kiến))(?![\w/])"
    ), attending


@cache
def _qualifiers() -> tuple[re.Pattern[str], dict[str, Qualifier]]:
    known = {fold(w): name for name, words in table("counts.toml")["qualifiers"].items() for w in words}
    lead = r"(?:lên đến|lên tới|đạt|tới|đến|với|có|từ)\s"
    return re.compile(rf"\b(?:{lead})?(?P<word>{any_of(known)})\s(?:tới\s|đến\s|có\s)?\Z"), known


def find_counts(page: Page) -> tuple[CountMention, ...]:
    """All counts of people in a page, in order.

    >>> from vngovnews.read import read_text
    >>> page = read_text("Dự lớp có hơn 1.450 đoàn viên, thanh niên và gần hai trăm khách.")
    >>> [(c.number, c.qualifier, c.unit) for c in find_counts(page)]
    [(1450, 'over', 'đoàn viên, thanh niên'), (200, 'nearly', 'khách')]
    """
    found = sorted((*_digits(page), *_spelled(page)))
    return tuple(m for n, m in enumerate(found) if n == 0 or m.start >= found[n - 1].unit_start)


def _value(digits: str, scale: str | None = None) -> int:
    """A printed number: dots or blanks between thousands, a comma before a fraction."""
    whole = float(digits.replace(".", "").replace(" ", "").replace(",", "."))
    return round(whole * _SCALES[scale]) if scale else round(whole)


def _digits(page: Page) -> Iterator[CountMention]:
    folded = page.folded
    pattern, _ = _units()
    for match in at_numbers(_NUMBER, folded):
        unit = pattern.match(folded, match.end())
        if (
            unit is None
            or _is_year(folded, match)
            or _NAMED_BY.search(folded, max(0, match.start() - 9), match.start())
            or _names_a_unit(page, match, unit)
            or (match["one"] and "," in match["one"] and not match["scale"])
        ):
            continue
        upper = whole = None
        if match["part"]:
            count, whole = _value(match["part"]), _value(match["whole"])
            if count > whole:
                continue
        elif match["low"]:
            count, upper = _value(match["low"]), _value(match["high"])
            if upper <= count:
                continue
        else:
            count = _value(match["one"], match["scale"])
        yield _mention(page, match.start(), unit, (count, upper, whole))


def _is_year(folded: str, match: re.Match[str]) -> bool:
    digits = match["one"] or ""
    told = folded.endswith(("năm ", "-", "–"), 0, match.start())
    return len(digits) == 4 and digits[:2] in ("19", "20") and told


def _names_a_unit(page: Page, match: re.Match[str], unit: re.Match[str]) -> bool:
    before = _UNIT_BEFORE.search(page.folded, max(0, match.start() - 12), match.start())
    return before is not None and page.text[unit.start("noun")].isupper()


def _spelled(page: Page) -> Iterator[CountMention]:
    folded = page.folded
    pattern, _ = _units()
    for match in _SPELLED.finditer(folded):
        if match.end() >= len(folded) or folded[match.end()] != " ":
            continue
        unit = pattern.match(folded, match.end() + 1)
        if (
            unit is None
            or _in_a_name(page.text, match.start())
            or _VAGUE.search(folded, max(0, match.start() - 8), match.start())
        ):
            continue
        count = _spelled_value(match[0].split(), _hedged(folded, match.start()))
        if count:
            yield _mention(page, match.start(), unit, (count, None, None))


def _in_a_name(text: str, start: int) -> bool:
    """Whether a word for a number is a part of a name: a capital behind a capital ("chú Lê Văn Bảy Em")."""
    *_, word, gap = ["", "", *text[max(0, start - 30) : start].split(" ")]
    return text[start].isupper() and word[:1].isupper() and word[-1:].isalpha() and not gap


def _hedged(folded: str, start: int) -> bool:
    return _qualifiers()[0].search(folded, max(0, start - 30), start) is not None


def _spelled_value(words: list[str], hedged: bool) -> int | None:
    """The number that words spell; ``None`` where they are no number ("năm", the year)."""
    if words in (["năm"], ["không"], ["tư"], ["một"]):
        return None
    if words[0] in _SCALES and not hedged:
        return None
    total = hundreds = ones = 0
    scale = 1
    for word in words:
        if word in _ONES:
            ones = ones + _ONES[word] if ones and ones % 10 == 0 else _ONES[word]
        elif word == "mươi":
            ones *= 10
        elif word == "rưỡi":
            total += scale // 2
        elif word in _SCALES:
            scale = _SCALES[word]
            if scale <= 100:
                hundreds, ones = hundreds + max(ones, 1) * scale, 0
            else:
                total, hundreds, ones = total + max(hundreds + ones, 1) * scale, 0, 0
    return total + hundreds + ones or None


def _mention(
    page: Page, start: int, unit: re.Match[str], numbers: tuple[int, int | None, int | None]
) -> CountMention:
    """The count with the words in front that bound it and all nouns coordinated behind it."""
    folded = page.folded
    count, upper, whole = numbers
    floor = max(0, start - 30)
    pattern, known = _qualifiers()
    bound = pattern.search(folded, floor, start)
    begin = bound.start("word") if bound else start
    qualifier: Qualifier = "range" if upper is not None else known[bound["word"]] if bound else "exact"
    stop, attending = _coordinated(folded, unit)
    if qualifier == "exact" and _AFTER.match(folded, stop):
        qualifier = "at-least"
    printed = page.text[unit.start("noun") : stop]
    return CountMention(begin, stop, count, upper, qualifier, printed, unit.start("noun"), whole, attending)


def _coordinated(folded: str, unit: re.Match[str]) -> tuple[int, bool]:
    """Where the nouns end, and whether one of them names those who attend."""
    pattern, known = _units()
    stop = unit.end()
    attending = unit["noun"].removeprefix("lượt ") in known
    while (joint := _JOINT.match(folded, stop)) and (more := pattern.match(folded, joint.end())):
        if joint[0] == " " and more["noun"] == "người":  # "diễn viên quần chúng người Mông"
            break
        own = _NEXT_COUNT.match(folded, more.end())
        if more.start("noun") != joint.end() or (own and pattern.match(folded, own.end())):
            break
        stop = more.end()
        attending = attending or more["noun"] in known
    return stop, attending

"""Marks and small words inside the name of a body: brackets, dashes, commas, "và"."""

from collections.abc import Iterable
from typing import Any

from vngovnews.names import people
from vngovnews.names.body_words import (
    ACTS,
    MANY_IN_ONE,
    NAMESAKES,
    NO_BODY,
    NOUNS_OF_WORK,
    PLURAL,
    SCHOOL_LEVELS,
)
from vngovnews.names.chart import Chart
from vngovnews.names.parts import covers
from vngovnews.names.units import unit_word

_WITH_PEOPLE = frozenset({"bệnh", "công", "nạn", "doanh", "quân", "thương", "cá", "tư", "nghệ", "vĩ", "phạm"})
_OF_TIME = frozenset({"năm", "tháng", "ngày", "quý"})
_OF_PEOPLE = frozenset({"dân", "đạo", "lực", "viên", "ái", "quyền", "sự", "văn"})


def acts(chart: Chart, at: int) -> bool:
    """Whether a small word is a verb of what somebody did, at which a committee's purpose ends."""
    word, pair = chart.folded(at), f"{chart.folded(at)} {chart.folded(at + 1)}"
    if word in ACTS or pair in ("tổ chức", "phối hợp", "kiểm tra", "giám sát"):
        return True
    told = chart.at("predicate", at)
    return told is not None and told.value.roles != ("none",) and pair not in NOUNS_OF_WORK


def parenthesis(chart: Chart, index: int) -> int:
    """Where a bracket that opens at a token and holds a body, unit or abbreviation ends; the token itself if not."""
    close = next(
        (k for k in range(index + 1, min(index + 16, len(chart.tokens))) if chart.folded(k) == ")"), None
    )
    if close is None:
        return index
    inside = index + 1 + (chart.folded(index + 1) == "thuộc")
    # "(cơ quan thường trực …)" in small letters says what the body is besides
    told = chart.at("body", inside) or chart.at("sector", inside) or chart.at("country", inside)
    known = told if chart.capital(inside) else None
    unit = unit_word(chart, inside) > inside or (chart.at("unit", inside) and chart.capital(inside))
    one_word = close == index + 2 and chart.capital(inside)
    short = one_word and sum(c.isupper() for c in chart.words(inside, close)) > 1
    return close + 1 if known or unit or short else index


def dash(chart: Chart, index: int) -> bool:
    """Whether a dash joins two parts of one name ("Văn thư - Lưu trữ"): a capital, then a small word."""
    after = index + 1
    if chart.at("position", after) or chart.at("honorific", after):
        return False
    return chart.capital(after) and (chart.tight(index) or small(chart, after + 1))


def is_stop(chart: Chart, index: int) -> bool:
    """Whether a word that ends names starts at a token; "nhân" of "bệnh nhân", "nhân đạo" is none."""
    if chart.folded(index) == "nhân":
        return chart.folded(index - 1) not in _WITH_PEOPLE and chart.folded(index + 1) not in _OF_PEOPLE
    return chart.at("stop", index) is not None and not covers(chart, index)


def small(chart: Chart, index: int) -> bool:
    """Whether a token is a lower-case word that may stand inside a name."""
    if index >= len(chart.tokens):
        return False
    token = chart.tokens[index]
    child = chart.folded(index) == "em" and chart.folded(index - 1) in ("trẻ", "thiếu")
    titled = chart.at("honorific", index) and not child and not covers(chart, index)
    ends = is_stop(chart, index) or titled
    return token.kind == "word" and not token.capital and not ends


def joins(chart: Chart, index: int) -> bool:
    """Whether "và" or "," at a token joins two parts of one department's name."""
    after = index + 1
    body = chart.at("body", after)
    if body is not None and chart.capital(after) and is_other_word(chart, after, body.stop):
        body = None  # "Chiến lược và Khoa học pháp lý"
    if chart.at("position", after) or chart.at("honorific", after) or body:
        return False
    if chart.folded(index) == ",":
        if acts(chart, after):
            return False  # "Phó trưởng phòng PC07, chỉ huy buổi diễn tập"
        return small(chart, after) and small(chart, after + 1) and chart.at("stop", after + 2) is None
    return small(chart, after) or (chart.capital(after) and not people.is_name_like(chart, after))


def school_level(chart: Chart, index: int) -> bool:
    """Whether a further level of the same school starts at a token ("Trường Tiểu học và | THCS xã A")."""
    pair = f"{chart.folded(index)} {chart.folded(index + 1)}"
    return chart.capital(index) and (chart.folded(index) in SCHOOL_LEVELS or pair in SCHOOL_LEVELS)


def is_province(units: Iterable[Any]) -> bool:
    """Whether one of the units of a name is a province."""
    return any(unit.level == "province" for unit in units)


def ends_other_word(chart: Chart, index: int) -> bool:
    """Whether what looks like a class noun is the end of another word ("cán bộ", "đại hội")."""
    return f"{chart.folded(index - 1)} {chart.folded(index)}" in NO_BODY


def is_other_word(chart: Chart, index: int, stop: int) -> bool:
    """Whether what looks like a class noun is part of another word ("hội nghị", "báo cáo")."""
    return f"{chart.folded(index)} {chart.folded(index + 1)}" in NO_BODY and stop - index <= 2


def is_namesake(chart: Chart, noun: int) -> bool:
    """Whether the body whose class noun starts at a token may bear a person's name ("Trường THCS Nguyễn Trãi")."""
    union = chart.folded(noun) == "công" and chart.folded(noun + 1) in ("đoàn", "an")
    return chart.folded(noun) in NAMESAKES and not union


def department_number(chart: Chart, at: int, *, digits: int = 1) -> bool:
    """ "Phòng Nghiệp vụ 2", "Phòng Kiểm tra số 3": a number that ends the name of one of several departments.

    It has so many ``digits`` at most.
    """
    if at >= len(chart.tokens) or chart.tokens[at].kind != "number":
        return False
    number, after = chart.tokens[at], at + 1
    ends = after >= len(chart.tokens) or chart.tokens[after].kind == "mark"
    told = chart.at("predicate", after)
    stop = chart.at("stop", after) is not None and chart.folded(after) not in _OF_TIME
    alone = ends or stop or chart.capital(after) or (told is not None and told.value.where != "before")
    dated = chart.folded(after) in ("/", "-", ".", ",") and after + 1 < len(chart.tokens)
    dated = dated and chart.tokens[after + 1].kind == "number"
    return len(number.folded) <= digits and alone and not dated


def province_follows(chart: Chart, at: int, unit: int, place: int) -> int:
    """Where a province that ends a chain of units without its class word ends ("quận A, Hà Nội"); 0 if none."""
    entry = chart.at("unit", at)
    if entry is None or unit > at or chart.folded(place) == "tỉnh":
        return 0
    if entry.stop - at < 2 and not chart.words(at, entry.stop).isupper():  # "TPHCM"
        return 0
    whole = chart.capital(at) and entry.stop == chart.run(at)
    following = chart.folded(entry.stop)
    return entry.stop if whole and following not in (",", "và") and is_province(entry.value) else 0


def work(chart: Chart, at: int) -> int:
    """Where a verb right after the class noun ends: it is a noun of work ("Tổ giám sát", "Ban chỉ đạo")."""
    pair = f"{chart.folded(at)} {chart.folded(at + 1)}"
    if not chart.at("body", at - 1):
        return 0
    return at + 2 if pair in NOUNS_OF_WORK else 0


def organises(chart: Chart, at: int) -> bool:
    """Whether "tổ chức" right after a class noun is what the body does: only boards and offices bear it in a name.

    What stands behind "các sở, ngành" is done by all of them ("cùng lãnh đạo các sở, ngành | kiểm tra tiến độ").
    """
    among = chart.folded(at - 2) == "," or chart.folded(at - 2) in PLURAL
    if among and chart.folded(at - 1) == "ngành" and not chart.capital(at):
        return f"{chart.folded(at)} {chart.folded(at + 1)}" in NOUNS_OF_WORK
    if (
        chart.capital(at)
        or (chart.folded(at), chart.folded(at + 1)) != ("tổ", "chức")
        or chart.folded(at + 2) == "-"
    ):
        return False
    return chart.folded(at - 1) not in ("ban", "phòng", "tổ", "vụ") or chart.folded(at - 2) in ("văn", "biên")


def is_place(chart: Chart, at: int, stop: int, *, closed: bool) -> bool:
    """A unit's name inside a run of capitals is a place where the run ends with it or a person's name follows."""
    if closed or people.is_name_like(chart, stop):
        return True
    ends = chart.folded(stop) in ("và", "cùng") or not small(chart, stop)
    return ends and stop == chart.run(stop - 1)


def past_sector(chart: Chart, noun: int, stop: int) -> int:
    """Where a sector ends that starts inside a class noun ("Phòng | Cảnh sát môi trường"), or ``stop``."""
    inside = [chart.at("sector", k) for k in range(noun + 1, stop) if chart.capital(k)]
    return max((entry.stop for entry in inside if entry), default=stop) if inside else stop


def is_abbreviation(chart: Chart, index: int) -> bool:
    """Whether a token is printed in capitals alone."""
    return chart.capital(index) and chart.words(index, index + 1).isupper()


def heads(chart: Chart, index: int) -> bool:
    """Whether a class noun that takes a name starts at a token ("… - UBND xã A")."""
    entry = chart.at("body", index)
    return entry is not None and entry.value.kind == "head"


def past_term(chart: Chart, at: int) -> int:
    """Past "khóa VIII", "nhiệm kỳ 2016 - 2021" and "các thời kỳ", which belong to no position."""
    through = at + (chart.folded(at) == "qua")
    if chart.folded(through) == "các" and (chart.folded(through + 1), chart.folded(through + 2)) == (
        "thời",
        "kỳ",
    ):
        return through + 3
    if chart.folded(at) in ("khóa", "khoá") and at + 1 < len(chart.tokens):
        at += 2
        at += chart.folded(at) == "," and chart.folded(at + 1) == "nhiệm"
    if chart.folded(at) == "nhiệm" and chart.folded(at + 1) == "kỳ":
        at += 2
        while at < len(chart.tokens) and (
            chart.tokens[at].kind == "number" or chart.folded(at) in ("-", "/")
        ):
            at += 1
    return at


def country_follows(chart: Chart, at: int, place: int) -> Any:
    """The country behind a comma that ends the name of a place abroad ("tỉnh Xê Kông, Lào"); None if there is none."""
    if chart.folded(at + 1) == "nước":
        return chart.at("country", at + 2)
    country = chart.at("country", at + 1) if chart.capital(at + 1) else None
    entry = chart.at("unit", place) or chart.at("unit", place + 1)
    known = entry is not None and any(unit.code for unit in entry.value)  # units abroad have none
    return None if known or country is None or chart.folded(country.stop) in ("và", ",") else country


def deputies_of(chart: Chart, at: int) -> int:
    """Past the words that say of which unit a group of deputies is; the token itself if none start there.

    "Tổ đại biểu … | đơn vị | huyện A", "… | ứng cử tại | huyện A", "… | khu vực An Khê - Kbang".
    """
    pair = f"{chart.folded(at)} {chart.folded(at + 1)}"
    if pair == "đơn vị":
        return at + 2
    if pair == "ứng cử" and chart.folded(at + 2) in ("tại", "ở"):
        return at + 3
    if pair == "khu vực" and chart.capital(at + 2):
        stop = chart.run(at + 2)
        return chart.run(stop + 1) if chart.folded(stop) == "-" and chart.capital(stop + 1) else stop
    return at


def many_in_one(chart: Chart, at: int) -> int:
    """Past a board's many works or zones that start at a token ("… và các khu công nghiệp"); 0 if none do."""
    if chart.folded(at) != "các":
        return 0
    words = " ".join(chart.folded(k) for k in range(at, at + 9)) + " "
    return next((at + len(many.split()) for many in MANY_IN_ONE if words.startswith(f"{many} ")), 0)

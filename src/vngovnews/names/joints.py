"""Marks and small words inside the name of a body: brackets, dashes, commas, "và"."""

from collections.abc import Iterable
from typing import Any

from vngovnews.names import people
from vngovnews.names.body_words import SCHOOL_LEVELS
from vngovnews.names.chart import Chart
from vngovnews.names.units import unit_word

_WITH_PEOPLE = frozenset({"bệnh", "công", "nạn", "doanh", "quân", "thương", "cá", "tư", "nghệ", "vĩ", "phạm"})
_OF_PEOPLE = frozenset({"dân", "đạo", "lực", "viên", "ái", "quyền", "sự", "văn"})


def parenthesis(chart: Chart, index: int) -> int:
    """Where a bracket that opens at a token and holds a body, unit or abbreviation ends; the token itself if not."""
    close = next(
        (k for k in range(index + 1, min(index + 16, len(chart.tokens))) if chart.folded(k) == ")"), None
    )
    if close is None:
        return index
    inside = index + 1
    known = chart.at("body", inside) or chart.at("sector", inside) or chart.at("country", inside)
    unit = unit_word(chart, inside) > inside or (chart.at("unit", inside) and chart.capital(inside))
    one_word = close == inside + 1 and chart.capital(inside)
    short = one_word and sum(c.isupper() for c in chart.words(inside, close)) > 1
    return close + 1 if known or unit or short else index


def dash(chart: Chart, index: int) -> bool:
    """Whether a dash joins two parts of one name ("Văn thư - Lưu trữ"): a capital, then a small word."""
    after = index + 1
    if chart.at("position", after) or chart.at("honorific", after):
        return False
    tight = chart.tokens[index - 1].stop + 1 == chart.tokens[after].start if chart.capital(after) else False
    return chart.capital(after) and (tight or small(chart, after + 1))


def is_stop(chart: Chart, index: int) -> bool:
    """Whether a word that ends names starts at a token; "nhân" of "bệnh nhân", "nhân đạo" is none."""
    if chart.folded(index) == "nhân":
        return chart.folded(index - 1) not in _WITH_PEOPLE and chart.folded(index + 1) not in _OF_PEOPLE
    return chart.at("stop", index) is not None


def small(chart: Chart, index: int) -> bool:
    """Whether a token is a lower-case word that may stand inside a name."""
    if index >= len(chart.tokens):
        return False
    token = chart.tokens[index]
    ends = is_stop(chart, index) or chart.at("honorific", index)
    return token.kind == "word" and not token.capital and not ends


def joins(chart: Chart, index: int) -> bool:
    """Whether "và" or "," at a token joins two parts of one department's name."""
    after = index + 1
    if chart.at("position", after) or chart.at("honorific", after) or chart.at("body", after):
        return False
    if chart.folded(index) == ",":
        return small(chart, after) and small(chart, after + 1) and chart.at("stop", after + 2) is None
    return small(chart, after) or (chart.capital(after) and not people.is_name_like(chart, after))


def school_level(chart: Chart, index: int) -> bool:
    """Whether a further level of the same school starts at a token ("Trường Tiểu học và | THCS xã A")."""
    pair = f"{chart.folded(index)} {chart.folded(index + 1)}"
    return chart.capital(index) and (chart.folded(index) in SCHOOL_LEVELS or pair in SCHOOL_LEVELS)


def is_province(units: Iterable[Any]) -> bool:
    """Whether one of the units of a name is a province."""
    return any(unit.level == "province" for unit in units)

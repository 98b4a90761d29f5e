"""Marks and small words inside the name of a body: brackets, dashes, commas, "và"."""

from vngovnews.names import people
from vngovnews.names.chart import Chart
from vngovnews.names.units import unit_word

NOUNS_OF_WORK = frozenset(
    {"giám sát", "kiểm tra", "chỉ đạo", "tổ chức", "công tác", "tuyên truyền", "khảo sát", "thanh tra",
     "tiếp công dân", "tiếp nhận", "hướng dẫn", "quản lý", "điều hành", "tham gia", "thông tin", "phụ trách",
     "tham mưu", "triển khai", "tổng hợp", "phát động", "xây dựng", "giới thiệu", "thực hiện", "lãnh đạo",
     "phối hợp", "tiếp", "tổng kết", "thống nhất"}
)  # fmt: skip
_ACTS = frozenset(
    {"đã", "vừa", "họp", "có", "do", "tại", "sẽ", "cùng", "đến", "về", "tiến", "mở", "và", "gồm", "làm"}
)


def acts(chart: Chart, at: int) -> bool:
    """Whether a small word is a verb of what somebody did, at which a committee's purpose ends."""
    word, pair = chart.folded(at), f"{chart.folded(at)} {chart.folded(at + 1)}"
    if word in _ACTS or pair in ("tổ chức", "phối hợp", "kiểm tra", "giám sát"):
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


def small(chart: Chart, index: int) -> bool:
    """Whether a token is a lower-case word that may stand inside a name."""
    if index >= len(chart.tokens):
        return False
    token = chart.tokens[index]
    ends = chart.at("stop", index) or chart.at("honorific", index)
    return token.kind == "word" and not token.capital and not ends


def joins(chart: Chart, index: int) -> bool:
    """Whether "và" or "," at a token joins two parts of one department's name."""
    after = index + 1
    if chart.at("position", after) or chart.at("honorific", after) or chart.at("body", after):
        return False
    if chart.folded(index) == ",":
        return small(chart, after) and small(chart, after + 1) and chart.at("stop", after + 2) is None
    return small(chart, after) or (chart.capital(after) and not people.is_name_like(chart, after))

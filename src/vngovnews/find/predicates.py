"""The words that say what a person did at an event."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vngovnews.lexicon import Item, folded, rows, table
from vngovnews.names.chart import Chart, Entry
from vngovnews.text import fold

_NOUNS_BEFORE = frozenset(
    {"sự", "việc", "người", "cuộc", "lực", "thành", "hoạt", "những", "các", "ban", "lớp", "bài"}
)
# Verbs that no name has: printed with a capital in mid-sentence they begin one whose full stop is missing.
_BEGINS = frozenset({"tham", "phát", "trình", "đến", "tới", "cùng", "dự"})
# They preside wherever they stand in a sentence ("Đại hội bầu Đoàn Chủ tịch gồm …").
_BENCHES = frozenset({"đoàn chủ", "ban chủ"})


class Predicate(NamedTuple):
    """A row of predicates.csv."""

    roles: tuple[str, ...]
    where: str


_SPEAKS = Predicate(("speaker",), "after")
_EXPLAINS = ("explains",)
# Tokens behind a verb in which what is taught is named, and what ends them.
_OBJECT = 8
_MARKS = frozenset({"", ",", ".", ";", ":", "\n"})


class PredicateMention(NamedTuple):
    """Tokens ``[first, stop)`` say that someone had these roles."""

    first: int
    stop: int
    roles: tuple[str, ...]
    where: str


def entries() -> Iterator[Item]:
    """Predicates for the shared lexicon."""
    return folded(
        (row["phrase"], "predicate", Predicate(tuple(row["role"].split()), row["where"]))
        for row in rows("predicates.csv")
    )


def find_predicates(chart: Chart) -> list[PredicateMention]:
    """All predicates in order; of overlapping ones the longest. "Thông tin" in capitals is a part of a name."""
    found: list[PredicateMention] = []
    covered = 0
    for index, entry in sorted(chart.all("predicate").items()):
        if index < covered or _in_council(chart, index):
            continue
        covered = entry.stop
        stop, told = _before_organ(chart, index, entry)
        if not _is_noun(chart, index) and told.roles != ("none",):
            roles = _explained(chart, stop) if told.roles == _EXPLAINS else told.roles
            found.append(PredicateMention(index, stop, roles, told.where))
    return found


@cache
def _matters() -> frozenset[str]:
    return frozenset(map(fold, table("teaching.toml")["matters"]))


def _explained(chart: Chart, stop: int) -> tuple[str, ...]:
    """Who explains teaches, if what is taught follows ("giới thiệu 02 chuyên đề"); else they speak."""
    words = [chart.folded(k) for k in range(stop, stop + _OBJECT)]
    marks = (k for k, word in enumerate(words) if word in _MARKS)
    words = words[: next(marks, _OBJECT)]
    told = {" ".join(words[k : k + size]) for k in range(len(words)) for size in (1, 2, 3)}
    return _SPEAKS.roles if told.isdisjoint(_matters()) else ("guides",)


def _in_council(chart: Chart, index: int) -> bool:
    """Whether a joint verb's first word ends a council's name ("Chủ tịch Hội đồng | chủ trì")."""
    council = chart.folded(index) == "đồng" and chart.folded(index - 1) == "hội"
    return council and chart.at("predicate", index + 1) is not None


def _in_office(chart: Chart, index: int) -> bool:
    """Whether an office ends before a token ("trưởng ban | báo cáo", "chủ nhiệm lớp | báo cáo")."""
    offices = (chart.at("position", k) for k in range(max(0, index - 3), index))
    return any(office is not None and office.stop == index for office in offices)


def _before_organ(chart: Chart, index: int, entry: Entry) -> Entry:
    """Who gives a task to an organ ("giao Ban Tổ chức tham mưu") speaks; "giao ban" is a kind of meeting."""
    if chart.folded(index) != "giao" or not chart.capital(index + 1) or entry.value.roles != ("none",):
        return entry
    return Entry(index + 1, _SPEAKS)


def _is_noun(chart: Chart, index: int) -> bool:
    """A capital in mid-sentence is a name's; "sự tham dự", "người tham gia" say nothing of anyone."""
    before = "" if chart.capital(index - 1) else chart.folded(index - 1)
    if chart.capital(index) and index and chart.tokens[index - 1].kind == "word":
        bench = f"{chart.folded(index)} {chart.folded(index + 1)}" in _BENCHES
        return not bench and (chart.folded(index) not in _BEGINS or chart.capital(index + 1))
    if before in ("lễ", "buổi", "phiên", "đêm", "chương", "biên", "quyết"):
        return chart.at("predicate", index - 1) is None
    if chart.folded(index) == "ký" and before == "thư" and chart.folded(index - 2) != "bí":  # "thư ký"
        return True
    sincere = chart.folded(index - 2) == "chân"  # "chân thành cảm ơn"
    apposed = before == "người" and chart.folded(index - 2) == ","
    presides = apposed and "chair" in chart.all("predicate")[index].value.roles  # "A, người chủ trì"
    return before in _NOUNS_BEFORE and not (sincere or presides or _in_office(chart, index))

"""Places: administrative units and countries, with or without their class word."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from vngovnews.lexicon import Item, Later, folded, lines, rows
from vngovnews.names.chart import Chart
from vngovnews.names.units import UNIT_STARTS, UNIT_WORDS, VILLAGE_WORDS, place_stop, spelled_class, unit_word
from vngovnews.text import fold

ABROAD = "abroad"
# They stand before a place, and with a capital where a sentence begins ("Tại Hà Nội, …").
_WHERE = frozenset({"tại", "ở", "từ", "đến", "tới", "về", "sang", "rời", "qua", "thăm", "vào", "ra", "trên"})
_UNIONS = frozenset({"huyện", "tỉnh", "thành", "thị", "quận"})
_NUMERAL = "0123456789IVX"
_MANY = frozenset({"các", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "những"})
_OPENERS = frozenset({":", "(", "gồm", "là", "như", "có"})
_SIDES = frozenset({"bắc", "nam", "đông", "tây"})
_FAR_OPENERS = (
    8  # words between a class word and the mark before its list ("4 xã biên giới phía Tây của tỉnh:")
)


class Unit(NamedTuple):
    """A row of units.csv: one unit of one era (``old`` until 2025-06-30, ``new`` since); ``abroad`` without a code."""

    code: str
    name: str
    class_: str
    level: str
    parent: str
    era: str


class PlaceMention(NamedTuple):
    """``text[start:stop]`` names a unit or country; ``class_`` is its class word folded, empty where none is printed.

    ``bare`` where only the class word stands ("tỉnh").
    """

    start: int
    stop: int
    class_: str
    name: str
    bare: bool
    units: tuple[Unit, ...]


def entries() -> Iterator[Item]:
    """Names of units and countries for the shared lexicon."""
    yield from folded((name, "unit", Later(_units, told)) for name, told in _by_name().items())
    yield from folded((row["name"], "country", row["name"]) for row in rows("countries.csv"))


def _by_name() -> dict[str, list[str]]:
    """The lines of units.csv by the names and aliases of their units; a number alone is no name."""
    by_name: dict[str, list[str]] = {}
    for line in lines("units.csv")[1:]:
        by_name.setdefault(line.split(",", 2)[1], []).append(line)
    for name in [name for name in by_name if not name.strip(_NUMERAL)]:
        del by_name[name]
    for row in rows("foreign_units.csv"):
        level = "district" if row["class"] == "thành phố" else "province"
        unit = Unit("", row["name"], row["class"], level, "", ABROAD)
        by_name.setdefault(unit.name, []).append(",".join(unit))
    for row in rows("unit_aliases.csv"):
        named = _units(by_name.get(row["name"], ()))
        by_name.setdefault(row["alias"], []).extend(",".join(_raised(row["alias"], unit)) for unit in named)
    return by_name


def _units(told: Iterable[str]) -> tuple[Unit, ...]:
    """Lines of units.csv, whose columns are the fields of a unit."""
    return tuple(Unit(*line.split(",")) for line in told)


@cache
def parents() -> dict[tuple[str, str], Unit]:
    """The units that may have others in them, by code and era."""
    above = _units(line for line in lines("units.csv")[1:] if ",commune," not in line)
    return {(unit.code, unit.era): unit for unit in above if unit.code}


def _raised(alias: str, unit: Unit) -> Unit:
    """A unit with the class word of its alias ("thành phố Đồng Nai" is a tỉnh in units.csv)."""
    raised = unit.level == "province" and fold(alias).startswith("thành phố ")
    return unit._replace(class_="thành phố") if raised else unit


def _with_class(chart: Chart, index: int) -> PlaceMention | None:
    """A unit whose class word starts at a token, with its name or bare ("các xã: A, B" names its first one)."""
    end = unit_word(chart, index)
    class_ = spelled_class(chart, index, end)
    if end == index or class_ not in UNIT_WORDS:
        return None
    first = _list_start(chart, end) if _counted(chart, index) else end
    described = len(class_.split()) < end - index and class_ == chart.folded(index)
    apart = first > end or (described and _counted(chart, index))
    stop = place_stop(chart, first)
    bare = stop == first
    first = end if bare else first
    name = "" if bare else chart.words(first, stop)
    entry = chart.at("unit", index)  # an alias with its class word
    entry = entry if entry and entry.stop == stop else chart.at("unit", first)
    units = entry.value if entry and entry.stop == stop else ()
    # behind a colon, or what describes several, a name is printed without its class word
    start = chart.tokens[first if apart and not bare else index].start
    return PlaceMention(start, chart.tokens[(end if bare else stop) - 1].stop, class_, name, bare, units)


def _counted(chart: Chart, index: int) -> bool:
    """Whether a plural or a number stands before a class word ("các xã", "3 xã")."""
    return index > 0 and (chart.folded(index - 1) in _MANY or chart.tokens[index - 1].kind == "number")


def _list_start(chart: Chart, end: int) -> int:
    """Where the names begin that a class word in the plural announces ("3 xã biên giới: A, B"); ``end`` if none do."""
    for k in range(end, min(end + _FAR_OPENERS, len(chart.tokens))):
        if chart.folded(k) in _OPENERS:
            at = k + 1
            while chart.folded(at) in _OPENERS:
                at += 1
            unit = chart.at("unit", at)
            known = unit is not None and unit.stop == chart.run(at)
            near = k == end and chart.folded(at - 1) == ":"
            return at if chart.capital(at) and (known or near) else end
        side = chart.folded(k) in _SIDES and chart.folded(k - 1) == "phía"
        if chart.tokens[k].kind != "word" or (chart.capital(k) and not side):
            break
    return end


def find_places(chart: Chart) -> tuple[PlaceMention, ...]:
    """All units and countries in order; a unit inside a longer mention is left out."""
    found: list[PlaceMention] = []
    covered = 0
    for index in chart.starts(0, len(chart.tokens), UNIT_STARTS, ("unit", "country")):
        if chart.tokens[index].start < covered:
            continue
        mention = _with_class(chart, index)
        if mention is None:
            mention = _without_class(chart, index)
        if mention:
            found.append(mention)
            if mention.class_ and not mention.bare and mention.class_ != "country":
                found.extend(_listed(chart, index, mention))
            covered = found[-1].stop
    return tuple(found)


def _listed(chart: Chart, index: int, first: PlaceMention) -> list[PlaceMention]:
    """The other units of "các xã A, B và C", each by its name."""
    if not _counted(chart, index):
        return []
    at = chart.first_from(first.stop)
    found = []
    numbered = first.name.isdecimal()
    while chart.folded(at) in (",", "và") and _goes_on(chart, at + 1, numbered):
        stop = place_stop(chart, at + 1)
        if stop == at + 1:
            break
        entry = chart.at("unit", at + 1)
        units = entry.value if entry and entry.stop == stop else ()
        start, name = chart.tokens[at + 1].start, chart.words(at + 1, stop)
        found.append(PlaceMention(start, chart.tokens[stop - 1].stop, first.class_, name, False, units))
        at = stop
    return found


def _goes_on(chart: Chart, at: int, numbered: bool) -> bool:
    """Whether the next unit of a list starts at a token: a name, or a number among numbers ("các phường 1, 3 và 7")."""
    if numbered:
        return at < len(chart.tokens) and chart.tokens[at].kind == "number"
    return chart.capital(at) and not _starts_other(chart, at)


def _is_village(chart: Chart, index: int) -> bool:
    """Whether a hamlet's class word ends before a token ("ấp Long Trung" is no commune)."""
    before = [" ".join(chart.folded(k) for k in range(index - n, index)) for n in (1, 2, 3)]
    return not VILLAGE_WORDS.isdisjoint(before)


def _starts_other(chart: Chart, at: int) -> bool:
    """Whether something else than the next unit of a list starts at a token."""
    return any(chart.at(kind, at) for kind in ("position", "honorific", "body")) or unit_word(chart, at) > at


def _last_part(chart: Chart, index: int, stop: int) -> int:
    """Where the part behind the last dash of a name starts ("Vũng Tàu" of "Bà Rịa - Vũng Tàu")."""
    return max((k + 1 for k in range(index, stop) if chart.tokens[k].kind == "mark"), default=index)


def _behind_body(chart: Chart, index: int, units: Sequence[Unit]) -> bool:
    """Whether a body's letters or field end before a province or district ("ĐBQH | Lai Châu", "Công Thương | Huế")."""
    letters = chart.words(index - 1, index)
    near = range(max(0, index - 4), index)
    body = any((e := chart.at("body", k)) and e.stop == index for k in near)
    sector = any((e := chart.at("sector", k)) and e.stop == index and k < index - 1 for k in near)
    paper = (
        body and letters.lower() == "báo" and any(u.level == "province" for u in units)
    )  # "Báo | Hòa Bình"
    union = (
        body and letters.lower() == "đoàn" and chart.folded(index - 2) in _UNIONS
    )  # "Huyện Đoàn | Bù Đăng"
    ends = (body and len(letters) > 3 and letters.isupper()) or sector or union or paper
    return ends and any(u.level != "commune" for u in units)


def _describes(chart: Chart, at: int) -> bool:
    """Whether a small word that says what something is starts at a token."""
    if at >= len(chart.tokens) or chart.tokens[at].kind != "word" or chart.capital(at):
        return False
    return chart.at("stop", at) is None and chart.at("predicate", at) is None


def _without_class(chart: Chart, index: int) -> PlaceMention | None:
    """A name alone, capitalised throughout and not the beginning of a longer run of capitals."""
    if not chart.capital(index) or _is_village(chart, index):
        return None
    before = chart.folded(index - 1)
    placed = before in ("tại", "ở", "về", "nước", "sang", "bàn", "đô")
    apart = not chart.capital(index - 1) or (before in _WHERE and not chart.capital(index - 2))
    for kind in ("country", "unit"):
        entry = chart.at(kind, index)
        if entry is None or (entry.stop - index == 1 and not placed):
            continue  # a name of one syllable is too often another word
        if entry.stop - index == 1 and kind == "unit" and _describes(chart, entry.stop):
            continue  # "tại Hồ bơi"
        if (body := chart.at("body", index)) and body.stop > entry.stop:
            continue  # "Ban Công tác Mặt trận" is not the commune of that name
        named = index + 2 if chart.folded(index + 1) == "đô" else index  # "Thủ đô Hà Nội"
        if (
            chart.capitals(named, entry.stop)
            and entry.stop == chart.run(_last_part(chart, named, entry.stop))
            and (apart or (kind == "unit" and _behind_body(chart, index, entry.value)))
        ):
            start, stop = chart.tokens[index].start, chart.tokens[entry.stop - 1].stop
            class_ = "country" if kind == "country" else ""
            units = () if kind == "country" else entry.value
            return PlaceMention(start, stop, class_, chart.words(index, entry.stop), False, units)
    return None

"""Positions: an office with the body in which it is held, and the name that follows it without a mark."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vngovnews.lexicon import Item, folded, rows
from vngovnews.names import people
from vngovnews.names.bodies import Reach, reach
from vngovnews.names.body_words import NOUNS_OF_WORK
from vngovnews.names.chart import Chart
from vngovnews.names.joints import ends_other_word, is_namesake, is_other_word, past_term
from vngovnews.names.office_holders import (
    ends_body,
    heads_and_deputies,
    name_after_words,
    name_of_holder,
    of_village,
    past_full_time,
    short_of_event,
    speaking_head,
    starts_name,
    villager,
    with_suffix,
)
from vngovnews.names.parents import abroad, owned
from vngovnews.names.units import UNIT_WORDS, unit_word


class Office(NamedTuple):
    """A row of positions.csv: ``kind`` is ``head``, ``whole`` or ``function``; ``role`` spells it out."""

    phrase: str
    role: str
    kind: str


class PositionMention(NamedTuple):
    """``text[start:stop]`` is a position; ``name_token`` the token at which the holder's name follows, if one does.

    ``body`` is the offset where its body starts. ``plural`` where the body is many ("UBND các xã").
    """

    start: int
    stop: int
    office: Office
    prefix: str
    body: int | None
    first_token: int
    stop_token: int
    name_token: int | None
    plural: bool


_PREFIXES = frozenset({"nguyên", "quyền", "cựu", "cố"})
# "Ban Thường vụ", "Đoàn Luật sư", "Bộ Tư lệnh" are bodies, of which nobody is told; "giữ chức vụ Trưởng phòng" has no
# Vụ trưởng
_NO_OFFICE = frozenset(
    {("ban", "thường"), ("đoàn", "chủ"), ("chức", "vụ"), ("ủy", "quyền"), ("chính", "quyền"),
     ("thẩm", "quyền"), ("đoàn", "luật"), ("hội", "luật"), ("bộ", "tư")}
)  # fmt: skip
_SHORT = re.compile(r"(?:UV|TUV|HUV|ĐUV|ThUV|QUV|PBT|PCT|PGĐ|PTB)[A-ZĐƯ]*")


def entries() -> Iterator[Item]:
    """Offices for the shared lexicon."""
    read = (Office(row["phrase"], row["role"] or row["phrase"], row["kind"]) for row in rows("positions.csv"))
    return folded((office.phrase, "position", office) for office in read)


@cache
def _is_abbreviation(phrase: str) -> bool:
    """Whether an office is written short ("PCT", "ThS")."""
    return phrase.isupper() or (sum(c.isupper() for c in phrase) > 1 and " " not in phrase)


def _printed_right(chart: Chart, index: int, stop: int, office: Office) -> bool:
    """An abbreviation counts in capitals only: "CT" is an office, "ct" is not."""
    if office.phrase in ("TP", "TP."):  # more often "thành phố" than "trưởng phòng"
        return chart.at("sector", stop) is not None
    if not _is_abbreviation(office.phrase):
        return True
    return sum(c.isupper() for c in chart.words(index, stop)) > 1


def _last_noun(chart: Chart, index: int, stop: int) -> int | None:
    """The body noun with which an office ends ("Trưởng phòng"), as its token.

    "Phó Chủ tịch Thường trực" and "Ủy viên Ban Thường vụ" end with a way to hold office, not with a body.
    """
    for at in range(max(index + 1, stop - 2), stop):
        if chart.folded(at) == "thường":
            return None
        entry = chart.at("body", at)
        if entry and entry.stop >= stop and not ends_other_word(chart, at):
            return at
    return None


def _body(chart: Chart, index: int, stop: int, office: Office) -> tuple[int | None, Reach]:
    """Where the body of an office starts, and how far it runs."""
    noun = _last_noun(chart, index, stop)
    if noun is not None:
        entry = chart.at("body", noun)
        inside = max(stop, entry.stop) if entry else stop
        demands = office.kind != "whole" and chart.folded(inside - 1) not in UNIT_WORDS
        return noun, reach(chart, inside, demands_name=demands, noun=noun)
    entry = chart.at("body", stop)
    if entry and starts_name(chart, stop):
        return None, Reach(stop)
    if entry and not is_other_word(chart, stop, entry.stop):
        demands = entry.value.kind == "head" and chart.folded(entry.stop - 1) not in UNIT_WORDS
        return stop, reach(chart, entry.stop, demands_name=demands, noun=stop, titled=True)
    if unit_word(chart, stop) > stop and chart.folded(stop) != "bản":
        return stop, reach(chart, stop, demands_name=False)
    if chart.folded(stop) == "của" and (entry := chart.at("body", stop + 1)):
        return stop + 1, reach(chart, entry.stop, demands_name=entry.value.kind == "head", noun=stop + 1)
    if office.kind == "whole":
        return None, Reach(stop)
    if office.kind == "function" and not _works_at(chart, stop):
        return None, Reach(stop)
    if _two_offices(chart, stop, office):
        return None, Reach(stop)
    named = chart.capital(stop) or chart.tokens[min(stop, len(chart.tokens) - 1)].kind == "number"
    if _acts(chart, stop) or (of_village(office.role) and not named and chart.folded(stop) != "số"):
        return None, Reach(stop)
    found = reach(chart, stop, demands_name=True, office=True)
    return (stop if found.stop > stop else None), found


def _works_at(chart: Chart, stop: int) -> bool:
    """Whether a body is near behind work that is no office, or its branch ("công chức Tư pháp - Hộ tịch")."""
    near = any(chart.at("body", k) and (k == stop or chart.capital(k)) for k in range(stop, stop + 4))
    sector = chart.at("sector", stop)
    of_unit = sector is not None and unit_word(chart, sector.stop) > sector.stop  # "công chức hộ tịch xã"
    return near or of_unit or (chart.capital(stop) and sector is not None)


def _two_offices(chart: Chart, stop: int, office: Office) -> bool:
    """ "UVBTV | Phó Chủ tịch HĐND xã", "Phó Bí thư | Chủ tịch UBND xã": the comma between two offices is missing."""
    alone = _is_abbreviation(office.phrase) or office.role.lower().endswith(("bí thư", "bí thư thường trực"))
    return alone and chart.capital(stop) and chart.at("position", stop) is not None


def _acts(chart: Chart, at: int) -> bool:
    """Whether a verb of what the holder did stands right behind an office ("Đội trưởng chỉ huy dập lửa")."""
    told = chart.at("predicate", at)
    if told is None or chart.capital(at) or told.value.where != "after" or chart.at("sector", at):
        return False
    return f"{chart.folded(at)} {chart.folded(at + 1)}" not in NOUNS_OF_WORK


def placed(chart: Chart, mention: PositionMention) -> PositionMention:
    """A position behind its holder's name, whose body ends with a unit that looks like a name ("Huyện ủy Vũ Quang")."""
    at = mention.name_token
    if at is None or at != mention.stop_token:
        return mention
    body = chart.first_from(mention.body) if mention.body is not None else None
    namesake = body is not None and is_namesake(chart, body)  # "Giám đốc Công ty CP dược phẩm An Sinh Việt"
    if namesake or of_village(mention.office.role) or ends_body(chart, at):
        stop = chart.run(at)
        return mention._replace(stop=chart.tokens[stop - 1].stop, stop_token=stop, name_token=None)
    unit = chart.at("unit", at)
    if unit is None or unit.stop != chart.run(unit.stop - 1) or mention.body is None:
        return mention
    return mention._replace(stop=chart.tokens[unit.stop - 1].stop, stop_token=unit.stop, name_token=None)


def _floor(chart: Chart, stop: int, found: Reach, body: int | None, office_stop: int) -> int:
    """The first token at which a name may start: a school or hospital keeps at least one word as its own name."""
    entry = chart.at("body", body) if body is not None else None
    if body is None or entry is None:
        return office_stop
    inside = max(entry.stop, office_stop)
    needs_name = entry.value.kind == "head" and found.place is None and is_namesake(chart, body)
    return min(stop, inside + 1) if needs_name else inside


def position_at(chart: Chart, index: int) -> PositionMention | None:
    """The position whose office starts at a token (its "nguyên", "quyền" included where it stands before)."""
    if not (chart.at("position", index) or chart.folded(index) in _PREFIXES or is_short(chart, index)):
        return None
    if chart.folded(index - 1) in ("phủ", "tòa"):  # "Phủ Chủ tịch" is a palace, "Tòa Giám mục" a house
        return None
    if (chart.folded(index - 1), chart.folded(index)) in _NO_OFFICE or heads_and_deputies(chart, index):
        return None
    key = ("position", index)
    if key not in chart.read:
        chart.read[key] = _read(chart, index)
    found: PositionMention | None = chart.read[key]
    return found


def is_short(chart: Chart, index: int) -> bool:
    """Whether a token has the shape of a Party abbreviation."""
    return chart.capital(index) and _SHORT.fullmatch(chart.words(index, index + 1)) is not None


def _read(chart: Chart, index: int) -> PositionMention | None:
    """Reads the position that starts at a token: prefix, office, body, and the name behind them."""
    start, prefix = index, ""
    if chart.folded(index) in _PREFIXES and chart.at("position", index + 1):
        prefix, index = chart.folded(index), index + 1
    entry = chart.at("position", index)
    if entry is None or not _printed_right(chart, index, entry.stop, entry.value):
        return _abbreviated(chart, start, index)
    if (longer := chart.at("body", index)) and longer.stop > entry.stop:  # "Đại sứ quán" is no Đại sứ
        return None
    office: Office = entry.value
    stop = with_suffix(chart, entry.stop)
    dotted = chart.folded(stop) == "." and chart.capital(stop + 1) and _is_abbreviation(office.phrase)
    if dotted and not chart.at("honorific", stop + 1):  # "PCT. UBND xã"
        stop += 1
    body, found = _body(chart, index, stop, office)
    found = short_of_event(chart, stop, abroad(chart, stop, found))
    if body is None and found.stop > stop:
        body = stop
    name, found = _holder(chart, stop, found, body, office)
    if name is None and body is not None:
        found = owned(chart, found)
    end = min(found.stop, name) if name is not None else past_full_time(chart, found.stop)
    tokens = chart.tokens
    told = body is not None and body < end and end > stop  # "Trưởng ban" alone does not say of which
    offset = tokens[body].start if told and body is not None else None
    return PositionMention(
        tokens[start].start, tokens[end - 1].stop, office, prefix, offset, start, end, name, found.plural
    )


def _parent(chart: Chart, at: int) -> tuple[int | None, Reach] | None:
    """A parent body behind a mark that the holder's name follows ("Phó Vụ trưởng Vụ A, Bộ B Lê Thị C")."""
    mark = chart.folded(at)
    entry = chart.at("body", at + 1) if mark in (",", "của") and chart.capital(at + 1) else None
    if entry is None or starts_name(chart, at + 1) or chart.at("position", at + 1):
        return None
    found = reach(chart, entry.stop, demands_name=entry.value.kind == "head", noun=at + 1)
    floor = _floor(chart, found.stop, found, at + 1, entry.stop)
    name = name_of_holder(chart, floor, found.stop, namesake=is_namesake(chart, at + 1))
    title = chart.at("honorific", found.stop) if mark == "của" else None
    return (name, found) if name is not None or title is not None else None


def _holder(
    chart: Chart, stop: int, found: Reach, body: int | None, office: Office
) -> tuple[int | None, Reach]:
    """The token at which the name of an office's holder starts, and how far the position runs with that."""
    if body is None and _two_offices(chart, stop, office):
        return None, found
    placed = found.place is not None and unit_word(chart, found.place) > found.place
    namesake = body is not None and not placed and is_namesake(chart, body)
    if namesake and (own := speaking_head(chart, found.stop)) is not None:
        return own, Reach(own)
    name = name_of_holder(chart, _floor(chart, found.stop, found, body, stop), found.stop, namesake=namesake)
    if name == stop and of_village(office.role):
        name = villager(chart, stop)
    if name is not None and name >= found.stop:  # "Bí thư Chi bộ thôn Đồng Tâm | Lê Văn Tám"
        return name, found._replace(stop=name)
    if name is None and body is not None and (parent := _parent(chart, found.stop)):
        return parent
    later = past_term(chart, found.stop) if name is None else found.stop
    if later > found.stop and chart.capital(later) and people.is_name_like(chart, later):
        return later, found
    if name is not None or body is not None or office.kind != "function":
        return name, found
    name = name_after_words(chart, stop)
    return name, Reach(name) if name is not None else found


def _abbreviated(chart: Chart, start: int, index: int) -> PositionMention | None:
    """A Party abbreviation that no table lists ("UVTVTU", "UVT.Ư Đảng"): a whole position of its own."""
    if not is_short(chart, index):
        return None
    stop = index + 1
    while chart.folded(stop) == "." and chart.capital(stop + 1):
        stop += 2
    if chart.folded(stop) == "đảng":
        stop += 1
    words = chart.words(index, stop)
    tokens = chart.tokens
    office = Office(words, words, "whole")
    return PositionMention(
        tokens[start].start, tokens[stop - 1].stop, office, "", None, start, stop, None, False
    )


def find_positions(chart: Chart) -> dict[int, PositionMention]:
    """All positions by their first token; one that starts inside another's office is left out."""
    found: dict[int, PositionMention] = {}
    covered = 0
    for index, entry in sorted(chart.all("position").items()):
        first = index - 1 if chart.folded(index - 1) in _PREFIXES else index
        if index < covered:
            continue
        mention = position_at(chart, first)
        if mention:
            found[first] = mention
            covered = entry.stop
    return found

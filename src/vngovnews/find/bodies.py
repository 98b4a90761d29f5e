"""Bodies: every stretch that reads as the name of a body, as far as it may run."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from vngovnews.lexicon import Item, columns, fold_all, folded, rows
from vngovnews.names.bodies import reach
from vngovnews.names.body_words import NO_BODY
from vngovnews.names.chart import Chart
from vngovnews.names.joints import ends_other_word, is_other_word
from vngovnews.names.units import unit_word


class BodyNoun(NamedTuple):
    """A row of bodies.csv: ``kind`` is ``head`` (a name must follow) or ``whole``."""

    phrase: str
    kind: str
    level: str


class BodyMention(NamedTuple):
    """``text[start:stop]`` may be a body's name; ``place`` is the offset of its unit, ``plural`` if many bodies."""

    start: int
    stop: int
    noun: BodyNoun
    first_token: int
    stop_token: int
    place: int | None
    named: bool
    plural: bool


_TAKES_UNIT_ONLY = frozenset(
    {"ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân", "đảng ủy", "đảng bộ", "công an",
     "ủy ban mttq việt nam"}
)  # fmt: skip


def entries() -> Iterator[Item]:
    """Bodies, sectors, what names go on with and the words at which they end, for the shared lexicon."""
    nouns = [BodyNoun(*row) for row in zip(*columns("bodies.csv")[:3], strict=True)]
    known = zip(fold_all([n.phrase for n in nouns]), nouns, strict=True)
    bodies = _printings({noun.phrase: noun for phrase, noun in known if phrase not in NO_BODY})
    yield from folded((phrase, "body", noun) for phrase, noun in bodies)
    sectors = _printings({r["phrase"]: r["phrase"] for r in rows("sectors.csv")})
    yield from folded((phrase, "sector", sector) for phrase, sector in sectors)
    parts = _printings({r["phrase"]: r["where"] for r in rows("name_parts.csv")})
    yield from folded((phrase, "part", where) for phrase, where in parts)
    yield from folded((row["phrase"], "stop", row["phrase"]) for row in rows("stops.csv"))


_JOINT = re.compile(r" ?([,-]) ?")
_USUAL = {",": ", ", "-": " - "}
_BLANKS = ((", ", ","), (", ", " , "), (" - ", "-"), (" - ", "- "), (" - ", " -"))


def _printings(known: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Each phrase with what it means, also with the blanks around its commas and dashes that printers use."""
    yield from known.items()
    for phrase, meaning in known.items():
        if "," not in phrase and "-" not in phrase:
            continue
        spaced = _JOINT.sub(lambda joint: _USUAL[joint[1]], phrase)
        for printed in dict.fromkeys((spaced, *(spaced.replace(usual, other) for usual, other in _BLANKS))):
            if printed not in known:
                yield printed, meaning


def _is_noun(chart: Chart, index: int, stop: int) -> bool:
    """A small one-syllable word is a class noun before a name only: "hội Nông dân", not "hội nghị"."""
    if is_other_word(chart, index, stop):
        return False
    if ends_other_word(chart, index):
        return False
    if _inside_unit(chart, index):
        return False
    if not chart.capital(index) and chart.folded(index) == "thi":  # "công tác thi hành án dân sự" is work
        return False
    if chart.capital(index) or stop - index > 1:
        return True
    return chart.capital(stop) or any(chart.at(kind, stop) for kind in ("body", "sector"))


def _inside_unit(chart: Chart, index: int) -> bool:
    """Whether a capital that looks like a class noun is a syllable of a unit's name ("xã Tân Đoàn", "Hải Phòng")."""
    for first in (index - 2, index - 1):
        unit = chart.at("unit", first) if first >= 0 and chart.capital(first) else None
        if unit and unit.stop > index and chart.capitals(first, unit.stop):
            return True
    return False


def body_at(chart: Chart, index: int) -> BodyMention | None:
    """The body whose class noun starts at a token, read as far as it may run."""
    if chart.at("body", index) is None:
        return None
    key = ("body", index)
    if key not in chart.read:
        chart.read[key] = _read(chart, index)
    found: BodyMention | None = chart.read[key]
    return found


def _read(chart: Chart, index: int) -> BodyMention | None:
    """Reads the body whose class noun starts at a token; only some nouns are bodies without a name of their own."""
    entry = chart.at("body", index)
    if entry is None or not _is_noun(chart, index, entry.stop):
        return None
    noun: BodyNoun = entry.value
    demands = noun.kind == "head" and noun.phrase.lower() not in _TAKES_UNIT_ONLY
    found = reach(chart, _unit_inside(chart, index, entry.stop), demands_name=demands, noun=index)
    start, stop = chart.tokens[index].start, chart.tokens[found.stop - 1].stop
    place = chart.tokens[found.place].start if found.place is not None else None
    return BodyMention(start, stop, noun, index, found.stop, place, found.named, found.plural)


def _unit_inside(chart: Chart, index: int, stop: int) -> int:
    """Where the class word begins with which a noun ends ("Công an | huyện"), else where the noun ends.

    The unit closes the name then: "Công an huyện bắt …" goes on with a verb.
    """
    if chart.folded(stop - 2) in ("tác", "hóa"):  # "hợp tác xã", "bưu điện văn hóa xã"
        return stop
    return next((k for k in (stop - 2, stop - 1) if k > index and unit_word(chart, k) == stop), stop)


def is_one_body(chart: Chart, body: BodyMention) -> bool:
    """A body with a name of its own; a noun alone is one only where it is an organ's ("Đảng ủy tổ chức")."""
    organ = body.stop_token - body.first_token > 1 or body.noun.phrase.isupper()
    return body.named or body.noun.kind == "whole" or (organ and chart.capital(body.first_token))


def find_bodies(chart: Chart) -> tuple[BodyMention, ...]:
    """All bodies that are not inside a longer one, in order."""
    found: list[BodyMention] = []
    for index in sorted(chart.all("body")):
        if found and index < found[-1].stop_token:
            continue
        mention = body_at(chart, index)
        if mention:
            found.append(mention)
    return tuple(found)

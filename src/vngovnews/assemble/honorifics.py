"""The honorifics, ranks and degrees before a name, taken one after the other."""

from typing import Any

from vngovnews.assemble.person import Person
from vngovnews.find.people import Honorific, past_particles
from vngovnews.find.positions import position_at
from vngovnews.names.chart import Chart
from vngovnews.text import Span


def take_honorifics(chart: Chart, at: int, stop: int, person: Person) -> tuple[bool, bool]:
    """Gives a person what stands from a token on; whether one of them is plural, and whether one is an award."""
    plural = awarded = False
    while at < stop and (entry := chart.at("honorific", at)):
        if entry.stop - at == 1 and past_particles(chart, entry.stop) > entry.stop:
            break  # "Maria van den Berg"
        if at > person.first and "đại biểu" in entry.value.phrase and chart.at("body", entry.stop):
            break  # "các ông, bà | đại biểu HĐND tỉnh: A, B": an office
        if entry.value.kind == "religious" and at > person.first and _given_name(chart, at, entry.stop):
            break
        _take(person, entry.value, Span(chart.tokens[at].start, chart.tokens[entry.stop - 1].stop))
        awarded = awarded or entry.value.kind == "award"
        plural = plural or entry.value.plural or _counted(chart, at)
        at = entry.stop
        while chart.folded(at) in (".", ",") and chart.at("honorific", at + 1) and person.rank:
            at += 1
        if chart.folded(at) == "." and person.rank and chart.capital(at + 1):
            at += 1
    person.last = at
    return plural, awarded


def _take(person: Person, honorific: Honorific, span: Span) -> None:
    """Gives a person one honorific, rank or degree."""
    if honorific.kind == "award":
        person.journalist = person.journalist or "nhà báo" in honorific.phrase
    elif honorific.kind in ("degree", "rank", "religious"):
        person.rank = Span(person.rank.start, span.stop) if person.rank else span
    else:
        person.honorific, person.honorific_kind = span, honorific.kind


def _given_name(chart: Chart, at: int, stop: int) -> bool:
    """ "TS. Maria Lopez": a Christian name behind a degree that a single name follows is part of the name."""
    return stop - at == 1 and chart.run(stop) - stop == 1


def _counted(chart: Chart, at: int) -> bool:
    """ "3 đồng chí" are many."""
    return chart.tokens[at - 1].kind == "number" and chart.folded(at) in ("đồng", "ông", "bà")


def addresses_nobody(chart: Chart, at: int, entry: Any) -> bool:
    """Whether the words of an honorific are something else: a place, a syllable of a name, a hotel, an office."""
    unit = chart.at("unit", at)
    if unit and unit.stop > entry.stop and chart.capitals(at, unit.stop):
        return True  # "Bà Rịa"
    if at and chart.capital(at - 1) and chart.capital(at) and _inside_name(chart, at):
        return True
    office = chart.at("position", at)
    if entry.value.kind == "degree" and (
        chart.folded(at - 1) in ("tại", "ở") or (office is not None and office.stop > entry.stop)
    ):
        return True  # "tại KS Hải Âu" is a hotel, "ĐD trưởng" an office
    if "đại biểu" in entry.value.phrase and not entry.value.plural and chart.at("body", entry.stop):
        return True  # "đại biểu Quốc hội" is an office
    return bool(entry.value.plural) and _hold(chart, entry.stop - 2)


def _inside_name(chart: Chart, at: int) -> bool:
    """ "Bà" or "Anh" in the middle of a run of capitals is a syllable of a name."""
    tight = chart.tokens[at].start - chart.tokens[at - 1].stop == 1
    return tight and chart.capital(at + 1)


def _hold(chart: Chart, at: int) -> bool:
    """Whether an office begins inside a plural honorific, its holders behind it.

    "các đại biểu HĐND xã A, B"; "các Đại biểu Quốc hội: A, B".
    """
    office = position_at(chart, at)
    held = office is not None and (office.name_token is not None or chart.folded(office.stop_token) == ":")
    return held and chart.folded(at - 1) == "các"

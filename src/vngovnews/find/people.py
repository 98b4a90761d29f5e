"""Honorifics, ranks and the personal names that follow them or stand alone in a list."""

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from vngovnews.lexicon import Item, folded, rows
from vngovnews.names import people
from vngovnews.names.chart import Chart
from vngovnews.names.units import UNIT_WORDS, spelled_class, unit_word


class Honorific(NamedTuple):
    """A row of honorifics.csv."""

    phrase: str
    kind: str
    plural: bool


class NameMention(NamedTuple):
    """``text[start:stop]`` may be a personal name; ``score`` is above zero where its syllables look like one."""

    start: int
    stop: int
    first_token: int
    stop_token: int
    score: float


def entries() -> Iterator[Item]:
    """Honorifics, ranks and degrees for the shared lexicon."""
    read = (Honorific(row["phrase"], row["kind"], row["plural"] == "yes") for row in rows("honorifics.csv"))
    return folded((honorific.phrase, "honorific", honorific) for honorific in read)


_MOST_SYLLABLES = 7
_VOWELS = frozenset("AEIOUY")
_MET_IN_NAMES = ("degree", "religious", "award")  # "Cao Tiến Sỹ", "Lê Đại Đức", "Trần Anh Hùng"
_MIDDLE = frozenset({"văn", "thị"})
_PARTICLES = frozenset(
    {"van", "von", "der", "den", "ter", "de", "del", "della", "di", "da", "dos", "du", "bin", "binti", "ibn",
     "al", "el"}
)  # fmt: skip


def past_particles(chart: Chart, index: int) -> int:
    """Where the capital behind a foreign name's particles stands ("Jan van der Meer"); the token itself if none."""
    at = index
    while at - index < 2 and chart.folded(at) in _PARTICLES:
        at += 1
    return at if at > index and chart.capital(at) and not chart.at("honorific", at) else index


def _middle(chart: Chart, index: int, at: int) -> bool:
    """A middle name in small letters ("Lê văn Tám", "Thích nữ Diệu An")."""
    word = chart.folded(at)
    fits = word in _MIDDLE or (word == "nữ" and chart.folded(index) == "thích")
    return fits and at == index + 1 and chart.capital(at + 1)


def name_at(chart: Chart, index: int) -> NameMention | None:
    """The longest name that starts at a capitalised token: up to a mark, a small word or an office."""
    key = ("name", index)
    if key not in chart.read:
        chart.read[key] = _read(chart, index)
    found: NameMention | None = chart.read[key]
    return found


def _hyphened(chart: Chart, at: int) -> bool:
    """A hyphen inside a foreign name ("Xổm-xay", "Chia Xô-Phan"); "A-Phó Giám đốc" has an office behind it."""
    if chart.hyphened(at):
        return True
    joins = chart.folded(at) == "-" and chart.capital(at + 1) and not chart.capital(at + 2)
    if not joins or not chart.tight(at):
        return False
    kinds = ("position", "honorific", "body", "sector", "country")
    shouted = chart.words(at + 1, at + 2).isupper()  # "A-UVT.Ư Đảng"
    return not shouted and not any(chart.at(kind, at + 1) for kind in kinds)


def _stop(chart: Chart, index: int) -> int:
    """Where the run of syllables that may be one name ends (exclusive)."""
    stop = index
    while stop < len(chart.tokens) and stop - index < 2 * _MOST_SYLLABLES:
        if (
            stop > index
            and (chart.at("position", stop) or chart.at("honorific", stop))
            and _breaks(chart, index, stop)
        ):
            break
        if stop - index > 2 and _tells(chart, stop):
            break
        if stop > index + 1 and _is_letters(chart, stop):
            break
        if chart.capital(stop):
            stop += 1
        elif (stop > index and _hyphened(chart, stop)) or _middle(chart, index, stop):
            stop += 2
        elif stop > index and (after := past_particles(chart, stop)) > stop:
            stop = after
        else:
            break
    return stop


def _is_letters(chart: Chart, at: int) -> bool:
    """Whether an abbreviation stands behind syllables in small letters ("Lê Thị Dung CTCĐ")."""
    word = chart.words(at, at + 1)
    vowels = _VOWELS.intersection(normalize("NFD", word))
    return len(word) > 1 and word.isupper() and not vowels and not chart.words(at - 1, at).isupper()


def _tells(chart: Chart, at: int) -> bool:
    """Whether a verb printed with a capital starts right behind a name ("TS. Trần Thị Mai Trình bày chuyên đề")."""
    told = chart.at("predicate", at)
    verb = told is not None and told.stop - at > 1 and chart.capital(at) and not chart.capital(at + 1)
    return verb and chart.at("predicate", at + 1) is None


def _read(chart: Chart, index: int) -> NameMention | None:
    """Reads the name that starts at a token; an abbreviation, a unit or a person of history is none."""
    end = unit_word(chart, index)
    if end > index and spelled_class(chart, index, end) in UNIT_WORDS:  # "Phường Tân Lập: Bí thư …"
        return None
    stop = _stop(chart, index)
    syllables = [t for t in chart.tokens[index:stop] if t.kind == "word"]
    if not syllables or len(syllables) > _MOST_SYLLABLES:
        return None
    shouted = len(syllables) > 2 and chart.words(index, stop).isupper() and people.score(syllables) > 1.0
    if (
        not shouted
        and not _addressed(chart, index, stop)
        and _is_abbreviation(chart.words(index, index + 1), alone=len(syllables) == 1)
    ):
        return None
    if people.never_official(syllables):
        return None
    start = chart.tokens[index].start
    return NameMention(start, chart.tokens[stop - 1].stop, index, stop, people.score(syllables))


def _addressed(chart: Chart, index: int, stop: int) -> bool:
    """Whether an honorific stands before a name in capitals alone ("đồng chí SOMPHONE KEOMANY")."""
    if stop - index < 2 or not chart.words(index, stop).isupper():
        return False
    if any(chart.at(kind, k) for kind in ("body", "position", "sector") for k in range(index, stop)):
        return False
    before = (chart.at("honorific", k) for k in range(max(0, index - 3), index))
    return any(entry is not None and entry.stop == index for entry in before)


def _is_abbreviation(word: str, *, alone: bool) -> bool:
    """ "THCS", "UBND" start no name, nor is "TS" one."""
    return len(word) > (1 if alone else 2) and word.isupper()


def _breaks(chart: Chart, index: int, at: int) -> bool:
    """A one-syllable abbreviation or kin word inside a run ("Anh", "Bà") is part of the name; so is "Công Chức"."""
    entry = chart.at("position", at) or chart.at("honorific", at)
    if entry is None or at <= index:
        return False
    kind = getattr(entry.value, "kind", "") if chart.capitals(at, entry.stop) else ""
    if kind == "function" or (kind in _MET_IN_NAMES and not chart.capital(entry.stop)):  # "Công Chức"
        return False
    return entry.stop - at > 1 or chart.words(at, entry.stop).isupper()

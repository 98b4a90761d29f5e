"""What stands around a body: which line is the headline, and which the stamp."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from vngovnews.lexicon import rows
from vngovnews.read.byline import read_byline
from vngovnews.read.compose import bare, opens_alike
from vngovnews.read.markup import RawLine
from vngovnews.read.metadata import Metadata
from vngovnews.read.stamps import Stamp, find_stamp, is_stamp_line, written_by
from vngovnews.read.words import any_of, begins, opens_story
from vngovnews.text import fold

_PARTS = re.compile(r"\s+[-–—|:»]+\s+|::|\|")
_KIND = re.compile(r"^\s*[\[(][^\])]{2,24}[\])]\s*")
_NAMED = re.compile(r"(.{4,50}?)\s*(?:\s[-–—]\s|[|•,]\s*)(\D{0,40}\d.*)$")
_SECTION = re.compile(r"\s*(?::|»|>|\s[-–|/])\s+")
# What a plain line is worth above the body (-1), as its first line (0), and in it (1).
_PLAIN = {-1: 30, 0: 22, 1: 0}
# What a line in bold or in the middle is worth up to the body's first line, and after it: a heading of its own.
_SET_APART = (40, 28)
# A byline, with the stamp behind it or not, is no longer than this.
_LONGEST, _LONGEST_NAME = 110, 50
# Words of a weekday before a stamp; how typical of a name its last syllable is at least.
_WEEKDAY, _GIVEN = 4, 0.5
_HEADINGS = {"h1": 70, "h2": 60, "h3": 50, "h4": 45, "h5": 42, "h6": 42}


def headline_at(lines: Sequence[RawLine], edge: int, metadata: Metadata) -> tuple[int | None, float]:
    """Which line is the headline, and how sure: the one that the head names, else the strongest above."""
    named = _names(metadata)
    best, best_score = None, 19.0
    for at, line in enumerate(lines[: edge + 3]):
        score = _headline_score(line, named, inside=at - edge)
        score -= abs(edge - at) * 0.5
        if score > best_score:
            best, best_score = at, score
    return best, best_score


def _names(metadata: Metadata) -> tuple[str, ...]:
    """What the head calls the page, and the parts of it between dashes."""
    parts = [p for t in metadata.titles for p in (t, *_PARTS.split(t), _KIND.sub("", t))]
    site = bare(metadata.site or "")
    return tuple(b for p in dict.fromkeys(parts) if len(b := bare(p.rstrip(".… "))) >= 12 and b != site)


def _headline_score(line: RawLine, named: Sequence[str], *, inside: int) -> float:
    words = line.words
    size = len(words)
    if not 8 <= size <= 320 or is_stamp_line(words) or line.pictured:
        return 0
    if opens_alike(words, named):
        known = bare(words)
        if any(known == name for name in named):
            return 100
        if size >= 25 and any(n.startswith(known) or (len(n) >= 25 and known.startswith(n)) for n in named):
            return 90
    if line.linked > 0.5 or (inside >= 0 and size > 200):
        return 0
    score = _HEADINGS.get(
        line.tag,
        _SET_APART[inside > 0] if line.bold > 0.9 or line.centred else _PLAIN[(inside > 0) - (inside < 0)],
    )
    tells = words[-1] in ".;" or size > 220 or opens_story(words)
    site = 45 if words.isupper() and begins("outlets", words) else 0
    return score - (25 if tells else 0) - (30 if size < 20 else 0) - site


def stamp_near(lines: Sequence[RawLine], first: int, edge: int) -> Stamp | None:
    """The stamp printed between title and body, or else right above the title."""
    near = [*lines[first : max(first, edge) + 3], *reversed(lines[max(0, first - 5) : first - 1])]
    printed = [x.words for x in near if len(x.words) <= 120 and is_stamp_line(x.words)]
    if printed:
        return find_stamp(_posted(printed) or printed[0])
    for line in lines[first : max(edge, first)]:
        stamp = find_stamp(line.words) if len(line.words) <= 90 else None
        if stamp and _labelled(line.words, stamp):
            return stamp
    named = (named_stamp(x.words) for x in lines[first : max(first, edge) + 2])
    return next((find_stamp(words) for words in named if words), None)


def _posted(printed: Sequence[str]) -> str | None:
    """The line of when a text was posted, where the first one says when it was changed."""
    if not re.search(any_of("changed"), fold(printed[0])) or re.search(any_of("posted"), fold(printed[0])):
        return None
    return next((x for x in printed[1:] if re.search(any_of("posted"), fold(x))), None)


def named_stamp(words: str) -> str | None:
    """The stamp in a line that holds a writer's name before it and nothing else.

    >>> named_stamp("Minh Hạnh - Thứ bảy, 12/08/2023 15:46"), named_stamp("Hội nghị ngày 12/08/2023")
    ('Thứ bảy, 12/08/2023 15:46', None)
    """
    parted = _parted(words)
    return parted[1] if parted else None


@lru_cache(64)
def _parted(words: str) -> tuple[str, str] | None:
    """A writer's name and the stamp behind it, with a mark between them or with none."""
    if len(words) > _LONGEST or is_stamp_line(words):
        return None
    if match := _NAMED.match(words):
        found = read_byline(match[1])
        if found and found.author and is_stamp_line(match[2]):
            return match[1], match[2]
    stamp = find_stamp(words)
    at = words.rfind(" ", 0, stamp.start + 1) if stamp and stamp.start < _LONGEST_NAME else -1
    for _ in range(_WEEKDAY):
        if at < 4:
            return None
        if is_name(words[:at]) and is_stamp_line(words[at + 1 :]) and not words[at + 1].islower():
            return words[:at], words[at + 1 :]
        at = words.rfind(" ", 0, at)
    return None


def is_name(words: str) -> bool:
    """Whether a line is one person's name and nothing else.

    >>> is_name("Y Blơ Niê"), is_name("Minh Hạnh"), is_name("Thời sự"), is_name("Quốc Phòng"), is_name("Hà Giang")
    (True, True, False, False, False)
    """
    *others, last = words.split() or [""]
    if not 1 <= len(others) <= 4 or _given().get(last, 0.0) < _GIVEN or fold(words) in _provinces():
        return False
    found = read_byline(words)
    return found is not None and found.author == words


@cache
def _provinces() -> frozenset[str]:
    return frozenset(fold(row["name"]) for row in rows("units.csv") if row["level"] == "province")


@cache
def _given() -> dict[str, float]:
    return {row["syllable"]: float(row["weight"]) for row in rows("given.csv")}


def without_section(words: str, metadata: Metadata) -> str:
    """A headline without the name of the section before it, where the head names the headline without it.

    >>> without_section("Tin tức : Xã Tân Lập họp báo", Metadata("<title>Xã Tân Lập họp báo</title>"))
    'Xã Tân Lập họp báo'
    """
    names = _names(metadata) if _SECTION.search(words[:_LONGEST_NAME]) else ()
    whole = bare(words)
    if any(name.startswith(whole) for name in names):  # "Ban Kinh tế - Ngân sách kiểm tra … | Cổng thông tin"
        return words
    parted = (words[mark.end() :] for mark in _SECTION.finditer(words[:_LONGEST_NAME]))
    return next((rest for rest in parted if bare(rest) in names), words)


def author_beside(lines: Sequence[RawLine]) -> str | None:
    """A name in a line of its own right beside the stamp."""
    stamps = [at for at, line in enumerate(lines) if is_stamp_line(line.words)]
    beside = (lines[at] for stamp in stamps for at in (stamp - 1, stamp + 1) if 0 <= at < len(lines))
    return next((x.words for x in beside if len(x.words) < _LONGEST_NAME and is_name(x.words)), None)


def author_above(words: str, metadata: Metadata) -> str | None:
    """The byline in a line between headline and text: behind a label, before a stamp, or as the head names it.

    >>> author_above("Tác giả: Minh Hạnh", Metadata()), author_above("Minh Hạnh", Metadata())
    ('Tác giả: Minh Hạnh', None)
    """
    if len(words) > _LONGEST:
        return None
    name = words
    if parted := _parted(words):
        name = parted[0]
    elif written := written_by(words) if is_stamp_line(words) else None:
        name = written
    elif not begins("byline", words) if ":" in words[:25] else bare(words) != bare(metadata.author or ""):
        return None
    found = read_byline(name)
    return name if found and found.author else None


def _labelled(words: str, stamp: Stamp) -> bool:
    """Whether a line that says more than its stamp still is one: a label stands before it, or nothing."""
    before = fold(words[: stamp.start]).strip(" :|-([,")
    return not before or re.search(any_of("stamp") + r"$", before) is not None

"""The words that portals print around an article (data/page_words.toml), ready to be compared."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from vngovnews.lexicon import table
from vngovnews.text import fold

_OPENING = 80


@cache
def folded_words(name: str) -> frozenset[str]:
    """One list of the data file, folded.

    >>> "lượt xem" in folded_words("counters")
    True
    """
    return frozenset(fold(word) for word in table("page_words.toml")[name])


@cache
def any_of(name: str) -> str:
    """A regular expression for any phrase of one list, longest first; it matches folded text.

    >>> re.match(any_of("byline"), "tin, ảnh: thu hà")[0]
    'tin, ảnh'
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(folded_words(name), key=len, reverse=True):
        by_letter.setdefault(word[0], []).append(word[1:])
    # Parted by their first letters, as a search then passes most places after one look.
    return _either(_spelled(first) + _either(map(_spelled, rests)) for first, rests in by_letter.items())


def _spelled(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s*").replace(",", r"\s?,")  # "Tin , ảnh : Thu Hà"


def _either(patterns: Iterable[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"


@cache
def starts_with(name: str) -> re.Pattern[str]:
    """Matches folded text that begins with a phrase of the list, as whole words."""
    return re.compile(any_of(name) + r"(?!\w)")


def begins(name: str, words: str) -> bool:
    """Whether a line begins with a phrase of the list, as whole words.

    >>> begins("captions", "Quang cảnh hội nghị"), begins("captions", "Quang Hải")
    (True, False)
    """
    return starts_with(name).match(fold(words[:_OPENING])) is not None


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(any_of("openings") + r"\s+(?:ngày\s+)?\d")


def opens_story(words: str) -> bool:
    """Whether a line begins as first sentences do: a part of the day, and its date.

    >>> opens_story("Sáng 5/3, UBND xã họp"), opens_story("Sáng tạo trẻ")
    (True, False)
    """
    return _opening().match(fold(words[:_OPENING])) is not None


@cache
def label(name: str) -> re.Pattern[str]:
    """Matches a label of the list at the start of folded text, with the colon or dash after it."""
    return re.compile(r"[\s(*\[\"'+-]*(?:" + any_of(name) + r")(?!\w)\s*[:.\-]*\s*")


@lru_cache(512)  # asked for each run of text of a tree, and again for the lines made of them
def is_foot(words: str) -> bool:
    """Whether words of the foot of a page stand in a text.

    >>> is_foot("Bản quyền thuộc UBND xã"), is_foot("UBND xã họp phiên thường kỳ")
    (True, False)
    """
    return _foot().search(fold(words)) is not None


@cache
def _foot() -> re.Pattern[str]:
    return re.compile(any_of("footer"))

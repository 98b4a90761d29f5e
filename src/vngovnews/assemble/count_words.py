"""The word lists of data/counts.toml as patterns: anywhere, right behind a noun, right in front of a number."""

import re
from functools import cache

from vngovnews.lexicon import any_of, begins_any_of, table

CLAUSE = re.compile(r"[;:.\n]|,\s(?=tại|đồng thời|riêng|ngoài ra)")


def _words(name: str) -> list[str]:
    listed: list[str] = table("counts.toml")["judge"][name]
    return listed


@cache
def inside(name: str) -> re.Pattern[str]:
    """A pattern for the words of one list of data/counts.toml, anywhere."""
    return re.compile(rf"{begins_any_of(_words(name))}\b")


@cache
def behind(name: str) -> re.Pattern[str]:
    """The same, right behind a noun."""
    return re.compile(rf"[ ,(]{{1,2}}{any_of(_words(name))}\b")


@cache
def starts(name: str) -> re.Pattern[str]:
    """The same, for a match where something begins."""
    return re.compile(rf"{any_of(_words(name))}\b")


@cache
def in_front(name: str) -> re.Pattern[str]:
    """The same, right in front of a number."""
    return re.compile(rf"{begins_any_of(_words(name))}[ (:]{{1,2}}\Z")


@cache
def opening() -> re.Pattern[str]:
    """The words with which a sentence opens that tells of something else than who came."""
    return re.compile(rf"\W*{any_of(_words('openings'))}\b")


def last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern ends, or -1."""
    return max((m.end() for m in pattern.finditer(text)), default=-1)

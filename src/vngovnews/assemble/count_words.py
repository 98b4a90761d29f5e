"""The word lists of data/counts.toml as patterns: anywhere, right behind a noun, right in front of a number."""

import re
from functools import cache

from vngovnews.lexicon import table
from vngovnews.text import fold

CLAUSE = re.compile(r"[;:.\n]|,\s(?=tại|đồng thời|riêng|ngoài ra)")


@cache
def _words(name: str) -> str:
    words = sorted((fold(w) for w in table("counts.toml")["judge"][name]), key=len, reverse=True)
    return "|".join(re.escape(w) for w in words)


@cache
def inside(name: str) -> re.Pattern[str]:
    """A pattern for the words of one list of data/counts.toml, anywhere."""
    return re.compile(rf"\b(?:{_words(name)})\b")


@cache
def behind(name: str) -> re.Pattern[str]:
    """The same, right behind a noun."""
    return re.compile(rf"[ ,(]{{1,2}}(?:{_words(name)})\b")


@cache
def in_front(name: str) -> re.Pattern[str]:
    """The same, right in front of a number."""
    return re.compile(rf"\b(?:{_words(name)})[ (]{{1,2}}\Z")


@cache
def opening() -> re.Pattern[str]:
    """The words with which a sentence opens that tells of something else than who came."""
    return re.compile(rf"\W*(?:{_words('openings')})\b")


def last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern ends, or -1."""
    return max((m.end() for m in pattern.finditer(text)), default=-1)

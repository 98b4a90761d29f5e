"""When two printed names count as the same."""

import re
import unicodedata
from functools import cache
from typing import Any

from vngovnews.lexicon import table
from vngovnews.text import fold

_WORD = re.compile(r"\w+")
_AMPERSAND = re.compile(r"\s*&\s*")
_LEAST_SHARE = 0.5


@cache
def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name: case, tone placement and punctuation aside, abbreviations spelled out.

    >>> plain_words("UBND TP. Hoà An")
    ('ủy', 'ban', 'nhân', 'dân', 'thành', 'phố', 'hòa', 'an')
    """
    folded = fold(unicodedata.normalize("NFC", name))
    words = _AMPERSAND.sub("&", folded).split()
    spelled = " ".join(_abbreviations().get(word.strip(",;:"), word) for word in words)
    return tuple(_WORD.findall(spelled.replace("&", f" {_written()['and']} ")))


def equal_names(one: str, other: str) -> bool:
    """Whether two names have the same words."""
    return plain_words(one) == plain_words(other)


def same_body(one: str, other: str) -> bool:
    """Whether two names have the same words, or one begins the other and is at least half of it.

    >>> same_body("Sở Y tế", "Sở Y tế tỉnh Hòa An")
    True
    >>> same_body("UBND", "UBND xã Tân Lập, huyện Hòa An")
    False
    """
    short, long = sorted((plain_words(one), plain_words(other)), key=len)
    begins = bool(short) and long[: len(short)] == short
    return begins and len(short) >= _LEAST_SHARE * len(long)


@cache
def _abbreviations() -> dict[str, str]:
    groups = ("bodies", "sectors", "places")
    return {short: long for group in groups for short, long in _written()[group].items()}


def _written() -> dict[str, Any]:
    return table("comparison.toml")

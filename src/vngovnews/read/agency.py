"""The agency or outlet that a lead names before its first sentence.

>>> read_agency("PhuthoPortal - Ngày 25/9, Sở Y tế họp"), read_agency("(GLO)- Hôm nay, tại Pleiku")
('PhuthoPortal', 'GLO')
>>> read_agency("Sáng 29/4, đồng chí Chủ tịch - người đứng đầu")
"""

import re

from vngovnews.read.words import label, starts_with
from vngovnews.text import fold

_BRACKETED = re.compile(
    r"(?:[^\W\d_][\w ]{0,24})?[(\[]([^()\[\]]{2,60})[)\]]\s*(?:[-–—:.]+\s*)?(?=[\"“‘*]?[^\W\d_a-z])"
)
_DASHED = re.compile(r"([^,;:()]{2,70}?)\s*(?:\s[-–—]|[-–—]\s)\s*(?=[\"“‘*]?\w)")
_TOKEN = re.compile(r"(?=\w*[A-ZĐ]\w*[A-ZĐ])[^\W\d_]+(?:\.(?:vn|com|net))?|\S+\.vn|\S+\.net", re.IGNORECASE)
_MEDIUM = re.compile(r"\w (?:điện tử|online|portal)$")
_CAPITALS = re.compile(r"\w*[A-ZĐ]\w*[A-ZĐ]|\S+\.(?:vn|net|com)")


def read_agency(lead: str) -> str | None:
    """The agency printed before a lead, without "Theo"; ``None`` where the lead begins with its story."""
    match = _BRACKETED.match(lead)
    if match and not re.search(r"\d+[/-]\d+", match[1]) and match[1][0].isupper():
        return _named(match[1])
    match = _DASHED.match(lead)
    if match is None:
        return None
    words = match[1].strip(" (")
    one_token = (
        " " not in words and _CAPITALS.match(words) is not None and _TOKEN.fullmatch(words) is not None
    )
    if one_token or label("source").match(fold(words)):
        return _named(words)
    outlet = starts_with("outlets").match(fold(words)) or _MEDIUM.search(fold(words))
    return words if outlet and not re.search(r"\d", words) else None


def _named(words: str) -> str:
    """The agency's name without a label."""
    match = label("source").match(fold(words))
    return words[match.end() :] if match else words

"""The two functions that may touch the characters of a text, and the span they are measured in.

``tidy`` may change a text's length and runs once, before any offset exists; ``fold`` never does, so an
offset in the folded text is an offset in the page (docs/design.md, the length law).
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of Unicode code points ``text[start:stop]``."""

    start: int
    stop: int


_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ufe0f]")
_BLANKS = re.compile(r"[^\S\n ][^\S\n]*| [^\S\n]+")  # all but a plain blank alone
_NEWLINES = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LINES = re.compile(r"\n\n+")
# Halves of pairs, too, which no encoding writes.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")


def tidy(text: str) -> str:
    """One form for one text: NFC, plain blanks, no invisible characters, ``Ð`` (eth) as ``Đ``, single line ends.

    >>> tidy("NÐ-CP\\u00a0 \\u200bsố  9\\r\\n\\r\\nHa\\u0300")
    'NĐ-CP số 9\\nHà'
    """
    if _is_tidy(text):
        return text.strip()
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text).replace("\u00d0", "\u0110")
    text = _NEWLINES.sub("\n", text).replace(" \n", "\n").replace("\n ", "\n")
    text = _BLANKS.sub(" ", text)
    return _LINES.sub("\n", text).replace(" \n", "\n").replace("\n ", "\n").strip()


def _is_tidy(text: str) -> bool:
    """Whether only blanks at the ends are to be removed: true of most lines, and far cheaper than the rest."""
    plain = text.isprintable() and "  " not in text and "\u00d0" not in text and "\ufe0f" not in text
    return plain and unicodedata.is_normalized("NFC", text)


_OLD_TONE = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ",
    "õe": "oẽ", "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
_NEW_TONE = {old: new for new, old in _OLD_TONE.items()}
_TONE_AT_END = re.compile(f"(?:{'|'.join(_NEW_TONE)})(?!\\w)")
# Both letters are right in such syllables ("kĩ thuật", "kỹ thuật"; "bác sĩ", "bác sỹ").
_Y_OF = dict(zip("iìíỉĩị", "yỳýỷỹỵ", strict=True))
_I_OF = {y: i for i, y in _Y_OF.items()}
_EITHER = re.compile(r"(?<!\w)(?:(?:qu|[klmth])[iìíỉĩị]|s[yỳýỷỹỵ])(?!\w)")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_QUOTES = dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'") | dict.fromkeys(
    "\u201c\u201d\u201e\u00ab\u00bb", '"'
)
_NARROW = ({"\u00a0": " "} | _DASHES | _QUOTES).items()
_WORDS = 100


def _lower(text: str) -> str:
    """Lower case, one character for one: ``str.lower`` makes two of U+0130."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """The form in which words are compared; as long as ``text``, character for character.

    Lower case, one tone placement (``hoà`` as ``hòa``), one letter where both are right (``kĩ`` as ``kỹ``), one dash,
    one quote.

    >>> fold("UỶ BAN – Hoà"), fold("bác sỹ, kĩ sư")
    ('ủy ban - hòa', 'bác sĩ, kỹ sư')
    """
    return _fold_words(text) if len(text) < _WORDS else _fold(text)


def _fold(text: str) -> str:
    folded = _lower(text)
    for odd, plain in _NARROW:  # str.translate looks up each character, and takes forty times as long
        if odd in folded:
            folded = folded.replace(odd, plain)
    folded = _EITHER.sub(_one_letter, folded)
    return _TONE_AT_END.sub(lambda m: _NEW_TONE[m[0]], folded)


def _one_letter(match: re.Match[str]) -> str:
    """A syllable with the letter that is commoner in it."""
    start, end = match[0][:-1], match[0][-1]
    return start + (_I_OF[end] if end in _I_OF else _Y_OF[end])


_fold_words = lru_cache(maxsize=8192)(_fold)  # the same names are compared over and over

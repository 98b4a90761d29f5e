"""The two functions that may touch the characters of a text, and the span they are measured in.

``tidy`` may change a text's length and runs once, before any offset exists; ``fold`` never does, so an
offset in the folded text is an offset in the page (docs/design.md, the length law).
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar


class Span(NamedTuple):
    """A half-open range of Unicode code points ``text[start:stop]``."""

    start: int
    stop: int


class Stretch(Protocol):
    """What has a place in the text: a span, a block, a mention."""

    @property
    def start(self) -> int: ...
    @property
    def stop(self) -> int: ...


S = TypeVar("S", bound=Stretch)
_start = attrgetter("start")


def starting_in(ordered: Sequence[S], start: int, stop: int) -> Sequence[S]:
    """Those of a sequence, in order of their starts, that start in ``[start, stop)``.

    >>> starting_in((Span(0, 4), Span(5, 9), Span(10, 12)), 1, 10)
    (Span(start=5, stop=9),)
    """
    return ordered[bisect_left(ordered, start, key=_start) : bisect_left(ordered, stop, key=_start)]


def holding(ordered: Sequence[S], offset: int) -> S | None:
    """The one of a sequence, in order and without overlaps, that holds an offset.

    >>> holding((Span(0, 4), Span(5, 9)), 5)
    Span(start=5, stop=9)
    """
    at = bisect_right(ordered, offset, key=_start) - 1
    return ordered[at] if at >= 0 and offset < ordered[at].stop else None


def merged(spans: Iterable[Stretch]) -> list[Span]:
    """What some spans cover together, in order and without overlaps.

    >>> merged([Span(5, 9), Span(0, 4), Span(7, 12)])
    [Span(start=0, stop=4), Span(start=5, stop=12)]
    """
    found: list[Span] = []
    for span in sorted(Span(s.start, s.stop) for s in spans):
        if found and span.start <= found[-1].stop:
            found[-1] = Span(found[-1].start, max(found[-1].stop, span.stop))
        else:
            found.append(span)
    return found


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
    if is_tidy(text) or _lines_are_tidy(text):
        return text.strip()
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text).replace("\u00d0", "\u0110")
    text = _NEWLINES.sub("\n", text).replace(" \n", "\n").replace("\n ", "\n")
    text = _BLANKS.sub(" ", text)
    return _LINES.sub("\n", text).replace(" \n", "\n").replace("\n ", "\n").strip()


def _lines_are_tidy(text: str) -> bool:
    """Whether ``tidy`` only takes blanks off the ends of a text of several lines."""
    broken = "\n\n" in text or " \n" in text or "\n " in text
    return not broken and is_tidy(text.replace("\n", ""))


def is_tidy(text: str) -> bool:
    """Whether ``tidy`` only takes blanks off the ends: true of most lines, and far cheaper than the rest.

    >>> is_tidy("Họp báo "), is_tidy("Họp  báo"), is_tidy("Họp\\nbáo")
    (True, False, False)
    """
    plain = text.isprintable() and "  " not in text and "\u00d0" not in text and "\ufe0f" not in text
    return plain and unicodedata.is_normalized("NFC", text)


# The letters of Vietnamese today, in small and capital, and the marks of ASCII and of print beside them.
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ACCENTED = "".join(
    unicodedata.normalize("NFC", letter + tone) for letter in "aăâeêioôơuưy" for tone in _TONES
)
_UNUSUAL = re.compile(f"[^ -~{_ACCENTED}đ{_ACCENTED.upper()}Đ“”‘’–…]")


def is_plain(text: str) -> bool:
    """Whether a text is plain blanks and marks between letters of today, all in their one form: most lines are.

    Such a text is in no old encoding, and tidy where its blanks are single ones.

    >>> is_plain("Họp báo “quý I”"), is_plain("Häp b¸o")
    (True, False)
    """
    return _UNUSUAL.search(text) is None


_OLD_TONE = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ",
    "õe": "oẽ", "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
_NEW_TONE = {old: new for new, old in _OLD_TONE.items()}
_TONE_AT_END = re.compile(r"(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)")
# Both letters are right in such syllables ("kĩ thuật", "kỹ thuật"; "bác sĩ", "bác sỹ").
_OTHER = dict(zip("iìíỉĩịyỳýỷỹỵ", "yỳýỷỹỵiìíỉĩị", strict=True))
# The last letter of such a syllable; what stands before it is looked at where a word ends with it, which is seldom.
_EITHER = re.compile(
    r"[iìíỉĩịyỳýỷỹỵ](?!\w)"
    r"(?:(?<=[klmth][iìíỉĩị])(?<!\w..)|(?<=qu[iìíỉĩị])(?<!\w...)|(?<=s[yỳýỷỹỵ])(?<!\w..))"
)
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
    folded = _EITHER.sub(lambda m: _OTHER[m[0]], folded)
    return _TONE_AT_END.sub(lambda m: _NEW_TONE[m[0]], folded)


_fold_words = lru_cache(maxsize=8192)(_fold)  # the same names are compared over and over

"""Who wrote an article, and where it was taken from: the byline and the source line.

A byline is a line of names. What gives a name away is its shape (capitalised syllables and nothing else);
what gives an office, an outlet or a signature away is the words of data/page_words.toml.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from vngovnews.read.words import folded_words, label, starts_with
from vngovnews.text import Span, fold

_SYLLABLE = r"[^\W\d_]['’`]?[^\W\d_]*(?:['’`][^\W\d_]+)*"
_NAME = re.compile(rf"{_SYLLABLE}(?: {_SYLLABLE}){{0,5}}")
_INITIAL = r"(?:ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr|[^\W\d_])"
# "N.Thủy", "V. BÁU", "Th.Hà", "M.Q.T": names shortened, a whole one or a letter at the end.
_INITIALS = re.compile(rf"(?:{_INITIAL}\. ?){{1,3}}(?P<last>[^\W\d_]*)(?: [^\W\d_]+)?\.?", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://)?\w+(?:\.[\w-]+)*\.(?:gov|vn|com|net|org)\b\S*", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[,;/|&+_]|\s-|-\s|–|—|(?<=[^\W\d_])-(?=[^\W\d_])|\bvà\b)\s*")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_EDGES = " .,;:-–—|*/\"“”'()[]…"
_MEDIUM = re.compile(r"\b(?:điện tử|online|portal)$")
_SURNAMES_TOO = {"đoàn", "trang", "quân", "khoa", "viên", "trường"}
_PRONOUNCED = re.compile(
    r"(?:[bcdđghklmnprstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[^\Wbcdđghklmnpqrstvx]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)
_ADDRESS = re.compile(r"(?:thầy|cô|ông|bà|đồng chí|đ/c)(?: giáo)? ")
_SIGNED_ON = re.compile(r"[^,\d]{2,40}, ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )\d{4}")
_MIDDLE = {"thị", "văn", "và"}
_LONGEST = 110


class Byline(NamedTuple):
    """What a line says of the article's origin; ``author`` is ``line[span.start:span.stop]``."""

    author: str | None = None
    span: Span | None = None
    source: str | None = None


@lru_cache(64)  # the last lines are asked for when they are sorted, and again when the page is made
def read_byline(line: str) -> Byline | None:
    """The writer or source that a line names, ``None`` where the line is no byline at all.

    >>> read_byline("Tin, ảnh: Cẩm Tú - Duy Khánh").author
    'Cẩm Tú - Duy Khánh'
    >>> read_byline("(Theo Báo Công Thương)").source
    'Báo Công Thương'
    >>> read_byline("Thu Hà - Đài TT huyện").author, read_byline("Đại biểu dự hội nghị")
    ('Thu Hà', None)
    """
    if len(line) > _LONGEST or not line.strip(_EDGES) or line.rstrip()[-1] == "?":
        return None
    start, labelled, sourced = _labels(line)
    line = _without_doing(line)
    if _nobody(_without_edges(line)):
        return Byline()
    if not labelled and not sourced and _ADDRESS.match(fold(line)):
        return None
    author = _names(line, start, labelled or sourced)
    if author:
        return Byline(line[author.start : author.stop], author)
    rest = _without_edges(line[start:])
    if sourced:
        return Byline(source=rest or None)
    return Byline() if labelled or _nobody(rest) else None


def is_office_line(line: str) -> bool:
    """Whether a short line is the name of an office or outlet and nothing else.

    >>> is_office_line("Sở Y tế Hà Nam"), is_office_line("Sở Y tế họp báo về dịch bệnh.")
    (True, False)
    """
    words = line.split()
    if (
        not 2 <= len(words) <= 10
        or line.rstrip()[-1:] in ".!?:;"
        or not starts_with("offices").match(fold(line))
    ):
        return False
    return sum(w[:1].isupper() or w[:1] in "-–&" for w in words) * 2 >= len(words)


def is_signature(line: str, *, below: bool = False) -> bool:
    """Whether a line heads the signature of an official, or ends one ``below`` the name: the name is no byline.

    >>> is_signature("TM. ỦY BAN NHÂN DÂN"), is_signature("CHỦ TỊCH"), is_signature("Thu Hà")
    (True, True, False)
    """
    if len(line) > _LONGEST < len(line.strip(_EDGES)):
        return False
    folded = fold(line).strip(_EDGES)
    if _SIGNED_ON.fullmatch(folded) or (line.isupper() and folded in folded_words("trades")):
        return True
    if len(line) >= 60 or not starts_with("signatures").match(folded):
        return False
    return line.isupper() or len(line.split()) <= (8 if below and line[-1] not in ".!" else 4)


def _labels(line: str) -> tuple[int, bool, bool]:
    """Where the names may begin, whether a byline label and whether a source label stand before them."""
    folded, start = fold(line), 0
    labelled = sourced = False
    for _ in range(3):
        source = label("source").match(folded, start)
        byline = label("byline").match(folded, start) or _trade_label(folded, start)
        match = source or byline
        if match is None or match.end() == start:
            break
        colon = ":" in match[0] or "(" in match[0] or "-" in match[0]
        if not (colon or _capital_follows(line, match.end())):
            break
        sourced, labelled = sourced or match is source, labelled or match is byline
        start = match.end()
    return start, labelled, sourced


def _trade_label(folded: str, start: int) -> re.Match[str] | None:
    """A trade with a colon behind it ("GV: …") labels a byline as well."""
    match = label("trades").match(folded, start)
    return match if match and ":" in match[0] else None


def _without_doing(line: str) -> str:
    """A line without the small words at its end that say what its writer did ("Thu Hà thực hiện")."""
    folded = line.rstrip(_EDGES)
    if not folded.endswith(_doings()):
        return line
    return folded[: -max(len(w) for w in _doings() if folded.endswith(w))].rstrip()


@cache
def _doings() -> tuple[str, ...]:
    return tuple(" " + word for word in folded_words("done"))


def _capital_follows(line: str, at: int) -> bool:
    rest = line[at:].lstrip(_EDGES)
    if not rest[:1].isupper():
        return _SITE.match(rest) is not None
    return len(rest) < 60 and not re.search(r"[.!?,] .*[.!?]$", rest)


def _names(line: str, start: int, labelled: bool) -> Span | None:
    """The run of names from ``start``, from the first one to the last."""
    masked = _SITE.sub(lambda m: "," * len(m[0]), line) if "." in line else line
    whole = _BRACKETS.fullmatch(masked.strip()) is not None  # "(Hoàng Nam)" alone
    rest = masked[start:] if whole else _BRACKETS.sub(lambda m: "," * len(m[0]), masked[start:])
    masked = masked[:start].replace("(", " ") + rest
    spans: list[Span] = []
    for stretch in _parts(masked, start):
        part = _without_degree(masked, stretch)
        words = masked[part.start : part.stop]
        if _is_name(words, labelled) and not (spans and _is_apart(masked, spans[-1], words)):
            spans.append(part)
            continue
        if spans and labelled and _signs(words):
            break
        if not spans or _signs(words):
            return None
        if not _may_follow(words):
            return None
        break
    return Span(spans[0].start, spans[-1].stop) if spans else None


def _parts(line: str, start: int) -> Iterator[Span]:
    """The stretches between separators, without their edges, found as they are asked for."""
    cuts = (match.span() for match in _SEPARATOR.finditer(line, start))
    for left, right in chain(cuts, [(len(line), len(line))]):
        if (part := _trimmed(line, start, left)).start < part.stop:
            yield part
        start = right


def _trimmed(line: str, left: int, right: int) -> Span:
    """This stretch without the blanks and punctuation at its edges."""
    piece = line[left:right].lstrip(_EDGES)
    start = right - len(piece)
    return Span(start, start + len(piece.rstrip(_EDGES)))


def _is_name(words: str, labelled: bool) -> bool:
    """Whether these words are a person's or pen name: a label before them allows more shapes."""
    initials = _INITIALS.fullmatch(words)
    if initials and words[0].isupper() and words.count("."):
        shaped = len(words) <= 16 and not _is_code_of_office(initials["last"])
    else:
        shaped = (
            _NAME.fullmatch(words) is not None
            and _are_syllables_of_name(words.split(), labelled)
            and not (_is_office(words) or _is_outlet(words) or _MEDIUM.search(fold(words)))
        )
    # The shape is the cheapest test and the one that most words fail.
    return shaped and not (_nobody(words) or _signs(words) or _is_post(words, fold(words)))


def _is_office(words: str) -> bool:
    """Whether an office's name begins here; "Đoàn Bình" and "Trang Nhung" are people of those surnames."""
    if fold(words) in folded_words("pen_names"):
        return False
    first, *rest = words.split() or [""]
    code = len(first) > 1 and _is_code(first) and fold(first) not in folded_words("trades")
    if rest and code and not words.isupper():
        return True  # "BTT Đoàn trường"
    if not starts_with("offices").match(fold(words)):
        return False
    syllables = words.split()
    shouted = (
        len(syllables) == 2 and words.isupper() and _PRONOUNCED.fullmatch(fold(syllables[1])) is not None
    )
    plain = shouted or all(s[0].isupper() and not s.isupper() for s in syllables)
    return not (2 <= len(syllables) <= 4 and plain and fold(syllables[0]) in _SURNAMES_TOO)


def _is_post(words: str, folded: str) -> bool:
    """Whether these words are a trade alone or with its place ("GV Trường THCS Tân Lập"), no name behind it."""
    match = starts_with("trades").match(folded)
    if match is None:
        return False
    return match.end() == len(folded) or _is_office(words[match.end() :].strip())


def _is_outlet(words: str) -> bool:
    """Four or more capitals that no syllable could be are an outlet or office ("BTNO", "TTDVTH")."""
    return len(words) > 3 and " " not in words and _is_code(words)


def _is_code_of_office(word: str) -> bool:
    """Whether the end of initials ("P.KT") is no name's and no letter's."""
    return _is_code(word) and re.fullmatch(_INITIAL, word, re.IGNORECASE) is None


def _is_code(word: str) -> bool:
    """Whether a word is capitals that no syllable could be: the initials of an office, or of a person."""
    return word.isalpha() and word.isupper() and not _PRONOUNCED.fullmatch(fold(word))


def _are_syllables_of_name(syllables: list[str], labelled: bool) -> bool:
    if len(syllables) == 1:
        return syllables[0][0].isupper() and (labelled or len(syllables[0]) <= 7)
    longest = 14 if labelled else 8  # foreigners have long ones
    if any(len(s.strip("'’`")) > longest for s in syllables) or not syllables[0][0].isupper():
        return False
    small = [s for s in syllables if not s[0].isupper() and fold(s) not in _MIDDLE]
    return not small or (labelled and small == syllables[-1:])


def _nobody(words: str) -> bool:
    """Whether these words stand where a name would and name nobody: "BBT", "BBT.th", "Admin"."""
    folded = fold(words)
    return folded in folded_words("nobody") or folded.split(".")[0] in folded_words("nobody")


def _is_apart(line: str, span: Span, words: str) -> bool:
    """Whether these words behind a name are an office: behind initials in capitals, or a code behind a name."""
    name = line[span.start : span.stop]
    if len(name) <= 4 and name.isupper() and " " not in name:
        return "." not in name or _is_code(words)
    return _is_code(words) or (words.isupper() and words.isalpha() and not name.isupper())


def _without_degree(line: str, part: Span) -> Span:
    """This stretch without the degrees before a name."""
    while match := label("degrees").match(fold(line[part.start : part.stop])):
        if match.end() >= part.stop - part.start or not line[part.start + match.end()].isupper():
            break
        part = Span(part.start + match.end(), part.stop)
    return part


def _signs(words: str) -> bool:
    return starts_with("signatures").match(fold(words)) is not None


def _may_follow(words: str) -> bool:
    """Whether this may stand after a name in a byline: an office, a trade, a photograph's credit, a site."""
    folded = fold(words)
    return (
        starts_with("offices").match(folded) is not None
        or _is_office(words)
        or starts_with("trades").match(folded) is not None
        or label("photo").match(folded) is not None
        or folded in folded_words("nobody")
        or (len(words) <= 8 and words.isupper())
    )


def _without_edges(words: str) -> str:
    stripped = words.strip(_EDGES)
    return stripped + ")" if stripped.count("(") > stripped.count(")") else stripped

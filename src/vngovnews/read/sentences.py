"""Where sentences end in this genre: full stops that are not part of an abbreviation, and every line end."""

import re

from vngovnews.text import Span

_STOP = re.compile(r"\n|[.!?…]+[\"”’')\]]*(?=\s|[^\W\d_])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(,;\-–/.])(?:[A-ZĐ]|TP|Tp|tp|TX|Tx|TT|Tt|TS|Ts|Th|ThS|Ths|PGS|GS|BS|Bs|KS|CN|CT|PCT|P\.CT|PBT|BT|PGĐ|GĐ|TGĐ|PTGĐ|PTP|CVP|PCVP|PHT|HT|GV|PCN|CN|St|ĐT|Đ/c|đ/c"
    r"|TTg|Nxb|NXB|T\.Ư|vv|v\.v|tr|Mr|Mrs|Ms|Dr|(?:BS|DS)?\.?CK[I12]{0,2}|DS|YS|LS|KTS|TSKH|NCS|GVC|ĐD|NGƯT|NSƯT|TTƯT)$"
)

# "cháy cấp V. Trước tình hình": a numeral of a grade, term or quarter is no abbreviation
_NUMERAL = re.compile(r"\b(?:cấp|bậc|hạng|loại|lần|khóa|khoá|quý|thứ|vòng|mức|số) [IVX]$")
_ENUMERATOR = re.compile(r"\n\s?\d{1,2}$")


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether a stop mark ends a sentence."""
    if match[0] == "\n":
        return True
    after = text[match.end() : match.end() + 2].lstrip()
    if after and not (after[0].isupper() or after[0].isdigit() or after[0] in "\"“‘'-–+*("):
        return False
    before = text[max(0, match.start() - 8) : match.start()]
    numeral = _NUMERAL.search(before) is not None
    if match[0][0] == "." and not numeral and (_ABBREVIATION.search(before) or _ENUMERATOR.search(before)):
        return False
    glued = match.end() < len(text) and not text[match.end()].isspace()
    return not glued or (after[:1].isupper() and (before[-1:].islower() or before[-1:].isdigit()))


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text; together they hold every character but blanks between them.

    >>> text = "Sáng 5/6, tại TP. Vinh, UBND họp.Ông A dự. Hết"
    >>> [text[s.start:s.stop] for s in sentences(text)]
    ['Sáng 5/6, tại TP. Vinh, UBND họp.', 'Ông A dự.', 'Hết']
    """
    ends = [match.end() for match in _STOP.finditer(text) if _ends(text, match)]
    pieces = zip([0, *ends], [*ends, len(text)], strict=True)
    return tuple(_trimmed(text, start, stop) for start, stop in pieces if text[start:stop].strip())


def _trimmed(text: str, start: int, stop: int) -> Span:
    """A stretch without the blanks around it."""
    piece = text[start:stop]
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))

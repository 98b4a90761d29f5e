"""Lines and metadata into a Page: the one place where the page's text and its offsets are made."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from vngovnews.model import BlockKind, Issue
from vngovnews.read.agency import read_agency
from vngovnews.read.byline import is_office_line, is_signature, read_byline
from vngovnews.read.page import Page, PageBlock
from vngovnews.read.stamps import Stamp
from vngovnews.text import Span, fold

_TAIL = 4
_OPENING, _FOLLOWED = 16, 4
_LOST = re.compile("\ufffd+")
_MARKS = " \"“”'‘’*-–—•+.()["
_NO_LETTERS = re.compile(r"[\W_]+")
# An entry of a list: two in a row are no bylines.
_ENTRY = re.compile(r"[-–+•*▪●] ?\S")


@dataclass
class Line:
    """One block before the text exists; its words are tidy and hold no line end."""

    kind: BlockKind
    words: str
    encoding: str | None = None


@dataclass
class Facts:
    """What is known of a page beside its lines."""

    url: str | None = None
    title: str | None = None
    author: str | None = None
    source: str | None = None
    section: str | None = None
    published: Stamp | None = None
    issues: list[Issue] = field(default_factory=list)


def once(lines: Sequence[Line]) -> list[Line]:
    """The lines without the second of two that say the same in a row, or one of which is the other cut short.

    >>> [x.words for x in once([Line("lead", "Sáng 5/3, xã họp."), Line("paragraph", "Sáng 5/3, xã họp.")])]
    ['Sáng 5/3, xã họp.']
    """
    kept: list[Line] = []
    for line in lines:
        if kept and kept[-1].kind in ("lead", "paragraph", "title") and _says_again(kept[-1], line):
            if len(line.words) > len(kept[-1].words) and kept[-1].kind != "title":
                kept[-1].words = line.words
            continue
        kept.append(line)
    return kept


def _says_again(first: Line, second: Line) -> bool:
    if first.words.lstrip(_MARKS)[:6].casefold() != second.words.lstrip(_MARKS)[:6].casefold():
        return False
    one, two = bare(first.words), bare(second.words)
    if one == two:
        return True
    short, long = sorted((one, two), key=len)
    return first.kind != "title" and len(short) > 60 and long.startswith(short)


def bare(words: str) -> str:
    """Letters and digits alone, folded: what two prints of one line have in common.

    >>> bare("Họp báo, quý I.") == bare("HỌP BÁO QUÝ I")
    True
    """
    return _NO_LETTERS.sub("", fold(words).replace(" ", ""))  # most of what goes are plain blanks


def opens_alike(words: str, bared: Sequence[str]) -> bool:
    """Whether ``bare(words)`` and one of these may begin with the same letters: false of most, and cheap to see.

    The last letters of the part that is looked at are left out, as what follows them may change how they fold;
    and of the one letter of Greek that tells its place in a word nothing is said.

    >>> opens_alike("Xã Tân Lập họp phiên thường kỳ", [bare("Xã Tân Lập họp báo")])
    True
    >>> opens_alike("Sáng 5/3, UBND xã họp phiên", [bare("Xã Tân Lập họp báo")])
    False
    """
    opening = bare(words[:_OPENING])[:-_FOLLOWED]
    return "ς" in opening or any(b.startswith(opening) or opening.startswith(b) for b in bared)


def mark_byline(lines: list[Line]) -> None:
    """Gives the last lines their kinds: byline, source; a signature's name is left a paragraph."""
    for at in range(len(lines) - 1, max(0, len(lines) - 1 - _TAIL), -1):
        line = lines[at]
        if line.kind not in ("paragraph", "byline", "source", "caption", "heading"):
            break
        found = None if _is_signed(lines, at) else read_byline(line.words)
        if found is not None:
            line.kind = "source" if found.source else "byline"
            if found.author:
                break
        elif is_office_line(line.words):
            line.kind = "source"
        elif len(line.words) > 160:
            break


def _is_signed(lines: list[Line], at: int) -> bool:
    """Whether a line's neighbours make it a signature's name, or an entry of a list."""
    if any(is_signature(x.words) for x in lines[max(0, at - 3) : at]):
        return True
    if at + 1 < len(lines) and is_signature(lines[at + 1].words, below=True):
        return True
    beside = (*lines[at - 1 : at], *lines[at + 1 : at + 2])
    return bool(_ENTRY.match(lines[at].words)) and any(_ENTRY.match(x.words) for x in beside)


def compose(lines: Sequence[Line], facts: Facts) -> Page:
    """The page of these lines; byline and source lines and the lead's agency give what ``facts`` lacks."""
    blocks, parts, at = [], [], 0
    author, span, sources = facts.author, None, []
    for line in lines:
        if not line.words:
            continue
        blocks.append(PageBlock(line.kind, at, at + len(line.words)))
        if line.kind in ("byline", "source"):
            found = read_byline(line.words)
            if found and found.span and span is None and found.author:
                author, span = found.author, Span(at + found.span.start, at + found.span.stop)
            sources.append(found.source if found else line.words)
        parts.append(line.words)
        at += len(line.words) + 1
    lead = next((line.words for line in lines if line.kind == "lead"), None)
    source = facts.source or next((s for s in sources if s), None) or (read_agency(lead) if lead else None)
    published, text = facts.published, "\n".join(parts)
    return Page(
        text=text,
        blocks=tuple(blocks),
        url=facts.url,
        title=facts.title,
        lead=lead,
        author=author,
        author_span=span,
        source=source,
        section=facts.section,
        published_at=published.iso if published else None,
        published_precision=("minute" if published.minute else "day") if published else None,
        issues=(*facts.issues, *_old_encodings(lines), *_broken_letters(text)),
    )


def _broken_letters(text: str) -> list[Issue]:
    """An issue where letters were lost on the way, so that a word of theirs may not be known."""
    if "\ufffd" not in text:
        return []
    where = tuple((m.start(), m.end()) for m in _LOST.finditer(text))
    message = "Letters of the page are broken, and were read as U+FFFD."
    return [Issue(code="broken-letters", message=message, evidence=where)]


def _old_encodings(lines: Sequence[Line]) -> list[Issue]:
    """One issue for each old encoding that was converted, with the lines that were."""
    where: dict[str, list[tuple[int, int]]] = {}
    at = 0
    for line in lines:
        if line.words and line.encoding:
            where.setdefault(line.encoding, []).append((at, at + len(line.words)))
        at += len(line.words) + 1 if line.words else 0
    return [
        Issue(
            code="legacy-encoding", message=f"Text in {name} was converted to Unicode.", evidence=tuple(spans)
        )
        for name, spans in where.items()
    ]

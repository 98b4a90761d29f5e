"""Raw lines into blocks: what is a caption, a heading, a byline, and what is no part of the article."""

import re
from collections.abc import Sequence

from vngovnews.model import BlockKind
from vngovnews.read.byline import read_byline
from vngovnews.read.compose import Line, mark_byline
from vngovnews.read.markup import RawLine
from vngovnews.read.plain import has_credit, is_caption, is_numbered
from vngovnews.read.stamps import is_stamp_line, is_widget_line
from vngovnews.read.words import begins, folded_words, opens_story
from vngovnews.text import fold

_SHORT, _MIDDLING, _LONG = 160, 220, 320
_EDGE, _PROSE = 3, 80
_MARKS = " .:|»>-*•"
_COUNT = re.compile(r"\s*\(\d+\)$")
# Smaller headings than these are used for captions, too.
_SUBTITLES = frozenset({"h1", "h2", "h3", "h4"})


def article_lines(raw: Sequence[RawLine]) -> list[RawLine]:
    """The lines without widgets, stamps at the edges, and the lists of other articles after the story."""
    kept: list[RawLine] = []
    last = len(raw) - 1
    listed = False
    for at, line in enumerate(raw):
        if _is_related(line):
            behind = [x for x in raw[at + 1 :] if not _is_related(x)]
            if at * 2 >= last and (_COUNT.search(line.words) or _is_over(raw[:at], behind)):
                break
            listed = True
            continue
        if listed := listed and line.linked > 0.8:
            continue  # a box between paragraphs
        button = line.linked > 0.9 and len(line.words) <= 40 and not line.pictured
        if button or line.control or is_widget_line(line.words):
            continue
        if (at < _EDGE or last - at < _EDGE) and is_stamp_line(line.words):
            continue
        kept.append(line)
    kept = [x for x in _without_link_lists(kept) if not _leads_elsewhere(x)]
    while kept and kept[-1].linked > 0.9:
        kept.pop()
    return kept


def _leads_elsewhere(line: RawLine) -> bool:
    """Whether a line of the text is a link to another article: marked so, or a box of its own."""
    if line.linked > 0.8 and (
        line.words[0] in ">»" or (line.tag in ("div", "aside") and len(line.words) > 25)
    ):
        return line.words[-1] not in ".!?" or line.words[0] in ">»"
    return line.linked > 0.5 and begins("see_also", line.words.lstrip(">» *-"))


def _is_related(line: RawLine) -> bool:
    if len(line.words) >= 40:
        return False
    return _COUNT.sub("", fold(line.words)).strip(_MARKS) in folded_words("related")


def _is_over(before: Sequence[RawLine], behind: Sequence[RawLine]) -> bool:
    """Whether a story ends between these lines: links alone follow, no prose does, or a writer's name stands before."""
    if _mostly_linked(behind) or any(map(_credits, before[-3:])):
        return True
    return not any(len(x.words) >= _PROSE or _credits(x) for x in behind)


def _credits(line: RawLine) -> bool:
    found = read_byline(line.words)
    return found is not None and (found.author or found.source) is not None


def _mostly_linked(lines: Sequence[RawLine]) -> bool:
    size = sum(len(x.words) for x in lines)
    return sum(len(x.words) * x.linked for x in lines) >= size / 2


def _without_link_lists(lines: Sequence[RawLine]) -> list[RawLine]:
    """Without runs of two or more lines that are links and nothing else."""
    linked = [x.linked > 0.85 and len(x.words) > 20 for x in lines]
    return [
        line
        for at, line in enumerate(lines)
        if not (linked[at] and ((at and linked[at - 1]) or (at + 1 < len(lines) and linked[at + 1])))
    ]


def to_blocks(raw: Sequence[RawLine]) -> list[Line]:
    """The blocks of an article's body, the first paragraph not yet told from a lead.

    >>> from vngovnews.read.markup import RawLine
    >>> picture = RawLine("Đại biểu dự hội nghị", "p", pictured=True, centred=True)
    >>> [x.kind for x in to_blocks([RawLine("Sáng 5/3, UBND xã họp.", "p"), picture])]
    ['paragraph', 'caption']
    """
    lines: list[Line] = []
    for at, one in enumerate(raw):
        before = lines[-1] if lines else None
        lines.append(Line(_kind(one, before, at, len(raw)), one.words, one.encoding))
    own_words = [line for line, one in zip(lines, raw, strict=True) if not one.captioned]
    _unmake_byline_captions(own_words)
    mark_byline(own_words)
    return lines


def to_lead(raw: Sequence[RawLine]) -> list[Line]:
    """The blocks of a lead; a picture's words that stand in it with the lead's own are a caption."""
    told = [Line("lead", x.words, x.encoding) for x in raw]
    if all(x.pictured for x in raw):
        return told
    for line, one in zip(told, raw, strict=True):
        line.kind = "caption" if one.pictured and _is_picture_line(one, None) else "lead"
    return told


def _unmake_byline_captions(lines: list[Line]) -> None:
    """A name alone in italics at the end is a byline, not a picture's words."""
    for line in lines[-3:]:
        if line.kind in ("caption", "heading") and (found := read_byline(line.words)) and found.author:
            line.kind = "paragraph"


def _kind(line: RawLine, before: Line | None, at: int, count: int) -> BlockKind:
    if line.row:
        return "table-row"
    if _is_picture_line(line, before):
        return "caption"
    if line.item:
        return "list-item"
    if _is_heading(line) and at + 1 < count:
        return "heading"
    return "paragraph"


def _is_picture_line(line: RawLine, before: Line | None) -> bool:
    size = len(line.words)
    if size > _LONG or line.right:
        return False
    if line.captioned or (has_credit(line.words) and not begins("byline", line.words)):
        return True
    if line.tag in _SUBTITLES and line.italic < 0.8:
        return False
    ended = line.words[-1] in ".!?:;…"
    if line.pictured:
        set_apart = line.italic > 0.8 or line.centred
        if not set_apart and opens_story(line.words):
            return False
        longest = _LONG if set_apart else _SHORT if ended else _MIDDLING
        return size <= longest and line.words[-1] != ":" and not (is_numbered(line.words) and not set_apart)
    if before is None:
        return False
    if before.kind == "caption" and before.words[-1] in "-–,":
        return size <= _SHORT
    if line.italic > 0.8 and size <= _SHORT and not ended and line.bold < 0.5:
        return True
    return not ended and begins("captions", line.words) and is_caption(line.words)


def _is_heading(line: RawLine) -> bool:
    if len(line.words) > _MIDDLING or line.words[-1] in ".;,":
        return False
    return (line.tag[:1] == "h" and line.tag[1:].isdigit()) or (line.bold > 0.9 and len(line.words) <= 160)

"""The parts of a page of an unknown layout: the body, and what stands around it."""

import re
from collections.abc import Sequence
from typing import Any

from vngovnews.read.byline import read_byline
from vngovnews.read.compose import bare
from vngovnews.read.draft import Draft
from vngovnews.read.generic import around, find_body, without_code
from vngovnews.read.lines import article_lines
from vngovnews.read.markup import RawLine, raw_lines
from vngovnews.read.metadata import Metadata
from vngovnews.read.refusal import refuse
from vngovnews.read.slices import tree
from vngovnews.read.stamps import Stamp, find_stamp, is_stamp_line, is_widget_line
from vngovnews.read.words import any_of, folded_words
from vngovnews.text import fold

_PARTS = re.compile(r"\s+[-–—|:»]+\s+|::|\|")
_HEADINGS = {"h1": 70, "h2": 60, "h3": 50, "h4": 45, "h5": 42, "h6": 42}
_MUCH_LINKED = 200
_MOST_ABOVE = 14
_NO_LINES = frozenset(
    {"script", "style", "noscript", "select", "form", "button", "nav", "link", "meta", "iframe"}
)


def read_unknown(html: str, metadata: Metadata) -> Draft:
    """The parts of a page, found without any knowledge of its layout."""
    root = tree(without_code(html))
    if root is None:
        raise refuse("empty")
    body = find_body(root)
    inside = raw_lines(body)
    if _lists_articles(inside):
        raise refuse("listing")
    above = _above(body)
    lines = above + inside
    edge = len(above)
    at = _title_line(lines, edge, metadata)
    draft = Draft(media=body.find(".//img") is not None)
    draft.title = lines[at].words if at is not None else _titled(metadata)
    first = at + 1 if at is not None else max(0, edge - 5)
    draft.published = _stamp_near(lines, first, edge, at)
    draft.lead = _lead(lines[first:edge], any_title=at is not None)
    draft.body = _without_foot(article_lines(lines[max(first, edge) :]))
    draft.tail, late = _after(body)
    draft.published = draft.published or late
    return draft


def _lists_articles(lines: Sequence[RawLine]) -> bool:
    headlines = sum(x.linked > 0.8 and len(x.words) > 25 for x in lines)
    return headlines >= 4 and headlines * 10 >= 3 * len(lines)


def _above(body: Any) -> list[RawLine]:
    """The lines before the body, up to the first stretch of links; the nearest last."""
    lines: list[RawLine] = []
    for beside in around(body, before=True):
        if not isinstance(beside.tag, str) or beside.tag in _NO_LINES:
            continue
        here = raw_lines(beside)
        if sum(len(x.words) * x.linked for x in here) > _MUCH_LINKED:
            break
        lines = here + lines
        if len(lines) >= _MOST_ABOVE or sum(len(x.words) for x in lines) > 3000:
            break
    return [x for x in lines if not is_widget_line(x.words)]


def _title_line(lines: Sequence[RawLine], edge: int, metadata: Metadata) -> int | None:
    """Which line is the headline: the one that the head names, else the strongest above the body."""
    named = _names(metadata)
    best, best_score = None, 19.0
    for at, line in enumerate(lines[: edge + 3]):
        score = _headline_score(line, named, inside=at >= edge)
        score -= abs(edge - at) * 0.5
        if score > best_score:
            best, best_score = at, score
    return best


def _names(metadata: Metadata) -> tuple[str, ...]:
    """What the head calls the page, and the parts of it between dashes."""
    parts = [p for t in metadata.titles for p in (t, *_PARTS.split(t))]
    site = bare(metadata.site or "")
    return tuple(b for p in dict.fromkeys(parts) if len(b := bare(p.rstrip(".… "))) >= 12 and b != site)


def _headline_score(line: RawLine, named: Sequence[str], *, inside: bool) -> float:
    words = line.words
    size = len(words)
    if not 8 <= size <= 320 or is_stamp_line(words) or line.pictured:
        return 0
    known = bare(words)
    if any(known == name for name in named):
        return 100
    if size >= 25 and any(n.startswith(known) or (len(n) >= 25 and known.startswith(n)) for n in named):
        return 90
    if line.linked > 0.5 or (inside and size > 200):
        return 0
    score = _HEADINGS.get(line.tag, 40 if line.bold > 0.9 or line.centred else 0 if inside else 30)
    tells = words[-1] in ".;" or size > 220 or _opens_story(words)
    return score - (25 if tells else 0) - (15 if size < 20 else 0)


def _opens_story(words: str) -> bool:
    """Whether a line begins as first sentences do: a part of the day, and its date."""
    return re.match(any_of("openings") + r"\s+(?:ngày\s+)?\d", fold(words)) is not None


def _titled(metadata: Metadata) -> str | None:
    return metadata.titles[0] if metadata.titles else None


def _stamp_near(lines: Sequence[RawLine], first: int, edge: int, title: int | None) -> Stamp | None:
    """The stamp printed between title and body, or else right above the title."""
    near = [*lines[first : max(first, edge) + 3], *reversed(lines[max(0, first - 5) : first - 1])]
    for line in near:
        if len(line.words) <= 120 and is_stamp_line(line.words):
            return find_stamp(line.words)
    for line in lines[first : max(edge, first)] if title is not None else ():
        stamp = find_stamp(line.words) if len(line.words) <= 90 else None
        if stamp and _labelled(line.words, stamp):
            return stamp
    return None


def _labelled(words: str, stamp: Stamp) -> bool:
    """Whether a line that says more than its stamp still is one: a label stands before it, or nothing."""
    before = fold(words[: stamp.start]).strip(" :|-([,")
    return not before or re.search(any_of("stamp") + r"$", before) is not None


def _lead(lines: Sequence[RawLine], *, any_title: bool) -> list[RawLine]:
    least = 40 if any_title else 80
    kept = [x for x in lines if len(x.words) >= least and x.linked < 0.5]
    return [x for x in kept if not is_stamp_line(x.words) and not is_widget_line(x.words)]


def _without_foot(lines: list[RawLine]) -> list[RawLine]:
    """The lines up to the foot of the page, if the body holds it."""
    foot = re.compile(any_of("footer"))
    for at in range(len(lines) // 2, len(lines)):
        if len(lines[at].words) < 400 and foot.search(fold(lines[at].words)):
            return lines[:at]
    return lines


def _after(body: Any) -> tuple[list[RawLine], Stamp | None]:
    """Byline and source lines that stand behind the body, and a stamp there."""
    kept: list[RawLine] = []
    stamp, others = None, 0
    for beside in around(body, before=False, levels=4):
        if not isinstance(beside.tag, str) or beside.tag in _NO_LINES:
            continue
        for line in raw_lines(beside)[:6]:
            folded = fold(line.words).strip(" .:")
            if line.linked > 0.5 or folded in folded_words("related"):
                return kept, stamp
            if is_widget_line(line.words):
                continue
            if is_stamp_line(line.words):
                stamp = stamp or find_stamp(line.words)
            elif (
                len(line.words) < 110
                and (found := read_byline(line.words))
                and (found.author or found.source)
            ):
                kept.append(line)
            else:
                others += 1
            if others > 1:
                return kept, stamp
    return kept, stamp

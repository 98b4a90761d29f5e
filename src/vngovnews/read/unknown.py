"""The parts of a page of an unknown layout: the body, and what stands around it."""

from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from lxml import etree

from vngovnews.read.byline import read_byline
from vngovnews.read.draft import Draft
from vngovnews.read.generic import around, find_bodies, gather
from vngovnews.read.lines import article_lines
from vngovnews.read.markup import RawLine, raw_lines
from vngovnews.read.metadata import Metadata
from vngovnews.read.refusal import refuse, refuse_without_prose, shows_first
from vngovnews.read.sight import Sight, TooNarrowError, sight_of_page, sight_of_prose
from vngovnews.read.stamps import Stamp, find_stamp, is_stamp_line, is_widget_line
from vngovnews.read.surroundings import (
    author_above,
    author_beside,
    headline_at,
    named_stamp,
    stamp_near,
    without_section,
)
from vngovnews.read.teasers import cut_teasers, without_boxes
from vngovnews.read.words import folded_words, is_foot
from vngovnews.text import fold

_MUCH_LINKED = 200
_MANY_LINKS = 12
_TEASER = 1500
_MOST_ABOVE = 14
# Fewer letters than this are what is left of a foot or a menu.
_LEAST = 40
_LONGEST_LEAD = 700
_NO_LINES = frozenset(
    {"script", "style", "noscript", "select", "form", "button", "nav", "link", "meta", "iframe"}
)


class _View(NamedTuple):
    """A body with the lines above it: ``edge`` parts them, ``title`` is the headline's line."""

    body: Any
    lines: list[RawLine]
    edge: int
    title: int | None
    sure: float
    published: Stamp | None


def read_unknown(html: str, metadata: Metadata) -> Draft:
    """The parts of a page, found without any knowledge of its layout."""
    sight = sight_of_prose(html)
    if sight is not None:
        with suppress(TooNarrowError):
            return _read(sight, metadata, html)
    return _read(sight_of_page(html), metadata, html)


def _read(sight: Sight, metadata: Metadata, html: str) -> Draft:
    root = sight.root
    prose = gather(root) if root is not None else {}
    teasers = cut_teasers(sight, prose)
    bodies = find_bodies(sight, without_boxes(sight, prose), teasers.linked) if prose else []
    if sight.parted and not bodies:
        raise TooNarrowError
    if not bodies:
        raise refuse_without_prose(root, metadata, html, teasers.number)
    views = [(_view(body, metadata, sight), weight) for body, weight in bodies]
    view = max(views, key=lambda v: v[1] * v[0].sure)[0]
    if _lists_articles(view.lines[view.edge :]) or _is_one_of_many(view.body, sight):
        raise refuse("media" if shows_first(view.body) else "listing")
    draft = _drafted(view, metadata, sight)
    draft.listed = teasers.number
    if sum(len(x.words) for x in (*draft.lead, *draft.body)) < _LEAST and not draft.media:
        sight.check(root)
        raise refuse_without_prose(root, metadata, html, teasers.number)
    return draft


def _drafted(view: _View, metadata: Metadata, sight: Sight) -> Draft:
    """The parts of the article that a view shows."""
    draft = Draft(media=view.body.find(".//img") is not None)
    at, lines, edge = view.title, view.lines, view.edge
    draft.title = without_section(lines[at].words, metadata) if at is not None else _titled(metadata)
    first = at + 1 if at is not None else max(0, edge - 5)
    start = max(first, edge)
    draft.lead = _lead(lines[first:edge], any_title=at is not None)
    named = [author_above(x.words, metadata) for x in lines[first : start + 2]]
    if not any(named) and (beside := author_beside(lines[first : start + 2])):
        named = [beside if x.words == beside else None for x in lines[first : start + 2]]
    top = [x for x, name in zip(lines[start:], named[start - first :], strict=False) if not name]
    draft.body = _without_foot(article_lines(top + lines[start + 2 :]))
    behind, late = _after(view.body, sight)
    draft.tail = [RawLine(words, "p") for words in named if words] + behind
    printed = view.published or late or _stamp_at_end(lines)
    draft.published = _unswapped(printed, view.body) if printed else _machine_stamp(view.body, sight)
    return draft


def _machine_stamp(body: Any, sight: Sight) -> Stamp | None:
    """The one time near the body that is given to machines alone ("3 giờ trước")."""
    for beside in chain((body,), around(body, before=True, levels=4)):
        sight.check(beside)
        given = _times()(beside) if isinstance(beside.tag, str) else ()
        if given:
            return find_stamp(given[0]) if len(set(given)) == 1 else None
    return None


def _unswapped(printed: Stamp, body: Any) -> Stamp:
    """The stamp, or the one of a ``time`` near the body that shows that its month stands before its day."""
    when = printed.when
    if when.day > 12 or when.day == when.month:
        return printed
    swapped = when.replace(day=when.month, month=when.day)
    near = (x for x in chain((body,), around(body, before=True, levels=4)) if isinstance(x.tag, str))
    given = (find_stamp(words) for beside in near for words in _times()(beside))
    return next((s for s in given if s and s.minute == printed.minute and s.when == swapped), printed)


@cache
def _times() -> Any:
    return etree.XPath("descendant-or-self::time/@datetime", smart_strings=False)


def _view(body: Any, metadata: Metadata, sight: Sight) -> _View:
    """What stands in and above a body; a stamp and a headline above it make it the likelier article."""
    sight.check(body)
    inside = raw_lines(body)
    above = _above(body, sight)
    lines, edge = above + inside, len(above)
    at, score = headline_at(lines, edge, metadata)
    late = _late_start(lines, edge)
    if late is not None and score < 90:
        at, edge, score = late, late, 70
    published = stamp_near(lines, at + 1 if at is not None else max(0, edge - 5), edge)
    sure = 1 + 0.8 * (published is not None) + 0.5 * (score >= 45) + (score >= 90)
    if at is not None and _is_story(lines[at + 1 : edge]):  # the headline is another's
        sure = 1.0
    return _View(body, lines, edge, at, sure, published)


def _is_story(lines: Sequence[RawLine]) -> bool:
    """Whether more stands in these lines than a lead."""
    told = sum(len(x.words) >= 100 and x.linked < 0.5 for x in lines)
    return told >= 3 or (told > 0 and _prose(lines) > _LONGEST_LEAD)


def _prose(lines: Sequence[RawLine]) -> int:
    return sum(len(x.words) for x in lines if len(x.words) >= 100 and x.linked < 0.5)


def _late_start(lines: Sequence[RawLine], edge: int) -> int | None:
    """A headline inside the body with a stamp right by it: what stands above it is another box's prose."""
    for at in range(edge, len(lines) - 2):
        line, near = lines[at], [*lines[at + 1 : at + 3]]
        if at > edge + 1 and line.tag in ("h1", "h2", "h3") and any(is_stamp_line(x.words) for x in near):
            return at
        if at - edge > _MOST_ABOVE or not 25 <= len(line.words) <= 220 or line.words[-1] in ".;:":
            continue
        near += lines[max(0, at - 1) : at]
        apart = (line.bold > 0.9 or line.tag == "h1") and line.linked < 0.5
        if (
            apart
            and any(is_stamp_line(x.words) for x in near)
            and _prose(lines[at:]) > _prose(lines[edge:at])
        ):
            return at
    return None


def _stamp_at_end(lines: Sequence[RawLine]) -> Stamp | None:
    return next((find_stamp(x.words) for x in reversed(lines[-3:]) if is_stamp_line(x.words)), None)


@cache
def _links() -> Any:
    return etree.XPath("count(.//a)")


def _lists_articles(lines: Sequence[RawLine]) -> bool:
    headlines = sum(x.linked > 0.65 and 25 < len(x.words) < 200 for x in lines)
    return headlines >= 4 and headlines * 10 >= 3 * len(lines)


def _is_one_of_many(body: Any, sight: Sight) -> bool:
    """Whether what looks like a body is a teaser: it and its neighbours each carry a headline as a link."""
    element = body
    for _ in range(4):
        if element is None or element.tag in ("body", "html") or _long()(element):
            return False
        sight.check(element.getparent())
        alike = list(element.itersiblings(element.tag))
        alike += list(element.itersiblings(element.tag, preceding=True))
        if len(alike) >= 4 and _headlines()(element) and sum(map(bool, map(_headlines(), alike))) >= 4:
            return True
        element = element.getparent()
    return False


@cache
def _long() -> Any:
    return etree.XPath(f"string-length(.) > {_TEASER}")


@cache
def _headlines() -> Any:
    return etree.XPath("boolean(.//a[string-length(normalize-space(.)) > 25])")


def _above(body: Any, sight: Sight) -> list[RawLine]:
    """The lines before the body, up to the first stretch of links; the nearest last."""
    lines: list[RawLine] = []
    for beside in around(body, before=True):
        if not isinstance(beside.tag, str) or beside.tag in _NO_LINES:
            continue
        if _links()(beside) > _MANY_LINKS:
            break
        sight.check(beside)
        here = raw_lines(beside)
        if sum(len(x.words) * x.linked for x in here) > _MUCH_LINKED:
            break
        lines = here + lines
        if len(lines) >= _MOST_ABOVE or sum(len(x.words) for x in lines) > 3000:
            break
    return [x for x in lines if not is_widget_line(x.words) and (x.linked < 0.85 or len(x.words) > 40)]


def _titled(metadata: Metadata) -> str | None:
    return metadata.titles[0] if metadata.titles else None


def _lead(lines: Sequence[RawLine], *, any_title: bool) -> list[RawLine]:
    least = 40 if any_title else 80
    kept = [x for x in lines if len(x.words) >= least and x.linked < 0.5]
    return [
        x for x in kept if not (is_stamp_line(x.words) or is_widget_line(x.words) or named_stamp(x.words))
    ]


def _without_foot(lines: list[RawLine]) -> list[RawLine]:
    """The lines up to the foot of the page, if the body holds it."""
    for at in range(len(lines) // 2, len(lines)):
        if len(lines[at].words) < 400 and is_foot(lines[at].words):
            return lines[:at]
    return lines


def _after(body: Any, sight: Sight) -> tuple[list[RawLine], Stamp | None]:
    """Byline and source lines that stand behind the body, and a stamp there."""
    kept: list[RawLine] = []
    stamp, others = None, 0
    for beside in around(body, before=False, levels=4):
        if not isinstance(beside.tag, str) or beside.tag in _NO_LINES:
            continue
        if _links()(beside) > _MANY_LINKS:
            return kept, stamp
        for line in sight.whole(raw_lines(beside, most=6), beside):
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
        sight.check(beside)
    return kept, stamp

"""The stretch of a page in which its prose stands: most of a page is menus, scripts and other boxes.

A parser of the stretch alone sees less than one of the page: how much prose it misses is measured here, and marks
stand where it was cut, so that a reader knows where it cannot tell, and parses the whole page.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import takewhile
from typing import NamedTuple

from vngovnews.read.words import is_foot

MARK = "x-cut"
_MARKED = f"<{MARK}></{MARK}>"
_TEXT = re.compile(r">\s*+[^<]{25,}")
_NO_PROSE = ("<a ", "<option", "<style", "<title", "<button", "<textarea", "<noscript")
_LINKED = re.compile(
    r"<a\b[^<>]*>(?:[^<]*</?(?:span|font|b|strong|i|em|u|small|big|br|img)\b[^<>]*>)*", re.IGNORECASE
)
_BLOCKS = ("<div", "<table", "<td", "<ul", "<section")
_HIDING = re.compile(r"<(!--|s(?:cript|tyle)\b)")
_EDGE = re.compile(
    r"<(/?(?:div|table|tbody|tr|td|th|ul|ol|dl|section|article|aside|main|header|footer|nav|form|center|[A-Z]+))[\s>]"
)
_RANKS = {"div": 150, "td": 160, "th": 160, "tr": 170, "tbody": 180, "table": 190}
_CLOSED = {
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    "tbody": ("td", "th", "tr", "tbody"),
}
_GAP = 0.1
_PLAIN, _LITTLE = 80, 0.1
_LINK, _LINKS = re.compile(r"<[aA]\s"), 30
_LEAST_BEFORE, _MOST_BEFORE, _AFTER = 4000, 16_000, 3000
_LONGEST_LINK, _DEEPEST = 600, 60
_LEAST, _SHARE, _WORTH = 10_000, 0.7, 0.25


class Window(NamedTuple):
    """Markup to parse in place of a page, and how much prose stands before and behind it, where its marks are."""

    markup: str
    beyond: tuple[float, ...]


def weight_of(words: str) -> float:
    """The letters of prose: a run with no stop or comma counts little, the foot of the page nothing.

    >>> weight_of("Sáng 5/3, UBND xã họp."), weight_of("Trang chủ cổng"), weight_of("Bản quyền thuộc UBND xã.")
    (22.0, 4.2, 0.0)
    """
    size = len(words)
    if size < 400 and is_foot(words):
        return 0.0
    if size < 80 and not ("," in words or words[-1] in ".!?:;"):
        return size * 0.3
    return float(size)


def window_of(html: str, body: int) -> Window | None:
    """The stretch around the most prose, between the tags that are open there; ``None`` where the page is no longer."""
    if len(html) - body < _LEAST:
        return None
    runs = _runs(html, body)
    start, stop, prose = _densest(runs)
    last = _cut_behind(html, stop)
    if last is None:
        return None
    first, opening = _cut_before(html, _above(html, body, start), body, last)
    if last - first > _SHARE * (len(html) - body):
        return None
    behind = _prose(html, [x for x in runs if x[0] >= last], prose)
    if first == body:
        return Window(html[first:last] + _MARKED, (behind,))
    before = _prose(html, list(takewhile(lambda x: x[0] < first, runs)), prose)
    return Window(f"<body>{opening}{_MARKED}{html[first:last]}{_MARKED}", (before, behind))


def _runs(html: str, body: int) -> list[tuple[int, int]]:
    """The long runs of text of a body that are no scripts, and in no link themselves."""
    spans = [
        x.span() for start, stop in _without_scripts(html, body) for x in _TEXT.finditer(html, start, stop)
    ]
    return [x for x in spans if not html.startswith(_NO_PROSE, html.rfind("<", 0, x[0]))]


def _without_scripts(html: str, at: int) -> Iterator[tuple[int, int]]:
    """The stretches between scripts."""
    while (script := html.find("<scri", at)) >= 0:
        yield at, script
        at = html.find("</scr", script)
        if at < 0:
            return
    yield at, len(html)


def _densest(runs: Sequence[tuple[int, int]]) -> tuple[int, int, float]:
    """Where the runs of most prose with the least markup between them begin and end, and about how much it is."""
    best, score, first, last = (0, 0, 0.0), 0.0, 0, 0
    for start, stop in runs:
        score -= _GAP * (start - last)
        if score <= 0:
            score, first = 0.0, start
        size = stop - start
        score, last = score + (size if size > _PLAIN else 0.3 * size), stop
        if score > best[2]:
            best = first, last, score
    return best


def _prose(html: str, runs: Sequence[tuple[int, int]], inside: float) -> float:
    """How much prose these runs are at most; weighed where it is not little beside what is ``inside``."""
    most = float(sum(stop - start for start, stop in runs))
    if most < _LITTLE * inside:
        return most
    plain = (unescape(html[start + 1 : stop]).strip() for start, stop in runs if not _is_linked(html, start))
    return sum(map(weight_of, filter(None, plain)))


def _is_linked(html: str, at: int) -> bool:
    """Whether the tag that ends at a place stands in a link, and no block in between."""
    link = html.rfind("<a ", max(0, at - _LONGEST_LINK), at)
    return link >= 0 and html.find("</a", link, at) < 0 and _LINKED.fullmatch(html, link, at + 1) is not None


def _above(html: str, body: int, start: int) -> int:
    """A place so far before the prose that a good number of links stands in between, in which a reader stops."""
    farthest = max(body, start - _MOST_BEFORE)
    links = [link.start() for link in _LINK.finditer(html, farthest, start)][-_LINKS:]
    return max(body, min(links[0], start - _LEAST_BEFORE)) if len(links) == _LINKS else farthest


def _shown(html: str, at: int) -> Iterator[tuple[int, int]]:
    """The stretches of markup in no comment, script or style."""
    while hiding := _HIDING.search(html, at):
        yield at, hiding.start()
        at = html.find("-->" if hiding[1] == "!--" else f"</{hiding[1]}", hiding.end())
        if at < 0:
            return
    yield at, len(html)


def _cut_behind(html: str, at: int) -> int | None:
    """Where a block's tag begins behind a place, with some markup in between that is shown."""
    left = _AFTER
    for start, stop in _shown(html, at):
        if stop - start > left and (edge := _EDGE.search(html, start + left, stop)):
            return edge.start()
        left = max(0, left - (stop - start))
    return None


def _cut_before(html: str, wanted: int, body: int, last: int) -> tuple[int, str]:
    """Where the last block begins before a place, and the tags that are open there, as the parser of pages has it.

    Little markup before it is not worth the search for them.
    """
    cut = body - 1
    for tag in _BLOCKS:  # each behind the last one found, as one that is nowhere is sought in all of it
        cut = max(cut, html.rfind(tag, cut + 1, wanted))
    if cut - body < _WORTH * (last - body):
        return body, ""
    chain: list[str] = []
    for start, stop in _shown(html, body):
        for tag in _EDGE.findall(html, start, min(stop, cut)):
            if tag.isupper() or len(chain) > _DEEPEST:
                return body, ""
            if tag[0] != "/":
                _open(chain, tag)
            elif chain and chain[-1] == tag[1:]:
                chain.pop()
            else:
                _close(chain, tag[1:])
        if cut <= stop:
            return (cut, "".join(f"<{tag}>" for tag in chain)) if start <= cut else (body, "")
    return body, ""


def _open(chain: list[str], tag: str) -> None:
    """Puts a start tag behind those that are open."""
    if closed := _CLOSED.get(tag):
        while chain and chain[-1] in closed:
            chain.pop()
    chain.append(tag)


def _close(chain: list[str], tag: str) -> None:
    """Takes the element that an end tag closes out of those that are open, and all in it; none of a higher rank."""
    for at in range(len(chain) - 1, -1, -1):
        if chain[at] == tag:
            del chain[at:]
            return
        if _RANKS.get(chain[at], 100) > _RANKS.get(tag, 100):
            return

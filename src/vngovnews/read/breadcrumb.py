"""The section of a portal, as the row of links above an article names it: "Trang chủ / Tin tức / Thời sự".

It is sought in the markup, not in the tree: a reader of a stretch of the page may not see the row.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from vngovnews.lexicon import table
from vngovnews.read.compose import bare
from vngovnews.read.slices import BrokenMarkupError, element_end
from vngovnews.read.words import folded_words
from vngovnews.text import fold, tidy

_NAMES = ("readcrumb", "readCrumb")
_HOLDERS = ("<div", "<ul", "<ol", "<nav", "<td", "<p", "<h2", "<span")
_REACH, _NEAR, _BEFORE, _LONGEST_ROW, _LONGEST_TAG = 500, 8000, 16_000, 3000, 300
_TRIES, _OUTER, _MOST_LINKS = 4, 4, 6
_LEAST, _MOST, _MOST_WORDS, _OPENING = 3, 60, 400, 25
_LINK, _TAG = re.compile(r"<a\b[^>]*>(.*?)</a", re.DOTALL), re.compile(r"<[^>]*>")
_MARKS = " \t\r\n/\\|›»>→«:–-•·."


def section_of(html: str, title: str | None) -> str | None:
    """The last link of the row that is not the headline; ``None`` where no row is printed over the headline.

    >>> section_of("<body><p><a>Trang chủ</a> / <a>Tin tức</a> / <a>Thời sự</a></p><h1>Xã họp</h1>", "Xã họp")
    'Thời sự'
    """
    opening, known = (title or "")[:_OPENING], bare(title or "")
    body = max(0, html.find("<body"))
    for stop in _printed(html, opening, body) if opening else ():
        for row in _rows(html, max(body, stop - _BEFORE), stop):
            if section := _named(row, known):
                return section
    return None


def _printed(html: str, words: str, at: int) -> Iterator[int]:
    """The first places where some words stand in no tag."""
    for _ in range(_TRIES):
        at = html.find(words, at)
        if at < 0:
            return
        if not html.find("<", at) > html.find(">", at) >= 0:
            yield at
        at += 1


def _rows(html: str, start: int, stop: int) -> Iterator[str]:
    """The markup of what may be the row, the nearest first: it bears the name, or holds a link to the first page."""
    for name in _NAMES:
        for at in reversed(list(_places(html, name, start, stop))):
            tag = html.rfind("<", max(start, at - _LONGEST_TAG), at)
            if tag >= 0 and html.find(">", tag, at) < 0:
                yield _element(html, tag)
    near = max(start, stop - _NEAR)
    homes = [at for words in _homes() for at in _places(html, words, near, stop)]
    for at in sorted(homes, reverse=True):
        low = max(0, at - _LONGEST_TAG)
        if html.rfind("<a", low, at) > html.rfind("</a", low, at):
            yield from _around(html, at)


def _places(html: str, words: str, start: int, stop: int) -> Iterator[int]:
    at = html.find(words, start, stop)
    while at >= 0:
        yield at
        at = html.find(words, at + 1, stop)


@cache
def _homes() -> tuple[str, ...]:
    listed = table("page_words.toml")["home"]
    return (listed[0].upper(), *(words.capitalize() for words in listed))


def _around(html: str, at: int) -> Iterator[str]:
    """The elements around a place, the nearest first, while they are small."""
    low, edge = max(0, at - _REACH), at
    for _ in range(_OUTER):
        edge = max(html.rfind(tag, low, edge) for tag in _HOLDERS)
        if edge < 0 or not (row := _element(html, edge)):
            return
        yield row


def _element(html: str, start: int) -> str:
    """The element whose tag begins at a place, if it is as small as a row is; empty if not."""
    stop = html.find(">", start) + 1
    tag = html[start + 1 : stop - 1].split(None, 1)[0] if stop else ""
    if not tag.isalnum():
        return ""
    piece = html[start : start + _LONGEST_ROW]
    try:
        return piece[: element_end(piece, tag, stop - start)]
    except BrokenMarkupError:
        return ""


def _named(row: str, title: str) -> str | None:
    """The section that a row names: its last link that is neither the first page nor the headline."""
    if not 1 <= row.count("<a") <= _MOST_LINKS:
        return None
    links, whole = [_words(words) for words in _LINK.findall(row)], _words(row)
    if not links or len(whole) > _MOST_WORDS or "|" in whole:
        return None
    if any(map(_is_home, links[1:])) or not 0 <= whole.find(links[0]) <= _OPENING:
        return None
    behind = [w for w in links if _LEAST <= len(w) <= _MOST and not title.startswith(bare(w))]
    kept = [w.strip(_MARKS) for w in behind if not _is_home(w) and fold(w) not in folded_words("no_sections")]
    return kept[-1] if kept else None


def _words(markup: str) -> str:
    words = _TAG.sub(" ", markup)
    return tidy(" ".join((unescape(words) if "&" in words else words).split()))


def _is_home(words: str) -> bool:
    return fold(words).strip(_MARKS) in folded_words("home")

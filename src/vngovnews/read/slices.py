"""An element cut out of raw markup, so that a known page needs no tree of all of it."""

import re
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree

from vngovnews.read.selectors import Selector, select_inner, start_tags

_VOID = frozenset({"meta", "img", "link", "input", "br", "hr"})
_TRIES = 4
_DEEPEST = 250
_WRAPPERS = re.compile(r"</?(?:span|font|b|i|u|em|strong|small|big|a)\b[^>]*>", re.IGNORECASE)
_BLOCKS = re.compile(
    r"</?(?:div|section|article|center|blockquote|ul|ol|li|table|tbody|tr|td)\b[^>]*>", re.IGNORECASE
)


class BrokenMarkupError(Exception):
    """The markup of an element does not close: only a parser of the whole page can read it."""


@cache
def _parser() -> etree.HTMLParser:
    return etree.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, collect_ids=False, encoding="utf-8"
    )


def tree(html: str) -> Any:
    """The tree of a page or of a piece of it; ``None`` where it holds nothing.

    The parser drops without a word what is nested deeper than 256 elements: such a page loses its wrappers.
    """
    if not html or html.isspace():
        return None
    parser = _parser()
    # Bytes are parsed a tenth faster, but a mark of their order at the start would be lost with them.
    root = etree.fromstring(html.encode() if html[0] == "<" else html, parser)
    last = parser.error_log.last_error if len(html) > _DEEPEST else None
    too_deep = last is not None and last.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT
    if too_deep and html.count("<") > _DEEPEST:
        root = etree.fromstring(_BLOCKS.sub("<br>", _WRAPPERS.sub("", html)), _parser())
    return root


@cache
def _edges(tag: str) -> re.Pattern[str]:
    return re.compile(
        rf"<(?:!--.*?-->|(script|style)\b.*?</\1|(/?){tag}(?=[\s>/]))", re.DOTALL | re.IGNORECASE
    )


def element_end(html: str, tag: str, start: int) -> int:
    """Where the element ends whose start tag ends at ``start``; ``BrokenMarkupError`` where it does not.

    >>> element_end("<div><div>a</div>b</div>c", "div", 5)
    24
    """
    if tag in _VOID:
        return start
    depth = 1
    for edge in _edges(tag).finditer(html, start):
        if edge[2] is None:
            continue
        depth += -1 if edge[2] else 1
        if tag == "p" and not edge[2]:
            return edge.start()
        if not depth:
            close = html.find(">", edge.end())
            return close + 1 if close >= 0 else len(html)
    raise BrokenMarkupError(tag)


class Slice(NamedTuple):
    """An element parsed alone, and where it stands in the markup; a part of that place unless ``whole``."""

    element: Any
    start: int
    stop: int
    whole: bool

    def holds(self, other: "Slice") -> bool:
        """Whether the other slice is known to be this one or to lie in it."""
        return self.whole and self.start <= other.start and other.stop <= self.stop


class Cutter:
    """Cuts elements out of one page's markup; an element that several selectors go through is parsed once."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._parsed: dict[int, tuple[int, Any]] = {}

    def cut(self, selector: Selector, start: int, stop: int) -> Slice | None:
        """The first element that the selector means whose start tag stands between ``start`` and ``stop``."""
        for path in selector.paths:
            tags = start_tags(self._html, path[0], start, stop)
            for left, right, tag in islice(tags, _TRIES):
                end, element = self._parsed.get(left) or self._parse(left, right, tag)
                found = select_inner(path, element) if element is not None else None
                if found is not None:
                    return Slice(found, left, end, found is element)
        return None

    def _parse(self, left: int, right: int, tag: str) -> tuple[int, Any]:
        end = element_end(self._html, tag, right)
        root = tree(self._html[left:end])
        self._parsed[left] = end, next(root.iter(tag), None) if root is not None else None
        return self._parsed[left]

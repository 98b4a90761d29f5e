"""A page of a known layout: its parts cut out of the markup one by one."""

from typing import Any

from vngovnews.read.byline import read_byline
from vngovnews.read.draft import Draft
from vngovnews.read.lines import article_lines
from vngovnews.read.markup import RawLine, raw_lines
from vngovnews.read.profiles import Profile
from vngovnews.read.selectors import Selector
from vngovnews.read.slices import BrokenMarkupError, cut, tree
from vngovnews.read.stamps import Stamp, find_stamp
from vngovnews.read.words import folded_words, label
from vngovnews.text import fold

_NEAR = 15_000


class _Source:
    """Finds elements by slices of the markup, and by a tree of all of it once a slice fails."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._near = ""
        self._tree: Any = None

    def find(self, selector: Selector | None, *, far: bool = False) -> Any:
        """The first element that a selector means: near the body, or with ``far`` anywhere."""
        if selector is None:
            return None
        if self._tree is None:
            try:
                return self._cut(selector, far=far)
            except BrokenMarkupError:
                self._tree = tree(self._html)
        return selector.select(self._tree) if self._tree is not None else None

    def _cut(self, selector: Selector, *, far: bool) -> Any:
        """The element alone; the first one that is asked for, the body, says what is near."""
        found = cut(self._near or self._html, selector)
        if found is None and self._near and far:
            found = cut(self._html, selector)
        if found is None:
            return None
        element, left, right = found
        self._near = self._near or self._html[max(0, left - _NEAR) : right + _NEAR]
        return element


def read_known(html: str, profile: Profile) -> Draft | None:
    """The parts of a page of this layout; ``None`` where the page is of another one."""
    if not profile.marked(html):
        return None
    source = _Source(html)
    body = source.find(profile.body)
    if body is None:
        return None
    drop = frozenset(profile.drop)
    draft = Draft(body=article_lines(raw_lines(body, drop)), media=_has_media(body))
    draft.title = _words(source.find(profile.title, far=True)) or None
    lead = source.find(profile.lead)
    if lead is not None:
        draft.lead = article_lines(raw_lines(lead, drop))
    draft.published = _stamp(source.find(profile.published, far=True))
    draft.section = _words(source.find(profile.section)) or None
    draft.tail = _credits(source, profile)
    return draft


def _has_media(body: Any) -> bool:
    return any(body.find(f".//{tag}") is not None for tag in ("img", "iframe", "video", "embed", "object"))


def _words(element: Any) -> str:
    return " ".join(line.words for line in raw_lines(element)) if element is not None else ""


def _stamp(element: Any) -> Stamp | None:
    if element is None:
        return None
    words = " ".join("".join(element.itertext()).split())
    return find_stamp(words) or find_stamp(element.get("content") or element.get("datetime") or "")


def _credits(source: _Source, profile: Profile) -> list[RawLine]:
    """The lines of author and source that stand outside the body, as a byline prints them."""
    lines = []
    for selector, label_of in ((profile.author, "byline"), (profile.source, "source")):
        words = _words(source.find(selector))
        bare_words = words[match.end() :] if (match := label(label_of).match(fold(words))) else words
        if not bare_words.strip(" .-") or fold(bare_words).strip(" .-") in folded_words("nobody"):
            continue
        if label_of == "byline" and read_byline(words) is None:
            continue
        lines.append(RawLine(words, "byline" if label_of == "byline" else "source"))
    return lines

"""A page of a known layout: its parts cut out of the markup one by one."""

from typing import Any

from vngovnews.read.byline import read_byline
from vngovnews.read.draft import Draft
from vngovnews.read.lines import article_lines
from vngovnews.read.markup import RawLine, raw_lines
from vngovnews.read.metadata import Metadata
from vngovnews.read.profiles import Profile
from vngovnews.read.selectors import Selector
from vngovnews.read.slices import BrokenMarkupError, Cutter, Slice, tree
from vngovnews.read.stamps import Stamp, find_stamp, is_widget_line
from vngovnews.read.surroundings import headline_at, stamp_near
from vngovnews.read.words import folded_words, label
from vngovnews.text import fold

_NEAR = 15_000
_ABOVE = 6_000
_BEHIND = 600
_MEDIA = ("img", "iframe", "video", "embed", "object")


def read_known(html: str, profile: Profile, metadata: Metadata) -> Draft | None:
    """The parts of a page of this layout; ``None`` where the page is of another one."""
    page = _Markup(html)
    body = page.find(profile.body)
    if body is None or not profile.marked(html):
        return None
    lead = page.find(profile.lead)
    title = page.find(profile.title, far=True)
    published = page.find(profile.published, far=True)
    draft = Draft(media=next(body.element.iterdescendants(*_MEDIA), None) is not None)
    draft.body = article_lines(raw_lines(body.element, profile.drop))
    if lead is not None and not body.holds(lead):
        draft.lead = article_lines(raw_lines(lead.element, profile.drop))
    draft.title = (_words(title.element) if title else "") or None
    draft.published = _stamp(published.element) if published else None
    draft.section = (_words(section.element) if (section := page.find(profile.section)) else "") or None
    draft.tail = _credits(page, profile)
    if draft.title is None or draft.published is None:
        _look_above(draft, page.above(body), metadata)
    return draft if draft.title else None


class _Markup:
    """Finds elements by slices of the markup, and by a tree of all of it once a slice fails."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._cutter = Cutter(html)
        self._near: tuple[int, int] | None = None
        self._body = max(0, html.find("<body"))
        self._tree: Any = None

    def find(self, selector: Selector | None, *, far: bool = False) -> Slice | None:
        """The first element that a selector means: near the body, or with ``far`` anywhere.

        The first one that is ever asked for is the body.
        """
        if selector is None:
            return None
        if self._tree is None:
            try:
                return self._cut(selector, far=far)
            except BrokenMarkupError:
                self._tree = tree(self._html)
        element = selector.select(self._tree) if self._tree is not None else None
        return None if element is None else Slice(element, 0, 0, False)

    def _cut(self, selector: Selector, *, far: bool) -> Slice | None:
        found = self._cutter.cut(selector, *(self._near or (self._body, len(self._html))))
        if found is None and self._near and far:
            found = self._cutter.cut(selector, 0, len(self._html))
        if found is not None and self._near is None:
            self._near = max(0, found.start - _NEAR), found.stop + _NEAR
        return found

    def behind(self, found: Slice) -> list[RawLine]:
        """The lines of the paragraph right behind an element."""
        if self._tree is not None or not found.whole:
            paragraph = found.element.getnext()
        else:
            piece = self._html[found.stop : found.stop + _BEHIND].lstrip()
            paragraph = next(tree(piece).iter("p"), None) if piece[:2].lower() == "<p" else None
        return raw_lines(paragraph, most=1) if paragraph is not None and paragraph.tag == "p" else []

    def above(self, body: Slice) -> list[RawLine]:
        """The lines of the markup right above the body."""
        if self._tree is not None or not body.start:
            return []
        start = self._html.find("<", max(0, body.start - _ABOVE))
        root = tree(self._html[start : body.start])
        return [x for x in raw_lines(root) if not is_widget_line(x.words)] if root is not None else []


def _look_above(draft: Draft, above: list[RawLine], metadata: Metadata) -> None:
    """Title and stamp where the layout's own elements do not hold them: from the lines above the body."""
    at, _ = headline_at(above, len(above), metadata)
    if at is None and draft.title is None:
        return
    draft.title = draft.title or (above[at].words if at is not None else None)
    first = at + 1 if at is not None else max(0, len(above) - 4)
    draft.published = draft.published or stamp_near([*above, *draft.lead[:1]], first, len(above))


def _words(element: Any) -> str:
    return " ".join(line.words for line in raw_lines(element))


def _stamp(element: Any) -> Stamp | None:
    words = " ".join("".join(element.itertext()).split())
    return find_stamp(words) or find_stamp(element.get("content") or element.get("datetime") or "")


def _credits(page: _Markup, profile: Profile) -> list[RawLine]:
    """The lines of author and source that stand outside the body, as a byline prints them."""
    lines = []
    for kind, selector in (("byline", profile.author), ("source", profile.source)):
        found = page.find(selector)
        told = raw_lines(found.element, most=3) if found else []
        if found and kind == "byline" and len(told) == 1:
            told += [x for x in page.behind(found) if label("source").match(fold(x.words))]
        for line in told:
            bare_words = line.words[m.end() :] if (m := label(kind).match(fold(line.words))) else line.words
            if not bare_words.strip(" .-") or fold(bare_words).strip(" .-") in folded_words("nobody"):
                continue
            if kind == "source" or read_byline(line.words) is not None:
                lines.append(RawLine(line.words, kind))
    return lines

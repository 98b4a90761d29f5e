"""An element of a page into raw lines: the words of each block, and what its markup says of them."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from vngovnews.read.legacy import modern
from vngovnews.read.selectors import holds
from vngovnews.read.styles import PLAIN, Attributes, Look, look_of
from vngovnews.text import is_plain, is_tidy, tidy

_SKIP = frozenset({
    "script", "style", "noscript", "iframe", "object", "embed", "form", "button", "select", "input", "textarea",
    "svg", "template", "audio", "video", "head", "map", "canvas", "nav", "link", "meta", "title", "label",
    "marquee",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "ruby", "rt", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_KINDS = {"em": 0, "i": 0, "cite": 0, "b": 1, "strong": 1, "a": 2}
_STYLED = frozenset({"span", "font"})
# Such elements side by side are the items of a row, if the row is short: a page parts them by its style alone.
_ITEMS = frozenset({"span", "time", "a", "small"})
_CONTROLS, _LONGEST_LABEL = frozenset({"button", "input"}), 160
_GAP, _LONGEST_ROW = "\x1f", 120
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PUSHED = re.compile("(?:\u00a0[ \t\r\n]*){10,}")
_DEEPEST, _FAR = 200, 4
_BARE: Attributes = {}


@dataclass(slots=True)
class RawLine:
    """A line as the markup gives it; the shares are of its letters."""

    words: str
    tag: str
    centred: bool = False
    right: bool = False
    italic: float = 0.0
    bold: float = 0.0
    linked: float = 0.0
    captioned: bool = False
    pictured: bool = False
    item: bool = False
    row: bool = False
    encoding: str | None = None
    control: bool = False


class _Around(NamedTuple):
    """What the blocks around a line say of it."""

    tag: str = "div"
    centred: bool = False
    right: bool = False
    captioned: bool = False
    item: bool = False


def raw_lines(
    element: Any, drop: Sequence[tuple[str, str, str]] = (), *, most: int | None = None
) -> list[RawLine]:
    """The lines of an element in reading order, without the elements that pass a test of ``drop``.

    With ``most`` the first so many lines, and the rest of the element is not looked at.
    """
    walker = _Walker(drop, most or sys.maxsize)
    attributes = dict(element.items())
    walker.block(element, _around(element.tag, attributes, look_of(attributes), _Around()), _Around(), 0)
    return walker.lines[:most]


class _Walker:
    """Goes once over an element; attributes are asked for once, as a dict is far cheaper than their proxy.

    A call costs as much as what it does here: there are few of them, and none for nothing.
    """

    def __init__(self, drop: Sequence[tuple[str, str, str]], most: int) -> None:
        self.lines: list[RawLine] = []
        self._most = most
        self._drop = drop
        self._pieces: list[str] = []
        self._shares = [0, 0, 0]
        self._inside = [0, 0, 0]
        self._marked = 0
        self._pictured, self._hung = False, 0
        self._encoding: str | None = None
        self._old = 0

    def block(self, element: Any, inner: _Around, around: _Around, depth: int) -> None:
        """All lines of a block element: those before it end, and those in it are told what ``inner`` says."""
        if self._pieces:
            self._flush(around)
        if element.tag == "pre":
            for line in "".join(element.itertext()).split("\n"):
                self._text(line)
                self._flush(inner)
            return
        self._children(element, inner, depth)
        if self._pieces:
            self._flush(inner)
        if self._pictured and self._hung - depth > _FAR:  # what follows stands in another part of the page
            self._pictured = False

    def _children(self, element: Any, around: _Around, depth: int) -> None:
        lines, most, gap, start = self.lines, self._most, False, len(self.lines)
        if (text := element.text) and (self._pieces or not text.isspace() or "\u00a0" in text):
            self._text(text)
        for child in element:
            if len(lines) >= most:
                return
            tag = child.tag
            if tag == "br":
                if self._pieces:
                    self._flush(around)
            elif tag == "img":
                self._picture(child.get("width", ""), around, depth)
            elif tag not in _SKIP and isinstance(tag, str):
                if gap and tag in _ITEMS and self._pieces and not child.get("style"):
                    self._pieces.append(_GAP)
                self._child(child, tag, around, depth + 1)
            elif tag in _CONTROLS:
                self._mark(start, around)
            if (text := child.tail) and (self._pieces or not text.isspace() or "\u00a0" in text):
                self._text(text)
            gap = text is None and tag in _ITEMS and around.tag != "p" and not child.get("style")

    def _child(self, child: Any, tag: str, around: _Around, depth: int) -> None:
        look, attributes = PLAIN, _BARE
        if given := child.items():
            attributes = dict(given)
            look = look_of(attributes)
            if look.unseen or "hidden" in attributes or (self._drop and self._dropped(attributes)):
                return
        if depth > _DEEPEST:
            return
        styled = tag in _STYLED
        if (tag in _INLINE or ":" in tag) and not (styled and look.block):
            kind = look.kind if styled else _KINDS.get(tag, -1)
            if look.captioned and tag == "span":
                marked = _around(tag, attributes, look, around)
                self._flush(around)
                self._inline(child, kind, marked, depth)
                self._flush(marked)
            else:
                self._inline(child, kind, around, depth)
        elif tag == "table" and (rows := _data_rows(child)) is not None:
            self._flush(around)
            self.lines += [RawLine(words, "tr", row=True) for words in rows]
        else:
            self.block(child, _around(tag, attributes, look, around), around, depth)
            if tag == "figcaption":  # a picture with words of its own, or with none, has no line behind it
                self._pictured = False

    def _inline(self, child: Any, kind: int, around: _Around, depth: int) -> None:
        """The children of an inline element, which are as its kind is; a plain one's are as those around it."""
        if kind < 0:
            self._children(child, around, depth)
            return
        self._inside[kind] += 1
        self._marked += 1
        self._children(child, around, depth)
        self._inside[kind] -= 1
        self._marked -= 1

    def _picture(self, width: str, around: _Around, depth: int) -> None:
        if width.isdigit() and int(width) < 40:
            return
        self._flush(around)
        self._pictured, self._hung = True, depth

    def _text(self, text: str) -> None:
        self._pieces.append(text)
        if self._marked:
            size, shares = len(text.strip()), self._shares
            italic, bold, linked = self._inside
            if italic:
                shares[0] += size
            if bold:
                shares[1] += size
            if linked:
                shares[2] += size

    def _mark(self, start: int, around: _Around) -> None:
        """The few words beside a button or a choice are its label: they belong to the page."""
        if start < len(self.lines) and not self._pieces:
            told = self.lines[start:]
            if sum(len(x.words) for x in told) < _LONGEST_LABEL:
                for line in told:
                    line.control = True

    def _dropped(self, attributes: Attributes) -> bool:
        return any(holds(attributes.get(name), op, value) for name, op, value in self._drop)

    def _flush(self, around: _Around) -> None:
        """Ends the line that has been gathered, if it holds anything but blanks."""
        if not self._pieces:
            return
        whole = "".join(self._pieces)
        if _GAP in whole:
            whole = whole.replace(_GAP, " " if len(whole) < _LONGEST_ROW else "")
        shares, self._shares, self._pieces = self._shares, [0, 0, 0], []
        stripped = whole.strip()
        if not stripped:
            return
        if whole.count("\u00a0") < 10:
            self._add(stripped, around, shares, len(stripped))
            return
        pushed = whole.count("\u00a0", 0, len(whole) - len(whole.lstrip())) >= 10
        for part in _PUSHED.split(stripped):
            self._add(part, around, shares, len(stripped), pushed=pushed)
            pushed = True

    def _add(self, part: str, around: _Around, shares: list[int], size: int, *, pushed: bool = False) -> None:
        # The old encoding that most of the lines so far are in helps to tell the next one's.
        usual = self._encoding if self._old > 1 and 2 * self._old > len(self.lines) else None
        if usual is None and is_plain(flat := _single(_flat(part).strip())):
            words, encoding = flat, None
        else:
            text, encoding = modern(part, usual)
            words = _one_line(text)
        if words:
            if encoding:
                self._encoding, self._old = encoding, self._old + 1
            tag, centred, right, captioned, item = around
            italic, bold, linked = shares[0] / size, shares[1] / size, shares[2] / size
            look = (tag, centred, right or pushed, italic, bold, linked, captioned)
            self.lines.append(RawLine(words, *look, self._pictured, item, False, encoding))
            self._pictured = False


def _flat(text: str) -> str:
    """The text with plain blanks for line ends and for blanks that do not break."""
    return text.replace("\n", " ").replace("\r", " ").replace("\u00a0", " ")


def _single(text: str) -> str:
    """The text with one blank where several plain ones stood."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _one_line(text: str) -> str:
    """The tidy text with single blanks; few texts need to be taken apart for that."""
    flat = _single(_flat(text).strip())
    return flat if is_tidy(flat) else tidy(" ".join(flat.split()))


def _around(tag: str, attributes: Attributes, look: Look, outer: _Around) -> _Around:
    if not attributes and tag == outer.tag and tag in ("p", "div"):
        return outer
    align = attributes.get("align")
    if align is not None and align not in ("center", "right"):
        align = ""
    return _inner(tag, align, (look.centred, look.right, look.captioned), outer)


@lru_cache(1024)  # the blocks of a page repeat a few
def _inner(tag: str, align: str | None, look: tuple[bool, bool, bool], outer: _Around) -> _Around:
    """What a block says of its lines, of what stands around it and of its own tag, alignment and look."""
    centred = tag == "center" or align == "center" or look[0]
    right = align == "right" or look[1]
    return _Around(
        tag if tag in _HEADINGS or tag == "p" else outer.tag if outer.tag in _HEADINGS else tag,
        centred or (outer.centred and not right and align is None),
        right or (outer.right and not centred and align is None),
        outer.captioned or look[2] or tag in ("figcaption", "caption"),
        tag == "li" or (outer.item and tag in ("p", "div", "span")),
    )


def _data_rows(table: Any) -> list[str] | None:
    """The rows of a table of data; ``None`` for a table that only lays out text or pictures."""
    if next(table.iterdescendants("img", "table"), None) is not None:
        return None
    rows, cells, size = [], 0, 0
    for row in table.iter("tr"):
        words = [" ".join("".join(cell.itertext()).split()) for cell in row if cell.tag in ("td", "th")]
        words = [tidy(modern(w)[0]) for w in words if w]
        if words:
            rows.append(" | ".join(words))
            cells += len(words)
            size += sum(map(len, words))
    if len(rows) < 2 or cells < 2 * len(rows) - 1 or size > 160 * cells:
        return None
    return [row for row in rows if row]

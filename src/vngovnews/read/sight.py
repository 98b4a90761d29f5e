"""What a reader sees of a page: the tree of its body, or of the stretch in which its prose stands."""

from typing import Any, NamedTuple

from lxml import etree

from vngovnews.read.markup import RawLine
from vngovnews.read.slices import tree
from vngovnews.read.window import MARK, window_of

_UNSEEN = ("script", "style", "select")
_GAP = 200


class TooNarrowError(Exception):
    """What is seen of a page is too little to tell: the answer may hang on the rest of it."""


class Sight(NamedTuple):
    """The tree of a page's body or of a stretch of it.

    ``parted`` are the elements that hold more than it shows, each with how much prose that may be; ``outside`` is how
    much an element may hold that it does not show at all.
    """

    root: Any
    parted: dict[Any, float]
    outside: float = 0.0

    def check(self, element: Any) -> None:
        """Raises where the element holds more than can be seen here."""
        if element in self.parted:
            raise TooNarrowError

    def whole(self, lines: list[RawLine], element: Any) -> list[RawLine]:
        """Those of an element's first lines that are all there; whether a table is one of data tells its end."""
        if element not in self.parted:
            return lines
        return [] if any(x.tag == "table" for x in self.parted) else lines[:-1]


def sight_of_page(html: str) -> Sight:
    """The tree of a page's body without scripts, styles and lists of choices, which no reader sees.

    >>> page = "<head><title>a</title></head><body>b<script>c</script>d</body>"
    >>> "".join(sight_of_page(page).root.itertext())
    'bd'
    """
    body = _body(html)
    return Sight(_seen(html if body is None else html[body:]), {})


def sight_of_prose(html: str) -> Sight | None:
    """The same of the stretch around the most prose; ``None`` where that is most of the page, or in no element."""
    body = _body(html)
    window = window_of(html, body) if body is not None else None
    root = _seen(window.markup) if window is not None else None
    if window is None or root is None:
        return None
    marks = list(root.iter(MARK))
    if len(marks) != len(window.beyond):
        return None
    parted: dict[Any, float] = {}
    for mark, prose in zip(marks, window.beyond, strict=True):
        for element in (mark, *mark.iterancestors()):
            parted[element] = parted.get(element, 0.0) + prose
    return Sight(root, parted, max(window.beyond))


def _body(html: str) -> int | None:
    """Where the body begins, if a head ends before it."""
    at = html.find("<body")
    return at if at > 0 and html[max(0, at - _GAP) : at].rstrip().endswith("</head>") else None


def _seen(markup: str) -> Any:
    root = tree(markup)
    if root is not None:
        etree.strip_elements(root, *_UNSEEN, with_tail=False)
    return root

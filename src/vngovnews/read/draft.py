"""What a reader of a layout hands over: the raw parts of an article, before they become a page."""

from dataclasses import dataclass, field

from vngovnews.read.markup import RawLine
from vngovnews.read.stamps import Stamp


@dataclass
class Draft:
    """The parts of an article as one layout gives them; what it does not give is empty.

    ``listed`` is how many teasers of other articles stand beside them.
    """

    title: str | None = None
    lead: list[RawLine] = field(default_factory=list)
    body: list[RawLine] = field(default_factory=list)
    tail: list[RawLine] = field(default_factory=list)
    published: Stamp | None = None
    author: str | None = None
    source: str | None = None
    section: str | None = None
    media: bool = False
    listed: int = 0

"""When a listing ends: what each of its pages brought, against what was seen before."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Verdict = Literal["on", "end"]


@dataclass(frozen=True)
class Seen:
    """One item of a listing page: whether it stood in this listing when that was last read to its end."""

    key: str
    known: bool
    published: date | None = None


@dataclass
class Walk:
    """The way through one listing, page by page.

    It ends where a page has no items; where a page repeats an earlier one, as hosts do beyond the last
    page; and after ``patience`` pages in a row that brought nothing. A page brings something if an item of
    it is new to the walk, not known, and not before ``since``. Items that stood on an earlier page do not
    count: pinned ones stand on each, and a page may lag by one item while the portal publishes.
    """

    since: date | None = None
    patience: int = 2
    page_limit: int = 5000
    pages: int = 0
    why: str = ""
    _barren: int = 0
    _keys: set[str] = field(default_factory=set)
    _pages: set[frozenset[str]] = field(default_factory=set)

    def take(self, items: Iterable[Seen]) -> Verdict:
        """Whether to go on after a page with these items.

        >>> walk = Walk(patience=1)
        >>> walk.take([Seen("a", known=False)]), walk.take([Seen("b", known=True)]), walk.why
        ('on', 'end', 'known')
        """
        page = list(items)
        keys = frozenset(item.key for item in page)
        self.pages += 1
        if not page or keys in self._pages:
            return self._end("empty" if not page else "repeated")
        fresh = [item for item in page if item.key not in self._keys]
        self._pages.add(keys)
        self._keys |= keys
        self._barren = 0 if any(self._counts(item) for item in fresh) else self._barren + 1
        if self._barren >= self.patience:
            return self._end("known" if all(item.known for item in fresh) else "old")
        return self._end("limit") if self.pages >= self.page_limit else "on"

    def _counts(self, item: Seen) -> bool:
        old = self.since is not None and item.published is not None and item.published < self.since
        return not item.known and not old

    def _end(self, why: str) -> Verdict:
        self.why = why
        return "end"

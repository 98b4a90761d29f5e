"""What a run did, counted by portal and section."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from vngovnews.model import Article

Count = Literal["found", "new", "changed", "same", "duplicate", "outside", "withdrawn", "refused", "failed"]
COUNTS: tuple[Count, ...] = get_args(Count)
_OF_THE_PAGE = ("title", "published_at", "lead", "author", "events")
_OF_THE_EVENT = ("date", "organisers", "participants", "officials", "places", "topics")
FIELDS = _OF_THE_PAGE + _OF_THE_EVENT


def fields_of(article: Article) -> set[str]:
    """The fields that an article has a value for."""
    event = article.events[0] if article.events else None
    given = {f for f in _OF_THE_PAGE if getattr(article, f)}
    return given | {f for f in _OF_THE_EVENT if event is not None and getattr(event, f)}


@dataclass
class Section:
    """The counts of one listing of a portal."""

    counts: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    items: int = 0
    ended: str = ""


@dataclass
class PortalTally:
    """The counts of one portal."""

    platform: str = ""
    sections: dict[str, Section] = field(default_factory=dict)
    fields: Counter[str] = field(default_factory=Counter)
    read: int = 0
    newest: str | None = None
    unreadable: str | None = None
    waiting: int = 0
    pages_failed: Counter[str] = field(default_factory=Counter)

    def section(self, name: str) -> Section:
        """The counts of a section, new or begun."""
        return self.sections.setdefault(name, Section())

    def count(self, section: Section, kind: str) -> None:
        """One more of a kind; what is settled waits no more."""
        section.counts[kind] += 1
        if kind != "found":
            self.waiting = max(0, self.waiting - 1)

    def total(self, count: Count) -> int:
        """A count over all sections."""
        return sum(s.counts[count] for s in self.sections.values())

    def reasons(self, kind: Literal["refused", "failed"]) -> Counter[str]:
        """Why pages were refused or failed, over all sections."""
        return sum((getattr(s, kind) for s in self.sections.values()), Counter[str]())

    def took(self, article: Article) -> None:
        """Note what an article has."""
        self.read += 1
        self.fields.update(fields_of(article))
        if article.published_at:
            self.newest = max(self.newest or "", article.published_at[:10])

    @property
    def lost(self) -> int:
        """Pages that should have been read and were not."""
        return self.total("failed") + sum(self.pages_failed.values()) + (1 if self.unreadable else 0)

    def as_json(self) -> dict[str, Any]:
        """The counts as they stand in a report."""
        return {
            "platform": self.platform,
            **{name: self.total(name) for name in COUNTS},
            "refused_because": dict(self.reasons("refused")),
            "failed_because": dict(self.reasons("failed") + self.pages_failed),
            "pages_lost": self.lost,
            "unreadable": self.unreadable,
            "newest": self.newest,
            "coverage": {f: round(self.fields[f] / self.read, 3) for f in FIELDS} if self.read else {},
            "sections": {name: _section(s) for name, s in self.sections.items()},
        }


def _section(section: Section) -> Mapping[str, Any]:
    return {
        "pages": section.pages,
        "items": section.items,
        "ended": section.ended,
        **section.counts,
        **({"refused_because": dict(section.refused)} if section.refused else {}),
        **({"failed_because": dict(section.failed)} if section.failed else {}),
    }

"""The one place that flattens: articles as rows of an event sheet and of linked tables.

A cell is a string, a number, nothing, or a tuple of strings; how a tuple is written is the format's affair.
A ``day`` and a ``moment`` are strings, too: ISO 8601, the moment with +07:00, or the bare day where no more is known.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from vngovnews.model import (
    Article,
    Document,
    Event,
    Evidence,
    Official,
    Organiser,
    Participants,
    Place,
    Title,
    TopicScore,
)

Cell = str | int | float | tuple[str, ...] | None
Kind = Literal["text", "whole", "share", "list", "day", "moment"]
T = TypeVar("T")


class Fact(NamedTuple, Generic[T]):
    """One value with what it belongs to; ``event`` counts from 1, as does ``number`` within the event."""

    article: Article
    event: int
    number: int
    value: T


class Column(NamedTuple, Generic[T]):
    """A named cell of a row."""

    name: str
    kind: Kind
    of: Callable[[Fact[T]], Cell]


@dataclass(frozen=True)
class Table(Generic[T]):
    """A name, stable columns, and the facts of an article that become its rows."""

    name: str
    columns: tuple[Column[T], ...]
    facts: Callable[[Article], Iterator[Fact[T]]]

    def rows(self, article: Article) -> Iterator[tuple[Cell, ...]]:
        """The rows of one article."""
        return (tuple(column.of(fact) for column in self.columns) for fact in self.facts(article))


class Position(NamedTuple):
    """An official in one of the positions held, or in none."""

    official: Official
    title: Title | None


def _events(article: Article) -> Iterator[Fact[Event]]:
    return (Fact(article, n, n, event) for n, event in enumerate(article.events, start=1))


def _in_events(values: Callable[[Event], tuple[T, ...]]) -> Callable[[Article], Iterator[Fact[T]]]:
    def facts(article: Article) -> Iterator[Fact[T]]:
        for event in _events(article):
            for number, value in enumerate(values(event.value), start=1):
                yield Fact(article, event.event, number, value)

    return facts


def _positions(article: Article) -> Iterator[Fact[Position]]:
    for fact in _in_events(lambda e: e.officials)(article):
        for title in fact.value.titles or (None,):
            yield Fact(article, fact.event, fact.number, Position(fact.value, title))


def _whole(article: Article) -> Iterator[Fact[Article]]:
    yield Fact(article, 0, 0, article)


def _documents(article: Article) -> Iterator[Fact[Document]]:
    return (Fact(article, 0, n, d) for n, d in enumerate(article.documents, start=1))


def _offsets(evidence: Evidence) -> tuple[str, ...]:
    return tuple(f"{start}:{stop}" for start, stop in evidence)


def _quote(fact: Fact[Any], evidence: Evidence) -> tuple[str, ...]:
    return tuple(fact.article.text[start:stop] for start, stop in evidence)


def _holders(event: Event, role: str) -> tuple[str, ...]:
    return tuple(o.name for o in event.organisers if o.role == role)


def _counted(group: Participants) -> str:
    number = f"{group.count}-{group.upper}" if group.upper is not None else str(group.count)
    words = (
        (number, group.unit)
        if group.qualifier in ("exact", "range")
        else (group.qualifier, number, group.unit)
    )
    return " ".join(words)


def _headline(event: Event) -> str | None:
    return next((p.qualifier for p in event.participants if p.headline), None)


def _with_titles(official: Official) -> str:
    titles = ", ".join(t.text for t in official.titles)
    return f"{official.name} ({titles})" if titles else official.name


_ARTICLE: tuple[Column[Any], ...] = (
    Column("article_id", "text", lambda f: f.article.id),
    Column("url", "text", lambda f: f.article.url),
    Column("portal", "text", lambda f: f.article.portal),
    Column("published_at", "moment", lambda f: f.article.published_at),
    Column("published_precision", "text", lambda f: f.article.published_precision),
    Column("title", "text", lambda f: f.article.title),
    Column("author", "text", lambda f: f.article.author),
    Column("source", "text", lambda f: f.article.source),
    Column("section", "text", lambda f: f.article.section),
)
_EVENT: tuple[Column[Event], ...] = (
    Column("event", "whole", lambda f: f.event),
    Column("type", "text", lambda f: f.value.type),
    Column("type_confidence", "share", lambda f: f.value.type_confidence),
    Column("name", "text", lambda f: f.value.name),
    Column("status", "text", lambda f: f.value.status),
    Column("date_start", "day", lambda f: f.value.date.start if f.value.date else None),
    Column("date_end", "day", lambda f: f.value.date.end if f.value.date else None),
    Column("part_of_day", "text", lambda f: f.value.date.part_of_day if f.value.date else None),
    Column("participant_count", "whole", lambda f: f.value.participant_count),
    Column("participant_qualifier", "text", lambda f: _headline(f.value)),
)
_JOINED: tuple[Column[Event], ...] = (
    Column("organisers", "list", lambda f: _holders(f.value, "organiser")),
    Column("co_organisers", "list", lambda f: _holders(f.value, "co-organiser")),
    Column("participants", "list", lambda f: tuple(_counted(p) for p in f.value.participants)),
    Column("officials", "list", lambda f: tuple(o.name for o in f.value.officials)),
    Column("officials_with_titles", "list", lambda f: tuple(_with_titles(o) for o in f.value.officials)),
    Column("places", "list", lambda f: tuple(p.name for p in f.value.places)),
    Column("topics", "list", lambda f: tuple(t.code for t in f.value.topics)),
    Column("documents", "list", lambda f: tuple(d.number or d.name or "" for d in f.article.documents)),
)
_SURE: tuple[Column[Any], ...] = (Column("confidence", "share", lambda f: f.value.confidence),)
_KEYS: tuple[Column[Any], ...] = (_ARTICLE[0], _EVENT[0])
_PROOF: tuple[Column[Any], ...] = (
    *_SURE,
    Column("quote", "list", lambda f: _quote(f, f.value.evidence)),
    Column("evidence", "list", lambda f: _offsets(f.value.evidence)),
)

EVENT_SHEET: Table[Event] = Table("events", (*_ARTICLE, *_EVENT, *_JOINED, *_SURE), _events)

TABLES: tuple[Table[Any], ...] = (
    Table(
        "articles",
        (
            *_ARTICLE,
            Column("lead", "text", lambda f: f.article.lead),
            Column("events", "whole", lambda f: len(f.article.events)),
            Column("issues", "list", lambda f: tuple(i.code for i in f.article.issues)),
        ),
        _whole,
    ),
    Table("events", (_KEYS[0], *_EVENT, *_PROOF), _events),
    Table[Organiser](
        "organisers",
        (
            *_KEYS,
            Column("organiser", "whole", lambda f: f.number),
            Column("name", "text", lambda f: f.value.name),
            Column("role", "text", lambda f: f.value.role),
            Column("body_id", "text", lambda f: f.value.body_id),
            *_PROOF,
        ),
        _in_events(lambda e: e.organisers),
    ),
    Table[Participants](
        "participants",
        (
            *_KEYS,
            Column("group", "whole", lambda f: f.number),
            Column("count", "whole", lambda f: f.value.count),
            Column("upper", "whole", lambda f: f.value.upper),
            Column("qualifier", "text", lambda f: f.value.qualifier),
            Column("unit", "text", lambda f: f.value.unit),
            Column("headline", "whole", lambda f: int(f.value.headline)),
            *_PROOF,
        ),
        _in_events(lambda e: e.participants),
    ),
    Table[Position](
        "officials",
        (
            *_KEYS,
            Column("official", "whole", lambda f: f.number),
            Column("name", "text", lambda f: f.value.official.name),
            Column("honorific", "text", lambda f: f.value.official.honorific),
            Column("rank", "text", lambda f: f.value.official.rank),
            Column("title", "text", lambda f: f.value.title.text if f.value.title else None),
            Column("title_role", "text", lambda f: f.value.title.role if f.value.title else None),
            Column("title_body", "text", lambda f: f.value.title.body if f.value.title else None),
            Column("title_body_id", "text", lambda f: f.value.title.body_id if f.value.title else None),
            Column(
                "title_confidence", "share", lambda f: f.value.title.confidence if f.value.title else None
            ),
            Column("roles", "list", lambda f: f.value.official.roles),
            Column("person_id", "text", lambda f: f.value.official.person_id),
            Column("confidence", "share", lambda f: f.value.official.confidence),
            Column("quote", "list", lambda f: _quote(f, f.value.official.evidence)),
            Column("evidence", "list", lambda f: _offsets(f.value.official.evidence)),
        ),
        _positions,
    ),
    Table[Place](
        "places",
        (
            *_KEYS,
            Column("place", "whole", lambda f: f.number),
            Column("name", "text", lambda f: f.value.name),
            Column("level", "text", lambda f: f.value.level),
            Column("code", "text", lambda f: f.value.code),
            *_PROOF,
        ),
        _in_events(lambda e: e.places),
    ),
    Table[TopicScore](
        "topics",
        (
            *_KEYS,
            Column("rank", "whole", lambda f: f.number),
            Column("topic", "text", lambda f: f.value.code),
            Column("score", "share", lambda f: f.value.score),
            *_PROOF,
        ),
        _in_events(lambda e: e.topics),
    ),
    Table[Document](
        "documents",
        (
            _KEYS[0],
            Column("document", "whole", lambda f: f.number),
            Column("number", "text", lambda f: f.value.number),
            Column("type", "text", lambda f: f.value.type),
            Column("name", "text", lambda f: f.value.name),
            Column("issuer", "text", lambda f: f.value.issuer),
            Column("date", "day", lambda f: f.value.date),
            *_PROOF,
        ),
        _documents,
    ),
)

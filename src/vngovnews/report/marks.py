"""An article's evidence as labelled stretches of its text."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from vngovnews.model import Article, Event, Evidence, Official, Participants

Kind = Literal[
    "event", "date", "organiser", "participants", "official", "title", "place", "topic", "document", "issue"
]  # fmt: skip


class Mark(NamedTuple):
    """``text[start:stop]`` is evidence of a value of this kind; the label says which."""

    start: int
    stop: int
    kind: Kind
    label: str


def marks_of(article: Article) -> tuple[Mark, ...]:
    """Every span that the article cites, in order of its start, longer ones first."""
    marks = [mark for event in article.events for mark in _event_marks(event)]
    for document in article.documents:
        marks += _each(document.evidence, "document", document.number or "document")
    for issue in article.issues:
        marks += _each(issue.evidence, "issue", issue.code)
    return tuple(sorted(set(marks), key=lambda m: (m.start, -m.stop, m.kind)))


def _event_marks(event: Event) -> Iterator[Mark]:
    yield from _each(event.evidence, "event", event.type)
    if event.date:
        yield from _each(event.date.evidence, "date", days(event.date.start, event.date.end))
    for organiser in event.organisers:
        yield from _each(organiser.evidence, "organiser", organiser.role)
    for group in event.participants:
        yield from _each(group.evidence, "participants", counted(group))
    for official in event.officials:
        yield from _official_marks(official)
    for place in event.places:
        yield from _each(place.evidence, "place", place.level or "place")
    for topic in event.topics:
        yield from _each(topic.evidence, "topic", topic.code)


def _official_marks(official: Official) -> Iterator[Mark]:
    yield from _each(official.evidence, "official", ", ".join(official.roles) or "official")
    for title in official.titles:
        yield from _each(title.evidence, "title", "title")


def _each(evidence: Evidence, kind: Kind, label: str) -> Iterable[Mark]:
    return [Mark(start, stop, kind, label) for start, stop in evidence]


def days(start: str, end: str) -> str:
    """One day, or the first and the last.

    >>> days("2024-03-05", "2024-03-06")
    '2024-03-05 to 2024-03-06'
    """
    return start if start == end else f"{start} to {end}"


def counted(group: Participants) -> str:
    """A count with its bound, as a label.

    >>> counted(Participants(count=50, upper=60, qualifier="range", unit="", headline=True, evidence=()))
    '50-60'
    """
    if group.upper is not None:
        return f"{group.count}-{group.upper}"
    return str(group.count) if group.qualifier == "exact" else f"{group.qualifier} {group.count}"

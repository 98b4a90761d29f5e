"""The articles of a run with the values left out that are less sure than the user wants."""

from typing import TypeVar

from vngovnews.model import (
    Article,
    Document,
    Event,
    Official,
    Organiser,
    Participants,
    Place,
    Title,
    TopicScore,
)

_Value = TypeVar("_Value", Document, Event, Official, Organiser, Participants, Place, Title, TopicScore)


def keep_confident(article: Article, least: float) -> Article:
    """The article with only such values as have a ``confidence`` of at least ``least``.

    An event's type stays, as no event is without one: its ``type_confidence`` says how sure it is.
    """
    return article.model_copy(
        update={
            "author": article.author if article.author_confidence >= least else None,
            "events": tuple(_event(e, least) for e in _sure(article.events, least)),
            "documents": _sure(article.documents, least),
        }
    )


def _sure(values: tuple[_Value, ...], least: float) -> tuple[_Value, ...]:
    return tuple(v for v in values if v.confidence >= least)


def _event(event: Event, least: float) -> Event:
    participants = _sure(event.participants, least)
    headline = next((p.count for p in participants if p.headline), None)
    return event.model_copy(
        update={
            "date": event.date if event.date and event.date.confidence >= least else None,
            "organisers": _sure(event.organisers, least),
            "participants": participants,
            "participant_count": headline,
            "officials": tuple(_official(o, least) for o in _sure(event.officials, least)),
            "places": _sure(event.places, least),
            "topics": _sure(event.topics, least),
        }
    )


def _official(official: Official, least: float) -> Official:
    sure = {role: c for role, c in official.role_confidence.items() if c >= least}
    roles = tuple(r for r in official.roles if r in sure)
    return official.model_copy(
        update={"titles": _sure(official.titles, least), "roles": roles, "role_confidence": sure}
    )

"""How sure each value is: the share of values like it that were right on annotated articles.

A value's traits are weighed into one score (``weights`` of data/calibration.toml), and the score is looked up in
the steps of its field (``steps``): of the annotated values with such a score, that share was right. Both are
measured by benchmarks/calibrate.py; nothing is set by hand.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from vngovnews.assemble import traits
from vngovnews.assemble.traits import Setting, Traits
from vngovnews.lexicon import table
from vngovnews.model import Document, Event, Model, Official, Participants, Role
from vngovnews.read.page import Page
from vngovnews.text import Span

_Value = TypeVar("_Value", bound=Model)


class Scale(NamedTuple):
    """The weights of one field's traits, and the steps from their sum to a share: their ends, rising."""

    weights: Mapping[str, float]
    bounds: Sequence[float]
    shares: Sequence[float]

    def score(self, found: Traits) -> float:
        """The sum of the traits by their weights; a trait that was never measured weighs nothing.

        >>> Scale({"always": 1.0, "long": -2.0}, (), ()).score({"long": 1.0, "new": 1.0})
        -1.0
        """
        weights = self.weights
        total = weights["always"]
        for name, value in found.items():
            if value and name in weights:
                total += weights[name] * value
        return total

    def share(self, score: float) -> float:
        """The share right among values of this score: one within a step, between two steps in a straight line.

        Within a step a higher score was right no oftener.

        >>> scale = Scale({}, (0.0, 1.0, 2.0, 3.0), (0.8, 0.8, 0.9, 0.9))
        >>> scale.share(-3.0), scale.share(0.5), round(scale.share(1.5), 2), scale.share(7.0)
        (0.8, 0.8, 0.85, 0.9)
        """
        bounds, shares = self.bounds, self.shares
        if score <= bounds[0]:
            return shares[0]
        for place in range(1, len(bounds)):
            if score < bounds[place]:
                way = (score - bounds[place - 1]) / (bounds[place] - bounds[place - 1])
                return shares[place - 1] + way * (shares[place] - shares[place - 1])
        return shares[-1]


@cache
def scale(field: str) -> Scale:
    """What was measured of one field."""
    measured: dict[str, Any] = table("calibration.toml")[field]
    steps = measured["steps"]
    bounds = [bound for step in steps for bound in (step["from"], step["to"])]
    return Scale(measured["weights"], bounds, [step["right"] for step in steps for _ in range(2)])


def observed(field: str, found: Traits) -> float:
    """The share of values of a field that were right where such traits were found."""
    known = scale(field)
    return round(known.share(known.score(found)), 3)


def _with(value: _Value, confidence: float) -> _Value:
    return value.model_copy(update={"confidence": confidence})


def calibrated(page: Page, event: Event, anchor: Span) -> Event:
    """The event with the confidence of each value measured; ``anchor`` is the sentence that reports it."""
    setting = Setting(page, anchor)
    changed: dict[str, Any] = {
        "confidence": observed("event", traits.of_event(setting, event)),
        "type_confidence": observed("type", traits.of_type(setting, event)),
        "participants": tuple(_participants(setting, p) for p in event.participants),
        "officials": tuple(_official(setting, o) for o in event.officials),
        "organisers": tuple(
            _with(o, observed("organisers", traits.of_organiser(setting, event, o, rank)))
            for rank, o in enumerate(event.organisers)
        ),
        "places": tuple(
            _with(p, observed("places", traits.of_place(setting, event, p))) for p in event.places
        ),
        "topics": tuple(
            _with(t, observed("topics", traits.of_topic(setting, t, rank)))
            for rank, t in enumerate(event.topics)
        ),
    }
    if event.date:
        changed["date"] = _with(event.date, observed("date", traits.of_date(setting, event.date)))
    return event.model_copy(update=changed)


def _participants(setting: Setting, group: Participants) -> Participants:
    return _with(group, observed("participants", traits.of_participants(setting, group)))


def _official(setting: Setting, official: Official) -> Official:
    titles = tuple(
        _with(t, observed("titles", traits.of_title(setting, official, t))) for t in official.titles
    )
    roles: dict[Role, float] = {
        role: observed(_field(role), found) for role, found in traits.of_roles(setting, official).items()
    }
    sure = observed("officials", traits.of_official(setting, official))
    return official.model_copy(update={"confidence": sure, "titles": titles, "role_confidence": roles})


def _field(role: Role) -> str:
    """Having no part is no role like others: it was measured by itself."""
    return "mentioned" if role == "mentioned" else "roles"


def sure_documents(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents with the confidence of each measured."""
    return tuple(_with(d, observed("documents", traits.of_document(d))) for d in documents)


def author_confidence(page: Page) -> float:
    """How sure the byline of a page is; 0 where it has none."""
    return observed("author", traits.of_author(page)) if page.author else 0.0

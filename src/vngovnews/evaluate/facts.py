"""Articles and annotations as flat facts that can be compared one by one."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from vngovnews.evaluate.names import equal_names, same_body
from vngovnews.model import Article, Event, Evidence

FIELDS = (
    "event", "type", "date", "organisers", "participants", "headline_count", "officials", "titles", "roles",
    "places", "topics", "documents", "author",
)  # fmt: skip

Value = tuple[str | int, ...]


class Fact(NamedTuple):
    """One value of one field; what is found also says where and how sure."""

    field: str
    value: Value
    evidence: Evidence = ()
    confidence: float | None = None

    def __str__(self) -> str:
        return f"{self.field}: {' | '.join(str(part) for part in self.value)}"


def matches(wanted: Fact, found: Fact) -> bool:
    """Whether a found fact is the wanted one; names may differ in spelling, bodies in their length."""
    if wanted.field != found.field:
        return False
    if wanted.field in ("organisers", "places"):
        return same_body(str(wanted.value[0]), str(found.value[0]))
    if wanted.field in ("officials", "documents", "author"):
        return equal_names(str(wanted.value[0]), str(found.value[0]))
    if wanted.field in ("titles", "roles"):
        return _of_person(wanted, found)
    return wanted.value == found.value


def _of_person(wanted: Fact, found: Fact) -> bool:
    (name, what), (other_name, other) = wanted.value, found.value
    held = same_body(str(what), str(other)) if wanted.field == "titles" else what == other
    return held and equal_names(str(name), str(other_name))


def facts_of_gold(gold: Mapping[str, Any]) -> list[Fact]:
    """What an annotated article says must be found."""
    return list(_gold_facts(gold))


def _gold_facts(gold: Mapping[str, Any]) -> Iterator[Fact]:
    for number in gold.get("documents") or ():
        yield Fact("documents", (number,))
    if gold.get("author"):
        yield Fact("author", (gold["author"],))
    if event := gold["event"]:
        yield from _gold_event(event)


def _gold_event(event: Mapping[str, Any]) -> Iterator[Fact]:
    yield Fact("event", ("yes",))
    yield Fact("type", (event["type"],))
    if date := event.get("date"):
        yield Fact("date", (date["start"], date["end"]))
    for organiser in event["organisers"]:
        yield Fact("organisers", (organiser["name"],))
    for group in event["participants"]:
        yield Fact("participants", (group["count"], group["qualifier"]))
        if group.get("headline"):
            yield Fact("headline_count", (group["count"],))
    for official in event["officials"]:
        yield Fact("officials", (official["name"],))
        yield from (Fact("titles", (official["name"], title)) for title in official["titles"])
        yield from (Fact("roles", (official["name"], r)) for r in official["roles"] if r != "mentioned")
    yield from (Fact("places", (place,)) for place in event["places"])
    yield from (Fact("topics", (topic,)) for topic in event["topics"])


def facts_of_article(article: Article) -> list[Fact]:
    """What was found, of the main event alone: annotations know no other."""
    facts = [Fact("documents", (d.number,), d.evidence, d.confidence) for d in article.documents if d.number]
    if article.author:
        bylines = tuple((b.start, b.end) for b in article.blocks if b.kind == "byline")
        facts.append(Fact("author", (article.author,), bylines, article.author_confidence))
    if article.events:
        facts += _event_facts(article.events[0])
    return facts


def _event_facts(event: Event) -> Iterator[Fact]:
    yield Fact("event", ("yes",), event.evidence, event.confidence)
    yield Fact("type", (event.type,), event.evidence, event.type_confidence)
    if date := event.date:
        yield Fact("date", (date.start, date.end), date.evidence, date.confidence)
    for organiser in event.organisers:
        yield Fact("organisers", (organiser.name,), organiser.evidence, organiser.confidence)
    for group in event.participants:
        yield Fact("participants", (group.count, group.qualifier), group.evidence, group.confidence)
    if event.participant_count is not None:
        headline = next((p for p in event.participants if p.headline), None)
        yield Fact("headline_count", (event.participant_count,), headline.evidence if headline else ())
    yield from _official_facts(event)
    for place in event.places:
        yield Fact("places", (place.name,), place.evidence, place.confidence)
    for topic in event.topics:
        yield Fact("topics", (topic.code,), topic.evidence, topic.confidence)


def _official_facts(event: Event) -> Iterator[Fact]:
    for official in event.officials:
        yield Fact("officials", (official.name,), official.evidence, official.confidence)
        for title in official.titles:
            yield Fact("titles", (official.name, title.text), title.evidence, title.confidence)
        for role in official.roles:
            if role != "mentioned":
                sure = official.role_confidence.get(role)
                yield Fact("roles", (official.name, role), official.evidence, sure)

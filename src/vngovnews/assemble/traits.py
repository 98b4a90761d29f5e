"""What of a finished value and of the page around it speaks for its being right: a few plain traits each.

A trait is a number, mostly 0 or 1, with a name; data/calibration.toml says what each is worth.
"""

import math

from vngovnews.model import (
    Document,
    Event,
    EventDate,
    Evidence,
    Official,
    Organiser,
    Participants,
    Place,
    Role,
    Title,
    TopicScore,
)
from vngovnews.read.page import Page
from vngovnews.text import Span

Traits = dict[str, float]


def logit(share: float) -> float:
    """A share on the scale on which evidence adds up, from -4 to 4.

    >>> logit(0.5), round(logit(0.9), 2), logit(1.0)
    (0.0, 2.2, 4.0)
    """
    if not 0 < share < 1:
        return 4.0 if share else -4.0
    return min(4.0, max(-4.0, math.log(share / (1 - share))))


class Setting:
    """Where things stand on a page: its headline, its captions, the sentence that reports the event."""

    def __init__(self, page: Page, anchor: Span) -> None:
        self.page = page
        self.anchor = anchor
        self.title_stop = page.title_stop
        self.captions = [(b.start, b.stop) for b in page.of_kind("caption")]

    def told(self, evidence: Evidence) -> bool:
        """Whether any of the words stand in the sentence that reports the event."""
        first, stop = self.anchor
        return any(first <= start < stop for start, _ in evidence)

    def titled(self, evidence: Evidence) -> bool:
        """Whether any of the words stand in the headline."""
        return min(evidence)[0] < self.title_stop if evidence else False

    def pictured(self, evidence: Evidence) -> bool:
        """Whether all of the words stand in captions."""
        captions = self.captions
        return bool(captions) and all(any(a <= start < b for a, b in captions) for start, _ in evidence)

    def words(self, evidence: Evidence) -> str:
        """The first of the words."""
        return self.page.text[slice(*evidence[0])] if evidence else ""


def of_event(setting: Setting, event: Event) -> Traits:
    """An event: ``evidence`` is the margin by which the page was taken to report one."""
    return {
        "evidence": logit(event.confidence),
        "in headline": setting.titled(event.evidence),
        "dated": event.date is not None,
        "held by": bool(event.organisers),
    }


def of_type(setting: Setting, event: Event) -> Traits:
    """The type: ``share`` of the weight of all words that name kinds of event."""
    return {
        "share": logit(event.type_confidence),
        "named": event.name is not None,
        "in headline": setting.titled(event.evidence),
        "other": event.type == "other",
    }


def of_date(setting: Setting, date: EventDate) -> Traits:
    """The date: ``score`` of the winning reading and its lead over the next."""
    words = setting.words(date.evidence)
    return {
        "score": logit(date.confidence),
        "several days": date.start != date.end,
        "year printed": date.start[:4] in words,
        "in its sentence": setting.told(date.evidence),
    }


def of_organiser(setting: Setting, event: Event, organiser: Organiser, rank: int) -> Traits:
    """An organiser: ``score`` of the construction that names it."""
    (start, stop), *_ = organiser.evidence
    return {
        "score": logit(organiser.confidence),
        "not the first": rank > 0,
        "in its sentence": setting.told(organiser.evidence),
        "in headline": setting.titled(organiser.evidence),
        "short": stop - start < 12,
        "long": stop - start > 60,
        "dated": event.date is not None,
    }


def of_participants(setting: Setting, group: Participants) -> Traits:
    """A count: ``score`` of its sentence and its unit."""
    return {
        "score": logit(group.confidence),
        "headline": group.headline,
        "in its sentence": setting.told(group.evidence),
        "exact": group.qualifier == "exact",
    }


def odd_name(official: Official) -> bool:
    """Whether a name has another number of syllables than most, so that a place or half a name may be taken for one."""
    return not 3 <= len(official.name.split()) <= 4


def of_official(setting: Setting, official: Official) -> Traits:
    """An official: what is printed beside the name, how often, and the name's length."""
    return {
        "position": bool(official.titles),
        "honorific": official.honorific is not None,
        "rank": official.rank is not None,
        "named again": len(official.evidence) > 1,
        "acts": official.roles != ("mentioned",),
        "captions only": setting.pictured(official.evidence),
        "odd name": odd_name(official),
    }


def _gap(title: Title, official: Official) -> int:
    """How many letters lie between a position and the nearest mention of its holder."""
    (start, stop), *_ = title.evidence
    return min([start - b if b <= start else max(a - stop, 0) for a, b in official.evidence])


def of_title(setting: Setting, official: Official, title: Title) -> Traits:
    """A position: its parts, and how near its holder's name it stands."""
    gap = _gap(title, official)
    return {
        "body": title.body is not None,
        "one of several": len(official.titles) > 1,
        "beside the name": gap <= 3,
        "far from the name": gap > 60,
        "comma inside": "," in title.text,
        "abbreviated": title.text.split(" ", 1)[0].isupper(),
        "odd name": odd_name(official),
        "captions only": setting.pictured(title.evidence),
    }


def of_roles(setting: Setting, official: Official) -> dict[Role, Traits]:
    """Each role: which it is, beside how many others, of how plain an official."""
    shared: Traits = {
        "one of several": len(official.roles) > 1,
        "named again": len(official.evidence) > 1,
        "position": bool(official.titles),
        "in its sentence": setting.told(official.evidence),
        "captions only": setting.pictured(official.evidence),
        "odd name": odd_name(official),
    }
    return {role: {role: 1.0, **shared} for role in official.roles}


def of_place(setting: Setting, event: Event, place: Place) -> Traits:
    """A place: how it is printed, and whether it is known only from an organiser's name."""
    (start, stop), *_ = place.evidence
    folded = setting.page.folded
    holders = [pair for o in event.organisers for pair in o.evidence]
    return {
        "class word": setting.page.text[start].islower(),
        place.level or "no level": 1.0,
        "one of several": len(event.places) > 1,
        "in its sentence": setting.told(place.evidence),
        "in headline": setting.titled(place.evidence),
        "in an organiser": any(a <= start and stop <= b for a, b in holders),
        "name in headline": folded.find(folded[start:stop], 0, setting.title_stop) >= 0,
        "after a word": _after_a_word(setting, start),
    }


def _after_a_word(setting: Setting, start: int) -> bool:
    """Whether a word leads up to a place that may make it part of a longer name, unlike "tại" and "ở"."""
    before = setting.page.folded[max(0, start - 8) : start]
    return before.rstrip(" ")[-1:].isalnum() and not before.endswith(("tại ", "ở "))


def of_topic(setting: Setting, topic: TopicScore, rank: int) -> Traits:
    """A topic: ``score`` of its words by their places, its rank, how many words speak for it."""
    return {
        "score": logit(topic.confidence),
        "not the first": rank > 0,
        "in headline": setting.titled(topic.evidence),
        "one word": len(topic.evidence) == 1,
    }


def of_document(document: Document) -> Traits:
    """A document: whether a full number is printed, of what type, how often."""
    return {
        "number": document.number is not None,
        "typed": document.type is not None,
        "cited again": len(document.evidence) > 1,
    }


def of_author(page: Page) -> Traits:
    """A byline: how many names and words, whether it closes the page, whether a medium signs it, too."""
    author = page.author or ""
    size = len(author.split())
    last = max((b.stop for b in page.blocks), default=0)
    return {
        "several names": any(mark in author for mark in ",-–;&"),
        "one word": size == 1,
        "five words or more": size > 4,
        "initials": "." in author,
        "at the end": page.author_span is not None and page.author_span.stop > last - 60,
        "source named": page.source is not None,
    }

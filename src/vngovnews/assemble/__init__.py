"""Mentions in, events out: the one place where competing readings are judged."""

import math
from typing import NamedTuple

from vngovnews.assemble.candidates import Holder
from vngovnews.assemble.confidence import calibrated, sure_documents
from vngovnews.assemble.counts import choose_counts
from vngovnews.assemble.dates import choose_date, is_planned
from vngovnews.assemble.documents import choose_documents
from vngovnews.assemble.event_names import event_name
from vngovnews.assemble.officials import choose_officials, names_of, positions_of, read_sentences
from vngovnews.assemble.organisers import choose_organisers
from vngovnews.assemble.places import choose_places
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story, stories
from vngovnews.assemble.topics import choose_topics
from vngovnews.model import Document, Event, EventDate, Issue, Organiser
from vngovnews.read.page import Page
from vngovnews.text import Span

_NEAR = 40
# No article is as long by far; a collection of laws may be, and would take minutes.
LONGEST = 200_000
_TOO_LONG = Issue(code="long-text", message=f"Only the first {LONGEST:,} characters were read for events.")


class Assembled(NamedTuple):
    """All that one page reports."""

    events: tuple[Event, ...]
    documents: tuple[Document, ...]
    issues: tuple[Issue, ...]


def _organisers(page: Page, holders: list[Holder]) -> tuple[Organiser, ...]:
    return tuple(
        Organiser(
            name=page.text[h.start : h.stop],
            role="organiser" if rank == 0 else "co-organiser",
            evidence=((h.start, h.stop),),
            confidence=h.score,
        )
        for rank, h in enumerate(holders)
    )


def _naming(story: Story) -> Span:
    """The part of the reporting sentence that says what is held; what follows may be to come of itself.

    "Sở A họp báo giới thiệu lễ hội sẽ mở vào tháng 11": the press conference is none of the future.
    """
    anchor, cue = story.anchor, story.cue
    inside = anchor.start <= cue.start < anchor.stop
    return Span(anchor.start, min(anchor.stop, cue.stop + _NEAR)) if inside else anchor


def _date(mentions: Mentions, story: Story) -> tuple[EventDate | None, tuple[Issue, ...]]:
    """The day that the part of the text about it tells; else, for an item, that of its heading or of the lead."""
    own, issues = choose_date(mentions.page, mentions.dates, mentions.documents, story.anchor, story.scope)
    above = story.dateline
    if above is None or (own and own.evidence[0][0] >= story.scope.start):
        return own, issues
    told, issues = choose_date(mentions.page, mentions.dates, mentions.documents, above, above)
    # "Chiều cùng ngày": the part of the day is its own
    if told and own and own.evidence[-1][0] >= story.scope.start:
        told = told.model_copy(update={"part_of_day": own.part_of_day})
    return told, issues


def _event(mentions: Mentions, story: Story) -> tuple[Event, tuple[Issue, ...]]:
    """One event with all its fields."""
    page = mentions.page
    sentences = read_sentences(mentions, story.scope)
    people = names_of(sentences) + positions_of(sentences)
    holders = choose_organisers(mentions, story, people)
    date, issues = _date(mentions, story)
    planned = is_planned(page, _naming(story), date)
    counts = choose_counts(mentions, story, planned)
    headline = next((c.count for c in counts if c.headline), None)
    event = Event(
        type=story.type,
        type_confidence=story.type_score,
        name=event_name(mentions, story),
        status="planned" if planned else "held",
        date=date,
        organisers=_organisers(page, holders),
        participants=counts,
        participant_count=headline,
        officials=choose_officials(mentions, story, sentences, planned=planned),
        places=choose_places(mentions, story, holders, people, date),
        topics=choose_topics(mentions, story, holders),
        evidence=(story.words,),
        confidence=1 / (1 + math.exp(-story.score)),
    )
    return calibrated(page, event, story.anchor), issues


def assemble(page: Page) -> Assembled:
    """The events, cited documents and open questions of one page; of a very long one, what its beginning tells."""
    if len(page.text) > LONGEST:
        told = assemble(page.first(LONGEST))
        return told._replace(issues=(*told.issues, _TOO_LONG))
    mentions = Mentions(page)
    built = [_event(mentions, story) for story in stories(mentions)]
    issues = tuple(issue for _, found in built for issue in found)
    documents = sure_documents(choose_documents(mentions.documents))
    return Assembled(tuple(e for e, _ in built), documents, issues)

"""Which event an article reports, in which sentence, and which part of the text is about it."""

import re
from typing import NamedTuple

from vngovnews.assemble.evidence import (
    Traits,
    days_in,
    names_event,
    traits_of,
    weight,
)
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.scopes import scopes
from vngovnews.find.dates import DAYS
from vngovnews.find.events import EventCue
from vngovnews.model import EventType
from vngovnews.text import Span, starting_in

# What an item's standing among others adds to its being an event: a round-up has no items that are none.
_ITEM = 1.0
# A name for an event that is no stronger names one only where no other does.
_SELDOM = 0.35
# Events to which somebody goes: those who go and those whom they meet are two groups.
GOING = frozenset({"visit", "working-visit", "inspection"})
_NO_PROSE = frozenset({"title", "caption", "byline", "source"})
_AFTER = re.compile(r"\W*(?:[^\W\d_]{2,12} [-–] )?sau (?:khi |một |phần |buổi |lễ |cuộc )[^,.;]{3,80}, ")


class Story(NamedTuple):
    """One reported event: its type, the sentence that reports it, and the part of the text that is about it."""

    type: EventType
    type_score: float
    cue: EventCue
    anchor: Span
    scope: Span
    score: float
    dateline: Span | None = None

    @property
    def words(self) -> Span:
        """The words that name the event; for an item that only the headline gives a name, its sentence."""
        outside = self.scope.start > self.cue.start
        return self.anchor if outside else Span(self.cue.start, self.cue.stop)


class Telling(NamedTuple):
    """A sentence that may report an event, its words for it, and what speaks for its being one."""

    scope: Span
    anchor: Span
    cues: list[EventCue]
    traits: Traits
    dateline: Span | None = None


def _sentence_score(mentions: Mentions, sentence: Span, order: int, cues: list[EventCue]) -> float:
    """How much a sentence looks like the one that says who held what, when and where."""
    folded = mentions.page.folded[sentence.start : sentence.stop]
    day = bool(days_in(mentions, sentence))
    score = max(c.strength for c in cues) + 0.3 * any(c.form == "name" for c in cues)
    score += 0.9 * day + 0.8 * bool(pattern("evidence", "holds").search(folded)) - 0.2 * min(order, 6)
    score -= 0.8 * bool(pattern("story", "speech").match(folded))
    return score - 0.8 * bool(pattern("story", "history").search(folded))


def _sentences(mentions: Mentions, scope: Span) -> list[Span]:
    """The sentences of running text in a stretch; captions and bylines report no event."""
    page = mentions.page
    inside = starting_in(page.sentences, scope.start, scope.stop)
    return [s for s in inside if (block := page.block_at(s.start)) is None or block.kind not in _NO_PROSE]


def _title_cues(mentions: Mentions) -> list[EventCue]:
    """The words for events in the headline."""
    stop = mentions.page.title_stop
    return [c for c in mentions.free_events if c.start < stop]


def _anchor(
    mentions: Mentions, scope: Span, favoured: frozenset[str]
) -> tuple[Span, list[EventCue], float] | None:
    """The sentence that reports the event, its cues and its score."""
    best = None
    for order, sentence in enumerate(_sentences(mentions, scope)[:14]):
        cues = list(starting_in(mentions.free_events, sentence.start, sentence.stop))
        if not cues:
            continue
        score = _sentence_score(mentions, sentence, order, cues)
        score += 0.8 * any(c.type in favoured for c in cues)
        if best is None or score > best[2]:
            best = (sentence, cues, score)
    if best is None or (max(c.strength for c in best[1]) <= _SELDOM and not days_in(mentions, best[0])):
        return _dated_by_title(mentions, scope) or best
    return best


def _dated_by_title(mentions: Mentions, scope: Span) -> tuple[Span, list[EventCue], float] | None:
    """Where no sentence has a word for an event: the first that tells a day, of the event that the headline names."""
    cues = [c for c in _title_cues(mentions) if names_event(mentions, c)]
    for order, sentence in enumerate(_sentences(mentions, scope)[:4] if cues else ()):
        if any(sentence.start <= d.start < sentence.stop for d in mentions.dates if d.kind in DAYS):
            return sentence, cues, _sentence_score(mentions, sentence, order, cues)
    return None


def _titled(mentions: Mentions, scope: Span) -> tuple[Span, list[EventCue], float] | None:
    """The first sentence of an item without a word for an event: it is of those that the headline names."""
    cues = [c for c in _title_cues(mentions) if names_event(mentions, c)]
    sentence = next(iter(_sentences(mentions, scope)), None)
    return (sentence, cues, 0.0) if sentence and cues else None


def _renamed(
    mentions: Mentions, anchor: list[EventCue], title: list[EventCue], scope: Span
) -> dict[EventType, int]:
    """How often the article calls its event by each type's name later on ("tại hội nghị", "kết luận buổi làm việc")."""
    folded = mentions.page.folded
    times: dict[EventType, int] = {}
    for cue in _narrowed(mentions, mentions.free_events, title):
        known = any(cue.start == a.start for a in anchor)
        if cue.form != "name" or known or not scope.start <= cue.start < scope.stop:
            continue
        if pattern("story", "at it").search(folded, max(0, cue.start - 24), cue.start):
            times[cue.type] = times.get(cue.type, 0) + 1
    return times


def _narrowed(mentions: Mentions, cues: list[EventCue], title: list[EventCue]) -> list[EventCue]:
    """The words for an event, "hội nghị" with the type of the headline's "hội nghị đối thoại" that it stands for."""
    folded = mentions.page.folded
    names = [c for c in title if names_event(mentions, c)]

    def meant(cue: EventCue) -> EventType:
        words = folded[cue.start : cue.stop] + " "
        return next((n.type for n in names if folded[n.start : n.stop].startswith(words)), cue.type)

    return [cue._replace(type=meant(cue)) for cue in cues]


def _plainest(cues: list[EventCue]) -> list[EventCue]:
    """The words for an event in order, those behind the others that seldom name one ("Đoàn công tác … chúc Tết")."""
    return sorted(cues, key=lambda c: c.form == "name" and c.strength <= _SELDOM)


def _answers(mentions: Mentions, cue: EventCue, others: list[EventCue]) -> bool:
    """Whether "hưởng ứng" opens a sentence that tells behind a comma what was held ("Hưởng ứng Ngày A, B mở …")."""
    folded = mentions.page.folded
    opens = cue.form == "verb" and folded.startswith("hưởng ứng", cue.start)
    opens = opens and folded[max(0, cue.start - 4) : cue.start].rstrip(" (-–")[-1:] in ("", "\n", ".")
    return opens and any(c.start > cue.start and "," in folded[cue.stop : c.start] for c in others)


def _type(
    mentions: Mentions, title: list[EventCue], anchor: list[EventCue], scope: Span
) -> tuple[EventCue, float]:
    """The cue whose word names the event: title and anchor weigh, later mentions confirm."""
    weights: dict[str, float] = {}
    title, anchor = _plainest(title), _plainest(_narrowed(mentions, anchor, title))
    for rank, cue in enumerate(title):
        prepared = pattern("story", "prepares").search(mentions.page.folded[: cue.start][-60:])
        share = 1.6 if names_event(mentions, cue) and not prepared else 0.4
        weights[cue.type] = weights.get(cue.type, 0.0) + cue.strength * (share if rank == 0 else share / 2)
    headline = {c.type for c in title[:1] if c.form == "name" and names_event(mentions, c)}
    for rank, cue in enumerate(anchor):
        before = mentions.page.folded[: cue.start][-60:]
        held = cue.form == "name" and (rank == 0 or pattern("evidence", "organised").search(before))
        share = (
            (1.5 if held else 0.9)
            * (1.0 if rank == 0 else 0.6)
            * (1.5 if pattern("story", "held").search(before) else 1.0)
        )
        if pattern("story", "prepares").search(before) or _answers(mentions, cue, anchor):
            share = 0.3
        elif cue.form == "name" and cue.type in headline:
            share *= 2.2
        weights[cue.type] = weights.get(cue.type, 0.0) + cue.strength * share
    for type_, times in _renamed(mentions, anchor, title, scope).items():
        weights[type_] = weights.get(type_, 0.0) + 0.45 * min(times, 4)
    best = max(weights, key=lambda t: weights[t])
    total = sum(weights.values())
    inside = starting_in(mentions.free_events, scope.start, scope.stop)
    cues = [c for c in (*anchor, *inside) if c.type == best] if scope.start else []
    cues = cues or [c for c in (*anchor, *title, *mentions.free_events) if c.type == best]
    return max(cues, key=lambda c: (c.form == "name", c.strength)), weights[best] / total


def _is_notice(mentions: Mentions) -> bool:
    """Whether the headline is that of an announcement."""
    return any(
        pattern("story", "notice").match(mentions.page.folded, b.start)
        for b in mentions.page.of_kind("title")
    )


def _of_another(mentions: Mentions, anchor: Span, cues: list[EventCue]) -> list[EventCue]:
    """The words for what a sentence tells behind "at another meeting" or "after a meeting, …", if there are any."""
    folded = mentions.page.folded
    same = pattern("rounds", "same day").match(folded, anchor.start) or _AFTER.match(folded, anchor.start)
    return [c for c in cues if c.start >= same.end()] or cues if same else cues


def tellings(mentions: Mentions) -> list[Telling]:
    """For each stretch of the text that may be about one event the sentence that reports it, if it reports one."""
    if _is_notice(mentions):
        return []
    favoured = frozenset(c.type for c in _title_cues(mentions) if names_event(mentions, c))
    found = []
    for scope, dateline in scopes(mentions):
        anchor = _anchor(mentions, scope, favoured) or (_titled(mentions, scope) if dateline else None)
        if anchor is not None:
            sentence, cues = anchor[0], _of_another(mentions, anchor[0], anchor[1])
            order = _sentences(mentions, scope).index(sentence)
            traits = traits_of(mentions, cues, sentence, order, scope)
            if dateline:
                traits |= {"day": 1.0, "begins with day": 1.0}
            found.append(Telling(scope, sentence, cues, traits, dateline))
    return found


def stories(mentions: Mentions) -> list[Story]:
    """The events of a page, the main one first; none where it reports none."""
    title = _title_cues(mentions)
    found: list[Story] = []
    for told in tellings(mentions):
        evidence = weight(told.traits) + (_ITEM if told.scope.start else 0.0)
        if evidence > 0:  # the headline names the main event, which comes first
            cue, share = _type(mentions, [] if found else title, told.cues, told.scope)
            found.append(Story(cue.type, share, cue, told.anchor, told.scope, evidence, told.dateline))
    return found

"""Whether an article reports an event at all: plain traits of its headline, its telling sentence and its text.

A trait is a number from 0 to 1 with a name. data/evidence.toml says what each is worth; benchmarks/learn_events.py
learns that from annotated articles, nothing is set by hand.
"""

from collections.abc import Mapping, Sequence
from itertools import islice

from vngovnews.assemble.days import impossible, resolved
from vngovnews.assemble.holders import HolderReader
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.find.dates import DateMention
from vngovnews.find.events import EventCue
from vngovnews.lexicon import table
from vngovnews.text import Span, starting_in

Traits = dict[str, float]


def names_event(mentions: Mentions, cue: EventCue) -> bool:
    """Whether a headline's cue is its event: not an occasion ("trong Kỳ thi") nor words of a leader ("Bí thư A: …")."""
    before = mentions.page.folded[: cue.start]
    return not pattern("evidence", "occasion").search(before) and ":" not in before[24:]


def weight(traits: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """The sum of the traits by their weights: above zero where an event is likelier than none."""
    weights = weights or table("evidence.toml")["weights"]
    return weights["always"] + sum(weights.get(name, 0.0) * value for name, value in traits.items())


def traits_of(mentions: Mentions, cues: Sequence[EventCue], anchor: Span, order: int, scope: Span) -> Traits:
    """The traits of the event that the sentence ``anchor`` may report with its ``cues``.

    ``order`` is the number of sentences of the stretch ``scope`` before it.
    """
    title = mentions.page.title_stop
    headline = [c for c in mentions.free_events if c.start < title]
    sentence = mentions.page.folded[anchor.start : anchor.stop]
    issued = pattern("evidence", "issued").search(sentence) is not None
    ahead = any(_is_ahead(mentions, day) for day in days_in(mentions, anchor))
    organised = _organised(mentions, anchor)
    return {
        **_dated(mentions, anchor),
        "name": max((c.strength for c in cues if c.form == "name"), default=0.0),
        "verb": max((c.strength for c in cues if c.form == "verb"), default=0.0),
        "order": min(order, 6) / 6,
        "first": float(order == 0),
        "titled": _titled(mentions, headline),
        "same in headline": float(any(c.type == h.type for c in cues for h in headline)),
        "question": float("?" in mentions.page.folded[:title]),
        "holds": float(bool(pattern("evidence", "holds").search(sentence))),
        "holder": float(bool(HolderReader(mentions, anchor, []).holders())),
        "organised": float(organised),
        "issued": float(issued),
        "issued alone": float(issued and not ahead and not organised),
        "document": float(bool(starting_in(mentions.documents, anchor.start, anchor.stop))),
        "to come": float(bool(pattern("evidence", "to come").search(sentence))),
        "ahead": float(ahead),
        "period": float(bool(pattern("evidence", "period").match(sentence))),
        "told to do": float(_told_to_do(mentions.page.folded, anchor, scope)),
        "letter": float(bool(title) and bool(pattern("evidence", "letter").match(mentions.page.folded))),
        "place": float(" tại " in sentence),
        "count": float(bool(starting_in(mentions.counts, anchor.start, anchor.stop))),
        **_told(mentions.page.folded[scope.start : scope.stop]),
    }


def _told_to_do(folded: str, anchor: Span, scope: Span) -> bool:
    """Whether a sentence is an item of a list of what others are told to do ("Chủ tịch UBND tỉnh yêu cầu:")."""
    begins = folded.rfind("\n", 0, anchor.start) + 1
    return pattern("evidence", "ordering").search(folded, scope.start, max(begins, scope.start)) is not None


def _told(text: str) -> Traits:
    """What the words of the whole stretch say: that people met and spoke, or what one must do."""
    return {
        "repeats": _times("repeats", text, 3) / 3,
        "spoken": float(bool(pattern("evidence", "spoken").search(text))),
        "present": float(bool(pattern("evidence", "present").search(text))),
        "rules": _times("rules", text, 4) / 4,
        "figures": _times("figures", text, 12) / 12,
    }


def _times(name: str, text: str, most: int) -> int:
    """How often a pattern is found, counted up to ``most``."""
    return sum(1 for _ in islice(pattern("evidence", name).finditer(text), most))


def days_in(mentions: Mentions, sentence: Span) -> Sequence[DateMention]:
    """The days that a sentence tells outside of citations of documents, deadlines left out."""
    return starting_in(mentions.days, sentence.start, sentence.stop)


def _is_ahead(mentions: Mentions, mention: DateMention) -> bool:
    """Whether a day lies behind the day of publication: it can be none on which something was issued."""
    page = mentions.page
    days = None if impossible(mention) else resolved(page, mentions.dates, mention)
    return days is not None and page.published is not None and days.first > page.published


def _dated(mentions: Mentions, anchor: Span) -> Traits:
    """Whether a day is told, with its part of the day, at the beginning of the sentence."""
    days = days_in(mentions, anchor)
    folded = mentions.page.folded
    same = pattern("rounds", "same day").search(folded, anchor.start, anchor.start + 40) is not None
    parts = any(pattern("evidence", "part of day").search(folded, max(0, d.start - 14), d.stop) for d in days)
    return {
        "day": float(same or bool(days)),
        "part of day": float(same or parts),
        "begins with day": float(same or (bool(days) and days[0].start - anchor.start < 40)),
    }


def _titled(mentions: Mentions, headline: Sequence[EventCue]) -> float:
    """How plainly the headline names an event; "trong Kỳ thi …" only names an occasion."""
    best = 0.0
    for cue in headline:
        share = cue.strength * (0.6 if cue.type == "other" else 1.0)
        best = max(best, share * (1.0 if names_event(mentions, cue) else 0.3))
    return best


def _organised(mentions: Mentions, anchor: Span) -> bool:
    """Whether a named event is the object of holding ("tổ chức Hội nghị …", "cuộc đối thoại do … tổ chức")."""
    folded = mentions.page.folded
    if pattern("evidence", "checks").search(folded, anchor.start, anchor.stop):
        return True
    inside = [c for c in starting_in(mentions.free_events, anchor.start, anchor.stop) if c.form == "name"]
    return any(
        pattern("evidence", "organised").search(folded, anchor.start, c.start)
        or pattern("evidence", "organised by").search(folded[c.stop : anchor.stop])
        or pattern("evidence", "takes place").search(folded[c.stop : anchor.stop])
        for c in inside
    )

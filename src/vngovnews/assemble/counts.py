"""Which of the counts of an article count those who took part, and which one counts them all.

Each count has a score: how near it stands to the sentence that reports the event, what is said in front of it
and behind it, what its sentence is about, what is counted. Counts above zero took part.
"""

import math
import re
from collections.abc import Sequence
from functools import cache

from vngovnews.assemble.count_marks import counts_few, marks_of
from vngovnews.assemble.count_words import inside
from vngovnews.assemble.headcount import Reading, whole_of
from vngovnews.find.counts import CountMention
from vngovnews.lexicon import table
from vngovnews.model import Participants
from vngovnews.read.page import Page
from vngovnews.text import Span

# "mỗi lớp 35 học viên" counts no one by itself; "mỗi ngày khoảng 120 người" does.
_EACH = re.compile(r"\bmỗi (?!ngày|buổi|đêm)(?:\w+ ){1,3}(?:(?:từ|có|cử|gồm) )*\Z")
# "145 đảng viên trong tổng số 152 đảng viên": the second has not come.
_OF_ALL = re.compile(r"\btr(?:ong|ên) tổng số \Z")
# "186 thanh niên, gồm 158 đồng chí …": a part behind its whole.
_MADE_OF = re.compile(r"\d [^.;]{2,60}[,(:] ?(?:bao )?gồm:? (?:[^\d.;]{0,30} có )?\Z")
_JOINED = re.compile(r"[^,;.:]{0,40}(?:,|\bvà|\bcùng(?: với)?|\bvới)\s(?:có\s)?")
# A part needs that much to stand without its whole.
_ALONE = 1.0
# What is to come has been attended by nobody yet.
_COMING = frozenset({"came", "came-after", "presence"})
_CONTEST = re.compile(r"\b(?:hội thi|cuộc thi|hội thao|hội giảng|hội diễn|giải|liên hoan)\b")


def choose_counts(
    page: Page, counts: Sequence[CountMention], scope: Span, anchor: Span, planned: bool = False
) -> tuple[Participants, ...]:
    """The counts of people who took part in the event that ``anchor`` reports within ``scope``.

    Of a ``planned`` event also those who are expected.

    >>> from vngovnews.find.counts import find_counts
    >>> from vngovnews.read import read_text
    >>> page = read_text("Sáng 5/3, xã Tân Lập mở lớp cho hơn 60 nông dân. Toàn xã có 900 hội viên.")
    >>> found = choose_counts(page, find_counts(page), Span(0, len(page.text)), page.sentences[0])
    >>> [(p.count, p.qualifier, p.headline) for p in found]
    [(60, 'over', True)]
    """
    readings = _readings(page, counts, (scope, anchor), planned)
    kept = _levelled(page, _without_parts_of_others(readings))
    groups = _same_ones(kept)
    title = page.title_stop
    contest = _CONTEST.search(page.folded[:title] + "\n" + page.folded[anchor.start : anchor.stop])
    headline = whole_of(page, groups, contest=contest is not None)
    return tuple(_participants(group, group[0] is headline) for group in groups)


def _readings(
    page: Page, counts: Sequence[CountMention], spans: tuple[Span, Span], planned: bool
) -> list[Reading]:
    scope, anchor = spans
    title = page.title_stop
    order = {s: n for n, s in enumerate(page.sentences)}
    here = next((n for s, n in order.items() if s.start <= anchor.start < s.stop), 0)
    weights: dict[str, float] = table("counts.toml")["weights"]
    told = page.folded[:title] + page.folded[anchor.start : anchor.stop]
    found: list[Reading] = []
    for mention in counts:
        if not (scope.start <= mention.start < scope.stop or mention.start < title):
            continue
        sentence = next(s for s in page.sentences if s.start <= mention.start < s.stop)
        distance = order[sentence] - here if mention.start >= title else None
        marks = list(marks_of(page, mention, sentence, distance, planned, told))
        marks = [m for m in marks if "later" not in marks or m not in _COMING]
        before = page.folded[max(sentence.start, mention.start - 90) : mention.start]
        same = found and found[-1].sentence == sentence and found[-1].mention.unit == mention.unit
        if _EACH.search(before) or (same and _OF_ALL.search(before)):
            continue
        part = bool(inside("parts").search(before) or _MADE_OF.search(before))
        found.append(Reading(weights["bias"] + sum(weights[m] for m in marks), mention, sentence, part))
    return found


def _without_parts_of_others(readings: list[Reading]) -> list[Reading]:
    """A part ("trong đó có 23 người") took part if the count that it is of did; so did its siblings."""
    kept: list[Reading] = []
    left = 0
    for found in readings:
        reading = _told_again(found, kept)
        mention = reading.mention
        whole = next((r for r in reversed(kept) if not r.part and _holds(r, reading)), None)
        sibling = (
            bool(kept) and kept[-1].part and kept[-1].sentence == reading.sentence and mention.number <= left
        )
        if whole and (reading.part or sibling):
            left = (left if sibling else whole.mention.number) - mention.number
            kept.append(reading._replace(score=max(reading.score, whole.score - 0.5), part=True))
        elif reading.score > (_ALONE if reading.part else 0) and not (
            reading.part
            and kept
            and kept[-1].sentence == reading.sentence
            and kept[-1].mention.number >= mention.number
        ):
            kept.append(reading._replace(part=False))
    return kept


def _told_again(reading: Reading, kept: list[Reading]) -> Reading:
    """A number that was told before is as good as there, whatever is said around it now."""
    twins = [k.score for k in kept if not k.part and k.mention.number == reading.mention.number]
    return reading._replace(score=max([reading.score, *twins]))


def _holds(whole: Reading, part: Reading) -> bool:
    """Whether one count can be the whole of another."""
    if whole.mention.number <= part.mention.number:
        return False
    return whole.sentence == part.sentence or whole.mention.unit == part.mention.unit


def _levelled(page: Page, readings: list[Reading]) -> list[Reading]:
    """Coordinated counts with one score: what is said in front of or behind them is said of both."""
    levelled = list(readings)
    for n in range(len(readings) - 1):
        one, other = levelled[n], levelled[n + 1]
        gap = page.folded[one.mention.unit_start + len(one.mention.unit) : other.mention.start]
        alike = one.part == other.part and counts_few(one.mention) == counts_few(other.mention)
        if one.sentence == other.sentence and alike and _JOINED.fullmatch(gap):
            best = max(one.score, other.score)
            levelled[n : n + 2] = one._replace(score=best), other._replace(score=best)
    return levelled


def _same_ones(readings: list[Reading]) -> list[list[Reading]]:
    """Counts told more than once, in title, lead and body, put together; the likeliest leads."""
    groups: list[list[Reading]] = []
    for reading in readings:
        same = next((g for g in groups if _same(g[0], reading)), None)
        if same is None:
            groups.append([reading])
        elif reading.score > same[0].score:
            same.insert(0, reading)
        else:
            same.append(reading)
    return groups


def _same(one: Reading, other: Reading) -> bool:
    a, b = one.mention, other.mention
    if (a.number, a.upper) != (b.number, b.upper):
        return False
    return one.sentence != other.sentence or a.unit == b.unit


@cache
def _modifiers() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("counts.toml")["units"]["modifiers"]))
    return re.compile(rf" (?:{words})\Z", re.IGNORECASE)


def _participants(group: list[Reading], headline: bool) -> Participants:
    lead = group[0].mention
    return Participants(
        count=lead.number,
        upper=lead.upper,
        qualifier=lead.qualifier,
        unit=_modifiers().sub("", lead.unit),
        headline=headline,
        evidence=tuple((m.start, m.unit_start + len(m.unit)) for m in sorted(r.mention for r in group)),
        confidence=round(1 / (1 + math.exp(-0.4 - 0.7 * group[0].score)), 3),
    )

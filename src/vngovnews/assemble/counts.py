"""Which of the counts of an article count those who took part, and which one counts them all.

Each count has a score: how near it stands to the sentence that reports the event, what is said in front of it
and behind it, what its sentence is about, what is counted, each weighed as it was learned from annotated articles.
Counts above zero took part.
"""

import math
import re
from functools import cache

from vngovnews.assemble.count_marks import marks_of
from vngovnews.assemble.count_parts import as_part, is_part, levelled, whole_of_part
from vngovnews.assemble.count_traits import by_hand, traits_of, weigh
from vngovnews.assemble.count_words import inside
from vngovnews.assemble.headcount import Reading, whole_of
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import GOING, Story
from vngovnews.find.counts import CountMention
from vngovnews.lexicon import table
from vngovnews.model import Participants
from vngovnews.read.page import Page
from vngovnews.text import Span

# "mỗi lớp 35 học viên" counts no one by itself; "mỗi ngày khoảng 120 người" does.
_EACH = re.compile(r"(?:\bmỗi (?!ngày|buổi|đêm)[^,.;:()]{1,60}|^\W*mỗi (?!ngày|buổi|đêm)[^.;:()]+)\Z")
# "được triệu tập 23 đồng chí, có mặt 22 đồng chí": the roll, behind which those who came are counted.
_ROLL = re.compile(r"[^.;\d]{0,40}[,;(] ?(?:số (?:\w+ )?)?(?:thực tế )?(?:đã )?có mặt\b[^.;,\d]{0,15}\d")
# "145 doanh nghiệp với khoảng 220 đại biểu": of the firms only their people have come.
_SENT_BY_FIRMS = re.compile(r" (?:với|cùng|cử)(?: (?:sự tham gia|sự tham dự) của)?(?: \w+){0,2} \d")
# What was held before has counts of its own.
_BEFORE = re.compile(r"\W*trước đó\b")
# "145 đảng viên trong tổng số 152 đảng viên", "Trong tổng số 186 thí sinh, có 174": of the larger some have not come.
_OF_ALL = re.compile(r"\btr(?:ong|ên) tổng số \Z")
_OF_THOSE = re.compile(r"[^.;\d]{1,40}, (?:đã )?(?:có|chỉ có) \d")
# What is to come has been attended by nobody yet, what has been by others.
_AWAY = frozenset({"later", "elsewhen"})
_COMING = frozenset({"came", "came-after", "presence"})
_CONTEST = re.compile(r"\b(?:hội thi|cuộc thi|hội thao|hội giảng|hội diễn|giải|liên hoan)\b")


def choose_counts(mentions: Mentions, story: Story, planned: bool = False) -> tuple[Participants, ...]:
    """The counts of people who took part in an event; of a ``planned`` one also those who are expected.

    >>> from vngovnews.assemble.story import stories
    >>> from vngovnews.read import read_text
    >>> page = read_text("Sáng 5/3, xã Tân Lập mở lớp cho hơn 60 nông dân. Toàn xã có 900 hội viên.")
    >>> mentions = Mentions(page)
    >>> found = choose_counts(mentions, stories(mentions)[0])
    >>> [(p.count, p.qualifier, p.headline) for p in found]
    [(60, 'over', True)]
    """
    page, anchor = mentions.page, story.anchor
    readings = _readings(mentions, story, planned)
    groups = _same_ones(_without_those_elsewhere(levelled(page, readings)))
    title = page.title_stop
    contest = _CONTEST.search(page.folded[:title] + "\n" + page.folded[anchor.start : anchor.stop])
    hosted = story.type in GOING and any(_hosts(page, group[0]) for group in groups)
    headline = None if hosted else whole_of(page, groups, story.type, contest=contest is not None)
    return tuple(_participants(group, group[0] is headline) for group in groups)


def _hosts(page: Page, reading: Reading) -> bool:
    """Whether those counted receive whoever comes ("Làm việc với đoàn có ông A cùng 10 trưởng thôn")."""
    return inside("hosts").search(page.folded, reading.sentence.start, reading.mention.start) is not None


def _readings(mentions: Mentions, story: Story, planned: bool) -> list[Reading]:
    page, scope, anchor = mentions.page, story.scope, story.anchor
    title = page.title_stop
    here = page.sentence_number(anchor.start)
    told = page.folded[:title] + page.folded[anchor.start : anchor.stop]
    found: list[Reading] = []
    for mention in mentions.counts:
        if not (scope.start <= mention.start < scope.stop or mention.start < title):
            continue
        sentence = page.sentence_at(mention.start)
        before = page.folded[max(sentence.start, mention.start - 90) : mention.start]
        if _counts_nobody(page, mention, sentence, found):
            continue
        if sentence != anchor and _BEFORE.match(page.folded, sentence.start):
            continue
        distance = page.sentence_number(mention.start) - here if mention.start >= title else None
        if is_part(before) and (whole := whole_of_part(found, mention, sentence)):
            found.append(Reading(*as_part(whole), mention, sentence, True))
            continue
        marks = set(marks_of(page, mention, sentence, distance, planned, told))
        marks -= _COMING if marks & _AWAY else set()
        marks -= {"attending"} if "holder-has" in marks else set()
        marks -= {"served"} if story.type in table("counts.toml")["no-service"]["types"] else set()
        score = weigh(traits_of(page, mention, sentence, story.type, marks))
        found.append(Reading(score, by_hand(marks), mention, sentence, False))
    return found


def _counts_nobody(page: Page, mention: CountMention, sentence: Span, found: list[Reading]) -> bool:
    """Whether a number counts each of several, a roll, or bodies whose people are counted behind it."""
    before = page.folded[max(sentence.start, mention.start - 90) : mention.start]
    stop = mention.unit_start + len(mention.unit)
    if _EACH.search(before) or _ROLL.match(page.folded, stop, sentence.stop):
        return True
    if _OF_ALL.search(before):
        same = found and found[-1].sentence == sentence and found[-1].mention.unit == mention.unit
        return bool(same) or _OF_THOSE.match(page.folded, stop, sentence.stop) is not None
    sent = mention.unit.lower().startswith("doanh nghiệp")
    return sent and _SENT_BY_FIRMS.match(page.folded, stop) is not None


def _without_those_elsewhere(readings: list[Reading]) -> list[Reading]:
    """Those who took part; what is told behind a part, as long as the whole is not used up, is a part as well."""
    kept: list[Reading] = []
    left = 0
    for reading in readings:
        number = reading.mention.number
        behind = bool(kept) and kept[-1].part and kept[-1].sentence == reading.sentence
        if reading.part or (behind and number <= left):
            whole = next((r for r in reversed(kept) if not r.part and r.mention.number > number), None)
            if whole is None or (reading.part and reading.score <= 0):
                continue
            left = (left if behind else whole.mention.number) - number
            kept.append(reading._replace(score=max(reading.score, whole.score - 0.5), part=True))
        elif reading.score > 0:
            kept.append(reading)
    return kept


def _same_ones(readings: list[Reading]) -> list[list[Reading]]:
    """Counts told more than once, in title, lead and body, put together; the likeliest leads."""
    groups: list[list[Reading]] = []
    for reading in readings:
        same = next((g for g in groups if _same(g[0], reading)), None)
        if same is None:
            groups.append([reading])
        elif reading.marked > same[0].marked:
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
        confidence=round(1 / (1 + math.exp(-group[0].score)), 3),
    )

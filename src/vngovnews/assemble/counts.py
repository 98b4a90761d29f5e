"""Which of the counts of an article count those who took part, and which one counts them all.

Each count has a score: how near it stands to the sentence that reports the event, what is said in front of it
and behind it, what its sentence is about, what is counted. Counts above zero took part.
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from vngovnews.find.counts import CountMention
from vngovnews.lexicon import table
from vngovnews.model import Participants
from vngovnews.read.page import Page
from vngovnews.text import Span, fold

_CLAUSE = re.compile(r"[;:.\n]|,\s(?=tại|đồng thời|riêng|ngoài ra)")
_SITE = re.compile(r"^\W*(?:(?:sáng|chiều|tối|ngày|cùng ngày|trong khi đó)[^,]{0,20},\s?)*(?:tại|ở)\s")
_DAY = re.compile(r"^\W*(?:sáng|chiều|tối|ngày)\s")
# Words that only look as if someone came or reported: "dự kiến", "tham gia bảo hiểm", "báo cáo viên".
_AMISS = re.compile(
    r"\b(?:(?<=thu hút )được|(?<=quy tụ )được|dự (?=kiến|thảo|án|toán|báo|phòng|trữ|bị|tính|định|xét)"
    r"|báo cáo (?=viên)"
    r"|tham gia (?=bảo hiểm|bhxh|bhyt|đóng|mô hình|hợp tác xã|htx|tổ |câu lạc bộ|cấp ủy|chuỗi|thị trường"
    r"|sản xuất))"
)
_LISTING = re.compile(
    r"\W*(?:tham gia|tham dự|dự(?! kiến| thảo| án| toán| báo| phòng)|đến dự|về dự|tới dự|cùng dự|có mặt|theo dõi"
    r"|về phía|thành phần|cùng tham gia)\b"
)
_OTHER_DAY = re.compile(r"\d[/.-]\d")
# A part needs that much to stand without its whole, and a group that few to be the whole audience.
_ALONE = 1.0
_A_FEW = 20
_FAR_MORE = 10
_CROWD = 100_000


class _Reading(NamedTuple):
    """A count as one of those who took part."""

    score: float
    mention: CountMention
    sentence: Span
    part: bool


@cache
def _words(name: str) -> str:
    words = sorted((fold(w) for w in table("counts.toml")["judge"][name]), key=len, reverse=True)
    return "|".join(re.escape(w) for w in words)


@cache
def _inside(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(name)})\b")


@cache
def _behind(name: str) -> re.Pattern[str]:
    return re.compile(rf"[ ,(]{{1,2}}(?:{_words(name)})\b")


@cache
def _in_front(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(name)})[ (]{{1,2}}$")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_words('openings')})\b")


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
    kept = _without_parts_of_others(readings)
    groups = _same_ones(kept)
    headline = _headline(page, [g[0] for g in groups])
    return tuple(_participants(group, group[0] is headline) for group in groups)


def _readings(
    page: Page, counts: Sequence[CountMention], spans: tuple[Span, Span], planned: bool
) -> list[_Reading]:
    scope, anchor = spans
    title = next((b.stop for b in page.of_kind("title")), 0)
    order = {s: n for n, s in enumerate(page.sentences)}
    here = next((n for s, n in order.items() if s.start <= anchor.start < s.stop), 0)
    weights: dict[str, float] = table("counts.toml")["weights"]
    found = []
    for mention in counts:
        if not (scope.start <= mention.start < scope.stop or mention.start < title):
            continue
        sentence = next(s for s in page.sentences if s.start <= mention.start < s.stop)
        distance = order[sentence] - here
        marks = [*_noun(mention), *_around(page, mention, sentence)]
        if mention.start < title:
            marks.append("in-title")
        else:
            marks += [_place(distance), *_subject(page, mention, sentence, distance, planned)]
        before = page.folded[max(sentence.start, mention.start - 90) : mention.start]
        part = _inside("parts").search(before) is not None
        found.append(_Reading(weights["bias"] + sum(weights[m] for m in marks), mention, sentence, part))
    return found


def _place(distance: int) -> str:
    """How many sentences lie between a count and the sentence that reports the event."""
    if distance == 0:
        return "reporting"
    if distance < 0:
        return "ahead"
    return "next" if distance == 1 else "near" if distance < 4 else "off" if distance < 8 else "far-off"


def _noun(mention: CountMention) -> Iterator[str]:
    """What the number and the noun say by themselves."""
    first = fold(mention.unit).removeprefix("lượt ").split(",")[0].split(" và ")[0]
    if first in _seldom():
        yield "seldom"
    elif mention.attending:
        yield "attending"
    if mention.number < 4 and mention.upper is None:
        yield "few"
    elif mention.number < 10:
        yield "under-ten"
    if mention.number > _CROWD:
        yield "crowd"
    if mention.whole:
        yield "share"
    if mention.qualifier != "exact":
        yield "bounded"


@cache
def _seldom() -> frozenset[str]:
    """Nouns that seldom count those who came."""
    return frozenset(fold(w) for w in table("counts.toml")["units"]["seldom"])


def _around(page: Page, mention: CountMention, sentence: Span) -> Iterator[str]:
    """What the words right around a count say."""
    folded = page.folded
    stop = mention.unit_start + len(mention.unit)
    before = _clear(_CLAUSE.split(folded[sentence.start : mention.start])[-1][-110:])
    after = folded[stop : min(sentence.stop, stop + 40)]
    came = _last(_inside("came"), before)
    others = _last(_inside("others"), before)
    if _in_front("others-adjacent").search(before):
        yield "others-adjacent"
    elif others >= max(came, 0):
        yield "others-near" if len(before) - others < 45 else "others-far"
    elif came >= 0:
        yield "came"
    elif _in_front("reached").search(before):
        yield "reached"
    theirs, ours = _behind("others-after").match(after), _behind("came-after").match(_clear(after))
    if theirs and (ours is None or ours.end() < theirs.end()):
        yield "others-after"
    elif ours:
        yield "came-after"


def _clear(text: str) -> str:
    """A text with the words blanked that only look as if someone came or reported."""
    return _AMISS.sub(lambda m: " " * len(m[0]), text)


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern ends, or -1."""
    return max((m.end() for m in pattern.finditer(text)), default=-1)


def _subject(
    page: Page, mention: CountMention, sentence: Span, distance: int, planned: bool
) -> Iterator[str]:
    """What the sentence of a count is about: who came, or what was reported and said at the event."""
    if distance == 0:
        return
    block = next((b for b in page.blocks if b.start <= sentence.start < b.stop), None)
    if block is not None and block.kind in ("caption", "byline", "source"):
        yield "caption"
    printed = page.folded[sentence.start : mention.start]
    before = _clear(printed)
    if not planned and _inside("later").search(printed):
        yield "later"
    if _in_front("presence").search(before) or _LISTING.match(printed):
        yield "presence"
        return
    if _opening().match(before):
        yield "opening"
    if _inside("results").search(before):
        yield "results"
    elif _inside("attendance").search(_clear(page.folded[sentence.start : sentence.stop])):
        yield "attendance"
        return
    elif not planned and _inside("speech").search(before):
        yield "speech"
    if _OTHER_DAY.search(before):
        yield "other-day"
    told = _clear(page.folded[max(block.start if block else 0, sentence.start - 900) : sentence.start])
    if distance > 1 and (_inside("results").search(told) or (not planned and _inside("speech").search(told))):
        yield "reported"


def _without_parts_of_others(readings: list[_Reading]) -> list[_Reading]:
    """A part ("trong đó có 23 người") took part if the count that it is of did; so did its siblings."""
    kept: list[_Reading] = []
    left = 0
    for reading in readings:
        mention = reading.mention
        whole = next((r for r in reversed(kept) if not r.part and _holds(r, reading)), None)
        sibling = (
            bool(kept) and kept[-1].part and kept[-1].sentence == reading.sentence and mention.number <= left
        )
        if whole and (reading.part or sibling):
            left = (left if sibling else whole.mention.number) - mention.number
            kept.append(reading._replace(score=max(reading.score, whole.score - 0.5), part=True))
        elif reading.score > (_ALONE if reading.part else 0) and not (
            reading.part and kept and kept[-1].sentence == reading.sentence
        ):
            kept.append(reading._replace(part=False))
    return kept


def _holds(whole: _Reading, part: _Reading) -> bool:
    """Whether one count can be the whole of another."""
    if whole.mention.number <= part.mention.number:
        return False
    return whole.sentence == part.sentence or whole.mention.unit == part.mention.unit


def _same_ones(readings: list[_Reading]) -> list[list[_Reading]]:
    """Counts told more than once, in title, lead and body, put together; the likeliest leads."""
    groups: list[list[_Reading]] = []
    for reading in readings:
        same = next((g for g in groups if _same(g[0], reading)), None)
        if same is None:
            groups.append([reading])
        elif reading.score > same[0].score:
            same.insert(0, reading)
        else:
            same.append(reading)
    return groups


def _same(one: _Reading, other: _Reading) -> bool:
    a, b = one.mention, other.mention
    if (a.number, a.upper) != (b.number, b.upper):
        return False
    return one.sentence != other.sentence or a.unit == b.unit


def _headline(page: Page, readings: list[_Reading]) -> _Reading | None:
    """The count of the whole audience: the first that is no part, if no equal one stands beside it."""
    whole = [r for r in readings if not r.part]
    if not whole or len([r for r in whole if _elsewhere(page, r)]) > 1:
        return None
    first = max(whole, key=lambda r: (r.score > 1.2 and r.mention.qualifier != "at-most", -r.mention.start))
    for other in whole:
        if other is first:
            continue
        if _inside("sites").search(page.folded, other.sentence.start, other.mention.start):
            return None
        if _beside(first, other) and not _outweighs(first.mention, other.mention):
            return None
    most = max(whole, key=lambda r: r.mention.number)
    return most if first.score < 2.5 and most.mention.number >= _FAR_MORE * first.mention.number else first


def _elsewhere(page: Page, reading: _Reading) -> bool:
    """Whether a count is told of one site or day among several ("Tại xã X, 112 cử tri")."""
    before = page.folded[reading.sentence.start : reading.mention.start]
    clause = _CLAUSE.split(before)[-1] or before
    site = _SITE.search(clause) or _SITE.search(before)
    if site is None:
        return _DAY.match(before) is not None and reading.score < 3.0
    return not _inside("no-sites").match(clause, site.end())


def _beside(one: _Reading, other: _Reading) -> bool:
    """Whether two counts are coordinated: "190 cán bộ quản lý và 1.120 giáo viên"."""
    gap = other.mention.start - one.mention.unit_start - len(one.mention.unit)
    return one.sentence == other.sentence and 0 <= gap < 60


def _outweighs(one: CountMention, other: CountMention) -> bool:
    return one.number >= other.number or (one.attending and not other.attending)


def _participants(group: list[_Reading], headline: bool) -> Participants:
    lead = group[0].mention
    return Participants(
        count=lead.number,
        upper=lead.upper,
        qualifier=lead.qualifier,
        unit=lead.unit,
        headline=headline,
        evidence=tuple((m.start, m.unit_start + len(m.unit)) for m in sorted(r.mention for r in group)),
        confidence=round(1 / (1 + math.exp(-0.4 - 0.7 * group[0].score)), 3),
    )

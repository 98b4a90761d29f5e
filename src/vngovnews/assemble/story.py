"""Which event an article reports, in which sentence, and which part of the text is about it."""

import re
from typing import NamedTuple

from vngovnews.assemble.scan import Mentions
from vngovnews.find.events import EventCue
from vngovnews.model import EventType
from vngovnews.text import Span

_HOLDS = re.compile(
    r"\b(?:tổ chức|diễn ra|khai mạc|bế mạc|khai giảng|họp|phối hợp|đăng cai|chủ trì|có buổi|làm trưởng đoàn|dẫn đầu"
    r"|đã đến|đã có|đến thăm|tới thăm|ra quân|phát động|mở lớp|tiến hành|đã tiếp|tiếp và làm việc|kiểm tra|giám sát)\b"
)
_ITEM = re.compile(r"(?:^|\n)\s*[*•+●▪]\s*")
_REPEATS = re.compile(
    r"\b(?:tại|phát biểu|bế mạc|kết thúc|dự|tham dự|kết luận|toàn cảnh|quang cảnh|chủ trì|trong)"
    r" (?:buổi |chương trình |cuộc |lớp )?"
    r"(?:hội nghị|lễ|hội thảo|tọa đàm|diễn đàn|buổi|cuộc họp|phiên họp|kỳ họp|lớp|đại hội|họp báo|hội thi|cuộc thi|ngày hội"
    r"|lễ hội|giải|diễn tập|nơi đến|các điểm|các nơi|đoàn)"
)
_HISTORY = re.compile(r"\b(?:trước đó|năm ngoái|năm trước|cách đây|từ năm|sắp tới|thời gian tới|dự kiến|tiếp theo)\b")


class Story(NamedTuple):
    """One reported event: its type, the sentence that reports it, and the part of the text that is about it."""

    type: EventType
    type_score: float
    cue: EventCue
    anchor: Span
    scope: Span
    score: float


def _inside(cue: EventCue, span: Span) -> bool:
    return span.start <= cue.start < span.stop


def _sentence_score(mentions: Mentions, sentence: Span, order: int, cues: list[EventCue]) -> float:
    """How much a sentence looks like the one that says who held what, when and where."""
    folded = mentions.page.folded[sentence.start : sentence.stop]
    day = any(sentence.start <= d.start < sentence.stop and d.kind in ("day", "range", "relative") for d in mentions.dates)
    score = max(c.strength for c in cues) + 0.3 * any(c.form == "name" for c in cues)
    score += 0.9 * day + 0.8 * bool(_HOLDS.search(folded)) - 0.12 * min(order, 10)
    return score - 0.8 * bool(_HISTORY.search(folded))


def _items(mentions: Mentions) -> list[Span]:
    """The items of a round-up, or the whole text."""
    text = mentions.page.text
    starts = [m.start() for m in _ITEM.finditer(text)]
    dated = [s for s in starts if any(s <= d.start < s + 160 for d in mentions.dates)]
    if len(dated) < 2:
        return [Span(0, len(text))]
    ends = [*(s for s in dated[1:]), len(text)]
    return [Span(a, b) for a, b in zip(dated, ends, strict=True)]


def _sentences(mentions: Mentions, scope: Span) -> list[Span]:
    """The sentences of running text in a stretch; captions and bylines report no event."""
    page = mentions.page
    skipped = [b for b in page.blocks if b.kind in ("title", "caption", "byline", "source")]
    return [
        s
        for s in page.sentences
        if scope.start <= s.start < scope.stop and not any(b.start <= s.start < b.stop for b in skipped)
    ]


def _title_cues(mentions: Mentions) -> list[EventCue]:
    stop = next((b.stop for b in mentions.page.of_kind("title")), 0)
    return [c for c in mentions.events if c.start < stop]


def _anchor(mentions: Mentions, scope: Span, favoured: frozenset[str]) -> tuple[Span, list[EventCue], float] | None:
    """The sentence that reports the event, its cues and its score."""
    best = None
    for order, sentence in enumerate(_sentences(mentions, scope)[:14]):
        cues = [c for c in mentions.events if _inside(c, sentence)]
        if not cues:
            continue
        score = _sentence_score(mentions, sentence, order, cues)
        score += 0.5 * any(c.type in favoured for c in cues)
        if best is None or score > best[2]:
            best = (sentence, cues, score)
    return best


def _type(mentions: Mentions, title: list[EventCue], anchor: list[EventCue], scope: Span) -> tuple[EventCue, float]:
    """The cue whose word names the event: title and anchor weigh, later mentions confirm."""
    weights: dict[str, float] = {}
    for rank, cue in enumerate(title):
        weights[cue.type] = weights.get(cue.type, 0.0) + cue.strength * (1.6 if rank == 0 else 0.8)
    for rank, cue in enumerate(anchor):
        share = (1.5 if cue.form == "name" else 0.9) * (1.0 if rank == 0 else 0.6)
        weights[cue.type] = weights.get(cue.type, 0.0) + cue.strength * share
    later = [c for c in mentions.events if scope.start <= c.start < scope.stop and c not in title and c not in anchor]
    for cue in later:
        if cue.form == "name" and cue.type in weights:
            weights[cue.type] += 0.12 * cue.strength
    best = max(weights, key=lambda t: weights[t])
    total = sum(weights.values())
    cues = [c for c in (*anchor, *title) if c.type == best]
    return max(cues, key=lambda c: (c.form == "name", c.strength)), weights[best] / total


def _is_event(mentions: Mentions, title: list[EventCue], score: float, scope: Span) -> float:
    """Evidence above zero that the article reports an event at all."""
    folded = mentions.page.folded[scope.start : scope.stop]
    repeats = min(len(_REPEATS.findall(folded)), 4)
    named = max((c.strength for c in title), default=0.0)
    return score - 3.4 + 0.9 * named + 0.35 * repeats


def stories(mentions: Mentions) -> list[Story]:
    """The events of a page, the main one first; none where it reports none."""
    title = _title_cues(mentions)
    found = []
    for scope in _items(mentions):
        favoured = frozenset(c.type for c in title)
        anchor = _anchor(mentions, scope, favoured)
        if anchor is None:
            continue
        sentence, cues, score = anchor
        evidence = _is_event(mentions, title, score, scope)
        if evidence <= 0:
            continue
        cue, share = _type(mentions, title, cues, scope)
        found.append(Story(cue.type, share, cue, sentence, scope, evidence))
    return found

"""Whether an article reports an event at all: plain traits of its headline, its telling sentence and its text.

A trait is a number from 0 to 1 with a name. data/evidence.toml says what each is worth; benchmarks/learn_events.py
learns that from annotated articles, nothing is set by hand.
"""

import re
from collections.abc import Mapping, Sequence

from vngovnews.assemble.holders import HolderReader
from vngovnews.assemble.scan import Mentions
from vngovnews.find.dates import DateMention
from vngovnews.find.events import EventCue
from vngovnews.lexicon import table
from vngovnews.text import Span

DAYS = frozenset({"day", "range", "relative"})
HOLDS = re.compile(
    r"\b(?:tổ chức|diễn ra|khai mạc|bế mạc|khai giảng|họp|phối hợp|đăng cai|chủ trì|có buổi|làm trưởng đoàn|dẫn đầu"
    r"|đã đến|đã có|đến thăm|tới thăm|ra quân|phát động|mở lớp|tiến hành|đã tiếp|tiếp và làm việc|kiểm tra|giám sát)\b"
)
SAME_DAY = re.compile(
    r"(?:cũng (?:trong|vào) (?:sáng|chiều|tối|ngày|dịp|khuôn khổ)|(?:sáng |chiều |tối )?cùng ngày"
    r"|cùng thời (?:gian|điểm))\b"
)
_PART_OF_DAY = re.compile(r"\b(?:sáng|chiều|tối|trưa|đêm|hôm nay|hôm qua|vừa qua)\b")
_REPEATS = re.compile(
    r"\b(?:tại|phát biểu|bế mạc|kết thúc|dự|tham dự|kết luận|toàn cảnh|quang cảnh|chủ trì|trong)"
    r" (?:buổi |chương trình |cuộc |lớp )?"
    r"(?:hội nghị|lễ|hội thảo|tọa đàm|diễn đàn|buổi|cuộc họp|phiên họp|kỳ họp|lớp|đại hội|họp báo|hội thi"
    r"|cuộc thi|ngày hội|lễ hội|giải|diễn tập|nơi đến|các điểm|các nơi|đoàn)"
)
_ADVERBIAL = re.compile(r"\b(?:trong|sau|trước|về|phục vụ|của|cho|dịp|nhân|chào mừng|hướng tới)\s+$")
_CHECKS = re.compile(
    r"\bđoàn (?:công tác|kiểm tra|giám sát|khảo sát|thanh tra|đại biểu)[^.;]{0,120}\b(?:đã|do)\b"
    r"|\blãnh đạo [^.;]{0,90}\bđã (?:đến|tới|đi|về)\b"
)
ORGANISED = re.compile(r"\b(?:tổ chức|khai mạc|khai giảng|diễn ra|đăng cai|mở|tiến hành)\b[^.,;]{0,30}$")
_TAKES_PLACE = re.compile(
    r"^[^.;,]{0,60}\b(?:diễn ra|được tổ chức) (?:ngày|vào|sáng|chiều|tối|tại|từ|trong)\b"
)
_ORGANISED_BY = re.compile(r"^[^.,;]{0,30}\b(?:do|được)\b[^.;]{0,140}\btổ chức\b")
_PRESENT = re.compile(
    r"\b(?:dự|đi|chủ trì|tiếp|đón|phía|tham gia|trao|chủ tọa)\b[^.;\n]{0,80}\b(?:có|gồm|là)\b[^.;\n]{0,14}"
    r"(?:đồng chí|đ/c|ông|bà|thượng|trung|thiếu|đại|chủ tịch|phó|giám đốc|bí thư)\b"
    r"|\b(?:dự|tham dự|có mặt|tham gia|chủ trì|đến dự|cùng dự)\b[^.;\n]{0,60}(?:có|đồng chí|đ/c|ông|bà)\b"
)
_ISSUED = re.compile(
    r"\b(?:ban hành|đã thông qua luật|thông qua luật|có công văn|có văn bản|công điện|vừa ký|đã quyết định thành lập"
    r"|ký quyết định|có hiệu lực"
    r"|quy định tại|theo số liệu)\b"
)
_RULES = re.compile(
    r"\b(?:quy định|có hiệu lực|được áp dụng|theo đó|điều \d|khoản \d|mức hỗ trợ|hồ sơ|đối tượng|thời hạn|trường hợp)\b"
)
_SPOKEN = re.compile(
    r"\b(?:phát biểu|kết luận|khai mạc|đáp từ)\b[^.\n]{0,60}"
    r"\b(?:đồng chí|đ/c|ông|bà|chủ tịch|phó|giám đốc|bí thư|bộ trưởng)\b"
)
_DEADLINE = re.compile(r"\b(?:đến hết|hết|trước|chậm nhất|muộn nhất|kể từ)(?: (?:là|vào))?(?: ngày)? \Z")
_TO_COME = re.compile(r"\b(?:sẽ|dự kiến)\b")

Traits = dict[str, float]


def names_event(mentions: Mentions, cue: EventCue) -> bool:
    """Whether a headline's cue is its event: not an occasion ("trong Kỳ thi") nor words of a leader ("Bí thư A: …")."""
    before = mentions.page.folded[: cue.start]
    return not _ADVERBIAL.search(before) and ":" not in before[24:]


def weight(traits: Mapping[str, float], weights: Mapping[str, float] | None = None) -> float:
    """The sum of the traits by their weights: above zero where an event is likelier than none."""
    weights = weights or table("evidence.toml")["weights"]
    return weights["always"] + sum(weights.get(name, 0.0) * value for name, value in traits.items())


def traits_of(mentions: Mentions, cues: Sequence[EventCue], anchor: Span, order: int, scope: Span) -> Traits:
    """The traits of the event that the sentence ``anchor`` may report with its ``cues``.

    ``order`` is the number of sentences of the stretch ``scope`` before it.
    """
    title = next((b.stop for b in mentions.page.of_kind("title")), 0)
    headline = [c for c in mentions.free_events if c.start < title]
    text = mentions.page.folded[scope.start : scope.stop]
    sentence = mentions.page.folded[anchor.start : anchor.stop]
    return {
        **_dated(mentions, anchor),
        "name": max((c.strength for c in cues if c.form == "name"), default=0.0),
        "verb": max((c.strength for c in cues if c.form == "verb"), default=0.0),
        "order": min(order, 6) / 6,
        "first": float(order == 0),
        "titled": _titled(mentions, headline),
        "same in headline": float(any(c.type == h.type for c in cues for h in headline)),
        "question": float("?" in mentions.page.folded[:title]),
        "holds": float(bool(HOLDS.search(sentence))),
        "holder": float(bool(HolderReader(mentions, anchor, []).holders())),
        "organised": float(_organised(mentions, anchor)),
        "issued": float(bool(_ISSUED.search(sentence))),
        "document": float(any(anchor.start <= d.start < anchor.stop for d in mentions.documents)),
        "to come": float(bool(_TO_COME.search(sentence))),
        "place": float(" tại " in sentence),
        "count": float(any(anchor.start <= c.start < anchor.stop for c in mentions.counts)),
        "repeats": min(len(_REPEATS.findall(text)), 3) / 3,
        "spoken": float(bool(_SPOKEN.search(text))),
        "present": float(bool(_PRESENT.search(text))),
        "rules": min(len(_RULES.findall(text)), 4) / 4,
    }


def days_in(mentions: Mentions, sentence: Span) -> list[DateMention]:
    """The days that a sentence tells outside of citations of documents, deadlines left out."""
    cited = [(d.start, d.stop) for d in mentions.documents]
    inside = [d for d in mentions.dates if d.kind in DAYS and sentence.start <= d.start < sentence.stop]
    free = [d for d in inside if not any(start <= d.start < stop for start, stop in cited)]
    folded = mentions.page.folded
    return [d for d in free if not _DEADLINE.search(folded, max(0, d.start - 24), d.start)]


def _dated(mentions: Mentions, anchor: Span) -> Traits:
    """Whether a day is told, with its part of the day, at the beginning of the sentence."""
    days = days_in(mentions, anchor)
    folded = mentions.page.folded
    same = SAME_DAY.search(folded, anchor.start, anchor.start + 40) is not None
    parts = any(_PART_OF_DAY.search(folded, max(0, d.start - 14), d.stop) for d in days)
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
    if _CHECKS.search(folded, anchor.start, anchor.stop):
        return True
    inside = [c for c in mentions.free_events if anchor.start <= c.start < anchor.stop and c.form == "name"]
    return any(
        ORGANISED.search(folded, anchor.start, c.start)
        or _ORGANISED_BY.search(folded[c.stop : anchor.stop])
        or _TAKES_PLACE.search(folded[c.stop : anchor.stop])
        for c in inside
    )

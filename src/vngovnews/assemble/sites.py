"""The sites of an event that has several: told one after the other by number, day or crowd, or met online."""

import re
from collections import Counter
from itertools import pairwise

from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.stated import RANK, level, most_precise, stated
from vngovnews.assemble.story import Story
from vngovnews.find.places import PlaceMention
from vngovnews.text import Span, fold, starting_in

_PART = re.compile(
    r"\b(?:lớp|đợt|buổi|cụm|điểm|chặng|phiên) (?:(?:thứ|số) )?(?:nhất|hai|ba|tư|\d{1,2}(?![\d/.-])|i{1,3}"
    r"|đầu(?: tiên)?|cuối(?: cùng)?|tiếp theo|còn lại)\b"
)
_DAY = re.compile(
    r"\b(?:trong )?ngày (?:(?:thứ )?(?:nhất|hai|ba|tư)|đầu(?: tiên)?|cuối(?: cùng)?|tiếp theo|sau)\b"
)
# a number of those who were there behind a unit ("xã A có hơn 180 người, xã B chừng 150 người")
_CROWD = re.compile(
    r"(?: (?:có|với|thu hút|:))*(?: (?:hơn|gần|trên|khoảng|chừng|từ|ngót|đông đảo))*[ (]*\d[\d.]*(?: ?- ?\d[\d.]*)?"
    r"(?: lượt)? (?:người|đại biểu|cử tri|bà con|hộ|học viên|hội viên|đoàn viên|nông dân|học sinh|phụ nữ|cán bộ|em)"
)
_CAME = re.compile(r"\b(?:tham dự|tham gia|đến dự|dự|đến khám|được khám)\b")
_SITE = re.compile(r"\b(?:điểm|đầu) cầu (?:chính |tại |của |ubnd |trung tâm )*")
_FROM = re.compile(
    r"(?:^|[\n.]\s?)((?:tham |cùng |đến )?dự(?: và (?:chủ trì|chỉ đạo))?|chủ trì|tham gia)?"
    r"(?: (?:hội nghị|cuộc họp|phiên họp))? ?(?:từ|tại) \Z"
)
_ATTENDS = re.compile(r"[^.;\n]*\b(?:(?:tham |cùng |đồng )?dự|chủ trì|có mặt)\b")
_OF_MANY = re.compile(r"\b(?:các|những) \Z")
# days of one course are often days of one place; these go from site to site
_BY_DAYS = frozenset({"visit", "inspection", "voter-meeting", "campaign", "other"})


def sites_of_parts(mentions: Mentions, story: Story, blocked: list[Span]) -> list[PlaceMention]:
    """The units of an event whose parts are told by number or by day; none where it has one site only.

    "Lớp thứ nhất tại xã A; lớp thứ hai tại thị trấn B"; "Ngày đầu, tại Trường … . Ngày thứ hai, tại Trạm Y tế xã C".
    """
    page = mentions.page
    pieces: list[Span] = []
    for sentence in starting_in(page.sentences, story.anchor.start, story.scope.stop):
        starts = _starts(mentions, story, sentence)
        pieces += [Span(a, b) for a, b in pairwise([*starts, sentence.stop])]
    found = [
        units
        for piece in pieces
        if (units := _crowds(mentions, piece) or stated(mentions, story, piece, blocked))
    ]
    if len(found) > 1 or any(len(units) > 1 for units in found):
        return most_precise([unit for units in found for unit in units])
    return []


def _starts(mentions: Mentions, story: Story, sentence: Span) -> list[int]:
    """Where the parts begin that a sentence tells by number, or by day where the event goes from site to site."""
    kinds = (_PART, _DAY) if story.type in _BY_DAYS else (_PART,)
    return sorted(
        m.start()
        for kind in kinds
        for m in kind.finditer(mentions.page.folded, sentence.start, sentence.stop)
    )


def _crowds(mentions: Mentions, piece: Span) -> list[PlaceMention]:
    """The units of one class behind each of which the number of those who came there stands; one alone is none."""
    folded = mentions.page.folded
    inside = [p for p in starting_in(mentions.places, piece.start, piece.stop) if p.class_ and not p.bare]
    counted = [p for p in inside if _CROWD.match(folded, p.stop, piece.stop)]
    alike = [p for p in counted if RANK[level(p)] == RANK[level(counted[0])]]
    came = _CAME.search(folded, piece.start, piece.stop) is not None
    return alike if len(alike) > 1 and came else []


def remote_site(mentions: Mentions, story: Story, *, anywhere: bool = False) -> list[PlaceMention]:
    """The site from which an online meeting is told: "tại điểm cầu huyện Quản Bạ".

    That is the one of the headline or of the reporting sentence, else (``anywhere``) the one named most.
    """
    if _SITE.search(mentions.page.folded) is None:
        return []
    title = mentions.page.title_stop
    named = Counter(fold(p.name) for p in mentions.places if not p.bare)
    found: list[PlaceMention] = []
    for match in _SITE.finditer(mentions.page.folded, story.scope.start, story.scope.stop):
        if _OF_MANY.search(mentions.page.folded, max(0, match.start() - 8), match.start()):
            continue  # "đại biểu các điểm cầu A, B nêu câu hỏi"
        near = _clause(mentions, match.end(), 60)
        at = [p for p in mentions.places if match.end() <= p.start < near and not p.bare]
        told = [p for p in at if any(q.name == p.name for q in mentions.places if q.start < title)]
        if told or (at and match.start() < story.anchor.stop):
            return at[:1]
        opens = _FROM.search(mentions.page.folded, max(0, match.start() - 40), match.start())
        ours = opens and (opens[1] or not _speaker_at(mentions, near) or _attends(mentions, near))
        found += [p for p in at[:1] if ours or named[fold(p.name)] > 1]
    return sorted(found, key=lambda p: -named[fold(p.name)])[:1] if anywhere else []


def _speaker_at(mentions: Mentions, comma: int) -> bool:
    """Whether somebody is introduced behind a comma ("Từ điểm cầu A, Phó Chủ tịch B đề nghị …")."""
    chart = mentions.chart
    at = chart.first_from(comma + 1)
    return any(chart.at(kind, at) for kind in ("position", "honorific"))


def _attends(mentions: Mentions, comma: int) -> bool:
    """Whether those introduced behind a comma are there, and do not merely speak from there ("…, ông A chủ trì")."""
    return _ATTENDS.match(mentions.page.folded, comma) is not None


def _clause(mentions: Mentions, start: int, within: int) -> int:
    """Where the words up to the next mark end, so many characters at most."""
    mark = re.search(r"[.,;:\n]", mentions.page.folded[start : start + within])
    return start + (mark.start() if mark else within)

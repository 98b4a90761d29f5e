"""What speaks for and against a count as a count of those who took part: named marks, weighed elsewhere."""

import re
from collections.abc import Iterator
from functools import cache

from vngovnews.assemble.count_owners import owner
from vngovnews.assemble.count_served import graduated, served
from vngovnews.assemble.count_times import elsewhen
from vngovnews.assemble.count_words import CLAUSE, behind, in_front, inside, last, opening
from vngovnews.assemble.phrases import pattern
from vngovnews.chains import DAY_OR_PART
from vngovnews.find.counts import CountMention
from vngovnews.lexicon import table
from vngovnews.read.page import Page
from vngovnews.text import Span, fold

# Words that only look as if someone came or reported: "dự kiến", "tham gia bảo hiểm", "báo cáo viên".
_AMISS = re.compile(
    r"\b(?:(?:(?<=thu hút )|(?<=quy tụ )|(?<=huy động ))được|dự (?=kiến|thảo|án|toán|báo|phòng|trữ|bị|tính|định|xét)"
    r"|(?:báo cáo|vận động|tuyên truyền|tư vấn|tình nguyện) (?=viên)|tổng phụ trách|không (?=chuyên\b)"
    r"|(?:(?<=\d )|(?<=hai )|(?<= ba ))giai đoạn|giai đoạn (?=(?:\d|i{1,3}|một|hai|ba|đầu|thực binh|vận hành)\b)"
    r"|tham gia (?=bảo hiểm|bhxh|bhyt|đóng|mô hình|hợp tác xã|htx|tổ |câu lạc bộ|cấp ủy|chuỗi|thị trường"
    r"|sản xuất))"
)
_LISTING = re.compile(
    r"\W*(?:tham gia|tham dự|đến với (?:hội|cuộc|ngày|lễ|đại hội|chương trình)"
    r"|dự(?! kiến| thảo| án| toán| báo| phòng)|đến dự|về dự|tới dự|cùng dự|có mặt|theo dõi"
    r"|về phía|thành phần|bên cạnh đó (?:là|có|còn có)|ngoài ra,? (?:còn )?có"
    r"|điều hành các trận(?: đấu)? có|(?:về |đến |cùng )?chung vui|cùng tham gia|cùng(?! kỳ| với đó))\b"
)
# "24 buổi với 1.850 lượt người": many events, none of them this one.
_SERIES = re.compile(
    r"\d (?:buổi|cuộc|lần|đợt|đêm|lớp|hội nghị|lượt (?:ra quân|tuyên truyền|biểu diễn|kiểm tra|tuần tra))\b"
)
# In a list of those who came, an entry begins behind one of these.
_ENTRIES = re.compile(r",\s|\s(?:và|cùng|cùng với)\s")
# "420 dân quân và bà con bản Hòa tham gia": where they are from stands between.
_WHENCE = re.compile(
    r"^ (?:bản|thôn|ấp|xã|phường|huyện|tỉnh|của|thuộc|trong|ở|tại|từ|đến từ|"
    r"các|toàn|là|gồm|bao gồm|\d+) [^.;:()]{1,80}?"
    r"(?= (?:đã |cùng |cùng nhau |đến )?(?:tham gia|tham dự|về dự|đến dự|có mặt)\b)"
)
# "24 hội viên đang sinh hoạt ở chi hội về dự đại hội"
_CAME_AFTER_ALL = re.compile(r" [^.,;:()]*\b(?:về|đến|tới|tham) dự\b")
_TEAMS = re.compile(r", mỗi (?=lớp|đợt|buổi|ca|đội|đoàn|tổ|nhóm|đơn vị)")
# "Tới dự và phát biểu, ông A nhấn mạnh: cả nước có 41.300 người …": what is said lists nobody who came.
_SAYS = re.compile(
    r"\b(?:nhấn mạnh|cho biết|cho hay|cho rằng|khẳng định|nêu rõ|đánh giá|đề nghị|yêu cầu|chia sẻ)\b"
)
_SITES_DAY = re.compile(rf"^\W*{DAY_OR_PART}\b[^,;]{{0,24}}\b(?:tại|ở)\b")
_LASTS = re.compile(
    r"\W*(?:kéo dài|diễn ra|trong|qua|sau) (?:\w+ ){0,3}ngày\b"
)  # the days of the event itself
# "Vượt qua 107 thí sinh ở vòng sơ khảo, 24 thí sinh …", "Sau khi nghe đại biểu báo cáo, 230 cử tri …": of what came
# before the count.
_AFTER_HEARING = re.compile(r"\bsau khi (?:được )?nghe\b.*,|\bvượt qua [^,]*,")
# "có mặt: 128 đồng chí": what stands before the colon is still said of the number.
_COLON = re.compile(r":\s*\Z")
# "22 đồng chí, vắng 1": whoever is not missing is there.
_BUT_FOR = re.compile(r" ?[,;(] ?(?:chỉ )?vắng\b")
_OTHER_DAY = re.compile(r"\d[/.-]\d")
_CROWD = 100_000
_HEAD = 30


def marks_of(
    page: Page, mention: CountMention, sentence: Span, distance: int | None, planned: bool, told: str
) -> Iterator[str]:
    """The marks of a count, ``distance`` sentences behind the one that reports the event; None in the title.

    ``told`` is the title and the sentence that reports the event.
    """
    yield from _noun(mention)
    block = page.block_at(sentence.start)
    captioned = block is not None and block.kind in ("caption", "byline", "source")
    yield "in-title" if distance is None else "caption" if captioned and distance else _place(distance)
    if distance is not None and (
        served(page, mention, sentence, told) or graduated(page, mention, sentence, told)
    ):
        yield "served"
        return
    yield from _around(page, mention, sentence, not distance)
    if distance is not None:
        yield from _subject(page, mention, sentence, distance, planned)
    if distance and not in_front("totals").search(page.folded, sentence.start, mention.start):
        yield from _others_events(page.folded[sentence.start : mention.start], told)


def _place(distance: int) -> str:
    """How many sentences lie between a count and the sentence that reports the event."""
    if distance == 0:
        return "reporting"
    if distance < 0:
        return "ahead"
    return "next" if distance == 1 else "near" if distance < 4 else "off" if distance < 8 else "far-off"


def _others_events(before: str, told: str) -> Iterator[str]:
    """Whether a sentence tells of a series of events, or of one of a kind that the event is not of."""
    if _SERIES.search(before):
        yield "series"
    head = before[:_HEAD].lstrip()
    for kind in _kinds():
        if kind.match(head) and not kind.search(told):
            yield "other-event"


@cache
def _kinds() -> tuple[re.Pattern[str], ...]:
    groups = table("counts.toml")["judge"]["kinds"]
    return tuple(re.compile(rf"(?:\b(?:{'|'.join(map(fold, group))})\b)") for group in groups)


def _noun(mention: CountMention) -> Iterator[str]:
    """What the number and the noun say by themselves."""
    if counts_few(mention) and not mention.whole:
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


def counts_few(mention: CountMention) -> bool:
    """Whether the noun seldom counts those who came ("hộ dân", "thành viên")."""
    first = fold(mention.unit).removeprefix("lượt ").split(",")[0].split(" và ")[0]
    return first in _seldom()


@cache
def _seldom() -> frozenset[str]:
    return frozenset(fold(w) for w in table("counts.toml")["units"]["seldom"])


def _around(page: Page, mention: CountMention, sentence: Span, reporting: bool) -> Iterator[str]:
    """What the words right around a count say."""
    folded = page.folded
    stop = mention.unit_start + len(mention.unit)
    printed = folded[sentence.start : mention.start]
    before = _clear(CLAUSE.split(_COLON.sub(" ", printed))[-1][-110:])
    before = before.removesuffix("từ ") if mention.upper is not None else before
    entry = max((m.end() for m in _ENTRIES.finditer(before)), default=0) if _LISTING.match(printed) else 0
    after = _WHENCE.sub("", _TEAMS.split(folded[stop : min(sentence.stop, stop + 70)])[0])[:40]
    audience = fold(mention.unit).startswith(("khán giả", "cổ động viên"))  # nobody else has these
    yield from _before(before, reporting, entry, audience)
    if _BUT_FOR.match(after):
        yield "came-after"
        return
    if mention.unit.lower().startswith("lượt ") and behind("turns").match(after):
        yield "turns"
        return
    theirs, ours = behind("others-after").match(after), behind("came-after").match(_clear(after))
    if theirs and (
        _there(mention, before, entry) or _CAME_AFTER_ALL.search(folded, stop, min(sentence.stop, stop + 70))
    ):
        theirs, ours = None, ours or theirs
    if theirs and (ours is None or ours.end() < theirs.end()):
        yield "others-after"
    elif ours:
        yield "came-after"


def _there(mention: CountMention, before: str, entry: int) -> bool:
    """Whether those counted were there, whatever is said of them behind.

    All of them ("68/68 học viên được cấp giấy chứng nhận"), a share of whose presence is told ("sự tham dự của 49/53 Ủy
    viên Ban Chấp hành"), in a list of those who came ("Dự lễ có ông A và 138 cụ được mừng thọ").
    """
    if mention.attending and mention.whole == mention.number:
        return True
    if entry and _ENTRIES.search(before[-7:]) and before.endswith(" "):
        return True
    return bool(mention.whole and in_front("presence").search(before))


def _before(before: str, reporting: bool, entry: int, audience: bool) -> Iterator[str]:
    """What the clause in front of a count says; what a list says of those named before its ``entry`` does not count."""
    came = last(inside("came"), before)
    others = last(inside("others"), before)
    others = others if others > entry else -1
    taught = last(inside("teaching"), before) if reporting and before.endswith("cho ") else -1
    if in_front("presence").search(before) or audience:
        yield "came"
    elif in_front("others-adjacent").search(before):
        yield "others-adjacent"
    elif taught > last(inside("giving"), before):
        yield "taught"
    elif others >= max(came, 0):
        yield "others-near" if len(before) - others < 45 else "others-far"
    elif came >= 0:
        yield "came"
    elif whose := owner(before):
        yield whose
    elif in_front("reached").search(before):
        yield "reached"


def _counts_comers(page: Page, mention: CountMention, before: str) -> bool:
    """Whether the noun itself says that they took part ("Kết quả, có 312 người tham gia"), in nothing that lasts."""
    stop = mention.unit_start + len(mention.unit)
    took_part = fold(mention.unit).endswith(("người tham gia", "người dự", "người tham dự"))
    ends = page.folded[stop : stop + 1] in (",", ".", ";", ":", "\n", "")
    return took_part and ends and before.endswith((" có ", "có ")) and not inside("others").search(before)


def _clear(text: str) -> str:
    """A text with the words blanked that only look as if someone came or reported."""
    return _AMISS.sub(lambda m: " " * len(m[0]), text)


def _subject(
    page: Page, mention: CountMention, sentence: Span, distance: int, planned: bool
) -> Iterator[str]:
    """What the sentence of a count is about: who came, or what was reported and said at the event."""
    if distance == 0:
        return
    printed = _AFTER_HEARING.sub("", page.folded[sentence.start : mention.start])
    before = _clear(printed)
    away = elsewhen(before, planned) and not _LISTING.match(printed)
    ahead = not planned and inside("later").search(printed) is not None
    drawn = pattern("nouns", "draws").search(before) or _counts_comers(page, mention, before)
    acting = inside("acts").search(CLAUSE.split(before)[-1]) and not inside("later").search(printed)
    yield from (mark for mark, told in (("elsewhen", away), ("later", ahead)) if told)
    if not away and (drawn or acting or (not ahead and _lists_comers(printed, before))):
        yield "presence"
        return
    if opening().match(before):
        yield "opening"
    if inside("results").search(before):
        yield "results"
    elif inside("attendance").search(_clear(page.folded[sentence.start : sentence.stop])):
        yield "attendance"
        return
    elif not planned and inside("speech").search(before):
        yield "speech"
    if _OTHER_DAY.search(before) and not (_SITES_DAY.match(before) or _LASTS.match(before)):
        yield "other-day"
    if distance > 1 and _reported(page, sentence, planned):
        yield "reported"


def _lists_comers(printed: str, before: str) -> bool:
    """Whether a sentence lists who came, or says right in front of the number that they were there."""
    listed = _LISTING.match(printed) and not _SAYS.search(before)
    return bool(listed or in_front("presence").search(before))


def _reported(page: Page, sentence: Span, planned: bool) -> bool:
    """Whether the sentences above in the same paragraph report or quote."""
    block = page.block_at(sentence.start)
    told = _clear(page.folded[max(block.start if block else 0, sentence.start - 900) : sentence.start])
    return inside("results").search(told) is not None or (
        not planned and inside("speech").search(told) is not None
    )

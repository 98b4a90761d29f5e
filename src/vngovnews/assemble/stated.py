"""The units that a sentence states for what it reports: behind "tại", in brackets, in a school's name."""

import re
from itertools import pairwise

from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.find.places import ABROAD, PlaceMention
from vngovnews.text import Span, fold, starting_in

LEVELS = {
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
    "huyện": "district", "quận": "district", "thị xã": "district", "tỉnh": "province", "country": "country",
}  # fmt: skip
RANK = {"commune": 3, "district": 2, "province": 1, "country": 0, None: 0}
_PHRASE_END = re.compile(
    r"(?<!tp)(?<!tx)\.|;|(?<!xã)(?<!phường)(?<!huyện)(?<!quận)(?<!trấn)(?<!phố)(?<!tỉnh)(?<!vị)(?<!điểm)(?<!địa chỉ):"
    r"|\b(?:tổ chức|đã|phối hợp|do|nhằm|với sự|kết nối|đến từ|trong đó"
    r"|với (?:hơn |gần |trên |khoảng |tổng số )?\d[^.;]{0,60}? (?:của|đến từ|thuộc))\b"
)
# behind "tại": those for whom it is held there may be at home elsewhere
_FOR_WHOM = re.compile(r"\b(?:cho|dành cho|của (?:hơn |gần |trên )?\d+)\b")
_AT = re.compile(
    r"\b(?:tại|trực tuyến từ|kết nối từ|ở|điểm cầu|trên địa bàn|đến thăm|tới thăm|thăm|kiểm tra|khảo sát|về(?! phía)"
    r"|(?:giám sát|thanh tra|kiểm sát)(?: chuyên đề| trực tiếp)? đối với"
    r"|(?:với|xúc|gỡ)(?: (?:hơn|gần|trên|khoảng))?(?: \d+)? cử tri"
    r"|(?:khám|cấp (?:phát|thuốc)|phát (?:thuốc|quà|gạo)|tư vấn|trợ giúp|biểu diễn|chiếu phim)\b"
    r"(?:(?!\b(?:tại|tổ chức)\b)[^.;]){0,80}?\b(?:cho|phục vụ)\b[^.;,]{0,30}?"
    r" (?:người (?:dân|nghèo|cao tuổi)|nhân dân|bà con|đồng bào|hộ (?:nghèo|dân)|gia đình|trẻ em|phụ nữ)"
    r"|(?:đến|tới) (?=(?:các|một số|những|hai|ba|\d+ xã|xã|phường|thị trấn|huyện|trường|trạm|trung tâm|nhà văn hóa)\b)"
    r"|(?:trao|tặng)\b(?:(?!\b(?:tại|tổ chức)\b)[^.;,]){0,60}?\bcho\b[^.;,]{0,30}?"
    r" (?:người (?:dân|nghèo|cao tuổi)|nhân dân|bà con|đồng bào|hộ (?:nghèo|dân)|gia đình)"
    r"|học tập kinh nghiệm|(?:đến|tới) là|(?:trên|trước|trong|xuống)"
    r"(?= (?:sông|hồ|sân|cổng|hội trường|khuôn viên|nhà|trụ sở|khu vực|quảng trường|tượng đài|trung tâm))"
    r"|chào xã giao|làm việc với(?! (?:đoàn|ông|bà|ngài|đại sứ|tập đoàn|các chuyên gia))|chúc tết|chúc mừng)\b"
)
# What is meant to be done somewhere is not held there; what was looked at there is discussed elsewhere.
_AIM = re.compile(r"\b(?:để|nhằm)\b[^.,;]*\Z")
_OF_REPORT = re.compile(r"\b(?:giám sát|dự thảo|kết quả)\b[^.,;]*\Z")
_PERSON = re.compile(r"\b(?:anh|chị|em|ông|bà|cô|chú|bác|cụ|mẹ|cháu|cử tri|nghệ nhân)(?: \w+){1,5} \(\Z")
_MANY = re.compile(r"(?:\d|\b(?:các|những|nhiều|mỗi|từng|tuyến|cấp|một số|hai|ba)(?: xã,| huyện,)?) \Z")
_PLAN = re.compile(
    r" (?:các |một số |khảo sát |kiểm tra |xây dựng |triển khai )*"
    r"(?:dự án|đề án|quy hoạch|kế hoạch|chương trình|phương án|công trình)\b"
)
# Where somebody or something comes from is not where it happens.
_FROM = re.compile(r"(?<!trực tuyến)(?<!kết nối)(?<!phát đi) từ \Z")
_FORMER = re.compile(r"\s+(?:cũ|trước đây)\b")
_GUESTS = re.compile(
    r"(?<!liên )(?<!huyện )(?<!tỉnh )\bđoàn\b(?! (?:thanh niên|kết|thể|viên|xã|trường|tncs))"
    r"(?:(?!\b(?:đã|đến|tới|vào|tại|do|sang|có buổi|làm việc)\b)[^.,;\n]){0,70}\Z"
    r"|\b(?:đại sứ|đại sứ quán|tổng lãnh sự)\b(?:(?!\b(?:đã|đến|tới|vào|do|sang)\b)[^.,;\n]){0,50}\Z"
)
_BRACKET = re.compile(r"\((?:[^()]{0,16}, )?\Z")
_FREE = re.compile(
    r"(?:\b(?:tại|ở|về|đến|tới|thăm|sang|từ|nước|bàn|và|(?:điểm|đầu) cầu|(?:thủ|cố) đô|đảo)|[(,:;–-]|^|\n)\s*\Z"
)
_OF_PARTY = re.compile(r"\b(?:tỉnh|thành|huyện|quận|thị) ủy \Z")  # "làm việc với Huyện ủy A": in huyện A
_CREDIT = re.compile(r"\b(?:ảnh|tin|bài|video|clip|nguồn) ?: ?\Z")
_WHERE = re.compile(r"\b(?:tại|ở)\b")
_BRACKETS = re.compile(r"\([^)]*\)?")
MANY_STOPS = frozenset({"visit", "inspection", "voter-meeting", "campaign"})


def level(mention: PlaceMention) -> str | None:
    """The level of a unit by its class word, else by what the table says of its name."""
    if mention.class_ in LEVELS:
        return LEVELS[mention.class_]
    levels = {u.level for u in mention.units if mention.class_ in ("", u.class_)}
    if mention.class_ == "thành phố":
        return "province" if "province" in levels else "district"
    return min(levels, key=lambda v: RANK[v]) if levels else None


def is_home(mention: PlaceMention) -> bool:
    """The country itself, or a leader's name without a class word, is no place of an event."""
    return fold(mention.name) in ("việt nam", "hồ chí minh") and mention.class_ in ("", "country")


def of_thing(mentions: Mentions, mention: PlaceMention) -> bool:
    """A name without a class word behind a noun is that of a field or a day ("sân Tân Kim", "trận Khe Sanh").

    Behind "Ảnh:" it is the photographer's.
    """
    before = mentions.page.folded[max(0, mention.start - 24) : mention.start]
    if mention.class_ or _OF_PARTY.search(before):
        return False
    return not _FREE.search(before) or _CREDIT.search(before) is not None


def _is_former(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a unit is one of former days ("trụ sở UBND thị trấn A cũ") or one left behind ("quy tập từ tỉnh B")."""
    folded = mentions.page.folded
    left = _FROM.search(folded, max(0, mention.start - 16), mention.start)
    return left is not None or _FORMER.match(folded, mention.stop) is not None


def _is_many(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a bare class word counts units or names a level ("58 xã, phường", "tuyến xã") instead of one unit."""
    before = max(0, mention.start - 16)
    if mention.bare and _MANY.search(mentions.page.folded, before, mention.start):
        return True
    beside = (mention.start, mention.stop) if mention.bare else ()
    # "điểm cầu huyện, thị xã": class words in a row
    return any(p.bare and (p.stop + 2 in beside or p.start - 2 in beside) for p in mentions.places)


def is_guest(mentions: Mentions, story: Story, mention: PlaceMention) -> bool:
    """Whether a unit is where the guests of a visit are at home ("tiếp đoàn công tác tỉnh A").

    Whoever pays a visit that is no working visit comes from another unit of the country, unless he is a foreigner.
    """
    foreign = any(unit.era == ABROAD for unit in mention.units)
    if story.type != "working-visit" and not (story.type == "visit" and foreign):
        return False
    start = mention.start
    if mention.class_ == "country":  # "đoàn đại biểu thành phố Daegu, Hàn Quốc"
        start = next((p.start for p in mentions.places if start - 2 <= p.stop < start), start)
    return _GUESTS.search(mentions.page.folded, max(0, start - 90), start) is not None


def in_any(mention: PlaceMention, stretches: list[Span]) -> bool:
    """Whether a mention stands inside one of some stretches, such as persons' names."""
    return any(s.start <= mention.start < s.stop for s in stretches)


def phrases(mentions: Mentions, story: Story, sentence: Span, blocked: list[Span]) -> list[Span]:
    """What follows "tại" in a sentence, up to the end of the phrase or the next holder or person."""
    folded = mentions.page.folded
    found = []
    for match in _AT.finditer(folded, sentence.start, sentence.stop):
        if any(b.start <= match.start() < b.stop for b in blocked):
            continue
        if _AIM.search(folded, sentence.start, match.start()):
            continue
        if match[0].endswith(" ") and story.type not in MANY_STOPS:
            continue  # "phổ biến Nghị quyết tới các tỉnh": only who is on the way comes there
        if match[0].startswith(("trao", "tặng")) and story.type != "visit":
            continue
        if story.type not in MANY_STOPS and _OF_REPORT.search(folded, sentence.start, match.start()):
            continue
        if story.type not in MANY_STOPS and match[0] != "tại" and _PLAN.match(folded, match.end()):
            continue  # "về khảo sát dự án xử lý nước thải thành phố A"
        window = min(sentence.stop, match.end() + 150)
        stop = _phrase_end(mentions, match.end(), window)
        end = stop.start() if stop else window
        for_whom = _FOR_WHOM.search(folded, match.end(), end) if match[0] in ("tại", "ở") else None
        end = for_whom.start() if for_whom else end
        listed = stop and stop[0] == ":" and not _WHERE.search(folded, match.end(), stop.start())
        if listed and story.type == "visit" and match[0].endswith("thăm"):
            found.append(Span(match.end(), sentence.stop))  # "thăm các thương binh: A, xã B; C, xã D"
            break
        end = min([end, *(b.start for b in blocked if match.end() + 2 < b.start)])
        found.append(Span(match.end(), end))
    return found


def _phrase_end(mentions: Mentions, start: int, stop: int) -> re.Match[str] | None:
    """The mark or word at which a phrase ends; a colon before the units that it announces is none."""
    found = _PHRASE_END.search(mentions.page.folded, start, stop)
    while found and found[0] == ":" and any(0 < p.start - found.end() < 3 for p in mentions.places):
        found = _PHRASE_END.search(mentions.page.folded, found.end(), stop)
    return found


def stated(mentions: Mentions, story: Story, sentence: Span, blocked: list[Span]) -> list[PlaceMention]:
    """The units of the first "tại" phrase that has any: printed, bare ("tại tỉnh ta") or in a school's name."""
    found: list[PlaceMention] = []
    for phrase in phrases(mentions, story, sentence, blocked):
        inside = starting_in(mentions.places, phrase.start, phrase.stop)
        inside = [p for p in inside if not is_home(p) and not in_any(p, blocked)]
        inside = [p for p in inside if not of_thing(mentions, p) and not _is_former(mentions, p)]
        inside = [p for p in inside if not is_guest(mentions, story, p) and not _is_many(mentions, p)]
        named = [p for p in inside if not p.bare]
        if named and story.type == "visit":  # "thăm mẹ A ở xã B và mẹ C ở xã D"
            found += named
            continue
        if named:
            return [p for part in _apart(mentions, named) for p in most_precise(part)]
        if found:
            continue
        if found := namesakes(mentions, phrase):
            return found
        if found := [q for p in inside for q in of_class(mentions, story, p.class_)]:
            return found[:1]
    return most_precise(found)


def _apart(mentions: Mentions, row: list[PlaceMention]) -> list[list[PlaceMention]]:
    """The units of a phrase, those behind "và" apart: "thành phố A và xã B, huyện C" are two sites."""
    parts = [row[:1]]
    for before, place in pairwise(row):
        if mentions.page.folded[before.stop : place.start].strip(" ,)") == "và":
            parts.append([])
        parts[-1].append(place)
    return parts


def bracketed(mentions: Mentions, story: Story, sentence: Span, blocked: list[Span]) -> list[PlaceMention]:
    """The units in brackets behind the stops of a visit ("đến Giáo họ Huyện Sử (xã Trí Phải)").

    Behind a person it is where he lives, which is a stop only where he is visited.
    """
    folded = mentions.page.folded
    inside = [p for p in starting_in(mentions.places, sentence.start, sentence.stop) if p.class_]
    inside = [p for p in inside if not p.bare and not in_any(p, blocked)]
    inside = [p for p in inside if _BRACKET.search(folded, max(0, p.start - 24), p.start)]
    inside = [_bearing(mentions, p) for p in inside]
    if story.type == "visit":
        return inside
    return [p for p in inside if not _PERSON.search(folded, max(sentence.start, p.start - 40), p.start)]


def _bearing(mentions: Mentions, mention: PlaceMention) -> PlaceMention:
    """The unit behind which one stands in brackets ("xã Phổ Khánh (thị xã Đức Phổ)"), else the one itself."""
    folded = mentions.page.folded
    before = folded.rfind("(", 0, mention.start)
    bearers = (p for p in mentions.places if p.stop == before - 1 and not p.bare)
    bearers = (p for p in bearers if p.class_ and folded.startswith(p.class_, p.start))
    return next((p for p in bearers if RANK[level(p)] > RANK[level(mention)]), mention)


def of_class(mentions: Mentions, story: Story, class_: str) -> list[PlaceMention]:
    """The first unit of a class that the text names."""
    told = [p for p in mentions.places if p.start < story.scope.stop]
    units = [p for p in told if p.class_ == class_ and not p.bare]
    return [p for p in units if not is_guest(mentions, story, p)][:1] or units[:1]


def namesakes(mentions: Mentions, phrase: Span) -> list[PlaceMention]:
    """A unit whose name a school bears: "Trường THCS Thường Thắng" stands in xã Thường Thắng, if that is named."""
    # "Trường Mai Trung (Hiệp Hòa)"
    text = _BRACKETS.sub("", fold(mentions.page.text[phrase.start : phrase.stop]))
    units = [p for p in mentions.places if p.class_ not in ("", "country") and not p.bare]
    return [p for p in units if re.search(rf"(?<!\w){re.escape(fold(p.name))}(?!\w)", text)][:1]


def most_precise(places: list[PlaceMention]) -> list[PlaceMention]:
    """The places of the lowest level among some: communes before districts before provinces."""
    if not places:
        return []
    best = max(RANK[level(p)] for p in places)
    return [p for p in places if RANK[level(p)] == best]

"""Where the event took place: the most precise units that the text gives for it."""

import re

from vngovnews.assemble.candidates import Holder
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.assemble.unit_codes import official_code
from vngovnews.find.places import PlaceMention
from vngovnews.model import EventDate, Place
from vngovnews.text import Span, fold

_LEVELS = {
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
    "huyện": "district", "quận": "district", "thị xã": "district", "tỉnh": "province", "country": "country",
}  # fmt: skip
_RANK = {"commune": 3, "district": 2, "province": 1, "country": 0, None: 0}
_SITE = re.compile(r"\bđiểm cầu (?:chính |tại |của |ubnd |trung tâm )*")
_HELD_AT = re.compile(
    r"\b(?:(?:kết nối |truyền hình )?trực tuyến từ|kết nối từ)\b"
    r"|\b(?:diễn ra|tổ chức|khai mạc|được tổ chức|tiến hành|bế mạc|thi đấu|kéo dài|đặt)\b"
    r"[^.;]{0,70}\b(?:tại|ở|(?:trên|trước|trong) (?:sân|cổng|hội trường|khuôn viên|nhà|quảng trường))\b"
)
_STOP = re.compile(
    r"(?:^|[.;,] |\n)"
    r"(?:tiếp đó, |tiếp theo, |sau đó, |chiều cùng ngày, |cùng thời gian, |cũng |qua khảo sát |đến thăm |kiểm tra )*"
    r"tại\b"
    r"|\b(?:thăm|kiểm tra|khảo sát|tiếp xúc|đến|tới|qua)\b[^.;,]{0,60}(?:\btại\b|\()"
)
_PHRASE_END = re.compile(
    r"(?<!tp)(?<!tx)\.|;|(?<!xã)(?<!phường)(?<!huyện)(?<!quận)(?<!trấn)(?<!phố)(?<!tỉnh)(?<!vị)(?<!điểm):"
    r"|\b(?:tổ chức|đã|phối hợp|do|nhằm|với sự|kết nối)\b"
)
_AT = re.compile(
    r"\b(?:tại|trực tuyến từ|kết nối từ|ở|điểm cầu|trên địa bàn|đến thăm|tới thăm|thăm|kiểm tra|khảo sát|về"
    r"|(?:với|xúc|gỡ) cử tri"
    r"|học tập kinh nghiệm|(?:trên|trước|trong)"
    r"(?= (?:sân|cổng|hội trường|khuôn viên|nhà|trụ sở|khu vực|quảng trường|tượng đài|trung tâm))"
    r"|chào xã giao|làm việc với(?! (?:đoàn|ông|bà|ngài|đại sứ|tập đoàn|các chuyên gia))|chúc tết|chúc mừng)\b"
)
_AIM = re.compile(r"\b(?:để|nhằm)\b[^.,;]*\Z")  # what is meant to be done somewhere is not held there
_GOES_TO = re.compile(r"\b(?:ra|vào|lên|xuống|về|từ) \Z")  # "lên đường ra A dự …" is held elsewhere
_DATELINE = re.compile(r"\s*,\s*(?:sáng |chiều |tối )?ngày \d")
_FORMER = re.compile(r"\s+(?:cũ|trước đây)\b")
_GUESTS = re.compile(
    r"(?<!liên )(?<!huyện )(?<!tỉnh )\bđoàn\b(?! (?:thanh niên|kết|thể|viên|xã|trường|tncs))"
    r"(?:(?!\b(?:đã|đến|tới|vào|tại|do|sang)\b)[^.,;\n]){0,70}\Z"
    r"|\b(?:đại sứ|đại sứ quán|tổng lãnh sự)\b(?:(?!\b(?:đã|đến|tới|vào|do|sang)\b)[^.,;\n]){0,50}\Z"
)
_BRACKET = re.compile(r"\((?:[^()]{0,16}, )?\Z")
_FREE = re.compile(r"(?:\b(?:tại|ở|về|đến|tới|thăm|sang|từ|nước|bàn|và|điểm cầu)|[(,:;–-]|^|\n)\s*\Z")
_ELSEWHEN = re.compile(r"\b(?:dự kiến|sắp tới|thời gian tới|năm ngoái|trước đó|tiếp theo sẽ|lần tới)\b")
_BEARERS = (
    "ban quản lý",
    "trường ",
    "công ty",
    "bệnh viện",
    "trung tâm",
    "hợp tác xã",
    "học viện",
    "ngân hàng",
    "doanh nghiệp",
    "chùa ",
)
_MANY_STOPS = frozenset({"visit", "inspection", "voter-meeting", "campaign"})


def level(mention: PlaceMention) -> str | None:
    """The level of a unit by its class word, else by what the table says of its name."""
    if mention.class_ in _LEVELS:
        return _LEVELS[mention.class_]
    levels = {u.level for u in mention.units if mention.class_ in ("", u.class_)}
    if mention.class_ == "thành phố":
        return "province" if "province" in levels else "district"
    return min(levels, key=lambda v: _RANK[v]) if levels else None


def _at_home(mention: PlaceMention) -> bool:
    """The country itself, or a leader's name without a class word, is no place of an event."""
    return fold(mention.name) in ("việt nam", "hồ chí minh") and mention.class_ in ("", "country")


def _of_thing(mentions: Mentions, mention: PlaceMention) -> bool:
    """A name without a class word behind a noun is that of a field or a day ("sân Tân Kim", "trận Khe Sanh")."""
    return not mention.class_ and not _FREE.search(
        mentions.page.folded, max(0, mention.start - 24), mention.start
    )


def _is_former(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a unit is named as one of former days ("trụ sở UBND thị trấn A cũ")."""
    return _FORMER.match(mentions.page.folded, mention.stop) is not None


def _is_guest(mentions: Mentions, story: Story, mention: PlaceMention) -> bool:
    """Whether a unit is where the guests of a working visit are at home ("tiếp đoàn công tác tỉnh A")."""
    before = max(0, mention.start - 90)
    return story.type == "working-visit" and bool(_GUESTS.search(mentions.page.folded, before, mention.start))


def _in_any(mention: PlaceMention, stretches: list[Span]) -> bool:
    """Whether a mention stands inside one of some stretches, such as persons' names."""
    return any(s.start <= mention.start < s.stop for s in stretches)


def _phrases(mentions: Mentions, sentence: Span, blocked: list[Span]) -> list[Span]:
    """What follows "tại" in a sentence, up to the end of the phrase or the next holder or person."""
    folded = mentions.page.folded
    found = []
    for match in _AT.finditer(folded, sentence.start, sentence.stop):
        if any(b.start <= match.start() < b.stop for b in blocked):
            continue
        if _AIM.search(folded, sentence.start, match.start()):
            continue
        window = min(sentence.stop, match.end() + 150)
        stop = _PHRASE_END.search(folded, match.end(), window)
        end = stop.start() if stop else window
        end = min([end, *(b.start for b in blocked if match.end() + 2 < b.start)])
        found.append(Span(match.end(), end))
    return found


def _stated(mentions: Mentions, story: Story, sentence: Span, blocked: list[Span]) -> list[PlaceMention]:
    """The units of the first "tại" phrase that has any: printed, bare ("tại tỉnh ta") or in a school's name."""
    for phrase in _phrases(mentions, sentence, blocked):
        inside = [p for p in mentions.places if phrase.start <= p.start < phrase.stop]
        inside = [p for p in inside if not _at_home(p) and not _in_any(p, blocked)]
        inside = [p for p in inside if not _of_thing(mentions, p) and not _is_former(mentions, p)]
        inside = [p for p in inside if not _is_guest(mentions, story, p)]
        named = [p for p in inside if not p.bare]
        if named:
            return _most_precise(named)
        if found := _namesakes(mentions, phrase):
            return found
        if found := [q for p in inside for q in _of_class(mentions, story, p.class_)]:
            return found[:1]
    return []


def _bracketed(mentions: Mentions, sentence: Span, blocked: list[Span]) -> list[PlaceMention]:
    """The units in brackets behind the stops of a visit ("đến Giáo họ Huyện Sử (xã Trí Phải)")."""
    inside = [p for p in mentions.places if sentence.start <= p.start < sentence.stop and p.class_]
    inside = [p for p in inside if not p.bare and not _in_any(p, blocked)]
    return [p for p in inside if _BRACKET.search(mentions.page.folded, max(0, p.start - 24), p.start)]


def _of_class(mentions: Mentions, story: Story, class_: str) -> list[PlaceMention]:
    """The first unit of a class that the text names."""
    told = [p for p in mentions.places if p.start < story.scope.stop]
    units = [p for p in told if p.class_ == class_ and not p.bare]
    return [p for p in units if not _is_guest(mentions, story, p)][:1] or units[:1]


def _namesakes(mentions: Mentions, phrase: Span) -> list[PlaceMention]:
    """A unit whose name a school bears: "Trường THCS Thường Thắng" stands in xã Thường Thắng, if that is named."""
    text = fold(mentions.page.text[phrase.start : phrase.stop])
    units = [p for p in mentions.places if p.class_ not in ("", "country") and not p.bare]
    return [p for p in units if fold(p.name) in text][:1]


def _most_precise(places: list[PlaceMention]) -> list[PlaceMention]:
    """The places of the lowest level among some: communes before districts before provinces."""
    if not places:
        return []
    best = max(_RANK[level(p)] for p in places)
    return [p for p in places if _RANK[level(p)] == best]


def _in_namesake(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a name without a class word is that of a school, firm or hospital ("Trường Đại học Kinh Bắc")."""
    inside = [b for b in mentions.bodies if b.start < mention.start < b.stop]
    return not mention.class_ and any(mentions.page.folded.startswith(_BEARERS, b.start) for b in inside)


def _of_holder(mentions: Mentions, story: Story, holder: Holder) -> list[PlaceMention]:
    """The unit in the name of a body that holds the event."""
    inside = [p for p in mentions.places if holder.start <= p.start < holder.stop]
    inside = [p for p in inside if not p.bare and not _at_home(p) and not _is_guest(mentions, story, p)]
    return _most_precise([p for p in inside if p.class_] or inside)


def _fallback(
    mentions: Mentions, story: Story, holders: list[Holder], names: list[Span]
) -> list[PlaceMention]:
    """The unit of an organiser; for a bare "tỉnh" or "huyện" the unit of that class that the text names most."""
    own = [p for h in holders for p in _of_holder(mentions, story, h)]
    if found := _most_precise([p for p in own if not _in_namesake(mentions, p)]) or _most_precise(own):
        return found[:1]
    bare = [p for p in mentions.places if p.bare]
    for unit in [p for h in holders for p in bare if h.start <= p.start < h.stop]:
        if fits := _of_class(mentions, story, unit.class_):
            return fits
    first = [p for p in mentions.places if not p.bare and p.start < story.anchor.stop and not _at_home(p)]
    free = [p for p in first if not _in_any(p, names) and not _is_guest(mentions, story, p)]
    free = [p for p in free if p.class_ or not _in_namesake(mentions, p)]
    free = [p for p in free if not _GOES_TO.search(mentions.page.folded, max(0, p.start - 6), p.start)]
    return _most_precise(free)[:1]


def _place(mentions: Mentions, mention: PlaceMention, date: EventDate | None) -> Place:
    return Place(
        name=mentions.page.text[mention.start : mention.stop],
        level=level(mention),
        code=official_code(mentions, mention, level(mention), date),
        evidence=((mention.start, mention.stop),),
        confidence=0.8,
    )


def _sites(mentions: Mentions, story: Story, *, anywhere: bool = False) -> list[PlaceMention]:
    """The site from which an online meeting is told: "tại điểm cầu huyện Quản Bạ"."""
    if "điểm cầu" not in mentions.page.folded:
        return []
    title = next((b.stop for b in mentions.page.of_kind("title")), 0)
    for match in _SITE.finditer(mentions.page.folded, story.scope.start, story.scope.stop):
        near = _clause(mentions, match.end(), 60)
        at = [p for p in mentions.places if match.end() <= p.start < near and not p.bare]
        told = [p for p in at if any(q.name == p.name for q in mentions.places if q.start < title)]
        if told or (at and (anywhere or match.start() < story.anchor.stop)):
            return at[:1]
    return []


def _clause(mentions: Mentions, start: int, within: int) -> int:
    """Where the words up to the next mark end, so many characters at most."""
    mark = re.search(r"[.,;:\n]", mentions.page.folded[start : start + within])
    return start + (mark.start() if mark else within)


def _with_class(mentions: Mentions, mention: PlaceMention) -> PlaceMention:
    """The same unit printed with its class word, where the text has it so."""
    printed = fold(mentions.page.text[mention.start : mention.stop])
    if mention.class_ and printed != fold(mention.name):
        return mention
    classes = (mention.class_,) if mention.class_ else ("", *_LEVELS, "thành phố")
    twins = [p for p in mentions.places if p.class_ in classes and fold(p.name) == fold(mention.name)]
    twins = [p for p in twins if p.class_ and fold(mentions.page.text[p.start : p.stop]) != fold(p.name)]
    return next((p for p in twins if p.class_ == "tỉnh"), twins[0] if twins else mention)


def _is_dateline(mentions: Mentions, story: Story, mention: PlaceMention) -> bool:
    """Whether a unit opens the sentence that reports the event, before its day ("Hà Nội, ngày 3/6, …")."""
    opens = not mentions.page.folded[story.anchor.start : mention.start].strip(" (-–")
    return opens and not mention.bare and _DATELINE.match(mentions.page.folded, mention.stop) is not None


def _told(mentions: Mentions, story: Story, blocked: list[Span]) -> list[PlaceMention]:
    """Places of the sentence that reports the event, of those that say where it is held, of the stops of a visit."""
    page = mentions.page
    if dateline := [p for p in mentions.places if _is_dateline(mentions, story, p)]:
        return dateline
    found = _stated(mentions, story, story.anchor, blocked)
    many = story.type in _MANY_STOPS
    if many:
        found += _bracketed(mentions, story.anchor, blocked)
    pattern = _STOP if many else _HELD_AT
    after = [s for s in page.sentences if story.anchor.stop <= s.start < story.scope.stop]
    for order, sentence in enumerate(after[: 40 if many else 0 if found else 6]):
        words = page.folded[sentence.start : sentence.stop]
        if (pattern.search(words) or (many and order < 2)) and not _ELSEWHEN.search(words):
            found += _stated(mentions, story, sentence, blocked)
            if many:
                found += _bracketed(mentions, sentence, blocked)
            if not many and found:
                break
    return _most_precise(found)


def _of_object(mentions: Mentions, story: Story) -> list[PlaceMention]:
    """A school that is opened stands in the unit of its name ("khánh thành Trường Mầm non thị trấn Thắng")."""
    if story.type != "ceremony":
        return []
    cues = [c.stop for c in mentions.free_events if story.anchor.start <= c.start < story.anchor.stop]
    near = [p for p in mentions.places if any(c <= p.start < min(c + 60, story.anchor.stop) for c in cues)]
    return _most_precise([p for p in near if p.class_ and not p.bare and not _at_home(p)])[:1]


def choose_places(
    mentions: Mentions, story: Story, holders: list[Holder], names: list[Span], date: EventDate | None
) -> tuple[Place, ...]:
    """The units in which the event took place, each once; a person's name is no unit."""
    folded = mentions.page.folded
    # voters and a receiving leadership stand for where they are
    names = [n for n in names if not folded.startswith(("cử tri", "lãnh đạo"), n.start)]
    blocked = [*names, *(Span(h.start, h.stop) for h in holders)]
    found = _sites(mentions, story) or _told(mentions, story, blocked) or _of_object(mentions, story)
    found = found or _sites(mentions, story, anywhere=True) or _fallback(mentions, story, holders, names)
    seen: dict[str, PlaceMention] = {}
    for mention in (_with_class(mentions, m) for m in found):
        seen.setdefault(fold(mentions.page.text[mention.start : mention.stop]), mention)
    return tuple(_place(mentions, m, date) for m in seen.values())

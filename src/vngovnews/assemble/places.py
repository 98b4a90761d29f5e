"""Where the event took place: the most precise units that the text gives for it."""

import re

from vngovnews.assemble.candidates import Holder, is_delegation
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.sites import remote_site, sites_of_parts
from vngovnews.assemble.stated import (
    LEVELS,
    MANY_STOPS,
    bracketed,
    in_any,
    is_guest,
    is_home,
    level,
    most_precise,
    namesakes,
    of_class,
    of_thing,
    phrases,
    stated,
)
from vngovnews.assemble.story import Story
from vngovnews.assemble.unit_codes import level_and_code
from vngovnews.chains import PART_OF_DAY
from vngovnews.find.places import PlaceMention
from vngovnews.model import EventDate, Place
from vngovnews.read.page import Page
from vngovnews.text import Span, fold, starting_in

_THAT_IS = re.compile(r"\W*(?:đó|đây) (?:là|cũng là)\b")
_HELD_AT = re.compile(
    r"\b(?:(?:kết nối |truyền hình )?trực tuyến từ|kết nối từ)\b"
    r"|\b(?:đến|tới|sang|lên|về) (?:thăm(?:,| và)? )?làm việc tại\b"
    r"|\b(?:diễn ra|tổ chức|khai mạc|được tổ chức|tiến hành|bế mạc|thi đấu|kéo dài|đặt(?= tại| ở))\b"
    r"[^.;]{0,70}\b(?:tại|ở|(?:trên|trước|trong) (?:sân|cổng|hội trường|khuôn viên|nhà|quảng trường))\b"
)
_STOP = re.compile(
    r"(?:^|[.;,] |\n)"
    r"(?:tiếp đó, |tiếp theo, |sau đó, |chiều cùng ngày, |cùng thời gian, |cũng |qua khảo sát |đến thăm |kiểm tra )*"
    r"(?:tại|ở)\b"
    r"|\b(?:thăm|kiểm tra|khảo sát|tiếp xúc|đến|tới|qua)\b[^.;,]{0,60}(?:\btại\b|\()|\bthăm\b[^.;]{0,90}\bở\b"
    r"|\bđoàn\b[^.;,]{0,20}\b(?:đến|tới|sang|về|ghé)\b"
)
# what stands behind it are people and where they are at home
_ATTENDED = re.compile(
    r"\W*(?:(?:cùng |đến |về |tới |tham )?dự|tham gia|chủ trì)\b[^.;:\n]{0,90}?\b(?:có|gồm)\b"
)
_VENUE = re.compile(r"\bđịa điểm(?: tổ chức| thực hiện| làm việc| diễn ra)?\s?:[^;\n]*")
_GOES_TO = re.compile(r"\b(?:ra|vào|lên|xuống|về|từ) \Z")  # "lên đường ra A dự …" is held elsewhere
_ONCE = re.compile(r"\b(?:nguyên|cựu)\b[^,;.]*\Z")  # "nguyên Bí thư Huyện ủy A" is at home elsewhere now
_OPENS = 40  # characters within which a day opens a sentence
_AT_PLACE = re.compile(r"\btại\b")
_DATELINE = re.compile(rf"\s*,\s*(?:(?:{PART_OF_DAY}) )?ngày \d")
_ELSEWHEN = re.compile(
    r"\b(?:dự kiến|sắp tới|thời gian tới|năm ngoái|trước đó|tiếp theo sẽ|lần tới"
    r"|vào (?:tháng \d+ )?(?:năm|tháng|tuần|quý) (?:tới|sau)|kết nối trực tuyến với|tiếp sóng)\b"
)
_SCHOOLS = re.compile(
    r"\b(?:các|những|hai|ba|\d+) trường\b(?:(?! (?:tại|ở|xã|huyện)\b)[^.;])*\Z"
)  # "các trường THPT: A, B"
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
    "vườn quốc gia",
    "khu bảo tồn",
    "liên đội",
    "công đoàn trường",
    "đoàn trường",
    "phân hiệu",
)


def _in_namesake(mentions: Mentions, mention: PlaceMention) -> bool:
    """Whether a name without a class word is that of a school, firm or hospital ("Trường Đại học Kinh Bắc")."""
    inside = [b for b in mentions.bodies if b.start < mention.start < b.stop]
    folded = mentions.page.folded
    if mention.class_ or folded[mention.start - 1] == "(":  # "Trường THPT Lam Sơn (Thanh Hóa)"
        return False
    named = any(folded.startswith(_BEARERS, b.start) for b in inside)
    return named or _SCHOOLS.search(folded, max(0, mention.start - 60), mention.start) is not None


def _of_holder(mentions: Mentions, story: Story, holder: Holder) -> list[PlaceMention]:
    """The unit in the name of a body that holds the event."""
    inside = starting_in(mentions.places, holder.start, holder.stop)
    inside = [p for p in inside if not p.bare and not is_home(p) and not is_guest(mentions, story, p)]
    # "Phân hiệu Trường Đại học Nội vụ Hà Nội tại Quảng Nam": it sits there
    seats = [p for p in inside if mentions.page.folded.endswith(" tại ", 0, p.start)]
    inside = seats or [p for p in inside if not _in_namesake(mentions, p)] or inside
    return most_precise([p for p in inside if p.class_] or inside)


def _fallback(
    mentions: Mentions, story: Story, holders: list[Holder], names: list[Span]
) -> list[PlaceMention]:
    """The unit of an organiser; for a bare "tỉnh" or "huyện" the unit of that class that the text names most."""
    guests = _delegations(mentions, holders)
    came = [p for p in mentions.places if p.class_ == "country" and in_any(p, guests)]
    own = [p for h in holders for p in _of_holder(mentions, story, h) if p not in came]
    if found := most_precise([p for p in own if not _in_namesake(mentions, p)]) or most_precise(own):
        return found[:1]
    bare = [p for p in mentions.places if p.bare]
    for unit in [p for h in holders for p in bare if h.start <= p.start < h.stop]:
        if fits := of_class(mentions, story, unit.class_):
            return fits
    first = [p for p in mentions.places if not p.bare and p.start < story.anchor.stop and not is_home(p)]
    free = [p for p in first if p not in came and not in_any(p, names) and not is_guest(mentions, story, p)]
    free = [p for p in free if p.class_ or not (_in_namesake(mentions, p) or of_thing(mentions, p))]
    free = [p for p in free if not _GOES_TO.search(mentions.page.folded, max(0, p.start - 6), p.start)]
    led = [p for p in first if in_any(p, names)]
    return (
        most_precise(free)[:1] or _of_host(mentions, story, led) or _of_department(mentions, story, holders)
    )


def _delegations(mentions: Mentions, holders: list[Holder]) -> list[Span]:
    """The names of delegations among holders, with the comma behind: their country is where they come from."""
    return [Span(h.start, h.stop + len(", ") + 1) for h in holders if is_delegation(mentions, h)]


def _of_department(mentions: Mentions, story: Story, holders: list[Holder]) -> list[PlaceMention]:
    """The only province that the text names, of a department that is a province's whatever its name ("Sở Y tế")."""
    if not any(mentions.page.folded.startswith("sở ", h.start) for h in holders):
        return []
    told = [p for p in mentions.places if p.class_ == "tỉnh" and not p.bare and p.start < story.scope.stop]
    return told[:1] if len({fold(p.name) for p in told}) == 1 else []


def _of_host(mentions: Mentions, story: Story, led: list[PlaceMention]) -> list[PlaceMention]:
    """The unit of the office of whoever receives or answers others ("Chủ tịch UBND huyện A đối thoại với …")."""
    hosts = story.type in ("dialogue", "working-visit", "meeting", "press-conference")
    if not hosts and story.type != "inspection":
        return []
    folded = mentions.page.folded
    led = led if hosts else [p for p in led if level(p) == "commune"]  # whose head goes round in it
    own = [p for p in led if (p.class_ or not of_thing(mentions, p)) and not is_guest(mentions, story, p)]
    return [p for p in own if not _ONCE.search(folded, max(0, p.start - 60), p.start)][:1]


def _place(mentions: Mentions, mention: PlaceMention, date: EventDate | None) -> Place:
    own, code = level_and_code(mentions, mention, level(mention), date)
    return Place(
        name=mentions.page.text[mention.start : mention.stop],
        level=own,
        code=code,
        evidence=((mention.start, mention.stop),),
        confidence=0.8,
    )


def _with_class(mentions: Mentions, mention: PlaceMention) -> PlaceMention:
    """The same unit printed with its class word, where the text has it so."""
    printed = fold(mentions.page.text[mention.start : mention.stop])
    if mention.class_ and printed != fold(mention.name):
        return mention
    classes = (mention.class_,) if mention.class_ else ("", *LEVELS, "thành phố")
    twins = [p for p in mentions.places if p.class_ in classes and fold(p.name) == fold(mention.name)]
    twins = [p for p in twins if p.class_ and fold(mentions.page.text[p.start : p.stop]) != fold(p.name)]
    if any(u.level == "province" for u in mention.units):  # a province is not its capital of the same name
        twins = [p for p in twins if mention.class_ or level(p) == "province"]
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
    if parts := sites_of_parts(mentions, story, blocked):
        return parts
    found = stated(mentions, story, story.anchor, blocked)
    if len({level(p) for p in found}) > 1:  # "tại thành phố A và xã B": two sites
        return found
    many = story.type in MANY_STOPS
    if many:
        found += bracketed(mentions, story, story.anchor, blocked)
    elif found:
        found += _held_here(mentions, story, blocked)
    pattern = _STOP if many else _HELD_AT
    briefed = story.type == "press-conference"  # of what will be held elsewhere
    after = [s for s in page.sentences if story.anchor.stop <= s.start < story.scope.stop and not briefed]
    for order, whole in enumerate(_to_ask(page, after, 40 if many else 0 if found else 6)):
        attended = _ATTENDED.match(page.folded, whole.start, whole.stop)
        sentence = Span(whole.start, attended.end()) if attended else whole
        words = page.folded[sentence.start : sentence.stop]
        if (pattern.search(words) or (many and order < 2)) and not _ELSEWHEN.search(words):
            found += [
                p for p in stated(mentions, story, sentence, blocked) if p.class_ != "country" or not many
            ]
            if many:
                found += bracketed(mentions, story, sentence, blocked)
            if not many and found:
                break
    return most_precise(found) or _stated_before(mentions, story, blocked)


def _to_ask(page: Page, after: list[Span], first: int) -> list[Span]:
    """The sentences that may say where it is held: the first ones, and later those that speak of the event."""
    later = [s for s in after[first:] if first and pattern("nouns", "opens").match(page.folded, s.start)]
    return [*after[:first], *later]


def _stated_before(mentions: Mentions, story: Story, blocked: list[Span]) -> list[PlaceMention]:
    """Where a scene or the day is told first and only then what it was of ("Đó là tình huống của cuộc diễn tập …")."""
    before = [s for s in mentions.page.sentences if story.scope.start <= s.start < story.anchor.start]
    if not before:
        return []
    scene = _THAT_IS.match(mentions.page.folded, story.anchor.start)
    days = [starting_in(mentions.days, s.start, s.stop) for s in (before[-1], story.anchor)]
    dated = days[0] and not days[1] and days[0][0].start - before[-1].start < _OPENS
    return stated(mentions, story, before[-1], blocked) if scene or dated else []


def _held_here(mentions: Mentions, story: Story, blocked: list[Span]) -> list[PlaceMention]:
    """Where the sentence behind the report says that the event took place ("Buổi làm việc diễn ra tại …")."""
    after = next((s for s in mentions.page.sentences if s.start >= story.anchor.stop), None)
    if after is None or not pattern("nouns", "held here").search(
        mentions.page.folded, after.start, after.stop
    ):
        return []
    return stated(mentions, story, after, blocked)


def _venue(mentions: Mentions, story: Story) -> list[PlaceMention]:
    """The unit that a notice gives as the venue ("Địa điểm: Nhà văn hóa, phố Lê Hoàn, thị trấn Ngọc Lặc")."""
    line = _VENUE.search(mentions.page.folded, story.anchor.start, story.scope.stop)
    told = [p for p in mentions.places if line and line.start() <= p.start < line.end()]
    return most_precise([p for p in told if not p.bare and p.class_])[:1]


def _of_object(mentions: Mentions, story: Story, blocked: list[Span]) -> list[PlaceMention]:
    """A school that is opened stands in the unit of its name ("khánh thành Trường Mầm non thị trấn Thắng").

    So does a festival ("Lễ hội đền Ngọc Lâm, xã Đông Lĩnh").
    """
    if story.type not in ("ceremony", "festival"):
        return []
    cues = [c.stop for c in mentions.free_events if story.anchor.start <= c.start < story.anchor.stop]
    near = [p for p in mentions.places if any(c <= p.start < min(c + 60, story.anchor.stop) for c in cues)]
    near = [p for p in near if not in_any(p, blocked)]  # those who hold it stand in units of their own
    return most_precise([p for p in near if p.class_ and not p.bare and not is_home(p)])[:1]


def _in_title(mentions: Mentions, story: Story, blocked: list[Span]) -> list[PlaceMention]:
    """Where the headline of a main event says that it was held ("Trợ giúp pháp lý tại xã A")."""
    title = next(iter(mentions.page.of_kind("title")), None)
    if title is None or story.scope.start > title.start:
        return []
    cue = next((c for c in mentions.free_events if c.start < title.stop and c.type == story.type), None)
    at = _AT_PLACE.search(mentions.page.folded, cue.stop, title.stop) if cue else None
    if at is None:
        return []
    whole = Span(at.start(), title.stop)
    schools = [p for x in phrases(mentions, story, whole, blocked) for p in namesakes(mentions, x)]
    return most_precise([*stated(mentions, story, whole, blocked), *schools])


def choose_places(
    mentions: Mentions, story: Story, holders: list[Holder], names: list[Span], date: EventDate | None
) -> tuple[Place, ...]:
    """The units in which the event took place, each once; a person's name is no unit."""
    folded = mentions.page.folded
    # voters and a receiving leadership stand for where they are
    names = [n for n in names if not folded.startswith(("cử tri", "lãnh đạo"), n.start)]
    blocked = [*names, *(Span(h.start, h.stop) for h in holders)]
    found = remote_site(mentions, story) or _venue(mentions, story) or _told(mentions, story, blocked)
    found = (
        found
        or _of_object(mentions, story, blocked)
        or _in_title(mentions, story, blocked)
        or remote_site(mentions, story, anywhere=True)
        or _fallback(mentions, story, holders, names)
    )
    seen: dict[str, PlaceMention] = {}
    for mention in (_with_class(mentions, m) for m in found):
        seen.setdefault(fold(mentions.page.text[mention.start : mention.stop]), mention)
    return tuple(_place(mentions, m, date) for m in seen.values())

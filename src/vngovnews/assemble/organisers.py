"""Which bodies hold the event: those its sentences name as holders, delegations that go, bodies in its name."""

import re
from dataclasses import replace

from vngovnews.assemble.candidates import Holder, is_delegation, is_place_phrase
from vngovnews.assemble.holders import HolderReader
from vngovnews.assemble.phrases import pattern
from vngovnews.assemble.positions import spelled
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import GOING, Story
from vngovnews.find.bodies import BodyMention, body_at
from vngovnews.text import Span, fold, holding, merged, starting_in

_MET = frozenset({"conference", "seminar", "meeting"})  # "Hội nghị song phương giữa A và B"
_NAMED_BY_BODY = frozenset({"congress", "council-session"})
_UNITS = (" xã", " phường", " huyện", " tỉnh", " thị trấn", " thị xã", " thành phố", " quận")
_RECEIVES = re.compile(
    r"\b(?:tiếp|đón|đón tiếp|tiếp đón|làm việc với)\b[^.;]{0,30}?"
    r"(?=\bđoàn (?:công tác|của|cán bộ|lãnh đạo|đại biểu|ngoại giao|tổng lãnh sự|đại sứ|chuyên gia|doanh nghiệp))"
)
_HOST = re.compile(
    r"\b(?:đơn vị|địa phương|cơ quan) (?:được giao )?(?:đăng cai|chủ nhà)"
    r"(?: tổ chức)?(?: (?:hội|giải|lễ|cuộc)[^,.]{0,50})?,? "
)
_LEADERSHIP = re.compile(r"(?:tập thể )?lãnh đạo\b")
# They meet whom a body of theirs, or the council and the Front, invite.
_INVITED = re.compile(rf"{_LEADERSHIP.pattern}|tổ đại biểu\b")
_ORGANISERS_ARE = re.compile(r"\b(?:đơn vị|cơ quan) (?:chủ trì |đồng )?tổ chức(?: là|:| gồm| gồm có| là:)+ ")
_BARE = re.compile(r"(?:đoàn|tổ)(?: (?:công tác|đại biểu|giám sát|kiểm tra|khảo sát))?")
_GOES = re.compile(
    r"(?: và [^,.;]{3,50})?(?:,? do [^.;]{3,120}?)?,? ?(?:đã |lần lượt |cũng |tiếp tục |lại )*"
    r"(?:đến|tới|lên|ra|xuống|sang|về|thăm|trao|cập|làm việc|kiểm tra|khảo sát|dâng hương)\b"
)
_LONGEST_OPENING = 75
_BRACKETS = re.compile(r" ?\([^)]*\)")  # "Hội Cựu chiến binh (CCB) tỉnh"
_PARTNER = re.compile(r" (?:cùng )?phối hợp\b")


def _named_in_event(mentions: Mentions, story: Story) -> Holder | None:
    """The body in the event's name.

    "Đại hội đại biểu Hội Chữ thập đỏ thị xã …", "Kỳ họp thứ 4, HĐND tỉnh …".
    """
    chart = mentions.chart
    for cue in mentions.events:
        if cue.type != story.type or not (cue.start < story.anchor.stop):
            continue
        at = (
            chart.first_from(cue.start) + 1
        )  # the words for the event may go into the body's ("Đại hội Công đoàn …")
        for k in range(at, min(chart.first_from(cue.stop) + 8, len(chart.tokens))):
            if chart.folded(k) in (".", "\n", ";"):
                break
            body = body_at(chart, k)
            if body is not None and (body.named or body.noun.kind == "whole") and not body.plural:
                return Holder(body.start, body.stop, k, body.stop_token, 0.7)
    return None


def _right_after_name(mentions: Mentions, story: Story) -> Holder | None:
    """The body that stands right behind the event's name: "Cuộc họp UBND tỉnh diễn ra …"."""
    chart = mentions.chart
    at = chart.first_from(story.cue.stop)
    if story.type == "meeting" and _LEADERSHIP.match(
        mentions.page.folded, chart.tokens[at].start if at < len(chart.tokens) else 0
    ):
        led = [h for h in HolderReader(mentions, story.anchor, []).candidates if h.first == at]
        return led[0] if led else None  # "phiên họp tập thể lãnh đạo UBND quận"
    body = body_at(chart, at) if story.anchor.start <= story.cue.start < story.anchor.stop else None
    if body is None or body.plural or not body.named:
        return None
    return Holder(body.start, body.stop, at, body.stop_token, 0.6)


def _fullest(mentions: Mentions, holder: Holder, titled: list[Span]) -> Holder:
    """The same body's longer printing elsewhere: "Sở Nội vụ" is "Sở Nội vụ tỉnh Bạc Liêu" in the lead.

    One in a person's position counts where no other is printed: guests come from the same body of another unit.
    """
    taken = merged(titled)
    free = [b for b in mentions.bodies if holding(taken, b.start) is None]
    fuller = _fuller(mentions, holder, free)
    return fuller if fuller != holder else _fuller(mentions, holder, list(mentions.bodies))


def _fuller(mentions: Mentions, holder: Holder, bodies: list[BodyMention]) -> Holder:
    """The longest printing of a holder among some bodies, or the holder itself."""
    if is_delegation(mentions, holder):
        return _fullest_delegation(mentions, holder)
    text = mentions.page.text
    name = _BRACKETS.sub("", fold(text[holder.start : holder.stop]))
    best = holder
    for body in bodies:
        if text[body.start : body.stop].isupper() and not text[holder.start : holder.stop].isupper():
            continue  # a headline in capitals shows neither where a name ends nor how it is written
        other = _BRACKETS.sub("", fold(text[body.start : body.stop]))
        longer = other.startswith(name + " ") and len(other) > len(fold(text[best.start : best.stop]))
        own = body.place is not None and body.place >= body.start + len(name)
        spelled_out = len(other) > len(name) and spelled(other) == spelled(name)
        in_title = body.start < mentions.page.title_stop and _names_unit(mentions, name, body)
        if spelled_out or in_title or (longer and (own or name.endswith(_UNITS))):
            best = Holder(body.start, body.stop, body.first_token, body.stop_token, holder.score)
    return best


def _names_unit(mentions: Mentions, name: str, body: BodyMention) -> bool:
    """Whether a headline has a unit's name where the text has its class word ("Đoàn ĐBQH Quảng Bình", "… tỉnh")."""
    stem, _, class_ = name.rpartition(" ")
    if f" {class_}" not in _UNITS or body.place != body.start + len(stem) + 1:
        return False
    same = mentions.page.folded.startswith(f"{stem} ", body.start)
    unit = mentions.chart.at("unit", mentions.chart.first_from(body.place))
    return same and unit is not None and any(u.class_ == class_ for u in unit.value)


def _fullest_delegation(mentions: Mentions, holder: Holder) -> Holder:
    """A delegation's longest printing in the article ("Đoàn công tác" is "Đoàn công tác của Bộ …" elsewhere)."""
    whole = HolderReader(mentions, Span(0, len(mentions.page.text)), [])
    others = [c for c in whole.candidates if is_delegation(mentions, c)]
    best = max(others, key=lambda c: c.stop - c.start, default=holder)
    name = mentions.page.folded[holder.start : holder.stop]
    bare = len(name) < 20 and not any(c.isdigit() for c in name)  # "Tổ đại biểu số 1" is no other
    return replace(best, score=holder.score) if bare else holder


def _other_tellers(mentions: Mentions, story: Story) -> list[Span]:
    """Those of the six sentences next to the one that reports the event that speak of it too."""
    inside = starting_in(mentions.page.sentences, story.scope.start, story.scope.stop)
    others = [s for s in inside if s != story.anchor][:6]
    return [s for s in others if _tells_of(mentions, story, s)]


def _holders(mentions: Mentions, story: Story, titled: list[Span]) -> list[Holder]:
    """Who holds the event: by the sentence that reports it, else by its name, else by what follows."""
    if found := HolderReader(mentions, story.anchor, titled).holders():
        return found
    by_name = _named_in_event(mentions, story) if story.type in _NAMED_BY_BODY else None
    named = by_name or _right_after_name(mentions, story)
    if named is not None:
        return [named]
    readings = (HolderReader(mentions, s, titled).holders("plainly") for s in _other_tellers(mentions, story))
    return next((holders for holders in readings if holders), [])


def _late_agents(mentions: Mentions, story: Story, titled: list[Span]) -> list[Holder]:
    """Those of whom the article says further down that they held it ("Hội thảo do A phối hợp với B tổ chức")."""
    after = [s for s in mentions.page.sentences if story.anchor.stop <= s.start < story.scope.stop]
    for sentence in after:
        if named := _ORGANISERS_ARE.search(mentions.page.folded, sentence.start, sentence.stop):
            return HolderReader(mentions, Span(named.end(), sentence.stop), titled).row()
    telling = [s for s in after if pattern("nouns", "this is").match(mentions.page.folded, s.start)]
    agents = (HolderReader(mentions, s, titled).agents() for s in telling)
    return next((holders for holders in agents if holders), [])


def choose_organisers(mentions: Mentions, story: Story, titled: list[Span]) -> list[Holder]:
    """The bodies that hold the event, the main one first.

    ``titled`` are the names and positions of people: a body inside one of them holds nothing.
    """
    found = _guests(mentions, story) or _holders(mentions, story, titled)
    if not found or _INVITED.match(mentions.page.folded, found[0].start):
        found = _late_agents(mentions, story, titled) or found
    found += _parties(mentions, story, found)
    found += _hosts(mentions, story, found)
    if not found and story.type in GOING:
        found = HolderReader(mentions, story.anchor, titled).delegations()
    found = found or _begins_item(mentions, story, titled)
    if not found or story.type == "congress":
        told = _told_in_title(mentions, titled)
        own = told and found and _is_organ_of(mentions, told[0], found[0])
        found = told if own or not found else found
    if not found and story.type in GOING:
        found = _went(mentions, story, titled)
    return _distinct(
        mentions, [h for h in (_fullest(mentions, h, titled) for h in found) if _is_named(mentions, h)]
    )


def _went(mentions: Mentions, story: Story, titled: list[Span]) -> list[Holder]:
    """The delegation of a visit, told further down ("Đoàn công tác của Tỉnh ủy A lần lượt đến …")."""
    folded = mentions.page.folded
    after = [s for s in mentions.page.sentences if story.anchor.stop <= s.start < story.scope.stop]
    after = [s for s in after if not pattern("story", "history").search(folded, s.start, s.stop)]
    named = (h for s in after for h in HolderReader(mentions, s, titled).delegations())
    return [h for h in named if is_delegation(mentions, h) and _GOES.match(folded, h.stop)][:1]


def _is_named(mentions: Mentions, holder: Holder) -> bool:
    """Whether a holder is more than a bare "đoàn công tác", which says nothing of who goes."""
    return _BARE.fullmatch(mentions.page.folded, holder.start, holder.stop) is None


def _begins_item(mentions: Mentions, story: Story, titled: list[Span]) -> list[Holder]:
    """The body with which an item of a round-up begins, whatever it does, behind words that say when and where."""
    if not story.scope.start:
        return []
    candidates = HolderReader(mentions, story.anchor, titled).candidates
    first = next((c for c in candidates if not is_place_phrase(mentions.chart, c.first)), None)
    before = mentions.page.text[story.anchor.start : first.start].strip() if first else ""
    begins = len(before) < _LONGEST_OPENING and (
        before[-1:] in (",", ":", ")") or not re.search(r"\w", before)
    )
    return [first] if first and begins else []


def _guests(mentions: Mentions, story: Story) -> list[Holder]:
    """The delegation that is received: of "Sở A tiếp, làm việc với đoàn công tác Sở B" it is the second that goes."""
    received = _RECEIVES.search(mentions.page.folded, story.anchor.start, story.anchor.stop)
    if received is None or story.type != "working-visit":
        return []
    before = HolderReader(mentions, Span(story.anchor.start, received.start()), []).candidates
    if any(is_delegation(mentions, h) for h in before):
        return []
    return HolderReader(mentions, Span(received.end(), story.anchor.stop), []).delegations()


def _parties(mentions: Mentions, story: Story, found: list[Holder]) -> list[Holder]:
    """Those between whom an agreement is signed ("lễ ký … giữa A và B"), beside the holders, or two met."""
    between = story.type in _MET and not found and story.cue.form == "name"
    if story.type != "signing" and not between:
        return []
    text = mentions.page.text
    names = [fold(text[h.start : h.stop]) for h in found]
    stretch = Span(story.cue.start, story.anchor.stop) if between else story.anchor
    parties = HolderReader(mentions, stretch, []).parties() if stretch.start < stretch.stop else []
    return [p for p in parties if not any(fold(text[p.start : p.stop]) in n for n in names)]


def _told_in_title(mentions: Mentions, titled: list[Span]) -> list[Holder]:
    """Who holds the event by the headline; none where it is all capitals, which show no names."""
    title = next(iter(mentions.page.of_kind("title")), None)
    if title is None or mentions.page.text[title.start : title.stop].isupper():
        return []
    return HolderReader(mentions, Span(title.start, title.stop), titled).holders()


def _is_organ_of(mentions: Mentions, organ: Holder, body: Holder) -> bool:
    """Whether a name is that of another body's cell or union ("Chi bộ Trường THPT A" of "Trường THPT A")."""
    whole = fold(mentions.page.text[body.start : body.stop])
    return fold(mentions.page.text[organ.start : organ.stop]).endswith(f" {whole}")


def _hosts(mentions: Mentions, story: Story, found: list[Holder]) -> list[Holder]:
    """Partners in the sentence after the one that names the organiser ("Công an huyện A đăng cai tổ chức")."""
    if named := _named_host(mentions, story):
        return [named]
    after = next((s for s in mentions.page.sentences if s.start >= story.anchor.stop), None)
    if not found or after is None:
        return []
    words = mentions.page.folded[after.start : after.stop]
    reader = HolderReader(mentions, after, [])
    if words.startswith("cùng phối hợp"):
        return reader.candidates
    if pattern("nouns", "this is").match(words) and " phối hợp" in words:
        return [h for h in reader.candidates if _PARTNER.match(mentions.page.folded, h.stop)]
    return reader.holders() if "đăng cai" in words else []


def _named_host(mentions: Mentions, story: Story) -> Holder | None:
    """The body that the article calls the host ("Là đơn vị đăng cai, UBND huyện A đã …")."""
    match = _HOST.search(mentions.page.folded, story.scope.start, story.scope.stop)
    if match is None:
        return None
    near = HolderReader(mentions, Span(match.end(), min(match.end() + 120, story.scope.stop)), []).candidates
    return near[0] if near and near[0].start - match.end() < 3 else None


def _tells_of(mentions: Mentions, story: Story, sentence: Span) -> bool:
    """Whether another sentence speaks of the same event."""
    if sentence.start - story.anchor.stop < 3 and pattern("nouns", "this is").match(
        mentions.page.folded, sentence.start
    ):
        return True
    return any(c.type == story.type for c in starting_in(mentions.events, sentence.start, sentence.stop))


def _distinct(mentions: Mentions, holders: list[Holder]) -> list[Holder]:
    """Each body once, however it is capitalised."""
    seen: dict[str, Holder] = {}
    for holder in holders:
        seen.setdefault(fold(mentions.page.text[holder.start : holder.stop]), holder)
    return list(seen.values())

"""Which bodies hold the event: subjects and agents of holding, delegations that go, bodies in an event's name."""

import re
from dataclasses import dataclass

from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.find.bodies import BodyMention, body_at
from vngovnews.names.bodies import VILLAGE_WORDS, place_stop, reach, unit_word
from vngovnews.names.chart import Chart
from vngovnews.text import Span, fold


@dataclass(frozen=True, slots=True)
class Holder:
    """A body that holds the event, as printed; ``score`` says how plainly the text says so."""

    start: int
    stop: int
    first: int
    last: int
    score: float


_GOING = frozenset({"visit", "working-visit", "inspection"})
_HOLDING = frozenset(
    {"tổ chức", "khai giảng", "họp", "khai mạc", "mở", "mở lớp", "phát động", "đăng cai", "chủ trì tổ chức", "tiến hành",
     "ra quân", "tổng kết", "sơ kết", "triển khai", "gặp mặt", "bế mạc", "công bố", "ra mắt", "trao", "ký kết", "khánh thành",
     "khởi công", "làm", "diễn tập", "đón nhận", "đối thoại", "tọa đàm", "tập huấn", "bế giảng", "hướng dẫn", "tuyên truyền",
     "hưởng ứng", "thành lập", "giới thiệu", "kỷ niệm", "long trọng", "trọng thể", "phối hợp", "xét xử", "tặng",
     "tiếp xúc", "tiếp công", "có buổi", "có các", "có cuộc", "có chuyến", "thăm", "giám sát", "kiểm tra", "khảo sát", "làm việc", "có buổi", "đến", "tới", "đi", "về", "chúc", "viếng", "đi thăm"}
)  # fmt: skip
_FILLERS = frozenset(
    {"đã", "vừa", "vừa qua", "long trọng", "trọng thể", "chính thức", "chủ trì", "đồng loạt", "đồng", "cùng", "tưng bừng",
     "tiếp tục", "trực tiếp", "vui", "trang trọng", "phấn khởi", "sẽ", "và", "nhanh chóng", "khẩn trương", "lần đầu tiên"}
)  # fmt: skip
_TERM = frozenset({",", "(", "-", "khóa", "khoá", "nhiệm", "kỳ", "lần", "thứ", "năm", "học"})
_DELEGATION = re.compile(
    r"(?:đoàn|tổ)(?: (?:công tác|vsattp|attp|vsat|an toàn thực phẩm|giám sát|kiểm tra|khảo sát|đại biểu|cán bộ|lãnh đạo|liên ngành|thanh tra|cấp cao|kiểm tra liên ngành))+"
    r"(?: số \d+| liên ngành| cấp cao)*"
)
_OPENING = re.compile(r"[^\w]*(?:hưởng ứng|thực hiện|theo|được sự|nhân|nhằm|căn cứ|triển khai|sau|chào mừng)\b")
_LEADERS = re.compile(r"(?:tập thể )?(?:lãnh đạo|thường trực|ban lãnh đạo)\b")


def _is_place_phrase(chart: Chart, index: int) -> bool:
    """Whether the body at a token only says where ("tại Hội trường UBND huyện"), or a unit who came ("lãnh đạo các
    xã, huyện A")."""
    is_unit = unit_word(chart, index) > index
    for back in range(1, 14):
        word = chart.folded(index - back)
        if word in ("tại", "ở", "trụ") or is_unit and word in ("lãnh", "diện", "số"):
            return True
        if is_unit and word == ",":
            continue
        if word in (",", ".", "", "\n", "do", "với", "và", ";"):
            return False
    return False


def _is_one_body(chart: Chart, body: BodyMention) -> bool:
    """A body with a name of its own; a noun alone is one only where it is an organ's ("Đảng ủy tổ chức")."""
    organ = chart.capital(body.first_token) and (body.stop_token - body.first_token > 1 or body.noun.phrase.isupper())
    return body.named or body.noun.kind == "whole" or organ


class _Reader:
    """Reads one sentence for the bodies that hold its event."""

    def __init__(self, mentions: Mentions, sentence: Span, titled: list[Span]) -> None:
        self.mentions = mentions
        self.chart = mentions.chart
        self.titled = titled
        self.end = sentence.stop
        self.opens = _OPENING.match(mentions.page.folded, sentence.start) is not None
        tokens = self.chart.tokens
        self.first = next((i for i, t in enumerate(tokens) if t.start >= sentence.start), len(tokens))
        self.stop = next((i for i in range(self.first, len(tokens)) if tokens[i].start >= sentence.stop), len(tokens))
        self.candidates = self._candidates()

    def _candidates(self) -> list[Holder]:
        """Bodies, delegations, leaderships and units of the sentence in order, none inside another."""
        found: list[Holder] = []
        at = self.first
        while at < self.stop:
            holder = self._candidate(at)
            if holder is None:
                at += 1
                continue
            if comma := self._comma_of_place(holder):
                at = comma
                continue
            found.append(holder)
            at = max(holder.last, at + 1)
        return found

    def _comma_of_place(self, holder: Holder) -> int:
        """Where a place's chain of units has a comma ("tại sân vận động huyện (…), huyện A tổ chức"): a holder may follow."""
        if not _is_place_phrase(self.chart, holder.first):
            return 0
        return next((k + 1 for k in range(holder.first, holder.last) if self.chart.folded(k) == ","), 0)

    def _candidate(self, at: int) -> Holder | None:
        token = self.chart.tokens[at]
        if token.kind != "word" or any(s.start <= token.start < s.stop for s in self.titled):
            return None
        stop = self._delegation(at) or self._leadership(at)
        if stop is None:
            body = body_at(self.chart, at)
            if body is not None and not body.plural and _is_one_body(self.chart, body):
                stop = body.stop_token
        if stop is None:
            stop = self._unit(at)
        if stop is None:
            return None
        start, end_ = token.start, self.chart.tokens[stop - 1].stop
        return Holder(start, end_, at, stop, 0.5)

    def _unit(self, at: int) -> int | None:
        """An administrative unit as a holder ("huyện Cần Giờ tổ chức"); a hamlet or an unnamed unit is none."""
        end = unit_word(self.chart, at)
        if end == at or self.chart.words(at, end).lower() in VILLAGE_WORDS:
            return None
        stop = place_stop(self.chart, end)
        return stop if stop > end else None

    def _delegation(self, at: int) -> int | None:
        """"Đoàn công tác của Ban Chỉ huy … tỉnh": past its noun, "của", and the body or unit that sends it."""
        match = _DELEGATION.match(self.mentions.page.folded, self.chart.tokens[at].start)
        if match is None:
            return None
        stop = next((k for k in range(at, self.stop) if self.chart.tokens[k].start >= match.end()), self.stop)
        after = stop + 1 if self.chart.folded(stop) == "của" else stop
        return self._sender(after) or (stop if stop > at + 1 else None)

    def _sender(self, at: int) -> int | None:
        body = body_at(self.chart, at)
        if body is not None:
            stop = self._organs(body)
        elif unit_word(self.chart, at) > at:
            stop = reach(self.chart, at, demands_name=False).stop
        elif self.chart.at("country", at) or self.chart.capital(at):
            stop = reach(self.chart, at, demands_name=False).stop
        else:
            return None
        return stop if stop > at else None

    def _organs(self, body: BodyMention) -> int:
        """"lãnh đạo Huyện ủy, HĐND, UBND huyện A" is one leadership: organs without a unit up to the one that has it."""
        stop = body.stop_token
        while body.place is None and self.chart.folded(stop) in (",", "và", "-"):
            following = body_at(self.chart, stop + 1)
            if following is None or not _is_one_body(self.chart, following):
                break
            body, stop = following, following.stop_token
        return stop

    def _leadership(self, at: int) -> int | None:
        match = _LEADERS.match(self.mentions.page.folded, self.chart.tokens[at].start)
        if match is None:
            return None
        stop = next((k for k in range(at, self.stop) if self.chart.tokens[k].start >= match.end()), self.stop)
        return self._sender(stop)

    # -- constructions ---------------------------------------------------------------------------------

    def holders(self) -> list[Holder]:
        """The holders that the sentence names, the main one first."""
        agents = self._agents()
        if not agents:
            return self._subjects()
        # "Hưởng ứng lễ do A phát động, B tổ chức …": whoever is named later holds this event
        later = _Reader(self.mentions, Span(agents[-1].stop, self.end), self.titled)._subjects() if self.opens else []
        return later or agents

    def _agents(self) -> list[Holder]:
        """"do A (phối hợp với B) tổ chức"."""
        for i, holder in enumerate(self.candidates):
            if self.chart.folded(holder.first - 1) != "do":
                continue
            last = self._coordinated(i)
            if self._verb_follows(last, {"tổ chức", "phối hợp", "chủ trì", "đăng cai", "thực hiện", "phát động", "chủ trì tổ chức"}):
                return [self._scored(h, 0.9) for h in self.candidates[i : last + 1]]
        return []

    def _subjects(self) -> list[Holder]:
        """"A phối hợp với B tổ chức …"."""
        for i, holder in enumerate(self.candidates):
            led = self._led(holder)
            if not led and (_is_place_phrase(self.chart, holder.first) or not self._may_act(holder)):
                continue
            last = self._coordinated(i)
            if led or self._verb_follows(last, _HOLDING):
                return [self._scored(h, 0.85) for h in (*self.candidates[i : last + 1], *self._late_partners(last))]
        return []

    def _may_act(self, holder: Holder) -> bool:
        """A subject follows no preposition, and a unit as subject no noun ("đoàn từ thiện tỉnh A" is no tỉnh)."""
        before = self.chart.tokens[holder.first - 1] if holder.first > self.first else None
        if before is None or before.kind != "word" or before.capital:
            return True
        if before.folded in ("của", "từ", "cho", "với", "về", "đến", "trong"):
            return False
        is_unit = unit_word(self.chart, holder.first) > holder.first
        return not is_unit or before.folded in ("và", "cùng", "nay", "qua", "ngày", "do", "vừa")

    def delegations(self) -> list[Holder]:
        """The delegation that the sentence names, whatever it does there."""
        folded = self.mentions.page.folded
        found = [h for h in self.candidates if _DELEGATION.match(folded, h.start) and h.stop - h.start > 18]
        return found[:1]

    def _led(self, holder: Holder) -> bool:
        """"Đoàn công tác của A do ông B làm trưởng đoàn đã đến …": a delegation with its leader goes."""
        text = self.mentions.page.folded
        return self.chart.folded(holder.last) == "do" and _DELEGATION.match(text, holder.start) is not None

    def _late_partners(self, last: int) -> list[Holder]:
        """"A tổ chức …, phối hợp với B"."""
        found = []
        for holder in self.candidates[last + 1 :]:
            before = [self.chart.folded(holder.first - k) for k in (3, 2, 1)]
            if before[:2] == ["phối", "hợp"] and before[2] in ("với", "cùng"):
                found.append(holder)
        return found

    def _coordinated(self, i: int) -> int:
        """The last of the bodies that "phối hợp với", "cùng", "và" or commas join to the one at ``i``."""
        last = i
        while last + 1 < len(self.candidates):
            between = " ".join(
                self.chart.folded(k) for k in range(self.candidates[last].last, self.candidates[last + 1].first)
            )
            if not _JOIN.fullmatch(between):
                break
            last += 1
        return last

    def _verb_follows(self, last: int, verbs: frozenset[str] | set[str]) -> bool:
        at = self.candidates[last].last
        for _ in range(16):
            if self.chart.folded(at) == "(":
                at = next((k + 1 for k in range(at, min(at + 40, self.stop)) if self.chart.folded(k) == ")"), at)
            if self.chart.folded(at) == "gồm":
                comma = next((k + 1 for k in range(at, min(at + 40, self.stop)) if self.chart.folded(k) == ","), at)
                at = next((k for k in range(at, min(at + 120, self.stop)) if self.chart.folded(k) == "đã"), comma)
            pair, word = f"{self.chart.folded(at)} {self.chart.folded(at + 1)}", self.chart.folded(at)
            if pair in verbs or word in verbs:
                return True
            if pair in _FILLERS:
                at += 2
            elif word in _FILLERS or word in _TERM or self.chart.tokens[at : at + 1] and self._numeral(at):
                at += 1
            else:
                return False
        return False

    def _numeral(self, at: int) -> bool:
        return self.chart.tokens[at].kind == "number" or set(self.chart.words(at, at + 1)) <= set("IVX")

    @staticmethod
    def _scored(holder: Holder, score: float) -> Holder:
        return Holder(holder.start, holder.stop, holder.first, holder.last, score)


_JOIN = re.compile(
    r"(?:đã |vừa |chủ trì ,? ?|chủ trì )*(?:, )?(?:(?:đã |vừa )?(?:chủ trì )?,? ?(?:phối|kết) hợp(?: chặt chẽ)?(?: với| cùng)?(?: các đơn vị ?:?)?"
    r"|-|cùng(?: với| phối hợp với)?|và|,|với|, và|; ?|, cùng với)"
)


def _named_in_event(mentions: Mentions, story: Story) -> Holder | None:
    """"Đại hội đại biểu Hội Chữ thập đỏ thị xã …", "Kỳ họp thứ 4, HĐND tỉnh …": the body in the event's name."""
    chart = mentions.chart
    for cue in mentions.events:
        if cue.type != story.type or not (cue.start < story.anchor.stop):
            continue
        at = next((i for i, t in enumerate(chart.tokens) if t.start >= cue.stop), len(chart.tokens))
        for k in range(at, min(at + 8, len(chart.tokens))):
            if chart.folded(k) in (".", "\n", ";"):
                break
            body = body_at(chart, k)
            if body is not None and (body.named or body.noun.kind == "whole") and not body.plural:
                return Holder(body.start, body.stop, k, body.stop_token, 0.7)
    return None


def _right_after_name(mentions: Mentions, story: Story) -> Holder | None:
    """"Cuộc họp UBND tỉnh diễn ra …": the body that stands right behind the event's name."""
    chart = mentions.chart
    at = next((i for i, t in enumerate(chart.tokens) if t.start >= story.cue.stop), len(chart.tokens))
    body = body_at(chart, at) if story.anchor.start <= story.cue.start < story.anchor.stop else None
    if body is None or body.plural or not body.named:
        return None
    return Holder(body.start, body.stop, at, body.stop_token, 0.6)


def _key(text: str) -> str:
    return fold(text)


def _fullest(mentions: Mentions, holder: Holder) -> Holder:
    """The same body's longer printing elsewhere: "Sở Nội vụ" is "Sở Nội vụ tỉnh Bạc Liêu" in the lead."""
    if _DELEGATION.match(mentions.page.folded, holder.start):
        return _fullest_delegation(mentions, holder)
    text = mentions.page.text
    name = _key(text[holder.start : holder.stop])
    best = holder
    for body in mentions.bodies:
        other = _key(text[body.start : body.stop])
        longer = other.startswith(name + " ") and len(other) > len(_key(text[best.start : best.stop]))
        if longer and body.place is not None and body.place >= body.start + len(name):
            best = Holder(body.start, body.stop, body.first_token, body.stop_token, holder.score)
    return best


def _fullest_delegation(mentions: Mentions, holder: Holder) -> Holder:
    """A delegation's longest printing in the article ("Đoàn công tác" is "Đoàn công tác của Bộ …" elsewhere)."""
    whole = _Reader(mentions, Span(0, len(mentions.page.text)), [])
    others = [c for c in whole.candidates if _DELEGATION.match(mentions.page.folded, c.start)]
    best = max(others, key=lambda c: c.stop - c.start, default=holder)
    bare = holder.stop - holder.start < 20
    return Holder(best.start, best.stop, best.first, best.last, holder.score) if bare else holder


def choose_organisers(mentions: Mentions, story: Story, titled: list[Span]) -> list[Holder]:
    """The bodies that hold the event, the main one first.

    ``titled`` are the positions of people: a body inside one of them holds nothing.
    """
    title = next(iter(mentions.page.of_kind("title")), None)
    order = [story.anchor]
    order += [s for s in mentions.page.sentences if story.scope.start <= s.start < story.scope.stop and s != story.anchor][:6]
    found: list[Holder] = []
    if story.type in ("congress", "council-session"):
        first = _Reader(mentions, story.anchor, titled).holders()
        named = _named_in_event(mentions, story)
        found = first or ([named] if named else [])
    if not found and (named := _right_after_name(mentions, story)):
        found = _Reader(mentions, story.anchor, titled).holders() or [named]
    for sentence in order:
        if found:
            break
        if sentence != story.anchor and not _tells_of(mentions, story, sentence):
            continue
        found = _Reader(mentions, sentence, titled).holders()
    found += _hosts(mentions, story, found)
    if not found and story.type in _GOING:
        found = _Reader(mentions, story.anchor, titled).delegations()
    if not found and title is not None and not mentions.page.text[title.start : title.stop].isupper():
        found = _Reader(mentions, Span(title.start, title.stop), titled).holders()
    return _distinct(mentions, [_fullest(mentions, h) for h in found])


_THIS_IS = re.compile(r"[^\w]*(?:đây là|hội nghị|lễ|chương trình|hoạt động|buổi|ngày hội|hội thi|giải|lớp)\b[^.]{0,60}\bdo\b")


def _hosts(mentions: Mentions, story: Story, found: list[Holder]) -> list[Holder]:
    """Partners in the sentence after the one that names the organiser ("Công an huyện A đăng cai tổ chức")."""
    after = next((s for s in mentions.page.sentences if s.start >= story.anchor.stop), None)
    if not found or after is None:
        return []
    words = mentions.page.folded[after.start : after.stop]
    reader = _Reader(mentions, after, [])
    if words.startswith("cùng phối hợp"):
        return reader.candidates
    if _THIS_IS.match(words) and " phối hợp" in words:
        return [h for h in reader.candidates if _PARTNER.match(mentions.page.folded, h.stop)]
    return reader.holders() if "đăng cai" in words else []


_PARTNER = re.compile(r" (?:cùng )?phối hợp\b")


def _tells_of(mentions: Mentions, story: Story, sentence: Span) -> bool:
    """Whether another sentence speaks of the same event."""
    if sentence.start - story.anchor.stop < 3 and _THIS_IS.match(mentions.page.folded, sentence.start):
        return True
    return any(sentence.start <= c.start < sentence.stop and c.type == story.type for c in mentions.events)


def _distinct(mentions: Mentions, holders: list[Holder]) -> list[Holder]:
    seen: dict[str, Holder] = {}
    for holder in holders:
        seen.setdefault(_key(mentions.page.text[holder.start : holder.stop]), holder)
    return list(seen.values())

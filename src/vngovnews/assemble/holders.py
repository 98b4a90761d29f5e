"""Which bodies a sentence names as holders: subjects and agents of holding, leaderships, delegations that go."""

import re
from dataclasses import dataclass, replace
from functools import cache

from vngovnews.assemble.scan import Mentions
from vngovnews.find.bodies import BodyMention, body_at, is_one_body
from vngovnews.lexicon import table
from vngovnews.names.bodies import reach
from vngovnews.names.chart import Chart
from vngovnews.names.units import UNIT_STARTS, VILLAGE_WORDS, place_stop, unit_word
from vngovnews.text import Span


@dataclass(frozen=True, slots=True)
class Holder:
    """A body that holds the event, ``text[start:stop]``, its tokens ``[first, last)``.

    ``score`` says how plainly the text says that it does.
    """

    start: int
    stop: int
    first: int
    last: int
    score: float


_DELEGATION = re.compile(
    r"(?:đoàn|tổ)(?: (?:công tác|vsattp|attp|vsat|an toàn thực phẩm|giám sát|kiểm tra|khảo sát|đại biểu|cán bộ"
    r"|lãnh đạo|liên ngành|thanh tra|cấp cao|kiểm tra liên ngành))+(?: số \d+| liên ngành| cấp cao)*"
)
_JOIN = re.compile(
    r"(?:đã |vừa |chủ trì ,? ?|chủ trì )*(?:, )?(?:(?:đã |vừa )?(?:chủ trì )?,? ?"
    r"(?:phối|kết) hợp(?: chặt chẽ)?(?: với| cùng)?(?: các đơn vị ?:?)?"
    r"|-|cùng(?: với| phối hợp với)?|và|,|với|, và|; ?|, cùng với)"
)
_LONGEST_NAME = 16
_OPENING = re.compile(
    r"[^\w]*(?:hưởng ứng|thực hiện|theo|được sự|nhân|nhằm|căn cứ|triển khai|sau|chào mừng)\b"
)
_STARTS = UNIT_STARTS | {"đoàn", "tổ", "tập", "lãnh", "thường", "ban"}
_LEADERS = re.compile(r"(?:tập thể )?(?:lãnh đạo|thường trực|ban lãnh đạo)\b")


@cache
def _words(name: str) -> frozenset[str]:
    """One list of data/holding.toml."""
    return frozenset(table("holding.toml")[name])


def is_delegation(mentions: Mentions, holder: Holder) -> bool:
    """Whether a holder is a delegation ("Đoàn công tác", "Tổ giám sát")."""
    return _DELEGATION.match(mentions.page.folded, holder.start) is not None


def _is_place_phrase(chart: Chart, index: int) -> bool:
    """Whether the body at a token only says where ("tại Hội trường UBND huyện").

    A unit may also say who came ("lãnh đạo các xã, huyện A").
    """
    is_unit = unit_word(chart, index) > index
    for back in range(1, 14):
        word = chart.folded(index - back)
        if word in ("tại", "ở", "trụ") or (is_unit and word in ("lãnh", "diện", "số")):
            return True
        if is_unit and word == ",":
            continue
        if word in (",", ".", "", "\n", "do", "với", "và", ";"):
            return False
    return False


class HolderReader:
    """Reads one sentence for the bodies that hold its event.

    ``candidates`` are the bodies, delegations, leaderships and units of the sentence in order, none inside another.
    Those inside the ``titled`` stretches, people's positions, hold nothing.
    """

    def __init__(self, mentions: Mentions, sentence: Span, titled: list[Span]) -> None:
        self._mentions = mentions
        self._chart = mentions.chart
        self._titled = titled
        self._sentence = sentence
        self._first = self._chart.first_from(sentence.start)
        self._stop = self._chart.first_from(sentence.stop)
        self.candidates = self._read()
        self._verbs = _words("holding")

    def _read(self) -> list[Holder]:
        found: list[Holder] = []
        after = self._first
        for at in self._chart.starts(self._first, self._stop, _STARTS, ("body",)):
            holder = self._candidate(at) if at >= after else None
            if holder is None:
                continue
            if comma := self._comma_of_place(holder):
                after = comma
                continue
            found.append(holder)
            after = holder.last
        return found

    def _comma_of_place(self, holder: Holder) -> int:
        """Where a place's chain of units has a comma, behind which a holder may follow; 0 if it is none.

        "tại sân vận động huyện (…), huyện A tổ chức".
        """
        if not _is_place_phrase(self._chart, holder.first):
            return 0
        return next((k + 1 for k in range(holder.first, holder.last) if self._chart.folded(k) == ","), 0)

    def _candidate(self, at: int) -> Holder | None:
        """The candidate that starts at a token."""
        token = self._chart.tokens[at]
        if token.kind != "word" or any(s.start <= token.start < s.stop for s in self._titled):
            return None
        stop = self._delegation(at) or self._leadership(at) or self._body(at) or self._unit(at)
        return Holder(token.start, self._chart.tokens[stop - 1].stop, at, stop, 0.5) if stop else None

    def _body(self, at: int) -> int | None:
        body = body_at(self._chart, at)
        if body is None or body.plural or not is_one_body(self._chart, body):
            return None
        return body.stop_token

    def _unit(self, at: int) -> int | None:
        """An administrative unit as a holder ("huyện Cần Giờ tổ chức"); a hamlet or an unnamed unit is none."""
        end = unit_word(self._chart, at)
        if end == at or self._chart.words(at, end).lower() in VILLAGE_WORDS:
            return None
        stop = place_stop(self._chart, end)
        return stop if stop > end else None

    def _delegation(self, at: int) -> int | None:
        """Past a delegation's noun, "của", and the body or unit that sends it.

        "Đoàn công tác của Ban Chỉ huy … tỉnh".
        """
        match = _DELEGATION.match(self._mentions.page.folded, self._chart.tokens[at].start)
        if match is None:
            return None
        stop = min(self._chart.first_from(match.end()), self._stop)
        after = stop + 1 if self._chart.folded(stop) == "của" else stop
        stop = self._sender(after) or (stop if stop > at + 1 else at)
        return self._up_to_leader(stop) if stop > at else None

    def _up_to_leader(self, at: int) -> int:
        """A delegation's name runs to "do" and its leader ("Đoàn giám sát, kiểm tra … của A do ông B")."""
        for k in range(at, min(at + 24, self._stop)):
            word = self._chart.folded(k)
            if word == "do":
                return k
            if word in ("đã", "đến", "tới", "có", "gồm", "-", "(", ";", "."):
                break
        return at

    def _leadership(self, at: int) -> int | None:
        """Past "lãnh đạo", "thường trực" and the body or unit that they lead."""
        match = _LEADERS.match(self._mentions.page.folded, self._chart.tokens[at].start)
        stop = self._sender(min(self._chart.first_from(match.end()), self._stop)) if match else None
        return None if stop and self._chart.folded(stop) in ("trao", "tặng", "phát") else stop

    def _sender(self, at: int) -> int | None:
        """Past the body, unit or country that starts at a token."""
        body = body_at(self._chart, at)
        if body is not None:
            stop = self._organs(body)
        elif unit_word(self._chart, at) > at or self._chart.at("country", at) or self._chart.capital(at):
            stop = reach(self._chart, at, demands_name=False).stop
        else:
            return None
        return stop if stop > at else None

    def _organs(self, body: BodyMention) -> int:
        """Past organs without a unit up to the one that has it: they are one leadership.

        "lãnh đạo Huyện ủy, HĐND, UBND huyện A".
        """
        stop = body.stop_token
        while body.place is None and self._chart.folded(stop) in (",", "và", "-"):
            following = body_at(self._chart, stop + 1)
            if following is None or not is_one_body(self._chart, following):
                break
            body, stop = following, following.stop_token
        return stop

    def holders(self, verbs: str = "holding") -> list[Holder]:
        """The holders that the sentence names, the main one first; ``verbs`` is the list of verbs that tell them."""
        self._verbs = _words(verbs)
        agents = self._agents()
        if not agents:
            return self._subjects()
        # "Hưởng ứng lễ do A phát động, B tổ chức …": whoever is named later holds this event
        if not _OPENING.match(self._mentions.page.folded, self._sentence.start):
            return agents
        later = HolderReader(self._mentions, Span(agents[-1].stop, self._sentence.stop), self._titled)
        return later._subjects() or agents

    def _agents(self) -> list[Holder]:
        """Those by whom it is held: "do A (phối hợp với B) tổ chức"."""
        for i, holder in enumerate(self.candidates):
            if self._chart.folded(holder.first - 1) != "do":
                continue
            last = self._coordinated(i)
            if self._verb_follows(last, _words("organising")):
                return [replace(h, score=0.9) for h in self.candidates[i : last + 1]]
        return []

    def _subjects(self) -> list[Holder]:
        """Those who hold it: "A phối hợp với B tổ chức …"."""
        for i, holder in enumerate(self.candidates):
            led = self._led(holder)
            if not led and (_is_place_phrase(self._chart, holder.first) or not self._may_act(holder)):
                continue
            last = self._coordinated(i)
            if led or self._verb_follows(last, self._verbs):
                found = [*self.candidates[i : last + 1], *self._late_partners(last)]
                return [replace(h, score=0.85) for h in found]
            if stop := self._name_up_to_verb(last):
                long = self._up_to(self.candidates[last], stop)
                return [replace(h, score=0.8) for h in (*self.candidates[i:last], long)]
        return []

    def _up_to(self, holder: Holder, stop: int) -> Holder:
        """The same holder with a name that runs up to a token."""
        return replace(holder, stop=self._chart.tokens[stop - 1].stop, last=stop)

    def _name_up_to_verb(self, index: int) -> int:
        """Where a name ends that is longer than its grammar knows; 0 if it does not run up to a verb of holding.

        Between a subject and its verb stands nothing but its name: "Đồn Biên phòng cửa khẩu quốc tế A tổ chức".
        """
        at = self.candidates[index].last
        for k in range(at, min(at + _LONGEST_NAME, self._stop)):
            if k > at and self._holds_at(k):
                return k
            if not self._in_name(k):
                return 0
        return 0

    def _holds_at(self, k: int) -> bool:
        """Whether a plain verb of holding starts at a token, or an adverb before one."""
        word = self._chart.folded(k)
        pair = f"{word} {self._chart.folded(k + 1)}"
        if word in _words("fillers") or pair in _words("fillers"):
            return self._holds_at(k + (1 if word in _words("fillers") else 2))
        return not self._chart.capital(k) and (word in _words("plainly") or pair in _words("plainly"))

    def _is_syllable(self, k: int) -> bool:
        """Whether an honorific is a syllable of a name ("cửa khẩu Cha Lo")."""
        entry = self._chart.at("honorific", k)
        return (
            entry is not None
            and entry.stop == k + 1
            and self._chart.capital(k)
            and self._chart.capital(k + 1)
        )

    def _in_name(self, k: int) -> bool:
        """Whether a token may stand inside a name whose grammar is not known."""
        chart = self._chart
        if chart.tokens[k].kind == "mark":
            unit_follows = chart.folded(k) == "," and unit_word(chart, k + 1) > k + 1
            return chart.folded(k) in ("(", ")", "-", "&", "/") or unit_follows
        if any(chart.at(kind, k) for kind in ("honorific", "position")) and not self._is_syllable(k):
            return False
        small_stop = chart.at("stop", k) and not chart.capital(k)
        return not small_stop or chart.folded(k) in _words("inside-names")

    def _may_act(self, holder: Holder) -> bool:
        """A subject follows no preposition, and a unit as subject no noun ("đoàn từ thiện tỉnh A" is no tỉnh)."""
        before = self._chart.tokens[holder.first - 1] if holder.first > self._first else None
        if before is None or before.kind != "word" or before.capital:
            return True
        if before.folded in ("của", "từ", "cho", "với", "về", "đến", "trong"):
            return False
        if before.folded == "biểu":  # deputies of a council act for themselves
            return False
        is_unit = unit_word(self._chart, holder.first) > holder.first
        return not is_unit or before.folded in ("và", "cùng", "nay", "qua", "ngày", "do", "vừa")

    def delegations(self) -> list[Holder]:
        """The delegation that the sentence names, whatever it does there."""
        found = [h for h in self.candidates if is_delegation(self._mentions, h) and h.stop - h.start > 18]
        return found[:1]

    def _led(self, holder: Holder) -> bool:
        """A delegation with its leader goes: "Đoàn công tác của A do ông B làm trưởng đoàn đã đến …"."""
        return self._chart.folded(holder.last) == "do" and is_delegation(self._mentions, holder)

    def _late_partners(self, last: int) -> list[Holder]:
        """Partners named behind the verb: "A tổ chức …, phối hợp với B"."""
        found = []
        for holder in self.candidates[last + 1 :]:
            before = [self._chart.folded(holder.first - k) for k in (3, 2, 1)]
            if before[:2] == ["phối", "hợp"] and before[2] in ("với", "cùng"):
                found.append(holder)
        return found

    def _coordinated(self, i: int) -> int:
        """The last of the bodies that "phối hợp với", "cùng", "và" or commas join to the one at ``i``."""
        for last in range(i, len(self.candidates) - 1):
            between = range(self.candidates[last].last, self.candidates[last + 1].first)
            if not _JOIN.fullmatch(" ".join(self._chart.folded(k) for k in between)):
                return last
        return len(self.candidates) - 1

    def _verb_follows(self, last: int, verbs: frozenset[str]) -> bool:
        """Whether one of these verbs follows a candidate, with adverbs, terms and asides between them at most."""
        at = self.candidates[last].last
        for _ in range(16):
            at = self._past_aside(at)
            word = self._chart.folded(at)
            pair = f"{word} {self._chart.folded(at + 1)}"
            if pair in ("đến dự", "tới dự", "về dự"):
                return False
            if pair in verbs or word in verbs:
                return True
            if pair in ("và một", "và các", "cùng các"):
                at = self._next("tổ", at, 14, at)
            elif pair in _words("fillers"):
                at += 2
            elif word in _words("fillers") or word in _words("term") or self._is_numeral(at):
                at += 1
            else:
                return False
        return False

    def _past_aside(self, at: int) -> int:
        """Past a bracket, and past the members of a delegation ("gồm …, đã đến") to what it did."""
        if self._chart.folded(at) == "(":
            at = self._next(")", at, 40, at - 1) + 1
        if self._chart.folded(at) == "gồm":
            at = self._next("đã", at, 120, self._next(",", at, 40, at))
        return at

    def _next(self, word: str, at: int, within: int, default: int) -> int:
        """The token of the sentence that is a given word, among so many; the default where none is."""
        window = range(at, min(at + within, self._stop))
        return next((k for k in window if self._chart.folded(k) == word), default)

    def _is_numeral(self, at: int) -> bool:
        if at >= len(self._chart.tokens):
            return False
        return self._chart.tokens[at].kind == "number" or set(self._chart.words(at, at + 1)) <= set("IVX")

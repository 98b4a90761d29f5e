"""Which bodies a sentence names as holders: subjects and agents of holding, leaderships, delegations that go."""

import re
from dataclasses import replace

from vngovnews.assemble.candidates import Holder, is_delegation, is_place_phrase
from vngovnews.assemble.joined import JoinedReader
from vngovnews.assemble.naming import members
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.sentences import words
from vngovnews.names.units import unit_word
from vngovnews.text import Span

_OPENING = re.compile(
    r"[^\w]*(?:hưởng ứng|thực hiện|theo|được sự|nhân|nhằm|căn cứ|triển khai|sau|chào mừng)\b"
)


_LEAVE = re.compile(
    r"\b(?:nhất trí|đồng ý|cho phép|chỉ đạo|phân công|ủy quyền|quan tâm|thống nhất|cho chủ trương) của \Z"
)
_QUOTES = frozenset({"”", '"', "»"})


class HolderReader(JoinedReader):
    """Reads one sentence for the bodies that hold its event."""

    def __init__(self, mentions: Mentions, sentence: Span, titled: list[Span]) -> None:
        super().__init__(mentions, sentence, titled)
        self._verbs = words("holding")

    def holders(self, verbs: str = "holding") -> list[Holder]:
        """The holders that the sentence names, the main one first; ``verbs`` is the list of verbs that tell them."""
        self._verbs = words(verbs)
        agents = self.agents()
        if not agents or self._of_work(agents):
            return self._subjects() or agents
        # "Hưởng ứng lễ do A phát động, B tổ chức …": whoever is named later holds this event
        if not _OPENING.match(self._mentions.page.folded, self._sentence.start):
            return agents
        later = HolderReader(self._mentions, Span(agents[-1].stop, self._sentence.stop), self._titled)
        return later._subjects() or agents

    def agents(self) -> list[Holder]:
        """Those by whom it is held: "do A (phối hợp với B) tổ chức"."""
        for i, holder in enumerate(self.candidates):
            if self._chart.folded(holder.first - 1) != "do":
                continue
            first = i + self._advises(i)  # "do Phòng A tham mưu UBND huyện tổ chức"
            last = self._coordinated(first)
            if self._verb_follows(last, words("organising")):
                return [replace(h, score=0.9) for h in self.candidates[first : last + 1]]
        return []

    def _of_work(self, agents: list[Holder]) -> bool:
        """Whether the agents did the work that is looked at, no event ("họp nghiệm thu đề tài do Viện A thực hiện")."""
        at = agents[-1].last
        pair = (self._chart.folded(at), self._chart.folded(at + 1))
        return pair in (("thực", "hiện"), ("chủ", "trì")) and self._chart.folded(at + 2) != "tổ"

    def _advises(self, i: int) -> bool:
        """Whether a body only advises the next one."""
        at = self.candidates[i].last
        pair = f"{self._chart.folded(at)} {self._chart.folded(at + 1)}"
        following = self.candidates[i + 1].first if i + 1 < len(self.candidates) else at
        return pair == "tham mưu" and 2 <= following - at <= 4

    def _subjects(self) -> list[Holder]:
        """Those who hold it: "A phối hợp với B tổ chức …"."""
        if found := self._unknown_subject():
            return found
        for i, holder in enumerate(self.candidates):
            led = self._led(holder)
            behind = (
                i > 0 and self.candidates[i - 1].last == holder.first
            )  # "tại hội trường UBND xã | Hội A tổ chức"
            placed = not behind and is_place_phrase(self._chart, holder.first)
            if not led and (placed or not self._may_act(holder)):
                continue
            last = self._coordinated(i)
            if led or self._verb_follows(last, self._verbs) or self._does(i, last):
                first = last if not led and self._agreed(i) else i
                late = self._other_led(last) if led else self._late_partners(last)
                found = [*self.candidates[first : last + 1], *late]
                return [replace(h, score=0.85) for h in found]
            if stop := self._name_up_to_verb(last):
                long = self._up_to(self.candidates[last], stop)
                found = [*self.candidates[i:last], long, *self._partners_at(last, stop)]
                return [replace(h, score=0.8) for h in found]
        return self._unit_behind_place()

    def _does(self, i: int, last: int) -> bool:
        """Whether those who begin a clause stand right before the words for an event ("Sở Y tế khám sàng lọc …")."""
        first = self.candidates[i].first
        unit = unit_word(self._chart, first) > first
        before = self._chart.folded(first - 1) if first > self._first else ""
        joined = i > 0 and self._joined(self.candidates[i - 1].last, i - 1)
        acts = self._verbs is words("holding") and not unit and not joined
        return acts and before not in ("được", "bị", "mà", "để", "và") and self._event_follows(last)

    def _unknown_subject(self) -> list[Holder]:
        """A subject that no lexicon knows, before its partners ("Chiều qua, | Hội quán X | phối hợp với B tổ chức")."""
        for i, holder in enumerate(self.candidates):
            words_before = [self._chart.folded(holder.first - k) for k in (3, 2, 1)]
            if words_before not in (["phối", "hợp", "với"], ["kết", "hợp", "với"], ["phối", "hợp", "cùng"]):
                continue
            stop = holder.first - 3
            first = self._name_before(stop)
            known = any(c.first < stop and c.last > first for c in self.candidates[:i])
            if first < stop and not known and self._verb_follows(self._coordinated(i), self._verbs):
                tokens = self._chart.tokens
                own = Holder(tokens[first].start, tokens[stop - 1].stop, first, stop, 0.7)
                return [own, *(replace(h, score=0.85) for h in self.candidates[i : self._coordinated(i) + 1])]
        return []

    def _unit_behind_place(self) -> list[Holder]:
        """A unit right before its verb, which looks like the end of a place ("tại Sân vận động, huyện A tổ chức")."""
        for holder in self.candidates:
            unit = unit_word(self._chart, holder.first) > holder.first
            behind = self._chart.folded(holder.first - 1) == "," and not self._ends_unit(holder.first - 1)
            if unit and behind and self._holds_at(holder.last):
                return [replace(holder, score=0.6)]
        return []

    def _ends_unit(self, at: int) -> bool:
        """Whether a unit's name ends before a token ("tại phường A, quận B đã tổ chức" is one chain)."""
        named = [k for k in (at - 2, at - 1) if self._chart.capital(k) and self._chart.at("unit", k)]
        return bool(named) or self._chart.tokens[at - 1].kind == "number"

    def parties(self) -> list[Holder]:
        """Those between whom something is agreed: "giữa A và B", "giữa A với B, C"."""
        for i, holder in enumerate(self.candidates):
            if self._chart.folded(holder.first - 1) == "giữa" or self._among(holder.first):
                last = self._coordinated(i)
                return self.candidates[i : last + 1] if last > i else []
        return []

    def row(self) -> list[Holder]:
        """The bodies that stand at the beginning of the sentence, in a row."""
        return self.candidates[: self._coordinated(0) + 1] if self.candidates else []

    def _among(self, at: int) -> bool:
        """Whether "giữa hai đơn vị:" and the like end before a token."""
        back = [self._chart.folded(at - k) for k in range(1, 6)]
        return back[0] in (":", "là") and "giữa" in back

    def _may_act(self, holder: Holder) -> bool:
        """A subject follows no preposition, and a unit as subject no noun ("đoàn từ thiện tỉnh A" is no tỉnh)."""
        before = self._chart.tokens[holder.first - 1] if holder.first > self._first else None
        is_unit = unit_word(self._chart, holder.first) > holder.first
        if before is not None and before.folded in _QUOTES and is_unit:
            return False  # "Hội thi “…” huyện A đã bế mạc"
        if before is None or before.kind != "word" or before.capital:
            return True
        if before.folded in ("của", "từ", "cho", "với", "về", "đến", "trong"):
            return False
        if before.folded == "biểu":  # deputies of a council act for themselves
            return False
        return not is_unit or before.folded in ("và", "cùng", "nay", "qua", "ngày", "do", "vừa")

    def delegations(self) -> list[Holder]:
        """The delegation that the sentence names, whatever it does there, and those that go with it."""
        for i, holder in enumerate(self.candidates):
            if is_delegation(self._mentions, holder) and holder.stop - holder.start > 18:
                with_it = self._chart.folded(holder.last) in ("cùng", "phối")
                return self.candidates[i : self._coordinated(i) + 1] if with_it else [holder]
        return []

    def _led(self, holder: Holder) -> bool:
        """A delegation goes with its leader ("Đoàn công tác của A do ông B làm trưởng đoàn đã đến …"), or deputies with
        their names ("Tổ đại biểu HĐND huyện gồm ông A, bà B đã tiếp xúc …")."""
        if members(self._chart, holder.first, holder.last + 1):
            return True
        comma = self._chart.folded(holder.last) == ","
        led = self._chart.folded(holder.last + comma) == "do"
        return led and (self._went(holder) or self._as_delegation(holder))

    def _as_delegation(self, holder: Holder) -> bool:
        """Whether a body goes as a delegation ("Ban Thường vụ Thị ủy do ông A làm trưởng đoàn kiểm tra …")."""
        if any(self._went(c) for c in self.candidates if c.first < holder.first):
            return False
        heads = range(holder.last, min(holder.last + 30, self._stop))
        return any((self._chart.folded(k), self._chart.folded(k + 1)) == ("trưởng", "đoàn") for k in heads)

    def _agreed(self, i: int) -> bool:
        """Whether a candidate is one of those who gave leave ("được sự nhất trí của Đảng ủy, UBND xã, Hội A …")."""
        first = i
        while first and self._joined(self.candidates[first - 1].last, first - 1):
            first -= 1
        if first == i:
            return False
        return (
            _LEAVE.search(self._mentions.page.folded, self._sentence.start, self.candidates[first].start)
            is not None
        )

    def _other_led(self, last: int) -> list[Holder]:
        """Further delegations with leaders, or right before the verb: "Đoàn A do … dẫn đầu và Đoàn B do …"."""
        joints = ("và", "cùng", ",", ";")
        others = list(enumerate(self.candidates[last + 1 :], last + 1))
        joined = [(i, h) for i, h in others if self._chart.folded(h.first - 1) in joints]
        return [
            h for i, h in joined if self._led(h) or (self._went(h) and self._verb_follows(i, self._verbs))
        ]

    def _went(self, holder: Holder) -> bool:
        """Whether a holder is a delegation, or a group of deputies."""
        return is_delegation(self._mentions, holder) or self._chart.folded(holder.first) == "đoàn"

    def _partners_at(self, last: int, stop: int) -> list[Holder]:
        """The partners right behind a long name ("Hội đồng … phối hợp với B tổ chức")."""
        if self._chart.folded(stop) != "phối":
            return []
        for i, holder in enumerate(self.candidates[last + 1 :], last + 1):
            if stop < holder.first <= stop + 3:
                return self.candidates[i : self._coordinated(i) + 1]
        return []

    def _late_partners(self, last: int) -> list[Holder]:
        """Partners named behind the verb: "A tổ chức …, phối hợp với B"."""
        for i, holder in enumerate(self.candidates[last + 1 :], last + 1):
            before = [self._chart.folded(holder.first - k) for k in (3, 2, 1)]
            if before[:2] == ["phối", "hợp"] and before[2] in ("với", "cùng"):
                return self.candidates[i : self._coordinated(i) + 1]
        return []

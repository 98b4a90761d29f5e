"""Which bodies a sentence names as holders: subjects and agents of holding, leaderships, delegations that go."""

import re
from dataclasses import replace

from vngovnews.assemble.candidates import CandidateReader, Holder, is_delegation, is_place_phrase, words
from vngovnews.assemble.scan import Mentions
from vngovnews.names.joints import is_stop
from vngovnews.names.units import unit_word
from vngovnews.text import Span

_JOIN = re.compile(
    r"(?:đã |vừa |sẽ |tích cực |chủ động |chủ trì ,? ?)*(?:, )?(?:(?:đã |vừa )?(?:chủ trì )?,? ?"
    r"(?:phối|kết) hợp(?: chặt chẽ)?(?: với| cùng)?(?: các đơn vị ?:?)?"
    r"|-|cùng(?: với| phối hợp với)?|và|,|với|, và|; ?|, cùng với)"
)
_LONGEST_NAME = 16
_OPENING = re.compile(
    r"[^\w]*(?:hưởng ứng|thực hiện|theo|được sự|nhân|nhằm|căn cứ|triển khai|sau|chào mừng)\b"
)


_LEAVE = re.compile(
    r"\b(?:nhất trí|đồng ý|cho phép|chỉ đạo|phân công|ủy quyền|quan tâm|thống nhất|cho chủ trương) của \Z"
)
_QUOTES = frozenset({"”", '"', "»"})


class HolderReader(CandidateReader):
    """Reads one sentence for the bodies that hold its event."""

    def __init__(self, mentions: Mentions, sentence: Span, titled: list[Span]) -> None:
        super().__init__(mentions, sentence, titled)
        self._verbs = words("holding")

    def holders(self, verbs: str = "holding") -> list[Holder]:
        """The holders that the sentence names, the main one first; ``verbs`` is the list of verbs that tell them."""
        self._verbs = words(verbs)
        agents = self.agents()
        if not agents:
            return self._subjects()
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
            last = self._coordinated(i)
            if self._verb_follows(last, words("organising")):
                return [replace(h, score=0.9) for h in self.candidates[i : last + 1]]
        return []

    def _subjects(self) -> list[Holder]:
        """Those who hold it: "A phối hợp với B tổ chức …"."""
        for i, holder in enumerate(self.candidates):
            led = self._led(holder)
            if not led and (is_place_phrase(self._chart, holder.first) or not self._may_act(holder)):
                continue
            last = self._coordinated(i)
            if led or self._verb_follows(last, self._verbs):
                first = last if not led and self._agreed(i) else i
                late = self._other_led(last) if led else self._late_partners(last)
                found = [*self.candidates[first : last + 1], *late]
                return [replace(h, score=0.85) for h in found]
            if stop := self._name_up_to_verb(last):
                long = self._up_to(self.candidates[last], stop)
                return [replace(h, score=0.8) for h in (*self.candidates[i:last], long)]
        return self._unit_behind_place()

    def _unit_behind_place(self) -> list[Holder]:
        """A unit right before its verb, which looks like the end of a place ("tại Sân vận động, huyện A tổ chức")."""
        for holder in self.candidates:
            unit = unit_word(self._chart, holder.first) > holder.first
            if unit and self._chart.folded(holder.first - 1) == "," and self._holds_at(holder.last):
                return [replace(holder, score=0.6)]
        return []

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
        if word in words("fillers") or pair in words("fillers"):
            return self._holds_at(k + (1 if word in words("fillers") else 2))
        return not self._chart.capital(k) and (word in words("plainly") or pair in words("plainly"))

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
        small_stop = is_stop(chart, k) and not chart.capital(k)
        return not small_stop or chart.folded(k) in words("inside-names")

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
        """A delegation with its leader goes: "Đoàn công tác của A do ông B làm trưởng đoàn đã đến …"."""
        went = is_delegation(self._mentions, holder) or self._chart.folded(holder.first) == "đoàn"
        return self._chart.folded(holder.last) == "do" and went

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
        """Further delegations with leaders: "Đoàn công tác A do … dẫn đầu và Đoàn công tác B do …"."""
        joints = ("và", "cùng", ",", ";")
        others = self.candidates[last + 1 :]
        return [h for h in others if self._led(h) and self._chart.folded(h.first - 1) in joints]

    def _late_partners(self, last: int) -> list[Holder]:
        """Partners named behind the verb: "A tổ chức …, phối hợp với B"."""
        for i, holder in enumerate(self.candidates[last + 1 :], last + 1):
            before = [self._chart.folded(holder.first - k) for k in (3, 2, 1)]
            if before[:2] == ["phối", "hợp"] and before[2] in ("với", "cùng"):
                return self.candidates[i : self._coordinated(i) + 1]
        return []

    def _coordinated(self, i: int) -> int:
        """The last of the bodies that "phối hợp với", "cùng", "và" or commas join to the one at ``i``."""
        for last in range(i, len(self.candidates) - 1):
            if not self._joined(self.candidates[last].last, last) and not self._lengthened(last):
                return last
        return len(self.candidates) - 1

    def _joined(self, at: int, last: int) -> bool:
        """Whether nothing but a joint stands between a token and the candidate after the one at ``last``."""
        between = range(at, self.candidates[last + 1].first)
        return _JOIN.fullmatch(" ".join(self._chart.folded(k) for k in between)) is not None

    def _lengthened(self, last: int) -> bool:
        """Gives a candidate the rest of a name that its grammar does not know, if that runs up to a joint."""
        first = self.candidates[last].last
        for k in range(first, min(first + 8, self.candidates[last + 1].first)):
            if k > first and self._joined(k, last):
                self.candidates[last] = self._up_to(self.candidates[last], k)
                return True
            if self._chart.tokens[k].kind != "word" or not self._in_name(k):
                return False
        return False

    def _verb_follows(self, last: int, verbs: frozenset[str]) -> bool:
        """Whether one of these verbs follows a candidate, with adverbs, terms and asides between them at most."""
        at = self.candidates[last].last
        for _ in range(16):
            at = self._past_aside(at)
            word = self._chart.folded(at)
            pair = f"{word} {self._chart.folded(at + 1)}"
            if pair in ("đến dự", "tới dự", "về dự"):
                return False
            if pair in verbs or word in verbs or f"{pair} {self._chart.folded(at + 2)}" in verbs:
                return True
            if pair in ("và một", "và các", "cùng các", "và đại", "cùng đại"):
                at = next((k for k in range(at + 1, min(at + 14, self._stop)) if self._holds_at(k)), at)
            elif pair in words("fillers"):
                at += 2
            elif word in words("fillers") or word in words("term") or self._is_numeral(at):
                at += 1
            else:
                return False
        return False

    def _past_aside(self, at: int) -> int:
        """Past a bracket, and past the members of a delegation ("gồm …, đã đến") to what it did."""
        if self._chart.folded(at) == "(":
            at = self._next(")", at, 40, at - 1) + 1
        if self._chart.folded(at) == "gồm":
            acts = next((k for k in range(at + 1, min(at + 60, self._stop)) if self._holds_at(k)), at)
            at = self._next("đã", at, 120, self._next(",", at, 40, at) if self._named_by_people(at) else acts)
        return at

    def _named_by_people(self, at: int) -> bool:
        """Whether members named behind "gồm" are people ("gồm: Bà …"), not units ("gồm các xã A, B tổ chức")."""
        return not any(unit_word(self._chart, k) > k for k in range(at + 1, at + 4))

    def _next(self, word: str, at: int, within: int, default: int) -> int:
        """The token of the sentence that is a given word, among so many; the default where none is."""
        window = range(at, min(at + within, self._stop))
        return next((k for k in window if self._chart.folded(k) == word), default)

    def _is_numeral(self, at: int) -> bool:
        if at >= len(self._chart.tokens):
            return False
        return self._chart.tokens[at].kind == "number" or set(self._chart.words(at, at + 1)) <= set("IVX")

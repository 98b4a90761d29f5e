"""How the bodies of a sentence join, how far their names run, and which verb follows them."""

import re
from dataclasses import replace

from vngovnews.assemble.candidates import CandidateReader, Holder
from vngovnews.assemble.sentences import words
from vngovnews.names.joints import is_stop
from vngovnews.names.units import unit_word

_JOIN = re.compile(
    r"(?:đã |vừa |sẽ |tích cực |chủ động |(?:chủ trì|đăng cai) ,? ?)*(?:, )?(?:(?:đã |vừa )?(?:chủ trì )?,? ?"
    r"(?:phối|kết) hợp(?: chặt chẽ)?(?: với| cùng)*(?: (?:các|\d+|hai|ba) (?:đơn vị|cơ quan|ngành|bên) ?:?)?"
    r"|-|cùng(?: với| phối hợp với)?|và(?: các)?|,(?: các)?|với|, và|; ?|, cùng với)"
)
_LONGEST_NAME = 16
_VISITS = frozenset({"visit", "working-visit"})
_PLAIN = 0.6  # words for an event that are no weak ones


class JoinedReader(CandidateReader):
    """Reads on from a candidate: to those who are coordinated with it, and to their verb."""

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
        if self._event_follows(last):
            return False  # "A | giao lưu thể thao với B"
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
            if pair in words("beside"):
                at = next((k for k in range(at + 1, min(at + 14, self._stop)) if self._holds_at(k)), at)
            elif pair in words("fillers"):
                at += 2
            elif word in words("fillers") or word in words("term") or self._is_numeral(at):
                at += 1
            else:
                return False
        return False

    def _event_follows(self, last: int) -> bool:
        """Whether the words for an event follow a candidate, which holds it then; not those of a host."""
        at = self.candidates[last].last
        while at < self._stop and self._chart.folded(at) in words("fillers"):
            at += 1
        if at >= self._stop or self._chart.folded(at) in words("nouns") or self._chart.capital(at):
            return False
        host, here = self._chart.folded(at) in words("hosting"), self._chart.tokens[at].start
        told = (c for c in self._mentions.free_events if c.start == here and c.strength >= _PLAIN)
        return any(not (host and cue.type in _VISITS) for cue in told)

    def _past_aside(self, at: int) -> int:
        """Past a bracket, past what a body is besides (", đơn vị thường trực, tổ chức"), and past the members of a
        delegation ("gồm …, đã đến") to what it did."""
        if (
            self._chart.folded(at) == ","
            and self._chart.folded(at + 1) in words("asides")
            and at + 2 < self._stop
        ):
            close = self._next(",", at + 1, _LONGEST_NAME, at)
            at = close + 1 if close > at and self._holds_at(close + 1) else at
        if self._chart.folded(at) == "(":
            at = self._next(")", at, 40, at - 1) + 1
        if self._chart.folded(at) == "gồm":
            acts = next((k for k in range(at + 1, min(at + 60, self._stop)) if self._holds_at(k)), at)
            at = self._next("đã", at, 120, self._next(",", at, 40, at) if self._named_by_people(at) else acts)
        return at

    def _named_by_people(self, at: int) -> bool:
        """Whether members named behind "gồm" are people ("gồm: Bà …"), not units or bodies ("gồm các xã A, B")."""
        near = range(at + 1, at + 4)
        return not any(unit_word(self._chart, k) > k or self._chart.at("body", k) for k in near)

    def _next(self, word: str, at: int, within: int, default: int) -> int:
        """The token of the sentence that is a given word, among so many; the default where none is."""
        window = range(at, min(at + within, self._stop))
        return next((k for k in window if self._chart.folded(k) == word), default)

    def _is_numeral(self, at: int) -> bool:
        if at >= len(self._chart.tokens):
            return False
        return self._chart.tokens[at].kind == "number" or set(self._chart.words(at, at + 1)) <= set("IVX")

    def _name_before(self, stop: int) -> int:
        """Where a name that ends before a token starts: at a capital behind a comma or at the beginning; else there."""
        first = stop
        while first > self._first and stop - first < _LONGEST_NAME and self._in_name(first - 1):
            first -= 1
        opens = first == self._first or self._chart.folded(first - 1) in (",", ".")
        named = self._chart.capital(first) and not any(
            s.start <= self._chart.tokens[first].start < s.stop for s in self._titled
        )
        return first if opens and named and stop - first > 1 else stop

"""How far the name of a body runs: "Phòng Nội vụ UBND huyện Hạ Hòa (tỉnh Phú Thọ)"."""

from typing import NamedTuple

from vngovnews.names import people
from vngovnews.names.body_words import (
    BRANCHES,
    COMMITTEES,
    FOR_A_PURPOSE,
    GROUPS,
    LOOSE,
    NOUNS_OF_WORK,
    NUMBERED,
    OBJECTS,
    PARTY_COMMITTEES,
    PLURAL,
    PROGRAMMES,
    SEATED,
    TRAILING,
    TROOPS,
)
from vngovnews.names.chart import Chart
from vngovnews.names.joints import (
    acts,
    deputies_of,
    is_namesake,
    is_place,
    joins,
    many_in_one,
    organises,
    past_sector,
    past_term,
    school_level,
    small,
    work,
)
from vngovnews.names.parts import about, behind
from vngovnews.names.units import UNIT_WORDS, past_hyphens, place_stop, unit_word
from vngovnews.names.walk import Walk


class Reach(NamedTuple):
    """A name of a body in tokens: it ends before ``stop``; ``place`` is where its unit starts, if it has one.

    ``named`` tells whether anything beyond the class noun was read, ``plural`` that it is many bodies.
    """

    stop: int
    place: int | None = None
    named: bool = False
    plural: bool = False


class _Reader(Walk):
    """Reads one name, word by word."""

    def step(self) -> bool:
        """Takes the next words into the name; False where it ends."""
        chart, at = self.chart, self.at
        if at >= len(chart.tokens):
            return False
        token = chart.tokens[at]
        if token.kind == "mark":
            return self.mark(token.folded)
        if token.kind == "number":
            return self.take(at + 1, self._number(at), closed=True)
        if at == self.start and organises(chart, at):
            return False
        begun = self.place is None and (at > self.start or token.capital or self.aim)
        if begun and (stop := behind(chart, at, closed=self.closed)):
            return self.take(stop, True)
        if (end := unit_word(chart, at)) > at and (token.folded != "bản" or chart.capital(end)):
            return self._unit(end)
        for kind in ("sector", "body"):
            entry = chart.at(kind, at)
            if entry and self._fits(kind, at):
                self.namesake = self.namesake or (kind == "body" and is_namesake(chart, at))
                closed = not (self.namesake or self.loose or self.aim)
                self.field = kind == "sector"
                if kind == "body":
                    closed = entry.value.kind == "whole" or chart.folded(entry.stop - 1) in UNIT_WORDS
                    self.purpose = chart.words(at, entry.stop).lower() in FOR_A_PURPOSE
                return self.take(entry.stop, True, closed=closed)
        return self._word(at)

    def _number(self, at: int) -> bool:
        """Whether a number is part of the name."""
        chart = self.chart
        years = self.purpose and chart.folded(at + 1) == "năm"  # "tổng kết 20 năm tái lập tỉnh"
        pair = f"{chart.folded(at - 2)} {chart.folded(at - 1)}"
        counted = (
            bool({chart.folded(at - 1), pair} & (NUMBERED | UNIT_WORDS)) or chart.words(at - 1, at).isupper()
        )
        return years or counted or self.numbered(at) or self.of_several_schools(at)

    def _fits(self, kind: str, at: int) -> bool:
        """A body inside a name must not be a new subject after a place; a class noun alone may be a verb's object."""
        if self.place is not None:
            return False
        token = self.chart.tokens[at]
        if kind == "sector":
            owned = at == self.start and not self.closed and self.chart.at("body", at - 1) is not None
            proper = at - self.start > 1 and self.chart.capital(at - 1) and self.chart.capital(at - 2)
            if proper and not token.capital:
                return False  # "Đồn Biên phòng Bắc Xa | khám bệnh"
            return token.capital or owned or not self.chart.at("stop", at)
        return token.capital or token.folded not in OBJECTS

    def _unit(self, end: int) -> bool:
        """A unit whose class word ends before a token; "tỉnh đội", "xã trưởng" are no units."""
        chart, at = self.chart, self.at
        if chart.folded(end) in ("trưởng", "đội", "ủy", "lỵ"):
            return self._word(at)
        stop = place_stop(chart, end)
        if self.place is None:
            self.place = at
        return self.take(max(stop, end), True, closed=True)

    def _word(self, at: int) -> bool:
        """A word that starts neither a body nor a unit with its class word."""
        token = self.chart.tokens[at]
        programme = self.purpose and self.chart.folded(at + 1) in PROGRAMMES
        if (self.named or at == self.start) and (stop := many_in_one(self.chart, at)):
            works = self.chart.folded(at + 1) == "công"
            fits = self.place is None or self.chart.folded(at - 1) == "và"
            return self.take(stop, fits, closed=not (works or self.aim))
        if token.folded in PLURAL and not programme:
            members = self.group and at == self.start
            self.plural = not members and past_term(self.chart, at) == at
            return self.take(at + 1, members, closed=False)
        if stop := self._bare_unit(at):
            self.place = at
            return self.take(stop, True, closed=True)
        if self._starts_person(at):
            return False
        if at == self.start and not self.closed and (stop := work(self.chart, at)):
            return self.take(stop, True)
        homeland = at > self.start and f"{token.folded} {self.chart.folded(at + 1)}" == "việt nam"
        if token.capital and homeland:  # "Bảo tàng Văn hóa các dân tộc Việt Nam | Lê Thị A"
            return self.take(at + 2, self.place is None, closed=True)
        if token.capital:  # "Đại sứ quán Cu-ba", "Trường Hữu nghị Lào - Mông-cổ"
            return self.take(past_hyphens(self.chart, at + 1), self.place is None and not self._is_person(at))
        return self._small_word(at)

    def _bare_unit(self, at: int) -> int:
        """Where a unit's name of more than one word that stands without its class word ends; 0 if none does."""
        mission = self.office or self.chart.folded(at - 1) == "quán"  # "Đại sứ quán Hà Lan"
        envoy = self.abroad and mission and at == self.start and self.chart.capital(at)
        if envoy and (country := self.chart.at("country", at)):
            return int(country.stop)
        unit = self.chart.at("unit", at)
        if unit is None or self.place is not None or not self.chart.capital(at):
            return 0
        whole = unit.stop - at > 1 and self.chart.capitals(at, unit.stop)
        if whole and self.closed and self.chart.at("body", unit.stop):
            return unit.stop  # "Trạm Cảnh sát giao thông Quảng Xương | Công an tỉnh"
        whole = whole and self.chart.run(unit.stop - 1) - unit.stop != 1  # "Sơn Mỹ Lài" is a person
        return unit.stop if whole and is_place(self.chart, at, unit.stop, closed=self.closed) else 0

    def _small_word(self, at: int) -> bool:
        """A lower-case word: one that links parts of a name, or a word of the name itself."""
        chart = self.chart
        word, after = chart.folded(at), chart.folded(at + 1)
        pair = f"{word} {after}"
        if self.in_purpose(at):
            return self.take(max(at + 1, past_term(chart, at)), True)
        zone = pair == "khu vực" or (pair == "đơn vị" and chart.folded(at + 2) == "số")
        if zone and self.place is None and not self.deputies:
            return self.take(at + 2, True, closed=False)
        if self.deputies and (stop := deputies_of(chart, at)) > at:
            return self.take(stop, True, closed=pair == "khu vực")
        told = self.named or self.aim or chart.folded(at - 1) == "ngành"
        if word == "về" and told and self.place is None and about(chart, at, aim=self.aim):
            return self.take(at + 1, True, closed=False)
        if word == "tại" and self.abroad and (self.named or self.closed or chart.folded(at - 1) == "nam"):
            return self.seat(at + 1)
        if word == "tại" and self.sits(at):
            return self.seat(at + 1)
        owner = chart.at("body", at + 1) if after in ("quốc", "chính", "đảng") else None
        if word == "của" and owner and (self.named or at == self.start):
            return self.take(owner.stop, True, closed=True)
        if pair == "cùng cấp":
            return self.take(at + 2, True, closed=True)
        if word == "và":
            return self._and(at)
        if word == "số" and (not self.closed or self.numbered(at + 1)):
            return self.take(at + 1, True)
        after_name = at - 2 >= self.start and chart.capital(at - 1) and chart.capital(at - 2)
        return self.take(at + 1, not self.closed and not after_name and small(chart, at))

    def _and(self, at: int) -> bool:
        """An "và" between parts of one name: levels of a school, works of a board, halves of a department."""
        chart = self.chart
        if self.school and school_level(chart, at + 1):
            return self.take(at + 1, True, closed=False)
        if many_in_one(chart, at + 1) > 0:
            return self.take(at + 1, self.named)
        works = f"{chart.folded(at + 1)} {chart.folded(at + 2)}" in NOUNS_OF_WORK
        aim = self.aim and self.place is None and (small(chart, at + 1) or works) and not acts(chart, at + 1)
        if aim:  # "Ban Chỉ đạo phòng cháy, chữa cháy (PCCC) và cứu nạn …"
            return self.take(at + 1, True, closed=False)
        if (taken := self.part(at + 1, open_=True)) is not None:
            return taken
        part = chart.capital(at + 1) and small(chart, at + 2) and self.place is None
        more = (self.named and not self.closed) or (part and (self.named or self.fielded()))
        return self.take(at + 1, more and joins(chart, at), closed=False)

    def _is_person(self, at: int) -> bool:
        """Whether a run of capitals is its holder's name rather than more of the body's."""
        zone = " ".join(self.chart.folded(k) for k in range(at - 3, at))
        if zone in ("khu kinh tế", "khu công nghệ", "vườn quốc gia", "khu bảo tồn"):
            return False
        if self.closed:
            return people.run_score(self.chart, at) > (0.3 if self.titled else 0.6)
        stop = self.chart.run(at)
        if (self.namesake and not self.described(at, stop)) or " ".join(
            self.chart.folded(k) for k in range(at, stop)
        ) in people.historical():
            return False
        if self.chart.capital(at - 1) and not self.chart.capital(at - 2) and at > self.start:
            return False  # "Lăng Ông Nam Hải" is one name
        if self.chart.folded(at + 1) in ("ông", "bà") and stop - at > 2:
            return False
        score = people.run_score(self.chart, at)
        directly = at == self.start and self.office and 2 <= stop - at <= 5
        least = -0.8 if directly else 0.6 if self.titled and at == self.start else 1.3
        return score > least and stop - at > 1

    def _starts_person(self, at: int) -> bool:
        """An office or honorific ends the name; a kin word in a run of capitals ("Lăng Ông Nam Hải") does not."""
        chart = self.chart
        behind = at > self.start or self.closed or self.party
        office = chart.at("position", at) if behind else None
        if office and office.value.kind != "function" and chart.capital(at):
            return True
        honorific = chart.at("honorific", at)
        if honorific is None or (chart.folded(at) == "em" and chart.folded(at - 1) == "trẻ"):
            return False
        club = chart.folded(at - 1) in ("clb", "bộ", "hội")  # "CLB Doanh nhân Sông Lam": by its members
        several = honorific.stop > at + 1 and (club or not chart.capital(honorific.stop))
        if several and (self.loose or club) and at == self.start and chart.capital(at):
            return False  # "Câu lạc bộ Doanh nhân trẻ"
        syllable = chart.capital(at) and honorific.stop == at + 1
        return not (syllable and (chart.capital(at - 1) or chart.run(at) - at == 2))  # "cửa khẩu Cha Lo"


def reach(
    chart: Chart,
    index: int,
    *,
    demands_name: bool,
    noun: int | None = None,
    office: bool = False,
    titled: bool = False,
) -> Reach:
    """How far a name runs whose class noun starts at token ``noun`` and ends before ``index``.

    ``demands_name`` where the noun needs a name after it, ``office`` where an office stands before and no noun,
    ``titled`` where an office stands before the noun: its holder's name may follow.
    """
    walk = _Reader(chart, index, demands_name)
    walk.noun = noun
    if noun is not None:
        printed = chart.words(noun, index)
        words = printed.lower()
        walk.namesake = is_namesake(chart, noun)
        walk.abroad = chart.folded(noun) in SEATED
        walk.committee = chart.folded(noun) == "ban" and chart.folded(noun + 1) in COMMITTEES
        walk.purpose = walk.aim = any(words == aim or words.startswith(aim + " ") for aim in FOR_A_PURPOSE)
        walk.field = walk.fielded() or (walk.aim and words not in FOR_A_PURPOSE)
        walk.school = chart.folded(noun) == "trường"
        walk.deputies = words.startswith("tổ đại biểu")
        walk.troop = words in TROOPS
        walk.company = "công ty" in words
        walk.branch = words in BRANCHES
        walk.group = words in GROUPS
        walk.organ = printed.isupper() or chart.folded(index - 1) == "ủy"
        walk.loose = chart.folded(noun) in LOOSE
        if (stop := past_sector(chart, noun, index)) > index:
            walk.at, walk.named, walk.closed = stop, True, True
    walk.office, walk.titled = office, titled and not walk.namesake
    walk.party = titled and " ".join(map(chart.folded, range(noun or index, index))) in PARTY_COMMITTEES
    walk.abroad = walk.abroad or (office and chart.folded(index - 1) in ("sứ", "quyền", "sự"))
    while walk.at - index < 40 and walk.step():
        pass
    stop = walk.at
    while stop > index and chart.folded(stop - 1) in TRAILING:
        stop -= 1
    plural = walk.plural or (stop == index < len(chart.tokens) and chart.tokens[stop].kind == "number")
    return Reach(stop, walk.place, stop > index, plural)

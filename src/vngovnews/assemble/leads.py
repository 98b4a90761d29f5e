"""What is said before people: the predicates that lead to them, past other people and their verbs."""

from itertools import pairwise

from vngovnews.assemble.naming import reported_to
from vngovnews.assemble.person import Person
from vngovnews.find.predicates import PredicateMention
from vngovnews.names.chart import Chart

_COMING = frozenset({"đến", "tới", "về", "cùng", "đi", "theo", "ngoài", "thành", "phía", "tiếp"})
_LEADING = frozenset({"có", "gồm", ":", ",", "là", "do", "của", "bởi", "đồng"})
# "ông A được hiệp thương giữ chức Chủ tịch; các Phó Chủ tịch gồm: bà B, ông C"
_OFFICE_GIVEN = ("giữ chức", "hiệp thương cử", "được chỉ định", "được bầu", "tái cử")
_TEAMS = frozenset(
    {"giám", "kiểm", "khảo"}
)  # "Tổ giám sát do bà A đứng đầu"; "Tổ công tác" may be a standing one
_OPENERS = frozenset({"có", "gồm", "là", "của", ":", "do", "bởi"})


class Lead:
    """The predicates before the people of one sentence that begins at token ``first``."""

    def __init__(
        self, chart: Chart, people: list[Person], predicates: list[PredicateMention], first: int
    ) -> None:
        self.chart = chart
        self.people = people
        self.predicates = predicates
        self.first = first

    def roles(self, group: list[int]) -> list[str]:
        """Roles said between what came before and the first person of a group."""
        first = self.people[group[0]].first
        floor = self.people[group[0] - 1].last if group[0] else self.first
        for k in range(first - 1, floor - 1, -1):
            if self.chart.folded(k) in (";", "“", "”") and group[0]:
                floor = k + 1
                break
        leads = [
            p
            for p in self.predicates
            if floor <= p.first < first
            and p.where != "after"
            and self.leads(p, first)
            and not self.taken(p, group[0], first)
        ]
        if len(leads) > 1 and self.chart.folded(leads[0].first + 1) == "phía":
            del leads[0]  # "Về phía tỉnh chủ trì hội nghị có ông A": whose side they are on says no more
        if leads and self._witnessed(leads[-1]):
            leads = leads[-1:]
        roles = [role for p in leads for role in p.roles]
        if group[0] and self._hosts_behind(self.people[group[0] - 1], first):
            return ["receives"]
        if self.chart.folded(first - 1) == "," and self._sets_out(group, first):
            roles.append("goes")
        if self._delegation(floor, first):
            roles.append("head-of-delegation")
        if self.chart.folded(first - 1) == "theo" or self._whose_words(floor, first):
            roles.append("speaker")
        named = self.people[group[0]].name is not None
        return roles or self._comers(floor, first, named=named)

    def sided(self, group: list[int]) -> bool:
        """Whether only a side is told before a group ("Về phía UBND, ông A …")."""
        first = self.people[group[0]].first
        told = [p for p in self.predicates if p.first < first]
        return (
            bool(told)
            and self.chart.folded(told[-1].stop - 1) == "phía"
            and self.chart.folded(first - 1) == ","
        )

    def _witnessed(self, predicate: PredicateMention) -> bool:
        """ "… đã ký kết, trước sự chứng kiến của ông A": who looks on does not do what was done before."""
        return "sự" in (self.chart.folded(predicate.first), self.chart.folded(predicate.first - 1))

    def _delegation(self, floor: int, first: int) -> bool:
        """Whether a delegation is somebody's ("đoàn của ông A", "đoàn công tác do bà B …")."""
        if self.pair_before(first) == "đoàn của":
            return True
        words = [self.chart.folded(k) for k in range(floor, first + 1)]
        named = any(
            (one == "đoàn" and other not in ("chủ", "thư")) or (one == "tổ" and other in _TEAMS)
            for one, other in pairwise(words)
        )
        return self.chart.folded(first - 1) == "do" and named

    def _hosts_behind(self, guest: Person, first: int) -> bool:
        """ "Tiếp Tổng lãnh sự có Phó Chủ tịch A": who stands behind "có" receives whoever stands before it."""
        received = any("receives" in p.roles and 0 <= guest.first - p.stop <= 1 for p in self.predicates)
        between = [self.chart.folded(k) for k in range(guest.last, first)]
        return received and guest.name is None and "có" in between[-3:]

    def _whose_words(self, floor: int, first: int) -> bool:
        """ "Đó là yêu cầu của đồng chí A": what was said before was said by whoever follows "của"."""
        pair = f"{self.chart.folded(floor)} {self.chart.folded(floor + 1)}"
        if self.chart.folded(first - 1) != "của" or pair not in ("đó là", "đây là"):
            return False
        said = any("speaker" in p.roles for p in self.predicates if floor <= p.first < first)
        return said or "ý" in [self.chart.folded(k) for k in range(floor, first)]

    def _sets_out(self, group: list[int], first: int) -> bool:
        """ "Kiểm tra tại xã A, Phó Chủ tịch B yêu cầu …": what a sentence opens with is done by its subject."""
        if group[0]:
            return False
        return any(
            "goes" in p.roles and p.first - self.first <= 1 and p.stop < first for p in self.predicates
        )

    def _comers(self, floor: int, first: int, *, named: bool) -> list[str]:
        """ "Đến động viên nhân dân có đồng chí A": whoever comes and stands behind "có" is there."""
        window = [self.chart.folded(k) for k in range(max(floor, first - 6), first)]
        if self._lists_elected(floor, first) or window[-3:-1] == ["trong", "đó"]:
            return []
        opens = self.chart.folded(floor) in _COMING
        sent = any(self.chart.folded(k) in ("các", "thành", "đoàn", "tổ") for k in range(floor, first))
        listed = sent and "gồm" in window and window[-1:] != ["do"]  # "… gồm 9 người do ông A đứng đầu"
        headed = window[-1:] == [":"] and "có" in window[-5:]  # "… có các đồng chí: A, B"
        there = named and (window[-1:] == ["có"] or window[-2:] == ["có", "các"] or headed)
        return ["attendee"] if there or listed or (opens and "có" in window) else []

    def _lists_elected(self, floor: int, first: int) -> bool:
        """Whether a list is of those who were elected ("Đại hội đã bầu 9 đồng chí … gồm các đồng chí: A, B")."""
        words = [self.chart.folded(k) for k in range(floor, first)]
        at = words.index("bầu") if "bầu" in words else len(words)
        if words[at + 1 : at + 2] not in (["cử"], ["không"]) and "gồm" in words[at:]:
            return True
        told = " ".join(self.chart.folded(k) for k in range(self.first, first))
        return "gồm" in words and any(office in told for office in _OFFICE_GIVEN)

    def taken(self, predicate: PredicateMention, index: int, first: int) -> bool:
        """ "A chủ trì hội nghị, ông B báo cáo": the verb is A's, whom it follows."""
        last = self.people[index - 1].last if index else self.first
        if not index or (predicate.first == last and self.chart.folded(predicate.stop) == ","):
            return index > 0
        between = {self.chart.folded(k) for k in range(last, predicate.first)}
        behind = {self.chart.folded(k) for k in range(predicate.stop, first)}
        return self.chart.folded(first - 1) == "," and not between & {",", ";"} and not behind & _OPENERS

    def leads(self, predicate: PredicateMention, first: int) -> bool:
        """A predicate before a person is the person's own unless it has its own subject right before it."""
        between = [self.chart.folded(k) for k in range(predicate.stop, first)]
        if len(between) > 30 or (predicate.stop - predicate.first == 2 and reported_to(self.chart, first)):
            return False
        row = ":" in between[-8:] and between[-1:] == ["-"]  # "dự có các đơn vị: Cục Thú y - ông A"
        nearest = [":"] if row else between[-3:]
        if "chair" in predicate.roles and "thay mặt" in " ".join(between):
            return False  # "Chủ tịch chủ trì hội nghị, thay mặt Sở A, ông B …": who stands for others chairs nothing
        if "instructor" in predicate.roles and between and not {"là", "gồm", ":", "có"} & set(between):
            return False
        counted = predicate.first == self.first and self.chart.folded(predicate.stop)[:1].isdigit()
        said = predicate.roles == ("attendee",) and (counted or {"có", "gồm"} & set(between))
        if said and nearest[-1:] in (["và"], [";"], ["cùng"]):
            return True
        return len(between) <= 2 or any(w in _LEADING for w in nearest)

    def pair_before(self, at: int) -> str:
        return f"{self.chart.folded(at - 2)} {self.chart.folded(at - 1)}"

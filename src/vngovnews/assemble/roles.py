"""What each person did: predicates before a list of people and behind it, sentence by sentence."""

import re

from vngovnews.assemble.person import Person
from vngovnews.find.predicates import PredicateMention
from vngovnews.names.chart import Chart

_CLAUSE_END = frozenset({":", "“", '"', "rằng", ";", "”"})
_LIST_GLUE = re.compile(
    r"(?:[,;:()\-–+*•.“”]|và|cùng|cùng với|có|còn có|gồm|với|đồng chí|đ/c|ông|bà|các|về|phía|tỉnh|huyện|xã|phường"
    r"|thị xã|thành phố|trung ương|địa phương|là|\d+|đại diện|lãnh đạo|\s|khách|mời|nguyên|một số|sở|ban|ngành|do"
    r"|của|dự|tham|đại|biểu|thường|trực|trong|ủy|viên|tại|điểm|cầu)*"
)
_MAX_TRAIL = 26


class Acts:
    """The roles of the people of one sentence."""

    def __init__(
        self, chart: Chart, people: list[Person], predicates: list[PredicateMention], first: int, stop: int
    ) -> None:
        self.chart = chart
        self.carried: list[str] = []
        self.people = people
        self.first = first
        self.stop = stop
        self.predicates = [p for p in predicates if first <= p.first < stop and not self._inside_person(p)]

    def _inside_person(self, predicate: PredicateMention) -> bool:
        return any(p.first <= predicate.first < p.last for p in self.people)

    def roles(self) -> list[list[str]]:
        """The roles of each person, in the order of ``people``."""
        found: list[list[str]] = [[] for _ in self.people]
        shared: list[int] = []
        for group in self._groups():
            lead = self._before(group) or (self.carried if self._continues(group) else [])
            trail = [] if self._is_object(group) else self._behind(group)
            if "attendee" in lead:
                trail = [r for r in trail if r != "goes"]
            together = {"attendee", "speaker"} <= set(lead)
            for index in group:
                found[index] = list(dict.fromkeys([*lead, *trail, *self._own(self.people[index])]))
                shared += [index] if together and "speaker" not in trail else []
            self.carried = lead
        if len(shared) > 1:  # "Dự và chỉ đạo có A; B; C": all came, who spoke is told elsewhere
            for index in shared:
                found[index].remove("speaker")
        return found

    def _is_object(self, group: list[int]) -> bool:
        """Who is asked or appointed does nothing here ("yêu cầu đồng chí A sớm điều hành công việc")."""
        first = self.people[group[0]].first
        pair = f"{self.chart.folded(first - 2)} {self.chart.folded(first - 1)}"
        return pair in _DONE_TO or self.chart.folded(first - 1) in ("cho", "giao")

    def opens_list(self) -> list[str]:
        """The roles that a line without people leaves to the list under it ("Đến dự có:")."""
        return [role for p in self.predicates if p.where != "after" for role in p.roles]

    def _continues(self, group: list[int]) -> bool:
        """A list goes on after a semicolon: what led to its first people leads to these too."""
        if group[0] == 0:
            return True
        before, first = self.people[group[0] - 1].last, self.people[group[0]].first
        if self.chart.folded(before) in (";", ",", "và", "cùng", "-", "("):
            return True
        quiet = not any(before <= p.first < first for p in self.predicates)
        return quiet and first - before < 25 and self.chart.folded(first - 1) in (";", ",", "và", "cùng")

    def _own(self, person: Person) -> list[str]:
        """ "Giảng viên A" teaches; "Trưởng đoàn" leads."""
        roles = []
        for function in person.functions:
            role = function.office.role.lower()
            if role in ("giảng viên", "báo cáo viên"):
                roles.append("instructor")
            if role == "trưởng đoàn":
                roles.append("head-of-delegation")
        return roles

    def _groups(self) -> list[list[int]]:
        """People joined by nothing but list marks and small words act together."""
        groups: list[list[int]] = []
        for index, person in enumerate(self.people):
            if groups and self._glued(self.people[index - 1].last, person.first):
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def _glued(self, start: int, stop: int) -> bool:
        if stop - start > 14 or any(
            start <= p.first < stop for p in self.predicates if p.roles != ("attendee",)
        ):
            return False
        between = " ".join(self.chart.folded(k) for k in range(start, stop))
        return _LIST_GLUE.fullmatch(between) is not None

    def _before(self, group: list[int]) -> list[str]:
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
            if floor <= p.first < first and p.where != "after" and self._leads(p, first)
        ]
        roles = [role for p in leads for role in p.roles]
        if self.chart.folded(first - 1) == "do" and any(
            self.chart.folded(k) == "đoàn" for k in range(floor, first)
        ):
            roles.append("head-of-delegation")
        if self.chart.folded(first - 1) == "theo":
            roles.append("speaker")
        named = self.people[group[0]].name is not None
        return roles or self._comers(floor, first, named=named)

    def _comers(self, floor: int, first: int, *, named: bool) -> list[str]:
        """ "Đến động viên nhân dân có đồng chí A": whoever comes and stands behind "có" is there."""
        window = [self.chart.folded(k) for k in range(max(floor, first - 4), first)]
        opens = self.chart.folded(floor) in (
            "đến",
            "tới",
            "về",
            "cùng",
            "đi",
            "theo",
            "ngoài",
            "thành",
            "phía",
            "tiếp",
        )
        listed = self.chart.folded(floor) in ("các", "thành", "đoàn") and "gồm" in window
        there = named and (window[-1:] == ["có"] or window[-2:] in (["có", "các"], ["có", ":"]))
        return ["attendee"] if there or listed or (opens and "có" in window) else []

    def _leads(self, predicate: PredicateMention, first: int) -> bool:
        """A predicate before a person is the person's own unless it has its own subject right before it."""
        between = [self.chart.folded(k) for k in range(predicate.stop, first)]
        if len(between) > 30:
            return False
        nearest = between[-3:]
        if "instructor" in predicate.roles and between and not {"là", "gồm", ":", "có"} & set(between):
            return False
        if (
            predicate.roles == ("attendee",)
            and {"có", "gồm"} & set(between)
            and nearest[-1:] in (["và"], [";"], ["cùng"])
        ):
            return True
        opens = (
            any(w in ("có", "gồm", ":", ",", "là", "do", "của", "bởi", "đồng") for w in nearest)
            or len(between) <= 2
        )
        return opens

    def _behind(self, group: list[int]) -> list[str]:
        """Roles said behind the last person of a group, up to the end of its clause."""
        last = self.people[group[-1]].last
        ceiling = self.people[group[-1] + 1].first if group[-1] + 1 < len(self.people) else self.stop
        ceiling = min(ceiling, last + _MAX_TRAIL)
        stop = ceiling
        for k in range(last, ceiling):
            if self.chart.folded(k) in _CLAUSE_END:
                stop = k
                break
        behind = [p for p in self.predicates if last <= p.first < stop and p.where != "before"]
        behind = self._not_the_next_ones(behind, stop, group)
        return self._subject_of(behind, last)

    def _not_the_next_ones(
        self, behind: list[PredicateMention], stop: int, group: list[int]
    ) -> list[PredicateMention]:
        """ "A phát biểu; tham dự có B": what leads to the next person is not behind the last."""
        if group[-1] + 1 >= len(self.people) or stop < self.people[group[-1] + 1].first:
            return behind
        return [
            p
            for p in behind
            if not (
                p.where != "after"
                and self._leads(p, stop)
                and "có" in [self.chart.folded(k) for k in range(p.stop, stop)]
            )
        ]

    def _subject_of(self, behind: list[PredicateMention], last: int) -> list[str]:
        """The first predicate must follow at once; later ones join it by "và" or a comma."""
        roles: list[str] = []
        at = last
        for predicate in behind:
            gap = [self.chart.folded(k) for k in range(at, predicate.first)]
            if not self._near(gap, predicate, first=not roles):
                break
            roles.extend(predicate.roles)
            at = predicate.stop
        return roles

    def _near(self, gap: list[str], predicate: PredicateMention, *, first: bool) -> bool:
        """Whether the words between leave the person as the subject; who comes "cùng" others still comes."""
        if first and predicate.roles == ("attendee",) and gap[:1] in (["cùng"], [","], ["và"]):
            return "được" not in gap
        if "chair" in predicate.roles and not first:
            return gap[-1:] in (["và"], ["khi"])
        if "chair" in predicate.roles and len(gap) > 3:
            return False
        if not first and {"instructor", "goes"} & set(predicate.roles):
            return False
        return len(gap) <= (7 if first else 9) and not any(w in _BARRIERS for w in gap)


_DONE_TO = frozenset(
    {
        "yêu cầu",
        "đề nghị",
        "phân công",
        "chúc mừng",
        "điều động",
        "bổ nhiệm",
        "đối với",
        "chỉ định",
        "luân chuyển",
        "mời gọi",
    }
)
_BARRIERS = frozenset({"để", "nhằm", "của", "được", "các", "cho", "nghe", "do", "khi", "sau"})

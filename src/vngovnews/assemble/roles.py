"""What each person did: predicates before a list of people and behind it, sentence by sentence."""

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter

from vngovnews.assemble.leads import Lead
from vngovnews.assemble.naming import reported_to
from vngovnews.assemble.person import Person, stood_in_for
from vngovnews.assemble.trails import Trail
from vngovnews.find.predicates import PredicateMention
from vngovnews.lexicon import begins_any_of, table
from vngovnews.names.chart import Chart

_LIST_GLUE = re.compile(
    r"(?:[,;:()\-–+*•.“”]|và|cùng|cùng với|có|còn có|gồm|với|đồng chí|đ/c|ông|bà|các|về|phía|tỉnh|huyện|xã|phường"
    r"|thị xã|thành phố|trung ương|địa phương|là|\d+|đại diện|lãnh đạo|\s|khách|mời|nguyên|một số|sở|ban|ngành|do"
    r"|của|dự|tham|đại|biểu|thường|trực|trong|ủy|viên|tại|điểm|cầu)*"
)
_DONE_TO = frozenset(
    {"yêu cầu", "đề nghị", "phân công", "chúc mừng", "đối với", "mời gọi", "chất vấn", "bầu cử"}
)  # fmt: skip
_APPOINTING = frozenset(
    {"bổ nhiệm", "điều động", "luân chuyển", "chỉ định", "nhiệm lại", "bố trí", "biệt phái", "chuẩn y"}
)  # fmt: skip
_GIVEN = ("giữ chức", "được bổ nhiệm", "được điều động", "được chỉ định", "được luân chuyển", "đến giữ chức")
_COMPANY_WORDS = 8  # tokens behind "cùng" in which people are named
_MANY = re.compile(r"(?:(?:với|các|toàn|thể|đông|đảo|gần|hơn|trên|\d+|và) )*")
_STANDS_IN = 4  # tokens between who stands in and for whom ("thừa ủy quyền của")
_SENTENCE = 40  # tokens behind a colon in which what is said shows
_SPOKEN = frozenset({"sẽ", "cần", "phải", "chúng", "mong", "rất", "nên", "đang", "vẫn", "chưa"})
_OPENING = frozenset({"phát", "khai", "kết", "chỉ", "bế"})


@cache
def _company() -> re.Pattern[str]:
    """With whom people take part who are not named ("bà con", "đoàn viên")."""
    return re.compile(rf"{begins_any_of(table('capacities.toml')['company'])}\b")


def _between(predicates: list[PredicateMention], first: int, stop: int) -> list[PredicateMention]:
    """The predicates that start at one of some tokens."""
    start = attrgetter("first")
    return predicates[bisect_left(predicates, first, key=start) : bisect_left(predicates, stop, key=start)]


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
        self.predicates = [p for p in _between(predicates, first, stop) if not self._inside_person(p)]
        self.lead = Lead(chart, people, self.predicates, first)

    def _inside_person(self, predicate: PredicateMention) -> bool:
        return any(p.first <= predicate.first < p.last for p in self.people)

    def roles(self) -> list[list[str]]:
        """The roles of each person, in the order of ``people``."""
        found: list[list[str]] = [[] for _ in self.people]
        shared: list[int] = []
        for group in self._groups():
            if self._stood_for(group):
                continue
            lead = self.lead.roles(group) or (self.carried if self._continues(group) else [])
            trail = self._trail(group)
            if "appointed" in trail and self.lead.sided(group):  # "Về phía UBND, ông A tái cử Chủ tịch"
                lead = []
            lead, trail = self._settled(lead, trail)
            if "chair" in lead and self.chart.folded(self.people[group[-1]].last) == ";":
                trail = [r for r in trail if r != "attendee"]  # "…; 60 phóng viên tham dự" are others
            together = {"attendee", "speaker"} <= set(lead)
            for index in group:
                own = self._own(self.people[index])
                along = self._goes_along(group[: group.index(index) + 1])
                if along:
                    lead = ["attendee" if r == "head-of-delegation" else r for r in lead]
                told = self._with_others(index, group, lead, trail)
                told = ["present" if along and role == "goes" else role for role in told]
                found[index] = list(dict.fromkeys([*lead, *told, *own]))
                shared += [index] if together and "speaker" not in trail else []
            named = any(self.people[index].name for index in group)
            # "cùng các thành viên câu lạc bộ; đại diện …"
            self.carried = lead if named else lead or self.carried
        if len(shared) > 1:  # "Dự và chỉ đạo có A; B; C": all came, who spoke is told elsewhere
            for index in shared:
                found[index].remove("speaker")
        return found

    def _with_others(self, index: int, group: list[int], lead: list[str], trail: list[str]) -> list[str]:
        """ "A cùng B đi kiểm tra": B goes with A, who leads; "có A; B; C, chủ trì hội nghị": only C chairs."""
        if index > 0 and self.chart.folded(self.people[index].first - 1) == "cùng":
            return ["present" if role == "goes" else role for role in trail]
        apart = "attendee" in lead and self.chart.folded(self.people[group[-1]].last) == ","
        return [r for r in trail if r != "chair"] if apart and index != group[-1] else trail

    def _goes_along(self, group: list[int]) -> bool:
        """Whether the last of a group is named behind "cùng": "do A, trưởng đoàn cùng các đồng chí B; C"."""
        return any(self.chart.folded(self.people[k].last) == "cùng" for k in group[:-1])

    def _settled(self, lead: list[str], trail: list[str]) -> tuple[list[str], list[str]]:
        """Who is on a list of those present leads nobody; who stands in for others speaks if nothing else is told."""
        if "stands" in lead:
            lead = [r for r in lead if r != "stands"] or ([] if set(trail) - {"present"} else ["speaker"])
        if "speaker" in lead:  # "Phát biểu khai mạc, ông A quán triệt các nội dung …": no lesson
            trail = [r for r in trail if r != "guides"]
        if "attendee" in lead:
            trail = [*(r for r in trail if r != "goes"), "listed"]
        return lead, trail

    def _trail(self, group: list[int]) -> list[str]:
        """What a group does behind its names, or what is done to it."""
        first = self.people[group[0]].first
        before, pair = self.chart.folded(first - 1), self.lead.pair_before(first)
        appointed = pair in _APPOINTING or self._appointed(self.people[group[-1]])
        if appointed or (before in ("cho", "với") and self._deciding(first)):
            return ["appointed", "present"] if self._handed(first) else ["appointed"]
        if any("receives" in p.roles and 0 <= first - p.stop <= 1 for p in self.predicates):
            return ["visitor"]
        if any("goes" in p.roles and p.stop == first for p in self.predicates) and self.people[group[0]].name:
            return ["present"]  # "đến thăm Thượng tọa A": the host
        if pair in _DONE_TO or before in ("cho", "giao", "theo"):
            return []
        last = self._acting(group)
        trail = Trail(self.chart, self.predicates, self._end(last), self._led_to(last))
        told = trail.roles(self.people[last].last)
        quoted = f"{self.chart.folded(self.people[last].last)}{self.chart.folded(self.people[last].last + 1)}"
        if not told and self._among(self.people[last].last):
            return ["present"]
        if not told and (quoted in (":“", ':"') or self._noted(self.people[group[0]], last)):
            return ["speaker"]
        if "instructor" in told:
            return told
        taught = before == "được" and told == ["speaker"]  # "học viên được ông A phổ biến kiến thức"
        return ["guides"] if taught or (before == "nghe" and self._lectures(group)) else told

    def _among(self, at: int) -> bool:
        """Whether people who take part are named behind "cùng" ("Bí thư xã A cùng bà con vớt bèo")."""
        if self.chart.folded(at) != "cùng":
            return False
        words = " ".join(self.chart.folded(k) for k in range(at + 1, at + 1 + _COMPANY_WORDS))
        return _company().match(_MANY.sub("", words, count=1)) is not None

    def _noted(self, person: Person, last: int) -> bool:
        """Whether a colon and what was said follow: "Bà Sao: đề nghị trả lời …", "Giám đốc Sở A: Ngành sẽ …"."""
        at = self.people[last].last
        if self.chart.folded(at) != ":":
            return False
        if any("speaker" in p.roles for p in self.predicates if p.first == at + 1):
            return True
        titled = self.chart.at("position", at + 1) or self.chart.at("honorific", at + 1)
        plain = self.chart.capital(at + 1) and not titled
        opens = person.first == self.first and person.name is not None and person.positions
        told = {self.chart.folded(k) for k in range(at + 1, min(at + _SENTENCE, self.stop))}
        return bool(opens) and plain and not told.isdisjoint(_SPOKEN)

    def _appointed(self, person: Person) -> bool:
        """Whether a clause behind a name gives an office ("được bổ nhiệm", "giữ chức")."""
        if person.elected:
            return True
        last = person.last
        behind = " ".join(self.chart.folded(k) for k in range(last, min(last + 4, self.stop)))
        return behind.startswith(_GIVEN)

    def _handed(self, first: int) -> bool:
        """Whether what is decided is handed over to whoever starts at a token ("trao quyết định bổ nhiệm ông A …")."""
        return "trao" in [self.chart.folded(k) for k in range(max(self.first, first - _SENTENCE), first)]

    def _deciding(self, first: int) -> bool:
        """Whether a decision is handed over to whom "cho" introduces."""
        words = [self.chart.folded(k) for k in range(max(self.first, first - 12), first)]
        return "định" in words and "quyết" in words

    def _lectures(self, group: list[int]) -> bool:
        """Whether those who are heard teach: nobody listens to an opening as to a lecture."""
        last = self.people[group[-1]].last
        behind = [p for p in self.predicates if last <= p.first < last + 12]
        return not any(self.chart.folded(p.first) in _OPENING for p in behind)

    def _stood_for(self, group: list[int]) -> bool:
        """ "thay mặt Tổng Bí thư A, Thủ tướng B": A is not there; "báo cáo Thủ tướng A, Chủ tịch tỉnh B …": A hears."""
        before, first = group[0] - 1, self.people[group[0]].first
        stands = before >= 0 and first - self.people[before].last <= _STANDS_IN
        more = group[-1] + 1 < len(self.people)
        return ((stands or more) and stood_in_for(self.chart, first)) or (
            more and reported_to(self.chart, first)
        )

    def _end(self, last: int) -> int:
        return self.people[last + 1].first if last + 1 < len(self.people) else self.stop

    def _acting(self, group: list[int]) -> int:
        """The last person named before a group's verb: "A thay mặt B trao quà" goes on behind B."""
        last, after = group[-1], group[-1] + 1
        stands = after < len(self.people) and self._stood_for([after])
        return after if stands and self.people[after].first - self.people[last].last <= _STANDS_IN else last

    def _led_to(self, last: int) -> frozenset[int]:
        """The predicates behind a person that lead to the next one: "A phát biểu; tham dự có B"."""
        end = self._end(last)
        if end == self.stop:
            return frozenset()
        between = [p for p in self.predicates if self.people[last].last <= p.first < end]
        return frozenset(
            p.first
            for p in between
            if p.where != "after"
            and self.lead.leads(p, end)
            and not self.lead.taken(p, last + 1, end)
            and ";" not in [self.chart.folded(k) for k in range(p.stop, end)]  # "A chủ trì; tham dự có B"
            and "có" in [self.chart.folded(k) for k in range(p.stop, end)]
        )

    def only_lists(self) -> bool:
        """Whether a sentence names people and tells nothing of them ("Đồng chí A - Bí thư cùng các đồng chí …")."""
        behind = self.chart.folded(self.people[-1].last) if self.people else ""
        first = self.people[0].first - self.first if self.people else 1
        return not self.predicates and first == 0 and behind in (".", "", "cùng", "và", ",", ";", "\n")

    def opens_list(self) -> list[str]:
        """The roles that a line without people leaves to the list under it ("Đến dự có:")."""
        return [role for p in self.predicates if p.where != "after" for role in p.roles]

    def _continues(self, group: list[int]) -> bool:
        """A list goes on after a semicolon: what led to its first people leads to these too."""
        if group[0] == 0:
            return True
        before, first = self.people[group[0] - 1].last, self.people[group[0]].first
        if self.chart.folded(first - 1) == "là" and self.chart.folded(before) in (",", ";"):
            return False  # "…, đại diện hai bên là ông A"
        if self.chart.folded(before) in (";", ",", "và", "cùng", "-", "("):
            return True
        near = first - before < 25 and self.chart.folded(first - 1) in (";", ",", ":", "và", "cùng")
        return near and not any(before <= p.first < first for p in self.predicates)

    def _own(self, person: Person) -> list[str]:
        """ "Giảng viên A" teaches; "Trưởng đoàn" leads."""
        roles = ["appointed"] if person.elected else []
        for function in person.functions:
            role = function.office.role.lower()
            if role in ("giảng viên", "báo cáo viên"):
                roles.append("instructor")
            if role.startswith("trưởng đoàn"):
                roles.append("head-of-delegation")
        return roles

    def _groups(self) -> list[list[int]]:
        """People joined by nothing but list marks and small words act together."""
        groups: list[list[int]] = []
        for index, person in enumerate(self.people):
            glued = index > 0 and self._glued(self.people[index - 1].last, person.first)
            if glued and not self._stood_for([index - 1]) and not self._parts(groups[-1], person):
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def _parts(self, group: list[int], person: Person) -> bool:
        """ "Chủ trì (tiếp đoàn) có bà A; cùng dự có ông B": who is said to be there did not do what others did."""
        last = self.people[group[-1]].last
        if not any(last <= p.first < person.first for p in self.predicates):
            return False
        lead = self.lead.roles(group)
        return bool(set(lead) - {"attendee"})

    def _glued(self, start: int, stop: int) -> bool:
        told = any(start <= p.first < stop and p.roles != ("attendee",) for p in self.predicates)
        if told or stop - start > 14:
            return False
        between = " ".join(self.chart.folded(k) for k in range(start, stop))
        return _LIST_GLUE.fullmatch(between) is not None

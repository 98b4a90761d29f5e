"""What is said behind people: the predicates of their clause, past the company in which they are named."""

from vngovnews.find.predicates import PredicateMention
from vngovnews.names.chart import Chart
from vngovnews.names.joints import is_stop

_CLAUSE_END = frozenset({":", "“", '"', "rằng", ";", "”"})
_MAX_TRAIL = 36
_MAX_COMPANY = 70
_BARRIERS = frozenset({"để", "nhằm", "của", "được", "các", "cho", "nghe", "do", "khi", "sau"})
_TURNS = frozenset({"để", "nhằm", "được", "nghe", "do", "khi", "sau"})
_JOINTS = frozenset({"và", ",", ";", "rồi", "đã", "đồng", "cùng", "thời"})
_COMPANY = frozenset(
    {"các", "cùng", "cùng với", "với", "và các", "trong", "trên", "hơn", "gần", "khoảng", "đại diện", "lãnh đạo",
     "một số", "nhiều", "từ", "bí thư", "kiêm", "đại diện lãnh đạo", "cùng đại diện"}
)  # fmt: skip
_GIVES = frozenset({"trao", "tặng", "dâng", "thắp", "đánh", "cắt", "gắn"})
_OTHER_SUBJECTS = frozenset(
    {"hội nghị", "hội thảo", "đại hội", "kỳ họp", "cuộc họp", "phiên họp", "đại biểu", "các đại", "buổi lễ"}
)


class Trail:
    """The predicates behind people up to token ``stop``; those of ``led_to`` lead to whoever is named next."""

    def __init__(
        self, chart: Chart, predicates: list[PredicateMention], stop: int, led_to: frozenset[int]
    ) -> None:
        self.chart = chart
        self.stop = stop
        told = (p for p in predicates if p.where != "before" and p.first not in led_to)
        self.predicates = {p.first: p for p in told if not self._opens_list(p)}

    def _opens_list(self, predicate: PredicateMention) -> bool:
        """ "… chủ trì; cùng dự còn có lãnh đạo các phòng", "…, dự họp có đại diện Sở A": others are there."""
        event = self.chart.at("event", predicate.stop)
        stop = (
            event.stop if event and self.chart.folded(predicate.first - 1) in (",", ";") else predicate.stop
        )
        behind = {self.chart.folded(stop), self.chart.folded(stop + 1)}
        first = self.chart.folded(stop) in ("có", "gồm", "còn")
        return predicate.roles == ("attendee",) and first and bool(behind & {"có", "gồm"})

    def roles(self, last: int) -> list[str]:
        """Roles said behind token ``last``, up to the end of its clause."""
        start = self._past_company(last)
        stop = min(self.stop, start + _MAX_TRAIL)
        stop = next((k for k in range(start, stop) if self._ends(k)), stop)
        return self._subject_of([p for k, p in sorted(self.predicates.items()) if start <= k < stop], start)

    def _ends(self, at: int) -> bool:
        """Whether a clause ends at a token; not at a semicolon before its next verb ("…; đồng thời đề nghị")."""
        word = self.chart.folded(at)
        if word != ";":
            return word in _CLAUSE_END
        both = (self.chart.folded(at + 1), self.chart.folded(at + 2)) == ("đồng", "thời")
        return at + (3 if both else 1) not in self.predicates

    def _past_company(self, last: int) -> int:
        """Past those who are named with people but not by name ("cùng lãnh đạo các phòng, ban … tham dự")."""
        opens = self.chart.folded(last)
        if opens not in ("cùng", "và", ",", ";"):
            return last
        k = last + 1
        limit = min(self.stop, last + _MAX_COMPANY)
        while k < limit and k not in self.predicates:
            if self.chart.folded(k) in (".", ":", "“", "”", '"'):
                return last
            word = self.chart.at("stop", k) if is_stop(self.chart, k) else None
            body = self.chart.at("body", k)
            ends = word is not None and word.value not in _COMPANY and word.value not in ("đã", "vừa")
            if body is None and ends and not self.chart.capital(k):
                return last
            k = body.stop if body else word.stop if word else k + 1
        if k - last < 3 or k not in self.predicates:
            return last
        roles = set(self.predicates[k].roles)
        together = opens in ("cùng", "và") or roles <= {"attendee", "chair"} or roles == {"goes"}
        return k if together and self.chart.folded(self.predicates[k].stop) not in ("có", "gồm") else last

    def _subject_of(self, behind: list[PredicateMention], last: int) -> list[str]:
        """The first predicate must follow at once; later ones join it by "và" or a comma."""
        roles: list[str] = []
        at = last
        for predicate in behind:
            gap = [self.chart.folded(k) for k in range(at, predicate.first)]
            said = (
                "speaker" in roles and "signatory" in predicate.roles and gap[-1:] == [","] and len(gap) > 4
            )
            near = self._joined(gap, predicate) and not said if roles else self._near(gap, predicate)
            if not near:
                break
            roles.extend(predicate.roles)
            at = predicate.stop
        return [r for r in roles if r != "goes"] if "receives" in roles else roles

    def _near(self, gap: list[str], predicate: PredicateMention) -> bool:
        """Whether the words between leave the person as the subject; who comes "cùng" others still comes."""
        if predicate.roles == ("attendee",) and gap[:1] in (["cùng"], [","], ["và"]):
            return "được" not in gap
        if "chair" in predicate.roles and len(gap) > 3:
            return False
        if gap[:2] in (["thay", "mặt"], ["đại", "diện"]):  # "thay mặt các đơn vị hứa thực hiện"
            return len(gap) <= 9
        if gap[-1:] == ["và"] and "speaker" in predicate.roles and _GIVES & set(gap[:2]):
            return not {";", "do"} & set(gap)  # "trao Bằng công nhận (…) và phát biểu"
        if gap[:1] == [","] and " ".join(gap[1:3]) in _OTHER_SUBJECTS:
            return False
        return len(gap) <= 7 and not any(w in _BARRIERS for w in gap)

    def _joined(self, gap: list[str], predicate: PredicateMention) -> bool:
        """Whether a later predicate goes on with the same subject."""
        joint = not gap or gap[-1] in _JOINTS
        if "chair" in predicate.roles:
            return gap[-1:] in (["và"], ["khi"], [","])
        if {"instructor", "goes"} & set(predicate.roles):
            return gap == ["và"] and "instructor" in predicate.roles  # "phát biểu khai mạc và lên lớp"
        if {"attendee", "signatory", "receives", "guides"} & set(predicate.roles) and not joint:
            return False
        if joint:
            far = 24 if "speaker" in predicate.roles and (gap[-1:] == ["và"] or ";" in gap[-3:]) else 14
            return len(gap) <= far and not any(w in _TURNS for w in gap)
        return len(gap) <= 9 and not any(w in _BARRIERS for w in gap)

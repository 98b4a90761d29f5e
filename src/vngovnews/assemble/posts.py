"""What follows a person's name: positions after marks, bare bodies, brackets, offices that a clause gives."""

from vngovnews.assemble.person import Person, give
from vngovnews.find.bodies import BodyMention, body_at
from vngovnews.find.positions import PositionMention, placed, position_at
from vngovnews.names.chart import Chart
from vngovnews.names.joints import past_term
from vngovnews.names.office_holders import starts_name
from vngovnews.names.people import is_name_like
from vngovnews.text import fold

JOINTS = frozenset({",", "-", "(", ":", "kiêm"})
_PARTS = frozenset(
    {"phòng", "khoa", "ban", "vụ", "cục", "bộ", "trung", "viện", "tổ", "đội", "chi", "văn", "tiểu", "chương",
     "tòa", "lữ", "sư", "đại", "đồn", "trạm", "hạt", "đài", "kho", "vùng"}
)  # fmt: skip
_OPEN_ROLES = (
    "trợ lý",
    "tòa",
    "phòng",
    "khoa",
    "ban",
    "bộ môn",
    "chương trình",
    "giám đốc",
    "trung tâm",
    "viên",
)
_ENDS = frozenset({",", ";", ".", "", "\n", ")", "và", "cùng", "-"})
_GIVING = frozenset(
    {
        "giữ chức",
        "cử chức",
        "chức vụ",
        "chức danh",
        "đắc cử",
        "tái cử",
        "trúng cử",
        "nhận chức",
        "bổ nhiệm",
        "chỉ định",
        "đảm nhiệm",
        "đảm nhận",
        "nhiệm vụ",
    }
)
_NOT_GIVEN = frozenset({",", ";", ":", ".", "“", "của", "trao", "quyết", "sẽ"})
# "được điều động, bổ nhiệm làm", "chỉ định tham gia Ban Chấp hành, Ban Thường vụ và giữ chức"
_GIVEN_TOO = frozenset({"giữ", "bổ", "chỉ", "phân", "điều", "luân", "ban"})
_TODAY = frozenset({"hiện", "đang", "nay", "là", "giữ", "chức", "vụ", "đảm", "nhiệm"})
_CLAUSE = 36


def _both(one: PositionMention, other: PositionMention) -> bool:
    """Whether one person mostly holds both offices of a unit ("phó bí thư Đảng ủy; chủ tịch UBND xã")."""
    return "phó bí thư" in fold(one.office.role) and fold(other.office.role).startswith("chủ tịch")


class Posts:
    """Reads what follows a name up to token ``stop`` and gives it to the person."""

    def __init__(self, chart: Chart, stop: int) -> None:
        self.chart = chart
        self.stop = stop

    def read(self, person: Person, at: int) -> None:
        """Positions after a name that ends before token ``at``, each after a mark or none."""
        own, at = 0, self._past_award(at)
        while at < self.stop:
            after = self._position(person, at, own)
            if after is not None:
                own += 1
            else:
                after = self._current(person, at) or self._bare_body(person, at, own)
            if after == at:
                break
            at = person.last = after
        self._elected(person, at)

    def _past_award(self, at: int) -> int:
        """Past an award behind a name, which stands among the offices ("A, Anh hùng Lao động, Giám đốc …")."""
        award = self.chart.at("honorific", at + 1) if self.chart.folded(at) == "," else None
        alone = award is not None and award.value.kind == "award" and not award.value.plural
        return award.stop if alone and award and self.chart.folded(award.stop) in (",", "-") else at

    def _position(self, person: Person, at: int, own: int) -> int | None:
        """The position at a token, or behind the marks there; None where none follows or it is another's."""
        mark = self.chart.folded(at)
        step = (
            at + 1
            if mark in JOINTS
            or (mark == "là" and own == 0)
            or (mark == ";" and self._holds_more(person, at + 1))
            else at
        )
        while step < self.stop and self.chart.folded(step) in ("-", ",", ".", "kiêm") and step > at:
            step += 1
        step += step > at and self.chart.folded(step) == "tân"
        several = step > at and self.chart.folded(step) == "các"  # "A và B - các Phó Giám đốc"
        step += several
        mention = position_at(self.chart, step) if step < self.stop else None
        if mention is None or mention.plural:
            return None
        if mention.name_token is not None and (mark == "kiêm" or (own == 0 and mark in (",", "-"))):
            mention = placed(self.chart, mention)
        if mention.name_token is not None and not (own == 0 and mark in ("-", "(")):
            return None
        others = self._is_others(person, mention, own, several)
        if mark == "," and (others or self._is_next_ones(mention) or self._leads_on(person, mention)):
            return None
        if mention.office.kind == "function" and self.chart.folded(mention.stop_token) == ":":
            return None  # "Chủ trì: A, báo cáo viên: B"
        person.several = person.several or several or mark == "là"
        if own == 0 or mark in JOINTS or mention.office.role != "Phụ trách":  # "… UBND xã phụ trách văn xã"
            give(self.chart.text, person, [mention])
        after = past_term(self.chart, mention.stop_token)
        return after + 1 if mark == "(" and self.chart.folded(after) == ")" else after

    def _is_others(self, person: Person, mention: PositionMention, own: int, several: bool) -> bool:
        """Whether an office behind a comma is that of others who are not named.

        "A, Chủ tịch xã, cán bộ Văn phòng"; "A, các thành viên Ban soạn thảo"; "A, Giám đốc, các Phó Giám đốc",
        but "A, B, các Phó Chủ tịch".
        """
        role = fold(mention.office.role)
        staff = own > 0 and role == "cán bộ"
        held = fold(person.positions[-1].mention.office.role) if own and person.positions else ""
        heads = held == role.removeprefix("phó ")
        heads_others = several and (heads or not role.startswith("phó"))
        return bool(person.positions) and (staff or heads_others)

    def _is_next_ones(self, mention: PositionMention) -> bool:
        """Whether an office belongs to whom a dash puts behind it.

        "A, Trưởng Ban B - Giám đốc C D"; "A, Trưởng Công an xã - Thiếu tá B".
        """
        at = mention.stop_token
        if self.chart.folded(at) != "-":
            return False
        following, entry = position_at(self.chart, at + 1), self.chart.at("honorific", at + 1)
        named = following is not None and following.name_token is not None
        return named or (entry is not None and entry.value.kind == "rank")

    def _leads_on(self, person: Person, mention: PositionMention) -> bool:
        """Whether an office begins the next one's row: "Chủ tịch Hội A, Ủy viên Ban Thường vụ, Bí thư Huyện ủy B"."""
        at, last = mention.stop_token, person.positions[-1].mention if person.positions else None
        if last is None or person.name is None or last.first_token > person.name.first_token:
            return False
        following = position_at(self.chart, at + 1) if self.chart.folded(at) == "," else None
        return following is not None and following.name_token is not None

    def _current(self, person: Person, at: int) -> int | None:
        """Where "A, hiện (đang) là Trưởng phòng Y tế" ends: the office that somebody holds today."""
        k = at + 1 if self.chart.folded(at) == "," else at
        words = [self.chart.folded(j) for j in range(k, min(k + 5, self.stop))]
        if words[:1] not in (["hiện"], ["đang"]):
            return None
        while self.chart.folded(k) in _TODAY and k < self.stop:
            k += 1
        mention = (
            position_at(self.chart, k) if self.chart.folded(k - 1) in ("là", "chức", "vụ", "nhiệm") else None
        )
        if mention is None or mention.name_token is not None or mention.plural:
            return None
        self._given(person, k)
        return person.last

    def _holds_more(self, person: Person, at: int) -> bool:
        """Whether an office behind a semicolon is the same person's: a committee's member holds another office."""
        last = person.positions[-1].mention if person.positions and not person.grouped else None
        if last is None or person.name is None or last.first_token < person.name.first_token:
            return False
        mention = position_at(self.chart, at)
        if mention is None or mention.name_token is not None:
            return False
        after = mention.stop_token
        more = "ủy viên" in fold(last.office.role) or self.chart.folded(last.first_token - 1) == ";"
        if not more:
            ends = after >= self.stop or self.chart.folded(after) in (".", "\n") or self._told_at(after)
            return ends and _both(last, mention) and self.chart.folded(person.first - 1) != ";"
        following = position_at(self.chart, after + 1) if self.chart.folded(after) == "," else None
        if following is not None and following.name_token is not None:
            return False  # "A, Ủy viên …; Phó Bí thư, Chủ tịch UBND xã B"
        return self.chart.folded(after) in _ENDS or self._told_at(after)

    def _bare_body(self, person: Person, at: int, own: int) -> int:
        """ "Trưởng khoa, Khoa Luật" goes on; "(Sở Y tế)" shows where a person belongs."""
        mark = self.chart.folded(at)
        if own == 0 and (stands_for := self._stands_for(at + 1 if mark in (",", "-") else at)):
            person.affiliated = True
            return stands_for
        if mark not in (",", "(", "-") or at + 1 >= self.stop:
            return at
        if self._sister(at + 1):
            return at  # "A - Trưởng Ban Tuyên giáo, Đoàn Thị B": the next on the list
        body = None if starts_name(self.chart, at + 1) else body_at(self.chart, at + 1)
        if mark == "(":
            return self._bracket(person, at, own, body)
        if body is None or body.plural or self.chart.folded(at + 1) == "thường":  # "…, Thường trực Đảng ủy"
            return at
        ends = _ENDS if mark == "-" else (".", "\n") if person.honorific else ()
        closed = self.chart.folded(body.stop_token) in ends
        whole = body.named or body.noun.kind == "whole"
        if own == 0 and whole and (closed or self._goes_on(body.stop_token)):
            person.affiliated = True
            return body.stop_token
        if not own or not self._completes(person, body.stop_token, at + 1):
            return at
        person.positions[-1].stop = body.stop
        return body.stop_token

    def _stands_for(self, at: int) -> int | None:
        """Where the body ends for which somebody is there ("bà A - đại diện Sở Y tế", "ông A, lãnh đạo Sở B")."""
        words = [f"{self.chart.folded(k)} {self.chart.folded(k + 1)}" for k in (at, at + 2)]
        leads = words[0] == "lãnh đạo" or words == ["đại diện", "lãnh đạo"]
        first = at + 4 if leads and words[0] == "đại diện" else at + 2
        body = body_at(self.chart, first) if leads or words[0] == "đại diện" else None
        return body.stop_token if body and not body.plural else None

    def _sister(self, at: int) -> bool:
        """Whether "Đoàn" is a surname here rather than a body's noun ("Đoàn Luật sư")."""
        noun = self.chart.at("body", at)
        known = noun is not None and noun.stop - at > 1
        return self.chart.folded(at) == "đoàn" and not known and is_name_like(self.chart, at)

    def _bracket(self, person: Person, at: int, own: int, body: BodyMention | None) -> int:
        """A bracket behind a name or position: an affiliation, a parent body, or an aside ("thứ 2 từ trái sang")."""
        window = range(at + 1, min(at + 20, self.stop))
        close = next((k for k in window if self.chart.folded(k) == ")"), None)
        if close is None:
            return at
        if body is not None and own and person.positions:
            person.positions[-1].stop = self.chart.tokens[close].stop
            return close + 1
        if body is not None and own == 0:
            person.affiliated = True
            return close + 1
        return close + 1 if not own and position_at(self.chart, at + 1) is None else at

    def _goes_on(self, stop: int) -> bool:
        """Whether a bare body behind a name ends where a person's clause goes on."""
        return self.chart.at("predicate", stop) is not None or self.chart.folded(stop) in (";", "(")

    def _completes(self, person: Person, stop: int, at: int) -> bool:
        """A bare body after a comma belongs to a position that lacks its parent body."""
        if not person.positions:
            return False
        last = person.positions[-1].mention
        body = fold(self.chart.text[last.body : last.stop]).split()[0] if last.body else ""
        alone = last.body is None and last.office.kind == "head"
        is_open = alone or body in _PARTS or last.office.role.lower().endswith(_OPEN_ROLES)
        ends = (
            self.chart.folded(stop) in _ENDS or self.chart.at("stop", stop) is not None or self._told_at(stop)
        )
        return is_open and ends and self.chart.capital(at) and (bool(body) or last.office.kind != "whole")

    def _elected(self, person: Person, at: int) -> None:
        """ "A được bầu giữ chức Phó Chủ tịch Hội": the offices that a clause gives to a person, who may have others."""
        for k in range(at, min(at + _CLAUSE, self.stop)):
            word = self.chart.folded(k)
            goes_on = word == "," and self.chart.folded(k + 1) in _GIVEN_TOO
            joins = self._told_at(k) and self.chart.folded(k - 1) != "định"  # "chỉ định tham gia cấp ủy"
            if (word in _NOT_GIVEN and not goes_on) or self.chart.at("honorific", k) or joins:
                return
            gives = word == "làm" or f"{self.chart.folded(k - 1)} {word}" in _GIVING
            office = position_at(self.chart, k + 1) if gives else None
            if office is not None and office.name_token is None:
                person.elected = True
                self._given(person, k + 1)
                return

    def _told_at(self, at: int) -> bool:
        """Whether a verb of what people did starts at a token."""
        told = self.chart.at("predicate", at)
        return told is not None and told.value.roles != ("none",)

    def _given(self, person: Person, at: int) -> None:
        """A chain of offices joined by commas."""
        mention = position_at(self.chart, at)
        while mention and mention.name_token is None and not mention.plural:
            give(self.chart.text, person, [mention])
            person.last = mention.stop_token
            comma = self.chart.folded(mention.stop_token) == ","
            mention = position_at(self.chart, mention.stop_token + 1) if comma else None

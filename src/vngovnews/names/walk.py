"""The state of one walk over the tokens of a body's name, and the marks that the walk may pass."""

from vngovnews.names.body_words import FIELDED, PLURAL, SCHOOLED
from vngovnews.names.chart import Chart
from vngovnews.names.joints import (
    acts,
    country_follows,
    dash,
    department_number,
    heads,
    is_abbreviation,
    is_stop,
    joins,
    parenthesis,
    province_follows,
    school_level,
)
from vngovnews.names.parts import covers, ends, joined, may_go_on
from vngovnews.names.units import UNIT_WORDS, past_hyphens, place_stop, spelled_class, unit_word

_SMALLEST = frozenset({"xã", "phường", "thị trấn"})


class Walk:
    """The state of one walk over the tokens of a name."""

    def __init__(self, chart: Chart, index: int, demands_name: bool) -> None:
        self.chart = chart
        self.at = self.start = index
        self.place: int | None = None
        self.closed = not demands_name
        self.named = False
        self.noun: int | None = None
        self.namesake = self.plural = self.committee = self.purpose = self.aim = False
        self.abroad = self.loose = self.office = self.branch = self.party = False
        self.school = self.group = self.organ = self.deputies = self.titled = self.field = False
        self.troop = self.company = False

    def take(self, stop: int, fits: bool, *, closed: bool | None = None) -> bool:
        """Moves on to a token if what stands before it fits; ``closed`` says whether the name may end there."""
        if not fits:
            return False
        self.at = stop
        self.named = True
        if closed is not None:
            self.closed = closed
        return True

    def fielded(self) -> bool:
        """Whether the class noun tells a field of its own ("Trung tâm Khuyến nông", "Chi cục Dân số")."""
        if self.noun is None or self.aim:
            return False
        return self.start - self.noun > 2 and self.chart.folded(self.noun) in FIELDED

    def part(self, at: int, *, open_: bool) -> bool | None:
        """Takes a further part in small letters that starts behind a joint; None where none does.

        ``open_``: any small words may be one, as behind "và" and a dash.
        """
        chart, first = self.chart, self.noun if self.noun is not None else self.start
        own = range(min(first + 1, self.start), at)
        proper = any(chart.capital(k) for k in own) and chart.folded(first - 1) not in PLURAL
        bears = self.namesake and (self.school or chart.capital(at - 2))
        inner, named = chart.folded(first) in FIELDED, self.named or self.fielded()
        if (
            not (named and ((proper and inner) or self.aim) and self.place is None)
            or chart.capital(at)
            or bears
        ):
            return None
        stop, more = joined(chart, at)
        if stop and (open_ or self.aim or not (self.closed or self.field) or ends(chart, stop)):
            return self.take(stop, True, closed=self.closed and not more)
        goes_on = open_ and self.field and may_go_on(chart, at) and not acts(chart, at)
        return self.take(at, True, closed=False) if goes_on and joins(chart, at - 1) else None

    def in_purpose(self, at: int) -> bool:
        """Whether a small word says what a committee is for ("Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh")."""
        open_ = self.purpose and not self.closed and self.place is None and at - self.start < 18
        if open_ and at == self.start and self.chart.folded(at) == "về":
            return True  # "Ban Chỉ đạo về chuyển đổi số"
        titled = self.chart.at("honorific", at) and not covers(self.chart, at)
        ends = titled or acts(self.chart, at) or (self.field and is_stop(self.chart, at))
        return open_ and not ends

    def numbered(self, at: int) -> bool:
        """Whether a number tells a department, a project's board or a troop from others of its kind."""
        projects = self.chart.folded(at - 2) == "dự" and self.chart.folded(at - 1) == "án"
        if projects and self.place is None and at == self.start:  # "Ban Quản lý dự án 85"
            return department_number(self.chart, at, digits=2)
        joined = self.troop and self.named and self.chart.folded(at + 1) in ("và", "cùng", "phối")
        if joined and self.place is None and len(self.chart.folded(at)) < 5:
            return True  # "Trường Sĩ quan Lục quân 2 và Tỉnh đoàn A"
        digits = 4 if self.troop else 1  # "Trung đoàn Bộ binh 991"
        return self.named and self.place is None and department_number(self.chart, at, digits=digits)

    def of_several_schools(self, at: int) -> bool:
        """Whether a digit tells a school from others of its name ("Trường Tiểu học Vĩnh Phú 3"), and counts nobody."""
        chart = self.chart
        ends = chart.folded(at + 1) in ("", ",", ".", ";", ":", "(", ")")
        behind = ends or chart.at("stop", at + 1) or unit_word(chart, at + 1) > at + 1
        return self.school and chart.capital(at - 1) and len(chart.folded(at)) == 1 and bool(behind)

    def described(self, at: int, stop: int) -> bool:
        """Whether a body that might bear a name says what it does instead ("Trung tâm Bảo tồn di tích | Lê Văn A")."""
        if self.noun is None or self.chart.capital(at - 1) or stop - at < 3:
            return False
        first, noun = self.chart.folded(self.noun), [self.chart.folded(self.noun + k) for k in range(3)]
        taught = " ".join(noun).startswith(SCHOOLED) and self.chart.folded(at + 1) in ("thị", "văn")
        house = taught or first in FIELDED - {"học"} | {"công", "hợp"}
        return house and (at > self.start or self.fielded())

    def mark(self, mark: str) -> bool:
        """Brackets, dashes, commas and the full stop of an abbreviation that stand inside a name."""
        chart, at = self.chart, self.at
        if mark == "(":
            stop = parenthesis(chart, at)
            return self.take(stop, stop > at)
        if mark in (",", "-") and self.place is None and self.school and school_level(chart, at + 1):
            return self.take(at + 1, True, closed=False)
        if mark == "-":
            return self._dash()
        if mark == ",":
            return self._comma()
        spelled = at > self.start or (self.noun is not None and at - self.noun > 2)
        if mark == '"' and (self.loose or self.aim) and spelled and chart.capital(at + 1):
            return self._quoted(at)
        if mark == "." and chart.folded(at - 1) in ("ubnd", "tp", "tx", "tt", "ct", "hđnd"):
            glued = chart.capital(at + 1) and chart.tokens[at + 1].start == chart.tokens[at].stop
            return self.take(at + 1, glued)
        return False

    def _dash(self) -> bool:
        """A dash between parts of one name; "UBND - UBMTTQ xã" are two bodies."""
        chart, at = self.chart, self.at
        friend = chart.at("country", at + 1)  # "Hội Hữu nghị Lào - Việt Nam"
        if friend and any((c := chart.at("country", k)) and c.stop == at for k in range(at - 3, at)):
            return self.take(friend.stop, True, closed=True)
        if chart.folded(at - 2) == "vực" and self.place is None:  # "khu vực 3 - Huế"
            return self.take(chart.run(at + 1), chart.capital(at + 1), closed=True)
        unit = chart.at("unit", at + 1)  # "khu vực Ba Tơ - Minh Long"
        if (
            unit
            and (unit.stop == chart.run(at + 1) or chart.at("body", unit.stop))
            and "vực" in [chart.folded(k) for k in range(at - 4, at - 2)]
        ):
            return self.take(unit.stop, True, closed=True)
        end = (
            unit_word(chart, at + 1) if self.school else at
        )  # "Trường THCS Nguyễn Trãi - xã Ea Kly - huyện Krông Pắc"
        if end > at + 1 and place_stop(chart, end) > end:
            return self.take(place_stop(chart, end), True, closed=True)
        if self.company and at > self.start and is_abbreviation(chart, at + 1) and not heads(chart, at + 1):
            return self.take(at + 2, True, closed=True)  # "Công ty Cổ phần Than A - TKV"
        if self.place is not None and chart.folded(self.place - 1) == "liên" and chart.at("unit", at + 1):
            return self.take(chart.run(at + 1), chart.capital(at + 1))  # "Trạm Khuyến nông liên huyện A - B"
        if self.place is not None or (self.organ and chart.at("body", at + 1)):
            return False
        if (taken := self.part(at + 1, open_=True)) is not None:
            return taken
        return self.take(at + 1, dash(chart, at) and (self.named or at == self.start), closed=False)

    def _comma(self) -> bool:
        """A comma before the council, before the next unit of a chain, or inside a sector's name."""
        chart, at = self.chart, self.at
        more = self.aim and self.place is None and is_abbreviation(chart, at + 1)  # "BHXH, BHYT"
        if more or self._council_follows(at + 1):
            return self.take(at + 1, True)
        if self.place is not None:
            end = unit_word(chart, at + 1)
            if province := province_follows(chart, at + 1, end, self.place):
                return self.take(province, True)
            if country := country_follows(chart, at, self.place):
                return self.take(country.stop, True)
            bare = chart.folded(at - 1) in UNIT_WORDS
            classes = {spelled_class(chart, at + 1, end), chart.folded(self.place)}
            if not bare and (len(classes) == 1 or classes <= _SMALLEST):
                return False  # "Đảng ủy phường A, xã B": the next of several
            named = end > at + 1 and (place_stop(chart, end) > end) is not bare
            return self.take(end if bare else at + 1, named)
        if (taken := self.part(at + 1, open_=False)) is not None:
            return taken
        sector = not self.closed and self.named and not chart.capital(at + 1)
        named = self.namesake and chart.capital(at - 1)
        return self.take(at + 1, sector and joins(chart, at) and not named)

    def _quoted(self, at: int) -> bool:
        """The name that a club or a group gives itself: "Nhóm thiện nguyện “Ước mơ xanh”"."""
        close = next((k for k in range(at + 1, at + 14) if self.chart.folded(k) == '"'), at)
        return self.take(close + 1, close > at, closed=True)

    def _council_follows(self, at: int) -> bool:
        """Whether the council follows whose committee or deputies these are: "Ban Văn hóa - Xã hội, HĐND tỉnh"."""
        council = self.chart.folded(at) == "hđnd" or self.chart.folded(at + 2) == "nhân"
        return (self.committee or self.deputies) and self.place is None and council and self.chart.capital(at)

    def sits(self, at: int) -> bool:
        """Whether a central body that has several seats ends before "tại" ("VKSND cấp cao | tại Hà Nội")."""
        high = f"{self.chart.folded(at - 2)} {self.chart.folded(at - 1)}" in ("cấp cao", "tối cao")
        end = unit_word(self.chart, at + 1)
        city = place_stop(self.chart, end) if end > at + 1 else at + 1
        entry = self.chart.at("unit", end) or self.chart.at("unit", at + 1)
        return (
            (self.branch or (high and self.place is None))
            and entry is not None
            and (city >= entry.stop or end == at + 1)
        )

    def seat(self, at: int) -> bool:
        """Where a mission abroad or an association sits ("Đại sứ quán Việt Nam tại Lào")."""
        if (end := unit_word(self.chart, at)) > at:
            self.place = at if self.place is None else self.place
            return self.take(place_stop(self.chart, end), True, closed=True)
        there = self.chart.at("country", at) or self.chart.at("unit", at)
        self.place = at if self.place is None and there else self.place
        stop = there.stop if there else past_hyphens(self.chart, self.chart.run(at))
        return self.take(stop, self.chart.capital(at), closed=True)

"""Who is named in a sentence, and with which positions: honorifics, offices, names and marks read left to right."""

from vngovnews.assemble.headings import counted_heading, heading_at
from vngovnews.assemble.honorifics import addresses_nobody, take_honorifics
from vngovnews.assemble.naming import (
    acts_alone,
    acts_next,
    addresses,
    decides,
    deputed,
    for_whom,
    honoured_after_dash,
    honoured_name,
    listed_unit,
    members,
    name_after_copula,
    name_after_mark,
    names_nobody,
    position_follows,
    prized,
    speaks_next,
    stood_for,
)
from vngovnews.assemble.person import Person, Position, give, share
from vngovnews.assemble.posts import Posts
from vngovnews.find.bodies import body_at
from vngovnews.find.people import NameMention, name_at
from vngovnews.find.positions import PositionMention, is_short, position_at
from vngovnews.names.chart import Chart
from vngovnews.names.people import historical
from vngovnews.text import fold

_STARTS = frozenset({"nguyên", "quyền", "cựu", "cố", "đại", "thay"})
_LIST_BEFORE = frozenset(
    {":", ";", ",", "(", "gồm", "có", "là", "và", "cùng", "+", "*", "•", "-", "bầu",
     "do", "với", "của", "mời"}
)  # fmt: skip
_AFTER_NAME = frozenset({",", ";", ".", "(", "-", "và", "cùng", ")", "\n", ":"})


class PeopleReader:
    """Reads one sentence's tokens ``[first, stop)`` into people."""

    def __init__(self, chart: Chart, first: int, stop: int) -> None:
        self.chart = chart
        self.first = first
        self.stop = stop
        self.group: list[Position] = []
        self.in_group = False
        self.comrades = False
        self.counted = False
        self.shared: list[Position] = []
        self.sent = (-1, -1)
        self.team = range(0)
        self.posts = Posts(chart, stop)
        self.found: list[Person] = []

    def read(self) -> list[Person]:
        """All people mentioned, in order."""
        after = self.first
        chart, inside = self.chart, self._inside_run
        for at in chart.starts(self.first, self.stop, _STARTS, ("honorific", "position", "capital")):
            if at >= after and not inside(at):
                sent, self.team = deputed(chart, at), members(chart, at, self.stop) or self.team
                self.sent = (sent, sent if chart.folded(sent - 1) == "có" else at) if sent else self.sent
                after = sent or self._honoured(at) or self._titled(at) or self._bare(at) or at + 1
        return self.found

    def _inside_run(self, at: int) -> bool:
        """Whether a token only goes on a run of capitals: nobody enters there."""
        chart = self.chart
        if at == self.first or not chart.capital(at - 1) or not chart.capital(at) or is_short(chart, at):
            return False
        known = chart.at("honorific", at) or chart.at("position", at)
        return known is None and chart.folded(at) not in _STARTS

    # -- the three ways in which a person enters a sentence --------------------------------------------

    def _honoured(self, at: int) -> int | None:
        """ "đồng chí", "ông", ranks and degrees, one or many, then a name, a position or a group's heading."""
        entry = self.chart.at("honorific", at)
        if entry is None or addresses_nobody(self.chart, at, entry):
            return None
        person = Person(None, at, at)
        plural = self._honorifics(at, person)
        after = person.last
        if plural:
            self.comrades = person.honorific_kind == "comrade"
            self.in_group, self.group = self.comrades, []
            if stop := self._headed(after):
                return stop
            if body := body_at(self.chart, after):  # "Các đồng chí Ban Thường vụ Huyện ủy" names nobody
                return body.stop_token
        elif person.honorific and not self.counted:
            self.in_group, self.group = False, []
        titled = self._titled(after, person)
        if titled and plural and person.name is None and person in self.found[-1:]:
            self.found.pop()  # "các đồng chí Trưởng phòng" are nobody in particular
        elif titled and plural and person.name is not None:
            self.shared = list(person.positions)  # "các đồng chí Phó Chủ tịch UBND xã A, B"
        return titled or self._named(after, person) or (after if plural else self._meant(person))

    def _headed(self, at: int) -> int | None:
        """A heading of a group; "các đồng chí Phó Viện trưởng: đồng chí A, đồng chí B" says the honorific again."""
        heading = heading_at(self.chart, at, self.stop)
        if heading is None:
            return None
        self.group, self.in_group = heading.positions, self.in_group or bool(heading.positions)
        again = self.chart.at("honorific", heading.stop)
        self.counted = bool(heading.positions) and again is not None and not again.value.plural
        return heading.stop

    def _meant(self, person: Person) -> int | None:
        """ "Phát biểu tại hội nghị, đồng chí nhấn mạnh": an honorific alone that speaks means someone named before."""
        kind = person.honorific_kind in ("comrade", "civil") and person.rank is None
        if not kind or not speaks_next(self.chart, person.first, person.last, self.first):
            return None
        person.pronoun = True
        self.found.append(person)
        return person.last

    def _honorifics(self, at: int, person: Person) -> bool:
        """Takes honorifics and ranks; whether one of them is plural."""
        plural, awarded = take_honorifics(self.chart, at, self.stop, person)
        if awarded:
            self.in_group, self.comrades = False, False
        return plural

    def _titled(self, at: int, person: Person | None = None) -> int | None:
        """Positions with the name that follows them without a mark, or alone."""
        mention = position_at(self.chart, at)
        deputies = self.chart.folded(at) in ("đại", "đbqh") and self.chart.folded(at - 1) == "đoàn"
        if mention is None or deputies:  # "Đoàn đại biểu Quốc hội" is a body
            return None
        person = person or Person(None, at, at)
        chain = self._chain(mention)
        last = chain[-1]
        person.last = last.stop_token
        if last.plural:
            return last.stop_token
        if last.name_token is None:
            return self._only_positions(person, chain)
        give(self.chart.text, person, chain)
        if self.chart.folded(mention.first_token - 1) == "các" and person.honorific is None:
            self.in_group, self.counted = True, True
            self.group = list(person.positions)
            person.positions = []
        after = last.name_token
        title = self.chart.at("honorific", after)
        if title and addresses(self.chart, after, title.value.kind, title.stop):
            self._honorifics(after, person)
            after = person.last
        given = len(person.positions)
        stop = self._named(after, person)
        if stop and len(person.positions) == given and not self.in_group:
            self.shared = list(person.positions)  # "Phó Giám đốc BHXH tỉnh A, B": the office is both's
        return stop or last.stop_token

    def _chain(self, mention: PositionMention) -> list[PositionMention]:
        """A run of positions joined by commas that ends with a name; only the first if none does."""
        chain = [mention]
        while chain[-1].name_token is None and len(chain) < 6:
            at = chain[-1].stop_token
            if self.chart.folded(at) not in (",", "kiêm", "-", "và"):
                break
            following = position_at(self.chart, at + 1) if at + 1 < self.stop else None
            if (
                following is None
                or following.plural
                or (self.chart.folded(at) == "," and stood_for(self.chart, mention))
            ):
                break
            chain.append(following)
        at = chain[-1].stop_token
        apart = (
            self.chart.folded(at) == ","
            and chain[-1].office.kind != "function"
            and not stood_for(self.chart, mention)
            and not decides(self.chart, mention)
        )
        if chain[-1].name_token is None and apart and honoured_name(self.chart, at + 1, self.stop):
            at += 1
        if chain[-1].name_token is None and honoured_name(self.chart, at, self.stop):
            chain[-1] = chain[-1]._replace(name_token=at)
        elif chain[-1].name_token is None and len(chain) > 1:
            # "Phó Bí thư, Trưởng ban Tổ chức - Nguyễn Văn A"
            chain[-1] = chain[-1]._replace(name_token=name_after_mark(self.chart, chain[-1]))
        return chain if chain[-1].name_token is not None else [mention]

    def _only_positions(self, person: Person, chain: list[PositionMention]) -> int:
        """A position mentioned without a name ("đồng chí Chủ tịch UBND huyện yêu cầu")."""
        mention = chain[0]
        if heading := counted_heading(self.chart, mention):
            self.in_group, self.counted, self.group = True, True, heading.positions
            return heading.stop
        holder = name_after_mark(self.chart, mention)
        give(self.chart.text, person, chain)
        person.last = mention.stop_token
        if holder is not None:
            return self._named(holder, person) or mention.stop_token
        whom = for_whom(self.chart, mention) or name_after_copula(self.chart, mention)
        whom = whom or honoured_after_dash(self.chart, mention)
        if whom is not None and mention.office.kind != "function":
            self._honorifics(whom, person)
            return self._named(person.last, person) or whom
        counted = self.chart.tokens[mention.first_token - 1].kind == "number" and mention.first_token > 0
        known = person.positions or (person.leads_delegation and acts_alone(self.chart, mention))
        self.found += [person] if known and not counted else []  # "412 cán bộ giảng viên"
        return mention.stop_token

    def _bare(self, at: int) -> int | None:
        """A name with neither honorific nor office before it: at home in lists only."""
        if not self.chart.capital(at) or (self.chart.capital(at - 1) and at > self.first):
            return None
        before = self.chart.folded(at - 1)
        item = at - 2 == self.first and before == "." and self.chart.tokens[at - 2].kind == "number"
        listed = item or before in _LIST_BEFORE or self.chart.tokens[at - 1].kind == "number"
        if at > self.first and not listed:
            return None
        name, marked = name_at(self.chart, at), self.chart.folded(at)[1:2] in ("'", "’")  # "K'Brơi"
        if name is None or (name.stop_token - at < 2 and not marked) or not self._stands_free(at, name):
            return None
        return self._named(at, Person(None, at, at))

    def _stands_free(self, at: int, name: NameMention) -> bool:
        """Whether list marks and a position around a bare name make it a person."""
        before = self.chart.folded(at - 1) if at > self.first else ""
        if before == ":" and self.chart.folded(at - 2) in ("ảnh", "tin", "bài", "ảnh)"):
            return False
        unit = self.chart.at("unit", at) or self.chart.at("sector", at) or self.chart.at("country", at)
        is_place = unit is not None and unit.stop == name.stop_token
        if is_place and before == "(":
            return False  # "huyện Bắc Mê (Hà Giang)"
        is_place = is_place or fold(self.chart.words(at, name.stop_token)) in historical()
        if position_follows(self.chart, name.stop_token):
            grouped = self.in_group or self.comrades  # "Các đồng chí: Krung Đhok - Bí thư Huyện ủy"
            return name.score > (1.2 if is_place else -4.5 if grouped else -1.6)
        if listed_unit(self.chart, at):
            return False
        after = name.stop_token
        verb = acts_next(self.chart, after)
        goes_on = after < self.stop and self.chart.folded(after) not in _AFTER_NAME
        acts = verb and before in ("và", ",")
        if goes_on and not acts and not (self.in_group and before in ("và", ";", ",") and name.score > 1.0):
            return False
        listed = (
            bool(self.found) and before in (",", ";", "và", ":", "cùng") and self.found[-1].name is not None
        )
        if self.in_group:
            return name.score > (1.2 if is_place else -2.0)
        return listed and name.score > 0.9 and not is_place

    # -- what follows a name ---------------------------------------------------------------------------

    def _named(self, at: int, person: Person) -> int | None:
        """The name itself, then the positions, brackets and bare bodies that follow it."""
        if at >= self.stop or not self.chart.capital(at):
            return None
        name = name_at(self.chart, at)
        if name is None or name.stop_token > self.stop or names_nobody(self.chart, at, name):
            return None
        person.name = name
        person.prized = prized(self.chart, range(self.first, self.stop), person.first, name.stop_token)
        if person.first == self.sent[0]:
            person.affiliated, person.first = True, self.sent[1]
        person.affiliated = person.affiliated or at in self.team
        person.marked = self.chart.folded(at)[1:2] in ("'", "’")
        if self.in_group and self._leaves(person):
            self.in_group, self.counted, self.group = False, False, []
        if self.in_group or (self.comrades and person.honorific is None and person.rank is None):
            person.grouped = True
            person.positions.extend(self.group)
        person.last = name.stop_token
        self.posts.read(person, name.stop_token)
        self._shares(person)
        share(self.chart, self.found, person, comrades=self.comrades)
        self.found.append(person)
        return person.last

    def _shares(self, person: Person) -> None:
        """ "(Các đồng chí) Phó Chủ tịch UBND xã A, B": a bare name behind the first holds the same office."""
        bare = person.honorific is None and person.rank is None and not person.positions
        if bare and self.chart.folded(person.first - 1) in (",", "và"):
            person.positions.extend(self.shared)
        else:
            self.shared = []

    def _leaves(self, person: Person) -> bool:
        """Whether a group ends before a person: one of plain names ("A, B;"), or one without honorifics or posts."""
        if not self.found or not self.found[-1].grouped or not self.group:
            return False
        before = self.found[-1]
        plain = self.chart.folded(person.first - 1) == ";" and len(before.positions) == len(self.group)
        return plain or (before.honorific is None and bool(person.positions or person.honorific))


def read_people(chart: Chart, first: int, stop: int) -> list[Person]:
    """The people mentioned in the tokens ``[first, stop)`` of one sentence."""
    return PeopleReader(chart, first, stop).read()

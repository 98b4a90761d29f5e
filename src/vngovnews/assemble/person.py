"""One mention of a person and the positions that go with it."""

from collections.abc import Collection
from dataclasses import dataclass, field

from vngovnews.find.people import NameMention
from vngovnews.find.positions import PositionMention
from vngovnews.lexicon import table
from vngovnews.names.chart import Chart
from vngovnews.text import Span, fold


@dataclass(slots=True)
class Position:
    """One position of one person: the words ``spans`` cover (two spans where a bare body follows a comma)."""

    start: int
    stop: int
    mention: PositionMention


@dataclass(slots=True)
class Person:
    """One mention of a person; ``name`` is None where only a position is mentioned ("đồng chí Chủ tịch").

    ``first`` and ``last`` are the tokens around all that belongs to the mention.
    """

    name: NameMention | None
    first: int
    last: int
    honorific: Span | None = None
    honorific_kind: str = ""
    rank: Span | None = None
    positions: list[Position] = field(default_factory=list)
    functions: list[PositionMention] = field(default_factory=list)
    affiliated: bool = False
    marked: bool = False
    journalist: bool = False
    prized: bool = False
    grouped: bool = False
    elected: bool = False
    pronoun: bool = False
    several: bool = False

    @property
    def short(self) -> bool:
        """Whether the name is a given name alone ("ông Châu")."""
        if self.name is None or self.name.stop_token - self.name.first_token > 1:
            return False
        return not self.positions and not self.marked

    @property
    def leads_delegation(self) -> bool:
        """Whether the person is called head of a delegation that travels ("Trưởng đoàn giám sát")."""
        return any(fold(f.office.role).startswith(_HEADS[0]) for f in self.functions)


_STANDING = frozenset(
    {
        "thay mặt",
        "thừa lệnh",
        "mặt cho",
        "ủy quyền",
        "ủy nhiệm",
        "ủy thác",
        "thay cho",
    }
)
_OFFICES_ALONE = frozenset(
    {"kiểm sát viên", "thẩm phán", "già làng", "chấp hành viên", "điều tra viên", "thẩm tra viên"}
)
_NO_OFFICES = frozenset({"đại diện", "phóng viên", "nhà báo", "học viên"})
_HEADS = ("trưởng đoàn", "phó trưởng đoàn", "phó đoàn")
_SENT = ("", " công tác", " giám sát", " kiểm tra", " khảo sát", " thanh tra")


def stood_in_for(chart: Chart, at: int) -> bool:
    """Whether somebody else stands in for whoever starts at a token ("thay mặt", "thừa ủy quyền của")."""
    last = at - 1 if chart.folded(at - 1) != "của" else at - 2
    return f"{chart.folded(last - 1)} {chart.folded(last)}" in _STANDING


def give(text: str, person: Person, chain: list[PositionMention]) -> None:
    """Adds positions to a person: offices to ``positions``, what is no office to ``functions``."""
    for mention in chain:
        role = mention.office.role.lower()
        leads = role in {head + sent for head in _HEADS for sent in _SENT} and not _of_deputies(text, mention)
        keeps = role == "thư ký" and mention.body is None  # who keeps a meeting's minutes
        plain = mention.office.kind == "function" and mention.body is None and role not in _OFFICES_ALONE
        if leads or plain or keeps or role in _NO_OFFICES:
            person.functions.append(mention)
        else:
            person.positions.append(Position(mention.start, mention.stop, mention))


def _of_deputies(text: str, mention: PositionMention) -> bool:
    """The head of a delegation of deputies or of a troupe holds an office; the head of one that travels does not."""
    words = fold(text[mention.start : mention.stop])
    return any(body in words for body in table("capacities.toml")["standing"])


def held_by_many(mention: PositionMention) -> bool:
    """Whether several people of one body hold an office at a time ("Phó Chủ tịch", "Ủy viên")."""
    return fold(mention.office.role).startswith(("phó", "ủy viên", "đại biểu", "thành viên"))


def _holds_with_others(chart: Chart, person: Person) -> bool:
    """Whether an office behind a dash is one of several alike ("bà A, ông B - Phó Chánh án")."""
    if person.name is None or len(person.positions) != 1:
        return False
    mention, at = person.positions[0].mention, person.name.stop_token
    return held_by_many(mention) and chart.folded(at) == "-" and mention.first_token == at + 1


def _elected_alike(chart: Chart, person: Person) -> bool:
    """Whether an election gives an office that several hold to all of a row ("ông A, bà B giữ chức Phó Chủ tịch").

    Whoever is named with an office of their own is elected alone ("A, B - Trưởng Công an xã giữ chức …").
    """
    if not person.elected or not person.positions:
        return False
    mention = person.positions[0].mention
    return held_by_many(mention) and chart.folded(mention.first_token - 1) not in ("-", ",", "(")


def _joined(chart: Chart, before: Person, first: int, joints: Collection[str]) -> bool:
    """Whether one of some joints alone stands between somebody named and whoever starts at token ``first``."""
    return first - before.last == 1 and chart.folded(before.last) in joints and before.name is not None


def share(chart: Chart, found: list[Person], person: Person, *, comrades: bool) -> None:
    """Gives a position behind two names to both, one behind "các" to all of a row.

    "Các đồng chí A và B, Phó Chủ tịch xã"; "ông A, bà B giữ chức Phó Chủ tịch"; "A, B - các Phó Giám đốc".
    """
    if (
        person.affiliated
        and found
        and _joined(chart, found[-1], person.first, ("và",))
        and not found[-1].positions
    ):
        found[-1].affiliated = True  # "bà A và ông B - Trung tâm Y tế"
    alone = not person.honorific and comrades
    all_ = person.several or _holds_with_others(chart, person) or _elected_alike(chart, person)
    if not found or not person.positions or not (alone or person.elected or all_):
        return
    joints = ("và", ",", "cùng") if all_ else ("và",)
    first = person.first
    for before in reversed(found):
        if not _joined(chart, before, first, joints) or before.positions:
            return
        if chart.folded(before.first - 1) in ("thay", "của"):
            return  # "Thay ông A, ông B được bầu …"
        before.positions = list(person.positions)
        first = before.first
        if not all_:
            return

"""Where the holder of an office stands behind it: past a mark, behind an honorific, behind "đối với"."""

from vngovnews.assemble.person import stood_in_for
from vngovnews.assemble.posts import JOINTS
from vngovnews.find.bodies import body_at
from vngovnews.find.people import NameMention, name_at
from vngovnews.find.positions import PositionMention, position_at
from vngovnews.names.body_words import PLURAL
from vngovnews.names.chart import Chart
from vngovnews.names.joints import past_term
from vngovnews.names.units import UNIT_WORDS

# nobody holds both: "công điện của Thủ tướng, Thứ trưởng A" has two people
_OTHERS = frozenset(
    (high, low)
    for high in ("thủ tướng", "thủ tướng chính phủ", "chủ tịch nước", "bộ trưởng")
    for low in ("thứ trưởng", "bộ trưởng", "giám đốc", "phó giám", "chủ tịch", "phó chủ")
)
_NO_NAME = frozenset({"trong", "các", "trên", "theo", "tại", "những", "trạm", "đội", "tổ"})
_ADVERBS = frozenset({"cũng", "đã", "còn", "sẽ", "rất", "đồng", "thời", "tiếp", "tục", "mong"})


# words of what somebody decided, which another then tells or carries out
_DECISIONS = frozenset({"định", "đạo", "công", "ý", "quyền", "luận", "kiến", "mời", "trình"})


def decides(chart: Chart, mention: PositionMention) -> bool:
    """ "Theo Quyết định của Chủ tịch UBND tỉnh, đồng chí A": the office is of whoever decided."""
    at = mention.first_token
    return chart.folded(at - 1) == "của" and chart.folded(at - 2) in _DECISIONS


def reported_to(chart: Chart, at: int) -> bool:
    """ "Báo cáo (với) Phó Thủ tướng, Chủ tịch UBND tỉnh A cho biết": whoever starts at a token is told something."""
    at -= 2 * ((chart.folded(at - 2), chart.folded(at - 1)) == ("đồng", "chí"))
    verb = at - 2 - (chart.folded(at - 1) == "với")
    told = (chart.folded(verb), chart.folded(verb + 1)) in (("báo", "cáo"), ("trao", "đổi"), ("chia", "sẻ"))
    return told and chart.capital(verb)


def stood_for(chart: Chart, mention: PositionMention) -> bool:
    """ "Thay mặt Chủ tịch nước, Phó Chủ tịch nước A": the first office is another's."""
    at = mention.first_token
    if stood_in_for(chart, at) or reported_to(chart, at):
        return True
    role = mention.office.role.lower()
    behind = f"{chart.folded(mention.stop_token + 1)} {chart.folded(mention.stop_token + 2)}"
    return chart.folded(at - 1) == "của" and (role, behind) in _OTHERS


def deputed(chart: Chart, at: int) -> int | None:
    """ "Đại diện UNICEF Việt Nam, bà A", "Thay mặt …": the honorific of whom a body has sent, behind its name."""
    if (chart.folded(at), chart.folded(at + 1)) not in (("đại", "diện"), ("thay", "mặt")):
        return None
    leaders = (chart.folded(at + 2), chart.folded(at + 3)) == ("lãnh", "đạo")
    body = body_at(chart, at + 4 if leaders else at + 2)
    if body is None or body.plural:
        return None
    whom = body.stop_token + (chart.folded(body.stop_token) in (",", "có", "là"))
    entry = chart.at("honorific", whom)
    return whom if entry is not None and not entry.value.plural and chart.capital(entry.stop) else None


def members(chart: Chart, at: int, stop: int) -> range:
    """ "Tổ đại biểu HĐND huyện gồm ông A, bà B": the tokens in which those stand who make up a body of deputies."""
    if (chart.folded(at), chart.folded(at + 1), chart.folded(at + 2)) != ("tổ", "đại", "biểu"):
        return range(0)
    body = body_at(chart, at)
    after = body.stop_token if body else stop
    if chart.folded(after) not in ("gồm", "có"):
        return range(0)
    told = (k for k in range(after, stop) if chart.at("predicate", k) or chart.folded(k) == "đã")
    return range(after, next(told, stop))


def honoured_name(chart: Chart, at: int, stop: int) -> bool:
    """A rank or degree between a position and the name ("Giám đốc Sở Y tế, TS Nguyễn …" is not one)."""
    entry = chart.at("honorific", at) if at < stop else None
    if entry is None or entry.value.plural or entry.value.kind not in ("degree", "rank", "comrade", "civil"):
        return False
    return chart.capital(entry.stop) and position_at(chart, entry.stop) is None


def acts_next(chart: Chart, at: int) -> bool:
    """Whether what somebody did, or which office they were given, starts at a token."""
    told = chart.at("predicate", at) or chart.at("stop", at)
    return told is not None or chart.folded(at) in ("giữ", "được", "đắc", "trúng", "tái")


def acts_alone(chart: Chart, mention: PositionMention) -> bool:
    """Whether a head who is not named acts ("Trưởng đoàn ghi nhận …"): not in "làm trưởng đoàn", "Trưởng đoàn là A"."""
    given = "là" in (chart.folded(mention.first_token - 1), chart.folded(mention.stop_token))
    return (
        not given and chart.folded(mention.first_token - 1) != "làm" and acts_next(chart, mention.stop_token)
    )


def listed_unit(chart: Chart, at: int) -> bool:
    """Whether capitals go on a list of units ("nông dân các xã Bình An, Vĩnh Hòa Phú")."""
    k = at - 1
    while k > 0 and (chart.capital(k) or chart.folded(k) == ","):
        k -= 1
    many = chart.folded(k - 1) in PLURAL or chart.tokens[k - 1].kind == "number"
    return k < at - 2 and k > 0 and chart.folded(k) in UNIT_WORDS and many


def for_whom(chart: Chart, mention: PositionMention) -> int | None:
    """ "bổ nhiệm chức vụ Chánh án đối với ông A": the honorific of whom an office is given to or taken from."""
    at, first = past_term(chart, mention.stop_token), mention.first_token
    given = chart.folded(first - 2) == "chức" and chart.folded(first - 1) in ("vụ", "danh")
    given = given or chart.folded(at) == "đối"
    whom = at + 2 if (chart.folded(at), chart.folded(at + 1)) == ("đối", "với") else at + 1
    if not given or chart.folded(at) not in ("đối", "cho") or not chart.at("honorific", whom):
        return None
    return whom


def name_after_mark(chart: Chart, mention: PositionMention) -> int | None:
    """ "Chủ tịch Hội: bà A", "Phó Giám đốc Sở - Nguyễn Văn A": a position, a mark, then its holder."""
    at = mention.stop_token
    if chart.folded(at) not in ("-", ":") or mention.office.kind == "function":
        return None
    name = name_at(chart, at + 1) if chart.capital(at + 1) else None
    if name is None or name.score < 0.5 or position_at(chart, at + 1):
        return None
    return None if position_follows(chart, name.stop_token) else at + 1


def honoured_after_dash(chart: Chart, mention: PositionMention) -> int | None:
    """ "Trưởng Công an xã - Thiếu tá A": the rank behind a dash of whoever holds the office before it."""
    at = mention.stop_token
    if (
        chart.folded(at) != "-"
        or mention.office.kind == "function"
        or not honoured_name(chart, at + 1, at + 2)
    ):
        return None
    entry = chart.at("honorific", at + 1)
    name = name_at(chart, entry.stop) if entry else None
    return None if name is None or position_follows(chart, name.stop_token) else at + 1


def name_after_copula(chart: Chart, mention: PositionMention) -> int | None:
    """ "Trưởng ban là ông A": the honorific of whom an office is said to be held by."""
    at = mention.stop_token
    entry = chart.at("honorific", at + 1) if chart.folded(at) == "là" else None
    if entry is None or entry.value.plural or not chart.capital(entry.stop):
        return None
    name = name_at(chart, entry.stop)
    return None if name is None or position_follows(chart, name.stop_token) else at + 1


def position_follows(chart: Chart, at: int) -> bool:
    """Whether a position starts at a token or behind the mark there."""
    behind = at + 1 if chart.folded(at) in JOINTS else at
    return position_at(chart, behind) is not None or position_at(chart, at) is not None


def prized(chart: Chart, sentence: range, first: int, last: int) -> bool:
    """Whether a prize stands before a name, or the name's holder is said to have won one."""
    won = range(last, min(last + 12, sentence.stop - 1))
    return any(chart.folded(k) == "giải" for k in range(max(sentence.start, first - 8), first)) or any(
        chart.folded(k) in ("đạt", "đoạt", "giành") and chart.folded(k + 1) == "giải" for k in won
    )


def _begins_body(chart: Chart, at: int, name: NameMention) -> bool:
    """Capitals that begin a body or a field ("chiến sĩ Công an phường", "Đồn Biên phòng") are no name."""
    known = [entry for kind in ("body", "sector") if (entry := chart.at(kind, at))]
    short = any(chart.words(k, k + 1).isupper() for k in range(at + 1, name.stop_token))
    shouted = chart.words(at, at + 1).isupper()
    return any(
        name.stop_token - at == 1 or entry.stop > name.stop_token or (short and not shouted)  # "Bộ CHQS"
        for entry in known
    )


def names_nobody(chart: Chart, at: int, name: NameMention) -> bool:
    """Whether what looks like a name is a body's, a small word ("các đồng chí Trong BTV") or "new" ("Tân Giám đốc")."""
    new = chart.folded(at) == "tân" and position_at(chart, at + 1) is not None
    return new or chart.folded(at) in _NO_NAME or _begins_body(chart, at, name)


def speaks_next(chart: Chart, first: int, stop: int, sentence: int) -> bool:
    """Whether an honorific ``[first, stop)`` that opens a clause is the subject of a verb of speaking."""
    if first > sentence and chart.folded(first - 1) not in (",", ";", "và", "rồi"):
        return False
    while chart.folded(stop) in _ADVERBS:
        stop += 1
    told = chart.at("predicate", stop)
    return told is not None and "speaker" in told.value.roles and told.value.where != "before"


def addresses(chart: Chart, at: int, kind: str, stop: int) -> bool:
    """Whether an honorific before a name is one: "phường Ông Văn Lý" has a man of the surname Ông."""
    if stop - at > 1 or not chart.capital(at) or kind in ("degree", "rank", "religious"):
        return True
    return chart.tokens[at - 1].kind != "word" and chart.capital(stop)

"""The name of an office's holder, where it ends the office's run of capitals or follows it."""

from vngovnews.names import people
from vngovnews.names.chart import Chart
from vngovnews.names.units import VILLAGE_WORDS

_STATESMEN = frozenset(
    {"đại sứ", "lãnh sự", "tham tán", "đại biện", "công sứ", "tổng thống", "thủ tướng", "bộ trưởng", "thứ trưởng",
     "tịch nước", "ngoại trưởng", "quốc vương", "quốc hội", "chính phủ", "thượng viện", "hạ viện", "ngoại giao",
     "quốc tế", "quốc phòng", "thống đốc", "thị trưởng", "tỉnh trưởng", "toàn quyền"}
)  # fmt: skip
# the last words of "bệnh viện", "công ty", "trung tâm", "hợp tác xã"
_HOUSES = frozenset({"viện", "ty", "tâm", "xã"})

_SUFFIXES = ("thường trực", "chuyên trách", "phụ trách", "danh dự", "điều hành", "thứ nhất", "kiêm nhiệm")


def starts_name(chart: Chart, at: int) -> bool:
    """Whether what may be a class noun begins a name ("Hiệu trưởng Đoàn Thị Hoa", not "Bí thư Đoàn Thanh niên")."""
    whole = chart.at("body", at)
    if whole is not None and whole.stop > chart.run(at):  # "Đoàn Khối Doanh nghiệp"
        return False
    longer = any(chart.at(kind, at + 1) for kind in ("sector", "body", "unit"))
    return chart.run(at) - at > 2 and not longer and people.run_score(chart, at) > 1.5


def name_of_holder(chart: Chart, floor: int, stop: int, *, namesake: bool) -> int | None:
    """The token at which a personal name starts that ends the position's run of capitals or follows it.

    ``namesake``: the body may itself bear a person's name ("Trường THCS Nguyễn Trãi").
    """
    if chart.capital(stop):
        run = chart.tokens[stop : chart.run(stop)]
        foreign = 2 <= len(run) <= 5 and _behind_country(chart, floor, stop)
        named = foreign or (len(run) <= 7 and people.score(run) > -1.5)
        return (stop if foreign else villager(chart, stop)) if named else None
    first = stop
    while first > floor and chart.capital(first - 1):
        first -= 1
    if first >= stop:
        return None
    run = chart.tokens[first:stop]
    if first == floor and 2 <= len(run) <= 4 and _is_foreigner(chart, first):
        return first
    at, score = people.best_suffix(run)
    if namesake and (at == 0 or len(run) - at < 3):
        return None
    whole_place = _ends_place(chart, first, stop) or _ends_place(chart, first + at, stop)
    return first + at if score > (2.6 if whole_place else 0.9) else None


def speaking_head(chart: Chart, stop: int) -> int | None:
    """The name before a verb of speaking, right behind a house that has none ("Giám đốc Bệnh viện | Lê Văn A bày tỏ").

    A school, whose head is seldom named so, bears the name rather.
    """
    told = chart.at("predicate", stop)
    first = next((k + 1 for k in range(stop - 1, stop - 6, -1) if chart.folded(k) in _HOUSES), None)
    if first is None or told is None or "speaker" not in told.value.roles or told.value.where == "before":
        return None
    whole = 2 <= stop - first <= 4 and chart.run(first) == stop and chart.at("unit", first) is None
    return first if whole and people.run_score(chart, first) > (1.5 if stop - first > 2 else 0.6) else None


def _ends_place(chart: Chart, first: int, stop: int) -> bool:
    """Whether capitals are a unit's name, or a country's with its class word ("Vương quốc Hà Lan")."""
    unit = chart.at("unit", first)
    if unit is not None and unit.stop == stop:
        return True
    countries = [chart.at("country", k) for k in range(max(first - 2, 0), first + 1)]
    return any(country is not None and country.stop == stop for country in countries)


def ends_body(chart: Chart, at: int) -> bool:
    """Whether capitals where a name may start are rather a place's or a body's that ends an office ("Y Hà Nội")."""
    stop, score = chart.run(at), people.run_score(chart, at)
    place = any(_ends_place(chart, k, stop) and not _commune(chart, k) for k in range(at, stop))
    weak = score < (2.8 if place else 1.25) and chart.folded(at + 1) != "thị"
    return weak or (chart.at("body", at) is not None and not starts_name(chart, at))


def _commune(chart: Chart, at: int) -> bool:
    """Whether a unit that starts at a token is a commune, whose name is often a person's, too ("Minh Đạo")."""
    unit = chart.at("unit", at)
    return unit is not None and all(found.level == "commune" for found in unit.value)


def _known(chart: Chart, at: int) -> bool:
    """Whether a body, a field or a place that the lexicons know starts at a token."""
    return any(chart.at(kind, at) for kind in ("body", "sector", "country", "unit"))


def _behind_country(chart: Chart, floor: int, at: int) -> bool:
    """Whether capitals behind an envoy's country are the envoy's name ("Đại sứ Nhật Bản Sato Kenji")."""
    countries = [chart.at("country", k) for k in range(max(floor - 1, at - 6), at)]
    closes = at - 1 if chart.folded(at - 1) == ")" else at
    ends = any(country is not None and country.stop == closes for country in countries)
    office = f"{chart.folded(floor - 2)} {chart.folded(floor - 1)}"
    posted = (chart.folded(at - 3), chart.folded(at - 2), chart.folded(at - 1)) == ("tại", "việt", "nam")
    return (ends or posted) and not _known(chart, at) and (posted or office in _STATESMEN)


def _is_foreigner(chart: Chart, at: int) -> bool:
    """Whether capitals right behind an office of foreign affairs are its holder's ("Đại sứ Sandeep Arya")."""
    return not _known(chart, at) and f"{chart.folded(at - 2)} {chart.folded(at - 1)}" in _STATESMEN


def name_after_words(chart: Chart, stop: int) -> int | None:
    """The name behind a function and its field ("Chuyên gia tâm lý Lý …")."""
    at = stop
    while at - stop < 4 and not chart.capital(at) and chart.folded(at).isalpha() and not chart.at("stop", at):
        at += 1
    run = chart.tokens[at : chart.run(at)]
    return at if stop < at and 2 <= len(run) <= 5 and people.score(run) > 0.5 else None


def of_village(role: str) -> bool:
    """Whether an office is a village's ("Trưởng thôn"), whose name follows without a class word of its own."""
    words = role.lower().split()
    return any(" ".join(words[k:]) in VILLAGE_WORDS for k in range(1, len(words)))


def villager(chart: Chart, at: int) -> int:
    """Where the name of a village's head starts ("Trưởng thôn Đồng Dân | Lê Văn Tám")."""
    run = chart.tokens[at : chart.run(at)]
    first, score = people.best_suffix(run) if len(run) > 2 else (0, 0.0)
    return at + first if score > people.score(run) + 1.0 and score > 1.5 else at


def with_suffix(chart: Chart, stop: int) -> int:
    """Past "Thường trực" and its like where the lexicon has the office without it."""
    pair = f"{chart.folded(stop)} {chart.folded(stop + 1)}"
    if pair in _SUFFIXES or (
        chart.folded(stop) == "cấp" and chart.folded(stop + 1) in ("tỉnh", "huyện", "xã")
    ):
        return stop + 2
    short = chart.folded(stop) == "tt" and chart.words(stop, stop + 1) == "TT" and chart.at("body", stop + 1)
    return stop + 1 if short else stop


def past_full_time(chart: Chart, at: int) -> int:
    """Past "chuyên trách" behind the body of an office ("Phó Trưởng Đoàn ĐBQH tỉnh chuyên trách").

    "Phó Trưởng Công an xã phụ trách" ends there, too, where nothing follows that is in their charge.
    """
    pair = (chart.folded(at), chart.folded(at + 1))
    closed = chart.folded(at + 2) in (",", ";", ".", ")", "\n", "")
    return at + 2 if pair == ("chuyên", "trách") or (pair == ("phụ", "trách") and closed) else at


def heads_and_deputies(chart: Chart, index: int) -> bool:
    """Whether heads and their deputies are named in one word ("trưởng phó khoa phòng", "Trưởng, Phó các phòng")."""
    if chart.folded(index) != "trưởng":
        return False
    marked = chart.folded(index + 1) in (",", "-", "/")
    behind = index + 1 + marked
    return chart.folded(behind) == "phó" and not (marked and chart.at("position", behind))

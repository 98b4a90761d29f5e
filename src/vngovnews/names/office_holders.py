"""The name of an office's holder, where it ends the office's run of capitals or follows it."""

from vngovnews.names import people
from vngovnews.names.bodies import Reach
from vngovnews.names.body_words import NOUNS_OF_WORK
from vngovnews.names.chart import Chart
from vngovnews.names.units import VILLAGE_WORDS, class_before

_STATESMEN = frozenset(
    {"đại sứ", "lãnh sự", "tham tán", "đại biện", "công sứ", "tổng thống", "thủ tướng", "bộ trưởng", "thứ trưởng",
     "tịch nước", "ngoại trưởng", "quốc vương", "quốc hội", "chính phủ", "thượng viện", "hạ viện", "ngoại giao",
     "quốc tế", "quốc phòng", "thống đốc", "thị trưởng", "tỉnh trưởng", "toàn quyền"}
)  # fmt: skip
# the last words of "bệnh viện", "công ty", "trung tâm", "hợp tác xã"
_HOUSES = frozenset({"viện", "ty", "tâm", "xã"})
# so many bear these that one named like a unit is as likely as the unit
_COMMON_MIDDLES = frozenset({"văn", "thị"})

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
        if not named and (whole := _whole_name(chart, floor, stop)) is not None:
            return whole
        return (stop if foreign else villager(chart, _past_letter(chart, stop))) if named else None
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
    if bears_unit(chart, first, stop):
        return None
    whole_place = _ends_place(chart, first, stop) or _ends_place(chart, first + at, stop)
    least = 0.6 if "'" in run[at].folded else 0.9  # "Trưởng phòng Di sản | H'Yar"
    return first + at if score > (2.6 if whole_place else least) else None


def _past_letter(chart: Chart, at: int) -> int:
    """Past the letter that tells one ward or commune of several ("khoa Nhi A | Lê Thị B"), where a name follows it."""
    return (
        at + 1 if chart.folded(at) in ("a", "b", "c", "d") and people.run_score(chart, at + 1) > 1.5 else at
    )


def _whole_name(chart: Chart, floor: int, stop: int) -> int | None:
    """Where a name starts whose first syllables were taken for a unit ("Bí thư Thị ủy | Lê Thanh Tùng Bách")."""
    first = stop
    while first > floor and chart.capital(first - 1):
        first -= 1
    run = chart.tokens[first : chart.run(stop)]
    return first if 3 <= len(run) <= 5 and people.score(run) > 0.9 else None


def bears_unit(chart: Chart, first: int, stop: int) -> bool:
    """Whether capitals behind a class word are a unit of that class that bears a person's name ("xã Hồ Thị Kỷ").

    Whom the text addresses by that name is a person, though; "Nguyễn Văn Linh" may be an official so named, unless
    the text speaks of the unit elsewhere.
    """
    unit, class_ = chart.at("unit", first), class_before(chart, first)
    if class_ in ("ủy", "đoàn"):  # "Bí thư Huyện ủy Trần Văn Thời"
        class_ = chart.folded(first - 2)
    if unit is None or unit.stop != stop or not any(u.class_ == class_ for u in unit.value):
        return False
    words = [chart.folded(k) for k in range(first, stop)]
    others = [
        k
        for k, entry in chart.all("unit").items()
        if k != first
        and entry.stop - k >= len(words)
        and words == [chart.folded(k + n) for n in range(len(words))]
    ]
    if any(_addressed(chart, k) for k in others):
        return False
    common = len(words) > 2 and words[1] in _COMMON_MIDDLES
    return not common or any(class_before(chart, k) == class_ for k in others)


def _addressed(chart: Chart, at: int) -> bool:
    """Whether an honorific, a rank or a degree ends right before a token."""
    before = (chart.at("honorific", k) for k in range(max(0, at - 3), at))
    return any(entry is not None and entry.stop == at for entry in before)


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
    run, unit = chart.tokens[at : chart.run(at)], chart.at("unit", at)
    if chart.folded(at - 1) in ("của", "ở", "tại") or (unit is not None and unit.stop == at + len(run)):
        return None  # "cán bộ y tế của | Quảng Bình"
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
    if pair == "điều hành" and runs_event(chart, stop + 2):
        return stop
    if pair in _SUFFIXES or (
        chart.folded(stop) == "cấp" and chart.folded(stop + 1) in ("tỉnh", "huyện", "xã")
    ):
        return stop + 2
    short = chart.folded(stop) == "tt" and chart.words(stop, stop + 1) == "TT" and chart.at("body", stop + 1)
    return stop + 1 if short else stop


def runs_event(chart: Chart, at: int) -> bool:
    """Whether an event starts behind a verb ("Phó Tổng Biên tập | điều hành tọa đàm", "… điều hành buổi sinh hoạt")."""
    return chart.at("event", at) is not None or chart.folded(at) in (
        "buổi",
        "phiên",
        "cuộc",
        "phần",
        "chương",
    )


def short_of_event(chart: Chart, first: int, found: Reach) -> Reach:
    """A body's reach up to a verb of what was done at an event ("Chủ tịch Liên hiệp hội | đề dẫn hội thảo")."""
    for k in range(first + 1, found.stop - 1):
        told = chart.at("predicate", k)
        if chart.folded(k - 1) in ("và", ","):  # "… xử lý vi phạm và theo dõi thi hành pháp luật"
            continue
        if told is not None and told.value.roles != ("none",) and told.stop - k > 1 and not chart.capital(k):
            pair = f"{chart.folded(k)} {chart.folded(k + 1)}"
            if pair not in NOUNS_OF_WORK and chart.at("event", told.stop):
                return found._replace(stop=k)
    return found


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

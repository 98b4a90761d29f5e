"""What goes on inside the name of a body in small letters: "Phòng Kinh tế | địa phương | và lãnh thổ"."""

from vngovnews.names import people
from vngovnews.names.body_words import ABOUT, BESIDE, PLURAL
from vngovnews.names.chart import Chart
from vngovnews.names.units import unit_word


def covers(chart: Chart, at: int) -> bool:
    """Whether a token belongs to a word of names that holds what else ends one ("thiết | bị", "đăng | ký")."""
    earlier = any((part := chart.at("part", k)) is not None and part.stop > at for k in range(at - 3, at))
    part, stop = chart.at("part", at), chart.at("stop", at)
    return earlier or (part is not None and (stop is None or part.stop > stop.stop))


def behind(chart: Chart, at: int, *, closed: bool) -> int:
    """Where a part ends that follows without "và" or a mark; 0 if none starts at a token.

    A name that might end already goes on with few words: no verb may be among them.
    """
    part, sector = chart.at("part", at), chart.at("sector", at)
    if part is None or (sector is not None and sector.stop >= part.stop):
        return 0
    if part.value == "behind" and closed:
        return 0 if chart.capital(at) and chart.capital(at + 1) else part.stop  # "Quốc gia", no "Hải Quan"
    named = chart.capital(at - 1) and chart.capital(at - 2)  # "Bệnh viện Quảng Nam | xử lý …"
    fits = chart.capital(at) or (part.value in ("behind", "within") and not named)
    return part.stop if fits and not closed else 0


def joined(chart: Chart, at: int) -> tuple[int, bool]:
    """Where a part in small letters ends behind "và" or a mark, and whether more must follow; (0, False) if none does.

    A field alone is a part ("Phòng Tổng hợp và | quy hoạch"), a verb alone is what the body does.
    """
    if chart.capital(at):
        return 0, False
    part, sector, stop = chart.at("part", at), chart.at("sector", at), chart.at("stop", at)
    office = chart.at("position", at)
    if office is not None and people.is_name_like(chart, office.stop):
        return 0, False  # "khoa Nội tổng hợp và điều dưỡng Lê Thị A"
    if part is not None and part.value != "within" and (sector is None or sector.stop <= part.stop):
        return part.stop, part.value == "open"
    if sector is None or (stop is not None and stop.stop >= sector.stop):
        return 0, False
    return sector.stop, False


def ends(chart: Chart, stop: int) -> bool:
    """Whether a name may end before a token behind a comma ("Phòng Tổng hợp, quy hoạch | phát biểu").

    "Theo Chi cục Thủy lợi, biến đổi khí hậu | đang …" tells of something else behind the comma.
    """
    if stop >= len(chart.tokens) or chart.tokens[stop].kind == "mark" or chart.capital(stop):
        return True
    if chart.folded(stop) == "và":
        return chart.at("sector", stop + 1) is not None or chart.at("part", stop + 1) is not None
    told = chart.at("predicate", stop)
    acting = told is not None and told.value.where != "before" and told.value.roles != ("none",)
    return acting or unit_word(chart, stop) > stop or chart.folded(stop) in ("tổ", "phối")


def may_go_on(chart: Chart, at: int) -> bool:
    """Whether small words behind "và" are more of a name rather than who stands beside the body."""
    if chart.capital(at) or chart.at("event", at) or unit_word(chart, at) > at:
        return False
    pair = f"{chart.folded(at)} {chart.folded(at + 1)}"
    return not (chart.folded(at) in BESIDE | PLURAL or pair in BESIDE)


def about(chart: Chart, at: int, *, aim: bool) -> bool:
    """Whether "về" at a token says what a body is for ("Văn phòng Quốc gia | về | giảm nghèo").

    ``aim``: the body is a committee, whose work may be called like an event.
    """
    after = at + 1
    if f"{chart.folded(at - 2)} {chart.folded(at - 1)}" not in ABOUT or unit_word(chart, after) > after:
        return False
    known = chart.at("sector", after) or chart.at("part", after)
    return (aim or not chart.at("event", after)) and (known is not None or not chart.at("stop", after))

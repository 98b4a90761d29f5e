"""What stands behind the body of an office and still belongs to the position: its parent, its country."""

from vngovnews.names.bodies import Reach, reach
from vngovnews.names.body_words import POSTED
from vngovnews.names.chart import Chart
from vngovnews.names.office_holders import starts_name


def owned(chart: Chart, found: Reach) -> Reach:
    """Past the parent that a body is said to be of ("Trưởng phòng Kỹ thuật của Trung tâm")."""
    at = found.stop
    entry = chart.at("body", at + 1) if chart.folded(at) == "của" and chart.capital(at + 1) else None
    if entry is None or starts_name(chart, at + 1):
        return found
    return reach(chart, entry.stop, demands_name=False, noun=at + 1)


# offices that are held away from the house end so


def _posting(chart: Chart, stop: int, at: int) -> int:
    """Past the seat of an office that is held away from the house ("Trưởng đại diện Báo A | tại Lào Cai")."""
    office = f"{chart.folded(stop - 2)} {chart.folded(stop - 1)}"
    if office not in POSTED or chart.folded(at) != "tại":
        return at
    if chart.folded(at + 1) == "miền" and chart.capital(at + 2):
        return at + 3
    seat = chart.at("unit", at + 1) or chart.at("country", at + 1)
    return seat.stop if seat and chart.capital(at + 1) else at


def abroad(chart: Chart, stop: int, found: Reach) -> Reach:
    """Past the country of an office of state ("Tổng thống | Hàn Quốc") or where a post is ("UNDP | tại Việt Nam")."""
    at = found.stop
    if chart.folded(at) == "tại" and chart.folded(at + 1) == "việt" and chart.folded(at + 2) == "nam":
        return found._replace(stop=at + 3, place=at + 1)
    country = chart.at("country", at) if at == stop and chart.capital(at) else None
    if country:
        found = found._replace(stop=country.stop, place=at)
    seat = _posting(chart, stop, found.stop)
    return found._replace(stop=seat, place=found.stop + 1) if seat > found.stop else found

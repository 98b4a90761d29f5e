"""What stands behind the body of an office and still belongs to the position: its parent, its country."""

from vngovnews.names.bodies import Reach, reach
from vngovnews.names.chart import Chart
from vngovnews.names.office_holders import starts_name


def owned(chart: Chart, found: Reach) -> Reach:
    """Past the parent that a body is said to be of ("Trưởng phòng Kỹ thuật của Trung tâm")."""
    at = found.stop
    entry = chart.at("body", at + 1) if chart.folded(at) == "của" and chart.capital(at + 1) else None
    if entry is None or starts_name(chart, at + 1):
        return found
    return reach(chart, entry.stop, demands_name=False, noun=at + 1)


def abroad(chart: Chart, stop: int, found: Reach) -> Reach:
    """Past the country of an office of state ("Tổng thống | Hàn Quốc") or where a post is ("UNDP | tại Việt Nam")."""
    at = found.stop
    if chart.folded(at) == "tại" and chart.folded(at + 1) == "việt" and chart.folded(at + 2) == "nam":
        return found._replace(stop=at + 3, place=at + 1)
    country = chart.at("country", at) if at == stop and chart.capital(at) else None
    return found._replace(stop=country.stop, place=at) if country else found

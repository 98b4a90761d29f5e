"""How far holders' names run that no grammar of one body reads: those with greater bodies, and charities."""

import re

from vngovnews.find.bodies import BodyMention, body_at
from vngovnews.lexicon import table
from vngovnews.names.chart import Chart
from vngovnews.names.units import place_stop, unit_word

_HOUSES = frozenset({"trường", "bệnh"})


_CHARITY = re.compile(
    r"(?:nhóm|đoàn|đội|quỹ) (?:thiện nguyện|từ thiện|tình nguyện|y bác sĩ)\b|(?:chùa|tịnh xá|thiền viện|tu viện)\b"
)


def past_charity(chart: Chart, folded: str, at: int) -> int | None:
    """Past a group that a name tells from others ("nhóm thiện nguyện Áo Ấm", "đoàn từ thiện “Sen Hồng”")."""
    match = _CHARITY.match(folded, chart.tokens[at].start)
    if match is None:
        return None
    first = chart.first_from(match.end())
    if chart.folded(first) == '"':
        return next((k + 1 for k in range(first + 1, first + 14) if chart.folded(k) == '"'), None)
    stop = chart.run(first) if chart.capital(first) else None
    end = unit_word(chart, stop + 1) if stop and chart.folded(stop) == "," else 0
    return place_stop(chart, end) if stop and end > stop + 1 else stop  # "chùa Linh Quang, xã A"


def past_foreign(chart: Chart, at: int) -> int | None:
    """Past "Tổ chức" and the letters or the body behind it ("với Tổ chức JICA"); "Tổ chức Hội nghị" is none."""
    if not chart.capital(at) or (chart.folded(at), chart.folded(at + 1)) != ("tổ", "chức"):
        return None
    body = body_at(chart, at + 2)
    known = body is not None and body.noun.phrase.isascii() and not body.plural
    letters = chart.words(at + 2, at + 3) if at + 2 < len(chart.tokens) else ""
    if not known and not (len(letters) > 2 and letters.isupper() and letters.isascii()):
        return None
    stop = body.stop_token if body is not None and known else chart.run(at + 2)
    here = [chart.folded(stop + k) for k in range(3)] == ["tại", "việt", "nam"]
    return stop + 3 if here else stop


def past_wholes(chart: Chart, body: BodyMention) -> int:
    """Past a body and those it is said to be a part of: "Chi cục Thủy sản - Sở B", "Tiểu đoàn 1, Trung đoàn 95"."""
    while (whole := _whole(chart, body)) is not None:
        body = whole
    return body.stop_token if body.place is not None else _past_seat(chart, body)


def _past_seat(chart: Chart, body: BodyMention) -> int:
    """Past the units in which a house lies that bears somebody's name ("Trường Tiểu học Kim Đồng, thành phố A")."""
    stop = body.stop_token
    house = any(chart.folded(k) in _HOUSES for k in range(body.first_token, min(body.first_token + 3, stop)))
    while house and body.named and chart.folded(stop) == ",":
        end = unit_word(chart, stop + 1)
        past = place_stop(chart, end) if end > stop + 1 else stop
        if past <= end or chart.folded(end - 1) in ("ấp", "thôn"):
            break
        stop = past
    return stop


def _whole(chart: Chart, body: BodyMention) -> BodyMention | None:
    """The body behind a body of which that one is a part: where "thuộc" says so, or the names of both."""
    at = body.stop_token
    if owned := _past_of(chart, at):
        whole = body_at(chart, owned) if chart.capital(owned) else None
        return None if whole is None or whole.plural else whole
    whole = body_at(chart, at + 1) if chart.folded(at) in ("-", ",") else None
    if whole is None or whole.plural:
        return None
    return whole if _words(chart, whole).startswith(_wholes(_words(chart, body))) else None


def _past_of(chart: Chart, at: int) -> int:
    """Past "thuộc" or "trực thuộc" and a comma before it; 0 where neither stands."""
    at += chart.folded(at) == ","
    at += chart.folded(at) == "trực"
    return at + 1 if chart.folded(at) == "thuộc" else 0


def _words(chart: Chart, body: BodyMention) -> str:
    return chart.words(body.first_token, body.stop_token).lower()


def _wholes(words: str) -> tuple[str, ...]:
    """The first words of those of which a body may be a part."""
    parents: dict[str, list[str]] = table("holding.toml")["parents"]
    return tuple(p for part, each in parents.items() if words.startswith(f"{part} ") for p in each)

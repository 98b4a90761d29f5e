"""Headings of groups of people: "các đồng chí Ủy viên Ban Thường vụ: …", "3 Phó Chủ tịch UBND huyện gồm: …"."""

from typing import NamedTuple

from vngovnews.assemble.person import Position
from vngovnews.find.people import name_at
from vngovnews.find.positions import PositionMention, position_at
from vngovnews.names.chart import Chart

_FARTHEST = 24


class Heading(NamedTuple):
    """A heading ends before token ``stop``; ``positions`` go to each person under it."""

    stop: int
    positions: list[Position]


def heading_at(chart: Chart, at: int, limit: int) -> Heading | None:
    """The heading that starts behind a plural honorific and ends with a colon; a body in it gives no position."""
    window = range(at, min(at + _FARTHEST, limit))
    colon = next((k for k in window if chart.folded(k) in (":", ";")), None)
    if colon is None or chart.folded(colon) != ":":
        return None
    positions = _positions(chart, at, colon)
    if positions is None:
        return None
    names = any(name_at(chart, k) and chart.folded(k - 1) == "," for k in range(at, colon))
    return None if names and not positions else Heading(colon + 1, positions)


def _positions(chart: Chart, at: int, colon: int) -> list[Position] | None:
    """The positions that a heading begins with; None where one has its holder, so that it is no heading."""
    found: list[Position] = []
    k = at + 1 if chart.folded(at) in ("là", "nguyên") and not position_at(chart, at) else at
    while k < colon and (mention := position_at(chart, k)):
        eras = "thời" in [chart.folded(j) for j in range(mention.stop_token, colon)]  # "các thời kỳ"
        if mention.name_token is not None or (mention.plural and not eras) or mention.stop_token > colon:
            return None
        found.append(Position(mention.start, mention.stop, mention))
        k = mention.stop_token + 1
    return found


def counted_heading(chart: Chart, mention: PositionMention) -> Heading | None:
    """ "3 Phó Chủ tịch UBND huyện gồm: ông A, bà B": a number of holders, then their names."""
    first, at = mention.first_token, mention.stop_token
    before = chart.tokens[first - 1] if first else None
    if before is None or (before.kind != "number" and before.folded not in ("hai", "các", "ba")):
        return None
    while chart.folded(at) in ("gồm", "là", "có", ":"):
        at += 1
    return None if at == mention.stop_token else Heading(at, [Position(mention.start, mention.stop, mention)])

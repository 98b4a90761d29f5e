"""The lines with which the items of a round-up begin: by their marks, under headings, by days and holders of their own.

A list inside the report of one event looks much the same. So what the first lines say decides: where they report
one event, only lines with a day of their own are others; where they or the headline say that there were several,
each line that names an event and who holds it is one.
"""

from vngovnews.assemble.layout import Layout
from vngovnews.assemble.lines import Line


def openings_of(layout: Layout) -> list[Line]:
    """The lines that begin an item, in the order of the text; fewer than two where the text is no round-up."""
    for found in (_marked(layout), _under_heads(layout), _summed_up(layout)):
        if len(found) > 1 and _are_told(layout, found):
            return found
    return _of_several_holders(layout)


def _are_told(layout: Layout, found: list[Line]) -> bool:
    """Whether a day, a headline or the first lines say that items were held: tasks and rules look like items too."""
    lead = layout.above(found[0])
    if layout.refers_back(found[0]) and not layout.tells_one(lead):
        return False
    if layout.round_up or layout.sums_up(lead):
        return True
    if layout.orders(lead) and not layout.tells_one(lead):
        return all(layout.dated(x.first) for x in found)
    return layout.dated_title or any(layout.dated(x.first) or layout.day_of_heads(x) for x in found)


def _distinct(layout: Layout, lines: list[Line]) -> list[Line]:
    """Those of the lines that report an event, each holder once, but each with a day of its own."""
    kept: dict[str, Line] = {}
    for line in lines:
        key = f"{line.span.start}" if _stands_alone(layout, line) else layout.key(line)
        if key is not None:
            kept.setdefault(key, line)
    return list(kept.values())


def _stands_alone(layout: Layout, line: Line) -> bool:
    """Whether a line has a day and a holder of its own, or names an event below a round-up's headline."""
    if layout.dated(line.first):
        return not layout.goes_on(line.first) and (layout.round_up or layout.key(line) is not None)
    return layout.round_up and line.marked and layout.has_cue(line.first)


def _marked(layout: Layout) -> list[Line]:
    """Items with a mark, a number or a label in front."""
    marked = [x for x in layout.lines if x.marked]
    labelled = [x for x in layout.lines if x.marked or layout.behind_label(x) != x.first]
    lines = marked if len(marked) > 1 else labelled
    if len(lines) < 2 or layout.is_list(lines[0]):
        return []
    lead = layout.above(lines[0])
    if not layout.tells_one(lead):
        several = layout.sums_up(lead) or layout.title_sums_up or layout.round_up
        undated = several or layout.day_of_heads(lines[0]) is not None
        return _distinct(layout, lines if undated else [x for x in lines if layout.dated(x.first)])
    found = [x for x in lines if layout.dated(x.first) and (layout.key(x) or layout.before(x))]
    return [] if layout.within_days(lead, found) else found


def _under_heads(layout: Layout) -> list[Line]:
    """Items under headings, where each heading has one; under a day or a unit's name every line may be one."""
    heads = [n for n, x in enumerate(layout.lines) if x.head]
    if heads == [0] and layout.is_dateline(layout.lines[0]) and not layout.round_up:
        return []  # the day on which the page was put up
    if not heads or layout.tells_one(layout.lines[: heads[0]]):
        return []
    found: list[Line] = []
    for n, stop in zip(heads, [*heads[1:], len(layout.lines)], strict=True):
        section = layout.lines[n + 1 : stop]
        if not section:
            continue
        if layout.gathers(layout.lines[n]):
            found += _distinct(layout, section)
        elif _under_its_head(layout, layout.lines[n], section[0]):
            found.append(section[0])
        else:
            return []
    return found


def _under_its_head(layout: Layout, head: Line, line: Line) -> bool:
    """Whether a line reports what its heading names: the one tells a day or a holder, the other an event."""
    if layout.dated(head.span) or (layout.has_cue(head.span) and layout.dated(line.first)):
        return True
    return line in _distinct(layout, [line]) and layout.holder(line.first) is not None


def _summed_up(layout: Layout) -> list[Line]:
    """Paragraphs with holders of their own, where the first lines or the headline say that several events were held."""
    lead = next((x for x in layout.lines if not x.head), None)
    if lead is None or lead.marked:
        return []
    below = [x for x in layout.lines if x.span.start > lead.span.start]
    if layout.sums_up([lead]):
        return _distinct(layout, [x for x in below if layout.begins(x)])
    if layout.title_sums_up and layout.dated(lead.first) and not layout.goes_round(lead.first):
        return [lead, *_distinct(layout, [x for x in below if layout.elsewhere(x)])]
    return []


def _of_several_holders(layout: Layout) -> list[Line]:
    """Paragraphs with a day each and several holders: three, or two below the headline of a round-up."""
    marked = [x for x in layout.lines if x.marked]
    inside = marked if marked and layout.tells_one(layout.above(marked[0])) else []
    lines = [x for x in layout.lines if not x.head and x not in inside]
    told = [
        (x, layout.key(x) if layout.round_up and layout.dated(x.first) else layout.dated_holder(x.first))
        for x in lines
    ]
    plain = {holder: x for x, holder in reversed(told) if holder}
    few = 2 if layout.round_up else 3
    return sorted(plain.values()) if len(plain) >= few else []

"""Whether those counted are the ones for whom the event was held: examined, graduated, handed over."""

import re

from vngovnews.assemble.count_times import elsewhen
from vngovnews.assemble.count_words import CLAUSE, behind, inside, last
from vngovnews.find.counts import CountMention
from vngovnews.read.page import Page
from vngovnews.text import Span

_FOR = re.compile(r"\b(?:cho|được)(?: (?:tổng cộng|tổng số|các))? ?\Z")
_CLASS = 10
_NEAR = 12


def served(page: Page, mention: CountMention, sentence: Span, told: str) -> bool:
    """Whether those counted are the ones for whom the event is held: examined where it is an examination."""
    if not inside("services").search(told):
        return False
    before = page.folded[sentence.start : mention.start]
    if _of_years(before) or elsewhen(before, planned=False):
        return False
    stop = mention.unit_start + len(mention.unit)
    after = behind("served-after").match(page.folded[stop : min(sentence.stop, stop + 40)])
    clause = CLAUSE.split(before)[-1]
    given = max((m.end() for m in inside("served").finditer(clause)), default=-1)
    found = last(inside("findings"), clause)
    if found >= 0 and len(clause) - found < _NEAR:
        return False
    directly = given > 0 and not clause[given:].strip()  # "đã tiếp | 17 lượt công dân"
    return after is not None or (given > found and (directly or _FOR.search(clause) is not None))


def _of_years(before: str) -> bool:
    """Whether people of a longer or another time are counted than the event's."""
    return inside("periods").search(before) is not None or elsewhen(before, planned=False, years=False)


def graduated(page: Page, mention: CountMention, sentence: Span, told: str) -> bool:
    """Whether those counted have finished the class of whose end is told, all of them, not the best.

    So have recruits joined up who are handed over ("lễ giao quân … 140 thanh niên nhập ngũ").
    """
    before = CLAUSE.split(page.folded[sentence.start : mention.start])[-1]
    after = CLAUSE.split(page.folded[mention.unit_start : sentence.stop])[0]
    if inside("musters").search(told) and inside("mustered").search(after) and not _of_years(before):
        return True
    if mention.number < _CLASS or not inside("closings").search(told):
        return False
    finished = inside("finished").search(after) or inside("finished").search(before)
    return finished is not None and not inside("excelled").search(before + after) and not _of_years(before)

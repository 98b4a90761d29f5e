"""Counts that share their fate: the parts of a whole, and counts that stand side by side.

Of annotated parts behind their whole in one sentence 154 of 156 had taken part if and only if the whole had, and so had
all 106 pairs of counts with nothing but a comma, or with "và" behind few words, between them.
"""

import re
from collections.abc import Sequence

from vngovnews.assemble.count_words import inside
from vngovnews.assemble.headcount import Reading
from vngovnews.find.counts import CountMention
from vngovnews.read.page import Page
from vngovnews.text import Span

# "186 thanh niên, gồm 158 đồng chí …": a part behind its whole.
_MADE_OF = re.compile(r"\d [^.;]{2,60}[,(:] ?(?:bao )?gồm:? (?:[^\d.;]{0,30} có |[^\d.;]{3,80} và )?\Z")
# "trong đó 8 đồng chí được miễn sinh hoạt; dự buổi sinh hoạt có 33 đảng viên": those who came are no part.
_ANEW = re.compile(r";[^;]*\b(?:dự|có mặt|tham gia)\b[^;]*\Z")
_BESIDE = re.compile(
    r"(?:[,;]|(?:[^,.;:()\d]{0,40}|,) (?:và|cùng|cùng với)|, với)(?: (?:có|cả))? (?:hơn |trên |gần |khoảng )?"
)
_SURELY = 0.9  # a part is a little less sure than its whole


def is_part(before: str) -> bool:
    """Whether the words in front of a number say that it is a part of one before."""
    clause = before.rsplit(";", 1)[-1] if _ANEW.search(before) else before
    return bool(inside("parts").search(clause) or _MADE_OF.search(before))


def whole_of_part(readings: Sequence[Reading], mention: CountMention, sentence: Span) -> Reading | None:
    """The count in the same sentence that a part is of: the nearest before it that is larger and no part itself.

    Where it was told before, the likelier telling stands for it.
    """
    for reading in reversed(readings):
        if reading.sentence == sentence and not reading.part and reading.mention.number > mention.number:
            same = (r for r in readings if _told_again(r.mention, reading.mention))
            return max(same, key=lambda r: r.score)
    return None


def _told_again(one: CountMention, other: CountMention) -> bool:
    return (one.number, one.upper, one.unit) == (other.number, other.upper, other.unit)


def as_part(whole: Reading) -> tuple[float, float]:
    """The score of a part of a whole, and what its marks say."""
    return _SURELY * whole.score, _SURELY * whole.marked


def levelled(page: Page, readings: Sequence[Reading]) -> list[Reading]:
    """Readings with one score for those that stand side by side ("gần 350 vận động viên, 60 trọng tài")."""
    runs: list[list[Reading]] = []
    for reading in readings:
        if runs and _beside(page, runs[-1][-1], reading):
            runs[-1].append(reading)
        else:
            runs.append([reading])
    return [r._replace(score=sum(o.score for o in run) / len(run)) for run in runs for r in run]


def _beside(page: Page, one: Reading, other: Reading) -> bool:
    if one.sentence != other.sentence or one.part != other.part:
        return False
    stop = one.mention.unit_start + len(one.mention.unit)
    return (
        stop <= other.mention.start and _BESIDE.fullmatch(page.folded[stop : other.mention.start]) is not None
    )

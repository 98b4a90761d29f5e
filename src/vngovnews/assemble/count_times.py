"""Whether people are counted at the time of the event, or at another, real or imagined."""

import re

from vngovnews.assemble.count_words import inside, last

# "Năm 2014, phường giao 18 thanh niên", "5 năm qua": outside of the sentence that reports the event, never its own.
_YEARS = re.compile(
    r"\bnăm (?:19|20)\d\d\b|\b\d+ (?:năm|tháng|tuần) qua\b|\btừ (?:tháng|năm|quý) [^,;]{1,14} đến (?:tháng|năm|quý)\b"
)


def elsewhen(before: str, planned: bool, *, years: bool = True) -> bool:
    """Whether what a sentence says in front of a number puts it at another time, or into a plan or a play.

    A year that is named counts as another only with ``years``: that of the event is seldom named twice.

    >>> [elsewhen(words, False) for words in ("năm trước, giải có ", "năm 2019, xã có ", "so với năm 2019, có ")]
    [True, True, True]
    >>> elsewhen("nếu năm trước lớp có 20 em thì năm nay có ", False)
    False
    """
    other = max(last(inside("elsewhen"), before), last(_YEARS, before) if years else -1)
    if not planned:
        clause = before.rfind(";") + 1
        goal = last(inside("goals"), before[clause:])
        other = max(other, clause + goal if goal >= 0 else -1)
    return other > last(inside("now"), before)

"""Patterns made of the phrases of data/telling.toml: the shapes are here, the words are there."""

import re
from functools import cache

from vngovnews.lexicon import any_of, begins_any_of, table

# The delegation, the meeting or its members: the same event goes on.
_SAME = r"(?:<at> [^,]{0,60}, )?(?:[^,]{0,40}\b<goes-on-far>|<delegation>(?! <no-delegation>)|<goes-on>)\b"
# "<name>" stands for any of the phrases of a list.
_SHAPES = {
    "evidence": {
        "holds": r"\b<holds>\b",
        "part of day": r"\b<parts-of-day>\b",
        "repeats": r"\b<again> (?:<again-filler> )?<gatherings>",
        "occasion": r"\b<occasions>\s+$",
        "checks": r"\b<delegation> <delegations>[^.;]{0,120}\b<went>\b|\b<leaders> [^.;]{0,90}\b<leaders-went>\b",
        "organised": r"\b<organised>\b[^.,;]{0,30}$",
        "takes place": r"^[^.;,]{0,60}\b<takes-place> <when>\b",
        "organised by": r"^[^.,;]{0,30}\b<by>\b[^.;]{0,140}\b<organise>\b",
        "present": r"\b<attending>\b[^.;\n]{0,80}\b<attended>\b[^.;\n]{0,14}<persons>\b"
        r"|\b<attending-plainly>\b[^.;\n]{0,60}<attended-by>\b",
        "issued": r"\b<issued>\b",
        "rules": r"\b(?:<rules>|<law-parts> \d)\b",
        "spoken": r"\b<speaking>\b[^.\n]{0,60}\b<speakers>\b|\b<speakers>\b[^.\n]{0,90}\b<speaking>\b",
        "ordering": r"\b<ordering>\b[^\n]{0,80}:\n(?:(?:[-–+•*]|\d{1,2}[.)]) ?[^\n]+\n)*(?:[-–+•*]|\d{1,2}[.)])? ?\Z",
        "letter": r"\W*<letters>\b",
        "deadline": r"\b<deadlines>(?: (?:là|vào))?(?: ngày)? \Z",
        "to come": r"\b<to-come>\b",
        "period": r"\W*(?:\([^)\n]{2,24}\) ?(?:[-–] ?)?)?<periods>\b",
        "figures": r"\d ?%|\b<measures>\b",
        "called off": r"\b<called-off>(?: <called-off-filler>)* \Z",
        "is called off": r"(?: [^\s.,;:]+){0,7}? (?:<off-this-time> )+<is-called-off>\b",
    },
    "story": {
        "history": r"\b<history>\b",
        "speech": r"\W*<speech>\b",
        "prepares": r"\b<prepares>\b[^.,;]{0,40}$",
        "held": r"\b<held> (?:<occasions> )?$",
        "at it": r"\b<at-it> (?:<occasions> )?$",
        "notice": r"(?:<announcing> )?(?:về )?(?:việc )?"
        r"(?:<schedules> (?!<no-schedules>)|<notices>|<founding> (?:(?:các|\d+) )?<teams>)",
    },
    "rounds": {
        "headline": r"\b<headlines>\b|\A<diaries>\b",
        "same day": r"<same-day>\b",
        "before": r"<before>\b",
        "held": r"\b<held>\b",
        "goes on": r"[^,]{0,24},? ?" + _SAME,
        "again": r"(?:[^,]{0,30}, ?|<same-day> )?<again> <gatherings>\b",
        "acts": r"(?:[^,]{0,30}, ?|<same-day> )?" + _SAME,
        "likewise": r"<likewise>\b",
        "another delegation": r"[^,]{0,60}(?:, )?\b<delegation>(?: <delegations>)?(?: [^,]{0,20})? <delegation-of>\b",
        "bare delegation": r"<delegation>(?: <delegations>)*",
        "one goes": r"(?:<delegation> <delegations>)\b",
        "led delegation": r"[^,]{0,60}(?:, )?\b<delegation>(?: <delegations>)?(?: [^,]{0,60})? <led-by>\b",
        "continues": r"[^.;]{0,120}\b<continues>\b",
        "where": r"(?:<same-day>,? )?<somewhere> [^,:]{3,60}[,:]",
        "takes place": r"[^.;]{0,160}\b<takes-place>\b",
        "all at once": r"\b<all-at-once>\b",
        "several": r"\b(?:<several>|<more> (?:<numbers>|\d+) <counted>)\b",
        "orders": r"\b<orders>\b(?! sử)",
        "credit": r"<credits>",
    },
    "nouns": {
        "opens": r"\W*(?:được biết, )?(?:<events>|<congresses>)\b",
        "this is": r"\W*(?:được biết, )?(?:đây là|<events>|<congresses>|<at-large>)\b[^.]{0,60}\bdo\b",
        "held here": r"\b(?:<events>|<congresses>)\b[^.;]{0,40}\bdiễn ra (?:tại|ở)\b",
        # "Được biết, buổi tổng duyệt huy động gần 700 người": whatever opens the sentence
        "draws": r"\b<events> (?:[^\W\d]+ ){0,5}(?:đã )?(?:huy động|thu hút|quy tụ|có sự tham gia của)"
        r"(?: được| sự tham gia của)? ?\Z",
    },
}


@cache
def pattern(group: str, name: str) -> re.Pattern[str]:
    """One of the patterns of a group, with its words."""
    lists = table("telling.toml")[group]

    def words(match: re.Match[str]) -> str:
        return begins_any_of(lists[match[2]]) if match[1] else any_of(lists[match[2]])

    return re.compile(re.sub(r"(\\b)?<([\w-]+)>", words, _SHAPES[group][name]))

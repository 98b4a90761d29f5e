"""The words by which an article names its event, each with the type of event that it stands for."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Literal, NamedTuple, cast

from vngovnews.lexicon import Item, Match, any_of, fold_all, table
from vngovnews.model import EventType
from vngovnews.read.page import Page
from vngovnews.text import fold

KIND = "event"
_LISTS = ("names", "common-names", "weak-names", "verbs", "weak-verbs")

# "Hội nghị tuyên truyền pháp luật và tập huấn nghiệp vụ": whoever is told of the law is taught as well.
_TAUGHT = re.compile(
    r" (?:tuyên truyền|phổ biến|truyền thông|triển khai|quán triệt|hướng dẫn)"
    r"(?:,? (?!và\b)[^\W\d]+){0,9}? (?:và|kết hợp) tập huấn\b"
)

# "tiếp xúc với gần 250 cử tri": a count between a head and its tail.
_COUNTED = r"(?:(?: với)?(?: (?:hơn|gần|trên|khoảng))? \d[\d.]*)?"

_DONE = "đã "
_GIVING = re.compile(r"(?:đến )?(?:trao|tặng|trao tặng|phát|phát tặng|hỗ trợ|chuyển|trồng|trồng được|thả)")
# "UBKT Tỉnh ủy … tổ chức kỳ họp thứ 65", "Kỳ họp thứ 7 Ủy ban Kiểm tra": no elected council meets
_CHECKS = re.compile(r"\b(?:ubkt|ủy ban kiểm tra)\b")
_COUNCIL = re.compile(r"\b(?:hđnd|hội đồng nhân dân|quốc hội)\b")

Form = Literal["name", "verb"]
Meaning = tuple[EventType, float, Form]


class EventCue(NamedTuple):
    """``text[start:stop]`` names an event of this type, or says what was done at it (``form``)."""

    start: int
    stop: int
    type: EventType
    strength: float
    form: Form


def entries() -> Iterator[Item]:
    """Each phrase of data/events.toml once, as (phrase, "event", meaning); shadows and heads mean None."""
    listed: list[tuple[str, Meaning | None]] = list(_listed())
    listed += ((phrase, None) for phrase in (*table("events.toml")["shadow"]["phrases"], *_tails()))
    known: dict[str, Meaning | None] = {}
    for phrase, (_, meaning) in zip(fold_all([p for p, _ in listed]), listed, strict=True):
        known.setdefault(phrase, meaning)
    known = dict(_done(known)) | known
    for phrase, found in known.items():
        yield phrase, KIND, found


def _done(known: dict[str, Meaning | None]) -> Iterator[tuple[str, Meaning | None]]:
    """What goes on from a phrase that is listed with its "đã": "đã thăm" must not hide "thăm và làm việc"."""
    begun = tuple(
        f"{phrase[len(_DONE) :]}{mark}" for phrase in known if phrase.startswith(_DONE) for mark in " ,"
    )
    yield from ((_DONE + phrase, meaning) for phrase, meaning in known.items() if phrase.startswith(begun))


def _listed() -> Iterator[tuple[str, Meaning]]:
    data = table("events.toml")
    for code in event_types():
        for name in _LISTS:
            for phrase in data[code].get(name, ()):
                yield phrase, (code, data["strength"][name], _form(name))


def _form(name: str) -> Form:
    return "verb" if name.endswith("verbs") else "name"


@cache
def event_types() -> tuple[EventType, ...]:
    """The event types that data/events.toml has words for, in its order."""
    apart = {"strength", "place", "shadow", "compose"}
    return tuple(cast(EventType, code) for code in table("events.toml") if code not in apart)


@cache
def _tails() -> dict[str, dict[str, Meaning]]:
    """For each head of the rules: what may follow it, and what the whole means; earlier rules overrule."""
    data = table("events.toml")
    meant: dict[str, dict[str, Meaning]] = {}
    for rule in data["compose"]["rule"]:
        meaning = (cast(EventType, rule["type"]), data["strength"][rule["list"]], _form(rule["list"]))
        for head in rule["heads"]:
            for tail in rule["tails"]:
                meant.setdefault(fold(head), {}).setdefault(fold(tail), meaning)
    return meant


@cache
def _behind(head: str) -> re.Pattern[str]:
    """A pattern for the tails of a head, compiled when a page first has the head: "tiếp xúc (gần 250) cử tri"."""
    fillers = any_of(table("events.toml")["compose"]["fillers"])
    counted = _COUNTED if head.endswith("tiếp xúc") or _GIVING.fullmatch(head) else ""
    return re.compile(rf"(?: {fillers})?{counted} [“\"]?({any_of(_tails()[head])})\b")


def find_events(page: Page, matches: Sequence[Match]) -> tuple[EventCue, ...]:
    """The event cues of a page, in order; a cue inside a longer one or inside a shadow is none.

    >>> from vngovnews.lexicon import Lexicon
    >>> page = Page(text="Sáng 5/3 diễn ra Hội nghị trực tuyến tập huấn", blocks=())
    >>> for cue in find_events(page, Lexicon(entries()).scan(page.folded)):
    ...     print(page.text[cue.start:cue.stop], cue.type, cue.form)
    Hội nghị trực tuyến tập huấn training name
    """
    cues: list[EventCue] = []
    end = 0
    mine = (m for m in matches if m.kind == KIND)
    for start, alike in groupby(mine, key=lambda m: m.start):
        if start < end:
            continue
        stop, meaning = max((_composed(page.folded, m) for m in alike), key=lambda read: read[0])
        if meaning is None and _inside_name(page.text, start):
            continue
        end = stop
        if meaning is not None:
            cues.append(EventCue(start, end, *_session(page.folded, start, meaning)))
    return tuple(cues)


def _session(folded: str, start: int, meaning: Meaning) -> Meaning:
    """What "họp kỳ thứ 3" means: a council's session, but a meeting of any other body ("UBKT họp kỳ thứ 3")."""
    if _COUNCIL.search(folded, max(0, start - 120), start):
        return meaning
    checks = meaning[0] == "council-session" and _CHECKS.search(folded, max(0, start - 80), start + 60)
    return ("meeting", *meaning[1:]) if checks or folded.startswith("họp kỳ", start) else meaning


def _inside_name(text: str, start: int) -> bool:
    """Whether a capital goes on a name: "Hải Phòng kiểm tra" has no "phòng kiểm tra"."""
    before = text[max(0, start - 12) : start].rsplit(None, 1)
    return (
        text[start].isupper() and text[start - 1 : start] == " " and bool(before) and before[-1][:1].isupper()
    )


def _composed(folded: str, match: Match) -> tuple[int, Meaning | None]:
    """Where a phrase ends and what it means, with its tail if it is a head and one follows."""
    head = folded[match.start : match.stop]
    known = _tails().get(head)
    tail = _behind(head).match(folded, match.stop) if known else None
    if taught := _TAUGHT.match(folded, match.stop) if head == "hội nghị" else None:
        return taught.end(), ("training", table("events.toml")["strength"]["names"], "name")
    return (tail.end(1), known[tail[1]]) if known and tail else (match.stop, match.value)

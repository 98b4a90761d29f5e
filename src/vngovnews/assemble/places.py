"""Where the event took place: the most precise units that the text gives for it."""

import re

from vngovnews.assemble.organisers import Holder
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.find.places import PlaceMention
from vngovnews.model import Place
from vngovnews.text import Span, fold

_LEVELS = {
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune", "huyện": "district", "quận": "district",
    "thị xã": "district", "tỉnh": "province", "country": "country",
}  # fmt: skip
_RANK = {"commune": 3, "district": 2, "province": 1, "country": 0, None: 0}
_AT = re.compile(r"\b(?:tại|ở|điểm cầu|trên địa bàn|đến thăm|tới thăm|thăm|kiểm tra|khảo sát|về)\b")


def level(mention: PlaceMention) -> str | None:
    """The level of a unit by its class word, else by what the table says of its name."""
    if mention.class_ in _LEVELS:
        return _LEVELS[mention.class_]
    levels = {u.level for u in mention.units if mention.class_ in ("", u.class_)}
    if mention.class_ == "thành phố":
        return "province" if "province" in levels else "district"
    return min(levels, key=lambda v: _RANK[v]) if levels else None


def _stated(mentions: Mentions, sentence: Span) -> list[PlaceMention]:
    """Units after "tại" in a sentence, up to the end of the phrase."""
    folded = mentions.page.folded
    found: list[PlaceMention] = []
    for match in _AT.finditer(folded, sentence.start, sentence.stop):
        window = min(sentence.stop, match.end() + 150)
        stop = next((m.start() for m in re.finditer(r"[.;:]|\btổ chức\b|\bđã\b|\bphối hợp\b", folded[match.end() : window])), None)
        limit = match.end() + stop if stop is not None else window
        inside = [p for p in mentions.places if match.end() <= p.start < limit and not p.bare]
        found.extend(p for p in inside if p not in found)
        if found:
            break
    return found


def _most_precise(places: list[PlaceMention]) -> list[PlaceMention]:
    if not places:
        return []
    best = max(_RANK[level(p)] for p in places)
    return [p for p in places if _RANK[level(p)] == best]


def _of_holder(mentions: Mentions, holder: Holder) -> list[PlaceMention]:
    inside = [p for p in mentions.places if holder.start <= p.start < holder.stop and not p.bare]
    return _most_precise(inside)


def _fallback(mentions: Mentions, story: Story, holders: list[Holder]) -> list[PlaceMention]:
    """The unit of an organiser; for a bare "tỉnh" or "huyện" the unit of that class that the text names most."""
    for holder in holders:
        if found := _of_holder(mentions, holder):
            return found[:1]
    classes = [p.class_ for h in holders for p in mentions.places if h.start <= p.start < h.stop and p.bare]
    named = [p for p in mentions.places if not p.bare and story.scope.start <= p.start < story.scope.stop]
    for class_ in classes:
        if fits := [p for p in named if p.class_ == class_]:
            return fits[:1]
    first = [p for p in mentions.places if not p.bare and p.start < story.anchor.stop]
    return _most_precise(first)[:1]


def _place(mentions: Mentions, mention: PlaceMention) -> Place:
    return Place(
        name=mentions.page.text[mention.start : mention.stop],
        level=level(mention),
        code=None,
        evidence=((mention.start, mention.stop),),
        confidence=0.8,
    )


def choose_places(mentions: Mentions, story: Story, holders: list[Holder]) -> tuple[Place, ...]:
    """The units in which the event took place, each once."""
    found = _most_precise(_stated(mentions, story.anchor)) or _fallback(mentions, story, holders)
    seen: dict[str, PlaceMention] = {}
    for mention in found:
        seen.setdefault(fold(mentions.page.text[mention.start : mention.stop]), mention)
    return tuple(_place(mentions, m) for m in seen.values())

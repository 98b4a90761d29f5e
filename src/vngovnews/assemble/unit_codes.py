"""The official code of a unit, where the era, the class word and the units around it leave one reading."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from vngovnews.assemble.scan import Mentions
from vngovnews.find.places import PlaceMention, Unit, parents
from vngovnews.lexicon import rows
from vngovnews.model import EventDate
from vngovnews.text import fold

# Resolution 202/2025/QH15 and the law on local government of 2025: two levels from this day on.
_NEW_MAP = "2025-07-01"
_UNTIL_THEN = frozenset({"huyện", "quận", "thị xã", "thị trấn"})
_WORDS = re.compile(r"\w+")


class _Dated(NamedTuple):
    """A row of unit_dates.csv: what a unit was from one day to another, ISO days or empty."""

    level: str
    code: str
    since: str
    until: str


@cache
def _dated() -> dict[tuple[str, str], list[_Dated]]:
    """The units that changed their class or level, by folded name and class."""
    found: dict[tuple[str, str], list[_Dated]] = {}
    for row in rows("unit_dates.csv"):
        dated = _Dated(row["level"], row["code"], row["since"], row["until"])
        found.setdefault((fold(row["name"]), row["class"]), []).append(dated)
    return found


def _ancestors(unit: Unit) -> list[Unit]:
    """The units above a unit, the nearest first."""
    found: list[Unit] = []
    above = parents().get((unit.parent, unit.era))
    while above is not None and above not in found:
        found.append(above)
        above = parents().get((above.parent, above.era))
    return found


def _plain(name: str) -> str:
    """A name as host names write it: no accents, no blanks ("Hạ Hòa" is "hahoa")."""
    letters = unicodedata.normalize("NFD", fold(name).replace("đ", "d"))
    return "".join(c for c in letters if c.isascii() and c.isalnum())


def _is_named(mentions: Mentions, unit: Unit, own: PlaceMention) -> bool:
    """Whether the article names a unit elsewhere than in the mention itself, or its address does."""
    host = urlsplit(mentions.page.url or "").hostname or ""
    if len(plain := _plain(unit.name)) > 3 and plain in host.replace("-", ""):
        return True
    words = f" {' '.join(_WORDS.findall(fold(unit.name)))} "
    folded = mentions.page.folded
    return words in _words_of(folded[: own.start]) or words in _words_of(folded[own.stop :])


@lru_cache(maxsize=8)  # the text around a mention is looked through for each unit above those of its name
def _words_of(folded: str) -> str:
    """The words of a text between blanks, so that whole words can be looked for."""
    return f" {' '.join(_WORDS.findall(folded))} "


def _eras(mention: PlaceMention, day: str | None) -> tuple[str, ...]:
    """The maps that a mention may be read with: by the day, else by a class that ended, else either."""
    if day is not None:
        return ("new",) if day >= _NEW_MAP else ("old",)
    return ("old",) if mention.class_ in _UNTIL_THEN else ("old", "new")


def level_and_code(
    mentions: Mentions, mention: PlaceMention, level: str | None, date: EventDate | None
) -> tuple[str | None, str | None]:
    """A unit's level and its code of the General Statistics Office as of the event's day, or of publication.

    ``level`` is what its class word says; of a unit that was another thing before or after that day ("thành phố
    Huế") it is what it was then.
    """
    day = date.start if date else mentions.page.published_at
    changed = _dated().get((fold(mention.name), mention.class_), [])
    if changed and day is None:
        return level, None
    then = [d for d in changed if d.since <= (day or "")[:10] <= (d.until or "9")]
    return (then[0].level, then[0].code) if then else (level, _code(mentions, mention, level, day))


def _code(mentions: Mentions, mention: PlaceMention, level: str | None, day: str | None) -> str | None:
    """The code of a unit; None where it is open.

    Names recur (ten districts are called Châu Thành): of several units the one whose province or district the
    article names is meant. A commune is never taken without one of these.
    """
    eras = _eras(mention, day)
    fits = [u for u in mention.units if u.era in eras and u.level == level]
    fits = [u for u in fits if mention.class_ in ("", u.class_)]
    scores = {u: sum(_is_named(mentions, a, mention) for a in _ancestors(u)) for u in fits}
    best = max(scores.values(), default=0)
    if best == 0 and level == "commune":
        return None
    codes = {u.code for u, score in scores.items() if score == best}
    return codes.pop() or None if len(codes) == 1 else None

"""When two printings are one position, and which of them is the fullest."""

import re
from functools import cache, lru_cache

from vngovnews.assemble.person import Position
from vngovnews.lexicon import rows
from vngovnews.text import fold

_NARROWER = (" thường trực", " chuyên trách", " thứ nhất", " đặc mệnh toàn quyền", " chính phủ")


@cache
def _expansions() -> dict[str, str]:
    """Abbreviations with one reading, folded."""
    known: dict[str, str] = {}
    for row in rows("abbreviations.csv"):
        if row["kind"] in ("body", "unit", "position"):
            known.setdefault(fold(row["abbreviation"]), fold(row["expansion"]))
    for row in rows("positions.csv"):
        if row["role"] and row["phrase"].isupper() and row["phrase"].isalpha():
            known.setdefault(fold(row["phrase"]), fold(row["role"]))
    for row in rows("sectors.csv"):
        if row["abbreviation_of"] and " " not in row["phrase"]:
            known.setdefault(fold(row["phrase"]), fold(row["abbreviation_of"]))
    for row in rows("abbreviations.csv"):
        if row["kind"] == "ambiguous":
            known.pop(fold(row["abbreviation"]), None)
    return known


@lru_cache(maxsize=4096)
def spelled(text: str) -> tuple[str, ...]:
    """The words of a name folded, abbreviations with one reading spelled out, marks left out.

    >>> spelled("Phó Chủ tịch UBND huyện")
    ('phó', 'chủ', 'tịch', 'ủy', 'ban', 'nhân', 'dân', 'huyện')
    """
    known = _expansions()
    words = fold(text).replace(".", " ").split()
    return tuple(re.findall(r"\w+", " ".join(known.get(w.strip(",;:()"), w) for w in words)))


def _office(position: Position) -> str:
    return _narrowed(position.mention.prefix, position.mention.office.role)


@lru_cache(maxsize=1024)
def _narrowed(prefix: str, role: str) -> str:
    """An office without the words that only narrow it: "Phó Bí thư Thường trực" is a Phó Bí thư."""
    role = f"{prefix} {' '.join(spelled(role))}".strip()
    for narrower in _NARROWER:
        role = role.removesuffix(narrower)
    return role


def _body(text: str, position: Position) -> tuple[str, ...]:
    body = position.mention.body
    return spelled(text[body : position.stop]) if body is not None and body < position.stop else ()


def same_position(text: str, a: Position, b: Position) -> bool:
    """Whether two printings are one position: the same office, and one body begins the other."""
    if _office(a) != _office(b):
        return False
    one, two = sorted((_body(text, a), _body(text, b)), key=len)
    return two[: len(one)] == one


def distinct(text: str, positions: list[Position]) -> list[Position]:
    """Each position once, in its fullest printing."""
    kept: list[Position] = []
    for position in positions:
        twin = next((i for i, k in enumerate(kept) if _one_post(text, k, position)), None)
        if twin is None:
            kept.append(position)
        elif _fullness(text, position) > _fullness(text, kept[twin]):
            kept[twin] = position
    return kept


def _one_post(text: str, a: Position, b: Position) -> bool:
    """Whether one person holds both as one post: a bare office may open an office that has its body in its name."""
    one, two = sorted((spelled(text[p.start : p.stop]) for p in (a, b)), key=len)
    bare = _body(text, a) == () or _body(text, b) == ()
    return same_position(text, a, b) or (bare and len(one) > 1 and two[: len(one)] == one)


def _fullness(text: str, position: Position) -> tuple[int, int]:
    """More words say more; of as many, those that are spelled out."""
    printed = text[position.start : position.stop]
    return len(spelled(printed)), len(printed)

"""How true confidences are on tests/gold/held, in sums alone: shared by calibrate.py and accuracy.py."""

import itertools
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from vngovnews.evaluate import evaluate

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "src" / "vngovnews" / "data" / "calibration.toml"
HELD = ROOT / "tests" / "gold" / "held"
FIELDS = (
    "event", "type", "date", "organisers", "participants", "officials", "titles", "roles", "mentioned",
    "places", "topics", "documents", "author",
)  # fmt: skip
# Seen often enough among the held, and chosen by marks and phrases that were written with the open in view.
ALONE = ("participants", "topics")
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)


class Said(NamedTuple):
    """One value of an article, how sure it was said to be, and whether it is right."""

    article: int
    field: str
    confidence: float
    right: bool


def fitting_doubt(said: Sequence[Said], learned: Mapping[str, int]) -> float:
    """The doubt with which the mean of what is said, given without any, is the share right."""
    right = sum(s.right for s in said)
    low, high = 0.0, 1000.0
    for _ in range(40):
        doubt = (low + high) / 2
        sums = sum(s.confidence * learned[s.field] / (learned[s.field] + doubt) for s in said)
        low, high = (doubt, high) if sums > right else (low, doubt)
    return round(low, 1)


def fitting_doubts(said: Sequence[Said], learned: Mapping[str, int]) -> dict[str, float]:
    """The doubt of each field: one of its own for those that stand alone, one for all others together."""
    own = {field: fitting_doubt([s for s in said if s.field == field], learned) for field in ALONE}
    others = fitting_doubt([s for s in said if s.field not in ALONE], learned)
    return {field: own.get(field, others) for field in FIELDS}


def held() -> list[Said]:
    """What the table in use says of the held-out articles, its doubt taken off again."""
    known = read_table()
    found = []
    for number, article in enumerate(evaluate(HELD)):
        for right, facts in ((True, article.hits), (False, article.falses)):
            for fact in facts:
                if fact.confidence is not None:
                    values, doubt = known[fact.field]["values"], known[fact.field]["doubt"]
                    sure = fact.confidence * (values + doubt) / values
                    found.append(Said(number, fact.field, sure, right))
    return found


def other_half(said: Sequence[Said]) -> list[Said]:
    """What would be said of each half of the articles with the doubts of the other half."""
    known = read_table()
    learned = {field: known[field]["values"] for field in FIELDS}
    doubts = [fitting_doubts([s for s in said if s.article % 2 != half], learned) for half in (0, 1)]
    found = []
    for s in said:
        values, doubt = learned[s.field], doubts[s.article % 2][s.field]
        found.append(s._replace(confidence=s.confidence * values / (values + doubt)))
    return found


def read_table() -> dict[str, Any]:
    """The table as it stands in the file."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def check(said: Sequence[Said]) -> list[str]:
    """The reliability of what is said of articles, in sums alone, as lines of a table."""
    lines = ["| said | values | mean confidence | right |", "|---|---|---|---|"]
    error = 0.0
    for lower, upper in itertools.pairwise(BINS):
        here = [s for s in said if lower <= s.confidence < upper or s.confidence == upper == 1.0]
        if here:
            sure, right = _means(here)
            error += len(here) * abs(sure - right) / len(said)
            lines.append(f"| {lower:.2f} to {upper:.2f} | {len(here)} | {sure:.3f} | {right:.3f} |")
    sure, right = _means(said)
    lines.append(f"| all | {len(said)} | {sure:.3f} | {right:.3f} |")
    return [*lines, "", f"Expected calibration error: {error:.3f}."]


def _means(said: Sequence[Said]) -> tuple[float, float]:
    return sum(s.confidence for s in said) / len(said), sum(s.right for s in said) / len(said)


def check_fields(said: Sequence[Said]) -> list[str]:
    """What was said and what was right, by field."""
    lines = ["| field | values | mean confidence | right |", "|---|---|---|---|"]
    for field in FIELDS:
        if here := [s for s in said if s.field == field]:
            sure, right = _means(here)
            lines.append(f"| {field} | {len(here)} | {sure:.3f} | {right:.3f} |")
    return lines

"""A run kept for later, and what a change of the code has gained and lost against it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from vngovnews.errors import UnreadableInput
from vngovnews.evaluate.facts import Fact
from vngovnews.evaluate.score import Compared


class Change(NamedTuple):
    """One fact on which two runs differ, and whether that is for the better."""

    article: str
    text: str
    gain: bool
    what: str
    fact: Fact


def save(compared: Iterable[Compared], path: Path) -> None:
    """Keep a run."""
    articles = {c.id: {"hits": c.hits, "misses": c.misses, "falses": c.falses} for c in compared}
    path.write_text(json.dumps(articles, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> dict[str, Compared]:
    """A run that was kept, by article."""
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
        return {
            id: Compared(id, "", _facts(run["hits"]), _facts(run["misses"]), _facts(run["falses"]))
            for id, run in saved.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnreadableInput(f"{path}: it is no run that --save wrote") from None


def _facts(rows: list[Any]) -> tuple[Fact, ...]:
    return tuple(
        Fact(field, tuple(value), tuple((start, stop) for start, stop in evidence))
        for field, value, evidence, _ in rows
    )


def changes(before: dict[str, Compared], now: Iterable[Compared]) -> list[Change]:
    """Gains and losses, fact by fact, of the articles that both runs have."""
    found = []
    for article in now:
        if old := before.get(article.id):
            found += _changes(old, article)
    return found


def _changes(old: Compared, new: Compared) -> list[Change]:
    def of(gain: bool, what: str, facts: list[Fact]) -> list[Change]:
        return [Change(new.id, new.text, gain, what, fact) for fact in facts]

    return [
        *of(True, "no longer missed", _without(old.misses, new.misses)),
        *of(True, "no longer found falsely", _without(old.falses, new.falses)),
        *of(False, "now missed", _without(new.misses, old.misses)),
        *of(False, "now found falsely", _without(new.falses, old.falses)),
    ]


def _without(facts: Iterable[Fact], others: Iterable[Fact]) -> list[Fact]:
    """Facts that have no equal in value among the others; each counts once."""
    left = [(f.field, f.value) for f in others]
    kept = []
    for fact in facts:
        if (fact.field, fact.value) in left:
            left.remove((fact.field, fact.value))
        else:
            kept.append(fact)
    return kept

"""Events, types and topics of short items: python benchmarks/briefs.py

tests/gold/briefs has items of a few sentences, each with the type of its event, or none, and its topics. Of the
held-out half only sums are printed.
"""

import json
from collections import Counter
from pathlib import Path

from vngovnews import parse_text

BRIEFS = Path(__file__).parents[1] / "tests" / "gold" / "briefs"


def sums(half: str) -> Counter[str]:
    """What is right in the open or the held half; topics only where an event is both told and found."""
    counts: Counter[str] = Counter()
    for line in (BRIEFS / f"{half}.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        events = parse_text(gold["text"], title=gold["title"], published=gold["published"]).events
        counts["items"] += 1
        counts["event or none right"] += bool(events) == (gold["type"] is not None)
        if not events or gold["type"] is None:
            continue
        wanted, found = set(gold["topics"]), {topic.code for topic in events[0].topics}
        counts["types"] += 1
        counts["type right"] += events[0].type == gold["type"]
        counts["both"] += len(wanted & found)
        counts["either"] += len(wanted) + len(found)
    return counts


def rows() -> list[str]:
    """The sums of both halves as a table."""
    lines = [
        "| half | items | event or none right | type right, of | F1 of topics |",
        "|---|---|---|---|---|",
    ]
    for half in ("open", "held"):
        c = sums(half)
        f1 = 2 * c["both"] / c["either"]
        right = f"{c['event or none right']} | {c['type right']}, {c['types']}"
        lines.append(f"| {half} | {c['items']} | {right} | {f1:.3f} |")
    return lines


if __name__ == "__main__":
    print(*rows(), sep="\n")

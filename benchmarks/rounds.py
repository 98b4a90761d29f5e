"""How many of the events of an article are found: python benchmarks/rounds.py [--errors]

tests/gold/rounds has articles with several events, with one that looks like more, and with none; each annotated event
has its type, its days, its main organiser, and the first words of the sentence that reports it. An event is found
where one is reported in that sentence's paragraph; its type, day and organiser are compared for those found. Of the
held-out half only sums are printed.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from vngovnews import parse_text
from vngovnews.evaluate.names import same_body
from vngovnews.model import Article, Event

ROUNDS = Path(__file__).parents[1] / "tests" / "gold" / "rounds"


def _paragraph(text: str, offset: int) -> int:
    """The number of the line in which an offset stands."""
    return text.count("\n", 0, offset)


def _found(article: Article, gold: dict[str, Any], left: list[Event]) -> Event | None:
    """The event that is reported in the same paragraph, if any is; of several the one of the same type."""
    line = _paragraph(article.text, article.text.index(gold["first_words"]))
    near = [e for e in left if _paragraph(article.text, e.evidence[0][0]) == line]
    near = near or [
        e for e in left if e.date and any(_paragraph(article.text, a) == line for a, _ in e.date.evidence)
    ]
    return max(near, key=lambda e: e.type == gold["type"], default=None)


def compare(line: str, counts: Counter[str], *, show: bool) -> None:
    """Adds one article to the sums."""
    gold = json.loads(line)
    article = parse_text(gold["text"], title=gold["title"], published=gold["published"])
    left = list(article.events)
    counts["articles"] += 1
    counts["right number"] += len(left) == len(gold["events"])
    for wanted in gold["events"]:
        counts["events"] += 1
        event = _found(article, wanted, left)
        if event is None:
            if show:
                print(f"{gold['id']} - {wanted['type']}: {wanted['first_words']}")
            continue
        left.remove(event)
        start = event.date.start if event.date else None
        name = event.organisers[0].name if event.organisers else None
        counts["found"] += 1
        counts["type"] += event.type == wanted["type"]
        counts["day"] += start == wanted["start"]
        wanted_name = wanted["organiser"]
        counts["organiser"] += same_body(name, wanted_name) if name and wanted_name else name == wanted_name
    counts["false"] += len(left)
    for event in left if show else ():
        start, stop = event.evidence[0]
        print(f"{gold['id']} + {event.type}: {article.text[max(0, start - 60) : stop + 40]!r}")


def sums(half: str, *, show: bool = False) -> Counter[str]:
    """What is found in the open or the held half."""
    counts: Counter[str] = Counter()
    for line in (ROUNDS / f"{half}.jsonl").read_text(encoding="utf-8").splitlines():
        compare(line, counts, show=show)
    return counts


def rows() -> list[str]:
    """The sums of both halves as a table."""
    names = ("articles", "right number", "events", "found", "type", "day", "organiser", "false")
    lines = [f"| half | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for half in ("open", "held"):
        counts = sums(half)
        lines.append(f"| {half} | {' | '.join(str(counts[name]) for name in names)} |")
    return lines


def main() -> None:
    """Prints the sums of both halves."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="also print the errors of the open half")
    args = parser.parse_args()
    for half in ("open", "held"):
        print(half, dict(sums(half, show=args.errors and half == "open")))


if __name__ == "__main__":
    main()

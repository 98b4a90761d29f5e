"""Learns what tells an article that reports an event from one that reports none: data/evidence.toml.

    python benchmarks/learn_events.py            print the weights and what they get wrong
    python benchmarks/learn_events.py --write    write them

Every annotated article whose headline is no notice's gives one sample: the traits (assemble/evidence.py) of the
sentence that may report its event, and whether the annotation has an event. Ridge logistic regression weighs them;
the articles that were given count twice, as it is they that show what the guidelines mean.
The errors printed are those on articles that had no part in the weights, one twentieth at a time; and on the
held-out articles, of which only sums are printed.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from calibrate import LEARNED, Sample, fit
from reliability import HELD, ROOT

from vngovnews.assemble.evidence import weight
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import tellings
from vngovnews.evaluate import read_gold
from vngovnews.read import read_text

BRIEFS = ROOT / "tests" / "gold" / "briefs"
TABLE = ROOT / "src" / "vngovnews" / "data" / "evidence.toml"
FOLDS = 20
PENALTY = 0.3
HEAD = """\
# What tells an article that reports an event from one that reports none: learned by benchmarks/learn_events.py from
# annotated articles, not set by hand. Each trait of assemble/evidence.py adds its weight; above zero it is an event.
"""


def _articles(folders: Sequence[Any], briefs: str) -> Iterator[tuple[dict[str, Any], bool]]:
    """Annotated articles, with whether they report an event."""
    for folder in folders:
        yield from ((gold, gold["event"] is not None) for gold in read_gold(folder))
    for line in (BRIEFS / briefs).read_text(encoding="utf-8").splitlines():
        brief = json.loads(line)
        yield brief, brief["type"] is not None


def samples(folders: Sequence[Any], briefs: str) -> list[Sample]:
    """One sample an article in which any sentence may report an event."""
    found = []
    for number, (article, event) in enumerate(_articles([f for f in folders if f.is_dir()], briefs)):
        page = read_text(article["text"], title=article["title"], published=article["published"])
        found += [Sample(number, told.traits, event) for told in tellings(Mentions(page))[:1]]
    return found


@cache
def _given() -> range:
    """The numbers of the given articles, which stand behind the project's own and before the short items."""
    sizes = [len(read_gold(folder)) if folder.is_dir() else 0 for folder in LEARNED]
    return range(sizes[0], sum(sizes))


def twice(values: Sequence[Sample]) -> list[Sample]:
    """The samples, those of the given articles doubled; short items count once."""
    return [*values, *(s for s in values if s.article in _given())]


def errors(weights: dict[str, float], values: Sequence[Sample]) -> tuple[int, int]:
    """Events missed, and events found where there are none."""
    missed = sum(s.right and weight(s.traits, weights) <= 0 for s in values)
    return missed, sum(not s.right and weight(s.traits, weights) > 0 for s in values)


def unseen_errors(values: Sequence[Sample]) -> tuple[int, int]:
    """The same on samples that had no part in the weights."""
    missed = false = 0
    for fold in range(FOLDS):
        part = errors(
            fit(twice([s for s in values if s.article % FOLDS != fold]), PENALTY),
            [s for s in values if s.article % FOLDS == fold],
        )
        missed, false = missed + part[0], false + part[1]
    return missed, false


def main() -> None:
    """Learns, prints, and writes where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    values = samples(LEARNED, "open.jsonl")
    weights = fit(twice(values), PENALTY)
    print(f"{len(values)} articles, {sum(s.right for s in values)} with an event")
    print("missed, false on articles not learned from:", *unseen_errors(values))
    kept = samples([HELD], "held.jsonl")
    print(f"missed, false on {len(kept)} held-out articles:", *errors(weights, kept))
    lines = [f'"{name}" = {value:.2f}' for name, value in weights.items()]
    print(*lines, sep="\n")
    if args.write:
        TABLE.write_text(f"{HEAD}\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

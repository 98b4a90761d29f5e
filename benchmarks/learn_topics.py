"""Learns how much each trait of a topic says: data/topic_weights.toml, and data/topic_wordings.csv.

    python benchmarks/learn_topics.py            print what is learned and how right it is
    python benchmarks/learn_topics.py --write    write it

First the runs of words that speak for a topic are learned from all that annotated events say (topic_wordings.py).
Then every topic of which an annotated event has a word gives one sample: its traits (assemble/topics.py), among them
what runs of words that were learned without its tenth of the articles say, and whether the annotation has it. Ridge
logistic regression weighs them; what is said of a topic, or of a topic and a type of event, whatever the words, is held
back more, as few articles show it. The F1 printed is that of articles that had no part in the weights, one tenth at a
time, and that of the held-out articles, of which only sums are printed. The least chances of a second and a third topic
are those with which the unseen tenths come out best; below 0.35 none is tried, as the best least chance is about half
of the F1 that can be reached.
"""

import argparse
import itertools
import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from unittest import mock

from calibrate import LEARNED
from learn_events import BRIEFS
from reliability import HELD, ROOT
from topic_wordings import learn, using
from topic_wordings import written as written_wordings

import vngovnews.assemble
from vngovnews import parse_text
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.assemble.topic_words import placed
from vngovnews.assemble.topics import WORDING, Traits, chance, said_of, told, topic_traits
from vngovnews.assemble.wordings import leanings, worded
from vngovnews.evaluate import read_gold
from vngovnews.model import Topic

DATA = ROOT / "src" / "vngovnews" / "data"
TABLE = DATA / "topic_weights.toml"
WORDINGS = DATA / "topic_wordings.csv"
FOLDS = 10
ROUNDS = 30
PENALTY = 1.0
PENALTY_OF_TOPIC = 3.0
PENALTY_OF_TYPE = 3.0
LEAST_WEIGHT = 0.05
THRESHOLDS = ((0.35, 0.4, 0.45, 0.5), (0.45, 0.5, 0.55), (0.6,))
HEAD = """\
# How much each trait of a topic says for its being one of an event's: learned by benchmarks/learn_topics.py from
# annotated articles, not set by hand. The words are in topic_phrases.csv, the traits in assemble/topics.py: the place
# of words, their breadth, their manner; what is true of a topic, or of a topic at a type of event, whatever the words.
"""

Least = dict[str, float]


class Learned(NamedTuple):
    """An annotated event: what speaks for each topic, the topics that it has, its runs of words, its article."""

    traits: dict[Topic, Traits]
    wanted: set[str]
    wording: dict[str, float]
    id: str


def _annotated(folders: Sequence[Any], briefs: str) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Annotated articles with an event, and its topics."""
    for folder in folders:
        yield from ((gold, gold["event"]["topics"]) for gold in read_gold(folder) if gold["event"])
    for line in (BRIEFS / briefs).read_text(encoding="utf-8").splitlines():
        brief = json.loads(line)
        if brief["type"]:
            yield brief, brief["topics"]


def events(folders: Sequence[Any], briefs: str) -> list[Learned]:
    """The first event of each annotated article in which one is found."""
    found: list[Learned] = []
    for article, wanted in _annotated([f for f in folders if f.is_dir()], briefs):
        seen: list[tuple[dict[Topic, Traits], dict[str, float]]] = []

        def note(mentions: Mentions, story: Story, holders: Any, seen: Any = seen) -> tuple[()]:
            words = list(placed(mentions, story, holders))
            seen.append((topic_traits(mentions, words, story.type, {}), worded(mentions, story)))
            return ()

        with mock.patch.object(vngovnews.assemble, "choose_topics", note):
            parse_text(article["text"], title=article["title"], published=article["published"])
        found += [Learned(traits, set(wanted), wording, article["id"]) for traits, wording in seen[:1]]
    return found


def wordings_of(values: Sequence[Learned]) -> dict[str, Any]:
    """The runs of words of these events that speak for topics."""
    return learn([v.wording for v in values], [v.wanted for v in values])


def leaning(values: Sequence[Learned], wordings: Mapping[str, Any]) -> list[Learned]:
    """The events, with what these runs of words say of each topic."""
    found = []
    with using(wordings):
        for value in values:
            said = leanings(value.wording)
            traits = {code: t | {WORDING: said_of(said, code)} for code, t in value.traits.items()}
            found.append(value._replace(traits=traits))
    return found


def apart(values: Sequence[Learned]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The number of each tenth, with the runs of words that were learned without it."""
    for fold in range(FOLDS):
        yield fold, wordings_of([v for n, v in enumerate(values) if n % FOLDS != fold])


def leaning_apart(values: Sequence[Learned]) -> list[Learned]:
    """The events, with what runs of words say that were learned without them."""
    found = list(values)
    for fold, wordings in apart(values):
        found[fold::FOLDS] = leaning(values[fold::FOLDS], wordings)
    return found


def unseen_wordings() -> dict[str, dict[str, Any]]:
    """By the id of each annotated article the runs of words that were learned without it."""
    values = events(LEARNED, "open.jsonl")
    return {v.id: wordings for fold, wordings in apart(values) for v in values[fold::FOLDS]}


def _penalty(name: str) -> float:
    if name == "always":
        return 0.0
    if name.startswith("topic "):
        return PENALTY_OF_TOPIC
    return PENALTY_OF_TYPE if " " in name else PENALTY


def fit(values: Sequence[Learned]) -> dict[str, float]:
    """Weights of the traits: ridge logistic regression, one weight at a time by Newton's step."""
    rows = [(traits, code in v.wanted) for v in values for code, traits in v.traits.items()]
    columns: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (traits, _) in enumerate(rows):
        for name, value in traits.items():
            if value:
                columns[name].append((number, value))
    weights = dict.fromkeys(sorted(columns), 0.0)
    sums = [0.0] * len(rows)
    for _ in range(ROUNDS):
        for name in weights:
            slope, bend = -_penalty(name) * weights[name], _penalty(name) + 0.05
            for number, value in columns[name]:
                right = 1 / (1 + math.exp(-sums[number]))
                slope += value * (rows[number][1] - right)
                bend += value * value * right * (1 - right)
            move = max(-1.0, min(1.0, slope / bend))
            weights[name] += move
            for number, value in columns[name]:
                sums[number] += move * value
    return weights


def judged(values: Sequence[Learned], weights: Mapping[str, float]) -> list[dict[Topic, float]]:
    """The chance of each topic of each event."""
    return [{code: chance(traits, weights) for code, traits in v.traits.items()} for v in values]


def f1(values: Sequence[Learned], chances: Sequence[Mapping[Topic, float]], least: Least) -> float:
    """F1 of the topics given."""
    both = either = 0
    for value, by_code in zip(values, chances, strict=True):
        found = set(told(by_code, least))
        both += len(found & value.wanted)
        either += len(found) + len(value.wanted)
    return 2 * both / either


def best_least(values: Sequence[Learned], chances: Sequence[Mapping[Topic, float]]) -> Least:
    """The least chances with which these events come out best."""
    names = ("second", "third", "of-first")
    tried = [dict(zip(names, each, strict=True)) for each in itertools.product(*THRESHOLDS)]
    return max(tried, key=lambda least: f1(values, chances, least))


def unseen(values: Sequence[Learned]) -> list[dict[Topic, float]]:
    """The chances of each event by weights that were learned without it."""
    found: list[dict[Topic, float]] = [{} for _ in values]
    for fold in range(FOLDS):
        weights = fit([v for n, v in enumerate(values) if n % FOLDS != fold])
        for number in range(fold, len(values), FOLDS):
            found[number] = judged([values[number]], weights)[0]
    return found


def loss(values: Sequence[Learned], chances: Sequence[Mapping[Topic, float]]) -> float:
    """How far the chances are from what is true: the negative log-likelihood."""
    return -sum(
        math.log(by_code[code] if code in value.wanted else 1 - by_code[code])
        for value, by_code in zip(values, chances, strict=True)
        for code in by_code
    )


def written(weights: Mapping[str, float], least: Least) -> str:
    """The data file."""
    lines = [HEAD, "# The least chances of a second and a third topic; where none is likely, what part of the first's.",
             "[least]", *(f"{name} = {value}" for name, value in least.items()), "", "[weights]"]  # fmt: skip
    kept = {name: w for name, w in weights.items() if abs(w) >= LEAST_WEIGHT or " " not in name}
    order = sorted(kept, key=lambda name: (" " in name, not name.startswith("topic "), name))
    return "\n".join([*lines, *(f'"{name}" = {kept[name]:.2f}' for name in order)]) + "\n"


def main() -> None:
    """Learns, prints, and writes where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    seen = events(LEARNED, "open.jsonl")
    wordings, values = wordings_of(seen), leaning_apart(seen)
    weights, chances = fit(values), unseen(values)
    least = best_least(values, chances)
    print(f"{len(values)} events, {sum(len(v.traits) for v in values)} topics that have a word")
    print(*(f"{name}: {weight:.2f}" for name, weight in weights.items() if " " not in name), sep="\n")
    print(f"least: {least}")
    print(f"not learned from: F1 {f1(values, chances, least):.3f}, loss {loss(values, chances):.1f}")
    print(f"learned from: F1 {f1(values, judged(values, weights), least):.3f}")
    kept = leaning(events([HELD], "held.jsonl"), wordings)
    print(f"held out, {len(kept)} events: F1 {f1(kept, judged(kept, weights), least):.3f}")
    if args.write:
        TABLE.write_text(written(weights, least), encoding="utf-8")
        WORDINGS.write_text(written_wordings(wordings), encoding="utf-8")


if __name__ == "__main__":
    main()

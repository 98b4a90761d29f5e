"""Learns what each trait of a count says for its having taken part: data/count_weights.toml.

    pip install "vngovnews[learn]"
    python benchmarks/learn_counts.py            print how right it is
    python benchmarks/learn_counts.py --write    write the weights

Every count of people in an annotated article with an event gives one sample: its traits (assemble/count_traits.py),
what its marks say by the weights set by hand (data/counts.toml), and whether the annotation has it. So do the cases of
tests/gold/counts. Logistic regression weighs them, with an L1 penalty, so that most traits get no weight at all and the
rest can be read. The figures printed are of the whole choice of counts (assemble/counts.py), on articles that had no
part in the weights, one tenth at a time; and on the held-out articles, of which only sums are printed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from calibrate import LEARNED
from reliability import HELD, ROOT
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import vngovnews.assemble
from vngovnews import parse_text
from vngovnews.assemble import count_traits, counts
from vngovnews.assemble.count_traits import BY_HAND, by_hand
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.evaluate import read_gold
from vngovnews.lexicon import table

COUNT_WEIGHTS = "count_weights.toml"
TABLE = ROOT / "src" / "vngovnews" / "data" / COUNT_WEIGHTS
GOLD = ROOT / "tests" / "gold"
CASES = GOLD / "counts" / "cases.jsonl"
CASE_TITLE = "Tin trong huyện"
FOLDS = 10
STRENGTH = 0.5
LEAST_SEEN = 5
TIMES_CASE = 3  # a case stands for a class, and says as much as so many counts of articles
TIMES_GIVEN = 3  # so do articles that were annotated by those who wrote the guidelines
FREE = 3.0  # what was set by hand is held back less
HEAD = """\
# What each trait of a count says for its having taken part in the event, besides what its marks say by hand
# (counts.toml): learned by benchmarks/learn_counts.py from annotated articles. "by-hand" is how much of the latter
# holds. Marks ("few", "came") are those of assemble/count_marks.py, the others the words around the count, as
# assemble/count_traits.py names them. Above zero, all together, a count took part.
"""

Bound = tuple[int, int | None, str]


class Told(NamedTuple):
    """The main event of an article, with the counts that the annotation has."""

    id: str
    mentions: Mentions
    story: Story
    planned: bool
    gold: frozenset[Bound]
    traits: tuple[tuple[frozenset[str], bool], ...]
    times: int


def cases() -> Iterator[dict[str, Any]]:
    """Texts of a few sentences with the counts that took part, one a class of sentences."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        bounds = [{"count": n, "upper": None, "qualifier": q} for n, q, _ in case["counts"]]
        text = f"{CASE_TITLE}\n{case['text']}"
        yield {
            "text": text,
            "title": CASE_TITLE,
            "published": "2024-03-06",
            "event": {"participants": bounds},
        }


def articles(folders: Sequence[Path]) -> Iterator[Told]:
    """Annotated articles in which an event is found, with the traits of each of their counts."""
    for folder in (f for f in folders if f.is_dir()):
        golds = (gold for gold in read_gold(folder) if gold["event"])
        yield from read(golds, 1 if folder.parent == GOLD else TIMES_GIVEN)


def read(golds: Iterable[dict[str, Any]], times: int) -> Iterator[Told]:
    """Articles as the choice of counts sees them, those in which no event is found left out."""
    for gold in golds:
        calls: list[tuple[Mentions, Story, bool]] = []

        def note(mentions: Mentions, story: Story, planned: bool, calls: Any = calls) -> tuple[()]:
            calls.append((mentions, story, planned))
            return ()

        with mock.patch.object(vngovnews.assemble, "choose_counts", note):
            parse_text(gold["text"], title=gold["title"], published=gold["published"])
        wanted = frozenset((p["count"], p["upper"], p["qualifier"]) for p in gold["event"]["participants"])
        for call in calls[:1]:
            yield Told(gold.get("id", ""), *call, wanted, tuple(_samples(*call, wanted)), times)


def _samples(
    mentions: Mentions, story: Story, planned: bool, wanted: frozenset[Bound]
) -> Iterator[tuple[frozenset[str], bool]]:
    seen: list[frozenset[str]] = []
    with mock.patch.object(counts, "weigh", lambda traits: seen.append(frozenset(traits)) or 0.0):
        readings = counts._readings(mentions, story, planned)
    for traits, reading in zip(seen, (r for r in readings if not r.part), strict=True):
        found = reading.mention
        yield traits, (found.number, found.upper, found.qualifier) in wanted


def fit(told: Sequence[Told]) -> dict[str, float]:
    """Weights of the traits that are seen often enough, and of what the marks say by hand."""
    samples = [sample for each in told for sample in each.traits]
    says = [each.times for each in told for _ in each.traits]
    often = Counter(trait for traits, _ in samples for trait in traits)
    kept = [
        {**dict.fromkeys((t for t in traits if often[t] >= LEAST_SEEN), 1.0), BY_HAND: FREE * by_hand(traits)}
        for traits, _ in samples
    ]
    vectors = DictVectorizer(sort=True)
    matrix = vectors.fit_transform(kept)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=STRENGTH, l1_ratio=1, solver="liblinear", max_iter=5000, random_state=0)
    model.fit(matrix, [right for _, right in samples], sample_weight=says)
    weights = dict(zip(vectors.get_feature_names_out(), map(float, model.coef_[0]), strict=True))
    weights[BY_HAND] *= FREE
    return {"always": float(model.intercept_[0]), **{t: w for t, w in weights.items() if abs(w) >= 0.005}}


def weighing(weights: Mapping[str, float]) -> Any:
    """While counts are weighed by these weights instead of those of the data file."""
    return mock.patch.object(
        count_traits, "table", lambda name: {"weights": weights} if name == COUNT_WEIGHTS else table(name)
    )


def right(told: Told, weights: Mapping[str, float]) -> tuple[int, int, int]:
    """Counts found that are right, found, and wanted."""
    with weighing(weights):
        found = counts.choose_counts(told.mentions, told.story, told.planned)
    given = {(p.count, p.upper, p.qualifier) for p in found}
    return len(given & told.gold), len(given), len(told.gold)


def figures(parts: Sequence[tuple[int, int, int]]) -> str:
    """Precision, recall and F1."""
    hits, given, wanted = (sum(column) for column in zip(*parts, strict=True))
    return f"precision {hits / given:.3f}, recall {hits / wanted:.3f}, F1 {2 * hits / (given + wanted):.3f}"


def apart(told: Sequence[Told], always: Sequence[Told]) -> Iterator[tuple[dict[str, float], Sequence[Told]]]:
    """A tenth of the articles after the other, with weights learned without it, and ``always`` from some besides."""
    for fold in range(FOLDS):
        weights = fit([*always, *(t for n, t in enumerate(told) if n % FOLDS != fold)])
        yield weights, told[fold::FOLDS]


def unseen(told: Sequence[Told], always: Sequence[Told]) -> list[tuple[int, int, int]]:
    """What comes out for each article by weights that were learned without it."""
    return [right(t, weights) for weights, tenth in apart(told, always) for t in tenth]


def unseen_weights() -> dict[str, dict[str, float]]:
    """For each annotated article with an event, by its id, weights that were learned without it."""
    told, short = list(articles(LEARNED)), list(read(cases(), TIMES_CASE))
    return {t.id: weights for weights, tenth in apart(told, short) for t in tenth}


def written(weights: Mapping[str, float]) -> str:
    """The data file: marks first, then words, each group by its alphabet."""
    order = sorted(weights, key=lambda trait: (trait != "always", " " in trait, trait))
    lines = (f"{json.dumps(trait, ensure_ascii=False)} = {weights[trait]:.2f}" for trait in order)
    return "\n".join([HEAD, "[weights]", *lines]) + "\n"


def main() -> None:
    """Learns, prints, and writes where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--beside", type=Path, help="a folder of articles not learned from, measured besides")
    args = parser.parse_args()
    told, short = list(articles(LEARNED)), list(read(cases(), TIMES_CASE))
    weights = fit([*short, *told])
    print(f"{len(told)} events, {sum(len(t.traits) for t in told)} counts, {len(weights)} weights")
    print(f"not learned from: {figures(unseen(told, short))}")
    print(f"learned from: {figures([right(t, weights) for t in told])}")
    print(f"cases: {figures([right(t, weights) for t in short])}")
    for folder in (HELD, args.beside):
        if folder:
            print(f"{folder.name}: {figures([right(t, weights) for t in articles([folder])])}")
    if args.write:
        TABLE.write_text(written(weights), encoding="utf-8")


if __name__ == "__main__":
    main()

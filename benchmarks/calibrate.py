"""Measures how often values are right by their traits, and writes src/vngovnews/data/calibration.toml.

    pip install "vngovnews[learn]"
    python benchmarks/calibrate.py            measure again, write the table, check it on tests/gold/held
    python benchmarks/calibrate.py --check    check the table as it stands on tests/gold/held

Learned from tests/gold/open and, where they stand beside the project, from the development folders. For each field:
ridge logistic regression gives the weights of the traits; scores of articles that had no part in their weights (ten
folds) are cut into rising steps (isotonic regression, at least LEAST values a step), and each step's share is drawn
towards the field's by PRIOR values. Counts and topics are chosen, and their scores taken, by weights that were learned
without their article (learn_counts.py, learn_topics.py).

All of these articles were looked at while rules were written, so that values of other articles are less often right.
A number, the doubt, says by how much: so many wrong values are added to each field, which lowers most what is said
of fields that were seen least. It is the number with which, on tests/gold/held, the mean confidence equals the share
right; participants and topics have one each of their own. Of that folder only sums are used and printed. The
reliability of one half of it is that with the doubts of the other half.
"""

import argparse
import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from typing import Any, NamedTuple
from unittest import mock

from reliability import FIELDS, HELD, ROOT, TABLE, check, check_fields, fitting_doubts, held, other_half

from vngovnews.assemble import confidence
from vngovnews.assemble.traits import Traits
from vngovnews.evaluate import read_gold
from vngovnews.evaluate.facts import facts_of_article, facts_of_gold
from vngovnews.evaluate.names import equal_names
from vngovnews.evaluate.score import compare
from vngovnews.lexicon import table
from vngovnews.model import Article
from vngovnews.parse import parse_document

SHARED = ROOT.parent / "shared" / "gold"
LEARNED = (ROOT / "tests" / "gold" / "open", SHARED / "dev", SHARED / "pages")
FOLDS = 10
RIDGE = 3.0
LEAST = 25
PRIOR = 10.0
NUMBERED = 1e7
HEAD = """\
# How often values were right on annotated articles, by field: measured by benchmarks/calibrate.py, not set by hand.
# weights: what each trait of a value (assemble/traits.py) adds to its score. steps: of so many values with about
# this score so many were right ("hits"); "right" is that share, drawn a little towards the share of the whole field,
# times values / (values + doubt): rules were written with these articles in view, and "doubt" is the number of wrong
# values to add to a field so that the mean confidence on articles never looked at is the share right there.

"""


class Sample(NamedTuple):
    """One value that was found: in which article, with what traits, and whether the annotation has it."""

    article: int
    traits: Traits
    right: bool


class Step(NamedTuple):
    """Values of neighbouring scores."""

    first: float
    last: float
    values: int
    hits: int


def samples() -> dict[str, list[Sample]]:
    """Every value found in the learned articles, by field."""
    from learn_counts import unseen_weights, weighing
    from learn_topics import unseen_wordings
    from topic_wordings import using

    found: dict[str, list[Sample]] = {field: [] for field in FIELDS}
    without = unseen_weights()  # counts seem surer by weights that were learned from them
    said_without = unseen_wordings()  # and topics by their own runs of words
    golds = [gold for folder in LEARNED if folder.is_dir() for gold in read_gold(folder)]
    for number, gold in enumerate(golds):
        seen: list[tuple[str, Traits]] = []

        def note(field: str, traits: Traits, seen: list[tuple[str, Traits]] = seen) -> float:
            """Each value's confidence is its number, by which it is known again once it has been judged."""
            seen.append((field, traits))
            return len(seen) / NUMBERED

        learned = weighing(without[gold["id"]]) if gold["id"] in without else nullcontext()
        worded = using(said_without[gold["id"]]) if gold["id"] in said_without else nullcontext()
        with learned, worded, mock.patch.object(confidence, "observed", note):
            judged = list(_judged(gold))
        for sure, right in judged:
            field, traits = seen[round(sure * NUMBERED) - 1]
            found[field].append(Sample(number, traits, right))
    return found


def _judged(gold: dict[str, Any]) -> Iterator[tuple[float, bool]]:
    given = {key: gold.get(key) for key in ("url", "published", "title", "text")}
    article = parse_document(given, id=gold["id"])
    compared = compare(gold["id"], "", facts_of_gold(gold), facts_of_article(article))
    for right, facts in ((True, compared.hits), (False, compared.falses)):
        yield from ((f.confidence, right) for f in facts if f.confidence is not None)
    yield from _mentioned(gold, article)


def _mentioned(gold: dict[str, Any], article: Article) -> Iterator[tuple[float, bool]]:
    """The role of those who only were mentioned, which the score leaves out."""
    wanted = (gold["event"] or {}).get("officials", ())
    for official in article.events[0].officials if article.events else ():
        if "mentioned" in official.role_confidence:
            same = [w for w in wanted if equal_names(w["name"], official.name)]
            right = bool(same) and not set(same[0]["roles"]) - {"mentioned"}
            yield official.role_confidence["mentioned"], right


def fit(values: Sequence[Sample], penalty: float = RIDGE) -> dict[str, float]:
    """Weights of the traits: ridge logistic regression, one weight at a time by Newton's step."""
    names = sorted({name for sample in values for name in sample.traits})
    columns = {name: [float(s.traits.get(name, 0.0)) for s in values] for name in names}
    columns["always"] = [1.0] * len(values)
    weights = dict.fromkeys(columns, 0.0)
    sums = [0.0] * len(values)
    truth = [float(s.right) for s in values]
    for _ in range(40):
        for name, column in columns.items():
            ridge = 0.0 if name == "always" else penalty
            chances = [1 / (1 + math.exp(-s)) for s in sums]
            slope = sum(x * (t - p) for x, t, p in zip(column, truth, chances, strict=True))
            bend = sum(x * x * p * (1 - p) for x, p in zip(column, chances, strict=True)) + ridge + 0.25
            move = max(-1.0, min(1.0, (slope - ridge * weights[name]) / bend))
            weights[name] += move
            sums = [s + move * x for s, x in zip(sums, column, strict=True)]
    return {"always": weights["always"], **{n: w for n, w in weights.items() if n != "always"}}


def unseen_scores(values: Sequence[Sample]) -> list[tuple[float, bool]]:
    """The score of each value by weights that were learned without its article."""
    scored = []
    for fold in range(FOLDS):
        kept = confidence.Scale(fit([s for s in values if s.article % FOLDS != fold]), (), ())
        scored += [(kept.score(s.traits), s.right) for s in values if s.article % FOLDS == fold]
    return sorted(scored)


def steps(scored: Sequence[tuple[float, bool]]) -> list[Step]:
    """Rising steps of at least LEAST values each."""
    pooled = sum(right for _, right in scored) / len(scored)
    cut: list[Step] = []
    for score, right in scored:
        cut.append(Step(score, score, 1, int(right)))
        while len(cut) > 1 and _falls(cut[-2], cut[-1], pooled):
            cut[-2:] = [_joined(cut[-2], cut[-1])]
    while len(cut) > 1 and (small := min(range(len(cut)), key=lambda n: cut[n].values)) is not None:
        if cut[small].values >= LEAST:
            break
        first = max(small - 1, 0)
        cut[first : first + 2] = [_joined(cut[first], cut[first + 1])]
    while (
        at := next((n for n in range(len(cut) - 1) if _falls(cut[n], cut[n + 1], pooled)), None)
    ) is not None:
        cut[at : at + 2] = [_joined(cut[at], cut[at + 1])]
    return cut


def smooth(values: int, hits: int, towards: float) -> float:
    """The share of hits, drawn towards a share as if PRIOR values had shown that one."""
    return (hits + PRIOR * towards) / (values + PRIOR)


def _falls(one: Step, other: Step, pooled: float) -> bool:
    return smooth(one.values, one.hits, pooled) >= smooth(other.values, other.hits, pooled)


def _joined(one: Step, other: Step) -> Step:
    return Step(one.first, other.last, one.values + other.values, one.hits + other.hits)


def written(by_field: Mapping[str, list[Sample]], doubts: Mapping[str, float]) -> str:
    """The data file."""
    lines = [HEAD.rstrip("\n"), ""]
    for field, values in by_field.items():
        hits, doubt = sum(s.right for s in values), doubts[field]
        seen = len(values) / (len(values) + doubt)
        lines += [
            f"[{field}]",
            f"values = {len(values)}",
            f"hits = {hits}",
            f"doubt = {doubt:.1f}",
            "steps = [",
        ]
        for step in steps(unseen_scores(values)):
            right = seen * smooth(step.values, step.hits, hits / len(values))
            counted = f"values = {step.values}, hits = {step.hits}, right = {right:.4f}"
            lines.append(f"  {{ from = {step.first:.3f}, to = {step.last:.3f}, {counted} }},")
        lines += ["]", "", f"[{field}.weights]"]
        lines += [f'"{name}" = {weight:.2f}' for name, weight in fit(values).items()]
        lines.append("")
    return "\n".join(lines)


def measure() -> None:
    """Write the table: first without doubt, then with the doubts that the held-out sums show."""
    found = samples()
    TABLE.write_text(written(found, dict.fromkeys(FIELDS, 0.0)), encoding="utf-8")
    table.cache_clear()
    confidence.scale.cache_clear()
    doubts = fitting_doubts(held(), {field: len(values) for field, values in found.items()})
    TABLE.write_text(written(found, doubts), encoding="utf-8")
    table.cache_clear()
    confidence.scale.cache_clear()


def main() -> None:
    """Measure, write, check."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="check the table as it stands, change nothing")
    if not parser.parse_args().check:
        measure()
    said = other_half(held())
    print("\n".join([HELD.name, "", *check(said), "", *check_fields(said)]))


if __name__ == "__main__":
    main()

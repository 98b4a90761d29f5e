"""Which runs of words speak for which topic: what learn_topics.py writes to data/topic_wordings.csv.

Of the runs of words of annotated events (assemble/wordings.py) that LEAST articles have, each topic keeps the KEPT that
its articles have and others lack the most (chi squared). Logistic regression weighs them, topic by topic; weights below
LIGHT are left out.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from unittest import mock

import numpy
from scipy.sparse import csr_matrix
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression

from vngovnews.assemble import wordings

LEAST = 4
KEPT = 150
LIGHT = 0.6
FEWEST = 3
STRENGTH = 10.0
HEAD = """\
# Runs of words and how much they speak for (above 0) or against a topic: learned by benchmarks/learn_topics.py from
# annotated articles, not set by hand. "*" is what is said of each topic before any. The phrases by which topics are
# known are in topic_phrases.csv.
wording,topics
"""

Wording = Mapping[str, float]


def learn(said: Sequence[Wording], topics: Sequence[set[str]]) -> dict[str, tuple[tuple[str, float], ...]]:
    """The weights of the runs of words of events that have these topics, as assemble/wordings.py reads them."""
    codes = [c for c, n in sorted(Counter(c for has in topics for c in has).items()) if n >= FEWEST]
    wanted = numpy.array([[code in has for code in codes] for has in topics])
    counts = Counter(run for wording in said for run in wording)
    runs = sorted(run for run, count in counts.items() if count >= LEAST and not run.isdigit())
    seen = _matrix(said, runs).astype(bool).astype(float)
    uneven = [numpy.nan_to_num(chi2(seen, wanted[:, n])[0]) for n in range(len(codes))]
    kept = sorted({int(run) for scores in uneven for run in numpy.argsort(-scores, kind="stable")[:KEPT]})
    runs = [runs[number] for number in kept]
    matrix = _matrix(said, runs)
    found: dict[str, list[tuple[str, float]]] = {wordings.START: []} | {run: [] for run in runs}
    for number, code in enumerate(codes):
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0).fit(
            matrix, wanted[:, number]
        )
        found[wordings.START].append((code, float(model.intercept_[0])))
        for run, weight in zip(runs, model.coef_[0], strict=True):
            if abs(weight) >= LIGHT:
                found[run].append((code, float(weight)))
    return {run: tuple(said) for run, said in found.items() if said}


def _matrix(said: Sequence[Wording], runs: Sequence[str]) -> csr_matrix:
    column = {run: number for number, run in enumerate(runs)}
    cells: list[tuple[float, int, int]] = []
    for row, wording in enumerate(said):
        known = {run: weight for run, weight in wording.items() if run in column}
        size = wordings.length(known.values())
        cells += [(weight / size, row, column[run]) for run, weight in known.items()]
    values, rows, columns = zip(*cells, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(said), len(runs)))


def using(learned: Mapping[str, Any]) -> Any:
    """While it lasts, articles are read with these weights."""
    return mock.patch.object(wordings, "learned", lambda: learned)


def written(learned: Mapping[str, Sequence[tuple[str, float]]]) -> str:
    """The data file."""
    lines = (
        f"{run},{'; '.join(f'{code} {weight:.2f}' for code, weight in said)}" for run, said in learned.items()
    )
    return HEAD + "\n".join(lines) + "\n"

"""How an article words its matter: short runs of words that articles on a topic have and others lack.

The phrases of data/topic_phrases.csv say what a topic is called; how its articles go on besides was learned from
annotated ones (data/topic_wordings.csv, by benchmarks/learn_topics.py). Runs of up to three words between two marks
count, those of the headline most; names of bodies there and in the reporting sentence do not. How many runs an article
has makes no difference, but for a very short one, which says less.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import cast

from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.lexicon import columns
from vngovnews.model import Topic
from vngovnews.text import Span

_APART = re.compile(r"[.,;:!?\n\"“”()–-]+")
_WORD = re.compile(r"\w+")
_LONGEST = 3
_TITLE, _ANCHOR, _TEXT = 2.0, 1.5, 1.0
_SHORT = 5.0
START = "*"

Weights = dict[str, tuple[tuple[Topic, float], ...]]


@cache
def learned() -> Weights:
    """The topics for and against which each run of words speaks, and ``*``, what is said of each before any."""
    listed = zip(*columns("topic_wordings.csv"), strict=True)
    return {wording: tuple(_weighed(said) for said in topics.split("; ")) for wording, topics in listed}


def _weighed(said: str) -> tuple[Topic, float]:
    code, weight = said.split(" ")
    return cast(Topic, code), float(weight)


def runs(text: str, shortest: int) -> Iterator[str]:
    """The runs of words of a folded text that no mark parts, from the shortest asked for up to three words.

    >>> list(runs("tiêm chủng, phòng dịch", 2))
    ['tiêm chủng', 'phòng dịch']
    """
    for stretch in _APART.split(text):
        words = _WORD.findall(stretch)
        for size in range(shortest, _LONGEST + 1):
            for start in range(len(words) - size + 1):
                yield " ".join(words[start : start + size])


def worded(mentions: Mentions, story: Story) -> dict[str, float]:
    """The runs of words of an event, each with the weight of the most telling place where it stands."""
    page = mentions.page
    nameless = _without_bodies(mentions)
    found: dict[str, float] = {}
    places = (
        (_TEXT, page.folded, story.scope, 2),
        (_ANCHOR, nameless, story.anchor, 1),
        (_TITLE, nameless, Span(0, page.title_stop), 1),
    )
    for weight, text, span, shortest in places:
        found.update(dict.fromkeys(runs(text[span.start : span.stop], shortest), weight))
    return found


def _without_bodies(mentions: Mentions) -> str:
    """The folded text with marks in place of the names of bodies, which are no evidence of a topic."""
    text, folded = mentions.page.text, mentions.page.folded
    parts, end = [], 0
    for body in mentions.bodies:
        if body.start >= end and text[body.start].isupper():
            parts += [folded[end : body.start], "." * (body.stop - body.start)]
            end = body.stop
    return "".join([*parts, folded[end:]])


def length(weights: Iterable[float]) -> float:
    """By what the sum over runs of these weights is divided, so that long texts say no more than others."""
    return math.sqrt(sum(weight * weight for weight in weights) + _SHORT)


def leanings(wording: Mapping[str, float]) -> dict[Topic, float]:
    """How much these runs of words speak for each topic: below 0 against it."""
    weights = learned()
    known = {run: weight for run, weight in wording.items() if run in weights}
    size = length(known.values())
    sums = defaultdict(float, weights[START])
    for run, weight in known.items():
        for code, speaks in weights[run]:
            sums[code] += speaks * weight / size
    return sums

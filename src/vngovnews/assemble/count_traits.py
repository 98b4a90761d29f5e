"""What stands around a count, as the traits that are weighed: its marks, its noun, and the very words.

What marks say was set by hand (``data/counts.toml``); how much of that holds, and what else there is to be said, was
learned from annotated articles (``data/count_weights.toml``, by ``benchmarks/learn_counts.py``).
"""

import math
import re
from collections.abc import Collection, Iterable, Iterator

from vngovnews.find.counts import CountMention
from vngovnews.lexicon import table
from vngovnews.model import EventType
from vngovnews.read.page import Page
from vngovnews.text import Span, fold

BY_HAND = "by-hand"
_WORD = re.compile(r"\w+|[^\w\s]")
_TOUCHING = (1, 2, 3)
_REACH = 40  # characters that hold as many words


def traits_of(
    page: Page, mention: CountMention, sentence: Span, type: EventType, marks: Iterable[str]
) -> frozenset[str]:
    """The traits of a count in a sentence, for an event of a type; ``marks`` are those of ``count_marks``.

    One to three words that touch it are traits ("before", "behind"); a number among them is ``0``, and where the
    sentence begins or ends stands ``^`` or ``$``.
    """
    return frozenset((*marks, *_noun(mention, type), *_around(page, mention, sentence)))


def by_hand(traits: Iterable[str]) -> float:
    """What the marks among traits say by the weights that were set by hand."""
    weights: dict[str, float] = table("counts.toml")["weights"]
    return weights["bias"] + sum(weights.get(trait, 0.0) for trait in traits)


def weigh(traits: Collection[str]) -> float:
    """What traits say together for a count's having taken part: above zero it is likelier than not."""
    weights: dict[str, float] = table("count_weights.toml")["weights"]
    learned = weights["always"] + sum(weights.get(trait, 0.0) for trait in traits)
    return learned + weights[BY_HAND] * by_hand(traits)


def _noun(mention: CountMention, type: EventType) -> Iterator[str]:
    unit = fold(mention.unit)
    first = unit.split()[0]
    yield f"type {type}"
    yield f"unit {unit}"
    yield f"noun {first}"
    yield f"{type} of {first}"
    yield f"size {int(math.log(mention.number + 1, 4))}"


def _around(page: Page, mention: CountMention, sentence: Span) -> Iterator[str]:
    before = ["^", *_words(page.folded[sentence.start : mention.start])]
    stop = mention.unit_start + len(mention.unit)
    behind = [*_words(page.folded[stop : min(sentence.stop, stop + _REACH)]), "$"]
    for size in _TOUCHING:
        yield f"before {' '.join(before[-size:])}"
        yield f"behind {' '.join(behind[:size])}"


def _words(folded: str) -> list[str]:
    return ["0" if word[0].isdecimal() else word for word in _WORD.findall(folded)]

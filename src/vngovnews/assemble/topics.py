"""Which topics an event has: what its headline, its reporting sentence and its text speak of.

Each topic word counts where it stands (assemble/topic_words.py), and how many different words a topic has counts
beside that, as does the wording of the whole (assemble/wordings.py); how often the topic and the kind of event are met
with in news counts, too. The sum goes through a logistic curve whose weights were learned from annotated articles
(data/topic_weights.toml, by benchmarks/learn_topics.py), so that it reads as the chance that a reader gives the topic.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from vngovnews.assemble.candidates import Holder
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.assemble.topic_words import Placed, manners, placed
from vngovnews.assemble.wordings import leanings, worded
from vngovnews.lexicon import table
from vngovnews.model import EventType, Topic, TopicScore

_SHARED = ("title", "phrase")
_NO_SUBJECT = ("organiser", "occasion")
_EVIDENCE = 8
_AGAINST = -5.0
WORDING = "wording"

Sums = dict[str, dict[Topic, float]]
Traits = dict[str, float]


def _sums(mentions: Mentions, words: Sequence[Placed]) -> Sums:
    """Weight by place and topic; a word that comes again counts for less each time in running text."""
    sums: Sums = defaultdict(lambda: defaultdict(float))
    times: dict[tuple[str, Topic, str], int] = defaultdict(int)
    for word in words:
        key = (word.place, word.mention.code, mentions.page.folded[word.mention.start : word.mention.stop])
        times[key] += 1
        share = 1 / times[key] if word.place in ("lead", "body") else 1.0
        sums[word.place][word.mention.code] += word.weight * share
    return sums


def _breadths(mentions: Mentions, words: Sequence[Placed]) -> dict[Topic, float]:
    """Weight of all that is said of each topic, each word once wherever it stands.

    A subject that nobody names shows in many words of its own; one named in passing has one or two.
    """
    said: dict[tuple[Topic, str], float] = {}
    for word in words:
        if word.place not in _NO_SUBJECT:
            key = (word.mention.code, mentions.page.folded[word.mention.start : word.mention.stop])
            said[key] = max(word.mention.weight, said.get(key, 0.0))
    breadths: dict[Topic, float] = defaultdict(float)
    for (code, _), weight in said.items():
        breadths[code] += weight
    return breadths


def _broad(breadths: Mapping[Topic, float], code: Topic) -> Traits:
    """How much is said of a topic: at all, beside the other topics, beside the one of which most is said."""
    much = breadths.get(code, 0.0)
    enough: dict[str, float] = table("topics.toml")["breadth"]
    return {
        "breadth": 1 - math.exp(-much / enough["much"]),
        "breadth-share": much / (sum(breadths.values()) + enough["little"]),
        "breadth-best": much / (max(breadths.values(), default=0.0) + enough["least"]),
    }


def _in_sentences(mentions: Mentions, words: Sequence[Placed]) -> dict[Topic, Traits]:
    """In how many sentences a topic is spoken of, and how much of that is a theme or a purpose."""
    enough: dict[str, float] = table("topics.toml")["manner"]
    sums: dict[Topic, Traits] = defaultdict(lambda: dict.fromkeys(enough, 0.0))
    sentences: dict[Topic, set[int]] = defaultdict(set)
    for mention, number, found in manners(mentions, words):
        sentences[mention.code].add(number)
        for manner in found:
            sums[mention.code][manner] += mention.weight
    for code, numbers in sentences.items():
        sums[code]["sentences"] = len(numbers)
    return {
        code: {name: 1 - math.exp(-much / enough[name]) for name, much in said.items()}
        for code, said in sums.items()
    }


def _standing(sums: Sums) -> dict[Topic, Traits]:
    """What speaks for each topic by the places of its words, from 0 to about 1."""
    enough: dict[str, float] = table("topics.toml")["enough"]
    by_place = {place: sums[place] for place in enough}
    totals = {place: sum(by_place[place].values()) + enough[place] / 2 for place in _SHARED}
    codes = {code for by_code in by_place.values() for code in by_code}
    plain = {c: max(by_place["title"].get(c, 0.0), by_place["phrase"].get(c, 0.0)) for c in codes}
    first, second = [*sorted(plain.values(), reverse=True), 0.0, 0.0][:2]
    found = {}
    for code in codes:
        traits = {p: 1 - math.exp(-by_place[p].get(code, 0.0) / much) for p, much in enough.items()}
        traits |= {f"{place}-share": by_place[place].get(code, 0.0) / totals[place] for place in _SHARED}
        rival = second if plain[code] == first else first
        traits["organiser-alone"] = traits["organiser"] * math.exp(-rival / enough["title"])
        found[code] = traits
    return found


def topic_traits(
    mentions: Mentions, words: Sequence[Placed], type_: EventType, leaning: Mapping[Topic, float]
) -> dict[Topic, Traits]:
    """What speaks for each topic of which an event has a word, by the names in data/topic_weights.toml."""
    breadths, told = _breadths(mentions, words), _in_sentences(mentions, words)
    of_type: Mapping[Topic, float] = table("topics.toml")["event-type"].get(type_, {})
    return {
        code: standing
        | _broad(breadths, code)
        | told.get(code, {})
        | {"always": 1.0, "event-type": of_type.get(code, 0.0), WORDING: said_of(leaning, code)}
        | {f"topic {code}": 1.0, f"{type_} {code}": 1.0}
        for code, standing in _standing(_sums(mentions, words)).items()
    }


def said_of(leaning: Mapping[Topic, float], code: Topic) -> float:
    """What the wording of an article says for a topic, as a trait; how much against it has an end.

    >>> said_of({"health": 1.0}, "health"), said_of({"health": 1.0}, "tourism")
    (0.5, -2.5)
    """
    return max(_AGAINST, leaning.get(code, _AGAINST)) / 2


def chance(traits: Traits, weights: Mapping[str, float]) -> float:
    """The chance that a reader gives a topic with these traits."""
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in traits.items())))


def told(chances: Mapping[Topic, float], least: Mapping[str, float]) -> Iterator[Topic]:
    """One to three topics, the likeliest first: the second and third where they are likely enough.

    Where none is likely, those not far below the first are given, too.
    """
    ranked = sorted(chances, key=lambda code: (-chances[code], code))
    first = chances[ranked[0]] if ranked else 0.0
    for code, wanted in zip(ranked, (0.0, least["second"], least["third"]), strict=False):
        if chances[code] < min(wanted, least["of-first"] * first):
            return
        yield code


def choose_topics(mentions: Mentions, story: Story, holders: Sequence[Holder]) -> tuple[TopicScore, ...]:
    """One to three topics, the most central first; none where no word speaks for any."""
    learned = table("topic_weights.toml")
    words = list(placed(mentions, story, holders))
    traits = topic_traits(mentions, words, story.type, leanings(worded(mentions, story)))
    chances = {code: chance(found, learned["weights"]) for code, found in traits.items()}
    return tuple(_topic(code, chances[code], words) for code in told(chances, learned["least"]))


def _topic(code: Topic, sure: float, words: Sequence[Placed]) -> TopicScore:
    """A topic with its heaviest words, each once, in reading order."""
    weights: dict[str, float] = table("topic_weights.toml")["weights"]
    mine = [w for w in words if w.mention.code == code]
    mine.sort(key=lambda w: -w.weight * weights.get(w.place, 0.0))
    spans = dict.fromkeys((w.mention.start, w.mention.stop) for w in mine)
    evidence = tuple(sorted(list(spans)[:_EVIDENCE]))
    return TopicScore(code=code, score=round(sure, 4), evidence=evidence, confidence=round(sure, 4))

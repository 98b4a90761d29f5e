"""Which topics an event has: what its headline, its reporting sentence and its text speak of.

Each topic word counts where it stands, and how many different words a topic has counts beside that
(data/topics.toml, [place]); the sum goes through a logistic curve whose weights were fitted on annotated
articles, so that it reads as the chance that a reader gives the topic.
"""

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, takewhile
from typing import NamedTuple

from vngovnews.assemble.candidates import Holder
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.find.bodies import BodyMention
from vngovnews.find.topics import TopicMention
from vngovnews.lexicon import table
from vngovnews.model import EventType, Topic, TopicScore
from vngovnews.text import Span

_AUDIENCE = re.compile(" cho ")
_OCCASION = re.compile(
    r"(?:(?<!công )(?<!nạn )(?<!cá )(?<!bệnh )(?<!doanh )(?<!quân )(?<!thân )(?<!pháp )(?<!phạm )\b(?:nhân|dịp) "
    r"(?:$|(?:dịp|ngày|k[ỷỉ] niệm|tháng|tuần|năm|mùa|lễ|đại lễ|tết|xuân|quốc khánh|cuối năm|đầu năm|\d)\b)"
    r"|\b(?:chào mừng|hướng tới|lập thành tích|thiết thực)\b)[^,;:\n]*$"
)
_COUNTED = re.compile(r"\d[\d.]* (?:\w+ )?$")
_COUNTED_REACH = 25
_LEAD = 700
_NEAR = 70.0
_SHARED = ("title", "phrase")
_NO_SUBJECT = ("organiser", "occasion")
_EVIDENCE = 8

Sums = dict[str, dict[Topic, float]]


class Placed(NamedTuple):
    """A topic word, the kind of place where it stands, and how much of its weight counts there."""

    mention: TopicMention
    place: str
    weight: float


class _Names:
    """The names of bodies on a page, to ask whether a word is part of one."""

    def __init__(self, bodies: Sequence[BodyMention]) -> None:
        self._bodies = sorted(bodies, key=lambda b: b.start)
        self._starts = [b.start for b in self._bodies]
        self._reach = [0, *accumulate((b.stop for b in self._bodies), max)]

    def hold(self, mention: TopicMention) -> bool:
        """Whether a longer name holds the word; one that is the word itself ("Bệnh viện") speaks for it."""
        first = bisect_left(self._starts, mention.start)
        if self._reach[first] >= mention.stop:
            return True
        alike = takewhile(lambda b: b.start == mention.start, islice(self._bodies, first, None))
        return any(mention.stop < b.stop and not _is_more(mention, b) for b in alike)


def _is_more(mention: TopicMention, body: BodyMention) -> bool:
    """Whether the word goes on behind the class noun of a name: "BHXH tự nguyện" is no BHXH."""
    return mention.stop > body.start + len(body.noun.phrase)


def _placed(mentions: Mentions, story: Story, holders: Sequence[Holder]) -> Iterator[Placed]:
    """Each topic word of an event with its place; names of bodies that do not hold it are left out.

    Names may be read too far: a word in small letters is part of none.
    """
    title = next((b.stop for b in mentions.page.of_kind("title")), 0)
    held = [Span(h.start, h.stop) for h in holders]
    names, text = _Names(mentions.bodies), mentions.page.text
    lead = max(title, story.scope.start) + _LEAD
    for mention in mentions.topics:
        if mention.start >= title and not story.scope.start <= mention.start < story.scope.stop:
            continue
        if text[mention.start].isupper() and names.hold(mention):
            if mention.start < title or any(h.start <= mention.start < h.stop for h in held):
                yield Placed(mention, "organiser", mention.weight)
        elif mention.start < title:
            yield Placed(mention, _part(mentions, story, mention, "title", 0), mention.weight)
        elif story.anchor.start <= mention.start < story.anchor.stop:
            yield from _anchored(mentions, story, mention)
        else:
            yield Placed(mention, "lead" if mention.start < lead else "body", mention.weight)


def _part(mentions: Mentions, story: Story, mention: TopicMention, place: str, start: int) -> str:
    """Which part of a sentence holds a word: an occasion ("nhân …"), an audience ("cho …", "60 …"), or the rest.

    The occasion of a visit is its subject ("thăm các nhà giáo nhân Ngày …").
    """
    folded = mentions.page.folded
    occasion = None if story.type == "visit" else _OCCASION.search(folded, start, mention.start)
    if occasion:
        return "occasion"
    for audience in _AUDIENCE.finditer(folded, start, mention.start):
        if not any(t.start < audience.start() < t.stop for t in mentions.topics):
            return f"{place}-audience"
    counted = _COUNTED.search(folded, max(start, mention.start - _COUNTED_REACH), mention.start)
    return f"{place}-audience" if counted else place


def _anchored(mentions: Mentions, story: Story, mention: TopicMention) -> Iterator[Placed]:
    """A word of the reporting sentence; the nearer behind the event's name, the more it says."""
    anchor = story.anchor
    cues = [c for c in mentions.free_events if anchor.start <= c.start and c.stop <= mention.stop]
    stops = [c.stop for c in cues if c.type == story.type]
    start = stops[-1] if stops else anchor.start
    place = _part(mentions, story, mention, "anchor", start)
    yield Placed(mention, place, mention.weight)
    if stops and place == "anchor":
        near = math.exp(-max(0, mention.start - start) / _NEAR)
        yield Placed(mention, "phrase", mention.weight * near)


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


def _broad(breadths: dict[Topic, float], code: Topic) -> dict[str, float]:
    """How much is said of a topic: at all, beside the other topics, beside the one of which most is said."""
    much = breadths.get(code, 0.0)
    enough: dict[str, float] = table("topics.toml")["breadth"]
    return {
        "breadth": 1 - math.exp(-much / enough["much"]),
        "breadth-share": much / (sum(breadths.values()) + enough["little"]),
        "breadth-best": much / (max(breadths.values(), default=0.0) + enough["least"]),
    }


def _features(sums: Sums, breadths: dict[Topic, float], type_: EventType) -> dict[Topic, dict[str, float]]:
    """What speaks for each topic, from 0 to about 1, by the names of [place] in data/topics.toml."""
    data = table("topics.toml")
    enough: dict[str, float] = data["enough"]
    by_place = {place: sums[place] for place in enough}
    totals = {place: sum(by_place[place].values()) + enough[place] / 2 for place in _SHARED}
    codes = {code for by_code in by_place.values() for code in by_code}
    plain = {c: max(by_place["title"].get(c, 0.0), by_place["phrase"].get(c, 0.0)) for c in codes}
    first, second = [*sorted(plain.values(), reverse=True), 0.0, 0.0][:2]
    bonus: dict[Topic, float] = data["event-type"].get(type_, {})
    found = {}
    for code in codes:
        values = {
            place: 1 - math.exp(-by_place[place].get(code, 0.0) / much) for place, much in enough.items()
        }
        values |= {f"{place}-share": by_place[place].get(code, 0.0) / totals[place] for place in _SHARED}
        values |= _broad(breadths, code)
        rival = second if plain[code] == first else first
        values["organiser-alone"] = values["organiser"] * math.exp(-rival / enough["title"])
        values["event-type"] = bonus.get(code, 0.0)
        found[code] = values
    return found


def _chance(found: dict[str, float]) -> float:
    weights: dict[str, float] = table("topics.toml")["place"]
    total = weights["none"] + sum(weights[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(-total))


def choose_topics(mentions: Mentions, story: Story, holders: Sequence[Holder]) -> tuple[TopicScore, ...]:
    """One to three topics, the most central first; none where no word speaks for any."""
    words = list(_placed(mentions, story, holders))
    features = _features(_sums(mentions, words), _breadths(mentions, words), story.type)
    chances = {code: _chance(found) for code, found in features.items()}
    ranked = sorted(chances, key=lambda code: (-chances[code], code))
    return tuple(_topic(code, chances[code], words) for code in _told(ranked, chances))


def _told(ranked: Sequence[Topic], chances: dict[Topic, float]) -> Iterator[Topic]:
    """The topics likely enough to be given; where none is likely, those not far below the first."""
    least = table("topics.toml")["least"]
    first = chances[ranked[0]] if ranked else 0.0
    for rank, (code, chance) in enumerate(zip(ranked, least["chance"], strict=False)):
        if chances[code] < (min(chance, least["of-first"] * first) if rank else chance):
            return
        yield code


def _topic(code: Topic, chance: float, words: Sequence[Placed]) -> TopicScore:
    """A topic with its heaviest words, each once, in reading order."""
    weights: dict[str, float] = table("topics.toml")["place"]
    mine = [w for w in words if w.mention.code == code]
    mine.sort(key=lambda w: -w.weight * weights[w.place])
    spans = dict.fromkeys((w.mention.start, w.mention.stop) for w in mine)
    evidence = tuple(sorted(list(spans)[:_EVIDENCE]))
    return TopicScore(code=code, score=round(chance, 4), evidence=evidence, confidence=round(chance, 4))

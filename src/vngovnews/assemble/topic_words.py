"""Where the topic words of an event stand: in its headline, in its reporting sentence, in its text, and how there."""

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, takewhile
from typing import NamedTuple

from vngovnews.assemble.candidates import Holder
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.find.bodies import BodyMention
from vngovnews.find.topics import TopicMention
from vngovnews.lexicon import begins_any_of
from vngovnews.text import Span

_AUDIENCE = re.compile(" cho ")
_OCCASION = re.compile(
    r"(?:(?<!công )(?<!nạn )(?<!cá )(?<!bệnh )(?<!doanh )(?<!quân )(?<!thân )(?<!pháp )(?<!phạm )\b(?:nhân|dịp) "
    r"(?:$|(?:dịp|ngày|k[ỷỉ] niệm|tháng|tuần|năm|mùa|lễ|đại lễ|tết|xuân|quốc khánh|cuối năm|đầu năm|\d)\b)"
    r"|\b(?:chào mừng|hướng tới|lập thành tích|thiết thực)\b)[^,;:\n]*$"
)
_COUNTED = re.compile(r"\d[\d.]* (?:\w+ )?$")
_COUNTED_REACH = 25
_ABOUT = re.compile(rf"{begins_any_of(('về', 'nhằm', 'để', 'chủ đề', 'lĩnh vực'))}\b")
_ABOUT_REACH = 60
_LEAD = 700
_NEAR = 70.0


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


def placed(mentions: Mentions, story: Story, holders: Sequence[Holder]) -> Iterator[Placed]:
    """Each topic word of an event with its place; names of bodies that do not hold it are left out.

    Names may be read too far: a word in small letters is part of none.
    """
    title = mentions.page.title_stop
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


def manners(mentions: Mentions, words: Sequence[Placed]) -> Iterator[tuple[TopicMention, int, list[str]]]:
    """Each topic word of the event once, with its sentence's number and how it stands in it.

    ``about``: behind "về", "nhằm", "chủ đề"; ``quoted``: inside quotation marks, as the theme of an event is.
    """
    folded, starts = mentions.page.folded, [s.start for s in mentions.page.sentences]
    for word in words:
        if word.place in ("organiser", "phrase"):
            continue
        number = bisect_right(starts, word.mention.start) - 1
        start = starts[number] if number >= 0 else 0
        near = max(start, word.mention.start - _ABOUT_REACH)
        found = []
        if not word.place.startswith("title") and _ABOUT.search(folded, near, word.mention.start):
            found.append("about")
        quote = folded.rfind('"', start, word.mention.start)  # of any kind: all are folded into this one
        if quote >= 0 and "\n" not in folded[quote : word.mention.start]:
            found.append("quoted")
        yield word.mention, number, found

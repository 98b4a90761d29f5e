"""The words by which an article speaks of a subject matter, each with the topics that it stands for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, cast, get_args

from vngovnews.lexicon import Match, cells, fold_all, table
from vngovnews.model import Topic
from vngovnews.read.page import Page

KIND = "topic"
SHADOW = "shadow"
_IN_TURN = re.compile(", | - |sĩ").search

Meaning = tuple[tuple[Topic, float], ...]


class TopicMention(NamedTuple):
    """``text[start:stop]`` speaks for this topic with this weight."""

    start: int
    stop: int
    code: Topic
    weight: float


def entries() -> Iterator[tuple[str, str, Any]]:
    """Each phrase of data/topic_phrases.csv once, as (phrase, "topic", topics with weights); shadows have none."""
    worth: dict[str, float] = table("topics.toml")["weight"]
    listed = cells("topic_phrases.csv")
    next(listed)
    codes, kinds, phrases = zip(*listed, strict=True)
    known: dict[str, list[tuple[Topic, float]]] = {}
    for code, kind, phrase in zip(codes, kinds, fold_all(phrases), strict=True):
        for spelling in _spellings(phrase) if _IN_TURN(phrase) else (phrase,):
            meant = known.setdefault(spelling, [])
            if kind != SHADOW:
                meant.append((code, worth[kind]))
    for phrase, found in known.items():
        yield phrase, KIND, tuple(found) if len(found) < 2 else _strongest(found)


def _strongest(found: Iterable[tuple[Topic, float]]) -> Meaning:
    meant: dict[Topic, float] = {}
    for code, weight in found:
        meant[code] = max(weight, meant.get(code, 0.0))
    return tuple(meant.items())


def _spellings(phrase: str) -> set[str]:
    """A phrase with the joints that printers use by turns ("an ninh, trật tự", "an ninh - trật tự")."""
    joined = {phrase}
    if " - " in phrase:
        joined |= {phrase.replace(" - ", other) for other in ("-", ", ", " ")}
    if ", " in phrase:
        joined |= {phrase.replace(", ", " ")}
    return joined


@cache
def topics() -> tuple[Topic, ...]:
    """The topics, in the order of the contract."""
    return cast(tuple[Topic, ...], get_args(Topic))


def find_topics(page: Page, matches: Sequence[Match]) -> tuple[TopicMention, ...]:
    """The topic words of a page, in order; one inside a longer one or inside a shadow is none.

    >>> from vngovnews.lexicon import Lexicon
    >>> page = Page(text="Tập huấn cải cách hành chính", blocks=())
    >>> for mention in find_topics(page, Lexicon(entries()).scan(page.folded)):
    ...     print(page.text[mention.start:mention.stop], mention.code)
    cải cách hành chính administrative-reform
    """
    found: list[TopicMention] = []
    end = 0
    for match in matches:
        if match.kind != KIND or match.stop <= end:
            continue
        end = match.stop
        meaning: Meaning = match.value
        found.extend(TopicMention(match.start, match.stop, code, weight) for code, weight in meaning)
    return tuple(found)

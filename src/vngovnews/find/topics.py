"""The words by which an article speaks of a subject matter, each with the topics that it stands for."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, cast, get_args

from vngovnews.lexicon import Match, fold_all, table
from vngovnews.model import Topic
from vngovnews.read.page import Page

KIND = "topic"

Meaning = tuple[tuple[Topic, float], ...]


class TopicMention(NamedTuple):
    """``text[start:stop]`` speaks for this topic with this weight."""

    start: int
    stop: int
    code: Topic
    weight: float


def entries() -> Iterator[tuple[str, str, Any]]:
    """Each phrase of data/topics.toml once, as (phrase, "topic", topics with weights); shadows have none."""
    known: dict[str, dict[Topic, float]] = {}
    for code, phrase, weight in _listed():
        meant = known.setdefault(phrase, {})
        meant[code] = max(weight, meant.get(code, 0.0))
    for phrase in fold_all(table("topics.toml")["shadow"]["phrases"]):
        known.setdefault(phrase, {})
    for phrase, found in known.items():
        yield phrase, KIND, tuple(found.items())


def _listed() -> Iterator[tuple[Topic, str, float]]:
    data = table("topics.toml")
    for code in topics():
        for name, weight in data["weight"].items():
            for phrase in fold_all(data[code][name]):
                for spelling in _spellings(phrase):
                    yield code, spelling, weight


def _spellings(phrase: str) -> Iterator[str]:
    """A phrase with the joints and vowels that printers use by turns ("an ninh, trật tự", "liệt sỹ")."""
    if ", " not in phrase and " - " not in phrase and "sĩ" not in phrase:
        yield phrase
        return
    joined = {phrase}
    if " - " in phrase:
        joined |= {phrase.replace(" - ", other) for other in ("-", ", ", " ")}
    if ", " in phrase:
        joined |= {phrase.replace(", ", " ")}
    for spelling in joined:
        yield spelling
        if "sĩ" in spelling:
            yield spelling.replace("sĩ", "sỹ")


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

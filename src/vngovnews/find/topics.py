"""The words by which an article speaks of a subject matter, each with the topics that it stands for."""

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple, cast, get_args

from vngovnews.lexicon import Item, Match, fold_all, lines, table
from vngovnews.model import Topic
from vngovnews.read.page import Page

KIND = "topic"
SHADOW = "shadow"

Meaning = tuple[tuple[Topic, float], ...]


class TopicMention(NamedTuple):
    """``text[start:stop]`` speaks for this topic with this weight."""

    start: int
    stop: int
    code: Topic
    weight: float


def entries() -> Iterator[Item]:
    """Each phrase of data/topic_phrases.csv once, as (phrase, "topic", topics with weights); shadows have none."""
    worth: dict[str, float] = table("topics.toml")["weight"]
    # A phrase with a comma is in quotes; taking them off takes half as long as a reader of CSV.
    codes, kinds, phrases = zip(*(line.split(",", 2) for line in lines("topic_phrases.csv")[1:]), strict=True)
    single: dict[tuple[str, str], Meaning] = {
        (code, kind): ((code, weight),) for code in topics() for kind, weight in worth.items()
    }
    known: dict[str, Meaning] = {}
    for code, kind, phrase in zip(codes, kinds, fold_all(phrases), strict=True):
        meaning = () if kind == SHADOW else single[code, kind]
        for spelling in _spellings(phrase.strip('"')) if "," in phrase or "-" in phrase else (phrase,):
            known[spelling] = _strongest(known[spelling] + meaning) if spelling in known else meaning
    for phrase, meaning in known.items():
        yield phrase, KIND, meaning


def _strongest(found: Meaning) -> Meaning:
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
    new = partial(tuple.__new__, TopicMention)  # the generated constructor is several times slower
    end = 0
    for match in matches:
        if match.kind != KIND or match.stop <= end:
            continue
        end = match.stop
        meaning: Meaning = match.value
        found += [new((match.start, match.stop, code, weight)) for code, weight in meaning]
    return tuple(found)

"""Words shaped like a title, a body or a name that no lexicon explains: what the data files may lack."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from vngovnews.assemble.scan import Mentions
from vngovnews.find.people import name_at
from vngovnews.model import Article
from vngovnews.read.page import Page, PageBlock
from vngovnews.syllables import Token
from vngovnews.text import fold

Shape = Literal["title", "body", "name"]

_LONGEST = 8
_ROMAN = frozenset("IVX")
_NAME_LENGTHS = range(2, 6)
_APPOSITION = frozenset("-–,(:")


class Gap(NamedTuple):
    """Words of one shape, how often they stand in the articles, and one of the articles."""

    shape: Shape
    words: str
    times: int
    article: str


def count_gaps(articles: Iterable[Article]) -> list[Gap]:
    """The gaps of all articles, the most frequent first; spellings that fold to one form count as one."""
    counts: Counter[tuple[Shape, str]] = Counter()
    first: dict[tuple[Shape, str], tuple[str, str]] = {}
    for article in articles:
        for shape, words in find_gaps(article):
            key = (shape, fold(words))
            counts[key] += 1
            first.setdefault(key, (words, article.id))
    return [Gap(key[0], first[key][0], count, first[key][1]) for key, count in counts.most_common()]


def find_gaps(article: Article) -> Iterator[tuple[Shape, str]]:
    """The gaps of one article in the order of its text.

    >>> from vngovnews import parse_text
    >>> article = parse_text("Sáng 5/3/2024, ông Lê Văn Tám, Quản ngư trưởng, cùng QZXW họp.")
    >>> list(find_gaps(article))
    [('title', 'Quản ngư trưởng'), ('body', 'QZXW')]
    """
    blocks = tuple(PageBlock(b.kind, b.start, b.end) for b in article.blocks)
    page = Page(text=article.text, blocks=blocks)
    mentions = Mentions(page)
    known = _explained(mentions, article)
    starts = {sentence.start for sentence in page.sentences}
    at = 0
    while at < len(page.tokens):
        stop = max(at + 1, _run(page.tokens, at, known))
        if page.tokens[at].capital and at not in known:
            shape, end = _shape(mentions, at, stop, page.tokens[at].start in starts, known)
            if shape:
                yield shape, mentions.chart.words(at, end)
                stop = end
        at = stop


def _run(tokens: tuple[Token, ...], at: int, known: frozenset[int]) -> int:
    while at < len(tokens) and tokens[at].capital and at not in known:
        at += 1
    return at


def _explained(mentions: Mentions, article: Article) -> frozenset[int]:
    """The tokens that some lexicon or finder knows, bylines and titles in capitals among them."""
    spans = [(m.start, m.stop) for m in mentions.matches]
    for found in (mentions.bodies, mentions.places, mentions.positions.values(), mentions.documents):
        spans += [(m.start, m.stop) for m in found]
    spans += [(b.start, b.end) for b in article.blocks if b.kind in ("byline", "source")]
    tokens = mentions.page.tokens
    for at, token in enumerate(tokens):
        name = name_at(mentions.chart, at) if token.capital else None
        if name and name.score > 0:
            spans.append((name.start, name.stop))
    inside = bytearray(len(mentions.page.text) + 1)
    for start, stop in spans:
        inside[start:stop] = b"\1" * (stop - start)
    return frozenset(n for n, token in enumerate(tokens) if inside[token.start])


def _shape(
    mentions: Mentions, at: int, stop: int, starts: bool, known: frozenset[int]
) -> tuple[Shape | None, int]:
    """What a run of unexplained capitalised words looks like, and where that ends."""
    tokens = mentions.page.tokens
    printed = mentions.chart.words(at, stop)
    if printed.isupper():
        named = stop == at + 1 and len(printed) > 2 and not set(printed) <= _ROMAN
        return ("body", stop) if named else (None, stop)
    if _after_name(mentions, at):
        return "title", _office(mentions, stop)
    if stop - at in _NAME_LENGTHS and all(t.stop - t.start <= 7 for t in tokens[at:stop]):
        return "name", stop
    end = _phrase(tokens, stop, known)
    before_place = end < len(tokens) and end in known and tokens[end].kind == "word" and end - at >= 2
    return ("body", end) if before_place and not starts else (None, stop)


def _after_name(mentions: Mentions, at: int) -> bool:
    """Whether a person's name and a mark of apposition stand right before."""
    tokens = mentions.page.tokens
    if at < 3 or tokens[at - 1].folded not in _APPOSITION:
        return False
    for length in range(2, 6):
        first = at - 1 - length
        name = name_at(mentions.chart, first) if first >= 0 and tokens[first].capital else None
        if name and name.score > 0 and name.stop_token == at - 1:
            return True
    return False


def _office(mentions: Mentions, at: int) -> int:
    """The end of an office: small words up to a mark, a verb or a name."""
    tokens = mentions.page.tokens
    limit = min(len(tokens), at + _LONGEST)
    while at < limit and tokens[at].kind == "word" and not tokens[at].capital:
        if mentions.chart.at("stop", at) or mentions.chart.at("predicate", at):
            break
        at += 1
    return at


def _phrase(tokens: tuple[Token, ...], at: int, known: frozenset[int]) -> int:
    """The end of the words that go on after a run: up to a mark, a known word or the longest phrase."""
    limit = min(len(tokens), at + _LONGEST)
    while at < limit and tokens[at].kind == "word" and at not in known:
        at += 1
    return at

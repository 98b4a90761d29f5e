"""Teasers of other articles: a headline that is a link with the beginning of its story, several times over.

One is prose as an article's is, and many of them hold more prose than a short article does. What gives them away is
that they are alike: the same elements around a link and the words after it, at least three times on a page. Boxes
that are alike and whose headings are no links may be sections of the article: they stay, but choose no body.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree

from vngovnews.read.sight import Sight, TooNarrowError
from vngovnews.read.styles import look_of

_FEWEST, _FEWEST_BOXES = 3, 4
_LEAST_ELSEWHERE = 300
_LEVELS = 4
_LEAST_PROSE = 40.0
_LONGEST, _LONGEST_BOX = 1500, 800
_BEFORE, _SHORTEST, _HEADLINE_SIZE = 60, 20, 90
_MOST_UNSEEN = 0.6
_CUT, _PAGES = "x-teaser", ("body", "html", "form")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "dt", "b", "strong")
_INLINE = frozenset({"a", "b", "strong", "i", "em", "u", "span", "font", "small", "big", "cite", "q"})


def linked_letters(element: Any) -> int:
    """How many letters of an element stand in links."""
    return sum(map(len, _texts_of_links()(element)))


@cache
def _texts_of_links() -> Any:
    return etree.XPath("descendant::a/descendant::text()", smart_strings=False)


class Teasers(NamedTuple):
    """How many teasers there were, and how many letters of their links stood in each element."""

    number: int
    linked: dict[Any, int]


def cut_teasers(sight: Sight, prose: dict[Any, float]) -> Teasers:
    """Takes teasers, and copies that no reader sees, out of the tree and out of what is known of its prose."""
    _cut(sight.root, _unseen_copies(prose), prose)
    known = _Known()
    cards: dict[Any, list[Any]] = {}
    for block in _elsewhere(prose):
        if (card := _card(block, known)) is not None:
            cards.setdefault(card, []).append(block)
    if not cards:
        return Teasers(0, {})
    whole = {card for card, blocks in cards.items() if _is_whole(card, blocks)}
    teasers = whole | set(_alike(cards.keys() - whole, _FEWEST, sight))
    linked: dict[Any, int] = {}
    for card in teasers:
        size = min(linked_letters(card) or _HEADLINE_SIZE, _HEADLINE_SIZE)
        for element in card.iterancestors():
            linked[element] = linked.get(element, 0) + size
    _cut(sight.root, teasers, prose)
    return Teasers(len(teasers), linked)


def without_boxes(sight: Sight, prose: dict[Any, float]) -> dict[Any, float]:
    """The prose that stands in no boxes that are alike, if there is any."""
    blocks = _elsewhere(prose)
    if len(blocks) < _FEWEST_BOXES and not sight.parted:
        return prose
    known = _Known()
    boxes: dict[Any, list[Any]] = {}
    for block in blocks:
        if (box := _box(block, known)) is not None:
            boxes.setdefault(box, []).append(block)
    single = [box for box, blocks in boxes.items() if len(blocks) == 1]
    aside = {boxes[box][0] for box in _alike(single, _FEWEST_BOXES, sight)}
    left = {block: weight for block, weight in prose.items() if block not in aside} if aside else prose
    return left if sum(left.values()) >= _LEAST_ELSEWHERE else prose


def _elsewhere(prose: dict[Any, float]) -> list[Any]:
    """The blocks of prose that are no plain paragraphs of the element that holds the most of them."""
    holders = {block: block.getparent() for block, weight in prose.items() if weight >= _LEAST_PROSE}
    main = {holder for holder, number in Counter(holders.values()).most_common(1) if number > 1}
    return [
        block
        for block, holder in holders.items()
        if block.tag != "p" or holder not in main or next(block.iter("a"), None) is not None
    ]


def _alike(cards: Iterable[Any], fewest: int, sight: Sight) -> list[Any]:
    """Those of the elements that are made as so many others are."""
    templates = {card: _templates(card) for card in cards}
    alike: dict[Any, int] = {}
    for keys in templates.values():
        for key in keys:
            alike[key] = alike.get(key, 0) + 1
    found = [card for card, keys in templates.items() if max(alike[key] for key in keys) >= fewest]
    if len(found) < len(templates) and sight.parted:
        rest = templates.keys() - set(found)
        if any(card.getparent() in sight.parted for card in rest):  # others may stand where nothing is seen
            raise TooNarrowError
    return found


def _is_whole(card: Any, blocks: list[Any]) -> bool:
    """Whether a teaser is a link as a whole, its headline and its prose in boxes of their own."""
    if card.tag != "a" or "href" not in card.attrib or _letters(card) > _LONGEST_BOX:
        return False
    return _letters(card) - sum(map(_letters, blocks)) >= _SHORTEST


def _templates(card: Any) -> tuple[Any, ...]:
    """What teasers of one list have in common: their elements' names, or the place where they stand."""
    parent = card.getparent()
    names = (card.tag, card.get("class"), parent.tag, parent.get("class"))
    return names, (card.tag, parent)


class _Known:
    """What is asked of elements again and again while the boxes around each block of prose are looked at."""

    def __init__(self) -> None:
        self.headlines, self.heading, self.letters = cache(_headlines), cache(_heading), cache(_letters)


def _headlines(element: Any) -> list[Any]:
    """The first two links in an element that are as long as a headline."""
    return list(islice((a for a in element.iter("a") if 20 < _letters(a) < 260), 2))


def _heading(element: Any) -> Any:
    """The first heading in an element."""
    return next((e for e in element.iter(*_HEADINGS) if e is not element), None)


@cache
def _length() -> Any:
    return etree.XPath("string-length(normalize-space(.))")


def _letters(element: Any) -> float:
    """How long the text of an element is."""
    length: float = _length()(element)
    return length


def _card(block: Any, known: _Known) -> Any:
    """The element that holds a link as headline and this block as the words after it, and not much else."""
    for element in _above(block):
        if element.tag == "a":
            return element
        if len(element) and (found := known.headlines(element)):
            small = len(found) == 1 and known.letters(element) <= _LONGEST
            return element if small and _is_over(found[0], block, element) else None
    return None


def _box(block: Any, known: _Known) -> Any:
    """The element that holds a heading in a line of its own and this block under it, and not much else."""
    for element in _above(block):
        if len(element) and (found := known.heading(element)) is not None:
            if known.letters(element) > _LONGEST_BOX:
                return None
            told = 10 <= _letters(found) <= 200 and found not in block.iterancestors()
            return element if told and _is_over(found, block, element) else None
        if element.tag == "div":
            before = element.getprevious()
            if before is not None and before.tag == "div" and _is_titled(before, element):
                return element
    return None


def _above(block: Any) -> Iterator[Any]:
    """A block and what it stands in, up to the page."""
    for _ in range(_LEVELS):
        if block is None or not isinstance(block.tag, str) or block.tag in _PAGES:
            return
        yield block
        block = block.getparent()


def _is_titled(before: Any, element: Any) -> bool:
    """Whether an element is the title of the one behind it: a name of its own, and a few words without a stop."""
    names = before.get("class"), element.get("class")
    words = "".join(before.itertext()).strip() if all(names) and names[0] != names[1] else ""
    return 10 <= len(words) <= 150 and words[-1] not in ".!?;:,"


def _is_over(link: Any, block: Any, card: Any) -> bool:
    """Whether a link stands first in its card, in a line of its own."""
    before = 0
    for element in card.iter():
        if element is link:
            break
        before += len((element.text or "").strip()) + len((element.tail or "").strip())
        if before > _BEFORE:
            return False
    element = link
    while element is not block and element.tag in _INLINE:
        if element.tail and not element.tail.isspace():
            return False
        after = element.getnext()
        if after is not None and (after.tag == "br" or element.getparent() is block):
            return after.tag == "br" or after.tag not in _INLINE or block.tag != "p"
        element = element.getparent()
    return element is not block


def _unseen_copies(prose: dict[Any, float]) -> set[Any]:
    """The elements that are out of sight, where most of the page's prose is not."""
    above: dict[Any, Any] = {}
    unseen: dict[Any, float] = {}
    for block, weight in prose.items():
        passed, element = [], block
        while element is not None and element not in above:
            passed.append(element)
            style = element.get("style")
            if style and look_of({"style": style}).unseen:
                above[element] = element
                break
            element = element.getparent()
        hidden = above.get(element)
        above.update(dict.fromkeys(passed, hidden))
        if hidden is not None:
            unseen[hidden] = unseen.get(hidden, 0.0) + weight
    return set(unseen) if sum(unseen.values()) <= _MOST_UNSEEN * sum(prose.values()) else set()


def _cut(root: Any, teasers: set[Any], prose: dict[Any, float]) -> None:
    if not teasers:
        return
    for block in [b for b in prose if not teasers.isdisjoint((b, *b.iterancestors()))]:
        del prose[block]
    for card in teasers:
        card.tag = _CUT
    etree.strip_elements(root, _CUT, with_tail=False)

"""A page of an unknown layout: the article found by what it is, not by what its elements are called.

One walk gives the long runs of text; those that are no links gather in their containers, and the
container that holds the most prose is the body. What stands around it is read line by line.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate, takewhile
from typing import Any

from lxml import etree

from vngovnews.read.sight import Sight, TooNarrowError
from vngovnews.read.teasers import linked_letters
from vngovnews.read.window import weight_of

_RUN = 24
_CANDIDATES = 6
_NEAR = 0.4
_INLINE = frozenset({
    "a", "b", "strong", "i", "em", "u", "span", "font", "small", "big", "sub", "sup", "cite", "q", "s", "strike",
    "label", "o:p", "st1:place",
})  # fmt: skip
_NO_PROSE = frozenset({
    "option", "select", "button", "label", "textarea", "script", "style", "title", "a", "noscript", "legend", "marquee",
})  # fmt: skip
_PARAGRAPHS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"})


def find_bodies(sight: Sight, prose: dict[Any, float], gone: dict[Any, int]) -> list[tuple[Any, float]]:
    """The elements that may hold the article, the best first, with their weight of prose.

    There is more than one only where another, apart from the best, comes near it; none where the page has
    no prose. ``gone`` is how many letters of links an element has lost.
    """
    linked = cache(lambda element: linked_letters(element) + gone.get(element, 0))
    groups: dict[Any, float] = {}
    for block, weight in prose.items():
        groups[block] = groups.get(block, 0) + weight
        parent = block.getparent()
        if parent is not None:
            groups[parent] = groups.get(parent, 0) + weight * 0.95
            above = parent.getparent()
            if above is not None:
                groups[above] = groups.get(above, 0) + weight * 0.6
    leading = sorted(groups, key=groups.__getitem__, reverse=True)[:_CANDIDATES]
    weights = sorted(((e, groups[e] - 1.5 * linked(e)) for e in leading), key=lambda x: -x[1])
    best = weights[:1]
    for element, weight in weights[1:]:
        if weight >= _NEAR * best[0][1] and all(_apart(element, other) for other, _ in best):
            best.append((element, weight))
    if sight.parted:
        _check_best(best, groups, linked, sight)
    return [
        (_widened(_container(element, prose, sight), prose, linked, sight), weight)
        for element, weight in best
    ]


def _check_best(
    best: list[tuple[Any, float]], groups: dict[Any, float], linked: Callable[[Any], int], sight: Sight
) -> None:
    """Raises where what is not shown could make another element the best one, or come near it."""
    if not best or sight.outside >= _NEAR * best[0][1] or any(e in sight.parted for e, _ in best):
        raise TooNarrowError
    above, weight = set(best[0][0].iterancestors()), best[0][1]
    for element in sight.parted.keys() & groups.keys():
        most, limit = groups[element] + sight.parted[element], weight * (1.0 if element in above else _NEAR)
        if most >= limit and most - 1.5 * linked(element) >= limit:
            raise TooNarrowError
    least = min(groups[element] for element, _ in best)
    if sum(weight + sight.parted.get(e, 0.0) > least for e, weight in groups.items()) >= _CANDIDATES:
        raise TooNarrowError


def _apart(one: Any, other: Any) -> bool:
    return other not in one.iterancestors() and one not in other.iterancestors()


def _container(element: Any, prose: dict[Any, float], sight: Sight) -> Any:
    """The element itself, or what holds it where it is a paragraph alone: its neighbours belong to it."""
    parent = element.getparent()
    if element.tag not in _PARAGRAPHS or parent is None or parent.tag == "html":
        return element
    links = linked_letters(parent)
    if 3 * links < prose.get(element, 0) or 1.5 * links < sum(prose.get(child, 0) for child in parent):
        return parent
    return _run_of_neighbours(element, sight)


def _run_of_neighbours(element: Any, sight: Sight) -> Any:
    """A new element around the paragraph and its neighbours, as far as no list of links parts them."""
    first, last = element, element
    while (before := first.getprevious()) is not None and not _is_list_of_links(before):
        sight.check(before)
        first = before
    while (after := last.getnext()) is not None and not _is_list_of_links(after):
        sight.check(after)
        last = after
    return _wrapped(first, last)


def _wrapped(first: Any, last: Any) -> Any:
    """A new element around these neighbours and all between them."""
    whole = etree.Element("div")
    first.addprevious(whole)
    while whole.getnext() is not last:
        whole.append(whole.getnext())
    whole.append(last)
    return whole


def _is_list_of_links(element: Any) -> bool:
    linked = linked_letters(element)
    return linked > 60 and 2 * linked > len("".join(element.itertext()))


def gather(root: Any) -> dict[Any, float]:
    """How much prose stands directly in each block."""
    prose: dict[Any, float] = {}
    for holder, run in _runs(root):
        words = run.strip()
        if len(words) > _RUN and (block := _block_of(holder)) is not None:
            prose[block] = prose.get(block, 0) + weight_of(words)
    return prose


def _runs(root: Any) -> Iterator[tuple[Any, str]]:
    """The long runs of text, each with the element that it stands in."""
    for element in root.iter():
        if (text := element.text) and len(text) > _RUN:
            yield element, text
        if (tail := element.tail) and len(tail) > _RUN:
            yield element.getparent(), tail


def _block_of(element: Any) -> Any:
    """The block that a run of text belongs to; ``None`` where it is a link or a control."""
    while element is not None and element.tag in _INLINE:
        if element.tag == "a":
            return None
        element = element.getparent()
    return None if element is None or element.tag in _NO_PROSE else element


def _widened(element: Any, prose: dict[Any, float], linked: Callable[[Any], int], sight: Sight) -> Any:
    """The element, or the ancestor in which a good part more of the prose stands without many links."""
    above = list(element.iterancestors())
    under = _under(element, above, prose)
    best, links = 0, linked(element)
    for at, ancestor in enumerate(above, start=1):
        if ancestor.tag in ("body", "html"):
            break
        more = under[at] - under[best] + sight.parted.get(ancestor, 0.0)
        if more < 0.2 * under[best]:
            continue
        wider = linked(ancestor)
        if more - 2 * (wider - links) > 0.2 * under[best]:
            sight.check(ancestor)
            best, links = at, wider
    widest = above[best - 1] if best else element
    more = sum(prose.values()) - under[best]
    if more <= 0.2 * under[best] and not sight.parted:
        return widest
    return _with_sections(widest, prose, under[best], linked, sight)


def _with_sections(
    element: Any, prose: dict[Any, float], own: float, linked: Callable[[Any], int], sight: Sight
) -> Any:
    """The element, or a new one around all sections of the page made as its own, where they hold prose."""
    top = element
    while (parent := top.getparent()) is not None and parent.tag not in ("body", "html"):
        top = parent
    name = top.get("class")
    if (
        name and top not in sight.parted and sight.outside > 0.2 * own
    ):  # others like it may stand where none is seen
        raise TooNarrowError
    alike = (
        [e for e in parent.iterchildren(top.tag) if e.get("class") == name]
        if parent is not None and name
        else []
    )
    if len(alike) < 2:
        return element
    weights = [sum(prose.get(block, 0.0) for block in section.iter()) for section in alike]
    holding = [section for section, weight in zip(alike, weights, strict=True) if weight]
    first, last = holding[0], holding[-1]
    run = [first, *takewhile(lambda e: e.getprevious() is not last, first.itersiblings())]
    if sum(weights) - own - 2 * sum(map(linked, run)) <= 0.2 * own:
        return element
    for section in run:
        sight.check(section)
    return _wrapped(first, last)


def _under(element: Any, above: list[Any], prose: dict[Any, float]) -> list[float]:
    """The prose under the element and under each of its ancestors."""
    at = {ancestor: n for n, ancestor in enumerate([element, *above])}
    under = [0.0] * len(at)
    for block, weight in prose.items():
        holder = block
        while holder not in at:
            holder = holder.getparent()
        under[at[holder]] += weight
    return list(accumulate(under))


def around(body: Any, *, before: bool, levels: int = 14) -> Iterator[Any]:
    """The elements beside the body and beside its ancestors, the nearest first."""
    element = body
    for _ in range(levels):
        if element is None or element.tag in ("body", "html"):
            return
        yield from element.itersiblings(preceding=before)
        element = element.getparent()

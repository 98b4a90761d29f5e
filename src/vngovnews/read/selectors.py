"""The selectors of profiles: a small part of CSS that can be found both in a tree and in raw markup.

A selector is one or more alternatives (``,``); each is a path of compounds (blank or ``>``), each compound a
tag, ``#id``, ``.class`` and ``[name]``, ``[name=value]``, ``^=``, ``*=``, ``$=``.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from lxml import etree

from vngovnews.errors import BadProfile

_PART = re.compile(
    r"(?P<tag>[a-zA-Z][\w-]*|\*)|#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)"
    r"|\[(?P<name>[\w:-]+)(?:(?P<op>[\^*$]?=)[\"']?(?P<value>[^\"'\]]*)[\"']?)?\]"
)
_ATTRIBUTE = re.compile(r"([\w:-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_TAG = re.compile(r"[a-zA-Z][\w:-]*")
_LONGEST_TAG = 3000
_BLANKS = dict.fromkeys(map(ord, "\t\r\n"), " ")


@dataclass(frozen=True)
class Compound:
    """One step of a path: what a single element must be."""

    tag: str | None
    tests: tuple[tuple[str, str, str], ...]
    child: bool = False

    @cached_property
    def token(self) -> str:
        """The words to look for in raw markup: the longest value that the element must carry."""
        words = [
            w
            for name, _, value in self.tests
            for w in ((value,) if name in ("id", "class") else (name, value))
        ]
        return max(words, key=len, default=f"<{self.tag}")

    @cached_property
    def xpath(self) -> str:
        """This step as XPath."""
        return (self.tag or "*") + "".join(f"[{_xpath_test(*test)}]" for test in self.tests)

    @cached_property
    def is_plain(self) -> bool:
        """Whether this is an element of a known tag somewhere below the last, and no test is for nothing."""
        return self.tag is not None and not self.child and all(value for _, op, value in self.tests if op)

    def fits(self, element: Any) -> bool:
        """Whether an element of this tag passes the tests, as XPath has them: it parts classes at ASCII's blanks."""
        for name, op, value in self.tests:
            given = element.get(name)
            if op == "~":
                if given is None or f" {value} " not in f" {given.translate(_BLANKS)} ":
                    return False
            elif not holds(given, op, value):
                return False
        return True

    def matches(self, tag: str, attributes: dict[str, str]) -> bool:
        """Whether an element of this tag with these attributes is meant."""
        if self.tag and self.tag != tag:
            return False
        return all(holds(attributes.get(name), op, value) for name, op, value in self.tests)


@dataclass(frozen=True)
class Selector:
    """Alternatives, the first one that selects something wins."""

    source: str
    paths: tuple[tuple[Compound, ...], ...]

    def select(self, root: Any) -> Any:
        """The first element under ``root`` of the first alternative that selects one, else ``None``."""
        for path in self.paths:
            found = _compiled("descendant-or-self::" + _steps(path))(root)
            if found:
                return found[0]
        return None


def _steps(path: tuple[Compound, ...]) -> str:
    steps = [path[0].xpath]
    steps += [("/" if step.child else "//") + step.xpath for step in path[1:]]
    return "".join(steps)


def inner_xpath(path: tuple[Compound, ...]) -> str:
    """The steps after the first, as XPath relative to the element of the first; "." where there are none."""
    return "." + "".join(("/" if step.child else "//") + step.xpath for step in path[1:])


@cache
def _compiled(xpath: str) -> Any:
    return etree.XPath(xpath)


def select_inner(path: tuple[Compound, ...], element: Any) -> Any:
    """What the steps after the first select under the element of the first."""
    if len(path) == 1:
        return element
    if len(path) == 2 and path[1].is_plain:  # the first one ends this search, and XPath knows no such end
        return next(filter(path[1].fits, element.iterdescendants(path[1].tag)), None)
    found = _compiled(inner_xpath(path))(element)
    return found[0] if found else None


@cache
def parse_selector(source: str) -> Selector:
    """Reads a selector; ``BadProfile`` where it is none.

    >>> parse_selector("header > span.post-date, [itemprop=datePublished]").paths[0][1].xpath
    "span[contains(concat(' ',normalize-space(@class),' '),' post-date ')]"
    """
    paths = tuple(_path(alternative.strip(), source) for alternative in source.split(","))
    return Selector(source, paths)


def _path(alternative: str, source: str) -> tuple[Compound, ...]:
    steps, child = [], False
    for word in alternative.replace(">", " > ").split():
        if word == ">":
            child = True
            continue
        steps.append(_compound(word, child, source))
        child = False
    if not steps or child:
        raise BadProfile(f"selector {source!r} names no element")
    return tuple(steps)


def _compound(word: str, child: bool, source: str) -> Compound:
    tag, tests, at = None, [], 0
    while at < len(word):
        match = _PART.match(word, at)
        if match is None or (match["tag"] and at):
            raise BadProfile(f"selector {source!r}: cannot read {word!r}")
        if match["tag"]:
            tag = None if match["tag"] == "*" else match["tag"].lower()
        elif match["id"] or match["class"]:
            tests.append(("id", "=", match["id"]) if match["id"] else ("class", "~", match["class"]))
        else:
            tests.append((match["name"].lower(), match["op"] or "", match["value"] or ""))
        at = match.end()
    return Compound(tag, tuple(tests), child)


def _xpath_test(name: str, op: str, value: str) -> str:
    return {
        "": f"@{name}",
        "=": f"@{name}='{value}'",
        "~": f"contains(concat(' ',normalize-space(@{name}),' '),' {value} ')",
        "^=": f"starts-with(@{name},'{value}')",
        "*=": f"contains(@{name},'{value}')",
        "$=": f"substring(@{name},string-length(@{name})-{len(value) - 1})='{value}'",
    }[op]


_TESTS: dict[str, Callable[[str, str], bool]] = {
    "": lambda actual, value: True,
    "=": str.__eq__,
    "~": lambda actual, value: value in actual and value in actual.split(),
    "^=": str.startswith,
    "*=": str.__contains__,
    "$=": str.endswith,
}


def holds(actual: str | None, op: str, value: str) -> bool:
    """Whether an attribute's value, ``None`` where it is missing, passes a test.

    >>> holds("title-news big", "~", "big"), holds("title-news", "~", "title"), holds(None, "", "")
    (True, False, False)
    """
    return actual is not None and _TESTS[op](actual, value)


def start_tags(html: str, step: Compound, start: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """The start tags in raw markup that a step means: where they begin and end, and their tag."""
    token = step.token
    at = html.find(token, start, stop)
    while at >= 0:
        left = html.rfind("<", max(0, at - _LONGEST_TAG), at + 1)
        name = _TAG.match(html, left + 1) if left >= 0 and html.find(">", left, at) < 0 else None
        right = html.find(">", at, at + _LONGEST_TAG) if name else -1
        if name and right >= 0:
            tag = name[0].lower()
            if step.tag in (None, tag) and step.matches(tag, _attributes(html, name.end(), right)):
                yield left, right + 1, tag
        at = html.find(token, max(at + 1, right), stop)


def _attributes(html: str, start: int, stop: int) -> dict[str, str]:
    values = _ATTRIBUTE.findall(html, start, stop)
    return {k.lower(): a or b or c for k, a, b, c in reversed(values)}

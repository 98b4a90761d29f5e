"""What is known of a layout, as data: which elements hold the title, the stamp, the lead and the body."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from vngovnews.errors import BadProfile
from vngovnews.lexicon import table
from vngovnews.read.selectors import Selector, parse_selector
from vngovnews.read.stems import Places, stems_of

_SELECTORS = ("title", "published", "lead", "body", "author", "source", "section")
_LISTS = ("hosts", "marks", "drop")
# Code is no prose: it holds braces and equals signs.
_PROSE = re.compile(r">\s*[^<>{}=\s][^<>{}=]{120,}")
_LONG = re.compile(r">[^<]{121,}")
_RUNS, _REACH = 4, 3000


@dataclass(frozen=True)
class Profile:
    """One layout. ``body`` names the container, never its paragraphs.

    A page is read by the first profile whose ``marks`` all stand in its markup and whose ``body`` selects
    something, those first whose body may open right before the page's first prose; ``hosts`` puts a profile
    before the others on pages of these hosts.
    """

    name: str
    body: Selector
    title: Selector | None = None
    published: Selector | None = None
    lead: Selector | None = None
    author: Selector | None = None
    source: Selector | None = None
    section: Selector | None = None
    drop: tuple[tuple[str, str, str], ...] = ()
    marks: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()

    def is_for(self, url: str | None) -> bool:
        """Whether the address is on one of the profile's hosts."""
        host = (urlsplit(url).hostname or "") if url else ""
        return any(host == h or host.endswith("." + h) for h in self.hosts)

    def marked(self, html: str) -> bool:
        """Whether the page carries the marks of this layout: a mark may offer several, parted by a bar."""
        return all(any(choice in html for choice in mark.split("|")) for mark in self.marks)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words of which the body's start tag holds one."""
        return tuple(dict.fromkeys(path[0].token for path in self.body.paths))

    def may_open_in(self, places: Places) -> bool:
        """Whether a word that the body's start tag holds stands in a markup."""
        return any(map(places.hold, self.tokens))


def read_profile(name: str, row: Mapping[str, Any]) -> Profile:
    """A profile from its table; ``BadProfile`` says what it may not say.

    >>> read_profile("example", {"body": "#content", "title": "h1.headline"}).body.source
    '#content'
    """
    known = {f.name for f in fields(Profile)}
    for key, value in row.items():
        if key not in known:
            raise BadProfile(f"profile {name}: unknown key {key!r}; known are {', '.join(sorted(known))}")
        right = isinstance(value, list) and all(isinstance(v, str) for v in value)
        if not (right if key in _LISTS else isinstance(value, str)):
            raise BadProfile(
                f"profile {name}: {key} must be {'a list of strings' if key in _LISTS else 'a string'}"
            )
    if "body" not in row:
        raise BadProfile(
            f"profile {name}: it needs a body, the selector of the element that holds the article"
        )
    made: dict[str, Any] = {key: tuple(row[key]) for key in ("hosts", "marks") if key in row}
    made["drop"] = tuple(test for selector in row.get("drop", ()) for test in _drop_test(name, selector))
    try:
        made |= {key: parse_selector(row[key]) for key in _SELECTORS if key in row}
    except BadProfile as error:
        raise BadProfile(f"profile {name}: {error}") from error
    return Profile(name=row.get("name", name), **made)


def _drop_test(name: str, selector: str) -> tuple[tuple[str, str, str], ...]:
    """The test of a dropped element: one ``.class``, ``#id`` or ``[attribute]``."""
    paths = parse_selector(selector).paths
    if len(paths) > 1 or len(paths[0]) > 1 or len(paths[0][0].tests) != 1 or paths[0][0].tag:
        raise BadProfile(f"profile {name}: drop takes one .class, #id or [attribute] each, not {selector!r}")
    return paths[0][0].tests


def load_profiles(folder: Path) -> tuple[Profile, ...]:
    """The profiles of a folder, one ``*.toml`` each, in order of their names.

    >>> load_profiles(Path("no such folder"))
    Traceback (most recent call last):
    vngovnews.errors.BadProfile: no such folder: not a folder of profiles
    """
    if not Path(folder).is_dir():
        raise BadProfile(f"{folder}: not a folder of profiles")
    return tuple(
        _parsed(path.stem, path.read_text(encoding="utf-8-sig"))
        for path in sorted(Path(folder).glob("*.toml"))
    )


def _parsed(name: str, text: str) -> Profile:
    try:
        return read_profile(name, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise BadProfile(f"profile {name}: not valid TOML: {error}") from error


def likely_profiles(html: str, url: str | None = None) -> Iterator[Profile]:
    """Those of the known profiles whose body may stand in the page, found as they are asked for.

    First those whose body may open right before the page's first prose, then those that have it anywhere; both
    in order. A profile of a host is likely on that host, and on pages of no known address.

    >>> [p.name for p in likely_profiles('<div id="news-bodyhtml">')]
    ['nukeviet']
    """
    left = [p for p in known_profiles() if not (p.hosts and url)]
    body = max(0, html.find("<body"))
    for markup, start in ((_before_prose(html, body), 0), (html, body)):
        places = Places(_stems(), markup, start)
        for profile in left.copy():
            if profile.may_open_in(places) and not (profile.hosts and not profile.marked(html)):
                left.remove(profile)
                yield profile


def _before_prose(html: str, last: int) -> str:
    """The markup before the first runs of prose, in which the container of an article opens as a rule."""
    stretches = []
    long = (run.span() for run in _LONG.finditer(html, last))  # far fewer, and found in half the time
    runs = chain.from_iterable(_PROSE.finditer(html, *span) for span in long)
    for run in islice(runs, _RUNS):
        stretches.append(html[max(last, run.start() - _REACH) : run.start()])
        last = run.start()
    return "\n".join(stretches)


@cache
def _stems() -> dict[str, str]:
    return stems_of(token for profile in known_profiles() for token in profile.tokens)


@cache
def known_profiles() -> tuple[Profile, ...]:
    """The profiles that come with the package: those of hosts first, then those of platforms."""
    portals = files("vngovnews.data").joinpath("portals")
    hosts = [
        _parsed(entry.name.removesuffix(".toml"), entry.read_text(encoding="utf-8"))
        for entry in sorted(portals.iterdir(), key=lambda e: e.name)
        if entry.name.endswith(".toml")
    ]
    return (*hosts, *(read_profile(name, row) for name, row in table("platforms.toml").items()))

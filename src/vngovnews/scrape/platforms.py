"""How portals list their articles: the data of ``listings.toml`` as values, and which of them a page shows."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from lxml.cssselect import CSSSelector, SelectorError
from lxml.html import HtmlElement

from vngovnews.errors import BadProfile

STYLES = ("query", "offset", "path", "next", "post", "json", "postback")


@dataclass(frozen=True)
class Paging:
    """One way from a page of a listing to the next (docs/scrape.md, "Paging")."""

    style: str
    param: str = ""
    first: int = 1
    page: str = ""
    make: str = ""
    url: str = ""
    method: str = "POST"
    number: str = ""
    last: str = ""
    config: str = ""
    config_coding: str = ""
    total: str = ""
    items: str = ""
    link: str = ""
    date: str = ""
    pages: str = ""
    count: str = ""
    size: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Platform:
    """What a family of portals has in common."""

    name: str
    title: str
    marks: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    listing: tuple[str, ...] = ()
    identity: str = ""
    dated: str = ""
    stamped: str = ""
    items: str = ""
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    paging: tuple[Paging, ...] = ()

    def is_article(self, path: str) -> bool:
        """Whether path and query of an address are those of an article."""
        return any(_compiled(p).search(path) for p in self.article)

    def is_listing(self, path: str) -> bool:
        """Whether path and query of an address are those of a listing."""
        return any(_compiled(p).search(path) for p in self.listing)

    @property
    def identity_pattern(self) -> re.Pattern[str] | None:
        """The pattern of the number that an article has under all its addresses."""
        return _compiled(self.identity) if self.identity else None


@dataclass(frozen=True)
class Portal:
    """What is known of one portal beforehand; all of it may be missing."""

    host: str
    platform: str = ""
    home: str = "/"
    sections: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listings:
    """The whole of ``listings.toml``, with what a user adds."""

    platforms: tuple[Platform, ...]
    portals: Mapping[str, Portal]
    skip: re.Pattern[str]
    next_words: frozenset[str]
    gone_words: tuple[str, ...]
    limits: Mapping[str, int]

    def platform(self, name: str) -> Platform:
        """The platform of this name."""
        found = next((p for p in self.platforms if p.name == name), None)
        if found is None:
            raise BadProfile(f"no platform is called {name!r}; there are {', '.join(self.names)}")
        return found

    @property
    def names(self) -> list[str]:
        """The platforms' names in the order in which they are tried."""
        return [p.name for p in self.platforms]

    def portal(self, host: str) -> Portal:
        """What is known of a portal; a bare value where nothing is."""
        return self.portals.get(host) or self.portals.get(host.partition(":")[0]) or Portal(host)

    def recognise(self, page: HtmlElement) -> Platform:
        """The platform whose mark the page has; ``generic`` where it has none."""
        for platform in self.platforms:
            if any(_selector(mark)(page) for mark in platform.marks):
                return platform
        return self.platform("generic")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _selector(css: str) -> CSSSelector:
    return CSSSelector(css, translator="html")


def load_listings(own: Path | None = None) -> Listings:
    """The listings that come with the package; the tables of an own file of the same form go first."""
    shipped = (files("vngovnews.data") / "listings.toml").read_text(encoding="utf-8")
    data = tomllib.loads(shipped)
    if own is not None:
        data = _with_own(data, own)
    platforms = tuple(_platform(table) for table in data["platform"])
    known = {p.name for p in platforms}
    portals = {host: _portal(host, table, known) for host, table in data.get("portal", {}).items()}
    return Listings(
        platforms=platforms,
        portals=portals,
        skip=re.compile(
            "|".join(f"(?:{p})" if "(?i)" not in p else _inner(p) for p in data["addresses"]["skip"])
        ),
        next_words=frozenset(data["words"]["next"]),
        gone_words=tuple(data["words"]["gone"]),
        limits=data["limits"],
    )


def _inner(pattern: str) -> str:
    """A pattern that ignores case, as a part of a longer one that does not."""
    return f"(?i:{pattern.removeprefix('(?i)')})"


def _with_own(data: dict[str, Any], path: Path) -> dict[str, Any]:
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadProfile(f"{path} cannot be read: {error}") from error
    if unknown := set(own) - {"platform", "portal"}:
        raise BadProfile(f"{path} says {sorted(unknown)[0]!r}; it may say platform and portal")
    return data | {
        "platform": own.get("platform", []) + data["platform"],
        "portal": data.get("portal", {}) | own.get("portal", {}),
    }


def _platform(table: Mapping[str, Any]) -> Platform:
    known = {f.name for f in fields(Platform)}
    _demand(table, known, f"platform {table.get('name')!r}")
    paging = tuple(_paging(t, table["name"]) for t in table.get("paging", ()))
    for name in ("article", "listing"):
        _check_patterns(table.get(name, ()), table["name"])
    _check_patterns([table[n] for n in ("identity", "dated", "stamped") if n in table], table["name"])
    _check_selectors(
        [*table.get("marks", ()), *([table["items"]] if "items" in table else [])], table["name"]
    )
    plain: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in table.items() if k != "paging"
    }
    return Platform(**plain, paging=paging)


def _paging(table: Mapping[str, Any], owner: str) -> Paging:
    _demand(table, {f.name for f in fields(Paging)}, f"paging of {owner!r}")
    if table.get("style") not in STYLES:
        raise BadProfile(
            f"paging of {owner!r}: style is {table.get('style')!r}; there are {', '.join(STYLES)}"
        )
    _check_patterns([table[n] for n in ("param", "page", "last", "config", "total") if n in table], owner)
    values: dict[str, Any] = {k: tuple(v.items()) if k == "fields" else v for k, v in table.items()}
    return Paging(**values)


def _portal(host: str, table: Mapping[str, Any], platforms: set[str]) -> Portal:
    _demand(table, {f.name for f in fields(Portal)} - {"host"}, f"portal {host!r}")
    if table.get("platform", "generic") not in platforms:
        raise BadProfile(f"portal {host!r}: no platform is called {table['platform']!r}")
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}
    return Portal(host, **values)


def _demand(table: Mapping[str, Any], known: set[str], owner: str) -> None:
    if unknown := sorted(set(table) - known):
        raise BadProfile(f"{owner} has the key {unknown[0]!r}; it may have {', '.join(sorted(known))}")


def _check_patterns(patterns: Iterable[str], owner: str) -> None:
    for pattern in patterns:
        try:
            _compiled(pattern)
        except re.error as error:
            raise BadProfile(f"{owner!r}: {pattern!r} is no regular expression ({error})") from error


def _check_selectors(selectors: Iterable[str], owner: str) -> None:
    for css in selectors:
        try:
            _selector(css)
        except SelectorError as error:
            raise BadProfile(f"{owner!r}: {css!r} is no CSS selector ({error})") from error

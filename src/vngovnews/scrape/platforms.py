"""How portals list their articles: the data of ``listings.toml`` as values, and which of them a page shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement

from vngovnews.errors import BadProfile


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
        return any(compiled(p).search(path) for p in self.article)

    def is_listing(self, path: str) -> bool:
        """Whether path and query of an address are those of a listing."""
        return any(compiled(p).search(path) for p in self.listing)

    @property
    def identity_pattern(self) -> re.Pattern[str] | None:
        """The pattern of the number that an article has under all its addresses."""
        return compiled(self.identity) if self.identity else None


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
            if any(selector(mark)(page) for mark in platform.marks):
                return platform
        return self.platform("generic")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A regular expression of the data, made once."""
    return re.compile(pattern)


@cache
def selector(css: str) -> CSSSelector:
    """A CSS selector of the data, made once."""
    return CSSSelector(css, translator="html")

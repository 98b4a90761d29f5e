"""The links of a listing page: which lead to articles, of which day, and which to further listings."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qsl, urlsplit

from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement, document_fromstring

from vngovnews.scrape.addresses import canonical, key, site
from vngovnews.scrape.days import day_in_address, printed_day
from vngovnews.scrape.frontier import Found
from vngovnews.scrape.platforms import Listings, Platform

_TITLE_LENGTH = 20
_TITLE_WORDS = 4
_LONG_TITLE = 35
_MENU_LENGTH = 40
_HIGHEST = 6
_DATE_TAGS = ("em", "time", "span", "small", "i", "label")
_MENUS = CSSSelector(
    "nav a[href], header a[href], footer a[href], [class*=menu] a[href], [id*=menu] a[href],"
    " [class*=navbar] a[href], .breadcrumb a[href], h2.category a[href]",
    translator="html",
)


def page_of(content: bytes | str) -> HtmlElement:
    """The markup of a page as a tree; an empty one for what holds no markup."""
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    text = text.lstrip("\ufeff").strip()
    if text.startswith("<?xml"):
        text = text.partition("?>")[2]
    return document_fromstring(f"<html><body>{text}</body></html>" if "<" not in text else text)


def path_of(url: str) -> str:
    """What the patterns of a platform are matched with: path and query."""
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


class Reader:
    """Reads listing pages of one platform."""

    def __init__(self, listings: Listings, platform: Platform) -> None:
        self.listings = listings
        self.platform = platform
        self._boxes = CSSSelector(platform.items, translator="html") if platform.items else None

    def items(self, page: HtmlElement, url: str) -> list[Found]:
        """The articles that a page links to, each once, in the page's order."""
        found: dict[str, Found] = {}
        for link, address in self._candidates(page, url):
            item = self.item(address, _day_beside(link, address, url))
            known = found.get(item.key)
            if known is None or (known.published is None and item.published is not None):
                found[item.key] = item
        return list(found.values())

    def item(self, address: str, day: date | None = None, lastmod: str | None = None) -> Found:
        """What is known of an article before it is read."""
        platform = self.platform
        day = day or day_in_address(path_of(address), platform.dated, platform.stamped)
        return Found(address, key(address, platform.identity_pattern), day, lastmod)

    def is_article(self, address: str) -> bool:
        """Whether an address says by itself that it is an article's."""
        return self.platform.is_article(path_of(address)) and not self.skipped(address)

    def skipped(self, address: str) -> bool:
        """Whether an address is never read: actions, files, calendars."""
        return bool(self.listings.skip.search(path_of(address)))

    def sections(self, page: HtmlElement, url: str) -> list[tuple[str, str]]:
        """The listings that a page links to, with what the links are called."""
        found: dict[str, str] = {}
        for link, address in _links(page, url):
            name = _text(link)
            if address not in found and self._is_section(link, address, name, page):
                found[address] = name
        return list(found.items())

    def _is_section(self, link: HtmlElement, address: str, name: str, page: HtmlElement) -> bool:
        if self.skipped(address) or self.is_article(address) or urlsplit(address).path == "/":
            return False
        if self._is_later_page(address, name):
            return False
        if self.platform.listing:
            return self.platform.is_listing(path_of(address))
        return 0 < len(name) <= _MENU_LENGTH and link in _menu_links(page)

    def _is_later_page(self, address: str, name: str) -> bool:
        """A pager's link: it leads on in a listing, to none of its own."""
        parts, ways = urlsplit(address), self.platform.paging
        if name.isdigit() or name.lower() in self.listings.next_words:
            return True
        if any(way.page and re.search(way.page, parts.path) for way in ways):
            return True
        names = [k for k, v in parse_qsl(parts.query) if v.isdigit()]
        return any(way.param and re.fullmatch(way.param, name) for way in ways for name in names)

    def _candidates(self, page: HtmlElement, url: str) -> Iterator[tuple[HtmlElement, str]]:
        boxes = self._boxes(page) if self._boxes else []
        links = [pair for box in boxes for pair in _links(box, url)] if boxes else list(_links(page, url))
        here = key(url)
        links = [(link, a) for link, a in links if key(a) != here and not self.skipped(a)]
        if self.platform.article:
            told = [(link, a) for link, a in links if self.is_article(a)]
            if told or not self._boxes:
                yield from told
                return
        yield from self._titled(links, url, bool(boxes))

    def _titled(
        self, links: list[tuple[HtmlElement, str]], url: str, boxed: bool
    ) -> Iterator[tuple[HtmlElement, str]]:
        """Where addresses tell nothing: links that read like headlines, with a day where any has one."""
        heads = [
            (link, a)
            for link, a in links
            if _is_headline(_text(link)) and not self.platform.is_listing(path_of(a))
        ]
        dated = heads if boxed else [(link, a) for link, a in heads if _day_beside(link, a, url)]
        yield from dated or [(link, a) for link, a in heads if len(_text(link)) >= _LONG_TITLE]


def _links(part: HtmlElement, url: str) -> Iterator[tuple[HtmlElement, str]]:
    """The links of a part of a page that stay on the site."""
    home = site(url)
    for link in part.iter("a"):
        address = canonical(link.get("href") or "", url) if link.get("href") else None
        if address and site(address) == home and not (link.get("href") or "").startswith("#"):
            yield link, address


def _text(link: HtmlElement) -> str:
    return (
        " ".join((link.text_content() or link.get("title") or "").split())
        or (link.get("title") or "").strip()
    )


def _is_headline(text: str) -> bool:
    return len(text) >= _TITLE_LENGTH and len(text.split()) >= _TITLE_WORDS


def _menu_links(page: HtmlElement) -> set[HtmlElement]:
    return set(_MENUS(page))


def _day_beside(link: HtmlElement, address: str, url: str) -> date | None:
    """The day printed in the smallest box around a link that holds no other article's link."""
    box, day = link, _day_in(link, link)
    for _ in range(_HIGHEST):
        parent = box.getparent()
        if day or parent is None or parent.tag in ("body", "html") or _has_other(parent, address, url):
            break
        box = parent
        day = _day_in(box, link)
    return day


def _has_other(box: HtmlElement, address: str, url: str) -> bool:
    others = (canonical(a.get("href") or "", url) for a in box.iter("a") if _is_headline(_text(a)))
    return any(other not in (None, address) for other in others)


def _day_in(box: HtmlElement, link: HtmlElement) -> date | None:
    """A day that stands apart: in an attribute, or in a line of its own outside of the headline."""
    for element in box.iter(
        "time", "span", "em", "small", "div", "li", "p", "i", "label", "a", "td", "b", "strong"
    ):
        if element is link or (link in element.iterancestors() and element.tag not in _DATE_TAGS):
            continue
        for value in (element.get("datetime"), element.get("title") if element.tag != "a" else None):
            if value and (day := printed_day(value)):
                return day
        lines = [element.text or "", *((child.tail or "") for child in element)]
        for line in (*lines, " ".join(lines)):
            if day := printed_day(line):
                return day
    return None

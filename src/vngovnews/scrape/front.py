"""What a portal's front page tells: its platform, and where its articles are listed."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from vngovnews.errors import VngovnewsError
from vngovnews.scrape.addresses import canonical, site
from vngovnews.scrape.days import day_of_value
from vngovnews.scrape.feeds import Entry
from vngovnews.scrape.frontier import Found
from vngovnews.scrape.items import Reader, page_of, path_of
from vngovnews.scrape.job import Job
from vngovnews.scrape.reparse import parse_capture
from vngovnews.scrape.wishes import Answer

UNKNOWN = "generic"


class Offers(NamedTuple):
    """Feeds and sitemaps that a portal names, such as its platform often has, and its sections by name."""

    told: list[str]
    guessed: list[str]
    sections: list[tuple[str, str]]


def reader_for(job: Job, portal: str, page: HtmlElement) -> Reader:
    """A reader for the portal's platform: as its profile says, as an earlier run saw, as this page shows."""
    listings, setting = job.listings, f"platform {portal}"
    name = listings.portal(portal).platform or job.archive.setting(setting)
    platform = listings.platform(name) if name in listings.names else listings.recognise(page)
    if platform.name != UNKNOWN:
        job.archive.setting(setting, platform.name)
    return Reader(listings, platform)


def offers_of(job: Job, reader: Reader, answer: Answer) -> Offers:
    """All places where a portal lists its articles."""
    page, portal, base = page_of(answer.text), site(answer.url), answer.url
    known, platform = job.listings.portal(portal), reader.platform
    named = (*_announced(page, base), *job.sitemaps.get(urlsplit(base).netloc, ()))
    told = [url for url in named if site(url) == portal]
    told += [urljoin(base, path) for path in (*known.feeds, *known.sitemaps)]
    guessed = [urljoin(base, path) for path in (*platform.feeds, *platform.sitemaps)]
    sections = [(urljoin(base, path), path) for path in known.sections]
    return Offers(told, guessed, sections or reader.sections(page, base))


def _announced(page: HtmlElement, base: str) -> Iterable[str]:
    """The feeds of a page's head."""
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "alternate" and "xml" in (link.get("type") or ""):
            address = canonical(link.get("href") or "", base)
            if address is not None:
                yield address


def is_single(reader: Reader, answer: Answer) -> bool:
    """Whether a page that was named is an article: by its address, else by being one."""
    path = path_of(answer.url)
    if reader.platform.is_listing(path) or reader.platform.is_article(path):
        return not reader.platform.is_listing(path)
    try:
        parse_capture(answer.capture, answer.capture.content(), answer.url)
    except VngovnewsError:
        return False
    return True


def item_of(reader: Reader, entry: Entry, kind: str, base: str, since: date | None) -> Found | None:
    """The article that a feed or sitemap names; None for other pages, and for what is too old by any measure."""
    address = canonical(entry.url, base)
    if address is None or site(address) != site(base) or reader.skipped(address):
        return None
    platform, path = reader.platform, path_of(address)
    if kind == "sitemap" and (path == "/" or (platform.article and not platform.is_article(path))):
        return None
    changed = day_of_value(entry.changed)
    if since and changed and changed < since:
        return None
    return reader.item(address, day_of_value(entry.published), entry.changed)

"""What is never asked for: other schemes, private addresses, pages off the portal's site."""

from collections.abc import Sequence
from ipaddress import ip_address
from typing import Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from vngovnews.scrape.addresses import is_public, site
from vngovnews.scrape.job import Job
from vngovnews.scrape.losses import Refused

_PRIVATE = "it leads to a private address ({}); --allow-private lets such through"


class Guard:
    """A downloader middleware, the first of all: each request passes it, redirected ones too."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Guard":
        """As Scrapy makes middlewares."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse what is not to be asked for."""
        job: Job = self._crawler.spider.job  # type: ignore[union-attr]
        parts = urlsplit(request.url)
        if parts.scheme not in ("http", "https"):
            raise Refused(f"it is no web address: {parts.scheme}:")
        host = parts.hostname or ""
        if not job.options.allow_private and _is_number(host) and not is_public(host):
            raise Refused(_PRIVATE.format(host))
        portal = request.meta.get("portal")
        if portal is not None and request.meta.get("redirect_times") and site(request.url) != portal:
            raise Refused(f"it leads off the site, to {site(request.url)}")

    def process_response(self, request: Request, response: Response) -> Response:
        """Every answer is let through; what it leads to comes by as a request."""
        return response


def _is_number(host: str) -> bool:
    try:
        ip_address(host.strip("[]").split("%")[0])
    except ValueError:
        return False
    return True


class PublicResolver(CachingThreadedResolver):
    """Names that stand for private addresses have none.

    The connection is made to the very address that was looked at here, so a name that changes its mind
    between two look-ups gains nothing.
    """

    allow_private = False
    # What was refused, for the report: Twisted tells the asker only that there is no address.
    refused: ClassVar[dict[str, str]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> "PublicResolver":
        """As Scrapy makes resolvers."""
        resolver = super().from_crawler(crawler, reactor)
        resolver.allow_private = crawler.settings.getbool("ALLOW_PRIVATE")
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802
        """The address of a name, if it is one of the open internet."""
        found: Deferred[str] = super().getHostByName(name, timeout)
        return found.addCallback(self._check, name)

    def _check(self, address: Any, name: str) -> Any:
        if not self.allow_private and not is_public(address):
            self.refused[name] = address
            raise DNSLookupError(f"{name} stands for a private address")
        return address


def private_name(host: str | None) -> str | None:
    """Why a host was refused whose name stands for a private address; None for any other."""
    address = PublicResolver.refused.get(host or "")
    return _PRIVATE.format(address) if address else None

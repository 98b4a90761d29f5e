"""The spider: turns the wishes of a portal's crawl into Scrapy requests, and their answers back."""

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from scrapy import FormRequest, Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response, TextResponse
from twisted.python.failure import Failure

from vngovnews.scrape.archive import UNWRITABLE
from vngovnews.scrape.crawl import PortalCrawl
from vngovnews.scrape.guard import private_name
from vngovnews.scrape.job import Job
from vngovnews.scrape.losses import Loss, why_lost
from vngovnews.scrape.recorder import stop_run
from vngovnews.scrape.wishes import Answer, Wish

# Discovery goes before articles, so that what there is to do is known early; the named page before all.
_PRIORITY = {"entry": 30, "told": 20, "listing": 10, "article": 0}


class PortalSpider(Spider):
    """Crawls portals, each through its own :class:`PortalCrawl`."""

    name = "portals"

    def __init__(self, job: Job, targets: Iterable[str] = ()) -> None:
        super().__init__()
        self.job = job
        self.targets = tuple(targets)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "PortalSpider":
        """As Scrapy makes spiders; an error inside of ours is a page lost, and is counted."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.broke, signals.spider_error)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """The named pages."""
        for target in self.targets:
            for request in self.begin(target):
                yield request

    def begin(self, target: str) -> Iterator[Request]:
        """The first requests of a portal."""
        crawl = PortalCrawl(self.job, target)
        yield from self._requests(crawl, crawl.begin())

    def arrived(self, response: Response, crawl: PortalCrawl, wish: Wish) -> Iterator[Request]:
        """An answer has come."""
        meta = response.meta
        text = response.text if isinstance(response, TextResponse) else ""
        answer = Answer(meta["capture"], meta["fetch"], text)
        yield from self._requests(crawl, crawl.came(wish, answer))

    def lost(self, failure: Failure) -> Iterator[Request]:
        """No answer has come."""
        request: Request = failure.request  # type: ignore[attr-defined]
        crawl, wish = request.cb_kwargs["crawl"], request.cb_kwargs["wish"]
        private = private_name(urlsplit(request.url).hostname)
        loss = Loss(private, refused=True) if private else why_lost(failure.value or RuntimeError())
        yield from self._requests(crawl, crawl.lost(wish, loss.reason, loss.refused))

    def broke(self, failure: Failure, response: Response) -> None:
        """An error of our own while reading an answer: never a silent loss, and its trace is kept."""
        if isinstance(failure.value, UNWRITABLE):
            stop_run(self.crawler, failure.value)
            return
        crawl, wish = response.cb_kwargs["crawl"], response.cb_kwargs["wish"]
        name = type(failure.value).__name__
        crawl.tally.pages_failed[f"{wish.role} page: {name} while reading it (errors.log)"] += 1
        with (self.job.archive.folder / "errors.log").open("a", encoding="utf-8") as log:
            log.write(f"{self.job.archive.clock()} {response.url}\n{failure.getTraceback()}\n")

    def _requests(self, crawl: PortalCrawl, wishes: Iterator[Wish]) -> Iterator[Request]:
        for wish in wishes:
            yield self._request(crawl, wish)

    def _request(self, crawl: PortalCrawl, wish: Wish) -> Request:
        meta: dict[str, Any] = {
            "kind": wish.role,
            "address": wish.address.id if wish.address else None,
            "portal": crawl.portal,
        }
        common: dict[str, Any] = {
            "url": wish.ask.url,
            "callback": self.arrived,
            "errback": self.lost,
            "cb_kwargs": {"crawl": crawl, "wish": wish},
            "meta": meta,
            "dont_filter": True,
            "priority": _PRIORITY[wish.role],
            "headers": self._conditions(wish),
        }
        if wish.ask.form is not None:
            return FormRequest(method="POST", formdata=list(wish.ask.form), **common)
        return Request(**common)

    def _conditions(self, wish: Wish) -> dict[str, str]:
        """Ask a page that is known only whether it has changed."""
        if not wish.conditional:
            return {}
        etag, modified = self.job.archive.stamps(wish.ask.url)
        headers = {"If-None-Match": etag, "If-Modified-Since": modified}
        return {name: value for name, value in headers.items() if value}

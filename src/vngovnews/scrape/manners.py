"""Politeness beyond what Scrapy brings: crawl-delay, Retry-After, hours of the night, silent robots.txt."""

import asyncio
import random
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response

from vngovnews.scrape.days import VIETNAM
from vngovnews.scrape.job import Job
from vngovnews.scrape.losses import Blocked

ROBOTS_NAME = "vngovnews"
LONGEST_DELAY = 60.0
LONGEST_WAIT = 900.0
_BUSY = (429, 503)


class Manners:
    """A downloader middleware, below the one for robots.txt and above the one for retries."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._floors: dict[str, float] = {}
        crawler.signals.connect(self._read_rules, signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Manners":
        """As Scrapy makes middlewares."""
        return cls(crawler)

    @property
    def _job(self) -> Job:
        job: Job = self._crawler.spider.job  # type: ignore[union-attr]
        return job

    async def process_request(self, request: Request) -> None:
        """Wait for the night, if nights are asked for; keep out where robots.txt cannot be had."""
        netloc = urlsplit(request.url).netloc
        if netloc in self._job.robots_down and not request.meta.get("dont_obey_robotstxt"):
            raise Blocked(f"robots.txt answers {self._job.robots_down[netloc]}: nothing is read without it")
        if urlsplit(request.url).hostname in self._floors:
            request.meta["autothrottle_dont_adjust_delay"] = True
        while self._job.options.hours and (wait := seconds_until(self._job.options.hours)):
            await asyncio.sleep(min(wait, LONGEST_WAIT))

    def process_response(self, request: Request, response: Response) -> Response:
        """Hold the host back that says it is busy; note a robots.txt that fails."""
        if response.status in _BUSY:
            self._hold(request, self._wait_for(request, response))
        if request.meta.get("dont_obey_robotstxt") and response.status >= 500:
            self._job.robots_down[urlsplit(response.url).netloc] = response.status
        return response

    def _wait_for(self, request: Request, response: Response) -> float:
        """As long as the host says, or twice as long with each refusal."""
        asked = retry_after((response.headers.get("Retry-After") or b"").decode("latin-1"))
        if asked is not None:
            if asked > LONGEST_WAIT:
                raise Blocked(f"the portal asks to be left alone for {asked:.0f} seconds")
            return asked
        tries: int = request.meta.get("retry_times", 0)
        base = max(self._job.options.delay, 0.05) * 2.0 ** (1 + tries)
        return min(LONGEST_DELAY, base * random.uniform(0.75, 1.25))

    def _hold(self, request: Request, seconds: float) -> None:
        slot = self._slot(request)
        if slot is not None:
            slot.lastseen = max(slot.lastseen, monotonic() + seconds - slot.delay)

    def _slot(self, request: Request) -> Any:
        engine = self._crawler.engine
        key = str(request.meta.get("download_slot") or urlsplit(request.url).hostname)
        return engine.downloader.slots.get(key) if engine is not None else None

    def _read_rules(self, robotparser: Any, request: Request) -> None:
        """Take crawl-delay and sitemaps out of robots.txt."""
        parts = urlsplit(request.url)
        self._job.sitemaps[parts.netloc] = list(getattr(getattr(robotparser, "rp", None), "sitemaps", ()))
        asked = robotparser.crawl_delay(ROBOTS_NAME)
        host = parts.hostname or ""
        if not asked or asked <= self._job.options.delay:
            return
        delay = min(float(asked), LONGEST_DELAY)
        self._floors[host] = delay
        engine = self._crawler.engine
        if engine is not None:
            engine.downloader.per_slot_settings[host] = {"delay": delay, "concurrency": 1}
            if (slot := engine.downloader.slots.get(host)) is not None:
                slot.delay = delay


def retry_after(value: str, now: Callable[[], datetime] = lambda: datetime.now(VIETNAM)) -> float | None:
    """The seconds that a Retry-After asks for, be it a number or a moment.

    >>> retry_after("120")
    120.0
    >>> retry_after("Wed, 01 May 2024 00:00:10 GMT", lambda: datetime.fromisoformat("2024-05-01T00:00:00+00:00"))
    10.0
    """
    if value.strip().isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment - now()).total_seconds()) if moment.tzinfo else None


def seconds_until(hours: tuple[int, int], moment: datetime | None = None) -> float:
    """How long until the hours in which one may work begin; 0 in them. They may span midnight.

    >>> seconds_until((22, 5), datetime(2024, 5, 1, 21, 30, tzinfo=VIETNAM))
    1800.0
    >>> seconds_until((22, 5), datetime(2024, 5, 1, 4, 59, tzinfo=VIETNAM))
    0.0
    """
    now = moment or datetime.now(VIETNAM)
    first, last = hours
    inside = first <= now.hour < last if first < last else now.hour >= first or now.hour < last
    if inside:
        return 0.0
    past = now.minute * 60 + now.second
    return ((first - now.hour) % 24) * 3600.0 - past

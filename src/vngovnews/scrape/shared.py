"""Many machines over one queue of portals (scrapy-redis): each portal belongs to one archive for good.

The queue holds portals, not pages: so a host is asked by one process at a time, as politeness wants, and what
is known of it lies where its next run will be.
"""

import os
import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

from redis import Redis
from redis.exceptions import RedisError
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy_redis.connection import from_settings
from scrapy_redis.spiders import RedisMixin

from vngovnews.errors import UnreadableInput
from vngovnews.scrape.addresses import site, without_login
from vngovnews.scrape.archive import Archive
from vngovnews.scrape.run import targets_of
from vngovnews.scrape.spider import PortalSpider

KEY = "vngovnews:portals"
OWNERS = "vngovnews:owners"
_WORKER = "worker"
_AT_ONCE = 8
_LONGEST_GREETING = 10


def worker_name(archive: Archive) -> str:
    """The name under which an archive owns its portals; it stays when the archive moves to another machine."""
    return archive.setting(_WORKER) or str(
        archive.setting(_WORKER, f"{platform.node()}-{os.urandom(4).hex()}")
    )


def offer(server: Any, targets: Sequence[str]) -> None:
    """Put portals into the queue."""
    if targets:
        server.rpush(KEY, *targets)


def demand_queue(queue: str) -> None:
    """Refuse an address at which no queue answers."""
    try:
        Redis.from_url(queue, socket_connect_timeout=_LONGEST_GREETING).ping()
    except (ValueError, RedisError) as error:
        raise UnreadableInput(f"no queue answers at {without_login(queue)} ({error})") from error


class QueueSpider(RedisMixin, PortalSpider):  # type: ignore[misc]
    """Takes portals off the queue, a few at a time, until it is empty."""

    redis_key = KEY
    redis_batch_size = _AT_ONCE
    max_idle_time = 1

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "QueueSpider":
        """As scrapy-redis makes spiders."""
        spider = cast(QueueSpider, super().from_crawler(crawler, *args, **kwargs))
        offer(from_settings(crawler.settings), spider.targets)
        spider.targets = ()
        spider.worker = worker_name(spider.job.archive)
        spider.setup_redis(crawler)
        while spider.server.rpoplpush(spider._key("working"), spider._key("own")):
            pass  # what this worker had in hand when it died
        return spider

    async def start(self) -> Any:
        """The first portals."""
        for request in self.next_requests():
            yield request

    def next_requests(self) -> Iterator[Request]:
        """The first requests of the next portals; those before are done, or this would not be asked for."""
        with self._telling():
            self.server.delete(self._key("working"))
            for target in self._take():
                yield from self.begin(target)

    def spider_idle(self) -> None:
        """Ask for the next portals; without a queue there are none, and the run ends."""
        with self._telling():
            super().spider_idle()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """A queue that is there no more is a loss that is told."""
        try:
            yield
        except RedisError as error:
            self.job.tally(
                without_login(self.job.options.queue or KEY)
            ).unreadable = f"the queue is gone ({error})"

    def _take(self) -> list[str]:
        """Portals that are this worker's; those of others are handed on to them."""
        taken: list[str] = []
        while len(taken) < self.redis_batch_size:
            found = self.server.lpop(self._key("own")) or self.server.lpop(KEY)
            if found is None:
                break
            name = found.decode() if isinstance(found, bytes) else str(found)
            try:
                target = targets_of([name])[0]
            except UnreadableInput as error:
                self.job.tally(name).unreadable = str(error)
                continue
            owner = self._owner(site(target))
            self.server.rpush(self._key("working") if owner == self.worker else f"{KEY}:{owner}:own", target)
            taken += [target] if owner == self.worker else []
        return taken

    def _owner(self, host: str) -> str:
        """Whose a portal is: the first worker's that took it."""
        self.server.hsetnx(OWNERS, host, self.worker)
        owner = self.server.hget(OWNERS, host)
        return owner.decode() if isinstance(owner, bytes) else str(owner)

    def _key(self, name: str) -> str:
        return f"{KEY}:{self.worker}:{name}"

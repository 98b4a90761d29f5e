"""One run: opens the archive, lets Scrapy work, says how it went."""

import json
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from vngovnews.errors import UnreadableInput
from vngovnews.scrape.addresses import canonical, key, without_login
from vngovnews.scrape.archive import (
    UNWRITABLE,
    Archive,
    ArchiveUnwritableError,
    why_unwritable,
)
from vngovnews.scrape.capture import now
from vngovnews.scrape.contact import CONTACT
from vngovnews.scrape.crawl_profiles import load_listings
from vngovnews.scrape.health import Report, examine
from vngovnews.scrape.job import Job, Options

if TYPE_CHECKING:
    from vngovnews.scrape.spider import PortalSpider

REPORT_FILE = "report.json"
# What says something of the page itself; a redirect or a failure was on the way to something else.
_TELLING = (200, 304, 404, 410)


class Watcher(Protocol):
    """What draws the progress of a run."""

    def start(self) -> None:
        """Begin."""

    def stop(self) -> None:
        """End."""


WatcherMaker = Callable[[Job], Watcher]


def targets_of(names: Sequence[str]) -> list[str]:
    """The addresses that portals and pages are named by; a bare host is asked over https.

    >>> targets_of(["phutho.gov.vn", "http://xa.gov.vn/tin/1.html"])
    ['https://phutho.gov.vn/', 'http://xa.gov.vn/tin/1.html']

    A page that is named twice is one.

    >>> targets_of(["xa.gov.vn", "https://www.xa.gov.vn/"])
    ['https://xa.gov.vn/']
    """
    targets: dict[str, str] = {}
    for name in names:
        written = name if "://" in name else f"https://{name}"
        address = canonical(written)
        if address is None:
            raise UnreadableInput(f"{name!r} is no portal and no web address")
        if "@" in urlsplit(written.strip()).netloc:
            raise UnreadableInput(f"{name!r} has a name or a password in it, and none is ever sent")
        targets.setdefault(key(address), address)
    return list(targets.values())


def scrape(
    targets: Sequence[str],
    folder: Path,
    options: Options,
    *,
    profiles: Path | None = None,
    watch: WatcherMaker | None = None,
    clock: Callable[[], str] = now,
) -> Report:
    """Bring what is new of portals or single pages into an archive; once in the life of a process.

    Scrapy's engine cannot be started twice in one process: a program that wants several runs starts one for
    each, or names all its portals at once.
    """
    listings = load_listings(profiles)
    addresses = targets_of(targets)
    if options.queue is not None:
        _demand_queue(options.queue)
    try:
        with Archive(folder, clock=clock) as archive:
            archive.start_run(" ".join(targets))
            job = Job(archive, listings, options)
            _settle_left(job)
            _watched(job, watch, lambda: crawl(job, addresses))
            report = examine(job)
            if not job.fatal:
                _write_down(archive, report, options.contact)
            return report
    except UNWRITABLE as error:
        raise ArchiveUnwritableError(why_unwritable(folder, error)) from error


def _watched(job: Job, watch: WatcherMaker | None, work: Callable[[], None]) -> None:
    watcher = watch(job) if watch else None
    if watcher:
        watcher.start()
    try:
        work()
    finally:
        if watcher:
            watcher.stop()


def _write_down(archive: Archive, report: Report, contact: str) -> None:
    """Into the books, for the next run to compare with; and into a file, for whoever watches."""
    archive.setting(CONTACT, contact)
    archive.end_run(report.state, report.as_json())
    text = json.dumps(report.as_json(), ensure_ascii=False, indent=1)
    # In one move: whoever watches the file never sees half a report.
    part = archive.folder / f".{REPORT_FILE}.part"
    part.write_text(text + "\n", encoding="utf-8")
    part.replace(archive.folder / REPORT_FILE)


def _settle_left(job: Job) -> None:
    """Judge the captures that a run brought home and had no time to read."""
    for fetch, number in job.frontier.unsettled():
        address, capture = job.frontier.by_id(number), job.archive.capture(fetch)
        if capture.status not in _TELLING:
            job.articles.settled(fetch)
            continue
        settled = job.settler.settle(address, fetch, capture)
        tally = job.tally(address.portal)
        tally.section(job.frontier.section_of(address)).counts[settled.kind] += 1
        if settled.article is not None and settled.kind in ("new", "changed"):
            tally.took(settled.article)


def crawl(job: Job, targets: Sequence[str]) -> None:
    """Let Scrapy work through the targets of a job; once in the life of a process."""
    from scrapy import signals
    from scrapy.crawler import AsyncCrawlerProcess

    from vngovnews.scrape.settings import settings_for

    process = AsyncCrawlerProcess(settings_for(job))
    logging.getLogger("twisted").setLevel(logging.CRITICAL)
    crawler = process.create_crawler(_spider_of(job))

    def closed(reason: str) -> None:
        job.interrupted = reason == "shutdown"

    crawler.signals.connect(closed, signals.spider_closed)
    work = process.crawl(crawler, job=job, targets=targets)
    process.start()
    if work.done() and not work.cancelled() and (error := work.exception()):
        # Scrapy only logs what keeps a crawl from beginning, and it would look like one that found nothing.
        name = without_login(job.options.queue or " ".join(targets))
        job.tally(name).unreadable = f"the crawl could not begin ({type(error).__name__}: {error})"


def _demand_queue(queue: str) -> None:
    """Refuse a queue that cannot be had: a run without it would end at once, and nothing would be said."""
    try:
        from vngovnews.scrape.shared import demand_queue
    except ImportError as error:
        raise UnreadableInput("a queue needs scrapy_redis: pip install 'vngovnews[cluster]'") from error
    demand_queue(queue)


def _spider_of(job: Job) -> "type[PortalSpider]":
    """The spider that takes its portals from the command line, or the one that takes them off a queue."""
    if job.options.queue is None:
        from vngovnews.scrape.spider import PortalSpider

        return PortalSpider
    from vngovnews.scrape.shared import QueueSpider

    return QueueSpider

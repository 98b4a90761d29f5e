"""Keeps every fetch, as near to the wire as Scrapy lets one."""

from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.utils.defer import deferred_from_coro

from vngovnews.scrape.archive import UNWRITABLE, why_unwritable
from vngovnews.scrape.capture import Capture, Headers, Sent
from vngovnews.scrape.job import Job
from vngovnews.scrape.losses import why_lost


class Recorder:
    """A downloader middleware, the nearest of all to the network: redirects and retries pass here too."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Recorder":
        """As Scrapy makes middlewares."""
        return cls(crawler)

    @property
    def _job(self) -> Job:
        job: Job = self._crawler.spider.job  # type: ignore[union-attr]
        return job

    def process_response(self, request: Request, response: Response) -> Response:
        """Write the fetch down before anyone reads it; a full disk ends the run."""
        capture = _capture(request, response, self._job.archive.clock())
        kind = request.meta.get("kind", "robots")
        with _EndingRun(self._crawler):
            request.meta["fetch"] = self._job.archive.record(capture, kind, request.meta.get("address"))
        request.meta["capture"] = capture
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Write down that an attempt failed; one that was never made leaves no trace."""
        if isinstance(exception, IgnoreRequest):
            return
        with _EndingRun(self._crawler):
            kind, reason = request.meta.get("kind", "robots"), why_lost(exception).reason
            self._job.archive.record_failure(request.url, kind, reason, request.meta.get("address"))


def stop_run(crawler: Crawler, error: Exception) -> None:
    """The archive cannot take more: end the run, and say why."""
    job: Job = crawler.spider.job  # type: ignore[union-attr]
    job.fatal = why_unwritable(job.archive.folder, error)
    engine = crawler.engine
    if engine is not None and engine.spider is not None:
        deferred_from_coro(engine.close_spider_async(reason="the archive cannot be written"))


class _EndingRun:
    """What cannot be written ends the run, and the answer goes nowhere."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    def __enter__(self) -> None:
        if self._crawler.spider.job.fatal:  # type: ignore[union-attr]
            raise IgnoreRequest("the run is ending")

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, UNWRITABLE):
            stop_run(self._crawler, error)
            raise IgnoreRequest("the archive cannot be written") from error


def _capture(request: Request, response: Response, moment: str) -> Capture:
    sent = Sent(request.method, _headers(request), request.body)
    return Capture(response.url, response.status, _headers(response), response.body, moment, sent)


def _headers(message: Request | Response) -> Headers:
    pairs = message.headers.items()
    return tuple((_text(name), _text(value)) for name, values in pairs for value in values)


def _text(value: bytes) -> str:
    """Header bytes as text; what would break a record's lines is taken out."""
    return value.decode("latin-1").replace("\r", " ").replace("\n", " ")

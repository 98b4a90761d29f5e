"""The settings under which Scrapy works for us."""

from typing import Any

from vngovnews.scrape.capture import BODY_LIMIT
from vngovnews.scrape.job import Job, Options
from vngovnews.scrape.manners import LONGEST_DELAY, ROBOTS_NAME
from vngovnews.scrape.tls import load_policy

_HOSTS_AT_ONCE = 32
_ROOM = "vngovnews.scrape"
# With no delay at all Scrapy opens several connections to a host at once: it counts a transfer only after the
# next one has been begun.
_LEAST_DELAY = 0.001


def settings_for(job: Job) -> dict[str, Any]:
    """One connection a host, delays with jitter, robots.txt obeyed, bodies capped, TLS by policy."""
    return _manners(job) | _limits(job.options) | _wiring(job) | _SILENCE


def _manners(job: Job) -> dict[str, Any]:
    """How the portals are treated."""
    return {
        "USER_AGENT": job.user_agent(),
        "ROBOTSTXT_OBEY": True,
        "ROBOTSTXT_USER_AGENT": ROBOTS_NAME,
        "CONCURRENT_REQUESTS": _HOSTS_AT_ONCE,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": max(job.options.delay, _LEAST_DELAY),
        "DOWNLOAD_DELAY_JITTER": 0.5,
        "AUTOTHROTTLE_ENABLED": job.options.delay > 0,
        "AUTOTHROTTLE_START_DELAY": job.options.delay,
        "AUTOTHROTTLE_MAX_DELAY": LONGEST_DELAY,
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language": "vi,en;q=0.5",
            # What WARC readers can undo without more packages.
            "Accept-Encoding": "gzip, deflate",
        },
    }


def _limits(options: Options) -> dict[str, Any]:
    """What is endured."""
    return {
        "DOWNLOAD_TIMEOUT": options.timeout,
        "DOWNLOAD_MAXSIZE": BODY_LIMIT,
        "DOWNLOAD_WARNSIZE": 0,
        "RETRY_TIMES": options.retries,
        "RETRY_HTTP_CODES": [429, 500, 502, 503, 504, 408, 522, 524],
        "HTTPERROR_ALLOW_ALL": True,
    }


def _wiring(job: Job) -> dict[str, Any]:
    """Our own parts in Scrapy's places."""
    handler = f"{_ROOM}.tls.PolicyHandler"
    return {
        "DOWNLOAD_HANDLERS": {
            "http": handler, "https": handler, "file": None, "ftp": None, "data": None, "s3": None,
        },
        "TLS_POLICY": load_policy(job.archive.folder),
        "ALLOW_PRIVATE": job.options.allow_private,
        "TWISTED_DNS_RESOLVER": f"{_ROOM}.guard.PublicResolver",
        "REDIS_URL": job.options.queue,
        "DOWNLOADER_MIDDLEWARES": {
            f"{_ROOM}.guard.Guard": 50,
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
            f"{_ROOM}.challenge.CookieEcho": 552,
            f"{_ROOM}.manners.Manners": 555,
            f"{_ROOM}.recorder.Recorder": 950,
        },
    }  # fmt: skip


_SILENCE: dict[str, Any] = {
    "HTTPPROXY_ENABLED": False,
    "TELNETCONSOLE_ENABLED": False,
    "REFERER_ENABLED": False,
    "LOG_ENABLED": False,
    "LOG_INSTALL_ROOT_HANDLER": False,
    "STATS_DUMP": False,
}

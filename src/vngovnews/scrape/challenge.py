"""The cookie stub (D1N): a page that only sets a cookie by script and loads itself again.

A cookie that stands in the script in plain is sent back once, as any browser would; what computes it, or
comes back a second time, is reported as ``blocked``.
"""

import re

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response, TextResponse

from vngovnews.scrape.losses import Blocked

_LONGEST_STUB = 4096
_RELOADS = re.compile(r"(?:window\.)?location\.(?:reload|replace|href|assign)", re.I)
_SETS_COOKIE = re.compile(r"document\.cookie\s*=", re.I)
_PLAIN = re.compile(
    r"""document\.cookie\s*=\s*(["'])(?P<name>[\w.-]+)=(?P<value>[\w.%~-]+)(?:;[^"']*)?\1\s*(?:[+;]|</)""",
    re.I,
)


class CookieEcho:
    """A downloader middleware that gives a plain cookie back."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "CookieEcho":
        """As Scrapy makes middlewares."""
        return cls()

    def process_response(self, request: Request, response: Response) -> Response | Request:
        """Pass all but stubs through."""
        if not isinstance(response, TextResponse) or not is_stub(response.text):
            return response
        cookie = plain_cookie(response.text)
        if cookie is None:
            raise Blocked("blocked: the portal wants a script to be run")
        if request.meta.get("echoed"):
            raise Blocked("blocked: the portal does not take its own cookie back")
        meta = request.meta | {"echoed": True}
        return request.replace(cookies=dict([cookie]), meta=meta, dont_filter=True)


def is_stub(text: str) -> bool:
    """Whether a page is nothing but a script that sets a cookie and loads the page again.

    >>> is_stub('<script>document.cookie="D1N=0a1b"+"; path=/";window.location.reload(true);</script>')
    True
    """
    return len(text) <= _LONGEST_STUB and bool(_SETS_COOKIE.search(text) and _RELOADS.search(text))


def plain_cookie(text: str) -> tuple[str, str] | None:
    """Name and value of a cookie that stands in the script in plain.

    >>> plain_cookie('<script>document.cookie="D1N=0a1b"+"; path=/";window.location.reload(true);</script>')
    ('D1N', '0a1b')
    >>> plain_cookie('<script>document.cookie="D1N="+a(3);window.location.reload(true);</script>') is None
    True
    """
    found = _PLAIN.search(text)
    return (found["name"], found["value"]) if found else None

"""What a capture of a page means: a new article, a new version, a page withdrawn, no article, a loss.

It needs no network: the same function judges a page that has just come and one that a dead run left behind.
"""

import re
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Literal
from urllib.parse import urlsplit

from vngovnews.errors import NotAnArticle, UnreadableInput
from vngovnews.model import Article
from vngovnews.scrape.articles import Articles
from vngovnews.scrape.capture import Capture
from vngovnews.scrape.frontier import Address
from vngovnews.scrape.reparse import parse_capture

Kind = Literal[
    "new", "changed", "same", "duplicate", "outside", "withdrawn", "refused", "failed"
]  # fmt: skip
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_TITLE = re.compile(rb"<title[^>]*>(.*?)</title>", re.I | re.S)
_LONGEST_TITLE = 80


@dataclass(frozen=True)
class Settled:
    """What a page turned out to be, and why where it is no article."""

    kind: Kind
    reason: str = ""
    article: Article | None = None


@dataclass(frozen=True)
class Settler:
    """Judges captures and writes the judgement into the archive."""

    articles: Articles
    gone_words: tuple[str, ...]
    since: date | None = None
    until: date | None = None

    def settle(self, address: Address, fetch: int, capture: Capture) -> Settled:
        """Judge the capture of a page."""
        if capture.status == HTTPStatus.NOT_MODIFIED:
            self.articles.same(address.id, fetch)
            return Settled("same")
        if capture.status in _GONE:
            return self._gone(address, fetch, f"the portal answers {capture.status}")
        if capture.status != HTTPStatus.OK:
            return self._fail(address, fetch, f"the portal answers {capture.status}")
        kind = (capture.header("Content-Type") or "text/html").partition(";")[0].strip().lower()
        if "html" not in kind and kind != "text/plain":
            return self._refuse(address, fetch, f"it is {kind}, no page")
        return self._read(address, fetch, capture)

    def _read(self, address: Address, fetch: int, capture: Capture) -> Settled:
        try:
            content = capture.content()
            if why := self._says_gone(address, capture, content):
                return self._gone(address, fetch, why)
            article = parse_capture(capture, content, address.url)
        except NotAnArticle as error:
            if error.reason in ("blocked", "login"):
                return self._fail(address, fetch, f"{error.reason}: {error}")
            if error.reason == "error":
                return self._gone(address, fetch, str(error))
            return self._refuse(address, fetch, str(error))
        except UnreadableInput as error:
            return self._fail(address, fetch, str(error))
        change = self.articles.keep(address.id, fetch, article, (self.since, self.until))
        return Settled(change, article=article)

    def _says_gone(self, address: Address, capture: Capture, content: bytes) -> str | None:
        """A page that is not there, told with status 200: by its title, or by sending one to the front page."""
        if urlsplit(capture.url).path in ("", "/") and urlsplit(address.url).path not in ("", "/"):
            return "the portal sends one to its front page"
        found = _TITLE.search(content)
        title = found[1].decode("utf-8", "replace").strip().lower() if found else ""
        if len(title) <= _LONGEST_TITLE and any(re.search(words, title) for words in self.gone_words):
            return "the portal says that there is no such page"
        return None

    def _gone(self, address: Address, fetch: int, reason: str) -> Settled:
        if self.articles.known(address.id):
            self.articles.withdraw(address.id, fetch, reason)
            return Settled("withdrawn", reason)
        return self._refuse(address, fetch, reason)

    def _refuse(self, address: Address, fetch: int, reason: str) -> Settled:
        self.articles.refuse(address.id, fetch, reason)
        return Settled("refused", reason)

    def _fail(self, address: Address, fetch: int, reason: str) -> Settled:
        self.articles.fail(address.id, reason)
        self.articles.settled(fetch)
        return Settled("failed", reason)

"""The articles of an archive: each once, with its versions; the withdrawn marked, never deleted."""

import hashlib
from collections.abc import Iterator
from datetime import date
from sqlite3 import Row
from typing import Literal

from vngovnews.errors import VngovnewsError
from vngovnews.model import Article
from vngovnews.scrape.archive import Archive
from vngovnews.scrape.readings import Reading
from vngovnews.scrape.reparse import parse_capture

Change = Literal["new", "changed", "same", "duplicate", "outside"]
_LONG_ENOUGH_TO_COMPARE = 200


def digest(article: Article) -> str:
    """By what two versions are told apart: the words, not the counters and clocks around them."""
    return hashlib.sha256(article.text.encode()).hexdigest()


class Articles:
    """Takes articles into an archive and gives them back."""

    def __init__(self, archive: Archive, version: str) -> None:
        self._books = archive
        self._version = version

    def keep(
        self,
        address: int,
        fetch: int,
        article: Article,
        window: tuple[date | None, date | None] = (None, None),
    ) -> Change:
        """Take in what a fetch brought: a new article, a new version, nothing new, or what was not asked for."""
        with self._books.together():
            change = self._judge(address, article, window)
            if change in ("new", "changed"):
                self._write(address, fetch, article)
            state = {"duplicate": "duplicate", "outside": "outside"}.get(change, "article")
            day = article.published_at[:10] if article.published_at else None
            self._books.execute(
                "update addresses set state = ?, reason = null, fetch = ?, failures = 0, withdrawn_at = null,"
                " published = coalesce(?, published) where id = ?",
                state, fetch, day, address,
            )  # fmt: skip
            self.settled(fetch)
        return change

    def _judge(self, address: int, article: Article, window: tuple[date | None, date | None]) -> Change:
        last = self._books.rows(
            "select digest, fetch, extracted_with from articles where address = ? order by revision desc limit 1",
            address,
        )
        words = digest(article)
        if last:
            return "same" if self._digest_now(last[0], article.id) == words else "changed"
        if not _within(article.published_at, window):
            return "outside"
        twin = self._twin(address, article, words)
        if twin is None:
            return "new"
        self._books.execute("update addresses set same_as = ? where id = ?", twin, address)
        return "duplicate"

    def _digest_now(self, last: Row, url: str) -> str:
        """The digest of the last version as this version of the reader has it: a better reader is no change."""
        told = str(last["digest"])
        if last["extracted_with"] == self._version:
            return told
        try:
            capture = self._books.capture(last["fetch"])
            return digest(parse_capture(capture, capture.content(), url))
        except VngovnewsError:
            return told

    def _twin(self, address: int, article: Article, words: str) -> int | None:
        """The same words of the same day under another address of the portal: one article in two sections."""
        if len(article.text) < _LONG_ENOUGH_TO_COMPARE:
            return None
        found = self._books.one(
            "select v.address from articles v join addresses a on a.id = v.address"
            " where v.digest = ? and v.published_at is ? and v.address != ?"
            " and a.withdrawn_at is null and a.portal = (select portal from addresses where id = ?)",
            words, article.published_at, address, address,
        )  # fmt: skip
        return int(found) if found is not None else None

    def _write(self, address: int, fetch: int, article: Article) -> None:
        self._books.execute(
            "insert into articles (address, revision, fetch, digest, title, published_at, extracted_with,"
            " extracted_at, article) values (?, (select coalesce(max(revision), 0) + 1 from articles"
            " where address = ?), ?, ?, ?, ?, ?, ?, ?)",
            address, address, fetch, digest(article), article.title, article.published_at, self._version,
            self._books.clock(), article.model_dump_json(),
        )  # fmt: skip

    def refuse(self, address: int, fetch: int, reason: str) -> None:
        """The page is no article; one that was an article keeps what it was."""
        self._set(address, fetch, "refused", reason)

    def withdraw(self, address: int, fetch: int, reason: str) -> None:
        """The portal has taken the page away: marked, with all versions kept."""
        with self._books.together():
            self._books.execute(
                "update addresses set withdrawn_at = coalesce(withdrawn_at, ?) where id = ?",
                self._books.clock(), address,
            )  # fmt: skip
            self._set(address, fetch, "refused", reason)

    def refuse_unread(self, address: int, reason: str) -> None:
        """The page was not to be had, and asking again would not help."""
        self._books.execute(
            "update addresses set state = case when state = 'article' then state else 'refused' end, reason = ?"
            " where id = ?",
            reason, address,
        )  # fmt: skip
        self._nothing_left(address)

    def fail(self, address: int, reason: str) -> None:
        """The page could not be had this time."""
        self._books.execute(
            "update addresses set state = case when state = 'article' then state else 'failed' end,"
            " reason = ?, failures = failures + 1 where id = ?",
            reason, address,
        )  # fmt: skip
        self._nothing_left(address)

    def _set(self, address: int, fetch: int, state: str, reason: str) -> None:
        with self._books.together():
            self._books.execute(
                "update addresses set state = case when state = 'article' then state else ? end,"
                " reason = ?, fetch = case when state = 'article' then fetch else ? end where id = ?",
                state, reason, fetch, address,
            )  # fmt: skip
            self.settled(fetch)

    def same(self, address: int, fetch: int) -> None:
        """The portal says that the page is as it was."""
        with self._books.together():
            self._books.execute(
                "update addresses set withdrawn_at = null, failures = 0 where id = ?", address
            )
            self.settled(fetch)

    def settled(self, fetch: int) -> None:
        """What a fetch brought is written down; with it the redirects and failures that led up to it."""
        self._books.execute(
            "update fetches set settled = 1 where id <= ? and settled = 0"
            " and (id = ? or address = (select address from fetches where id = ?))",
            fetch, fetch, fetch,
        )  # fmt: skip

    def _nothing_left(self, address: int) -> None:
        """Nothing that was fetched of a page waits to be judged."""
        self._books.execute("update fetches set settled = 1 where address = ? and settled = 0", address)

    def reread(self, reading: Reading, article: Article) -> None:
        """Put a new reading of a capture in the old one's place."""
        if not reading.revision:
            self.keep(reading.address, reading.fetch, article)
            return
        self._books.execute(
            "update articles set digest = ?, title = ?, published_at = ?, extracted_with = ?, extracted_at = ?,"
            " article = ? where address = ? and revision = ?",
            digest(article), article.title, article.published_at, self._version, self._books.clock(),
            article.model_dump_json(), reading.address, reading.revision,
        )  # fmt: skip

    def known(self, address: int) -> bool:
        """Whether an article stands under an address."""
        return self._books.one("select 1 from articles where address = ?", address) is not None

    def latest(self) -> Iterator[Article]:
        """Each article in its latest version, in the order in which they were found."""
        for row in self._books.execute("select article from latest_articles order by address"):
            yield Article.model_validate_json(row["article"])


def _within(published_at: str | None, window: tuple[date | None, date | None]) -> bool:
    """A page that gives no day is taken: to leave it out would lose it for good."""
    if published_at is None:
        return True
    day, (since, until) = date.fromisoformat(published_at[:10]), window
    return (since is None or day >= since) and (until is None or day <= until)

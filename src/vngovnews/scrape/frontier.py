"""What is known of a portal: its listings, its pages, and what became of each."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from vngovnews.scrape.archive import Archive

GIVE_UP_AFTER = 5


class Found(NamedTuple):
    """A link to what looks like an article, and what the listing says of it."""

    url: str
    key: str
    published: date | None = None
    lastmod: str | None = None


@dataclass(frozen=True)
class Address:
    """A page of a portal as the books know it."""

    id: int
    url: str
    portal: str
    state: str
    published: str | None
    fetch: int | None
    listing: int | None


class Frontier:
    """The addresses and listings of an archive."""

    def __init__(self, archive: Archive) -> None:
        self._books = archive

    def listing(self, portal: str, url: str, kind: str, section: str = "") -> int:
        """The number of a listing, new or known."""
        self._books.execute(
            "insert into listings (portal, url, kind, section) values (?, ?, ?, ?) on conflict (url) do nothing",
            portal, url, kind, section,
        )  # fmt: skip
        return int(self._books.one("select id from listings where url = ?", url))

    def completed(self, listing: int, since: date | None) -> int:
        """The last run that read this listing to its end, or as far back as is asked for; 0 for none."""
        row = self._books.rows("select completed_run, complete_since from listings where id = ?", listing)[0]
        if row["completed_run"] is None:
            return 0
        reached = row["complete_since"]
        if reached and (since is None or since.isoformat() < reached):
            return 0
        return int(row["completed_run"])

    def complete(self, listing: int, since: date | None) -> None:
        """This run has read the listing to its end, or back to ``since``."""
        before = self._books.rows("select completed_run, complete_since from listings where id = ?", listing)[
            0
        ]
        reached = since.isoformat() if since else None
        if before["completed_run"] is not None and reached:
            reached = min(reached, before["complete_since"]) if before["complete_since"] else None
        self._books.execute(
            "update listings set completed_run = ?, complete_since = ? where id = ?",
            self._books.run, reached, listing,
        )  # fmt: skip

    def add(self, portal: str, found: Found, listing: int | None) -> tuple[Address, bool]:
        """The address of a link, and whether it is new to the archive."""
        day = found.published.isoformat() if found.published else None
        cursor = self._books.execute(
            "insert into addresses (key, url, portal, listing, state, published, lastmod, first_run, failures)"
            " values (?, ?, ?, ?, 'found', ?, ?, ?, 0) on conflict (key) do nothing",
            found.key, found.url, portal, listing, day, found.lastmod, self._books.run,
        )  # fmt: skip
        return self.by_key(found.key), cursor.rowcount == 1

    def show(self, listing: int, address: int) -> int:
        """Note that a listing shows an address; the run in which it did so first."""
        self._books.execute(
            "insert into listed (listing, address, run) values (?, ?, ?) on conflict do nothing",
            listing, address, self._books.run,
        )  # fmt: skip
        return int(
            self._books.one("select run from listed where listing = ? and address = ?", listing, address)
        )

    def by_key(self, key: str) -> Address:
        """The address that a page is known by."""
        return self._address("key = ?", key)[0]

    def by_id(self, number: int) -> Address:
        """The address of this number."""
        return self._address("id = ?", number)[0]

    def due(self, portal: str) -> list[Address]:
        """What earlier runs found and did not bring home."""
        return self._address(
            "portal = ? and (state = 'found' or (state = 'failed' and failures < ?)) order by id",
            portal, GIVE_UP_AFTER,
        )  # fmt: skip

    def recent(self, portal: str, since: str) -> list[Address]:
        """Articles published from a day on: they may still change."""
        return self._address(
            "portal = ? and state = 'article' and published >= ? order by published desc", portal, since
        )

    def outside(self, portal: str, since: str, until: str) -> list[Address]:
        """Pages fetched once and left out then, whose day is now asked for."""
        return self._address(
            "portal = ? and state = 'outside' and published between ? and ?", portal, since, until
        )

    def unsettled(self) -> list[tuple[int, int]]:
        """Fetches of which the last run had no time to say what they are: (fetch, address)."""
        rows = self._books.rows("select id, address from fetches where settled = 0 order by id")
        return [(row["id"], row["address"]) for row in rows]

    def section_of(self, address: Address) -> str:
        """What the listing is called in which an address was found first."""
        return str(self._books.one("select section from listings where id = ?", address.listing) or "")

    def touched(self, address: int, lastmod: str) -> bool:
        """Whether the portal says that a page was changed since it was last told."""
        known = self._books.one("select lastmod from addresses where id = ?", address)
        if known == lastmod:
            return False
        self._books.execute("update addresses set lastmod = ? where id = ?", lastmod, address)
        return known is not None

    def _address(self, where: str, *values: object) -> list[Address]:
        rows = self._books.rows(
            f"select id, url, portal, state, published, fetch, listing from addresses where {where}", *values
        )
        return [Address(*row) for row in rows]

"""The one SQLite file of an archive: the books of the crawl and the articles that were read."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from vngovnews.batch.archives import BOOKS
from vngovnews.errors import UnreadableInput
from vngovnews.scrape.books import LAYOUT, demand_layout, unreadable

_TABLES: dict[str, tuple[dict[str, type], str | tuple[str, ...]]] = {
    "settings": ({"name": str, "value": str}, "name"),
    "runs": (
        {
            "id": int, "started_at": str, "ended_at": str, "pid": int, "command": str, "state": str,
            "report": str,
        },
        "id",
    ),
    "listings": (
        {"id": int, "portal": str, "url": str, "kind": str, "section": str, "completed_run": int,
         "complete_since": str},
        "id",
    ),
    "addresses": (
        {
            "id": int, "key": str, "url": str, "portal": str, "listing": int, "state": str, "reason": str,
            "published": str, "lastmod": str, "first_run": int, "fetch": int, "failures": int,
            "same_as": int, "withdrawn_at": str,
        },
        "id",
    ),
    "listed": ({"listing": int, "address": int, "run": int}, ("listing", "address")),
    "fetches": (
        {
            "id": int, "run": int, "address": int, "url": str, "kind": str, "status": int, "reason": str,
            "fetched_at": str, "digest": str, "etag": str, "last_modified": str, "file": str,
            "offset": int, "length": int, "settled": int,
        },
        "id",
    ),
    "articles": (
        {
            "address": int, "revision": int, "fetch": int, "digest": str, "title": str,
            "published_at": str, "extracted_with": str, "extracted_at": str, "article": str,
        },
        ("address", "revision"),
    ),
}  # fmt: skip

_INDEXES = (
    ("listings", ("url",), True),
    ("addresses", ("key",), True),
    ("addresses", ("portal", "state"), False),
    ("listed", ("address",), False),
    ("fetches", ("url",), False),
    ("fetches", ("address",), False),
    ("fetches", ("settled",), False),
    ("articles", ("digest",), False),
)

_LATEST = """
select a.id as address, a.url, a.portal, v.title, v.published_at, v.revision, a.withdrawn_at, v.article
from addresses a join articles v on v.address = a.id
where v.revision = (select max(revision) from articles where address = a.id)
"""


def open_tables(folder: Path) -> sqlite3.Connection:
    """The books of an archive; made where there are none.

    Write-ahead logging, so that others can read while a run writes. ``normal`` is safe here: what a power
    cut takes from the books is cut from the captures too, and fetched again.
    """
    _demand_books_with_captures(folder)
    connection = sqlite3.connect(folder / BOOKS, timeout=30, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        if connection.execute("pragma user_version").fetchone()[0]:
            demand_layout(connection, folder)
        else:
            _demand_nothing_else(connection, folder)
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        if connection.execute("pragma user_version").fetchone()[0] < LAYOUT:
            _make(connection)
    except sqlite3.Error as error:
        connection.close()
        raise unreadable(folder, error) or error from error
    except UnreadableInput:
        connection.close()
        raise
    return connection


def _demand_books_with_captures(folder: Path) -> None:
    """What new books do not tell of is cut away: beside captures that are there already, none are begun."""
    books = folder / BOOKS
    if not (books.is_file() and books.stat().st_size) and any((folder / "warc").glob("captures-*.warc.gz")):
        raise UnreadableInput(
            f"{folder} holds captures and no {BOOKS}: bring it back, or choose another folder; "
            "`vngovnews parse` reads the captures as they are"
        )


def _demand_nothing_else(connection: sqlite3.Connection, folder: Path) -> None:
    """A database that some other program made is left alone."""
    names = {row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")}
    if foreign := sorted(n for n in names - set(_TABLES) if not n.startswith("sqlite_")):
        raise UnreadableInput(f"{folder / BOOKS} is no archive's: it has a table {foreign[0]!r}")


def _make(connection: sqlite3.Connection) -> None:
    books = Database(connection)
    for name, (columns, key) in _TABLES.items():
        books[name].create(columns, pk=key, if_not_exists=True)  # type: ignore[union-attr]
    for name, over, unique in _INDEXES:
        books[name].create_index(over, unique=unique, if_not_exists=True)  # type: ignore[union-attr]
    books.create_view("latest_articles", _LATEST, replace=True)
    connection.execute(f"pragma user_version = {LAYOUT}")
    connection.execute("pragma wal_checkpoint(full)").fetchall()  # on the disk before the first capture is

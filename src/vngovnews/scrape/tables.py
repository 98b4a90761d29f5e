"""The one SQLite file of an archive: the books of the crawl and the articles that were read."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

FILE = "archive.sqlite"
_LAYOUT = 1

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
    connection = sqlite3.connect(folder / FILE, timeout=30, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = normal")
    if connection.execute("pragma user_version").fetchone()[0] < _LAYOUT:
        _make(connection)
    return connection


def _make(connection: sqlite3.Connection) -> None:
    books = Database(connection)
    for name, (columns, key) in _TABLES.items():
        books[name].create(columns, pk=key, if_not_exists=True)  # type: ignore[union-attr]
    for name, over, unique in _INDEXES:
        books[name].create_index(over, unique=unique, if_not_exists=True)  # type: ignore[union-attr]
    books.create_view("latest_articles", _LATEST, replace=True)
    connection.execute(f"pragma user_version = {_LAYOUT}")

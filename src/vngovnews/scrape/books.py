"""The books of an archive, looked at: nothing is written beside or in them, and a run may be at work."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from vngovnews.batch import Failure, Outcome
from vngovnews.batch.archives import BOOKS, is_archive
from vngovnews.errors import UnreadableInput
from vngovnews.model import Article

LAYOUT = 1
_AT_ONCE = 100
_BROKEN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


class ArchiveEmptyError(UnreadableInput):
    """The books of an archive were made, and nothing has been written in them yet."""


@contextmanager
def look(folder: Path) -> Iterator[sqlite3.Connection]:
    """The books of an archive for a short look; what is no archive is told in a sentence.

    SQLite leaves files behind even where it only reads, unless it is told that nobody writes. While the log
    of a run stands beside the books it is not told so. A look is short, lest a run begin meanwhile.
    """
    demand_archive(folder)
    alone = "" if (folder / f"{BOOKS}-wal").exists() else "&immutable=1"
    address = f"{(folder / BOOKS).resolve().as_uri()}?mode=ro{alone}"
    try:
        books = sqlite3.connect(address, uri=True, timeout=30)
        try:
            books.row_factory = sqlite3.Row
            demand_layout(books, folder)
            yield books
        finally:
            books.close()
    except sqlite3.Error as error:
        reason = f"{folder / BOOKS} cannot be read ({error})"
        raise unreadable(folder, error) or UnreadableInput(reason) from error


def demand_archive(folder: Path) -> None:
    """Refuse a folder that is no archive."""
    if not is_archive(folder):
        raise UnreadableInput(f"{folder} is no archive: it holds no {BOOKS}")


def demand_layout(books: sqlite3.Connection, folder: Path) -> None:
    """Refuse books that this version of the program does not know."""
    layout = books.execute("pragma user_version").fetchone()[0]
    if not layout:
        raise ArchiveEmptyError(f"{folder} is no archive yet: its {BOOKS} is empty")
    if layout != LAYOUT:
        raise UnreadableInput(
            f"{folder / BOOKS} was written by another version of vngovnews (layout {layout})"
        )


def unreadable(folder: Path, error: sqlite3.Error) -> UnreadableInput | None:
    """The sentence for a file that is no database or a broken one; None for what is wrong with the disk."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BROKEN:
        return UnreadableInput(f"{folder / BOOKS} is no database of vngovnews scrape ({error})")
    return None


def read_articles(folder: Path, *, withdrawn: bool = True) -> Iterator[Outcome]:
    """Each article of an archive in its latest version, as it was read; while a run writes, too."""
    with look(folder):
        return _latest(folder, withdrawn)


def _latest(folder: Path, withdrawn: bool) -> Iterator[Outcome]:
    where = "" if withdrawn else "and withdrawn_at is null"
    query = f"select address, url, article from latest_articles where address > ? {where} order by address limit ?"
    last = 0
    while True:
        with look(folder) as books:
            rows = books.execute(query, (last, _AT_ONCE)).fetchall()
        if not rows:
            break
        yield from (_article(row) for row in rows)
        last = rows[-1]["address"]
    if not last:
        yield Failure(str(folder), "the archive holds no article")


def _article(row: sqlite3.Row) -> Outcome:
    try:
        return Article.model_validate_json(row["article"])
    except ValidationError:
        return Failure(row["url"], "another version of vngovnews read it; `vngovnews reread` reads it again")

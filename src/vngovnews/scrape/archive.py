"""An archive in a folder: raw captures beside one SQLite file, and the order in which both are written.

A capture is on the disk before the books tell of it, and what the books do not tell of is cut away when the
archive is opened next: so a fetch is either there in full or was never made.
"""

import errno
import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vngovnews.errors import UnreadableInput, VngovnewsError
from vngovnews.scrape.books import demand_archive
from vngovnews.scrape.capture import Capture, now
from vngovnews.scrape.lock import RunLock
from vngovnews.scrape.tables import open_tables
from vngovnews.scrape.warc import Captures, Place

UNWRITABLE = (OSError, sqlite3.Error)
_FULL = ("is full", "No space left", "File too large", "quota")
_PLAIN = (
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.EEXIST,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.ENAMETOOLONG,
)
_UNOPENED = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


_LAST = (
    "select file, offset, length, id, address from fetches where file is not null order by id desc limit 1"
)
_MOST_LOST = 100
_RESTORE = "bring it back as it was, or begin another archive"


class ArchiveBrokenError(VngovnewsError):
    """Captures that the books tell of are gone, and not by a power cut."""


class ArchiveUnwritableError(VngovnewsError):
    """The disk takes no more, or breaks."""


def why_unwritable(folder: Path, error: Exception) -> str:
    """The sentence for an archive that cannot be written.

    >>> why_unwritable(Path("archive"), OSError(28, "No space left on device"))
    'the disk of archive is full'
    >>> why_unwritable(Path("archive"), PermissionError(13, "Permission denied"))
    'archive cannot be written: permission denied'
    """
    text = str(error)
    if any(word in text for word in _FULL):
        return f"the disk of {folder} is full"
    if isinstance(error, OSError) and error.errno in _PLAIN:
        return f"{error.filename or folder} cannot be written: {(error.strerror or text).lower()}"
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNOPENED:
        return f"{folder} cannot be written: {text}"
    return f"{folder} cannot be written ({text}); perhaps the disk is full"


def _make_folder(folder: Path) -> None:
    """The folder of an archive; a file of that name is in the way."""
    if folder.exists() and not folder.is_dir():
        raise ArchiveUnwritableError(f"{folder} is a file, and an archive is a folder")
    folder.mkdir(parents=True, exist_ok=True)


class Archive:
    """The captures and the books of one folder, open for one run; use it in a ``with``."""

    def __init__(self, folder: Path, *, create: bool = True, clock: Callable[[], str] = now) -> None:
        if not create:
            demand_archive(folder)
        _make_folder(folder)
        self.folder = folder
        self.clock = clock
        self.run = 0
        self._lock = RunLock(folder)
        try:
            self._books = open_tables(folder)
        except BaseException:
            self._lock.release()
            raise
        self._captures = Captures(folder / "warc")
        try:
            self._recover()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close both, and let the next run in."""
        self._books.close()
        self._lock.release()

    def execute(self, command: str, *values: object) -> sqlite3.Cursor:
        """One statement on the books."""
        return self._books.execute(command, values)

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self._books.execute(query, values).fetchall()

    def one(self, query: str, *values: object) -> Any:
        """The first column of the first row, or None."""
        row = self._books.execute(query, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is done inside is done wholly or not at all; one inside another belongs to the outer."""
        if self._books.in_transaction:
            yield
            return
        self._books.execute("begin immediate")
        try:
            yield
        except BaseException:
            if self._books.in_transaction:
                self._books.execute("rollback")
            raise
        self._books.execute("commit")

    def start_run(self, command: str) -> int:
        """A new run; its number grows whatever the clock says."""
        cursor = self.execute(
            "insert into runs (started_at, pid, command, state) values (?, ?, ?, 'running')",
            self.clock(), os.getpid(), command,
        )  # fmt: skip
        self.run = cursor.lastrowid or 0
        return self.run

    def end_run(self, state: str, report: Mapping[str, Any]) -> None:
        """Write down how the run ended."""
        self.execute(
            "update runs set ended_at = ?, state = ?, report = ? where id = ?",
            self.clock(), state, json.dumps(report, ensure_ascii=False), self.run,
        )  # fmt: skip

    def setting(self, name: str, value: str | None = None) -> str | None:
        """A remembered setting; given a value, it is remembered."""
        if value is not None:
            self.execute("insert or replace into settings (name, value) values (?, ?)", name, value)
        found = self.one("select value from settings where name = ?", name)
        return str(found) if found is not None else None

    def record(self, capture: Capture, kind: str, address: int | None = None) -> int:
        """Keep a fetch; first the capture, then the row that tells of it."""
        place = self._captures.append(capture)
        cursor = self.execute(
            "insert into fetches (run, address, url, kind, status, fetched_at, digest, etag, last_modified,"
            " file, offset, length, settled) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            self.run, address, capture.url, kind, capture.status, capture.fetched_at,
            hashlib.sha256(capture.body).hexdigest(), capture.header("ETag"),
            capture.header("Last-Modified"), *place, 0 if address else 1,
        )  # fmt: skip
        return cursor.lastrowid or 0

    def record_failure(self, url: str, kind: str, reason: str, address: int | None = None) -> None:
        """Keep that a fetch brought nothing, and why."""
        self.execute(
            "insert into fetches (run, address, url, kind, reason, fetched_at, settled)"
            " values (?, ?, ?, ?, ?, ?, 1)",
            self.run, address, url, kind, reason, self.clock(),
        )  # fmt: skip

    def assign(self, fetch: int, address: int) -> None:
        """Say of a fetch, after the fact, which page it was of."""
        self.execute("update fetches set address = ?, settled = 0 where id = ?", address, fetch)

    def capture(self, fetch: int) -> Capture:
        """The capture of a fetch."""
        row = self.rows("select file, offset, length from fetches where id = ? and file is not null", fetch)
        if not row:
            raise UnreadableInput(f"the archive holds no capture of fetch {fetch}")
        return self._captures.read(Place(*row[0]))

    def stamps(self, url: str) -> tuple[str | None, str | None]:
        """ETag and Last-Modified of the last whole answer under an address."""
        found = self.rows(
            "select etag, last_modified from fetches where url = ? and status = 200 order by id desc limit 1",
            url,
        )
        return (found[0][0], found[0][1]) if found else (None, None)

    def _recover(self) -> None:
        """Make captures and books agree again after a run that did not end."""
        with self.together():
            for _ in range(_MOST_LOST):
                last = self.rows(_LAST)
                if self._captures.cut_back(Place(*last[0][:3]) if last else None):
                    break
                self._demand_file(last[0]["file"])
                self._forget_last()
            else:
                raise ArchiveBrokenError(
                    f"{self.folder} lacks more captures than a power cut takes; {_RESTORE}"
                )
            self.execute("update runs set state = 'broken off' where state = 'running'")

    def _demand_file(self, name: str) -> None:
        """A file that is gone as a whole may be back tomorrow, on another disk: nothing of it is forgotten."""
        if not self._captures.has(name):
            raise ArchiveBrokenError(f"{self.folder} lacks {name}, in which its captures are; {_RESTORE}")

    def _forget_last(self) -> None:
        """A disk that lost what it said was written: the page is to be fetched again."""
        row = self.rows(_LAST)[0]
        self.execute("update addresses set state = 'found' where id = ?", row["address"])
        self.execute(
            "update fetches set file = null, settled = 1, reason = 'lost from the disk' where id = ?",
            row["id"],
        )

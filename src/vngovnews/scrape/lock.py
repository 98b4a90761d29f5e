"""One run at a time in an archive."""

import os
import sqlite3
from pathlib import Path

from vngovnews.errors import VngovnewsError

_FILE = "lock.sqlite"


class ArchiveInUseError(VngovnewsError):
    """Another run works in the archive."""


class RunLock:
    """Held for as long as the process lives: the system lets go of it, however the process ends.

    It is the lock of a SQLite file, as that is the one lock that Python has on every system.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = sqlite3.connect(folder / _FILE, timeout=0, isolation_level=None)
        self._note = folder / "lock.txt"
        try:
            self._lock.execute("begin exclusive")
        except sqlite3.DatabaseError as error:
            self._lock.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise ArchiveInUseError(f"{folder / _FILE} is no lock: remove it") from error
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise ArchiveInUseError(f"{folder} is in use by {self._holder()}; wait until it ends") from error
        self._note.write_text(str(os.getpid()), encoding="ascii")

    def _holder(self) -> str:
        try:
            return f"another run (process {self._note.read_text(encoding='ascii')})"
        except (OSError, ValueError):
            return "another run"

    def release(self) -> None:
        """Let the next run in."""
        self._lock.close()

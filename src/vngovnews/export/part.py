"""Files that take their name only once they are whole, so that no run that fails costs an older result."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def part_of(path: Path) -> Path:
    """Where a file is written until it is whole: beside it.

    >>> part_of(Path("out/events.csv")).name
    'events.csv.part'
    """
    return path.with_name(f"{path.name}.part")


class Part:
    """One file on its way to its name; what is no plain file (a device, a pipe) is written to directly.

    After a run that stops midway, ``used`` tells whether the part is worth keeping.
    """

    def __init__(self, path: Path) -> None:
        self._named = path
        self._target = Path(os.path.realpath(path))
        self._direct = self._target.exists() and not self._target.is_file()
        self.path = self._target if self._direct else part_of(self._target)
        self.used = False
        if self._target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if self._target.is_file() and not os.access(self._target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        if not self._direct:
            with self.named():
                self.path.open("wb").close()

    @contextmanager
    def named(self) -> Iterator[None]:
        """What goes wrong in writing names the file that was asked for."""
        try:
            yield
        except OSError as error:
            raise OSError(error.errno, error.strerror or str(error), str(self._named)) from error

    def settle(self, *, whole: bool) -> None:
        """Give the file its name; or leave an older one, and the part beside it where it holds something."""
        if self._direct:
            return
        if whole:
            with self.named():
                if self._target.exists():
                    shutil.copymode(self._target, self.path)
                os.replace(self.path, self._target)
        elif not self.used:
            with suppress(OSError):
                self.path.unlink()

"""The real command, run against the kit's servers."""

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("scrapy")
pytest.importorskip("warcio")

COMMAND = [sys.executable, "-c", "from vngovnews.cli import app; app()"]
BASICS = ["--delay", "0", "--contact", "test@example.org", "--allow-private", "--quiet"]
LONGEST_RUN = 170


@dataclass
class Ran:
    """A run that has ended, and the archive that it left."""

    code: int
    errors: str
    archive: Path

    @property
    def report(self) -> dict[str, Any]:
        """The run's report."""
        told: dict[str, Any] = json.loads((self.archive / "report.json").read_text(encoding="utf-8"))
        return told

    def portal(self, host: str) -> dict[str, Any]:
        """One portal's part of the report."""
        told: dict[str, Any] = self.report["portals"][host]
        return told

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """A look into the books."""
        books = sqlite3.connect(f"file:{self.archive / 'archive.sqlite'}?mode=ro", uri=True)
        books.row_factory = sqlite3.Row
        try:
            return books.execute(query, values).fetchall()
        finally:
            books.close()

    def one(self, query: str, *values: object) -> Any:
        """The first column of the first row."""
        return self.rows(query, *values)[0][0]


def command_line(*targets: str, into: Path, basics: list[str] = BASICS) -> list[str]:
    """The command as a user types it."""
    return [*COMMAND, "scrape", *targets, "--into", str(into), *basics]


@dataclass
class Scrape:
    """Runs ``vngovnews scrape`` in a process of its own, into one archive."""

    archive: Path

    def __call__(
        self, *arguments: str, env: dict[str, str] | None = None, basics: list[str] = BASICS, limit: int = 0
    ) -> Ran:
        """Run to the end; ``limit`` is the size in bytes beyond which no file may grow."""
        done = subprocess.run(
            command_line(*arguments, into=self.archive, basics=basics),
            capture_output=True, text=True, timeout=LONGEST_RUN, check=False, env=os.environ | (env or {}),
            preexec_fn=(lambda: _cap_files(limit)) if limit else None,
        )  # fmt: skip
        return Ran(done.returncode, done.stderr, self.archive)


def _cap_files(limit: int) -> None:
    """A disk that is full at some point, for real: the system refuses to let files grow."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


@pytest.fixture
def scrape(tmp_path: Path) -> Scrape:
    """The command, into an archive of this test alone."""
    return Scrape(tmp_path / "archive")

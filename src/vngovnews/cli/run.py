"""What every verb that goes through many documents shares: writers, failures, progress."""

from contextlib import ExitStack
from pathlib import Path

import typer

from vngovnews.batch import Failure, Outcome
from vngovnews.export import Writer, open_writer
from vngovnews.export.documents import LinesWriter


class Run:
    """Hands each article to the writers and each failure to standard error."""

    def __init__(self, open_files: ExitStack, output: Path | None, tables: Path | None) -> None:
        self._failed = 0
        self._writers: list[Writer] = []
        if output:
            self._writers.append(open_files.enter_context(open_writer(output)))
        if not self._writers:
            self._writers.append(open_files.enter_context(LinesWriter()))

    def take(self, outcome: Outcome) -> None:
        """One outcome of the run."""
        if isinstance(outcome, Failure):
            self._failed += 1
            typer.echo(str(outcome), err=True)
            return
        for writer in self._writers:
            writer.write(outcome)

    def finish(self) -> None:
        """End with exit code 1 where any input failed."""
        if self._failed:
            raise typer.Exit(1)

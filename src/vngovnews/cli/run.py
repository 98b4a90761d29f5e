"""What every verb that goes through many documents shares: writers, failures, progress."""

import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from vngovnews.batch import Failure, Outcome
from vngovnews.export import Writer, open_writer
from vngovnews.export.documents import LinesWriter
from vngovnews.export.sheet import TableFolder


def write_all(outcomes: Iterable[Outcome], output: Path | None, tables: Path | None) -> int:
    """Hand each article to the writers and each failure to standard error; the number of failures."""
    failed = 0
    with ExitStack() as open_files:
        writers = [open_files.enter_context(writer) for writer in _writers(output, tables)]
        progress = open_files.enter_context(_progress(to_stdout=not (output or tables)))
        task = progress.add_task("articles", total=None, failed=0)
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                failed += 1
                say(str(outcome), progress)
                progress.update(task, failed=failed)
                continue
            for writer in writers:
                writer.write(outcome)
            progress.advance(task)
    return failed


def say(sentence: str, progress: Progress | None = None) -> None:
    """One sentence on standard error, above the progress line where there is one."""
    if progress and not progress.disable:
        progress.console.print(sentence, markup=False, highlight=False, soft_wrap=True)
    else:
        print(sentence, file=sys.stderr)


def _writers(output: Path | None, tables: Path | None) -> list[Writer]:
    chosen: list[Writer] = []
    if output:
        chosen.append(open_writer(output))
    if tables:
        chosen.append(TableFolder(tables))
    return chosen or [LinesWriter()]


def _progress(*, to_stdout: bool) -> Progress:
    """A line that counts, for people only: not in a pipe or a log, nor among articles on the same screen."""
    mixed = to_stdout and sys.stdout.isatty()
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.completed:,} articles, {task.fields[failed]:,} failed"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=mixed or not sys.stderr.isatty(),
    )

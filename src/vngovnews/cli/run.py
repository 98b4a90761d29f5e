"""What every verb that goes through many documents shares: writers, failures, progress."""

import os
import signal
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from vngovnews.batch import Failure, Outcome, fault
from vngovnews.errors import UnreadableInput, VngovnewsError
from vngovnews.export import Writer, open_writer
from vngovnews.export.documents import LinesOut
from vngovnews.export.part import part_of
from vngovnews.export.sheet import TableFolder


def write_all(outcomes: Iterable[Outcome], output: Path | None, tables: Path | None) -> int:
    """Hand each article to the writers and each failure to standard error; the number of failures.

    Where nothing could be read, nothing is written, and older files stay.
    """
    failed = written = 0
    ids = _Ids()
    with _one_interrupt(), _left_behind(output, tables), ExitStack() as open_files:
        writers = _writers(output, tables, open_files)
        progress = open_files.enter_context(_progress(to_stdout=not (output or tables)))
        task = progress.add_task("articles", total=None, failed=0)
        for outcome in open_files.enter_context(_closing(outcomes)):
            article = _write(outcome, writers)
            if isinstance(article, Failure):
                failed += 1
                say(str(article), progress)
                progress.update(task, failed=failed)
            else:
                written += 1
                ids.take(article.id, progress)
                progress.advance(task)
        if failed and not written:
            raise _NothingReadError
    return failed


@contextmanager
def _one_interrupt() -> Iterator[None]:
    """The first Ctrl-C ends the run; more of them, as some shells send, must not disturb the clearing up."""

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, lambda *_: None)
        raise KeyboardInterrupt

    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, stop)
    yield
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def _closing(outcomes: Iterable[Outcome]) -> Iterator[Iterable[Outcome]]:
    """The processes of a run end with it, not some time later."""
    try:
        yield outcomes
    finally:
        if isinstance(outcomes, Generator):
            outcomes.close()


class _NothingReadError(Exception):
    """Ends the writers of a run that has no article."""


class _Ids:
    """Says once that an id stands for two articles; the digests of a million take 60 MB."""

    def __init__(self) -> None:
        self._known: set[int] | None = set()

    def take(self, id: str, progress: Progress) -> None:
        if self._known is None:
            return
        if hash(id) in self._known:
            say(f"{id}: this id stands for more than one article; perhaps others do, too", progress)
            self._known = None
            return
        self._known.add(hash(id))


def _write(outcome: Outcome, writers: Sequence[Writer]) -> Outcome:
    """Write an article; a fault of ours in one must not cost the run."""
    if isinstance(outcome, Failure):
        return outcome
    try:
        for writer in writers:
            writer.write(outcome)
    except (OSError, VngovnewsError):
        raise
    except Exception as error:
        return Failure(outcome.id, fault(error))
    return outcome


@contextmanager
def _left_behind(output: Path | None, tables: Path | None) -> Iterator[None]:
    """Says where the articles are that were written before a run stopped midway."""
    try:
        yield
    except _NothingReadError:
        return
    except BaseException:
        parts = [part_of(Path(os.path.realpath(output)))] if output else []
        parts += sorted(tables.glob("*.part")) if tables and tables.is_dir() else []
        for path in parts:
            if path.is_file():
                say(f"{path}: what was read before the run stopped")
        raise


def refuse_output_that_is_read(inputs: Iterable[str], output: Path | None) -> None:
    """Raises where the output is one of the inputs, or lies in a folder of inputs and would be read as one."""
    from vngovnews.batch.sources import reads

    path = output or Path(os.path.realpath("/dev/fd/1"))
    if not path.is_file():
        return
    for name in inputs:
        if reads("/dev/fd/0" if name == "-" else name, path):
            raise UnreadableInput(f"{output or 'standard output'}: it is one of the inputs, too")


def say(sentence: str, progress: Progress | None = None) -> None:
    """One sentence on standard error, above the progress line where there is one."""
    if progress and not progress.disable:
        progress.console.print(sentence, markup=False, highlight=False, soft_wrap=True)
    else:
        print(sentence, file=sys.stderr)


def _writers(output: Path | None, tables: Path | None, open_files: ExitStack) -> list[Writer]:
    """Each is entered as soon as it is there, so that it is closed if the next cannot be opened."""
    chosen: list[Writer] = []
    if output:
        chosen.append(open_files.enter_context(open_writer(output)))
    if tables:
        chosen.append(open_files.enter_context(TableFolder(tables)))
    return chosen or [open_files.enter_context(LinesOut())]


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

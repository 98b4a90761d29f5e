"""The command line: each verb reads its arguments, calls one public function and prints."""

import errno
import io
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from vngovnews.cli.archive import export, reread
from vngovnews.cli.evaluate import evaluate
from vngovnews.cli.gaps import gaps
from vngovnews.cli.parse import parse
from vngovnews.cli.portals import portals
from vngovnews.cli.schema import schema
from vngovnews.cli.scrape import scrape
from vngovnews.cli.show import show
from vngovnews.errors import VngovnewsError

_PIPE_CLOSED = 141  # as of any program that the signal of a closed pipe ends
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


class Verbs(TyperGroup):
    """The border where errors become one sentence for people."""

    def invoke(self, ctx: Any) -> Any:
        """Run the verb; what stops it as a whole ends with exit code 2."""
        try:
            return self._invoke_to_the_end(ctx)
        except VngovnewsError as error:
            sentence = str(error)
        except OSError as error:
            if error.errno == errno.EPIPE:
                _leave_standard_output()
                raise typer.Exit(_PIPE_CLOSED) from None
            sentence = _told(error)
        except Exception as error:
            if isinstance(error, typer.Abort) or hasattr(
                error, "exit_code"
            ):  # typer's own, of a wrong option
                raise
            from vngovnews.batch import fault

            sentence = fault(error)
        print(sentence, file=sys.stderr)
        raise typer.Exit(2)

    def _invoke_to_the_end(self, ctx: Any) -> Any:
        """What is held back for standard output is written here, where an error can still be told."""
        try:
            return super().invoke(ctx)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()


def _told(error: OSError) -> str:
    """One sentence; what names no file, and is full, is standard output."""
    reason = (error.strerror or str(error)).lower()
    if error.filename is None and error.errno in _FULL:
        _leave_standard_output()
        return f"standard output: {reason}"
    return reason if error.filename is None else f"{os.fspath(error.filename)}: {reason}"


def _leave_standard_output() -> None:
    """What is still to be written is given up, as the interpreter would try once more at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


app = typer.Typer(
    name="vngovnews",
    cls=Verbs,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for verb in (parse, show, scrape, export, reread, evaluate, gaps, schema):
    app.command()(verb)
app.add_typer(portals, name="portals")


def _print_version(wanted: bool) -> None:
    if wanted:
        import vngovnews

        typer.echo(f"vngovnews {vngovnews.__version__}")
        raise typer.Exit


@app.callback()
def _prepare(
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version."),
    ] = False,
) -> None:
    """Reads Vietnamese government news and turns each article into typed, cited events."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")

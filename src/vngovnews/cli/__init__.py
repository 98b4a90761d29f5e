"""The command line: each verb reads its arguments, calls one public function and prints."""

import errno
import io
import os
import sys
from typing import Any, NoReturn

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

_NOBODY_READS = 128 + 13  # what a shell says of a program that SIGPIPE ended


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
                _end_unread()
            sentence = f"{error.filename}: {(error.strerror or str(error)).lower()}"
        print(sentence, file=sys.stderr)
        raise typer.Exit(2)

    def _invoke_to_the_end(self, ctx: Any) -> Any:
        """What is held back for standard output is written here, where an error can still be told."""
        try:
            return super().invoke(ctx)
        finally:
            sys.stdout.flush()


def _end_unread() -> NoReturn:
    """Nobody reads standard output any more: end as the system would end us, without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise typer.Exit(_NOBODY_READS)


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


@app.callback()
def _prepare() -> None:
    """Reads Vietnamese government news and turns each article into typed, cited events."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")

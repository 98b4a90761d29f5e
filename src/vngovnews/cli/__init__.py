"""The command line: each verb reads its arguments, calls one public function and prints."""

import errno
import io
import sys
from typing import Any

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


class Verbs(TyperGroup):
    """The border where errors become one sentence for people."""

    def invoke(self, ctx: Any) -> Any:
        """Run the verb; what stops it as a whole ends with exit code 2."""
        try:
            return super().invoke(ctx)
        except VngovnewsError as error:
            sentence = str(error)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            sentence = f"{error.filename}: {(error.strerror or str(error)).lower()}"
        print(sentence, file=sys.stderr)
        raise typer.Exit(2)


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

"""The command line: each verb reads its arguments, calls one public function and prints."""

import typer

from vngovnews.cli.parse import parse

app = typer.Typer(
    name="vngovnews",
    help="Reads Vietnamese government news and turns each article into typed, cited events.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(parse)


@app.callback()
def _verbs() -> None:
    """Reads Vietnamese government news and turns each article into typed, cited events."""

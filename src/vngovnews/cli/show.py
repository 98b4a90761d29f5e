"""``vngovnews show``: what was found, drawn under the words of one article."""

from pathlib import Path
from typing import Annotated

import typer

from vngovnews.cli.parse import Profiles


def show(
    file: Annotated[
        str,
        typer.Argument(metavar="INPUT", help="A file (.html .txt .jsonl .warc), a folder, an archive, or -."),
    ],
    url: Annotated[str | None, typer.Option(help="Address of an HTML input.")] = None,
    profiles: Profiles = None,
    width: Annotated[int | None, typer.Option(min=20, help="Columns; the terminal's unless given.")] = None,
) -> None:
    """Draw what was found under the words that it was found in; in colours where it is a terminal.

    Example: vngovnews show article.html
    """
    from vngovnews.batch import Failure, Options
    from vngovnews.cli.inputs import outcomes_of
    from vngovnews.cli.run import say
    from vngovnews.cli.screen import Screen
    from vngovnews.report.terminal import show as draw

    if url and Path(file).is_dir():
        raise typer.BadParameter("it is the address of a single input", param_hint="--url")
    console = Screen(width=width)
    failed = False
    for outcome in outcomes_of([file], url=url, options=Options(profiles)):
        if isinstance(outcome, Failure):
            failed = True
            say(str(outcome))
        else:
            draw(outcome, console)
    if failed:
        raise typer.Exit(1)

"""``vngovnews parse``: articles in, events out."""

from pathlib import Path
from typing import Annotated

import typer

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files (.html .txt .jsonl .warc .warc.gz), folders, archives, or - for standard input.",
        show_default=False,
    ),
]
Profiles = Annotated[
    Path | None,
    typer.Option(
        "--profiles",
        metavar="FILE|DIR",
        help="Your own profiles of pages: how an article is read (.toml), tried first.",
    ),
]
Tables = Annotated[
    Path | None, typer.Option("--tables", metavar="DIR", help="Write linked CSV tables into this folder.")
]
MinConfidence = Annotated[
    float, typer.Option(min=0, max=1, help="Leave out values that are less sure than this.")
]
Jobs = Annotated[int, typer.Option("-j", "--jobs", min=1, help="Processes at work.")]


def parse(
    inputs: Inputs,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="By suffix: .jsonl .json .csv .parquet."),
    ] = None,
    tables: Tables = None,
    url: Annotated[str | None, typer.Option(help="Address of a single HTML input.")] = None,
    profiles: Profiles = None,
    min_confidence: MinConfidence = 0.0,
    jobs: Jobs = 1,
) -> None:
    """Read articles and write their events: JSON Lines on standard output, or what -o and --tables name.

    Example: vngovnews parse articles/ -o events.csv
    """
    from vngovnews.batch import Options
    from vngovnews.cli.inputs import outcomes_of
    from vngovnews.cli.run import refuse_output_that_is_read, write_all

    if url and (len(inputs) > 1 or Path(inputs[0]).is_dir()):
        raise typer.BadParameter("it is the address of a single input", param_hint="--url")
    if output or not tables:
        refuse_output_that_is_read(inputs, output)
    options = Options(profiles, min_confidence, jobs)
    outcomes = outcomes_of(inputs, url=url, options=options)
    if write_all(outcomes, output, tables):
        raise typer.Exit(1)

"""``vngovnews export``: the articles of an archive in any format; and archives among the inputs of ``parse``."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from vngovnews.batch import Outcome

_BOOKS = "archive.sqlite"


def export(
    archive: Annotated[
        Path, typer.Argument(metavar="ARCHIVE", help="Folder made by vngovnews scrape.", show_default=False)
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="By suffix: .jsonl .json .csv .parquet.")
    ],
    withdrawn: Annotated[
        bool, typer.Option("--withdrawn/--no-withdrawn", help="Articles that the portal has taken away.")
    ] = True,
) -> None:
    """Write the articles of an archive, each once in its latest version, as they were read.

    Example: vngovnews export archive/ -o events.csv
    """
    from vngovnews.cli.scrape import demand_packages
    from vngovnews.export import open_writer

    demand_packages()
    from vngovnews.scrape.archive import read_articles

    with open_writer(output) as writer:
        for article in read_articles(archive, withdrawn=withdrawn):
            writer.write(article)


def with_archives(
    inputs: Sequence[str], profiles: Path | None, parse: "Callable[[list[str]], Iterator[Outcome]]"
) -> "Iterator[Outcome]":
    """The outcomes of all inputs in order: archives are read again from their captures, the rest by ``parse``."""
    for archived, names in groupby(inputs, lambda name: (Path(name) / _BOOKS).is_file()):
        if not archived:
            yield from parse(list(names))
            continue
        from vngovnews.cli.scrape import demand_packages
        from vngovnews.read import load_profiles

        demand_packages()
        from vngovnews.scrape.reparse import reparse

        for name in names:
            yield from reparse(Path(name), load_profiles(profiles) if profiles else ())

"""``vngovnews export``: the articles of an archive in any format."""

from pathlib import Path
from typing import Annotated

import typer


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

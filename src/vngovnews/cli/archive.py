"""``vngovnews export`` and ``vngovnews reread``: an archive's articles as they were read, or read anew."""

from pathlib import Path
from typing import Annotated

import typer

from vngovnews.cli.parse import Jobs, MinConfidence, Profiles, Tables

Archive = Annotated[
    Path, typer.Argument(metavar="ARCHIVE", help="Folder made by vngovnews scrape.", show_default=False)
]


def export(
    archive: Archive,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="By suffix: .jsonl .json .csv .parquet."),
    ] = None,
    tables: Tables = None,
    withdrawn: Annotated[
        bool, typer.Option("--withdrawn/--no-withdrawn", help="Articles that the portal has taken away.")
    ] = True,
    min_confidence: MinConfidence = 0.0,
) -> None:
    """Write the articles of an archive, each once in its latest version, as they were read.

    JSON Lines go to standard output, unless -o or --tables name something else.

    Example: vngovnews export archive/ -o events.csv
    """
    from vngovnews.batch import Failure
    from vngovnews.batch.confidence import keep_confident
    from vngovnews.cli.run import write_all
    from vngovnews.scrape.books import read_articles

    articles = read_articles(archive, withdrawn=withdrawn)
    if min_confidence:
        articles = (a if isinstance(a, Failure) else keep_confident(a, min_confidence) for a in articles)
    if write_all(articles, output, tables):
        raise typer.Exit(1)


def reread(archive: Archive, profiles: Profiles = None, jobs: Jobs = 1) -> None:
    """Read an archive's articles again and keep the new readings in it; what cannot be read keeps the old one.

    ``parse ARCHIVE`` reads them again, too, and leaves the archive as it is.

    Example: vngovnews reread archive/ --jobs 4
    """
    from vngovnews.batch import Failure, Options
    from vngovnews.cli.run import say
    from vngovnews.cli.scrape import demand_packages

    demand_packages()
    from vngovnews.scrape.reread import reread as read_again

    read = failed = 0
    for outcome in read_again(archive, Options(profiles, jobs=jobs)):
        if isinstance(outcome, Failure):
            failed += 1
            say(str(outcome))
        else:
            read += 1
    say(f"{read} articles were read again, {failed} were not")
    if failed:
        raise typer.Exit(1)

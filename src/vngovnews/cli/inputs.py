"""The inputs of the verbs that read articles: archives are known as such by all of them, below folders too."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vngovnews.errors import VngovnewsError

if TYPE_CHECKING:
    from vngovnews.batch import Failure, Options, Outcome, Source


def outcomes_of(
    inputs: list[str], *, url: str | None = None, options: "Options | None" = None
) -> "Iterator[Outcome]":
    """The article of each document of the inputs in order, or the failure in its place.

    What a person should know of an input that is read all the same is told on standard error.
    """
    from vngovnews.batch import parse_inputs
    from vngovnews.cli.run import say

    return parse_inputs(inputs, url=url, options=options, notice=say, open_archive=_open_archive)


def _open_archive(folder: str) -> "Iterator[Source | Failure]":
    """The documents of an archive; where a package is missing, that is the failure of this one input."""
    from vngovnews.batch import Failure
    from vngovnews.cli.scrape import demand_packages

    try:
        demand_packages("warcio")
    except VngovnewsError as error:
        yield Failure(folder, str(error))
        return
    from vngovnews.scrape.readings import open_archive

    yield from open_archive(folder)

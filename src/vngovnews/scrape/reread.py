"""An archive's articles read again, and the new readings kept in it."""

from collections.abc import Iterator
from pathlib import Path

from vngovnews.batch import Failure, Options, Outcome, parse_sources
from vngovnews.scrape.archive import UNWRITABLE, Archive, ArchiveUnwritableError, why_unwritable
from vngovnews.scrape.articles import Articles
from vngovnews.scrape.readings import readings, source_of
from vngovnews.scrape.reparse import reader_version
from vngovnews.scrape.warc import Captures


def reread(folder: Path, options: Options) -> Iterator[Outcome]:
    """Each article of an archive in its latest version, read again from its capture, in the order found.

    The new reading takes the old one's place; what cannot be read any more keeps it, and its failure comes
    out instead. No value is left out of what is kept, whatever ``options`` say of confidence.
    """
    try:
        with Archive(folder, create=False) as archive:
            yield from _reread(archive, Options(options.profiles, jobs=options.jobs))
    except UNWRITABLE as error:
        raise ArchiveUnwritableError(why_unwritable(folder, error)) from error


def _reread(archive: Archive, options: Options) -> Iterator[Outcome]:
    articles, captures = Articles(archive, reader_version()), Captures(archive.folder / "warc")
    found = readings(archive.rows)
    outcomes = parse_sources((source_of(captures, reading) for reading in found), options)
    for reading, outcome in zip(found, outcomes, strict=True):
        if isinstance(outcome, Failure):
            if reading.revision:
                yield outcome
            continue
        articles.reread(reading, outcome)
        yield outcome

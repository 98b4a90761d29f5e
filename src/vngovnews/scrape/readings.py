"""The captures of an archive as documents to be read again, without the network."""

from collections.abc import Callable, Iterator
from pathlib import Path
from sqlite3 import Row
from typing import NamedTuple

from vngovnews.batch import Failure, Source
from vngovnews.errors import VngovnewsError
from vngovnews.scrape.books import look
from vngovnews.scrape.warc import Captures, Place

_QUERY = (
    "select a.id, coalesce(v.revision, 0), f.id, a.url, f.file, f.offset, f.length from addresses a"
    " left join articles v on v.address = a.id"
    " and v.revision = (select max(revision) from articles where address = a.id)"
    " join fetches f on f.id = coalesce(v.fetch, a.fetch) and f.file is not null and f.status = 200"
    " where v.address is not null or a.state = 'refused' order by a.id"
)


class Reading(NamedTuple):
    """A capture to be read again; ``revision`` is 0 where it was no article so far."""

    address: int
    revision: int
    fetch: int
    url: str
    place: Place


def readings(rows: Callable[[str], list[Row]]) -> list[Reading]:
    """What can be read again: the latest version of each article, and pages that were none."""
    return [Reading(row[0], row[1], row[2], row[3], Place(row[4], row[5], row[6])) for row in rows(_QUERY)]


def open_archive(name: str) -> Iterator[Source | Failure]:
    """Each article of an archive in its latest version, out of its capture, in the order found.

    Nothing is written. Pages that were no articles are looked at again: a better reader may see one.
    """
    folder = Path(name)
    try:
        with look(folder) as books:
            found = readings(lambda query: books.execute(query).fetchall())
    except VngovnewsError as error:
        yield Failure(name, str(error))
        return
    if not any(reading.revision for reading in found):
        yield Failure(name, "the archive holds no article")
    captures = Captures(folder / "warc")
    for reading in found:
        source = source_of(captures, reading)
        if isinstance(source, Source):
            yield source._replace(doubtful=not reading.revision)
        elif reading.revision:
            yield source


def source_of(captures: Captures, reading: Reading) -> Source | Failure:
    """The document of a capture; its id is the address by which the archive knows the page."""
    try:
        content = captures.read(reading.place).content()
    except VngovnewsError as error:
        return Failure(reading.url, str(error))
    return Source(reading.url, {"html": content, "url": reading.url})

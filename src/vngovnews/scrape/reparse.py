"""Articles out of an archive, read again without the network."""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from vngovnews.batch import Failure, Outcome
from vngovnews.errors import VngovnewsError
from vngovnews.model import Article
from vngovnews.parse import parse_html
from vngovnews.scrape.capture import Capture


def reader_version() -> str:
    """The version that stands beside each article that is read."""
    return version("vngovnews")


def parse_capture(capture: Capture, content: bytes, url: str, profiles: Iterable[Any] = ()) -> Article:
    """The article of a capture; its id is the address by which the archive knows the page."""
    return parse_html(content, url=url, id=url, profiles=profiles)


def reparse(folder: Path, profiles: Iterable[Any] = ()) -> Iterator[Outcome]:
    """Each article of an archive in its latest version, read again from its capture, in the order found.

    The new reading takes the old one's place in the archive; what cannot be read any more keeps it, and its
    failure comes out instead. Pages that were no articles are looked at again: a better reader may see one.
    """
    from vngovnews.scrape.archive import Archive
    from vngovnews.scrape.articles import Articles

    known = tuple(profiles)
    with Archive(folder, create=False) as archive:
        articles = Articles(archive, reader_version())
        for reading in articles.readings():
            try:
                capture = archive.capture(reading.fetch)
                article = parse_capture(capture, capture.content(), reading.url, known)
            except VngovnewsError as error:
                if reading.revision:
                    yield Failure(reading.url, str(error))
                continue
            articles.reread(reading, article)
            yield article

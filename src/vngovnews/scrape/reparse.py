"""Articles out of an archive, read again without the network."""

from collections.abc import Iterator
from importlib.metadata import version

from vngovnews.errors import VngovnewsError
from vngovnews.model import Article
from vngovnews.parse import parse_html
from vngovnews.scrape.archive import Archive
from vngovnews.scrape.capture import Capture


def reader_version() -> str:
    """The version that stands beside each article that is read."""
    return version("vngovnews")


def parse_capture(capture: Capture, content: bytes, url: str) -> Article:
    """The article of a capture; its id is the address by which the archive knows the page."""
    return parse_html(content, url=url, id=url)


def reparse(archive: Archive) -> Iterator[tuple[str, Article | VngovnewsError]]:
    """Each version of each article, read again from its capture and written down in place of the old reading.

    What cannot be read any more keeps its old reading, and its error comes out in the article's place.
    """
    rows = archive.rows(
        "select v.address, v.revision, v.fetch, a.url from articles v join addresses a on a.id = v.address"
        " order by v.address, v.revision"
    )
    for row in rows:
        try:
            capture = archive.capture(row["fetch"])
            article = parse_capture(capture, capture.content(), row["url"])
        except VngovnewsError as error:
            yield row["url"], error
            continue
        archive.execute(
            "update articles set title = ?, published_at = ?, extracted_with = ?, extracted_at = ?, article = ?,"
            " digest = ? where address = ? and revision = ?",
            article.title, article.published_at, reader_version(), archive.clock(), article.model_dump_json(),
            _digest(article), row["address"], row["revision"],
        )  # fmt: skip
        yield row["url"], article


def _digest(article: Article) -> str:
    from vngovnews.scrape.articles import digest

    return digest(article)

"""WARC archives as documents: each HTML response once, under its address."""

from collections.abc import Iterator
from typing import BinaryIO

from vngovnews.batch.documents import Failure, Source

_MISSING = "reading WARC archives needs warcio: pip install 'vngovnews[scrape]'"


def read_warc(name: str, stream: BinaryIO) -> Iterator[Source | Failure]:
    """Every response of status 200 that says it is HTML; the rest of a broken archive is one Failure."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        yield Failure(name, _MISSING)
        return
    try:
        for record in ArchiveIterator(stream):
            if record.rec_type == "response" and _is_page(record.http_headers):
                url = record.rec_headers.get_header("WARC-Target-URI")
                yield Source(url, {"html": record.content_stream().read(), "url": url})
    except (ArchiveLoadFailed, EOFError) as error:
        yield Failure(name, f"the archive breaks off ({error})")


def _is_page(headers: object) -> bool:
    if headers is None:
        return False
    status: str = headers.get_statuscode()  # type: ignore[attr-defined]
    kind: str = headers.get_header("Content-Type") or "text/html"  # type: ignore[attr-defined]
    return status == "200" and "html" in kind.lower()

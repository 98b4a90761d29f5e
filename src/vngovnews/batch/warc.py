"""WARC archives as documents: each HTML response once, under its address."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from vngovnews.batch.documents import Failure, Source

_MISSING = "reading WARC archives needs warcio: pip install 'vngovnews[scrape]'"


def read_warc(name: str, stream: BinaryIO) -> Iterator[Source | Failure]:
    """Every response of status 200 that says it is HTML; the rest of a broken archive is one Failure."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        yield Failure(name, _MISSING)
        return
    pages = whole = 0
    try:
        for record in ArchiveIterator(stream):
            found = _page(name, record) if _is_page(record) else None
            if _is_cut(record):
                raise EOFError
            whole += 1
            if found:
                pages += 1
                yield found
    except OSError:
        raise
    except Exception:  # what else a broken archive raises depends on where it is broken, and says it in bytes
        where = (
            f"the archive breaks off behind record {whole}" if whole else "it is no WARC archive, or broken"
        )
        yield Failure(name, where)
    else:
        if not pages:
            yield Failure(name, "the archive holds no HTML page" if whole else "it is empty")


def _page(name: str, record: Any) -> Source | Failure:
    url = record.rec_headers.get_header("WARC-Target-URI")
    if not url:
        return Failure(name, "a record of the archive has no address")
    try:
        return Source(url, {"html": record.content_stream().read(), "url": url}, name)
    except Exception:  # of whatever was to unpack it
        packed = record.http_headers.get_header("Content-Encoding") or "chunked"
        return Failure(url, f"its content cannot be unpacked ({packed!a})", name)


def _is_cut(record: Any) -> bool:
    """Whether the record ends before its length is reached."""
    while record.raw_stream.read(65_536):
        pass
    return getattr(record.raw_stream, "limit", 0) > 0


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None:
        return False
    kind: str = headers.get_header("Content-Type") or "text/html"
    return bool(headers.get_statuscode() == "200") and "html" in kind.lower()

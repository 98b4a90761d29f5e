"""The raw captures: WARC files, one record a fetch beside its request, each its own gzip member."""

import io
import os
import zlib
from dataclasses import replace
from http import HTTPStatus
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from vngovnews.errors import UnreadableInput
from vngovnews.scrape.capture import Capture, Headers, Sent

_NAME = "captures-{:05d}.warc.gz"
_FILE_LIMIT = 1024 * 1024 * 1024
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


class Place(NamedTuple):
    """Where a capture stands: ``length`` bytes from ``offset`` on."""

    file: str
    offset: int
    length: int

    @property
    def stop(self) -> int:
        """One past the last byte."""
        return self.offset + self.length


class Captures:
    """A folder of WARC files to which captures are added at the end, and from which they are read back."""

    def __init__(self, folder: Path, *, file_limit: int = _FILE_LIMIT) -> None:
        self._folder = folder
        self._file_limit = file_limit

    def cut_back(self, last: Place | None) -> bool:
        """Drop what was written after the last capture that the books know; False where even that is gone.

        A run that died may leave half a record at the end, or a whole one that no row tells of: both go, and
        the page is fetched again.
        """
        for path in sorted(self._folder.glob("captures-*.warc.gz"), reverse=True):
            if last is None or path.name > last.file:
                path.unlink()
                continue
            size = path.stat().st_size
            if path.name == last.file and size > last.stop:
                os.truncate(path, last.stop)
            return path.name == last.file and size >= last.stop
        return last is None

    def has(self, name: str) -> bool:
        """Whether a file of captures is there."""
        return (self._folder / name).is_file()

    def append(self, capture: Capture) -> Place:
        """Write a capture to the disk, through all caches; what was begun and failed is taken back."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path_for_next()
        offset = path.stat().st_size if path.exists() else 0
        content = (b"" if offset else _file_head(path.name)) + (records := _records(capture))
        try:
            with path.open("ab") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
        except OSError:
            os.truncate(path, offset)
            raise
        if not offset:
            _keep_name(self._folder)
        start = offset + len(content) - len(records)
        return Place(path.name, start, len(records))

    def read(self, place: Place) -> Capture:
        """The capture at a place; what is there no more, or is no capture, is told in a sentence."""
        try:
            with (self._folder / place.file).open("rb") as stream:
                stream.seek(place.offset)
                packed = stream.read(place.length)
        except OSError as error:
            raise UnreadableInput(f"the archive lacks {place.file}") from error
        if len(packed) < place.length:
            raise UnreadableInput(f"the archive lacks the end of {place.file}")
        try:
            return _read_records(io.BytesIO(packed))
        except (ArchiveLoadFailed, EOFError, zlib.error, ValueError) as error:
            raise UnreadableInput(f"{place.file} is broken at byte {place.offset}") from error

    def _path_for_next(self) -> Path:
        newest = max(self._folder.glob("captures-*.warc.gz"), default=None)
        if newest is None:
            return self._folder / _NAME.format(1)
        if newest.stat().st_size < self._file_limit:
            return newest
        return self._folder / _NAME.format(int(newest.name[9:14]) + 1)


def _keep_name(folder: Path) -> None:
    """A new file's name is on the disk only when its folder is, where the system can be asked for that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _file_head(name: str) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    facts = {
        "software": f"vngovnews/{version('vngovnews')}",
        "format": "WARC File Format 1.1",
        "robots": "obey",
    }
    writer.write_record(writer.create_warcinfo_record(name, facts))
    return out.getvalue()


def _records(capture: Capture) -> bytes:
    """The response and its request, as two gzip members."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="WARC/1.1")
    headers = {"WARC-Date": capture.fetched_at}
    unchanged = capture.status == HTTPStatus.NOT_MODIFIED
    response = writer.create_warc_record(
        capture.url,
        "revisit" if unchanged else "response",
        payload=io.BytesIO(capture.body),
        http_headers=StatusAndHeaders(_status(capture.status), list(capture.headers), "HTTP/1.1"),
        warc_headers_dict=headers | ({"WARC-Profile": _NOT_MODIFIED} if unchanged else {}),
    )
    request = writer.create_warc_record(
        capture.url,
        "request",
        payload=io.BytesIO(capture.sent.body),
        http_headers=_request_head(capture),
        warc_headers_dict=headers | {"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")},
    )
    writer.write_record(response)
    writer.write_record(request)
    return out.getvalue()


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"{status} Unknown"


def _request_head(capture: Capture) -> StatusAndHeaders:
    address = urlsplit(capture.url)
    target = (address.path or "/") + (f"?{address.query}" if address.query else "")
    return StatusAndHeaders(
        f"{capture.sent.method} {target} HTTP/1.1", list(capture.sent.headers), is_http_request=True
    )


def _read_records(stream: io.BytesIO) -> Capture:
    response, sent = None, Sent()
    for record in ArchiveIterator(stream):
        body = record.raw_stream.read()
        if record.http_headers is None:
            continue
        headers: Headers = tuple(record.http_headers.headers)
        if record.rec_type == "request":
            sent = Sent(record.http_headers.protocol, headers, body)
            continue
        url = record.rec_headers.get_header("WARC-Target-URI")
        date = record.rec_headers.get_header("WARC-Date")
        response = Capture(url, int(record.http_headers.get_statuscode()), headers, body, date)
    if response is None:
        raise UnreadableInput("the archive holds no capture where its books say")
    return replace(response, sent=sent)

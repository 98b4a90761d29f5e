"""One fetch as it was: what was asked, what came back. From here on no network is needed."""

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime

from vngovnews.errors import UnreadableInput

BODY_LIMIT = 20 * 1024 * 1024
_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS

Headers = tuple[tuple[str, str], ...]


def now() -> str:
    """This moment, UTC, to the second: WARC wants no more."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class Sent:
    """The request that was made."""

    method: str = "GET"
    headers: Headers = ()
    body: bytes = b""


@dataclass(frozen=True)
class Capture:
    """A response with its request; ``body`` is what came over the wire, codings not undone."""

    url: str
    status: int
    headers: Headers
    body: bytes
    fetched_at: str
    sent: Sent = Sent()

    def header(self, name: str) -> str | None:
        """The first header of this name, whatever its case."""
        return next((v for k, v in self.headers if k.lower() == name.lower()), None)

    def content(self, limit: int = BODY_LIMIT) -> bytes:
        """The body with its codings undone; refuses one that breaks off or swells beyond ``limit``."""
        body = self.body
        for coding in reversed((self.header("Content-Encoding") or "").lower().split(",")):
            if coding.strip() in ("gzip", "x-gzip", "deflate"):
                body = inflate(body, limit)
        return body


def inflate(packed: bytes, limit: int = BODY_LIMIT) -> bytes:
    """The bytes that gzip or zlib packed; what breaks off or swells beyond ``limit`` is refused.

    >>> import gzip
    >>> inflate(gzip.compress(b"tin"))
    b'tin'
    """
    machine = zlib.decompressobj(_GZIP_OR_ZLIB)
    try:
        out = machine.decompress(packed, limit + 1)
    except zlib.error:
        return _raw_deflate(packed, limit)
    if len(out) > limit:
        raise UnreadableInput(f"the body unpacks to more than {limit} bytes")
    if not machine.eof:
        raise UnreadableInput("the packed body breaks off")
    return out


def _raw_deflate(packed: bytes, limit: int) -> bytes:
    """Some servers call deflate what has no zlib header."""
    try:
        out = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, limit + 1)
    except zlib.error as error:
        raise UnreadableInput("the body is not packed as it says") from error
    if len(out) > limit:
        raise UnreadableInput(f"the body unpacks to more than {limit} bytes")
    return out

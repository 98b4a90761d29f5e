"""Why a page could not be had, in words."""

from typing import NamedTuple

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)


class Refused(IgnoreRequest):
    """The page is not to be fetched, for a reason that will hold tomorrow."""


class Blocked(IgnoreRequest):
    """The portal keeps programs out."""


class Loss(NamedTuple):
    """Why a page could not be had; ``refused`` where nothing was lost by it."""

    reason: str
    refused: bool = False


_SENTENCES: tuple[tuple[type[BaseException], str], ...] = (
    (DownloadTimeoutError, "the portal took too long"),
    (DownloadConnectionRefusedError, "the portal refuses connections"),
    (CannotResolveHostError, "the host has no address"),
    (ResponseDataLossError, "the answer broke off"),
)
_TLS_HINT = "; docs/scrape.md, TLS, says how a rule can be eased for this one host"


def why_lost(error: BaseException) -> Loss:
    """The sentence for what Scrapy raised."""
    if isinstance(error, Refused):
        return Loss(str(error), refused=True)
    if isinstance(error, Blocked):
        return Loss(str(error))
    if isinstance(error, IgnoreRequest):
        return _ignored(str(error))
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return Loss(sentence)
    text = _depths(error)
    if isinstance(error, DownloadCancelledError) and "max size" in text:
        return Loss("the answer is too large", refused=True)
    if "certificate verify failed" in text:
        return Loss(f"TLS: the certificate cannot be verified{_TLS_HINT}")
    if "dh key too small" in text or "unsupported protocol" in text or "handshake failure" in text:
        return Loss(f"TLS: the host's encryption is too weak{_TLS_HINT}")
    if "VerificationError" in text:
        return Loss(f"TLS: the certificate is another host's{_TLS_HINT}")
    if isinstance(error, DownloadFailedError):
        return Loss("the connection broke off")
    return Loss(f"{type(error).__name__}: {text[:200]}" if text else type(error).__name__)


def _ignored(text: str) -> Loss:
    if "robots.txt" in text:
        return Loss("robots.txt forbids it", refused=True)
    if "decompressed" in text or "compressed" in text:
        return Loss("the answer is too large", refused=True)
    return Loss(text or "it was left out")


def _depths(error: BaseException | None) -> str:
    """What an error says, with the errors inside of it."""
    parts = []
    while error is not None:
        parts.append(f"{type(error).__name__} {error}")
        for inner in getattr(error, "reasons", ()):
            parts.append(f"{inner.type.__name__} {inner.value!r}")
        error = error.__cause__ or error.__context__
    return " ".join(parts)

"""The values of a run: what goes in, and what stands for a document that yields nothing."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Source(NamedTuple):
    """One document of the input contract: ``html`` or ``text``, what is known of it, and where it stands.

    ``doubtful`` is one that was no article when it was read before: if it is none now, nothing has failed.
    """

    id: str
    document: Mapping[str, Any]
    place: str | None = None
    doubtful: bool = False


class Failure(NamedTuple):
    """A document that yields no article, and why.

    >>> print(Failure("42", "the page holds no article text", "crawl.jsonl:7"))
    crawl.jsonl:7 (42): the page holds no article text
    """

    id: str
    reason: str
    place: str | None = None

    def __str__(self) -> str:
        named = f"{self.place} ({self.id})" if self.place and self.place != self.id else self.id
        return f"{named}: {self.reason}"


def fault(error: Exception) -> str:
    """The sentence for what should never happen.

    >>> fault(KeyError("x"))
    "a fault in vngovnews, please report it (KeyError: 'x')"
    """
    told = " ".join(str(error).split())[:200]
    return f"a fault in vngovnews, please report it ({type(error).__name__}: {told})"

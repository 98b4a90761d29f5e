"""The values of a run: what goes in, and what stands for a document that yields nothing."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Source(NamedTuple):
    """One document of the input contract: ``html`` or ``text``, and what is known of it.

    ``doubtful`` is one that was no article when it was read before: if it is none now, nothing has failed.
    """

    id: str
    document: Mapping[str, Any]
    doubtful: bool = False


class Failure(NamedTuple):
    """A document that yields no article, and why."""

    id: str
    reason: str

    def __str__(self) -> str:
        return f"{self.id}: {self.reason}"

"""Mentions in, events out: the one place where competing readings are judged."""

from typing import NamedTuple

from vngovnews.model import Document, Event, Issue
from vngovnews.read.page import Page


class Assembled(NamedTuple):
    """All that one page reports."""

    events: tuple[Event, ...]
    documents: tuple[Document, ...]
    issues: tuple[Issue, ...]


def assemble(page: Page) -> Assembled:
    """The events, cited documents and open questions of one page."""
    return Assembled((), (), ())

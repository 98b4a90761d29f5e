"""A capture read: the article in it, and by which version of the reader."""

from importlib.metadata import version

from vngovnews.model import Article
from vngovnews.parse import parse_html
from vngovnews.scrape.capture import Capture


def reader_version() -> str:
    """The version that stands beside each article that is read."""
    return version("vngovnews")


def parse_capture(capture: Capture, content: bytes, url: str) -> Article:
    """The article of a capture; its id is the address by which the archive knows the page."""
    return parse_html(content, url=url, id=url)

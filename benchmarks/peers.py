"""The readers that benchmarks/pages.py compares: each takes the bytes of a page and says what it found."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import lxml.html
import newspaper
import readability
import trafilatura
import turbohtml
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from vngovnews.errors import NotAnArticle
from vngovnews.read import Page, read_html
from vngovnews.read.html import read_generic


class Found(NamedTuple):
    """What a reader found; ``captions`` is ``None`` where it does not tell them from paragraphs."""

    body: str = ""
    title: str | None = None
    day: str | None = None
    author: str | None = None
    captions: list[str] | None = None


Reader = Callable[[bytes], Found]


def _ours(read: Callable[[bytes], Page]) -> Reader:
    def reader(html: bytes) -> Found:
        try:
            page = read(html)
        except NotAnArticle:
            return Found()
        start = next((b.stop + 1 for b in page.of_kind("title")), 0)
        captions = [page.text[b.start : b.stop] for b in page.of_kind("caption")]
        return Found(page.text[start:], page.title, (page.published_at or "")[:10], page.author, captions)

    return reader


def _day(value: Any) -> str | None:
    match = re.search(r"\d{4}-\d\d-\d\d", str(value or ""))
    return match[0] if match else None


def read_trafilatura(html: bytes) -> Found:
    """trafilatura with its defaults and metadata."""
    document = trafilatura.bare_extraction(html, with_metadata=True)
    if document is None:
        return Found()
    return Found(document.text or "", document.title, _day(document.date), document.author)


def read_readability(html: bytes) -> Found:
    """readability-lxml: the summary's text, its blocks on lines of their own."""
    document = readability.Document(html.decode("utf-8", "replace"))
    summary = lxml.html.fromstring(document.summary())
    return Found("\n".join(summary.itertext()), document.short_title())


def read_newspaper(html: bytes) -> Found:
    """newspaper4k for Vietnamese."""
    article = newspaper.Article("https://example.gov.vn/tin", language="vi")
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    authors = ", ".join(article.authors) or None
    return Found(article.text, article.title, _day(article.publish_date), authors)


def read_resiliparse(html: bytes) -> Found:
    """resiliparse's main content."""
    tree = HTMLTree.parse_from_bytes(html, "utf-8")
    return Found(extract_plain_text(tree, main_content=True), tree.title)


def read_turbohtml(html: bytes) -> Found:
    """turbohtml's article()."""
    article = turbohtml.parse(html).article()
    return Found(article.text or "", article.title, _day(article.date), article.byline)


READERS: dict[str, Reader] = {
    "vngovnews": _ours(read_html),
    "vngovnews, no profile": _ours(read_generic),
    "trafilatura": read_trafilatura,
    "readability-lxml": read_readability,
    "newspaper4k (vi)": read_newspaper,
    "resiliparse": read_resiliparse,
    "turbohtml": read_turbohtml,
}

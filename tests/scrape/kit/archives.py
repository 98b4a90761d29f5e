"""Archives made without a crawl: what a page is, and how it comes in."""

from pathlib import Path

from scrape.kit.docs import Doc, make_docs
from scrape.kit.platforms import NukeViet
from vngovnews.scrape.archive import Archive
from vngovnews.scrape.articles import Articles
from vngovnews.scrape.capture import Capture, Sent
from vngovnews.scrape.frontier import Found, Frontier
from vngovnews.scrape.reparse import parse_capture

SITE = NukeViet({"tin-tuc": make_docs("tin-tuc", 6)})


def page(doc: Doc) -> Capture:
    """The capture of an article."""
    body = SITE._page(doc.title, SITE.article(doc)).body
    headers = (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"1"'))
    sent = Sent("GET", (("User-Agent", "vngovnews"),))
    return Capture(
        f"http://xa.gov.vn{SITE.article_path(doc)}", 200, headers, body, "2024-07-01T00:00:00Z", sent
    )


def bring(archive: Archive, doc: Doc) -> str:
    """Bring an article into an archive, as a crawl does."""
    capture = page(doc)
    address, _ = Frontier(archive).add("xa.gov.vn", Found(capture.url, capture.url), None)
    fetch = archive.record(capture, "article", address.id)
    article = parse_capture(capture, capture.content(), capture.url)
    return Articles(archive, "1").keep(address.id, fetch, article)


def make_archive(folder: Path, articles: int = 4) -> Path:
    """An archive of a run that brought so many articles."""
    with Archive(folder) as archive:
        archive.start_run("test")
        assert [bring(archive, d) for d in SITE.docs[:articles]] == ["new"] * articles
        archive.end_run("done", {})
    return folder

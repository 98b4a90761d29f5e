"""From markup or text to an Article: read, assemble, and nothing else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta, timezone
from typing import Any
from urllib.parse import urlsplit

from dateutil.parser import isoparse

from vngovnews.assemble import assemble
from vngovnews.assemble.confidence import author_confidence
from vngovnews.errors import UnreadableInput, VngovnewsError
from vngovnews.lexicon import collecting_nothing
from vngovnews.model import Article, Block
from vngovnews.read import Profile, read_html, read_text
from vngovnews.read.page import Page


@collecting_nothing()
def parse_html(
    html: str | bytes, *, url: str | None = None, id: str | None = None, profiles: Iterable[Profile] = ()
) -> Article:
    """The article of one page; ``NotAnArticle`` says why where there is none.

    ``id`` is the address unless given; ``profiles`` (of :func:`vngovnews.load_profiles`) go first.

    >>> page = "<h1>UBND xã Tân Lập họp</h1><p>Ngày 5/3/2024, UBND xã Tân Lập họp phiên thường kỳ tháng 3, "
    >>> page += "bàn về phòng, chống hạn hán, cấp nước sạch cho các hộ dân trong mùa khô năm nay.</p>"
    >>> parse_html(page, url="https://example.gov.vn/tin/1").portal
    'example.gov.vn'
    """
    return _article(read_html(html, url=url, profiles=tuple(profiles)), id or url or "")


@collecting_nothing()
def parse_text(
    text: str,
    *,
    title: str | None = None,
    published: str | date | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Article:
    """The article of a plain text; ``published`` is a day, YYYY-MM-DD, or a stamp, and dates without a year need it.

    >>> parse_text("Họp báo\\nSáng 5/3, Sở Y tế họp báo.", published="2024-03-06").published_at
    '2024-03-06'
    """
    day = _day(published) if isinstance(published, str) else published
    page = read_text(text, title=title, published=day.isoformat() if day else None, url=url)
    return _article(page, id or url or "")


def parse_documents(
    documents: Iterable[Mapping[str, Any]],
    *,
    profiles: Iterable[Profile] = (),
    on_failure: Callable[[str, VngovnewsError], None] | None = None,
) -> Iterator[Article]:
    """The articles of many documents, lazily and in order.

    Each document has ``text`` or ``html``, and may have ``id``, ``url``, ``published`` and ``title``.

    A document that holds no article is handed to ``on_failure`` with its id, and the run goes on; without
    ``on_failure`` its error is raised.

    >>> [a.id for a in parse_documents([{"id": "a", "text": "Sở Y tế họp báo."}])]
    ['a']
    """
    known = tuple(profiles)
    for number, document in enumerate(documents, start=1):
        name = str(document.get("id") or document.get("url") or number)
        try:
            article = parse_document(document, id=name, profiles=known)
        except VngovnewsError as error:
            if on_failure is None:
                raise
            on_failure(name, error)
        else:
            yield article


def parse_document(document: Mapping[str, Any], *, id: str, profiles: Iterable[Profile] = ()) -> Article:
    """The article of one document of the input contract (docs/quickstart.md)."""
    url = document.get("url")
    if document.get("html"):
        return parse_html(document["html"], url=url, id=id, profiles=profiles)
    if not document.get("text"):
        raise UnreadableInput("the document has neither text nor html")
    return parse_text(
        document["text"], title=document.get("title"), published=document.get("published"), url=url, id=id
    )


_HANOI = timezone(timedelta(hours=7))
_DAY_LENGTH = len("YYYY-MM-DD")


def _day(published: str) -> date:
    """The day of an ISO date or stamp, in Vietnam where the stamp has a zone; a month alone is no day."""
    try:
        stamp = isoparse(published)
    except ValueError:
        stamp = None
    if stamp is None or len(published) < _DAY_LENGTH:
        raise UnreadableInput(f"published is no day, YYYY-MM-DD: {published!r}")
    return (stamp.astimezone(_HANOI) if stamp.tzinfo else stamp).date()


def _article(page: Page, id: str) -> Article:
    facts = assemble(page)
    return Article(
        id=id,
        url=page.url,
        portal=urlsplit(page.url).hostname if page.url else None,
        title=page.title,
        lead=page.lead,
        author=page.author,
        author_confidence=author_confidence(page),
        source=page.source,
        section=page.section,
        published_at=page.published_at,
        published_precision=page.published_precision,
        text=page.text,
        blocks=tuple(Block(kind=b.kind, start=b.start, end=b.stop) for b in page.blocks),
        events=facts.events,
        documents=facts.documents,
        issues=page.issues + facts.issues,
    )

"""From markup or text to an Article: read, assemble, and nothing else."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any
from urllib.parse import urlsplit

from dateutil.parser import isoparse

from vngovnews.assemble import assemble
from vngovnews.assemble.confidence import author_confidence
from vngovnews.errors import NotAnArticle, UnreadableInput, VngovnewsError
from vngovnews.lexicon import collecting_nothing
from vngovnews.model import Article, Block
from vngovnews.read import Profile, read_html, read_text
from vngovnews.read.page import Page
from vngovnews.read.stamps import VIETNAM

KEYS = ("id", "url", "published", "title", "text", "html")


@collecting_nothing()
def parse_html(
    html: str | bytes,
    *,
    url: str | None = None,
    id: str | None = None,
    published: str | date | None = None,
    title: str | None = None,
    profiles: Iterable[Profile] = (),
) -> Article:
    """The article of one page; ``NotAnArticle`` says why where there is none.

    ``id`` is the address unless given; ``published`` (as for :func:`parse_text`) and ``title`` stand in where the page
    gives none; ``profiles`` (of :func:`vngovnews.load_profiles`) go first.

    >>> page = "<h1>UBND xã Tân Lập họp</h1><p>Ngày 5/3/2024, UBND xã Tân Lập họp phiên thường kỳ tháng 3, "
    >>> page += "bàn về phòng, chống hạn hán, cấp nước sạch cho các hộ dân trong mùa khô năm nay.</p>"
    >>> parse_html(page, url="https://example.gov.vn/tin/1").portal
    'example.gov.vn'
    """
    _host(url)
    page = read_html(html, url=url, profiles=tuple(profiles), published=_moment(published), title=title)
    return _article(page, id or url or "")


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

    A stamp without a zone is Vietnam's time, and one of midnight a day.

    >>> parse_text("Họp báo\\nSáng 5/3, Sở Y tế họp báo.", published="2024-03-06").published_at
    '2024-03-06'
    """
    _host(url)
    page = read_text(text, title=title, published=_moment(published), url=url)
    if not page.text or not text.strip():
        raise NotAnArticle("empty", "the text is empty")
    return _article(page, id or url or "")


def parse_documents(
    documents: Iterable[Mapping[str, Any]],
    *,
    profiles: Iterable[Profile] = (),
    on_failure: Callable[[str, VngovnewsError], None] | None = None,
) -> Iterator[Article]:
    """The articles of many documents, lazily and in order.

    Each document has ``text`` or ``html``, and may have ``id``, ``url``, ``published`` and ``title``; ``None`` and NaN,
    as tables have it, stand for what is missing.

    A document that holds no article is handed to ``on_failure`` with its id, and the run goes on; without
    ``on_failure`` its error is raised.

    >>> [a.id for a in parse_documents([{"id": "a", "text": "Sở Y tế họp báo."}])]
    ['a']
    """
    known = tuple(profiles)
    for number, given in enumerate(documents, start=1):
        document = _without_gaps(given)
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
    check_document(document)
    known = {key: document.get(key) for key in ("url", "published", "title")}
    if document.get("html"):
        return parse_html(document["html"], id=id, profiles=profiles, **known)
    if not document.get("text"):
        raise UnreadableInput("the document has neither text nor html")
    return parse_text(document["text"], id=id, **known)


def check_document(document: Mapping[str, Any]) -> None:
    """Raises where a value of a document is not of the kind that the input contract has."""
    for key, kinds in _KINDS.items():
        if document.get(key) is not None and not isinstance(document[key], kinds):
            raise UnreadableInput(f"its {key!r} is no string")


_KINDS: dict[str, tuple[type, ...]] = {
    "url": (str,),
    "published": (str, date),
    "title": (str,),
    "text": (str,),
    "html": (str, bytes),
}
_DAY_LENGTH = len("YYYY-MM-DD")
_YEARS = range(1900, 2100)


def _without_gaps(row: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a document that say anything; none where it is no mapping at all."""
    known = row if isinstance(row, Mapping) else {}
    return {key: known[key] for key in KEYS if key in known and _is_given(known[key])}


def _is_given(value: object) -> bool:
    """Whether a cell of a table says anything: neither None, nor NaN, which is not itself."""
    try:
        return value is not None and bool(value == value)  # noqa: PLR0124
    except TypeError:  # pandas' NA does not say whether it is
        return False
    except ValueError:  # an array
        return True


def _moment(published: str | date | None) -> str | None:
    """The ISO day or stamp of what a caller gives, in Vietnam where it has a zone; a month alone is no day."""
    if published is None:
        return None
    try:
        given = isoparse(published) if isinstance(published, str) else published
    except ValueError:
        given = None
    if given is None or (isinstance(published, str) and len(published) < _DAY_LENGTH):
        raise UnreadableInput(f"published is no day, YYYY-MM-DD: {published!r}")
    if given.year not in _YEARS:
        raise UnreadableInput(f"published is no day of the years {_YEARS[0]} to {_YEARS[-1]}: {published!r}")
    if not isinstance(given, datetime):
        return given.isoformat()
    local = given.astimezone(VIETNAM) if given.tzinfo else given.replace(tzinfo=VIETNAM)
    return local.isoformat(timespec="seconds") if local.time() != time.min else local.date().isoformat()


def _sound(name: str) -> str:
    """A name that can be written: what is no character, as in a file's name of bytes, is spelt out."""
    return name if name.isascii() else name.encode("utf-8", "backslashreplace").decode("utf-8")


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        raise UnreadableInput(f"url is no address: {url!r}") from None


def _article(page: Page, id: str) -> Article:
    facts = assemble(page)
    return Article(
        id=_sound(id),
        url=_sound(page.url) if page.url else page.url,
        portal=_host(page.url),
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

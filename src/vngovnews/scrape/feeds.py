"""Feeds and sitemaps: the addresses that a portal names itself."""

from typing import NamedTuple

from lxml import etree

from vngovnews.errors import UnreadableInput
from vngovnews.scrape.capture import BODY_LIMIT, inflate

_GZIP = b"\x1f\x8b"


class Entry(NamedTuple):
    """One address of a feed or sitemap; ``published`` and ``changed`` as they stand there."""

    url: str
    published: str | None = None
    changed: str | None = None


class Told(NamedTuple):
    """What a feed or sitemap tells: articles, and further sitemaps."""

    kind: str
    entries: list[Entry]
    sitemaps: list[str]


def read_told(content: bytes) -> Told:
    """RSS, Atom, RDF, a sitemap or an index of sitemaps, gzipped or not.

    >>> read_told(b"<rss><channel><item><link>http://xa.gov.vn/a</link></item></channel></rss>").entries
    [Entry(url='http://xa.gov.vn/a', published=None, changed=None)]
    """
    if content.startswith(_GZIP):
        content = inflate(content, BODY_LIMIT)
    root = _root(content)
    if root is None:
        raise UnreadableInput("it is neither a feed nor a sitemap")
    name = _name(root)
    if name == "sitemapindex":
        return Told("sitemap", [], [loc for s in root if (loc := _child(s, "loc"))])
    if name == "urlset":
        return Told("sitemap", [e for u in root if (e := _page(u))], [])
    if name in ("rss", "rdf", "feed"):
        return Told("feed", [e for i in root.iter() if _name(i) in ("item", "entry") if (e := _item(i))], [])
    raise UnreadableInput(f"it is neither a feed nor a sitemap: its first element is {name}")


def _root(content: bytes) -> etree._Element | None:
    """Entities stay unread and huge trees are refused: a feed is written by a stranger."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        return etree.fromstring(content.strip(), parser)
    except etree.XMLSyntaxError:
        return None


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _child(element: etree._Element, *names: str) -> str | None:
    for wanted in names:
        for child in element:
            if _name(child) == wanted and (child.text or "").strip():
                return (child.text or "").strip()
    return None


def _page(element: etree._Element) -> Entry | None:
    url = _child(element, "loc")
    news = next((child for child in element if _name(child) == "news"), None)
    published = _child(news, "publication_date") if news is not None else None
    return Entry(url, published, _child(element, "lastmod")) if url else None


def _item(element: etree._Element) -> Entry | None:
    url = _child(element, "link") or _atom_link(element) or _child(element, "guid")
    published = _child(element, "pubdate", "published", "date", "issued")
    return Entry(url, published, _child(element, "updated", "modified")) if url else None


def _atom_link(element: etree._Element) -> str | None:
    links = [child for child in element if _name(child) == "link" and child.get("href")]
    best = next((a for a in links if a.get("rel", "alternate") == "alternate"), None)
    return best.get("href") if best is not None else None

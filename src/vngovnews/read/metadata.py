"""What the head of a page says of its article, in order of trust: JSON-LD, OpenGraph, microdata, plain meta.

An item of JSON-LD counts only where it is the page's own: portals put their related stories there too.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from typing import Any

from vngovnews.read.compose import bare
from vngovnews.read.stamps import Stamp, find_stamp
from vngovnews.text import tidy

_LISTED = re.compile(r",(?=\S)")  # a name has a blank behind its comma ("Văn hóa, Thể thao")
_TITLE = re.compile(r"<title\b[^>]*>(.{0,2000}?)</title", re.IGNORECASE | re.DOTALL)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_NAMES = ("property", "name", "itemprop")
_ARTICLES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage"})
_DATES = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "og:published_time",
    "article:published",
    "datecreated",
    "date",
)
_HEAD = 60_000
_LONGEST_SCRIPT = 200_000


@dataclass(frozen=True)
class Metadata:
    """What the head of a page and the page's own JSON-LD item say; each value is read when it is asked for."""

    html: str = ""

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What may be the page's headline, the most trusted first."""
        named = _string(self._item.get("headline"))
        return tuple(dict.fromkeys(words for t in (named, *self._printed_titles) if (words := clean(t))))

    @cached_property
    def published(self) -> Stamp | None:
        """The first date of the most trusted source that names one."""
        dates = [_string(self._item.get("datePublished")), *map(self._meta, _DATES)]
        return next((stamp for d in dates if d and (stamp := find_stamp(d))), None)

    @cached_property
    def section(self) -> str | None:
        """The part of the site that the article stands in; the first of a list of them and of labels ("A,B,C")."""
        named = _string(self._item.get("articleSection"))
        return _LISTED.split(clean(named or self._meta("article:section")))[0] or None

    @cached_property
    def author(self) -> str | None:
        """Whom the head names as the writer: the portal or an account, as often as not."""
        printed = self._meta("article:author") or self._meta("author")
        return clean(_name(self._item.get("author")) or printed) or None

    @cached_property
    def site(self) -> str | None:
        """The name of the site."""
        return clean(self._meta("og:site_name")) or None

    @cached_property
    def _head(self) -> str:
        stop = self.html.find("<body")
        return self.html[: stop if 0 < stop < _HEAD else _HEAD]

    @cached_property
    def _metas(self) -> list[tuple[str, str]]:
        return [(tag, tag.lower()) for tag in _metas(self._head)]

    @cached_property
    def _lowered(self) -> str:
        return "".join(lowered for _, lowered in self._metas)

    def _meta(self, name: str) -> str:
        """What the first meta tag of a name says; only tags in which the name stands are taken apart."""
        if name not in self._lowered:
            return ""
        named = (_named(tag) for tag, lowered in self._metas if name in lowered)
        return next((content for names, content in named if content and name in names), "")

    @cached_property
    def _printed_titles(self) -> tuple[str, ...]:
        title = _TITLE.search(self._head)
        named = map(self._meta, ("og:title", "headline", "twitter:title", "dc.title"))
        return (*named, title[1] if title else "")

    @cached_property
    def _item(self) -> dict[str, Any]:
        return _own_item(self.html, self._printed_titles) if "application/ld+json" in self.html else {}


def read_metadata(html: str) -> Metadata:
    """What the head and the page's own JSON-LD item say.

    >>> page = '<meta property="og:title" content="Xã họp">'
    >>> page += '<meta name="pubdate" content="2020-11-25+0715:46:00">'
    >>> read_metadata(page).titles, read_metadata(page).published.iso
    (('Xã họp',), '2020-11-25T15:46:00+07:00')
    """
    return Metadata(html)


def _metas(head: str) -> Iterator[str]:
    """The meta tags of a head."""
    for opening in ("<meta ", "<META "):
        at = head.find(opening)
        while at >= 0:
            stop = head.find(">", at)
            if stop < 0:
                return
            yield head[at:stop]
            at = head.find(opening, stop)


@lru_cache(32)  # several names may stand in one tag
def _named(tag: str) -> tuple[tuple[str, ...], str]:
    """The lower names of a meta tag, and what it says."""
    given = {k.lower(): a or b or c for k, a, b, c in _ATTRIBUTE.findall(tag)}
    content = given.get("content", "")
    return tuple(given.get(key, "").lower() for key in _NAMES), "" if content.isspace() else content


def clean(words: str) -> str:
    """Words of an attribute as a reader would see them; entities may be escaped twice.

    >>> clean("H&amp;#x1ECD;p  b&aacute;o")
    'Họp báo'
    """
    if "&" in words:
        words = unescape(unescape(words))
    return tidy(words.replace("\n", " ").replace("\r", " "))


def _own_item(html: str, titles: tuple[str, ...]) -> dict[str, Any]:
    """The JSON-LD item of this page: the only one, or the one that bears its title."""
    items = []
    at = html.find("application/ld+json")
    while at >= 0:
        start = html.find(">", at) + 1
        stop = html.find("</script", start)
        if not start or stop < 0:
            break
        if stop - start < _LONGEST_SCRIPT:
            items += _items(html[start:stop])
        at = html.find("application/ld+json", stop)
    if not items:
        return {}
    known = {bare(clean(t)) for t in titles if t} - {""}
    named = [i for i in items if _matches(bare(clean(_string(i.get("headline")))), known)]
    return named[0] if named else items[0] if len(items) == 1 and not known else {}


def _matches(headline: str, known: set[str]) -> bool:
    """Whether a headline is or begins one of the page's titles, which may be cut or carry the site's name."""
    return len(headline) > 5 and any(
        t.startswith(headline) or (len(t) > 30 and headline.startswith(t)) for t in known
    )


def _items(script: str) -> list[dict[str, Any]]:
    """The articles of one script, those inside lists of other articles left out."""
    try:
        data = json.loads(script.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return []
    rows = [x for row in (data if isinstance(data, list) else [data]) for x in _graph(row)]
    return [row for row in rows if _ARTICLES.intersection(_types(row))]


def _graph(row: Any) -> list[dict[str, Any]]:
    """The items of an object: those of its graph where it is one."""
    if not isinstance(row, dict):
        return []
    graph = row.get("@graph")
    return [x for x in graph if isinstance(x, dict)] if isinstance(graph, list) else [row]


def _types(row: dict[str, Any]) -> list[str]:
    kind = row.get("@type")
    return [str(k) for k in kind] if isinstance(kind, list) else [str(kind)]


def _string(value: Any) -> str:
    return value if isinstance(value, str) else _string(value[0]) if isinstance(value, list) and value else ""


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)

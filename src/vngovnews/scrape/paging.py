"""From one page of a listing to the next, by the ways that ``listings.toml`` names."""

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from lxml.html import HtmlElement

from vngovnews.scrape.addresses import canonical, site
from vngovnews.scrape.platforms import Paging

_POSTBACK = re.compile(r"__doPostBack\(\s*'([^']*)'\s*,\s*'([^']*)'\s*\)")
_NUMBER_AT_END = re.compile(r"(\d+)$")


class Ask(NamedTuple):
    """The request for a page of a listing; ``form`` is None for a plain GET."""

    url: str
    form: tuple[tuple[str, str], ...] | None = None


@dataclass(frozen=True)
class Position:
    """Where in a listing one stands: the first page's address, the page's number, and what paging carries on."""

    first_url: str
    number: int = 1
    carried: tuple[tuple[str, str], ...] = ()
    pages: int | None = None


@dataclass(frozen=True)
class Sheet:
    """One page of a listing as it came: its address, text and tree."""

    url: str
    text: str
    tree: HtmlElement


class Step(NamedTuple):
    """The next page: how to ask for it, where one then stands, by which way."""

    ask: Ask
    position: Position
    paging: Paging


def next_step(
    ways: tuple[Paging, ...], sheet: Sheet, position: Position, next_words: frozenset[str]
) -> Step | None:
    """The next page of a listing by the first way that knows one."""
    for way in ways:
        step = _STYLES[way.style](way, sheet, position)
        if step is not None:
            return step
    return _by_word(sheet, position, next_words)


def _links(sheet: Sheet) -> Iterator[tuple[HtmlElement, str]]:
    for link in sheet.tree.iter("a"):
        address = canonical(link.get("href") or "", sheet.url) if link.get("href") else None
        if address and site(address) == site(sheet.url):
            yield link, address


def _on(position: Position) -> Position:
    return replace(position, number=position.number + 1)


def _query(way: Paging, sheet: Sheet, position: Position) -> Step | None:
    """``?page=3``: the pager's own link to the next number, or one made from a later number's."""
    wanted = position.number + way.first
    later: list[tuple[int, str]] = []
    for _, address in _links(sheet):
        for name, value in parse_qsl(urlsplit(address).query):
            leads_on = re.fullmatch(way.param, name) and value.isdigit() and int(value) >= wanted
            if leads_on and _same_query(address, position.first_url, name):
                later.append((int(value), _with(address, name, str(wanted))))
    if not later:
        return None
    return Step(Ask(min(later)[1]), _on(position), way)


def _offset(way: Paging, sheet: Sheet, position: Position) -> Step | None:
    """``?start=20``: the smallest offset beyond the present one."""
    here = max(
        (
            int(v)
            for k, v in parse_qsl(urlsplit(sheet.url).query)
            if re.fullmatch(way.param, k) and v.isdigit()
        ),
        default=0,
    )
    later = [
        (int(value), address)
        for _, address in _links(sheet)
        for name, value in parse_qsl(urlsplit(address).query)
        if re.fullmatch(way.param, name) and value.isdigit() and int(value) > here
        if _same_query(address, position.first_url, name)
    ]
    return Step(Ask(min(later)[1]), _on(position), way) if later else None


def _same_query(address: str, first_url: str, pager: str) -> bool:
    """Whether an address is the first page's but for the pager's own parameters."""
    one, other = urlsplit(address), urlsplit(first_url)
    if one.path.rstrip("/").lower() != other.path.rstrip("/").lower():
        return False
    return {p for p in parse_qsl(other.query) if p[0] != pager} <= set(parse_qsl(one.query))


def _with(url: str, name: str, value: str) -> str:
    parts = urlsplit(url)
    pairs = [(k, value if k == name else v) for k, v in parse_qsl(parts.query, keep_blank_values=True)]
    return urlunsplit(parts._replace(query=urlencode(pairs)))


def _in_path(way: Paging, sheet: Sheet, position: Position) -> Step | None:
    """``/page-3/``: the pager's own link, or one made from the first page's address where ``make`` says how."""
    wanted = position.number + way.first
    stem = re.sub(r"(?:\.html?|\.aspx)$|/$", "", urlsplit(position.first_url).path)
    later = []
    for _, address in _links(sheet):
        found = re.search(way.page, urlsplit(address).path)
        if found and int(found["n"]) >= wanted and _same_listing(urlsplit(address).path, stem):
            start, stop = found.span("n")
            path = urlsplit(address).path
            at = urlsplit(address)._replace(path=f"{path[:start]}{wanted}{path[stop:]}")
            later.append((int(found["n"]), urlunsplit(at)))
    if not later:
        return None
    url = min(later)[1]
    if way.make:
        made = way.make.format(stem=stem, n=wanted)
        url = urljoin(position.first_url, made)
    return Step(Ask(url), _on(position), way)


def _same_listing(path: str, stem: str) -> bool:
    """A pager's link carries the listing's address, or at least its last name."""
    name = stem.rpartition("/")[2]
    return path.startswith(stem) or (bool(name) and name in path)


def _by_word(sheet: Sheet, position: Position, words: frozenset[str]) -> Step | None:
    """The link that says that it leads on, or bears the next number."""
    wanted = str(position.number + 1)
    way = Paging("next")
    numbered = None
    for link, address in _links(sheet):
        text = " ".join(link.text_content().split()).lower()
        if address == canonical(sheet.url):
            continue
        if (link.get("rel") or "").lower() == "next" or text in words:
            return Step(Ask(address), _on(position), way)
        if text == wanted and numbered is None:
            numbered = address
    head = sheet.tree.find(".//link[@rel='next']")
    if head is not None and (address_ := canonical(head.get("href") or "", sheet.url)):
        return Step(Ask(address_), _on(position), way)
    return Step(Ask(numbered), _on(position), way) if numbered else None


def _nothing(way: Paging, sheet: Sheet, position: Position) -> Step | None:
    return None


def _post(way: Paging, sheet: Sheet, position: Position) -> Step | None:
    """A form sent by script; its values stand in the first page's scripts, the answer is a piece of markup."""
    fields, pages = position.carried, position.pages
    if not fields:
        read = {name: _value(value, sheet.text, {}) for name, value in way.fields}
        if any(v is None for v in read.values()):
            return None
        fields = tuple((k, v) for k, v in read.items() if v is not None)
        pages = _number(way.last, sheet.text)
    if pages is not None and position.number >= pages:
        return None
    onward = replace(_on(position), carried=fields, pages=pages)
    form = (*fields, (way.number, str(onward.number)))
    return Step(Ask(urljoin(position.first_url, way.url), form), onward, way)


def _value(spec: str, text: str, config: Mapping[str, Any]) -> str | None:
    """``re:`` reads a value out of the page, ``config:`` out of its configuration; anything else is itself."""
    kind, _, rest = spec.partition(":")
    if kind == "re":
        found = re.search(rest, text)
        return found[1] if found else None
    if kind == "config":
        value = config.get(rest)
        return str(value) if value is not None else None
    return spec


def _number(pattern: str, text: str) -> int | None:
    found = re.search(pattern, text) if pattern else None
    return int(found[1]) if found else None


def _json(way: Paging, sheet: Sheet, position: Position) -> Step | None:
    """A service that answers in JSON; where it is and what it wants stands in the first page."""
    fields, pages, url = position.carried, position.pages, ""
    if not fields:
        config = _config(way, sheet.text)
        found = _value(way.url, sheet.text, config) if config is not None else None
        if config is None or found is None:
            return None
        read = {name: _value(value, sheet.text, config) for name, value in way.fields}
        url = urljoin(position.first_url, found)
        fields = (("", url), *((k, v) for k, v in read.items() if v is not None))
        pages = _pages(_number(way.total, sheet.text), dict(fields).get(way.size))
    if pages is not None and position.number >= pages:
        return None
    onward = replace(_on(position), carried=fields, pages=pages)
    url, form = fields[0][1], (*fields[1:], (way.number, str(onward.number)))
    if way.method == "GET":
        return Step(Ask(url + ("&" if "?" in url else "?") + urlencode(form)), onward, way)
    return Step(Ask(url, form), onward, way)


def _config(way: Paging, text: str) -> dict[str, Any] | None:
    """The configuration that the page hands to its script; empty where none is asked for."""
    if not way.config:
        return {}
    found = re.search(way.config, text)
    if not found:
        return None
    try:
        packed = base64.b64decode(found[1]) if way.config_coding == "base64" else found[1]
        config = json.loads(packed)
    except (binascii.Error, ValueError):
        return None
    return config if isinstance(config, dict) else None


def _pages(total: int | None, size: str | None) -> int | None:
    return -(-total // int(size)) if total is not None and size and size.isdigit() and int(size) else None


def _postback(way: Paging, sheet: Sheet, position: Position) -> Step | None:
    """``__doPostBack``: the page's own form, sent back with the pager's target."""
    wanted = str(position.number + 1)
    for link in sheet.tree.iter("a"):
        found = _POSTBACK.search(link.get("href") or "") or _POSTBACK.search(link.get("onclick") or "")
        if not found:
            continue
        number = _NUMBER_AT_END.search(found[2])
        if " ".join(link.text_content().split()) == wanted or (number and number[1] == wanted):
            hidden = [
                (i.get("name"), i.get("value") or "")
                for i in sheet.tree.iter("input")
                if i.get("type") == "hidden"
                and i.get("name") not in (None, "__EVENTTARGET", "__EVENTARGUMENT")
            ]
            form = (("__EVENTTARGET", found[1]), ("__EVENTARGUMENT", found[2]), *hidden)
            return Step(Ask(position.first_url, form), _on(position), way)
    return None


_STYLES = {
    "query": _query,
    "offset": _offset,
    "path": _in_path,
    "next": _nothing,
    "post": _post,
    "json": _json,
    "postback": _postback,
}


def json_items(way: Paging, answer: object) -> list[tuple[str, object]]:
    """The addresses and days of a service's answer; a mapping of items is as good as a list."""
    items = answer.get(way.items) if isinstance(answer, dict) else answer
    values = items.values() if isinstance(items, dict) else items if isinstance(items, list) else []
    return [(str(i[way.link]), i.get(way.date)) for i in values if isinstance(i, dict) and i.get(way.link)]


def json_pages(way: Paging, answer: object, position: Position) -> Position:
    """How many pages the service says there are."""
    if not isinstance(answer, dict):
        return position
    pages = answer.get(way.pages) if way.pages else None
    if pages is None and way.count:
        total = answer.get(way.count)
        known = int(str(total)) if str(total or "").isdigit() else None
        pages = _pages(known, dict(position.carried).get(way.size))
    text = str(pages or "")
    return replace(position, pages=int(text)) if text.isdigit() else position

"""What a crawl profile may say: told in a sentence before a run begins, not in the midst of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any

from lxml.cssselect import SelectorError

from vngovnews.errors import BadProfile
from vngovnews.scrape.platforms import Paging, Platform, Portal, compiled, selector

# What each way of paging cannot do without.
STYLES: dict[str, tuple[str, ...]] = {
    "query": ("param",), "offset": ("param",), "path": ("page",), "next": (), "post": ("url", "number"),
    "json": ("url", "number", "link"), "postback": (),
}  # fmt: skip
_PATTERNS = ("param", "page", "last", "config", "total")


def demand_form(
    table: Mapping[str, Any],
    kind: type[Platform | Paging | Portal],
    owner: str,
    apart: tuple[str, ...] = (),
) -> None:
    """Refuse keys that a table may not have, values of the wrong kind, and the lack of what it must have."""
    known = {f.name: f for f in fields(kind)}
    if unknown := sorted(set(table) - set(known)):
        may = ", ".join(sorted(set(known) - {"host"}))
        raise BadProfile(f"{owner} has the key {unknown[0]!r}; it may have {may}")
    for name, known_field in known.items():
        if known_field.default is MISSING and name not in table:
            raise BadProfile(f"{owner} has no {name!r}")
        if name in table and name not in apart:
            wanted = "" if known_field.default is MISSING else known_field.default
            _demand_kind(table[name], wanted, f"{owner}: {name}")


def _demand_kind(value: object, like: object, what: str) -> None:
    if isinstance(like, tuple):
        if not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise BadProfile(f"{what} must be a list of strings")
    elif isinstance(like, int):
        if not isinstance(value, int) or isinstance(value, bool):
            raise BadProfile(f"{what} must be a number")
    elif not isinstance(value, str):
        raise BadProfile(f"{what} must be a string")


def demand_platform(table: Mapping[str, Any]) -> None:
    """Refuse patterns and selectors that are none, and patterns without the groups that are read."""
    owner = table["name"]
    for name in ("article", "listing"):
        for pattern in table.get(name, ()):
            _pattern(pattern, owner)
    for css in [*table.get("marks", ()), *([table["items"]] if table.get("items") else [])]:
        _check_selector(css, owner)
    for name, groups in (("identity", ("id",)), ("dated", ("m", "d"))):
        if table.get(name):
            _demand_groups(_pattern(table[name], owner), groups, f"{owner!r}: {name}")
    if table.get("dated") and not {"y", "yy"} & set(_pattern(table["dated"], owner).groupindex):
        raise BadProfile(f"{owner!r}: dated has no group y or yy")
    if table.get("stamped") and not _pattern(table["stamped"], owner).groupindex:
        raise BadProfile(f"{owner!r}: stamped has no group s or ms")
    paging = table.get("paging", [])
    if not (isinstance(paging, list) and all(isinstance(t, dict) for t in paging)):
        raise BadProfile(f"{owner!r}: paging begins with [[platform.paging]]")


def demand_paging(table: Mapping[str, Any], owner: str) -> None:
    """Refuse a way of paging that is not known, or that lacks what it works with."""
    style, whose = table.get("style"), f"paging of {owner!r}"
    if style not in STYLES:
        raise BadProfile(f"{whose}: style is {style!r}; there are {', '.join(STYLES)}")
    if lacking := [name for name in STYLES[style] if not table.get(name)]:
        raise BadProfile(f"{whose}: style {style!r} needs {lacking[0]!r}")
    made = {name: _pattern(table[name], owner) for name in _PATTERNS if table.get(name)}
    if "page" in made:
        _demand_groups(made["page"], ("n",), f"{whose}: page")
    for name in ("last", "config", "total"):
        if name in made and not made[name].groups:
            raise BadProfile(f"{whose}: {name} has no group")
    sent = table.get("fields", {})
    if not (isinstance(sent, dict) and all(isinstance(v, str) for v in sent.values())):
        raise BadProfile(f"{whose}: fields must be a table of strings")
    for value in (*sent.values(), table.get("url", "")):
        if value.startswith("re:") and not _pattern(value[3:], owner).groups:
            raise BadProfile(f"{whose}: {value!r} has no group")
    try:
        table.get("make", "").format(stem="", n=2)
    except (LookupError, ValueError) as error:
        raise BadProfile(f"{whose}: make may hold {{stem}} and {{n}} ({error})") from error


def _demand_groups(pattern: re.Pattern[str], groups: Iterable[str], what: str) -> None:
    lacking = [name for name in groups if name not in pattern.groupindex]
    if lacking:
        raise BadProfile(f"{what} has no group {lacking[0]}")


def _pattern(pattern: str, owner: str) -> re.Pattern[str]:
    try:
        return compiled(pattern)
    except re.error as error:
        raise BadProfile(f"{owner!r}: {pattern!r} is no regular expression ({error})") from error


def _check_selector(css: str, owner: str) -> None:
    try:
        selector(css)
    except SelectorError as error:
        raise BadProfile(f"{owner!r}: {css!r} is no CSS selector ({error})") from error

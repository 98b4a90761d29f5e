"""``listings.toml`` and a user's own files of the same form: read, checked, and put together."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vngovnews import lexicon
from vngovnews.batch.profiles import own_files, own_tables
from vngovnews.errors import BadProfile
from vngovnews.scrape.addresses import canonical, site
from vngovnews.scrape.platforms import Listings, Paging, Platform, Portal
from vngovnews.scrape.profile_checks import demand_form, demand_paging, demand_platform

_OF_PAGES = {"body", "title", "published", "lead", "author", "marks", "hosts", "drop"}


def load_listings(own: Path | None = None) -> Listings:
    """The listings that come with the package; the tables of an own file, or of a folder's, go first."""
    data = lexicon.table("listings.toml")
    sources: list[tuple[Path | None, dict[str, Any]]] = []
    sources += [(path, _read_own(path)) for path in (own_files(own) if own is not None else ())]
    sources.append((None, data))
    platforms: list[Platform] = []
    for path, tables in sources:
        with _naming(path):
            platforms += [_platform(table) for table in tables.get("platform", ())]
    known = {p.name for p in platforms}
    portals: dict[str, Portal] = {}
    for path, tables in reversed(sources):
        with _naming(path):
            portals |= dict(_portal(host, table, known) for host, table in tables.get("portal", {}).items())
    skip = (f"(?:{p})" if "(?i)" not in p else _inner(p) for p in data["addresses"]["skip"])
    return Listings(
        platforms=tuple(platforms),
        portals=portals,
        skip=re.compile("|".join(skip)),
        next_words=frozenset(data["words"]["next"]),
        gone_words=tuple(data["words"]["gone"]),
        limits=data["limits"],
    )


@contextmanager
def _naming(path: Path | None) -> Iterator[None]:
    """What is wrong in an own file is told with its name."""
    try:
        yield
    except BadProfile as error:
        raise BadProfile(f"{path}: {error}" if path else str(error)) from error


def _inner(pattern: str) -> str:
    """A pattern that ignores case, as a part of a longer one that does not."""
    return f"(?i:{pattern.removeprefix('(?i)')})"


def _read_own(path: Path) -> dict[str, Any]:
    own = own_tables(path)
    unknown = sorted(set(own) - {"platform", "portal"})
    if unknown and set(own) & _OF_PAGES:
        raise BadProfile(
            f"{path} tells how an article is read, for --profiles of `vngovnews parse`; --crawl-profile "
            "tells where a portal lists its articles"
        )
    if unknown:
        raise BadProfile(f"{path} says {unknown[0]!r}; it may say platform and portal")
    platforms, portals = own.get("platform", []), own.get("portal", {})
    if not (isinstance(platforms, list) and all(isinstance(table, dict) for table in platforms)):
        raise BadProfile(f"{path}: a platform begins with [[platform]]")
    if not (isinstance(portals, dict) and all(isinstance(table, dict) for table in portals.values())):
        raise BadProfile(f'{path}: a portal begins with [portal."its host"]')
    return own


def _platform(table: Mapping[str, Any]) -> Platform:
    demand_form(table, Platform, f"platform {table.get('name')!r}", apart=("paging",))
    demand_platform(table)
    paging = tuple(_paging(t, table["name"]) for t in table.get("paging", ()))
    return Platform(**_frozen(table) | {"paging": paging})


def _paging(table: Mapping[str, Any], owner: str) -> Paging:
    demand_form(table, Paging, f"paging of {owner!r}", apart=("fields",))
    demand_paging(table, owner)
    return Paging(**_frozen(table) | {"fields": tuple(table.get("fields", {}).items())})


def _portal(host: str, table: Mapping[str, Any], platforms: set[str]) -> tuple[str, Portal]:
    """A portal under the name by which it is looked for: its host without ``www.``, however it is written."""
    demand_form({"host": host, **table}, Portal, f"portal {host!r}")
    if table.get("platform", "generic") not in platforms:
        raise BadProfile(f"portal {host!r}: no platform is called {table['platform']!r}")
    address = canonical(host if "://" in host else f"https://{host}")
    if address is None:
        raise BadProfile(f"portal {host!r}: it is no host")
    return site(address), Portal(site(address), **_frozen(table))


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}

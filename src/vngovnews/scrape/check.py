"""What kind of portal an address is: looked at with a handful of requests, and a profile to start from."""

import json
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from vngovnews.scrape.addresses import site
from vngovnews.scrape.archive import Archive
from vngovnews.scrape.crawl_profiles import load_listings
from vngovnews.scrape.health import examine
from vngovnews.scrape.items import Reader, page_of, path_of
from vngovnews.scrape.job import Job, Options
from vngovnews.scrape.platforms import Listings
from vngovnews.scrape.run import crawl, targets_of
from vngovnews.scrape.tally import PortalTally, fields_of

_SECTIONS = 3
_ARTICLES = 3
_SHOWN = 20


@dataclass(frozen=True)
class ListingSeen:
    """A feed, sitemap or listing that answered, and how many articles it names."""

    kind: str
    url: str
    items: int


@dataclass(frozen=True)
class ArticleSeen:
    """An article that was read, and the fields that it gave."""

    url: str
    title: str
    published_at: str | None
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Findings:
    """What a look at a portal has shown."""

    portal: str
    platform: str
    title: str
    listings: tuple[ListingSeen, ...]
    sections: tuple[tuple[str, str], ...]
    articles: tuple[ArticleSeen, ...]
    problems: tuple[str, ...]
    read: bool

    def profile(self) -> str:
        """A profile to start from (TOML), for ``vngovnews scrape --crawl-profile``."""
        lines = [f"[portal.{_quoted(self.portal)}]", f"platform = {_quoted(self.platform)}"]
        if self.sections:
            lines.append("sections = [")
            lines += [
                f"  {_quoted(path)},  # {' '.join(name.split())}" for path, name in self.sections[:_SHOWN]
            ]
            lines.append("]")
        for kind in ("feed", "sitemap"):
            paths = [_quoted(path_of(seen.url)) for seen in self.listings if seen.kind == kind]
            if paths:
                lines.append(f"{kind}s = [{', '.join(paths)}]")
        return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A string of TOML; JSON writes the same."""
    return json.dumps(text, ensure_ascii=False)


def check(name: str, options: Options, profiles: Path | None = None) -> Findings:
    """Look at a portal: its front page, a few listings, a few articles. Once in the life of a process."""
    target = targets_of([name])[0]
    shipped = load_listings(profiles)
    listings = replace(shipped, limits=dict(shipped.limits) | {"sections": _SECTIONS, "pages": 1})
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder)) as archive:
        archive.start_run(name)
        job = Job(archive, listings, replace(options, most_articles=_ARTICLES))
        crawl(job, [target])
        return _findings(job, site(target))


def _findings(job: Job, portal: str) -> Findings:
    tally, report = job.tally(portal), examine(job)
    platform = job.listings.platform(tally.platform or "generic")
    articles = tuple(
        ArticleSeen(a.url or "", a.title or "", a.published_at, tuple(sorted(fields_of(a))))
        for a in job.articles.latest()
    )
    return Findings(
        portal=portal,
        platform=platform.name,
        title=platform.title,
        listings=tuple(_listings(job)),
        sections=tuple(_sections(job.archive, job.listings, platform.name)),
        articles=articles,
        problems=(*report.losses, *report.alarms, *_refusals(tally)),
        read=bool(tally.platform),
    )


def _listings(job: Job) -> list[ListingSeen]:
    rows = job.archive.rows(
        "select l.kind, l.url, count(s.address) as items from listings l left join listed s on s.listing = l.id"
        " where exists (select 1 from fetches f where f.url = l.url and f.status = 200)"
        " group by l.id order by l.id"
    )
    return [ListingSeen(_kind(row, job.archive), row["url"], row["items"]) for row in rows]


def _kind(row: Any, archive: Archive) -> str:
    """A feed or a sitemap: which, its own words say."""
    if row["kind"] != "told":
        return str(row["kind"])
    fetch = archive.one("select max(id) from fetches where url = ? and status = 200", row["url"])
    head = archive.capture(fetch).content()[:2000].lower()
    return "sitemap" if b"<urlset" in head or b"<sitemapindex" in head else "feed"


def _sections(archive: Archive, listings: Listings, platform: str) -> list[tuple[str, str]]:
    fetch = archive.one("select max(id) from fetches where kind = 'entry' and status = 200")
    if fetch is None:
        return []
    capture = archive.capture(fetch)
    reader = Reader(listings, listings.platform(platform))
    page = page_of(capture.content())
    return [
        (path_of(url), name) for url, name in reader.sections(page, capture.url) if urlsplit(url).path != "/"
    ]


def _refusals(tally: PortalTally) -> list[str]:
    return [f"{n} x {reason}" for reason, n in tally.reasons("refused").most_common(3)]

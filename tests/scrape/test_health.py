"""A portal that falls silent, changes its layout or brings nothing is told, against its own past."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from scrape.conftest import Scrape
from scrape.kit.docs import make_docs
from scrape.kit.platforms import NukeViet, SharePoint
from scrape.kit.server import serve
from vngovnews.scrape.archive import Archive
from vngovnews.scrape.crawl_profiles import load_listings
from vngovnews.scrape.health import examine
from vngovnews.scrape.job import Job, Options
from vngovnews.scrape.tally import PortalTally, Section

PORTAL = "xa.gov.vn"


def site_of(count: int = 30) -> SharePoint:
    return SharePoint({"tin-tuc": make_docs("tin-tuc", count)})


def test_listing_in_which_nothing_is_recognised_any_more(scrape: Scrape) -> None:
    with serve(site_of()) as served:
        assert scrape(served.url).code == 0
        served.site.listing = lambda name, page: "<div id='app'></div>"  # type: ignore[attr-defined]
        ran = scrape(served.url)
        assert ran.code == 3
        assert f"{served.host}: the layout of 'tin-tuc' has changed" in ran.errors
        assert ran.report["state"] == "alarm"


def test_articles_that_can_be_read_no_more(scrape: Scrape) -> None:
    site = site_of()
    with serve(site) as served:
        assert scrape(served.url).code == 0
        site.sections["tin-tuc"][:0] = make_docs("tin-tuc", 20, first=800)
        site.article = lambda doc: '<div id="app"></div>'  # type: ignore[method-assign]
        ran = scrape(served.url)
        assert ran.code == 3
        assert f"{served.host}: the layout of its articles has changed: events is read in 0%" in ran.errors


def test_portal_of_which_nothing_is_understood(scrape: Scrape) -> None:
    site = NukeViet({})
    site.with_sitemap = False
    with serve(site) as served:
        ran = scrape(served.url)
        assert ran.code == 3
        assert "no article was recognised in any listing" in ran.errors


def test_field_that_is_read_no_more(scrape: Scrape) -> None:
    site = site_of()
    with serve(site) as served:
        assert scrape(served.url).code == 0
        whole = site.article
        site.sections["tin-tuc"][:0] = make_docs("tin-tuc", 12, first=800)
        site.article = lambda doc: whole(doc).replace(  # type: ignore[method-assign]
            f"{doc.published:%d/%m/%Y %H:%M} SA", "hôm nay"
        )
        site.listing = lambda name, page: "".join(  # type: ignore[method-assign]
            f'<li><a href="{site.article_path(d)}">{d.title}</a></li>' for d in site.rows(name, page)
        )
        ran = scrape(served.url)
        assert ran.code == 3, ran.errors
        assert "the layout of its articles has changed: published_at is read in 0%" in ran.errors


@pytest.fixture
def archive(tmp_path: Path) -> Any:
    with Archive(tmp_path, clock=lambda: "2024-07-01T00:00:00Z") as opened:
        yield opened


def publish(archive: Archive, days: list[str]) -> None:
    """Articles of these days, as earlier runs have left them."""
    for number, day in enumerate(days, start=1):
        archive.execute("insert into addresses (id, key, url, portal, state) values (?, ?, ?, ?, 'article')", number, str(number), str(number), PORTAL)  # fmt: skip
        archive.execute("insert into articles (address, revision, published_at, article) values (?, 1, ?, '{}')", number, f"{day}T08:00:00+07:00")  # fmt: skip


def past_run(archive: Archive, day: str, newest: str) -> None:
    told = {"unreadable": None, "newest": newest, "coverage": {}, "sections": {}}
    archive.execute(
        "insert into runs (started_at, ended_at, state, report) values (?, ?, 'done', ?)",
        day, f"{day}T00:00:00Z", json.dumps({"portals": {PORTAL: told}}),
    )  # fmt: skip


def alarms(archive: Archive, clock: str, tally: PortalTally | None = None) -> tuple[str, ...]:
    archive.clock = lambda: f"{clock}T00:00:00Z"
    archive.start_run("now")
    job = Job(archive, load_listings(), Options("a@b.vn"))
    job.tallies[PORTAL] = tally or PortalTally(sections={"tin": Section(pages=2, items=20, ended="known")})
    return examine(job).alarms


DAILY = [f"2024-05-{day:02d}" for day in range(1, 32)]


def test_silence_is_told(archive: Archive) -> None:
    publish(archive, DAILY)
    past_run(archive, "2024-06-01", "2024-05-31")
    assert alarms(archive, "2024-06-10") == ()
    assert "has gone silent: its newest article is 30 days old" in alarms(archive, "2024-06-30")[0]


def test_a_day_that_has_not_come_hides_no_silence(archive: Archive) -> None:
    """A portal that printed 2204 for 2024, once."""
    publish(archive, [*DAILY, "2204-05-31"])
    past_run(archive, "2024-06-01", "2024-05-31")
    assert "has gone silent: its newest article is 30 days old" in alarms(archive, "2024-06-30")[0]


def test_a_day_that_has_not_come_makes_no_portal_lively(archive: Archive) -> None:
    publish(archive, [*DAILY, "2204-05-31"])
    past_run(archive, "2025-06-01", "2204-05-31")
    assert alarms(archive, "2025-06-02") == ()


def test_reports_of_another_version_are_no_hindrance(archive: Archive) -> None:
    publish(archive, DAILY)
    archive.execute(
        "insert into runs (started_at, ended_at, state, report) values ('x', '2024-06-01T00:00:00Z', 'done', ?)",
        json.dumps({"portals": {PORTAL: {"new": 31}}}),
    )
    assert alarms(archive, "2024-06-10") == ()


def test_portal_that_was_dead_before_is_no_news(archive: Archive) -> None:
    publish(archive, DAILY)
    past_run(archive, "2025-06-01", "2024-05-31")
    assert alarms(archive, "2025-06-02") == ()


def test_portal_that_publishes_once_a_month_is_not_silent(archive: Archive) -> None:
    publish(archive, [f"{year}-{month:02d}-05" for year in (2022, 2023) for month in range(1, 13)])
    past_run(archive, "2023-12-10", "2023-12-05")
    assert alarms(archive, "2024-02-20") == ()
    assert "gone silent" in alarms(archive, "2024-06-20")[0]


def test_volume_that_drops_is_told(archive: Archive) -> None:
    publish(archive, DAILY * 2)
    past_run(archive, "2024-06-01", "2024-05-31")
    assert "brings less than it did: 0 articles in a week" in alarms(archive, "2024-06-09")[0]


def test_pages_of_one_text_are_told(archive: Archive) -> None:
    tally = PortalTally(sections={"tin": Section(Counter(new=3, duplicate=12), pages=2, items=15)})
    assert "12 pages have the text of another" in alarms(archive, "2024-06-10", tally)[0]


def test_pages_that_are_no_articles_are_told(archive: Archive) -> None:
    refused = Section(
        Counter(refused=20, new=2), refused=Counter({"the page is a list": 20}), pages=2, items=22
    )
    told = alarms(archive, "2024-06-10", PortalTally(sections={"tin": refused}))
    assert "20 of 22 pages taken for articles are none (the page is a list)" in told[0]


def test_run_that_lost_pages_never_says_done(archive: Archive) -> None:
    archive.start_run("now")
    job = Job(archive, load_listings(), Options("a@b.vn"))
    lost = Section(Counter(failed=1), failed=Counter({"the portal answers 500": 1}), pages=1, items=9)
    job.tallies[PORTAL] = PortalTally(sections={"tin": lost})
    report = examine(job)
    assert (report.exit_code, report.state) == (1, "lost pages")
    job.tallies[PORTAL] = PortalTally(sections={"tin": Section(pages=1, items=9)})
    job.interrupted = True
    assert examine(job).exit_code == 1

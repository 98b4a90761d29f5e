"""Politeness and the law: robots.txt, one connection a host, private addresses, hours."""

import time
from contextlib import ExitStack
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest
from scrapy import Request
from twisted.internet.error import DNSLookupError

from scrape.conftest import BASICS, Scrape
from scrape.kit.docs import make_docs
from scrape.kit.platforms import NukeViet
from scrape.kit.server import Reply, serve
from vngovnews.scrape.addresses import is_public
from vngovnews.scrape.days import VIETNAM
from vngovnews.scrape.guard import Guard, PublicResolver, private_name
from vngovnews.scrape.losses import Refused
from vngovnews.scrape.manners import seconds_until
from vngovnews.scrape.settings import settings_for


def site_of(robots: str | None) -> NukeViet:
    site = NukeViet({"tin-tuc": make_docs("tin-tuc", 10), "noi-bo": make_docs("noi-bo", 4, first=700)})
    site.robots, site.with_sitemap, site.feed_size = robots, False, 1
    return site


def test_what_robots_forbid_is_not_asked_for(scrape: Scrape) -> None:
    with serve(site_of("User-agent: vngovnews\nDisallow: /vi/news/noi-bo/\n")) as served:
        ran = scrape(served.url)
        assert ran.code == 0, ran.errors
        assert ran.portal(served.host)["new"] == 10
        assert [p for p in served.log if "noi-bo" in p] == []


def test_forbidden_articles_are_refused_with_the_reason(scrape: Scrape) -> None:
    site = site_of("User-agent: *\nDisallow: /*-3.html$\n")
    with serve(site) as served:
        ran = scrape(served.url)
        assert ran.portal(served.host)["refused_because"] == {"robots.txt forbids it": 1}


def test_no_rules_are_no_rules(scrape: Scrape) -> None:
    with ExitStack() as servers:
        served = [servers.enter_context(serve(site_of(None))) for _ in range(3)]
        for s, reply in zip(
            served, (Reply(b"", 404), Reply(b"<html>404</html>"), Reply(b"", 403)), strict=True
        ):
            s.always["/robots.txt"] = reply
        ran = scrape(*(s.url for s in served))
        assert [ran.portal(s.host)["new"] for s in served] == [14, 14, 14]


def test_nothing_is_read_where_robots_cannot_be_had(scrape: Scrape) -> None:
    with serve(site_of(None)) as served:
        served.always["/robots.txt"] = Reply(b"", 503)
        ran = scrape(served.url, "--retries", "0")
        assert ran.code == 1
        assert "robots.txt answers 503" in ran.errors
        assert set(served.log) == {"/robots.txt"}


def test_sitemap_that_robots_name_is_read(scrape: Scrape) -> None:
    site = site_of("Sitemap: /ban-do.xml\n")
    with serve(site) as served:
        site.robots = f"User-agent: *\nDisallow:\nSitemap: {served.url}ban-do.xml\n"
        lone = make_docs("an", 1, first=888)[0]
        site.sections["an"] = [lone]
        site.gone["/vi/news/an/"] = Reply(b"", 404)
        loc = f"<url><loc>{served.url.rstrip('/')}{site.article_path(lone)}</loc></url>"
        site.gone["/ban-do.xml"] = Reply(f"<urlset>{loc}</urlset>".encode(), kind="application/xml")
        ran = scrape(served.url)
        assert lone.title in {r["title"] for r in ran.rows("select title from articles")}


def test_crawl_delay_is_kept(scrape: Scrape) -> None:
    """The pauses are the server's own measure: it never sees two requests closer than half the delay."""
    site = site_of("User-agent: *\nCrawl-delay: 0.3\n")
    site.sections = {"tin-tuc": make_docs("tin-tuc", 4)}
    moments: list[float] = []
    with serve(site) as served:
        served.always["*"] = lambda ask: moments.append(time.monotonic())
        assert scrape(served.url).code == 0
    pauses = [b - a for a, b in pairwise(moments[1:])]
    assert min(pauses) >= 0.12


def test_many_hosts_each_one_connection(scrape: Scrape) -> None:
    with serve(site_of(None)) as one, serve(site_of(None), host="127.0.0.2") as two:
        assert scrape(one.url, two.url).code == 0
        assert (one.most_at_once, two.most_at_once) == (1, 1)


def test_private_addresses_are_refused_by_default(scrape: Scrape) -> None:
    basics = [b for b in BASICS if b != "--allow-private"]
    with serve(site_of(None)) as served:
        names = ("127.0.0.1", "localhost", "2130706433")
        ran = scrape(*(served.url.replace("127.0.0.1", name) for name in names), basics=basics)
        assert ran.code == 1
        assert ran.errors.count("private address (127.0.0.1)") == 3
        assert "Traceback" not in ran.errors
        assert served.log == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.8", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "::1", "fe80::1", "fc00::1", "::ffff:192.168.0.1", "[::1]"],
)  # fmt: skip
def test_private_numbers(address: str) -> None:
    assert not is_public(address)


class _Crawler:
    """As much of a crawler as the guard looks at."""

    def __init__(self, job: Any) -> None:
        self.spider = type("Spider", (), {"job": job})()


def _guard(allow: bool) -> Guard:
    options = type("Options", (), {"allow_private": allow})()
    return Guard(_Crawler(type("Job", (), {"options": options})()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data"]
)
def test_guard_refuses_private_numbers_wherever_they_come_from(url: str) -> None:
    with pytest.raises(Refused, match="private address"):
        _guard(allow=False).process_request(Request(url))
    _guard(allow=True).process_request(Request(url))


@pytest.mark.parametrize("url", ["ftp://xa.gov.vn/a", "file:///etc/passwd", "data:text/html,x"])
def test_guard_refuses_other_schemes(url: str) -> None:
    with pytest.raises(Refused, match="no web address"):
        _guard(allow=True).process_request(Request(url))


def test_guard_refuses_redirects_off_the_site() -> None:
    onward = {"portal": "xa.gov.vn", "redirect_times": 1}
    with pytest.raises(Refused, match=r"off the site, to khac\.vn"):
        _guard(allow=True).process_request(Request("https://khac.vn/", meta=dict(onward)))
    _guard(allow=True).process_request(Request("https://www.xa.gov.vn/b", meta=dict(onward)))


def test_name_that_stands_for_a_private_address_is_refused() -> None:
    resolver = PublicResolver.__new__(PublicResolver)
    with pytest.raises(DNSLookupError, match="private address"):
        resolver._check("192.168.7.7", "noi-bo.example")
    assert "192.168.7.7" in (private_name("noi-bo.example") or "")
    assert resolver._check("8.8.8.8", "xa.example") == "8.8.8.8"
    assert private_name("xa.example") is None
    resolver.allow_private = True
    assert resolver._check("192.168.7.7", "noi-bo.example") == "192.168.7.7"


@pytest.mark.parametrize(
    ("hours", "hour", "wait"),
    [((22, 5), 23, 0), ((22, 5), 3, 0), ((22, 5), 5, 17 * 3600), ((1, 4), 0, 3600), ((1, 4), 4, 21 * 3600), ((1, 4), 2, 0)],
)  # fmt: skip
def test_hours_of_the_night(hours: tuple[int, int], hour: int, wait: float) -> None:
    assert seconds_until(hours, datetime(2024, 5, 1, hour, tzinfo=VIETNAM)) == wait


def test_settings_are_those_of_a_guest(tmp_path: Any) -> None:
    from vngovnews.scrape.archive import Archive
    from vngovnews.scrape.crawl_profiles import load_listings
    from vngovnews.scrape.job import Job, Options

    with Archive(tmp_path) as archive:
        told = settings_for(Job(archive, load_listings(), Options("a@b.vn")))
    assert told["ROBOTSTXT_OBEY"] is True
    assert told["CONCURRENT_REQUESTS_PER_DOMAIN"] == 1
    assert told["DOWNLOAD_DELAY"] == 2.0
    assert told["DOWNLOAD_DELAY_JITTER"] > 0
    assert told["AUTOTHROTTLE_ENABLED"] is True

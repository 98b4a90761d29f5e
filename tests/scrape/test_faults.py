"""Portals as they are: what fails, lies, drips, breaks off or bars the way; and a run that says so."""

import gzip
import json

from scrape.conftest import BASICS, Scrape
from scrape.kit.docs import make_docs
from scrape.kit.platforms import NukeViet, Portal, SharePoint
from scrape.kit.server import Ask, Reply, serve

FAST = ["--retries", "1", "--timeout", "2"]
D1N = '<html><body><script>document.cookie="D1N=7e6fe5af"+"; expires=Fri, 31-Dec-37 23:55:55 GMT; path=/";window.location.reload(true);</script></body></html>'
COMPUTED = '<html><body><script>document.cookie="D1N="+mix(91,"a7")+"; path=/";window.location.reload(true);</script></body></html>'


def site_of(count: int = 8) -> NukeViet:
    site = NukeViet({"tin-tuc": make_docs("tin-tuc", count)})
    site.with_sitemap, site.feed_size, site.etags = False, 1, False
    return site


def path_of(site: Portal, at: int = 3) -> str:
    return site.article_path(site.docs[at])


def page_of(site: Portal, at: int = 3) -> bytes:
    doc = site.docs[at]
    return site._page(doc.title, site.article(doc)).body


PASSING = {
    "busy": Reply(b"busy", 503),
    "busy for a second": Reply(b"busy", 503, headers={"Retry-After": "1"}),
    "too fast": Reply(b"slow down", 429, headers={"Retry-After": "0"}),
    "broken": Reply(b"oh", 500),
    "cut": Reply(b"x" * 5000, cut=100),
}
LASTING = {
    "the portal answers 503": Reply(b"busy", 503),
    "the portal answers 403": Reply(b"no", 403),
    "the answer broke off": Reply(b"x" * 5000, cut=100),
    "the portal took too long": Reply(b"x" * 64 * 200, drip=0.1),
    "the packed body breaks off": Reply(
        gzip.compress(b"<p>tin</p>" * 500)[:40], headers={"Content-Encoding": "gzip"}
    ),
    "blocked: the portal wants a script to be run": Reply(COMPUTED.encode()),
    "blocked: the portal does not take its own cookie back": Reply(D1N.encode()),
    "the portal asks to be left alone for 7200 seconds": Reply(b"", 429, headers={"Retry-After": "7200"}),
}
NO_ARTICLES = {
    "the portal answers 404": Reply(b"gone", 404),
    "the portal answers 410": Reply(b"gone", 410),
    "no such page": Reply("<title>Không tìm thấy trang</title><p>Trang không có.</p>".encode()),
    "front page": Reply(b"", 302, headers={"Location": "/"}),
    "to its front page": Reply(b'<meta http-equiv="refresh" content="3;url=/"><p>404</p>'),
    "it is application/pdf, no page": Reply(b"%PDF-1.4 ...", kind="application/pdf"),
    "off the site, to khac.example": Reply(b"", 301, headers={"Location": "http://khac.example/vi/"}),
}


def test_passing_faults_lose_nothing(scrape: Scrape) -> None:
    site = site_of()
    hurt = {path_of(site, at): fault for at, fault in enumerate(PASSING.values())}
    with serve(site) as served:
        for path, fault in hurt.items():
            served.faults[path] = [fault]
        ran = scrape(served.url, *FAST)
        assert ran.code == 0, ran.errors
        assert ran.one("select count(*) from articles") == 8
        assert {served.counts()[path] for path in hurt} == {2}
        served.forget()
        assert scrape(served.url, *FAST).code == 0
        assert [path for path in hurt if path in served.log] == []


def test_lasting_faults_are_told_and_mended_later(scrape: Scrape) -> None:
    site = site_of(12)
    with serve(site) as served:
        for at, fault in enumerate(LASTING.values()):
            served.always[path_of(site, at)] = fault
        ran = scrape(served.url, *FAST)
        assert ran.code == 1
        assert f"{served.host}: {len(LASTING)} pages were lost" in ran.errors
        assert ran.portal(served.host)["failed_because"] == dict.fromkeys(LASTING, 1)
        assert ran.report["state"] == "lost pages"
        assert ran.one("select count(*) from articles") == 12 - len(LASTING)
        served.always.clear()
        again = scrape(served.url, *FAST)
        assert again.code == 0, again.errors
        assert again.one("select count(*) from articles") == 12


def test_pages_that_are_no_articles_are_refused_with_a_reason(scrape: Scrape) -> None:
    site = site_of(10)
    with serve(site) as served:
        for at, fault in enumerate(NO_ARTICLES.values()):
            served.always[path_of(site, at)] = fault
        ran = scrape(served.url, *FAST)
        assert ran.code == 0, ran.errors
        told = ran.portal(served.host)
        assert (told["new"], told["refused"]) == (10 - len(NO_ARTICLES), len(NO_ARTICLES))
        because = " | ".join(told["refused_because"])
        assert [reason for reason in NO_ARTICLES if reason not in because] == []
        served.forget()
        scrape(served.url, *FAST)
        assert [path for path in served.always if path in served.log] == []


def test_bombs_and_giants_are_refused(scrape: Scrape) -> None:
    site = site_of()
    bomb = gzip.compress(b"0" * 60_000_000)
    with serve(site) as served:
        served.always[path_of(site, 1)] = Reply(bomb, headers={"Content-Encoding": "gzip"})
        served.always[path_of(site, 2)] = Reply(b"0" * 25_000_000)
        ran = scrape(served.url, *FAST)
        told = ran.portal(served.host)
        assert told["new"] == 6
        assert told["refused_because"] == {"the answer is too large": 2}


def test_cookie_stub_is_passed_once(scrape: Scrape) -> None:
    site = site_of()

    def stub(ask: Ask) -> Reply | None:
        return None if "D1N=7e6fe5af" in ask.headers.get("cookie", "") else Reply(D1N.encode())

    with serve(site) as served:
        served.always["*"] = stub
        ran = scrape(served.url, *FAST)
        assert ran.code == 0, ran.errors
        assert ran.one("select count(*) from articles") == 8
        assert sum(1 for a in served.asked if "cookie" not in a.headers) <= 2


def test_portal_that_bars_the_way_is_told(scrape: Scrape) -> None:
    with serve(site_of()) as served:
        served.always["*"] = lambda ask: None if ask.path == "/robots.txt" else Reply(COMPUTED.encode())
        ran = scrape(served.url, *FAST)
        assert ran.code == 1
        assert f"{served.host} could not be read: blocked" in ran.errors


def test_listing_page_that_is_lost_is_walked_again(scrape: Scrape) -> None:
    site = SharePoint({"tin-tuc": make_docs("tin-tuc", 45)})
    with serve(site) as served:
        served.always["/Pages/ChuyenMuc/PhanTrang/30/3/tin-tuc.html"] = Reply(b"", 500)
        ran = scrape(served.url, *FAST)
        assert ran.code == 1
        assert "1 x listing page: the portal answers 500" in ran.errors
        assert ran.one("select count(*) from articles") == 20
        served.always.clear()
        assert scrape(served.url, *FAST).one("select count(*) from articles") == 45


def test_portal_that_is_down_does_not_hold_up_the_others(scrape: Scrape) -> None:
    with serve(site_of()) as served, serve(site_of()) as down:
        down.always["*"] = Reply(b"", 500)
        ran = scrape(served.url, down.url, "http://127.0.0.1:9/", *FAST)
        assert ran.code == 1
        assert ran.portal(served.host)["new"] == 8
        assert "127.0.0.1:9 could not be read: the portal refuses connections" in ran.errors
        assert f"{down.host} could not be read" in ran.errors


def test_json_logs_are_json(scrape: Scrape) -> None:
    basics = [b for b in BASICS if b != "--quiet"]
    with serve(site_of()) as served:
        ran = scrape(served.url, "--json-logs", basics=basics)
        lines = [json.loads(line) for line in ran.errors.splitlines()]
        assert [line["event"] for line in lines][-1] == "report"
        assert any(line["event"] == "progress" and line["portal"] == served.host for line in lines)
        assert lines[-1]["portals"][served.host]["new"] == 8


def test_screen_shows_the_portal_and_its_counts(scrape: Scrape) -> None:
    basics = [b for b in BASICS if b != "--quiet"]
    with serve(site_of()) as served:
        ran = scrape(served.url, basics=basics, env={"COLUMNS": "140"})
        assert "All that was found is in the archive." in ran.errors
        assert served.host in ran.errors

"""Nothing lost, nothing twice: a real run killed at twenty random moments, a full disk, a second run at once."""

import os
import random
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import fastwarc.warc
import pytest

from scrape.conftest import Ran, Scrape, command_line
from scrape.kit.docs import make_docs
from scrape.kit.platforms import NukeViet
from scrape.kit.server import Served, serve

ARTICLES, KILLS, SEED = 420, 20, 20240628
LONGEST_WAIT = 30


def small_site() -> NukeViet:
    site = NukeViet(
        {"tin-tuc": make_docs("tin-tuc", ARTICLES - 120), "van-hoa": make_docs("van-hoa", 120, first=5000)}
    )
    site.with_sitemap = False
    return site


def kill_after(requests: int, pause: float, served: Served, archive: Path) -> bool:
    """Start a run and kill it once it has asked for so many pages; whether it was still alive then."""
    served.forget()
    process = subprocess.Popen(
        command_line(served.url, into=archive), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    last = time.monotonic() + LONGEST_WAIT
    while len(served.log) < requests and process.poll() is None and time.monotonic() < last:
        time.sleep(0.001)
    time.sleep(pause)
    alive = process.poll() is None
    if alive:
        os.kill(process.pid, signal.SIGKILL)
    process.wait(timeout=LONGEST_WAIT)
    return alive


def readable_records(archive: Path) -> int:
    count = 0
    for path in sorted((archive / "warc").glob("*.warc.gz")):
        with path.open("rb") as stream:
            count += sum(
                1 for _ in fastwarc.warc.ArchiveIterator(stream, fastwarc.warc.WarcRecordType.response)
            )
    return count


def assert_whole(ran: Ran, site: NukeViet) -> None:
    """Each article once, from a capture that is there; the books and the captures tell of the same fetches."""
    titles = [r["title"] for r in ran.rows("select title from articles")]
    assert sorted(titles) == sorted(d.title for d in site.docs)
    assert ran.one("select count(*) from addresses where state != 'article'") == 0
    assert readable_records(ran.archive) == ran.one(
        "select count(*) from fetches where file is not null and status != 304"
    )
    assert ran.one("select count(*) from fetches where settled = 0") == 0
    with sqlite3.connect(ran.archive / "archive.sqlite") as books:
        assert books.execute("pragma integrity_check").fetchone() == ("ok",)


def test_killed_at_twenty_random_moments(scrape: Scrape) -> None:
    chance = random.Random(SEED)
    with serve(small_site()) as served:
        killed = [
            kill_after(chance.randint(1, 40), chance.random() * 0.03, served, scrape.archive)
            for _ in range(KILLS)
        ]
        assert all(killed)
        ran = scrape(served.url)
        assert ran.code == 0, ran.errors
        assert_whole(ran, served.site)  # type: ignore[arg-type]
        assert ran.one("select count(*) from runs where state = 'broken off'") >= KILLS - 1
        twice = ran.rows("select url from fetches where kind = 'article' group by url having count(*) > 1")
        assert [r["url"] for r in twice] == []
        served.forget()
        assert scrape(served.url).portal(served.host)["found"] == 0


def test_killed_in_the_midst_of_what_is_new(scrape: Scrape) -> None:
    """The stop at known pages must not hide what a dead run saw on the first page and never reached behind it."""
    site = NukeViet({"tin-tuc": make_docs("tin-tuc", 60)}, per_page=5)
    site.with_sitemap, site.feed_size = False, 1
    with serve(site) as served:
        assert scrape(served.url).code == 0
        site.sections["tin-tuc"][:0] = make_docs("tin-tuc", 60, first=7000)
        for requests in (5, 8, 11):
            assert kill_after(requests, 0.0, served, scrape.archive)
        ran = scrape(served.url)
        assert ran.code == 0, ran.errors
        assert_whole(ran, site)


@pytest.mark.parametrize("limit", [40_000, 150_000])
def test_full_disk_ends_the_run_with_a_sentence(scrape: Scrape, limit: int) -> None:
    site = NukeViet({"tin-tuc": make_docs("tin-tuc", 80)})
    with serve(site) as served:
        ran = scrape(served.url, limit=limit)
        assert ran.code in (1, 2)
        assert "is full" in ran.errors
        assert "Traceback" not in ran.errors
        again = scrape(served.url)
        assert again.code == 0, again.errors
        assert_whole(again, site)


def test_second_run_at_the_same_time_is_locked_out(scrape: Scrape) -> None:
    site = NukeViet({"tin-tuc": make_docs("tin-tuc", 40)})
    with serve(site) as served:
        served.always["*"] = lambda ask: time.sleep(0.05)
        first = subprocess.Popen(command_line(served.url, into=scrape.archive), stderr=subprocess.DEVNULL)
        last = time.monotonic() + LONGEST_WAIT
        while len(served.log) < 3 and time.monotonic() < last:
            time.sleep(0.005)
        asked = len(served.log)
        second = scrape(served.url)
        assert second.code == 2
        assert f"in use by another run (process {first.pid})" in second.errors
        assert asked >= 3
        assert first.wait(timeout=LONGEST_WAIT) == 0
        assert_whole(second, site)
        assert second.one("select count(*) from runs") == 1

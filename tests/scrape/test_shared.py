"""Two processes over one real queue: every portal crawled once, each by its owner, on every day."""

import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from scrape.conftest import BASICS, LONGEST_RUN, Ran, command_line
from scrape.kit.docs import make_docs
from scrape.kit.platforms import SharePoint
from scrape.kit.server import Served, serve

pytest.importorskip("scrapy_redis")
redis = pytest.importorskip("redis")
REDIS = shutil.which("redis-server")
pytestmark = pytest.mark.skipif(
    REDIS is None, reason="there is no redis-server (Debian: apt install redis-server)"
)

PORTALS, EACH = 20, 12
KEY = "vngovnews:portals"


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[str]:
    """A Redis of this test's own, behind a socket in its folder."""
    socket = tmp_path / "redis.sock"
    server = subprocess.Popen(
        [str(REDIS), "--port", "0", "--unixsocket", str(socket), "--save", "", "--dir", str(tmp_path)],
        stdout=subprocess.DEVNULL,
    )
    last = time.monotonic() + 15
    while not socket.exists() and time.monotonic() < last:
        time.sleep(0.02)
    try:
        yield f"unix://{socket}"
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture
def town() -> Iterator[list[Served]]:
    with ExitStack() as servers:
        sites = [
            SharePoint({"tin-tuc": make_docs("tin-tuc", EACH, first=100 * n)}) for n in range(1, PORTALS + 1)
        ]
        yield [servers.enter_context(serve(site)) for site in sites]


def work(queue: str, folder: Path) -> list[Ran]:
    """Two workers at once, each with its own archive, until the queue is empty."""
    archives = [folder / "one", folder / "two"]
    processes = [
        subprocess.Popen(
            command_line("--queue", queue, into=archive, basics=BASICS), stderr=subprocess.PIPE, text=True
        )
        for archive in archives
    ]
    errors = [p.communicate(timeout=LONGEST_RUN)[1] for p in processes]
    return [Ran(p.returncode, e, a) for p, e, a in zip(processes, errors, archives, strict=True)]


def test_two_workers_share_the_portals(queue: str, town: list[Served], tmp_path: Path) -> None:
    server = redis.Redis.from_url(queue)
    server.rpush(KEY, *(s.url for s in town))
    first = work(queue, tmp_path)
    assert [r.code for r in first] == [0, 0], [r.errors for r in first]
    owned = [set(r.report["portals"]) for r in first]
    assert owned[0].isdisjoint(owned[1])
    assert owned[0] | owned[1] == {s.host for s in town}
    assert min(len(o) for o in owned) > 0
    assert sum(r.one("select count(*) from articles") for r in first) == PORTALS * EACH
    asked = Counter(s.url.rstrip("/") + path for s in town for path in s.log if path in s.site.paths)  # type: ignore[attr-defined]
    recorded = Counter(
        r["url"] for ran in first for r in ran.rows("select url from fetches where kind = 'article'")
    )
    assert asked == recorded
    assert (
        sum(r.one("select count(*) from fetches where kind = 'article' and status = 200") for r in first)
        == PORTALS * EACH
    )
    assert {s.most_at_once for s in town} == {1}

    # The next day: the same portals in another order, one new article each; each goes to its owner.
    for s in town:
        s.site.sections["tin-tuc"][:0] = make_docs("tin-tuc", 1, first=90_000)  # type: ignore[attr-defined]
    server.rpush(KEY, *(s.url for s in reversed(town)))
    second = work(queue, tmp_path)
    assert [r.code for r in second] == [0, 0], [r.errors for r in second]
    # What was handed to a worker that had ended already waits in that worker's own list.
    third = work(queue, tmp_path)
    assert [r.code for r in third] == [0, 0]
    assert [set(r.report["portals"]) <= o for r, o in zip(second, owned, strict=True)] == [True, True]
    assert sum(r.one("select count(*) from articles") for r in third) == PORTALS * (EACH + 1)

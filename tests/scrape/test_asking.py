"""What a run refuses before it begins: wrong options, addresses, profiles, queues."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

import pytest

from scrape.conftest import COMMAND, LONGEST_RUN, Scrape
from scrape.kit.docs import make_docs
from scrape.kit.platforms import NukeViet
from scrape.kit.server import Reply, serve
from vngovnews.batch.profiles import own_profiles
from vngovnews.errors import BadProfile, UnreadableInput
from vngovnews.scrape.crawl_profiles import load_listings
from vngovnews.scrape.run import targets_of

PAGES = 'body = "#noi-dung"\ntitle = ".ten"\n'
CRAWLS = '[portal."WWW.xa.gov.vn"]\nplatform = "nukeviet"\n'


def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=LONGEST_RUN, check=False, cwd=cwd
    )


@pytest.mark.parametrize(
    "name",
    [
        "",
        "x y",
        "http://",
        "ftp://xa.vn",
        "http://a<b>.vn",
        "http://[::1",
        "a..b",
        "-x.vn",
        "./tin",
        "xa.vn:0x",
    ],
)
def test_what_is_no_address_is_said(name: str) -> None:
    with pytest.raises(UnreadableInput, match="is no portal and no web address"):
        targets_of([name])


@pytest.mark.parametrize("name", ["mailto:an@xa.vn", "http://an:secret@xa.gov.vn/"])
def test_names_and_passwords_are_not_sent(name: str) -> None:
    with pytest.raises(UnreadableInput, match="a name or a password"):
        targets_of([name])


def test_hosts_that_can_be_asked_are_taken() -> None:
    names = ["xa_moi.gov.vn", "xã.vn", "http://127.0.0.1:80/@an", "http://[::1]:81/", "XA.gov.vn."]
    assert targets_of(names) == [
        "https://xa_moi.gov.vn/", "https://xã.vn/", "http://127.0.0.1/@an", "http://[::1]:81/", "https://xa.gov.vn/",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--since", "2024-05-01", "--until", "2024-01-01"], "it is before --since"),
        (["--night", "²-5"], "give two hours"),
        (["--night", "22-24"], "give two hours"),
        (["--contact", "@"], "--contact"),
        (["--delay", "inf"], "'--delay'"),
        (["--timeout", "inf"], "'--timeout'"),
        (["--revisit", "99999999999"], "'--revisit'"),
    ],
)
def test_a_wrong_option_stops_the_run_before_it_begins(
    tmp_path: Path, options: list[str], sentence: str
) -> None:
    contact = [] if "--contact" in options else ["--contact", "a@example.org"]
    done = run("scrape", "127.0.0.1:9", "--into", tmp_path / "a", *contact, *options)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert sentence in done.stderr
    assert not (tmp_path / "a").exists()


@contextmanager
def queue_that_dies(after: int) -> Iterator[str]:
    """What speaks to so many connections as a queue would, and then is gone."""
    seen: list[object] = []

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            seen.append(self)
            while len(seen) <= after and (line := self.rfile.readline()):
                if line.startswith(b"*"):
                    self.rfile.readline()
                    hello = self.rfile.readline().strip() == b"HELLO"
                    self.wfile.write(b"%1\r\n$5\r\nproto\r\n:3\r\n" if hello else b"+OK\r\n")

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"redis://:secret@127.0.0.1:{server.server_address[1]}/0"
        server.shutdown()


def test_a_queue_that_is_none_is_said(tmp_path: Path) -> None:
    pytest.importorskip("scrapy_redis")
    for queue in ("nonsense", "redis://127.0.0.1:9/0"):
        done = run("scrape", "--into", tmp_path / "a", "--contact", "a@example.org", "--queue", queue)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert done.stderr.startswith(f"no queue answers at {queue}")
    assert not (tmp_path / "a").exists()


def test_a_queue_that_dies_is_a_loss(scrape: Scrape) -> None:
    pytest.importorskip("scrapy_redis")
    with queue_that_dies(after=1) as queue:
        ran = scrape("--queue", queue)
    assert ran.code == 1
    assert queue.replace(":secret@", "") in ran.errors
    assert "secret" not in ran.errors + (ran.archive / "report.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("portal = 3", "a portal begins with"),
        ('portal."a.vn" = 3', "a portal begins with"),
        ("[platform]\nname = 'x'", r"a platform begins with \[\[platform\]\]"),
        ("[[platform]]\ntitle = 'x'", "has no 'name'"),
        ("[[platform]]\nname = 'x'", "has no 'title'"),
        ("[[platform]]\nname = 'x'\ntitle = 'x'\nmarks = '.a'", "marks must be a list of strings"),
        ("[[platform]]\nname = 'x'\ntitle = 'x'\nidentity = '-(\\d+)'", "identity has no group id"),
        ("[[platform]]\nname = 'x'\ntitle = 'x'\ndated = '/(?P<m>1)(?P<d>2)'", "dated has no group y"),
        ("[[platform]]\nname = 'x'\ntitle = 'x'\nstamped = '\\d'", "stamped has no group"),
        ("[[platform]]\nname = 'x'\ntitle = 'x'\npaging = 'next'", r"begins with \[\[platform.paging\]\]"),
        ("[[platform]]\nname='x'\ntitle='x'\n[[platform.paging]]\nstyle='query'", "needs 'param'"),
        (
            "[[platform]]\nname='x'\ntitle='x'\n[[platform.paging]]\nstyle='path'\npage='a'",
            "page has no group n",
        ),
        ("[[platform]]\nname='x'\ntitle='x'\n[[platform.paging]]\nstyle='next'\nmake='{x}'", "make may hold"),
        (
            "[[platform]]\nname='x'\ntitle='x'\n[[platform.paging]]\nstyle='next'\nfirst='1'",
            "must be a number",
        ),
        ("[portal.'a.vn']\nsections = '/tin'", "sections must be a list of strings"),
        ("[portal.'a vn']\nhome = '/'", "it is no host"),
        (PAGES, "for --profiles of `vngovnews parse`"),
    ],
)
def test_a_crawl_profile_is_checked_whole(tmp_path: Path, text: str, sentence: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(BadProfile, match=sentence) as caught:
        load_listings(own)
    assert str(caught.value).startswith(str(own))


def test_a_crawl_profile_is_a_file_or_a_folder(tmp_path: Path) -> None:
    with pytest.raises(BadProfile, match="the folder holds no profile"):
        load_listings(tmp_path)
    (tmp_path / "a.toml").write_text(CRAWLS, encoding="utf-8")
    (tmp_path / "b.toml").write_text(
        '[portal."xa.gov.vn"]\nplatform = "vhv"\n[portal."https://b.vn/"]\nplatform = "c"\n', encoding="utf-8"
    )
    (tmp_path / "c.toml").write_text('[[platform]]\nname = "c"\ntitle = "C"\n', encoding="utf-8")
    listings = load_listings(tmp_path)
    assert listings.portal("xa.gov.vn").platform == "nukeviet"
    assert listings.portal("b.vn").platform == "c"
    assert load_listings(tmp_path / "a.toml").portal("xa.gov.vn").platform == "nukeviet"


def test_profiles_of_pages_are_a_file_or_a_folder(tmp_path: Path) -> None:
    with pytest.raises(BadProfile, match="the folder holds no profile"):
        own_profiles(tmp_path)
    (tmp_path / "b.toml").write_text(PAGES, encoding="utf-8")
    (tmp_path / "a.toml").write_text('\ufeffbody = "p"\n', encoding="utf-8")
    assert [p.name for p in own_profiles(tmp_path)] == ["a", "b"]
    assert [p.name for p in own_profiles(tmp_path / "b.toml")] == ["b"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (CRAWLS.encode(), "for --crawl-profile of `vngovnews scrape`"),
        ('body = "#nội"'.encode("utf-16"), "not valid TOML"),
        (b"body = ", "not valid TOML"),
        (b"title = 'h1'", "it needs a body"),
    ],
)
def test_a_profile_of_pages_that_is_none_is_named(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "own.toml").write_bytes(content)
    for path in (tmp_path, tmp_path / "own.toml"):
        with pytest.raises(BadProfile, match=sentence) as caught:
            own_profiles(path)
        assert str(caught.value).startswith(f"{tmp_path / 'own.toml'}")


def test_the_verbs_take_the_option_by_both_names(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(CRAWLS, encoding="utf-8")
    for option in ("--crawl-profile", "--profile"):
        done = run("portals", option, tmp_path / "own.toml")
        assert (done.returncode, "xa.gov.vn" in done.stdout) == (0, True)
    shown = run("scrape", "--help").stdout
    assert "--crawl-profile" in shown
    assert "--profile " not in shown


def test_check_reads_the_crawl_profile_and_writes_where_it_can(tmp_path: Path) -> None:
    basics = ["--allow-private", "--delay", "0", "--contact", "a@example.org"]
    (tmp_path / "own.toml").write_text("body = 'p'", encoding="utf-8")
    for before, after in (("--crawl-profile", ""), ("", "--crawl-profile")):
        options = [*([before, "own.toml"] if before else []), "check", "127.0.0.1:9", *basics]
        done = run("portals", *options, *([after, "own.toml"] if after else []), cwd=tmp_path)
        assert (done.returncode, "for --profiles" in done.stderr) == (2, True)
    assert run("portals", "check", "127.0.0.1:9", *basics, "-o", tmp_path / "no" / "x.toml").returncode == 2
    with serve(NukeViet({"tin-tuc": make_docs("tin-tuc", 3)})) as served:
        served.always["*"] = Reply(b"no", 403)
        done = run("portals", "check", served.url, *basics, "-o", "x.toml", cwd=tmp_path)
    assert (done.returncode, "Nothing was written" in done.stdout) == (1, True)
    assert not (tmp_path / "x.toml").exists()


def test_a_portal_that_is_named_twice_is_crawled_once(scrape: Scrape) -> None:
    site = NukeViet({"tin-tuc": make_docs("tin-tuc", 3)})
    with serve(site) as served:
        ran = scrape(served.url, served.url.rstrip("/"))
        assert (ran.code, ran.portal(served.host)["new"]) == (0, 3)
        assert max(served.log.count(path) for path in site.paths) == 1
    assert [path.name for path in scrape.archive.glob(".*")] == []


def test_without_a_terminal_the_contact_is_an_option(tmp_path: Path) -> None:
    command = " ".join(
        [*COMMAND[:2], f"'{COMMAND[2]}'", "scrape", "127.0.0.1:9", "--into", str(tmp_path / "a")]
    )
    done = subprocess.run(
        ["bash", "-c", f"{command} <&-"], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "--contact" in done.stderr

"""What is done with an archive without the network: parse, show, gaps, export, reread."""

import csv
import hashlib
import json
import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from scrape.conftest import COMMAND, LONGEST_RUN
from scrape.kit.archives import SITE, bring, make_archive, page
from vngovnews.batch import Failure, Options
from vngovnews.errors import UnreadableInput
from vngovnews.model import Article
from vngovnews.scrape.archive import Archive, ArchiveUnwritableError
from vngovnews.scrape.books import read_articles
from vngovnews.scrape.capture import Capture
from vngovnews.scrape.contact import remembered_contact
from vngovnews.scrape.lock import ArchiveInUseError
from vngovnews.scrape.readings import open_archive
from vngovnews.scrape.reread import reread

URLS = [page(d).url for d in SITE.docs[:4]]


def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=LONGEST_RUN, check=False, cwd=cwd
    )


def ids(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [json.loads(line)["id"] for line in done.stdout.splitlines()]


def state(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four articles; a listing page stands among the captures, as after every crawl."""
    made = make_archive(tmp_path / "a")
    with Archive(made) as archive:
        archive.start_run("again")
        listing = Capture(
            "http://xa.gov.vn/vi/", 200, page(SITE.docs[0]).headers, page(SITE.docs[0]).body, "x"
        )
        archive.record(listing, "entry")
        archive.end_run("done", {})
    return made


def test_nothing_is_written_into_an_archive_that_is_parsed(folder: Path) -> None:
    before = state(folder)
    for verb in ("parse", "show", "gaps"):
        done = run(verb, folder)
        assert (done.returncode, done.stderr) == (0, ""), verb
    done = run("export", folder)
    assert (done.returncode, done.stderr, ids(done)) == (0, "", URLS)
    assert state(folder) == before


def test_an_archive_is_known_as_such_below_a_folder_too(folder: Path) -> None:
    (folder.parent / "b.txt").write_text("Tin", encoding="utf-8")
    below = run("parse", folder.parent)
    assert (below.returncode, ids(below)) == (0, [*URLS, f"{folder.parent}/b.txt"])
    shown = run("show", folder.parent)
    assert shown.returncode == 0
    assert shown.stdout == run("show", folder).stdout + run("show", folder.parent / "b.txt").stdout
    least = run("gaps", folder.parent, "--least", "5")
    assert least.stdout == "", "what stands once in each of four articles was counted more often"


def test_the_options_of_parse_hold_for_archives(folder: Path) -> None:
    assert any(json.loads(line)["events"] for line in run("parse", folder).stdout.splitlines())
    sure = run("parse", folder, "--min-confidence", "1", "--jobs", "2")
    assert ids(sure) == URLS
    for line in sure.stdout.splitlines():
        article = json.loads(line)
        assert (article["author"], [e for e in article["events"] if e["confidence"] < 1]) == (None, [])


def test_an_archive_is_read_while_a_run_writes(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.start_run("at work")
        assert bring(archive, SITE.docs[4]) == "new"
        assert len(list(open_archive(str(folder)))) == 5
        assert len(list(read_articles(folder))) == 5


def test_new_readings_are_kept_where_that_is_asked_for(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "xa.toml").write_text('hosts = ["xa.gov.vn"]\nbody = "body"\ntitle = "h1"\n', encoding="utf-8")
    before = state(folder)
    trial = run("parse", folder, "--profiles", own)
    assert (trial.returncode, state(folder)) == (0, before)
    done = run("reread", folder, "--profiles", own, "-j", "2")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "4 articles were read again, 0 were not\n"
    assert run("export", folder).stdout == trial.stdout != run("parse", folder).stdout


def test_a_capture_that_is_gone_costs_one_article(folder: Path) -> None:
    [warc] = (folder / "warc").iterdir()
    with Archive(folder) as archive:
        row = archive.rows("select offset, length from fetches where id = 3")[0]
    os.truncate(warc, row["offset"] + row["length"] - 30)
    done = run("parse", folder)
    assert (done.returncode, ids(done)) == (1, URLS[:2])
    assert done.stderr.splitlines() == [
        f"{url}: the archive lacks the end of {warc.name}" for url in URLS[2:]
    ]
    warc.write_bytes(b"?" * warc.stat().st_size)
    assert "is broken at byte" in run("parse", folder).stderr
    warc.unlink()
    assert f"the archive lacks {warc.name}" in run("parse", folder).stderr


def test_reread_keeps_the_old_reading_of_what_cannot_be_read(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.execute("update fetches set offset = offset + 1 where id = 2")
    outcomes = list(reread(folder, Options()))
    assert [type(o) for o in outcomes] == [Article, Failure, Article, Article]
    assert [a.id for a in read_articles(folder)] == URLS


def spoil(folder: Path, how: str) -> None:
    books = folder / "archive.sqlite"
    if how == "empty":
        books.write_bytes(b"")
    elif how == "text":
        books.write_text("no database" * 500, encoding="utf-8")
    elif how == "torn":
        books.write_bytes(books.read_bytes()[:6000])
    elif how == "newer":
        with sqlite3.connect(books) as connection:
            connection.execute("pragma user_version = 99")
        connection.close()


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        ("empty", "is no archive yet: its archive.sqlite is empty"),
        ("text", "archive.sqlite is no database of vngovnews scrape"),
        ("torn", "archive.sqlite is no database of vngovnews scrape"),
        ("newer", "archive.sqlite was written by another version of vngovnews (layout 99)"),
    ],
)
def test_books_that_cannot_be_read_are_one_sentence(folder: Path, how: str, sentence: str) -> None:
    spoil(folder, how)
    before = state(folder)
    parsed = run("parse", folder)
    assert (parsed.returncode, parsed.stdout) == (1, "")
    assert sentence in parsed.stderr
    kept = folder.parent / "kept.csv"
    kept.write_text("from yesterday", encoding="utf-8")
    exported = run("export", folder, "-o", kept)
    assert (exported.returncode, kept.read_text(encoding="utf-8")) == (2, "from yesterday")
    for done in (parsed, exported, run("reread", folder)):
        assert len(done.stderr.splitlines()) == 1, done.stderr
    scraped = run("scrape", "127.0.0.1", "--into", folder, "--contact", "a@example.org")
    assert (scraped.returncode, len(scraped.stderr.splitlines())) == (2, 1), scraped.stderr
    assert "disk is full" not in scraped.stderr
    after = state(folder)
    assert {name: after.get(name) for name in before if "lock" not in name} == {
        name: before[name] for name in before if "lock" not in name
    }


def test_captures_without_books_are_left_alone(folder: Path) -> None:
    """New books know of no capture, and what they do not know of is cut away."""
    (folder / "archive.sqlite").unlink()
    [warc] = (folder / "warc").iterdir()
    size = warc.stat().st_size
    with pytest.raises(UnreadableInput, match=r"holds captures and no archive\.sqlite"):
        Archive(folder)
    assert warc.stat().st_size == size
    assert not (folder / "archive.sqlite").exists()


@pytest.mark.parametrize("how", ["folder", "file", "emptied"])
def test_captures_that_are_gone_are_not_forgotten(folder: Path, how: str) -> None:
    """They may lie on a disk that is not there today; forgotten, they would be cut away when they are back."""
    [warc] = (folder / "warc").iterdir()
    away = folder / "away"
    if how == "folder":
        (folder / "warc").rename(away)
    elif how == "file":
        warc.rename(away)
    else:
        with Archive(folder) as archive:
            archive.start_run("many")
            for _ in range(100):
                archive.record(page(SITE.docs[0]), "article")
        os.truncate(warc, 10)
    before = state(folder)
    done = run("scrape", "127.0.0.1:9", "--into", folder, "--contact", "a@example.org", "--quiet")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert "bring it back as it was" in done.stderr
    assert {k: v for k, v in state(folder).items() if "lock" not in k} == {
        k: v for k, v in before.items() if "lock" not in k
    }


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "archive.sqlite") as books:
        books.execute("create table recipes (name)")
    books.close()
    with pytest.raises(UnreadableInput, match="it has a table 'recipes'"):
        Archive(tmp_path)


def test_an_archive_that_was_hardly_begun_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite").write_bytes(b"")
    assert remembered_contact(tmp_path) is None
    make_archive(tmp_path)
    assert len(list(read_articles(tmp_path))) == 4


def test_books_are_on_the_disk_before_the_first_capture(tmp_path: Path) -> None:
    """What a power cut leaves of a first run is its books without rows, never captures without books."""
    with Archive(tmp_path):
        books = sqlite3.connect(f"file:{tmp_path / 'archive.sqlite'}?mode=ro&immutable=1", uri=True)
        assert books.execute("pragma user_version").fetchone() == (1,)
        books.close()


def test_a_lock_that_is_none_is_said(folder: Path) -> None:
    (folder / "lock.sqlite").write_text("no lock" * 500, encoding="utf-8")
    with pytest.raises(ArchiveInUseError, match="is no lock: remove it"):
        Archive(folder)


def test_a_file_is_no_folder_for_an_archive(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("", encoding="utf-8")
    with pytest.raises(ArchiveUnwritableError, match="is a file, and an archive is a folder"):
        Archive(tmp_path / "f")
    for into in ("f", "f/archive"):
        done = run("scrape", "127.0.0.1", "--into", into, "--contact", "a@example.org", cwd=tmp_path)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert "disk is full" not in done.stderr
        assert into in done.stderr


def test_an_empty_archive_is_said(tmp_path: Path) -> None:
    make_archive(tmp_path, articles=0)
    for verb in ("parse", "export"):
        done = run(verb, tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == f"{tmp_path}: the archive holds no article\n"


def test_a_reading_of_another_version_costs_one_article(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.execute("update articles set article = '{}' where address = 2")
    done = run("export", folder)
    assert (done.returncode, ids(done)) == (1, [URLS[0], *URLS[2:]])
    assert done.stderr.startswith(f"{URLS[1]}: another version of vngovnews read it")
    assert run("reread", folder).returncode == 0
    assert ids(run("export", folder)) == URLS


def test_export_has_the_outputs_and_the_confidence_of_parse(folder: Path, tmp_path: Path) -> None:
    done = run(
        "export", folder, "--tables", tmp_path / "t", "-o", tmp_path / "o.jsonl", "--min-confidence", "1"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    with (tmp_path / "t" / "articles.csv").open(encoding="utf-8-sig", newline="") as lines:
        assert [row["article_id"] for row in csv.DictReader(lines)] == URLS
    for line in (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines():
        assert [e for e in json.loads(line)["events"] if e["confidence"] < 1] == []


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    made = make_archive(tmp_path / "tin? 100%25 #1")
    assert [a.id for a in read_articles(made)] == URLS
    assert remembered_contact(made) is None

"""The archive: readable by others, whole after any death, never in two hands at once."""

import os
from pathlib import Path

import fastwarc.warc
import pytest
from warcio.archiveiterator import ArchiveIterator

from scrape.kit.archives import SITE, bring, make_archive, page
from vngovnews.batch import Options
from vngovnews.errors import UnreadableInput
from vngovnews.scrape.archive import Archive
from vngovnews.scrape.articles import Articles
from vngovnews.scrape.books import read_articles
from vngovnews.scrape.capture import inflate
from vngovnews.scrape.lock import ArchiveInUseError
from vngovnews.scrape.reread import reread


def warc_of(folder: Path) -> Path:
    return next((folder / "warc").glob("*.warc.gz"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_archive(tmp_path / "a")


def test_warcio_reads_what_was_fetched(folder: Path) -> None:
    with warc_of(folder).open("rb") as stream:
        kinds = [(r.rec_type, r.rec_headers.get_header("WARC-Target-URI")) for r in ArchiveIterator(stream)]
    urls = [page(d).url for d in SITE.docs[:4]]
    assert kinds == [("warcinfo", None), *((k, u) for u in urls for k in ("response", "request"))]


def test_fastwarc_reads_the_same_bytes(folder: Path) -> None:
    with warc_of(folder).open("rb") as stream:
        records = fastwarc.warc.ArchiveIterator(
            stream, fastwarc.warc.WarcRecordType.response, parse_http=True
        )
        bodies = [(r.http_headers.status_code, r.reader.read()) for r in records]
    assert bodies == [(200, page(d).body) for d in SITE.docs[:4]]


def test_request_stands_beside_its_response(folder: Path) -> None:
    with warc_of(folder).open("rb") as stream:
        heads = [
            (
                r.rec_headers.get_header("WARC-Record-ID"),
                r.rec_headers.get_header("WARC-Concurrent-To"),
                r.http_headers,
            )
            for r in ArchiveIterator(stream)
        ]
    assert heads[1][0] == heads[2][1]
    assert heads[2][2].get_header("User-Agent") == "vngovnews"


def test_capture_comes_back_as_it_went_in(folder: Path) -> None:
    with Archive(folder, create=False) as archive:
        assert archive.capture(3) == page(SITE.docs[2])


@pytest.mark.parametrize("extra", [b"\x1f\x8b\x08\x00half a rec", b"x", b"\x00" * 5000])
def test_torn_tail_is_cut_back(folder: Path, extra: bytes) -> None:
    path, size = warc_of(folder), warc_of(folder).stat().st_size
    with path.open("ab") as out:
        out.write(extra)
    with Archive(folder) as archive:
        assert path.stat().st_size == size
        archive.start_run("again")
        assert bring(archive, SITE.docs[4]) == "new"
        assert archive.capture(5) == page(SITE.docs[4])


def test_whole_record_that_the_books_do_not_know_is_cut_back(folder: Path) -> None:
    size = warc_of(folder).stat().st_size
    with Archive(folder) as archive:
        archive._captures.append(page(SITE.docs[4]))
    assert warc_of(folder).stat().st_size > size
    Archive(folder).close()
    assert warc_of(folder).stat().st_size == size


def test_capture_lost_from_the_disk_is_fetched_again(folder: Path) -> None:
    path = warc_of(folder)
    os.truncate(path, path.stat().st_size - 20)
    with Archive(folder) as archive:
        lost = archive.rows("select url, state from addresses where state = 'found'")
        assert [row["url"] for row in lost] == [page(SITE.docs[3]).url]
        archive.start_run("again")
        assert bring(archive, SITE.docs[3]) == "same"
        assert archive.one("select count(*) from articles") == 4


def test_file_without_any_known_record_goes(folder: Path) -> None:
    stray = folder / "warc" / "captures-00002.warc.gz"
    stray.write_bytes(b"what a dead run began")
    Archive(folder).close()
    assert not stray.exists()


def test_second_run_is_locked_out_with_a_sentence(folder: Path) -> None:
    with Archive(folder), pytest.raises(ArchiveInUseError, match=r"in use by another run \(process \d+\)"):
        Archive(folder)
    Archive(folder).close()


def test_a_note_that_cannot_be_read_keeps_no_sentence_back(folder: Path) -> None:
    with Archive(folder):
        (folder / "lock.txt").write_bytes(b"\xff\xfe1")
        with pytest.raises(ArchiveInUseError, match="in use by another run; wait"):
            Archive(folder)


def test_run_that_did_not_end_is_told(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.start_run("dies")
    with Archive(folder) as archive:
        assert [r["state"] for r in archive.rows("select state from runs")] == ["done", "broken off"]


def test_clock_that_goes_back_changes_nothing(folder: Path) -> None:
    with Archive(folder, clock=lambda: "1999-01-01T00:00:00Z") as archive:
        assert archive.start_run("before its time") == 2
        assert bring(archive, SITE.docs[1].edited("Câu thêm sau.")) == "changed"
        assert bring(archive, SITE.docs[4]) == "new"
    assert len(list(read_articles(folder))) == 5
    with Archive(folder) as archive:
        latest = archive.one("select article from latest_articles where url = ?", page(SITE.docs[1]).url)
        assert "Câu thêm sau." in latest


def test_changed_article_keeps_its_versions(folder: Path) -> None:
    url = page(SITE.docs[0]).url
    with Archive(folder) as archive:
        archive.start_run("again")
        assert bring(archive, SITE.docs[0]) == "same"
        assert bring(archive, SITE.docs[0].edited("Xã sẽ công bố kết quả vào tuần tới.")) == "changed"
        versions = archive.rows(
            "select v.revision, v.fetch from articles v join addresses a on a.id = v.address where a.url = ?"
            " order by v.revision", url,
        )  # fmt: skip
        assert [v["revision"] for v in versions] == [1, 2]
        assert archive.capture(versions[0]["fetch"]) == page(SITE.docs[0])
    assert len(list(read_articles(folder))) == 4


def test_withdrawn_article_is_marked_and_kept(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.start_run("again")
        Articles(archive, "1").withdraw(1, 1, "gone")
    assert len(list(read_articles(folder))) == 4
    assert len(list(read_articles(folder, withdrawn=False))) == 3


def test_article_that_comes_back_is_withdrawn_no_more(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.start_run("again")
        Articles(archive, "1").withdraw(1, 1, "gone")
        assert bring(archive, SITE.docs[0]) == "same"
    assert len(list(read_articles(folder, withdrawn=False))) == 4


def test_better_reader_is_no_change_of_the_page(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.start_run("again")
        archive.execute("update articles set digest = 'of an old reader', extracted_with = '0'")
        assert bring(archive, SITE.docs[0]) == "same"


def test_archive_is_read_again_offline(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.execute("update articles set article = '{}', title = null, extracted_with = '0'")
    read = list(reread(folder, Options()))
    assert [a.title for a in read] == [d.title for d in SITE.docs[:4]]  # type: ignore[union-attr]
    assert [a.title for a in read_articles(folder)] == [d.title for d in SITE.docs[:4]]


def test_page_refused_once_is_looked_at_again(folder: Path) -> None:
    with Archive(folder) as archive:
        archive.execute("delete from articles where address = 2")
        archive.execute("update addresses set state = 'refused', fetch = 2 where id = 2")
    assert len(list(reread(folder, Options()))) == 4
    assert len(list(read_articles(folder))) == 4


def test_folder_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="is no archive"):
        list(read_articles(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_bomb_is_not_unpacked() -> None:
    import gzip

    with pytest.raises(UnreadableInput, match="unpacks to more than 1000 bytes"):
        inflate(gzip.compress(b"0" * 1_000_000), 1000)


def test_packed_body_that_breaks_off_is_no_body() -> None:
    import gzip

    with pytest.raises(UnreadableInput, match="breaks off"):
        inflate(gzip.compress(os.urandom(5000))[:2000])

"""What the inputs of a run are, and what their documents are called."""

import gzip
import io
import json
from pathlib import Path

import pytest

from vngovnews.batch.documents import Failure, Source
from vngovnews.batch.sources import open_sources

PAGE = b"<h1>x</h1>"


def ids(items: list[Source | Failure]) -> list[str]:
    return [item.id for item in items]


def opened(*names: str | Path) -> list[Source | Failure]:
    return list(open_sources(str(name) for name in names))


def test_a_file_is_called_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    monkeypatch.chdir(tmp_path)
    assert ids(opened("a.html", "./a.html", tmp_path / "a.html")) == [
        "a.html",
        "./a.html",
        f"{tmp_path}/a.html",
    ]


def test_a_file_in_a_folder_is_called_by_folder_and_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b.txt", "a.html", "deep/er/c.HTM", "ignored.pdf"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(PAGE)
    monkeypatch.chdir(tmp_path)
    assert ids(opened("in")) == ["in/a.html", "in/b.txt", "in/deep/er/c.HTM"]
    assert ids(opened("in/")) == ["in/a.html", "in/b.txt", "in/deep/er/c.HTM"]
    assert ids(opened("./in")) == ["./in/a.html", "./in/b.txt", "./in/deep/er/c.HTM"]


def test_the_current_folder_keeps_its_dot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert ids(opened(".")) == ["./a.txt"]


def lines(path: Path, *documents: object) -> Path:
    path.write_text("".join(f"{json.dumps(d)}\n" for d in documents), encoding="utf-8")
    return path


def test_a_line_is_called_by_its_id_else_address_else_place(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in.jsonl",
        {"id": "one", "url": "u", "text": "x"},
        {"url": "u", "text": "x"},
        {"text": "x"},
    )
    assert ids(opened(path)) == ["one", "u", f"{path}:3"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "the line is not JSON"),
        ("[1]", "the line is no JSON object"),
        ('{"text": 5}', "its 'text' is no string"),
        ('{"id": 7, "text": "x"}', "its 'id' is no string"),
        ('{"text": "x", "published": 2020}', "its 'published' is no string"),
    ],
)
def test_a_bad_line_fails_alone(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f'{{"text": "a"}}\n{line}\n\n{{"text": "b"}}\n', encoding="utf-8")
    good, bad, other = opened(path)
    assert isinstance(bad, Failure)
    assert bad.id == f"{path}:2"
    assert bad.reason.startswith(reason)
    assert [good.id, other.id] == [f"{path}:1", f"{path}:4"]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeffSở Y tế".encode())
    [source] = opened(tmp_path / "a.txt")
    assert isinstance(source, Source)
    assert source.document["text"] == "Sở Y tế"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.html", None, "there is no such file or folder"),
        ("article.pdf", b"%PDF", "its name does not end in .html, .txt, .jsonl, .warc or .warc.gz"),
        ("latin.txt", b"\xe0\xff", "it is not UTF-8 text"),
        ("blank.txt", b" \n", "it is empty"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, content: bytes | None, reason: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text("x", encoding="utf-8")
    assert opened(tmp_path / name, tmp_path / "good.txt")[0] == Failure(f"{tmp_path}/{name}", reason)
    assert isinstance(opened(tmp_path / name, tmp_path / "good.txt")[1], Source)


def test_a_folder_with_nothing_to_read_is_said(tmp_path: Path) -> None:
    [failure] = opened(tmp_path)
    assert (
        str(failure)
        == f"{tmp_path}: the folder holds no file that ends in .html, .txt, .jsonl, .warc or .warc.gz"
    )


@pytest.mark.parametrize(
    ("content", "key"),
    [(b'{"id": "x", "text": "a"}\n', "text"), (b"\n <p>a</p>", "html"), ("Sở Y tế".encode(), "text")],
)
def test_standard_input_is_told_by_how_it_begins(
    monkeypatch: pytest.MonkeyPatch, content: bytes, key: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    [source] = opened("-")
    assert isinstance(source, Source)
    assert source.document[key]


def record(url: str, body: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-15T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = (
    record("https://a.example/1", PAGE),
    record("https://a.example/logo.png", b"x", kind="image/png"),
    record("https://a.example/gone", PAGE, status="404 Not Found"),
    record("https://a.example/2", PAGE),
)


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_an_archive_yields_its_pages_under_their_addresses(tmp_path: Path, name: str) -> None:
    pytest.importorskip("warcio")
    packed = name.endswith(".gz")
    (tmp_path / name).write_bytes(b"".join(gzip.compress(r) if packed else r for r in RECORDS))
    found = opened(tmp_path / name)
    assert found == [
        Source(url, {"html": PAGE, "url": url}) for url in ("https://a.example/1", "https://a.example/2")
    ]


def test_an_archive_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    (tmp_path / "crawl.warc").write_bytes(RECORDS[0] + b"no warc at all\r\n\r\n")
    first, failure = opened(tmp_path / "crawl.warc")
    assert isinstance(first, Source)
    assert isinstance(failure, Failure)
    assert failure.reason.startswith("the archive breaks off")


def test_without_warcio_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "crawl.warc").write_bytes(RECORDS[0])
    monkeypatch.setitem(__import__("sys").modules, "warcio.archiveiterator", None)
    [failure] = opened(tmp_path / "crawl.warc")
    assert isinstance(failure, Failure)
    assert "pip install 'vngovnews[scrape]'" in failure.reason

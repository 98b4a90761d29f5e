"""What the inputs of a run are, and what their documents are called."""

import gzip
import io
import json
import random
from pathlib import Path

import pytest

from vngovnews.batch.documents import Failure, Source
from vngovnews.batch.sources import open_sources
from vngovnews.read.decoding import decode

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


MARKS = ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"]
KINDS = {
    "a.txt": "Sở Y tế họp báo.\n",
    "a.html": "<h1>Sở Y tế họp báo.</h1>\n",
    "a.jsonl": '{"id": "x", "text": "Sở Y tế họp báo."}\n\n{"id": "y", "text": "Họp."}\n',
}


def marked(text: str, encoding: str) -> bytes:
    return ("\ufeff" + text if encoding.startswith("utf-16") else text).encode(encoding)


@pytest.mark.parametrize("encoding", MARKS)
@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("piped", [False, True])
def test_a_byte_order_mark_tells_and_is_no_part_of_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, encoding: str, piped: bool
) -> None:
    content = marked(KINDS[name], encoding)
    if piped:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Trickle(content))))
    else:
        (tmp_path / name).write_bytes(content)
    found = opened("-" if piped else tmp_path / name)
    assert not [f for f in found if isinstance(f, Failure)]
    if name == "a.jsonl":
        assert ids(found) == ["x", "y"]
        assert [f.document["text"] for f in found if isinstance(f, Source)] == ["Sở Y tế họp báo.", "Họp."]
        return
    [source] = found
    assert isinstance(source, Source)
    [given] = [v for k, v in source.document.items() if k in ("text", "html")]
    assert (decode(given) if name == "a.html" else given) == KINDS[name]


class Trickle(io.RawIOBase):
    """A pipe whose writer sends a few bytes at a time."""

    def __init__(self, content: bytes) -> None:
        self._rest = content

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        sent, self._rest = self._rest[:3], self._rest[3:]
        buffer[: len(sent)] = sent
        return len(sent)


def test_a_name_that_is_empty_is_not_the_whole_file_system() -> None:
    assert opened("") == [Failure("''", "it names nothing, neither a file nor a folder")]


def test_an_address_is_told_from_a_file_that_is_missing() -> None:
    [failure] = opened("https://vanson.example/tin/1")
    assert isinstance(failure, Failure)
    assert "vngovnews scrape https://vanson.example/tin/1 --into" in failure.reason


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert opened("-") == [Failure("-", "standard input is closed")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"[" * 100_000, "the line is nested too deeply"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "the line holds a number that is too long"),
        (b'{"text": "\xff"}', "the line is not UTF-8 text"),
    ],
)
def test_a_line_that_breaks_the_reader_of_json_fails_alone(tmp_path: Path, line: bytes, reason: str) -> None:
    (tmp_path / "in.jsonl").write_bytes(line + b'\n{"text": "b"}\n')
    bad, good = opened(tmp_path / "in.jsonl")
    assert bad == Failure(f"{tmp_path}/in.jsonl:1", reason)
    assert isinstance(good, Source)


def test_keys_that_are_not_read_are_told_once_a_file(tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in.jsonl",
        {"text": "a"},
        {"text": "b", "publised": "2024-03-06", "views": 3},
        {"text": "c", "publised": "2024-03-06"},
        {"text": "d", "tags": []},
    )
    told: list[str] = []
    list(open_sources([str(path)], notice=told.append))
    assert [sentence.split(": no such")[0] for sentence in told] == [
        f"{path}:2: 'publised', 'views'",
        f"{path}:4: 'tags'",
    ]


def test_a_failure_says_in_which_line_of_which_file(tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", {"id": "one", "text": "Tin"}, {"id": "two", "text": "Tin"})
    assert [f.place for f in opened(path)] == [f"{path}:1", f"{path}:2"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.html", None, "there is no such file or folder"),
        ("article.xyz", b"%PDF", "its name does not end in .html, .txt, .jsonl, .warc or .warc.gz"),
        ("article.pdf", b"%PDF", "it is no web page: save its text as .txt first"),
        ("page.html.gz", b"\x1f\x8b", "it is packed: unpack it first"),
        ("page.mhtml", b"From:", "it is a saved page with its pictures: save it as HTML alone"),
        ("blank.html", b"", "it is empty"),
        ("blank.jsonl", b" \n\n", "it is empty"),
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
        Source(url, {"html": PAGE, "url": url}, str(tmp_path / name))
        for url in ("https://a.example/1", "https://a.example/2")
    ]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("cut", [20, 300])
def test_an_archive_that_is_cut_off_keeps_what_came_before(tmp_path: Path, packed: bool, cut: int) -> None:
    """Half a page is no page."""
    pytest.importorskip("warcio")
    text = random.Random(1).randbytes(600).hex()
    records = [record(f"https://a.example/{n}", f"<p>{text}</p>".encode()) for n in (1, 2)]
    whole = [gzip.compress(r) if packed else r for r in records]
    name = "crawl.warc.gz" if packed else "crawl.warc"
    (tmp_path / name).write_bytes(whole[0] + whole[1][: -cut - len("\r\n\r\n")])
    first, failure = opened(tmp_path / name)
    assert isinstance(first, Source)
    assert failure == Failure(f"{tmp_path}/{name}", "the archive breaks off behind record 1")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ((), "it is empty"),
        (RECORDS[1:3], "the archive holds no HTML page"),
        ((bytes(range(256)) * 10,), "it is no WARC archive, or broken"),
        ((RECORDS[0], b"no warc at all\r\n\r\n"), "the archive breaks off behind record 1"),
        ((RECORDS[0], bytes(range(256)) * 10), "the archive breaks off behind record 1"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_broken_archive_is_one_sentence_that_can_be_printed(
    tmp_path: Path, content: tuple[bytes, ...], reason: str, packed: bool
) -> None:
    pytest.importorskip("warcio")
    name = "crawl.warc.gz" if packed else "crawl.warc"
    (tmp_path / name).write_bytes(b"".join(gzip.compress(c) if packed else c for c in content))
    assert opened(tmp_path / name)[-1] == Failure(f"{tmp_path}/{name}", reason)


def test_a_page_that_cannot_be_unpacked_fails_alone(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    packed = record("https://a.example/1", PAGE).replace(
        b"Content-Type: text", b"Content-Encoding: br\r\nContent-Type: text", 1
    )
    grown = packed.replace(b"msgtype=response\r\nContent-Length: ", b"msgtype=response\r\nX: ", 1)
    size = len(packed.split(b"\r\n\r\n", 1)[1]) - len(b"\r\n\r\n")
    grown = grown.replace(b"X: ", b"Content-Length: %d\r\nX: " % size, 1)
    (tmp_path / "crawl.warc").write_bytes(grown + RECORDS[3])
    bad, good = opened(tmp_path / "crawl.warc")
    if isinstance(bad, Failure):  # where no package for Brotli is installed
        assert bad == Failure(
            "https://a.example/1", "its content cannot be unpacked ('br')", str(tmp_path / "crawl.warc")
        )
    assert isinstance(good, Source)


def test_without_warcio_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "crawl.warc").write_bytes(RECORDS[0])
    monkeypatch.setitem(__import__("sys").modules, "warcio.archiveiterator", None)
    [failure] = opened(tmp_path / "crawl.warc")
    assert isinstance(failure, Failure)
    assert "pip install 'vngovnews[scrape]'" in failure.reason

"""Inputs of a run, one document at a time: files, folders, standard input, JSON Lines, WARC archives."""

import os
import re
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

from vngovnews.batch.archives import OpenArchive, is_archive
from vngovnews.batch.documents import Failure, Source
from vngovnews.batch.lines import Notice, read_lines, utf8_lines
from vngovnews.batch.warc import read_warc
from vngovnews.read.decoding import decode_text

_PAGES = (".html", ".htm")
_TEXTS = (".txt",)
_LINES = (".jsonl", ".ndjson")
_ARCHIVES = (".warc", ".warc.gz")
_READABLE = _PAGES + _TEXTS + _LINES + _ARCHIVES
_KINDS = ".html, .txt, .jsonl, .warc or .warc.gz"
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# What people have articles in besides, and what to do with it.
_INSTEAD = {
    (".gz", ".zip", ".bz2", ".xz", ".7z", ".rar", ".zst"): "it is packed: unpack it first",
    (".mhtml", ".mht"): "it is a saved page with its pictures: save it as HTML alone",
    (".pdf", ".doc", ".docx", ".odt", ".rtf"): "it is no web page: save its text as .txt first",
    (".json",): "it is one JSON value: write one object a line, and call it .jsonl",
}


class _Given(NamedTuple):
    """What the caller gives with the inputs."""

    url: str | None = None
    notice: Notice | None = None
    open_archive: OpenArchive | None = None


def open_sources(
    inputs: Iterable[str],
    *,
    url: str | None = None,
    notice: Notice | None = None,
    open_archive: OpenArchive | None = None,
) -> Iterator[Source | Failure]:
    """Every document of the inputs in order; one that cannot be read is a Failure, and the rest goes on.

    What ``vngovnews scrape`` made is opened by ``open_archive``, below a folder too; without it, it is a folder.
    """
    for name in inputs:
        yield from _open(name, _Given(url, notice, open_archive))


def reads(name: str, path: Path) -> bool:
    """Whether an existing file is among the documents that an input stands for."""
    if not name or not Path(name).exists():
        return False
    if not Path(name).is_dir():
        return os.path.samefile(name, path)
    real = Path(os.path.realpath(path))
    within = real.is_relative_to(os.path.realpath(name))
    # an archive's pages are not told by the names of files
    return within and not is_archive(name) and real.name.lower().endswith(_READABLE)


def _open(name: str, given: _Given) -> Iterator[Source | Failure]:
    if name == "-":
        yield from _standard_input(given)
    elif not name:
        yield Failure("''", "it names nothing, neither a file nor a folder")
    elif Path(name).is_dir():
        yield from _folder(name, given)
    elif not os.path.exists(name):
        yield Failure(name, _missing(name))
    elif not name.lower().endswith(_READABLE):
        yield Failure(name, _unreadable(name))
    else:
        yield from _file(name, given)


def _missing(name: str) -> str:
    if _ADDRESS.match(name):
        return f"it is an address; vngovnews scrape {name} --into ARCHIVE fetches what stands there"
    return "there is no such file or folder"


def _unreadable(name: str) -> str:
    known = (words for suffixes, words in _INSTEAD.items() if name.lower().endswith(suffixes))
    return next(known, f"its name does not end in {_KINDS}")


def _folder(name: str, given: _Given) -> Iterator[Source | Failure]:
    """All readable files below a folder, by name, so that two runs give the same order."""
    empty = True
    for path in _walk(name.rstrip("/") or "/", whole_archives=given.open_archive is not None):
        empty = False
        if isinstance(path, Failure):
            yield path
        elif given.open_archive and is_archive(path):
            yield from given.open_archive(path)
        else:
            yield from _file(path, given._replace(url=None))
    if empty:
        yield Failure(name, f"the folder holds no file that ends in {_KINDS}")


def _walk(folder: str, *, whole_archives: bool) -> Iterator[str | Failure]:
    """One folder's names at a time: a crawl of a million files is never listed whole."""
    if whole_archives and is_archive(folder):
        yield folder
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(folder, (error.strerror or str(error)).lower())
        return
    for entry in entries:
        path = f"{folder.rstrip('/')}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path, whole_archives=whole_archives)
        elif entry.name.lower().endswith(_READABLE) and entry.is_file():
            yield path


def _file(name: str, given: _Given) -> Iterator[Source | Failure]:
    try:
        with open(name, "rb") as stream:
            yield from _documents(name, stream, given)
    except OSError as error:
        yield Failure(name, (error.strerror or str(error)).lower())


def _documents(name: str, stream: BinaryIO, given: _Given) -> Iterator[Source | Failure]:
    kind = name.lower()
    if kind.endswith(_LINES):
        yield from read_lines(name, utf8_lines(stream), given.notice)
    elif kind.endswith(_ARCHIVES):
        yield from read_warc(name, stream)
    elif kind.endswith(_PAGES):
        yield _page(name, stream.read(), given)
    else:
        yield _text(name, stream.read(), given)


def _standard_input(given: _Given) -> Iterator[Source | Failure]:
    """What comes in is told by its first character: JSON Lines, markup or plain text."""
    if sys.stdin is None:
        yield Failure("-", "standard input is closed")
        return
    lines = utf8_lines(sys.stdin.buffer)
    head: list[bytes] = []
    for line in lines:
        head.append(line)
        if line.removeprefix(BOM_UTF8).strip():
            break
    start = b"".join(head).removeprefix(BOM_UTF8).lstrip()[:1]
    if start == b"{":
        yield from read_lines("-", chain(head, lines), given.notice)
    else:
        read = _page if start == b"<" else _text
        yield read("-", b"".join(chain(head, lines)), given)


def _page(name: str, content: bytes, given: _Given) -> Source | Failure:
    if not content.strip():
        return Failure(name, "it is empty")
    return Source(name, {"html": content, "url": given.url})


def _text(name: str, content: bytes, given: _Given) -> Source | Failure:
    try:
        text = decode_text(content)
    except UnicodeDecodeError:
        return Failure(name, "it is not UTF-8 text")
    return Source(name, {"text": text, "url": given.url}) if text.strip() else Failure(name, "it is empty")

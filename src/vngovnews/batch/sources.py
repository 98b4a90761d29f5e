"""Inputs of a run, one document at a time: files, folders, standard input, JSON Lines, WARC archives."""

import io
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from vngovnews.batch.archives import OpenArchive, is_archive
from vngovnews.batch.documents import Failure, Source
from vngovnews.batch.warc import read_warc

_PAGES = (".html", ".htm")
_TEXTS = (".txt",)
_LINES = (".jsonl", ".ndjson")
_ARCHIVES = (".warc", ".warc.gz")
_READABLE = _PAGES + _TEXTS + _LINES + _ARCHIVES
_KINDS = ".html, .txt, .jsonl, .warc or .warc.gz"


def open_sources(
    inputs: Iterable[str], *, url: str | None = None, open_archive: OpenArchive | None = None
) -> Iterator[Source | Failure]:
    """Every document of the inputs in order; one that cannot be read is a Failure, and the rest goes on.

    What ``vngovnews scrape`` made is opened by ``open_archive``, below a folder too; without it, it is a folder.
    """
    for name in inputs:
        yield from _open(name, url, open_archive)


def _open(name: str, url: str | None, open_archive: OpenArchive | None) -> Iterator[Source | Failure]:
    if name == "-":
        yield from _standard_input(url)
    elif Path(name).is_dir():
        yield from _folder(name, open_archive)
    elif not Path(name).exists():
        yield Failure(name, "there is no such file or folder")
    elif not name.lower().endswith(_READABLE):
        yield Failure(name, f"its name does not end in {_KINDS}")
    else:
        yield from _file(name, url)


def _folder(name: str, open_archive: OpenArchive | None) -> Iterator[Source | Failure]:
    """All readable files below a folder, by name, so that two runs give the same order."""
    empty = True
    for path in _walk(name.rstrip("/") or "/", whole_archives=open_archive is not None):
        empty = False
        if isinstance(path, Failure):
            yield path
        elif open_archive and is_archive(path):
            yield from open_archive(path)
        else:
            yield from _file(path, None)
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


def _file(name: str, url: str | None) -> Iterator[Source | Failure]:
    try:
        with open(name, "rb") as stream:
            yield from _documents(name, name.lower(), stream, url)
    except OSError as error:
        yield Failure(name, (error.strerror or str(error)).lower())


def _documents(name: str, kind: str, stream: BinaryIO, url: str | None) -> Iterator[Source | Failure]:
    if kind.endswith(_LINES):
        yield from _lines(name, stream)
    elif kind.endswith(_ARCHIVES):
        yield from read_warc(name, stream)
    elif kind.endswith(_PAGES):
        yield Source(name, {"html": stream.read(), "url": url})
    else:
        yield _text(name, stream.read(), url)


def _standard_input(url: str | None) -> Iterator[Source | Failure]:
    """What comes in is told by its first character: JSON Lines, markup or plain text."""
    stream = io.BufferedReader(sys.stdin.buffer)  # type: ignore[type-var]
    start = stream.peek(512).lstrip()[:1]
    kind = {b"{": ".jsonl", b"<": ".html"}.get(start, ".txt")
    yield from _documents("-", kind, stream, url)


def _text(name: str, content: bytes, url: str | None) -> Source | Failure:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Failure(name, "it is not UTF-8 text")
    return Source(name, {"text": text, "url": url}) if text.strip() else Failure(name, "it is empty")


def _lines(name: str, stream: BinaryIO) -> Iterator[Source | Failure]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield _line(f"{name}:{number}", line)


def _line(place: str, line: bytes) -> Source | Failure:
    try:
        document = json.loads(line.decode("utf-8-sig"))
    except ValueError as error:
        return Failure(place, f"the line is not JSON ({error})")
    if not isinstance(document, dict):
        return Failure(place, "the line is no JSON object")
    wrong = next(
        (k for k in ("id", "url", "published", "title", "text", "html") if _is_wrong(document.get(k))), None
    )
    if wrong:
        return Failure(place, f"its {wrong!r} is no string")
    return Source(document.get("id") or document.get("url") or place, document)


def _is_wrong(value: object) -> bool:
    return value is not None and not isinstance(value, str)

"""JSON Lines as documents, in UTF-8 or in UTF-16 with its mark: one object a line."""

import io
import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from vngovnews.batch.documents import Failure, Source
from vngovnews.errors import UnreadableInput
from vngovnews.parse import KEYS, check_document

Notice = Callable[[str], None]
_WIDE = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
_MOST_TOLD = 20


def utf8_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; those of UTF-16, which its mark tells, in UTF-8."""
    start = stream.read(2)
    if start in _WIDE:
        for words in io.TextIOWrapper(stream, encoding=_WIDE[start], errors="replace", newline="\n"):
            yield words.encode("utf-8", "replace")
        return
    yield from io.BytesIO(start + stream.readline())
    yield from stream


def read_lines(name: str, lines: Iterable[bytes], notice: Notice | None = None) -> Iterator[Source | Failure]:
    """Each line's document; ``notice`` is told, once a file, of each key that the contract does not have."""
    empty, told = True, set(KEYS)
    for number, line in enumerate(lines, start=1):
        words = line.removeprefix(BOM_UTF8).strip()
        if not words:
            continue
        empty = False
        read = _line(f"{name}:{number}", words)
        yield read
        if notice and isinstance(read, Source):
            _tell(f"{name}:{number}", read.document, told, notice)
    if empty:
        yield Failure(name, "it is empty")


def _line(place: str, line: bytes) -> Source | Failure:
    try:
        document = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return Failure(place, "the line is not UTF-8 text")
    except json.JSONDecodeError as error:
        return Failure(place, f"the line is not JSON ({error})")
    except ValueError:
        return Failure(place, "the line holds a number that is too long")
    except RecursionError:
        return Failure(place, "the line is nested too deeply")
    if not isinstance(document, dict):
        return Failure(place, "the line is no JSON object")
    try:
        check_document(document)
    except UnreadableInput as error:
        return Failure(place, str(error))
    if document.get("id") is not None and not isinstance(document["id"], str):
        return Failure(place, "its 'id' is no string")
    return Source(document.get("id") or document.get("url") or place, document, place)


def _tell(place: str, document: Mapping[str, Any], told: set[str], notice: Notice) -> None:
    unknown = [key for key in document if key not in told]
    if unknown and len(told) < _MOST_TOLD:
        told.update(unknown)
        named = ", ".join(map(repr, unknown[:_MOST_TOLD]))
        notice(f"{place}: {named}: no such key is read, only {', '.join(KEYS)}")

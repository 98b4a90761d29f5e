"""Articles as JSON: one an object, in lines or in one array."""

import sys
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from vngovnews.errors import UnreadableInput
from vngovnews.export.part import Part
from vngovnews.model import Article


class _TextFile:
    """An open text file that takes its name when all went well."""

    def __init__(self, path: Path) -> None:
        self._part = Part(path)
        self._out: TextIO = self._part.path.open("w", encoding="utf-8", newline="\n")

    def _write(self, words: str) -> None:
        with self._part.named():
            self._out.write(words)
        self._part.used = True

    def _end(self) -> None:
        """What stands behind the last article."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        whole = False
        try:
            with self._part.named(), self._out:
                self._end()
            whole = kind is None
        finally:
            self._part.settle(whole=whole)


class LinesFile(_TextFile):
    """JSON Lines: one article a line."""

    def write(self, article: Article) -> None:
        """Add one article."""
        self._write(article.model_dump_json() + "\n")


class ArrayFile(_TextFile):
    """One JSON array, for tools that want a whole document; indented, as people open it too."""

    _before = "[\n"

    def write(self, article: Article) -> None:
        """Add one article."""
        self._write(self._before + article.model_dump_json(indent=1))
        self._before = ",\n"

    def _end(self) -> None:
        self._out.write("[]\n" if self._before == "[\n" else "\n]\n")


class LinesOut:
    """JSON Lines to standard output."""

    def __init__(self) -> None:
        if sys.stdout is None:
            raise UnreadableInput("standard output is closed: -o FILE names another place")

    def write(self, article: Article) -> None:
        """Add one article."""
        sys.stdout.write(article.model_dump_json() + "\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            sys.stdout.flush()

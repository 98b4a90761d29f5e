"""Articles as JSON: one an object, in lines or in one array."""

import sys
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from vngovnews.model import Article


class LinesWriter:
    """JSON Lines: one article a line, to a file or to standard output."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._out: TextIO = path.open("w", encoding="utf-8", newline="\n") if path else sys.stdout

    def write(self, article: Article) -> None:
        """Add one article."""
        self._out.write(article.model_dump_json() + "\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._path:
            self._out.close()
        elif kind is None:
            self._out.flush()


class ArrayWriter:
    """One JSON array, for tools that want a whole document; indented, as people open it too."""

    def __init__(self, path: Path) -> None:
        self._out = path.open("w", encoding="utf-8", newline="\n")
        self._before = "[\n"

    def write(self, article: Article) -> None:
        """Add one article."""
        self._out.write(self._before + article.model_dump_json(indent=1))
        self._before = ",\n"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._out.write("[]\n" if self._before == "[\n" else "\n]\n")
        self._out.close()

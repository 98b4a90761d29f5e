"""Articles out: the format is told by the suffix of the file."""

from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from vngovnews.errors import UnreadableInput
from vngovnews.model import Article

FORMATS = (".jsonl", ".json", ".csv", ".parquet")


class Writer(Protocol):
    """Takes articles one by one, so that a run of any length needs little memory.

    A file has its name when the writer's ``with`` ends well; until then, and after an error, an older file stays.
    """

    def write(self, article: Article) -> None:
        """Add one article."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_writer(path: Path) -> Writer:
    """The writer of the format that the suffix names; an unknown one is refused before any work is done."""
    match path.suffix.lower():
        case ".jsonl" | ".ndjson":
            from vngovnews.export.documents import LinesFile

            return LinesFile(path)
        case ".json":
            from vngovnews.export.documents import ArrayFile

            return ArrayFile(path)
        case ".csv":
            from vngovnews.export.sheet import EventSheet

            return EventSheet(path)
        case ".parquet":
            from vngovnews.export.parquet import ParquetWriter

            return ParquetWriter(path)
    raise UnreadableInput(f"{path}: its name does not end in {', '.join(FORMATS[:-1])} or {FORMATS[-1]}")

"""The event sheet as Parquet: typed columns, lists as lists."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vngovnews.errors import UnreadableInput
from vngovnews.export.part import Part
from vngovnews.export.rows import EVENT_SHEET, Cell, Column
from vngovnews.model import Article

_ROWS_A_GROUP = 2_000
_HANOI = timezone(timedelta(hours=7))


def _cell(column: Column[Any], cell: Cell) -> Any:
    """A cell as Arrow takes it; a moment of which only the day is known is the beginning of that day."""
    if isinstance(cell, str) and column.kind == "day":
        return date.fromisoformat(cell)
    if isinstance(cell, str) and column.kind == "moment":
        moment = datetime.fromisoformat(cell)
        return moment if moment.tzinfo else moment.replace(tzinfo=_HANOI)
    return list(cell) if isinstance(cell, tuple) else cell


class ParquetWriter:
    """One row an event, written in groups so that memory stays bounded."""

    def __init__(self, path: Path) -> None:
        try:
            import pyarrow as arrow
            from pyarrow import parquet
        except ImportError:
            raise UnreadableInput(
                f"{path}: Parquet needs pyarrow: pip install 'vngovnews[parquet]'"
            ) from None
        kinds = {
            "text": arrow.string(),
            "whole": arrow.int64(),
            "share": arrow.float64(),
            "list": arrow.list_(arrow.string()),
            "day": arrow.date32(),
            "moment": arrow.timestamp("s", tz="+07:00"),
        }
        self._schema: Any = arrow.schema([(c.name, kinds[c.kind]) for c in EVENT_SHEET.columns])
        self._table_of: Any = arrow.Table.from_pylist
        self._part = Part(path)
        self._file: Any = parquet.ParquetWriter(self._part.path, self._schema)
        self._rows: list[dict[str, Any]] = []

    def write(self, article: Article) -> None:
        """Add one article."""
        names = self._schema.names
        for row in EVENT_SHEET.rows(article):
            cells = map(_cell, EVENT_SHEET.columns, row)
            self._rows.append(dict(zip(names, cells, strict=True)))
        if len(self._rows) >= _ROWS_A_GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            with self._part.named():
                self._file.write_table(self._table_of(self._rows, schema=self._schema))
            self._part.used = True
        self._rows.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        whole = False
        try:
            self._flush()
            with self._part.named():
                self._file.close()
            whole = kind is None
        finally:
            self._part.settle(whole=whole)

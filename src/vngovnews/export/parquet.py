"""The event sheet as Parquet: typed columns, lists as lists."""

from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vngovnews.errors import UnreadableInput
from vngovnews.export.rows import EVENT_SHEET, Cell
from vngovnews.model import Article

_ROWS_A_GROUP = 2_000


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
        }
        self._schema: Any = arrow.schema([(c.name, kinds[c.kind]) for c in EVENT_SHEET.columns])
        self._table_of: Any = arrow.Table.from_pylist
        self._file: Any = parquet.ParquetWriter(path, self._schema)
        self._rows: list[dict[str, Cell | list[str]]] = []

    def write(self, article: Article) -> None:
        """Add one article."""
        names = self._schema.names
        for row in EVENT_SHEET.rows(article):
            cells = (list(cell) if isinstance(cell, tuple) else cell for cell in row)
            self._rows.append(dict(zip(names, cells, strict=True)))
        if len(self._rows) >= _ROWS_A_GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._file.write_table(self._table_of(self._rows, schema=self._schema))
        self._rows.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._flush()
        self._file.close()

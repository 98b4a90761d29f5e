"""CSV for people who open it in Excel: one sheet of events, or a folder of linked tables."""

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vngovnews.export.part import Part
from vngovnews.export.rows import EVENT_SHEET, TABLES, Cell, Table
from vngovnews.model import Article

# A spreadsheet runs a cell that starts with one of these; the full-width forms are taken for them too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_cell(cell: Cell) -> str:
    """A cell as text: lists joined by "; ", and nothing that a spreadsheet would run as a formula.

    >>> as_cell(("Sở Y tế", "UBND huyện"))
    'Sở Y tế; UBND huyện'
    >>> as_cell('=HYPERLINK("http://x")')
    '\\'=HYPERLINK("http://x")'
    """
    if isinstance(cell, tuple):
        cell = "; ".join(cell)
    if isinstance(cell, str):
        return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
    return "" if cell is None else str(cell)


class _Sheet:
    """One CSV file with its header line; UTF-8 with the mark by which Excel knows it."""

    def __init__(self, path: Path, table: Table[Any]) -> None:
        self._part = Part(path)
        self._out = self._part.path.open("w", encoding="utf-8-sig", newline="")
        self._table = table
        self._rows = csv.writer(self._out)
        self._rows.writerow([column.name for column in table.columns])

    def write(self, article: Article) -> None:
        rows = [[as_cell(cell) for cell in row] for row in self._table.rows(article)]
        with self._part.named():
            self._rows.writerows(rows)
        self._part.used = self._part.used or bool(rows)

    def close(self, kind: type[BaseException] | None, *_: object) -> None:
        whole = False
        try:
            with self._part.named():
                self._out.close()
            whole = kind is None
        finally:
            self._part.settle(whole=whole)


class _Sheets:
    """Open CSV files that every article goes to."""

    def __init__(self, files: Iterable[tuple[Path, Table[Any]]]) -> None:
        self._sheets: list[_Sheet] = []
        with ExitStack() as opening:
            for path, table in files:
                self._sheets.append(_Sheet(path, table))
                opening.push(self._sheets[-1].close)
            self._open_files = opening.pop_all()

    def write(self, article: Article) -> None:
        """Add one article."""
        for sheet in self._sheets:
            sheet.write(article)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open_files.__exit__(kind, error, trace)


class EventSheet(_Sheets):
    """One CSV file, one row an event; an article that reports none has no row."""

    def __init__(self, path: Path) -> None:
        super().__init__([(path, EVENT_SHEET)])


class TableFolder(_Sheets):
    """A folder of CSV tables, linked by ``article_id`` and ``event``."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__((folder / f"{table.name}.csv", table) for table in TABLES)

"""Parquet: the event sheet with types."""

import sys
from datetime import date
from pathlib import Path

import pytest

from example import example
from vngovnews.errors import UnreadableInput
from vngovnews.export import open_writer


def test_columns_have_types_and_lists_stay_lists(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with open_writer(tmp_path / "events.parquet") as writer:
        for _ in range(2_500):
            writer.write(example())
    table = parquet.read_table(tmp_path / "events.parquet")
    assert table.num_rows == 2_500
    row = table.slice(2_499).to_pylist()[0]
    assert row["participant_count"] == 120
    assert row["officials"] == ["Lò Thị Mai", "Trần Vĩnh"]
    assert row["confidence"] == 0.9
    assert row["author"] is None


def test_days_and_moments_are_no_text(tmp_path: Path) -> None:
    """Days can be counted without a cast; of a day alone the moment is its beginning, and the precision says so."""
    parquet = pytest.importorskip("pyarrow.parquet")
    day = example().model_copy(update={"published_at": "2024-05-15", "published_precision": "day"})
    unknown = example(date=None).model_copy(update={"published_at": None, "published_precision": None})
    with open_writer(tmp_path / "events.parquet") as writer:
        for article in (example(), day, unknown):
            writer.write(article)
    table = parquet.read_table(tmp_path / "events.parquet")
    assert [str(table.schema.field(n).type) for n in ("date_start", "date_end", "published_at")] == [
        "date32[day]",
        "date32[day]",
        "timestamp[ms, tz=+07:00]",
    ]
    rows = table.to_pylist()
    assert [row["date_start"] for row in rows] == [date(2024, 5, 14), date(2024, 5, 14), None]
    moments = [row["published_at"] for row in rows]
    assert [m and m.isoformat() for m in moments] == [
        "2024-05-15T09:20:00+07:00",
        "2024-05-15T00:00:00+07:00",
        None,
    ]
    assert [row["published_precision"] for row in rows] == ["minute", "day", None]


def test_without_pyarrow_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UnreadableInput, match=r"pip install 'vngovnews\[parquet\]'"):
        open_writer(tmp_path / "events.parquet")

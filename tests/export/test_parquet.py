"""Parquet: the event sheet with types."""

import sys
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


def test_without_pyarrow_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UnreadableInput, match=r"pip install 'vngovnews\[parquet\]'"):
        open_writer(tmp_path / "events.parquet")

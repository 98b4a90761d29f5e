"""An older result stays until the new one is whole."""

import os
import stat
from pathlib import Path

import pytest

from example import example
from vngovnews.export import open_writer
from vngovnews.export.part import part_of
from vngovnews.export.sheet import TableFolder

NAMES = ["out.jsonl", "out.json", "out.csv", "out.parquet"]


@pytest.fixture(params=NAMES)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    path = tmp_path / request.param
    path.write_text("old", encoding="utf-8")
    return path


def test_the_new_file_takes_its_name_at_the_end(old: Path) -> None:
    with open_writer(old) as writer:
        writer.write(example())
        assert old.read_text(encoding="utf-8") == "old"
    assert old.read_bytes()[:3] != b"old"
    assert [p.name for p in old.parent.iterdir()] == [old.name]


def test_a_run_that_stops_leaves_the_old_file_and_what_was_written(old: Path) -> None:
    with pytest.raises(KeyboardInterrupt), open_writer(old) as writer:
        writer.write(example())
        raise KeyboardInterrupt
    assert old.read_text(encoding="utf-8") == "old"
    assert part_of(old).stat().st_size > 0


def test_a_run_that_wrote_nothing_leaves_nothing(old: Path) -> None:
    with pytest.raises(KeyboardInterrupt), open_writer(old):
        raise KeyboardInterrupt
    assert [p.name for p in old.parent.iterdir()] == [old.name]
    assert old.read_text(encoding="utf-8") == "old"


def test_tables_are_kept_or_replaced_together(tmp_path: Path) -> None:
    with TableFolder(tmp_path) as tables:
        tables.write(example())
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    with pytest.raises(KeyboardInterrupt), TableFolder(tmp_path) as tables:
        raise KeyboardInterrupt
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_a_link_stays_a_link_and_a_mode_a_mode(tmp_path: Path) -> None:
    (tmp_path / "real.jsonl").write_text("old", encoding="utf-8")
    (tmp_path / "real.jsonl").chmod(0o640)
    (tmp_path / "link.jsonl").symlink_to("real.jsonl")
    with open_writer(tmp_path / "link.jsonl") as writer:
        writer.write(example())
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").read_bytes()[:1] == b"{"
    assert stat.S_IMODE((tmp_path / "real.jsonl").stat().st_mode) == 0o640


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device")
@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv"])
def test_a_full_disk_is_told_by_the_name_of_the_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"full{suffix}"
    path.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left") as caught, open_writer(path) as writer:
        writer.write(example())
    assert caught.value.filename == str(path)


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(IsADirectoryError):
        open_writer(tmp_path / "out.csv")

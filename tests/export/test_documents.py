"""JSON and JSON Lines: what is written comes back."""

import json
from pathlib import Path

import pytest

from example import example
from vngovnews.errors import UnreadableInput
from vngovnews.export import open_writer
from vngovnews.model import Article


@pytest.mark.parametrize("name", ["out.jsonl", "OUT.JSONL", "out.ndjson"])
def test_json_lines_come_back(tmp_path: Path, name: str) -> None:
    with open_writer(tmp_path / name) as writer:
        writer.write(example())
        writer.write(example(name="khác"))
    lines = (tmp_path / name).read_text(encoding="utf-8").split("\n")
    assert [Article.model_validate_json(line) for line in lines[:-1]] == [example(), example(name="khác")]
    assert lines[-1] == ""


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_json_array_comes_back(tmp_path: Path, count: int) -> None:
    with open_writer(tmp_path / "out.json") as writer:
        for _ in range(count):
            writer.write(example())
    loaded = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [Article.model_validate(a) for a in loaded] == [example()] * count


def test_vietnamese_is_written_as_it_is(tmp_path: Path) -> None:
    with open_writer(tmp_path / "out.jsonl") as writer:
        writer.write(example())
    assert "Sở Nội vụ" in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_an_unknown_suffix_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"out\.xlsx: its name does not end in"):
        open_writer(tmp_path / "out.xlsx")
    assert not list(tmp_path.iterdir())

"""Data files as files: readable, in one spelling, in the wheel, and in step with the output contract."""

import csv
import typing
import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from vngovnews import model
from vngovnews.lexicon import rows, table

DATA = Path(str(files("vngovnews.data")))
TABLES = sorted(DATA.rglob("*.csv"))
TOMLS = sorted(DATA.rglob("*.toml"))


def _name(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


@pytest.mark.parametrize("path", [*TABLES, *TOMLS], ids=_name)
def test_files_are_in_one_spelling(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert text.endswith("\n")
    if path.name != "legacy_encodings.toml":  # which says what its letters stand for
        assert "\u00d0" not in text, "eth (U+00D0) stands where Đ is meant"
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("path", TABLES, ids=_name)
def test_every_row_has_every_column(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    header, *body = csv.reader(lines)
    assert body
    assert [row for row in body if len(row) != len(header)] == []
    assert [row for row in body if any(cell != cell.strip() for cell in row)] == []


@pytest.mark.parametrize("path", TABLES, ids=_name)
def test_no_row_stands_twice(path: Path) -> None:
    seen = [tuple(row.items()) for row in rows(_name(path))]
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("path", TOMLS, ids=_name)
def test_toml_is_read(path: Path) -> None:
    assert table(_name(path))


def test_topics_are_those_of_the_contract() -> None:
    codes = typing.get_args(model.Topic)
    assert {row["topic"] for row in rows("topic_phrases.csv")} - {""} == set(codes)


def test_event_types_are_those_of_the_contract() -> None:
    codes = set(typing.get_args(model.EventType))
    listed = {word for word in _strings(table("events.toml")) if word in codes}
    assert codes - listed <= {"other"}

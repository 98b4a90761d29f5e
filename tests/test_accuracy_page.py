"""docs/accuracy.md claims no more than is reached, and all of its tables are filled by benchmarks/accuracy.py."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from floors import present, reached
from vngovnews.evaluate.facts import FIELDS, Fact
from vngovnews.evaluate.score import compare

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
TABLES = {m[1]: m[2].strip() for m in re.finditer(r"<!-- begin ([\w-]+) -->(.*?)<!-- end \1 -->", PAGE, re.S)}


@pytest.fixture(scope="module")
def accuracy() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "benchmarks")
        import accuracy

        yield accuracy
    for name in ("accuracy", "reliability", "rounds", "briefs"):
        sys.modules.pop(name, None)


def test_every_table_is_filled(accuracy: ModuleType) -> None:
    folders = {folder.name for folder in accuracy.FOLDERS}
    assert set(TABLES) == folders | {
        "summary", "gap", "learned", "reliability", "reliability-fields", "rounds", "briefs"
    }  # fmt: skip
    assert all(table.count("\n|") > 2 for table in TABLES.values())


@pytest.mark.parametrize("name", present())
def test_the_page_claims_no_more_than_is_reached(name: str) -> None:
    claimed = {
        m[1]: float(m[2]) for m in re.finditer(r"^\| (\w+) \|.*\| (\d\.\d+) \| \d+ \|$", TABLES[name], re.M)
    }
    assert set(claimed) == set(FIELDS)
    now = reached(name)
    assert [field for field in FIELDS if claimed[field] > now[field] + 0.02] == []


def test_tables_are_put_between_their_marks_and_nowhere_else(accuracy: ModuleType) -> None:
    page = "a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n"
    filled = accuracy.filled(page, {"x": ["new", "lines"]})
    assert filled == "a\n<!-- begin x -->\n\nnew\nlines\n\n<!-- end x -->\nb\n"
    assert accuracy.filled(filled, {"x": ["new", "lines"]}) == filled
    with pytest.raises(SystemExit, match="marks of y"):
        accuracy.filled(page, {"y": []})


def test_an_interval_holds_the_figure_and_is_the_same_each_time(accuracy: ModuleType) -> None:
    facts = [Fact("date", (str(n),)) for n in range(30)]
    compared = [compare(str(n), "", [fact], [fact] if n % 3 else []) for n, fact in enumerate(facts)]
    low, high = accuracy.intervals(compared)["date"]
    assert 0.6 < low < 0.8 < high < 1.0  # recall is 2 in 3, precision 1
    assert accuracy.intervals(compared)["date"] == (low, high)

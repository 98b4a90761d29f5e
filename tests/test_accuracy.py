"""Accuracy is a test: no field of any annotated folder falls under its floor, and floors only rise."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from floors import FLOORS, SETS, SHARED, present, reached, read_floors, read_reasons, table_of
from vngovnews.evaluate.facts import FIELDS

ROOT = Path(__file__).parents[1]
CASES = [(name, field) for name in present() for field in FIELDS]


@pytest.mark.parametrize(("name", "field"), CASES, ids=[f"{a}-{b}" for a, b in CASES])
def test_no_field_falls_under_its_floor(name: str, field: str) -> None:
    assert reached(name)[field] >= read_floors()[table_of(name)][field]


def test_every_folder_and_field_has_a_floor() -> None:
    floors = read_floors()
    assert {table.rsplit("-", 1)[0] for table in floors} == set(SETS)
    for table in floors.values():
        assert set(table) == set(FIELDS)


def test_floors_only_rise() -> None:
    """Against every version that the history has; a lower one needs a reason in the file."""
    now, reasons = read_floors(), read_reasons()
    for version in _earlier_versions():
        for name, table in version.items():
            for field, floor in table.items() if name in now else ():
                if f"{name}.{field}" not in reasons:
                    assert now[name][field] >= floor, f"{name}.{field} was {floor}"


def _earlier_versions() -> list[dict[str, dict[str, float]]]:
    path = FLOORS.relative_to(ROOT).as_posix()
    commits = _git("log", "--format=%H", "--", path).split()
    return [tomllib.loads(shown) for c in commits if (shown := _git("show", f"{c}:{path}"))]


def _git(*arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout


@pytest.mark.skipif(not SHARED.is_dir(), reason="the development articles do not stand beside the project")
@pytest.mark.parametrize(("name", "flags"), [("dev", []), ("pages", []), ("pages", ["--html"])])
def test_the_figures_are_those_of_the_reference_scorer(name: str, flags: list[str]) -> None:
    run = f"{Path(sys.executable).with_name('vngovnews')} parse"
    scorer = [sys.executable, str(SHARED / "score.py"), str(SHARED / name), "--json", "--run", run, *flags]
    # A page that is no article makes the command end with 1, on which the reference gives up.
    printed = subprocess.run(scorer, capture_output=True, text=True, check=False).stdout
    if not printed:
        pytest.fail("the reference scorer stopped: vngovnews parse failed on an article")
    fields = json.loads(printed)["fields"]
    ours = reached("pages-html" if flags else name)
    assert {f: round(f1, 3) for f, f1 in ours.items()} == {f: row["f1"] for f, row in fields.items()}

"""The figures that must not fall: ``python tests/floors.py`` raises the floors to what is reached now.

Floors are one step under the figures, so that a rounding in a field with few values breaks nothing.
"""

import math
import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from vngovnews.evaluate import evaluate
from vngovnews.evaluate.score import Compared, figures

TESTS = Path(__file__).parent
FLOORS = TESTS / "floors.toml"
SHARED = TESTS.parents[1] / "shared" / "gold"
STEP = 0.005
HEAD = """\
# F1 of each field that the suite demands (tests/test_accuracy.py), by folder of annotated articles.
# dev and pages are used where they stand beside the project; pages-html reads the pages of the latter.
# python tests/floors.py raises the floors to what is reached now; a floor is lowered only with a reason.
# The number behind a folder's name is that of its articles: a folder that grows is another measure, with floors anew.
"""

SETS: Mapping[str, tuple[Path, bool]] = {
    "open": (TESTS / "gold" / "open", False),
    "held": (TESTS / "gold" / "held", False),
    "dev": (SHARED / "dev", False),
    "pages": (SHARED / "pages", False),
    "pages-html": (SHARED / "pages", True),
}


def table_of(name: str) -> str:
    """The name of a set's table: the folder's and the number of its articles."""
    return f"{name}-{len(list(SETS[name][0].glob('*.json')))}"


def present() -> list[str]:
    """The sets whose folder is there."""
    return [name for name, (folder, _) in SETS.items() if folder.is_dir()]


@cache
def compared(name: str) -> tuple[Compared, ...]:
    """What is found in one set beside what is annotated; read once for all tests that ask."""
    folder, html = SETS[name]
    return tuple(evaluate(folder, html=html))


def reached(name: str) -> dict[str, float]:
    """F1 of each field of one set."""
    return {field: figure.f1 for field, figure in figures(compared(name)).items()}


def read_floors() -> dict[str, dict[str, float]]:
    """The floors as they stand, without the reasons."""
    return {name: table for name, table in _file().items() if name != "reasons"}


def read_reasons() -> dict[str, str]:
    """Why a floor was lowered, by ``set.field``."""
    return dict(_file().get("reasons", {}))


def _file() -> dict[str, dict[str, float]]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def raised(old: Mapping[str, float], now: Mapping[str, float]) -> dict[str, float]:
    """The higher of the old floor and a step under what is reached now."""
    under = {field: math.floor((f1 - STEP) * 1000) / 1000 for field, f1 in now.items()}
    return {field: max(old.get(field, 0.0), value, 0.0) for field, value in under.items()}


def main() -> None:
    """Write the raised floors."""
    floors = read_floors()
    kept = {t: floors[t] for t in floors if t.rsplit("-", 1)[0] not in present()}
    now = {table_of(name): raised(floors.get(table_of(name), {}), reached(name)) for name in present()}
    floors = {**now, **kept}
    lines = [HEAD]
    for name, table in floors.items():
        lines += [f"[{name}]", *(f"{field} = {value:.3f}" for field, value in table.items()), ""]
    if reasons := read_reasons():
        lines += ["[reasons]", *(f'"{key}" = "{why}"' for key, why in reasons.items()), ""]
    FLOORS.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

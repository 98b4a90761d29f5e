"""Measures accuracy on every annotated folder and fills the tables of docs/accuracy.md.

    python benchmarks/accuracy.py            print the tables
    python benchmarks/accuracy.py --write    write them between the marks of docs/accuracy.md

The development folders are measured where they stand beside the project; where they do not, their tables stay.
Of tests/gold/held only sums are printed.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import briefs
import rounds
from reliability import check, check_fields, held, other_half, read_table

from vngovnews.evaluate import evaluate
from vngovnews.evaluate.facts import FIELDS
from vngovnews.evaluate.score import Compared, figures, mean_f1

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
SHARED = Path("..") / "shared" / "gold"
ROUNDS = 1000


class Folder(NamedTuple):
    """One measurement: which articles, and whether their pages are read instead of their texts."""

    name: str
    path: Path
    html: bool = False

    @property
    def command(self) -> str:
        """The command that prints the same figures."""
        return f"vngovnews evaluate {self.path.as_posix()}{' --html' if self.html else ''}"


FOLDERS = (
    Folder("dev", SHARED / "dev"),
    Folder("pages", SHARED / "pages"),
    Folder("pages-html", SHARED / "pages", html=True),
    Folder("open", Path("tests/gold/open")),
    Folder("held", Path("tests/gold/held")),
)


@cache
def measured(folder: Folder) -> tuple[Compared, ...]:
    """Each article of a folder, compared with its annotation."""
    return tuple(evaluate(ROOT / folder.path, html=folder.html))


def f1(folder: Folder) -> dict[str, float]:
    """F1 of each field, rounded as it is shown."""
    return {field: round(figure.f1, 3) for field, figure in figures(measured(folder)).items()}


def one_folder(folder: Folder) -> list[str]:
    """Precision, recall and F1 of each field of one folder, with the command."""
    by_field = figures(measured(folder))
    lines = ["```bash", folder.command, "```", "", f"{len(measured(folder))} articles.", ""]
    lines += ["| field | precision | recall | F1 | in gold |", "|---|---|---|---|---|"]
    for field, one in by_field.items():
        shares = f"{one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f}"
        lines.append(f"| {field} | {shares} | {one.hits + one.misses} |")
    return [*lines, f"| mean F1 | | | {mean_f1(by_field):.3f} | |"]


def summary() -> list[str]:
    """F1 of every field in every folder, side by side."""
    names = [f"{folder.name} ({len(measured(folder))})" for folder in FOLDERS]
    lines = [f"| field | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    columns = [f1(folder) for folder in FOLDERS]
    for field in FIELDS:
        lines.append(f"| {field} | {' | '.join(f'{column[field]:.3f}' for column in columns)} |")
    means = [mean_f1(figures(measured(folder))) for folder in FOLDERS]
    return [*lines, f"| mean F1 | {' | '.join(f'{mean:.3f}' for mean in means)} |"]


def gap() -> list[str]:
    """Articles that were looked at against articles that were not."""
    seen, unseen = FOLDERS[-2], FOLDERS[-1]
    ours, theirs, spans = f1(seen), f1(unseen), intervals(measured(unseen))
    lines = ["| field | open | held | gap | held, 90 % interval |", "|---|---|---|---|---|"]
    for field in FIELDS:
        low, high = spans[field]
        difference = f"{ours[field] - theirs[field]:+.3f}"
        lines.append(
            f"| {field} | {ours[field]:.3f} | {theirs[field]:.3f} | {difference} | {low:.2f} to {high:.2f} |"
        )
    one, other = (mean_f1(figures(measured(folder))) for folder in (seen, unseen))
    low, high = spans["mean"]
    lines.append(f"| mean F1 | {one:.3f} | {other:.3f} | {one - other:+.3f} | {low:.2f} to {high:.2f} |")
    wide = [
        f"{field} ({ours[field] - theirs[field]:.3f})"
        for field in FIELDS
        if ours[field] - theirs[field] > 0.04
    ]
    return [*lines, "", f"Gaps of more than 0.04: {', '.join(wide) or 'none'}."]


def intervals(compared: Sequence[Compared]) -> dict[str, tuple[float, float]]:
    """Where F1 falls in nine of ten samples of as many articles, drawn with replacement."""
    chance = random.Random(0)
    drawn: dict[str, list[float]] = {field: [] for field in (*FIELDS, "mean")}
    for _ in range(ROUNDS):
        by_field = figures(chance.choices(compared, k=len(compared)))
        for field, figure in by_field.items():
            drawn[field].append(figure.f1)
        drawn["mean"].append(mean_f1(by_field))
    cut = ROUNDS // 20
    return {field: (sorted(values)[cut], sorted(values)[-cut - 1]) for field, values in drawn.items()}


def learned() -> list[str]:
    """How many values of each field the confidences were measured on."""
    known = read_table()
    lines = ["| field | values | right | doubt | steps |", "|---|---|---|---|---|"]
    for field, row in known.items():
        lines.append(f"| {field} | {row['values']} | {row['hits']} | {row['doubt']} | {len(row['steps'])} |")
    return lines


def tables() -> dict[str, list[str]]:
    """Every table that can be made here, by its mark."""
    present = [folder for folder in FOLDERS if (ROOT / folder.path).is_dir()]
    made: dict[str, Callable[[], list[str]]] = {
        "gap": gap,
        "learned": learned,
        "rounds": rounds.rows,
        "briefs": briefs.rows,
    }
    if len(present) == len(FOLDERS):
        made["summary"] = summary
    found = {name: make() for name, make in made.items()}
    found |= {folder.name: one_folder(folder) for folder in present}
    said = other_half(held())
    return {**found, "reliability": check(said), "reliability-fields": check_fields(said)}


def filled(page: str, made: dict[str, list[str]]) -> str:
    """The page with each table between its marks."""
    for name, lines in made.items():
        begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->"
        before, found, rest = page.partition(begin)
        _, closed, after = rest.partition(end)
        if not found or not closed:
            raise SystemExit(f"{PAGE}: the marks of {name} are not there")
        page = before + begin + "\n".join(["", *lines, "", ""]) + end + after
    return page


def main() -> None:
    """Print or write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--write", action="store_true", help="write docs/accuracy.md")
    made = tables()
    if parser.parse_args().write:
        PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), made), encoding="utf-8")
    else:
        print("\n\n".join("\n".join([f"# {name}", "", *lines]) for name, lines in made.items()))


if __name__ == "__main__":
    main()

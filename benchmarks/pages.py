"""Reads pages with vngovnews and with its peers, and prints how well and how fast each does.

    pip install "vngovnews[bench]"
    python benchmarks/pages.py [FOLDER ...] [--fast] [--in-turn]

A folder holds golden folders (``page.html`` and ``expected.json``), or annotated articles (``NAME.json`` with
"page", "text", "title", "published", "author"). Without one: ``tests/fixtures``. All is compared as words:
NFC, lower case, letters and digits. Times are the best of five, as multiples of
``lxml.html.document_fromstring`` of the same bytes; the five are in a row, or with ``--in-turn`` one in each of
five rounds over all pages, so that no page meets what was kept of it.
"""

import argparse
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import lxml.html
from peers import READERS, Found, Reader

from vngovnews.text import tidy

FIXTURES = Path(__file__).parents[1] / "tests" / "fixtures"


class Wanted(NamedTuple):
    """A page and what is in it; ``captions`` is ``None`` where that is not annotated."""

    html: bytes
    found: Found


def pages(folder: Path) -> Iterator[Wanted]:
    """The annotated pages of a folder."""
    for path in sorted(folder.rglob("expected.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        lines = row["text"].split("\n")
        captions = [w for w, b in zip(lines, row["blocks"], strict=True) if b["kind"] == "caption"]
        found = Found("\n".join(lines[1:]), row["title"], row["published_at"][:10], row["author"], captions)
        yield Wanted(path.with_name("page.html").read_bytes(), found)
    for path in sorted(folder.glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        if "page" in row:
            body = row["text"].removeprefix(row["title"])
            html = (folder / row["page"]).read_bytes()
            yield Wanted(html, Found(body, row["title"], row["published"] or "", row["author"]))


def words(text: str | None) -> list[str]:
    """A text as it is compared."""
    return re.findall(r"\w+", tidy(text or "").lower())


def overlap(wanted: str, found: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words."""
    want, have = Counter(words(wanted)), Counter(words(found))
    both = (want & have).total()
    precision, recall = both / max(1, have.total()), both / max(1, want.total())
    return precision, recall, 2 * both / max(1, have.total() + want.total())


def taken(run: Callable[[], object]) -> float:
    """How long a run takes, in seconds."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def tried(reader: Reader, html: bytes) -> Found:
    """What a reader finds; a peer that fails on a page has found nothing in it."""
    try:
        return reader(html)
    except Exception:
        return Found()


def row(name: str, wanted: list[Wanted], *, fast: bool, in_turn: bool) -> str:
    """One line of the table."""
    found = [tried(READERS[name], page.html) for page in wanted]
    marks = [overlap(w.found.body, f.body) for w, f in zip(wanted, found, strict=True)]
    shares = [statistics.mean(m[i] for m in marks) for i in range(3)]
    right, wrong = Counter[str](), Counter[str]()
    for page, have in zip(wanted, found, strict=True):
        for field in ("title", "day", "author"):
            value, truth = words(getattr(have, field)), words(getattr(page.found, field))
            right[field] += value == truth
            wrong[field] += bool(value) and value != truth
        if page.found.captions is not None:
            right["captions"] += (Counter(have.captions or ()) & Counter(page.found.captions)).total()
    ratio = "" if fast else f"{speed(READERS[name], wanted, in_turn=in_turn):.2f}"
    fields = [f"{right[f]} / {wrong[f]}" for f in ("title", "day", "author")]
    cells = [
        name,
        *(f"{s:.3f}" for s in shares),
        f"{min(m[2] for m in marks):.2f}",
        *fields,
        right["captions"],
        ratio,
    ]
    return "| " + " | ".join(map(str, cells)) + " |"


def speed(reader: Reader, wanted: list[Wanted], *, in_turn: bool) -> float:
    """The median multiple of a bare lxml parse, of the best of five runs of both."""
    runs = (partial(tried, reader), lxml.html.document_fromstring)
    times: list[tuple[list[float], list[float]]] = [([], []) for _ in wanted]
    for _ in range(5 if in_turn else 1):
        for page, both in zip(wanted, times, strict=True):
            for run, kept in zip(runs, both, strict=True):
                kept += [taken(partial(run, page.html)) for _ in range(1 if in_turn else 5)]
    return statistics.median(min(ours) / min(bare) for ours, bare in times)


def main() -> None:
    """Prints a table for each folder."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folders", nargs="*", type=Path, default=[FIXTURES])
    arguments.add_argument("--fast", action="store_true", help="no times")
    arguments.add_argument("--in-turn", action="store_true", help="no page twice in a row")
    arguments.add_argument("--only", choices=READERS, nargs="+", default=list(READERS), help="these readers")
    given = arguments.parse_args()
    for folder in given.folders:
        wanted = list(pages(folder))
        captions = sum(len(w.found.captions or ()) for w in wanted)
        print(f"\n{folder.name}: {len(wanted)} pages, {captions} captions\n")
        print(
            "| reader | P | R | F1 | worst | title ok, wrong | day ok, wrong | author ok, wrong | captions | x lxml |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|")
        for name in given.only:
            print(row(name, wanted, fast=given.fast, in_turn=given.in_turn), flush=True)


if __name__ == "__main__":
    main()

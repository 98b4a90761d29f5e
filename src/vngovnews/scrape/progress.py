"""The progress of a run on the terminal, or as lines of JSON."""

import json
import logging
import sys
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from vngovnews.scrape.health import Report
from vngovnews.scrape.job import Job
from vngovnews.scrape.tally import COUNTS, PortalTally

_STEP = 25


class Bars:
    """A bar a portal: pages read of those known, rate, time left."""

    def __init__(self, job: Job) -> None:
        self._tasks: dict[str, TaskID] = {}
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        job.watchers.append(self.moved)

    def moved(self, portal: str, tally: PortalTally) -> None:
        """Redraw a portal's bar."""
        task = self._tasks.get(portal)
        if task is None:
            task = self._tasks[portal] = self._progress.add_task(portal, total=None, rate="")
        done = _done(tally)
        speed = self._progress.tasks[task].speed
        rate = f"{speed * 60:.0f} pages/min" if speed else ""
        self._progress.update(task, completed=done, total=done + tally.waiting, rate=rate)

    def start(self) -> None:
        """Begin to draw."""
        self._progress.start()

    def stop(self) -> None:
        """Draw for the last time."""
        self._progress.stop()


class JsonLines:
    """The same as lines of JSON on standard error, for machines that watch."""

    def __init__(self, job: Job) -> None:
        self._told: dict[str, int] = {}
        job.watchers.append(self.moved)

    def moved(self, portal: str, tally: PortalTally) -> None:
        """A line every few pages."""
        done = _done(tally)
        if done // _STEP != self._told.get(portal, -1):
            self._told[portal] = done // _STEP
            write_line({"event": "progress", "portal": portal, "done": done, "waiting": tally.waiting})

    def start(self) -> None:
        """Nothing is to be prepared."""

    def stop(self) -> None:
        """Nothing is to be put away."""


class JsonLog(logging.Formatter):
    """A log record as a line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """One object a line."""
        told = {
            "event": "log",
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        return json.dumps(told, ensure_ascii=False)


def write_line(value: Mapping[str, Any]) -> None:
    """One object on standard error."""
    sys.stderr.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stderr.flush()


def show_report(report: Report, console: Console) -> None:
    """The report for people: a table, then what was lost and what looks wrong."""
    table = Table("portal", "platform", "found", "new", "changed", "withdrawn", "refused", "lost")
    for portal, told in report.portals.items():
        counts = (
            told["found"],
            told["new"],
            told["changed"],
            told["withdrawn"],
            told["refused"],
            told["pages_lost"],
        )
        table.add_row(portal, told["platform"], *(str(n) for n in counts))
    console.print(table)
    for line in report.losses:
        console.print(f"[red]lost:[/red] {line}", highlight=False)
    for line in report.alarms:
        console.print(f"[yellow]look:[/yellow] {line}", highlight=False)
    if not report.losses and not report.alarms:
        console.print("All that was found is in the archive.")


def _done(tally: PortalTally) -> int:
    return sum(tally.total(kind) for kind in COUNTS if kind != "found")

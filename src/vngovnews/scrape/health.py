"""The health of a portal: what a run brought, against what the same portal brought before."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import mean
from typing import Any

from vngovnews.scrape.archive import Archive
from vngovnews.scrape.job import Job
from vngovnews.scrape.tally import PortalTally

FAILED, ALARM = 1, 3
_PAST_RUNS = 20
_ENOUGH = 10
_WATCHED = ("title", "published_at", "lead", "author", "events")
_SHORTEST_SILENCE = 14
_WEEKS = 8
_FEW_A_WEEK = 5


@dataclass(frozen=True)
class Report:
    """How a run went; ``exit_code`` is 0 only where nothing was lost and nothing looks wrong."""

    run: int
    state: str
    losses: tuple[str, ...]
    alarms: tuple[str, ...]
    portals: Mapping[str, Any] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """1 where pages were lost or the run broke off, 3 where a portal looks wrong, else 0."""
        return FAILED if self.losses else ALARM if self.alarms else 0

    def as_json(self) -> dict[str, Any]:
        """The report as it is stored and printed."""
        return {
            "run": self.run, "state": self.state, "exit_code": self.exit_code, "losses": list(self.losses),
            "alarms": list(self.alarms), "portals": dict(self.portals),
        }  # fmt: skip


def examine(job: Job) -> Report:
    """The report of a run that has ended."""
    losses = tuple(_losses(job))
    alarms = tuple(a for portal, tally in job.tallies.items() for a in _alarms(job, portal, tally))
    state = "lost pages" if losses else "alarm" if alarms else "done"
    portals = {portal: tally.as_json() for portal, tally in job.tallies.items()}
    return Report(job.archive.run, state, losses, alarms, portals)


def _losses(job: Job) -> Iterator[str]:
    if job.fatal:
        yield job.fatal
    if job.interrupted:
        yield "the run was interrupted; the same command goes on where it stopped"
    for portal, tally in job.tallies.items():
        if tally.unreadable:
            yield f"{portal} could not be read: {tally.unreadable}"
        failed = tally.reasons("failed") + tally.pages_failed
        if failed:
            why = "; ".join(f"{n} x {reason}" for reason, n in failed.most_common(5))
            yield f"{portal}: {sum(failed.values())} pages were lost ({why})"


def _alarms(job: Job, portal: str, tally: PortalTally) -> Iterator[str]:
    past = _past(job.archive, portal)
    yield from _layout(portal, tally, past)
    yield from _coverage(portal, tally, past)
    yield from _silence(job.archive, portal, tally, past)
    yield from _refusals(portal, tally)


def _past(archive: Archive, portal: str) -> list[dict[str, Any]]:
    """This portal's part of earlier reports, with the day of each, the newest first."""
    rows = archive.rows(
        "select report, ended_at from runs where report is not null and id < ? order by id desc limit ?",
        archive.run, _PAST_RUNS,
    )  # fmt: skip
    found = []
    for row in rows:
        told = json.loads(row["report"]).get("portals", {}).get(portal)
        if told and not told.get("unreadable"):
            found.append(told | {"day": row["ended_at"][:10]})
    return found


def _layout(portal: str, tally: PortalTally, past: list[dict[str, Any]]) -> Iterator[str]:
    """Listings in which no link is recognised any more."""
    if tally.unreadable:
        return
    for name, section in tally.sections.items():
        before = max((p.get("sections", {}).get(name, {}).get("items", 0) for p in past), default=0)
        if section.pages and not section.items and before and section.ended not in ("unchanged",):
            yield (
                f"{portal}: the layout of {name or 'the front page'!r} has changed: no article was recognised in it,"
                f" where there were {before} before"
            )
    if (
        not past
        and any(s.pages for s in tally.sections.values())
        and not any(s.items for s in tally.sections.values())
    ):
        yield f"{portal}: no article was recognised in any listing; `vngovnews portals check` tells more"


def _coverage(portal: str, tally: PortalTally, past: list[dict[str, Any]]) -> Iterator[str]:
    """Fields that articles used to have."""
    covered = [p["coverage"] for p in past if p.get("coverage")]
    if tally.read < _ENOUGH or not covered:
        return
    for name in _WATCHED:
        before, now = mean(c.get(name, 0) for c in covered), tally.fields[name] / tally.read
        if before >= 0.5 and now < before / 2:
            yield (
                f"{portal}: the layout of its articles has changed: {name} is read in {now:.0%} of them,"
                f" where it was {before:.0%}"
            )


def _silence(archive: Archive, portal: str, tally: PortalTally, past: list[dict[str, Any]]) -> Iterator[str]:
    """A portal that published while it was watched, and does so no more, or far less."""
    if tally.unreadable or tally.total("new") or not past:
        return
    today = date.fromisoformat(archive.clock()[:10])
    days = [day for day in _published(archive, portal) if _has_come(day, today)]
    if len(days) < _ENOUGH:
        return
    gaps = sorted((b - a).days for a, b in zip(sorted(set(days)), sorted(set(days))[1:], strict=False))
    longest = max(_SHORTEST_SILENCE, 3 * (gaps[int(len(gaps) * 0.95)] if gaps else 0))
    silent = (today - max(days)).days
    lively = any(_was_lively(p, longest) for p in past)
    if silent > longest and lively:
        yield f"{portal} has gone silent: its newest article is {silent} days old, where {longest} was long"
        return
    recent = sum(1 for d in days if (today - d).days < 7)
    weekly = sum(1 for d in days if 7 <= (today - d).days < 7 * (_WEEKS + 1)) / _WEEKS
    if weekly >= _FEW_A_WEEK and recent < weekly / 5:
        yield f"{portal} brings less than it did: {recent} articles in a week, where there were {weekly:.0f}"


def _has_come(day: date, today: date) -> bool:
    """Whether a day of publication can be true: a slip of the pen years ahead would hide every silence."""
    return day <= today + timedelta(days=1)


def _was_lively(past: Mapping[str, Any], longest: int) -> bool:
    """Whether an earlier run brought an article that was new then."""
    if not past.get("newest"):
        return False
    day, newest = date.fromisoformat(past["day"]), date.fromisoformat(past["newest"])
    return _has_come(newest, day) and (day - newest).days <= longest


def _published(archive: Archive, portal: str) -> list[date]:
    rows = archive.rows(
        "select published_at from latest_articles where portal = ? and published_at is not null", portal
    )
    return [date.fromisoformat(row[0][:10]) for row in rows]


def _refusals(portal: str, tally: PortalTally) -> Iterator[str]:
    """Pages that were taken for articles and are none, or all of one text."""
    good, bad = tally.total("new") + tally.total("changed"), tally.total("refused")
    if bad >= _ENOUGH and bad > good:
        why, _ = tally.reasons("refused").most_common(1)[0]
        yield f"{portal}: {bad} of {bad + good} pages taken for articles are none ({why})"
    twins = tally.total("duplicate")
    if twins >= _ENOUGH and twins > good:
        yield f"{portal}: {twins} pages have the text of another; its articles may not be read rightly"

"""``vngovnews scrape``: from a portal's address to a growing archive."""

import re
import sys
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vngovnews.errors import UnreadableInput

if TYPE_CHECKING:
    from vngovnews.scrape.health import Report
    from vngovnews.scrape.run import WatcherMaker

CrawlProfile = Annotated[
    Path | None,
    typer.Option(
        "--crawl-profile",
        metavar="FILE|DIR",
        help="Your own portals and platforms: where articles are listed (.toml), tried first.",
    ),
]
_ADDRESS = re.compile(r"[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+")
OldCrawlProfile = Annotated[Path | None, typer.Option("--profile", hidden=True)]


def scrape(
    into: Annotated[
        Path, typer.Option(metavar="ARCHIVE", help="Folder of the archive; made where there is none.")
    ],
    portals: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PORTAL|URL...", help="Hosts, listing pages or single articles.", show_default=False
        ),
    ] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="First day of publication.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Last day of publication.")
    ] = None,
    max_pages: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Read at most so many pages of each listing.")
    ] = None,
    delay: Annotated[
        float,
        typer.Option(
            min=0, max=3600, metavar="SECONDS", help="Between two requests to a host, more or less a half."
        ),
    ] = 2.0,
    contact: Annotated[
        str | None,
        typer.Option(metavar="EMAIL", help="Whom a portal can write to; asked for once an archive."),
    ] = None,
    night: Annotated[
        str | None, typer.Option(metavar="FROM-TO", help="Work only in these hours of Vietnam, as 22-5.")
    ] = None,
    revisit: Annotated[
        int,
        typer.Option(
            min=0, max=100_000, metavar="DAYS", help="Look again at articles published in so many days."
        ),
    ] = 7,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=3600, metavar="SECONDS", help="Longest time for one page.")
    ] = 60.0,
    retries: Annotated[
        int, typer.Option(min=0, max=100, metavar="N", help="How often a page that fails is tried again.")
    ] = 3,
    crawl_profile: CrawlProfile = None,
    queue: Annotated[
        str | None,
        typer.Option(metavar="REDIS", help="Share the portals over this queue (redis://host:6379/0)."),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let through addresses of private networks.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="No progress; only what was lost or looks wrong.")
    ] = False,
    json_logs: Annotated[
        bool, typer.Option("--json-logs", help="Progress and report as lines of JSON.")
    ] = False,
    profile: OldCrawlProfile = None,
) -> None:
    """Bring what is new of portals into an archive, politely; run it again and only what is new comes.

    Exit code 1 where pages were lost, 3 where a portal has gone silent or its layout has changed.

    Example: vngovnews scrape phutho.gov.vn --into archive/ --since 2024-01-01
    """
    demand_packages()
    if not portals and queue is None:
        raise typer.BadParameter("name a portal or a page", param_hint="PORTAL|URL")
    if since and until and since > until:
        raise typer.BadParameter("it is before --since", param_hint="--until")
    from vngovnews.scrape.job import Options
    from vngovnews.scrape.run import scrape as run

    options = Options(
        contact=contact_of(contact, into),
        since=since.date() if since else None,
        until=until.date() if until else None,
        max_pages=max_pages, delay=delay, allow_private=allow_private, hours=_hours(night),
        revisit_days=revisit, timeout=timeout, retries=retries, queue=queue,
    )  # fmt: skip
    _set_up_logs(json_logs)
    report = run(
        portals or [], into, options, profiles=crawl_profile or profile, watch=_watcher(quiet, json_logs)
    )
    _tell(report, into, quiet, json_logs)
    raise typer.Exit(report.exit_code)


def demand_packages(*names: str) -> None:
    """Say in one sentence what is missing where the extra was not installed."""
    for name in names or ("scrapy", "warcio", "sqlite_utils"):
        if find_spec(name) is None:
            raise UnreadableInput(f"this needs {name}: pip install 'vngovnews[scrape]'")


def _hours(night: str | None) -> tuple[int, int] | None:
    if night is None:
        return None
    given = re.fullmatch(r"(\d\d?)-(\d\d?)", night.strip(), re.ASCII)
    first, last = (int(given[1]), int(given[2])) if given else (0, 0)
    if first == last or max(first, last) > 23:
        raise typer.BadParameter("give two hours, as 22-5", param_hint="--night")
    return first, last


def contact_of(given: str | None, into: Path) -> str:
    """Whom a portal can write to: as given, as remembered by the archive, or asked for."""
    from vngovnews.scrape.contact import remembered_contact

    contact = given or remembered_contact(into)
    if contact is None and sys.stdin and sys.stdin.isatty():
        contact = typer.prompt("Your e-mail address, for the portals' administrators")
    if not contact or not _ADDRESS.fullmatch(contact):
        raise typer.BadParameter(
            "portals are told whom to write to: give --contact your e-mail address", param_hint="--contact"
        )
    return contact


def _watcher(quiet: bool, json_logs: bool) -> "WatcherMaker | None":
    from vngovnews.scrape.progress import Bars, JsonLines

    return JsonLines if json_logs else None if quiet else Bars


def _set_up_logs(json_logs: bool) -> None:
    import logging

    from vngovnews.scrape.progress import JsonLog

    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.WARNING if json_logs else logging.CRITICAL)
    if json_logs:
        handler.setFormatter(JsonLog())
    logging.getLogger().addHandler(handler)


def _tell(report: "Report", into: Path, quiet: bool, json_logs: bool) -> None:
    from rich.console import Console

    from vngovnews.scrape.progress import show_report, write_line

    if json_logs:
        write_line({"event": "report", **report.as_json()})
    elif quiet:
        for line in (*report.losses, *report.alarms):
            typer.echo(line, err=True)
    else:
        show_report(report, Console(stderr=True))
        typer.echo(f"The report is in {into / 'report.json'}.", err=True)

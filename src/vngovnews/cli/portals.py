"""``vngovnews portals``: the profiles there are, and what a portal looks like to them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vngovnews.cli.scrape import CrawlProfile, OldCrawlProfile

if TYPE_CHECKING:
    from vngovnews.scrape.check import Findings

portals = typer.Typer(
    help="The platforms and portals that are known, and what a site looks like to them.",
    invoke_without_command=True,
    no_args_is_help=False,
)


@portals.callback()
def list_portals(
    context: typer.Context,
    crawl_profile: CrawlProfile = None,
    profile: OldCrawlProfile = None,
) -> None:
    """List the platforms and portals that are known.

    Example: vngovnews portals
    """
    from vngovnews.cli.scrape import demand_packages

    demand_packages()
    context.obj = crawl_profile or profile
    if context.invoked_subcommand is not None:
        return
    from vngovnews.scrape.crawl_profiles import load_listings

    listings = load_listings(context.obj)
    for platform in listings.platforms:
        pages = ", ".join(dict.fromkeys(p.style for p in platform.paging)) or "one page"
        typer.echo(f"{platform.name:18}{platform.title} (paging: {pages})")
    for host, portal in listings.portals.items():
        typer.echo(f"{host:18}{portal.platform or 'platform as its pages say'}")


@portals.command()
def check(
    context: typer.Context,
    url: Annotated[
        str, typer.Argument(metavar="URL", help="A portal, as host or address.", show_default=False)
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write a starting profile (TOML).")
    ] = None,
    contact: Annotated[
        str | None, typer.Option(metavar="EMAIL", help="Whom the portal can write to.")
    ] = None,
    delay: Annotated[
        float, typer.Option(min=0, max=3600, metavar="SECONDS", help="Between two requests.")
    ] = 2.0,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=3600, metavar="SECONDS", help="Longest time for one page.")
    ] = 60.0,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Let through addresses of private networks.")
    ] = False,
    crawl_profile: CrawlProfile = None,
) -> None:
    """Look at a portal with a handful of requests: its platform, what would be read, a profile to start from.

    Example: vngovnews portals check phutho.gov.vn -o phutho.toml
    """
    from vngovnews.cli.scrape import contact_of
    from vngovnews.scrape.check import check as look
    from vngovnews.scrape.job import Options

    options = Options(contact_of(contact, Path()), delay=delay, timeout=timeout, allow_private=allow_private)
    if output and (output.is_dir() or not output.parent.is_dir()):
        raise typer.BadParameter(f"{output} cannot be a file", param_hint="--output")
    findings = look(url, options, crawl_profile or context.obj)
    _show(findings)
    if output and findings.read:
        output.write_text(findings.profile(), encoding="utf-8")
        typer.echo(f"A profile to start from is in {output}; scrape takes it as --crawl-profile.")
    elif output:
        typer.echo(f"Nothing was written to {output}: what could not be read says nothing of its platform.")
    raise typer.Exit(0 if findings.articles else 1)


def _show(findings: "Findings") -> None:
    typer.echo(f"{findings.portal}: {findings.title} ({findings.platform})")
    for seen in findings.listings:
        typer.echo(f"  {seen.kind:8} {seen.url}  {seen.items} articles")
    if findings.sections:
        typer.echo(f"  {len(findings.sections)} sections: " + ", ".join(p for p, _ in findings.sections[:8]))
    for article in findings.articles:
        typer.echo(
            f"  article  {article.url}\n           {article.published_at or 'no date'}  {article.title}"
        )
        typer.echo(f"           read: {', '.join(article.fields)}")
    for problem in findings.problems:
        typer.echo(f"  look: {problem}")

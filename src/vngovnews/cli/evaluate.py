"""``vngovnews evaluate``: how right the events are, on annotated articles."""

from pathlib import Path
from typing import Annotated

import typer

from vngovnews.cli.parse import Profiles


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Folder of annotated articles (.json), or one of them.")
    ],
    html: Annotated[bool, typer.Option("--html", help="Read the pages that the annotations name.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List each miss (-) and false find (+).")] = False,
    reliability: Annotated[
        bool, typer.Option("--reliability", help="Show how often values of each confidence were right.")
    ] = False,
    save: Annotated[Path | None, typer.Option(metavar="RUN.json", help="Keep this run.")] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="RUN.json", help="List gains and losses against a kept run.")
    ] = None,
    profiles: Profiles = None,
) -> None:
    """Compare what is found with annotated articles: precision, recall and F1 a field.

    Example: vngovnews evaluate tests/gold/open --against before.json
    """
    from vngovnews import evaluate as measure
    from vngovnews.batch.profiles import own_profiles
    from vngovnews.cli.screen import Screen
    from vngovnews.evaluate import printed, saved, score

    if save and not save.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {save.parent}", param_hint="--save")
    before = saved.load(against) if against else None
    compared = list(measure.evaluate(gold, html=html, profiles=own_profiles(profiles) if profiles else ()))
    console = Screen(soft_wrap=True)
    if errors:
        printed.print_errors(compared, console)
    if before is not None:
        printed.print_changes(saved.changes(before, compared), console)
    if reliability:
        printed.print_reliability(score.reliability(compared), console)
    printed.print_figures(score.figures(compared), len(compared), console)
    if save:
        saved.save(compared, save)

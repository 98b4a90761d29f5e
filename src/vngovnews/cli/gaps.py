"""``vngovnews gaps``: what the lexicons may lack."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from vngovnews.cli.parse import Inputs, Jobs, Profiles

if TYPE_CHECKING:
    from vngovnews.model import Article


def gaps(
    inputs: Inputs,
    top: Annotated[int, typer.Option(min=1, help="How many to list.")] = 50,
    least: Annotated[int, typer.Option(min=1, help="Only words that stand at least so often.")] = 1,
    profiles: Profiles = None,
    jobs: Jobs = 1,
) -> None:
    """List words that look like a title, a body or a name and that no lexicon explains, by frequency.

    Example: vngovnews gaps articles/ --least 3
    """
    from vngovnews.batch import Failure, Options
    from vngovnews.cli.inputs import outcomes_of
    from vngovnews.cli.run import say
    from vngovnews.cli.screen import Screen
    from vngovnews.evaluate.gaps import count_gaps

    failed = 0

    def articles() -> "Iterator[Article]":
        nonlocal failed
        for outcome in outcomes_of(inputs, options=Options(profiles, jobs=jobs)):
            if isinstance(outcome, Failure):
                failed += 1
                say(str(outcome))
            else:
                yield outcome

    console = Screen(soft_wrap=True, markup=False, highlight=False)
    for gap in [g for g in count_gaps(articles()) if g.times >= least][:top]:
        console.print(f"{gap.times:>6}  {gap.shape:<6} {gap.words}  ({gap.article})")
    if failed:
        raise typer.Exit(1)

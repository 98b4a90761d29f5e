"""Figures, errors and changes on a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from vngovnews.evaluate.facts import Fact
from vngovnews.evaluate.saved import Change
from vngovnews.evaluate.score import Bin, Compared, Figure, mean_f1
from vngovnews.report.drawing import draw
from vngovnews.report.marks import Kind, Mark
from vngovnews.report.terminal import coloured
from vngovnews.text import fold

_KINDS: dict[str, Kind] = {
    "event": "event",
    "type": "event",
    "date": "date",
    "organisers": "organiser",
    "participants": "participants",
    "headline_count": "participants",
    "titles": "title",
    "places": "place",
    "topics": "topic",
    "documents": "document",
}


def print_figures(by_field: dict[str, Figure], articles: int, console: Console) -> None:
    """The table of precision, recall and F1."""
    console.print(f"{articles} articles", highlight=False)
    console.print(f"{'field':<16}{'precision':>10}{'recall':>8}{'F1':>7}{'in gold':>9}", highlight=False)
    for field, figure in by_field.items():
        shares = f"{figure.precision:>10.3f}{figure.recall:>8.3f}{figure.f1:>7.3f}"
        console.print(f"{field:<16}{shares}{figure.hits + figure.misses:>9}", highlight=False)
    console.print(f"{'mean F1':<16}{mean_f1(by_field):>25.3f}", highlight=False)


def print_reliability(bins: Sequence[Bin], console: Console) -> None:
    """How often values of each confidence were right."""
    console.print(f"{'confidence':<12}{'said':>7}{'right':>7}{'values':>8}", highlight=False)
    for row in bins:
        console.print(
            f"from {row.lower:<7.1f}{row.said:>7.3f}{row.right:>7.3f}{row.values:>8}", highlight=False
        )


def print_errors(compared: Sequence[Compared], console: Console) -> None:
    """Each miss (-) and each false find (+) under its article, with the words drawn."""
    for article in compared:
        if article.misses or article.falses or article.failure:
            console.print(Text(article.id, "bold"))
        if article.failure:
            console.print(Text(f"  not read: {article.failure}", "red"))
        for sign, facts in (("-", article.misses), ("+", article.falses)):
            for fact in facts:
                console.print(Text(f"  {sign} {fact}"))
                _print_words(article.text, fact, console)


def print_changes(changed: Sequence[Change], console: Console) -> None:
    """Gains, then losses, with the words drawn, and how many there are."""
    for change in sorted(changed, key=lambda c: not c.gain):
        style = "green" if change.gain else "red"
        word = "gain" if change.gain else "loss"
        console.print(Text(f"{word}  {change.article}  {change.fact} ({change.what})", style))
        _print_words(change.text, change.fact, console)
    gains = sum(change.gain for change in changed)
    console.print(f"{gains} gains, {len(changed) - gains} losses", highlight=False)


def _print_words(text: str, fact: Fact, console: Console) -> None:
    """A false find is drawn where it was found; a miss where its words first stand, if they do."""
    for start, stop in fact.evidence[:1] or _first_stand(text, fact):
        mark = Mark(start, stop, _KINDS.get(fact.field, "official"), fact.field)
        for line in draw(text, [mark], console.width - 6, around=mark):
            console.print(Text("      ").append(coloured(line)), soft_wrap=True)


def _first_stand(text: str, fact: Fact) -> list[tuple[int, int]]:
    words = str(fact.value[-1] if fact.field == "titles" else fact.value[0])
    start = fold(text).find(fold(words))
    return [(start, start + len(words))] if start >= 0 else []

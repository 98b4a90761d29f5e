"""An article on a terminal: its events in short, then its text with what was found drawn under it."""

from collections.abc import Iterator

from rich.console import Console
from rich.style import Style
from rich.text import Text

from vngovnews.model import Article, Event, Official
from vngovnews.report.drawing import Line, draw
from vngovnews.report.marks import Kind, counted, days, marks_of

_COLOURS: dict[Kind, str] = {
    "event": "bold bright_white",
    "date": "yellow",
    "organiser": "cyan",
    "participants": "magenta",
    "official": "green",
    "title": "bright_blue",
    "place": "bright_yellow",
    "topic": "bright_black",
    "document": "bright_magenta",
    "issue": "red",
}
_LABEL_WIDTH = 16
Fact = tuple[str, str, Kind | None]


def show(article: Article, console: Console) -> None:
    """Print one article; colours only where the console is a terminal."""
    console.print(Text(article.title or article.id, "bold"))
    for fact in summary(article):
        for line in _rows(fact, console):
            console.print(line, soft_wrap=True)
    console.print()
    for drawn in draw(article.text, marks_of(article), console.width):
        console.print(coloured(drawn), soft_wrap=True)


def _rows(fact: Fact, console: Console) -> Iterator[Text]:
    """A fact on as many rows as its value takes beside its label."""
    label, value, kind = fact
    style = Style.parse(_COLOURS[kind]) if kind else Style.null()
    for row in Text(value, style).wrap(console, max(console.width - _LABEL_WIDTH, _LABEL_WIDTH)):
        row.rstrip()
        yield Text(f"  {label}".ljust(_LABEL_WIDTH), "dim").append_text(row)
        label = ""


def coloured(line: Line) -> Text:
    """A drawn line in the colours of its kinds."""
    text = Text()
    for piece in line:
        text.append(piece.text, Style.parse(_COLOURS[piece.kind]) if piece.kind else None)
    return text


def summary(article: Article) -> Iterator[Fact]:
    """What the article says, in a line a fact: label, value, kind."""
    if article.published_at:
        yield "published", article.published_at, None
    if article.author:
        yield "author", article.author, None
    for number, event in enumerate(article.events, start=1):
        yield "event", f"{number} of {len(article.events)}: {event.type}, {event.status}", "event"
        yield from _event(event)
    if not article.events:
        yield "event", "none reported", None
    for document in article.documents:
        yield "document", document.number or document.name or "", "document"
    for issue in article.issues:
        yield "issue", issue.message, "issue"


def _event(event: Event) -> Iterator[Fact]:
    yield "date", days(event.date.start, event.date.end) if event.date else "not known", "date"
    for organiser in event.organisers:
        yield organiser.role, organiser.name, "organiser"
    for group in event.participants:
        yield "participants", f"{counted(group)} {group.unit}", "participants"
    for official in event.officials:
        yield "official", _person(official), "official"
    for place in event.places:
        yield "place", place.name, "place"
    if event.topics:
        yield "topics", ", ".join(t.code for t in event.topics), "topic"


def _person(official: Official) -> str:
    titles = ", ".join(t.text for t in official.titles)
    roles = ", ".join(official.roles)
    return official.name + (f", {titles}" if titles else "") + (f" ({roles})" if roles else "")

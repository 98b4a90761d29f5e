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
_LABEL_WIDTH = 14


def show(article: Article, console: Console) -> None:
    """Print one article; colours only where the console is a terminal."""
    for line in summary(article):
        console.print(line, soft_wrap=False)
    console.print()
    for drawn in draw(article.text, marks_of(article), console.width):
        console.print(coloured(drawn), soft_wrap=True)


def coloured(line: Line) -> Text:
    """A drawn line in the colours of its kinds."""
    text = Text()
    for piece in line:
        text.append(piece.text, Style.parse(_COLOURS[piece.kind]) if piece.kind else None)
    return text


def summary(article: Article) -> Iterator[Text]:
    """What the article says, in a line a fact."""
    yield Text(article.title or article.id, "bold")
    if article.published_at:
        yield _fact("published", article.published_at)
    if article.author:
        yield _fact("author", article.author)
    for number, event in enumerate(article.events, start=1):
        yield Text(f"event {number}" if len(article.events) > 1 else "event", "bold")
        yield from _event(event)
    if not article.events:
        yield _fact("event", "none reported")
    for document in article.documents:
        yield _fact("document", document.number or document.name or "", "document")
    for issue in article.issues:
        yield _fact("issue", issue.message, "issue")


def _event(event: Event) -> Iterator[Text]:
    yield _fact("type", f"{event.type}, {event.status}", "event")
    yield _fact("date", days(event.date.start, event.date.end) if event.date else "not known", "date")
    for organiser in event.organisers:
        yield _fact(organiser.role, organiser.name, "organiser")
    for group in event.participants:
        yield _fact("participants", f"{counted(group)} {group.unit}", "participants")
    for official in event.officials:
        yield _fact("official", _person(official), "official")
    for place in event.places:
        yield _fact("place", place.name, "place")
    if event.topics:
        yield _fact("topics", ", ".join(t.code for t in event.topics), "topic")


def _person(official: Official) -> str:
    titles = ", ".join(t.text for t in official.titles)
    roles = ", ".join(official.roles)
    return official.name + (f", {titles}" if titles else "") + (f" ({roles})" if roles else "")


def _fact(label: str, value: str, kind: Kind | None = None) -> Text:
    text = Text(f"  {label:<{_LABEL_WIDTH}}", "dim")
    return text.append(value, Style.parse(_COLOURS[kind]) if kind else Style.null())

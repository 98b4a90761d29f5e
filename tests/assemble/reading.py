"""One paragraph read to its end, for pair tables."""

from vngovnews.model import Event
from vngovnews.parse import parse_text


def only_event(sentence: str, *, title: str = "Tin hoạt động", published: str = "2021-06-10") -> Event:
    """The main event of an article whose body is one sentence."""
    events = parse_text(f"{title}\n{sentence}", title=title, published=published).events
    assert events, sentence
    return events[0]

"""What a crawl asks for, and what comes back."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from vngovnews.scrape.capture import Capture
from vngovnews.scrape.frontier import Address
from vngovnews.scrape.listing import Page, Place
from vngovnews.scrape.paging import Ask

Role = Literal["entry", "listing", "told", "article"]


@dataclass(frozen=True)
class Wish:
    """A page that is wanted, as what, and what is to be remembered until it comes."""

    ask: Ask
    role: Role
    place: Place | None = None
    address: Address | None = None
    page: Page | None = None
    guess: bool = False
    conditional: bool = False
    section: str = ""


class Answer(NamedTuple):
    """What came: the capture, its number in the books, and its text."""

    capture: Capture
    fetch: int
    text: str

    @property
    def url(self) -> str:
        """The address in the end."""
        return self.capture.url

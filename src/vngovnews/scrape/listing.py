"""A listing on its way: where it stands, what a page of it shows, and the page after that."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from urllib.parse import urljoin

from vngovnews.scrape.addresses import canonical, site
from vngovnews.scrape.days import day_of_value
from vngovnews.scrape.frontier import Address, Found, Frontier
from vngovnews.scrape.items import Reader, page_of
from vngovnews.scrape.paging import Position, Sheet, Step, json_items, json_pages, next_step
from vngovnews.scrape.platforms import Paging
from vngovnews.scrape.walk import Seen, Walk


@dataclass
class Place:
    """Where in a listing a run stands."""

    listing: int
    section: str
    completed: int
    position: Position
    walk: Walk
    paging: Paging | None = None
    paged: bool = True

    def follow(self, step: Step) -> None:
        """Go on to the next page."""
        self.position, self.paging = step.position, step.paging


class Shown(NamedTuple):
    """An item of a page; without an address where its day alone puts it out of what is asked for."""

    found: Found
    address: Address | None = None
    known: bool = False


@dataclass
class Page:
    """A page of a listing that has come, and how many of its articles it still waits for."""

    place: Place
    shown: list[Shown] = field(default_factory=list)
    waiting: int = 0
    sheet: Sheet | None = None

    def seen(self, frontier: Frontier) -> list[Seen]:
        """The items for the stop rules, with the days that have been learnt by now."""
        return [Seen(s.found.key, s.known, s.found.published or _learnt(s, frontier)) for s in self.shown]


def _learnt(shown: Shown, frontier: Frontier) -> date | None:
    day = frontier.by_id(shown.address.id).published if shown.address else None
    return date.fromisoformat(day) if day else None


class Read(NamedTuple):
    """What a page of a listing holds, and the page itself."""

    found: list[Found]
    sheet: Sheet


def read_page(reader: Reader, place: Place, url: str, text: str) -> Read:
    """The items of a page, be it a whole page, a piece of markup or JSON."""
    answer = _as_json(text)
    if place.paging is not None and place.paging.style == "json" and answer is not None:
        place.position = json_pages(place.paging, answer, place.position)
        return Read(_items(reader, place, answer), Sheet(url, text, page_of("")))
    if isinstance(answer, dict) and isinstance(answer.get("d"), str):
        text = answer["d"]
    tree = page_of(text)
    return Read(reader.items(tree, place.position.first_url if place.paging else url), Sheet(url, text, tree))


def _as_json(text: str) -> object:
    if not text.lstrip().startswith(("{", "[")):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def _items(reader: Reader, place: Place, answer: object) -> list[Found]:
    assert place.paging is not None
    base, found = place.position.first_url, []
    for link, day in json_items(place.paging, answer):
        rooted = link if link.startswith(("http:", "https:", "/")) else f"/{link}"
        address = canonical(urljoin(base, rooted))
        if address and site(address) == site(base):
            found.append(reader.item(address, day_of_value(day)))
    return found


def step_from(reader: Reader, page: Page) -> Step | None:
    """The next page of the listing, by the way that led here, or by the first that leads on."""
    if page.sheet is None:
        return None
    ways = (page.place.paging,) if page.place.paging else reader.platform.paging
    return next_step(ways, page.sheet, page.place.position, reader.listings.next_words)

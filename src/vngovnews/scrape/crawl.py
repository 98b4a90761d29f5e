"""One portal's crawl: what to ask for next, told what came. No network and no Scrapy in here."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from urllib.parse import urljoin, urlsplit

from vngovnews.errors import UnreadableInput
from vngovnews.scrape.addresses import canonical, site
from vngovnews.scrape.capture import Capture
from vngovnews.scrape.feeds import read_told
from vngovnews.scrape.front import UNKNOWN, is_single, item_of, offers_of, reader_for
from vngovnews.scrape.frontier import Address, Found
from vngovnews.scrape.items import Reader, page_of, path_of
from vngovnews.scrape.job import Job
from vngovnews.scrape.listing import Page, Place, Shown, read_page, step_from
from vngovnews.scrape.paging import Ask, Position
from vngovnews.scrape.settle import Settled
from vngovnews.scrape.walk import Walk
from vngovnews.scrape.wishes import Answer, Wish

_OK = 200
_UNCHANGED = 304


@dataclass
class PortalCrawl:
    """The way through one portal (or one listing or article of it)."""

    job: Job
    target: str
    portal: str = field(init=False)
    reader: Reader = field(init=False)
    _all: bool = False
    _sections_begun: int = 0
    _queued: set[int] = field(default_factory=set)
    _listings: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.portal = site(self.target)
        self.reader = Reader(self.job.listings, self.job.listings.platform(UNKNOWN))
        self.tally = self.job.tally(self.portal)

    def begin(self) -> Iterator[Wish]:
        """The first wish: the page that was named."""
        known = self.job.listings.portal(self.portal)
        url = urljoin(self.target, known.home) if urlsplit(self.target).path in ("", "/") else self.target
        yield Wish(Ask(canonical(url) or url), "entry")

    def came(self, wish: Wish, answer: Answer) -> Iterator[Wish]:
        """What is wanted after an answer."""
        if wish.role == "article":
            yield from self._article(wish, answer)
        elif wish.role == "entry":
            yield from self._entered(answer)
        elif answer.capture.status == _UNCHANGED and wish.place:
            self._finish(wish.place, "unchanged")
        elif answer.capture.status != _OK:
            yield from self.lost(wish, f"the portal answers {answer.capture.status}")
        elif wish.role == "told":
            yield from self._told(wish, answer)
        else:
            yield from self._listed(wish, answer)
        self.job.moved(self.portal)

    def lost(self, wish: Wish, reason: str, refused: bool = False) -> Iterator[Wish]:
        """A page that could not be had; ``refused`` where it was not to be had, and that is no loss."""
        if wish.role == "article" and wish.address is not None:
            section = self.tally.section(wish.section)
            kind: Literal["refused", "failed"] = "refused" if refused else "failed"
            self.tally.count(section, kind)
            getattr(section, kind)[reason] += 1
            if refused:
                self.job.articles.refuse_unread(wish.address.id, reason)
            else:
                self.job.articles.fail(wish.address.id, reason)
            yield from self._turn_when_ready(wish.page)
        elif wish.role == "entry":
            self.tally.unreadable = reason
        elif not wish.guess:
            counter = self.tally.section(wish.section).refused if refused else self.tally.pages_failed
            counter[f"{wish.role} page: {reason}"] += 1
        self.job.moved(self.portal)

    def _entered(self, answer: Answer) -> Iterator[Wish]:
        if answer.capture.status != _OK:
            self.tally.unreadable = f"{answer.url} answers {answer.capture.status}"
            return
        tree = page_of(answer.text)
        known = self.job.listings.portal(self.portal)
        self._know(reader_for(self.job, self.portal, tree))
        home = urlsplit(self.target).path in ("", "/", known.home)
        if not home and is_single(self.reader, answer):
            yield from self._single(answer)
            return
        self._all = home
        if home:
            yield from self._again()
            yield from self._whole(answer)
        else:
            place = self._place(answer.url, "listing", "")
            yield from self._again(place.listing)
            yield from self._listed(Wish(Ask(answer.url), "listing", place), answer)

    def _single(self, answer: Answer) -> Iterator[Wish]:
        """The page that was named is an article, and it is here already."""
        address, new = self.job.frontier.add(self.portal, self.reader.item(answer.url), None)
        self.job.archive.assign(answer.fetch, address.id)
        section = self.tally.section("")
        if new:
            self.tally.count(section, "found")
        yield from self._article(Wish(Ask(answer.url), "article", address=address), answer)

    def _again(self, listing: int | None = None) -> Iterator[Wish]:
        """What earlier runs left to do, and what may have changed since; of one listing or of all."""
        options, frontier = self.job.options, self.job.frontier
        first, last = options.since or date.min, options.until or date.max
        for address in frontier.outside(self.portal, first.isoformat(), last.isoformat()):
            self._settle(address, address.fetch or 0, self.job.archive.capture(address.fetch or 0))
        for address in frontier.due(self.portal):
            if listing in (None, address.listing):
                yield from self._fetch(address)
        for address in frontier.recent(self.portal, self.job.revisit_since()):
            if listing in (None, address.listing):
                yield from self._fetch(address, conditional=True)

    def _know(self, reader: Reader) -> None:
        self.reader = reader
        self.tally.platform = reader.platform.name

    def _whole(self, answer: Answer) -> Iterator[Wish]:
        """All that a portal offers: feeds, sitemaps, sections, and what its front page shows."""
        offers = offers_of(self.job, self.reader, answer)
        for url in offers.told:
            yield from self._ask_told(url)
        for url in offers.guessed:
            yield from self._ask_told(url, guess=True)
        yield from self._sections(offers.sections)
        place = self._place(answer.url, "home", "")
        place.paged = not offers.sections
        yield from self._listed(Wish(Ask(answer.url), "listing", place), answer)

    def _ask_told(self, url: str, guess: bool = False) -> Iterator[Wish]:
        address = canonical(url)
        if address is None or address in self._listings:
            return
        self._listings.add(address)
        place = self._place(address, "told", path_of(address))
        yield Wish(
            Ask(address), "told", place, guess=guess, conditional=place.completed > 0, section=place.section
        )

    def _sections(self, sections: list[tuple[str, str]]) -> Iterator[Wish]:
        for url, name in sections:
            if url in self._listings or self._sections_begun >= self.job.listings.limits["sections"]:
                continue
            self._listings.add(url)
            self._sections_begun += 1
            place = self._place(url, "listing", name)
            yield Wish(Ask(url), "listing", place, section=name)

    def _place(self, url: str, kind: str, section: str) -> Place:
        options = self.job.options
        listing = self.job.frontier.listing(self.portal, url, kind, section)
        completed = self.job.frontier.completed(listing, options.since)
        limits = self.job.listings.limits
        walk = Walk(
            options.since, limits["patience"], min(options.max_pages or limits["pages"], limits["pages"])
        )
        return Place(listing, section, completed, Position(url), walk)

    def _told(self, wish: Wish, answer: Answer) -> Iterator[Wish]:
        """A feed or sitemap: its articles are wanted, its further sitemaps read."""
        assert wish.place is not None
        try:
            told = read_told(answer.capture.content())
        except UnreadableInput as error:
            yield from self.lost(wish, str(error))
            return
        for link in told.sitemaps:
            url = canonical(link, answer.url)
            if url and site(url) == self.portal:
                yield from self._ask_told(url)
        since = self.job.options.since
        found = [f for e in told.entries if (f := item_of(self.reader, e, told.kind, answer.url, since))]
        page = self._note(wish.place, found)
        yield from self._fetch_page(page)
        self._finish(wish.place, "read")

    def _listed(self, wish: Wish, answer: Answer) -> Iterator[Wish]:
        """A page of a listing: its articles are wanted, then its next page."""
        assert wish.place is not None
        place = wish.place
        if self.reader.platform.name == UNKNOWN:
            self._know(reader_for(self.job, self.portal, page_of(answer.text)))
        read = read_page(self.reader, place, answer.url, answer.text)
        if place.walk.pages == 0 and self._all:
            yield from self._sections(self.reader.sections(read.sheet.tree, answer.url))
        page = self._note(place, read.found)
        page.sheet = read.sheet
        yield from self._fetch_page(page)
        if not page.waiting:
            yield from self._turn(page)

    def _note(self, place: Place, found: list[Found]) -> Page:
        """Write down what a page shows."""
        section = self.tally.section(place.section)
        section.pages += 1
        section.items += len(found)
        page = Page(place)
        with self.job.archive.together():
            for item in found:
                if not self.job.options.covers(item.published):
                    page.shown.append(Shown(item))
                    continue
                address, new = self.job.frontier.add(self.portal, item, place.listing)
                first = self.job.frontier.show(place.listing, address.id)
                page.shown.append(Shown(item, address, known=first <= place.completed))
                if new:
                    self.tally.count(section, "found")
        return page

    def _fetch_page(self, page: Page) -> Iterator[Wish]:
        """Ask for what a page shows; where days are to be learnt first, the page waits for its articles."""
        wishes = []
        for shown in page.shown:
            address = shown.address
            if address is None:
                continue
            touched = bool(shown.found.lastmod) and self.job.frontier.touched(
                address.id, shown.found.lastmod or ""
            )
            if address.state in ("found", "failed") or (address.state == "article" and touched):
                waits = self.job.options.since is not None and shown.found.published is None
                asked = list(
                    self._fetch(
                        address, page if waits else None, address.state == "article", page.place.section
                    )
                )
                page.waiting += len(asked) if waits else 0
                wishes += asked
        yield from wishes

    def _fetch(
        self,
        address: Address,
        page: Page | None = None,
        conditional: bool = False,
        section: str | None = None,
    ) -> Iterator[Wish]:
        most = self.job.options.most_articles
        if address.id in self._queued or (most is not None and len(self._queued) >= most):
            return
        self._queued.add(address.id)
        self.tally.waiting += 1
        name = section if section is not None else self.job.frontier.section_of(address)
        yield Wish(Ask(address.url), "article", None, address, page, False, conditional, name)

    def _article(self, wish: Wish, answer: Answer) -> Iterator[Wish]:
        assert wish.address is not None
        self._settle(wish.address, answer.fetch, answer.capture, wish.section)
        yield from self._turn_when_ready(wish.page)

    def _settle(self, address: Address, fetch: int, capture: Capture, section: str = "") -> Settled:
        settled = self.job.settler.settle(address, fetch, capture)
        counts = self.tally.section(section)
        self.tally.count(counts, settled.kind)
        if settled.kind in ("refused", "failed"):
            getattr(counts, settled.kind)[settled.reason] += 1
        if settled.article is not None and settled.kind in ("new", "changed"):
            self.tally.took(settled.article)
        return settled

    def _turn_when_ready(self, page: Page | None) -> Iterator[Wish]:
        if page is None:
            return
        page.waiting -= 1
        if page.waiting == 0:
            yield from self._turn(page)

    def _turn(self, page: Page) -> Iterator[Wish]:
        """Go on to a listing's next page, or end it."""
        place = page.place
        if place.walk.take(page.seen(self.job.frontier)) == "end":
            self._finish(place, place.walk.why)
            return
        step = step_from(self.reader, page) if place.paged else None
        if step is None:
            self._finish(place, "last")
            return
        place.follow(step)
        yield Wish(step.ask, "listing", place, section=place.section)

    def _finish(self, place: Place, why: str) -> None:
        self.tally.section(place.section).ended = why
        if why != "limit":
            self.job.frontier.complete(place.listing, self.job.options.since)

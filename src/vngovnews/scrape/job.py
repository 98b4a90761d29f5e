"""What one run is asked to do, and what it works with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from vngovnews.scrape.archive import Archive
from vngovnews.scrape.articles import Articles
from vngovnews.scrape.frontier import Frontier
from vngovnews.scrape.platforms import Listings
from vngovnews.scrape.reparse import reader_version
from vngovnews.scrape.settle import Settler
from vngovnews.scrape.tally import PortalTally


@dataclass(frozen=True)
class Options:
    """The choices of a run; every one has a default that is kind to the portals."""

    contact: str
    since: date | None = None
    until: date | None = None
    max_pages: int | None = None
    delay: float = 2.0
    allow_private: bool = False
    hours: tuple[int, int] | None = None
    revisit_days: int = 7
    timeout: float = 60.0
    retries: int = 3
    most_articles: int | None = None
    queue: str | None = None

    def covers(self, day: date | None) -> bool:
        """Whether a day is asked for; one that is not known may be."""
        after = day is None or self.since is None or day >= self.since
        return after and (day is None or self.until is None or day <= self.until)


@dataclass
class Job:
    """One run: the archive, what is asked for, and the counts."""

    archive: Archive
    listings: Listings
    options: Options
    frontier: Frontier = field(init=False)
    articles: Articles = field(init=False)
    settler: Settler = field(init=False)
    tallies: dict[str, PortalTally] = field(default_factory=dict)
    robots_down: dict[str, int] = field(default_factory=dict)
    sitemaps: dict[str, list[str]] = field(default_factory=dict)
    fatal: str | None = None
    interrupted: bool = False
    watchers: list[Callable[[str, PortalTally], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.frontier = Frontier(self.archive)
        self.articles = Articles(self.archive, reader_version())
        self.settler = Settler(
            self.articles, self.listings.gone_words, self.options.since, self.options.until
        )

    def tally(self, portal: str) -> PortalTally:
        """The counts of a portal, new or begun."""
        return self.tallies.setdefault(portal, PortalTally())

    def moved(self, portal: str) -> None:
        """Tell those who watch that a portal's counts have changed."""
        for watcher in self.watchers:
            watcher(portal, self.tally(portal))

    def revisit_since(self) -> str:
        """The first day whose articles are looked at again, as the archive's clock has it."""
        today = date.fromisoformat(self.archive.clock()[:10])
        return (today - timedelta(days=self.options.revisit_days)).isoformat()

    def user_agent(self) -> str:
        """Who asks, and whom to write to."""
        return f"vngovnews/{reader_version()} (+mailto:{self.options.contact})"

"""One pass of all lexicons over a page, and everything the finders make of it."""

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from vngovnews.assemble.phrases import pattern
from vngovnews.find import bodies, events, people, places, positions, predicates, topics
from vngovnews.find.bodies import BodyMention, find_bodies
from vngovnews.find.counts import CountMention, find_counts
from vngovnews.find.dates import DAYS, DateMention, find_dates
from vngovnews.find.documents import DocumentMention, find_documents
from vngovnews.find.events import EventCue, find_events
from vngovnews.find.places import PlaceMention, find_places
from vngovnews.find.positions import PositionMention, find_positions
from vngovnews.find.predicates import PredicateMention, find_predicates
from vngovnews.find.topics import TopicMention, find_topics
from vngovnews.lexicon import Lexicon, Match, keeping_what_is_built
from vngovnews.names.chart import Chart
from vngovnews.read.page import Page
from vngovnews.text import holding


@cache
def lexicon() -> Lexicon:
    """All data files in one automaton, built once a process."""
    finders = (bodies, events, people, places, positions, predicates, topics)
    with keeping_what_is_built():
        return Lexicon(chain.from_iterable(finder.entries() for finder in finders))


@dataclass(frozen=True)
class Mentions:
    """All that the finders see on a page; nothing here has been judged."""

    page: Page

    @cached_property
    def matches(self) -> list[Match]:
        """Every lexicon match."""
        return lexicon().scan(self.page.folded)

    @cached_property
    def chart(self) -> Chart:
        """The tokens with the entries that start at each; nothing hangs on a topic's word there."""
        matches = [m for m in self.matches if m.kind != topics.KIND]
        return Chart(self.page.text, self.page.tokens, matches)

    @cached_property
    def events(self) -> tuple[EventCue, ...]:
        """Words that name events."""
        return find_events(self.page, self.matches)

    @cached_property
    def free_events(self) -> list[EventCue]:
        """The cues that are no part of a body's name ("Trung tâm Hội nghị tỉnh"), of what was not called off."""
        found: list[EventCue] = []
        off = -9  # where the last one that was called off ends
        for cue in self.events:
            body = holding(self.bodies, cue.start)
            titled = self.page.text[cue.start : cue.stop].istitle()  # "Hội Làng nghề" is no "hội làng"
            if body is not None and (body.start < cue.start or (titled and body.stop > cue.stop)):
                continue
            if self._called_off(cue) or 0 <= cue.start - off <= 1:  # "hủy lễ hội | đua thuyền"
                off = cue.stop
            else:
                found.append(cue)
        return found

    def _called_off(self, cue: EventCue) -> bool:
        """Whether an event is named as one not held ("hoãn tổ chức lễ hội", "Lễ hội … năm nay không tổ chức")."""
        folded = self.page.folded
        before = pattern("evidence", "called off").search(folded, max(0, cue.start - 48), cue.start)
        return before is not None or pattern("evidence", "is called off").match(folded, cue.stop) is not None

    @cached_property
    def topics(self) -> tuple[TopicMention, ...]:
        """Words that speak of a subject matter."""
        return find_topics(self.page, self.matches)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Dates and periods."""
        return find_dates(self.page)

    @cached_property
    def days(self) -> list[DateMention]:
        """The days outside of citations of documents, deadlines left out."""
        told = [d for d in self.dates if d.kind in DAYS]
        free = [d for d in told if holding(self.documents, d.start) is None]
        deadline, folded = pattern("evidence", "deadline"), self.page.folded
        return [d for d in free if not deadline.search(folded, max(0, d.start - 24), d.start)]

    @cached_property
    def counts(self) -> tuple[CountMention, ...]:
        """Numbers of people."""
        return find_counts(self.page)

    @cached_property
    def documents(self) -> tuple[DocumentMention, ...]:
        """Citations of documents."""
        return find_documents(self.page)

    @cached_property
    def bodies(self) -> tuple[BodyMention, ...]:
        """Names of bodies."""
        return find_bodies(self.chart)

    @cached_property
    def places(self) -> tuple[PlaceMention, ...]:
        """Units and countries."""
        return find_places(self.chart)

    @cached_property
    def positions(self) -> dict[int, PositionMention]:
        """Positions by their first token."""
        return find_positions(self.chart)

    @cached_property
    def predicates(self) -> list[PredicateMention]:
        """Words that say what someone did."""
        return find_predicates(self.chart)

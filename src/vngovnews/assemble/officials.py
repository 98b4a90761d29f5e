"""Mentions of people, merged into officials with their positions and roles."""

import re
from dataclasses import dataclass, field
from functools import cache

from vngovnews.assemble.occasions import ORDER, as_told
from vngovnews.assemble.people import read_people
from vngovnews.assemble.person import Person, Position
from vngovnews.assemble.positions import distinct, same_position
from vngovnews.assemble.roles import Acts
from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.story import Story
from vngovnews.lexicon import begins_any_of, table
from vngovnews.model import Official, Title
from vngovnews.names.chart import Chart
from vngovnews.names.people import historical
from vngovnews.text import Span, fold


@dataclass(slots=True)
class Cluster:
    """All mentions of one person."""

    name: str
    spans: list[Span] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """The people of one sentence, tokens ``[first, stop)``, and what each did.

    ``shouted`` where it is printed in capitals alone, which hides what is a name.
    """

    first: int
    stop: int
    people: list[Person]
    roles: list[list[str]]
    shouted: bool = False


# An event of these types teaches if its words say so.
_MAY_TEACH = frozenset({"campaign", "conference", "seminar", "meeting", "festival"})
_ITEM = re.compile(r"\s{0,2}(?:[•\-+*–]|\d{1,2}\.\s)|\s?$")


def read_sentences(mentions: Mentions, scope: Span) -> list[ReadSentence]:
    """The people of each sentence of a stretch of text, with what each did in it."""
    chart, page = mentions.chart, mentions.page
    title_stop = page.title_stop
    found = []
    bounds = _token_bounds(mentions)
    carried: list[str] = []
    listed: list[str] = []
    for sentence, (first, stop) in zip(page.sentences, bounds, strict=True):
        in_scope = scope.start <= sentence.start < scope.stop or sentence.start < title_stop
        block = page.block_at(sentence.start)
        if not in_scope or (block is not None and block.kind in ("byline", "source")):
            continue
        people = read_people(chart, first, stop)
        acts = Acts(chart, people, mentions.predicates, first, stop)
        begins = bool(people) and _begins_with(chart, people[0], first)
        acts.carried = (carried or (listed if acts.only_lists() else [])) if begins else []
        if people:
            roles = acts.roles()
            if sentence.start < title_stop:  # who is said to go in a headline leads, whoever is listed below
                roles = [["leads" if r == "goes" else r for r in told] for told in roles]
            words = page.text[sentence.start : sentence.stop]
            found.append(ReadSentence(first, stop, people, roles, words.isupper()))
        goes_on = page.text[sentence.stop - 1] in ":;," or _ITEM.match(page.text, sentence.stop) is not None
        listed = [r for r in acts.carried if r == "attendee"] if people else []
        carried = (acts.carried if people else acts.opens_list() or carried) if goes_on else []
    return found


def _begins_with(chart: Chart, person: Person, first: int) -> bool:
    """Whether a line begins with a person: a dash and an honorific may stand before ("- Đ/c: A")."""
    return person.first - first <= (5 if chart.folded(person.first - 1) == ":" else 2)


def _token_bounds(mentions: Mentions) -> list[tuple[int, int]]:
    first_from = mentions.chart.first_from
    return [(first_from(sentence.start), first_from(sentence.stop)) for sentence in mentions.page.sentences]


_NEAR = 120  # tokens between a sentence and the one whose subject a pronoun in it means


class _Merger:
    """Gathers mentions in reading order: full names first met, then short names and bare positions resolved."""

    def __init__(self, mentions: Mentions) -> None:
        self.text = mentions.page.text
        self.clusters: dict[str, Cluster] = {}
        self.subjects: list[Cluster] = []
        self.told_at = 0

    def add(self, sentence: ReadSentence) -> None:
        """All full names of a sentence."""
        for person, roles in zip(sentence.people, sentence.roles, strict=True):
            if person.name is None or person.short:
                continue
            key = fold(self._words(person)).replace(" ", "")
            if sentence.shouted:
                self._heard(key, person, roles)
            else:
                cluster = self.clusters.setdefault(key, Cluster(self._words(person)))
                self._join(cluster, person, roles)

    def _heard(self, key: str, person: Person, roles: list[str]) -> None:
        """Someone named in a line of capitals alone, who is only known from elsewhere."""
        if key in self.clusters and person.name is not None:
            self.clusters[key].spans.insert(0, Span(person.name.start, person.name.stop))
            self.clusters[key].roles.update(roles)

    def resolve(self, sentence: ReadSentence) -> None:
        """Short names and positions of a sentence, given to the person they mean."""
        named: list[Cluster] = []
        for person, roles in zip(sentence.people, sentence.roles, strict=True):
            if person.pronoun:
                self._meant(sentence, person, roles, named)
                continue
            if person.name is not None and not person.short:
                named.extend(self._known(person))
                continue
            cluster = self._by_given_name(person) if person.name is not None else self._by_position(person)
            unnamed = person.name is None and person.honorific is None and "listed" in roles
            if cluster is None or unnamed:  # a list of who was there means other holders of such an office
                continue
            named.append(cluster)
            cluster.roles.update(roles)
            if person.name is not None:
                cluster.spans.append(Span(person.name.start, person.name.stop))

        if named:
            self.subjects, self.told_at = named, sentence.stop

    def _known(self, person: Person) -> list[Cluster]:
        cluster = self.clusters.get(fold(self._words(person)).replace(" ", ""))
        return [cluster] if cluster else []

    def _meant(self, sentence: ReadSentence, person: Person, roles: list[str], named: list[Cluster]) -> None:
        """Gives what a bare "đồng chí" or "ông" says to the only one whom it may mean."""
        near = sentence.first - self.told_at < _NEAR
        meant = named or (self.subjects if near else [])
        if meant and all(c is meant[0] for c in meant):
            meant[0].roles.update({"speaker"} & set(roles))  # whatever else it is told of is less sure

    def shorten(self) -> None:
        """Gives a name of two syllables with no office ("bà Nguyệt Ánh") to the one whose full name ends with it."""
        for key, cluster in list(self.clusters.items()):
            name = fold(cluster.name)
            whose = [c for c in self.clusters.values() if fold(c.name).endswith(f" {name}")]
            if cluster.positions or len(name.split()) != 2 or len(whose) != 1:
                continue
            whose[0].roles.update(cluster.roles)
            whose[0].spans.extend(cluster.spans)
            del self.clusters[key]

    def _words(self, person: Person) -> str:
        return self.text[person.name.start : person.name.stop] if person.name else ""

    def _join(self, cluster: Cluster, person: Person, roles: list[str]) -> None:
        assert person.name is not None
        cluster.spans.append(Span(person.name.start, person.name.stop))
        name = self._words(person)
        fuller = len(name) > len(cluster.name) or (cluster.name.isupper() and not name.isupper())
        cluster.name = name if fuller else cluster.name
        cluster.people.append(person)
        cluster.positions.extend(person.positions)
        cluster.roles.update(roles)
        cluster.score = max(cluster.score, person.name.score)

    def _by_given_name(self, person: Person) -> Cluster | None:
        given = fold(self._words(person))
        fits = [c for c in self.clusters.values() if fold(c.name).split()[-1] == given]
        return fits[0] if len(fits) == 1 else None

    def _by_position(self, person: Person) -> Cluster | None:
        if not person.positions:
            leads = [c for c in self.clusters.values() if "head-of-delegation" in c.roles]
            return leads[0] if len(leads) == 1 and person.leads_delegation else None
        wanted = person.positions[0]
        if fold(wanted.mention.office.role) in _offices("many"):
            return None
        fits = [
            c for c in self.clusters.values() if any(same_position(self.text, wanted, p) for p in c.positions)
        ]
        return fits[0] if len(fits) == 1 else None


@cache
def _offices(kind: str) -> frozenset[str]:
    """The offices of one list of data/capacities.toml, folded."""
    return frozenset(fold(office) for office in table("capacities.toml")[kind])


def _is_official(cluster: Cluster) -> bool:
    """A title, a rank, "đồng chí" or a state body gives a person an official capacity; a courtesy word does not."""
    of_history, known_of_them = historical().get(fold(cluster.name), ("", ""))
    offices = [fold(p.mention.office.role) for p in cluster.positions]
    if any(
        o not in _offices("citizens") and not (known_of_them and o.startswith(known_of_them)) for o in offices
    ):
        return True
    if cluster.positions:
        return False
    if all(p.prized for p in cluster.people):
        return False
    if any(p.journalist or p.honorific_kind == "child" for p in cluster.people):
        return False
    functions = {fold(f.office.role) for p in cluster.people for f in p.functions}
    if functions & _offices("citizens") or (of_history and not cluster.roles - {"mentioned", "attendee"}):
        return False
    known = any(p.honorific_kind == "comrade" or p.rank or p.affiliated or p.grouped for p in cluster.people)
    return known or bool(functions & _offices("serving")) or bool(cluster.roles & {"instructor", "chair"})


def _title(text: str, position: Position) -> Title:
    office = position.mention.office
    role = f"{position.mention.prefix} {office.role}".strip()
    body = position.mention.body
    return Title(
        text=text[position.start : position.stop],
        role=role,
        body=text[body : position.stop] if body is not None and body < position.stop else None,
        evidence=((position.start, position.stop),),
        confidence=0.9,
    )


def _official(text: str, cluster: Cluster) -> Official:
    person = next((p for p in cluster.people if p.honorific or p.rank), cluster.people[0])
    roles = tuple(r for r in ORDER if r in cluster.roles) or ("mentioned",)
    return Official(
        name=cluster.name,
        honorific=text[slice(*person.honorific)] if person.honorific else None,
        rank=text[slice(*person.rank)] if person.rank else None,
        titles=tuple(_title(text, p) for p in distinct(text, cluster.positions)),
        roles=roles,
        role_confidence=dict.fromkeys(roles, 0.85),
        evidence=tuple((s.start, s.stop) for s in cluster.spans),
        confidence=0.9,
    )


def names_of(sentences: list[ReadSentence]) -> list[Span]:
    """Where people's names stand."""
    return [Span(p.name.start, p.name.stop) for s in sentences for p in s.people if p.name]


def positions_of(sentences: list[ReadSentence]) -> list[Span]:
    """Where the positions of people stand: a body inside one acts for nobody."""
    return [Span(q.start, q.stop) for s in sentences for p in s.people for q in p.positions]


@cache
def _lessons() -> re.Pattern[str]:
    return re.compile(rf"{begins_any_of(table('teaching.toml')['lessons'])}\b")


def _teaches(mentions: Mentions, story: Story) -> bool:
    """Whether an event teaches: by its type, or by what its headline or the sentence that reports it tells."""
    if story.type in _MAY_TEACH:
        page = mentions.page
        told = page.folded[: page.title_stop] + page.folded[story.anchor.start : story.anchor.stop]
        return _lessons().search(told) is not None
    return story.type in ("training", "drill")


def choose_officials(
    mentions: Mentions, story: Story, sentences: list[ReadSentence], *, planned: bool
) -> tuple[Official, ...]:
    """The officials of one event in the order in which they are first named."""
    merger = _Merger(mentions)
    for sentence in sorted(sentences, key=lambda s: s.shouted):
        merger.add(sentence)
    for sentence in sentences:
        merger.resolve(sentence)
    merger.shorten()
    cue = mentions.page.folded[story.cue.start : story.cue.stop]
    papers = story.type == "seminar" or (story.type == "conference" and "khoa học" in cue)
    taught = not papers and _teaches(mentions, story)
    for cluster in merger.clusters.values():
        briefed = story.type == "press-conference"  # of what is to come; itself it is over
        cluster.roles = as_told(
            cluster.roles, story, planned=planned and not briefed, papers=papers, taught=taught
        )
    return tuple(_official(mentions.page.text, c) for c in merger.clusters.values() if _is_official(c))

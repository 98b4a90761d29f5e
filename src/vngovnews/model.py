"""The output contract: what vngovnews says of one article, as frozen pydantic models.

Offsets are half-open pairs of Unicode code points into :attr:`Article.text`; ``evidence`` is a list of such
pairs, and ``text[start:stop]`` is the words that prove the value. ``confidence`` is the share of such values
that were right on annotated articles (docs/accuracy.md).
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Literal["1.1"] = "1.1"

EventType = Literal[
    "training", "conference", "seminar", "meeting", "council-session", "voter-meeting", "dialogue",
    "working-visit", "inspection", "visit", "ceremony", "congress", "campaign", "contest", "festival",
    "signing", "press-conference", "drill", "other",
]  # fmt: skip
Role = Literal[
    "chair", "speaker", "instructor", "attendee", "head-of-delegation", "signatory", "mentioned"
]  # fmt: skip
Qualifier = Literal["exact", "over", "nearly", "about", "at-least", "at-most", "range"]
PartOfDay = Literal["morning", "noon", "afternoon", "evening", "night"]
BlockKind = Literal[
    "title", "lead", "heading", "paragraph", "caption", "list-item", "table-row", "byline", "source"
]  # fmt: skip
Topic = Literal[
    "party-building", "elections-and-councils", "state-organisation", "administrative-reform",
    "digital-transformation", "press-and-information", "law-and-justice", "inspection-and-anticorruption",
    "public-security", "defence", "disaster-and-fire-safety", "health", "education", "labour-and-employment",
    "social-welfare", "poverty-and-ethnic-affairs", "religion", "population-family-gender", "agriculture",
    "rural-development", "environment", "land-and-resources", "construction-and-urban", "transport", "energy",
    "industry-and-trade", "business-and-investment", "finance-and-budget", "science-and-technology",
    "culture-and-heritage", "tourism", "sports", "mass-organisations", "foreign-affairs",
    "emulation-and-commendation", "commemoration", "socio-economic-development",
]  # fmt: skip

Offsets = Annotated[
    tuple[int, int], Field(description="Half-open [start, stop] in code points of the article's text.")
]
Evidence = Annotated[
    tuple[Offsets, ...],
    Field(description="Where in the article's text the words stand that prove the value."),
]
Confidence = Annotated[
    float, Field(ge=0, le=1, description="Share of such values found right on annotated articles.")
]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$", description="A calendar day, YYYY-MM-DD.")]


class Model(BaseModel):
    """Frozen, and closed to fields that the contract does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Issue(Model):
    """Something a reader should know about the article or a value that could not be given."""

    code: str = Field(description="Short stable code, for example impossible-date.")
    message: str = Field(description="One sentence for people.")
    evidence: Evidence = Field(
        default=(), description="The words that it is about; empty if it is about none."
    )


class Block(Model):
    """A stretch of the article's text and what it is on the page."""

    kind: BlockKind = Field(description="What the stretch is on the page.")
    start: int = Field(ge=0, description="First code point.")
    end: int = Field(ge=0, description="One past the last code point.")


class EventDate(Model):
    """First and last day of the event itself."""

    start: Day = Field(description="First day.")
    end: Day = Field(description="Last day; the first again for an event of one day.")
    part_of_day: PartOfDay | None = Field(default=None, description="Where the article names it.")
    evidence: Evidence = Field(description="The words of the date.")
    confidence: Confidence = 0.5


class Organiser(Model):
    """A body that holds the event."""

    name: str = Field(description="As printed, in its fullest form.")
    role: Literal["organiser", "co-organiser"] = Field(description="organiser for the first or main one.")
    body_id: str | None = Field(default=None, description="Identifier of the body; null where not linked.")
    evidence: Evidence = Field(description="The words of the name.")
    confidence: Confidence = 0.5


class Participants(Model):
    """A count of people who took part."""

    count: int = Field(ge=0, description="The number; for a range its lower end.")
    upper: int | None = Field(default=None, description="Upper end of a range, else null.")
    qualifier: Qualifier = Field(
        description="How the number bounds the truth: 'over' is a bound, not a value."
    )
    unit: str = Field(description="The noun counted, as printed.")
    headline: bool = Field(description="Whether it counts the whole audience; one at most.")
    evidence: Evidence = Field(description="The words of qualifier, number and unit.")
    confidence: Confidence = 0.5


class Title(Model):
    """One position of a person, with its parts."""

    text: str = Field(description="The position with its body, as printed.")
    role: str | None = Field(
        default=None, description="The office without the body, abbreviations spelled out."
    )
    body: str | None = Field(default=None, description="The body in which it is held, as printed.")
    body_id: str | None = Field(default=None, description="Identifier of the body; null where not linked.")
    evidence: Evidence = Field(description="The words of the position.")
    confidence: Confidence = 0.5


class Official(Model):
    """A person named with an official capacity."""

    name: str = Field(description="Personal name alone, as printed.")
    honorific: str | None = Field(default=None, description="đồng chí, ông, bà … as printed.")
    rank: str | None = Field(default=None, description="Military rank or academic degree, as printed.")
    titles: tuple[Title, ...] = Field(default=(), description="Each position held, one each.")
    roles: tuple[Role, ...] = Field(default=(), description="What the person did at the event.")
    role_confidence: dict[Role, Confidence] = Field(
        default_factory=dict, description="Confidence of each role."
    )
    person_id: str | None = Field(
        default=None, description="Identifier of the person; null where not linked."
    )
    evidence: Evidence = Field(description="Each place where the name stands.")
    confidence: Confidence = 0.5


class Place(Model):
    """An administrative unit or country where the event took place."""

    name: str = Field(description="As printed, with its class word.")
    level: str | None = Field(default=None, description="province, district, commune or country.")
    code: str | None = Field(
        default=None, description="Official code as of the event's date; null if unknown."
    )
    evidence: Evidence = Field(description="The words of the name.")
    confidence: Confidence = 0.5


class TopicScore(Model):
    """One subject matter of the event."""

    code: Topic = Field(description="Code of the topic list.")
    score: float = Field(ge=0, description="Weight of the evidence; comparable within one article only.")
    evidence: Evidence = Field(description="The words that speak for the topic.")
    confidence: Confidence = 0.5


class Event(Model):
    """One event that the article reports."""

    type: EventType = Field(description="Kind of event.")
    type_confidence: Confidence = 0.5
    name: str | None = Field(default=None, description="The event's own name as printed; null where none.")
    status: Literal["held", "planned"] = Field(
        default="held", description="planned where announced for later."
    )
    date: EventDate | None = Field(default=None, description="null where no day can be known.")
    organisers: tuple[Organiser, ...] = Field(default=(), description="Bodies that hold the event.")
    participants: tuple[Participants, ...] = Field(default=(), description="Counts of people who took part.")
    participant_count: int | None = Field(default=None, description="The headline's count.")
    officials: tuple[Official, ...] = Field(default=(), description="People with an official capacity.")
    places: tuple[Place, ...] = Field(default=(), description="Where it took place.")
    topics: tuple[TopicScore, ...] = Field(default=(), description="Subject matter, the most central first.")
    evidence: Evidence = Field(default=(), description="The words that name the kind of event.")
    confidence: Confidence = 0.5


class Document(Model):
    """A legal or administrative document that the article cites."""

    number: str | None = Field(default=None, description="As printed; null for a law cited by name alone.")
    type: str | None = Field(default=None, description="Nghị định, Quyết định … spelled out.")
    name: str | None = Field(default=None, description="The name by which it is cited, where it is.")
    issuer: str | None = Field(default=None, description="The issuing body, where the text gives it.")
    date: Day | None = Field(default=None, description="Its date, where the text gives it.")
    evidence: Evidence = Field(description="The words of the citation.")
    confidence: Confidence = 0.5


class Article(Model):
    """One page, read: its metadata, its one text, and the events that it reports."""

    id: str = Field(description="The document's id, path or address.")
    schema_version: Literal["1.1"] = Field(default=SCHEMA_VERSION, description="Version of this contract.")
    url: str | None = Field(default=None, description="Address of the page.")
    portal: str | None = Field(default=None, description="Host of the address.")
    title: str | None = Field(default=None, description="Headline.")
    lead: str | None = Field(default=None, description="The paragraph set apart above the body.")
    author: str | None = Field(default=None, description="Personal or pen names of the byline, as printed.")
    author_confidence: Confidence = 0.5
    source: str | None = Field(
        default=None, description="Agency or outlet that the page names as its source."
    )
    section: str | None = Field(default=None, description="Section of the portal.")
    published_at: str | None = Field(default=None, description="ISO 8601 with +07:00; null if not given.")
    published_precision: Literal["minute", "day"] | None = Field(default=None, description="How exact it is.")
    text: str = Field(description="Title, lead, paragraphs, captions, byline in reading order, NFC.")
    blocks: tuple[Block, ...] = Field(default=(), description="What each stretch of the text is.")
    events: tuple[Event, ...] = Field(
        default=(), description="The main one first; empty where none is reported."
    )
    documents: tuple[Document, ...] = Field(default=(), description="Documents cited.")
    issues: tuple[Issue, ...] = Field(default=(), description="What could not be known, and why.")

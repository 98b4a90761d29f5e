"""One article with every field filled, built by hand: what writers and drawings are tested on."""

from vngovnews.model import (
    Article,
    Block,
    Document,
    Event,
    EventDate,
    Evidence,
    Issue,
    Official,
    Organiser,
    Participants,
    Place,
    Title,
    TopicScore,
)

LINES = (
    "Vân Sơn tập huấn chuyển đổi số",
    "Sáng 14/5/2024, Sở Nội vụ phối hợp với UBND huyện Vân Sơn tập huấn chuyển đổi số cho hơn 120 cán bộ.",
    "Dự có đồng chí Lò Thị Mai, Phó Giám đốc Sở Nội vụ; ông Trần Vĩnh; theo Công văn số 31/SNV-CCHC.",
)
TEXT = "\n".join(LINES)


def at(words: str, nth: int = 0) -> Evidence:
    """Where these words stand in the example for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return ((start, start + len(words)),)


def example(**changes: object) -> Article:
    """The article; keyword arguments replace fields of its event."""
    starts = [TEXT.index(line) for line in LINES]
    kinds = ("title", "lead", "paragraph")
    return Article(
        id="vi-du",
        url="https://vanson.example/tin/1",
        portal="vanson.example",
        title=LINES[0],
        lead=LINES[1],
        published_at="2024-05-15T09:20:00+07:00",
        published_precision="minute",
        text=TEXT,
        blocks=tuple(
            Block(kind=k, start=s, end=s + len(line))  # type: ignore[arg-type]
            for k, s, line in zip(kinds, starts, LINES, strict=True)
        ),
        events=(_event().model_copy(update=changes),),
        documents=(
            Document(number="31/SNV-CCHC", type="Công văn", evidence=at("31/SNV-CCHC"), confidence=0.99),
        ),
        issues=(Issue(code="relative-date", message="The day is told by another."),),
    )


def _event() -> Event:
    return Event(
        type="training",
        type_confidence=0.95,
        name="tập huấn chuyển đổi số",
        date=EventDate(
            start="2024-05-14",
            end="2024-05-14",
            part_of_day="morning",
            evidence=at("Sáng 14/5/2024"),
            confidence=0.9,
        ),
        organisers=(
            Organiser(name="Sở Nội vụ", role="organiser", evidence=at("Sở Nội vụ"), confidence=0.9),
            Organiser(
                name="UBND huyện Vân Sơn",
                role="co-organiser",
                evidence=at("UBND huyện Vân Sơn"),
                confidence=0.6,
            ),
        ),
        participants=(
            Participants(
                count=120,
                qualifier="over",
                unit="cán bộ",
                headline=True,
                evidence=at("hơn 120 cán bộ"),
                confidence=0.8,
            ),
        ),
        participant_count=120,
        officials=(
            _official(),
            Official(name="Trần Vĩnh", honorific="ông", evidence=at("Trần Vĩnh"), confidence=0.4),
        ),
        places=(Place(name="huyện Vân Sơn", level="district", evidence=at("huyện Vân Sơn"), confidence=0.7),),
        topics=(
            TopicScore(
                code="digital-transformation", score=3.5, evidence=at("chuyển đổi số", 1), confidence=0.9
            ),
        ),
        evidence=at("tập huấn", 1),
        confidence=0.9,
    )


def _official() -> Official:
    title = Title(
        text="Phó Giám đốc Sở Nội vụ",
        role="Phó Giám đốc",
        body="Sở Nội vụ",
        evidence=at("Phó Giám đốc Sở Nội vụ"),
        confidence=0.9,
    )
    return Official(
        name="Lò Thị Mai",
        honorific="đồng chí",
        titles=(title,),
        roles=("attendee", "speaker"),
        role_confidence={"attendee": 0.9, "speaker": 0.5},
        evidence=at("Lò Thị Mai"),
        confidence=0.97,
    )

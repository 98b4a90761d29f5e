"""Values that are less sure than wanted are left out, and nothing else."""

import pytest

from contract import check_event
from example import example
from vngovnews.batch.confidence import keep_confident
from vngovnews.model import Event


def kept(least: float) -> Event:
    event = keep_confident(example(), least).events[0]
    check_event(event)
    return event


def test_nothing_is_asked_nothing_goes() -> None:
    assert keep_confident(example(), 0.0) == example()


def test_values_under_the_bound_go() -> None:
    event = kept(0.85)
    assert [o.name for o in event.organisers] == ["Sở Nội vụ"]
    assert event.participants == ()
    assert event.participant_count is None
    assert event.places == ()
    assert event.date is not None
    [official] = event.officials
    assert official.roles == ("attendee",)
    assert official.role_confidence == {"attendee": 0.9}


@pytest.mark.parametrize(("least", "events"), [(0.9, 1), (0.91, 0)])
def test_the_bound_itself_is_sure_enough(least: float, events: int) -> None:
    assert len(keep_confident(example(), least).events) == events


def test_documents_and_author_have_a_confidence_too() -> None:
    article = example().model_copy(update={"author": "Thu Hà", "author_confidence": 0.7})
    sure = keep_confident(article, 0.995)
    assert sure.documents == ()
    assert sure.author is None
    assert keep_confident(article, 0.7).author == "Thu Hà"


def test_the_text_stays_as_it_is() -> None:
    assert keep_confident(example(), 1.0).text == example().text

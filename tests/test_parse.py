"""From text and markup to an Article: what the caller gives, and what becomes of it."""

from datetime import date

import pytest

from vngovnews import NotAnArticle, UnreadableInput, parse_documents, parse_html, parse_text
from vngovnews.assemble import LONGEST


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2020-11-25", "2020-11-25"),
        (date(2020, 11, 25), "2020-11-25"),
        ("2020-11-25T15:46:00", "2020-11-25"),
        ("2020-11-25T15:46:00+07:00", "2020-11-25"),
        ("2020-11-24T20:00:00Z", "2020-11-25"),
        (None, None),
    ],
)
def test_published_is_a_day_in_vietnam(published: str | date | None, day: str | None) -> None:
    article = parse_text("Họp báo\nSở Y tế họp báo về vụ mùa.", published=published)
    assert article.published_at == day
    assert article.published_precision == ("day" if day else None)


@pytest.mark.parametrize(
    "published", ["25/11/2020", "2020", "2020-11", "2020-13-01", "2021-02-29", "hôm qua", ""]
)
def test_what_is_no_day_is_refused(published: str) -> None:
    with pytest.raises(UnreadableInput, match="published is no day"):
        parse_text("Sở Y tế họp báo.", published=published)


def test_the_host_of_the_address_is_the_portal() -> None:
    article = parse_text("Sở Y tế họp báo.", url="https://SoYTe.Example.gov.vn:8080/tin?id=1")
    assert (article.portal, article.id) == ("soyte.example.gov.vn", article.url)


def test_an_id_of_the_caller_wins() -> None:
    assert parse_text("Sở Y tế họp báo.", url="https://a.example/1", id="mine").id == "mine"


def test_documents_come_lazily_and_in_order() -> None:
    taken = []

    def documents() -> object:
        for n in range(3):
            taken.append(n)
            yield {"id": str(n), "text": f"Tin số {n}"}

    articles = parse_documents(documents())  # type: ignore[arg-type]
    assert taken == []
    assert next(articles).id == "0"
    assert taken == [0]
    assert [a.id for a in articles] == ["1", "2"]


def test_a_document_without_an_id_is_named_by_address_or_number() -> None:
    found = parse_documents([{"text": "Tin"}, {"text": "Tin", "url": "https://a.example/2"}])
    assert [a.id for a in found] == ["1", "https://a.example/2"]


def test_failures_are_handed_over_and_the_rest_goes_on() -> None:
    failed = []
    documents = [{"id": "a"}, {"id": "b", "text": "Tin"}, {"id": "c", "text": "Tin", "published": "nay"}]
    found = list(parse_documents(documents, on_failure=lambda id, error: failed.append((id, str(error)))))
    assert [a.id for a in found] == ["b"]
    assert failed == [
        ("a", "the document has neither text nor html"),
        ("c", "published is no day, YYYY-MM-DD: 'nay'"),
    ]


def test_without_a_taker_the_first_failure_is_raised() -> None:
    with pytest.raises(UnreadableInput, match="neither text nor html"):
        list(parse_documents([{"id": "a"}]))


def test_a_page_that_is_no_article_says_why() -> None:
    with pytest.raises(NotAnArticle) as caught:
        parse_html("<html><body></body></html>")
    assert caught.value.reason == "empty"
    assert str(caught.value)


def test_a_very_long_text_is_read_for_events_in_part_and_says_so() -> None:
    lines = (f"Sáng 5/3, xã Tân Lập {n} tổ chức hội nghị với 65 đại biểu." for n in range(4000))
    article = parse_text("\n".join(lines), published="2024-03-06")
    assert len(article.text) > LONGEST and article.events
    assert [issue.code for issue in article.issues] == ["long-text"]
    assert all(stop <= LONGEST for event in article.events for _, stop in event.evidence)

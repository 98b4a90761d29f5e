"""From text and markup to an Article: what the caller gives, and what becomes of it."""

from datetime import date, datetime
from typing import Any

import pytest

from vngovnews import NotAnArticle, UnreadableInput, parse_documents, parse_html, parse_text
from vngovnews.assemble import LONGEST

NAN = float("nan")
STORY = (
    "Sáng 5/3, UBND xã Tân Lập tổ chức hội nghị bàn về phòng, chống hạn hán cho các hộ dân trong mùa khô. "
)
PAGE = f"<div><p>{STORY * 5}</p></div>"


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2020-11-25", "2020-11-25"),
        (date(2020, 11, 25), "2020-11-25"),
        ("2020-11-25T15:46:00", "2020-11-25T15:46:00+07:00"),
        (datetime(2020, 11, 25, 15, 46, 10, 5), "2020-11-25T15:46:00+07:00"),
        ("2020-11-25T15:46:00+07:00", "2020-11-25T15:46:00+07:00"),
        ("2020-11-24T20:00:00Z", "2020-11-25T03:00:00+07:00"),
        ("2020-11-25T00:00:00", "2020-11-25"),
        (None, None),
    ],
)
def test_published_is_a_day_or_a_minute_in_vietnam(published: str | date | None, moment: str | None) -> None:
    article = parse_text("Họp báo\nSở Y tế họp báo về vụ mùa.", published=published)
    assert article.published_at == moment
    precision = None if moment is None else "minute" if "T" in moment else "day"
    assert article.published_precision == precision


def test_what_the_caller_knows_stands_in_for_what_a_page_does_not_say() -> None:
    article = parse_html(PAGE, published="2024-03-06", title="Xã Tân Lập chống hạn")
    assert (article.title, article.published_at) == ("Xã Tân Lập chống hạn", "2024-03-06")
    assert article.text.startswith("Xã Tân Lập chống hạn\n")
    event_date = article.events[0].date
    assert event_date is not None
    assert event_date.start == "2024-03-05"


def test_what_a_page_says_itself_goes_before_what_the_caller_knows() -> None:
    page = f'<meta name="pubdate" content="2023-03-07T08:00:00+07:00"><h1>UBND xã Tân Lập họp</h1>{PAGE}'
    article = parse_html(page, published="2024-03-06", title="Tin")
    assert (article.title, article.published_at) == ("UBND xã Tân Lập họp", "2023-03-07T08:00:00+07:00")
    stamped = parse_html(f"<h1>UBND xã Tân Lập họp (15/03/2023)</h1>{PAGE}", published="2024-03-06")
    assert (stamped.title, stamped.published_at) == ("UBND xã Tân Lập họp", "2023-03-15")


def test_a_page_that_prints_an_empty_stamp_of_the_system_has_none() -> None:
    page = f'<meta name="pubdate" content="0001-01-01T00:00:00Z"><h1>UBND xã Tân Lập họp</h1>{PAGE}'
    assert parse_html(page).published_at is None


@pytest.mark.parametrize(
    "published",
    ["25/11/2020", "2020", "2020-11", "2020-13-01", "2021-02-29", "hôm qua", "", "9999-12-31", "0001-01-01"],
)
def test_what_is_no_day_is_refused(published: str) -> None:
    with pytest.raises(UnreadableInput, match="published is no day"):
        parse_text("Sở Y tế họp báo.", published=published)
    with pytest.raises(UnreadableInput, match="published is no day"):
        parse_html(PAGE, published=published)


@pytest.mark.parametrize("text", ["", "  \n", "\u200b\ufeff"])
def test_a_text_without_words_is_no_article(text: str) -> None:
    with pytest.raises(NotAnArticle) as caught:
        parse_text(text)
    assert caught.value.reason == "empty"


def test_an_address_that_is_none_is_refused() -> None:
    for parse in (parse_text, parse_html):
        with pytest.raises(UnreadableInput, match=r"url is no address: 'http://\[x'"):
            parse(STORY, url="http://[x")


def test_half_a_character_is_none() -> None:
    """JSON can name halves of pairs, and no encoding can write them."""
    article = parse_text("Sở Y tế \ud800họp báo về tiêm chủng.", id="a\udcff", url="https://a.example/\ud800")
    assert article.model_dump_json()
    assert article.id == "a\\udcff"
    assert parse_html(f"<h1>Xã Tân Lập \ud800họp</h1>{PAGE}").model_dump_json()


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


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": 5},
        {"text": NAN},
        {"text": "Tin", "url": "http://[x"},
        {"text": "Tin", "published": "9999-12-31"},
        {"text": "Tin", "title": ["Tin"]},
        {"html": 5.0},
    ],
)
def test_a_table_with_gaps_costs_the_rows_that_have_them(wrong: dict[str, Any]) -> None:
    """Rows as ``frame.to_dict("records")`` gives them."""
    failed: list[str] = []
    rows = [{"id": "a", **wrong}, {"id": NAN, "text": "Tin", "url": None, "published": NAN, "title": NAN}]
    found = list(parse_documents(rows, on_failure=lambda id, error: failed.append(id)))
    assert [a.id for a in found] == ["2"]
    assert failed == ["a"]


class Missing:
    """As pandas has it: comparing it gives itself, and it is neither true nor false."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> "Missing":  # type: ignore[override]
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


def test_what_a_table_has_for_nothing_is_nothing() -> None:
    failed: list[str] = []
    rows: list[Any] = [{"text": "Tin", "title": Missing(), "published": Missing()}, {"text": Missing()}, None]
    found = list(parse_documents(rows, on_failure=lambda id, error: failed.append(id)))
    assert [a.id for a in found] == ["1"]
    assert failed == ["2", "3"]


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

"""Words that no lexicon explains."""

import pytest

from vngovnews import parse_text
from vngovnews.evaluate.gaps import Gap, count_gaps, find_gaps


@pytest.mark.parametrize(
    ("sentence", "gaps"),
    [
        ("Sáng 5/3, bà Lê Thị Tám, Quản ngư trưởng, phát biểu.", [("title", "Quản ngư trưởng")]),
        ("Sáng 5/3, bà Lê Thị Tám - Quản ngư trưởng phát biểu.", [("title", "Quản ngư trưởng")]),
        ("Sáng 5/3, có mặt đại diện QZXW và các hộ dân.", [("body", "QZXW")]),
        ("Sáng 5/3, nghe Zrô Kplông trình bày.", [("name", "Zrô Kplông")]),
        ("Sáng 5/3, đồng chí Lê Thị Tám, Chủ tịch UBND xã, phát biểu.", []),
        ("Hội nghị lần thứ XIV bàn về lúa.", []),
        ("Bà con phấn khởi. Vụ mùa bội thu.", []),
    ],
)
def test_gaps_of_a_sentence(sentence: str, gaps: list[tuple[str, str]]) -> None:
    assert list(find_gaps(parse_text(f"Tin trong ngày\n{sentence}"))) == gaps


def test_a_byline_is_no_gap() -> None:
    article = parse_text("Tin trong ngày\nSáng 5/3, các hộ dân thu hoạch lúa trên đồng.\nZrô Kplông")
    assert article.author == "Zrô Kplông"
    assert list(find_gaps(article)) == []


def test_the_most_frequent_come_first_and_spellings_count_as_one() -> None:
    texts = ["có đại diện QZXW và ABZD.", "có đại diện ABZD.", "nghe Zrô Hoà và Zrô Hòa."]
    articles = [parse_text(f"Tin\nSáng 5/3, {t}", id=str(n)) for n, t in enumerate(texts)]
    assert count_gaps(articles) == [
        Gap("body", "ABZD", 2, "0"),
        Gap("name", "Zrô Hoà", 2, "2"),
        Gap("body", "QZXW", 1, "0"),
    ]

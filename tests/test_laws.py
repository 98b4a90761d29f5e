"""The laws of docs/design.md, over arbitrary Unicode and over every annotated text at hand."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from contract import check_article
from vngovnews import parse_text
from vngovnews.text import fold, tidy

TESTS = Path(__file__).parent
SHARED = TESTS.parents[1] / "shared" / "gold"
FOLDERS = [TESTS / "gold" / "open", TESTS / "gold" / "held", SHARED / "dev", SHARED / "pages"]
TEXTS = [path for folder in FOLDERS for path in sorted(folder.glob("*.json"))]

# Pieces of the genre in an order that no writer would choose: what rules assume of each other breaks here.
PIECES = """
Ngày 5/3/2024|sáng 31/02|năm 2020|từ ngày 1 đến 3/4|hơn 200 cán bộ|50-60 hộ dân|22/23 đại biểu|chiều qua
Sở Y tế|UBND huyện Hạ Hòa|Tỉnh ủy|Ban Thường vụ|tổ chức|phối hợp với|hội nghị|tập huấn|lễ|phát biểu|dự
đồng chí|ông|các đồng chí:|Nguyễn Thị Hồng|A Đam|H'Yim Kđoh|Phó Chủ tịch|nguyên|Bí thư|tại|xã Tân Lập|tỉnh
chủ trì|theo Quyết định số 12/QĐ-UBND|Nghị quyết 05-NQ/TW|,|;|-|–|.|:|(|)|…|Ảnh:|Tin, ảnh: Thu Hà
"""
ODD = ["\n", "\n\n", "\u0130", "\u200b", "a\u0300", "\u00d0", "\U0001d7d9"]
SENTENCES = st.lists(st.sampled_from([*PIECES.strip().replace("\n", "|").split("|"), *ODD]), max_size=40).map(
    " ".join
)


@given(st.text())
@example("\u0130stanbul")
@example("ﬁn ǰ ΐ")
def test_fold_keeps_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
@example("a\u0300\u00d0\u00ad\u200b x")
def test_tidy_is_final(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text())
def test_every_single_character_folds_to_one(text: str) -> None:
    assert [fold(c) for c in text if len(fold(c)) != 1] == []


@given(st.text(max_size=300))
@settings(deadline=None)
def test_spans_hold_in_any_text(text: str) -> None:
    check_article(parse_text(f"Tin {text}"))


@given(SENTENCES, st.sampled_from([None, "2024-03-06", "2020-01-01"]))
@settings(deadline=None, max_examples=200)
def test_spans_hold_in_shuffled_news(text: str, published: str | None) -> None:
    check_article(parse_text(f"Tin {text}", published=published))


@given(SENTENCES)
@settings(deadline=None)
def test_parsing_its_own_text_gives_the_same_text(text: str) -> None:
    once = parse_text(f"Tin {text}").text
    assert parse_text(once).text == once


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_spans_hold_in_annotated_texts(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    article = parse_text(gold["text"], title=gold["title"], published=gold["published"])
    check_article(article)
    assert len(fold(article.text)) == len(article.text)

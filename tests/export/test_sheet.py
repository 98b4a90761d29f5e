"""CSV for Excel: what a person who opens it sees, and what can do no harm."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from example import example
from vngovnews.export.rows import EVENT_SHEET, TABLES
from vngovnews.export.sheet import EventSheet, TableFolder, as_cell
from vngovnews.model import Article


def sheet_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def written(path: Path, *articles: Article) -> list[dict[str, str]]:
    with EventSheet(path) as sheet:
        for article in articles:
            sheet.write(article)
    return sheet_of(path)


def test_one_row_an_event_in_stable_columns(tmp_path: Path) -> None:
    [row] = written(tmp_path / "events.csv", example())
    assert row == {
        "article_id": "vi-du",
        "url": "https://vanson.example/tin/1",
        "portal": "vanson.example",
        "published_at": "2024-05-15T09:20:00+07:00",
        "published_precision": "minute",
        "title": "Vân Sơn tập huấn chuyển đổi số",
        "author": "",
        "source": "",
        "section": "",
        "event": "1",
        "type": "training",
        "type_confidence": "0.95",
        "name": "tập huấn chuyển đổi số",
        "status": "held",
        "date_start": "2024-05-14",
        "date_end": "2024-05-14",
        "part_of_day": "morning",
        "participant_count": "120",
        "participant_qualifier": "over",
        "organisers": "Sở Nội vụ",
        "co_organisers": "UBND huyện Vân Sơn",
        "participants": "over 120 cán bộ",
        "officials": "Lò Thị Mai; Trần Vĩnh",
        "officials_with_titles": "Lò Thị Mai (Phó Giám đốc Sở Nội vụ); Trần Vĩnh",
        "places": "huyện Vân Sơn",
        "topics": "digital-transformation",
        "documents": "31/SNV-CCHC",
        "confidence": "0.9",
    }


def test_excel_is_told_that_it_is_utf8(tmp_path: Path) -> None:
    written(tmp_path / "events.csv", example())
    assert (tmp_path / "events.csv").read_bytes().startswith(b"\xef\xbb\xbfarticle_id,")


def test_no_event_no_row_and_two_events_two(tmp_path: Path) -> None:
    article = example()
    none = article.model_copy(update={"events": ()})
    two = article.model_copy(update={"events": article.events * 2})
    rows = written(tmp_path / "events.csv", none, two)
    assert [row["event"] for row in rows] == ["1", "2"]


def test_an_empty_run_still_has_its_header(tmp_path: Path) -> None:
    assert written(tmp_path / "events.csv") == []
    assert "date_start" in (tmp_path / "events.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+84 912",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =cmd|' /C calc'!A0",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
    ],
)
def test_a_formula_is_defused(cell: str) -> None:
    assert as_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["Sở Y tế", "2020-09-25", "a=b", "(+84)", "", "50-60"])
def test_plain_words_stay_as_they_are(cell: str) -> None:
    assert as_cell(cell) == cell


def test_a_list_that_begins_with_a_formula_is_defused_as_a_whole() -> None:
    assert as_cell(("=A1", "b")) == "'=A1; b"


@given(st.text())
def test_no_cell_can_start_a_formula(text: str) -> None:
    assert not as_cell(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_cells_survive_commas_quotes_and_line_ends(tmp_path: Path) -> None:
    name = 'Hội nghị "ba, bốn"\nhai dòng'
    [row] = written(tmp_path / "events.csv", example(name=name))
    assert row["name"] == name


def tables_of(folder: Path, *articles: Article) -> dict[str, list[dict[str, str]]]:
    with TableFolder(folder) as tables:
        for article in articles:
            tables.write(article)
    return {path.stem: sheet_of(path) for path in folder.iterdir()}


def test_the_tables_are_those_of_the_contract(tmp_path: Path) -> None:
    tables = tables_of(tmp_path / "new" / "folder", example())
    names = "articles events organisers participants officials places topics documents"
    assert set(tables) == set(names.split())


def test_every_row_leads_back_to_its_event(tmp_path: Path) -> None:
    tables = tables_of(tmp_path, example())
    assert [r["article_id"] for r in tables["articles"]] == ["vi-du"]
    for name in ("organisers", "participants", "officials", "places", "topics"):
        assert {(r["article_id"], r["event"]) for r in tables[name]} == {("vi-du", "1")}, name
    assert [(r["article_id"], r["number"]) for r in tables["documents"]] == [("vi-du", "31/SNV-CCHC")]


def test_officials_have_one_row_a_person_and_title(tmp_path: Path) -> None:
    person = example().events[0].officials[0]
    second = person.titles[0].model_copy(
        update={"text": "Tỉnh ủy viên", "role": "Tỉnh ủy viên", "body": None}
    )
    twice = person.model_copy(update={"titles": (*person.titles, second)})
    rows = tables_of(tmp_path, example(officials=(twice, example().events[0].officials[1])))["officials"]
    assert [(r["official"], r["name"], r["title"], r["title_body"]) for r in rows] == [
        ("1", "Lò Thị Mai", "Phó Giám đốc Sở Nội vụ", "Sở Nội vụ"),
        ("1", "Lò Thị Mai", "Tỉnh ủy viên", ""),
        ("2", "Trần Vĩnh", "", ""),
    ]


def test_tables_quote_the_words_that_prove(tmp_path: Path) -> None:
    [row] = tables_of(tmp_path, example())["participants"]
    assert row["quote"] == "hơn 120 cán bộ"
    start, stop = map(int, row["evidence"].split(":"))
    assert example().text[start:stop] == "hơn 120 cán bộ"


def test_column_names_are_unique() -> None:
    for table in (EVENT_SHEET, *TABLES):
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name

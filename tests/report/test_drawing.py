"""Spans drawn under words."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from example import TEXT, example
from vngovnews.report.drawing import draw, wrap
from vngovnews.report.marks import Mark, marks_of
from vngovnews.report.terminal import show


def lines_of(text: str, marks: list[Mark], width: int = 60) -> list[str]:
    return ["".join(piece.text for piece in line) for line in draw(text, marks, width)]


def test_a_stroke_stands_under_its_words() -> None:
    assert lines_of("Sáng 5/3 họp", [Mark(5, 8, "date", "on")]) == ["Sáng 5/3 họp", "     on─"]


def test_overlapping_marks_take_a_line_each() -> None:
    marks = [Mark(0, 9, "title", "a"), Mark(4, 9, "organiser", "b"), Mark(10, 13, "event", "c")]
    assert lines_of("một hai b họp", marks) == ["một hai b họp", "a──────── c──", "    b────"]


def test_a_label_longer_than_its_words_runs_over_and_pushes_the_next_down() -> None:
    marks = [Mark(0, 1, "date", "2024-05-14"), Mark(2, 3, "event", "x")]
    assert lines_of("a b", marks) == ["a b", "2024-05-14", "  x"]


def test_a_mark_goes_on_in_the_next_row_without_its_label() -> None:
    assert lines_of("một hai ba bốn", [Mark(4, 14, "organiser", "x")], 7) == [
        "một hai",
        "    x──",
        "ba bốn",
        "──────",
    ]


def test_only_the_rows_around_a_mark() -> None:
    mark = Mark(4, 7, "event", "x")
    drawn = ["".join(p.text for p in line) for line in draw("một\nhai\nba", [mark], 20, around=mark)]
    assert drawn == ["hai", "x──"]


def test_wide_characters_move_the_stroke() -> None:
    assert lines_of("会 họp", [Mark(2, 5, "event", "x")])[1] == "   x──"


@given(st.text(alphabet="aắ \nđ会-", max_size=80), st.integers(min_value=2, max_value=30))
def test_rows_fit_and_lose_no_word(text: str, width: int) -> None:
    rows = list(wrap(text, width))
    assert all(cell_len(text[a:b]) <= width for a, b in rows)
    assert "".join(text[a:b] for a, b in rows).replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_every_kind_of_evidence_is_marked() -> None:
    kinds = {mark.kind for mark in marks_of(example())}
    assert kinds == {
        "event",
        "date",
        "organiser",
        "participants",
        "official",
        "title",
        "place",
        "topic",
        "document",
    }


def shown(*, terminal: bool) -> str:
    out = io.StringIO()
    show(
        example(),
        Console(file=out, width=70, force_terminal=terminal, color_system="standard" if terminal else None),
    )
    return out.getvalue()


def test_plain_where_it_is_no_terminal() -> None:
    text = shown(terminal=False)
    assert "\x1b" not in text
    assert "  organiser     Sở Nội vụ\n" in text
    assert "  participants  over 120 cán bộ\n" in text
    assert "  official      Lò Thị Mai, Phó Giám đốc Sở Nội vụ (attendee, speaker)\n" in text
    rows = text.splitlines()
    below = rows[next(n for n, row in enumerate(rows) if row.startswith("Sáng 14/5/2024")) + 1]
    assert below.startswith("2024-05-14────  organiser")


def test_a_long_value_goes_on_under_itself() -> None:
    out = io.StringIO()
    show(example(), Console(file=out, width=50))
    rows = out.getvalue().splitlines()
    first = next(n for n, row in enumerate(rows) if row.startswith("  official"))
    assert rows[first + 1].startswith(" " * 16)
    assert all(row == row.rstrip() for row in rows[:first])


def test_colours_on_a_terminal() -> None:
    assert "\x1b[36mSở Nội vụ" in shown(terminal=True)


@pytest.mark.parametrize("words", ["tập huấn chuyển đổi số", "Lò Thị Mai"])
def test_the_text_is_shown_whole(words: str) -> None:
    assert words in TEXT
    assert words in " ".join(shown(terminal=False).split())

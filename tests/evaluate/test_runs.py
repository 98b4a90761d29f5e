"""Runs that are kept, and what changed since."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from vngovnews.errors import UnreadableInput
from vngovnews.evaluate import evaluate, read_gold
from vngovnews.evaluate.facts import Fact
from vngovnews.evaluate.printed import print_changes, print_errors
from vngovnews.evaluate.saved import changes, load, save
from vngovnews.evaluate.score import Compared

HIT = Fact("officials", ("Lò Thị Mai",), ((5, 15),), 0.9)
MISS = Fact("places", ("xã Tân Lập",))
FALSE = Fact("organisers", ("Ban",), ((0, 3),), 0.4)
TEXT = "Ban, Lò Thị Mai, xã Tân Lập"


def test_a_kept_run_comes_back(tmp_path: Path) -> None:
    save([Compared("a", TEXT, (HIT,), (MISS,), (FALSE,))], tmp_path / "run.json")
    kept = load(tmp_path / "run.json")["a"]
    assert [f[:3] for f in (*kept.hits, *kept.misses, *kept.falses)] == [f[:3] for f in (HIT, MISS, FALSE)]


def test_a_run_against_itself_changes_nothing(tmp_path: Path) -> None:
    run = [Compared("a", TEXT, (HIT,), (MISS,), (FALSE,))]
    save(run, tmp_path / "run.json")
    assert changes(load(tmp_path / "run.json"), run) == []


def test_gains_and_losses_are_told_apart() -> None:
    before = {"a": Compared("a", "", (HIT,), (MISS,), (FALSE,))}
    now = Compared("a", TEXT, (), (HIT,), (MISS,))
    told = [(c.gain, c.what, c.fact.field) for c in changes(before, [now])]
    assert told == [
        (True, "no longer missed", "places"),
        (True, "no longer found falsely", "organisers"),
        (False, "now missed", "officials"),
        (False, "now found falsely", "places"),
    ]


def test_the_same_fact_twice_is_counted_twice() -> None:
    before = {"a": Compared("a", "", (), (), (FALSE, FALSE))}
    [change] = changes(before, [Compared("a", TEXT, (), (), (FALSE,))])
    assert change.gain


def test_an_article_of_one_run_alone_is_no_change() -> None:
    assert changes({}, [Compared("a", TEXT, (), (MISS,), ())]) == []


@pytest.mark.parametrize("content", ["{", "[]", '{"a": 1}', '{"a": {"hits": []}}'])
def test_what_is_no_run_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "run.json").write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableInput, match="it is no run that --save wrote"):
        load(tmp_path / "run.json")


def printed(*, width: int = 60) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(file=out, width=width), out


def test_an_error_is_drawn_in_its_words() -> None:
    console, out = printed()
    print_errors([Compared("a", TEXT, (), (MISS,), (FALSE,))], console)
    assert out.getvalue().splitlines() == [
        "a",
        "  - places: xã Tân Lập",
        "      Ban, Lò Thị Mai, xã Tân Lập",
        "                       places────",
        "  + organisers: Ban",
        "      Ban, Lò Thị Mai, xã Tân Lập",
        "      organisers",
    ]


def test_changes_end_with_their_number() -> None:
    console, out = printed()
    print_changes(
        changes({"a": Compared("a", "", (), (MISS,), ())}, [Compared("a", TEXT, (), (), (FALSE,))]), console
    )
    lines = out.getvalue().splitlines()
    assert lines[0] == "gain  a  places: xã Tân Lập (no longer missed)"
    assert lines[-1] == "1 gains, 1 losses"


GOLD = {
    "id": "g",
    "text": "Tin\nThu Hà",
    "title": "Tin",
    "published": "2024-05-15",
    "author": None,
    "event": None,
}


def test_each_annotated_article_is_parsed_and_compared(tmp_path: Path) -> None:
    (tmp_path / "g.json").write_text(json.dumps(GOLD), encoding="utf-8")
    [compared] = evaluate(tmp_path)
    assert compared.id == "g"
    assert compared.text.startswith("Tin")
    assert compared.misses == ()


def test_a_page_that_is_no_article_misses_everything(tmp_path: Path) -> None:
    (tmp_path / "g.html").write_text("", encoding="utf-8")
    gold = {**GOLD, "page": "g.html", "author": "Thu Hà"}
    (tmp_path / "g.json").write_text(json.dumps(gold), encoding="utf-8")
    [compared] = evaluate(tmp_path, html=True)
    assert [f.field for f in compared.misses] == ["author"]
    console, out = printed()
    print_errors([compared], console)
    assert out.getvalue().splitlines()[1] == f"  not read: {compared.failure}"


@pytest.mark.parametrize(
    ("content", "reason"), [("{", "it is not JSON"), ('{"id": "a", "event": null}', "it has no 'text'")]
)
def test_what_is_no_annotation_is_said(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "g.json").write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableInput, match=reason):
        read_gold(tmp_path)


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="holds no annotated article"):
        read_gold(tmp_path)

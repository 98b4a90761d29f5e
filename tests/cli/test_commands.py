"""The command line as its users meet it: real processes, files, pipes, exit codes."""

import csv
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from contract import check_article
from vngovnews.model import Article

VNGOVNEWS = str(Path(sys.executable).with_name("vngovnews"))
TWO = '{"id": "one", "text": "Tin một"}\n{"id": "two", "text": "Tin hai"}\n'


def run(
    *arguments: str | Path, stdin: str = "", cwd: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [VNGOVNEWS, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, **(env or {})},
        check=False,
    )


def articles(lines: str) -> list[Article]:
    found = [Article.model_validate_json(line) for line in lines.splitlines()]
    for article in found:
        check_article(article)
    return found


def test_json_lines_go_to_standard_output(samples: Path) -> None:
    done = run("parse", samples / "hai-tin.jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    assert [a.id for a in articles(done.stdout)] == ["khoi-cong-cau", "lich-thu-phi"]


def test_the_samples_parse_whole(samples: Path) -> None:
    done = run("parse", samples)
    assert (done.returncode, done.stderr) == (0, "")
    assert {Path(a.id).name for a in articles(done.stdout)} == {
        "khoi-cong-cau",
        "lich-thu-phi",
        "tap-huan-an-toan-thong-tin.html",
        "tiep-xuc-cu-tri.txt",
    }


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv", ".parquet"])
def test_the_suffix_picks_the_format(tmp_path: Path, suffix: str) -> None:
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    out = tmp_path / f"out{suffix}"
    done = run("parse", "-", "-o", out, stdin=TWO)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.stat().st_size > 0


def test_tables_and_a_file_in_one_run(tmp_path: Path) -> None:
    assert (
        run("parse", "-", "-o", tmp_path / "out.jsonl", "--tables", tmp_path / "t", stdin=TWO).returncode == 0
    )
    with (tmp_path / "t" / "articles.csv").open(encoding="utf-8-sig", newline="") as lines:
        assert [row["article_id"] for row in csv.DictReader(lines)] == ["one", "two"]
    assert len(articles((tmp_path / "out.jsonl").read_text(encoding="utf-8"))) == 2


def test_a_failure_is_one_sentence_and_the_rest_is_kept(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text("", encoding="utf-8")
    (tmp_path / "good.txt").write_text("Tin", encoding="utf-8")
    done = run("parse", "empty.html", "missing.txt", "good.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert [a.id for a in articles(done.stdout)] == ["good.txt"]
    first, second = done.stderr.splitlines()
    assert first.startswith("empty.html: ")
    assert second == "missing.txt: there is no such file or folder"


def test_a_published_that_is_no_day_is_said() -> None:
    done = run("parse", "-", stdin='{"id": "a", "text": "Tin", "published": "25/11/2020"}\n')
    assert done.returncode == 1
    assert done.stderr == "-:1 (a): published is no day, YYYY-MM-DD: '25/11/2020'\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-o", "out.xlsx"], "out.xlsx: its name does not end in .jsonl, .json, .csv or .parquet"),
        (["-o", "no/such/out.csv"], "no/such/out.csv: no such file or directory"),
        (["--tables", "taken"], "taken: file exists"),
        (["--profiles", "none"], "none: there is no such profile and no such folder of profiles"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    done = run("parse", "-", *arguments, stdin=TWO, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence + "\n")


@pytest.mark.parametrize("arguments", [["--jobs", "0"], ["--min-confidence", "2"], ["--nonsense"]])
def test_a_wrong_option_is_refused(arguments: list[str]) -> None:
    done = run("parse", "-", *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_address_of_a_page_is_an_option(samples: Path) -> None:
    done = run("parse", samples / "tap-huan-an-toan-thong-tin.html", "--url", "https://vanson.example/tin/1")
    [article] = articles(done.stdout)
    assert (article.url, article.portal) == ("https://vanson.example/tin/1", "vanson.example")


def test_one_address_is_not_that_of_many_inputs(samples: Path) -> None:
    for inputs in ([samples], [samples / "hai-tin.jsonl", samples / "tiep-xuc-cu-tri.txt"]):
        done = run("parse", *inputs, "--url", "https://vanson.example/tin/1")
        assert (done.returncode, done.stdout) == (2, "")
        assert "single input" in done.stderr


def test_values_less_sure_than_wanted_are_left_out(samples: Path) -> None:
    [article] = articles(run("parse", samples / "tiep-xuc-cu-tri.txt", "--min-confidence", "1").stdout)
    assert article.text
    assert [e for e in article.events if e.confidence < 1] == []
    assert article.author is None


def test_processes_keep_the_order(samples: Path) -> None:
    assert run("parse", samples, "--jobs", "2").stdout == run("parse", samples).stdout


def test_a_reader_that_stops_early_is_no_error() -> None:
    lines = "".join(f'{{"id": "{n}", "text": "Tin số {n}"}}\n' for n in range(3_000))
    command = f"{VNGOVNEWS} parse - | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"{command}; echo ${{PIPESTATUS[0]}}"],
        input=lines,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert len(done.stdout.splitlines()) == 2
    assert (done.stdout.splitlines()[1], done.stderr) == ("141", "")


@pytest.mark.parametrize(
    "verb", ["parse SAMPLE", "parse SAMPLE --jobs 2", "show SAMPLE", "gaps SAMPLE", "schema", "portals"]
)
def test_every_verb_ends_as_others_do_where_nobody_reads(verb: str, samples: Path) -> None:
    """As the system ends a program whose reader has gone, without a word; little output is no exception."""
    arguments = [str(samples) if word == "SAMPLE" else word for word in verb.split()]
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "wb") as gone:
        done = subprocess.run([VNGOVNEWS, *arguments], stdout=gone, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (141, b"")


def test_progress_is_for_terminals_alone(samples: Path, tmp_path: Path) -> None:
    """On a pipe nothing, on a terminal a line that counts."""
    command = [VNGOVNEWS, "parse", str(samples), "-o", str(tmp_path / "out.jsonl")]
    outer, inner = pty.openpty()
    with subprocess.Popen(command, stderr=inner, env={**os.environ, "TERM": "xterm"}) as process:
        os.close(inner)
        assert process.wait(timeout=60) == 0
    assert b"articles" in os.read(outer, 65_536)
    os.close(outer)
    assert run("parse", samples, "-o", tmp_path / "out.jsonl").stderr == ""


@pytest.mark.parametrize(
    "verb", ["parse", "show", "evaluate", "schema", "gaps", "scrape", "export", "reread"]
)
def test_help_has_an_example(verb: str) -> None:
    done = run(verb, "--help", env={"COLUMNS": "120"})
    assert done.returncode == 0
    assert f"Example: vngovnews {verb}" in done.stdout


def test_without_arguments_the_help_is_shown() -> None:
    shown = run()
    assert "parse" in shown.stdout + shown.stderr
    assert "Traceback" not in shown.stderr


def test_show_fails_in_one_sentence() -> None:
    done = run("show", "missing.html")
    assert (done.returncode, done.stderr) == (1, "missing.html: there is no such file or folder\n")


GOLD = {
    "id": "g",
    "title": "Tin",
    "published": None,
    "text": "Tin một",
    "author": "Thu Hà",
    "event": None,
    "documents": [],
}


def test_evaluate_saves_and_compares(tmp_path: Path) -> None:
    (tmp_path / "g.json").write_text(json.dumps(GOLD), encoding="utf-8")
    kept = tmp_path / "run.json.kept"
    first = run("evaluate", tmp_path, "--errors", "--save", kept)
    assert first.returncode == 0
    assert "- author: Thu Hà" in first.stdout
    assert "1 articles" in first.stdout
    (tmp_path / "g.json").write_text(json.dumps({**GOLD, "author": None}), encoding="utf-8")
    second = run("evaluate", tmp_path, "--against", kept)
    assert "gain  g  author: Thu Hà (no longer missed)" in second.stdout
    assert "1 gains, 0 losses" in second.stdout


def test_what_could_not_be_written_in_the_end_is_said_at_the_start(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "g.json").write_text(json.dumps(GOLD), encoding="utf-8")
    done = run("evaluate", tmp_path, "--save", tmp_path / "no" / "run.kept")
    assert (done.returncode, done.stdout) == (2, "")
    done = run("show", samples, "--url", "https://vanson.example/tin/1")
    assert (done.returncode, done.stdout, "single input" in done.stderr) == (2, "", True)


def test_evaluate_takes_one_annotated_article(tmp_path: Path) -> None:
    (tmp_path / "g.json").write_text(json.dumps(GOLD), encoding="utf-8")
    done = run("evaluate", tmp_path / "g.json")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 articles" in done.stdout


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "there is no such file or folder"),
        ("[1]", "it is no JSON object"),
        ("3", "it is no JSON object"),
    ],
)
def test_evaluate_says_what_is_no_annotation(tmp_path: Path, content: str | None, sentence: str) -> None:
    path = tmp_path / "g.json"
    if content:
        path.write_text(content, encoding="utf-8")
    done = run("evaluate", path)
    assert (done.returncode, done.stderr) == (2, f"{path}: {sentence}\n")


def test_gaps_takes_processes_and_profiles(samples: Path, tmp_path: Path) -> None:
    assert run("gaps", samples, "--jobs", "2").stdout == run("gaps", samples).stdout
    (tmp_path / "own.toml").write_text("title = 'h1'\n", encoding="utf-8")
    done = run("gaps", samples, "--profiles", tmp_path / "own.toml")
    assert (done.returncode, "it needs a body" in done.stderr) == (2, True)


def test_evaluate_without_annotations_is_one_sentence(tmp_path: Path) -> None:
    done = run("evaluate", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{tmp_path}: the folder holds no annotated article (.json)\n"

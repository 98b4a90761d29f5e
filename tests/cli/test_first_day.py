"""What goes wrong on the first day: no input or output is lost, no traceback is seen, no run hangs."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from vngovnews.cli import Verbs

VNGOVNEWS = str(Path(sys.executable).with_name("vngovnews"))
ONE = '{"id": "one", "text": "Sở Y tế họp báo."}\n'
FULL = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device")


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A line as people type it; ``v`` is the command."""
    done = subprocess.run(
        ["bash", "-c", f'v() {{ "{VNGOVNEWS}" "$@"; }}; {command}'],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.mark.parametrize(
    "command",
    [
        "v parse in.jsonl -o in.jsonl",
        "v parse in.jsonl -o ./link.jsonl",
        "v parse in.jsonl >> in.jsonl",
        "v parse - -o in.jsonl < in.jsonl",
        "v parse . -o in.jsonl",
        "v parse . >> in.jsonl",
    ],
)
def test_an_output_that_is_an_input_is_refused(tmp_path: Path, command: str) -> None:
    (tmp_path / "in.jsonl").write_text(ONE, encoding="utf-8")
    (tmp_path / "link.jsonl").symlink_to("in.jsonl")
    done = shell(command, tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(": it is one of the inputs, too\n")
    assert (tmp_path / "in.jsonl").read_text(encoding="utf-8") == ONE


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("v parse missing.html -o old.csv", 1),
        ("v parse missing.html --tables tables", 1),
        ("v parse in.jsonl -o old.csv --tables taken", 2),
        ("v parse in.jsonl -o old.csv --profiles none", 2),
    ],
)
def test_a_run_that_reads_nothing_wipes_nothing(tmp_path: Path, command: str, code: int) -> None:
    (tmp_path / "in.jsonl").write_text(ONE, encoding="utf-8")
    (tmp_path / "tables").mkdir()
    for name in ("old.csv", "taken", "tables/events.csv"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    assert shell(command, tmp_path).returncode == code
    assert sorted(tmp_path.rglob("*")) == before
    for name in ("old.csv", "taken", "tables/events.csv"):
        assert (tmp_path / name).read_text(encoding="utf-8") == "old"


def test_every_bad_file_of_a_folder_is_one_sentence(tmp_path: Path) -> None:
    bad = {
        "deep.jsonl": b"[" * 100_000,
        "half.jsonl": b'{"id": "h\\ud800", "text": "S\\ud800 h\xe1\xbb\x8dp."}',
        "number.jsonl": b'{"text": ' + b"9" * 5_000 + b"}",
        "wrong.jsonl": b'{"text": "a", "url": "http://[x"}\n{"text": "a", "published": "9999-12-31"}',
        "empty.jsonl": b"",
        "empty.html": b"",
        "empty.txt": b"",
        "empty.warc": b"",
        "bytes.html": bytes(range(256)) * 20,
        "bytes.txt": bytes(range(256)) * 20,
        "bytes.warc.gz": bytes(range(256)) * 20,
        "pdf.html": b"%PDF-1.4\n" + b"0 obj" * 400,
    }
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / os.fsdecode(b"l\xe0.txt")).write_text("Tin", encoding="utf-8")
    (tmp_path / "z.jsonl").write_text(ONE, encoding="utf-8")
    done = shell("v parse .", tmp_path)
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [
        "h\\ud800",
        "./l\\udce0.txt",
        "one",
    ]
    told = {Path(line.split(":")[0]).name for line in done.stderr.splitlines()}
    assert told == set(bad) - {"half.jsonl"}
    assert done.stderr.isprintable() or all(line.isprintable() for line in done.stderr.splitlines())


def test_a_fault_in_writing_costs_one_article(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from vngovnews.cli import app
    from vngovnews.export.documents import LinesFile
    from vngovnews.model import Article

    write = LinesFile.write

    def faulty(self: LinesFile, article: Article) -> None:
        write(self, article if article.id != "two" else {}["x"])

    monkeypatch.setattr(LinesFile, "write", faulty)
    (tmp_path / "in.jsonl").write_text(
        ONE + ONE.replace("one", "two") + ONE.replace("one", "three"), encoding="utf-8"
    )
    out = tmp_path / "out.jsonl"
    done = CliRunner().invoke(app, ["parse", str(tmp_path / "in.jsonl"), "-o", str(out)])
    assert done.exit_code == 1
    assert done.stderr == "two: a fault in vngovnews, please report it (KeyError: 'x')\n"
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == [
        "one",
        "three",
    ]


def test_a_fault_of_ours_is_one_sentence_too() -> None:
    app = typer.Typer(cls=Verbs, pretty_exceptions_enable=False)

    @app.command()
    def fail() -> None:
        raise KeyError("x")

    @app.command()
    def other() -> None:
        """A second verb, as the first alone would be no verb."""

    done = CliRunner().invoke(app, ["fail"])
    assert done.exit_code == 2
    assert done.stderr == "a fault in vngovnews, please report it (KeyError: 'x')\n"


@pytest.mark.parametrize(
    ("command", "code", "sentence"),
    [
        ("v parse - <&-", 1, "-: standard input is closed\n"),
        ("v parse in.jsonl >&-", 2, "standard output is closed: -o FILE names another place\n"),
        ('v parse ""', 1, "'': it names nothing, neither a file nor a folder\n"),
        ("v evaluate in.jsonl", 2, "in.jsonl: it has no 'event'\n"),
        pytest.param(
            "v parse in.jsonl > /dev/full", 2, "standard output: no space left on device\n", marks=FULL
        ),
        pytest.param("v schema > /dev/full", 2, "standard output: no space left on device\n", marks=FULL),
        pytest.param(
            "v show in.jsonl > /dev/full", 2, "standard output: no space left on device\n", marks=FULL
        ),
        pytest.param("v parse in.jsonl -o full.csv", 2, "full.csv: no space left on device\n", marks=FULL),
    ],
)
def test_what_cannot_be_read_or_written_is_named(
    tmp_path: Path, command: str, code: int, sentence: str
) -> None:
    (tmp_path / "in.jsonl").write_text(ONE, encoding="utf-8")
    (tmp_path / "full.csv").symlink_to("/dev/full")
    done = shell(command, tmp_path)
    assert (done.returncode, done.stderr) == (code, sentence)


@pytest.mark.parametrize("verb", ["parse", "show"])
def test_a_pipe_that_is_closed_early_ends_as_with_any_program(tmp_path: Path, verb: str) -> None:
    text = json.dumps({"text": "Sở Y tế họp báo. " * 9_000})
    (tmp_path / "in.jsonl").write_text(f"{text}\n" * 3, encoding="utf-8")
    done = shell(f"v {verb} in.jsonl | head -c 1; exit ${{PIPESTATUS[0]}}", tmp_path)
    assert (done.returncode, done.stderr) == (141, "")


def test_an_id_that_stands_twice_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(ONE * 3, encoding="utf-8")
    done = shell("v parse in.jsonl", tmp_path)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 3)
    assert done.stderr == "one: this id stands for more than one article; perhaps others do, too\n"


def test_keys_that_are_not_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "Tin", "publised": "2024-03-06"}\n' * 2, encoding="utf-8")
    done = shell("v parse in.jsonl | cat", tmp_path)
    assert done.stderr.startswith("in.jsonl:1: 'publised': no such key is read")
    assert "in.jsonl:2: 'publised'" not in done.stderr


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    import vngovnews

    assert shell("v --version", tmp_path).stdout == f"vngovnews {vngovnews.__version__}\n"


@pytest.mark.parametrize("gap", [0.02, 0.3])
def test_two_interrupts_end_a_run_of_many_processes(tmp_path: Path, gap: float) -> None:
    """A terminal sends Ctrl-C to all processes, and ``timeout`` sends it twice."""
    (tmp_path / "in.jsonl").write_text(ONE * 20_000, encoding="utf-8")
    (tmp_path / "out.jsonl").write_text("old", encoding="utf-8")
    run = subprocess.Popen(
        [VNGOVNEWS, "parse", "in.jsonl", "-j", "2", "-o", "out.jsonl"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    part = tmp_path / "out.jsonl.part"
    deadline = time.monotonic() + 60
    while not (part.exists() and part.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.05)
    for _ in range(2):
        os.killpg(run.pid, signal.SIGINT)
        time.sleep(gap)
    _, told = run.communicate(timeout=30)
    assert run.returncode in (130, -signal.SIGINT)
    assert "Traceback" not in told
    assert told.endswith("out.jsonl.part: what was read before the run stopped\n")
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == "old"
    for line in part.read_text(encoding="utf-8").splitlines():
        assert json.loads(line)["id"] == "one"

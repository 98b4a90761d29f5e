"""What the documentation shows is run: Python blocks, console blocks, the README's two commands, the picture.

A ``python`` block is executed (with ``>>>`` as a doctest), blocks of one page in one namespace; a ``text`` block
right after it is what it prints. In a ``console`` block each line that starts with ``$`` is run by the shell, and
other lines must stand in its output (``...`` stands for anything). All of it in a copy of the samples.
"""

import contextlib
import doctest
import io
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^(?P<indent> *)```(?P<kind>[\w-]*)[^\n]*\n(?P<body>.*?)^(?P=indent)```", re.M | re.S)


class Fenced(NamedTuple):
    """One fenced block and the line that it starts in."""

    kind: str
    body: str
    line: int


def fenced(path: Path) -> list[Fenced]:
    text = path.read_text(encoding="utf-8")
    return [
        Fenced(m["kind"], textwrap.dedent(m["body"]), text.count("\n", 0, m.start()) + 1)
        for m in _FENCE.finditer(text)
    ]


def _with(kind: str) -> list[Path]:
    return [page for page in PAGES if any(block.kind == kind for block in fenced(page))]


def _name(path: Path) -> str:
    return path.name


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the samples, as a reader of the documentation has it."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("page", _with("python"), ids=_name)
def test_python_blocks_run_and_print_what_is_shown(page: Path) -> None:
    names: dict[str, object] = {}
    printed: str | None = None
    for block in fenced(page):
        if block.kind == "text" and printed is not None:
            assert printed == block.body, f"{page.name}:{block.line}"
        printed = run_python(block, names, page) if block.kind == "python" else None


def run_python(block: Fenced, names: dict[str, object], page: Path) -> str:
    if ">>>" in block.body:
        test = doctest.DocTestParser().get_doctest(block.body, names, page.name, str(page), block.line)
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        runner.run(test, clear_globs=False)
        names.update(test.globs)
        assert runner.summarize(verbose=False).failed == 0
        return ""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile("\n" * block.line + block.body, str(page), "exec"), names)
    return out.getvalue()


@pytest.mark.parametrize("page", _with("console"), ids=_name)
def test_console_blocks_run_and_print_what_is_shown(page: Path, desk: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for block in fenced(page):
        if block.kind == "console":
            for command, shown in commands(block.body):
                done = subprocess.run(
                    ["bash", "-c", command],
                    cwd=desk,
                    env={**os.environ, "PATH": path, "COLUMNS": "100"},
                    capture_output=True,
                    encoding="utf-8",
                    check=False,
                )
                assert done.returncode == 0, f"{page.name}:{block.line}: {command}\n{done.stderr}"
                assert stands_in(shown, done.stdout), f"{page.name}:{block.line}: {command}\n{done.stdout}"


def commands(body: str) -> list[tuple[str, str]]:
    parts = re.split(r"^\$ ", body, flags=re.M)[1:]
    return [(part.split("\n", 1)[0], part.partition("\n")[2].strip("\n")) for part in parts]


def stands_in(shown: str, printed: str) -> bool:
    pattern = ".*?".join(re.escape(piece) for piece in shown.split("..."))
    return not shown or re.search(pattern, printed, re.S) is not None


def test_the_readme_has_two_commands_and_ci_runs_the_second() -> None:
    install, tests = (b.body.strip() for b in fenced(ROOT / "README.md") if b.kind == "bash")
    assert "pip install" in install
    assert "vngovnews parse samples" in install
    assert "pytest" in tests
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().splitlines()
    assert ci[-1] == tests


def test_the_picture_shows_what_is_found_now() -> None:
    """Its words, not its bytes, which differ from one version of rich to the next."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        import generate
    finally:
        sys.path.pop(0)
    drawn = generate.picture().export_svg(title="x")
    assert words_of(generate.PICTURE.read_text(encoding="utf-8")) == words_of(drawn)


def words_of(svg: str) -> str:
    texts = re.findall(r"<text[^>]*clip-path[^>]*>(.*?)</text>", svg, re.S)
    return re.sub(r"\s|&#160;", "", "".join(texts))


def test_every_page_is_in_the_navigation() -> None:
    listed = set(re.findall(r": ([\w-]+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M))
    assert listed == {path.name for path in (ROOT / "docs").glob("*.md")}


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target

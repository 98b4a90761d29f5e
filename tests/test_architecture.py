"""The house rules of docs/design.md that a program can check."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "vngovnews"
MODULES = sorted(PACKAGE.rglob("*.py"))
CORE = ("parse.py", "model.py", "text.py", "lexicon.py", "errors.py", "read/", "find/", "assemble/", "names/")
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc"}
# Vietnamese letters that no English word has; a docstring may quote the language, code may not.
VIETNAMESE = frozenset("ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
GRAMMAR = ("text.py", "find/", "names/", "assemble/", "read/", "syllables.py", "chains.py", "scrape/days.py")


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def _docstrings(tree: ast.Module) -> set[int]:
    holders = [n for n in ast.walk(tree) if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef)]
    return {id(n.body[0].value) for n in holders if n.body and isinstance(n.body[0], ast.Expr)}


def test_imports_go_down_the_list_only() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_modules_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_functions_are_short(path: Path) -> None:
    """Without the docstring, which is for readers; a typer verb's options are no code either."""
    for function in _functions(path):
        body = function.body[1:] if ast.get_docstring(function) else function.body
        lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
        assert lines <= 30, f"{function.name} has {lines} lines"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_public_functions_say_what_they_do(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "no module docstring"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_vietnamese_is_data(path: Path) -> None:
    if _name(path).startswith(GRAMMAR):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            found = set(node.value.lower()) & VIETNAMESE
            assert not found or _is_description(node, tree), f"line {node.lineno}: {node.value!r}"


def _is_description(constant: ast.Constant, tree: ast.Module) -> bool:
    """Whether it is prose of the schema, ``Field(description="…")``, which may quote the language."""
    keywords = [n for n in ast.walk(tree) if isinstance(n, ast.keyword)]
    return any(k.arg == "description" and k.value is constant for k in keywords)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_names_explain(path: Path) -> None:
    assert path.stem not in VAGUE


@pytest.mark.parametrize("path", [p for p in MODULES if _name(p).startswith(CORE)], ids=_name)
def test_the_core_catches_nothing_blindly(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            assert caught not in ("everything", "Exception", "BaseException"), f"line {node.lineno}"


@pytest.mark.parametrize("path", [p for p in MODULES if _name(p).startswith(CORE)], ids=_name)
def test_the_core_asks_no_clock_network_or_environment(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            names = []
        for name in names:
            assert name.split(".")[0] not in {
                "socket",
                "urllib3",
                "requests",
                "locale",
                "random",
                "time",
                "os",
            }, name
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"today", "now", "utcnow", "urlopen", "environ"}, f"line {node.lineno}"


def test_no_work_is_left_undone_in_the_text() -> None:
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        for mark in ("TO" + "DO", "FIX" + "ME", "X" * 3, "NotImplemented" + "Error"):
            assert mark not in text, f"{_name(path)}: {mark}"

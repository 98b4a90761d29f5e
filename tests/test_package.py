"""What importing the package costs, and what it offers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import vngovnews

LOADED = "import json, sys; {}; print(json.dumps(sorted(sys.modules)))"


def modules_after(statement: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", LOADED.format(statement)], capture_output=True, text=True, check=True
    )
    return set(json.loads(run.stdout))


def test_importing_the_package_imports_nothing_heavy() -> None:
    loaded = modules_after("import vngovnews")
    assert not loaded & {"pydantic", "lxml", "bs4", "ahocorasick", "scrapy", "typer", "rich", "dateutil"}


def test_the_models_need_no_reader() -> None:
    loaded = modules_after("from vngovnews import Article, Event")
    assert "pydantic" in loaded
    assert not loaded & {"lxml", "bs4", "ahocorasick", "scrapy", "typer", "rich"}


@pytest.mark.parametrize("verb", [["parse", "--help"], ["parse", "SAMPLE"], ["show", "SAMPLE"], ["schema"]])
def test_the_command_line_leaves_the_scraper_alone(verb: list[str], samples: Path) -> None:
    arguments = ["vngovnews", *(str(samples / "tiep-xuc-cu-tri.txt") if v == "SAMPLE" else v for v in verb)]
    code = (
        f"import contextlib, io, sys; sys.argv = {arguments!r}\n"
        "from vngovnews.cli import app\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit): app()\n"
        "print([m for m in ('scrapy', 'twisted', 'pyarrow', 'bs4') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_there_are_few_public_names_and_all_exist() -> None:
    assert len(vngovnews.__all__) <= 15
    assert vngovnews.__all__ == sorted(vngovnews.__all__)
    for name in vngovnews.__all__:
        assert getattr(vngovnews, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'parse_pdf'"):
        _ = vngovnews.parse_pdf


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(vngovnews.__file__).parent / "py.typed").exists()

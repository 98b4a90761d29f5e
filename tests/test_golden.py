"""Golden folders: a page, what must be read and found in it, one test a field, and its spans drawn.

``tests/fixtures/<portal>/<slug>/`` holds ``page.html``, ``expected.json`` (an Article with the fields that
matter; a field that is not named is not tested) and, where wanted, ``spans.txt`` (kind, words: one a line).
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from vngovnews import parse_html
from vngovnews.report.marks import marks_of

FIXTURES = Path(__file__).parent / "fixtures"
FOLDERS = sorted(p.parent for p in FIXTURES.rglob("expected.json"))
SPANS = [folder for folder in FOLDERS if (folder / "spans.txt").exists()]


def _name(folder: Path) -> str:
    return folder.relative_to(FIXTURES).as_posix()


def _expected(folder: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return expected


@cache
def _found(folder: Path) -> dict[str, Any]:
    article = parse_html((folder / "page.html").read_bytes(), url=_expected(folder).get("url"))
    found: dict[str, Any] = article.model_dump(mode="json")
    return found | {"marks": [(m.kind, article.text[m.start : m.stop]) for m in marks_of(article)]}


def _narrowed(found: Any, expected: Any) -> Any:
    """The found value, reduced to the keys that the expected one names."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return {key: _narrowed(found.get(key), value) for key, value in expected.items()}
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [_narrowed(f, e) for f, e in zip(found, expected, strict=True)]
    return found


FIELDS = [(folder, field) for folder in FOLDERS for field in _expected(folder)]


@pytest.mark.parametrize(("folder", "field"), FIELDS, ids=[f"{_name(a)}-{b}" for a, b in FIELDS])
def test_field(folder: Path, field: str) -> None:
    expected = _expected(folder)[field]
    assert _narrowed(_found(folder)[field], expected) == expected


@pytest.mark.parametrize("folder", SPANS, ids=_name)
def test_spans(folder: Path) -> None:
    lines = (folder / "spans.txt").read_text(encoding="utf-8").splitlines()
    assert [f"{kind}\t{words}" for kind, words in _found(folder)["marks"]] == [line for line in lines if line]

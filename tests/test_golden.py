"""Golden folders: a page, what must be read and found in it, one test a field, and its spans.

``tests/fixtures/<portal>/<slug>/`` holds ``page.html``, ``expected.json`` (an Article with the fields that matter;
a key that is not named is not tested) and, where wanted, ``spans.txt`` (kind and words, one mark a line, in the order of
the text; a kind that it does not name is not tested).
``"xfail": {"events.places": "why"}`` in ``expected.json`` names what is known to be wrong; it fails once it is right.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from vngovnews import parse_html
from vngovnews.read import read_html
from vngovnews.read.html import read_generic
from vngovnews.report.marks import marks_of

FIXTURES = Path(__file__).parent / "fixtures"
FOLDERS = sorted(p.parent for p in FIXTURES.rglob("expected.json"))
SPANS = [folder for folder in FOLDERS if (folder / "spans.txt").exists()]
UNORDERED = ("roles",)


def _name(folder: Path) -> str:
    return folder.relative_to(FIXTURES).as_posix()


@cache
def _expected(folder: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return expected


@cache
def _found(folder: Path) -> dict[str, Any]:
    article = parse_html((folder / "page.html").read_bytes(), url=_expected(folder).get("url"))
    found: dict[str, Any] = article.model_dump(mode="json")
    return found | {"marks": [(m.kind, article.text[m.start : m.stop]) for m in marks_of(article)]}


def _fields(folder: Path) -> list[str]:
    """Keys of the article, and where it has one event, keys of that."""
    expected = _expected(folder)
    names = [key for key in expected if key not in ("events", "xfail")]
    events = expected.get("events")
    return names + ([f"events.{key}" for key in events[0]] if events else ["events"] if events == [] else [])


def _value(article: dict[str, Any], field: str) -> Any:
    key, _, inner = field.partition(".")
    if not inner:
        return article[key]
    assert len(article["events"]) == 1
    return article["events"][0][inner]


def _narrowed(found: Any, expected: Any, key: str = "") -> Any:
    """The found value, reduced to the keys that the expected one names; order counts but for roles."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return {name: _narrowed(found.get(name), value, name) for name, value in expected.items()}
    if key in UNORDERED and isinstance(found, list):
        return sorted(found, key=lambda role: expected.index(role) if role in expected else len(expected))
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [_narrowed(f, e) for f, e in zip(found, expected, strict=True)]
    return found


def _cases() -> list[Any]:
    cases = []
    for folder in FOLDERS:
        wrong = _expected(folder).get("xfail", {})
        for field in _fields(folder):
            marks = [pytest.mark.xfail(reason=wrong[field])] if field in wrong else []
            cases.append(pytest.param(folder, field, marks=marks, id=f"{_name(folder)}-{field}"))
    return cases


@pytest.mark.parametrize(("folder", "field"), _cases())
def test_field(folder: Path, field: str) -> None:
    expected = _value(_expected(folder), field)
    assert _narrowed(_value(_found(folder), field), expected) == expected


@pytest.mark.parametrize("folder", SPANS, ids=_name)
def test_spans(folder: Path) -> None:
    lines = (folder / "spans.txt").read_text(encoding="utf-8").splitlines()
    kinds = {line.split("\t")[0] for line in lines}
    found = [f"{kind}\t{words}" for kind, words in _found(folder)["marks"] if kind in kinds]
    assert found == lines


def test_twelve_articles_have_their_events_annotated() -> None:
    annotated = [folder for folder in FOLDERS if "events" in _expected(folder)]
    assert len({_expected(folder)["title"] for folder in annotated}) >= 12


@pytest.mark.parametrize("folder", FOLDERS, ids=_name)
def test_the_generic_reader_reads_the_same(folder: Path) -> None:
    """What a layout's profile finds is found without it, too; a section may be known by the profile alone."""
    page = (folder / "page.html").read_bytes()
    known, generic = read_html(page), read_generic(page)
    for fact in ("title", "published_at", "author", "lead", "source", "text"):
        assert getattr(generic, fact) == getattr(known, fact), fact

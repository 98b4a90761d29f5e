"""How right the events are, measured on annotated articles."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from vngovnews.errors import UnreadableInput, VngovnewsError
from vngovnews.evaluate.facts import facts_of_article, facts_of_gold
from vngovnews.evaluate.score import Compared, compare
from vngovnews.parse import parse_document
from vngovnews.read import Profile

_GIVEN = ("id", "url", "published", "title", "text")


def evaluate(path: Path, *, html: bool = False, profiles: Iterable[Profile] = ()) -> Iterator[Compared]:
    """Parse annotated articles and compare what was found with what should be.

    They are those of a folder (``*.json``), or the one of a file.
    With ``html`` an article that names its ``page`` is read from that file.
    """
    known = tuple(profiles)
    pages = path if path.is_dir() else path.parent
    for gold in read_gold(path):
        document = _document(gold, pages if html else None)
        wanted = facts_of_gold(gold)
        try:
            article = parse_document(document, id=gold["id"], profiles=known)
        except VngovnewsError as error:
            yield compare(gold["id"], gold["text"], wanted, [])._replace(failure=str(error))
        else:
            yield compare(gold["id"], article.text, wanted, facts_of_article(article))


def read_gold(path: Path) -> list[dict[str, Any]]:
    """The annotated articles of a folder by file name, or the one of a file."""
    if path.is_file():
        return [_read(path)]
    if not path.is_dir():
        raise UnreadableInput(f"{path}: there is no such file or folder")
    files = sorted(path.glob("*.json"))
    if not files:
        raise UnreadableInput(f"{path}: the folder holds no annotated article (.json)")
    return [_read(file) for file in files]


def _read(path: Path) -> dict[str, Any]:
    try:
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise UnreadableInput(f"{path}: it is not JSON ({error})") from None
    if not isinstance(gold, dict):
        raise UnreadableInput(f"{path}: it is no JSON object")
    lacking = [key for key in ("id", "text", "event") if key not in gold]
    if lacking:
        raise UnreadableInput(f"{path}: it has no {lacking[0]!r}")
    return gold


def _document(gold: Mapping[str, Any], pages: Path | None) -> dict[str, Any]:
    if pages and gold.get("page"):
        html = (pages / gold["page"]).read_text(encoding="utf-8", errors="replace")
        return {"url": gold.get("url"), "html": html}
    return {key: gold.get(key) for key in _GIVEN}

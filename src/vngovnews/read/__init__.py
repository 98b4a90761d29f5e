"""Bytes or text in, Page out: the one door from markup to text."""

from pathlib import Path
from typing import Any

from vngovnews.errors import NotAnArticle
from vngovnews.read.page import Page
from vngovnews.read.plain import read_text

__all__ = ["load_profiles", "read_html", "read_text"]


def read_html(html: str | bytes, *, url: str | None = None, profiles: Any = ()) -> Page:
    """The page of one HTML document."""
    raise NotAnArticle("empty", "not read yet")


def load_profiles(folder: Path) -> tuple[Any, ...]:
    """The profiles of the TOML files of a folder."""
    return ()

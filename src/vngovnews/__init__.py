"""Reads Vietnamese government news and turns each article into typed, cited events.

>>> from vngovnews import parse_text
>>> article = parse_text("Ngày 5/3/2024, UBND huyện Hạ Hòa tổ chức hội nghị tổng kết.")
>>> article.schema_version
'1.1'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str
    from vngovnews.errors import BadProfile, NotAnArticle, UnreadableInput, VngovnewsError
    from vngovnews.model import Article, Event, Issue, Official
    from vngovnews.parse import parse_documents, parse_html, parse_text
    from vngovnews.read import load_profiles

_HOME = {
    "Article": "model", "Event": "model", "Issue": "model", "Official": "model",
    "BadProfile": "errors", "NotAnArticle": "errors", "UnreadableInput": "errors", "VngovnewsError": "errors",
    "parse_documents": "parse", "parse_html": "parse", "parse_text": "parse",
    "load_profiles": "read",
}  # fmt: skip

__all__ = [
    "Article",
    "BadProfile",
    "Event",
    "Issue",
    "NotAnArticle",
    "Official",
    "UnreadableInput",
    "VngovnewsError",
    "load_profiles",
    "parse_documents",
    "parse_html",
    "parse_text",
]


def __getattr__(name: str) -> Any:
    """Each public name is imported when it is first asked for: the package itself costs next to nothing."""
    if name == "__version__":
        return import_module("importlib.metadata").version("vngovnews")
    if name not in _HOME:
        raise AttributeError(f"module 'vngovnews' has no attribute {name!r}")
    return getattr(import_module(f"vngovnews.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__]

"""Each cited document once, with all that its citations say of it."""

import re
from collections.abc import Iterable

from vngovnews.find.documents import DocumentMention
from vngovnews.model import Document
from vngovnews.text import fold


def choose_documents(mentions: Iterable[DocumentMention]) -> tuple[Document, ...]:
    """The documents of a page in the order in which they are first cited, each number or name once.

    >>> from vngovnews.find.documents import DocumentMention
    >>> cited = DocumentMention(0, 26, "09/2017/NĐ-CP", "Nghị định", None, None, None)
    >>> [d.number for d in choose_documents([cited, cited._replace(start=90, stop=116)])]
    ['09/2017/NĐ-CP']
    """
    groups: dict[str, list[DocumentMention]] = {}
    mentions = tuple(mentions)
    numbered = {alias: _squeeze(m.number) for m in mentions if m.number for alias in _aliases(m)}
    for mention in mentions:
        key = _squeeze(mention.number or mention.name or "")
        groups.setdefault(key if mention.number else numbered.get(key, key), []).append(mention)
    return tuple(_document(group) for group in groups.values())


def _squeeze(printed: str) -> str:
    """The form in which two printings of one document are the same: "281/QĐ- TTg" and "281/QĐ-TTg"."""
    return "".join(fold(printed).split()).replace("số", "")


def _aliases(mention: DocumentMention) -> tuple[str, ...]:
    """Names by which a numbered document may be cited again: its own, or its type with the bare number."""
    bare = re.match(r"\d+[a-z]?", mention.number or "")
    short = (_squeeze(f"{mention.type} {bare[0]}"),) if bare and mention.type else ()
    return (*((_squeeze(mention.name),) if mention.name else ()), *short)


def _document(group: list[DocumentMention]) -> Document:
    first = next((m for m in group if m.number), group[0])
    typed = next((m.type for m in group if m.type), None)
    day = next((m.date for m in group if m.date), None)
    return Document(
        number=first.number,
        type=typed,
        name=next((m.name for m in group if m.name), None),
        issuer=next((m.issuer for m in group if m.issuer), None),
        date=day.isoformat() if day else None,
        evidence=tuple((m.start, m.stop) for m in group),
        confidence=_confidence(first, typed is not None),
    )


def _confidence(mention: DocumentMention, typed: bool) -> float:
    """A full number is hardly ever anything else; a name without one may be a mere way of speaking."""
    if mention.number is None:
        return 0.8
    return 0.98 if typed else 0.9

"""Pages that hold no article, and the sentence that says so."""

import re
from collections.abc import Sequence
from typing import Any

from vngovnews.errors import NotAnArticle
from vngovnews.lexicon import table
from vngovnews.read.draft import Draft
from vngovnews.read.markup import raw_lines
from vngovnews.read.metadata import Metadata
from vngovnews.text import fold

_SENTENCES = {
    "blocked": "the server sent a challenge or a cookie stub instead of the page",
    "login": "the page asks for a login and shows no article",
    "error": "the page says that there is no such article",
    "listing": "the page lists articles and is none itself",
    "media": "the page holds pictures, a video or a file, and no text to read",
    "empty": "the page holds no article text",
}
_STUB = re.compile(
    r"document\.cookie\s*=\s*[\"']?D1N|_cf_chl_opt|cf-browser-verification|challenge-platform", re.IGNORECASE
)
_PARTS = re.compile(r"\s[-–—|:]\s|:\s|\|")
_PASSWORD = re.compile(r"type\s*=\s*[\"']?password", re.IGNORECASE)
# What a server says of itself in English may be long.
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9ăâđêôơưàáãèéìíòóõùúýĂÂĐÊÔƠƯÀÁÃÈÉÌÍÒÓÕÙÚÝ]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_FILES = (
    *(b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM\x00", b"RIFF", b"ID3", b"OggS", b"{\\rtf"),
    *(b"PK\x03\x04", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ\x90"),
)
# No text has more than a few of these, in whatever encoding, and bytes that are no text have one in ten.
_CONTROLS, _LOST = bytes((*range(9), *range(14, 32), 127)), "\ufffd"
_FEW_ODD, _ODD_SHARE, _SAMPLE = 20, 0.03, 20_000
_FEW = 120
_LINES, _HEADLINES, _HEADLINE = 60, 6, 25
_STUB_SIZE = 20_000


def refuse(reason: str) -> NotAnArticle:
    """The error for a reason.

    >>> str(refuse("listing"))
    'the page lists articles and is none itself'
    """
    return NotAnArticle(reason, _SENTENCES[reason])


def check_bytes(html: str | bytes) -> None:
    """Raises where the content begins as a picture, a PDF, an archive or an office file does."""
    start = html[:16].encode("latin-1", "replace") if isinstance(html, str) else html[:16]
    if start.lstrip().startswith(_FILES):
        raise refuse("media")


def check_markup(html: str) -> None:
    """Raises where the markup alone shows that a server refused or sent nothing, or sent no text."""
    if not html or html.isspace():
        raise refuse("empty")
    odd = _odd(html[:_SAMPLE])
    if odd > _FEW_ODD and odd > _ODD_SHARE * min(len(html), _SAMPLE):
        raise refuse("media")
    if len(html) < _STUB_SIZE and _STUB.search(html):
        raise refuse("blocked")


def _odd(sample: str) -> int:
    """How many characters are such; counted in bytes, which takes a third of the time of a search."""
    written = sample.encode("utf-8", "replace")
    return len(written) - len(written.translate(None, _CONTROLS)) + sample.count(_LOST)


def check_draft(draft: Draft, metadata: Metadata, html: str) -> None:
    """Raises where the parts of the page are no article."""
    words = [line.words for line in (*draft.lead, *draft.body)]
    size = sum(len(w) for w in words if _LETTERS.search(w))
    if size >= _FEW * 3 and (size >= _FEW * 20 or any(map(_VIETNAMESE.search, words))):
        return
    reason = _said((draft.title or "", *metadata.titles), words, html)
    if reason:
        raise refuse(reason)
    if size < _FEW and not (draft.title and size >= _FEW / 3 and _ends(words)):
        raise refuse("media" if draft.media else "listing" if draft.listed >= _HEADLINES else "empty")


def refuse_without_prose(root: Any, metadata: Metadata, html: str, teasers: int = 0) -> NotAnArticle:
    """The error for a page in which no text of an article stands: what it says of itself, lists or shows."""
    words = [x.words for x in raw_lines(root, most=_LINES)] if root is not None else []
    if root is not None:
        words += root.xpath("//form[.//input[contains(@type, 'assword')]]//text()")
    reason = _said(metadata.titles, words, html)
    if reason is None and root is not None:
        shown = root.xpath("boolean(//video | //iframe | //embed | //object | //*[count(img) > 3])")
        listed = root.xpath("count(//a[string-length(normalize-space(.)) > 25])")
        shown_first = (shown and teasers) or shows_first(root)
        reason = "media" if shown_first else "listing" if listed + teasers >= _HEADLINES else None
        reason = reason or ("media" if shown else None)
    return refuse(reason or "empty")


def shows_first(element: Any) -> bool:
    """Whether a video or a document is shown before the first headline that is a link."""
    for inner in element.iter("a", "iframe", "video", "embed", "object"):
        if inner.tag != "a":
            return True
        if len("".join(inner.itertext()).strip()) > _HEADLINE:
            return False
    return False


def _ends(words: Sequence[str]) -> bool:
    return any(w.rstrip()[-1:] in ".!?" for w in words)


def _said(titles: Sequence[str], words: Sequence[str], html: str) -> str | None:
    """The reason that the page's title or its few words give."""
    said = fold(" \n ".join((*titles, *words)))
    parts = {part.strip(" .:!") for line in said.split("\n") for part in _PARTS.split(line)}
    known = table("page_words.toml")["refusals"]
    for reason in ("blocked", "error", "login", "listing"):
        named = any(re.search(rf"(?<!\w){re.escape(fold(p))}(?!\w)", said) for p in known[reason])
        if not named and parts.isdisjoint(map(fold, known["whole"].get(reason, ()))):
            continue
        if reason != "login" or _PASSWORD.search(html):
            return reason
    return None

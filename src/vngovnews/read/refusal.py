"""Pages that hold no article, and the sentence that says so."""

import re
from collections.abc import Sequence

from vngovnews.errors import NotAnArticle
from vngovnews.lexicon import table
from vngovnews.read.draft import Draft
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
_FEW = 120
_STUB_SIZE = 20_000


def refuse(reason: str) -> NotAnArticle:
    """The error for a reason.

    >>> str(refuse("listing"))
    'the page lists articles and is none itself'
    """
    return NotAnArticle(reason, _SENTENCES[reason])


def check_markup(html: str) -> None:
    """Raises where the markup alone shows that a server refused or sent nothing."""
    if not html or html.isspace():
        raise refuse("empty")
    if len(html) < _STUB_SIZE and _STUB.search(html):
        raise refuse("blocked")


def check_draft(draft: Draft, metadata: Metadata, html: str) -> None:
    """Raises where the parts of the page are no article."""
    words = [line.words for line in (*draft.lead, *draft.body)]
    size = sum(map(len, words))
    if size >= _FEW * 3:
        return
    reason = _said((draft.title or "", *metadata.titles), words, html)
    if reason:
        raise refuse(reason)
    if size < _FEW and not (draft.title and size >= _FEW / 3 and _ends(words)):
        raise refuse("media" if draft.media else "empty")


def _ends(words: Sequence[str]) -> bool:
    return any(w.rstrip()[-1:] in ".!?" for w in words)


def _said(titles: Sequence[str], words: Sequence[str], html: str) -> str | None:
    """The reason that the page's title or its few words give."""
    said = fold(" \n ".join((*titles, *words)))
    for reason in ("blocked", "error", "login", "listing"):
        for phrase in table("page_words.toml")["refusals"][reason]:
            if re.search(rf"(?<!\w){re.escape(fold(phrase))}(?!\w)", said):
                if reason == "login" and 'type="password"' not in html:
                    continue
                return reason
    return None

"""HTML in, Page out: which layout it is, its parts, and the page made of them."""

import re
from collections.abc import Sequence
from itertools import chain

from vngovnews.errors import NotAnArticle
from vngovnews.lexicon import collecting_nothing
from vngovnews.read.breadcrumb import section_of
from vngovnews.read.byline import read_byline
from vngovnews.read.compose import Facts, Line, bare, compose, once, opens_alike
from vngovnews.read.decoding import decode
from vngovnews.read.draft import Draft
from vngovnews.read.known import read_known
from vngovnews.read.lines import to_blocks, to_lead
from vngovnews.read.metadata import Metadata, clean, read_metadata
from vngovnews.read.page import Page
from vngovnews.read.profiles import Profile, known_profiles, likely_profiles
from vngovnews.read.refusal import check_bytes, check_draft, check_markup
from vngovnews.read.stamps import Stamp, find_stamp, without_stamp
from vngovnews.read.unknown import read_unknown

_LARGE = 150_000
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)[^<>]{4000,}>")


@collecting_nothing()
def read_html(
    html: str | bytes,
    *,
    url: str | None = None,
    profiles: Sequence[Profile] = (),
    published: str | None = None,
    title: str | None = None,
) -> Page:
    """The page of an article's HTML; ``NotAnArticle`` says why a page is none.

    ``profiles`` (of :func:`load_profiles`) are tried before the known ones; a page that none of them knows is
    read by what an article is. ``published`` and ``title`` stand in for what the page does not say itself.

    >>> story = "Sáng 5/3, UBND xã họp phiên thường kỳ để bàn việc cấp nước sạch cho các thôn. " * 3
    >>> page = f"<h1>Xã Tân Lập họp</h1><p>(15:46 | 05/03/2024)</p><div><p>{story}</p></div>"
    >>> read_html(page).published_at
    '2024-03-05T15:46:00+07:00'
    """
    markup = _markup(html)
    metadata = read_metadata(markup)
    draft = _known(markup, profiles, url, metadata) or read_unknown(markup, metadata)
    check_draft(draft, metadata, markup)
    if not (draft.title or metadata.titles):
        draft.title = clean(title or "") or None
    return _page(draft, metadata, url, find_stamp(published) if published else None)


@collecting_nothing()
def read_generic(html: str | bytes, *, url: str | None = None) -> Page:
    """The page as read without any profile, whatever its layout."""
    markup = _markup(html)
    metadata = read_metadata(markup)
    draft = read_unknown(markup, metadata)
    check_draft(draft, metadata, markup)
    return _page(draft, metadata, url)


def _markup(html: str | bytes) -> str:
    """Without the attributes of tags too long to be meant: pictures in base64, or a bomb."""
    check_bytes(html)
    markup = decode(html)
    check_markup(markup)
    return _LONG_TAG.sub(r"<\1>", markup) if len(markup) > _LARGE else markup


def _known(markup: str, profiles: Sequence[Profile], url: str | None, metadata: Metadata) -> Draft | None:
    hosted = [p for p in (*profiles, *known_profiles()) if p.hosts and p.is_for(url)]
    for profile in chain(hosted, profiles, likely_profiles(markup, url)):
        draft = read_known(markup, profile, metadata)
        if draft is not None:
            return draft
    return None


def _page(draft: Draft, metadata: Metadata, url: str | None, published: Stamp | None = None) -> Page:
    title = draft.title or (metadata.titles[0] if metadata.titles else None)
    if title and draft.published is None and (parted := without_stamp(title)):
        title, draft.published = parted
    body = to_blocks(draft.body)
    lead = to_lead(draft.lead)
    lines = [Line("title", title)] if title else []
    lines = once([*lines, *lead, *_without_title(body, title)])
    lines += _tail(draft, lines)
    _name_lead(lines)
    section = draft.section or metadata.section or section_of(metadata.html, title)
    facts = Facts(url=url, title=title, section=section)
    facts.published = _finer(draft.published, metadata) or published
    return compose(lines, facts)


def _finer(printed: Stamp | None, metadata: Metadata) -> Stamp | None:
    """The printed stamp, or that of the head where it is of the same day and says the minute, too."""
    if printed is not None and (printed.minute or metadata.published is None):
        return printed
    known = metadata.published
    return known if printed is None or (known and known.minute and known.day == printed.day) else printed


def _without_title(body: list[Line], title: str | None) -> list[Line]:
    """The body without the headline pasted again over it."""
    known, longest = bare(title or ""), 2 * len(title or "")
    return [x for at, x in enumerate(body) if at > 2 or len(x.words) > longest or not _says(x.words, known)]


def _says(words: str, known: str) -> bool:
    return opens_alike(words, (known,)) and bare(words) == known


def _tail(draft: Draft, lines: Sequence[Line]) -> list[Line]:
    """The byline and source that stand outside the body, unless the body prints them too."""
    if not draft.tail:
        return []
    printed = {bare(x.words) for x in lines[-4:]}
    tail = []
    for line in draft.tail:
        if bare(line.words) in printed:
            continue
        found = read_byline(line.words)
        is_source = line.tag == "source" or (found is not None and found.author is None)
        tail.append(Line("source" if is_source else "byline", line.words))
    return tail


def _name_lead(lines: Sequence[Line]) -> None:
    """Where the page sets no lead apart, its first paragraph is the lead."""
    if any(x.kind == "lead" for x in lines):
        return
    for line in [x for x in lines if x.kind in ("paragraph", "list-item", "heading") and len(x.words) > 30][
        :1
    ]:
        line.kind = "lead"


__all__ = ["NotAnArticle", "read_generic", "read_html"]

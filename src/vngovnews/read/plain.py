"""An article that is text already: one block a line, the title first, the byline last."""

import re

from vngovnews.chains import DAY_OR_PART
from vngovnews.read.compose import Facts, Line, bare, compose, mark_byline, once
from vngovnews.read.page import Page
from vngovnews.read.stamps import Stamp, find_stamp, is_stamp_line, is_widget_line
from vngovnews.read.words import begins
from vngovnews.text import fold, tidy

_HEAD = 5
_CREDIT = re.compile(r"(?:^|[\s(.\-–])(?:Ảnh|ảnh|ẢNH|Ảnh minh họa|ảnh minh họa|Nguồn ảnh|Hình)\s*:")
_STOPS = (".", "!", "?", ":", ";", "…", "/", ")", "”", '"')
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|\d{1,2}|[A-H])[.)/] ?\S|(?:một|hai|ba|bốn|năm|sáu) là[,:]")
_ITEM = re.compile(r"[-–+•*▪●] ?\S")
# An agency's sign or a place may stand in a line of its own above what it opens ("HNP -").
_AGENCY = 24
_DASHES = (" -", " –")
_LONGEST_CAPTION = 170
_LONGEST_HEADLINE = 160
# A first line that ends as a sentence and begins so is the lead of an article without a headline.
_DATED = re.compile(rf"(?:vào )?(?:{DAY_OR_PART}|hôm|vừa qua|trong (?:hai|ba|\d+)? ?ngày|từ ngày|mới đây)\b")


def read_text(
    text: str, *, title: str | None = None, published: str | None = None, url: str | None = None
) -> Page:
    """The page of an article's plain text; a printed stamp gives the minute, ``published`` the day.

    >>> page = read_text("Xã Tân Lập họp\\n(15:46 | 25/11/2020)\\nSáng 25/11, UBND xã họp.\\nThu Hà")
    >>> page.published_at, page.lead, page.author
    ('2020-11-25T15:46:00+07:00', 'Sáng 25/11, UBND xã họp.', 'Thu Hà')
    """
    words = tidy(text).split("\n") if text.strip() else []
    heading = tidy(title).replace("\n", " ") if title else _headline(words)
    facts = Facts(url=url, title=heading)
    if heading and words and _same_headline(words[0], heading):
        words = words[1:]
    stamp, words = _without_stamp(words)
    words = _unbroken(words)
    facts.published = _agreed(stamp, published)
    lines = [Line("title", heading)] if heading else []
    lines += [Line("paragraph", w) for w in words if not is_widget_line(w)]
    lines = once(lines)
    classify(lines)
    return compose(lines, facts)


def classify(lines: list[Line]) -> None:
    """Tells lead, captions, headings, list items and byline of plain lines by their words alone."""
    mark_byline(lines)
    body = [line for line in lines if line.kind == "paragraph"]
    if body and not _begins_with_picture(body):
        body[0].kind = "lead"
        body = body[1:]
    for at, line in enumerate(body):
        last = at == len(body) - 1
        if is_caption(line.words, last=last):
            line.kind = "caption"
        elif _is_heading(line.words, last=last):
            line.kind = "heading"
        elif _ITEM.match(line.words):
            line.kind = "list-item"
    if not any(line.kind == "lead" for line in lines):
        for lead in [line for line in lines if line.kind == "paragraph"][:1]:
            lead.kind = "lead"


def _begins_with_picture(body: list[Line]) -> bool:
    """Whether the first line is a caption: a credit or a picture's words, and a paragraph after it."""
    return len(body) > 1 and len(body[0].words) < 110 and is_caption(body[0].words)


def has_credit(words: str) -> bool:
    """Whether a line names its photographer.

    >>> has_credit("Đại biểu dự hội nghị. Ảnh: Hải Yến"), has_credit("Hình ảnh đẹp")
    (True, False)
    """
    return ":" in words and _CREDIT.search(words) is not None


def is_numbered(words: str) -> bool:
    """Whether a line begins with a number of its own.

    >>> is_numbered("II. Nhiệm vụ"), is_numbered("Một là, rà soát"), is_numbered("20 đại biểu")
    (True, True, False)
    """
    return _NUMBERED.match(words) is not None or _NUMBERED.match(fold(words[:12])) is not None


def is_caption(words: str, *, last: bool = False) -> bool:
    """Whether a line stands under a picture: short, without a final stop, or with a photographer's credit.

    >>> is_caption("Quang cảnh hội nghị"), is_caption("Hội nghị đã bế mạc sau hai ngày làm việc.")
    (True, False)
    """
    if len(words) > 300:
        return False
    if has_credit(words) and not begins("byline", words):
        return True
    if len(words) <= _LONGEST_CAPTION and begins("captions", words):
        return True
    if _ITEM.match(words) or is_numbered(words) or words.isupper():
        return False
    ended = words.rstrip("\"”')]")[-1:] in ".!?:;…/"
    return not ended and not last and len(words) <= _LONGEST_CAPTION


def _is_heading(words: str, *, last: bool) -> bool:
    if last or len(words) > 160 or words[-1] in ".;":
        return False
    return is_numbered(words) or words.isupper()


def _headline(words: list[str]) -> str | None:
    """The first line, where it can be a headline: others follow it and it does not end as a sentence."""
    if len(words) < 2 or len(words[0]) > 300 or is_stamp_line(words[0]):
        return None
    tells = len(words[0]) > _LONGEST_HEADLINE or _DATED.match(fold(words[0][:24]))
    return None if words[0].rstrip()[-1:] in (".", ";", ":") and tells else words[0]


def _same_headline(line: str, heading: str) -> bool:
    one, two = bare(line), bare(heading)
    short, long = sorted((one, two), key=len)
    return one == two or (len(short) >= 30 and long.startswith(short) and len(line) < 300)


def _unbroken(words: list[str]) -> list[str]:
    """The lines without breaks inside a sentence: behind a comma or an agency's dash, or before a small letter."""
    whole: list[str] = []
    for line in words:
        above = whole[-1] if whole else "."
        agency = len(above) <= _AGENCY and above.endswith(_DASHES)
        small = above[-1:] not in _STOPS and line[:1].islower()
        if agency or small or (above[-1:] == "," and line[:1].isalpha()):
            whole[-1] = f"{above} {line}"
        else:
            whole.append(line)
    return whole


def _without_stamp(words: list[str]) -> tuple[Stamp | None, list[str]]:
    """The stamp among the first lines, and the lines without it."""
    stamp, kept = None, []
    for at, line in enumerate(words):
        if at < _HEAD and is_stamp_line(line):
            stamp = stamp or find_stamp(line)
        elif not (at < _HEAD and is_widget_line(line)):
            kept.append(line)
    return stamp, kept


def _agreed(stamp: Stamp | None, published: str | None) -> Stamp | None:
    """The printed stamp, unless the caller knows of another day."""
    if not published:
        return stamp
    given = find_stamp(published)
    if given is None:
        return stamp
    if stamp and stamp.day == given.day and stamp.minute and not given.minute:
        return stamp
    return given

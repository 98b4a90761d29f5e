"""Citations of legal and administrative documents: numbers as printed, laws by name, issuers and dates.

The numbers follow five patterns: ``09/2017/NĐ-CP`` (with a year), ``653/2019/UBTVQH14`` (of the Assembly),
``42/KH-UBND`` (administrative), ``1286/UBND-KGVX`` (letters without a type) and ``57-NQ/TW`` (of the Party).
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from vngovnews.chains import at_numbers
from vngovnews.lexicon import rows
from vngovnews.read.page import Page
from vngovnews.text import fold


class DocumentMention(NamedTuple):
    """``text[start:stop]`` cites a document; ``number`` is as printed, ``None`` for one cited by name."""

    start: int
    stop: int
    number: str | None
    type: str | None
    name: str | None
    issuer: str | None
    date: date | None


# A group of letters: capitals, at most two small ones inside (TTg, CTr, QyĐ), digits at the end (QH15).
_LETTERS = r"(?:T\.Ư|[A-ZĐƯ](?:[A-ZĐƯ&]|[a-zđ]{1,2}(?![^\W\d_A-ZĐƯ]))*\d{0,3})"
# A blank may stand on one side of a dash inside the number ("281/QĐ- TTg"), where capitals follow; on both
# where an issuer's letters do and no issuer's name.
_ISSUING = r"(?:UBND|HĐND|TTg|CP|BCĐ|BTC|BNV|BYT)(?! (?:tỉnh|huyện|xã|phường|thị|thành))(?!\w)"
_DASH = rf"(?:[-–]|\s[-–]\s(?={_ISSUING})|(?:\s[-–]|[-–]\s)(?=[A-ZĐƯ][A-ZĐƯ]|[A-Z]{{2}}))"
_TAIL = rf"(?:{_DASH}{_LETTERS})"
_NUMBER = re.compile(
    rf"(?<![\w/.,])\d{{1,5}}[a-zđA-Z]?(?:"
    rf"\s?/\s?(?:19|20)\d\d\s?/\s?{_LETTERS}{_TAIL}*(?:/{_LETTERS}{_TAIL}*)?"
    rf"|-(?:19|20)\d\d/{_LETTERS}{_TAIL}*"
    rf"|\s?/\s?{_LETTERS}(?:{_TAIL})+(?:/{_LETTERS})?"
    rf"|\s?[-–]\s?{_LETTERS}\s?/\s?{_LETTERS}{_TAIL}*"
    rf"|/{_LETTERS})"
)
_SHORT = re.compile(r"\d+[a-zA-Z]?/[^-–/]*\Z")
_BEFORE = re.compile(r"\s*(?:s[ốô]\s*:?)?\s*\(?\s*(?:s[ốô]\s*:?\s*)?\Z")
_DAY = re.compile(
    r"[\s,(]{0,3}(?:ban hành\s+|ký\s+)?ngày\s?(\d{1,2})\s?(?:[/.-]|tháng)\s?(\d{1,2})"
    r"\s?(?:[/.-]|,?\s?năm)\s?(\d{4})\)?"
)
_OF = re.compile(r"[\s,]{0,2}của\s")
_YEAR = re.compile(r"(?:\s(?:\(?sửa đổi(?:, bổ sung)?\)?|năm))*\s(?:năm\s)?((?:19|20)\d\d)(?!\d)")
# Documents known by a bare number ("Đề án 06", "Nghị quyết 18"): no number that could be looked up.
_NAMED = re.compile(
    r"\b(đề án|nghị quyết|chỉ thị|kết luận|quyết định|nghị định|thông tư|quy định|kế hoạch)(?: số)?:?"
    r" (\d{1,4})(?![/,.]?\d|/|-\w|[^\W\d_]| [/-]\s?[^\W\d_]| (?:tháng|ngày|điểm|năm(?! \d))\b)"
)
_ISSUER = re.compile(
    r"chính phủ|thủ tướng chính phủ|thủ tướng|quốc hội|ủy ban thường vụ quốc hội|chủ tịch nước|bộ chính trị"
    r"|ban bí thư(?: trung ương(?: đảng)?)?|ban chấp hành trung ương(?: đảng)?|trung ương(?: đảng)?"
)
_LOCAL = re.compile(
    r"(?:chủ tịch |ban thường vụ |ban chấp hành đảng bộ |thường trực |ban chỉ đạo )?"
    r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy"
    r"|trung ương)"
    r"(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|tp\.?))?"
)
_WORD = re.compile(r" ([^\W\d_][^\s,.;:()]*)")
_BODY = re.compile(
    r"(?:Bộ|Sở|Ban|Tổng cục|Cục|Ủy ban|Uỷ ban|Kiểm toán|Thanh tra|Ngân hàng|Tòa án|Viện) [^\n,.;:()]{2,60}(?!\w)"
)
_BODY_END = re.compile(
    r" (?:về|[Qq]uy định|[Hh]ướng dẫn|[Vv]/v|ban hành|tại|và (?:các )?[a-zđ]|đã|được|tới|đến|trong"
    r"|cho|để|là|có|trên|ngày)\b"
)


@cache
def _meanings(kind: str) -> dict[str, str]:
    return {row["phrase"]: row["meaning"] for row in rows("documents.csv") if row["kind"] == kind}


@cache
def _types() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for a type word at the end of a string, and what each means."""
    known = {fold(phrase): meaning for phrase, meaning in _meanings("type").items()}
    words = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    return re.compile(rf"\b({words})\Z"), known


@cache
def _laws() -> re.Pattern[str]:
    tails: dict[str, list[str]] = {}
    for law in sorted((fold(law) for law in _meanings("law")), key=len, reverse=True):
        head = next(h for h in ("luật", "bộ luật", "pháp lệnh", "hiến pháp") if law.startswith(h))
        tails.setdefault(head, []).append(re.escape(law[len(head) :]))
    heads = (rf"{head}(?:{'|'.join(known)})" for head, known in tails.items())
    return re.compile(rf"\b(?:{'|'.join(heads)})(?!\w)")


def find_documents(page: Page) -> tuple[DocumentMention, ...]:
    """All citations in a page, in order.

    >>> from vngovnews.read import read_text
    >>> page = read_text("Thực hiện Nghị định số 09/2017/NĐ-CP của Chính phủ và Luật Báo chí năm 2016.")
    >>> [(d.number, d.type, d.name, d.issuer) for d in find_documents(page)]
    [('09/2017/NĐ-CP', 'Nghị định', None, 'Chính phủ'), (None, 'Luật', 'Luật Báo chí năm 2016', None)]
    """
    found = [m for n in at_numbers(_NUMBER, page.text) if (m := _numbered(page, n))]
    taken = [(m.start, m.stop) for m in found]
    for mention in (*_by_law(page), *_by_bare_number(page)):
        if not any(start < mention.stop and mention.start < stop for start, stop in taken):
            found.append(mention)
    return tuple(sorted(found))


def _numbered(page: Page, match: re.Match[str]) -> DocumentMention | None:
    number = match[0]
    start, kind, name = _head(page, match.start())
    if _SHORT.match(number) and kind is None and not _after_so(page, match.start()):
        return None
    code, issuer = _letters(number)
    stop, day, printed_issuer = _rest(page, match.end())
    kind = kind or code  # "văn bản số 12/UBND-NC" says no type
    return DocumentMention(start, stop, number, kind, name, printed_issuer or issuer, day)


def _after_so(page: Page, start: int) -> bool:
    return page.folded[max(0, start - 4) : start].rstrip(" :").endswith("số")


def _head(page: Page, start: int) -> tuple[int, str | None, str | None]:
    """Where the citation begins, and the type word or law's name that stands before the number."""
    floor = max(0, start - 90)
    before = page.folded[floor:start]
    at = _BEFORE.search(before)
    end = at.start() if at else len(before)
    laws = [m for m in _laws().finditer(before, 0, end) if not before[m.end() : end].strip(" (")]
    pattern, known = _types()
    if laws:
        begin = floor + laws[-1].start()
        word = "bộ luật" if laws[-1][0].startswith("bộ") else laws[-1][0].split()[0]
        return begin, known.get(word, "Luật"), page.text[begin : floor + end].strip(" (")
    if word_match := pattern.search(before[:end].rstrip(" (")):
        return floor + word_match.start(), known[word_match[1]], None
    return start, None, None


@cache
def _issuers() -> dict[str, str]:
    """Issuers by their letters folded: "TTg" is also printed "TTG"."""
    return {fold(letters): issuer for letters, issuer in _meanings("issuer").items()}


def _letters(number: str) -> tuple[str | None, str | None]:
    """The type and the issuer that the letters of a number stand for."""
    groups = re.findall(r"[A-Za-zĐđƯ&]+", number.split("/", 1)[1] if "/" in number else number)
    groups = re.findall(r"[A-Za-zĐđƯ&]+", number) if "-" in number.split("/", 1)[0] else groups
    kind = next((k for g in groups[:1] if (k := _meanings("code").get(g))), None)
    issuer = next((i for g in groups if (i := _issuers().get(fold(g)))), None)
    return kind, issuer


def _rest(page: Page, stop: int) -> tuple[int, date | None, str | None]:
    """Date and issuer printed after a number, in either order, and where they end."""
    day: date | None = None
    issuer: str | None = None
    for _ in range(2):
        if day is None and (m := _DAY.match(page.folded, stop)):
            if _of_something_else(page, m, issuer):
                break
            day, stop = _valid(m), m.end()
        elif issuer is None and (m := _OF.match(page.folded, stop)) and (end := _issuer(page, m.end())):
            issuer, stop = page.text[m.end() : end], end
    return stop, day, issuer


def _of_something_else(page: Page, match: re.Match[str], issuer: str | None) -> bool:
    """Whether a day behind a number is no document's: it is to come, or begins a clause of its own."""
    day = _valid(match)
    if day and page.published and day > page.published:
        return True
    after = page.folded[match.end() : match.end() + 6].lstrip(" ,")
    # "… số 07/KH-TA, ngày 11/3/2026, TAND mở phiên tòa"
    closed = issuer is not None or page.folded.startswith(",", match.end())
    apart = closed and match[0].startswith(",") and not match[0].endswith(")")
    return after.startswith("tại ") or (apart and not after.startswith(("về", "v/v", "của", "quy", "hướ")))


def _valid(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


def _issuer(page: Page, start: int) -> int | None:
    """Where the issuing body that begins here ends."""
    if local := _LOCAL.match(page.folded, start):
        end = local.end()
        while (word := _WORD.match(page.text, end)) and word[1][0].isupper():
            end = word.end()
        return end
    if central := _ISSUER.match(page.folded, start):
        return central.end()
    if body := _BODY.match(page.text, start):
        cut = _BODY_END.search(page.text, start, body.end())
        return start + len(page.text[start : cut.start() if cut else body.end()].rstrip())
    return None


def _by_law(page: Page) -> Iterator[DocumentMention]:
    if "uật" not in page.text and "Pháp lệnh" not in page.text and "Hiến pháp" not in page.text:
        return
    for match in _laws().finditer(page.folded):
        if not page.text[match.start()].isupper():
            continue
        year = _YEAR.match(page.folded, match.end())
        stop = year.end() if year else match.end()
        name = page.text[match.start() : stop]
        kind = (
            "Bộ luật"
            if match[0].startswith("bộ")
            else " ".join(name.split()[: 1 if match[0][0] == "l" else 2])
        )
        yield DocumentMention(match.start(), stop, None, kind, name, None, None)


def _by_bare_number(page: Page) -> Iterator[DocumentMention]:
    _, known = _types()
    for match in _NAMED.finditer(page.folded):
        if page.text[match.start()].isupper():
            name = page.text[match.start() : match.end()]
            stop, day, issuer = _rest(page, match.end())
            yield DocumentMention(match.start(), stop, None, known[match[1]], name, issuer, day)

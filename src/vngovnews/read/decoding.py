"""Bytes to characters: what the page declares is a hint, what its bytes can be is the truth."""

import re

from vngovnews.errors import UnreadableInput

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_BAD_SHARE = 0.02


def decode(html: str | bytes) -> str:
    """The characters of a page, whatever it declares.

    UTF-8 is believed wherever the bytes are UTF-8, even with a broken letter or two; then the byte order
    mark, the declared charset, and at last what the bytes look like.

    >>> decode("<meta charset=iso-8859-1><p>Hội nghị</p>".encode())
    '<meta charset=iso-8859-1><p>Hội nghị</p>'
    >>> decode("<p>Hội nghị</p>".encode("utf-16"))
    '<p>Hội nghị</p>'
    """
    if isinstance(html, str):
        return html.removeprefix("\ufeff")
    for mark, encoding in _MARKS:
        if html.startswith(mark):
            return html[len(mark) :].decode(encoding, "replace")
    try:
        text = html.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(html)
    return _wide(html) if "\0" in text[:200] else text


def _wide(html: bytes) -> str:
    """UTF-16 without a mark: every other byte of its tags is zero."""
    return html.decode("utf-16-le" if html[1:2] == b"\0" else "utf-16-be", "replace").removeprefix("\ufeff")


def _not_utf8(html: bytes) -> str:
    if b"\0" in html[:200]:
        return _wide(html)
    repaired = html.decode("utf-8", "replace")
    return repaired if _is_well(repaired) else _declared(html) or _guessed(html)


def _is_well(repaired: str) -> bool:
    """Whether only a few letters are broken, beside the Vietnamese ones that are not."""
    broken = repaired.count("\ufffd")
    if broken <= 3 or broken > len(repaired) * _BAD_SHARE:
        return broken <= 3
    return broken <= sum(map(repaired.count, "ạảấầậắăâđêôơưàáãéèíòóúùý")) * _BAD_SHARE


def _declared(html: bytes) -> str | None:
    match = _DECLARED.search(html[:4096])
    name = match[1].decode("ascii").lower() if match else _declared_otherwise(html)
    if name is None or name.replace("_", "-") in ("utf-8", "utf8"):
        return None
    try:
        return html.decode("cp1252" if name in ("iso-8859-1", "latin-1", "latin1") else name)
    except (LookupError, UnicodeDecodeError):
        return None


def _declared_otherwise(html: bytes) -> str | None:
    """The encoding that an XML declaration names, or a tag of another shape or place."""
    from bs4.dammit import EncodingDetector

    return EncodingDetector.find_declared_encoding(html, True)


def _guessed(html: bytes) -> str:
    from bs4.dammit import UnicodeDammit

    try:
        return html.decode("cp1258")
    except UnicodeDecodeError:
        guess = UnicodeDammit(html, ["cp1258", "cp1252"], is_html=True).unicode_markup
    if guess is None:
        raise UnreadableInput("the page's bytes are text in no known encoding")
    return guess

"""Bytes to characters: what the page declares is a hint, what its bytes can be is the truth."""

import re

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_BAD_SHARE = 0.02
_HALF = re.compile("[\ud800-\udfff]")  # of a pair: no character by itself, and no encoding writes it


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
        return _HALF.sub("\ufffd", html.removeprefix("\ufeff"))
    for mark, encoding in _MARKS:
        if html.startswith(mark):
            return html[len(mark) :].decode(encoding, "replace")
    try:
        text = html.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(html)
    return _wide(html) if _is_wide(html) else text


def _is_wide(html: bytes) -> bool:
    """Whether it is UTF-16 without a mark: of tags and of Latin letters every other byte is zero."""
    start = html[:200]
    return start.count(b"\0") * 5 > len(start)


def decode_text(content: bytes) -> str:
    """The characters of a plain text: UTF-8, or what its byte order mark says; else a ``UnicodeDecodeError``.

    >>> decode_text("Sở Y tế".encode("utf-16")), decode_text("Sở Y tế".encode("utf-8-sig"))
    ('Sở Y tế', 'Sở Y tế')
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding)
    return content.decode("utf-8")


def _wide(html: bytes) -> str:
    return html.decode("utf-16-le" if html[1:2] == b"\0" else "utf-16-be", "replace").removeprefix("\ufeff")


def _not_utf8(html: bytes) -> str:
    if _is_wide(html):
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
    for encoding in ("cp1258", "cp1252"):
        try:
            return html.decode(encoding)
        except UnicodeDecodeError:
            continue
    return html.decode("cp1258", "replace")

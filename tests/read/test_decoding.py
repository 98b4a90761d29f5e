"""Bytes: the declared charset is a hint, and one broken byte ruins nothing."""

import pytest

from vngovnews.read.decoding import decode
from vngovnews.text import tidy

WORDS = "Hội nghị tập huấn ở xã Đăk Kroong, huyện Tân Lập, tỉnh nhà."


def decomposed(text: str) -> bytes:
    """As windows-1258 has it: tones are letters of their own."""
    import unicodedata

    out = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in tones))
        out += (base + tones).encode("cp1258")
    return out


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1258", "nonsense", "utf-16"])
def test_utf8_whatever_is_declared(charset: str) -> None:
    assert WORDS in decode(f'<meta charset="{charset}"><p>{WORDS}</p>'.encode())


@pytest.mark.parametrize("charset", ["windows-1258", "utf-8", None])
def test_windows_1258_declared_or_not(charset: str | None) -> None:
    head = f'<meta charset="{charset}">'.encode() if charset else b""
    assert WORDS in tidy(decode(head + b"<p>" + decomposed(WORDS) + b"</p>"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_characters_and_marks(encoding: str) -> None:
    text = decode(f"<html><body><p>{WORDS}</p></body></html>".encode(encoding))
    assert text.startswith("<html>") and WORDS in text


def test_one_broken_letter_does_not_ruin_the_page() -> None:
    raw = f"<meta charset='iso-8859-1'><p>{WORDS * 20}</p>".encode()
    at = raw.index("ậ".encode())
    text = decode(raw[: at + 1] + raw[at + 2 :])
    assert text.count(WORDS) == 19

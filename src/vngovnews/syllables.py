"""A text cut into its words and marks, each with its offsets: what all grammar of names is written over."""

import re
from typing import Literal, NamedTuple, cast

TokenKind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """``text[start:stop]``; ``folded`` is its form for comparison, ``capital`` whether it starts with one."""

    start: int
    stop: int
    kind: TokenKind
    folded: str
    capital: bool


_LETTERS = r"[^\W\d_]"
_ALPHABET = [chr(c) for c in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
_SMALL = f"[{''.join(c for c in _ALPHABET if c.islower())}]"
_LARGE = f"[{''.join(c for c in _ALPHABET if c.isupper())}]"
_TOKEN = re.compile(
    rf"(?P<word>{_LARGE}+\d+(?!\w)|{_LETTERS}{_SMALL}+(?={_LARGE}{_SMALL}+)|{_LETTERS}+(?:['’‘”`´]{_LETTERS}+)*(?:&{_LETTERS}+)*)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<mark>\n|[^\w\s]|_)"
)


def tokens(text: str, folded: str) -> tuple[Token, ...]:
    """Words (an apostrophe or ampersand inside a word does not cut it), numbers and single marks.

    >>> [t.folded for t in tokens("H'Lan Niê, Sở TT&TT", "h'lan niê, sở tt&tt")]
    ["h'lan", 'niê', ',', 'sở', 'tt&tt']
    """
    found = []
    for match in _TOKEN.finditer(text):
        kind = cast(TokenKind, match.lastgroup)  # the groups bear the names of the kinds
        start, stop = match.span()
        capital = kind == "word" and text[start].isupper()
        found.append(Token(start, stop, kind, folded[start:stop], capital))
    return tuple(found)

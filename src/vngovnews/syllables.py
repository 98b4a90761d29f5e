"""A text cut into its words and marks, each with its offsets: what all grammar of names is written over."""

import re
from functools import partial
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """``text[start:stop]``; ``folded`` is its form for comparison, ``capital`` whether it starts with one."""

    start: int
    stop: int
    kind: TokenKind
    folded: str
    capital: bool


_LETTERS = r"[^\W\d_]"
_ALPHABET = [chr(c) for c in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(c).isalpha()]
_SMALL = f"[{''.join(c for c in _ALPHABET if c.islower())}]"
_LARGE = f"[{''.join(c for c in _ALPHABET if c.isupper())}]"
# At a blank no branch is tried. The first is most words, and takes only what the later ones would take as well.
_TOKEN = re.compile(
    rf"(?! )(?:[{''.join(_ALPHABET)}]{_SMALL}*+(?![\w'’‘”`´&])"
    rf"|{_LARGE}++\d++(?!\w)|{_LETTERS}{_SMALL}++(?={_LARGE}{_SMALL})"
    rf"|[KH]['’‘`´] (?={_LARGE}{_SMALL}){_LETTERS}++"  # "K’ Brèo" is one name of two syllables
    rf"|{_LETTERS}++(?:['’‘”`´]{_LETTERS}+)*(?:&{_LETTERS}+)*"
    r"|\d+(?:[.,]\d+)*"
    r"|\n|[^\w\s]|_)"
)
_new = partial(tuple.__new__, Token)  # the generated constructor is several times slower


def tokens(text: str, folded: str) -> tuple[Token, ...]:
    """Words (an apostrophe or ampersand inside a word does not cut it), numbers and single marks.

    >>> [t.folded for t in tokens("H'Lan Niê, Sở TT&TT", "h'lan niê, sở tt&tt")]
    ["h'lan", 'niê', ',', 'sở', 'tt&tt']
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, stop = match.span()
        first = text[start]
        if first.isalpha() or (first.isalnum() and not first.isdecimal()):  # as [^\W\d_] is: "Ⅷ" is a word
            found.append(_new((start, stop, "word", folded[start:stop], first.isupper())))
        else:
            kind = "number" if first.isdecimal() else "mark"
            found.append(_new((start, stop, kind, folded[start:stop], False)))
    return tuple(found)

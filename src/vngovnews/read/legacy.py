"""Vietnamese older than Unicode: TCVN3 and VNI text pasted into a modern page.

It must be converted before ``tidy``: in TCVN3 the soft hyphen is the letter ``ư``.
"""

import re
from functools import cache
from typing import NamedTuple

from vngovnews.lexicon import table

_VIETNAMESE = re.compile("[\u1ea0-\u1ef9ăĂđĐơƠưƯ]")
# "õ" is left out: it is VNI, and a letter of today as well.
_SUSPECT = re.compile("[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad§¦øûïåäëüØÛÏÅÄËÜ]")


class Encoding(NamedTuple):
    """One encoding: the letters as they look, and what they mean."""

    name: str
    looks: re.Pattern[str]
    means: dict[str, str]
    sign: re.Pattern[str]


@cache
def _encodings() -> tuple[Encoding, ...]:
    found = []
    for row in table("legacy_encodings.toml").values():
        means = dict(zip(row["looks"].split(" "), row["means"].split(" "), strict=True))
        looks = re.compile("|".join(map(re.escape, sorted(means, key=len, reverse=True))))
        signs = re.escape(row["signs"] + row["signs"].upper())
        sign = re.compile(rf"[^\W\d_][{signs}]|[{signs}][^\W\d_]")
        found.append(Encoding(row["name"], looks, means, sign))
    return tuple(found)


def modern(line: str, usual: str | None = None) -> tuple[str, str | None]:
    """The line in Unicode, and the name of the encoding that it was in, if it was in an old one.

    ``usual`` is the encoding of the lines before: a short line in it need not show so many signs.

    >>> modern("Phßng Gi¸o dôc vµ §µo t¹o")
    ('Phòng Giáo dục và Đào tạo', 'TCVN3 (ABC)')
    >>> modern("Phoøng Giaùo duïc vaø Ñaøo taïo")
    ('Phòng Giáo dục và Đào tạo', 'VNI')
    >>> modern("Phòng Giáo dục «A»")
    ('Phòng Giáo dục «A»', None)
    >>> modern("Minh TuÖ", "TCVN3 (ABC)")[0], modern("Minh TuÖ")[0]
    ('Minh Tuệ', 'Minh TuÖ')
    """
    if usual is not None and not _VIETNAMESE.search(line):
        known = next(e for e in _encodings() if e.name == usual)
        return (_converted(line, known), usual) if known.looks.search(line) else (line, None)
    if not _SUSPECT.search(line) or len(_VIETNAMESE.findall(line)) * 4 > len(line.split()):
        return line, None
    for encoding in _encodings():
        signs = len(encoding.sign.findall(line))
        if signs >= 2 and signs * 4 >= len(line.split()):
            return _converted(line, encoding), encoding.name
    return line, None


def _converted(line: str, encoding: Encoding) -> str:
    """The line in Unicode; some editors store the soft hyphen twice, one letter though it is."""
    once = re.sub("\u00ad+", "\u00ad", line)
    return encoding.looks.sub(lambda m: encoding.means[m[0]], once)

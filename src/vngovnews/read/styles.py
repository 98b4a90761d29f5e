"""What the style and the classes of an element say that matters to a reader."""

import re
from functools import lru_cache
from typing import NamedTuple

# Out of sight, or of a font in which the words are pictures.
_HIDDEN = frozenset({
    "hidden", "d-none", "sr-only", "visually-hidden", "hide", "print-only", "d-print-block", "screen-reader-text",
    "material-icons", "material-symbols-outlined", "mat-icon", "rzi",
})  # fmt: skip
_CAPTION = re.compile(r"caption|image-?note|img-?desc|\bfig\b|photo-?note|chu-?thich", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align\s*:\s*(center|right|end)", re.IGNORECASE)
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{4}", re.IGNORECASE
)
_BLOCK = re.compile(r"display\s*:\s*block", re.IGNORECASE)
_LONG_VALUE = 300

Attributes = dict[str, str]


class Look(NamedTuple):
    """What the style and the classes of an element say that matters to a reader."""

    unseen: bool = False
    block: bool = False
    centred: bool = False
    right: bool = False
    kind: int = -1  # 0 italic, 1 bold
    captioned: bool = False


def _look(style: str, names: str) -> Look:
    aligned = _ALIGNED.findall(style.lower())
    return Look(
        _UNSEEN.search(style) is not None or not _HIDDEN.isdisjoint(names.split()),
        _BLOCK.search(style) is not None,
        "center" in aligned,
        "right" in aligned or "end" in aligned,
        0 if "italic" in style else 1 if "bold" in style else -1,
        _CAPTION.search(names) is not None,
    )


# The pages of a portal and the paragraphs of a page repeat a few styles and classes; long ones are not kept.
_kept = lru_cache(1024)(_look)


def look_of(attributes: Attributes) -> Look:
    """What the attributes of an element say.

    >>> look_of({"style": "text-align: center; font-style: italic", "class": "image-note"})
    Look(unseen=False, block=False, centred=True, right=False, kind=0, captioned=True)
    >>> look_of({"class": "row d-none"}).unseen
    True
    """
    style, names = attributes.get("style", ""), attributes.get("class", "")
    if not style and not names:
        return PLAIN
    return (_kept if len(style) + len(names) < _LONG_VALUE else _look)(style, names)


PLAIN = Look()

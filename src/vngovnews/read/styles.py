"""What the style and the classes of an element say that matters to a reader."""

import re
from functools import lru_cache
from typing import NamedTuple

_HIDDEN = frozenset({"hidden", "d-none", "sr-only", "visually-hidden", "hide", "print-only", "d-print-block"})
_CAPTION = re.compile(r"caption|image-?note|img-?desc|\bfig\b|photo-?note|chu-?thich", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align\s*:\s*(center|right|end)", re.IGNORECASE)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCK = re.compile(r"display\s*:\s*block", re.IGNORECASE)
_LONG_VALUE = 300

Attributes = dict[str, str]


class Style(NamedTuple):
    """What a style attribute says that matters to a reader."""

    unseen: bool = False
    block: bool = False
    centred: bool = False
    right: bool = False
    kind: int = -1  # 0 italic, 1 bold


class Names(NamedTuple):
    """What the classes of an element say that matters to a reader."""

    hidden: bool = False
    captioned: bool = False


def _style(value: str) -> Style:
    aligned = _ALIGNED.findall(value.lower())
    return Style(
        _UNSEEN.search(value) is not None,
        _BLOCK.search(value) is not None,
        "center" in aligned,
        "right" in aligned or "end" in aligned,
        0 if "italic" in value else 1 if "bold" in value else -1,
    )


def _names(value: str) -> Names:
    return Names(not _HIDDEN.isdisjoint(value.split()), _CAPTION.search(value) is not None)


# The pages of a portal and the paragraphs of a page repeat a few styles and classes; long ones are not kept.
_kept_style, _kept_names = lru_cache(1024)(_style), lru_cache(1024)(_names)


def style_of(attributes: Attributes) -> Style:
    """What the style of an element says.

    >>> style_of({"style": "text-align: center; font-style: italic"})
    Style(unseen=False, block=False, centred=True, right=False, kind=0)
    """
    value = attributes.get("style")
    return _NO_STYLE if not value else _kept_style(value) if len(value) < _LONG_VALUE else _style(value)


def names_of(attributes: Attributes) -> Names:
    """What the classes of an element say.

    >>> names_of({"class": "image-note"}), names_of({"class": "row d-none"}).hidden
    (Names(hidden=False, captioned=True), True)
    """
    value = attributes.get("class")
    return _NO_NAMES if not value else _kept_names(value) if len(value) < _LONG_VALUE else _names(value)


_NO_STYLE, _NO_NAMES = Style(), Names()

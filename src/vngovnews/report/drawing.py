"""Text wrapped to a width, with the marks of each line drawn under it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len

from vngovnews.report.marks import Kind, Mark
from vngovnews.text import Span


class Piece(NamedTuple):
    """Some characters of a drawn line; ``kind`` is None for plain ones."""

    text: str
    kind: Kind | None


Line = tuple[Piece, ...]


class _Stroke(NamedTuple):
    """A mark on one line, in cells of the terminal."""

    start: int
    stop: int
    text: str
    kind: Kind


def draw(text: str, marks: Sequence[Mark], width: int, *, around: Mark | None = None) -> Iterator[Line]:
    """The text with a line of strokes under each line that has marks; overlapping marks take further lines.

    With ``around``, only the rows that this mark touches.

    >>> lines = draw("Ngày 5/3, Sở Y tế họp", [Mark(10, 17, "organiser", "body")], 40)
    >>> ["".join(piece.text for piece in line) for line in lines]
    ['Ngày 5/3, Sở Y tế họp', '          body───']
    """
    for row in wrap(text, width):
        if around and (row.stop <= around.start or row.start >= around.stop):
            continue
        yield _words(text, row, marks)
        yield from _strokes(text, row, marks)


def wrap(text: str, width: int) -> Iterator[Span]:
    """Rows of at most ``width`` cells, cut at blanks where there are any; each line of the text starts a row.

    >>> [tuple(row) for row in wrap("một hai\\nba", 5)]
    [(0, 3), (4, 7), (8, 10)]
    """
    at = 0
    for line in text.split("\n"):
        yield from _wrap_line(text, at, at + len(line), width)
        at += len(line) + 1


def _wrap_line(text: str, start: int, stop: int, width: int) -> Iterator[Span]:
    while cell_len(text[start:stop]) > width:
        cut = start + 1
        while cell_len(text[start : cut + 1]) <= width:
            cut += 1
        blank = text.rfind(" ", start + 1, cut + 1)
        yield Span(start, blank if blank > 0 else cut)
        start = blank + 1 if blank > 0 else cut
    yield Span(start, stop)


def _words(text: str, row: Span, marks: Sequence[Mark]) -> Line:
    """The row itself, cut where marks start and end; a piece takes its narrowest mark's kind."""
    here = [m for m in marks if m.start < row.stop and m.stop > row.start]
    cuts = sorted(
        {row.start, row.stop, *(c for m in here for c in (m.start, m.stop) if row.start < c < row.stop)}
    )
    return tuple(Piece(text[a:b], _kind_at(a, here)) for a, b in pairwise(cuts))


def _kind_at(at: int, marks: Sequence[Mark]) -> Kind | None:
    covering = [m for m in marks if m.start <= at < m.stop]
    return min(covering, key=lambda m: m.stop - m.start).kind if covering else None


def _strokes(text: str, row: Span, marks: Sequence[Mark]) -> Iterator[Line]:
    layers: list[list[_Stroke]] = []
    for mark in marks:
        if mark.start < row.stop and mark.stop > row.start:
            stroke = _stroke(text, row, mark)
            free = next((layer for layer in layers if layer[-1].stop < stroke.start), None)
            if free is None:
                layers.append([stroke])
            else:
                free.append(stroke)
    return (_layer_line(layer) for layer in layers)


def _stroke(text: str, row: Span, mark: Mark) -> _Stroke:
    """The label stands where the mark starts; a row on which it goes on shows the stroke alone."""
    first, last = max(mark.start, row.start), min(mark.stop, row.stop)
    start = cell_len(text[row.start : first])
    size = max(cell_len(text[first:last]), 1)
    label = mark.label if mark.start >= row.start else ""
    drawn = label + "─" * (size - cell_len(label))
    return _Stroke(start, start + cell_len(drawn), drawn, mark.kind)


def _layer_line(layer: Sequence[_Stroke]) -> Line:
    pieces = []
    at = 0
    for stroke in layer:
        pieces += [Piece(" " * (stroke.start - at), None), Piece(stroke.text, stroke.kind)]
        at = stroke.stop
    return tuple(pieces)

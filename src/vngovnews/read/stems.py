"""Which of many words stand in a markup: words that share a stem are sought by it at once."""

from collections.abc import Iterable

_SHORTEST = 4


def stems_of(words: Iterable[str]) -> dict[str, str]:
    """The stem of each word, the part that it shares with the most of them; none for words that share none.

    >>> stems_of(("news-content", "content", "body"))
    {'news-content': 'content', 'content': 'content'}
    """
    left = list(dict.fromkeys(words))
    found: dict[str, str] = {}
    while left:
        sharing: dict[str, list[str]] = {}
        for word in left:
            for part in _parts(word):
                sharing.setdefault(part, []).append(word)
        stem = max(sharing, key=lambda part: (len(sharing[part]), len(part), part), default="")
        if len(sharing.get(stem, ())) < 2:
            break
        found |= dict.fromkeys(sharing[stem], stem)
        left = [word for word in left if word not in found]
    return found


def _parts(word: str) -> set[str]:
    size = len(word)
    return {word[start:stop] for start in range(size) for stop in range(start + _SHORTEST, size + 1)}


class Places:
    """A markup from a place on, and which words stand in it; a stem is sought once, when it is asked for."""

    def __init__(self, stems: dict[str, str], markup: str, start: int = 0) -> None:
        self._stems, self._markup, self._start = stems, markup, start
        self._near: dict[str, str] = {}

    def hold(self, word: str) -> bool:
        """Whether a word stands there.

        >>> places = Places({"news-content": "content", "content": "content"}, "<p class=content>")
        >>> places.hold("news-content"), places.hold("content"), places.hold("class")
        (False, True, True)
        """
        stem = self._stems.get(word)
        near = self._near.get(stem or word)
        if near is None:
            near = self._near[stem or word] = self._around(stem) if stem else self._itself(word)
        return word in near

    def _itself(self, word: str) -> str:
        return word if self._markup.find(word, self._start) >= 0 else ""

    def _around(self, stem: str) -> str:
        """The markup around the places of a stem, as far as a word of it may reach."""
        markup, start = self._markup, self._start
        reach = max(map(len, self._stems))
        parts, at = [], markup.find(stem, start)
        while at >= 0:
            parts.append(markup[max(start, at - reach) : at + 2 * reach])
            at = markup.find(stem, at + reach)
        return "\n".join(parts)

"""One sentence and the units in it that may hold its event ("huyện A tổ chức")."""

from functools import cache

from vngovnews.assemble.scan import Mentions
from vngovnews.lexicon import table
from vngovnews.names.units import VILLAGE_WORDS, place_stop, unit_word
from vngovnews.text import Span, merged


@cache
def words(name: str) -> frozenset[str]:
    """One list of data/holding.toml."""
    return frozenset(table("holding.toml")[name])


class SentenceReader:
    """The tokens of one sentence, what in it holds nothing, and its units as holders."""

    def __init__(self, mentions: Mentions, sentence: Span, titled: list[Span]) -> None:
        self._mentions = mentions
        self._chart = mentions.chart
        self._titled = titled
        self._held_by_none = merged([*titled, *mentions.documents])
        self._sentence = sentence
        self._first = self._chart.first_from(sentence.start)
        self._stop = self._chart.first_from(sentence.stop)

    def _acts_at(self, k: int) -> bool:
        """Whether a verb of holding or its "đã" starts at a token."""
        word, after = self._chart.folded(k), self._chart.folded(k + 1)
        acts = word in ("đã", "vừa", "sẽ") or not words("plainly").isdisjoint((word, f"{word} {after}"))
        return acts and not self._chart.capital(k)

    def _unit(self, at: int) -> int | None:
        """An administrative unit as a holder ("huyện Cần Giờ tổ chức"); an unnamed unit is none."""
        end = unit_word(self._chart, at)
        if end == at:
            return None
        stop = place_stop(self._chart, end)
        if self._chart.words(at, end).lower() in VILLAGE_WORDS:
            return self._village(stop) if stop > end else None
        return self._with_parent(at, stop) if stop > end else None

    def _with_parent(self, at: int, stop: int) -> int:
        """Past the greater unit in which a unit lies, where both are one subject ("xã A, huyện B tổ chức")."""
        comma = self._chart.folded(stop) == ","
        end = unit_word(self._chart, stop + 1) if comma else stop + 1
        whole = place_stop(self._chart, end) if comma and end > stop + 1 else stop
        small = self._chart.folded(at) in ("xã", "phường", "đặc", "thị")
        great = self._chart.folded(stop + 1) in ("huyện", "quận", "tỉnh", "thành", "tp", "thị")
        before = self._chart.folded(at - 1)
        free = before in (",", "do", "") or at == self._first or self._chart.tokens[at - 1].kind == "number"
        return whole if small and great and free and whole > end and self._acts_at(whole) else stop

    def _village(self, stop: int) -> int | None:
        """Past a hamlet and its commune, where it is plain that it acts ("Thôn Đông, xã An Bình tổ chức")."""
        if self._chart.folded(stop) == "," and (end := unit_word(self._chart, stop + 1)) > stop + 1:
            stop = place_stop(self._chart, end)
        return stop if self._acts_at(stop) else None

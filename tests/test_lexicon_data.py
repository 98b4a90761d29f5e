"""The data files: their columns, closed lists, dates, numbers; no row twice; what everyone knows is in them."""

import gc
import re
import unicodedata
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from vngovnews.lexicon import Lexicon, folded, keeping_what_is_built, lines, rows
from vngovnews.text import fold, tidy

COLUMNS = {
    "surnames.csv": ["surname", "group", "weight"],
    "given.csv": ["syllable", "weight"],
    "honorifics.csv": ["phrase", "kind", "plural"],
    "positions.csv": ["phrase", "role", "kind", "since", "until"],
    "bodies.csv": ["phrase", "kind", "level", "since", "until", "becomes"],
    "sectors.csv": ["phrase", "abbreviation_of"],
    "name_parts.csv": ["phrase", "where"],
    "units.csv": ["code", "name", "class", "level", "parent", "era"],
    "unit_aliases.csv": ["alias", "name", "class"],
    "unit_dates.csv": ["name", "class", "level", "code", "since", "until"],
    "unit_merges.csv": ["old_code", "new_code"],
    "countries.csv": ["name", "adjective"],
    "abbreviations.csv": ["abbreviation", "expansion", "kind"],
    "predicates.csv": ["phrase", "role", "where"],
    "stops.csv": ["phrase"],
    "documents.csv": ["kind", "phrase", "meaning"],
    "historical.csv": ["name", "when", "office"],
    "foreign_units.csv": ["name", "class", "country"],
    "topic_phrases.csv": ["topic", "weight", "phrase"],
    "topic_wordings.csv": ["wording", "topics"],
    "crosswalk.csv": ["topic", "phapdien", "extension", "cap", "iptc"],
}
MAY_BE_EMPTY = {"units.csv", "topic_phrases.csv"}  # units that ended have no code, shadows no topic
CLOSED = {
    ("surnames.csv", "group"): {"kinh", "minority", "foreign"},
    ("honorifics.csv", "kind"): {
        "comrade", "civil", "kin", "child", "degree", "rank", "religious", "teacher", "award",
    },
    ("honorifics.csv", "plural"): {"yes", "no"},
    ("positions.csv", "kind"): {"head", "whole", "function"},
    ("bodies.csv", "kind"): {"head", "whole"},
    ("name_parts.csv", "where"): {"behind", "joined", "open", "within"},
    ("bodies.csv", "level"): {"central", "province", "district", "commune", "any"},
    ("units.csv", "class"): {
        "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu",
    },
    ("units.csv", "level"): {"province", "district", "commune"},
    ("units.csv", "era"): {"old", "new"},
    ("abbreviations.csv", "kind"): {"body", "position", "topic", "unit", "ambiguous"},
    ("predicates.csv", "where"): {"before", "after", "both"},
    ("documents.csv", "kind"): {"type", "code", "issuer", "law"},
    ("historical.csv", "when"): {"always", "bare"},
    ("foreign_units.csv", "class"): {"tỉnh", "thành phố", "khu tự trị"},
    ("topic_phrases.csv", "weight"): {"central", "usual", "faint", "shadow"},
}  # fmt: skip
KEYS = {
    "surnames.csv": ["surname"],
    "given.csv": ["syllable"],
    "honorifics.csv": ["phrase"],
    "positions.csv": ["phrase"],
    "bodies.csv": ["phrase"],
    "sectors.csv": ["phrase"],
    "name_parts.csv": ["phrase"],
    "unit_aliases.csv": ["alias", "class"],
    "unit_dates.csv": ["name", "class", "level", "since"],
    "unit_merges.csv": ["old_code", "new_code"],
    "countries.csv": ["name"],
    "abbreviations.csv": ["abbreviation", "expansion"],
    "predicates.csv": ["phrase"],
    "stops.csv": ["phrase"],
    "documents.csv": ["kind", "phrase"],
    "historical.csv": ["name"],
    "foreign_units.csv": ["name", "class", "country"],
    "topic_phrases.csv": ["topic", "phrase"],
    "topic_wordings.csv": ["wording"],
    "crosswalk.csv": ["topic"],
}
ROLES = {"chair", "speaker", "instructor", "attendee", "head-of-delegation", "signatory"}
SETTLED = {
    "goes",
    "guides",
    "explains",
    "stands",
    "receives",
    "gives",
    "present",
    "none",
}  # by what else is told
NUMBERED = ["surnames.csv", "given.csv"]
DATED = ["positions.csv", "bodies.csv"]
DOCS = Path(__file__).parents[1] / "docs" / "lexicons.md"
CODE = Path(__file__).parents[1] / "src" / "vngovnews"
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?")


def column(name: str, key: str) -> set[str]:
    return {row[key] for row in rows(name)}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_of_the_docs_and_no_cell_is_missing(name: str) -> None:
    for row in rows(name):
        assert list(row) == COLUMNS[name]
        assert all(isinstance(cell, str) for cell in row.values()), row


@pytest.mark.parametrize("name", COLUMNS)
def test_cells_are_tidy_text(name: str) -> None:
    for row in rows(name):
        for cell in row.values():
            assert cell == tidy(cell) == unicodedata.normalize("NFC", cell), row
        assert row[COLUMNS[name][0]] or name in MAY_BE_EMPTY, row


@pytest.mark.parametrize(("name", "key"), CLOSED)
def test_closed_lists(name: str, key: str) -> None:
    assert column(name, key) <= CLOSED[name, key]


@pytest.mark.parametrize("name", KEYS)
def test_no_phrase_twice(name: str) -> None:
    counted = Counter(tuple(fold(row[key]) for key in KEYS[name]) for row in rows(name))
    assert [phrase for phrase, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("name", NUMBERED)
def test_weights_lie_between_nothing_and_certainty(name: str) -> None:
    assert all(0 < float(row["weight"]) <= 1 for row in rows(name))


@pytest.mark.parametrize("name", DATED)
def test_dates_are_dates_in_order(name: str) -> None:
    for row in rows(name):
        since, until = row["since"], row["until"]
        assert all(DATE.fullmatch(date) for date in (since, until) if date), row
        assert not (since and until) or since <= until, row


def test_a_successor_has_an_ended_predecessor() -> None:
    assert [row["phrase"] for row in rows("bodies.csv") if row["becomes"] and not row["until"]] == []


def test_units_of_both_eras_are_complete() -> None:
    counted = Counter((row["era"], row["level"]) for row in rows("units.csv") if row["code"])
    assert counted == {
        ("old", "province"): 63,
        ("old", "district"): 696,
        ("old", "commune"): 10035,
        ("new", "province"): 34,
        ("new", "commune"): 3321,
    }


def test_units_stand_under_a_unit_of_their_era() -> None:
    units = list(rows("units.csv"))
    codes = {(row["era"], row["code"]) for row in units if row["code"]}
    assert len(codes) == sum(bool(row["code"]) for row in units)
    for row in units:
        top = row["level"] == "province"
        assert (row["parent"] == "") if top else (row["era"], row["parent"]) in codes, row


def test_names_stand_without_their_class_word() -> None:
    doubled = [row["name"] for row in rows("units.csv") if fold(row["name"]).startswith(row["class"] + " ")]
    assert doubled == ["Phường Đúc"]  # so called for its bronze founders


def test_former_units_do_not_repeat_a_coded_one() -> None:
    known = Counter((fold(row["name"]), row["class"], row["parent"], row["era"]) for row in rows("units.csv"))
    assert [unit for unit, times in known.items() if times > 1] == []


def test_aliases_point_to_units_and_are_none_themselves() -> None:
    names = {(fold(row["name"]), row["class"]) for row in rows("units.csv")}
    for row in rows("unit_aliases.csv"):
        assert (fold(row["name"]), row["class"]) in names, row
        assert (fold(row["alias"]), row["class"]) not in names, row


def test_merges_lead_from_every_old_province_and_nearly_every_old_commune() -> None:
    units = {row["era"]: {} for row in rows("units.csv")}
    for row in rows("units.csv"):
        units[row["era"]][row["code"]] = row["level"]
    pairs = [(row["old_code"], row["new_code"]) for row in rows("unit_merges.csv")]
    assert all(old in units["old"] and new in units["new"] for old, new in pairs)
    provinces = {old for old, _ in pairs if units["old"][old] == "province"}
    communes = {old for old, _ in pairs if units["old"][old] == "commune"}
    assert (len(provinces), len(communes)) == (63, 10035)
    assert {new for _, new in pairs} == set(units["new"])


def test_of_a_divided_commune_the_main_successor_comes_first() -> None:
    """Xã Hòa Liên (20293) went mostly to phường Liên Chiểu, the rest to phường Hải Vân."""
    names = {row["code"]: row["name"] for row in rows("units.csv") if row["era"] == "new"}
    old = next(r["code"] for r in rows("units.csv") if r["name"] == "Hòa Liên" and r["era"] == "old")
    successors = [names[row["new_code"]] for row in rows("unit_merges.csv") if row["old_code"] == old]
    assert successors == ["Liên Chiểu", "Hải Vân"]


@pytest.mark.parametrize(
    ("name", "phrases"),
    [
        (
            "surnames.csv",
            "Nguyễn|Tôn Thất|Âu Dương|Ngạc|Giàng|Thào|Rơ Mah|Niê Kđăm|Thạch|Điểu|Zơ Râm|H'|K'|Y",
        ),
        ("given.csv", "Văn|Thị|Hữu|Đức|Minh|Anh|Hùng|Quốc|Thúy|Đam|Páo"),
        ("honorifics.csv", "đ/c|các đồng chí|PGS.TS|BSCKII|Thượng tá|Chuẩn Đô đốc|Thượng tọa|NGƯT|Linh mục"),
        ("positions.csv", "PCT|TUV|UVBTV|Phó Chủ tịch Thường trực|Chính trị viên|Trưởng thôn|Đô trưởng"),
        ("bodies.csv", "UBND|Tỉnh ủy|Bộ TT&TT|Bộ Nông nghiệp và Môi trường|Đồn Biên phòng|Hội LHPN|Bộ CHQS"),
        ("sectors.csv", "TT&TT|TT-TT|NN&PTNT|NN và PTNT|VH,TT&DL|Nông nghiệp và Môi trường|LĐ-TB&XH"),
        ("countries.csv", "CHDCND Lào|Vương quốc Campuchia|Hàn Quốc|Liên bang Nga"),
        ("unit_aliases.csv", "TP.HCM|Đăk Lăk|Đắc Lắc|BR-VT|Krông Pắk|Thừa Thiên Huế"),
        ("abbreviations.csv", "UBMTTQ|CNSCĐ|ANTT|CĐ|TTPVHCC|KT-XH"),
    ],
)
def test_what_everyone_knows_is_there(name: str, phrases: str) -> None:
    known = {fold(row[COLUMNS[name][0]]) for row in rows(name)}
    assert [phrase for phrase in phrases.split("|") if fold(phrase) not in known] == []


@pytest.mark.parametrize(
    ("class_", "name", "era"),
    [
        ("huyện", "Hoành Bồ", "old"),
        ("huyện", "Từ Liêm", "old"),
        ("tỉnh", "Hà Tây", "old"),
        ("tỉnh", "Thừa Thiên Huế", "old"),
        ("huyện", "Hạ Hòa", "old"),
        ("thành phố", "Thủ Đức", "old"),
        ("xã", "Hạ Hòa", "new"),
        ("đặc khu", "Thổ Châu", "new"),
        ("thành phố", "Huế", "new"),
    ],
)
def test_known_units(class_: str, name: str, era: str) -> None:
    assert any((r["class"], r["name"], r["era"]) == (class_, name, era) for r in rows("units.csv"))


def test_a_surname_is_surer_than_a_place_word() -> None:
    weight = {row["surname"]: float(row["weight"]) for row in rows("surnames.csv")}
    assert weight["Nguyễn"] == 1.0
    assert weight["Nguyễn"] > weight["Hà"] > weight["Sơn"]
    assert (
        max(weight[word] for word in ("Thạc", "Song", "Viêm", "Hình", "Cảnh")) < 0.3
    )  # "Thạc sĩ", "Song Hồ"


def test_ministries_end_where_their_successors_begin() -> None:
    dates = {row["phrase"]: (row["since"], row["until"], row["becomes"]) for row in rows("bodies.csv")}
    assert dates["Bộ Thông tin và Truyền thông"] == ("2007-08-08", "2025-02-28", "Bộ Khoa học và Công nghệ")
    assert dates["Bộ Nông nghiệp và Môi trường"] == ("2025-03-01", "", "")


def test_what_lived_on_after_2025_has_no_end() -> None:
    ends = {row["phrase"]: row["until"] for name in DATED for row in rows(name)}
    living = ("Tổng cục", "Tổng cục Chính trị", "Tổng cục II", "Tổng cục trưởng", "Trung tâm Chính trị")
    assert [phrase for phrase in living if ends[phrase]] == []


def test_an_abbreviation_with_several_readings_says_so() -> None:
    kinds: dict[str, list[str]] = {}
    for row in rows("abbreviations.csv"):
        kinds.setdefault(row["abbreviation"], []).append(row["kind"])
    for abbreviation, given in kinds.items():
        assert ("ambiguous" in given) == (len(given) > 1), abbreviation
        assert len(given) == 1 or set(given) == {"ambiguous"}, abbreviation


def test_an_expansion_is_never_the_abbreviation_itself() -> None:
    for row in rows("positions.csv"):
        assert fold(row["role"]) != fold(row["phrase"]), row
    for row in rows("sectors.csv"):
        assert fold(row["abbreviation_of"]) != fold(row["phrase"]), row


def test_an_office_is_spelled_out_at_once() -> None:
    """ "Đại biểu HĐND" would be half the way: no expansion is itself short for another office, none holds an abbreviation."""
    roles = {fold(row["phrase"]): row["role"] for row in rows("positions.csv")}
    for row in rows("positions.csv"):
        assert not roles.get(fold(row["role"])), row
        assert not any(sum(letter.isupper() for letter in word) > 1 for word in row["role"].split()), row


def test_offices_have_their_abbreviations_in_one_file() -> None:
    """An abbreviation of an office alone stands in positions.csv; one that may be something else stands in both."""
    offices = column("positions.csv", "phrase")
    doubled = [
        r for r in rows("abbreviations.csv") if r["kind"] == "position" and r["abbreviation"] in offices
    ]
    assert doubled == []


def test_a_variant_of_a_sector_points_to_a_sector() -> None:
    full = {row["phrase"] for row in rows("sectors.csv") if not row["abbreviation_of"]}
    assert column("sectors.csv", "abbreviation_of") - {""} <= full


@pytest.mark.parametrize("name", ["bodies.csv", "sectors.csv"])
def test_blanks_around_marks_need_no_row(name: str) -> None:
    """ "TT-TT" is found as "TT - TT", too (find/bodies.py)."""
    printed = Counter(re.sub(r" ?([,-]) ?", r"\1", fold(row["phrase"])) for row in rows(name))
    assert [phrase for phrase, times in printed.items() if times > 1] == []


def test_a_phrase_with_a_topic_needs_no_shadow() -> None:
    """It hides what is inside it by itself."""
    weights: dict[str, set[bool]] = {}
    for row in rows("topic_phrases.csv"):
        weights.setdefault(fold(row["phrase"]), set()).add(row["weight"] == "shadow")
    assert [phrase for phrase, both in weights.items() if len(both) > 1] == []


def test_lines_that_are_cut_at_commas_say_what_a_reader_of_csv_reads() -> None:
    """Units are cut at every comma, topic words at the first two and freed of their quotes (find/places, topics)."""
    assert [line for line in lines("units.csv") if '"' in line] == []
    cut = [line.split(",", 2)[2].strip('"') for line in lines("topic_phrases.csv")]
    assert cut == ["phrase", *(row["phrase"] for row in rows("topic_phrases.csv"))]
    assert [phrase for phrase in cut if '"' in fold(phrase)] == []


def test_only_provinces_and_districts_have_units_in_them() -> None:
    """The others are not asked for (find/places.py)."""
    levels = {(row["code"], row["era"]): row["level"] for row in rows("units.csv")}
    parents = {(row["parent"], row["era"]) for row in rows("units.csv") if row["parent"]}
    assert {levels[parent] for parent in parents} == {"province", "district"}


def test_phrases_longer_than_a_head_are_found_whole() -> None:
    """The automaton knows the first letters only (lexicon.py)."""
    phrases = ["hội đồng nhân", "hội đồng nhân dân", "hội đồng nhân dân tỉnh", "hội đồng nhân dân tối cao"]
    lexicon = Lexicon((phrase, "body", phrase) for phrase in phrases)
    found = lexicon.scan("hội đồng nhân dân tỉnhx, hội đồng nhân dân tối cao, hội đồng nhân dân t")
    assert [(m.start, m.value) for m in found] == [
        (0, phrases[1]), (0, phrases[0]), (25, phrases[3]), (25, phrases[1]), (25, phrases[0]),
        (52, phrases[1]), (52, phrases[0]),
    ]  # fmt: skip


def test_what_is_built_is_not_searched_for_garbage_at_once() -> None:
    assert gc.isenabled() and not gc.get_freeze_count()
    seen: list[str] = []
    gc.callbacks.append(lambda phase, info: seen.append(phase))
    try:
        with keeping_what_is_built():
            kept = [[number] for number in range(50_000)]
        more = [[number] for number in range(100)]  # as many as do not bring a search of their own
        searched = list(seen)
    finally:
        gc.callbacks.pop()
    assert searched == [] and (len(kept), len(more)) == (50_000, 100)
    assert gc.isenabled() and not gc.get_freeze_count()


def test_objects_that_the_program_has_put_aside_stay_there() -> None:
    gc.freeze()
    aside = gc.get_freeze_count()
    try:
        with keeping_what_is_built():
            assert not gc.isenabled()
        assert gc.get_freeze_count() == aside
    finally:
        gc.unfreeze()


def test_all_phrases_go_into_one_automaton() -> None:
    lexicon = Lexicon(folded((row["phrase"], name, row) for name in DATED for row in rows(name)))
    found = lexicon.scan(fold("Phó Chủ tịch Thường trực UỶ BAN NHÂN DÂN tỉnh"))
    assert {(m.value["phrase"], m.kind) for m in found} >= {
        ("Phó Chủ tịch Thường trực", "positions.csv"),
        ("Ủy ban nhân dân", "bodies.csv"),
    }


def test_what_people_did_is_a_role_or_settled_by_what_else_is_told() -> None:
    assert {role for row in rows("predicates.csv") for role in row["role"].split()} == ROLES | SETTLED


def shipped(*endings: str) -> set[str]:
    return {file.name for file in files("vngovnews.data").iterdir() if file.name.endswith(endings)}


def test_every_csv_file_has_its_columns_and_its_key_here() -> None:
    assert shipped(".csv") == set(COLUMNS) == set(KEYS) | {"units.csv"}


def test_every_data_file_is_documented_with_its_columns() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert [name for name in sorted(shipped(".csv", ".toml")) if f"`{name}`" not in text] == []
    assert [name for name, columns in COLUMNS.items() if f"`{','.join(columns)}`" not in text] == []


def test_columns_of_dates_are_said_to_be_recorded_only() -> None:
    """No code but that of unit_dates.csv reads them: whoever makes code do so changes the page and this test."""
    readers = (path for path in CODE.rglob("*.py") if path.name != "unit_codes.py")
    code = "".join(path.read_text(encoding="utf-8") for path in readers)
    assert [
        key for key in ("since", "until", "becomes") if f'row["{key}"]' in code or f'r["{key}"]' in code
    ] == []
    assert "recorded only" in DOCS.read_text(encoding="utf-8")

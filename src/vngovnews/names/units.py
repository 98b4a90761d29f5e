"""Administrative units: the words of their classes, and how far a unit's own name runs ("thị xã Ba Đồn")."""

from vngovnews.names import people
from vngovnews.names.chart import Chart, Entry

UNIT_WORDS = frozenset(
    {
        "tỉnh",
        "thành phố",
        "tp",
        "huyện",
        "quận",
        "thị xã",
        "tx",
        "xã",
        "phường",
        "thị trấn",
        "đặc khu",
        "huyện đảo",
    }
)
# How a unit may be described between its class word and its name ("xã biên giới Thuận Bình").
_DESCRIBED = frozenset(
    {"đảo", "nghèo", "biên giới", "vùng cao", "vùng sâu", "vùng biên", "miền núi", "miền biển", "ven biển", "ven đô",
     "bãi ngang", "trung du", "vùng ven", "cửa khẩu"}
)  # fmt: skip
VILLAGE_WORDS = frozenset(
    {"thôn", "ấp", "bản", "buôn", "bon", "làng", "khóm", "khu phố", "khối phố", "khối", "tổ dân phố",
     "tiểu khu", "xóm", "khu dân cư"}
)  # fmt: skip
_NO_UNIT = frozenset(
    {"xã hội", "xã viên", "xã giao", "xã đội", "huyện ủy", "huyện đoàn", "huyện đội", "tỉnh ủy", "tỉnh đoàn",
     "tỉnh đội",
     "tỉnh lỵ", "quận ủy", "quận đoàn", "bản thân", "bản đồ", "bản chất", "bản sắc", "bản tin", "bản quyền",
     "khối lượng", "khối đại", "làng nghề", "tỉnh trưởng", "xã đoàn", "phường đội"}
)  # fmt: skip
_SPELLED = {
    "tp": "thành phố",
    "tx": "thị xã",
    "tp .": "thành phố",
    "tx .": "thị xã",
    "tt .": "thị trấn",
    "huyện đảo": "huyện",
}
UNIT_STARTS = frozenset(phrase.split()[0] for phrase in (*UNIT_WORDS, *VILLAGE_WORDS, "tt", "t"))


def unit_word(chart: Chart, index: int) -> int:
    """Where the class word of a unit that starts at a token ends (exclusive); the token itself if none does."""
    word = chart.folded(index)
    if word not in UNIT_STARTS or (word == "thôn" and chart.folded(index - 1) == "nông"):
        return index
    if word == "t":
        return _dotted(chart, index)
    named = chart.capital(index + 1) and chart.capital(index + 2)  # "xã Đoàn Thị …" is a commune and a person
    league = chart.capital(index) and not chart.at("unit", index + 1)  # "Huyện Đoàn Quang Bình"
    if f"{word} {chart.folded(index + 1)}" in _NO_UNIT and (league or not named):
        return index
    if word == "tt":
        return index + 2 if chart.folded(index + 1) == "." and chart.capital(index + 2) else index
    if word == "tp" or (word == "tx" and chart.capital(index)):
        return index + 2 if chart.folded(index + 1) == "." else index + 1
    pair = f"{word} {chart.folded(index + 1)}"
    if described := _described(chart, index):
        return described
    if pair in UNIT_WORDS or pair in VILLAGE_WORDS:
        return index + (3 if f"{pair} {chart.folded(index + 2)}" in VILLAGE_WORDS else 2)
    if f"{pair} {chart.folded(index + 2)}" in VILLAGE_WORDS:
        return index + 3
    return index + 1 if word in UNIT_WORDS or word in VILLAGE_WORDS else index


def _described(chart: Chart, index: int) -> int:
    """Past a class word and what describes the unit, where a name follows; else 0."""
    for end in (index + 2, index + 3):
        if chart.capital(end) and chart.words(index + 1, end) in _DESCRIBED:
            return end
    return 0


_DOTTED = {"p": "thành phố", "x": "thị xã", "t": "thị trấn"}


def _dotted(chart: Chart, index: int) -> int:
    """Past "T.P", "T.X." or "T.T", if that is what starts at a token; else the token itself."""
    glued = index + 2 < len(chart.tokens) and chart.tokens[index].stop + 1 == chart.tokens[index + 2].start
    if not (glued and chart.folded(index + 1) == "." and chart.folded(index + 2) in _DOTTED):
        return index
    if not (chart.capital(index) and chart.capital(index + 2)):
        return index
    return index + (4 if chart.folded(index + 3) == "." and chart.capital(index + 4) else 3)


def spelled_class(chart: Chart, index: int, end: int) -> str:
    """A class word spelled out ("TP." and "T.P" are "thành phố")."""
    if chart.folded(index) == "t" and chart.folded(index + 2) in _DOTTED:
        return _DOTTED[chart.folded(index + 2)]
    if end == _described(chart, index):
        return chart.folded(index)
    words = " ".join(chart.folded(k) for k in range(index, end))
    return _SPELLED.get(words, words)


def class_before(chart: Chart, index: int) -> str:
    """The class word that ends before a token, spelled out."""
    word, before = chart.folded(index - 1), chart.folded(index - 2)
    if before == "." and word in _DOTTED and chart.folded(index - 3) == "t":
        return _DOTTED[word]
    if word == "." or word in ("tp", "tx"):
        return {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}.get(before if word == "." else word, "")
    for start in (index - 2, index - 3):
        if start >= 0 and chart.folded(start) in UNIT_WORDS and _described(chart, start) == index:
            return chart.folded(start)
    pair = f"{before} {word}"
    return pair if pair in UNIT_WORDS else word


def _listed_class(chart: Chart, index: int) -> bool:
    """Whether the word before a token is of a class all of whose units are in the table."""
    return chart.folded(index - 1) in ("tỉnh", "huyện", "quận", "phố", "tp")


_SIDES = frozenset(
    {"đông", "tây", "nam", "bắc", "trung", "thượng", "hạ", "nội", "ngoại", "i", "ii", "a", "b", "c"}
)


def _name_behind(chart: Chart, side: int) -> bool:
    """Whether a person's name is likelier to start behind a side than at it ("Phú Mỹ Tây | Phan Văn A")."""
    behind = people.run_score(chart, side + 1)
    return behind > 1.0 and behind >= people.run_score(chart, side)


def _longer(chart: Chart, index: int, known: int) -> int:
    """Where a name ends that is one word longer than a known one ("xã Vân Khánh Hạ"), else where the known one does."""
    person = chart.folded(known) in _SIDES and chart.capital(known) and _name_behind(chart, known)
    more = (known + 1 == chart.run(index) or person) and not _listed_class(chart, index)
    other = any(chart.at(kind, known) for kind in ("position", "honorific", "body", "stop", "sector"))
    return known + 1 if more and not other else known


def is_shouted(chart: Chart, index: int) -> bool:
    """Whether a word stands in a line of capitals throughout, as some headlines do."""
    return len(chart.shouted.intersection(range(index - 3, index + 4))) > 3


def place_stop(chart: Chart, index: int) -> int:
    """Where a unit's own name that starts at a token ends (exclusive); the token itself if none starts."""
    entry = chart.at("unit", index)
    if is_shouted(chart, index):  # capitals throughout show no names: only the table knows where one ends
        return entry.stop if entry else index
    whole = entry is not None and (entry.stop - index > 1 or entry.stop == chart.run(index))
    if entry and whole and chart.capitals(index, entry.stop) and chart.capital(index):
        return _known_stop(chart, index, entry)
    if index < len(chart.tokens) and chart.tokens[index].kind == "number":
        return index + 1
    if (
        chart.folded(index) == "số"
        and index + 1 < len(chart.tokens)
        and chart.tokens[index + 1].kind == "number"
    ):
        return index + 2
    stop = index
    end = chart.run(index)
    if _tells(chart, index) or _is_other(chart, index):
        return index
    if people.run_score(chart, index) > (0.0 if _listed_class(chart, index) else 1.7):
        return index
    while stop < end and not chart.at("position", stop) and not chart.at("honorific", stop):
        if stop > index and (people.is_name_like(chart, stop) or _names_body(chart, stop)):
            break
        stop += 1
    return past_hyphens(chart, stop) if stop > index else stop


def _known_stop(chart: Chart, index: int, entry: Entry) -> int:
    """Where a name ends that the table has; the token itself where it is rather a person's."""
    fits = any(u.class_ == class_before(chart, index) for u in entry.value)
    doubt = 1.2 if chart.run(index) - index == 2 else 0.0
    if not fits and people.run_score(chart, index) > doubt:
        return index
    if entry.stop - index > 2 and _names_body(chart, entry.stop - 1):
        return entry.stop - 1  # "xã Hòa Hiệp | Trung tâm Dạy nghề", where there is a Hòa Hiệp Trung
    return _longer(chart, index, entry.stop)


def _is_other(chart: Chart, at: int) -> bool:
    """Whether a term or an abbreviation follows a class word without a name ("tỉnh Khóa XII", "xã BCH …")."""
    if at >= len(chart.tokens):
        return False
    word = chart.words(at, at + 1)
    short = len(word) > 2 and word.isupper() and any(chart.at(kind, at) for kind in ("body", "position"))
    return short or chart.folded(at) in ("khóa", "khoá") or _names_body(chart, at)


def _names_body(chart: Chart, at: int) -> bool:
    """Whether a body begins right behind a unit's class word or name ("UBND phường | Hội Cựu chiến binh …")."""
    body = chart.at("body", at)
    return body is not None and body.stop - at > 1 and not chart.capitals(at, body.stop)


def _tells(chart: Chart, at: int) -> bool:
    """Whether a sentence begins where its full stop is missing ("… Hội Nông dân tỉnh Tham dự có …")."""
    told = chart.at("predicate", at)
    return told is not None and told.stop - at > 1 and not chart.capital(at + 1)


def past_hyphens(chart: Chart, stop: int) -> int:
    """Past the further syllables of a foreign unit's name ("tỉnh Át-ta-pư")."""
    while chart.hyphened(stop):
        stop += 2
    return stop

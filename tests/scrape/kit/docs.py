"""Articles in our own words, with invented people: any number, each different, always the same."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

_KINDS = (
    ("hội nghị tổng kết phong trào đọc sách", "tổng kết", "đại biểu"),
    ("lớp tập huấn chăm sóc vườn rau nhà trường", "tập huấn", "học viên"),
    ("buổi tọa đàm giữ gìn nghề dệt chiếu", "tọa đàm", "nghệ nhân"),
    ("lễ phát động trồng cây ven kênh", "phát động", "đoàn viên"),
    ("hội thi kể chuyện về dòng sông quê", "hội thi", "thí sinh"),
)
_UNITS = ("xã Suối Ngà", "xã Đồng Chuối", "xã Bãi Sậy", "thị trấn Cầu Mây", "xã Gò Trám", "xã Rạch Lau")
_CHAIRS = ("Trịnh Văn Đoan", "Phùng Bá Lạc", "Quách Hữu Nghi", "Tăng Đình Khuê")
_GUESTS = ("Lưu Thị Miên", "Đặng Kim Thoa", "Mạc Thị Duyên")
_AUTHORS = ("Hoài Thương", "Lam Giang", "Bích Đào", "Nhật Tân")
_SYLLABLES = [
    "ba",
    "be",
    "bi",
    "bo",
    "bu",
    "ca",
    "co",
    "cu",
    "da",
    "de",
    "di",
    "do",
    "du",
    "ga",
    "go",
    "gu",
    "la",
    "le",
    "li",
    "lo",
    "lu",
    "ma",
    "me",
    "mi",
    "mo",
    "mu",
    "na",
    "ne",
    "ni",
    "no",
    "nu",
]


@dataclass(frozen=True)
class Doc:
    """One article of a portal."""

    number: int
    section: str
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    author: str
    published: datetime
    slug: str = field(default="")

    @property
    def day(self) -> date:
        """The day of publication."""
        return self.published.date()

    def edited(self, sentence: str) -> "Doc":
        """The article with one more sentence: another version."""
        return replace(self, paragraphs=(*self.paragraphs, sentence))


def make_docs(
    section: str, count: int, *, first: int = 1, newest: date = date(2024, 6, 28), a_day: int = 1
) -> list[Doc]:
    """``count`` articles of a section, the newest first, ``a_day`` of them a day."""
    return [_doc(section, first + n, newest - timedelta(days=n // a_day)) for n in range(count)]


def _doc(section: str, number: int, day: date) -> Doc:
    kind, verb, people = _KINDS[number % len(_KINDS)]
    unit = _UNITS[(number * 7 + len(section)) % len(_UNITS)]
    chair, guest = _CHAIRS[number % 4], _GUESTS[number % 3]
    held = day - timedelta(days=1)
    when = f"{held.day}/{held.month}/{held.year}"
    title = f"UBND {unit} tổ chức {kind} lần thứ {number}"
    lead = f"Ngày {when}, UBND {unit} tổ chức {kind} lần thứ {number} với hơn {20 + number % 90} {people} tham dự."
    body = (
        f"Chủ trì buổi làm việc có ông {chair}, Chủ tịch UBND {unit}; cùng dự có bà {guest}, Phó Chủ tịch UBND {unit} "
        f"và đại diện các ấp trên địa bàn, mã hồ sơ {_word(number)}.",
        f"Tại buổi {verb}, các {people} đã nghe báo cáo kết quả của đợt {number}, cùng nhau bàn cách làm cho năm sau "
        "và nêu những việc còn vướng ở cơ sở để xã xem xét, giải quyết trong quý tới.",
        f"Phát biểu kết luận, ông {chair} cảm ơn bà con đã góp sức, đề nghị các ấp giữ nếp sinh hoạt này, báo về xã "
        f"trước ngày 25 hằng tháng và chuẩn bị chu đáo cho lần thứ {number + 1}.",
    )
    moment = datetime(day.year, day.month, day.day, 7 + number % 10, number % 60)
    return Doc(number, section, title, lead, body, _AUTHORS[number % 4], moment, _slug(unit, number))


def _word(number: int) -> str:
    """A word that no other number gives."""
    letters, rest = [], number + 1000
    while rest:
        rest, at = divmod(rest, len(_SYLLABLES))
        letters.append(_SYLLABLES[at])
    return "-".join(letters)


def _slug(unit: str, number: int) -> str:
    plain = str.maketrans("ăâáàảãạấầậéèẻêếềệíìịóòôốồơớờọúùủưừứựýđ", "aaaaaaaaaaeeeeeeeiiiooooooooouuuuuuuyd")
    return f"{unit.lower().translate(plain).replace(' ', '-')}-lan-{_word(number)}"

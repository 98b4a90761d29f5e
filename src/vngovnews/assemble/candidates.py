"""Which bodies, delegations, leaderships and units of a sentence may hold its event, each with its full name."""

import re
from dataclasses import dataclass

from vngovnews.assemble.scan import Mentions
from vngovnews.assemble.sentences import SentenceReader, words
from vngovnews.assemble.wholes import past_charity, past_foreign, past_wholes
from vngovnews.find.bodies import BodyMention, body_at, is_one_body
from vngovnews.names.bodies import reach
from vngovnews.names.chart import Chart
from vngovnews.names.units import UNIT_STARTS, unit_word
from vngovnews.text import Span, holding


@dataclass(frozen=True, slots=True)
class Holder:
    """A body that holds the event, ``text[start:stop]``, its tokens ``[first, last)``.

    ``score`` says how plainly the text says that it does.
    """

    start: int
    stop: int
    first: int
    last: int
    score: float


_DELEGATION = re.compile(
    r"(?:đoàn|tổ)(?: (?:công tác|vsattp|attp|vsat|an toàn thực phẩm"
    r"|giám sát|kiểm tra|khảo sát|đại biểu|cán bộ, chiến sĩ"
    r"|ngoại giao|tổng lãnh sự quán|đại sứ quán|chuyên gia|doanh nghiệp|doanh nhân|nhà đầu tư|nghị sĩ|cựu chiến binh"
    r"|cán bộ|lãnh đạo|liên ngành|thanh tra|cấp cao|kiểm tra liên ngành))+(?: số \d+| liên ngành| cấp cao)*"
    r"|đoàn(?= của\b)"
)
_COMMITTEE = re.compile(
    r"ban tổ chức (?=(?:tuần|tháng|năm|ngày|lễ|đêm|hội (?:thi|chợ|diễn|thao|trại|xuân|báo)|giải|cuộc|festival"
    r"|chương trình|liên hoan|triển lãm|diễn đàn|đại hội|chung kết|hội nghị|hội thảo)\b)"
)
_TEAM = re.compile(r"tổ (?:công tác|giúp việc)\b")
_LONGEST_ROW = 20
_BENCH = 3  # two of them in a row are two partners ("phối hợp với Đảng ủy, UBND xã A")
_PURPOSES = frozenset({"về", "triển khai", "thực hiện", "phòng", "xử lý", "giải quyết", "rà soát", "chỉ đạo"})
_WAYS = frozenset(
    ["thăm", "kiểm", "làm", "dự", "khảo", "nắm", "tặng", "trao", "tiếp", "tận", "xã", "huyện", "các"]
)
_GROUNDS = frozenset({"sân", "cổng", "hội", "nhà", "khuôn", "trụ", "khu", "trung", "quảng", "tượng"})
_STARTS = UNIT_STARTS | {
    "đoàn",
    "tổ",
    "tập",
    "lãnh",
    "thường",
    "ban",
    "chính",
    "nhóm",
    "đội",
    "chùa",
    "tịnh",
    "thiền",
    "tu",
}
_LEADERS = re.compile(
    r"(?:tập thể )?(?:lãnh đạo|thường trực|ban lãnh đạo)\b|chính quyền(?= (?:xã|phường|thị trấn|huyện|thị xã)\b)"
)


def is_delegation(mentions: Mentions, holder: Holder) -> bool:
    """Whether a holder is a delegation ("Đoàn công tác", "Tổ giám sát")."""
    return _DELEGATION.match(mentions.page.folded, holder.start) is not None


def is_place_phrase(chart: Chart, index: int) -> bool:
    """Whether the body at a token only says where ("tại Hội trường UBND huyện").

    A unit may also say who came ("lãnh đạo các xã, huyện A").
    """
    is_unit = unit_word(chart, index) > index
    for back in range(1, 26 if is_unit else 14):
        word = chart.folded(index - back)
        if word in ("tại", "ở", "trụ") or (is_unit and word in ("lãnh", "diện", "số")):
            return True
        if is_unit and word == ",":
            continue
        if word in ("trên", "trước", "trong") and chart.folded(index - back + 1) in _GROUNDS:
            return True
        if word in (",", ".", "", "\n", "do", "với", "và", ";"):
            return False
    return False


class CandidateReader(SentenceReader):
    """Reads one sentence for what may hold its event.

    ``candidates`` are the bodies, delegations, leaderships and units of the sentence in order, none inside another.
    Those inside the ``titled`` stretches, people's positions, and inside citations ("số 8/KH-UBND") hold nothing.
    """

    def __init__(self, mentions: Mentions, sentence: Span, titled: list[Span]) -> None:
        super().__init__(mentions, sentence, titled)
        key = ("candidates", sentence, *titled)
        if key not in self._chart.read:
            self._chart.read[key] = self._read()
        self.candidates: list[Holder] = [*self._chart.read[key]]

    def _read(self) -> list[Holder]:
        found: list[Holder] = []
        after = self._first
        for at in self._chart.starts(self._first, self._stop, _STARTS, ("body",)):
            holder = self._candidate(at) if at >= after else None
            if holder is None:
                continue
            if comma := self._comma_of_place(holder):
                after = comma
                continue
            found.append(holder)
            after = holder.last
        return found

    def _comma_of_place(self, holder: Holder) -> int:
        """Where a place's chain of units has a comma, behind which a holder may follow; 0 if it is none.

        "tại sân vận động huyện (…), huyện A tổ chức".
        """
        if not is_place_phrase(self._chart, holder.first):
            return 0
        return next((k + 1 for k in range(holder.first, holder.last) if self._chart.folded(k) == ","), 0)

    def _candidate(self, at: int) -> Holder | None:
        """The candidate that starts at a token."""
        token = self._chart.tokens[at]
        if token.kind != "word" or holding(self._held_by_none, token.start):
            return None
        readers = (
            self._team, self._charity, self._committee, self._delegation, self._led_by_head, self._leadership,
            self._bench, self._body, self._partners, self._unit,
        )  # fmt: skip
        stop = next((stop for read in readers if (stop := read(at))), None)
        return Holder(token.start, self._chart.tokens[stop - 1].stop, at, stop, 0.5) if stop else None

    def _bench(self, at: int) -> int | None:
        """Past the leading bodies of one unit that only the last of them names ("Đảng ủy - HĐND - UBND xã A")."""
        body, many, stop, leading = body_at(self._chart, at), 0, at, tuple(words("leading"))
        while (
            body is not None
            and not body.plural
            and self._mentions.page.folded.startswith(leading, body.start)
        ):
            many, stop = many + 1, body.stop_token
            more = body.place is None and self._chart.folded(stop) in (",", "và", "-")
            body = body_at(self._chart, stop + 1) if more else None
        return stop if many >= _BENCH else None

    def _body(self, at: int) -> int | None:
        body = body_at(self._chart, at)
        if body is None or body.plural or not is_one_body(self._chart, body):
            return None
        return past_wholes(self._chart, body)

    def _partners(self, at: int) -> int | None:
        """Past several like bodies that are one partner ("phối hợp với UBND các tỉnh Cà Mau, Bạc Liêu tổ chức")."""
        body = body_at(self._chart, at)
        joined = self._chart.folded(at - 1) in ("với", "hợp", "cùng")
        if body is None or not body.plural or not joined:
            return None
        for k in range(body.stop_token, min(body.stop_token + _LONGEST_ROW, self._stop)):
            if k > body.stop_token + 1 and self._acts_at(k):
                return k
            if self._chart.at("honorific", k) or self._chart.folded(k) in (".", ";", ":", "("):
                return None
        return None

    def _team(self, at: int) -> int | None:
        """Past a team and its purpose ("Tổ công tác về cắt giảm …"), which run up to what it did."""
        match = _TEAM.match(self._mentions.page.folded, self._chart.tokens[at].start)
        first = self._chart.first_from(match.end()) if match else self._stop
        if self._chart.folded(first) == "liên":
            first += 2
        word, after = self._chart.folded(first), self._chart.folded(first + 1)
        if not (word in _PURPOSES or f"{word} {after}" in _PURPOSES) or after in _WAYS:
            return None
        span = range(first + 2, min(first + 20, self._stop))
        return next((k for k in span if self._acts_at(k)), None)

    def _charity(self, at: int) -> int | None:
        """Past the name of a charity ("nhóm thiện nguyện Áo Ấm") or a foreign body ("Tổ chức JICA")."""
        return past_charity(self._chart, self._mentions.page.folded, at) or past_foreign(self._chart, at)

    def _committee(self, at: int) -> int | None:
        """Past a committee and the name of its event ("Ban Tổ chức Tuần Văn hóa …, tỉnh A lần thứ II")."""
        match = _COMMITTEE.match(self._mentions.page.folded, self._chart.tokens[at].start)
        first = self._chart.first_from(match.end()) if match else self._stop
        if not self._chart.capital(first):
            return None
        for k in range(first + 1, min(first + 28, self._stop)):
            comma = self._chart.folded(k) == ","
            if self._acts_at(k) or self._chart.folded(k + comma) == "năm":
                return k
        return None

    def _led_by_head(self, at: int) -> int | None:
        """Past "đoàn" and the body that sends it, if its leader follows ("đoàn Ủy ban MTTQ tỉnh do ông …")."""
        stop = self._sender(at + 1) if self._chart.folded(at) == "đoàn" else None
        return stop if stop and self._chart.folded(stop) == "do" else None

    def _delegation(self, at: int) -> int | None:
        """Past a delegation's noun, "của", and the body or unit that sends it.

        "Đoàn công tác của Ban Chỉ huy … tỉnh".
        """
        match = _DELEGATION.match(self._mentions.page.folded, self._chart.tokens[at].start)
        if match is None or self._chart.folded(at - 1) in ("trưởng", "phó"):
            return None
        if match.group().startswith("tổ đại biểu") and (whole := self._body(at)):
            return whole
        stop = min(self._chart.first_from(match.end()), self._stop)
        after = stop + 1 if self._chart.folded(stop) == "của" else stop
        stop = self._sender(after) or (stop if stop > at + 1 else at)
        return self._up_to_leader(stop) if stop > at else None

    def _up_to_leader(self, at: int) -> int:
        """A delegation's name runs to "do" and its leader ("Đoàn giám sát, kiểm tra … của A do ông B")."""
        for k in range(at, min(at + 36, self._stop)):
            word = self._chart.folded(k)
            if word == "do":
                return k - (self._chart.folded(k - 1) == ",")
            if word in ("đã", "đến", "tới", "có", "gồm", "-", ";", "."):
                break
        return at

    def _leadership(self, at: int) -> int | None:
        """Past "lãnh đạo", "thường trực" and the body or unit that they lead."""
        match = _LEADERS.match(self._mentions.page.folded, self._chart.tokens[at].start)
        stop = self._sender(min(self._chart.first_from(match.end()), self._stop)) if match else None
        return None if stop and self._chart.folded(stop) in ("trao", "tặng", "phát") else stop

    def _sender(self, at: int) -> int | None:
        """Past the body, unit or country that starts at a token."""
        body = body_at(self._chart, at)
        country = self._chart.at("country", at) if self._chart.capital(at) else None
        if body is not None:
            stop = self._organs(body)
        elif country:
            stop = country.stop
        elif unit_word(self._chart, at) > at or self._chart.at("country", at) or self._chart.capital(at):
            stop = reach(self._chart, at, demands_name=False).stop
        else:
            return None
        return stop if stop > at else None

    def _organs(self, body: BodyMention) -> int:
        """Past organs without a unit up to the one that has it: they are one leadership.

        "lãnh đạo Huyện ủy, HĐND, UBND huyện A".
        """
        stop = body.stop_token
        while body.place is None and self._chart.folded(stop) in (",", "và", "-"):
            following = body_at(self._chart, stop + 1)
            if following is None or not is_one_body(self._chart, following):
                break
            body, stop = following, following.stop_token
        return stop

"""Whose people a number counts: those of an event, of a body that has them whatever happens, or nobody's."""

import re

from vngovnews.assemble.count_words import inside, starts
from vngovnews.chains import DAY_OR_PART

# "Đảng bộ có 45 chi bộ với 1.286 đảng viên": whoever has the first number has the second.
_HAS = re.compile(
    rf"^\W*(?!tại|ở|trong|đến|tới|{DAY_OR_PART}\b[^,;]{{0,24}}\b(?:tại|ở)\b)"
    r"(?P<subject>[^\W\d].*?)\s(?:hiện |đã |đang )?(?:có|gồm|gồm có|quản lý|phụ trách|nuôi dạy|chăm sóc|tập hợp)"
    r"(?:\s\d[^;]*?(?:\svới|\svà|,))?[ (]*\Z"
)
_SUBJECT = re.compile(r"\bcho (?:hay|biết)[,:]? ")
_BUTS = (" nhưng", " song", " nhưng vẫn", " song vẫn")
# "Ngày 8/8, Đoàn giám sát … gồm": the last of what commas part has them.
_LAST = re.compile(r"(?:^|, )(?P<last>[^,]*),?\Z")
# "Đoàn Chủ tịch", "Đoàn Thanh niên" and their like go nowhere.
_DELEGATION = re.compile(
    r"đoàn (?!chủ tịch|thư ký|thanh niên|viên|thể|xã|phường|thị|huyện|quận|trường|khối|cơ sở|tncs)"
)
# "Năm nay có", "Ngày 14/11 có": a time has nobody.
_TIME = re.compile(
    rf"(?:{DAY_OR_PART}\b.*|(?:năm|hôm|sáng|chiều|đợt|lần) (?:nay|này)|kết quả|đã|năm \d{{4}})\Z"
)


def owner(before: str) -> str | None:
    """The mark of whoever "có" or "gồm" in front of a number gives its people to; ``None`` where nobody is named.

    >>> [owner(words) for words in ("hội nghị có ", "đảng bộ xã có ", "đoàn công tác gồm ", "năm nay có ")]
    ['event-has', 'holder-has', 'came', None]
    """
    has = _HAS.search(before)
    if has is None or has["subject"].endswith(_BUTS):
        return None  # "Trời mưa nhưng đã có 136 chị đến"
    subject = _SUBJECT.split(has["subject"])[-1]  # "ông A, Bí thư Đoàn cho hay, phường có …"
    last = _LAST.search(subject)
    nearest = (last["last"] if last else subject).strip()
    if _DELEGATION.match(nearest):
        return "came"  # "Đoàn Việt Nam gồm 15 thành viên"
    if _TIME.match(nearest):
        return None
    if not starts("happenings").match(nearest) and starts("holders").match(nearest):
        return "holder-has"
    return "event-has" if inside("happenings").search(subject) else "other-has"

"""Words that name events: which type they stand for, and which of two wins."""

from collections.abc import Sequence
from itertools import pairwise
from typing import get_args

import pytest

from vngovnews.find.events import EventCue, entries, event_types, find_events
from vngovnews.lexicon import Lexicon, table
from vngovnews.model import EventType
from vngovnews.read.page import Page

LEXICON = Lexicon(entries())


def cues(text: str) -> Sequence[EventCue]:
    page = Page(text=text, blocks=())
    return find_events(page, LEXICON.scan(page.folded))


NAMES = [
    ("Hội nghị tập huấn", "training"), ("lớp bồi dưỡng", "training"), ("khóa tập huấn", "training"),
    ("hội nghị trực tuyến toàn tỉnh tập huấn", "training"), ("HỘI NGHỊ TỔNG KẾT", "conference"),
    ("Hội nghị Ban Chấp hành", "conference"), ("hội nghị", "conference"), ("hội thảo khoa học", "seminar"),
    ("toạ đàm", "seminar"), ("diễn đàn trẻ em", "seminar"), ("phiên họp thường kỳ", "meeting"),
    ("cuộc họp", "meeting"), ("hội nghị giao ban", "meeting"), ("kỳ họp thứ", "council-session"),
    ("kỳ họp bất thường", "council-session"), ("kỳ họp Uỷ ban Kiểm tra", "meeting"),
    ("hội nghị tiếp xúc cử tri", "voter-meeting"), ("buổi tiếp xúc với cử tri", "voter-meeting"),
    ("buổi tiếp xúc gần 250 cử tri", "voter-meeting"), ("tiếp xúc với hơn 90 cử tri", "voter-meeting"),
    ("đợt hiến máu", "other"), ("ngày hội hiến máu", "festival"),
    ("hội nghị đối thoại", "dialogue"), ("buổi tiếp công dân", "dialogue"), ("thăm và làm việc", "working-visit"),
    ("tiếp xã giao", "working-visit"), ("buổi làm việc", "working-visit"), ("đoàn giám sát", "inspection"),
    ("kiểm tra công tác", "inspection"), ("thăm, chúc Tết", "visit"), ("thăm, tặng quà", "visit"),
    ("dâng hương", "visit"), ("lễ dâng hương", "ceremony"), ("lễ khánh thành", "ceremony"),
    ("Lễ công bố Quyết định", "ceremony"), ("lễ giao nhận quân", "ceremony"), ("đại hội đại biểu", "congress"),
    ("đại hội thi đua", "congress"), ("lễ phát động", "campaign"), ("lễ ra quân", "campaign"),
    ("hội thi", "contest"), ("hội thao", "contest"), ("giải bóng chuyền", "contest"), ("lễ hội", "festival"),
    ("ngày hội việc làm", "festival"), ("triển lãm", "festival"), ("lễ ký kết", "signing"),
    ("ký cam kết", "signing"), ("hội nghị ký kết", "signing"), ("họp báo", "press-conference"),
    ("diễn tập", "drill"), ("thực tập phương án", "drill"), ("khám sức khỏe nghĩa vụ quân sự", "other"),
    ("buổi hướng dẫn", "training"), ("chương trình diễn tập", "drill"), ("họp nghiệm thu", "meeting"), ("nghiệm thu đề tài", "meeting"),
    ("buổi gặp mặt kỷ niệm", "ceremony"), ("chương trình tọa đàm", "seminar"), ("chương trình tặng quà", "visit"), ("hội nghị giao ban", "meeting"),
    ("chợ hoa xuân", "festival"), ("đã thăm và làm việc", "working-visit"), ("đã đến thăm, làm việc", "working-visit"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "type_"), NAMES)
def test_a_name_is_one_cue_of_its_type(phrase: str, type_: str) -> None:
    assert [(c.start, c.stop, c.type, c.form) for c in cues(phrase)] == [(0, len(phrase), type_, "name")]


@pytest.mark.parametrize(
    ("phrase", "type_"),
    [("kiểm tra", "inspection"), ("khánh thành", "ceremony"), ("phát động", "campaign"), ("thăm", "visit"),
     ("làm việc với", "working-visit"), ("trao tặng", "ceremony"), ("thi đấu", "contest"), ("trao 50 suất quà", "visit"),
     ("trao 20 suất học bổng", "ceremony"), ("trồng hơn 500 cây xanh", "campaign"), ("tiêm phòng", "other"),
     ("tổ chức hướng dẫn", "training")],
)  # fmt: skip
def test_a_deed_is_a_verb_and_weaker_than_a_name(phrase: str, type_: str) -> None:
    (cue,) = cues(phrase)
    assert (cue.type, cue.form) == (type_, "verb")
    assert cue.strength < cues("hội thi")[0].strength


@pytest.mark.parametrize(
    "text",
    ["Ủy ban Kiểm tra", "Thanh tra tỉnh", "nghị quyết Đại hội", "hội trường", "thi đua", "ngày làm việc",
     "Ban Tổ chức Hội thi", "đơn vị bầu cử", "phòng họp", "các lớp", "buổi sáng", "hội đồng", "giải pháp"],
)  # fmt: skip
def test_offices_documents_and_bare_heads_name_no_event(text: str) -> None:
    assert not cues(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [("UBKT Tỉnh ủy tổ chức kỳ họp thứ 6", "meeting"), ("Kỳ họp thứ 7 Ủy ban Kiểm tra Tỉnh ủy", "meeting"),
     ("HĐND tỉnh tổ chức kỳ họp thứ 6", "council-session"), ("HĐND bầu Ủy ban Kiểm tra tại kỳ họp", "council-session")],
)  # fmt: skip
def test_a_session_of_a_committee_is_a_meeting(text: str, type_: str) -> None:
    assert [c.type for c in cues(text)] == [type_]


def test_cues_come_in_order_and_never_overlap() -> None:
    text = "Sáng 5/3, lễ khai mạc Hội thi và lễ ký kết; đoàn công tác kiểm tra, sau đó họp báo."
    found = cues(text)
    assert [c.type for c in found] == [
        "ceremony",
        "contest",
        "signing",
        "working-visit",
        "inspection",
        "press-conference",
    ]
    assert all(a.stop <= b.start for a, b in pairwise(found))
    assert found[0].strength < found[1].strength


def test_a_word_inside_a_syllable_is_none() -> None:
    assert not cues("phihội nghịx")


def test_the_data_name_every_type_of_the_contract() -> None:
    assert set(event_types()) == set(get_args(EventType))


def test_strengths_and_shares_lie_between_zero_and_one() -> None:
    data = table("events.toml")
    assert all(0 < value <= 1 for part in ("strength", "place") for value in data[part].values())


def test_no_phrase_is_given_twice() -> None:
    phrases = [phrase for phrase, _, _ in entries()]
    assert len(phrases) == len(set(phrases))

"""How articles word a topic: runs of words between marks, those of the headline most; a very short text says less."""

from itertools import pairwise
from typing import get_args

import pytest

from vngovnews import parse_text
from vngovnews.assemble.wordings import START, leanings, learned, runs
from vngovnews.lexicon import table
from vngovnews.model import Topic
from vngovnews.text import fold


def test_runs_are_of_one_to_three_words_and_no_mark_stands_inside() -> None:
    found = list(runs("cấp phát cây giống (keo lai), phân bón", 1))
    assert {"cấp", "cấp phát", "phát cây giống", "keo lai", "phân bón"} <= set(found)
    assert not {"giống keo", "lai phân", "cấp phát cây giống"} & set(found)


def test_one_word_alone_counts_where_it_is_asked_for() -> None:
    assert set(runs("một hai", 1)) - set(runs("một hai", 2)) == {"một", "hai"}


def test_learned_runs_are_folded_in_order_and_speak_for_known_topics() -> None:
    wordings = [wording for wording in learned() if wording != START]
    assert all(a < b for a, b in pairwise(wordings))
    assert all(fold(wording) == wording and len(wording.split()) <= 3 for wording in wordings)
    assert {code for said in learned().values() for code, _ in said} <= set(get_args(Topic))


def test_every_topic_begins_as_unlikely() -> None:
    assert all(start < 0 for _, start in learned()[START])
    assert table("topic_weights.toml")["weights"]["wording"] > 0.5


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("trẻ em được tiêm chủng, người bệnh được khám bệnh", "health"),
        ("học sinh giỏi, giáo viên, năm học mới", "education"),
        ("cây trồng, chăn nuôi, hợp tác xã nông nghiệp", "agriculture"),
        ("đảng viên, chi bộ, cấp ủy, nghị quyết đại hội đảng", "party-building"),
        ("cử tri, đại biểu hội đồng nhân dân, kỳ họp", "elections-and-councils"),
        ("doanh nghiệp, nhà đầu tư, dự án đầu tư", "business-and-investment"),
    ],
)
def test_plain_words_of_a_topic_lean_to_it(text: str, topic: str) -> None:
    said = leanings(dict.fromkeys(runs(text, 1), 1.0))
    assert max(said, key=lambda code: said[code]) == topic


def test_few_words_say_less_than_many_of_their_kind() -> None:
    start = dict(learned()[START])["health"]
    few = leanings(dict.fromkeys(runs("y tế", 2), 1.0))["health"]
    many = leanings(dict.fromkeys(runs("khám bệnh, tiêm chủng, bác sĩ, y tế, bệnh viện", 2), 1.0))["health"]
    assert start < few < many


def test_how_a_text_goes_on_decides_between_topics_that_its_words_leave_open() -> None:
    """The same phrase stands in both headlines; what is told of it does not."""
    pupils = "Trường THCS Mai Sơn tổ chức hội thi tìm hiểu sức khỏe. Hội thi có 300 học sinh, giáo viên dự; nhà trường trao giải cho học sinh giỏi nhân năm học mới."
    patients = "Trung tâm Y tế huyện Mai Sơn tổ chức hội thi tìm hiểu sức khỏe. Hội thi có 300 bác sĩ, điều dưỡng dự; bệnh nhân được khám bệnh, cấp thuốc và phòng bệnh."
    topics = [[t.code for t in parse_text(text).events[0].topics] for text in (pupils, patients)]
    assert topics[1][0] == "health"
    assert "education" in topics[0] and "education" not in topics[1]

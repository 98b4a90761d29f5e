"""data/telling.toml: every list stands in a pattern, and every pattern is made of lists that are there."""

import re

import pytest

from vngovnews.assemble.phrases import _SHAPES, pattern
from vngovnews.lexicon import table


@pytest.mark.parametrize("group", _SHAPES)
def test_every_list_is_used_and_every_pattern_compiles(group: str) -> None:
    used = {name for shape in _SHAPES[group].values() for name in re.findall(r"<([\w-]+)>", shape)}
    assert used == set(table("telling.toml")[group])
    for name in _SHAPES[group]:
        assert pattern(group, name).pattern


def test_no_phrase_stands_twice_in_a_list() -> None:
    for lists in table("telling.toml").values():
        for name, phrases in lists.items():
            assert len(phrases) == len(set(phrases)), name


@pytest.mark.parametrize(
    ("group", "name", "text"),
    [
        ("rounds", "same day", "chiều cùng ngày, đoàn tới xã tân lập"),
        ("rounds", "another delegation", "đoàn do ông a dẫn đầu"),
        ("rounds", "where", "tại huyện nho quan, hội nông dân"),
        ("evidence", "holds", "xã tân lập tổ chức lễ"),
        ("nouns", "held here", "phiên họp thường kỳ tháng 3 diễn ra tại"),
        ("nouns", "draws", "hội thao đã thu hút "),
        ("story", "notice", "thông báo về việc hoãn phiên tiếp công dân"),
    ],
)
def test_a_pattern_finds_its_phrases(group: str, name: str, text: str) -> None:
    assert pattern(group, name).search(text)

"""Words that speak of subjects: their topics, their weights, and what they are not."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest

from vngovnews.find.topics import TopicMention, entries, find_topics, topics
from vngovnews.lexicon import Lexicon, rows, table
from vngovnews.read.page import Page
from vngovnews.text import fold

LEXICON = Lexicon(entries())


def mentions(text: str) -> Sequence[TopicMention]:
    page = Page(text=text, blocks=())
    return find_topics(page, LEXICON.scan(page.folded))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CCHC", {"CCHC": "administrative-reform"}),
        ("Uỷ ban bàn về PCCC", {"PCCC": "disaster-and-fire-safety"}),
        ("liệt sỹ", {"liệt sỹ": "commemoration"}),
        (
            "an ninh, trật tự; an ninh trật tự",
            {"an ninh, trật tự": "public-security", "an ninh trật tự": "public-security"},
        ),
        ("tỉnh Lào Cai", {}),
        ("cháu được khen", {}),
        ("dịch tả lợn châu Phi", {"dịch tả lợn châu Phi": "agriculture"}),
        ("trồng cây ăn quả", {"trồng cây ăn quả": "agriculture"}),
        ("Tết trồng cây", {"Tết trồng cây": "environment"}),
    ],
)
def test_a_phrase_speaks_for_its_topic_in_any_spelling(text: str, found: dict[str, str]) -> None:
    assert {text[m.start : m.stop]: m.code for m in mentions(text)} == found


def test_a_phrase_of_two_topics_speaks_for_both() -> None:
    assert {m.code for m in mentions("giờ Trái đất")} == {"environment", "energy"}


def test_a_longer_phrase_hides_the_shorter_ones_in_it() -> None:
    assert {m.code for m in mentions("giáo dục quốc phòng")} == {"defence"}
    assert {m.code for m in mentions("giáo dục")} == {"education"}


def test_a_central_word_weighs_more_than_a_faint_one() -> None:
    (central,), (faint,) = mentions("nông nghiệp"), mentions("sản xuất giỏi")[:1]
    assert central.weight > faint.weight


def listed() -> Iterator[tuple[str, str, str]]:
    for row in rows("topic_phrases.csv"):
        yield row["topic"], row["weight"], row["phrase"]


def test_a_shadow_hides_what_is_in_it_however_it_is_joined() -> None:
    assert mentions("tuyên truyền, giáo dục") == mentions("tuyên truyền giáo dục") == ()


def test_every_topic_has_a_name_and_enough_words() -> None:
    numbers = Counter(code for code, _, _ in listed())
    assert list(table("topics.toml")["name"]) == list(topics())
    assert [code for code in topics() if numbers[code] < 50] == []


def test_each_phrase_has_a_topic_and_a_weight_or_is_a_shadow() -> None:
    weights = set(table("topics.toml")["weight"])
    for code, weight, phrase in listed():
        assert phrase
        assert (code in topics() and weight in weights) or (code, weight) == ("", "shadow"), phrase


def test_no_topic_lists_a_phrase_twice() -> None:
    times = Counter((code, fold(phrase)) for code, _, phrase in listed())
    assert [phrase for phrase, number in times.items() if number > 1] == []


def test_a_bare_syllable_is_never_central() -> None:
    """One syllable means too much ("cam", "cầu", "đạo"); abbreviations and a few plain words may stand alone."""
    plain = {
        "lúa",
        "mía",
        "sắn",
        "xoài",
        "thuế",
        "bão",
        "sởi",
        "cúm",
        "chùa",
        "bơi",
        "viếng",
        "phim",
        "cúp",
        "tuồng",
    }
    alone = {
        phrase
        for _, weight, phrase in listed()
        if weight == "central" and phrase.isalpha() and phrase.islower() and not phrase.isascii()
    }
    assert alone <= plain | {"đbqh", "gdđt", "bôxit", "bôxít", "katê", "bàlamôn", "ramưwan"}


def test_the_crosswalk_has_each_topic_once() -> None:
    assert [row["topic"] for row in rows("crosswalk.csv")] == list(topics())


def test_the_crosswalk_keeps_to_the_numbers_of_the_other_lists() -> None:
    """Bộ Pháp điển has 45 subjects, CAP 1 to 23 without 11 and 22; IPTC ids have eight digits."""
    for row in rows("crosswalk.csv"):
        assert all(1 <= int(n) <= 45 for n in row["phapdien"].split())
        assert {int(n) for n in row["cap"].split()} <= set(range(1, 24)) - {11, 22}
        assert all(n.startswith("medtop:") and len(n) == 15 for n in row["iptc"].split())

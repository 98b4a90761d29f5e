"""What is asked first because it is cheap says the same as what it stands for."""

import sys
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from vngovnews.read.compose import bare, opens_alike
from vngovnews.read.legacy import modern
from vngovnews.read.profiles import known_profiles
from vngovnews.read.refusal import _odd
from vngovnews.read.selectors import inner_xpath, parse_selector, select_inner
from vngovnews.read.slices import tree
from vngovnews.read.stems import Places, stems_of
from vngovnews.text import is_plain, is_tidy


def test_plain_text_is_tidy_and_in_no_old_encoding():
    plain = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if is_plain(c))
    assert len(plain) > 200
    assert is_tidy(plain)
    assert all(modern(f"{c}a{c} {c}") == (f"{c}a{c} {c}", None) for c in plain)


def test_words_of_layouts_are_found_by_their_stems_as_by_themselves():
    words = [word for profile in known_profiles() for word in profile.tokens]
    stems = stems_of(words)
    gaps = ["", " ", "-" * 20, "ontent" * 9, "body"]
    for word in words:
        for gap in gaps:
            markup = f'{gap}<p class="{gap}{word}{gap}">{gap}'
            for start in (0, 5, len(markup) // 2):
                places = Places(stems, markup, start)
                assert [w for w in words if places.hold(w)] == [
                    w for w in words if markup.find(w, start) >= 0
                ]


def test_odd_characters_are_counted_by_their_bytes():
    controls = "".join(map(chr, (*range(9), *range(14, 32), 127)))
    assert _odd(controls + "\ufffd\ufffd") == len(controls) + 2
    assert _odd("\t\n\r\x0b\x0c \x80\ufffcHọp báo ðøÿ") == 0


@given(
    st.text(alphabet="aàảyỷiíịoòuúủkqslUỲỦKQS \u0130\u03a3ß-–.,'\""), st.integers(0, 40), st.text(max_size=5)
)
def test_what_says_the_same_opens_alike(words, kept, more):
    known = bare(words)
    assert opens_alike(words, [known])
    assert opens_alike(words, [known[:kept]])
    assert opens_alike(words, [known + more])


_INNER = (
    "p.a",
    "p[class=a]",
    "p[class^=a]",
    "p[class*=a]",
    "p[class$=ba]",
    "p[class]",
    "p.a[class^=b]",
    "div.a p.b",
    "> p.a",
)


def test_the_first_element_is_the_one_that_xpath_selects():
    classes = ("a", "b a", "ba", "a-b", " a\tb ", "a\u00a0b", "A", "")
    for first, second, third in product(classes, repeat=3):
        page = f'<div id=x class=a><p>0</p><div class=a><p class="{first}">1</p></div>'
        page += f'<p class="{second}">2<span class=a>3</span></p><p class="{third}">4</p></div>'
        element = next(tree(page).iter("div"))
        for inner in _INNER:
            path = parse_selector("#x " + inner).paths[0]
            assert select_inner(path, element) is next(iter(element.xpath(inner_xpath(path))), None)

"""Profiles: adding a portal is a few lines of TOML, and what they may not say is said."""

from pathlib import Path

import pytest

from vngovnews.errors import BadProfile
from vngovnews.read import load_profiles, read_html
from vngovnews.read.profiles import known_profiles, likely_profiles, read_profile

# The six lines of docs/add-a-portal.md.
NEW = """
hosts = ["tanha.example.gov.vn"]
body = "#noi-dung"
title = ".ten-bai"
published = ".ngay-gio"
lead = ".tom-tat"
author = ".nguoi-viet"
drop = [".hop-thu"]
"""
PAGE = """<title>Xã Tân Hà</title><div class="ten-bai">Xã Tân Hà họp mặt thanh niên nhập ngũ</div>
<i class="ngay-gio">Hà, 5-3-2024 lúc 7h05</i><u class="tom-tat">Sáng 4/3, UBND xã Tân Hà họp mặt 21 thanh niên nhập ngũ.</u>
<div id="noi-dung"><p>Các thanh niên được tặng quà và nghe dặn dò trước ngày lên đường làm nhiệm vụ.</p>
<div class="hop-thu">Gửi thư cho chúng tôi để góp ý về nội dung của trang này, xin cảm ơn.</div>
<p>Buổi họp mặt kết thúc lúc 11 giờ cùng ngày, để lại nhiều tình cảm tốt đẹp.</p></div>
<b class="nguoi-viet">Thu Hậu</b><p>Cổng thông tin điện tử xã Tân Hà, tỉnh nhà.</p>"""


def test_a_portal_added_from_a_file_of_a_few_lines(tmp_path: Path) -> None:
    (tmp_path / "tan-ha.toml").write_text(NEW, encoding="utf-8")
    page = read_html(PAGE, profiles=load_profiles(tmp_path))
    assert page.title == "Xã Tân Hà họp mặt thanh niên nhập ngũ"
    assert page.published_at == "2024-03-05T07:05:00+07:00"
    assert page.lead == "Sáng 4/3, UBND xã Tân Hà họp mặt 21 thanh niên nhập ngũ."
    assert page.author == "Thu Hậu"
    assert page.text.endswith("nhiều tình cảm tốt đẹp.\nThu Hậu")
    assert "góp ý" not in page.text


def test_the_file_changes_what_is_read(tmp_path: Path) -> None:
    """Without it the generic reader keeps the box, which looks like a paragraph."""
    assert "góp ý" in read_html(PAGE).text


def test_known_profiles_are_valid_and_named_once() -> None:
    names = [p.name for p in known_profiles()]
    assert len(names) == len(set(names))
    assert {"phutho.gov.vn", "anminh.kiengiang.gov.vn", "nukeviet", "vnpt", "vhv", "vccorp", "drupal"} <= set(
        names
    )


def test_hosts_and_their_children() -> None:
    profile = read_profile("x", {"body": "#a", "hosts": ["kiengiang.gov.vn"]})
    assert profile.is_for("https://anminh.kiengiang.gov.vn/m/1")
    assert profile.is_for("http://kiengiang.gov.vn:8080/")
    assert not profile.is_for("https://xkiengiang.gov.vn/")
    assert not profile.is_for(None)


PROSE = "Các thanh niên được tặng quà và nghe dặn dò trước ngày lên đường làm nhiệm vụ tại các đơn vị. " * 3
BOX = '<div class="content-detail">Hộp thư</div>' + "<br>" * 1000


def test_the_layout_that_opens_before_the_prose_comes_first() -> None:
    """A box of another layout stands far above the article, and that layout's profile is the earlier one."""
    page = f'<body>{BOX}<div id="contentnews"><p>{PROSE}</p></div></body>'
    assert [p.name for p in likely_profiles(page)] == ["liferay-ecoit", "vhv"]


def test_a_layout_is_found_without_prose_and_not_in_the_head() -> None:
    page = (
        '<head><style>#contentnews {}</style></head><body><div id="news-bodyhtml">Tệp đính kèm</div></body>'
    )
    assert [p.name for p in likely_profiles(page)] == ["nukeviet"]


WRONG = [
    ("", "needs a body"),
    ('body = "#a"\nauthour = ".b"', "unknown key 'authour'"),
    ("body = 5", "body must be a string"),
    ('body = "#a"\ndrop = ".b"', "drop must be a list"),
    ('body = "#a"\ndrop = ["div .b"]', "drop takes one"),
    ('body = "#a::after"', "cannot read"),
    ('body = "> "', "names no element"),
    ("body = [", "not valid TOML"),
]


@pytest.mark.parametrize(("toml", "words"), WRONG)
def test_what_a_profile_may_not_say(tmp_path: Path, toml: str, words: str) -> None:
    (tmp_path / "wrong.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(BadProfile, match=words) as error:
        load_profiles(tmp_path)
    assert "wrong" in str(error.value)


def test_a_folder_that_is_none() -> None:
    with pytest.raises(BadProfile, match="not a folder"):
        load_profiles(Path("no such folder"))

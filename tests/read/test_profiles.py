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


BODY = """<p>Đại diện 14 tổ vay vốn nghe cán bộ ngân hàng hướng dẫn ghi sổ, đối chiếu dư nợ và thu lãi đúng ngày.</p>
<p style="text-align:center"><img src="a.jpg"><br><em>Tổ trưởng các thôn nhận sổ mới</em></p>
<p>Buổi hướng dẫn kết thúc với phần hỏi đáp kéo dài hơn một giờ, nhiều câu hỏi về hạn trả nợ được giải thích.</p>"""
LEAD = "Ngày 13/5/2014, Hội Nông dân xã Mường Lạn mở buổi hướng dẫn ghi sổ cho các tổ vay vốn."
# The markup of NukeViet 3: a picture inside the lead, author and source as two paragraphs behind the body.
NUKEVIET_3 = f"""<title>Trang tin huyện</title><meta name="generator" content="NukeViet v3.4">
<div class="clock">Thứ bảy, 28/11/2026</div><div class="news_column"><div id="news_detail">
<h1>Mường Lạn hướng dẫn tổ vay vốn ghi sổ</h1><span class="time">Thứ tư - 14/05/2014 08:27</span>
<div id="hometext"><div id="imghome"><a href="x.jpg"><img src="x.jpg"></a><p><em>Quang cảnh buổi hướng dẫn</em></p></div>
{LEAD}</div><div class="bodytext">{BODY}</div>
<p style="text-align: right;"><strong>Tác giả bài viết: </strong>Lò Thu Ban</p>
<p style="text-align: right;"><strong>Nguồn tin: </strong>Đài huyện</p></div>
<p><strong>Những tin mới hơn</strong></p><ul class="related"><li><a href="/a">Huyện họp bàn làm đường vào bản</a></li></ul></div>"""
# mojoPortal as training sites have it: the stamp in another element, the size of letters offered above it.
MOJOPORTAL = f"""<title>Trang tin huyện</title><div class="clock">Thứ bảy, 28/11/2026</div>
<div class="articleview"><h2 class="articletitle">Mường Lạn hướng dẫn tổ vay vốn ghi sổ&nbsp;</h2>
<span class="wvag">Xem với cỡ chữ <i class="fa fa-font"></i></span><p><span class="post-date-article contentdes">14/05/2014
<span>| Đã xem: <span class="texthit">312</span></span></span></p>
<div class="articletext" id="article_text"><p>{LEAD}</p>{BODY}</div><div class="tags-detail">Từ khóa: nông dân</div></div>"""


def test_the_older_markup_of_nukeviet() -> None:
    page = read_html(NUKEVIET_3)
    assert page.title == "Mường Lạn hướng dẫn tổ vay vốn ghi sổ"
    assert page.published_at == "2014-05-14T08:27:00+07:00"
    assert (page.lead, page.author, page.source) == (LEAD, "Lò Thu Ban", "Đài huyện")
    kinds = [b.kind for b in page.blocks]
    assert kinds == ["title", "caption", "lead", "paragraph", "caption", "paragraph", "byline", "source"]
    assert "làm đường" not in page.text


def test_the_other_markup_of_mojoportal() -> None:
    page = read_html(MOJOPORTAL)
    assert page.title == "Mường Lạn hướng dẫn tổ vay vốn ghi sổ"
    assert (page.published_at, page.published_precision) == ("2014-05-14", "day")
    assert page.lead == LEAD
    assert "cỡ chữ" not in page.text and "Từ khóa" not in page.text

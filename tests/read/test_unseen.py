"""Layouts that no profile knows, each with one trap around an article that is otherwise the same."""

import json
from typing import Any

import pytest

from vngovnews.read import Page, read_html

TITLE = "Huyện Bình Lâm Thượng khánh thành cầu dân sinh Suối Cát"
LEAD = "Sáng 12/8, UBND huyện Bình Lâm Thượng tổ chức lễ khánh thành cầu dân sinh Suối Cát nối hai thôn Đồng Rằm và Khe Mít."
STORY = [
    "Cầu dài 48 m, rộng 3,5 m, tổng kinh phí 2,4 tỷ đồng, trong đó nhân dân đóng góp 310 triệu đồng và 900 ngày công.",
    "Phát biểu tại buổi lễ, ông Hà Văn Quyền, Phó Chủ tịch UBND huyện, đề nghị xã Khe Mít lập tổ tự quản bảo vệ cầu.",
    "Người dân hai thôn từ nay không phải đi vòng 7 km mỗi mùa mưa, học sinh đến trường an toàn hơn trước rất nhiều.",
]
PRINTED, ISO = "12/08/2023 15:46", "2023-08-12T15:46:00+07:00"
TEXT = "".join(f"<p>{words}</p>" for words in STORY)
_MENU = (
    "<nav><ul>" + "".join(f"<li><a href='/{n}'>Mục {n} của cổng</a></li>" for n in range(30)) + "</ul></nav>"
)
_OTHERS = "<div><h4>Tin liên quan</h4><ul>" + "".join(
    f"<li><a href='/t{n}'>Xã số {n} tổ chức hội nghị tổng kết công tác năm</a> (0{n}/07/2023)</li>"
    for n in range(1, 9)
)
_FOOT = "</ul></div><div><p>Bản quyền thuộc UBND huyện. Giấy phép số 12/GP-TTĐT ngày 20/10/2019.</p></div>"


def read(
    above: str = f"<div>{PRINTED}</div>", body: str = TEXT, *, top: str = f"<h1>{TITLE}</h1>", head: str = ""
) -> Page:
    content = f"{top}{above}<p><b>{LEAD}</b></p><div>{body}</div>"
    head = head or f"<title>{TITLE}</title>"
    return read_html(f"<html><head>{head}</head><body>{_MENU}{content}{_OTHERS}{_FOOT}</body></html>")


def lines(page: Page) -> list[str]:
    return page.text.split("\n")


def test_the_article_alone() -> None:
    page = read()
    assert (page.title, page.published_at, page.lead, page.author) == (TITLE, ISO, LEAD, None)
    assert lines(page) == [TITLE, LEAD, *STORY]


STAMPS = [
    f"<div>Ngày đăng: {PRINTED} | Cập nhật: 20/08/2023 08:00</div>",
    f"<div>Cập nhật lần cuối: 20/08/2023 08:00</div><div>Ngày đăng: {PRINTED}</div>",
    f"<div>{PRINTED} <a>In bài</a> <a>Cỡ chữ</a> A- A A+ | Lượt xem: 20</div>",
    f"<div><time datetime='{ISO}'>3 giờ trước</time></div>",
    "<div><time datetime='2023-08-12T08:46:00Z'>12 Thg 8</time></div>",
    f"<dl><dt>Ngày đăng</dt><dd>{PRINTED}</dd><dt>Lượt xem</dt><dd>12</dd></dl>",
    f"<div>{PRINTED}</div><div>Nghe bài viết</div>",
]


@pytest.mark.parametrize("above", STAMPS)
def test_when_it_was_posted(above: str) -> None:
    page = read(above)
    assert page.published_at == ISO
    assert lines(page) == [TITLE, LEAD, *STORY]


def test_a_stamp_of_a_change_is_better_than_none() -> None:
    assert read(f"<div>Cập nhật lần cuối: {PRINTED}</div>").published_at == ISO


def test_times_of_many_articles_are_no_stamp() -> None:
    times = "".join(f"<time datetime='2022-0{n}-01'>{n} tháng trước</time>" for n in range(1, 5))
    assert read(f"<div>{times}</div>").published_at is None


NAMED = '<title>{}</title><script type="application/ld+json">{}</script>'
ITEM: dict[str, Any] = {"@type": "NewsArticle", "headline": TITLE, "author": {"name": "Minh Hạnh"}}
OWN = NAMED.format(TITLE, json.dumps(ITEM))
AUTHORS = [
    (f"<div>Tác giả: Minh Hạnh</div><div>{PRINTED}</div>", "", "Minh Hạnh"),
    (f"<div><span>Minh Hạnh</span> - <span>{PRINTED}</span></div>", "", "Minh Hạnh"),
    (f"<div>Minh Hạnh | Thứ bảy, {PRINTED}</div>", "", "Minh Hạnh"),
    (f"<div>Minh Hạnh</div><div>{PRINTED}</div>", OWN, "Minh Hạnh"),
    (f"<div>Minh Hạnh</div><div>{PRINTED}</div>", "", "Minh Hạnh"),
    (f"<div>Khánh Hòa</div><div>{PRINTED}</div>", "", None),
    (f"<div>Quốc Phòng</div><div>{PRINTED}</div>", "", None),
    ("<div>Minh Hạnh 15:46 ngày 12/08/2023</div>", "", "Minh Hạnh"),
    (f"<div>Ngày đăng: {PRINTED} Tác giả: Minh Hạnh Lượt xem: 1.022</div>", "", "Minh Hạnh"),
    (f"<div>Thời sự</div><div>{PRINTED}</div>", OWN, None),
    (f"<div>Tác giả: Admin</div><div>{PRINTED}</div>", "", None),
]


@pytest.mark.parametrize(("above", "head", "author"), AUTHORS)
def test_a_byline_over_the_text(above: str, head: str, author: str | None) -> None:
    page = read(above, head=head)
    assert (page.author, page.published_at, page.lead) == (author, ISO, LEAD)


BETWEEN = [
    ("<p><b>&gt;&gt; Xem thêm: <a href='/x'>Khởi công cầu Suối Cát từ nguồn xã hội hóa</a></b></p>", False),
    ("<div><a href='/y'>Trao 40 suất quà cho học sinh nghèo thôn Khe Mít</a></div>", False),
    ("<div>Quảng cáo</div>", False),
    ("<p>Đánh giá: 5/5 (3 phiếu)</p>", False),
    ("<p><a href='/z.pdf'>Quyết định về việc giao đất xây dựng cầu Suối Cát</a></p>", True),
    ("<p>Xem thêm bảng công đức đặt tại đầu cầu để biết tên những người đóng góp.</p>", True),
]


@pytest.mark.parametrize(("markup", "kept"), BETWEEN)
def test_what_stands_between_the_paragraphs(markup: str, kept: bool) -> None:
    page = read(body=f"<p>{STORY[0]}</p>{markup}<p>{STORY[1]}</p><p>{STORY[2]}</p>")
    assert (len(lines(page)) == len(STORY) + 3) is kept
    assert set(STORY) < set(lines(page))


def test_a_name_in_a_caption_is_no_byline() -> None:
    figure = "<figure><img data-src=a.jpg><figcaption>Cầu Suối Cát - Ảnh: Minh Hạnh</figcaption></figure>"
    page = read(body=f"{TEXT}{figure}")
    assert page.author is None
    assert [b.kind for b in page.blocks][-1] == "caption"


def test_the_name_of_the_portal_is_no_headline() -> None:
    logo = "<h1>CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN BÌNH LÂM THƯỢNG</h1>"
    page = read(top=f"{logo}<h3>{TITLE}</h3>", head="<title>Huyện Bình Lâm Thượng</title>")
    assert (page.title, page.lead) == (TITLE, LEAD)


@pytest.mark.parametrize(
    "markup",
    [
        "<pre>" + "\n\n".join(STORY) + "</pre>",
        "".join(f"<span style='display:block'>{words}</span>" for words in STORY),
        "<br><br>".join(STORY),
    ],
)
def test_paragraphs_without_elements_of_paragraphs(markup: str) -> None:
    assert lines(read(body=markup)) == [TITLE, LEAD, *STORY]

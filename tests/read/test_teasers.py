"""An article among the teasers of others, which hold more prose than it does: what is alike is no article."""

import pytest
from tests.read.test_unseen import LEAD, STORY, TITLE

from vngovnews.errors import NotAnArticle
from vngovnews.read import Page, read_html

OTHER = "Sáng {n}/7, Hội Nông dân xã số {n} tổ chức hội nghị tổng kết, biểu dương nhiều mô hình làm ăn giỏi ở cơ sở. "
NAMED = f"<html><head><title>{TITLE}</title></head><body>"
HEAD = f"<h1>{TITLE}</h1><div>12/08/2023 15:46</div>"
BODY = "".join(f"<p>{words}</p>" for words in (LEAD, *STORY))


def many(markup: str, number: int = 9) -> str:
    return "".join(
        markup.format(t=f"Xã số {n} tổ chức hội nghị tổng kết", p=OTHER.format(n=n) * 3)
        for n in range(number)
    )


def lines(page: Page) -> list[str]:
    return page.text.split("\n")


TEASERS = [
    "<div class=c><h4><a href=/x>{t}</a></h4><p>{p}</p></div>",
    "<li><a href=/x>{t}</a><p>{p}</p></li>",
    "<a href=/x><div>{t}</div><div>{p}</div></a>",
    "<tr><td><a href=/x><b>{t}</b></a><br>{p}</td></tr>",
    "<div class=c><span>3 giờ trước</span><a href=/x>{t}</a><span>{p}</span></div>",
    "<div class=c><h4>{t}</h4><p>{p}</p></div>",
    "<div class=title>{t}</div><div class=content>{p}</div>",
    "<dl class=c><dt>{t}</dt><dd>{p}</dd></dl>",
]


@pytest.mark.parametrize("markup", TEASERS)
@pytest.mark.parametrize("before", [True, False])
def test_boxes_of_other_articles_are_not_read(markup: str, before: bool) -> None:
    side = f"<div class=side>{many(markup)}</div>".replace("<tr>", "<table><tr>", 1)
    main = f"<div class=main>{HEAD}<div>{BODY}</div></div>"
    page = read_html(f"{NAMED}{side + main if before else main + side}</body></html>")
    assert lines(page) == [TITLE, LEAD, *STORY]
    assert page.published_at == "2023-08-12T15:46:00+07:00"


def test_boxes_of_prose_alone_do_not_win_over_the_headline_that_the_head_names() -> None:
    notices = many("<div class=notice><p>{p}</p></div>", 5)
    page = read_html(
        f"{NAMED}<div class=main>{HEAD}<div>{BODY}</div></div><aside>{notices}</aside></body></html>"
    )
    assert lines(page) == [TITLE, LEAD, *STORY]


def test_a_link_with_its_summary_between_paragraphs_is_no_part() -> None:
    card = many("<div><a href=/x><div>{t}</div><div>{p}</div></a></div>", 1)
    page = read_html(
        f"{NAMED}{HEAD}<div><p>{LEAD}</p><p>{STORY[0]}</p>{card}<p>{STORY[1]}</p><p>{STORY[2]}</p></div>"
    )
    assert lines(page) == [TITLE, LEAD, *STORY]


def test_paragraphs_that_begin_with_links_are_read() -> None:
    linked = [
        f"<p><a href=/{n}>Quyết định số {n} của UBND huyện</a> quy định mức đóng góp của từng hộ dân, {words}</p>"
        for n, words in enumerate(STORY)
    ]
    assert len(lines(read_html(f"{NAMED}{HEAD}<div><p>{LEAD}</p>{''.join(linked)}</div>"))) == 5


@pytest.mark.parametrize(
    "style", ["position:absolute;left:-9999px", "display:none", "text-indent: -10000px", "visibility: hidden"]
)
def test_a_copy_out_of_sight_is_not_read(style: str) -> None:
    copy = f"<div style='{style}'><h2>{TITLE}</h2>{BODY}</div>"
    page = read_html(f"{NAMED}{copy}<div>{HEAD}<div>{BODY}</div></div></body></html>")
    assert lines(page) == [TITLE, LEAD, *STORY]


def test_an_article_in_sections_of_the_page_is_read_whole() -> None:
    parts = "".join(
        f"<section class=part><div><h2>Phần {n}</h2><p>{s}</p><p>{s[::-1]}</p></div></section>"
        for n, s in enumerate(STORY)
    )
    page = read_html(f"{NAMED}<div>{TITLE}</div><div><p><b>{LEAD}</b></p></div>{parts}</body></html>")
    assert set(STORY) < set(lines(page))
    assert page.lead == LEAD


CONTROLS = [
    "<div><div>Đang phát trực tiếp</div><div>Bản tin thời sự 18h00</div><button>Nghe</button></div>",
    "<div><b>Thăm dò</b><br>Bạn đọc báo lúc nào?<br><input type=radio>Sáng<br><button>Gửi</button></div>",
    "<div><i class=material-icons>star</i></div>",
    "<p>TIN LIÊN QUAN</p>",
    "<div><img src=a.jpg><img src=b.jpg><a href=#>Xem tất cả ảnh</a></div>",
    "<div><p>Mục lục</p><nav><a href=#a>Phần một</a></nav></div>",
    "<marquee>Nhiệt liệt chào mừng các ngày lễ lớn trong năm, ra sức thi đua lập thành tích</marquee>",
    "<p>Nghe đọc bài 4:12</p><p>Tốc độ 1x 00:00 / 02:41</p><p>5/5 - (2 bình chọn)</p><p>★★★★★</p>",
]


@pytest.mark.parametrize("markup", CONTROLS)
def test_controls_between_the_paragraphs_are_not_read(markup: str) -> None:
    page = read_html(
        f"{NAMED}{HEAD}<div><p>{LEAD}</p><p>{STORY[0]}</p>{markup}<p>{STORY[1]}</p><p>{STORY[2]}</p></div>"
    )
    assert lines(page) == [TITLE, LEAD, *STORY]


def test_items_of_a_row_are_parted_and_words_of_a_paragraph_are_not() -> None:
    row = "<div><span>Thứ Sáu, 09/01/2026 07:45</span><span>128 lượt xem</span></div>"
    page = read_html(
        f"{NAMED}<h1>{TITLE}</h1>{row}<div><p><span>{LEAD[:9]}</span><span>{LEAD[9:]}</span></p>{BODY}</div>"
    )
    assert (page.published_at, page.lead) == ("2026-01-09T07:45:00+07:00", LEAD)


def test_a_list_of_links_between_the_paragraphs_parts_no_body() -> None:
    links = "<div><div>Bài liên quan</div><ul>" + many("<li><a href=/x>{t}</a></li>", 2) + "</ul></div>"
    page = read_html(
        f"{NAMED}{HEAD}<div><p>{LEAD}</p><h3>Cầu mới</h3>{links}<p>{STORY[0]}</p><p>{STORY[1]}</p><p>{STORY[2]}</p></div>"
    )
    assert lines(page) == [TITLE, LEAD, "Cầu mới", *STORY]


def test_comments_behind_a_heading_with_their_number_are_not_read() -> None:
    comments = f"<h3>Bình luận (2)</h3><div><b>Nam Phong</b><p>{OTHER.format(n=1)}</p></div>"
    assert lines(read_html(f"{NAMED}{HEAD}<div>{BODY}{comments}</div>")) == [TITLE, LEAD, *STORY]


@pytest.mark.parametrize(("levels", "caption"), [(1, True), (3, True), (7, False)])
def test_words_in_another_part_of_the_page_than_a_picture_are_no_caption(levels: int, caption: bool) -> None:
    words = "Người dân hai thôn dự lễ khánh thành rất đông vui."
    opened, closed = "<div>" * levels, "</div>" * levels
    picture = f"{opened}<img src=a.jpg>{closed}{opened}<p>{words}</p>{closed}"
    page = read_html(
        f"{NAMED}{HEAD}<div><p>{LEAD}</p><p>{STORY[0]}</p>{picture}<p>{STORY[1]}</p><p>{STORY[2]}</p></div>"
    )
    kinds = {page.text[b.start : b.stop]: b.kind for b in page.blocks}
    assert kinds[words] == ("caption" if caption else "paragraph")


HEADLINES = [
    f"<title>Xã Khe Mít - {TITLE}</title><div>Tin tức : {TITLE}</div><div>12-08-2023</div>",
    f"<title>[E-Magazine] {TITLE}</title><div>{TITLE}</div><div>12/08/2023</div>",
    f"<title>Bản in</title><div>Thứ bảy, 12/08/2023, 15:46</div><div><b>{TITLE}</b></div>",
]


@pytest.mark.parametrize("head", HEADLINES)
def test_headlines_with_more_or_less_around_them(head: str) -> None:
    page = read_html(
        f"<table><tr><td>Báo Suối Cát</td></tr><tr><td>{head}</td></tr><tr><td>{BODY}</td></tr></table>"
    )
    assert page.title == TITLE
    assert page.published_at is not None and page.published_at[:10] == "2023-08-12"
    assert lines(page)[-4:] == [LEAD, *STORY]


VIDEO = "<h1>Bản tin tối 12/4</h1><video src=a.mp4></video>" + many(
    "<div><img src=a.jpg><a href=/x>{t}</a></div>"
)
REFUSED = [
    ("listing", "Tin trong huyện", many("<div class=c><a href=/x>{t}</a><div>{p}</div></div>")),
    ("error", "Cổng thông tin", "<p>Nội dung bạn tìm không tồn tại hoặc đã bị gỡ.</p>" + many("<div><a href=/x>{t}</a><p>{p}</p></div>")),
    ("media", "Ảnh lễ hội", "<h1>Hình ảnh lễ hội đua thuyền</h1>" + "".join(f"<div><img src=a.jpg><span>{n}/90</span></div>" for n in range(90))),
    ("media", "Video", VIDEO),
    ("media", "Thông báo", "<h1>Thông báo kết luận</h1><iframe src=a.pdf></iframe>" + many("<li><a href=/x>{t}</a></li>")),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "title", "content"), REFUSED)
def test_pages_with_teasers_and_no_article(reason: str, title: str, content: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        read_html(f"<html><head><title>{title}</title></head><body>{content}</body></html>")
    assert refusal.value.reason == reason


ROWS = [
    ("<div><a href=/>Trang chủ</a> / <a href=/a>Tin tức</a> / <a href=/b>Thời sự</a></div>", "Thời sự"),
    (f"<ol class=breadcrumb><li><a href=/>Trang chủ</a><li><a href=/a>Giáo dục</a><li>{TITLE}</ol>", "Giáo dục"),
    ("<ul class='x-breadcrumb'><li><a href=/><i></i></a></li><li><a href=/a>Kinh tế</a></li></ul>", "Kinh tế"),
    ("<div><a href=/>TRANG CHỦ</a> » <a href=/a>Quốc ph&ograve;ng</a></div>", "Quốc phòng"),
    ("<div><a href=/>Trang chủ</a> | <a href=/a>Liên hệ</a> | <a href=/b>Sơ đồ</a></div>", None),
    ("<ul>" + "".join(f"<li><a href=/{n}>{'Mục' if n else 'Trang chủ'} {n or ''}</a></li>" for n in range(9)) + "</ul>", None),
    ("<div>Bạn đang ở: <a href=/>Trang chủ</a></div>", None),
]  # fmt: skip


@pytest.mark.parametrize(("row", "section"), ROWS)
def test_the_section_that_a_row_of_links_names(row: str, section: str | None) -> None:
    assert read_html(f"{NAMED}{row}{HEAD}<div>{BODY}</div></body></html>").section == section

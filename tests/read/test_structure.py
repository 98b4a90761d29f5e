"""What markup does to articles: each trap of real pages, alone."""

import pytest

from vngovnews.read import Page, read_html

STORY = "Sáng 5/3, UBND xã Tân Lập họp phiên thường kỳ để bàn việc cấp nước sạch cho bảy thôn trong mùa khô. "
NEXT = "Phiên họp thống nhất giao Ban Quản lý nước sạch khảo sát lại mạng lưới trước ngày 20/3 và báo cáo kết quả."
TITLE = "Xã Tân Lập họp phiên thường kỳ tháng ba"


def read(body: str, *, above: str = "", head: str = "") -> Page:
    return read_html(
        f"<html><head>{head}</head><body><h1>{TITLE}</h1>{above}<div><p>{STORY}</p>{body}</div></body></html>"
    )


def kinds(page: Page, kind: str) -> list[str]:
    return [page.text[b.start : b.stop] for b in page.blocks if b.kind == kind]


CAPTIONS = [
    '<p><img src="a.jpg"></p><p>Quang cảnh phiên họp</p>',
    '<p><img src="a.jpg"><br>Quang cảnh phiên họp</p>',
    '<p style="text-align:center"><img src="a.jpg"></p><p style="text-align:center"><em>Quang cảnh phiên họp</em></p>',
    '<figure><img src="a.jpg"><figcaption>Quang cảnh phiên họp</figcaption></figure>',
    '<table><tr><td><img src="a.jpg"></td></tr><tr><td>Quang cảnh phiên họp</td></tr></table>',
    '<table><tr><td><img src="a.jpg"><p>Quang cảnh phiên họp</p></td></tr></table>',
    '<div class="full-img"><img src="a.jpg"><span class="fig">Quang cảnh phiên họp</span></div>',
    "<p><em>Quang cảnh phiên họp</em></p>",
]


@pytest.mark.parametrize("markup", CAPTIONS)
def test_captions(markup: str) -> None:
    page = read(f"{markup}<p>{NEXT}</p>")
    assert kinds(page, "caption") == ["Quang cảnh phiên họp"]
    assert kinds(page, "paragraph") == [NEXT]


NO_CAPTIONS = [
    ('<figure><img src="a.jpg"></figure><h2>Việc của tháng tới</h2>', "heading", "Việc của tháng tới"),
    ('<p><img src="a.jpg"></p><h3><strong>Việc của tháng tới</strong></h3>', "heading", "Việc của tháng tới"),
    ('<figure><img src="a.jpg"><figcaption></figcaption></figure><p>Họp xong lúc 11 giờ.</p>', "paragraph", "Họp xong lúc 11 giờ."),
    ('<figure><img src="a.jpg"><figcaption></figcaption></figure><p><b>Việc tháng tới</b></p>', "heading", "Việc tháng tới"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "kind", "words"), NO_CAPTIONS)
def test_a_heading_and_what_follows_a_finished_figure_are_no_captions(
    markup: str, kind: str, words: str
) -> None:
    page = read(f"<p>{NEXT}</p>{markup}<p>{NEXT} Đây là việc khác.</p>")
    assert words in kinds(page, kind) and kinds(page, "caption") == []


def test_a_paragraph_after_a_picture_is_no_caption() -> None:
    page = read(f'<p><img src="a.jpg"></p><p>{NEXT} {NEXT}</p>')
    assert kinds(page, "caption") == []


BYLINES = [
    "<p style='text-align:right'><b>Thu Hậu</b></p>",
    f"<p>{'&nbsp;' * 60}Thu Hậu</p>",
    "<p><em><strong>Thu Hậu</strong></em></p>",
    "<p align=right>Tin, ảnh: Thu Hậu</p>",
    "<div>Thu Hậu</div>",
    f"<p>{NEXT}<br>Thu Hậu</p>",
    f"<p>{NEXT}{'&nbsp; ' * 30}Thu Hậu</p>",
]


@pytest.mark.parametrize("markup", BYLINES)
def test_bylines(markup: str) -> None:
    page = read(f"<p>{NEXT}</p>{markup}")
    assert page.author == "Thu Hậu"
    assert kinds(page, "byline")[-1].endswith("Thu Hậu")


BODIES = {
    "bare text": f"{STORY}<br><br>{NEXT}<br/><br/>Thu Hậu",
    "divs": f"<div>{STORY}</div><div>&nbsp;</div><div>{NEXT}</div><div>Thu Hậu</div>",
    "sections": f"<section>{STORY}</section><section>{NEXT}</section><section>Thu Hậu</section>",
    "nested tables": f"<table><tr><td><table><tr><td>{STORY}</td></tr><tr><td>{NEXT}</td></tr><tr><td>Thu Hậu</td></tr></table></td></tr></table>",
    "words cut in spans": f"<p><span>{STORY[:20]}</span><span>{STORY[20:]}</span></p><p><font>{NEXT[:9]}</font>{NEXT[9:]}</p><p>Thu Hậu</p>",
    "headings for paragraphs": f"<h2><span>{STORY}</span></h2><h2><span>{NEXT}</span></h2><h2>Thu Hậu</h2>",
}


@pytest.mark.parametrize("name", BODIES)
def test_bodies_of_every_make(name: str) -> None:
    page = read_html(f"<h1>{TITLE}</h1><article>{BODIES[name]}</article>")
    assert page.text == f"{TITLE}\n{STORY.strip()}\n{NEXT}\nThu Hậu"
    assert page.author == "Thu Hậu"


def test_tables_of_data_are_rows() -> None:
    table = "<table><tr><th>Thôn</th><th>Số hộ</th></tr><tr><td>Đồi Chè</td><td>112</td></tr></table>"
    assert kinds(read(f"{table}<p>{NEXT}</p>"), "table-row") == ["Thôn | Số hộ", "Đồi Chè | 112"]


def test_lists_are_items() -> None:
    assert kinds(
        read("<ul><li>Khảo sát lại mạng lưới;</li><li><p>Lập dự toán.</p></li></ul>"), "list-item"
    ) == [
        "Khảo sát lại mạng lưới;",
        "Lập dự toán.",
    ]


def test_the_lead_printed_twice_is_read_once() -> None:
    page = read(f"<p>{NEXT}</p>", above=f"<p><b>{STORY}</b></p>")
    assert page.text.count(STORY.strip()) == 1
    assert page.lead == STORY.strip()


def test_hidden_text_is_not_read() -> None:
    hidden = '<p style="display:none">ẩn một</p><div hidden>ẩn hai</div><span class="sr-only">ẩn ba</span><noscript>ẩn bốn</noscript>'
    assert "ẩn" not in read(f"{hidden}<p>{NEXT}</p>").text


def test_the_clock_of_the_page_is_no_stamp() -> None:
    menu = "".join(f"<li><a href='/{n}'>Chuyên mục tin tức số {n}</a></li>" for n in range(30))
    page = read_html(
        f"<div>Thứ hai, 24/11/2025</div><ul>{menu}</ul><h1>{TITLE}</h1><div><p>{STORY}</p><p>{NEXT}</p></div>"
    )
    assert page.published_at is None


def test_related_stories_are_no_part_of_the_article() -> None:
    rows = "".join(
        f"<li><a href='/{n}'>Sở Y tế tổ chức hội nghị về dân số lần {n}</a> (0{n}/03/2022)</li>"
        for n in range(1, 9)
    )
    page = read(f"<p>{NEXT}</p><p><b>Tin liên quan</b></p><ul>{rows}</ul>")
    assert "dân số" not in page.text and page.published_at is None


@pytest.mark.parametrize("label", ["Tham khảo thêm", "Mời đọc thêm", "Tin cùng chuyên đề"])
def test_a_box_of_other_stories_between_two_paragraphs_is_left_out(label: str) -> None:
    entry = "<li><span>{}</span><h4><a href='/{}'>Trạm nước bản Nà Lạng chạy thử đợt {}</a></h4></li>"
    box = "".join(entry.format(label, n, n) for n in (1, 2))
    page = read(f"<p>{NEXT}</p><ul>{box}</ul><p>Ngoài ra, {NEXT}</p><p><b>Thu Hậu</b></p>")
    assert label not in page.text and "Nà Lạng" not in page.text
    assert page.author == "Thu Hậu" and kinds(page, "paragraph") == [NEXT, f"Ngoài ra, {NEXT}"]


def test_the_foot_of_the_page_names_no_one() -> None:
    foot = "<p>Chịu trách nhiệm nội dung: Ông Tạ Hữu Phong - Phó Chủ tịch UBND huyện</p><p>Địa chỉ: số 12, đường Trần Phú</p>"
    assert "Hữu Phong" not in read(f"<p>{NEXT}</p>{foot}").text


def test_old_encodings_are_converted_and_said() -> None:
    page = read("<p>Phßng Gi¸o dôc vµ §µo t¹o huyÖn §øc Th­¬ng tæ chøc lÔ khai gi¶ng n¨m häc míi.</p>")
    assert "Phòng Giáo dục và Đào tạo huyện Đức Thương tổ chức lễ khai giảng năm học mới." in page.text
    [issue] = page.issues
    [(start, stop)] = issue.evidence
    assert issue.code == "legacy-encoding" and page.text[start:stop].startswith("Phòng Giáo dục")


def test_the_section_where_the_head_names_it() -> None:
    assert read("", head='<meta property="article:section" content="Thời sự">').section == "Thời sự"
    listed = read("", head='<meta property="article:section" content="Văn hóa, Thể thao,Tin tức,Giải trẻ">')
    assert listed.section == "Văn hóa, Thể thao"


def test_what_a_broken_script_leaves_in_the_head_is_not_read() -> None:
    left_over = f'<script>var a = "<script></script>"; var menu = "{NEXT} {NEXT} {NEXT} {NEXT}";</script>'
    page = read(f"<p>{NEXT}</p>", head=left_over)
    assert page.text == f"{TITLE}\n{STORY.strip()}\n{NEXT}"


def test_code_and_choices_between_the_words_are_not_read() -> None:
    code = '<script>var a = "<p>mã</p>";</script><style>p {}</style><select><option>mục</option></select>'
    assert read(f"<p>{NEXT}{code}</p>").text == f"{TITLE}\n{STORY.strip()}\n{NEXT}"


@pytest.mark.parametrize(
    ("printed", "title", "published"),
    [
        (f"{TITLE} (05/03/2024)", TITLE, "2024-03-05"),
        (f"{TITLE} (từ 05/03/2024)", f"{TITLE} (từ 05/03/2024)", None),
    ],
)
def test_a_stamp_behind_the_headline_is_no_part_of_it(
    printed: str, title: str, published: str | None
) -> None:
    page = read_html(f"<h2>{printed}</h2><div><p>{STORY}</p><p>{NEXT}</p></div>")
    assert (page.title, page.published_at) == (title, published)


def test_a_bold_heading_in_the_body_is_no_headline() -> None:
    heading = "<p><strong>* Thôn Nà Luông: Khánh thành cầu treo</strong></p>"
    page = read_html(f"<div><div>{TITLE}</div><div><p>{STORY}</p>{heading}<p>{NEXT}</p></div></div>")
    assert page.title == TITLE

"""Plain text: one block a line, with the stamp, the lead, the captions and the byline told apart."""

from vngovnews.read import read_text

STORY = """Xã Vân Khánh Hạ mở lớp bồi dưỡng cho cán bộ ấp
(15:46 | 25/11/2020)
Xem với cỡ chữ AA
PhuthoPortal - Sáng 21/11/2020, UBND xã Vân Khánh Hạ mở lớp bồi dưỡng nghiệp vụ cho 52 cán bộ ấp.
PhuthoPortal - Sáng 21/11/2020, UBND xã Vân Khánh Hạ mở lớp bồi dưỡng nghiệp vụ cho 52 cán bộ ấp.
Học viên tìm hiểu cách viết bản tin và cách kiểm tra tin đồn trên mạng xã hội.
Quang cảnh lớp bồi dưỡng tại hội trường UBND xã
II. Nội dung trao đổi
- Cách chụp ảnh bằng điện thoại;
Ông Danh Hoàng Lil phát biểu. Ảnh: Mỹ Duyên
Lớp học kết thúc vào chiều cùng ngày.
Thiện Mỹ"""


def test_kinds_of_the_lines() -> None:
    kinds = [b.kind for b in read_text(STORY).blocks]
    assert kinds == [
        "title", "lead", "paragraph", "caption", "heading", "list-item", "caption", "paragraph", "byline"
    ]  # fmt: skip


def test_blocks_are_the_text_cut_at_its_line_ends() -> None:
    page = read_text(STORY)
    assert "\n".join(page.text[b.start : b.stop] for b in page.blocks) == page.text


def test_stamp_lead_source_author() -> None:
    page = read_text(STORY)
    assert page.published_at == "2020-11-25T15:46:00+07:00"
    assert page.published_precision == "minute"
    assert page.lead is not None and page.lead.startswith("PhuthoPortal - Sáng 21/11")
    assert page.source == "PhuthoPortal"
    assert page.author == "Thiện Mỹ"
    assert "cỡ chữ" not in page.text and "15:46" not in page.text


def test_the_callers_day_wins_over_a_stamp_of_another_day() -> None:
    page = read_text(STORY, published="2020-11-27")
    assert (page.published_at, page.published_precision) == ("2020-11-27", "day")


def test_the_stamp_gives_the_minute_of_the_callers_day() -> None:
    assert read_text(STORY, published="2020-11-25").published_at == "2020-11-25T15:46:00+07:00"


def test_a_title_that_the_text_lacks_is_put_before_it() -> None:
    page = read_text("Sáng 5/3, UBND xã họp.\nPhiên họp bàn ba việc.", title="Xã Tân Lập họp")
    assert page.text.split("\n")[0] == page.title == "Xã Tân Lập họp"


def test_a_title_is_not_printed_twice() -> None:
    title = "Xã Vân Khánh Hạ mở lớp bồi dưỡng cho cán bộ ấp"
    assert read_text(STORY, title=title.upper()).text.count("bồi dưỡng cho cán bộ ấp") == 0
    assert read_text(STORY, title=title).text.count(title) == 1


def test_one_sentence_and_nothing() -> None:
    page = read_text("Sở Y tế họp báo.")
    assert (page.title, page.lead) == (None, "Sở Y tế họp báo.")
    assert read_text(" \n ").text == ""


def test_text_is_tidy() -> None:
    page = read_text("Tiêu đe\u0302\u0300 bài\n\nNÐ-CP\u00a0số \u200b9 ban hành.\r\nHết bài viết này.")
    assert page.text == "Tiêu đề bài\nNĐ-CP số 9 ban hành.\nHết bài viết này."


def test_a_line_end_inside_a_sentence_is_none() -> None:
    text = "Sở họp\nChiều\nngày 11/4/2023, đoàn gồm 9 cán bộ do bà Bảng,\nPhó Giám đốc Sở dẫn đầu.\nToàn\ncảnh buổi họp\nTin khác hết."
    page = read_text(text)
    assert page.text.split("\n")[1:3] == [
        "Chiều ngày 11/4/2023, đoàn gồm 9 cán bộ do bà Bảng, Phó Giám đốc Sở dẫn đầu.",
        "Toàn cảnh buổi họp",
    ]


def test_a_first_line_that_tells_as_a_sentence_is_the_lead() -> None:
    page = read_text("Sáng 5/3, UBND xã Vân Khánh Hạ họp bàn việc làm đường.\nNhiều ý kiến đã được nêu.")
    assert (page.title, page.lead) == (None, "Sáng 5/3, UBND xã Vân Khánh Hạ họp bàn việc làm đường.")


def test_an_agency_in_a_line_of_its_own_opens_the_lead() -> None:
    page = read_text("Xã Tân Lập họp dân\nTTH -\nSáng 5/3, UBND xã Tân Lập họp dân.\nNhiều ý kiến được nêu.")
    assert page.lead == "TTH - Sáng 5/3, UBND xã Tân Lập họp dân."

"""The name of an event as printed: what its article calls it, whole, and no more."""

import pytest

from vngovnews import parse_text

PUBLISHED = "2024-03-06"
NAMES = [
    ("Sáng 5/3, UBND huyện Nà Lạng tổ chức Hội nghị tổng kết công tác tuyển quân năm 2023, triển khai nhiệm vụ năm 2024 tại hội trường.",
     "Hội nghị tổng kết công tác tuyển quân năm 2023, triển khai nhiệm vụ năm 2024"),
    ("Sáng 5/3, UBND huyện Nà Lạng tổ chức Lễ phát động Tháng Công nhân, Tháng hành động về an toàn, vệ sinh lao động năm 2024.",
     "Lễ phát động Tháng Công nhân, Tháng hành động về an toàn, vệ sinh lao động năm 2024"),
    ("Sáng 5/3, Hội Nông dân huyện Nà Lạng tổ chức Hội thi “Nhà nông tài giỏi, thân thiện” lần thứ III với sự tham gia của 9 đội.",
     "Hội thi “Nhà nông tài giỏi, thân thiện” lần thứ III"),
    ("Sáng 5/3, Sở Y tế tổ chức lớp tập huấn phòng, chống bệnh dại cho 45 cán bộ trạm y tế.", "lớp tập huấn phòng, chống bệnh dại"),
    ("Sáng 5/3, Sở Y tế tổ chức tập huấn kỹ năng truyền thông cho cộng tác viên dân số do bà Lý Thị Mẩy hướng dẫn.",
     "tập huấn kỹ năng truyền thông cho cộng tác viên dân số"),
    ("Ngày 5/3, Đại hội đại biểu Hội Phụ nữ xã Tân Phong lần thứ XV, nhiệm kỳ 2021 - 2026 đã khai mạc.",
     "Đại hội đại biểu Hội Phụ nữ xã Tân Phong lần thứ XV, nhiệm kỳ 2021 - 2026"),
    ("Chiều 5/3, HĐND huyện Nà Lạng khai mạc kỳ họp thứ 12 (kỳ họp chuyên đề) khóa XX, thông qua bốn nghị quyết.",
     "kỳ họp thứ 12 (kỳ họp chuyên đề) khóa XX"),
    ("Tối 5/3, Sở Văn hóa tổ chức lễ khai mạc Giải bóng chuyền nữ các xã vùng cao lần thứ hai.",
     "Giải bóng chuyền nữ các xã vùng cao lần thứ hai"),
    ("Sáng 5/3, UBND huyện Nà Lạng tổ chức Hội nghị đối thoại giữa Chủ tịch UBND huyện với thanh niên năm 2024.",
     "Hội nghị đối thoại giữa Chủ tịch UBND huyện với thanh niên năm 2024"),
    ("Sáng 5/3, UBND huyện Nà Lạng tổ chức Hội nghị trực tuyến sơ kết công tác quý I đến các xã, thị trấn.",
     "Hội nghị trực tuyến sơ kết công tác quý I"),
    ("Sáng 5/3, UBND xã Nà Lạng tổ chức Lễ khánh thành và đưa vào sử dụng cầu Bản Mới.",
     "Lễ khánh thành và đưa vào sử dụng cầu Bản Mới"),
    ("Sáng 5/3, Huyện đoàn tổ chức Hội nghị học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh, ông Lý Văn Đoan dự.",
     "Hội nghị học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"),
    ("Sáng 5/3, Ban Thi đua tổ chức Lễ kỷ niệm 70 năm Ngày truyền thống Thi đua - Khen thưởng - ngày hội của ngành.",
     "Lễ kỷ niệm 70 năm Ngày truyền thống Thi đua - Khen thưởng"),
    ("Sáng 5/3, UBND huyện tổ chức hội thảo khoa học về dược liệu (hội thảo vùng), có đồng chí Lý Văn Đoan dự.",
     "hội thảo khoa học về dược liệu"),
]  # fmt: skip
NAMELESS = [
    "Sáng 5/3, ông Lý Văn Đoan, Chủ tịch UBND huyện Nà Lạng đã đến thăm, tặng quà các gia đình chính sách.",
    "Sáng 5/3, ông Lý Văn Đoan, Chủ tịch UBND huyện Nà Lạng kiểm tra tiến độ thi công cầu Bản Mới.",
    "Sáng 5/3, UBND huyện Nà Lạng tổ chức hội nghị với gần 60 đại biểu.",
    "Sáng 5/3, Đoàn giám sát của HĐND huyện tổ chức buổi giám sát tại xã Tân Phong.",
]


@pytest.mark.parametrize(("sentence", "name"), NAMES, ids=[name for _, name in NAMES])
def test_the_name_is_printed_whole_and_ends_where_it_ends(sentence: str, name: str) -> None:
    [event] = parse_text(f"Tin trong ngày\n{sentence}", title="Tin trong ngày", published=PUBLISHED).events
    assert event.name == name


@pytest.mark.parametrize("sentence", NAMELESS)
def test_a_deed_and_a_class_noun_are_no_names(sentence: str) -> None:
    [event] = parse_text(f"Tin trong ngày\n{sentence}", title="Tin trong ngày", published=PUBLISHED).events
    assert event.name is None


def test_the_headline_has_the_name_where_the_sentence_has_the_noun_alone() -> None:
    title = "Hội nghị tổng kết công tác thú y năm 2023"
    text = f"{title}\nSáng 5/3, UBND huyện Nà Lạng tổ chức hội nghị với gần 60 đại biểu."
    [event] = parse_text(text, title=title, published=PUBLISHED).events
    assert event.name == title


def test_a_headline_in_capitals_gives_way_to_a_shorter_name_in_the_text() -> None:
    title = "LỚP TẬP HUẤN PHÒNG, CHỐNG BỆNH DẠI TRÊN ĐÀN CHÓ NUÔI"
    text = f"{title}\nSáng 5/3, Sở Y tế tổ chức lớp tập huấn phòng, chống bệnh dại cho 45 cán bộ."
    [event] = parse_text(text, title=title, published=PUBLISHED).events
    assert event.name == "lớp tập huấn phòng, chống bệnh dại"

"""Headline and sentence in, an event or none out: announcements, plans and decisions report no event."""

import pytest

from vngovnews.parse import parse_text

NONE = [
    (
        "Thông báo thay đổi ngày tiếp công dân tháng 6",
        "Ban Tiếp công dân thông báo dời phiên tiếp công dân ngày 3/6 sang ngày 10/6.",
    ),
    (
        "Thành lập 5 đoàn kiểm tra an toàn thực phẩm",
        "Sở Y tế đã quyết định thành lập 5 đoàn công tác đi kiểm tra các chợ trong tháng 6.",
    ),
    ("Lịch sử hình thành xã Cư Pui", "Ngày 3/6/1954, Đảng bộ xã tổ chức Đại hội lần thứ nhất."),
    ("Kế hoạch triển khai công tác bầu cử", "Mở hội nghị triển khai công tác bầu cử ở các xã ngày 3/6/2021."),
]
TYPES = [
    (
        "Khắc phục hậu quả mưa lớn",
        "Sáng 3/6, dưới sự chủ trì của ông Lưu Văn Mận, Ban Thường vụ Huyện ủy họp, nghe các xã báo cáo.",
        "meeting",
    ),
    (
        "Nước lũ lên nhanh",
        "Sáng 3/6, Chủ tịch UBND tỉnh Lưu Văn Mận đã đi kiểm tra công tác ứng phó với lũ.",
        "inspection",
    ),
    (
        "Chuẩn bị ngày hội hiến máu",
        "Ngày 3/6, Sở Y tế tổ chức hội nghị triển khai kế hoạch tổ chức ngày hội hiến máu.",
        "conference",
    ),
]


@pytest.mark.parametrize(("title", "sentence"), NONE, ids=[c[0] for c in NONE])
def test_an_announcement_is_no_event(title: str, sentence: str) -> None:
    assert parse_text(f"{title}\n{sentence}", title=title, published="2021-06-10").events == ()


@pytest.mark.parametrize(("title", "sentence", "expected"), TYPES, ids=[c[0] for c in TYPES])
def test_the_word_behind_holding_names_the_event(title: str, sentence: str, expected: str) -> None:
    events = parse_text(f"{title}\n{sentence}", title=title, published="2021-06-10").events
    assert [e.type for e in events] == [expected]

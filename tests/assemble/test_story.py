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
        "Thanh toán không tiền mặt",
        "Hưởng ứng Ngày Chuyển đổi số 10/6, sáng 9/6, Tổ công nghệ số xã Cư Pui tổ chức hướng dẫn bà con.",
        "training",
    ),
    ("Mưa lũ", "Sáng 3/6, UBKT Tỉnh ủy tổ chức kỳ họp thứ 5.", "meeting"),
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
    (
        "Bế giảng lớp dạy nghề trồng nấm",
        "Ngày 3/6, Hội Nông dân xã tổ chức bế giảng lớp dạy nghề trồng nấm.",
        "training",
    ),
    (
        "Xã Tân Đoàn tổ chức Hội nghị “Đối thoại trực tiếp với Nhân dân”",
        "Ngày 3/6, xã tổ chức hội nghị với bà con. Tại hội nghị, ông Mận trả lời.",
        "dialogue",
    ),
    (
        "Hội nghị tuyên truyền pháp luật",
        "Ngày 3/6, UBND xã tổ chức Hội nghị tuyên truyền pháp luật và tập huấn nghiệp vụ hòa giải.",
        "training",
    ),
    (
        "Bí thư Thành ủy Hải Phòng kiểm tra công tác chuẩn bị, tổ chức Đại hội",
        "Sáng 3/6, Bí thư Thành ủy kiểm tra công tác chuẩn bị, tổ chức Đại hội Đảng bộ phường.",
        "inspection",
    ),
    (
        "Đoàn công tác tỉnh Hủa Phăn thăm và chúc Tết",
        "Ngày 3/2, Đoàn công tác tỉnh Hủa Phăn đã sang thăm và chúc Tết tỉnh ta.",
        "visit",
    ),
    (
        "Khởi động Tháng Thanh niên",
        "Ngày 3/3, Huyện đoàn tổ chức Lễ khởi động Tháng Thanh niên.",
        "campaign",
    ),
    (
        "Giao lưu bóng chuyền hơi khối cơ quan",
        "Ngày 3/6, Liên đoàn Lao động huyện tổ chức giao lưu bóng chuyền hơi.",
        "contest",
    ),
    (
        "Ký kết Quy chế phối hợp",
        "Ngày 3/6, Cục Thuế và Kho bạc Nhà nước tổ chức Hội nghị tổng kết và ký kết Quy chế phối hợp.",
        "signing",
    ),
    (
        "Kiểm sát công tác thi hành án",
        "Ngày 3/6, Viện kiểm sát nhân dân huyện đã trực tiếp kiểm sát tại Chi cục Thi hành án dân sự huyện.",
        "inspection",
    ),
    (
        "Họp mặt kỉ niệm ngày truyền thống",
        "Ngày 3/6, Công an tỉnh tổ chức họp mặt kỉ niệm 60 năm ngày truyền thống.",
        "ceremony",
    ),
    (
        "Hội Phụ nữ hai tỉnh hợp tác",
        "Sáng 3/6, Hội Phụ nữ tỉnh đã hội đàm và ký kết Bản ghi nhớ với Hội Phụ nữ tỉnh bạn.",
        "signing",
    ),
    (
        "Trưởng ban dự họp ở cơ sở",
        "Sáng 3/6, ông Lý Văn Đoan đã dự sinh hoạt định kỳ tháng 6 với Chi bộ xóm Nà Lạng. Chi bộ bàn việc bầu cử ngày 23/5.",
        "meeting",
    ),
    (
        "Tiến độ cầu Nà Lạng",
        "Sáng 19/3, ông Lý Văn Đoan, Phó Chủ tịch UBND tỉnh cùng lãnh đạo một số sở, ngành kiểm tra tiến độ thi công cầu.",
        "inspection",
    ),
    (
        "Linh mục các giáo xứ đến thăm, chúc Tết Huyện ủy",
        "Chiều 3/2, đoàn linh mục tới trụ sở Huyện ủy. Đón đoàn có đồng chí Lưu Văn Mận, Bí thư Huyện ủy.",
        "visit",
    ),
]


@pytest.mark.parametrize(("title", "sentence"), NONE, ids=[c[0] for c in NONE])
def test_an_announcement_is_no_event(title: str, sentence: str) -> None:
    assert parse_text(f"{title}\n{sentence}", title=title, published="2021-06-10").events == ()


@pytest.mark.parametrize(("title", "sentence", "expected"), TYPES, ids=[c[0] for c in TYPES])
def test_the_word_behind_holding_names_the_event(title: str, sentence: str, expected: str) -> None:
    events = parse_text(f"{title}\n{sentence}", title=title, published="2021-06-10").events
    assert [e.type for e in events] == [expected]


CALLED_OFF = [
    ("Thông báo hủy lễ hội đua thuyền", "Ngày 5/3, UBND huyện Tân Sơn thông báo hủy lễ hội đua thuyền do mưa lũ."),
    ("Lễ hội Đền Cả năm nay không tổ chức", "Ngày 5/3, UBND huyện Tân Sơn cho biết không tổ chức Lễ hội Đền Cả."),
    ("UBND huyện Tân Sơn hoãn đối thoại", "UBND huyện Tân Sơn tạm hoãn tổ chức hội nghị đối thoại với doanh nghiệp ngày 5/3."),
    ("Giải đua ghe bị hoãn", "Ngày 5/3, Sở Văn hóa cho hay giải đua ghe đã bị hoãn vì nước lớn."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "sentence"), CALLED_OFF)
def test_what_was_called_off_is_no_event(title: str, sentence: str) -> None:
    assert parse_text(f"{title}\n{sentence}", title=title, published="2024-03-06").events == ()


def test_a_meeting_that_calls_off_others_is_an_event() -> None:
    text = "Sáng 5/3, UBND huyện Tân Sơn họp trực tuyến, quyết định tạm dừng các lễ hội và không tổ chức hội nghị đông người."
    [event] = parse_text(text, published="2024-03-06").events
    assert event.type == "meeting"

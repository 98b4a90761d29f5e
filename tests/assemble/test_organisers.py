"""Sentence in, organisers out: one row a construction of holding."""

import pytest
from tests.assemble.reading import only_event

CASES = [
    ("Ngày 3/6, Sở Y tế tổ chức hội nghị tổng kết.", ["Sở Y tế"]),
    ("Ngày 3/6, Sở Y tế phối hợp với UBND huyện Nho Quan tổ chức hội nghị tổng kết.", ["Sở Y tế", "UBND huyện Nho Quan"]),
    ("Ngày 3/6, hội nghị do UBND xã Cư Pui kết hợp với Trạm Y tế xã tổ chức đã diễn ra.",
     ["UBND xã Cư Pui", "Trạm Y tế xã"]),
    ("Ngày 3/6, tại Hội trường UBND huyện, Hội Nông dân huyện Nho Quan tổ chức hội nghị.", ["Hội Nông dân huyện Nho Quan"]),
    ("Hưởng ứng lễ phát động do Bộ Y tế tổ chức, ngày 3/6, UBND huyện Nho Quan tổ chức hội nghị.",
     ["UBND huyện Nho Quan"]),
    ("Ngày 3/6, HĐND huyện Nho Quan khóa XX, nhiệm kỳ 2021 - 2026 đã tổ chức kỳ họp thứ 2.", ["HĐND huyện Nho Quan"]),
    ("Ngày 3/6, Đoàn công tác của Bộ Y tế do Thứ trưởng Lưu Văn Mận làm trưởng đoàn đã đến kiểm tra tại xã Cư Pui.",
     ["Đoàn công tác của Bộ Y tế"]),
    ("Ngày 3/6, Đảng ủy - HĐND - UBMTTQ Việt Nam xã Cư Pui tổ chức hội nghị.",
     ["Đảng ủy", "HĐND", "UBMTTQ Việt Nam xã Cư Pui"]),
    ("Cuộc họp UBND tỉnh Kon Tum diễn ra ngày 3/6 để nghe các dự thảo trình HĐND tỉnh.", ["UBND tỉnh Kon Tum"]),
    ("Ngày 3/6, huyện Cần Giờ tổ chức lễ ra quân làm sạch biển.", ["huyện Cần Giờ"]),
    ("Ngày 3/6, Trường THCS Nguyễn Trãi long trọng tổ chức lễ bế giảng.", ["Trường THCS Nguyễn Trãi"]),
    ("Ngày 3/6, lãnh đạo Huyện ủy, HĐND, UBND huyện Nho Quan đã đến thăm, tặng quà các gia đình chính sách.",
     ["lãnh đạo Huyện ủy, HĐND, UBND huyện Nho Quan"]),
    ("Ngày 3/6, Ban Pháp chế, HĐND huyện Nho Quan tổ chức hội nghị thẩm tra.", ["Ban Pháp chế, HĐND huyện Nho Quan"]),
    ("Ngày 3/6, Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở huyện Nho Quan tổ chức hội nghị sơ kết.",
     ["Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở huyện Nho Quan"]),
    ("Ngày 3/6, Viện kiểm sát nhân dân khu vực 7 - Nho Quan tổ chức hội nghị.", ["Viện kiểm sát nhân dân khu vực 7 - Nho Quan"]),
    ("Ngày 3/6, Đoàn giám sát, kiểm tra công tác thi đua của HĐND tỉnh do bà Lưu Thị Mận làm trưởng đoàn đã đến làm việc.",
     ["Đoàn giám sát, kiểm tra công tác thi đua của HĐND tỉnh"]),
    ("Ngày 3/6, Sở Y tế phối hợp với Bộ Y tế và một số bệnh viện đại học (BVĐH) tổ chức hội thảo.", ["Sở Y tế", "Bộ Y tế"]),
    ("Ngày 3/6, Trường THPT Cư Pui tổ chức lễ bế giảng. Thầy cô Trường Trung học phổ thông Cư Pui đều dự.", ["Trường Trung học phổ thông Cư Pui"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[c[0][:50] for c in CASES])
def test_organisers_of_a_sentence(sentence: str, expected: list[str]) -> None:
    organisers = only_event(sentence).organisers
    assert [o.name for o in organisers] == expected
    assert [o.role for o in organisers] == ["organiser", *["co-organiser"] * (len(expected) - 1)]


def test_a_person_alone_holds_nothing() -> None:
    event = only_event(
        "Ngày 3/6, ông Lưu Văn Mận - Chủ tịch UBND tỉnh đã đến thăm, tặng quà các gia đình chính sách.",
        title="Chủ tịch UBND tỉnh thăm, tặng quà gia đình chính sách",
    )
    assert event.organisers == ()


def test_the_fullest_printing_is_taken() -> None:
    event = only_event(
        "Ngày 3/6, Sở Nội vụ tỉnh Bạc Liêu đã mở lớp tập huấn văn thư.", title="Sở Nội vụ mở lớp tập huấn"
    )
    assert [o.name for o in event.organisers] == ["Sở Nội vụ tỉnh Bạc Liêu"]

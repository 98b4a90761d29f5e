"""Sentence in, places out: where it is said, where it is only in the organiser's name, where several stops are."""

import pytest
from tests.assemble.reading import only_event

CASES = [
    ("Ngày 3/6, tại xã Cư Pui, Sở Y tế tổ chức hội nghị.", ["xã Cư Pui"]),
    ("Ngày 3/6, tại Hội trường huyện, UBND huyện Nho Quan tổ chức hội nghị.", ["huyện Nho Quan"]),
    ("Ngày 3/6, UBND huyện Nho Quan tổ chức hội nghị.", ["huyện Nho Quan"]),
    ("Ngày 3/6, tại TP. Pleiku, Sở Y tế tỉnh Gia Lai tổ chức hội nghị.", ["TP. Pleiku"]),
    ("Ngày 3/6, tại thôn 2, xã Cư Pui, Hội Nông dân huyện Krông Bông tổ chức hội nghị.", ["xã Cư Pui"]),
    ("Sáng 3/6, Sở Y tế tổ chức hội nghị. Hội nghị được tổ chức trực tiếp tại TP. Vinh.", ["TP. Vinh"]),
    ("Chào mừng Ngày Thầy thuốc Việt Nam, ngày 3/6, UBND huyện Nho Quan tổ chức hội nghị gặp mặt.", ["huyện Nho Quan"]),
    ("Ngày 3/6, tại sân cỏ nhân tạo Phú Quý, xã Cư Pui, Hội Nông dân huyện Krông Bông tổ chức hội thi.", ["xã Cư Pui"]),
    ("Ngày 3/6, Thành ủy Lào Cai tổ chức lễ dâng hương các Anh hùng liệt sĩ.", ["Lào Cai"]),
    ("Ngày 3/6, tại TT. Ba Hàng, Hội Nông dân tỉnh tổ chức hội thi.", ["TT. Ba Hàng"]),
    ("Ngày 3/6, tại xã Vân Khánh Hạ, Hội Nông dân tỉnh tổ chức hội thi.", ["xã Vân Khánh Hạ"]),
    ("Ngày 3/6, tại huyện đảo Phú Quý, Hội Nông dân tỉnh tổ chức hội thi.", ["huyện đảo Phú Quý"]),
    ("Ngày 3/6, đoàn công tác của huyện đã đến thăm, tặng quà gia đình chính sách Lưu Văn Mận (81 tuổi, xã Cư Pui), sau đó tới giáo họ An Bình (xã Yang Mao).",
     ["xã Cư Pui", "xã Yang Mao"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[c[0][:50] for c in CASES])
def test_places_of_a_sentence(sentence: str, expected: list[str]) -> None:
    assert [p.name for p in only_event(sentence).places] == expected


def test_all_stops_of_a_visit() -> None:
    event = only_event(
        "Ngày 3/6, đoàn công tác của huyện Nho Quan đã thăm, tặng quà gia đình chính sách tại xã Cúc Phương. "
        "Tiếp đó, tại xã Kỳ Phú, đoàn thăm hai thương binh.",
        title="Thăm, tặng quà gia đình chính sách",
    )
    assert [p.name for p in event.places] == ["xã Cúc Phương", "xã Kỳ Phú"]


def test_a_unit_has_its_level() -> None:
    event = only_event("Ngày 3/6, tại xã Cư Pui, Sở Y tế tổ chức hội nghị.")
    assert event.places[0].level == "commune"

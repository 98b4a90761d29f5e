"""Numbers of people as articles print them."""

import pytest

from vngovnews.find.counts import find_counts
from vngovnews.read import read_text


def found(sentence: str) -> list[tuple[int, int | None, str, str]]:
    return [(c.number, c.upper, c.qualifier, c.unit) for c in find_counts(read_text(sentence))]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Lớp có gần 60 hội viên, nông dân dự.", [(60, None, "nearly", "hội viên, nông dân")]),
        ("Dự có gần 1 200 đại biểu và 12 350 người dân.", [(1200, None, "nearly", "đại biểu"), (12350, None, "exact", "người dân")]),
        ("Tại phường 1 200 đại biểu đã dự.", [(200, None, "exact", "đại biểu")]),
        ("Lớp có hơn 1.450 cán bộ, công chức.", [(1450, None, "over", "cán bộ, công chức")]),
        ("Có 56 đoàn viên, thanh niên của 9 chi đoàn.", [(56, None, "exact", "đoàn viên, thanh niên")]),
        ("Có 20 phóng viên, biên tập viên 7 cơ quan báo chí.", [(20, None, "exact", "phóng viên, biên tập viên")]),
        ("Có 42 đồng chí, dân quân cơ động 68 đồng chí.", [(42, None, "exact", "đồng chí"), (68, None, "exact", "đồng chí")]),
        ("Có 150 cán bộ , hội viên và 51 vị là người Khmer.", [(150, None, "exact", "cán bộ , hội viên"), (51, None, "exact", "vị")]),
        ("Hội nghị có 05 đồng chí dự.", [(5, None, "exact", "đồng chí")]),
        ("Ngày hội có hơn 1000 người dân.", [(1000, None, "over", "người dân")]),
        ("Khám có 25 y, bác sĩ.", [(25, None, "exact", "y, bác sĩ")]),
        ("Thu hút 8.000 - 10.000 lượt khách.", [(8000, 10000, "range", "lượt khách")]),
        ("Có từ 50 đến 60 người, lớp kia 50-60 học viên.", [(50, 60, "range", "người"), (50, 60, "range", "học viên")]),
        ("Dự họp có 41/43 đồng chí.", [(41, None, "exact", "đồng chí")]),
        ("Có mặt 22 trên tổng số 25 đại biểu.", [(22, None, "exact", "đại biểu")]),
        ("Có gần hai trăm người, gần một nghìn rưỡi khách.", [(200, None, "nearly", "người"), (1500, None, "nearly", "khách")]),
        ("Có hơn một trăm năm mươi đại biểu.", [(150, None, "over", "đại biểu")]),
        ("Có một nghìn hai trăm linh năm người.", [(1205, None, "exact", "người")]),
        ("Có hai mươi tư em, mười lăm thí sinh.", [(24, None, "exact", "em"), (15, None, "exact", "thí sinh")]),
        ("Có hơn chục cán bộ, gần trăm đại biểu.", [(10, None, "over", "cán bộ"), (100, None, "nearly", "đại biểu")]),
        ("Giữ chân gần 60 nghìn công nhân, đón 1,2 triệu lượt khách.", [(60000, None, "nearly", "công nhân"), (1200000, None, "exact", "lượt khách")]),
        ("Mời 120 (một trăm hai mươi) đại biểu.", [(120, None, "exact", "đại biểu")]),
        ("Có ít nhất 200 nghệ nhân, diễn viên.", [(200, None, "at-least", "nghệ nhân, diễn viên")]),
        ("Chỉ mời không quá 20 đại biểu, tối đa 30 khách.", [(20, None, "at-most", "đại biểu"), (30, None, "at-most", "khách")]),
        ("Quân số lên đến hơn 250 người.", [(250, None, "over", "người")]),
        ("Có chừng 180 hội viên, ngót 100 tiểu thương.", [(180, None, "about", "hội viên"), (100, None, "nearly", "tiểu thương")]),
        ("Có khoảng hơn 100 người.", [(100, None, "over", "người")]),
        ("Có 500 người trở lên.", [(500, None, "at-least", "người")]),
        ("Có 200 nam, nữ thanh niên và 45 vị đại biểu.", [(200, None, "exact", "thanh niên"), (45, None, "exact", "đại biểu")]),
        ("Tổng cộng có ít nhất 650 lượt kế toán.", [(650, None, "at-least", "lượt kế toán")]),
        ("Có 45 CBCNV và 60 VĐV.", [(45, None, "exact", "CBCNV"), (60, None, "exact", "VĐV")]),
        ("Có 190 cán bộ quản lý các cấp.", [(190, None, "exact", "cán bộ")]),
        ("Lớp có 300 cán bộ, đoàn viên và hội viên.", [(300, None, "exact", "cán bộ, đoàn viên và hội viên")]),
    ],
)  # fmt: skip
def test_a_count_is_read_with_its_bound_and_its_noun(
    sentence: str, counts: list[tuple[int, int | None, str, str]]
) -> None:
    assert found(sentence) == counts


@pytest.mark.parametrize(
    "sentence",
    [
        "Hàng trăm người dân, vài chục hộ dân đã dự.",
        "Đạt 100% đại biểu, 3,5 người mỗi hộ.",
        "Năm 2020 học sinh nghỉ học nhiều.",
        "Trong năm học viên được đào tạo bài bản.",
        "Tàu chở 2.000 người/ngày, mật độ 12 người/km2.",
        "Có 12 ý kiến, 5 tham luận, 30 suất quà, 2 xe cứu thương.",
        "Thu 618 triệu đồng, trồng 1.030 ha rừng.",
        "Tỷ lệ 12/10 đại biểu là vô lý.",
        "Có 9 lượt ý kiến phát biểu.",
    ],
)
def test_what_counts_no_people(sentence: str) -> None:
    assert found(sentence) == []


def test_the_span_holds_bound_number_and_noun() -> None:
    page = read_text("Ngày hội thu hút khoảng 1.000 diễn viên, nghệ nhân đến từ 7 huyện.")
    [count] = find_counts(page)
    assert page.text[count.start : count.unit_start + len(count.unit)] == "khoảng 1.000 diễn viên, nghệ nhân"
    assert count.attending

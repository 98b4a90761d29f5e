"""Dates as articles print them, and numbers that only look like dates."""

import pytest

from vngovnews.chains import PartialDate
from vngovnews.find.dates import DateMention, find_dates
from vngovnews.read import read_text


def found(sentence: str) -> list[tuple[str, DateMention]]:
    """The mentions of a sentence, each with its words; a line before it keeps it from being a stamp."""
    page = read_text(f"Tin trong huyện\n{sentence} Hội trường đông kín người.")
    return [(page.text[d.start : d.stop], d) for d in find_dates(page)]


DAYS = [
    ("25/9, Sở Nội vụ họp.", "25/9", (None, 9, 25)),
    ("Ngày 29-9, xã họp.", "Ngày 29-9", (None, 9, 29)),
    ("Ngày 26.2, xã họp.", "Ngày 26.2", (None, 2, 26)),
    ("Chiều 11-4, xã họp.", "Chiều 11-4", (None, 4, 11)),
    ("Sáng 5- 9, xã họp.", "Sáng 5- 9", (None, 9, 5)),
    ("Họp ngày 5 -3 tại xã.", "ngày 5 -3", (None, 3, 5)),
    ("Theo đó ngày 05 tháng 3 năm 2020, xã họp.", "ngày 05 tháng 3 năm 2020", (2020, 3, 5)),
    ("Xã họp ngày 16 tháng 9, 2024, tại trụ sở.", "ngày 16 tháng 9, 2024", (2024, 9, 16)),
    ("Ngày 2, tháng 3, năm 2015, xã họp.", "Ngày 2, tháng 3, năm 2015", (2015, 3, 2)),
    ("Ngày 20/092021, xã họp.", "Ngày 20/092021", (2021, 9, 20)),
    ("Ngày 5/3/20, xã họp.", "Ngày 5/3/20", (2020, 3, 5)),
    ("Vào hồi 14 giờ ngày 5-6-2020, xã họp.", "ngày 5-6-2020", (2020, 6, 5)),
    ("Sáng thứ bảy, ngày 5/3/2022, xã họp.", "Sáng thứ bảy, ngày 5/3/2022", (2022, 3, 5)),
    ("Cuộc họp sáng thứ 7, 5/3, tại xã.", "sáng thứ 7, 5/3", (None, 3, 5)),
    ("Ngày bầu cử là Chủ nhật, 15/3/2026.", "Chủ nhật, 15/3/2026", (2026, 3, 15)),
    ("Lúc 8h00, ngày 5/3, xã họp.", "ngày 5/3", (None, 3, 5)),
    ("Xã họp ngày17/5 tại trụ sở.", "ngày17/5", (None, 5, 17)),
    ("Họp ngày 5/3, 2000 đại biểu dự.", "ngày 5/3", (None, 3, 5)),
    ("Sáng 5/3, 12 đại biểu dự.", "Sáng 5/3", (None, 3, 5)),
    ("Sáng 31/02, xã họp.", "Sáng 31/02", (None, 2, 31)),
    ("Xã họp ngày 5/3/3013, tại trụ sở.", "ngày 5/3/3013", (3013, 3, 5)),
    ("Xã trồng cây (tức ngày 18/2) vào mùng 9 Tết.", "ngày 18/2", (None, 2, 18)),
]


@pytest.mark.parametrize(("sentence", "words", "fields"), DAYS)
def test_a_day_is_read_with_what_is_printed_of_it(
    sentence: str, words: str, fields: tuple[int | None, int | None, int | None]
) -> None:
    [(printed, mention)] = found(sentence)
    assert printed == words
    assert (mention.kind, mention.first, mention.last) == ("day", PartialDate(*fields), PartialDate(*fields))


RANGES = [
    ("Trong 2 ngày 13 và 14/11, xã họp.", (None, 11, 13), (None, 11, 14)),
    ("Trong 2 ngày 26/8 và 29/8, xã họp.", (None, 8, 26), (None, 8, 29)),
    ("Diễn ra từ ngày 7 đến 25-10.", (None, 10, 7), (None, 10, 25)),
    ("Diễn ra từ 03/6 - 07/6/2019.", (2019, 6, 3), (2019, 6, 7)),
    ("Diễn ra từ ngày 20 - 24/6.", (None, 6, 20), (None, 6, 24)),
    ("Diễn ra từ ngày 27-4 đến 1-5 với 12 đội.", (None, 4, 27), (None, 5, 1)),
    ("Diễn ra ngày 17- 19/7.", (None, 7, 17), (None, 7, 19)),
    ("Từ 14 – 16.5, Sở mở lớp.", (None, 5, 14), (None, 5, 16)),
    ("Vào ngày 12-14-11 tại xã.", (None, 11, 12), (None, 11, 14)),
    ("Các ngày 7, 8 và 9/10, xã họp.", (None, 10, 7), (None, 10, 9)),
    ("Ngày 14,15,16/5, xã họp.", (None, 5, 14), (None, 5, 16)),
    ("Từ ngày 03 đến 05/10/2017 xã mở lớp.", (2017, 10, 3), (2017, 10, 5)),
    ("Từ ngày 3 - 5 tháng 10 năm 2017, xã mở lớp.", (2017, 10, 3), (2017, 10, 5)),
    ("Mở ngày 5 và ngày 6 tháng 3 tại xã.", (None, 3, 5), (None, 3, 6)),
    ("Từ sáng 20/4 đến chiều 22/4/2021, xã mở lớp.", (2021, 4, 20), (2021, 4, 22)),
    ("Từ 8h30 ngày 5/3 đến 17h ngày 7/3, xã mở lớp.", (None, 3, 5), (None, 3, 7)),
    ("Từ ngày 30/12 đến 02/01/2020, xã mở hội.", (2019, 12, 30), (2020, 1, 2)),
    ("Ngày 30-31/12/2019 và 1/1/2020, xã mở hội.", (2019, 12, 30), (2020, 1, 1)),
    ("Từ ngày 28 đến 2/6/2020, xã mở hội.", (2020, 5, 28), (2020, 6, 2)),
    ("Đêm 4 rạng sáng 5/3, công an ra quân.", (None, 3, 4), (None, 3, 5)),
    ("Lễ hội (5-7/3) đông vui.", (None, 3, 5), (None, 3, 7)),
]


@pytest.mark.parametrize(("sentence", "first", "last"), RANGES)
def test_a_range_takes_from_its_end_what_its_beginning_leaves_out(
    sentence: str, first: tuple[int | None, int, int], last: tuple[int | None, int, int]
) -> None:
    [(_, mention)] = found(sentence)
    assert (mention.kind, mention.first, mention.last) == ("range", PartialDate(*first), PartialDate(*last))


TOLD = [
    ("Sáng nay, xã họp.", "Sáng nay", "morning", 0),
    ("Hôm nay, xã họp.", "Hôm nay", None, 0),
    ("Chiều qua, xã họp.", "Chiều qua", "afternoon", -1),
    ("Tối hôm qua, xã họp.", "Tối hôm qua", "evening", -1),
    ("Ngày mai, xã họp.", "Ngày mai", None, 1),
    ("Hôm kia, xã họp.", "Hôm kia", None, -2),
    ("Chiều cùng ngày, xã họp.", "Chiều cùng ngày", "afternoon", None),
]


@pytest.mark.parametrize(("sentence", "words", "part", "offset"), TOLD)
def test_a_day_told_from_publication(sentence: str, words: str, part: str | None, offset: int | None) -> None:
    [(printed, mention)] = found(sentence)
    assert (printed, mention.kind) == (words, "relative")
    assert (mention.part_of_day, mention.offset_days) == (part, offset)


@pytest.mark.parametrize(
    ("sentence", "words", "part"),
    [
        ("Hôm nay (18-11), xã họp.", "Hôm nay (18-11", None),
        ("Sáng nay (thứ hai, 20/12), xã họp.", "Sáng nay (thứ hai, 20/12", "morning"),
        ("Chiều qua, ngày 12/8, xã họp.", "Chiều qua, ngày 12/8", "afternoon"),
        ("Sáng qua 5/3, xã họp.", "Sáng qua 5/3", "morning"),
    ],
)
def test_a_told_day_with_its_printed_one_is_one_date(sentence: str, words: str, part: str | None) -> None:
    [(printed, mention)] = found(sentence)
    assert (printed, mention.kind, mention.part_of_day) == (words, "day", part)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dịch vụ công mức độ 3, 4 đã có.",
        "Có 22/23 đại biểu dự.",
        "Đã có 1/3 số hộ ký cam kết.",
        "Xã đạt 12/15 chỉ tiêu, đứng thứ 2/10 huyện.",
        "Chốt trực 24/7, đường dây nóng mở 24/24 giờ.",
        "Năng suất 5,6 tấn, tăng 2.5 lần so với trước.",
        "Theo mục 3.2, điều 4.1 của quy chế.",
        "Số điện thoại: 0913.46.46.89.",
        "Công viên 29/3 nằm cạnh đường 30/4 và Quốc lộ 1.",
        "Khu du lịch 30/4 mở cửa.",
        "Đội nhà thắng với tỷ số 3-1.",
        "Mỗi đảng viên phụ trách từ 5- 7 hộ.",
        "Giỗ Tổ ngày 10/3 âm lịch.",
        "Hội mở ngày 8 tháng Giêng.",
        "Hội mở ngày 15/8 năm Ất Tỵ.",
        "Vừa qua, thời gian qua, những ngày qua xã đã họp.",
        "Trường có 2 buổi/ngày, năm học 2019-2020, giai đoạn 2016 - 2020.",
        "Lớp 10A1, phòng 5, tầng 2; Covid-19.",
    ],
)
def test_what_only_looks_like_a_date(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Bão tháng 9/2018 và mưa năm 2020.", [("month", 2018, 9), ("year", 2020, None)]),
        ("Hội đàm vào tháng 3-2017 tại Huế.", [("month", 2017, 3)]),
        ("Kết quả tháng 10 của năm 2021-2022.", [("month", None, 10)]),
    ],
)
def test_months_and_years(sentence: str, kinds: list[tuple[str, int | None, int | None]]) -> None:
    assert [(m.kind, m.first.year, m.first.month) for _, m in found(sentence)] == kinds


@pytest.mark.parametrize(
    ("sentence", "remembered"),
    [
        ("Hưởng ứng Ngày Môi trường thế giới (5/6), xã ra quân.", [True]),
        ("Kỷ niệm 43 năm Ngày Nhà giáo (20/11/1982 - 20/11/2025), chiều 18/11, xã gặp mặt.", [True, False]),
        ("Hướng tới Ngày Pháp luật Việt Nam 9/11.", [True]),
        ("Người dân nghỉ lễ 30/4 - 1/5.", [True]),
        ("Lễ kỷ niệm được tổ chức ngày 18/11 tại xã.", [False]),
        ("Chào mừng thành công của đại hội, ngày 3/5, xã ra quân.", [False]),
    ],
)
def test_days_of_remembrance_are_marked(sentence: str, remembered: list[bool]) -> None:
    assert [m.commemorative for _, m in found(sentence)] == remembered

"""Printed dates: every form that portals are known to print, and lines that only look like one."""

import pytest

from vngovnews.read import read_html
from vngovnews.read.stamps import find_stamp, is_stamp_line, is_widget_line

PRINTED = [
    ("(15:46 | 25/11/2020)", "2020-11-25T15:46:00+07:00"),
    ("Xem với cỡ chữ AA (15:46 | 25/11/2020)", "2020-11-25T15:46:00+07:00"),
    ("10:48, 05/02/2026", "2026-02-05T10:48:00+07:00"),
    ("9:35, 17/11/2019 (GMT+7)", "2019-11-17T09:35:00+07:00"),
    ("08:05, 12/04/2019 [GMT+7]", "2019-04-12T08:05:00+07:00"),
    ("04:24 25/04/2017", "2017-04-25T04:24:00+07:00"),
    ("27/02/2026 | 07:45", "2026-02-27T07:45:00+07:00"),
    ("17:23:45 | 07/08/2018", "2018-08-07T17:23:00+07:00"),
    ("Thứ hai - 26/06/2018 10:09", "2018-06-26T10:09:00+07:00"),
    ("Thứ 3, 15/06/2021 | 00:08", "2021-06-15T00:08:00+07:00"),
    ("Chủ nhật - 24/6/2018 9:05", "2018-06-24T09:05:00+07:00"),
    ("[Thứ năm, ngày 30/07/2020, 07:28]", "2020-07-30T07:28:00+07:00"),
    ("Thứ sáu, 26/10/2018 - 09:14", "2018-10-26T09:14:00+07:00"),
    ("26/06/2018 02:09 CH", "2018-06-26T14:09:00+07:00"),
    ("26/06/2018 12:09 SA", "2018-06-26T00:09:00+07:00"),
    ("7/2/2023 2:30:00 CH", "2023-02-07T14:30:00+07:00"),
    ("29/12/2025 22:32 GMT+7", "2025-12-29T22:32:00+07:00"),
    ("Ngày 27/02/2023 09:04:52", "2023-02-27T09:04:00+07:00"),
    ("Cập nhật lúc 10:20, Thứ Ba, 10/09/2024", "2024-09-10T10:20:00+07:00"),
    ("Được đăng ngày Thứ tư, 22 Tháng 10 2014 15:31", "2014-10-22T15:31:00+07:00"),
    ("Ngày đăng 26/06/2018 | 10:09 - Lượt xem: 1.204", "2018-06-26T10:09:00+07:00"),
    ("thứ năm, 08 08 2019 08:52", "2019-08-08T08:52:00+07:00"),
    ("(05.08.2019 16:32)", "2019-08-05T16:32:00+07:00"),
    ("Cập nhật: 21/06/2022", "2022-06-21"),
    ("Cập nhật vào ngày: 21 / 6 / 2022", "2022-06-21"),
    ("Đăng ngày 12-10-2012", "2012-10-12"),
    ("Thứ Hai, 5-3-2014", "2014-03-05"),
    ("(02/10/21)", "2021-10-02"),
    ("Ngày 5 tháng 3 năm 2014", "2014-03-05"),
    ("2020-11-25+0715:46:00", "2020-11-25T15:46:00+07:00"),
    ("2021-06-15T00:10:32+0700", "2021-06-15T00:10:00+07:00"),
    ("2021-06-15T00:10:32+07:00", "2021-06-15T00:10:00+07:00"),
    ("(2019-05-17T17:24:35.083Z)", "2019-05-18T00:24:00+07:00"),
    ("2019-05-17", "2019-05-17"),
    ("17 Tháng Tư, 2023", "2023-04-17"),
    ("Tháng Mười Một 5, 2023", "2023-11-05"),
    ("05/09/2021 10:30 Đăng bởi: Quản trị 315 lượt xem", "2021-09-05T10:30:00+07:00"),
    ("Thứ tư - 28/02/2024 08:00 1.204 0", "2024-02-28T08:00:00+07:00"),
    ("Thứ Năm, 06/07/2023 15:30Google News", "2023-07-06T15:30:00+07:00"),
]


@pytest.mark.parametrize(("line", "iso"), PRINTED)
def test_a_printed_stamp_is_read_and_its_line_holds_nothing_else(line: str, iso: str) -> None:
    stamp = find_stamp(line)
    assert stamp is not None
    assert stamp.iso == iso
    assert is_stamp_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 30/07/2020, UBND xã họp",
        "Thời gian tiếp nhận: Từ ngày 09/9/2024 đến hết ngày 09/12/2024.",
        "Sáng 5/3, xã họp",
        "05/09/2021 khai giảng năm học mới",
        "28/02/2024 1.204 đại biểu dự hội nghị",
        "Nghị định số 09/2017/NĐ-CP",
    ],
)
def test_a_sentence_is_no_stamp_line(line: str) -> None:
    assert not is_stamp_line(line)


@pytest.mark.parametrize("line", ["31/02/2020", "45/12/2020", "12:30", "1.245.678", "Số 12/34"])
def test_impossible_days_are_no_stamps(line: str) -> None:
    assert find_stamp(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Xem với cỡ chữ A A",
        "Đọc bài",
        "Lượt xem: 1.204",
        "212 lượt xem",
        "Từ viết tắt Xem cỡ chữ A",
        "A- A A+",
    ],
)
def test_buttons_and_counters_are_widgets(line: str) -> None:
    assert is_widget_line(line)


@pytest.mark.parametrize(
    "line", ["Xem xét việc cấp đất", "In ấn tài liệu cho đại hội", "Thu Hà", "Trân trọng cảm ơn!"]
)
def test_words_of_an_article_are_no_widgets(line: str) -> None:
    assert not is_widget_line(line)


POSTED = [
    ("Submitted by bientap01 on T2, 05/06/2024 - 10:10", "2024-06-05T10:10:00+07:00"),
    ("Đăng bởi: host | 16/05/2019 8:15:00 SA | Lượt xem: 245 | Bình luận: 0", "2019-05-16T08:15:00+07:00"),
    (
        "bởi Quản trị — đã xuất bản 12/03/2012 10:15, cập nhật cuối 02/06/2012 09:00",
        "2012-03-12T10:15:00+07:00",
    ),
    ("16:05 · 12 tháng 3, 2025", "2025-03-12T16:05:00+07:00"),
    ("Gửi bởi admin ngày 12-08-2009 (512 lượt đọc)", "2009-08-12"),
    ("Đọc 1254 lần Sửa lần cuối vào Thứ năm, 15 Tháng 5 2014 07:50", "2014-05-15T07:50:00+07:00"),
    ("Cập nhật lúc 9h20' ngày 12/10/2010", "2010-10-12T09:20:00+07:00"),
    ("12-06-2023 - 14:22 Administrator 377", "2023-06-12T14:22:00+07:00"),
]


@pytest.mark.parametrize(("line", "iso"), POSTED)
def test_lines_of_who_posted_an_article_and_when(line: str, iso: str) -> None:
    stamp = find_stamp(line)
    assert is_stamp_line(line)
    assert stamp is not None and stamp.iso == iso


TOLD = "Sáng 5/3, UBND xã Tân Lập họp phiên thường kỳ để bàn việc cấp nước sạch cho bảy thôn trong mùa khô. "


@pytest.mark.parametrize(
    ("head", "stamp", "iso"),
    [
        ("", "<time datetime='2024-05-06T03:10:00Z'>T2, 05/06/2024 - 10:10</time>", "2024-05-06T10:10:00+07:00"),
        ("", "<time datetime='2024-06-05T03:10:00Z'>T4, 05/06/2024 - 10:10</time>", "2024-06-05T10:10:00+07:00"),
        ("<meta name=pubdate content='2024-06-05T10:10:00+07:00'>", "05/06/2024", "2024-06-05T10:10:00+07:00"),
        ("<meta name=pubdate content='2024-06-07T10:10:00+07:00'>", "05/06/2024", "2024-06-05"),
    ],
)  # fmt: skip
def test_what_a_page_tells_machines_sets_the_printed_stamp_right(head: str, stamp: str, iso: str) -> None:
    story = f"<div><p>{TOLD}</p><p>{TOLD[::-1]}</p></div>"
    page = read_html(
        f"<html><head>{head}</head><body><h1>Xã Tân Lập họp phiên thường kỳ</h1><div>{stamp}</div>{story}</body></html>"
    )
    assert page.published_at == iso

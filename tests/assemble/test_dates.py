"""Which date is the day of the event: one row a class of sentences."""

import pytest

from vngovnews.assemble.dates import choose_date, is_planned
from vngovnews.find.dates import find_dates
from vngovnews.find.documents import find_documents
from vngovnews.model import EventDate, Issue
from vngovnews.read import read_text
from vngovnews.text import Span


def chosen(
    text: str, published: str | None, scope: Span | None = None
) -> tuple[EventDate | None, tuple[Issue, ...]]:
    """The date of the event that the first sentence behind a title reports."""
    page = read_text(f"Tin trong huyện\n{text}", published=published)
    dates, documents = find_dates(page), find_documents(page)
    return choose_date(page, dates, documents, page.sentences[1], scope or Span(0, len(page.text)))


CASES = [
    ("2023-10-20", "Chiều 19/10, nhân ngày 20/10, Hội LHPN xã Tân Lập tổ chức tọa đàm.", ("2023-10-19", "2023-10-19")),
    ("2023-10-20", "Vừa qua, nhân ngày 20/10, Hội LHPN xã Tân Lập tổ chức tọa đàm.", None),
    ("2024-01-19", "Sáng 18/1, Thư viện tỉnh khai mạc Hội Báo xuân, kéo dài đến hết ngày 25/2.", ("2024-01-18", "2024-02-25")),
    ("2025-11-22", "Sáng 22/11, xã Tân Lập khai mạc hội thao, diễn ra từ ngày 22/11 đến ngày 27/12.", ("2025-11-22", "2025-12-27")),
    ("2026-01-03", "Xã Tân Lập tổ chức hội chợ từ ngày 30/12 đến 2/1.", ("2025-12-30", "2026-01-02")),
    ("2025-08-05", "Ngày 4-8, Đảng bộ xã Cư Pui khai mạc phiên chính thức Đại hội, sau khi đã họp phiên trù bị chiều 3-8.", ("2025-08-03", "2025-08-04")),
    ("2017-05-15", "Hội thao huyện do Liên đoàn Lao động tổ chức vừa bế mạc tối 13-5 sau hơn 1 tuần tranh tài (từ ngày 5-5).", ("2017-05-05", "2017-05-13")),
    ("2017-03-09", "(BVĐK - 09/3/2017) Nhằm nâng cao tay nghề, ngày 06/3/2017, Bệnh viện Đa khoa tỉnh khai giảng lớp tập huấn.", ("2017-03-06", "2017-03-06")),
    ("2016-11-17", "Sở Y tế mở 2 lớp tập huấn, lớp thứ nhất ngày 15/11 tại xã Cư Pui; lớp thứ hai ngày 16/11 tại xã Yang Mao.", ("2016-11-15", "2016-11-16")),
    ("2024-03-06", "Trong ngày 5/3, UBND xã Tân Lập tổ chức hội nghị tập huấn.", ("2024-03-05", "2024-03-05")),
    ("2024-03-08", "Từ ngày 5/3 đến hết ngày 7/3, tại hội trường, Sở Y tế mở lớp tập huấn cho cán bộ.", ("2024-03-05", "2024-03-07")),
    ("2024-03-10", "Ngày 5/3 vừa qua, Sở Y tế tổ chức hội nghị tổng kết.", ("2024-03-05", "2024-03-05")),
    ("2024-03-10", "Tối 5/3 và sáng 6/3, huyện Tân Sơn tổ chức hội thi tiếng hát.", ("2024-03-05", "2024-03-06")),
    ("2024-03-06", "Hôm qua, ngày 5-3, Hội Nông dân huyện Tân Sơn tổ chức tập huấn.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Ngày 5/3, nhân kỷ niệm 93 năm Ngày thành lập Đoàn (26/3/1931-26/3/2024), Huyện đoàn Tân Sơn tổ chức hội thi.", ("2024-03-05", "2024-03-05")),
    ("2024-03-26", "Chào mừng 93 năm Ngày thành lập Đoàn 26/3, Huyện đoàn Tân Sơn tổ chức ra quân trồng cây vào sáng 24/3.", ("2024-03-24", "2024-03-24")),
    ("2024-01-30", "Nhân dịp Tết Nguyên đán, ngày 28/1 (tức 18 tháng Chạp), đoàn công tác của tỉnh đã đến thăm, tặng quà các gia đình.", ("2024-01-28", "2024-01-28")),
    ("2024-03-06", "Vào lúc 7 giờ 30 phút, ngày 05 tháng 3 năm 2024, Trường THCS Tân Lập tổ chức lễ phát động.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Thực hiện Kế hoạch số 12/KH-UBND ngày 01/3/2024 của UBND tỉnh về chuyển đổi số, ngày 05/3/2024, UBND xã Tân Lập tổ chức hội nghị triển khai.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Thực hiện văn bản ngày 01/3/2024 của UBND tỉnh, sáng nay, UBND xã Tân Lập họp bàn.", ("2024-03-06", "2024-03-06")),
    ("2024-03-08", "Trong 02 ngày (5-6/3), Sở Y tế tổ chức lớp tập huấn.", ("2024-03-05", "2024-03-06")),
    ("2024-03-08", "Sáng 5/3, Sở Y tế khai mạc lớp tập huấn cấp cứu. Lớp tập huấn diễn ra trong 02 ngày 5 và 6/3.", ("2024-03-05", "2024-03-06")),
    ("2024-03-06", "Sáng 5/3, huyện Tân Sơn khai mạc hội chợ xuân. Hội chợ diễn ra đến hết ngày 10/3.", ("2024-03-05", "2024-03-10")),
    ("2024-05-15", "UBND huyện Tân Sơn vừa ban hành kế hoạch tổ chức Lễ hội cầu mưa. Lễ hội sẽ diễn ra từ ngày 20 đến 22/5 tại xã Tân Lập.", ("2024-05-20", "2024-05-22")),
    ("2024-05-15", "Lễ hội cầu mưa năm 2024 sẽ được tổ chức vào ngày 20/5 tại xã Tân Lập.", ("2024-05-20", "2024-05-20")),
    ("2024-03-06", "Đêm 4 rạng sáng 5/3, Công an huyện Tân Sơn ra quân kiểm tra hành chính.", ("2024-03-04", "2024-03-05")),
    ("2024-05-18", "Các ngày 14, 15 và 16 tháng 5, Sở Nội vụ tổ chức lớp bồi dưỡng cán bộ.", ("2024-05-14", "2024-05-16")),
    ("2024-05-18", "Ngày 14,15,16/5, Sở Nội vụ tổ chức lớp bồi dưỡng cán bộ.", ("2024-05-14", "2024-05-16")),
    ("2024-05-18", "Từ 14 – 16.5, Sở Nội vụ tổ chức lớp bồi dưỡng cán bộ.", ("2024-05-14", "2024-05-16")),
    ("2024-03-06", "Sáng ngày (5/3), UBND huyện tổ chức lễ phát động.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Sáng nay (thứ tư, 6/3), UBND huyện tổ chức lễ phát động.", ("2024-03-06", "2024-03-06")),
    ("2024-03-06", "Đầu giờ chiều 5/3, tại trụ sở, UBND huyện họp báo.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "UBND huyện Tân Sơn vừa tổ chức họp báo. Buổi họp báo diễn ra vào sáng 5/3.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Ngày 31/4, UBND huyện tổ chức lễ phát động.", None),
    ("2023-03-05", "Ngày 29/2, UBND huyện tổ chức lễ phát động.", None),
    ("2024-03-06", "Vừa qua, UBND huyện tổ chức lễ phát động Tết trồng cây. Kế hoạch đến ngày 30/4 trồng 1.000 cây.", None),
    ("2024-03-06", "Mới đây, Sở Nội vụ đã tổ chức hội nghị. Nghị quyết được thông qua ngày 20/2/2024 tại kỳ họp.", None),
    ("2024-03-06", "Sở Nội vụ vừa tổ chức hội nghị tập huấn. Các đơn vị báo cáo trước ngày 20/3.", None),
    ("2024-12-30", "Ngày 2/1, huyện Tân Sơn sẽ tổ chức lễ khởi công cầu Tân Lập.", ("2025-01-02", "2025-01-02")),
    ("2024-01-03", "Ngày 30/12, huyện Tân Sơn tổ chức lễ khởi công cầu Tân Lập.", ("2023-12-30", "2023-12-30")),
    ("2024-01-05", "Từ ngày 30/12 đến 2/1, huyện Tân Sơn tổ chức giải bóng đá.", ("2023-12-30", "2024-01-02")),
    ("2024-08-15", "Sáng 14/8, tại TP. Vinh, Hội LHPN tỉnh tổ chức bế mạc lớp bồi dưỡng cán bộ Hội. Sau 5 ngày học tập (từ ngày 10 đến 14/8), các học viên đã hoàn thành.", ("2024-08-10", "2024-08-14")),
    ("2024-08-15", "Sáng 14/8, Hội LHPN tỉnh tổ chức gặp mặt. Từ ngày 1/7 đến 10/8, toàn tỉnh tổ chức 20 lớp tập huấn.", ("2024-08-14", "2024-08-14")),
    ("2024-10-12", "Chiều 10/10, UBND phường Tân An tổ chức lễ hưởng ứng Ngày Chuyển đổi số quốc gia 10/10.", ("2024-10-10", "2024-10-10")),
    ("2024-11-10", "Hưởng ứng Ngày Pháp luật Việt Nam (9/11), Sở Tư pháp vừa tổ chức mít tinh.", None),
    ("2024-07-28", "Kỷ niệm 77 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2024), tối 26/7, Đoàn xã Tân Lập tổ chức thắp nến tri ân.", ("2024-07-26", "2024-07-26")),
    ("2024-07-28", "Sáng 26/7, đồng chí Bí thư Huyện ủy thăm, tặng quà gia đình chính sách. Chiều cùng ngày, đồng chí đến thăm Trung tâm điều dưỡng.", ("2024-07-26", "2024-07-26")),
    (None, "Sáng 26/7/2019, UBND xã Tân Lập tổ chức đối thoại.", ("2019-07-26", "2019-07-26")),
    (None, "Sáng 26/7, UBND xã Tân Lập tổ chức hội nghị sơ kết 6 tháng đầu năm 2019.", ("2019-07-26", "2019-07-26")),
    (None, "Sáng 26/7, UBND xã Tân Lập, nhiệm kỳ 2016 - 2021 tổ chức hội nghị.", None),
    ("2024-03-06", "Hôm nay, UBND xã Tân Lập tổ chức đối thoại với thanh niên.", ("2024-03-06", "2024-03-06")),
    ("2024-03-06", "Tối qua, UBND xã Tân Lập tổ chức đêm văn nghệ.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Ngày mai, xã Tân Lập tổ chức lễ hội.", ("2024-03-07", "2024-03-07")),
    ("2024-03-06", "Tại kỳ họp thứ 12 diễn ra ngày 5/3, HĐND huyện Tân Sơn đã thông qua 8 nghị quyết.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Kỳ họp thứ 12 HĐND huyện Tân Sơn diễn ra trong 2 ngày (5 - 6/3).", ("2024-03-05", "2024-03-06")),
    ("2024-03-06", "Đại hội được tiến hành trong hai ngày, 5 và 6-3.", ("2024-03-05", "2024-03-06")),
    ("2024-03-06", "UBND tỉnh ban hành Quyết định số 12/QĐ-UBND ngày 20/02/2024. Ngày 5/3, Sở Nội vụ tổ chức lễ công bố quyết định.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Được thành lập ngày 12/2/1990, Hội Người cao tuổi huyện sáng 5/3 tổ chức đại hội.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Ông Hà Văn Tâm, sinh ngày 12/2/1960, từ trần ngày 3/3. Lễ viếng tổ chức sáng 5/3.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Ngày 5/3/2014 (sic), UBND xã họp.", ("2014-03-05", "2014-03-05")),
    ("2024-06-02", "Sáng ngày 1/6 - Ngày Quốc tế Thiếu nhi, UBND xã Tân Lập tổ chức lễ phát động Tháng hành động vì trẻ em. Tháng hành động diễn ra từ ngày 1 đến 30/6.", ("2024-06-01", "2024-06-01")),
    ("2024-05-17", "Sáng 16/5, Công đoàn tỉnh tổ chức khai mạc Hội thao công nhân. Trong ngày 18/5 sẽ bế mạc hội thao và trao giải.", ("2024-05-16", "2024-05-18")),
    ("2024-08-23", "Ngày 22/8, Công đoàn tỉnh tổ chức khai mạc Hội thao công nhân. Hội thao diễn ra từ ngày 22/8 - 13/9, gồm 5 môn.", ("2024-08-22", "2024-09-13")),
    ("2024-08-23", "Ngày 22/8, xã Tân Lập khai mạc giải bóng đá. Giải sẽ bế mạc vào ngày 2/9.", ("2024-08-22", "2024-09-02")),
    ("2024-08-23", "Ngày 22/8, xã Tân Lập tổ chức hội nghị tổng kết. Đợt thi đua sẽ kết thúc ngày 2/9.", ("2024-08-22", "2024-08-22")),
    ("2024-08-23", "Ngày 22/8, HĐND huyện khai mạc kỳ họp thứ 9. Ngày 24/8, kỳ họp chất vấn và bế mạc.", ("2024-08-22", "2024-08-24")),
    ("2024-03-15", "Xã Tân Lập sẽ tổ chức lễ hội vào ngày 20/5.", ("2024-05-20", "2024-05-20")),
    ("2024-03-06", "Sáng 5/3, xã Tân Lập khai mạc Ngày hội văn hóa. Ngày hội diễn ra trong 02 ngày, 05 và 06/3.", ("2024-03-05", "2024-03-06")),
    ("2024-03-06", "Sáng 5/3, Sở Y tế khai giảng lớp bồi dưỡng điều dưỡng. Khóa học kéo dài đến ngày 20/3.", ("2024-03-05", "2024-03-20")),
    ("2024-03-06", "Sáng 5/3, Ban CHQS huyện khai mạc huấn luyện. Thời gian huấn luyện 3 ngày, từ ngày 5/3 đến ngày 7/3.", ("2024-03-05", "2024-03-07")),
    ("2024-03-06", "Chiều 5/3, huyện Tân Sơn bế mạc hội thao công nhân. Hội thao khai mạc ngày 2/3.", ("2024-03-02", "2024-03-05")),
    ("2024-03-06", "Sáng mùng 5 tháng 3, UBND xã Tân Lập tổ chức hội nghị tổng kết.", ("2024-03-05", "2024-03-05")),
    ("2024-06-22", "Sáng 21/6, xã Tân Lập tổ chức bế giảng lớp dạy nghề. Sau 4 ngày (từ 18 đến 21/6), 30 người được cấp chứng chỉ.", ("2024-06-18", "2024-06-21")),
    ("2024-07-17", "Sáng 16/7, HĐND huyện khai mạc kỳ họp thứ 13. Trong 1,5 ngày (đến hết buổi sáng 17/7), các đại biểu xem xét 14 báo cáo.", ("2024-07-16", "2024-07-17")),
    ("2024-03-06", "Sáng 5/3, UBND huyện tổ chức hội nghị tổng kết. Sau 3 ngày (từ 1 đến 3/3) rà soát, các xã đã nộp số liệu.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Chiều 5/3, UBND tỉnh họp báo về Lễ hội cầu mưa. Lễ hội sẽ bế mạc vào ngày 12/3.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Trong khuôn khổ phiên chợ xuân, sáng 5/3, huyện Tân Sơn tổ chức tọa đàm. Phiên chợ kéo dài từ ngày 4 đến 6/3.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Tối ngày 4, rạng sáng ngày 5/3, Công an huyện ra quân kiểm tra.", ("2024-03-04", "2024-03-05")),
    ("2024-03-06", "Hưởng ứng Ngày Khí tượng thế giới 3/3, sáng 5/3, trường Tân Lập tổ chức mít tinh.", ("2024-03-05", "2024-03-05")),
    ("2024-03-06", "Theo Kế hoạch số 12/KH-UBND của UBND huyện, ngày 16/3/2024 tại sân vận động, Phòng VHTT sẽ tổ chức hội thi.", ("2024-03-16", "2024-03-16")),
    ("2024-03-06", "Lễ hội đình do UBND xã tổ chức từ mùng 4 đến 6/3.", ("2024-03-04", "2024-03-06")),
    ("2024-03-06", "(06/03/2024) Ngày 5/3, Phòng Y tế tổ chức giao ban.", ("2024-03-05", "2024-03-05")),
    ("2024-03-13", "Thực hiện Kế hoạch số 07/KH-TA, ngày 11-3-2024, Tòa án nhân dân khu vực 4 mở phiên tòa rút kinh nghiệm.", ("2024-03-11", "2024-03-11")),
    ("2024-03-13", "Thực hiện Kế hoạch số 07/KH-TA, ngày 11-3-2024 của Tòa án nhân dân tỉnh, Tòa án nhân dân khu vực 4 mở phiên tòa.", None),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "days"), CASES)
def test_the_day_of_the_event(published: str | None, text: str, days: tuple[str, str] | None) -> None:
    date, _ = chosen(text, published)
    assert ((date.start, date.end) if date else None) == days


@pytest.mark.parametrize(
    ("text", "published", "code"),
    [
        ("Sáng 31/02, xã Tân Lập họp.", "2024-03-06", "impossible-date"),
        ("Ngày 5/3/3013, xã Tân Lập họp.", "2024-03-06", "impossible-date"),
        ("Ngày 29/2, xã Tân Lập họp.", "2023-03-06", "impossible-date"),
        ("Ngày 5/3, xã Tân Lập họp.", None, "unknown-year"),
    ],
)
def test_a_day_that_cannot_be_given_leaves_an_issue(text: str, published: str | None, code: str) -> None:
    date, [issue] = chosen(text, published)
    assert date is None
    assert issue.code == code
    assert issue.evidence


def test_a_possible_date_that_clashes_stays_as_printed() -> None:
    date, issues = chosen("Ngày 28/9/2017, xã Tân Lập tổ chức hội thi năm 2018.", "2018-10-02")
    assert date is not None
    assert (date.start, issues) == ("2017-09-28", ())


def test_the_words_of_the_date_are_its_evidence() -> None:
    text = "Sáng 20/6, xã Tân Lập khai giảng lớp bồi dưỡng. Lớp bồi dưỡng diễn ra từ ngày 20 - 24/6."
    date, _ = chosen(text, "2022-06-21")
    assert date is not None
    words = [f"Tin trong huyện\n{text}"[start:stop] for start, stop in date.evidence]
    assert (date.start, date.end, words) == ("2022-06-20", "2022-06-24", ["Sáng 20/6", "ngày 20 - 24/6"])


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Rạng sáng", "morning"),
        ("Trưa", "noon"),
        ("Chiều", "afternoon"),
        ("Tối", "evening"),
        ("Đêm", "night"),
    ],
)
def test_the_part_of_the_day(words: str, part: str) -> None:
    date, _ = chosen(f"{words} 5/3, xã Tân Lập tổ chức diễn tập.", "2024-03-06")
    assert date is not None
    assert date.part_of_day == part


def test_a_date_in_a_citation_is_no_event_date() -> None:
    date, _ = chosen(
        "Xã Tân Lập vừa họp bàn Kế hoạch số 42/KH-UBND ngày 08/3/2024 của UBND huyện.", "2024-03-12"
    )
    assert date is None


def test_only_the_scope_is_looked_at() -> None:
    text = "Xã Tân Lập họp.\nNgày 7/3, xã Tân An họp."
    date, _ = chosen(text, "2024-03-12", Span(16, 31))
    assert date is None


def test_the_same_day_is_the_day_told_before() -> None:
    text = "Sáng 6/3, xã Tân Lập họp.\nChiều cùng ngày, xã Tân An họp."
    page = read_text(f"Tin trong huyện\n{text}", published="2024-03-12")
    second = page.sentences[2]
    date, _ = choose_date(page, find_dates(page), (), second, Span(second.start, len(page.text)))
    assert date is not None
    assert (date.start, date.part_of_day) == ("2024-03-06", "afternoon")


def test_confidence_falls_with_weaker_evidence() -> None:
    sure, _ = chosen("Sáng 5/3, xã Tân Lập tổ chức hội nghị.", "2024-03-06")
    unsure, _ = chosen("Xã Tân Lập tổ chức hội nghị. Cổng làng dựng xong 5/3, cờ hoa rực rỡ.", "2024-03-06")
    assert sure is not None
    assert 0.5 < sure.confidence < 1
    assert unsure is None or unsure.confidence < sure.confidence


@pytest.mark.parametrize(
    ("text", "published", "planned"),
    [
        ("Ngày 20/3, xã Tân Lập sẽ tổ chức ngày hội.", "2024-03-12", True),
        ("Ngày 10/3, xã Tân Lập tổ chức ngày hội, công trình sẽ xong trong năm.", "2024-03-12", False),
        ("Xã Tân Lập dự kiến tổ chức ngày hội.", None, True),
        ("Xã Tân Lập đã tổ chức ngày hội, dự kiến mở lại năm sau.", None, False),
    ],
)
def test_what_is_still_to_come(text: str, published: str | None, planned: bool) -> None:
    page = read_text(f"Tin trong huyện\n{text}", published=published)
    date, _ = chosen(text, published)
    assert is_planned(page, page.sentences[1], date) is planned

"""Article in, its events out: round-ups, what else was held that day, and one event that looks like more."""

import pytest

from vngovnews.parse import parse_text

LONG = "Hội nghị đã nghe báo cáo kết quả công tác năm qua, phương hướng năm tới và nhiều ý kiến tham luận của các chi hội về xây dựng nông thôn mới. "

CASES = [
    (
        "Tin vắn Nho Quan",
        "- Ngày 3/6, Hội Nông dân huyện Nho Quan tổ chức hội nghị sơ kết công tác Hội.\n"
        "- Sáng 4/6, Trường THCS Quỳnh Lưu tổ chức lễ bế giảng năm học.\n"
        "- Chiều 4/6, Đội liên ngành 814 kiểm tra các điểm bán hàng ở chợ Rịa.",
        [("conference", "2021-06-03"), ("ceremony", "2021-06-04"), ("inspection", "2021-06-04")],
    ),
    (
        "Hoạt động của các hội, đoàn thể",
        "Ngày 3/6, Hội Nông dân huyện Nho Quan tổ chức hội nghị sơ kết.\n"
        "Ngày 4/6, Huyện đoàn Nho Quan tổ chức lễ ra quân tình nguyện hè.\n"
        "Ngày 5/6, Hội Cựu chiến binh huyện Nho Quan tổ chức hội thảo về làm kinh tế giỏi.",
        [("conference", "2021-06-03"), ("campaign", "2021-06-04"), ("seminar", "2021-06-05")],
    ),
    (
        "Hội Nông dân huyện Nho Quan tổng kết công tác",
        f"Sáng 3/6, Hội Nông dân huyện Nho Quan tổ chức hội nghị tổng kết. {LONG}{LONG}\n"
        "Cùng ngày, Hội Cựu chiến binh huyện Nho Quan tổ chức hội thảo về làm kinh tế giỏi.",
        [("conference", "2021-06-03"), ("seminar", "2021-06-03")],
    ),
    (
        "Huyện Nho Quan thăm, tặng quà gia đình chính sách",
        "Ngày 3/6, đoàn công tác của huyện Nho Quan do ông Lưu Văn Mận, Bí thư Huyện ủy dẫn đầu đã đến thăm, tặng quà gia đình bà Cao Thị Thuần ở xã Cúc Phương. "
        f"{LONG}\nChiều cùng ngày, đoàn tiếp tục đến thăm, tặng quà hai thương binh ở xã Kỳ Phú.",
        [("visit", "2021-06-03")],
    ),
    (
        "Huyện Nho Quan khen thưởng công tác dân vận",
        "Ngày 3/6, Huyện ủy Nho Quan tổ chức hội nghị tổng kết công tác dân vận, khen thưởng:\n"
        "- Hội Phụ nữ xã Cúc Phương, đơn vị tổ chức nhiều buổi đối thoại với hội viên;\n"
        "- Hội Nông dân xã Kỳ Phú, đã tổ chức hội thi tuyên truyền viên giỏi.",
        [("conference", "2021-06-03")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body", "expected"), CASES, ids=[c[0] for c in CASES])
def test_events_of_an_article(title: str, body: str, expected: list[tuple[str, str]]) -> None:
    article = parse_text(f"{title}\n{body}", title=title, published="2021-06-10")
    assert [(e.type, e.date.start if e.date else None) for e in article.events] == expected


def test_people_belong_to_the_event_in_which_they_are_named() -> None:
    title, body, _ = CASES[2]
    body += " Ông Lưu Văn Mận, Chủ tịch Hội phát biểu tại hội thảo."
    events = parse_text(f"{title}\n{body}", title=title, published="2021-06-10").events
    assert [[o.name for o in e.officials] for e in events] == [[], ["Lưu Văn Mận"]]

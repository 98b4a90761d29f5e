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
    (
        "Tin hoạt động cơ sở",
        "Ngày 3/6\n"
        "- Hội Nông dân huyện Nho Quan tổ chức lớp tập huấn nuôi hươu cho 40 hội viên.\n"
        "- Huyện đoàn Nho Quan tổ chức lễ ra quân tình nguyện hè.\n"
        "Ngày 5/6\n"
        "- Hội Cựu chiến binh huyện Nho Quan tổ chức hội thảo về làm kinh tế giỏi.",
        [("training", "2021-06-03"), ("campaign", "2021-06-03"), ("seminar", "2021-06-05")],
    ),
    (
        "Khai giảng các lớp nghề ở nông thôn",
        "Ngày 3/6, nhiều địa phương trong tỉnh đồng loạt mở lớp nghề.\n"
        "* Tại huyện Nho Quan, Hội Nông dân huyện tổ chức lễ khai giảng lớp trồng nấm.\n"
        "* Tại huyện Gia Viễn, Hội Phụ nữ huyện tổ chức lễ khai giảng lớp thêu ren.",
        [("ceremony", "2021-06-03"), ("ceremony", "2021-06-03")],
    ),
    (
        "Thanh niên tình nguyện ở các huyện",
        "Ngày 3/6, thanh niên nhiều địa phương đồng loạt ra quân tình nguyện.\n"
        "Huyện Nho Quan\nHuyện đoàn Nho Quan tổ chức lễ phát động trồng cây ở xã Cúc Phương.\n"
        "Huyện Gia Viễn\nHuyện đoàn Gia Viễn tổ chức chương trình giao lưu văn nghệ ở xã Gia Vân.",
        [("campaign", "2021-06-03"), ("other", "2021-06-03")],
    ),
    (
        "Nhiều huyện tổ chức lễ giao quân",
        "Sáng 3/6, huyện Nho Quan tổ chức lễ giao quân. Mưa nhẹ nhưng người nhà vẫn ra tiễn rất đông.\n"
        "Tại huyện Gia Viễn, Hội đồng Nghĩa vụ quân sự huyện tổ chức lễ giao quân trong 40 phút.",
        [("ceremony", "2021-06-03"), ("ceremony", "2021-06-03")],
    ),
    (
        "Bộ trưởng tiếp khách quốc tế",
        f"Ngày 3/6, Bộ trưởng Lưu Văn Mận tiếp Đại sứ Na Uy đến chào xã giao. {LONG}{LONG}\n"
        "Tại buổi làm việc khác, Ban Hợp tác quốc tế tổ chức lễ ký kết với Quỹ Biển Xanh.",
        [("working-visit", "2021-06-03"), ("signing", "2021-06-03")],
    ),
    (
        "Huyện Nho Quan sẵn sàng cho mùa lễ hội",
        "Sáng 3/6, Ban Tổ chức Lễ hội Tràng An tổ chức họp báo. Theo chương trình:\n"
        "- Ngày 8/6, UBND xã Cúc Phương tổ chức hội thi nấu ăn.\n"
        "- Ngày 9/6, Huyện đoàn Nho Quan tổ chức giải đua thuyền.",
        [("press-conference", "2021-06-03")],
    ),
    (
        "Công an tỉnh ra quân",
        "Sáng 3/6, Công an tỉnh tổ chức lễ ra quân trấn áp tội phạm. Các đơn vị được giao:\n"
        "- Phòng Cảnh sát giao thông tổ chức tuần tra, kiểm tra nồng độ cồn.\n"
        "- Công an huyện Nho Quan tổ chức tuyên truyền ở các chợ.",
        [("campaign", "2021-06-03")],
    ),
    (
        "Đồng loạt ra quân làm sạch bãi biển",
        "Sáng 3/6, UBND huyện Kim Sơn tổ chức lễ ra quân làm sạch bãi biển.\n"
        "Tại buổi ra quân, Hội Phụ nữ huyện Kim Sơn phát động đổi chai nhựa lấy cây giống.",
        [("campaign", "2021-06-03")],
    ),
    (
        "Diễn tập phòng thủ huyện Nho Quan",
        "Từ ngày 3 đến 5/6, huyện Nho Quan tổ chức diễn tập khu vực phòng thủ.\n"
        "- Giai đoạn 1 (ngày 3/6): Huyện ủy Nho Quan họp ra nghị quyết lãnh đạo.\n"
        "- Giai đoạn 2 (ngày 4/6): Ban Chỉ huy Quân sự huyện tổ chức tiếp nhận quân nhân dự bị.",
        [("drill", "2021-06-03")],
    ),
    (
        "Chủ tịch UBND tỉnh yêu cầu ứng phó mưa lớn",
        "Chủ tịch UBND tỉnh yêu cầu:\n"
        "- Sở Giáo dục và Đào tạo kiểm tra các điểm trường ven sông.\n"
        "- Công an tỉnh tổ chức chốt chặn tại các ngầm tràn.\n"
        "- Hội Chữ thập đỏ tỉnh tổ chức tập huấn sơ cứu.",
        [],
    ),
    (
        "Tập trung phòng, chống dịch ở đàn lợn",
        "Ngày 3/6, Chủ tịch UBND huyện Nho Quan ban hành Công điện số 05/CĐ-UBND về phòng, chống dịch.\n"
        "Theo đó, Chủ tịch UBND huyện chỉ đạo thủ trưởng các đơn vị, Chủ tịch UBND các xã tập trung thực hiện.\n"
        "- Giao Phòng Nông nghiệp huyện Nho Quan thành lập đội phản ứng nhanh, tổ chức tập huấn cho thú y viên.\n"
        "- Giao Phòng Tài chính huyện Nho Quan kiểm tra nguồn kinh phí dự phòng.\n"
        "- Hội Nông dân huyện Nho Quan tuyên truyền ở các chợ.",
        [],
    ),
    (
        "Nhiệm vụ trọng tâm của ngành văn hóa",
        "I. CÔNG TÁC VĂN HÓA\nSở Văn hóa tổ chức lễ hội đền Trần, Bảo tàng tỉnh mở triển lãm ảnh.\n"
        "II. CÔNG TÁC THỂ THAO\nTrung tâm Thể thao tỉnh đăng cai giải vô địch vật trẻ.",
        [],
    ),
    (
        "Hội Nông dân huyện Nho Quan sơ kết công tác",
        "- Sáng 3/6, Hội Nông dân huyện Nho Quan tổ chức hội nghị sơ kết công tác Hội.\n"
        "- Sáu tháng qua, Hội Nông dân xã Cúc Phương mở 3 lớp tập huấn, Hội Nông dân xã Kỳ Phú tổ chức hội thi nhà nông.\n"
        "- Phát biểu tại hội nghị ngày 3/6, ông Lưu Văn Mận, Chủ tịch Hội Nông dân tỉnh đề nghị kiểm tra vốn vay.\n"
        "- Hội Nông dân huyện phát động thi đua đến cuối năm.",
        [("conference", "2021-06-03")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body", "expected"), CASES, ids=[c[0] for c in CASES])
def test_events_of_an_article(title: str, body: str, expected: list[tuple[str, str]]) -> None:
    article = parse_text(f"{title}\n{body}", title=title, published="2021-06-10")
    assert [(e.type, e.date.start if e.date else None) for e in article.events] == expected


def test_an_item_that_only_the_headline_names_is_shown_by_its_sentence() -> None:
    title = "Đại biểu HĐND tỉnh tiếp xúc cử tri"
    body = (
        "Ngày 3/6, đại biểu HĐND các cấp về nhiều địa phương tiếp xúc cử tri.\n"
        "* Tại huyện Nho Quan, Tổ đại biểu HĐND tỉnh nghe 130 cử tri kiến nghị.\n"
        "* Tại huyện Gia Viễn, Tổ đại biểu HĐND huyện nghe 90 cử tri kiến nghị."
    )
    article = parse_text(f"{title}\n{body}", title=title, published="2021-06-10")
    shown = [article.text[e.evidence[0][0] :][:20] for e in article.events]
    assert shown == ["* Tại huyện Nho Quan", "* Tại huyện Gia Viễn"]


def test_people_belong_to_the_event_in_which_they_are_named() -> None:
    title, body, _ = CASES[2]
    body += " Ông Lưu Văn Mận, Chủ tịch Hội phát biểu tại hội thảo."
    events = parse_text(f"{title}\n{body}", title=title, published="2021-06-10").events
    assert [[o.name for o in e.officials] for e in events] == [[], ["Lưu Văn Mận"]]


def test_the_stops_of_one_delegation_are_one_event() -> None:
    title = "Khảo sát nơi đặt trạm bơm tại các xã vùng cao"
    lead = "Ngày 3/6, Đoàn khảo sát của UBND tỉnh Gia Lai do ông Lưu Văn Mận, Phó Giám đốc Sở Y tế làm Trưởng đoàn đã khảo sát tại 2 xã: Ia Nan, Ia Dom."
    stops = "Tại xã Ia Nan, Chủ tịch UBND xã Cao Viết Thuần báo cáo kết quả khảo sát.\nỞ xã Ia Dom, bà Lò Thị Sen, Bí thư Đảng ủy xã họp với đoàn."
    events = parse_text(f"{title}\n{lead}\n{stops}", title=title, published="2021-06-10").events
    assert [len(e.officials) for e in events] == [3]


def test_another_delegation_of_the_same_day_is_not_of_the_first_visit() -> None:
    title = "Lãnh đạo tỉnh thăm gia đình chính sách"
    lead = (
        "Ngày 3/6, đoàn lãnh đạo tỉnh do ông Lưu Văn Mận, Phó Bí thư Tỉnh ủy làm trưởng đoàn đã đến thăm gia đình chính sách ở xã Yên Quang. "
        "Ông Lưu Văn Mận ân cần hỏi thăm sức khỏe các mẹ, mong các gia đình tiếp tục là tấm gương sáng cho con cháu noi theo."
    )
    other = "* Cùng ngày, đoàn do bà Cao Thị Thuần, Phó Chủ tịch UBND tỉnh làm trưởng đoàn đã tặng 95 phần quà ở xã Văn Phú."
    event = parse_text(f"{title}\n{lead}\n{other}", title=title, published="2021-06-10").events[0]
    assert ([o.name for o in event.officials], [p.name for p in event.places]) == (
        ["Lưu Văn Mận"],
        ["xã Yên Quang"],
    )


def test_the_day_on_which_a_page_was_put_up_heads_no_round_up() -> None:
    title = "Phó Bí thư Tỉnh ủy thăm Đồn Biên phòng Bản Giàng"
    lead = "Sáng 3/6, bà Cao Thị Thuần, Phó Bí thư Tỉnh ủy đã đến thăm, chúc Tết Đồn Biên phòng Bản Giàng."
    caption = (
        "Bà Cao Thị Thuần, Phó Bí thư Tỉnh ủy tặng quà chúc Tết cán bộ, chiến sĩ Đồn Biên phòng Bản Giàng."
    )
    events = parse_text(f"{title}\ndate 04/06/2021\n{lead}\n{caption}", title=title).events
    assert len(events) == 1

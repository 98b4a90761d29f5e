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
    ("Ngày 12/8, Ban Chỉ đạo 35 huyện Lạc Sơn tổ chức hội nghị sơ kết.",
     ["Ban Chỉ đạo 35 huyện Lạc Sơn"]),
    ("Chiều 3/4, Ban chỉ đạo phòng chống dịch Covid-19 tỉnh Hòa Bình họp trực tuyến với các huyện.",
     ["Ban chỉ đạo phòng chống dịch Covid-19 tỉnh Hòa Bình"]),
    ("Sáng 4/5, tại hội trường UBND huyện, Ban tổ chức Năm Du lịch quốc gia Điện Biên tổ chức họp báo.",
     ["Ban tổ chức Năm Du lịch quốc gia Điện Biên"]),
    ("Ngày 7/7, Hội đồng nghĩa vụ quân sự huyện Tân Sơn tổ chức Lễ giao, nhận quân.",
     ["Hội đồng nghĩa vụ quân sự huyện Tân Sơn"]),
    ("Ngày 7/7, Ủy ban bầu cử tỉnh Lai Châu tổ chức hội nghị tập huấn.",
     ["Ủy ban bầu cử tỉnh Lai Châu"]),
    ("Sáng ngày 20/11, trường THPT Nguyễn Du long trọng tổ chức lễ kỷ niệm Ngày Nhà giáo Việt Nam.",
     ["trường THPT Nguyễn Du"]),
    ("Được sự đồng ý của Huyện ủy, ngày 5/3, Hội LHPN xã Tân Lập đã tổ chức thành công Đại hội đại biểu phụ nữ xã nhiệm kỳ 2021-2026.",
     ["Hội LHPN xã Tân Lập"]),
    ("Thực hiện kế hoạch của UBND huyện, ngày 5/3, Trạm Y tế xã Tân Lập phối hợp với trường Mầm non Tân Lập tổ chức buổi tuyên truyền.",
     ["Trạm Y tế xã Tân Lập", "trường Mầm non Tân Lập"]),
    ("Ngày 5/3, Đoàn công tác của Bộ Tư lệnh Quân khu 2 do Thiếu tướng Lưu Văn Mận, Phó Chính ủy làm trưởng đoàn đã kiểm tra công tác sẵn sàng chiến đấu tại Bộ CHQS tỉnh Sơn La.",
     ["Đoàn công tác của Bộ Tư lệnh Quân khu 2"]),
    ("Ngày 5/3, đồng chí Lưu Văn Mận, Bí thư Huyện ủy cùng đoàn công tác của huyện đã đến thăm, tặng quà các gia đình chính sách xã Tân Lập.",
     ["đoàn công tác của huyện"]),
    ("Hội nghị do Sở Công Thương tỉnh Quảng Ngãi phối hợp cùng Cục Xúc tiến thương mại (Bộ Công Thương) tổ chức ngày 5/3.",
     ["Sở Công Thương tỉnh Quảng Ngãi", "Cục Xúc tiến thương mại (Bộ Công Thương)"]),
    ("Ngày 5/3, Phòng Cảnh sát quản lý hành chính về trật tự xã hội (PC06) - Công an tỉnh Phú Yên tổ chức lớp tập huấn.",
     ["Phòng Cảnh sát quản lý hành chính về trật tự xã hội (PC06) - Công an tỉnh Phú Yên"]),
    ("Sáng 5/3, Tòa án nhân dân khu vực 3 - Thái Nguyên mở phiên tòa xét xử lưu động vụ án ma túy.",
     ["Tòa án nhân dân khu vực 3 - Thái Nguyên"]),
    ("Sáng 5/3, UBMTTQ Việt Nam thành phố Cần Thơ tổ chức hội nghị phản biện xã hội.",
     ["UBMTTQ Việt Nam thành phố Cần Thơ"]),
    ("Sáng 5/3, Cụm thi đua số 3 ngành Giáo dục tỉnh Lào Cai tổ chức hội nghị tổng kết.",
     ["Cụm thi đua số 3 ngành Giáo dục tỉnh Lào Cai"]),
    ("Sáng 5/3, Công đoàn cơ sở Bệnh viện Đa khoa tỉnh Lào Cai tổ chức đại hội lần thứ VII.",
     ["Công đoàn cơ sở Bệnh viện Đa khoa tỉnh Lào Cai"]),
    ("Sáng 5/3, Chi hội Nông dân thôn Đồng Mới, xã Tân Lập tổ chức ra quân vệ sinh môi trường.",
     ["Chi hội Nông dân thôn Đồng Mới, xã Tân Lập"]),
    ("Sáng 5/3, Câu lạc bộ Thơ huyện Đông Anh tổ chức kỷ niệm 20 năm thành lập.",
     ["Câu lạc bộ Thơ huyện Đông Anh"]),
    ("Sáng 5/3, Công ty Cổ phần Cấp nước Bình Định tổ chức hội nghị người lao động.",
     ["Công ty Cổ phần Cấp nước Bình Định"]),
    ("Sáng 5/3, Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Bắc Hà khai giảng lớp nghề.",
     ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Bắc Hà"]),
    ("Vừa qua, tại Nhà văn hóa xã, Hội CCB, Đoàn Thanh niên và Công an xã Tân Lập đã tổ chức lễ ký kết quy chế phối hợp.",
     ["Hội CCB", "Đoàn Thanh niên", "Công an xã Tân Lập"]),
    ("Sáng 5/3, Thường trực HĐND, UBND, Ủy ban MTTQ huyện Mường La tổ chức hội nghị liên tịch.",
     ["Thường trực HĐND, UBND, Ủy ban MTTQ huyện Mường La"]),
    ("Sáng 5/3, ngành Giáo dục thành phố Vinh tổ chức Hội khỏe Phù Đổng.",
     ["ngành Giáo dục thành phố Vinh"]),
    ("Sáng 5/3, Viện Hàn lâm Khoa học xã hội Việt Nam tổ chức hội thảo quốc tế.",
     ["Viện Hàn lâm Khoa học xã hội Việt Nam"]),
    ("Sáng 5/3, Liên đoàn Lao động thị xã An Nhơn và Phòng LĐ-TB&XH thị xã phối hợp tổ chức đối thoại.",
     ["Liên đoàn Lao động thị xã An Nhơn", "Phòng LĐ-TB&XH thị xã"]),
    ("Sáng 5/3, Đại sứ quán Nhật Bản tại Việt Nam phối hợp UBND tỉnh Hà Nam tổ chức hội thảo.",
     ["Đại sứ quán Nhật Bản tại Việt Nam", "UBND tỉnh Hà Nam"]),
    ("Sáng 5/3, trong khuôn khổ tuần lễ, Sở Văn hóa, Thể thao và Du lịch; Hội Nhà báo tỉnh Hà Nam đồng tổ chức triển lãm ảnh.",
     ["Sở Văn hóa, Thể thao và Du lịch", "Hội Nhà báo tỉnh Hà Nam"]),
    ("Sáng 5/3, Huyện đoàn - Hội LHTN Việt Nam huyện Mường La ra quân chiến dịch tình nguyện hè.",
     ["Huyện đoàn", "Hội LHTN Việt Nam huyện Mường La"]),
    ("Sáng 5/3, tại xã Tân Lập, Chi đoàn Kho bạc Nhà nước tỉnh Hà Nam phối hợp với Đoàn xã Tân Lập tổ chức chương trình Xuân yêu thương.",
     ["Chi đoàn Kho bạc Nhà nước tỉnh Hà Nam", "Đoàn xã Tân Lập"]),
    ("Sáng 5/3, Hội Khuyến học, Hội Cựu giáo chức huyện Mường La tổ chức hội nghị.",
     ["Hội Khuyến học", "Hội Cựu giáo chức huyện Mường La"]),
    ("Sáng 5/3, được sự quan tâm của cấp trên, Đội Thuế liên huyện Mường La - Bắc Yên đã tổ chức hội nghị đối thoại.",
     ["Đội Thuế liên huyện Mường La - Bắc Yên"]),
    ("Sáng 5/3, Lữ đoàn 164 (Quân đoàn 1) tổ chức lễ ra quân huấn luyện.",
     ["Lữ đoàn 164 (Quân đoàn 1)"]),
    ("Sáng 5/3, Đồn Biên phòng cửa khẩu quốc tế Cha Lo tổ chức Ngày hội Biên phòng.",
     ["Đồn Biên phòng cửa khẩu quốc tế Cha Lo"]),
    ("Sáng 5/3, Tổng Công ty Điện lực miền Bắc tổ chức diễn tập PCTT.",
     ["Tổng Công ty Điện lực miền Bắc"]),
    ("Sáng 5/3, Ban Thường trực Uỷ ban MTTQVN phường Nam Lý tổ chức ngày hội đại đoàn kết.",
     ["Ban Thường trực Uỷ ban MTTQVN phường Nam Lý"]),
    ("Sáng 5/3, Văn phòng Đoàn ĐBQH và HĐND tỉnh Hà Nam tổ chức hội nghị.",
     ["Văn phòng Đoàn ĐBQH và HĐND tỉnh Hà Nam"]),
    ("Sáng 5/3, Trường Chính trị tỉnh khai giảng lớp Trung cấp lý luận chính trị.",
     ["Trường Chính trị tỉnh"]),
    ("Sáng 5/9, Trường PTDTBT Tiểu học và THCS xã Nậm Khao đã tổ chức lễ khai giảng.",
     ["Trường PTDTBT Tiểu học và THCS xã Nậm Khao"]),
    ("Sáng 5/9, Trường Tiểu học, THCS và THPT Hoa Mai tổ chức lễ khai giảng.", ["Trường Tiểu học, THCS và THPT Hoa Mai"]),
    ("Ngày 3/6, Tòa án nhân dân huyện Cư Jút phối hợp với Công an huyện mở phiên tòa lưu động. Theo cáo trạng, Công an huyện bắt quả tang T. đang đánh bạc.",
     ["Tòa án nhân dân huyện Cư Jút", "Công an huyện"]),
    ("Ngày 3/6, Huyện ủy – HĐND – UBND – UBMTTQ huyện Yên Thủy tổ chức gặp mặt đầu xuân.",
     ["Huyện ủy", "HĐND", "UBND", "UBMTTQ huyện Yên Thủy"]),
    ("Ngày 3/6, Ban Dân vận Đảng ủy phường Tây Tựu, quận Bắc Từ Liêm, Hà Nội tổ chức tọa đàm.",
     ["Ban Dân vận Đảng ủy phường Tây Tựu, quận Bắc Từ Liêm, Hà Nội"]),
    ("Ngày 3/6, Khối thi đua các cơ quan Đảng huyện Thới Bình tổ chức hội nghị.",
     ["Khối thi đua các cơ quan Đảng huyện Thới Bình"]),
    ("Ngày 3/6, Hội Bảo trợ bệnh nhân nghèo thị xã tổ chức hội nghị.", ["Hội Bảo trợ bệnh nhân nghèo thị xã"]),
    ("Ngày 3/6, Tổ công tác liên ngành về phòng, chống buôn lậu tổ chức họp.",
     ["Tổ công tác liên ngành về phòng, chống buôn lậu"]),
    ("Ngày 3/6, Tổ công tác triển khai Đề án 06 huyện Đak Pơ tổ chức hội nghị sơ kết.",
     ["Tổ công tác triển khai Đề án 06 huyện Đak Pơ"]),
    ("Ngày 3/6, đoàn của Hội Chữ thập đỏ tỉnh Bến Tre do bà Lưu Thị Mận làm trưởng đoàn đã đến thăm, tặng quà hộ nghèo.",
     ["đoàn của Hội Chữ thập đỏ tỉnh Bến Tre"]),
    ("Ngày 3/6, Đoàn công tác Đại sứ quán Lào do bà Kham Mị dẫn đầu và Đoàn công tác Hội Hữu nghị do ông Lưu Văn Mận dẫn đầu đã đến làm việc.",
     ["Đoàn công tác Đại sứ quán Lào", "Đoàn công tác Hội Hữu nghị"]),
    ("Ngày 3/6, Đoàn giám sát HĐND tỉnh gồm: bà Lưu Thị Mận, ông Y Thắng Niê đã về kiểm tra thực tế một số trường.",
     ["Đoàn giám sát HĐND tỉnh"]),
    ("Ngày 3/6, Cụm thi đua số 4 gồm các xã: Bình An, Bình Phú tổ chức hội nghị sơ kết.", ["Cụm thi đua số 4"]),
    ("Ngày 3/6, Ban Tổ chức Lễ hội Hoa Ban tỉnh Điện Biên năm 2021 tổ chức họp báo.", ["Ban Tổ chức Lễ hội Hoa Ban tỉnh Điện Biên"]),
    ("Ngày 3/6, Câu lạc bộ Doanh nhân trẻ phối hợp với Văn phòng điều phối nông thôn mới tỉnh, Hội Người mù huyện tổ chức hội thảo.",
     ["Câu lạc bộ Doanh nhân trẻ", "Văn phòng điều phối nông thôn mới tỉnh", "Hội Người mù huyện"]),
    ("Ngày 3/6, Phòng Y tế huyện sẽ chủ trì, phối hợp với Công an huyện và Huyện đoàn tổ chức hội thi.",
     ["Phòng Y tế huyện", "Công an huyện", "Huyện đoàn"]),
    ("Ngày 3/6, trước sân nhà văn hóa thị trấn Thứ Ba, Huyện đoàn An Biên ra quân Tháng Thanh niên.", ["Huyện đoàn An Biên"]),
    ("Ngày 3/6, Ban Công tác Mặt trận khu dân cư số 3, xã Thanh Lương tổ chức ngày hội.",
     ["Ban Công tác Mặt trận khu dân cư số 3, xã Thanh Lương"]),
    ("Ngày 3/6, đoàn cán bộ, chiến sĩ Cục Hậu cần Quân khu 9 đã đến thăm, tặng quà các gia đình chính sách.",
     ["đoàn cán bộ, chiến sĩ Cục Hậu cần Quân khu 9"]),
    ("Ngày 3/6, Thị ủy - UBND thị xã An Khê tổ chức lễ giao nhận quân.", ["Thị ủy", "UBND thị xã An Khê"]),
    ("Ngày 3/6, Hội Sinh viên Việt Nam tại Hàn Quốc phối hợp với Hội Người Việt Nam tại Busan tổ chức hội thảo.",
     ["Hội Sinh viên Việt Nam tại Hàn Quốc", "Hội Người Việt Nam tại Busan"]),
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


def test_guests_go_and_hosts_say_where() -> None:
    event = only_event(
        "Ngày 3/6, Sở Tư pháp tỉnh Quảng Bình đã tiếp, làm việc với đoàn công tác Sở Tư pháp tỉnh Nghệ An.",
        title="Sở Tư pháp làm việc với đoàn công tác tỉnh Nghệ An",
    )
    assert [o.name for o in event.organisers] == ["đoàn công tác Sở Tư pháp tỉnh Nghệ An"]
    assert [p.name for p in event.places] == ["tỉnh Quảng Bình"]

"""Sentence in, places out: where it is said, where it is only in the organiser's name, where several stops are."""

import pytest
from tests.assemble.reading import only_event

from vngovnews.parse import parse_text

CASES = [
    ("Ngày 3/6, ông Lưu Văn Mận, Chủ tịch UBND xã Yên Quang đi kiểm tra các điểm sạt lở.", ["xã Yên Quang"]),
    ("Ngày 3/6, UBND huyện Nho Quan tổ chức khai mạc Lễ hội truyền thống đền Thượng, xã Văn Phú.", ["xã Văn Phú"]),
    ("Ngày 3/6, Trường Tiểu học Yên Quang (xã Yên Quang) tổ chức lễ khai giảng. Buổi lễ được kết nối trực tuyến với lễ kỷ niệm tổ chức tại Hà Nội.",
     ["xã Yên Quang"]),
    ("Ngày 3/6, Chủ tịch UBND huyện Nho Quan đối thoại với 85 đoàn viên, thanh niên.", ["huyện Nho Quan"]),
    ("Ngày 3/6, Phó Chủ tịch UBND TP Đà Nẵng Lưu Văn Mận tiếp đoàn đại biểu thành phố Ulsan, Hàn Quốc.", ["TP Đà Nẵng"]),
    ("Ngày 3/6, Đoàn ĐBQH Quảng Bình giám sát việc mua sắm thuốc.", ["Quảng Bình"]),
    ("Ngày 3/6, Sở Y tế tỉnh Gia Lai tiếp đoàn bạn. Ông Lưu Văn Mận mời tỉnh dự hội chợ tổ chức tại Busan vào tháng 3 năm tới.", ["tỉnh Gia Lai"]),
    ("Ngày 3/6, đoàn công tác của tỉnh đã tới thăm các thương binh: Lưu Văn Mận, thôn 2, xã Yên Quang; Cao Viết Thuần, phố 3, thị trấn Nho Quan.",
     ["xã Yên Quang", "thị trấn Nho Quan"]),
    ("Ngày 3/6, UBND huyện Nho Quan tổ chức hội nghị phổ biến Nghị quyết tới các tỉnh Gia Lai, Đắk Lắk.", ["huyện Nho Quan"]),
    ("Ngày 3/6, UBND tỉnh Gia Lai tổ chức hội nghị. Hội nghị được tổ chức tại xã Ia Ly, mở đầu cho chuỗi hoạt động năm tới.", ["xã Ia Ly"]),
    ("Ngày 3/6, Sở Y tế tỉnh tổ chức hội nghị giao ban vùng. Sở Y tế Hà Nội, Sở Y tế Gia Lai cùng dự.", []),
    ("Ngày 3/6, đoàn giám sát của HĐND tỉnh đã tới các trường của xã Yên Quang để kiểm tra bếp ăn.", ["xã Yên Quang"]),
    ("Ngày 3/6, Sở Y tế tỉnh Gia Lai tổ chức hội nghị tại Nhà văn hóa, địa chỉ: tổ 4 thị trấn Ia Ly huyện Chư Păh.", ["thị trấn Ia Ly"]),
    ("Ngày 3/6, lãnh đạo Huyện ủy đến thăm mẹ Lưu Thị Mận ở xã Yên Quang và mẹ Cao Thị Thuần ở xã Văn Phú.", ["xã Yên Quang", "xã Văn Phú"]),
    ("Ngày 3/6, HĐND tỉnh Khóa XII tổ chức kỳ họp.", []),
    ("Ngày 3/6, Đoàn công tác Ban Chỉ huy Bộ đội Biên phòng tỉnh Nghệ An đã sang thăm, chúc mừng Ban Chỉ huy An ninh tỉnh Xiêng Khoảng (Lào).",
     ["tỉnh Xiêng Khoảng"]),
    ("Ngày 3/6, Trung tâm Y tế huyện Nho Quan tổ chức tập huấn điều trị tại trạm y tế cho cán bộ của 27 xã, phường. Chị Lưu Thị Mận đến từ xã Yên Quang.",
     ["huyện Nho Quan"]),
    ("Ngày 3/6, Phòng Y tế huyện Nho Quan mở 2 lớp tập huấn. Lớp thứ nhất tại xã Yên Quang; lớp thứ hai tại thị trấn Nho Quan.", ["xã Yên Quang", "thị trấn Nho Quan"]),
    ("Sáng 3/6, người dân đã chứng kiến lễ khánh thành cầu. Cầu dài 90m. Cầu rộng 9m. Vốn 30 tỷ đồng. Mặt cầu đẹp. Xe đi hai chiều. Ai cũng vui. Lễ do Sở Y tế tổ chức tại thị trấn Nho Quan.",
     ["thị trấn Nho Quan"]),
    ("Ngày 3/6, Đoàn ĐBQH tỉnh Gia Lai đã tiếp xúc với hơn 150 cử tri xã Cư Pui.", ["xã Cư Pui"]),
    ("Ngày 3/6, Thường trực HĐND huyện Nho Quan họp nghe dự thảo báo cáo giám sát việc thu quỹ tại UBND các xã Yên Quang, Văn Phú.",
     ["huyện Nho Quan"]),
    ("Ngày 3/6, Hội Chữ thập đỏ huyện Nho Quan tổ chức ngày hội hiến máu. Anh Lưu Văn Mận (xã Yên Quang) đã hiến máu 9 lần.",
     ["huyện Nho Quan"]),
    ("Ngày 3/6, đoàn công tác Sở Y tế tỉnh Gia Lai đã có buổi làm việc với Bệnh viện tỉnh Kon Tum. Buổi làm việc diễn ra tại phường Thống Nhất.",
     ["phường Thống Nhất"]),
    ("Sáng 3/6, UBND tỉnh Kon Tum tổ chức họp báo. Các phóng viên đặt 9 câu hỏi về động đất ở Kon Plông và nhà trái phép tại thị trấn Măng Đen.",
     ["tỉnh Kon Tum"]),
    ("Ngày 3/6, Thanh tra Sở Y tế tổ chức hội nghị. Quang cảnh hội nghị tại hội trường. Ảnh: Khương Trung", []),
    ("Ngày 3/6, Trường Cao đẳng Y tế đã tiếp và làm việc với Đoàn công tác Trường Đại học Quốc gia Gangwon miền Đông (GWU), Hàn Quốc.", []),
    ("Sáng 3/6, Ban Chỉ đạo ngành năng lượng tổ chức hội nghị trực tuyến. Từ điểm cầu Gia Lai, Phó Chủ tịch UBND tỉnh Lưu Văn Mận đề nghị sớm tạm ứng.", []),
    ("Tại Hà Nội, sáng 3/6, Sở Y tế tổ chức hội nghị.", ["Hà Nội"]),
    ("Ở Gia Lai, ngày 3/6, Hội Nông dân tổ chức hội nghị.", ["Gia Lai"]),
    ("Ngày 3/6, UBND tỉnh Gia Lai tổ chức lễ phát động tại thành phố Pleiku và xã Ia Ly (huyện Chư Păh).", ["thành phố Pleiku", "xã Ia Ly"]),
    ("Ngày 3/6, UBND tỉnh Gia Lai tổ chức lễ phát động tại xã Ia Ly, huyện Chư Păh và thành phố Pleiku.", ["xã Ia Ly", "thành phố Pleiku"]),
    ("Ngày 3/6, Phó Chủ tịch UBND tỉnh Lưu Văn Mận dẫn đầu đoàn công tác kiểm tra tiến độ bồi thường, giải phóng mặt bằng và xây dựng công trình đường tránh phía đông của quốc lộ 1, đoạn mới mở rộng đi qua xã Phổ Khánh (thị xã Đức Phổ).",
     ["xã Phổ Khánh"]),
    ("Ngày 3/6, tại xã Cư Pui, Sở Y tế tổ chức hội nghị.", ["xã Cư Pui"]),
    ("Ngày 3/6, tại Thủ đô Hà Nội, Sở Y tế tổ chức hội nghị.", ["Thủ đô Hà Nội"]),
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
    ("Ngày 3/6, tại xã vùng cao Tà Xi Láng, huyện Trạm Tấu, Hội Nông dân tỉnh tổ chức hội thi.", ["xã vùng cao Tà Xi Láng"]),
    ("Ngày 3/6, Hội Nông dân tỉnh đến thăm, tặng quà người dân xã biên giới Thanh, huyện Hướng Hóa.", ["xã biên giới Thanh"]),
    ("Ngày 3/6, Hội Nông dân huyện Cần Giờ tập huấn cho nông dân nghèo tại xã đảo Thạnh An.", ["xã đảo Thạnh An"]),
    ("Ngày 3/6, đoàn công tác của huyện đã đến thăm, tặng quà gia đình chính sách Lưu Văn Mận (81 tuổi, xã Cư Pui), sau đó tới giáo họ An Bình (xã Yang Mao).",
     ["xã Cư Pui", "xã Yang Mao"]),
    ("Ngày 3/6, đoàn công tác của huyện đã đến thăm, tặng quà tại các xã: Cư Pui, Yang Mao và thị trấn Krông Kmar.",
     ["Cư Pui", "Yang Mao", "thị trấn Krông Kmar"]),
    ("Ngày 3/6, Tổ đại biểu HĐND thành phố tiếp xúc cử tri phường 5, thành phố Mỹ Tho.", ["phường 5"]),
    ("Ngày 3/6, Đoàn đại biểu Quốc hội tỉnh Đồng Tháp tiếp xúc cử tri huyện Tam Nông và huyện Thanh Bình.",
     ["huyện Tam Nông", "huyện Thanh Bình"]),
    ("Ngày 3/6, Công an thành phố ra quân tuyên truyền tại các phường 1, 3 và 7.", ["phường 1", "3", "7"]),
    ("Ngày 3/6, lãnh đạo UBND tỉnh Hà Giang đã đón tiếp và làm việc với đoàn công tác của tỉnh Tuyên Quang do ông Lưu Văn Mận làm trưởng đoàn.",
     ["tỉnh Hà Giang"]),
    ("Ngày 3/6, Đoàn công tác Đại sứ quán Lào do bà Kham Mị, Đại sứ Lào tại Việt Nam dẫn đầu đã đến chào xã giao, làm việc với lãnh đạo tỉnh Bắc Kạn.",
     ["tỉnh Bắc Kạn"]),
    ("Ngày 3/6, Chi bộ thôn Tân Lập thuộc Đảng bộ xã Hòa Sơn tổ chức Đại hội.", ["xã Hòa Sơn"]),
    ("Ngày 3/6, trên sân vận động xã Cư Pui, UBND huyện Krông Bông tổ chức lễ hội.", ["xã Cư Pui"]),
    ("Ngày 3/6, Công ty TNHH MTV Cao su Chư Prông, tỉnh Gia Lai tổ chức hội nghị.", ["tỉnh Gia Lai"]),
    ("Ngày 3/6, Tổ kiểm tra liên ngành VSATTP huyện Phú Tân đã kiểm tra 12 cơ sở trên địa bàn thị trấn Chợ Vàm và xã Phú Thọ.",
     ["thị trấn Chợ Vàm", "xã Phú Thọ"]),
    ("Ngày 3/6, Tỉnh ủy Bắc Ninh phối hợp với Trường Đại học Kinh Bắc tổ chức hội thảo.", ["Bắc Ninh"]),
    ("Ngày 3/6, Ban Chỉ đạo huyện Trạm Tấu họp để bàn đợt diễn tập ở hai xã Bản Mù và Xà Hồ.", ["huyện Trạm Tấu"]),
    ("Hà Nội, ngày 3/6, tại trụ sở Bộ, Bộ Y tế tổ chức hội nghị. Hội nghị bàn việc tổ chức khảo sát tại Cà Mau.", ["Hà Nội"]),
    ("Ngày 3/6, lễ công bố được tổ chức tại hội trường trung tâm xã Hòa Sơn (trụ sở UBND thị trấn Ba Hàng cũ).", ["xã Hòa Sơn"]),
    ("Ngày 3/6, Tổ đại biểu HĐND tỉnh tiếp xúc cử tri tại 2 điểm: xã An Cư và thị trấn Tịnh Biên.", ["xã An Cư", "thị trấn Tịnh Biên"]),
    ("Ngày 3/6, UBND huyện Nho Quan tổ chức Ngày hội việc làm.\n- Địa điểm: Nhà văn hóa, phố Lê Hoàn, thị trấn Nho Quan.", ["thị trấn Nho Quan"]),
    (
        "Ngày 3/6, 7 liệt sĩ quy tập từ tỉnh Ratanakiri (Campuchia) được đưa về Nghĩa trang Liệt sĩ huyện Đức Cơ trong lễ an táng "
        "do UBND huyện tổ chức.",
        ["huyện Đức Cơ"],
    ),
    ("Ngày 3/6, tại hội trường UBND phường Hội Cựu chiến binh phường Tân An tổ chức đại hội.", ["phường Tân An"]),
    ("Ngày 3/6, Đoàn khảo sát của UBND tỉnh Đồng Nai đã khảo sát vị trí làm chợ tại 3 xã biên giới: Bù Gia Mập, Đăk Ơ và Thiện Hưng.",
     ["Bù Gia Mập", "Đăk Ơ", "Thiện Hưng"]),
    ("Ngày 3/6, Đoàn khảo sát của UBND tỉnh Đồng Nai đã đến hai xã biên giới Bù Gia Mập và Đăk Ơ. Tại xã Bù Gia Mập, đoàn xem bếp ăn.",
     ["xã Bù Gia Mập", "Đăk Ơ"]),
    ("Ngày 3/6, Đoàn giám sát của HĐND tỉnh Đồng Nai đã giám sát tại 3 xã phía Bắc của tỉnh (Bù Gia Mập, Đăk Ơ, Thiện Hưng).",
     ["Bù Gia Mập", "Đăk Ơ", "Thiện Hưng"]),
    ("Ngày 3/6, Bệnh viện Quân y 4 tổ chức khám bệnh, cấp thuốc cho khoảng 300 người dân hai xã Yên Quang và Văn Phú, tỉnh Gia Lai.",
     ["xã Yên Quang", "Văn Phú"]),
    ("Trong hai ngày 3 và 4/6, Hội Thầy thuốc trẻ tỉnh Gia Lai tổ chức khám bệnh, tư vấn và cấp thuốc miễn phí cho đồng bào. Ngày đầu, tại Trường Tiểu học xã Ia Nan, "
     "đoàn khám cho 90 người. Ngày thứ hai, tại Trạm Y tế xã Ia Dom có 80 người đến khám, trong đó có 3 người ở xã Pô Nhầy.",
     ["xã Ia Nan", "xã Ia Dom"]),
    ("Từ ngày 3 đến 5/6, Công an tỉnh Gia Lai phát động quần chúng. Buổi đầu tiên tại nhà rông làng Ghè, xã Ia Dơk có 90 người tham dự; "
     "tiếp đó xã Ia Nan có hơn 80 người và xã Ia Chia từ 50 - 60 người.", ["xã Ia Dơk", "xã Ia Nan", "xã Ia Chia"]),
    ("Từ ngày 3 đến 6/6, Hội Nông dân tỉnh mở 2 lớp tập huấn. Lớp 1 tại TP.Biên Hòa cho 60 hội viên xã Xuân Bắc; lớp 2 tại TP.Long Khánh "
     "với 90 học viên của các huyện, thành phố: Long Khánh, Xuân Lộc, Cẩm Mỹ.", ["TP.Biên Hòa", "TP.Long Khánh"]),
    ("Ngày 3/6, tại Trụ sở UBND tỉnh, ông Lưu Văn Mận, Phó Chủ tịch UBND tỉnh tiếp và làm việc với Đoàn chuyên gia JICA về khảo sát dự án "
     "thoát nước thành phố Ninh Bình. Ông Mận chào mừng Đoàn đến thăm, làm việc tại Ninh Bình.", ["Ninh Bình"]),
    ("Ngày 3/6, Đoàn phường Phú Lợi phát động Tháng Thanh niên. Dự lễ phát động có anh Lưu Văn Mận, cộng tác viên tổ chức JV tại Cần Thơ.",
     ["phường Phú Lợi"]),
    ("Ngày 3/6, Sở Y tế tổ chức hội nghị trực tuyến. Hội nghị kết nối tới 9 điểm cầu huyện, thị xã, thành phố. Công tác y tế của tỉnh Yên Bái "
     "đã tiến bộ. Đại biểu các điểm cầu Trạm Tấu, thị xã Nghĩa Lộ nêu 7 câu hỏi.", ["tỉnh Yên Bái"]),
    ("Ngày 3/6, Ban Pháp chế HĐND tỉnh Vĩnh Long đã giám sát đối với UBND huyện Vũng Liêm về việc cấp đất.", ["huyện Vũng Liêm"]),
    ("Ngày 3/6, đoàn công tác Ban Dân vận Tỉnh ủy có buổi làm việc với Huyện ủy Xín Mần.", ["Xín Mần"]),
    ("Từ ngày 3 đến 5/6, tại Quảng trường, Sở Công Thương Lâm Đồng tổ chức hội chợ.", ["Lâm Đồng"]),
    ("Ngày 3/6, Trường THPT chuyên Lam Sơn (Thanh Hóa) tổ chức lễ khai giảng.", ["Thanh Hóa"]),
    ("Ngày 3/6, Phân hiệu Trường Đại học Nội vụ Hà Nội tại Quảng Nam tổ chức lễ tuyên dương.", ["Quảng Nam"]),
    ("Ngày 3/6, Vườn Quốc gia Cúc Phương phối hợp với Hạt Kiểm lâm huyện Nho Quan tổ chức hội nghị.", ["huyện Nho Quan"]),
    ("Ngày 3/6, Cụm thi đua số 4 gồm các trường THPT: Nguyễn Du, Trường Chinh tổ chức hội nghị.", []),
    ("Ngày 3/6, Ban Bí thư tổ chức hội nghị trực tuyến. Dự tại điểm cầu Tỉnh ủy Phú Thọ có bà Lưu Thị Mận, Phó Bí thư Tỉnh ủy.", ["Phú Thọ"]),
    ("Ngày 3/6, Chính phủ họp trực tuyến. Tại điểm cầu tỉnh Gia Lai, Chủ tịch UBND tỉnh Lưu Văn Mận dự.", ["tỉnh Gia Lai"]),
    ("Ngày 3/6, Ngân hàng Agribank chi nhánh huyện Nho Quan trao 100 suất quà Tết cho hộ nghèo xã Yên Quang.", ["xã Yên Quang"]),
    ("Nhân kỷ niệm Ngày Gia đình, ngày 3/6, Hội LHPN huyện Nho Quan phối hợp với UBND xã Văn Phú tổ chức lễ ra mắt câu lạc bộ.", ["xã Văn Phú"]),
    ("Ngày 3/6, tại Hồ bơi Hòa Bình, Phòng Y tế huyện Nho Quan tổ chức giải bơi.", ["huyện Nho Quan"]),
    ("Ngày 3/6, Huyện Đoàn Bù Đăng tổ chức hội trại.", ["Bù Đăng"]),
    ("Ngày 3/6, Nhà hát tỉnh Gia Lai biểu diễn nghệ thuật phục vụ nhân dân xã Cư Pui.", ["xã Cư Pui"]),
    ("Ngày 3/6, tại thủ đô Hà Nội, Bộ Y tế tổ chức hội nghị.", ["Hà Nội"]),
    ("Ngày 3/6, Bộ Y tế tổ chức hội nghị trực tuyến. Tham dự tại đầu cầu Lai Châu có ông Lưu Văn Mận.", ["Lai Châu"]),
    ("Ngày 3/6, Chi cục Thủy sản Gia Lai thả 2 tấn cá giống xuống sông Ba, huyện Chư Păh.", ["huyện Chư Păh"]),
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


def test_a_province_has_the_class_of_its_alias() -> None:
    event = only_event(
        "Ngày 3/6/2026, tại thành phố Đồng Nai, Sở Y tế tổ chức hội nghị.", published="2026-06-10"
    )
    assert [(p.name, p.level, p.code) for p in event.places] == [("thành phố Đồng Nai", "province", "75")]


CODES = [
    ("Ngày 3/6/2020, tại xã Yên Luật, UBND huyện Hạ Hòa tổ chức hội nghị.", "08128"),
    ("Ngày 3/6/2020, tại xã Yên Luật, Sở Y tế tổ chức hội nghị.", None),
    ("Ngày 3/6/2020, UBND huyện Hạ Hòa tổ chức hội nghị.", "231"),
    ("Ngày 3/6/2026, tại xã Hạ Hòa, Sở Y tế tỉnh Phú Thọ tổ chức hội nghị.", "08053"),
    ("Ngày 3/6/2020, UBND huyện Châu Thành tổ chức hội nghị.", None),
    ("Ngày 3/6/2020, UBND huyện Châu Thành, tỉnh Trà Vinh tổ chức hội nghị.", "847"),
    ("Ngày 3/6/2020, tại Hà Nội, Bộ Y tế tổ chức hội nghị.", "01"),
    ("Ngày 3/6/2020, tại Lào, Bộ Y tế tổ chức hội nghị.", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "code"), CODES, ids=[c[0][:50] for c in CODES])
def test_a_unit_has_the_code_of_its_day_where_the_article_leaves_one_reading(
    sentence: str, code: str | None
) -> None:
    assert [p.code for p in only_event(sentence, published="2026-06-10").places] == [code]


def test_the_address_of_the_page_tells_which_unit_is_meant() -> None:
    text = "Tin hoạt động\nNgày 3/6/2020, UBND huyện Châu Thành tổ chức hội nghị."
    event = parse_text(text, url="https://chauthanh.bentre.gov.vn/tin/1").events[0]
    assert event.places[0].code == "831"


@pytest.mark.parametrize(
    ("sentence", "published", "level", "code"),
    [
        ("Sáng 5/3, UBND thành phố Huế tổ chức hội nghị.", "2022-03-06", "district", "474"),
        ("Sáng 5/3, UBND thành phố Huế tổ chức hội nghị.", "2025-03-06", "province", "46"),
        ("Sáng 5/3, UBND thành phố Huế tổ chức hội nghị.", None, "province", None),
        ("Sáng 5/3, UBND tỉnh Thừa Thiên Huế tổ chức hội nghị.", "2019-03-06", "province", "46"),
        ("Sáng 5/3, UBND quận Thủ Đức tổ chức hội nghị.", "2018-03-06", "district", "762"),
        ("Sáng 5/3, UBND thành phố Thủ Đức tổ chức hội nghị.", "2022-03-06", "district", "769"),
    ],
)
def test_a_unit_that_became_another_is_what_it_was_on_its_day(
    sentence: str, published: str | None, level: str, code: str | None
) -> None:
    [place] = parse_text(sentence, published=published).events[0].places
    assert (place.level, place.code) == (level, code)

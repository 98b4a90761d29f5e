"""Sentence in, roles out: what is said before a list of people, behind a person, and of somebody else."""

import pytest
from tests.assemble.reading import only_event

HELD = "Sáng 3/6, UBND huyện Nho Quan tổ chức hội nghị tổng kết công tác y tế. "

CASES = [
    ("Dự buổi họp mặt, ông Lưu Văn Mận, Phó Chủ tịch UBND huyện chúc các cụ sống vui, sống khỏe cùng con cháu; đồng thời đề nghị các xã chăm lo hơn.",
     {"Lưu Văn Mận": ["attendee", "speaker"]}),
    ("Phía Bộ Tư lệnh Vùng 5 có đại tá Lưu Văn Mận, Phó Chính ủy Vùng và một số sĩ quan.", {"Lưu Văn Mận": ["attendee"]}),
    ("Về dự, phía Trung ương Hội có bà Cao Thị Thuần - Phó Chủ tịch Hội cùng các thành viên câu lạc bộ; Đại diện Hội tỉnh: Ông Lưu Văn Mận, Chủ tịch Hội tỉnh.",
     {"Cao Thị Thuần": ["attendee"], "Lưu Văn Mận": ["attendee"]}),
    ("Đại hội đã bầu 9 đồng chí vào Ban Chấp hành, gồm các đồng chí: Lưu Văn Mận, Cao Thị Thuần.",
     {"Lưu Văn Mận": ["mentioned"], "Cao Thị Thuần": ["mentioned"]}),
    ("Giám đốc Sở Y tế Lưu Văn Mận: Ngành sẽ rà soát lại toàn bộ trang thiết bị ở tuyến xã.", {"Lưu Văn Mận": ["speaker"]}),
    ("Giám đốc Sở Y tế Lưu Văn Mận: Bằng khen của Thủ tướng Chính phủ vì thành tích xuất sắc trong năm qua.", {"Lưu Văn Mận": ["mentioned"]}),
    ("Trong bầu không khí phấn khởi, các đại biểu dự gồm có đồng chí Lưu Văn Mận, Bí thư Huyện ủy.", {"Lưu Văn Mận": ["attendee"]}),
    ("Ông Lê Văn Sửu được hiệp thương giữ chức Chủ tịch; các Phó Chủ tịch Hội Nông dân xã gồm: bà Cao Thị Thuần; ông Lưu Văn Mận, Bí thư Đoàn xã.",
     {"Lê Văn Sửu": ["mentioned"], "Cao Thị Thuần": ["mentioned"], "Lưu Văn Mận": ["mentioned"]}),
    ("Riêng điểm cầu xã có thêm ông Lưu Văn Mận, Chủ tịch UBND xã.", {"Lưu Văn Mận": ["attendee"]}),
    ("Đồng chí Lưu Văn Mận, Bí thư Đảng ủy xã đã gióng 3 hồi trống.", {"Lưu Văn Mận": ["attendee"]}),
    ("Ông Lưu Văn Mận, Chánh Văn phòng UBND huyện, người chủ trì buổi họp, mong các xã làm sớm.", {"Lưu Văn Mận": ["chair", "speaker"]}),
    ("Bà Cao Thị Thuần - Giám đốc Sở Y tế chủ trì buổi họp, dự họp có đại diện Văn phòng UBND tỉnh.", {"Cao Thị Thuần": ["chair"]}),
    ("Hai bên đã ký vào chương trình phối hợp, trước sự chứng kiến của đồng chí Lưu Văn Mận, Bí thư Huyện ủy.",
     {"Lưu Văn Mận": ["attendee"]}),
    ("Đồng chí Lưu Văn Mận, Chủ tịch UBND xã và quy trình cấp sổ mới.", {"Lưu Văn Mận": ["mentioned"]}),
    ("Đồng chí Lưu Văn Mận, Chủ tịch UBND xã đăng ký thực hiện ba việc.", {"Lưu Văn Mận": ["mentioned"]}),
    ("Tại buổi họp, TS Lưu Văn Mận thông báo vắn tắt quá trình lập trường: hiện có 412 cán bộ giảng viên.", {"Lưu Văn Mận": ["speaker"]}),
    ("Đại hội bầu Đoàn Chủ tịch gồm 2 đồng chí: Lưu Văn Mận, Cao Thị Thuần để điều hành.",
     {"Lưu Văn Mận": ["chair"], "Cao Thị Thuần": ["chair"]}),
    ("Dự, chỉ đạo hội nghị có đồng chí Lưu Văn Mận, Bí thư Tỉnh ủy.", {"Lưu Văn Mận": ["attendee", "speaker"]}),
    ("Tại buổi họp, Chánh Văn phòng UBND tỉnh Lưu Văn Mận và đại diện Ban Tuyên giáo Tỉnh ủy, lãnh đạo Sở Y tế đã thông tin tới báo chí.",
     {"Lưu Văn Mận": ["speaker"]}),
    ("Dự có ông Lưu Văn Mận – PGĐ. Sở Y tế; bà Cao Thị Thuần – PGĐ. Trung tâm Y tế huyện.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["attendee"]}),
    ("Trung tá Lưu Văn Mận, Trung đoàn trưởng Trung đoàn 9 thay mặt các đơn vị hạ quyết tâm.", {"Lưu Văn Mận": ["speaker"]}),
    ("Dự có bà Cao Thị Thuần, đại biểu HĐND tỉnh.\nĐại biểu HĐND tỉnh trao đổi với cử tri.", {"Cao Thị Thuần": ["attendee"]}),
    ("Ông Lưu Văn Mận tặng hoa chúc mừng Hội Cựu chiến binh tỉnh Tham dự buổi gặp có bà Cao Thị Thuần, Chủ tịch UBND tỉnh.",
     {"Cao Thị Thuần": ["attendee"]}),
    ("Bà Lưu Thị Mận - Phó Chủ tịch HĐND tỉnh chủ trì cuộc họp; tham dự có ông Cao Viết Thuần, Giám đốc Sở Y tế.",
     {"Lưu Thị Mận": ["chair"], "Cao Viết Thuần": ["attendee"]}),
    ("Ông Cao Viết Thuần, Giám đốc Sở Y tế chân thành cảm ơn các đại biểu.", {"Cao Viết Thuần": ["speaker"]}),
    ("Bà Lưu Thị Mận, Phó Chủ tịch HĐND: đề nghị trả lời dứt điểm kiến nghị của cử tri.", {"Lưu Thị Mận": ["speaker"]}),
    ("Ký kết quy chế có các đồng chí: Lưu Thị Mận, Giám đốc Sở Y tế; Cao Viết Thuần, Chủ tịch LĐLĐ tỉnh.",
     {"Lưu Thị Mận": ["signatory"], "Cao Viết Thuần": ["signatory"]}),
    ("Thực hiện chỉ đạo của đồng chí Phó Chủ tịch UBND tỉnh chủ trì hội nghị, thay mặt Sở Y tế, ông Lưu Văn Mận - Giám đốc Sở cảm ơn các đại biểu.",
     {"Lưu Văn Mận": ["speaker"]}),
    ("Dự hội nghị có ông Lưu Văn Mận - Giám đốc Sở Y tế; bà Cao Thị Thuần - Chủ tịch UBND huyện.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["attendee"]}),
    ("Đồng chí Lưu Văn Mận, Giám đốc Sở Y tế chủ trì hội nghị.", {"Lưu Văn Mận": ["chair"]}),
    ("Phát biểu kết luận, Giám đốc Sở Y tế Lưu Văn Mận nhấn mạnh vai trò của trạm y tế.", {"Lưu Văn Mận": ["speaker"]}),
    ("Hội nghị do ông Lưu Văn Mận, Giám đốc Sở Y tế chủ trì, với sự tham dự của gần 90 đại biểu.",
     {"Lưu Văn Mận": ["chair"]}),
    ("Đồng chí Lưu Văn Mận - Bí thư Huyện ủy dự và chủ trì hội nghị.", {"Lưu Văn Mận": ["chair", "attendee"]}),
    ("Giám đốc Sở Y tế Lưu Văn Mận và Chủ tịch UBND huyện Cao Thị Thuần đồng chủ trì.",
     {"Lưu Văn Mận": ["chair"], "Cao Thị Thuần": ["chair"]}),
    ("Đồng chí Lưu Văn Mận, Giám đốc Sở Y tế trình bày dự thảo báo cáo.", {"Lưu Văn Mận": ["speaker"]}),
    ("Đồng chí Lưu Văn Mận, Giám đốc Sở Y tế cảm ơn sự tham dự của các đại biểu.", {"Lưu Văn Mận": ["speaker"]}),
    ("Phát biểu tại buổi lễ, Thiếu tướng Lưu Văn Mận yêu cầu đại tá Cao Thế Thuần sớm tiếp cận, điều hành công việc.",
     {"Lưu Văn Mận": ["speaker"], "Cao Thế Thuần": ["mentioned"]}),
    ("Theo bác sĩ Lưu Văn Mận, Giám đốc Trung tâm Y tế, số ca mắc đã giảm.", {"Lưu Văn Mận": ["speaker"]}),
    ("Dự và chỉ đạo hội nghị có ông Lưu Văn Mận - Giám đốc Sở Y tế; bà Cao Thị Thuần - Chủ tịch UBND huyện.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["attendee"]}),
    ("Đến dự có:\n- Đ/c Lưu Văn Mận – Giám đốc Sở Y tế;\n- Đ/c Cao Thị Thuần – Chủ tịch UBND huyện.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["attendee"]}),
    ("Chủ trì là ông Lưu Văn Mận - Giám đốc Sở Y tế; cùng dự có bà Cao Thị Thuần - Chủ tịch UBND huyện.",
     {"Lưu Văn Mận": ["chair"], "Cao Thị Thuần": ["attendee"]}),
    ("Đến chung vui với nhân dân có các đồng chí: Lưu Văn Mận - Giám đốc Sở Y tế; Cao Thị Thuần - Chủ tịch UBND huyện.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["attendee"]}),
    ("Ông Lưu Văn Mận, Giám đốc Sở Y tế thay mặt Chủ tịch UBND tỉnh Cao Thế Thuần trao quà cho các hộ khó khăn.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thế Thuần": ["mentioned"]}),
    ("Thừa ủy quyền của Chủ tịch nước Cao Thế Thuần, Bộ trưởng Bộ Y tế Lưu Văn Mận trao Huân chương.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thế Thuần": ["mentioned"]}),
    ("Đồng chí Lưu Văn Mận, Giám đốc Sở Y tế, cùng các đồng chí trong Ban Thường vụ Huyện ủy, trưởng các ban, ngành "
     "và đông đảo bà con nhân dân đã tới dự.", {"Lưu Văn Mận": ["attendee"]}),
    ("Đoàn Chủ trì gồm các đồng chí: Lưu Văn Mận - Giám đốc Sở Y tế; Cao Thị Thuần - Chủ tịch UBND huyện.",
     {"Lưu Văn Mận": ["chair"], "Cao Thị Thuần": ["chair"]}),
    ("Hội nghị do đồng chí Lưu Văn Mận, Giám đốc Sở Y tế chủ trì; cùng dự có lãnh đạo các phòng của Sở.",
     {"Lưu Văn Mận": ["chair"]}),
    ("Dưới sự chủ tọa của ông Lưu Văn Mận, Giám đốc Sở Y tế, hội nghị đã thông qua chương trình phối hợp.",
     {"Lưu Văn Mận": ["chair"]}),
    ("Đồng chí Lưu Văn Mận, Giám đốc Sở Y tế dự hội nghị. Phát biểu tại đây, đồng chí đề nghị các trạm tự chủ.",
     {"Lưu Văn Mận": ["attendee", "speaker"]}),
    ("Dự có ông Lưu Văn Mận - Giám đốc Sở Y tế; bà Cao Thị Thuần - Chủ tịch UBND huyện. Phát biểu, đồng chí đề nghị.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["attendee"]}),
    ("Đó là chỉ đạo của đồng chí Lưu Văn Mận, Giám đốc Sở Y tế tại hội nghị.", {"Lưu Văn Mận": ["speaker"]}),
    ("Ông Lưu Văn Mận, Giám đốc Sở Y tế gửi lẵng hoa chúc mừng; bà Cao Thị Thuần, Chủ tịch UBND huyện thay mặt huyện "
     "ký giao ước thi đua.", {"Lưu Văn Mận": ["mentioned"], "Cao Thị Thuần": ["signatory"]}),
    ("Ông Lưu Văn Mận, Giám đốc Sở Y tế dự hội nghị giao ban kinh tế quý I.", {"Lưu Văn Mận": ["attendee"]}),
    ("Ông Lưu Văn Mận, Bí thư Huyện ủy giao Ban Tổ chức Huyện ủy tham mưu kế hoạch.", {"Lưu Văn Mận": ["speaker"]}),
    ("Với sự tham dự và chỉ đạo của ông Lưu Văn Mận, Giám đốc Sở Y tế, hội nghị đã thông qua chương trình.",
     {"Lưu Văn Mận": ["attendee", "speaker"]}),
    ("Hòa thượng Thích Thiện Mận, Trưởng Ban Trị sự tỉnh quang lâm chứng minh và ban đạo từ.",
     {"Thích Thiện Mận": ["attendee", "speaker"]}),
    ("Trước sự chứng kiến của ông Lưu Văn Mận, Giám đốc Sở Y tế, đại diện hai bên là bà Cao Thị Thuần, Chủ tịch UBND "
     "huyện ký quy chế.", {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["signatory"]}),
    ("Ông Lưu Văn Mận, Giám đốc Sở Y tế lo ngại thiếu thuốc; bà Cao Thị Thuần, Chủ tịch UBND huyện đánh trống khai mạc.",
     {"Lưu Văn Mận": ["speaker"], "Cao Thị Thuần": ["attendee"]}),
    ("Giám đốc Sở Y tế Lưu Văn Mận: “Trạm y tế là gốc”.", {"Lưu Văn Mận": ["speaker"]}),
    ("Đoàn đã đến thăm Thượng tọa Lưu Văn Mận, Trưởng Ban Trị sự huyện.", {"Lưu Văn Mận": ["attendee"]}),
    ("Ông Lưu Văn Mận, Giám đốc Sở Y tế chủ trì hội nghị, bà Cao Thị Thuần, Chủ tịch UBND huyện trình bày báo cáo.",
     {"Lưu Văn Mận": ["chair"], "Cao Thị Thuần": ["speaker"]}),
    ("Ông Lưu Văn Mận, Giám đốc Sở Y tế tham dự, chủ trì hội nghị có bà Cao Thị Thuần, Chủ tịch UBND huyện.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["chair"]}),
    ("Ông Lưu Văn Mận, Giám đốc Sở Y tế cùng các đại biểu đã có bài phát biểu; bà Cao Thị Thuần, Chủ tịch UBND huyện "
     "tham gia góp ý.", {"Lưu Văn Mận": ["speaker"], "Cao Thị Thuần": ["speaker"]}),
    ("Đồng chí Lưu Văn Mận, Giám đốc Sở Y tế chủ trì hội nghị. Bà Văn Mận lưu ý việc tiêm chủng.",
     {"Lưu Văn Mận": ["chair", "speaker"]}),
    ("Về phía huyện chủ trì hội nghị có ông Lưu Văn Mận, Chủ tịch UBND huyện.", {"Lưu Văn Mận": ["chair"]}),
    ("Cùng dự có lãnh đạo các đơn vị: Vụ HTQT – bà Cao Thị Thuần, Phó Vụ trưởng; Cục Thú y – ông Lưu Văn Mận, Cục trưởng.",
     {"Cao Thị Thuần": ["attendee"], "Lưu Văn Mận": ["attendee"]}),
    (
        "Dự có bà Cao Thị Thuần, Phó Chủ tịch Hội; ông Lưu Văn Mận, Chủ tịch UBND xã, chủ trì hội nghị.",
        {"Cao Thị Thuần": ["attendee"], "Lưu Văn Mận": ["chair", "attendee"]},
    ),
    ("Sau bài diễn văn của ông Lưu Văn Mận - trưởng thôn, các cụ vào lễ.", {"Lưu Văn Mận": ["speaker"]}),
    (
        "Có mặt 24/26 đại biểu; ông Lưu Văn Mận Chủ tịch UBND huyện và bà Cao Thị Thuần đại biểu HĐND huyện.",
        {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["attendee"]},
    ),
    (
        "Bà Cao Thị Thuần, Chủ tịch UBND thành phố khẳng định thành phố đã họp với các nhà nghỉ, ký cam kết giữ giá.",
        {"Cao Thị Thuần": ["speaker"]},
    ),
    (
        "Thừa ủy quyền của Chủ tịch UBND tỉnh, bà Cao Thị Thuần - Phó Giám đốc Sở trao Bằng công nhận (theo Quyết định số "
        "1877/QĐ-UBND ngày 27/10/2014) và phát biểu chúc mừng nhà trường.",
        {"Cao Thị Thuần": ["attendee", "speaker"]},
    ),
    (
        "Bà Cao Thị Thuần, Viện trưởng đại diện các đồng chí được bổ nhiệm phát biểu nhận nhiệm vụ.",
        {"Cao Thị Thuần": ["speaker"]},
    ),
    (
        "Trồng cây với các bạn trẻ có các đồng chí: Cao Thị Thuần - Phó Bí thư Tỉnh đoàn; Lưu Văn Mận, Bí thư Huyện đoàn.",
        {"Cao Thị Thuần": ["attendee"], "Lưu Văn Mận": ["attendee"]},
    ),
    ("Ông Lưu Văn Mận, Giám đốc Sở Y tế được mời dự. Ông Lưu Văn Mận biểu dương 4 đơn vị dẫn đầu.", {"Lưu Văn Mận": ["attendee", "speaker"]}),
    ("Dự có ông Lưu Văn Mận, Viện trưởng VKSND huyện cùng 22 thẩm phán, thư ký, kiểm sát viên.", {"Lưu Văn Mận": ["attendee"]}),
    ("Bí thư Đảng ủy xã Lưu Văn Mận và Phó Bí thư ký kết quy chế.", {"Lưu Văn Mận": ["signatory"]}),
    ("Bà Cao Thị Thuần, Giám đốc Sở Y tế chia sẽ kinh nghiệm; ông Lưu Văn Mận, Chủ tịch UBND huyện cám ơn các đại biểu.",
     {"Cao Thị Thuần": ["speaker"], "Lưu Văn Mận": ["speaker"]}),
    ("Tiến sĩ Lưu Văn Mận, Phó Giám đốc Sở Y tế, Chủ tịch Hội đồng chủ trì.", {"Lưu Văn Mận": ["chair"]}),
    ("Ông Lưu Văn Mận, trưởng ban báo cáo kết quả hoạt động.", {"Lưu Văn Mận": ["speaker"]}),
    ("Báo cáo Chủ tịch UBND tỉnh Lưu Văn Mận, Chủ tịch UBND huyện Cao Thị Thuần cho biết còn 12 thôn chưa có điện.",
     {"Lưu Văn Mận": ["mentioned"], "Cao Thị Thuần": ["speaker"]}),
    ("Hội nghị triển khai ý kiến chỉ đạo của Phó Chủ tịch UBND tỉnh Lưu Văn Mận về tiêm chủng.", {"Lưu Văn Mận": ["mentioned"]}),
    ("Ban Chỉ đạo gồm 15 thành viên do đồng chí Lưu Văn Mận, Bí thư Đảng ủy xã làm Trưởng ban.", {"Lưu Văn Mận": ["mentioned"]}),
    ("Chủ trì tiếp đoàn có ông Lưu Văn Mận, Chủ tịch UBND tỉnh; tham dự còn có bà Cao Thị Thuần, Giám đốc Sở Y tế.",
     {"Lưu Văn Mận": ["chair", "attendee"], "Cao Thị Thuần": ["attendee"]}),
    ("Đại diện các bên ký kết: ông Lưu Văn Mận, Giám đốc Sở Y tế; bà Cao Thị Thuần, Giám đốc Sở Nội vụ.",
     {"Lưu Văn Mận": ["signatory"], "Cao Thị Thuần": ["signatory"]}),
    ("Nhà báo Lưu Văn Mận, Phó Tổng Biên tập điều hành tọa đàm; bà Cao Thị Thuần, Chủ tịch Liên hiệp hội đề dẫn hội thảo.",
     {"Lưu Văn Mận": ["chair"], "Cao Thị Thuần": ["speaker"]}),
    ("Bí thư Đảng ủy xã Lưu Văn Mận, Chủ tịch UBND xã Cao Thị Thuần cùng bà con trồng 300 cây xanh.",
     {"Lưu Văn Mận": ["attendee"], "Cao Thị Thuần": ["attendee"]}),
    ("Giám đốc Sở biểu dương 15 cá nhân, trong đó có chị Cao Thị Thuần, công chức Chi cục Thuế.", {"Cao Thị Thuần": ["mentioned"]}),
    ("Giám đốc Sở Y tế Lưu Văn Mận chủ trì hội nghị. Ông Lưu Văn Mận trao giấy khen cho các tập thể.", {"Lưu Văn Mận": ["chair"]}),
    ("Về phía UBND, ông Lưu Văn Mận tái cử Chủ tịch UBND xã.", {"Lưu Văn Mận": ["mentioned"]}),
    ("Hội nghị hiệp thương cử bổ sung ông Lưu Văn Mận, Chủ tịch Hội Nông dân xã tham gia Ủy ban MTTQ huyện.",
     {"Lưu Văn Mận": ["mentioned"]}),
    ("Phó Thủ tướng Chính phủ Lưu Văn Mận dự lễ. Phát biểu tại buổi lễ, Phó Thủ tướng yêu cầu bảo đảm tiến độ.",
     {"Lưu Văn Mận": ["attendee", "speaker"]}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[c[0][:40] for c in CASES])
def test_roles_of_a_sentence(sentence: str, expected: dict[str, list[str]]) -> None:
    event = only_event(HELD + sentence)
    assert {o.name: sorted(o.roles) for o in event.officials} == {n: sorted(r) for n, r in expected.items()}


def test_who_teaches_at_a_training_is_an_instructor() -> None:
    event = only_event(
        "Ngày 3/6, Sở Y tế mở lớp tập huấn sơ cấp cứu. Học viên được bác sĩ Lưu Văn Mận - Trưởng khoa Cấp cứu "
        "truyền đạt các chuyên đề."
    )
    assert [(o.name, o.roles) for o in event.officials] == [("Lưu Văn Mận", ("instructor",))]


def test_who_goes_on_a_visit_leads_it_and_the_host_attends() -> None:
    event = only_event(
        "Ngày 3/6, đồng chí Lưu Văn Mận, Phó Chủ tịch UBND tỉnh đã đến thăm Đồn Biên phòng Ba Nang. "
        "Thiếu tá Cao Thế Thuần, Đồn trưởng báo cáo tình hình địa bàn.",
        title="Lãnh đạo tỉnh thăm Đồn Biên phòng Ba Nang",
    )
    roles = {o.name: set(o.roles) for o in event.officials}
    assert "head-of-delegation" in roles["Lưu Văn Mận"]
    assert roles["Cao Thế Thuần"] == {"attendee", "speaker"}


def test_nobody_has_spoken_at_an_event_to_come() -> None:
    event = only_event(
        "Lễ hội đền Thượng sẽ diễn ra từ ngày 20 đến 22/6 tại xã Ia Hrú. Ông Lưu Văn Mận, Chủ tịch UBND xã cho biết "
        "công tác chuẩn bị đã hoàn tất.",
        title="Sắp diễn ra Lễ hội đền Thượng",
    )
    assert event.status == "planned"
    assert [o.roles for o in event.officials] == [("mentioned",)]


HEARD = [
    "Học viên được nghe ông Lưu Văn Mận, Trưởng phòng Nghiệp vụ trình bày các chuyên đề.",
    "Lớp học có sự tham gia giảng dạy của ThS. Lưu Văn Mận, Trưởng phòng Nghiệp vụ.",
    "Giảng viên của lớp là:\n1. Lưu Văn Mận - Trưởng phòng Nghiệp vụ;\n2. Cao Thị Thuần - Trưởng khoa Nội.",
    "Trực tiếp lên lớp có BSCKII. Lưu Văn Mận, Trưởng phòng Nghiệp vụ; ThS. Cao Thị Thuần, Trưởng khoa Nội.",
    "Trực tiếp đứng lớp là BSCKII. Lưu Văn Mận, Trưởng phòng Nghiệp vụ.",
    "Luật sư Lưu Văn Mận, Trưởng phòng Nghiệp vụ phân tích các tình huống thường gặp.",
    "Báo cáo viên Lưu Văn Mận, Trưởng phòng Nghiệp vụ đã giới thiệu 03 chuyên đề.",
]


@pytest.mark.parametrize("sentence", HEARD, ids=[s[:40] for s in HEARD])
def test_who_is_heard_at_a_training_teaches(sentence: str) -> None:
    event = only_event(f"Ngày 3/6, Sở Y tế mở lớp tập huấn sơ cấp cứu. {sentence}")
    assert {o.roles for o in event.officials} == {("instructor",)}
    assert event.officials[0].name == "Lưu Văn Mận"


def test_who_opens_a_training_and_names_its_matter_speaks() -> None:
    event = only_event(
        "Ngày 3/6, Sở Y tế mở lớp tập huấn sơ cấp cứu. Phát biểu khai mạc, ông Lưu Văn Mận, Giám đốc Sở quán triệt "
        "các nội dung cần lưu ý trong thời gian học."
    )
    assert [o.roles for o in event.officials] == [("speaker",)]


def test_who_explains_the_law_where_it_is_spread_teaches() -> None:
    event = only_event(
        "Ngày 3/6, Công an xã Ia Hrú tổ chức hội nghị tuyên truyền pháp luật về ma túy. Trung tá Lưu Văn Mận, Đội trưởng "
        "giới thiệu các thủ đoạn lôi kéo thanh niên; Đại úy Cao Thế Thuần, Trưởng Công an xã cho biết tình hình địa bàn.",
        title="Hội nghị tuyên truyền pháp luật tại xã Ia Hrú",
    )
    roles = {o.name: o.roles for o in event.officials}
    assert roles == {"Lưu Văn Mận": ("instructor",), "Cao Thế Thuần": ("speaker",)}


def test_hosts_and_company_do_not_lead_a_visit() -> None:
    event = only_event(
        "Ngày 3/6, Đoàn công tác Bộ Y tế đã làm việc với UBND tỉnh. Tiếp và làm việc với đoàn có bà Cao Thị Thuần, "
        "Giám đốc Sở Y tế. Cùng đi có ông Lưu Văn Mận, Vụ trưởng Vụ Tổ chức cán bộ. Bà Cao Thị Thuần tặng quà cho đoàn. "
        "Ông Lưu Văn Mận thăm các bệnh nhân.",
        title="Đoàn công tác Bộ Y tế làm việc với UBND tỉnh",
    )
    assert {o.name: o.roles for o in event.officials} == {
        "Cao Thị Thuần": ("attendee",),
        "Lưu Văn Mận": ("attendee",),
    }


def test_who_goes_along_with_the_leader_attends() -> None:
    event = only_event(
        "Sáng 3/6, Chủ tịch UBND tỉnh Lưu Văn Mận cùng Phó Chủ tịch UBND tỉnh Cao Thế Thuần đi kiểm tra đê điều.",
        title="Lãnh đạo tỉnh kiểm tra đê điều",
    )
    assert {o.name: o.roles for o in event.officials} == {
        "Lưu Văn Mận": ("head-of-delegation",),
        "Cao Thế Thuần": ("attendee",),
    }


def test_who_receives_a_delegation_with_the_host_attends() -> None:
    event = only_event(
        "Chiều 3/6, bà Lưu Thị Mận, Phó Chủ tịch UBND tỉnh tiếp Đoàn đại biểu tỉnh Prây Veng. Cùng tiếp có lãnh đạo "
        "các sở; ông Cao Thế Thuần, Giám đốc Sở Ngoại vụ.",
        title="Lãnh đạo tỉnh tiếp Đoàn đại biểu tỉnh Prây Veng",
    )
    assert {o.roles for o in event.officials} == {("attendee",)}


def test_deputies_who_meet_voters_and_answer_them_attend_and_speak() -> None:
    event = only_event(
        "Chiều 3/6, Tổ đại biểu HĐND tỉnh gồm: ông Lưu Văn Mận, Phó Chủ tịch HĐND tỉnh; bà Cao Thị Thuần, Giám đốc Sở "
        "Y tế đã có buổi tiếp xúc cử tri xã Cư Pui. Bà Cao Thị Thuần giải trình về khám chữa bệnh.",
        title="Tổ đại biểu HĐND tỉnh tiếp xúc cử tri xã Cư Pui",
    )
    assert {o.name: set(o.roles) for o in event.officials} == {
        "Lưu Văn Mận": {"attendee"},
        "Cao Thị Thuần": {"attendee", "speaker"},
    }


def test_whom_a_host_receives_made_the_visit() -> None:
    event = only_event(
        "Chiều 3/6, Bí thư Tỉnh ủy Lưu Văn Mận đã tiếp xã giao ông Sandeep Varma, Đại sứ Cộng hòa Ấn Độ tại Việt Nam.",
        title="Bí thư Tỉnh ủy Lưu Văn Mận tiếp Đại sứ Ấn Độ",
    )
    assert {o.name: o.roles for o in event.officials} == {
        "Lưu Văn Mận": ("attendee",),
        "Sandeep Varma": ("head-of-delegation",),
    }


def test_candidates_attend_and_who_reads_their_lives_speaks() -> None:
    event = only_event(
        "Sáng 3/6, xã Yên Lâm tổ chức hội nghị tiếp xúc cử tri. Bà Cao Thị Thuần, Chủ tịch Hội Nông dân xã báo cáo tiểu sử "
        "của 2 người ứng cử, gồm các ông, bà: Lưu Văn Mận, Phó Chủ tịch UBND xã; Lê Thị Sửu, Hiệu trưởng Trường Mầm non.",
        title="Hội nghị tiếp xúc cử tri xã Yên Lâm",
    )
    assert {o.name: o.roles for o in event.officials} == {
        "Cao Thị Thuần": ("speaker",),
        "Lưu Văn Mận": ("attendee",),
        "Lê Thị Sửu": ("attendee",),
    }


def test_a_card_signed_elsewhere_makes_no_signatory_of_a_visit() -> None:
    event = only_event(
        "Ngày 3/6, bà Cao Thị Thuần, Bí thư Huyện ủy đến thăm, ân cần hỏi chuyện cụ Lê Thị Sửu. "
        "Thiếp mừng thọ do Chủ tịch UBND tỉnh Lưu Văn Mận ký.",
        title="Lãnh đạo huyện thăm người cao tuổi",
    )
    assert {o.name: o.roles for o in event.officials} == {
        "Cao Thị Thuần": ("head-of-delegation",),
        "Lưu Văn Mận": ("mentioned",),
    }


def test_a_list_of_those_present_goes_on_in_a_sentence_of_its_own() -> None:
    event = only_event(
        "Ngày 3/6, Hội Nông dân xã tổ chức đại hội. Tham dự đại hội có bà Cao Thị Thuần - Chủ tịch Hội Nông dân huyện. "
        "Ông Lưu Văn Mận - Bí thư Đảng ủy; ông Lê Văn Sửu - Chủ tịch UBND xã cùng các đồng chí trong Đảng ủy.",
        title="Đại hội Hội Nông dân xã",
    )
    assert {o.name: o.roles for o in event.officials} == {
        "Cao Thị Thuần": ("attendee",),
        "Lưu Văn Mận": ("attendee",),
        "Lê Văn Sửu": ("attendee",),
    }


def test_who_says_more_than_their_names_is_on_no_list() -> None:
    event = only_event(
        "Ngày 3/6, Hội Nông dân xã tổ chức đại hội. Tham dự đại hội có bà Cao Thị Thuần - Chủ tịch Hội Nông dân huyện. "
        "Vắng: ông Lưu Văn Mận - Bí thư Đảng ủy. Chủ tịch UBND xã Lê Văn Sửu đã gửi lẵng hoa.",
        title="Đại hội Hội Nông dân xã",
    )
    roles = {o.name: o.roles for o in event.officials}
    assert (roles["Lưu Văn Mận"], roles["Lê Văn Sửu"]) == (("mentioned",), ("mentioned",))


def test_the_head_of_a_delegation_is_meant_by_that_alone_and_its_company_attends() -> None:
    event = only_event(
        "Ngày 3/6, Đoàn giám sát của HĐND tỉnh do đồng chí Lưu Văn Mận, Trưởng Ban Dân tộc HĐND tỉnh, trưởng đoàn cùng các đồng chí "
        "Cao Thị Thuần, Phó Trưởng Ban Pháp chế; Lò Văn Sen, Chánh Văn phòng đã giám sát tại xã Yên Quang. "
        "Kết luận buổi giám sát, đồng chí trưởng đoàn ghi nhận nỗ lực của xã.",
        title="Giám sát tại huyện Nho Quan",
    )
    assert {o.name: sorted(o.roles) for o in event.officials} == {
        "Lưu Văn Mận": ["head-of-delegation", "speaker"],
        "Cao Thị Thuần": ["attendee"],
        "Lò Văn Sen": ["attendee"],
    }


def test_who_reports_to_an_inspection_is_its_host() -> None:
    event = only_event(
        "Sáng 3/6, Phó Chủ tịch UBND tỉnh Lưu Văn Mận cùng Giám đốc Sở Xây dựng Phó Đức Lợi đi kiểm tra đê điều. Báo cáo với "
        "đoàn, bà Cao Thị Thuần, Chủ tịch UBND xã cho biết kè đã lún. Ông Phó Đức Lợi đề nghị xử lý ngay.",
        title="Lãnh đạo tỉnh kiểm tra đê điều",
    )
    assert {o.name: set(o.roles) for o in event.officials} == {
        "Lưu Văn Mận": {"head-of-delegation"},
        "Phó Đức Lợi": {"attendee", "speaker"},
        "Cao Thị Thuần": {"attendee", "speaker"},
    }


def test_who_opens_a_training_and_takes_a_lesson_teaches_too() -> None:
    event = only_event(
        "Sáng 3/6, Hội LHPN tỉnh mở lớp bồi dưỡng. Bà Cao Thị Thuần, Phó Chủ tịch Hội LHPN tỉnh phát biểu khai mạc và trực tiếp "
        "lên lớp chuyên đề thứ nhất.",
        title="Hội LHPN tỉnh mở lớp bồi dưỡng",
    )
    assert [set(o.roles) for o in event.officials] == [{"speaker", "instructor"}]


def test_to_whom_a_decision_is_handed_attends_and_of_whom_it_tells_is_mentioned() -> None:
    event = only_event(
        "Sáng 3/6, Huyện ủy tổ chức lễ công bố quyết định. Bí thư Huyện ủy Lưu Văn Mận trao quyết định bổ nhiệm bà Cao Thị Thuần "
        "giữ chức Chánh Văn phòng. Theo đó, điều động ông Phó Đức Lợi giữ chức Trưởng phòng Nội vụ.",
        title="Công bố quyết định về công tác cán bộ",
    )
    assert {o.name: o.roles for o in event.officials} == {
        "Lưu Văn Mận": ("attendee",),
        "Cao Thị Thuần": ("attendee",),
        "Phó Đức Lợi": ("mentioned",),
    }


def test_who_is_put_at_the_head_of_a_team_that_inspects_leads_it() -> None:
    event = only_event(
        "Sáng 3/6, Tổ giám sát số 2 do bà Cao Thị Thuần, Trưởng Ban Dân tộc HĐND huyện làm Tổ trưởng giám sát tại xã Ia Hrú.",
        title="HĐND huyện giám sát tại xã Ia Hrú",
    )
    assert [o.roles for o in event.officials] == [("head-of-delegation",)]

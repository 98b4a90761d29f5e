"""Sentence in, people with their positions out: one row a construction of the language."""

import pytest

from vngovnews.assemble.people import read_people
from vngovnews.assemble.scan import Mentions
from vngovnews.read.page import Page, PageBlock
from vngovnews.text import tidy


def people_of(sentence: str) -> list[tuple[str | None, list[str]]]:
    text = tidy(sentence)
    mentions = Mentions(Page(text=text, blocks=(PageBlock("paragraph", 0, len(text)),)))
    found = read_people(mentions.chart, 0, len(mentions.chart.tokens))
    return [
        (text[p.name.start : p.name.stop] if p.name else None, [text[q.start : q.stop] for q in p.positions])
        for p in found
    ]


CASES = [
    ("Giám đốc Bệnh viện Lưu Xuân Mận bày tỏ lời cảm ơn.", [("Lưu Xuân Mận", ["Giám đốc Bệnh viện"])]),
    (
        "Phó Giám đốc Trung tâm Bảo tồn Di tích Cố đô Cao Viết Thuần; Phó Bí thư Huyện đoàn Đinh Ơng dự.",
        [
            ("Cao Viết Thuần", ["Phó Giám đốc Trung tâm Bảo tồn Di tích Cố đô"]),
            ("Đinh Ơng", ["Phó Bí thư Huyện đoàn"]),
        ],
    ),
    (
        "Bà Lưu Thị Mận và ông Cao Viết Thuần là Hội thẩm nhân dân.",
        [("Lưu Thị Mận", ["Hội thẩm nhân dân"]), ("Cao Viết Thuần", ["Hội thẩm nhân dân"])],
    ),
    (
        "Các đồng chí: Krung Đhok - Bí thư Huyện ủy và Lưu Thị Mận, Bí thư Huyện đoàn dự.",
        [("Krung Đhok", ["Bí thư Huyện ủy"]), ("Lưu Thị Mận", ["Bí thư Huyện đoàn"])],
    ),
    ("Dự có Bí thư Tỉnh đoàn K' Brêm, lãnh đạo các huyện.", [("K' Brêm", ["Bí thư Tỉnh đoàn"])]),
    ("Chủ tịch Công đoàn Lưu Xuân Mận phát biểu.", [("Lưu Xuân Mận", ["Chủ tịch Công đoàn"])]),
    (
        "Dự có Phó Giám đốc BHXH tỉnh Cao Viết Thuần, Lưu Thị Mận; Giám đốc Bưu điện tỉnh Bùi Văn Chương.",
        [
            ("Cao Viết Thuần", ["Phó Giám đốc BHXH tỉnh"]),
            ("Lưu Thị Mận", ["Phó Giám đốc BHXH tỉnh"]),
            ("Bùi Văn Chương", ["Giám đốc Bưu điện tỉnh"]),
        ],
    ),
    (
        "Dự có ThS. Cao Viết Thuần, ThS. Lưu Thị Mận – các Phó Hiệu trưởng; CNĐD Bùi Văn Chương, Trưởng phòng Điều dưỡng.",
        [
            ("Cao Viết Thuần", ["Phó Hiệu trưởng"]),
            ("Lưu Thị Mận", ["Phó Hiệu trưởng"]),
            ("Bùi Văn Chương", ["Trưởng phòng Điều dưỡng"]),
        ],
    ),
    (
        "Vụ trưởng Vụ Tín dụng các ngành kinh tế Lưu Thị Mận và ông Cao Viết Thuần - Trưởng ban Quản lý các KCN dự.",
        [
            ("Lưu Thị Mận", ["Vụ trưởng Vụ Tín dụng các ngành kinh tế"]),
            ("Cao Viết Thuần", ["Trưởng ban Quản lý các KCN"]),
        ],
    ),
    (
        "Chủ tịch UBND phường Phú Mỹ Tây Phan Viết Thuần phát biểu.",
        [("Phan Viết Thuần", ["Chủ tịch UBND phường Phú Mỹ Tây"])],
    ),
    (
        "Phó Giám đốc Sở Y tế Lưu Thị Mận; Phó Bí thư Thường trực Huyện ủy Bùi Văn Chương; Phó Bí thư Huyện ủy, "
        "Chủ tịch UBND huyện Cao Viết Thuần dự.",
        [
            ("Lưu Thị Mận", ["Phó Giám đốc Sở Y tế"]),
            ("Bùi Văn Chương", ["Phó Bí thư Thường trực Huyện ủy"]),
            ("Cao Viết Thuần", ["Phó Bí thư Huyện ủy", "Chủ tịch UBND huyện"]),
        ],
    ),
    (
        "Chủ trì: Lưu Thị Mận - Bí thư Huyện ủy, báo cáo viên: Cao Viết Thuần - Trưởng Ban Tuyên giáo.",
        [("Lưu Thị Mận", ["Bí thư Huyện ủy"]), ("Cao Viết Thuần", ["Trưởng Ban Tuyên giáo"])],
    ),
    (
        "Giám đốc Sở VHTT&DL Sơn Mỹ Lan và bà Lưu Thị Mận, Phó Chủ nhiệm Ủy ban Xã hội của Quốc hội dự.",
        [
            ("Sơn Mỹ Lan", ["Giám đốc Sở VHTT&DL"]),
            ("Lưu Thị Mận", ["Phó Chủ nhiệm Ủy ban Xã hội của Quốc hội"]),
        ],
    ),
    (
        "Kỳ họp miễn nhiệm Ủy viên UBND huyện đối với ông Cao Viết Thuần.",
        [("Cao Viết Thuần", ["Ủy viên UBND huyện"])],
    ),
    (
        "Trạm trưởng Trạm Y tế phường Lưu Thị Mận, Trưởng Công an phường - Trung tá Cao Viết Thuần dự.",
        [("Lưu Thị Mận", ["Trạm trưởng Trạm Y tế phường"]), ("Cao Viết Thuần", ["Trưởng Công an phường"])],
    ),
    (
        "Thay mặt Đoàn Chủ tịch, đồng chí Lưu Thị Mận tiếp thu; ông Cao Viết Thuần, Trưởng bản tâm huyết góp ý.",
        [("Lưu Thị Mận", []), ("Cao Viết Thuần", ["Trưởng bản"])],
    ),
    (
        "Chủ tịch HĐND tỉnh khóa XVII Cao Viết Thuần và Bí thư Huyện ủy nhiệm kỳ 2020 - 2025 Lưu Thị Mận dự.",
        [("Cao Viết Thuần", ["Chủ tịch HĐND tỉnh"]), ("Lưu Thị Mận", ["Bí thư Huyện ủy"])],
    ),
    (
        "Đồng chí CAO VIẾT THUẦN, Phó Chủ tịch UBND xã phụ trách văn xã và TS. Maria Campos, chuyên gia của UNICEF dự.",
        [("CAO VIẾT THUẦN", ["Phó Chủ tịch UBND xã"]), ("Maria Campos", ["chuyên gia của UNICEF"])],
    ),
    (
        "Dự có bà Phonesy Keola, Phó Giám đốc Sở Y tế tỉnh Bolikhamxay, Lào; đại diện lãnh đạo Sở Y tế có ông "
        "Cao Viết Thuần.",
        [("Phonesy Keola", ["Phó Giám đốc Sở Y tế tỉnh Bolikhamxay, Lào"]), ("Cao Viết Thuần", [])],
    ),
    (
        "Thống đốc tỉnh Tula (Nga) Anton Belov và Vụ trưởng Vụ Tổ chức cán bộ của Bộ Y tế TS Lưu Thị Mận dự.",
        [
            ("Anton Belov", ["Thống đốc tỉnh Tula (Nga)"]),
            ("Lưu Thị Mận", ["Vụ trưởng Vụ Tổ chức cán bộ của Bộ Y tế"]),
        ],
    ),
    (
        "Ông Cao Viết Thuần, hiện là Phó Giám đốc Sở Y tế; đồng chí Lưu Thị Mận, tân Bí thư Đoàn xã phát biểu.",
        [("Cao Viết Thuần", ["Phó Giám đốc Sở Y tế"]), ("Lưu Thị Mận", ["Bí thư Đoàn xã"])],
    ),
    (
        "Quyết định điều động đồng chí Cao Viết Thuần, Trưởng phòng Nội vụ đến nhận công tác tại Văn phòng Huyện ủy, "
        "giữ chức Chánh Văn phòng Huyện ủy.",
        [("Cao Viết Thuần", ["Trưởng phòng Nội vụ", "Chánh Văn phòng Huyện ủy"])],
    ),
    (
        "Trưởng phòng Kê khai và Kế toán thuế Cao Viết Thuần và Vụ trưởng Vụ Giám đốc kiểm tra II Lưu Thị Mận phát biểu.",
        [
            ("Cao Viết Thuần", ["Trưởng phòng Kê khai và Kế toán thuế"]),
            ("Lưu Thị Mận", ["Vụ trưởng Vụ Giám đốc kiểm tra II"]),
        ],
    ),
    (
        "Dự có ông Cao Viết Thuần, Phó Trưởng phòng Thanh tra - Kiểm tra số 3; bà Lưu Thị Mận, Trưởng thôn Đồng Găng.",
        [
            ("Cao Viết Thuần", ["Phó Trưởng phòng Thanh tra - Kiểm tra số 3"]),
            ("Lưu Thị Mận", ["Trưởng thôn Đồng Găng"]),
        ],
    ),
    (
        "Trưởng thôn Đồng Găng Cao Viết Thuần và Phó Trưởng Ban Quản lý Khu kinh tế Vân Phong và các khu công nghiệp "
        "Lưu Thị Mận dự.",
        [
            ("Cao Viết Thuần", ["Trưởng thôn Đồng Găng"]),
            ("Lưu Thị Mận", ["Phó Trưởng Ban Quản lý Khu kinh tế Vân Phong và các khu công nghiệp"]),
        ],
    ),
    (
        "Phó Vụ trưởng Vụ Bảo hiểm y tế, Bộ Y tế Lưu Thị Mận trả lời.",
        [("Lưu Thị Mận", ["Phó Vụ trưởng Vụ Bảo hiểm y tế, Bộ Y tế"])],
    ),
    (
        "Tổng thống Hàn Quốc Kang Min Ho tiếp bà Ellen Marsh, Trưởng đại diện UNDP tại Việt Nam.",
        [("Kang Min Ho", ["Tổng thống Hàn Quốc"]), ("Ellen Marsh", ["Trưởng đại diện UNDP tại Việt Nam"])],
    ),
    (
        "Dự có các đồng chí Phó Chủ tịch UBND huyện Lưu Thị Mận, Cao Viết Thuần; đại diện Sở Y tế, ông Bùi Văn Chương.",
        [
            ("Lưu Thị Mận", ["Phó Chủ tịch UBND huyện"]),
            ("Cao Viết Thuần", ["Phó Chủ tịch UBND huyện"]),
            ("Bùi Văn Chương", []),
        ],
    ),
    (
        "Thừa ủy quyền Chủ tịch nước, đồng chí Lưu Thị Mận - Phó Bí thư Tỉnh ủy trao Huân chương.",
        [(None, ["Chủ tịch nước"]), ("Lưu Thị Mận", ["Phó Bí thư Tỉnh ủy"])],
    ),
    (
        "Tới dự có đ.c Cao Viết Thuần-trưởng phòng Y tế huyện.",
        [("Cao Viết Thuần", ["trưởng phòng Y tế huyện"])],
    ),
    (
        "Dự hội nghị có các đồng chí: Lưu Thị Mận - Phó Giám đốc Sở Y tế; Cao Viết Thuần - Chủ tịch UBND huyện Nho Quan.",
        [("Lưu Thị Mận", ["Phó Giám đốc Sở Y tế"]), ("Cao Viết Thuần", ["Chủ tịch UBND huyện Nho Quan"])],
    ),
    (
        "Phó Giám đốc Sở Thông tin và Truyền thông Đặng Thị Kim Xuyến phát biểu.",
        [("Đặng Thị Kim Xuyến", ["Phó Giám đốc Sở Thông tin và Truyền thông"])],
    ),
    (
        "Quyền Chủ tịch UBND tỉnh Quảng Ninh Cao Viết Huân nhấn mạnh.",
        [("Cao Viết Huân", ["Quyền Chủ tịch UBND tỉnh Quảng Ninh"])],
    ),
    (
        "Phó Chủ tịch Thường trực UBND tỉnh Bùi Văn Chương chủ trì hội nghị.",
        [("Bùi Văn Chương", ["Phó Chủ tịch Thường trực UBND tỉnh"])],
    ),
    (
        "Dự có đồng chí Phan Văn Lộc, Tỉnh ủy viên, Bí thư Huyện ủy, Chủ tịch HĐND huyện; lãnh đạo các phòng, ban.",
        [("Phan Văn Lộc", ["Tỉnh ủy viên", "Bí thư Huyện ủy", "Chủ tịch HĐND huyện"])],
    ),
    (
        "Các đồng chí Phó Chủ tịch UBND huyện: Giàng A Tếnh, Lò Văn Xương cùng dự.",
        [("Giàng A Tếnh", ["Phó Chủ tịch UBND huyện"]), ("Lò Văn Xương", ["Phó Chủ tịch UBND huyện"])],
    ),
    (
        "Các đồng chí trong Ban Thường vụ Huyện ủy: Trần Văn Khải, Bí thư Huyện ủy; Lê Thị Sửu, Phó Bí thư Thường trực.",
        [("Trần Văn Khải", ["Bí thư Huyện ủy"]), ("Lê Thị Sửu", ["Phó Bí thư Thường trực"])],
    ),
    (
        "Thượng tá Nguyễn Hữu Thảo-Phó Trưởng Công an huyện và ông K'Brêu- Chủ tịch Hội Nông dân huyện dự.",
        [("Nguyễn Hữu Thảo", ["Phó Trưởng Công an huyện"]), ("K'Brêu", ["Chủ tịch Hội Nông dân huyện"])],
    ),
    (
        "Bà H'Loan Mlô, Phó Chủ tịch UBND xã Cư Pui trao quà.",
        [("H'Loan Mlô", ["Phó Chủ tịch UBND xã Cư Pui"])],
    ),
    (
        "Tham dự có Chủ tịch UBND các xã, thị trấn và trưởng các ấp.",
        [],
    ),
    (
        "Đồng chí Chủ tịch UBND huyện yêu cầu các xã khẩn trương thực hiện.",
        [(None, ["Chủ tịch UBND huyện"])],
    ),
    (
        "Ông Huỳnh Văn Sang - nguyên Bí thư Huyện ủy Mỏ Cày, nguyên Chủ tịch HĐND huyện phát biểu.",
        [("Huỳnh Văn Sang", ["nguyên Bí thư Huyện ủy Mỏ Cày", "nguyên Chủ tịch HĐND huyện"])],
    ),
    (
        "TS Lê Thị Hoài An, Phó Trưởng khoa, Khoa Luật trình bày tham luận.",
        [("Lê Thị Hoài An", ["Phó Trưởng khoa, Khoa Luật"])],
    ),
    (
        "Ông Đỗ Văn Quyết - Trưởng phòng Thanh tra Báo chí (Thanh tra Bộ Thông tin và Truyền thông) trao đổi.",
        [("Đỗ Văn Quyết", ["Trưởng phòng Thanh tra Báo chí (Thanh tra Bộ Thông tin và Truyền thông)"])],
    ),
    (
        "Hiệu trưởng Trường THCS Nguyễn Trãi Bùi Thị Hoa và đồng chí Vũ Đình Kha, Hiệu trưởng Trường THPT Lê Quý Đôn dự.",
        [
            ("Bùi Thị Hoa", ["Hiệu trưởng Trường THCS Nguyễn Trãi"]),
            ("Vũ Đình Kha", ["Hiệu trưởng Trường THPT Lê Quý Đôn"]),
        ],
    ),
    (
        "Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh Mạc Thế Hiển tiếp đoàn.",
        [("Mạc Thế Hiển", ["Ủy viên Ban Thường vụ Tỉnh ủy", "Phó Chủ tịch UBND tỉnh"])],
    ),
    (
        "Ông Lê Văn Tám - PBT- CT. UBND huyện và bà Ma Thị Nhâm - PCT. UBND xã cùng dự.",
        [("Lê Văn Tám", ["PBT", "CT. UBND huyện"]), ("Ma Thị Nhâm", ["PCT. UBND xã"])],
    ),
    (
        "Bà Maria van den Bosch, Phó Đại sứ Vương quốc Hà Lan tại Việt Nam và Đại sứ Đan Mạch Niels Holm cùng dự.",
        [
            ("Maria van den Bosch", ["Phó Đại sứ Vương quốc Hà Lan tại Việt Nam"]),
            ("Niels Holm", ["Đại sứ Đan Mạch"]),
        ],
    ),
    (
        "Ni sư Thích Nữ Hạnh Liên, trụ trì chùa Bảo Quang; ông Imưm Từ Văn Lễ, Phó Chủ tịch Hội đồng Sư cả Hồi giáo Bàni.",
        [
            ("Thích Nữ Hạnh Liên", ["trụ trì chùa Bảo Quang"]),
            ("Từ Văn Lễ", ["Phó Chủ tịch Hội đồng Sư cả Hồi giáo Bàni"]),
        ],
    ),
    (
        "Đại úy Lò Văn Xương - chốt trưởng chốt số 3 và Đội trưởng chỉ huy nhanh chóng dập lửa.",
        [("Lò Văn Xương", ["chốt trưởng chốt số 3"]), (None, ["Đội trưởng"])],
    ),
    (
        "Đồng chí Lê Thị Sửu, Phó Chủ tịch UBND TP Cần Thơ; đồng chí Trần Văn Khải chủ trì.",
        [("Lê Thị Sửu", ["Phó Chủ tịch UBND TP Cần Thơ"]), ("Trần Văn Khải", [])],
    ),
    (
        "Dự có đồng chí Lê Thị Sửu, UVBTV Phó Chủ tịch HĐND xã.",
        [("Lê Thị Sửu", ["UVBTV", "Phó Chủ tịch HĐND xã"])],
    ),
    (
        "Dự có bà Lê Thị Sửu, Phó Viện trưởng VKSND Cấp cao tại TP. Hồ Chí Minh; ông Trần Văn Khải, Phó Bí thư Đoàn Khối các cơ quan tỉnh Gia Lai.",
        [
            ("Lê Thị Sửu", ["Phó Viện trưởng VKSND Cấp cao tại TP. Hồ Chí Minh"]),
            ("Trần Văn Khải", ["Phó Bí thư Đoàn Khối các cơ quan tỉnh Gia Lai"]),
        ],
    ),
    (
        "Ông Trần Văn Khải, Tổ trưởng Tổ Thư ký giúp việc Hội đồng tư vấn và bà Lê Thị Sửu, Chủ tịch Hội Liên hiệp Văn học nghệ thuật.",
        [
            ("Trần Văn Khải", ["Tổ trưởng Tổ Thư ký giúp việc Hội đồng tư vấn"]),
            ("Lê Thị Sửu", ["Chủ tịch Hội Liên hiệp Văn học nghệ thuật"]),
        ],
    ),
    (
        "Hội thảo nghe TS. Trần Thị Thu Thảo Trình bày chuyên đề về cây quế.",
        [("Trần Thị Thu Thảo", [])],
    ),
    (
        "Theo Quyết định của Chủ tịch UBND tỉnh, đồng chí Trần Văn Khải, Chánh Thanh tra tỉnh giữ chức vụ mới.",
        [(None, ["Chủ tịch UBND tỉnh"]), ("Trần Văn Khải", ["Chánh Thanh tra tỉnh"])],
    ),
    (
        "HĐND xã miễn nhiệm chức danh Chủ tịch UBND xã khóa I, nhiệm kỳ 2021 - 2026 đối với ông Trần Văn Khải.",
        [("Trần Văn Khải", ["Chủ tịch UBND xã"])],
    ),
    (
        "Dự có bà Lê Thị Sửu, ông Trần Văn Khải – Phó Chánh án TAND tỉnh.",
        [("Lê Thị Sửu", ["Phó Chánh án TAND tỉnh"]), ("Trần Văn Khải", ["Phó Chánh án TAND tỉnh"])],
    ),
    (
        "Dự có Chủ tịch Hội LHPN tỉnh Lê Thị Sửu, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy Trần Văn Khải.",
        [
            ("Lê Thị Sửu", ["Chủ tịch Hội LHPN tỉnh"]),
            ("Trần Văn Khải", ["Ủy viên Ban Thường vụ Tỉnh ủy", "Bí thư Huyện ủy"]),
        ],
    ),
    (
        "Đại tá Trần Văn Khải, Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự, kiêm Chỉ huy trưởng Ban Chỉ huy BĐBP tỉnh.",
        [
            (
                "Trần Văn Khải",
                ["Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự", "Chỉ huy trưởng Ban Chỉ huy BĐBP tỉnh"],
            )
        ],
    ),
    (
        "Anh Trần Văn Khải – Trưởng Ban Thanh niên Nông thôn Trung ương Đoàn.",
        [("Trần Văn Khải", ["Trưởng Ban Thanh niên Nông thôn Trung ương Đoàn"])],
    ),
    ("Dự có các đồng chí Trong BTV Huyện ủy và đồng chí Tân Giám đốc Sở.", [(None, ["Giám đốc Sở"])]),
    (
        "Nhắc lại công điện của Thủ tướng Chính phủ, Thứ trưởng Trần Văn Khải giao các cục.",
        [(None, ["Thủ tướng Chính phủ"]), ("Trần Văn Khải", ["Thứ trưởng"])],
    ),
    (
        "Đồng chí Lê Thị Sửu, Phó Bí thư Thường trực Huyện ủy Vũ Quang và trên 80 hộ dân.",
        [("Lê Thị Sửu", ["Phó Bí thư Thường trực Huyện ủy Vũ Quang"])],
    ),
    (
        "Cùng dự có Ban đại diện cha mẹ học sinh, Trưởng ban là ông Trịnh Văn Sáng.",
        [("Trịnh Văn Sáng", ["Trưởng ban"])],
    ),
    (
        "Thầy Lê Văn Sửu - Bí thư chi bộ Hiệu trưởng nhà trường.",
        [("Lê Văn Sửu", ["Bí thư chi bộ", "Hiệu trưởng nhà trường"])],
    ),
    (
        "Dự có các đồng chí nguyên Bí thư Huyện ủy các thời kỳ Lê Văn Sửu, Cao Thị Thuần.",
        [("Lê Văn Sửu", ["nguyên Bí thư Huyện ủy"]), ("Cao Thị Thuần", ["nguyên Bí thư Huyện ủy"])],
    ),
    (
        "Các đại biểu HĐND xã Lê Văn Sửu,Cao Thị Thuần hỏi về việc xây chợ.",
        [("Lê Văn Sửu", ["đại biểu HĐND xã"]), ("Cao Thị Thuần", ["đại biểu HĐND xã"])],
    ),
    (
        "Cùng dự có các Đại biểu Quốc hội: Lê Văn Sửu, Cao Thị Thuần; ông Lưu Văn Mận.",
        [
            ("Lê Văn Sửu", ["Đại biểu Quốc hội"]),
            ("Cao Thị Thuần", ["Đại biểu Quốc hội"]),
            ("Lưu Văn Mận", []),
        ],
    ),
    (
        "Dự có cô Cao Thị Thuần CTCĐ. Đ/c Lê Văn Sửu tổ trưởng tổ văn phòng giúp đỡ đảng viên dự bị.",
        [("Cao Thị Thuần", ["CTCĐ"]), ("Lê Văn Sửu", ["tổ trưởng tổ văn phòng"])],
    ),
    (
        "Dự có anh Lê Văn Sửu, công chức ĐC-NN xã và bà Cao Thị Thuần, công chức Tư pháp - Hộ tịch.",
        [("Lê Văn Sửu", ["công chức ĐC-NN xã"]), ("Cao Thị Thuần", ["công chức Tư pháp - Hộ tịch"])],
    ),
    (
        "Đồng chí Lê Văn Sửu được bổ nhiệm Giám đốc Trung tâm Phục vụ hành chính công xã.",
        [("Lê Văn Sửu", ["Giám đốc Trung tâm Phục vụ hành chính công xã"])],
    ),
    (
        "Bí thư Chi bộ thôn Đồng Tâm Lê Văn Sửu phát biểu.",
        [("Lê Văn Sửu", ["Bí thư Chi bộ thôn Đồng Tâm"])],
    ),
    ("Trưởng bộ môn Toán Cao Thị Thuần phát biểu.", [("Cao Thị Thuần", ["Trưởng bộ môn Toán"])]),
    (
        "Dự có ông Lê Văn Sửu, Thị trưởng TP Seongnam; bà Cao Thị Thuần, Phó Giám đốc Sở Y tế.",
        [("Lê Văn Sửu", ["Thị trưởng TP Seongnam"]), ("Cao Thị Thuần", ["Phó Giám đốc Sở Y tế"])],
    ),
    (
        "Dự có ông Lê Văn Sửu, Phó Chủ tịch UBND tỉnh Lào Cai Tạ Minh Đạo.",
        [("Lê Văn Sửu", []), ("Tạ Minh Đạo", ["Phó Chủ tịch UBND tỉnh Lào Cai"])],
    ),
    (
        "Dự có ông Lê Văn Sửu, Phó Trưởng Công an xã phụ trách; bà Cao Thị Thuần, Phó Giám đốc Sở Y tế.",
        [("Lê Văn Sửu", ["Phó Trưởng Công an xã phụ trách"]), ("Cao Thị Thuần", ["Phó Giám đốc Sở Y tế"])],
    ),
    (
        "Dự có ông Lê Văn Sửu, lãnh đạo Sở Y tế; bà Cao Thị Thuần, Phó Giám đốc Sở Y tế.",
        [("Lê Văn Sửu", []), ("Cao Thị Thuần", ["Phó Giám đốc Sở Y tế"])],
    ),
    ("Ông Lê Công Chức - Bí thư Chi bộ thôn Đông.", [("Lê Công Chức", ["Bí thư Chi bộ thôn Đông"])]),
    (
        "Đại biểu HĐND xã Trần Phán họp phiên thứ 3 tại xã Trần Phán.",
        [(None, ["Đại biểu HĐND xã Trần Phán"])],
    ),
    (
        "Huyện Trần Văn Thời khen thưởng. Bí thư Huyện ủy Trần Văn Thời, đồng chí Lưu Xuân Mận phát biểu.",
        [("Lưu Xuân Mận", ["Bí thư Huyện ủy Trần Văn Thời"])],
    ),
    (
        "Chủ tịch UBND xã Nguyễn Phích Lưu Xuân Mận phát biểu.",
        [("Lưu Xuân Mận", ["Chủ tịch UBND xã Nguyễn Phích"])],
    ),
    ("Bí thư Đảng ủy xã Nguyễn Văn Linh phát biểu.", [("Nguyễn Văn Linh", ["Bí thư Đảng ủy xã"])]),
    ("Ông Trần Phán, Chủ tịch Hội Nông dân xã dự.", [("Trần Phán", ["Chủ tịch Hội Nông dân xã"])]),
    ("Bí thư Thị ủy Lê Thanh Tùng Bách dự.", [("Lê Thanh Tùng Bách", ["Bí thư Thị ủy"])]),
    (
        "Ông Lưu Xuân Mận - Giám đốc điều hành dự án, Công ty cổ phần Thủy lợi 4 báo cáo tiến độ.",
        [("Lưu Xuân Mận", ["Giám đốc điều hành dự án, Công ty cổ phần Thủy lợi 4"])],
    ),
    ("ĐD trưởng khoa Nhi A Lưu Xuân Mận hướng dẫn.", [("Lưu Xuân Mận", ["ĐD trưởng khoa Nhi A"])]),
    (
        "Ông Lưu Xuân Mận, Bí thư chi bộ kiêm Trưởng thôn Lộc Phượng.",
        [("Lưu Xuân Mận", ["Bí thư chi bộ", "Trưởng thôn Lộc Phượng"])],
    ),
    (
        "Cùng dự có Thiếu tướng Lưu Xuân Mận, Anh hùng lực lượng vũ trang nhân dân, nguyên Giám đốc Công an tỉnh.",
        [("Lưu Xuân Mận", ["nguyên Giám đốc Công an tỉnh"])],
    ),
    (
        "Đồng chí Lưu Xuân Mận, Phó Bí thư Chủ tịch UBND xã dự.",
        [("Lưu Xuân Mận", ["Phó Bí thư", "Chủ tịch UBND xã"])],
    ),
    (
        "Điều động đồng chí Lưu Xuân Mận, Bí thư Đoàn xã đến nhận công tác tại xã Yên Quang, chỉ định tham gia "
        "Ban Chấp hành, Ban Thường vụ và giữ chức Phó Bí thư Đảng ủy xã Yên Quang.",
        [("Lưu Xuân Mận", ["Bí thư Đoàn xã", "Phó Bí thư Đảng ủy xã Yên Quang"])],
    ),
    ("Hai tỉnh vui mừng vì cán bộ của Hà Tĩnh và cán bộ y tế của Quảng Bình sang học tập.", []),
    (
        "Ông Hwang In Seok, Giám đốc sản xuất Công ty TNHH Dệt kim Phố Nối cam kết.",
        [("Hwang In Seok", ["Giám đốc sản xuất Công ty TNHH Dệt kim Phố Nối"])],
    ),
    ("Trưởng phòng Di sản H'Yar nói rõ thêm.", [("H'Yar", ["Trưởng phòng Di sản"])]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[c[0][:40] for c in CASES])
def test_people_of_a_sentence(sentence: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert people_of(sentence) == expected

"""A position cut into the office and the body in which it is held: one row a class of office."""

import pytest

from vngovnews import parse_text

CASES = [
    ("Phó Chủ tịch UBND huyện Tân Sơn", "Phó Chủ tịch", "UBND huyện Tân Sơn"),
    ("Phó Chủ tịch Thường trực UBND tỉnh", "Phó Chủ tịch Thường trực", "UBND tỉnh"),
    ("Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh Lào Cai", "Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh Lào Cai"),
    ("Phó Bí thư Thường trực Tỉnh ủy", "Phó Bí thư Thường trực", "Tỉnh ủy"),
    ("Phó Bí thư Thường trực Đảng ủy xã Tân Lập", "Phó Bí thư Thường trực", "Đảng ủy xã Tân Lập"),
    ("Phó Trưởng ban Thường trực Ban Tổ chức Tỉnh ủy", "Phó Trưởng ban Thường trực", "Ban Tổ chức Tỉnh ủy"),
    ("Phó Chủ tịch Thường trực HĐND thành phố", "Phó Chủ tịch Thường trực", "HĐND thành phố"),
    ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ủy viên Ban Thường vụ", "Tỉnh ủy"),
    ("Ủy viên Ban Thường vụ Huyện ủy Tân Sơn", "Ủy viên Ban Thường vụ", "Huyện ủy Tân Sơn"),
    ("Ủy viên Ban Thường vụ", "Ủy viên Ban Thường vụ", None),
    ("Bí thư Tỉnh ủy", "Bí thư", "Tỉnh ủy"),
    ("Bí thư Đảng ủy Khối các cơ quan tỉnh", "Bí thư", "Đảng ủy Khối các cơ quan tỉnh"),
    ("Trưởng phòng Nội vụ huyện", "Trưởng phòng", "phòng Nội vụ huyện"),
    ("Phó Trưởng phòng Giáo dục và Đào tạo", "Phó Trưởng phòng", "phòng Giáo dục và Đào tạo"),
    ("Trưởng ban Dân vận Tỉnh ủy", "Trưởng ban", "ban Dân vận Tỉnh ủy"),
    ("Trưởng Ban Tổ chức Thành ủy", "Trưởng Ban Tổ chức", "Thành ủy"),
    ("Trưởng ban", "Trưởng ban", None),
    ("Trưởng Công an xã Tân Lập", "Trưởng Công an", "Công an xã Tân Lập"),
    ("Chánh Văn phòng UBND tỉnh", "Chánh Văn phòng", "Văn phòng UBND tỉnh"),
    ("Giám đốc Sở Y tế tỉnh Lào Cai", "Giám đốc", "Sở Y tế tỉnh Lào Cai"),
    ("Phó Giám đốc Bệnh viện Đa khoa huyện", "Phó Giám đốc", "Bệnh viện Đa khoa huyện"),
    ("Hiệu trưởng Trường THPT Tân Lập", "Hiệu trưởng", "Trường THPT Tân Lập"),
    ("Chủ tịch Hội Nông dân xã", "Chủ tịch", "Hội Nông dân xã"),
    ("Chủ tịch Ủy ban MTTQ Việt Nam huyện", "Chủ tịch", "Ủy ban MTTQ Việt Nam huyện"),
    ("Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", "Phó Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy"),
    ("Chỉ huy trưởng Bộ CHQS tỉnh", "Chỉ huy trưởng", "Bộ CHQS tỉnh"),
    ("Thứ trưởng Bộ Nội vụ", "Thứ trưởng", "Bộ Nội vụ"),
    ("Bộ trưởng Bộ Y tế", "Bộ trưởng", "Bộ Y tế"),
    ("nguyên Bí thư Huyện ủy", "nguyên Bí thư", "Huyện ủy"),
    ("Trưởng phòng Kỹ thuật của Trung tâm Khuyến nông tỉnh", "Trưởng phòng", "phòng Kỹ thuật của Trung tâm Khuyến nông tỉnh"),
    ("Cục trưởng Cục Thống kê tỉnh", "Cục trưởng", "Cục Thống kê tỉnh"),
    ("Trưởng phòng Kinh tế địa phương và lãnh thổ", "Trưởng phòng", "phòng Kinh tế địa phương và lãnh thổ"),
    ("Trưởng phòng Chống buôn lậu và xử lý vi phạm Cục Hải quan tỉnh", "Trưởng phòng", "phòng Chống buôn lậu và xử lý vi phạm Cục Hải quan tỉnh"),
    ("Trưởng phòng Tổng hợp và kiểm soát nội bộ", "Trưởng phòng", "phòng Tổng hợp và kiểm soát nội bộ"),
    ("Trưởng phòng Kế hoạch, tổng hợp và chính sách", "Trưởng phòng", "phòng Kế hoạch, tổng hợp và chính sách"),
    ("Phó Giám đốc Bảo tàng Văn hóa các dân tộc Việt Nam", "Phó Giám đốc", "Bảo tàng Văn hóa các dân tộc Việt Nam"),
    ("Cục trưởng Cục Quản lý chất lượng nông lâm sản và thủy sản", "Cục trưởng", "Cục Quản lý chất lượng nông lâm sản và thủy sản"),
    ("Phó Chi cục trưởng Chi cục Dân số, trẻ em và phòng, chống tệ nạn xã hội", "Phó Chi cục trưởng", "Chi cục Dân số, trẻ em và phòng, chống tệ nạn xã hội"),
    ("Phó Giám đốc Trung tâm Khuyến nông và giống cây trồng", "Phó Giám đốc", "Trung tâm Khuyến nông và giống cây trồng"),
    ("Phó Trưởng khoa Lao động và công đoàn", "Phó Trưởng khoa", "khoa Lao động và công đoàn"),
    ("Phó Trưởng khoa Kế toán và kiểm toán", "Phó Trưởng khoa", "khoa Kế toán và kiểm toán"),
    ("Chánh Văn phòng Quốc gia về giảm nghèo", "Chánh Văn phòng", "Văn phòng Quốc gia về giảm nghèo"),
    ("Cục trưởng Cục Đăng ký quốc gia giao dịch bảo đảm", "Cục trưởng", "Cục Đăng ký quốc gia giao dịch bảo đảm"),
    ("Trưởng khoa Nội thận - tiết niệu - lọc máu", "Trưởng khoa", "khoa Nội thận - tiết niệu - lọc máu"),
    ("Vụ trưởng Vụ Pháp luật hình sự - hành chính", "Vụ trưởng", "Vụ Pháp luật hình sự - hành chính"),
    ("Cục trưởng Cục Hạ tầng và Thiết bị y tế", "Cục trưởng", "Cục Hạ tầng và Thiết bị y tế"),
    ("Tổng cục phó Tổng cục Lâm nghiệp", "Phó Tổng cục trưởng", "Tổng cục Lâm nghiệp"),
    ("Đoàn trưởng Đoàn Kinh tế - Quốc phòng 78", "Đoàn trưởng", "Đoàn Kinh tế - Quốc phòng 78"),
    ("Hải đội phó Hải đội 3", "Phó Hải đội trưởng", "Hải đội 3"),
    ("Q. Chủ tịch UBND xã", "Quyền Chủ tịch", "UBND xã"),
    ("HT Trường THCS Tân Lập", "Hiệu trưởng", "Trường THCS Tân Lập"),
    ("TP. Nội vụ huyện", "Trưởng phòng", "Nội vụ huyện"),
    ("TPT Đội", "Tổng phụ trách Đội", None),
    ("Đặc phái viên của Thủ tướng Chính phủ", "Đặc phái viên của Thủ tướng Chính phủ", None),
    ("Giám mục Giáo phận Hưng Hóa", "Giám mục Giáo phận", "Giáo phận Hưng Hóa"),
    ("Trưởng Đoàn Cải lương tỉnh", "Trưởng Đoàn", "Đoàn Cải lương tỉnh"),
    ("Trưởng đại diện Báo Lao Động tại Lào Cai", "Trưởng đại diện", "Báo Lao Động tại Lào Cai"),
    ("Trưởng bộ môn Nhi Trường Đại học Y Hà Nội", "Trưởng bộ môn", "Nhi Trường Đại học Y Hà Nội"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "role", "body"), CASES)
def test_office_and_body(title: str, role: str, body: str | None) -> None:
    article = parse_text(
        f"Sáng 5/3, xã Tân Lập tổ chức hội nghị.\nĐồng chí Hà Văn Tâm, {title} dự.", published="2024-03-06"
    )
    [found] = article.events[0].officials[0].titles
    assert (found.text, found.role.casefold(), found.body) == (title, role.casefold(), body)

"""The closed sets of grammar words by which the names of bodies are read."""

NOUNS_OF_WORK = frozenset(
    {"giám sát", "kiểm tra", "chỉ đạo", "tổ chức", "công tác", "tuyên truyền", "khảo sát", "thanh tra",
     "tiếp công dân", "tiếp nhận", "hướng dẫn", "quản lý", "điều hành", "tham gia", "thông tin", "phụ trách",
     "tham mưu", "triển khai", "tổng hợp", "phát động", "xây dựng", "giới thiệu", "thực hiện", "lãnh đạo",
     "phối hợp", "tiếp", "tổng kết", "thống nhất"}
)  # fmt: skip
NAMESAKES = frozenset(
    {"trường", "trung", "bệnh", "học", "chùa", "đền", "quỹ", "công", "lăng", "đình", "doanh", "hợp"}
)
SEATED = frozenset({"hội", "hiệp", "đại", "tổng", "chi", "lãnh", "ủy", "phòng"})
LOOSE = frozenset(
    {"clb", "hiệp", "hội", "liên", "quỹ", "tập", "tổng", "công", "viện", "tổ", "nhà", "câu", "nhóm"}
)
PLURAL = frozenset({"các", "những", "mọi", "nhiều"})
# what one board or department has many of, in its name
MANY_IN_ONE = (
    "các khu công nghiệp", "các khu chế xuất", "các khu kinh tế", "các công trình", "các dự án", "các cụm công nghiệp",
    "các kcn", "các kkt", "các khu du lịch", "các di tích", "các ngành kinh tế", "các vấn đề xã hội", "các chợ",
    "các dịch vụ công ích", "các trường chuyên nghiệp", "các hội", "các đoàn thể",
)  # fmt: skip
NUMBERED = frozenset(
    {"số", "bộ", "phòng", "khu vực", "vực", "quân khu", "khu", "vùng", "quận", "phường", "ấp", "thôn", "tổ",
     "tổ dân phố", "khóm", "khu phố", "phố", "khối", "bản", "đội", "lữ đoàn", "sư đoàn", "trung đoàn",
     "tiểu đoàn", "hải đoàn", "đoàn", "đồn", "biển", "y", "viên"}
)  # fmt: skip
OBJECTS = frozenset({"ban", "bộ", "đoàn", "tổ", "hội", "viện", "báo", "đài", "cục"})
FOR_A_PURPOSE = frozenset({"ban chỉ đạo", "bcđ", "ban vận động", "tiểu ban", "ban soạn thảo", "tổ biên tập"})
# whole bodies, behind which a second office may follow without a comma: "Bí thư chi bộ Hiệu trưởng nhà trường"
PARTY_COMMITTEES = frozenset(
    {"chi bộ", "đảng bộ", "đảng ủy", "huyện ủy", "thị ủy", "thành ủy", "quận ủy", "tỉnh ủy", "chi ủy", "đảng đoàn"}
)  # fmt: skip
# bodies that may sit away from their parent: "Cơ quan Thường trực … tại thành phố Hồ Chí Minh"
BRANCHES = frozenset(
    {"cơ quan đại diện", "cơ quan thường trực", "văn phòng đại diện", "văn phòng thường trực", "phân hiệu", "phân viện",
     "trường đào tạo, bồi dưỡng", "trường bồi dưỡng", "trường đào tạo"}
)  # fmt: skip
# nouns of one body that has many members: "Cụm thi đua các tỉnh …", "Liên hiệp các Hội …"
GROUPS = frozenset({"khối thi đua", "cụm thi đua", "liên hiệp", "hiệp hội", "liên minh"})
ACTS = frozenset(
    {"đã", "vừa", "họp", "có", "do", "tại", "sẽ", "cùng", "đến", "về", "tiến", "mở", "và", "gồm", "làm"}
)
SCHOOL_LEVELS = frozenset(
    {"tiểu học", "trung học", "mầm non", "mẫu giáo", "phổ thông", "th", "thcs", "thpt", "mn", "mg"}
)
PROGRAMMES = frozenset({"chương", "đề", "dự", "hoạt", "nghị", "phong", "cuộc"})
COMMITTEES = frozenset({"pháp", "kinh", "văn"})
TRAILING = frozenset({"và", ",", "-", "của", "kiêm"})

NO_BODY = frozenset(
    {"đại hội", "lễ hội", "ngày hội", "dạ hội", "trẩy hội", "lý nhà",
     "hội nghị", "hội thảo", "hội thi", "hội trường", "hội thao", "hội diễn", "hội chợ", "hội đàm", "hội họp",
     "hội viên", "hội trại", "hội làng", "hội khỏe", "hội quân", "hội giảng", "hội nhập", "hội xuân",
     "cán bộ", "nội bộ", "toàn bộ", "ban hành", "ban đầu", "ban ngày", "bộ phận", "bộ mặt", "bộ máy", "bộ môn", "bộ sách", "đoàn kết",
     "đoàn viên", "đoàn thể", "đoàn đã", "phòng chống", "phòng ngừa", "phòng họp", "phòng học", "phòng trào",
     "trường hợp", "trường học", "đội ngũ", "đội viên", "đội hình", "đội tuyển", "tổ chức", "tổ dân",
     "tổ trưởng", "tổ quốc", "báo cáo", "báo chí", "báo động", "khoa học", "cục bộ", "vụ việc", "vụ án",
     "vụ mùa", "vụ đông", "vụ xuân", "viện trợ", "quỹ đất", "đài thọ", "sở hữu", "sở thích", "công tác",
     "nhóm học", "thanh tra viên", "phục vụ", "nhiệm vụ", "dịch vụ", "công vụ",
     "nghiệp vụ", "trụ sở", "cơ sở", "quảng trường", "công trường", "thị trường", "hiện trường", "lập trường",
     "chiến trường", "ngư trường", "đền ơn", "đình công", "bản tin", "đội thi", "khối thi", "nhóm trẻ"}
)  # fmt: skip

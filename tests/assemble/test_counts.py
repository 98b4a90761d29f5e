"""Which counts took part, and which one counts them all: one row a class of sentences."""

import pytest

from vngovnews.assemble.counts import choose_counts
from vngovnews.find.counts import find_counts
from vngovnews.model import Participants
from vngovnews.read import read_text
from vngovnews.text import Span


def chosen(text: str, *, title: str = "Tin trong huyện", planned: bool = False) -> tuple[Participants, ...]:
    """The participants of the event that the first sentence behind a title reports."""
    page = read_text(f"{title}\n{text}", title=title, published="2024-03-06")
    anchor = next(s for s in page.sentences if s.start > len(title))
    return choose_counts(page, find_counts(page), Span(0, len(page.text)), anchor, planned)


CASES = [
    ("Sáng 5/3, huyện Tân Sơn khai mạc giải việt dã.\nGiải năm nay có415 vận động viên của 18 đội.", [(415, "exact", True)]),
    ("Sáng 5/3, Hội Nông dân huyện tổ chức đại hội, với sự tham dự của 160 đại biểu đại diện cho 5.400 hội viên.",
     [(160, "exact", True)]),
    ("Sáng 5/3, Hội LHPN phường đã huy động được 95 hội viên và nhân dân tham gia dọn vệ sinh.", [(95, "exact", True)]),
    ("Sáng 5/3, Trường Chính trị tỉnh bế giảng lớp bồi dưỡng dân vận. Sau 6 ngày, 58 cán bộ đã được cấp Giấy chứng nhận hoàn thành khóa học.",
     [(58, "exact", True)]),
    ("Sáng 5/3, huyện Tân Sơn tổ chức lễ giao, nhận quân. Năm nay, huyện có 164 thanh niên đạt sức khỏe được gọi nhập ngũ.",
     [(164, "exact", True)]),
    ("Sáng 5/3, xã Tân Lập gặp mặt đoàn đại biểu.\nTrưởng đoàn cho biết, đại hội sẽ diễn ra tại thủ đô với sự tham dự của trên 900 đại biểu.",
     []),
    ("Sáng 5/3, Chi hội 4 tổ chức đại hội.\nĐến dự có đại diện Hội cấp trên và 24 hội viên đang sinh hoạt ở chi hội về dự đại hội.",
     [(24, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội thi kể chuyện.\nĐược biết, hội thi huy động gần bảy trăm người.",
     [(700, "nearly", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội thi kể chuyện.\nĐến dự có lãnh đạo huyện, cùng 96 học viên, trong đó có 31 nữ. So với danh sách triệu tập 102 người thì còn vắng 6.",
     [(96, "exact", True), (31, "exact", False)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội thi kể chuyện.\nTới dự có ông Lưu Văn Mận. Bên cạnh đó là ông Cao Viết Thuần, cùng 58 cán bộ, giáo viên và 1.126 em học sinh.",
     [(58, "exact", False), (1126, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội thi kể chuyện.\nNgày 5/3 tại xã Cư Pui có khoảng 90 cử tri; ngày 6/3 tại xã Yang Mao có trên 70 cử tri.",
     [(90, "about", False), (70, "over", False)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội thi kể chuyện.\nĐội thắng cuộc được hơn 5.000 khán giả ngồi kín khán đài cổ vũ.",
     [(5000, "over", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội thi kể chuyện.\nĐến dự, cổ vũ có lãnh đạo huyện và hơn 300 hội viên. Có 24 thí sinh dự thi.", [(300, "over", False), (24, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nTới dự và phát biểu, ông Lưu Văn Mận nhấn mạnh: theo kết quả sàng lọc 41.300 người trên 40 tuổi, nhiều người có bệnh.",
     []),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nSau khi nghe đại biểu báo cáo dự kiến nội dung kỳ họp, trên 230 cử tri đã nêu 27 ý kiến.",
     [(230, "over", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nVề dự buổi lễ có bà Lưu Thị Mận, Chủ tịch UBND xã và 138 cụ được mừng thọ.",
     [(138, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nDự hội nghị có 90 đại biểu.\nBí thư Đoàn xã cho hay, xã có trên 21.000 người ở trọ.",
     [(90, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nHội nghị đã nghe báo cáo về 4 nhà văn hóa và 12 ca khúc mới.",
     []),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nTham dự hội nghị có 120 đại biểu.", [(120, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nDự hội nghị có lãnh đạo các phòng, ban và gần 90 đại biểu đại diện cho 2.300 hội viên.", [(90, "nearly", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nHội nghị có sự tham dự của hơn 150 cán bộ chủ chốt từ huyện đến cơ sở.", [(150, "over", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nVề phía đại biểu có 45 đồng chí là bí thư chi bộ.", [(45, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nHội nghị được kết nối trực tuyến tới 15 điểm cầu cấp xã với 560 đại biểu tham dự.", [(560, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nTheo báo cáo, năm 2023 huyện kết nạp 120 đảng viên, giải quyết việc làm cho 1.500 lao động.", []),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nNhân dịp này, 12 cá nhân được tặng giấy khen.", []),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nĐại hội đã bầu Ban Chấp hành gồm 15 đồng chí.", []),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nHiện toàn huyện có 3.200 hội viên, 45 chi hội.", []),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nCó 8 ý kiến của 8 đại biểu phát biểu tham luận.", []),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị triển khai nhiệm vụ năm 2024.\nHuyện phấn đấu năm 2024 có 80% người dân tham gia bảo hiểm y tế, tăng 1.200 người so với năm 2023.", []),
    ("Ngày 5/3, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu cho 85 học viên là nhân viên y tế thôn bản.", [(85, "exact", True)]),
    ("Ngày 5/3, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu. Lớp học có 60 học viên đến từ 20 xã.", [(60, "exact", True)]),
    ("Ngày 5/3, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu. Tham gia lớp tập huấn có trên 70 cán bộ, trong đó 25 cán bộ nữ.", [(70, "over", True), (25, "exact", False)]),
    ("Ngày 5/3, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu. Đây là lớp thứ ba trong năm; hai lớp trước có 130 học viên.", []),
    ("Ngày 5/3, Sở Y tế tổ chức lớp tập huấn sơ cấp cứu. Dự kiến trong tháng 4, Sở sẽ mở 2 lớp cho khoảng 120 học viên.", []),
    ("Sáng 5/3, Huyện đoàn Tân Sơn ra quân Tháng Thanh niên. Gần 300 đoàn viên đã dọn vệ sinh 5 km đường, trồng 500 cây xanh, tặng 20 suất quà cho 20 học sinh nghèo.", [(300, "nearly", True)]),
    ("Chiều 5/3, khai mạc giải bóng chuyền huyện Tân Sơn. Giải quy tụ 12 đội với 140 vận động viên, thi đấu trong 3 ngày. Hơn 1.000 khán giả đến cổ vũ.", [(140, "exact", True), (1000, "over", False)]),
    ("Chiều 5/3, đoàn công tác của UBND tỉnh do ông Hà Văn Tâm dẫn đầu kiểm tra tiến độ cầu Tân Lập. Dự án ảnh hưởng đến 45 hộ dân, trong đó 12 hộ phải di dời. Công trường có 80 công nhân làm việc ba ca.", []),
    ("Sáng 5/3, HĐND huyện Tân Sơn khai mạc kỳ họp thứ 10. Dự kỳ họp có 33/35 đại biểu HĐND huyện cùng đại diện các ban, ngành.", [(33, "exact", True)]),
    ("Sáng 5/3, Tổ đại biểu số 2 tiếp xúc cử tri xã Tân Lập. Tại hội nghị, hơn 100 cử tri đã nghe báo cáo kết quả kỳ họp; 9 cử tri phát biểu với 14 ý kiến.", [(100, "over", True)]),
    ("Sáng 5/3, Công an huyện Tân Sơn tổ chức diễn tập chữa cháy. Cuộc diễn tập huy động 150 cán bộ, chiến sĩ và 10 xe chữa cháy. Tình huống giả định: cháy tầng 2, 5 người mắc kẹt.", [(150, "exact", True)]),
    ("Tối 5/3, xã Tân Lập khai mạc lễ hội cầu mưa. Ước tính có khoảng 5.000 lượt người về dự. Năm ngoái lễ hội đón 3.000 lượt khách.", [(5000, "about", True)]),
    ("Ngày 5/3, Bí thư Huyện ủy thăm, tặng quà gia đình chính sách xã Tân Lập. Đoàn đã trao 30 suất quà cho 30 hộ nghèo. Xã hiện có 120 gia đình chính sách.", []),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức Lễ giao nhận quân. 150 tân binh lên đường nhập ngũ, gồm 120 thanh niên thực hiện nghĩa vụ quân sự và 30 thanh niên vào Công an nhân dân.", [(150, "exact", True), (120, "exact", False), (30, "exact", False)]),
    ("Sáng 5/3, Hội LHPN tỉnh tổ chức Đại hội. Dự Đại hội có 250 đại biểu chính thức đại diện cho hơn 90.000 cán bộ, hội viên phụ nữ. Đại hội bầu 41 đồng chí vào Ban Chấp hành.", [(250, "exact", True)]),
    ("Sáng 5/3, Bệnh viện huyện phối hợp với Hội Chữ thập đỏ khám bệnh, cấp thuốc miễn phí cho gần 400 người dân xã Tân Lập.", [(400, "nearly", True)]),
    ("Sáng 5/3, UBND xã Tân Lập đối thoại với thanh niên. Buổi đối thoại có 70 - 80 thanh niên tham gia.", [(70, "range", True)]),
    ("Sáng 5/3, Trường THCS Tân Lập tổ chức lễ khai giảng với sự tham gia của toàn thể 45 cán bộ, giáo viên và 720 học sinh.", [(45, "exact", False), (720, "exact", False)]),
    ("Sáng 5/3, Hội Nông dân tổ chức hội thảo. Cùng dự có ông Hà Văn Tâm, Phó Giám đốc Sở và hai trăm nông dân sản xuất giỏi.", [(200, "exact", True)]),
    ("Ngày 5/3, Trung tâm Khuyến nông tổ chức 2 lớp tập huấn trồng lúa tại xã Tân Lập, mỗi lớp 35 học viên.", []),
    ("Sáng 5/3, UBND phường tổ chức ra quân tại 3 điểm. Tại khu phố 1 có 120 người tham gia; tại khu phố 2 có 90 người tham gia.", [(120, "exact", False), (90, "exact", False)]),
    ("Tối 5/3, tại sân vận động huyện diễn ra chung kết hội thi tiếng hát với 25 thí sinh tranh tài. Ban Tổ chức trao giải Nhất cho thí sinh Lê Hoa; 3 thí sinh đạt giải Nhì.", [(25, "exact", True)]),
    ("Ngày 5/3, Liên đoàn Lao động huyện trao 20 suất học bổng cho 20 học sinh là con công nhân lao động khó khăn.", []),
    ("Sáng 5/3, UBND huyện Tân Sơn công bố quyết định thành lập trung tâm. Trung tâm có 24 viên chức, phục vụ 45.000 người dân.", []),
    ("Ngày 5/3, Ban CHQS huyện khai mạc huấn luyện dân quân. Có 96 chiến sĩ tham gia huấn luyện trong 15 ngày.", [(96, "exact", True)]),
    ("Chiều 5/3, UBND tỉnh họp báo. Gần 40 phóng viên các cơ quan báo chí tham dự. Quý I, tỉnh đón 1,2 triệu lượt khách.", [(40, "nearly", True)]),
    ("Sáng 5/3, Sở Tư pháp tuyên truyền pháp luật cho 180 học sinh Trường THPT Tân Sơn.", [(180, "exact", True)]),
    ("Sáng 5/3, xã Tân Lập tổ chức mít tinh, diễu hành với trên 400 người tham gia. Sau mít tinh, 60 xe máy diễu hành qua các thôn.", [(400, "over", True)]),
    ("Ngày 5/3, Chi cục Dân số tổ chức hội nghị cung cấp thông tin về mất cân bằng giới tính cho 65 cộng tác viên dân số xã Tân Lập.", [(65, "exact", True)]),
    ("Ngày 5/3, Công an huyện tập huấn kỹ năng phòng cháy, chữa cháy và cứu nạn, cứu hộ cho 110 hộ kinh doanh karaoke.", [(110, "exact", True)]),
    ("Sáng 5/3, Hội CTĐ huyện tổ chức hội nghị biểu dương người hiến máu tiêu biểu. Dự hội nghị có 80 đại biểu. Hội nghị khen thưởng 10 tập thể, 25 cá nhân.", [(80, "exact", True)]),
    ("Từ ngày 4 - 6/3, Ban Tổ chức Huyện ủy mở lớp bồi dưỡng kết nạp Đảng cho 92 quần chúng ưu tú.", [(92, "exact", True)]),
    ("Sáng 5/3, UBND xã Tân Lập tổ chức hội nghị giao ban. Xã hiện còn 45 hộ nghèo, 60 hộ cận nghèo với 310 nhân khẩu.", []),
    ("Sáng 5/3, đoàn công tác gồm 18 thành viên do ông Hà Văn Tâm làm trưởng đoàn đến làm việc với UBND xã.", [(18, "exact", True)]),
    ("Chiều 5/3, UBND huyện gặp mặt 35 người có uy tín tiêu biểu trong đồng bào dân tộc thiểu số.", [(35, "exact", True)]),
    ("Tối 5/3, khai mạc Liên hoan văn nghệ. Tham gia Liên hoan có 15 đoàn với gần 350 diễn viên, nhạc công.", [(350, "nearly", True)]),
    ("Ngày 5/3, Hội Cựu chiến binh xã Tân Lập tổ chức Đại hội với sự tham gia của 68/70 hội viên.", [(68, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức lễ phát động Tết trồng cây. Ngay sau lễ phát động, gần 500 cán bộ, chiến sĩ, đoàn viên và người dân đã trồng 2.000 cây xanh.", [(500, "nearly", True)]),
    ("Sáng 5/3, UBND tỉnh tổ chức hội nghị tổng kết chương trình việc làm. Giai đoạn 2021-2023, tỉnh đã đưa 2.450 lao động đi làm việc ở nước ngoài; đào tạo nghề cho 15.000 lao động nông thôn.", []),
    ("Sáng 5/3, tại trường Tiểu học Tân Lập, Công an xã tuyên truyền an toàn giao thông cho hơn 600 học sinh, giáo viên. Các em được xem 3 clip, nghe 2 chuyên đề.", [(600, "over", True)]),
    ("Sáng 5/3, UBND phường Tân An tổ chức ngày hội tòng quân. Đến dự có lãnh đạo phường cùng đông đảo Nhân dân và 25 tân binh.", [(25, "exact", True)]),
    ("Ngày 5/3, Hội Khuyến học trao học bổng. Theo đó, 50 em học sinh nghèo mỗi em được nhận 1 triệu đồng.", []),
    ("Chiều 5/3, Toà án huyện xét xử lưu động vụ án ma tuý trước sự chứng kiến của hơn 200 người dân.", [(200, "over", True)]),
    ("Sáng 5/3, Trung tâm Y tế huyện tổ chức hội thảo. Tham dự hội thảo: 40 bác sĩ, 60 điều dưỡng.", [(40, "exact", False), (60, "exact", False)]),
    ("Sáng 5/3, xã Tân Lập khai mạc Đại hội thể dục thể thao. Hơn một nghìn vận động viên, học sinh và nhân dân tham dự. Các vận động viên tranh tài ở 6 môn.", [(1000, "over", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn kiểm tra công tác chuẩn bị bầu cử tại xã Tân Lập. Toàn xã có 6 tổ bầu cử với 4.210 cử tri.", []),
    ("Chiều 5/3, Đoàn giám sát HĐND tỉnh giám sát tại Trường THPT Tân Sơn. Trường có 30 lớp, 1.250 học sinh, 72 cán bộ, giáo viên.", []),
    ("Sáng 5/3, Bảo hiểm xã hội huyện ra quân vận động. Kết quả, có 35 người tham gia bảo hiểm xã hội tự nguyện, 20 người tham gia BHYT.", []),
    ("Sáng 5/3, Sở Y tế ký kết phối hợp. Chứng kiến lễ ký có 60 đại biểu hai ngành.", [(60, "exact", True)]),
    ("Từ 4-5/3, Hội Nông dân tỉnh tổ chức hội thi nhà nông đua tài, có 9 đội, 54 thí sinh, 200 cổ động viên tham gia.", [(54, "exact", True), (200, "exact", False)]),
    ("Sáng 5/3, UBND xã diễn tập chữa cháy rừng qua 2 giai đoạn. Giai đoạn 1, vận hành cơ chế. Gần 320 dân quân và bà con bản Tân Lập tham gia phần thực binh.", [(320, "nearly", True)]),
    ("Ngày 5/3, Trung tâm Y tế huyện mở lớp tập huấn. Lớp chia làm 2 đợt, có tất cả 84 học viên, mỗi đợt có 42 học viên.", [(84, "exact", True)]),
    ("Sáng 5/3, Bệnh viện huyện khám bệnh miễn phí cho trẻ em. Tính đến cuối buổi, các bác sĩ đã siêu âm, tư vấn cho 214 trẻ; phát hiện 11 ca.", [(214, "exact", True)]),
    ("Sáng 5/3, Đoàn Bệnh viện tỉnh khám bệnh, cấp thuốc miễn phí. Có hơn 160 người dân được khám.", [(160, "over", True)]),
    ("Sáng 5/3, Bệnh viện huyện khám bệnh miễn phí. Từ đầu năm, bệnh viện đã khám cho 9.200 lượt người.", []),
    ("Sáng 5/3, xã Tân Lập khai mạc lễ hội. Màn xòe có sự tham gia của 200 nghệ nhân.", [(200, "exact", False)]),
    ("Sáng 5/3, Trường Tân Lập tổ chức hội thi. Đến dự có cô Hà Thị Tâm, Tổng phụ trách Đội, các thầy cô giáo và 410 em học sinh.", [(410, "exact", True)]),
    ("Sáng 5/3, Huyện đoàn Tân Sơn ra quân. 300 thanh niên, 40 hội viên tham gia trồng cây.", [(300, "exact", True), (40, "exact", False)]),
    ("Tối 5/3, Sở Văn hóa tổ chức chung kết hội thi. Có 10 thí sinh được chọn từ 140 thí sinh vòng sơ khảo.", [(10, "exact", True)]),
    ("Ngày 5/3, Đảng bộ xã Tân Lập tổ chức Đại hội. 145 đảng viên trong tổng số 152 đảng viên về dự.", [(145, "exact", True)]),
    ("Ngày 5/3, Sở Y tế mở lớp tập huấn. Tham gia lớp học có 3 giảng viên và 65 học viên.", [(3, "exact", False), (65, "exact", True)]),
    ("Ngày 5/3, Sở Y tế bế giảng lớp bồi dưỡng. Sau 5 ngày, 68/68 học viên được cấp chứng nhận.", [(68, "exact", True)]),
    ("Sáng 5/3, Sở Y tế tổ chức giao ban. Cụm 1 có 60 cán bộ, cụm 2 có 55 cán bộ tham dự.", [(60, "exact", False), (55, "exact", False)]),
    ("Sáng 5/3, HĐND xã Tân Lập họp. Số đại biểu có mặt là 21/23 vị.", [(21, "exact", True)]),
    ("Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị.\nHội nghị có sự tham dự của 49/53 Ủy viên Ban Chấp hành Đảng bộ huyện.", [(49, "exact", True)]),
    ("Sáng 5/3, Trung tâm Y tế huyện tổ chức lễ kỷ niệm.\nDự lễ có lãnh đạo huyện cùng toàn thể 286 CBVC đang công tác.", [(286, "exact", True)]),
    ("Sáng 5/3, Công an tỉnh diễn tập chữa cháy.\nSáu xe cùng 86 cán bộ, chiến sĩ được điều đến hiện trường.", [(86, "exact", True)]),
    ("Sáng 5/3, Trường Đại học Sông Lam tổ chức lễ trao bằng tốt nghiệp cho 164 tân thạc sĩ.", [(164, "exact", True)]),
    ("Sáng 5/3, TAND huyện tổ chức hội nghị trực tuyến với Trại tạm giam số 1 Công an tỉnh.", []),
    (
        "Sáng 5/3, xã Tân Lập ra quân dọn đường. Có trên 350 người hưởng ứng,trong đó Đoàn thanh niên 62 đ/c, Hội Phụ nữ 90 chị.",
        [(350, "over", True), (62, "exact", False), (90, "exact", False)],
    ),
    (
        "Sáng 5/3, xã Tân Lập diễn tập. Cuộc diễn tập huy động trên 310 lượt người, gồm: khung tập có 42 đồng chí, dân quân "
        "cơ động 68 đồng chí.",
        [(310, "over", True), (42, "exact", False), (68, "exact", False)],
    ),
    (
        "Sáng 5/3, xã Tân Lập thi bơi. Tham gia có 268 em. Đợt 1 tại bể bơi với 141 em; đợt 2 có sự tham gia của 127 em.",
        [(268, "exact", True), (141, "exact", False), (127, "exact", False)],
    ),
    (
        "Sáng 5/3, xã Tân Lập tiếp xúc cử tri. Dự có 5 ứng cử viên; riêng thôn Hạ có 128 cử tri, thôn Thượng 140 cử tri tham dự.",
        [(5, "exact", False), (128, "exact", False), (140, "exact", False)],
    ),
    (
        "Sáng 5/3, xã Tân Lập mở đợt khám sức khỏe. Trời mưa nhưng đã có 136 chị em đến trạm.",
        [(136, "exact", True)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "counts"), CASES)
def test_who_took_part(text: str, counts: list[tuple[int, str, bool]]) -> None:
    assert [(p.count, p.qualifier, p.headline) for p in chosen(text)] == counts


LEAD = "Sáng 5/3, UBND huyện Tân Sơn tổ chức hội nghị tổng kết công tác năm 2023. Ông Hà Văn Tâm chủ trì.\n"

CAME = [
    ("Cùng dự có đại diện các phòng, ban và 130 đại biểu là bí thư, trưởng thôn.", 130),
    ("Về dự hội nghị có hơn 100 đại biểu.", 100),
    ("Hơn 90 đại biểu các xã, thị trấn đã tham dự hội nghị.", 90),
    ("Hội nghị thu hút gần 200 đại biểu tham dự trực tiếp và trực tuyến.", 200),
    ("Tham gia hội nghị còn có 45 doanh nhân tiêu biểu.", 45),
    ("Đông đảo cán bộ và 150 hội viên đã đến dự.", 150),
    ("Hội nghị có mặt 42/45 đại biểu được triệu tập.", 42),
    ("Cùng tham dự tại 20 điểm cầu có gần 600 cán bộ, đảng viên.", 600),
    ("Với sự góp mặt của hơn 300 người dân, hội nghị diễn ra sôi nổi.", 300),
    ("Thành phần dự hội nghị gồm 85 đồng chí.", 85),
    ("Tại điểm cầu huyện có 70 đại biểu.", 70),
    ("Tổng số đại biểu dự hội nghị là 110 đồng chí.", 110),
    ("Có khoảng 80 cán bộ, công chức tham gia hội nghị.", 80),
    ("Các đồng chí lãnh đạo huyện cùng 65 cán bộ chủ chốt dự hội nghị.", 65),
    ("Hội nghị đón tiếp 120 đại biểu đến từ 12 xã.", 120),

]  # fmt: skip

OTHERS = [
    "Công tác giảm nghèo được quan tâm, 312 hộ được vay vốn ưu đãi.",
    "Lực lượng công an đã triệt xóa 12 tụ điểm, bắt 45 đối tượng.",
    "Các trạm y tế đã khám cho 12.400 lượt người.",
    "Tổ chức 24 buổi tuyên truyền với 1.850 lượt người tham dự.",
    "Mở 15 lớp dạy nghề cho 430 lao động nông thôn.",
    "Đội ngũ cán bộ có 320 người, trong đó 95% đạt chuẩn.",
    "Hội đã giới thiệu 40 đoàn viên ưu tú cho Đảng.",
    "Trung tâm tiếp nhận 3.200 lượt khách đến giao dịch.",
    "Huyện có 45 hợp tác xã với 1.200 thành viên.",
    "Các trường có 1.540 giáo viên, 22.000 học sinh.",
    "Qua bình xét, 20 cá nhân được đề nghị tặng bằng khen.",
    "Hội nghị đã bầu 3 đại biểu đi dự đại hội cấp trên.",
    "Huyện đã tiếp 120 lượt công dân, nhận 45 đơn.",
    "Tai nạn giao thông làm 5 người chết, 12 người bị thương.",
    "Mỗi năm trường đào tạo gần 500 sinh viên.",
    "Đến nay đã có 210 hộ dân bàn giao mặt bằng.",
    "Phong trào thu hút hơn 2.000 hội viên tham gia.",
    "Các mô hình tạo việc làm cho 80 lao động địa phương.",
    "Cử 15 cán bộ đi học lớp cao cấp lý luận.",
    "Toàn ngành hiện thiếu 120 giáo viên.",
    "Bệnh viện có quy mô 200 giường, 45 bác sĩ, 90 điều dưỡng.",
    "Thôn có 120 hộ, 480 nhân khẩu, chủ yếu là đồng bào Dao.",
    "Ông Tâm cho biết gia đình ông thuê 6 lao động thường xuyên.",
    "Trong dịp Tết, các đơn vị đã thăm 450 gia đình chính sách.",
    "Công ty đã hỗ trợ 30 em học sinh mỗi em 1 triệu đồng.",
    "Số người tham gia bảo hiểm y tế là 45.000 người.",
    "Theo kế hoạch, lớp sẽ có 40 học viên.",
    "Kỳ thi năm nay có 1.200 thí sinh dự thi tại 3 điểm.",
    "Có 8 lượt cử tri kiến nghị về đường giao thông.",
    "Đã có 6 ý kiến của 5 đại biểu.",
    "Khóa trước có 60 học viên tốt nghiệp.",
    "Lãnh đạo huyện trao 10 căn nhà cho 10 hộ nghèo.",
    "Ngày hội năm ngoái đón 3.000 lượt người.",
    "Nhà văn hóa có sức chứa 300 người.",
    "Đồn biên phòng có 40 cán bộ, chiến sĩ quản lý 20 km đường biên.",
    "Ban Chỉ đạo gồm 25 đồng chí do Chủ tịch UBND huyện làm Trưởng ban.",
    "Đoàn thanh niên ra quân 12 lần, huy động 1.500 lượt đoàn viên.",
    "Nhân dịp này, 2 tập thể, 5 cá nhân nhận giấy khen.",
    "Đảng bộ có 45 chi bộ với 1.286 đảng viên.",
    "Đội bóng gồm 18 cầu thủ đã giành huy chương vàng toàn quốc.",

]  # fmt: skip


@pytest.mark.parametrize(("sentence", "number"), CAME)
def test_a_sentence_behind_the_lead_tells_who_came(sentence: str, number: int) -> None:
    assert [(p.count, p.headline) for p in chosen(LEAD + sentence)] == [(number, True)]


@pytest.mark.parametrize("sentence", OTHERS)
def test_a_sentence_behind_the_lead_counts_others(sentence: str) -> None:
    assert chosen(LEAD + sentence) == ()


def test_a_count_in_title_and_body_is_given_once_with_both_places() -> None:
    title = "Hơn 450 cán bộ được tập huấn kỹ năng số"
    body = "Sáng 5/3, Sở Nội vụ mở lớp tập huấn cho hơn 450 cán bộ, công chức."
    [count] = chosen(body, title=title)
    assert (count.count, count.unit, count.headline) == (450, "cán bộ, công chức", True)
    words = [f"{title}\n{body}"[start:stop] for start, stop in count.evidence]
    assert words == ["Hơn 450 cán bộ", "hơn 450 cán bộ, công chức"]


def test_those_expected_count_only_where_the_event_is_announced() -> None:
    text = "Lễ hội sẽ mở ngày 20/3 tại xã Tân Lập. Ban Tổ chức dự kiến lễ hội đón 3.000 - 4.000 lượt khách."
    assert chosen(text) == ()
    [count] = chosen(text, planned=True)
    assert (count.count, count.upper, count.qualifier) == (3000, 4000, "range")


def test_onlookers_are_not_the_main_group_of_what_is_announced() -> None:
    text = "Hội thi sẽ mở ngày 20/3, mỗi trường cử từ 5 đến 8 em; dự kiến có 90 thí sinh và hơn 300 cổ động viên."
    assert [(p.count, p.headline) for p in chosen(text, planned=True)] == [(90, True), (300, False)]


def test_the_count_of_the_headline_counts_them_all() -> None:
    text = "Sáng 5/3, trường Tân Lập diễn tập.\nTham gia có 20 chiến sĩ, 35 giáo viên và trên 500 học sinh."
    found = chosen(text, title="Hơn 500 học sinh tập thoát nạn")
    assert [(p.count, p.headline) for p in found] == [(500, True), (20, False), (35, False)]


def test_counts_out_of_scope_are_left_out() -> None:
    text = "* Sáng 5/3, xã Tân Lập tổ chức hội nghị với 65 đại biểu.\n* Xã Tân An họp với 70 đại biểu."
    page = read_text(f"Tin trong huyện\n{text}")
    first = Span(page.sentences[1].start, page.text.index("* Xã"))
    assert [p.count for p in choose_counts(page, find_counts(page), first, page.sentences[1])] == [65]


def test_confidence_is_higher_where_more_speaks_for_it() -> None:
    sure = chosen("Sáng 5/3, xã Tân Lập tổ chức hội nghị với sự tham dự của hơn 150 đại biểu.")[0]
    unsure = chosen("Sáng 5/3, xã Tân Lập họp. Ngoài sân có 30 em.")
    assert sure.confidence > 0.9
    assert all(p.confidence < sure.confidence for p in unsure)

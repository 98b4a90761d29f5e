"""Sentence in, officials out: who is named, in which positions, and what each did."""

import pytest

from vngovnews.parse import parse_text

TITLE = "Hội nghị tổng kết công tác năm"
HELD = "Ngày 5/3/2024, UBND huyện tổ chức hội nghị tổng kết."

# sentence, {name: (positions, roles)}
CASES: list[tuple[str, dict[str, tuple[list[str], list[str]]]]] = [
    ("Dự hội nghị có đồng chí Lò Văn Panh, Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy; Giàng Thị Dua, TUV, Bí thư Huyện ủy Mù Cang Chải.",
        {"Lò Văn Panh":(["Ủy viên Ban Thường vụ","Trưởng Ban Tuyên giáo Tỉnh ủy"],["attendee"]),"Giàng Thị Dua":(["TUV","Bí thư Huyện ủy Mù Cang Chải"],["attendee"])}),
    ("Chủ trì hội nghị có các đồng chí: Nguyễn Hữu Khánh - Phó Bí thư Huyện uỷ, Chủ tịch UBND huyện, Trưởng ban chỉ đạo; Đinh Thị Lượt - UVBTV, PCT UBND huyện, Phó ban trực.",
        {"Nguyễn Hữu Khánh":(["Phó Bí thư Huyện uỷ","Chủ tịch UBND huyện","Trưởng ban chỉ đạo"],["chair"]),"Đinh Thị Lượt":(["UVBTV","PCT UBND huyện","Phó ban trực"],["chair"])}),
    ("Đoàn chủ tịch điều hành Đại hội gồm các đồng chí Bùi Văn Mạnh, Hà Thị Nhuần, Quách Công Sự.",
        {"Bùi Văn Mạnh":([],["chair"]),"Hà Thị Nhuần":([],["chair"]),"Quách Công Sự":([],["chair"])}),
    ("Phát biểu tại buổi lễ, thầy giáo Trịnh Hữu Tường, Bí thư Chi bộ, Hiệu trưởng nhà trường ôn lại truyền thống.",
        {"Trịnh Hữu Tường":(["Bí thư Chi bộ","Hiệu trưởng nhà trường"],["speaker"])}),
    ("Thay mặt Ban Thường vụ Huyện ủy, đồng chí Vi Văn Sơn - Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện đã tới dự, tặng hoa chúc mừng và phát biểu chỉ đạo Đại hội.",
        {"Vi Văn Sơn":(["Phó Bí thư Thường trực Huyện ủy","Chủ tịch HĐND huyện"],["attendee","speaker"])}),
    ("Tại buổi làm việc, ông Trần Quốc Hoài, Phó Vụ trưởng Vụ Địa phương (Bộ Nội vụ) thông tin một số nội dung.",
        {"Trần Quốc Hoài":(["Phó Vụ trưởng Vụ Địa phương (Bộ Nội vụ)"],["speaker"])}),
    ("Đồng chí Thượng tá Phan Bá Lợi, Phó Chính ủy Bộ CHQS tỉnh chủ trì buổi gặp mặt.",
        {"Phan Bá Lợi":(["Phó Chính ủy Bộ CHQS tỉnh"],["chair"])}),
    ("Lớp học do TS.BS Lưu Thị Hương Trà, Trưởng khoa Nội tổng hợp, Bệnh viện Đa khoa tỉnh truyền đạt.",
        {"Lưu Thị Hương Trà":(["Trưởng khoa Nội tổng hợp, Bệnh viện Đa khoa tỉnh"],["instructor"])}),
    ("Về phía Sở GD&ĐT có bà Cao Mỹ Duyên - Phó Giám đốc Sở; ông Tô Hoàng Minh - Trưởng phòng Giáo dục Trung học.",
        {"Cao Mỹ Duyên":(["Phó Giám đốc Sở"],["attendee"]),"Tô Hoàng Minh":(["Trưởng phòng Giáo dục Trung học"],["attendee"])}),
    ("Đ/c Ngô Xuân Khoát-Chủ tịch UBND xã khai mạc buổi tập huấn.",{"Ngô Xuân Khoát":(["Chủ tịch UBND xã"],["speaker"])}),
    ("Đ/c Ngô Xuân Khoát, CT. UBND huyện, Đ/c Y Bliêng Niê Siêng, PCT.HĐND huyện cùng dự.",{"Ngô Xuân Khoát":(["CT. UBND huyện"],["attendee"]),"Y Bliêng Niê Siêng":(["PCT.HĐND huyện"],["attendee"])}),
    ("Phó Thủ tướng Chính phủ Dương Khắc Cần dự và phát biểu chỉ đạo.",{"Dương Khắc Cần":(["Phó Thủ tướng Chính phủ"],["attendee","speaker"])}),
    ("Quyền Giám đốc Sở Y tế Kiều Quang Thọ báo cáo kết quả.",{"Kiều Quang Thọ":(["Quyền Giám đốc Sở Y tế"],["speaker"])}),
    ("Đồng chí Nông Thị Bích - Hội trưởng Hội Phụ nữ Công an tỉnh, đồng chí Vương Đình Khải - Bí thư Đoàn Thanh niên trao quà.",
        {"Nông Thị Bích":(["Hội trưởng Hội Phụ nữ Công an tỉnh"],["attendee"]),"Vương Đình Khải":(["Bí thư Đoàn Thanh niên"],["attendee"])}),
    ("Theo ông Lục Văn Hợi, Trưởng phòng Nông nghiệp và PTNT huyện, diện tích lúa tăng.",{"Lục Văn Hợi":(["Trưởng phòng Nông nghiệp và PTNT huyện"],["speaker"])}),
    ("Hội nghị do đồng chí Chẩu Văn Lầu, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy và đồng chí Nguyễn Đình Quất, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh đồng chủ trì.",
        {"Chẩu Văn Lầu":(["Ủy viên Trung ương Đảng","Bí thư Tỉnh ủy"],["chair"]),"Nguyễn Đình Quất":(["Phó Bí thư Tỉnh ủy","Chủ tịch UBND tỉnh"],["chair"])}),
    ("Cùng đi với đoàn có lãnh đạo Văn phòng UBND tỉnh; ông Hồ Sỹ Nhâm, Giám đốc Ban QLDA huyện.",{"Hồ Sỹ Nhâm":(["Giám đốc Ban QLDA huyện"],["attendee"])}),
    ("Tiếp và làm việc với đoàn có các ông, bà: Lâm Minh Tưởng (Phó Chủ tịch UBND tỉnh), Mai Thị Ngát (Giám đốc Sở Ngoại vụ).",
        {"Lâm Minh Tưởng":(["Phó Chủ tịch UBND tỉnh"],["attendee"]),"Mai Thị Ngát":(["Giám đốc Sở Ngoại vụ"],["attendee"])}),
    ("Đồng chí Võ Thành Đông, Ủy viên BCH Đảng bộ tỉnh, Bí thư Đảng ủy, Chính ủy BĐBP tỉnh yêu cầu các đơn vị nâng cao cảnh giác.",
        {"Võ Thành Đông":(["Ủy viên BCH Đảng bộ tỉnh","Bí thư Đảng ủy","Chính ủy BĐBP tỉnh"],["speaker"])}),
    ("Sau phần khai mạc của Hiệu trưởng Đoàn Thị Mơ là báo cáo của cô Phan Thùy Chi, Phó Hiệu trưởng.",
        {"Đoàn Thị Mơ":(["Hiệu trưởng"],["speaker"]),"Phan Thùy Chi":(["Phó Hiệu trưởng"],["speaker"])}),
    ("Bà Châu Thị Ngọc Sương – Phó Trưởng Ban Dân tộc kiêm Chủ tịch Hội Người cao tuổi xã thay mặt Ban tổ chức trao thưởng.",
        {"Châu Thị Ngọc Sương":(["Phó Trưởng Ban Dân tộc","Chủ tịch Hội Người cao tuổi xã"],["attendee"])}),
    ("Các đồng chí lãnh đạo tỉnh: Phùng Khánh Tảo, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; Bùi Đình Luyến, Phó Chủ tịch UBND tỉnh tham dự buổi lễ.",
        {"Phùng Khánh Tảo":(["Phó Bí thư Tỉnh ủy","Chủ tịch UBND tỉnh"],["attendee"]),"Bùi Đình Luyến":(["Phó Chủ tịch UBND tỉnh"],["attendee"])}),
    ("Đại diện nhà tài trợ, ông Kim Sung-ho, Tổng Giám đốc Công ty TNHH Hanam Vina phát biểu.",{"Kim Sung-ho":(["Tổng Giám đốc Công ty TNHH Hanam Vina"],["speaker"])}),
    ("Hội đồng xét xử do thẩm phán Trương Thị Thu làm chủ tọa phiên tòa.",{"Trương Thị Thu":(["thẩm phán"],["chair"])}),
    ("Tham dự có đ/c Sùng A Lềnh – PCT HĐND huyện, đ/c Đỗ Thị Minh – CVP HĐND-UBND huyện, các đ/c thành viên BCĐ.",
        {"Sùng A Lềnh":(["PCT HĐND huyện"],["attendee"]),"Đỗ Thị Minh":(["CVP HĐND-UBND huyện"],["attendee"])}),
    ("Ảnh: Đồng chí Lý Seo Dìn – Chủ tịch UBND huyện phát biểu kết luận hội nghị",{"Lý Seo Dìn":(["Chủ tịch UBND huyện"],["speaker"])}),
    ("Đồng chí Bí thư Đảng ủy xã Hoàng Kim Ngân trao giấy khen cho các tập thể.",{"Hoàng Kim Ngân":(["Bí thư Đảng ủy xã"],["attendee"])}),
    ("Đại tá, Anh hùng LLVTND Nguyễn Bá Toại, nguyên Chính ủy Trung đoàn 174 kể lại những kỷ niệm.",{"Nguyễn Bá Toại":(["nguyên Chính ủy Trung đoàn 174"],["speaker"])}),
    ("Giám sát trực tiếp tại xã có đồng chí Ma Thị Thuyên, Phó Trưởng Đoàn ĐBQH tỉnh chuyên trách.",{"Ma Thị Thuyên":(["Phó Trưởng Đoàn ĐBQH tỉnh chuyên trách"],["attendee"])}),
    ("Đồng chủ trì có PGS, TS. Đào Duy Quán, Chủ nhiệm Khoa Lý luận, Học viện Chính trị khu vực I.",{"Đào Duy Quán":(["Chủ nhiệm Khoa Lý luận, Học viện Chính trị khu vực I"],["chair"])}),
    ("Hòa thượng Thích Thanh Nhã, Trưởng ban Trị sự GHPGVN tỉnh tiếp đoàn.",{"Thích Thanh Nhã":(["Trưởng ban Trị sự GHPGVN tỉnh"],["attendee"])}),
    ("Bác sĩ CKII Thạch Sa Vương - Giám đốc Trung tâm Y tế huyện cho biết công tác tiêm chủng đạt kế hoạch.",{"Thạch Sa Vương":(["Giám đốc Trung tâm Y tế huyện"],["speaker"])}),
    ("Dự buổi lễ có bà Tòng Thị Phẩm, nguyên Ủy viên Bộ Chính trị, nguyên Phó Chủ tịch Thường trực Quốc hội; các đồng chí nguyên lãnh đạo tỉnh.",
        {"Tòng Thị Phẩm":(["nguyên Ủy viên Bộ Chính trị","nguyên Phó Chủ tịch Thường trực Quốc hội"],["attendee"])}),
    ("Hội nghị có sự tham dự của ông Lục Văn Hợi, Phó Chủ tịch UBND tỉnh; bà Cao Mỹ Duyên, Giám đốc Sở Y tế.",
        {"Lục Văn Hợi":(["Phó Chủ tịch UBND tỉnh"],["attendee"]),"Cao Mỹ Duyên":(["Giám đốc Sở Y tế"],["attendee"])}),
    ("Các đồng chí: Lục Văn Hợi, Phó Bí thư Tỉnh ủy; Cao Mỹ Duyên, Phó Chủ tịch UBND tỉnh cùng lãnh đạo HĐND tỉnh, UBND tỉnh, Ủy ban MTTQ tỉnh và các sở, ban, ngành, đoàn thể, doanh nghiệp tham dự.",
        {"Lục Văn Hợi":(["Phó Bí thư Tỉnh ủy"],["attendee"]),"Cao Mỹ Duyên":(["Phó Chủ tịch UBND tỉnh"],["attendee"])}),
    ("Đồng chí Lục Văn Hợi, Bí thư Huyện ủy cùng các đồng chí trong Thường trực Huyện ủy, lãnh đạo HĐND, UBND huyện cùng chủ trì hội nghị.",
        {"Lục Văn Hợi":(["Bí thư Huyện ủy"],["chair"])}),
    ("Ông Lục Văn Hợi - Phó Chủ tịch UBND huyện, Trưởng BCĐ yêu cầu các xã khẩn trương thực hiện.",
        {"Lục Văn Hợi":(["Phó Chủ tịch UBND huyện","Trưởng BCĐ"],["speaker"])}),
    ("Ông Lục Văn Hợi, Phó Trưởng Ban Thường trực Ban Chỉ đạo các chương trình mục tiêu quốc gia huyện cho biết tiến độ giải ngân đạt 85%.",
        {"Lục Văn Hợi":(["Phó Trưởng Ban Thường trực Ban Chỉ đạo các chương trình mục tiêu quốc gia huyện"],["speaker"])}),
    ("Điểm trưởng Trường THPT Lê Lợi Cao Mỹ Duyên báo cáo công tác chuẩn bị.",{"Cao Mỹ Duyên":(["Điểm trưởng Trường THPT Lê Lợi"],["speaker"])}),
    ("Thừa lệnh Giám đốc Công an tỉnh, Thượng tá Lục Văn Hợi - Phó Giám đốc Công an tỉnh trao giấy khen cho các cá nhân.",
        {"Lục Văn Hợi":(["Phó Giám đốc Công an tỉnh"],["attendee"])}),
    ("Thay mặt Tổng Bí thư Lục Văn Hợi, Thủ tướng Chính phủ Cao Mỹ Duyên trao Huân chương cho tỉnh.",
        {"Lục Văn Hợi":(["Tổng Bí thư"],["mentioned"]),"Cao Mỹ Duyên":(["Thủ tướng Chính phủ"],["attendee"])}),
    ("Tham dự có đồng chí Lục Văn Hợi, Ủy viên Ban Thường vụ Tỉnh ủy; Trưởng Ban Tuyên giáo Tỉnh ủy; Phó Trưởng Ban Chỉ đạo.",
        {"Lục Văn Hợi":(["Ủy viên Ban Thường vụ Tỉnh ủy","Trưởng Ban Tuyên giáo Tỉnh ủy","Phó Trưởng Ban Chỉ đạo"],["attendee"])}),
    ("Đồng chí Cao Mỹ Duyên, Phó Trưởng phòng Nội vụ được bầu giữ chức Phó Bí thư Chi bộ; đồng chí Lục Văn Hợi tái đắc cử Bí thư Chi bộ.",
        {"Cao Mỹ Duyên":(["Phó Trưởng phòng Nội vụ","Phó Bí thư Chi bộ"],["mentioned"]),"Lục Văn Hợi":(["Bí thư Chi bộ"],["mentioned"])}),
    ("Hội đồng xét xử gồm: Thẩm phán Cao Mỹ Duyên - Chủ tọa phiên tòa; các Hội thẩm nhân dân: ông Lục Văn Hợi và bà Nông Thị Bích.",
        {"Cao Mỹ Duyên":(["Thẩm phán"],["chair"]),"Lục Văn Hợi":(["Hội thẩm nhân dân"],["attendee"]),"Nông Thị Bích":(["Hội thẩm nhân dân"],["attendee"])}),
    ("Hội thảo nghe Đại sứ Sandeep Varma và ông Lục Văn Hợi, Trợ giúp viên pháp lý phát biểu.",
        {"Sandeep Varma":(["Đại sứ"],["speaker"]),"Lục Văn Hợi":(["Trợ giúp viên pháp lý"],["speaker"])}),
    ("Dự họp có ông Lục Văn Hợi, Phó Cục trưởng Cục Thuế; ông Cao Viết Thuần, Bộ Tư pháp; cùng lãnh đạo các vụ.",
        {"Lục Văn Hợi":(["Phó Cục trưởng Cục Thuế"],["attendee"]),"Cao Viết Thuần":([],["attendee"])}),
    ("Các đồng chí Phó Chủ tịch UBND huyện: Lục Văn Hợi, Đoàn Thị Mơ cùng dự.",
        {"Lục Văn Hợi":(["Phó Chủ tịch UBND huyện"],["attendee"]),"Đoàn Thị Mơ":(["Phó Chủ tịch UBND huyện"],["attendee"])}),
    ("Cùng dự có đồng chí Nông Thị Bích, Phó Bí thư Huyện ủy Vũ Quang và trên 80 đại biểu.",{"Nông Thị Bích":(["Phó Bí thư Huyện ủy Vũ Quang"],["attendee"])}),
    ("Ông Lục Văn Hợi, Phó Giám đốc Công ty TNHH Một thành viên 79 cho biết công trình chậm.",
        {"Lục Văn Hợi":(["Phó Giám đốc Công ty TNHH Một thành viên 79"],["speaker"])}),
    ("Dự có đồng chí Lục Văn Hợi, Bí thư Chi bộ thôn 3. Cùng dự có Bí thư Chi bộ, Trưởng thôn các thôn.",
        {"Lục Văn Hợi":(["Bí thư Chi bộ thôn 3"],["attendee"])}),
    ("Dự hội nghị có các đồng chí Phó Viện trưởng VKSND tỉnh: Đồng chí Ngô Thị Bé, đồng chí Thạch Sô Rây.",
        {"Ngô Thị Bé":(["Phó Viện trưởng VKSND tỉnh"],["attendee"]),"Thạch Sô Rây":(["Phó Viện trưởng VKSND tỉnh"],["attendee"])}),
    ("Dự có ông Phạm Thái Quý, Chi cục trưởng Chi cục Thuế khu vực Ba Tơ - Minh Long.",
        {"Phạm Thái Quý":(["Chi cục trưởng Chi cục Thuế khu vực Ba Tơ - Minh Long"],["attendee"])}),
    ("Dự có Ngài Chia Xô-Phan, Phó Tỉnh trưởng; bà Lê Thị Bích-Phó GĐ Sở Y tế; ông Lục Văn Hợi-UVTV Huyện ủy.",
        {"Chia Xô-Phan":(["Phó Tỉnh trưởng"],["attendee"]),"Lê Thị Bích":(["Phó GĐ Sở Y tế"],["attendee"]),"Lục Văn Hợi":(["UVTV Huyện ủy"],["attendee"])}),
    ("Thay mặt Ủy ban bầu cử, bà Cà Thị Inh báo cáo kết quả bầu cử.", {"Cà Thị Inh":([],["speaker"])}),
    ("Hội nghị được tổ chức tại KS Hải Âu. Bà Lò Thị Tư, hội viên xã Mỹ Lộc phấn khởi cho biết đã biết cách nuôi vịt.", {}),
    ("Đến dự hội nghị, huyện vinh dự được đón:\n- Đ/c: Y Thương Niê – Huyện ủy viên\n- Ông: Ngô Quang Hiển – Trưởng Phòng Y tế huyện",
        {"Y Thương Niê":(["Huyện ủy viên"],["attendee"]),"Ngô Quang Hiển":(["Trưởng Phòng Y tế huyện"],["attendee"])}),
    ("Đoàn Chủ tịch gồm 5 đồng chí, do đồng chí Lục Văn Hợi, Bí thư Huyện ủy điều hành.", {"Lục Văn Hợi":(["Bí thư Huyện ủy"],["chair"])}),
    ("Các đồng chí: Lò Thị Ngân - Chủ tịch HĐND huyện; Phan Hữu Trạch và K’Brơi - các Phó Chủ tịch HĐND huyện chủ tọa hội nghị.",
        {"Lò Thị Ngân":(["Chủ tịch HĐND huyện"],["chair"]),"Phan Hữu Trạch":(["Phó Chủ tịch HĐND huyện"],["chair"]),"K’Brơi":(["Phó Chủ tịch HĐND huyện"],["chair"])}),
    ("Ông Lục Văn Hợi, bà Cà Thị Inh được bầu làm Phó Chủ tịch HĐND huyện; hai ông Quách Thế Ninh, Nông Văn Bảy giữ chức Phó Chủ tịch UBND huyện.",
        {"Lục Văn Hợi":(["Phó Chủ tịch HĐND huyện"],["mentioned"]),"Cà Thị Inh":(["Phó Chủ tịch HĐND huyện"],["mentioned"]),
         "Quách Thế Ninh":(["Phó Chủ tịch UBND huyện"],["mentioned"]),"Nông Văn Bảy":(["Phó Chủ tịch UBND huyện"],["mentioned"])}),
    ("Ông Lục Văn Hợi, ông Nông Văn Bảy - Trưởng Công an xã lần lượt được bầu làm Phó Chủ tịch UBND xã.",
        {"Nông Văn Bảy":(["Trưởng Công an xã","Phó Chủ tịch UBND xã"],["mentioned"])}),
    ("Dự có đồng chí Lục Văn Hợi – Giám đốc Công ty CP dược phẩm Hoa Ban Trắng; bà Cà Thị Inh - Hiệu trưởng Trường THCS Phan Đình Phùng.",
        {"Lục Văn Hợi":(["Giám đốc Công ty CP dược phẩm Hoa Ban Trắng"],["attendee"]),"Cà Thị Inh":(["Hiệu trưởng Trường THCS Phan Đình Phùng"],["attendee"])}),
    ("Dự có bà Cà Thị Inh, Phó Chủ tịch UBND xã, cán bộ Văn phòng HĐND và UBND, các trưởng thôn.",
        {"Cà Thị Inh":(["Phó Chủ tịch UBND xã"],["attendee"])}),
    ("Dự có Phó Trưởng Ban Dân nguyện Lục Văn Hợi, các thành viên Ban soạn thảo và đại diện Bộ Nội vụ.",
        {"Lục Văn Hợi":(["Phó Trưởng Ban Dân nguyện"],["attendee"])}),
    ("Phó Trưởng Ban Dân vận, Tổ trưởng Tổ biên tập Lục Văn Hợi báo cáo.", {"Lục Văn Hợi":(["Phó Trưởng Ban Dân vận","Tổ trưởng Tổ biên tập"],["speaker"])}),
    ("Phát biểu bế mạc, Phó Bí thư Tỉnh đoàn, Trưởng ban Tổ chức hội thi - Cà Thị Inh nhận xét các đội đều có tiến bộ.",
        {"Cà Thị Inh":(["Phó Bí thư Tỉnh đoàn","Trưởng ban Tổ chức hội thi"],["speaker"])}),
    ("Dự có đồng chí Lục Văn Hợi - phó bí thư Đảng ủy; chủ tịch UBND xã.", {"Lục Văn Hợi":(["phó bí thư Đảng ủy","chủ tịch UBND xã"],["attendee"])}),
    ("Dự có đồng chí Cà Thị Inh, Bí thư Đảng ủy; đồng chí Lục Văn Hợi, Trưởng Ban Tổ chức Tỉnh ủy; Chánh Văn phòng UBND tỉnh.",
        {"Cà Thị Inh":(["Bí thư Đảng ủy"],["attendee"]),"Lục Văn Hợi":(["Trưởng Ban Tổ chức Tỉnh ủy"],["attendee"])}),
    ("Đoàn bạn gồm đồng chí KHAMPHET SOULIVONG - Tỉnh ủy viên, Chánh án TAND tỉnh Sê Kông và 9 cán bộ. Đồng chí KHAMPHET SOULIVONG cảm ơn.",
        {"KHAMPHET SOULIVONG":(["Tỉnh ủy viên","Chánh án TAND tỉnh Sê Kông"],["attendee","speaker"])}),
    ("Dự có ông Lục Văn Hợi, Giám đốc Sở Y tế; Nông Văn Bảy, Chủ tịch UBND huyện và 60 nông dân ở các xã Bình An, Vĩnh Hòa Phú, Minh Lương.",
        {"Lục Văn Hợi":(["Giám đốc Sở Y tế"],["attendee"]),"Nông Văn Bảy":(["Chủ tịch UBND huyện"],["attendee"])}),
    ("Dự có anh Lục Văn Hợi, Bí thư Đoàn Khối Doanh nghiệp tỉnh.", {"Lục Văn Hợi":(["Bí thư Đoàn Khối Doanh nghiệp tỉnh"],["attendee"])}),
    ("Chị Cà Thị Inh, công nhân Công ty May Hoa Ban cho biết đã đăng ký học.", {}),
    ("Dự có ông Lục Văn Hợi, Trưởng Cơ quan đại diện Bộ Nội vụ tại TP.HCM và bà Cà Thị Inh, Trưởng Ban Chỉ huy PCTT, TKCN và PTDS huyện.",
        {"Lục Văn Hợi":(["Trưởng Cơ quan đại diện Bộ Nội vụ tại TP.HCM"],["attendee"]),"Cà Thị Inh":(["Trưởng Ban Chỉ huy PCTT, TKCN và PTDS huyện"],["attendee"])}),
    ("Dự có bà Cà Thị Inh, Cán bộ Phòng Cảnh sát điều tra tội phạm về ma túy - Công an tỉnh.",
        {"Cà Thị Inh":(["Cán bộ Phòng Cảnh sát điều tra tội phạm về ma túy - Công an tỉnh"],["attendee"])}),
    ("Dự có đồng chí Lục Văn Hợi – Chủ tịch UBND xã, Trưởng Ban chỉ đạo, Thường trực Đảng ủy, các ngành của xã.",
        {"Lục Văn Hợi":(["Chủ tịch UBND xã","Trưởng Ban chỉ đạo"],["attendee"])}),
    ("Thay ông Lục Văn Hợi, ông Nông Văn Bảy được bầu làm Chủ tịch UBND xã.", {"Nông Văn Bảy":(["Chủ tịch UBND xã"],["mentioned"])}),
    ("Dự có bà Cà Thị Inh, ông Lục Văn Hợi vừa được bầu làm Chủ tịch UBND xã.", {"Lục Văn Hợi":(["Chủ tịch UBND xã"],["attendee"])}),
    ("Ông Lục Văn Hợi, ông Nông Văn Bảy (Trưởng Công an xã) được bầu làm Phó Chủ tịch UBND xã.",
        {"Nông Văn Bảy":(["Trưởng Công an xã","Phó Chủ tịch UBND xã"],["mentioned"])}),
    ("Dự có ông Lục Văn Hợi, ông Nông Văn Bảy, các Ủy viên Ban Thường vụ Huyện ủy.",
        {"Lục Văn Hợi":(["Ủy viên Ban Thường vụ Huyện ủy"],["attendee"]),"Nông Văn Bảy":(["Ủy viên Ban Thường vụ Huyện ủy"],["attendee"])}),
    ("Dự có đồng chí Cà Thị Inh, Phó Bí thư Huyện ủy; Giám đốc Sở Y tế.", {"Cà Thị Inh":(["Phó Bí thư Huyện ủy"],["attendee"])}),
    ("Dự có Thiếu tá Cà Tiến Sỹ - Chính trị viên Đồn Biên phòng; ông Lục Đại Đức, Phó Giám đốc Sở Y tế; Nông Cử Nhân, Chủ tịch UBND huyện.",
        {"Cà Tiến Sỹ":(["Chính trị viên Đồn Biên phòng"],["attendee"]),"Lục Đại Đức":(["Phó Giám đốc Sở Y tế"],["attendee"]),"Nông Cử Nhân":(["Chủ tịch UBND huyện"],["attendee"])}),
    ("Dự có bà Cà Thị Inh, Giám đốc, các Phó Giám đốc Sở Y tế; ông Lục Văn Hợi, Hiệu trưởng, trưởng phó khoa phòng của trường.",
        {"Cà Thị Inh":(["Giám đốc"],["attendee"]),"Lục Văn Hợi":(["Hiệu trưởng"],["attendee"])}),
    ("Phường Nông Trang: Bí thư Đảng ủy, Chủ tịch UBND phường cùng dự.", {}),
    ("Ông Lục Văn Hợi, Phó Giám đốc Ban Quản lý dự án 85 báo cáo tiến độ.", {"Lục Văn Hợi":(["Phó Giám đốc Ban Quản lý dự án 85"],["speaker"])}),
    ("Dự có các ông, bà đại biểu HĐND tỉnh: Lục Văn Hợi - TUV; Cà Thị Inh, Phó Trưởng ban Dân tộc; ông Nông Văn Bảy, Giám đốc Sở Y tế; Bí thư Huyện ủy Tẩn A Sài.",
        {"Lục Văn Hợi":(["đại biểu HĐND tỉnh","TUV"],["attendee"]),"Cà Thị Inh":(["đại biểu HĐND tỉnh","Phó Trưởng ban Dân tộc"],["attendee"]),
         "Nông Văn Bảy":(["Giám đốc Sở Y tế"],["attendee"]),"Tẩn A Sài":(["Bí thư Huyện ủy"],["attendee"])}),
    ("Phó Cục trưởng Cục Văn hóa các dân tộc Việt Nam Tạ Thị Nhài trình bày báo cáo.",{"Tạ Thị Nhài":(["Phó Cục trưởng Cục Văn hóa các dân tộc Việt Nam"],["speaker"])}),
    ("Phó Giám đốc Trung tâm Khuyến nông Tạ Thị Nhài trình bày báo cáo.",{"Tạ Thị Nhài":(["Phó Giám đốc Trung tâm Khuyến nông"],["speaker"])}),
    ("Phó Hiệu trưởng Trường Đại học Lâm nghiệp Mai Văn Thụ trình bày báo cáo.",{"Mai Văn Thụ":(["Phó Hiệu trưởng Trường Đại học Lâm nghiệp"],["speaker"])}),
    ("Phó Trưởng phòng Tổ chức, pháp chế Mai Văn Thụ trình bày báo cáo.",{"Mai Văn Thụ":(["Phó Trưởng phòng Tổ chức, pháp chế"],["speaker"])}),
    ("Theo ông Mai Văn Thụ, Chi cục trưởng Chi cục Thủy lợi, biến đổi khí hậu đang diễn biến phức tạp.",{"Mai Văn Thụ":(["Chi cục trưởng Chi cục Thủy lợi"],["speaker"])}),
    ("Dự hội nghị có ông Mai Văn Thụ, Chi cục trưởng Chi cục Thủy sản và ngư dân xã.",{"Mai Văn Thụ":(["Chi cục trưởng Chi cục Thủy sản"],["attendee"])}),
    ("Dự hội nghị có ông Mai Văn Thụ, Trưởng phòng Y tế và đại diện các đơn vị.",{"Mai Văn Thụ":(["Trưởng phòng Y tế"],["attendee"])}),
    ("Ông Mai Văn Thụ - Trưởng phòng Kinh tế - đơn vị thường trực phát biểu.",{"Mai Văn Thụ":(["Trưởng phòng Kinh tế"],["speaker"])}),
    ("Dự có đồng chí Mai Văn Thụ, Phó Trưởng khoa, Khoa Nghiệp vụ giải quyết khiếu nại, tố cáo, Trường Cán bộ Thanh tra.",{"Mai Văn Thụ":(["Phó Trưởng khoa, Khoa Nghiệp vụ giải quyết khiếu nại, tố cáo, Trường Cán bộ Thanh tra"],["attendee"])}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[c[0][:50] for c in CASES])
def test_officials_of_a_sentence(sentence: str, expected: dict[str, tuple[list[str], list[str]]]) -> None:
    event = parse_text(f"{TITLE}\n{HELD}\n{sentence}", title=TITLE, published="2024-03-06").events[0]
    found = {o.name: ([t.text for t in o.titles], sorted(o.roles)) for o in event.officials}
    assert found == {name: (titles, sorted(roles)) for name, (titles, roles) in expected.items()}


def test_who_is_given_an_office_holds_the_old_and_the_new() -> None:
    title = "Công bố quyết định về công tác cán bộ"
    body = (
        "Ngày 5/3/2024, Huyện ủy tổ chức lễ công bố quyết định. Theo đó, bổ nhiệm bà Cao Mỹ Duyên, Phó Hiệu trưởng "
        "Trường THCS Lê Lợi giữ chức Hiệu trưởng Trường THCS Bình Minh; ông Lục Văn Hợi làm Hiệu trưởng Trường THCS Lê Lợi."
    )
    event = parse_text(f"{title}\n{body}", title=title, published="2024-03-06").events[0]
    found = {o.name: ([t.text for t in o.titles], o.roles) for o in event.officials}
    assert found["Cao Mỹ Duyên"] == (
        ["Phó Hiệu trưởng Trường THCS Lê Lợi", "Hiệu trưởng Trường THCS Bình Minh"],
        ("mentioned",),
    )
    assert found["Lục Văn Hợi"] == (["Hiệu trưởng Trường THCS Lê Lợi"], ("mentioned",))


def test_a_headline_in_capitals_names_nobody_who_is_not_named_below() -> None:
    title = "LỄ CÔNG BỐ QUYẾT ĐỊNH BỔ NHIỆM CÁN BỘ QUẢN LÝ TRƯỜNG HỌC"
    body = "Ngày 5/3/2024, UBND huyện tổ chức lễ công bố quyết định. Ông Lục Văn Hợi, Chủ tịch UBND huyện phát biểu."
    event = parse_text(f"{title}\n{body}", title=title, published="2024-03-06").events[0]
    assert [o.name for o in event.officials] == ["Lục Văn Hợi"]


def test_an_affiliation_behind_two_people_is_that_of_both() -> None:
    text = "Sáng 5/3, xã Tân Lập tổ chức hội nghị.\nDự có bà Lê Thị Thu và ông Hồ Ngọc Ẩn - Trung tâm Y tế huyện."
    assert [o.name for o in parse_text(text).events[0].officials] == ["Lê Thị Thu", "Hồ Ngọc Ẩn"]


def test_a_body_behind_soldiers_is_nobody() -> None:
    text = (
        "Sáng 5/3, Tỉnh ủy thăm đơn vị.\nBí thư Tỉnh ủy Nông Thị Kiều tặng hoa cán bộ, chiến sỹ Bộ CHQS tỉnh."
    )
    assert [o.name for o in parse_text(text).events[0].officials] == ["Nông Thị Kiều"]


NAMESAKES = [
    ("Ông Nguyễn Tất Thành, Phó Giám đốc Sở Y tế dự.", ["Nguyễn Tất Thành"]),
    ("Phó Giám đốc Sở Y tế Lê Hồng Phong phát biểu.", ["Lê Hồng Phong"]),
    ("Đồng chí Hoàng Văn Thụ dự và phát biểu.", ["Hoàng Văn Thụ"]),
    ("Hội nghị ôn lại thân thế đồng chí Trần Phú, Tổng Bí thư đầu tiên của Đảng.", []),
    ("Thủ tướng Phạm Văn Đồng từng về thăm xã.", []),
    ("Nhân kỷ niệm 110 năm Ngày sinh đồng chí Hoàng Văn Thụ, xã trồng cây.", []),
]


@pytest.mark.parametrize(("sentence", "names"), NAMESAKES)
def test_an_official_may_have_the_name_of_one_of_history(sentence: str, names: list[str]) -> None:
    article = parse_text(
        f"Sáng 5/3, xã Tân Lập tổ chức hội nghị tổng kết.\n{sentence}", published="2024-03-06"
    )
    assert [o.name for o in article.events[0].officials] == names

"""Topics of events: what decides them, and what is no evidence."""

import pytest

from vngovnews import Article, parse_text
from vngovnews.find.topics import topics

HEADLINES = [
    ("Đảng bộ xã Tân Lập học tập, quán triệt nghị quyết Trung ương", "party-building"),
    ("Trao Huy hiệu Đảng cho đảng viên lão thành", "party-building"),
    ("Triển khai công tác hiệp thương, giới thiệu người ứng cử", "elections-and-councils"),
    ("Công bố quyết định điều động, bổ nhiệm cán bộ quản lý", "state-organisation"),
    ("Hội nghị sắp xếp đơn vị hành chính và tinh giản biên chế", "state-organisation"),
    ("Tập huấn kiểm soát TTHC và cơ chế một cửa liên thông", "administrative-reform"),
    ("Hội nghị công bố Chỉ số PAR INDEX và SIPAS", "administrative-reform"),
    ("Ra mắt Tổ công nghệ số cộng đồng, hướng dẫn cài đặt VNeID", "digital-transformation"),
    ("Diễn tập bảo đảm an toàn thông tin mạng", "digital-transformation"),
    ("Tập huấn kỹ năng viết tin, bài cho đài truyền thanh cơ sở", "press-and-information"),
    ("Hội thi hòa giải viên giỏi", "law-and-justice"),
    ("Hội nghị phổ biến Bộ luật Tố tụng dân sự", "law-and-justice"),
    ("Sơ kết công tác phòng, chống tham nhũng, lãng phí", "inspection-and-anticorruption"),
    ("Lãnh đạo xã tiếp công dân, giải quyết đơn thư khiếu nại", "inspection-and-anticorruption"),
    ("Ra quân trấn áp tội phạm, ma túy dịp cuối năm", "public-security"),
    ("Lễ giao nhận quân đầu xuân", "defence"),
    ("Tổng kết công tác dân quân tự vệ", "defence"),
    ("Diễn tập PCCC và cứu nạn, cứu hộ tại chung cư", "disaster-and-fire-safety"),
    ("Họp ứng phó bão số 5 và mưa lũ", "disaster-and-fire-safety"),
    ("Phát động tiêm vắc xin phòng bạch hầu", "health"),
    ("Hội nghị về bệnh sốt xuất huyết", "health"),
    ("Lễ khai giảng năm học mới", "education"),
    ("Gặp mặt học sinh giỏi, trao học bổng khuyến học", "education"),
    ("Ngày hội tư vấn việc làm và xuất khẩu lao động", "labour-and-employment"),
    ("Đối thoại với công nhân về tiền lương, BHXH", "labour-and-employment"),
    ("Thăm, tặng quà người có công và trẻ em mồ côi", "social-welfare"),
    ("Bàn giao nhà tình thương, xe lăn cho người khuyết tật", "social-welfare"),
    ("Hội nghị giảm nghèo bền vững vùng đồng bào dân tộc thiểu số", "poverty-and-ethnic-affairs"),
    ("Gặp mặt chức sắc, chức việc các tôn giáo", "religion"),
    ("Truyền thông về mất cân bằng giới tính khi sinh và KHHGĐ", "population-family-gender"),
    ("Tập huấn kỹ thuật trồng sầu riêng theo VietGAP", "agriculture"),
    ("Họp bàn biện pháp chống dịch tả lợn châu Phi", "agriculture"),
    ("Công bố xã đạt chuẩn NTM nâng cao", "rural-development"),
    ("Ra quân thu gom rác thải nhựa, phân loại rác tại nguồn", "environment"),
    ("Đối thoại với các hộ dân về giải phóng mặt bằng, thu hồi đất", "land-and-resources"),
    ("Công bố quy hoạch chung đô thị đến năm 2045", "construction-and-urban"),
    ("Thông xe kỹ thuật tuyến cao tốc, quốc lộ 19", "transport"),
    ("Lễ ra quân Tháng an toàn giao thông", "transport"),
    ("Hội thảo về điện mặt trời, điện gió ngoài khơi", "energy"),
    ("Khai mạc phiên chợ đưa hàng Việt về nông thôn", "industry-and-trade"),
    ("Kiểm tra việc chống hàng giả, gian lận thương mại", "industry-and-trade"),
    ("Hội nghị xúc tiến đầu tư, gặp mặt doanh nhân", "business-and-investment"),
    ("Hội nghị sơ kết thu ngân sách, chống thất thu thuế", "finance-and-budget"),
    ("Nghiệm thu đề tài khoa học và công nghệ cấp tỉnh", "science-and-technology"),
    ("Đón bằng công nhận di tích lịch sử cấp tỉnh", "culture-and-heritage"),
    ("Hội thảo kích cầu du lịch, đón khách lữ hành", "tourism"),
    ("Khai mạc giải cầu lông, bóng bàn", "sports"),
    ("Đại hội Hội Liên hiệp Phụ nữ phường Đông Sơn", "mass-organisations"),
    ("Tổng kết công tác Đoàn và phong trào thanh thiếu nhi", "mass-organisations"),
    ("Lãnh đạo tỉnh tiếp xã giao Tổng Lãnh sự Nhật Bản", "foreign-affairs"),
    ("Hội nghị biểu dương điển hình tiên tiến, phát động thi đua yêu nước", "emulation-and-commendation"),
    ("Lễ thắp nến tri ân các anh hùng liệt sỹ", "commemoration"),
    ("UBND tỉnh họp bàn tình hình kinh tế - xã hội quý III", "socio-economic-development"),
]


def told(headline: str, body: str = "") -> Article:
    return parse_text(f"{headline}\n{body}".strip(), title=headline, published="2024-05-10")


def codes(article: Article) -> list[str]:
    return [t.code for t in article.events[0].topics]


@pytest.mark.parametrize(("headline", "code"), HEADLINES)
def test_the_headline_and_the_reporting_sentence_name_the_first_topic(headline: str, code: str) -> None:
    article = told(
        headline, f"Sáng 9/5, tại xã Tân Lập diễn ra buổi lễ, hội nghị: {headline}. Nhiều đại biểu dự."
    )
    assert codes(article)[0] == code


def test_every_topic_is_tried() -> None:
    assert {code for _, code in HEADLINES} == set(topics())


def test_the_name_of_the_holder_says_less_than_the_subject() -> None:
    body = "Ngày 9/5/2024, Sở Y tế tỉnh Hòa Sơn tổ chức lớp tập huấn cải cách hành chính cho 60 cán bộ."
    assert codes(told("Sở Y tế tập huấn cải cách hành chính", body)) == ["administrative-reform"]


def test_a_holders_field_stands_in_where_no_subject_is_named() -> None:
    body = "Ngày 9/5/2024, Công an huyện Tân Lập tổ chức hội nghị sơ kết công tác quý I, bàn việc quý II."
    assert codes(told("Công an huyện Tân Lập sơ kết công tác quý I", body))[0] == "public-security"


def test_a_venue_is_no_subject() -> None:
    body = "Ngày 9/5/2024, tại Bệnh viện Đa khoa Tân Lập, UBND huyện tổ chức hội nghị giải phóng mặt bằng."
    assert codes(told("Hội nghị giải phóng mặt bằng", body)) == ["land-and-resources"]


def test_an_occasion_is_no_subject_but_for_a_visit() -> None:
    held = "Nhân kỷ niệm Ngày Thầy thuốc Việt Nam, ngày 9/5/2024, UBND xã Tân Lập khai mạc giải bóng đá, bóng chuyền."
    assert "health" not in codes(told("Khai mạc giải bóng đá xã Tân Lập", held))
    went = "Nhân kỷ niệm Ngày Thầy thuốc Việt Nam, ngày 9/5/2024, lãnh đạo huyện Tân Lập thăm, chúc mừng các y, bác sĩ."
    assert "health" in codes(told("Lãnh đạo huyện thăm, chúc mừng nhân Ngày Thầy thuốc Việt Nam", went))


UNNAMED = [
    (
        "Mưa rào vẫn không ngớt khách",
        "tiêm vét mũi 2 cho trẻ em. Các cháu được khám sàng lọc trước khi tiêm, theo dõi 30 phút tại trạm xá.",
        "health",
    ),
    (
        "Chuyện nhỏ sau cánh cổng",
        "triệt xóa nhóm cho vay nặng lãi. Lực lượng tuần tra bắt quả tang 3 đối tượng, thu giữ nhiều tang vật.",
        "public-security",
    ),
    (
        "Đêm không ngủ bên triền sông",
        "hộ đê khi nước sông vượt báo động 3. Nhiều hộ trong vùng ngập đã di dời, bờ kè được gia cố.",
        "disaster-and-fire-safety",
    ),
    (
        "Nắng tháng ba trên đồi",
        "hướng dẫn tỉa cành, bao trái. Nhà vườn học cách trị ruồi vàng, ủ phân hữu cơ cho vườn bưởi da xanh.",
        "agriculture",
    ),
    (
        "Chờ một cái gật đầu",
        "gặp 12 hộ chưa nhận tiền bồi thường. Các hộ mong sớm có khu tái định cư để giao mặt bằng.",
        "land-and-resources",
    ),
]


@pytest.mark.parametrize(("headline", "told_of", "code"), UNNAMED)
def test_a_subject_that_nobody_names_shows_in_its_own_words(headline: str, told_of: str, code: str) -> None:
    body = f"Ngày 9/5/2024, UBND xã Tân Lập tổ chức hội nghị, {told_of}"
    assert codes(told(headline, body))[0] == code


@pytest.mark.parametrize("workers", ["công nhân", "thân nhân"])
def test_people_whose_name_ends_like_an_occasion_are_none(workers: str) -> None:
    body = f"Ngày 9/5/2024, UBND xã Tân Lập tổ chức hội nghị đưa {workers} đi cai nghiện ma túy."
    assert codes(told("Hội nghị tại xã Tân Lập", body))[0] == "public-security"


def test_a_season_is_an_occasion() -> None:
    body = "Ngày 9/9/2024, UBND xã Tân Lập tổ chức hội nghị về vệ sinh an toàn thực phẩm dịp Tết Trung thu."
    assert codes(told("Hội nghị về an toàn thực phẩm", body)) == ["health"]


def test_those_who_are_counted_are_an_audience() -> None:
    body = "Ngày 9/5/2024, UBND xã Tân Lập tổ chức hội nghị tập huấn, 60 giáo viên học phòng cháy, chữa cháy."
    assert codes(told("60 giáo viên học phòng cháy, chữa cháy", body)) == ["disaster-and-fire-safety"]


def test_works_are_of_what_they_serve() -> None:
    body = "Ngày 9/5/2024, UBND xã Tân Lập tổ chức lễ khánh thành nhà máy điện gió."
    assert codes(told("Khánh thành nhà máy điện gió", body))[0] == "energy"


def test_a_yearly_session_of_a_council_is_of_councils_and_of_the_economy() -> None:
    body = (
        "Ngày 9/5/2024, HĐND xã Tân Lập tổ chức kỳ họp thứ 6, đánh giá nhiệm vụ phát triển kinh tế - xã hội."
    )
    expected = ["elections-and-councils", "socio-economic-development"]
    assert codes(told("HĐND xã Tân Lập khai mạc kỳ họp thứ 6", body)) == expected


def test_no_topic_without_a_word_for_it() -> None:
    body = "Ngày 9/5/2024, UBND xã Tân Lập tổ chức cuộc họp."
    assert codes(told("UBND xã Tân Lập họp", body)) == []


def test_evidence_is_words_of_the_text_and_chances_fall() -> None:
    body = (
        "Ngày 9/5/2024, UBND xã Tân Lập tổ chức lễ phát động trồng cây và hội thi thể dục, thể thao, bóng đá."
    )
    article = told("Phát động Tết trồng cây, khai mạc hội thao bóng đá", body)
    found = article.events[0].topics
    assert {t.code for t in found} == {"environment", "sports"}
    words = {article.text[a:b].lower() for t in found for a, b in t.evidence}
    assert {"tết trồng cây", "bóng đá"} <= words
    assert [t.confidence for t in found] == sorted((t.confidence for t in found), reverse=True)
    assert all(0 < t.confidence < 1 for t in found)


SECOND = [
    (
        "Đại hội Hội Nông dân xã Tân Lập",
        "Hội Nông dân xã Tân Lập tổ chức đại hội đại biểu, bàn chuyện chăn nuôi bò và tiêu thụ nông sản.",
        {"mass-organisations", "agriculture"},
    ),
    (
        "Phiên tòa giả định nói chuyện ma túy ở trường học",
        "Tòa án nhân dân huyện Tân Lập tổ chức phiên tòa giả định về tội mua bán trái phép chất ma túy.",
        {"law-and-justice", "public-security"},
    ),
    (
        "Hội thảo tiêu thụ vải thiều trên sàn thương mại điện tử",
        "UBND huyện Tân Lập tổ chức hội thảo đưa vải thiều, nông sản lên sàn thương mại điện tử, dạy livestream bán hàng.",
        {"agriculture", "digital-transformation"},
    ),
    (
        "Cử tri xã Tân Lập nóng ruột vì con đường chưa trải nhựa",
        "Tổ đại biểu HĐND tỉnh tiếp xúc cử tri xã Tân Lập. Các ý kiến xoay quanh tuyến đường liên xã, cầu yếu.",
        {"elections-and-councils", "transport"},
    ),
    (
        "Xã Tân Lập đón bằng nông thôn mới kiểu mẫu về du lịch",
        "xã Tân Lập đón bằng công nhận đạt chuẩn nông thôn mới kiểu mẫu, nổi trội về du lịch cộng đồng, homestay.",
        {"rural-development", "tourism"},
    ),
]


@pytest.mark.parametrize(("headline", "sentence", "expected"), SECOND)
def test_a_second_subject_stands_beside_the_first(headline: str, sentence: str, expected: set[str]) -> None:
    assert expected <= set(codes(told(headline, f"Ngày 9/5/2024, {sentence}")))


RUN_TOGETHER = [
    ("Công an xã Tân Lập tổ chức hội nghị sơ kết công tác quý I", "mass-organisations"),
    ("Hội nghị tăng cường quản lý nhà nước về an toàn thông tin", "land-and-resources"),
    ("Khai mạc ngày hội văn hóa các dân tộc", "defence"),
]


@pytest.mark.parametrize(("headline", "code"), RUN_TOGETHER)
def test_syllables_of_two_words_are_no_word(headline: str, code: str) -> None:
    assert code not in codes(told(headline, f"Ngày 9/5/2024, tại xã Tân Lập diễn ra hội nghị: {headline}."))

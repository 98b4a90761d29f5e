"""Bylines: the names that are authors, and the lines that name offices, outlets or officials."""

import pytest

from vngovnews.read import read_text
from vngovnews.read.agency import read_agency
from vngovnews.read.byline import read_byline

AUTHORS = [
    ("Lò Thị Inh - GV Trường THCS Nậm Cắn Thượng", "Lò Thị Inh"),
    ("Thu Hà - PV Minh Khôi", "Thu Hà - PV Minh Khôi"),
    ("Thu Hậu", "Thu Hậu"),
    ("TRẦN MINH", "TRẦN MINH"),
    ("N.Thủy", "N.Thủy"),
    ("V.Nỷ", "V.Nỷ"),
    ("N.L", "N.L"),
    ("A Thoan", "A Thoan"),
    ("Y Khuyn Bdăp", "Y Khuyn Bdăp"),
    ("Kpă H'Liên", "Kpă H'Liên"),
    ("Rơ Châm Quyên", "Rơ Châm Quyên"),
    ("NHT, VPS", "NHT"),
    ("NHT, GDTH", "NHT"),
    ("Theo NHT, VP Sở (so.tinh.gov.vn)", "NHT"),
    ("Ban Mai", "Ban Mai"),
    ("Tin, ảnh: Khánh Vy - Quốc Đạt", "Khánh Vy - Quốc Đạt"),
    ("Tin ảnh Ngô Tám – Lệ Mai.", "Ngô Tám – Lệ Mai"),
    ("Bài, ảnh: N.Thủy", "N.Thủy"),
    ("Bt: Lan Anh", "Lan Anh"),
    ("Tác giả: Mai Thị Hảo", "Mai Thị Hảo"),
    ("Thực hiện Phóng viên Kim Hảo”", "Kim Hảo"),
    ("Bích Hằng - Trung tâm VHTT", "Bích Hằng"),
    ("Sùng Mai - Đài PT-TH tỉnh", "Sùng Mai"),
    ("Ngọc Lâm - Ảnh: Thế Bình", "Ngọc Lâm"),
    ("Phương Thảo (Trường THCS thị trấn)", "Phương Thảo"),
    ("Theo - Phương Dung-Tenhuyen.gov", "Phương Dung"),
    ("Theo - Mai Lan - tenhuyen.tinh.gov.vn", "Mai Lan"),
    ("Thu Phương- Ngọc Anh", "Thu Phương- Ngọc Anh"),
    ("LAN CHI - T.THƠM", "LAN CHI - T.THƠM"),
    ("T.PHƯỢNG", "T.PHƯỢNG"),
    ("Th.Hà - M.Q.T", "Th.Hà - M.Q.T"),
    ("Hải Thơm-BCT", "Hải Thơm"),
    ("Hải Thơm - BVĐK tỉnh", "Hải Thơm"),
    ("Lan Chi_VP", "Lan Chi"),
    ("Lan Chi, P.KT", "Lan Chi"),
    ("GV: Lò Thị Inh", "Lò Thị Inh"),
    ("BBT: Mai Lan", "Mai Lan"),
    ("Ban Biên tập - Mai Lan", "Mai Lan"),
    ("Tác giả: ThS. Mai Thị Hảo", "Mai Thị Hảo"),
    ("Tin, ảnh, video: Khánh Vy", "Khánh Vy"),
    ("Khánh Vy lược ghi", "Khánh Vy"),
    ("Phạm Thị Hoa – HT trường TH Ngọc Lâm", "Phạm Thị Hoa"),
]


@pytest.mark.parametrize(("line", "author"), AUTHORS)
def test_names_of_authors_as_printed(line: str, author: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.author == author
    assert found.span is not None
    assert line[found.span.start : found.span.stop] == author


SOURCES = [
    ("(Theo Báo Công Thương)", "Báo Công Thương"),
    ("Theo Đăk Nông Điện tử", "Đăk Nông Điện tử"),
    ("Theo sgd.tentinh.gov.vn", "sgd.tentinh.gov.vn"),
    ("(Nguồn: Chi cục Văn thư - Lưu trữ)", "Chi cục Văn thư - Lưu trữ"),
    ("Nguồn tin: Cổng TTĐT tỉnh", "Cổng TTĐT tỉnh"),
]


@pytest.mark.parametrize(("line", "source"), SOURCES)
def test_sources_are_no_authors(line: str, source: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.author is None
    assert found.source == source


@pytest.mark.parametrize(
    "line",
    [
        "BBT",
        "BBT.th",
        "Tác giả: Admin",
        "Tác giả: demo",
        "Ban Biên tập",
        "CTV",
        "Tin, ảnh: P.V",
        "BTV HĐ",
        "Tin, ảnh: BTT Đoàn trường",
    ],
)
def test_nobody(line: str) -> None:
    found = read_byline(line)
    assert found is not None
    assert found.author is None


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh hội nghị",
        "Trao quà cho học sinh",
        "Mạc Đăng Khôi, TUV, Giám đốc Sở Tư pháp",
        "Theo kế hoạch, lễ hội diễn ra trong ba ngày.",
        "Trân trọng cảm ơn!",
        "Phóng viên: Bà mong muốn điều gì trong thời gian tới?",
        "Hội nghị kết thúc tốt đẹp.",
    ],
)
def test_no_byline(line: str) -> None:
    found = read_byline(line)
    assert found is None or found.author is None


STORY = "Xã Tân Lập họp thường kỳ\nSáng 5/3, UBND xã họp phiên thường kỳ.\nPhiên họp bàn ba việc."


def test_the_name_under_a_signature_is_no_author() -> None:
    page = read_text(STORY + "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNgô Khắc Trường")
    assert page.author is None


@pytest.mark.parametrize(
    "lines",
    [
        "HIỆU TRƯỞNG\nNgô Khắc Trường",
        "NGÔ KHẮC TRƯỜNG\nPhó Chủ tịch UBND xã",
        "Tân Lập, ngày 5/3/2024\nNgô Khắc Trường",
        "Nơi nhận:\n- Lưu: VT.\nNgô Khắc Trường",
        "Các em đạt giải:\n- Mai Thị Hảo\n- Ngô Khắc Trường",
    ],
)
def test_signatures_and_entries_of_lists_are_no_bylines(lines: str) -> None:
    assert read_text(f"{STORY}\n{lines}").author is None


def test_the_author_stands_where_the_span_says() -> None:
    page = read_text(STORY + "\nTin, ảnh: Khánh Vy - Quốc Đạt")
    assert page.author_span is not None
    assert page.text[page.author_span.start : page.author_span.stop] == "Khánh Vy - Quốc Đạt"


AGENCIES = [
    ("PhuthoPortal - Ngày 25/9, Sở Y tế họp", "PhuthoPortal"),
    ("(TTXVN) Chiều 3/4, tại Hà Nội", "TTXVN"),
    ("QĐBP Online - Sáng 20-12, Bộ Chỉ huy họp", "QĐBP Online"),
    ("(TTXVN) - Chiều 3/4, tại Hà Nội", "TTXVN"),
    ("(GLO)- Hôm nay, tại TP. Pleiku", "GLO"),
    ("ĐBP - Hơn 10 năm làm Bí thư Chi bộ", "ĐBP"),
    ("(Theo BGĐT) - Ngày 27/8", "BGĐT"),
    ("Theo hiephoanet.vn - Sáng ngày 12/7", "hiephoanet.vn"),
    ("Cổng TTĐT Sở GD&ĐT Bắc Hà - Ngày 10/6", "Cổng TTĐT Sở GD&ĐT Bắc Hà"),
    ("(Chinhphu.vn) – Thủ tướng", "Chinhphu.vn"),
    ("Sáng 29/4, đồng chí Chủ tịch - người đứng đầu", None),
    ("Đồng chí Cao Tứ - Trưởng ban làm việc với xã", None),
    ("(12/10/2012) Sở Nội vụ mở lớp", None),
    ("Giai đoạn 2016 - 2020, toàn tỉnh có 12 xã", None),
]


@pytest.mark.parametrize(("lead", "agency"), AGENCIES)
def test_the_agency_before_a_lead(lead: str, agency: str | None) -> None:
    assert read_agency(lead) == agency

"""Citations of documents: numbers of every pattern, laws by name, issuers and dates."""

from datetime import date

import pytest

from vngovnews.find.documents import DocumentMention, find_documents
from vngovnews.read import read_text


def found(sentence: str) -> list[DocumentMention]:
    return list(find_documents(read_text(sentence)))


@pytest.mark.parametrize(
    ("sentence", "number", "kind"),
    [
        ("theo Nghị định số 09/2017/NĐ-CP về phát ngôn", "09/2017/NĐ-CP", "Nghị định"),
        ("theo Quyết định 1430/2017/QĐ-UBND của tỉnh", "1430/2017/QĐ-UBND", "Quyết định"),
        ("theo Nghị quyết số 653/2019/UBTVQH14 và", "653/2019/UBTVQH14", "Nghị quyết"),
        ("theo Nghị quyết số 1687/NQ-UBTVQH15 và", "1687/NQ-UBTVQH15", "Nghị quyết"),
        ("theo Kế hoạch số 42/KH-UBND ngày 08/3/2017", "42/KH-UBND", "Kế hoạch"),
        ("theo quyết định 281/QĐ- TTg của Thủ tướng", "281/QĐ- TTg", "Quyết định"),
        ("theo quyết định số 314/QĐ - UBND về việc", "314/QĐ - UBND", "Quyết định"),
        ("theo nghị định số: 121/2013/NĐ- CP, ngày", "121/2013/NĐ- CP", "Nghị định"),
        ("theo Công văn số 1286/UBND-KGVX yêu cầu", "1286/UBND-KGVX", "Công văn"),
        ("theo Công văn số 5104/BTTTT-PTTH&TTĐT gửi", "5104/BTTTT-PTTH&TTĐT", "Công văn"),
        ("theo Nghị quyết số 57-NQ/TW của Bộ Chính trị", "57-NQ/TW", "Nghị quyết"),
        ("theo Kế hoạch số 02-KH/BCĐTW ngày", "02-KH/BCĐTW", "Kế hoạch"),
        ("theo Hướng dẫn số 36-HD/VPTW về", "36-HD/VPTW", "Hướng dẫn"),
        ("theo Nghị quyết số 30a/2008/NQ-CP, ông", "30a/2008/NQ-CP", "Nghị quyết"),
        ("theo Nghị quyết số 19-2018/NQ-CP của", "19-2018/NQ-CP", "Nghị quyết"),
        ("theo Kế hoạch 141/KH-BCĐTKNQ18 của tỉnh", "141/KH-BCĐTKNQ18", "Kế hoạch"),
        (
            "theo Nghị quyết liên tịch số 102/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN về bầu cử",
            "102/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN",
            "Nghị quyết liên tịch",
        ),
        ("theo Luật Lưu trữ số 01/2011/QH13 có hiệu lực", "01/2011/QH13", "Luật"),
        ("theo Luật Hòa giải ở cơ sở (số 35/2013/QH13), huyện", "35/2013/QH13", "Luật"),
        ("căn cứ 116/2018/NĐ-CP của Chính phủ", "116/2018/NĐ-CP", "Nghị định"),
        ("theo Báo cáo số 12/BC của xã", "12/BC", "Báo cáo"),
        ("thực hiện Chỉ thị số 16/CT-TTg.Phó Chủ tịch yêu cầu", "16/CT-TTg", "Chỉ thị"),
    ],
)
def test_a_number_is_given_as_printed(sentence: str, number: str, kind: str) -> None:
    [mention] = found(sentence)
    assert (mention.number, mention.type) == (number, kind)


@pytest.mark.parametrize(
    ("sentence", "issuer", "day"),
    [
        ("Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về", "Chính phủ", date(2004, 4, 8)),
        ("Kế hoạch số 42/KH-UBND ngày 08/3/2017 của UBND huyện, đến", "UBND huyện", date(2017, 3, 8)),
        ("Nghị định số 61/1999/NĐ-CP, ngày 27 tháng 7 năm 1999 của Chính phủ", "Chính phủ", date(1999, 7, 27)),
        ("Nghị quyết số 35-NQ/TW của Bộ Chính trị về", "Bộ Chính trị", None),
        ("Thông tư số 105/2023/TT-BQP của Bộ Quốc phòng, gồm", "Bộ Quốc phòng", None),
        ("Chỉ thị số 19/CT-BYT của Bộ trưởng Bộ Y tế , gồm", "Bộ trưởng Bộ Y tế", None),
        ("Quyết định số 12/QĐ-UBND của UBND tỉnh Lào Cai ngày 01/02/2020 về", "UBND tỉnh Lào Cai", date(2020, 2, 1)),
        ("Chỉ thị số 16/CT-TTg về dịch bệnh", "Thủ tướng Chính phủ", None),
        ("Quyết định số 1158/QĐ-UBND, tổng mức", None, None),
    ],
)  # fmt: skip
def test_issuer_and_date_stand_behind_the_number_or_in_it(
    sentence: str, issuer: str | None, day: date | None
) -> None:
    [mention] = found(sentence)
    assert (mention.issuer, mention.date) == (issuer, day)


def test_the_span_covers_the_whole_citation() -> None:
    page = read_text("Thực hiện Kế hoạch số 42/KH-UBND ngày 08/3/2017 của UBND huyện, xã họp.")
    [mention] = find_documents(page)
    assert page.text[mention.start : mention.stop] == "Kế hoạch số 42/KH-UBND ngày 08/3/2017 của UBND huyện"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("học viên nghe Luật Báo chí năm 2016 và quy chế", "Luật Báo chí năm 2016"),
        ("tuyên truyền Luật Đất đai, Luật bảo", "Luật Đất đai"),
        ("theo Bộ luật Hình sự", "Bộ luật Hình sự"),
        ("triển khai Đề án 06 tại xã", "Đề án 06"),
        ("học tập Chỉ thị 05 trong toàn đảng bộ", "Chỉ thị 05"),
        ("phổ biến Luật Phòng, chống ma túy cho học sinh", "Luật Phòng, chống ma túy"),
    ],
)
def test_a_law_or_project_by_name_has_no_number(sentence: str, name: str) -> None:
    [mention] = found(sentence)
    assert (mention.number, mention.name) == (None, name)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 5/9/2020, tại TP/UBND, 12/15 chỉ tiêu đạt.",
        "Kế hoạch 5 năm, Chương trình 135, Quốc lộ 1A, Đại hội khóa XII.",
        "Dịch Covid-19, máy bay F-16/Su-30, 02 buổi/ngày, 500kV.",
        "Đoàn luật sư tỉnh; luật chơi đơn giản.",
        "Phòng 3/Nhà B, km 12/QL1.",
    ],
)
def test_what_is_no_document(sentence: str) -> None:
    assert found(sentence) == []


def test_a_word_that_says_no_type_gives_none() -> None:
    cited = found("Thực hiện văn bản số 123/UBND-NC của UBND tỉnh và Quyết định số 12/QĐ-TTG, ông nói.")
    assert [(d.number, d.type, d.issuer) for d in cited] == [
        ("123/UBND-NC", None, "UBND tỉnh"),
        ("12/QĐ-TTG", "Quyết định", "Thủ tướng Chính phủ"),
    ]

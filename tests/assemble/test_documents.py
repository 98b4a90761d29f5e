"""Each cited document once."""

from vngovnews.assemble.documents import choose_documents
from vngovnews.find.documents import find_documents
from vngovnews.model import Document
from vngovnews.read import read_text


def cited(text: str) -> tuple[Document, ...]:
    return choose_documents(find_documents(read_text(text)))


def test_two_printings_of_a_number_are_one_document() -> None:
    text = "Theo Quyết định số 281/QĐ- TTg, xã họp. Quyết định 281/QĐ-TTg ngày 20/2/2014 đã hết hạn."
    [document] = cited(text)
    assert (document.number, document.date, len(document.evidence)) == ("281/QĐ- TTg", "2014-02-20", 2)


def test_a_law_named_and_numbered_is_one_document() -> None:
    [law] = cited("Những điểm mới của Luật Căn cước. Luật Căn cước số 26/2023/QH15 gồm 7 chương.")
    assert (law.number, law.type, law.name, law.issuer) == (
        "26/2023/QH15",
        "Luật",
        "Luật Căn cước",
        "Quốc hội",
    )
    assert len(law.evidence) == 2


def test_a_bare_number_points_back_to_the_full_one() -> None:
    [document] = cited("Ký Quyết định số 183/QĐ-UBND. Theo Quyết định số 183, trung tâm được mở.")
    assert document.number == "183/QĐ-UBND"


def test_a_law_by_name_alone_has_no_number_and_less_confidence() -> None:
    law, decree = cited("Phổ biến Luật Báo chí năm 2016 và Nghị định số 09/2017/NĐ-CP.")
    assert (law.number, law.name) == (None, "Luật Báo chí năm 2016")
    assert law.confidence < decree.confidence


def test_documents_come_in_the_order_of_their_citation() -> None:
    numbers = [
        d.number for d in cited("Theo Nghị quyết số 57-NQ/TW, Kế hoạch số 02-KH/BCĐTW và Luật Đất đai.")
    ]
    assert numbers == ["57-NQ/TW", "02-KH/BCĐTW", None]

"""The first line of a body: a lead in italics that lacks its stop is no picture's words."""

from vngovnews.read import read_html

LEAD = "Ngày 13/9, UBND tỉnh phối hợp với Kiểm toán khu vực tổ chức công bố quyết định kiểm toán tại tỉnh nhà"
NEXT = (
    "Trong thời hạn 60 ngày, Đoàn kiểm toán làm việc tại bảy đơn vị và báo cáo kết quả trước ngày 20/11. " * 2
)


def test_an_italic_lead_without_a_stop() -> None:
    page = read_html(f"<h1>Công bố quyết định kiểm toán</h1><div><p><em>{LEAD}</em></p><p>{NEXT}</p></div>")
    assert page.lead == LEAD
    assert [b.kind for b in page.blocks] == ["title", "lead", "paragraph"]


def test_a_lead_cut_short_under_a_picture() -> None:
    picture = '<p><img src="a.jpg"></p>'
    page = read_html(f"<h1>Công bố quyết định kiểm toán</h1><div>{picture}<p>{LEAD}</p><p>{NEXT}</p></div>")
    assert page.lead == LEAD

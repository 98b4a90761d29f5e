"""Pages that hold no article: each is refused with its reason, never read as an empty article."""

import random

import pytest

from vngovnews.errors import NotAnArticle
from vngovnews.read import read_html

_HEADLINES = "".join(
    f'<li><a href="/tin/{n}.html">UBND huyện Tân Hà tổ chức hội nghị sơ kết công tác quý {n} năm 2022</a>'
    f"<p>Sáng {n}/4, UBND huyện Tân Hà tổ chức hội nghị, có 45 đại biểu tham dự.</p></li>"
    for n in range(1, 25)
)
REFUSED = {
    "empty": ["", "   \n ", "<html><body></body></html>", "<p>Trang đang cập nhật</p>"],
    "blocked": [
        '<html><body><script>document.cookie="D1N=4f2a; path=/";window.location.reload(true);</script></body></html>',
        "<title>Just a moment...</title><div id='cf'>Checking your browser</div><script>window._cf_chl_opt={}</script>",
        "<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access this page.</p>",
        "<title>Xác minh</title><p>Vui lòng xác minh bạn là con người trước khi tiếp tục truy cập trang này.</p>",
    ],
    "error": [
        "<title>404</title><h1>404</h1><p>Không tìm thấy trang bạn yêu cầu, xin quay lại trang chủ để tiếp tục.</p>",
        "<title>Thông báo</title><div><h2>Thông báo</h2><p>Bài viết không tồn tại hoặc đã bị xóa khỏi hệ thống này.</p></div>",
        "<title>Runtime Error</title><h1>Server Error in '/' Application.</h1><p>Runtime Error: details follow here.</p>",
    ],
    "login": [
        "<title>Đăng nhập hệ thống</title><h1>Đăng nhập</h1><p>Vui lòng nhập tên tài khoản và mật khẩu của bạn vào ô dưới.</p>"
        '<form><input name="u"><input type="password" name="p"></form>'
    ],
    "listing": [f"<title>Tin tức</title><h1>Tin tức</h1><div><ul>{_HEADLINES}</ul></div>"],
    "media": [
        '<h1>Thông báo tuyển dụng viên chức năm 2023</h1><div><p>Xem ảnh, chi tiết kèm theo.</p><img src="/a.jpg"></div>',
        '<h1 class="title" itemprop="headline">Thông báo về việc nghỉ lễ Quốc khánh</h1><script>var nv_x</script>'
        '<div id="news-bodyhtml"><iframe src="/van-ban.pdf"></iframe></div>',
    ],
}


# Whole pages: menus and a foot around what is no article.
_MENU = "<ul>" + "".join(f"<li><a href='/{n}'>Mục {n} của cổng</a></li>" for n in range(30)) + "</ul>"
_FOOT = "<div><p>Chịu trách nhiệm nội dung: Ông Tô Văn Lập. Địa chỉ: 12 Trần Phú. Giấy phép số 12/GP-TTĐT.</p></div>"
_ROW = "<td><a href='/{n}'><b>Trao quà cho các gia đình chính sách của thôn {n}</b></a> ({n}/08/2023)<br>Sáng {n}/8, {s}</td>"
_STORY = "tại hội trường xã, các đơn vị tổ chức nhiều hoạt động thiết thực, đông đảo nhân dân tham gia."
_ROWS = "".join(f"<tr>{_ROW.format(n=n, s=_STORY)}</tr>" for n in range(1, 9))
_ACTS = "".join(
    f"<tr><td>{n}/QĐ-UBND</td><td>0{n}/08/2023</td><td><a href='/{n}'>Quyết định giao đất cho hộ gia đình số {n}</a></td></tr>"
    for n in range(1, 9)
)
_DESCRIPTION = (
    "The resource you are looking for (or one of its dependencies) could have been removed or renamed. " * 4
)
WHOLE = [
    ("listing", "Tin tức", f"<table>{_ROWS}</table>"),
    ("listing", "Văn bản", f"<h2>Hệ thống văn bản</h2><table>{_ACTS}</table>"),
    (
        "login",
        "Quản lý văn bản",
        "<form method=post><p>Đăng nhập bằng tài khoản</p><input TYPE='password'></form>",
    ),
    ("error", "Server Error", f"<h2>The resource cannot be found.</h2><p>{_DESCRIPTION}</p>"),
    ("error", "Thông báo", "<div>Bài viết này không còn tồn tại trên hệ thống hoặc đã bị gỡ bỏ.</div>"),
    ("error", "502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center>"),
    ("blocked", "One moment, please...", "<h1>Please wait while your request is being verified...</h1>"),
    (
        "blocked",
        "Xác thực",
        "<p>Hệ thống phát hiện truy cập bất thường, vui lòng nhập mã captcha để tiếp tục.</p>",
    ),
    ("media", "Thư viện ảnh", "<h1>Hội trại tòng quân</h1><div>" + "<img src=a.jpg>" * 6 + "</div>"),
    ("media", "Video", "<h1>Phóng sự: Đổi thay ở Khe Mít</h1><video src=a.mp4></video>"),
    ("empty", "Liên hệ", "<h1>Liên hệ</h1><form><label>Họ tên</label><input><textarea></textarea></form>"),
]


@pytest.mark.parametrize(("reason", "title", "content"), WHOLE)
def test_whole_pages_are_refused(reason: str, title: str, content: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        read_html(f"<html><head><title>{title}</title></head><body>{_MENU}{content}{_FOOT}</body></html>")
    assert refusal.value.reason == reason


@pytest.mark.parametrize(("reason", "page"), [(r, p) for r, pages in REFUSED.items() for p in pages])
def test_refused_with_its_reason(reason: str, page: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        read_html(page)
    assert refusal.value.reason == reason
    assert str(refusal.value)


def test_a_short_notice_is_an_article() -> None:
    words = "UBND xã thông báo tạm ngừng cấp nước từ 8 giờ đến 16 giờ ngày 5/3 để sửa đường ống."
    page = read_html(f"<h1>Thông báo tạm ngừng cấp nước sinh hoạt</h1><div><p>{words}</p></div>")
    assert page.lead == words


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        (
            "Hội trao 150 suất quà, mỗi suất trị giá 500.000 đồng, cho các hộ nghèo của bốn thôn ở xã Tân Hà.",
            None,
        ),
        (
            "Lực lượng tìm kiếm cứu nạn đã tìm thấy chiếc thuyền trôi dạt cách bờ 404 m vào trưa ngày 6/3.",
            None,
        ),
        (
            "Cầu treo thôn Nà Luông đang bảo trì đến hết ngày 20/3, xe máy đi vòng qua đập tràn cách đó 1 km.",
            None,
        ),
        (
            "Lỗi 404\nĐịa chỉ mà bạn mở không có trên cổng này, xin chọn một mục khác ở trình đơn phía trên.",
            "error",
        ),
        (
            "Tìm kiếm\nNhập từ khóa rồi bấm nút ở bên phải, hoặc chọn chuyên mục và khoảng thời gian cần xem.",
            "listing",
        ),
    ],
)
def test_words_of_news_are_no_refusal(words: str, refused: str | None) -> None:
    page = (
        "<h1>Cổng thông tin xã Tân Hà</h1><div>"
        + "".join(f"<p>{w}</p>" for w in words.split("\n"))
        + "</div>"
    )
    if refused is None:
        assert words in read_html(page).text
        return
    with pytest.raises(NotAnArticle) as refusal:
        read_html(page)
    assert refusal.value.reason == refused


def test_an_article_about_logging_in_is_read() -> None:
    words = (
        "Người dân đăng nhập Cổng dịch vụ công bằng tài khoản VNeID để nộp hồ sơ trực tuyến từ ngày 1/7. " * 5
    )
    page = read_html(f'<h1>Đăng nhập dịch vụ công bằng VNeID</h1><p>{words}</p><input type="password">')
    assert page.title == "Đăng nhập dịch vụ công bằng VNeID"


_STREAM = bytes(range(256)) * 40


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.4\n" + b"1 0 obj << /Type /Catalog >> endobj\n" * 200,
        b"\x89PNG\r\n\x1a\n" + _STREAM,
        b"PK\x03\x04" + _STREAM,
        b"\x1f\x8b\x08" + _STREAM,
        b"\xd0\xcf\x11\xe0" + _STREAM,
        _STREAM,
        bytes(random.Random(1).choices(range(256), k=9_000)),
    ],
)
def test_what_is_no_text_is_no_article(content: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        read_html(content)
    assert refusal.value.reason == "media"
    assert capfd.readouterr().err == ""
    with pytest.raises(NotAnArticle):
        read_html(content.decode("latin-1"))


def test_letters_that_are_lost_are_an_issue(capfd: pytest.CaptureFixture[str]) -> None:
    words = "UBND xã Tân Hà họp phiên thường kỳ tháng 3 để bàn việc cấp nước sạch cho các thôn. " * 6
    page = read_html(f"<h1>Xã Tân Hà họp</h1><p>{words}</p>".encode().replace("kỳ".encode(), b"k\xff", 1))
    [issue] = page.issues
    assert issue.code == "broken-letters"
    assert [page.text[start:stop] for start, stop in issue.evidence] == ["\ufffd"]
    assert capfd.readouterr().err == ""

"""A stretch of a page read in place of the page: what it shows is the page's, and what it cannot show sends to the page."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from vngovnews.errors import NotAnArticle
from vngovnews.read import unknown
from vngovnews.read.decoding import decode
from vngovnews.read.metadata import read_metadata
from vngovnews.read.sight import TooNarrowError, sight_of_page, sight_of_prose
from vngovnews.read.slices import tree
from vngovnews.read.window import MARK, window_of

PAGES = sorted((Path(__file__).parents[1] / "fixtures").rglob("page.html"))
SENTENCE = "Sáng 5/3, UBND xã Tân Lập họp phiên thường kỳ để bàn việc cấp nước sạch cho các thôn. "
MENU = "".join(f"<li><a href='/chuyen-muc/{n}'>Mục {n} của cổng</a></li>" for n in range(60))
BOX = "".join(f"<div><h4><a href='/t{n}'>Xã số {n} tổ chức hội nghị</a></h4></div>" for n in range(300))
HEAD = "<h1>Xã Tân Lập họp phiên thường kỳ tháng ba</h1><p>(15:46 | 05/03/2024)</p>"


def page(article: str, before: str = "", behind: str = BOX, menu: str = MENU * 4) -> str:
    left = f"<div class='left'><ul>{menu}</ul></div>"
    body = f"<div class='main'>{left}{before}<div class='mid'>{article}</div>{behind}</div>"
    return f"<html><head><title>Xã</title></head><body>{body}</body></html>"


def read(html: str) -> object:
    try:
        return unknown.read_unknown(html, read_metadata(html))
    except NotAnArticle as error:
        return str(error)


@pytest.mark.parametrize("path", PAGES, ids=lambda p: f"{p.parts[-3]}-{p.parts[-2]}")
def test_a_stretch_is_read_as_the_page_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    html = decode(path.read_bytes())
    part = read(html)
    monkeypatch.setattr(unknown, "sight_of_prose", lambda html: None)
    assert part == read(html)


@pytest.mark.parametrize("menu", [MENU, MENU * 4])
def test_an_article_among_boxes_is_read_without_them(menu: str) -> None:
    html = page(f"{HEAD}<div><p>{SENTENCE * 9}</p><p>{SENTENCE * 9}</p></div>", menu=menu)
    sight = sight_of_prose(html)
    assert sight is not None
    assert len(list(sight.root.iter())) * 2 < len(list(sight_of_page(html).root.iter()))
    assert unknown._read(sight, read_metadata(html), html).published is not None


@pytest.mark.parametrize("tag", ["textarea", "title"])
def test_a_stretch_inside_of_what_is_no_element_is_not_read(tag: str) -> None:
    assert sight_of_prose(page(f"{HEAD}<p>{SENTENCE * 9}</p><{tag}>")) is None


def test_prose_elsewhere_may_be_the_article() -> None:
    other = "".join(f"<p>{SENTENCE * 2}</p>{'<hr>' * 900}" for _ in range(5))
    html = page(f"{HEAD}<div><p>{SENTENCE * 5}</p></div>", behind=BOX + f"<div>{other}</div>" + BOX)
    sight = sight_of_prose(html)
    assert sight is not None
    with pytest.raises(TooNarrowError):
        unknown._read(sight, read_metadata(html), html)


NESTED = [
    "<div><table><tr><td><div>",
    "<table><tr><td>a<td>b<tr><td><div>",
    "<nav><div><div></nav></div><div>",
    "<div><section></div><div></section>",
    "<ul><li><div></ul><div>",
    "<!-- <div> --><div><script>'<div>'</script><style></style>",
    "<form><table><tbody><tr><td></td></tr></table></table><div>",
]


@pytest.mark.parametrize("before", NESTED)
def test_the_tags_that_are_open_are_those_of_the_parser(before: str) -> None:
    html = page(f"{HEAD}<div><p>{SENTENCE * 5}</p></div>", before + f"<ul id='cut'>{MENU * 2}</ul>")
    window = window_of(html, html.find("<body"))
    assert window is not None and len(window.beyond) == 2
    opening, _, rest = window.markup.partition(f"<{MARK}></{MARK}>")
    at = html.find("<ul id='cut'")
    assert rest.startswith("<ul id='cut'")
    marked = tree(f"{html[html.find('<body') : at]}<{MARK}></{MARK}>{html[at:]}")
    open_tags = [x.tag for x in next(marked.iter(MARK)).iterancestors() if x.tag != "li"][-2::-1]
    assert re.findall(r"<(\w+)>", opening) == open_tags


HOSTILE: dict[str, Callable[[], str]] = {
    "lists": lambda: "<ul>" * 50_000 + "</div>" * 50_000,
    "blocks": lambda: "<div>" * 50_000 + "</ul>" * 50_000,
    "comments": lambda: "<!--" * 100_000,
    "scripts": lambda: "<script>" * 100_000,
    "greater-than signs": lambda: ">" * 500_000,
    "less-than signs": lambda: "<" * 500_000,
    "links": lambda: "<a " * 100_000 + ">" + "<a href=''><b>" * 20_000,
    "blanks": lambda: (">" + " " * 20_000) * 50,
    "entities": lambda: "<p>" + "&nbsp;" * 200_000 + "<p>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_stretch_is_found_in_bounded_time(name: str) -> None:
    for html in (
        page(HOSTILE[name]()),
        page(SENTENCE * 9, HOSTILE[name]()),
        page(SENTENCE, behind=HOSTILE[name]()),
    ):
        start = time.perf_counter()
        window_of(html, html.find("<body"))
        assert time.perf_counter() - start < 3

"""Hostile and huge pages: read or refused, in bounded time."""

import time
from collections.abc import Callable

import pytest

from vngovnews.errors import VngovnewsError
from vngovnews.read import read_html

SENTENCE = "Sáng 5/3, UBND xã Tân Lập họp phiên thường kỳ để bàn việc cấp nước sạch cho các thôn. "
HEAD = "<h1>Xã Tân Lập họp phiên thường kỳ tháng ba</h1><p>(15:46 | 05/03/2024)</p>"
BODY = f"<p>{SENTENCE * 5}</p>"
READ: dict[str, Callable[[], str]] = {
    "nested blocks": lambda: HEAD + "<div>" * 10_000 + BODY + "</div>" * 10_000,
    "nested spans": lambda: HEAD + "<p>" + "<span>" * 10_000 + SENTENCE * 5 + "</span>" * 10_000 + "</p>",
    "unclosed bold": lambda: HEAD + "<b>" * 10_000 + BODY,
    "one long paragraph": lambda: HEAD + f"<p>{SENTENCE * 55_000}</p>",
    "a million attributes": lambda: (
        HEAD + "<div " + " ".join(f"a{n}=1" for n in range(1_000_000)) + f">{BODY}</div>"
    ),
    "a long table": lambda: HEAD + BODY + "<table>" + "<tr><td>a</td><td>b</td></tr>" * 10_000 + "</table>",
    "open comments": lambda: HEAD + BODY + "<!--" * 200_000,
    "no-break spaces": lambda: HEAD + f"<p>{SENTENCE * 5}" + "\u00a0" * 1_000_000 + "</p>",
    "metas": lambda: "<meta property='og:title' content='a'>" * 50_000 + HEAD + BODY,
    "known body unclosed": lambda: (
        f'{HEAD}<article><div class="content-detail" itemprop="articleBody">{BODY}' + "<div>" * 20_000
    ),
}
ANY: dict[str, Callable[[], str]] = {
    "unclosed tags": lambda: HEAD + "<p><td><li><div" * 20_000 + SENTENCE * 5,
    "marks of a known body": lambda: (
        '<div class="content-detail" itemprop="articleBody">' * 20_000 + SENTENCE
    ),
    "scripts of data": lambda: '<script type="application/ld+json">' * 50_000 + HEAD + BODY,
    "less-than signs": lambda: HEAD + "<" * 500_000 + SENTENCE * 5,
    "one word": lambda: HEAD + f"<p>{'1' * 300_000}</p>" + BODY,
    "many attributes": lambda: HEAD + f"<p a=1 b=2 c=3 d=4>{SENTENCE}</p>" * 10_000,
}


@pytest.mark.parametrize("name", READ)
def test_read_whole_in_bounded_time(name: str) -> None:
    page = READ[name]()
    start = time.perf_counter()
    assert SENTENCE.strip() in read_html(page).text
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("name", ANY)
def test_read_or_refused_in_bounded_time(name: str) -> None:
    page = ANY[name]()
    start = time.perf_counter()
    try:
        read_html(page)
    except VngovnewsError as error:
        assert str(error)
    assert time.perf_counter() - start < 10

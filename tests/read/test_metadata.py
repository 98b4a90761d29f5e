"""Metadata in the head: which source is believed, and which is a decoy."""

import json

import pytest

from vngovnews.read.metadata import read_metadata

TITLE = "Xã Tân Lập họp phiên thường kỳ tháng ba"


def script(*items: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(x)}</script>' for x in items)


def item(title: str, day: str) -> dict[str, str]:
    return {"@type": "NewsArticle", "headline": title, "datePublished": f"{day}T08:00:00+07:00"}


def test_json_ld_of_related_stories_does_not_win() -> None:
    others = [item(f"Bài khác số {n} của chuyên mục", f"2016-02-0{n}") for n in range(1, 4)]
    page = f"<title>{TITLE} - Cổng TTĐT</title>{script(*others, item(TITLE, '2024-03-05'))}"
    found = read_metadata(page)
    assert found.titles[0] == TITLE
    assert found.published is not None and found.published.iso == "2024-03-05T08:00:00+07:00"


def test_one_item_of_another_story_does_not_win_over_the_title() -> None:
    found = read_metadata(f"<title>{TITLE}</title>{script(item('Một bài hoàn toàn khác', '2016-02-01'))}")
    assert found.titles == (TITLE,)
    assert found.published is None


def test_items_in_a_graph_and_broken_scripts() -> None:
    broken = '<script type="application/ld+json">{"@type": NewsArticle,}</script>'
    graph = script({"@graph": [{"@type": "Organization", "name": "x"}, item(TITLE, "2024-03-05")]})
    assert read_metadata(f"<title>{TITLE}</title>{broken}{graph}").published is not None


@pytest.mark.parametrize(
    ("meta", "iso"),
    [
        (
            '<meta property="article:published_time" content="2020-11-25+0715:46:00">',
            "2020-11-25T15:46:00+07:00",
        ),
        (
            '<meta content="2021-06-15T00:10:32+0700" property="article:published_time">',
            "2021-06-15T00:10:00+07:00",
        ),
        ("<meta name='pubdate' content='2024-03-05T01:00:00Z'>", "2024-03-05T08:00:00+07:00"),
        ('<META NAME="DC.Date" CONTENT="2024-03-05">', "2024-03-05"),
    ],
)
def test_dates_of_the_head(meta: str, iso: str) -> None:
    found = read_metadata(f"<head>{meta}</head><body>")
    assert found.published is not None and found.published.iso == iso


def test_entities_escaped_twice() -> None:
    page = '<meta property="og:title" content="H&amp;#x1ECD;p &quot;b&aacute;o&quot;">'
    assert read_metadata(page).titles == ('Họp "báo"',)


def test_the_titles_in_order_of_trust() -> None:
    page = f'<title>Xã Tân Lập họp ...</title><meta property="og:title" content="{TITLE}">'
    assert read_metadata(page).titles == (TITLE, "Xã Tân Lập họp ...")

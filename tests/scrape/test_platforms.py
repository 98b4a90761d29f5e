"""Portals of eleven shapes, thousands of articles, crawled by the real command: every count is exact."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from scrape.conftest import Ran, Scrape
from scrape.kit.docs import make_docs
from scrape.kit.platforms import PLATFORMS, LiferayJson, Portal
from scrape.kit.server import Served, serve

PORTALS: dict[str, type[Portal]] = {**PLATFORMS, "liferay-json": LiferayJson}
IN_NEWS, IN_CULTURE = 143, 57
EACH = IN_NEWS + IN_CULTURE


@dataclass
class Town:
    """All portals at once, and the archive that they go into."""

    served: dict[str, Served]
    archive: Path

    @property
    def urls(self) -> list[str]:
        """The addresses of all portals."""
        return [s.url for s in self.served.values()]

    def forget(self) -> None:
        """Begin new logs."""
        for served in self.served.values():
            served.forget()


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with ExitStack() as open_servers:
        served = {}
        for name, kind in PORTALS.items():
            news, culture = make_docs("tin-tuc", IN_NEWS), make_docs("van-hoa", IN_CULTURE, first=5000)
            served[name] = open_servers.enter_context(serve(kind({"tin-tuc": news, "van-hoa": culture})))
        yield Town(served, tmp_path_factory.mktemp("town") / "archive")


@pytest.fixture(scope="module")
def first_run(town: Town) -> Ran:
    return Scrape(town.archive)(*town.urls)


@pytest.fixture(scope="module")
def second_run(town: Town, first_run: Ran) -> tuple[Ran, int]:
    town.forget()
    ran = Scrape(town.archive)(*town.urls)
    return ran, sum(len(s.log) for s in town.served.values())


def test_first_run_loses_nothing(first_run: Ran) -> None:
    assert first_run.code == 0, first_run.errors
    assert first_run.report["losses"] == []
    assert first_run.one("select count(*) from articles") == EACH * len(PORTALS)


@pytest.mark.parametrize("name", PORTALS)
def test_each_article_is_there_once(town: Town, first_run: Ran, name: str) -> None:
    served = town.served[name]
    told = first_run.portal(served.host)
    assert told["platform"] == name.removesuffix("-json")
    assert (told["found"], told["new"], told["refused"], told["pages_lost"]) == (EACH, EACH, 0, 0)
    wanted = {d.title for d in served.site.docs}  # type: ignore[attr-defined]
    rows = first_run.rows("select title from latest_articles where portal = ?", served.host)
    assert sorted(r["title"] for r in rows) == sorted(wanted)


@pytest.mark.parametrize("name", PORTALS)
def test_days_are_those_of_the_pages(town: Town, first_run: Ran, name: str) -> None:
    served = town.served[name]
    wanted = {d.title: d.day.isoformat() for d in served.site.docs}  # type: ignore[attr-defined]
    rows = first_run.rows("select title, published_at from latest_articles where portal = ?", served.host)
    assert {r["title"]: r["published_at"][:10] for r in rows} == wanted


@pytest.mark.parametrize("name", PORTALS)
def test_one_connection_a_host(town: Town, second_run: tuple[Ran, int], name: str) -> None:
    assert town.served[name].most_at_once == 1


def test_no_article_is_fetched_twice(first_run: Ran, second_run: tuple[Ran, int]) -> None:
    twice = first_run.rows("select url from fetches where kind = 'article' group by url having count(*) > 1")
    assert [r["url"] for r in twice] == []


def test_second_run_brings_nothing(town: Town, second_run: tuple[Ran, int]) -> None:
    ran, requests = second_run
    assert ran.code == 0, ran.errors
    assert {p["new"] for p in ran.report["portals"].values()} == {0}
    # robots.txt, front page, two pages of each section, feeds and sitemaps: no walk through the past.
    assert requests <= len(PORTALS) * 9


def test_third_run_brings_what_is_new(town: Town, second_run: tuple[Ran, int]) -> None:
    for served in town.served.values():
        rows = served.site.sections["tin-tuc"]  # type: ignore[attr-defined]
        fresh = make_docs("tin-tuc", 3, first=9000, newest=replace(rows[0]).day)
        rows[:0] = fresh
    town.forget()
    ran = Scrape(town.archive)(*town.urls)
    assert ran.code == 0, ran.errors
    assert {p["new"] for p in ran.report["portals"].values()} == {3}
    assert ran.one("select count(*) from articles") == (EACH + 3) * len(PORTALS)

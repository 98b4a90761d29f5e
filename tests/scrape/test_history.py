"""What is asked for and no more: days, known pages, repeated and lagging pages, traps, single pages, changes."""

from contextlib import ExitStack

from scrape.conftest import BASICS, Scrape
from scrape.kit.docs import make_docs
from scrape.kit.platforms import Drupal, NukeViet, Portal, SharePoint, TanDan, Unknown, VcCorp, Vhv
from scrape.kit.server import Reply, Served, serve

# 90 articles, one a day: 28 June 2024 back to 31 March.
DOCS = make_docs("tin-tuc", 90)


class NoDates(Portal):
    """A listing of plain boxes without days."""

    generator = Drupal.generator
    article_path, section_path, page_of, article = (
        Drupal.article_path,
        Drupal.section_path,
        Drupal.page_of,
        Drupal.article,
    )

    def listing(self, name: str, page: int) -> str:
        boxes = "".join(
            f'<div class="post-item"><a href="{self.article_path(d)}">{d.title}</a></div>'
            for d in self.rows(name, page)
        )
        return boxes + self.pager(name, page, lambda n: f"/vi/{name}?page={n - 1}")


def articles(served: Served) -> list[str]:
    """The article pages that were asked for."""
    return [path for path in served.log if path.partition("?")[0] in served.site.paths]  # type: ignore[attr-defined]


def listings(served: Served) -> list[str]:
    """The listing pages that were asked for."""
    return [
        path for path in served.log if "tin-tuc" in path and path.partition("?")[0] not in served.site.paths
    ]  # type: ignore[attr-defined]


def plain(kind: type[Portal], count: int = 90) -> Portal:
    site = kind({"tin-tuc": make_docs("tin-tuc", count)})
    if isinstance(site, NukeViet):
        site.with_sitemap, site.feed_size = False, 1
    return site


def test_since_ends_the_walk_and_costs_no_article(scrape: Scrape) -> None:
    with ExitStack() as servers:
        kinds = (NukeViet, SharePoint, Vhv, VcCorp, TanDan, Unknown)
        all_served = [servers.enter_context(serve(plain(kind))) for kind in kinds]
        ran = scrape(*(s.url for s in all_served), "--since", "2024-06-10")
        assert ran.code == 0, ran.errors
        for served in all_served:
            assert len(articles(served)) == ran.portal(served.host)["new"] == 19
            # Ten a page: the 19 stand on two pages, then two pages of nothing but old ones.
            assert len(listings(served)) <= 5


def test_until_leaves_out_what_is_newer(scrape: Scrape) -> None:
    with serve(plain(SharePoint)) as served:
        ran = scrape(served.url, "--since", "2024-06-01", "--until", "2024-06-10")
        assert ran.portal(served.host)["new"] == len(articles(served)) == 10


def test_days_that_no_list_prints_are_learnt_from_the_articles(scrape: Scrape) -> None:
    with serve(plain(NoDates)) as served:
        ran = scrape(served.url, "--since", "2024-06-10")
        told = ran.portal(served.host)
        assert ran.code == 0, ran.errors
        assert told["new"] == 19
        assert told["outside"] == len(articles(served)) - 19 <= 30
        assert ran.one("select count(*) from articles") == 19


def test_what_was_left_out_is_taken_from_the_archive_when_asked_for(scrape: Scrape) -> None:
    with serve(plain(NoDates, 30)) as served:
        first = scrape(served.url, "--since", "2024-06-20")
        fetched = set(articles(served))
        left = first.portal(served.host)["outside"]
        assert left > 0
        served.forget()
        ran = scrape(served.url)
        assert ran.one("select count(*) from articles") == 30
        assert fetched.isdisjoint(articles(served))


def test_earlier_since_reads_further_back(scrape: Scrape) -> None:
    with serve(plain(SharePoint)) as served:
        assert scrape(served.url, "--since", "2024-06-10").portal(served.host)["new"] == 19
        served.forget()
        assert scrape(served.url, "--since", "2024-05-10").portal(served.host)["new"] == 31
        assert len(articles(served)) == 31
        served.forget()
        assert scrape(served.url).portal(served.host)["new"] == 40


def test_pages_beyond_the_end_end_the_walk(scrape: Scrape) -> None:
    with ExitStack() as servers:
        all_served = []
        for kind in (Unknown, Vhv):
            for beyond in ("empty", "last", "first"):
                site = plain(kind, 34)
                site.beyond = beyond
                all_served.append(servers.enter_context(serve(site)))
        ran = scrape(*(s.url for s in all_served))
        assert ran.code == 0, ran.errors
        for served in all_served:
            assert ran.portal(served.host)["new"] == 34
            assert len(listings(served)) + sum("selectAll" in path for path in served.log) <= 6


def test_pinned_articles_do_not_end_the_walk_nor_prolong_it(scrape: Scrape) -> None:
    site = plain(NukeViet, 60)
    site.pinned = [site.docs[55], site.docs[0]]
    with serve(site) as served:
        assert scrape(served.url).portal(served.host)["new"] == 60
        site.sections["tin-tuc"][:0] = make_docs("tin-tuc", 25, first=9000)
        served.forget()
        ran = scrape(served.url, "--since", "2024-01-01")
        assert ran.portal(served.host)["new"] == 25
        assert len(listings(served)) <= 6


def test_list_that_grows_while_it_is_read_loses_nothing(scrape: Scrape) -> None:
    site = plain(SharePoint, 60)
    fresh = make_docs("tin-tuc", 6, first=9000)

    def publish(ask: object) -> None:
        if fresh:
            site.sections["tin-tuc"].insert(0, fresh.pop())

    with serve(site) as served:
        for page in (2, 3, 4):
            served.faults[f"/Pages/ChuyenMuc/PhanTrang/30/{page}/tin-tuc.html"] = [publish]
        assert scrape(served.url).portal(served.host)["new"] == 60
        assert scrape(served.url).one("select count(*) from articles") == 63


def test_session_numbers_make_no_second_article(scrape: Scrape) -> None:
    with serve(plain(TanDan, 25)) as served:
        ran = scrape(served.url)
        assert len(articles(served)) == len(set(articles(served))) == 25
        assert all("sid=" not in path for path in served.log)
        assert ran.one("select count(*) from addresses") == 25


def test_one_article_in_two_sections_is_one(scrape: Scrape) -> None:
    docs = make_docs("tin-tuc", 20)
    site = NukeViet({"tin-tuc": docs, "noi-bat": docs[:7]})
    site.with_sitemap, site.feed_size = False, 1
    with serve(site) as served:
        ran = scrape(served.url)
        assert ran.one("select count(*) from articles") == 20
        numbers = [path.rpartition("-")[2] for path in served.log if path.endswith(".html")]
        assert len(numbers) == len(set(numbers)) == 20


def test_same_words_under_two_addresses_are_one_article(scrape: Scrape) -> None:
    docs = make_docs("tin-tuc", 12)
    site = SharePoint({"tin-tuc": docs})
    twin = docs[3]
    with serve(site) as served:
        copy = Reply(site._page(twin.title, site.article(twin)).body)
        site.gone["/Pages/TinTuc/777/ban-sao.html"] = copy
        site.gone["/Pages/ChuyenMuc/30/tin-tuc.html"] = Reply(
            site._page(
                "x",
                site.listing("tin-tuc", 1)
                + '<li><a href="/Pages/TinTuc/777/ban-sao.html">Bản sao của một bài đã đăng trước</a></li>',
            ).body
        )
        ran = scrape(served.url)
        assert ran.code == 0, ran.errors
        assert ran.portal(served.host)["duplicate"] == 1
        assert ran.one("select count(*) from articles") == 12


def test_calendar_is_no_way_to_go(scrape: Scrape) -> None:
    with serve(plain(Unknown, 12)) as served:
        assert scrape(served.url).code == 0
        assert [path for path in served.log if path.startswith("/lich")] == []


def test_sitemap_of_sitemaps_packed(scrape: Scrape) -> None:
    site = Unknown({"tin-tuc": make_docs("tin-tuc", 15), "van-hoa": make_docs("van-hoa", 8, first=400)})
    site.sitemap_index = True
    with serve(site) as served:
        ran = scrape(served.url)
        assert ran.portal(served.host)["new"] == len(set(articles(served))) == len(articles(served)) == 23
        assert ran.portal(served.host)["sections"]["/sitemap-tin-tuc.xml.gz"]["items"] == 15


def test_max_pages_ends_each_listing_there(scrape: Scrape) -> None:
    with serve(plain(SharePoint)) as served:
        ran = scrape(served.url, "--max-pages", "2")
        assert ran.code == 0
        assert ran.portal(served.host)["new"] == 20
        # The listing was not read to its end: the next run goes further.
        assert scrape(served.url).portal(served.host)["new"] == 70


def test_single_articles(scrape: Scrape) -> None:
    with ExitStack() as servers:
        all_served = [
            servers.enter_context(serve(plain(kind, 30))) for kind in (NukeViet, Drupal, Unknown, Vhv)
        ]
        sites: list[Portal] = [s.site for s in all_served]  # type: ignore[misc]
        paths = [site.article_path(site.docs[at]) for at, site in enumerate(sites)]
        ran = scrape(*(s.url.rstrip("/") + path for s, path in zip(all_served, paths, strict=True)))
        assert ran.code == 0, ran.errors
        titles = [r["title"] for r in ran.rows("select title from articles")]
        assert sorted(titles) == sorted(site.docs[at].title for at, site in enumerate(sites))
        assert [s.log for s in all_served] == [["/robots.txt", path] for path in paths]


def test_single_listing(scrape: Scrape) -> None:
    site = NukeViet({"tin-tuc": make_docs("tin-tuc", 25), "van-hoa": make_docs("van-hoa", 9, first=400)})
    with serve(site) as served:
        ran = scrape(served.url + "vi/news/van-hoa/")
        titles = {r["title"] for r in ran.rows("select title from articles")}
        assert titles == {d.title for d in site.sections["van-hoa"]}
        assert "/vi/news/tin-tuc/" not in served.log


def test_changed_and_withdrawn_articles(scrape: Scrape) -> None:
    site = plain(NukeViet, 12)
    with serve(site) as served:
        assert scrape(served.url).code == 0
        rows = site.sections["tin-tuc"]
        rows[2] = rows[2].edited("Xã sẽ niêm yết danh sách tại nhà văn hóa ấp trong tuần này.")
        site.gone[site.article_path(rows[5])] = Reply(b"<h1>404</h1>", 404)
        site.gone[site.article_path(rows[6])] = Reply(
            "<title>Không tìm thấy nội dung</title><p>Xin lỗi</p>".encode()
        )
        served.forget()
        ran = scrape(served.url, "--revisit", "100000")
        told = ran.portal(served.host)
        assert (told["changed"], told["withdrawn"], told["same"], told["new"]) == (1, 2, 9, 0)
        assert ran.one("select count(*) from articles") == 13
        assert ran.one("select count(*) from addresses where withdrawn_at is not null") == 2
        assert all("if-none-match" in a.headers for a in served.asked if a.path in site.paths)
        assert ran.one("select count(*) from fetches where status = 304") == 9
        assert ran.code == 0, ran.errors


def test_counters_and_clocks_on_a_page_make_no_new_version(scrape: Scrape) -> None:
    site = plain(NukeViet, 8)
    site.etags = False
    with serve(site) as served:
        scrape(served.url)
        site.generator += '<meta name="visits" content="12345">'
        told = scrape(served.url, "--revisit", "100000").portal(served.host)
        assert (told["changed"], told["same"]) == (0, 8)


def test_contact_is_asked_for_and_remembered(scrape: Scrape) -> None:
    nobody = [b for b in BASICS if b not in ("--contact", "test@example.org")]
    with serve(plain(NukeViet, 3)) as served:
        refused = scrape(served.url, basics=nobody)
        assert refused.code == 2
        assert "--contact" in refused.errors
        assert served.log == []
        assert scrape(served.url).code == 0
        assert scrape(served.url, basics=nobody).code == 0
        agents = {a.headers["user-agent"] for a in served.asked}
        assert len(agents) == 1
        assert "+mailto:test@example.org" in agents.pop()

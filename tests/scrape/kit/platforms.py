"""Sites in the shapes of the platforms: their addresses, markup, listings, paging and feeds."""

import base64
import gzip
import html
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, timedelta, timezone
from email.utils import format_datetime
from math import ceil
from zlib import crc32

from .docs import Doc
from .server import Ask, Reply

_VIETNAM = timezone(timedelta(hours=7))
Rows = list[Doc]


@dataclass
class Portal(ABC):
    """A site: articles by section, newest first. Subclasses say how a platform shows them."""

    sections: dict[str, Rows]
    per_page: int = 10
    robots: str | None = "User-agent: *\nDisallow: /admin/\n"
    pinned: list[Doc] = field(default_factory=list)
    beyond: str = "empty"
    etags: bool = True
    gone: dict[str, Reply] = field(default_factory=dict)
    generator = ""

    @abstractmethod
    def article_path(self, doc: Doc) -> str:
        """Where an article stands."""

    @abstractmethod
    def section_path(self, name: str) -> str:
        """Where a listing begins."""

    @abstractmethod
    def listing(self, name: str, page: int) -> str:
        """A page of a listing."""

    @abstractmethod
    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        """Which listing and page an address means."""

    @abstractmethod
    def article(self, doc: Doc) -> str:
        """An article's page."""

    def extra(self, ask: Ask) -> Reply | None:
        """Feeds, sitemaps, services."""
        return None

    @property
    def docs(self) -> list[Doc]:
        """All articles, each once."""
        return list({d.number: d for rows in self.sections.values() for d in rows}.values())

    @property
    def paths(self) -> set[str]:
        """The addresses of all articles."""
        return {self.article_path(d) for d in self.docs}

    def answer(self, ask: Ask) -> Reply:
        """As the platform would."""
        if ask.path == "/robots.txt":
            return Reply(b"", 404) if self.robots is None else Reply(self.robots.encode(), kind="text/plain")
        if reply := self.gone.get(ask.path) or self.extra(ask):
            return reply
        if ask.path == "/":
            return self._page("Trang chủ", self._home())
        doc = next(
            (
                d
                for d in self.docs
                if self.article_path(d).partition("?")[0] == ask.path and self._fits(d, ask)
            ),
            None,
        )
        if doc is not None:
            return self._tagged(self._page(doc.title, self.article(doc)), ask)
        at = self.page_of(ask)
        if at is not None and at[0] in self.sections:
            return self._page(at[0], self.listing(*at))
        return self._page("Không tìm thấy trang", "<p>Trang này không có.</p>", 404)

    def _fits(self, doc: Doc, ask: Ask) -> bool:
        return True

    def _tagged(self, reply: Reply, ask: Ask) -> Reply:
        if not self.etags:
            return reply
        tag = f'"{crc32(reply.body):x}"'
        if ask.headers.get("if-none-match") == tag:
            return Reply(b"", 304, headers={"ETag": tag})
        reply.headers["ETag"] = tag
        return reply

    def _page(self, title: str, body: str, status: int = 200) -> Reply:
        menu = "".join(f'<li><a href="{self.section_path(n)}">{n}</a></li>' for n in self.sections)
        text = (
            f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{html.escape(title)}</title>{self.generator}</head>"
            f'<body><nav class="menu"><ul><li><a href="/">Trang chủ</a></li>{menu}</ul></nav>{body}'
            "<footer><p>Trang thông tin dựng để thử, không phải trang thật.</p></footer></body></html>"
        )
        return Reply(text.encode(), status)

    def _home(self) -> str:
        return "<h2>Cổng thông tin thử</h2>"

    def rows(self, name: str, page: int) -> Rows:
        """The articles of a page of a listing; beyond the end none, or the last page again."""
        rows = self.sections[name]
        pages = max(1, ceil(len(rows) / self.per_page))
        if page > pages and self.beyond == "last":
            page = pages
        if page > pages and self.beyond == "first":
            page = 1
        return self.pinned + rows[(page - 1) * self.per_page : page * self.per_page]

    def pages(self, name: str) -> int:
        """How many pages a listing has."""
        return max(1, ceil(len(self.sections[name]) / self.per_page))

    def pager(self, name: str, page: int, link: Callable[[int], str]) -> str:
        """Links to the pages around this one."""
        near = [n for n in range(page - 2, page + 3) if 1 <= n <= self.pages(name)]
        return (
            '<ul class="pagination">'
            + "".join(f'<li><a href="{link(n)}">{n}</a></li>' for n in near)
            + "</ul>"
        )


def _paragraphs(doc: Doc) -> str:
    return "".join(f"<p>{html.escape(p)}</p>" for p in doc.paragraphs)


def _link(path: str, doc: Doc) -> str:
    return f'<a href="{path}">{html.escape(doc.title)}</a>'


def _dmy(doc: Doc) -> str:
    return doc.published.strftime("%d/%m/%Y")


class NukeViet(Portal):
    """Numbers in the path, pages in the path, a feed, a sitemap; one article in two sections."""

    generator = '<meta name="generator" content="NukeViet v4.5"><link rel="alternate" type="application/rss+xml" href="/vi/news/rss/">'
    feed_size = 30
    with_sitemap = True

    def article_path(self, doc: Doc) -> str:
        return f"/vi/news/{doc.section}/{doc.slug}-{doc.number}.html"

    def section_path(self, name: str) -> str:
        return f"/vi/news/{name}/"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        found = re.fullmatch(r"/vi/news/([\w-]+)/(?:page-(\d+)/)?", ask.path)
        return (found[1], int(found[2] or 1)) if found else None

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f'<div class="panel-body"><h3>{_link(f"/vi/news/{name}/{d.slug}-{d.number}.html", d)}</h3>'
            f'<div class="text-muted"><ul><li>{d.published:%d/%m/%Y %H:%M:%S}</li><li>Đã xem: {d.number}</li></ul></div>{d.lead}</div>'
            for d in self.rows(name, page)
        )
        base = self.section_path(name)
        return f'<div class="news_column">{items}</div>' + self.pager(
            name, page, lambda n: base if n == 1 else f"{base}page-{n}/"
        )

    def _fits(self, doc: Doc, ask: Ask) -> bool:
        return True

    def answer(self, ask: Ask) -> Reply:
        found = re.fullmatch(r"/vi/news/[\w-]+/[\w-]+-(\d+)\.html", ask.path)
        doc = next((d for d in self.docs if found and d.number == int(found[1])), None)
        if doc is not None and ask.path not in self.gone:
            return self._tagged(self._page(doc.title, self.article(doc)), ask)
        return super().answer(ask)

    def article(self, doc: Doc) -> str:
        days = ("hai", "ba", "tư", "năm", "sáu", "bảy")
        day = doc.published.weekday()
        name = "Chủ nhật" if day == 6 else f"Thứ {days[day]}"
        return (
            '<div class="news_column panel panel-default" itemscope itemtype="http://schema.org/NewsArticle"><div class="panel-body">'
            f'<h1 class="title" itemprop="headline">{html.escape(doc.title)}</h1>'
            f'<span class="h5">{name} - {doc.published:%d/%m/%Y %H:%M}</span>'
            f'<div class="hometext m-bottom" itemprop="description">{html.escape(doc.lead)}</div>'
            f'<div id="news-bodyhtml" class="bodytext margin-bottom-lg">{_paragraphs(doc)}</div>'
            f'<p class="h5 text-right"><strong>Tác giả: </strong>{doc.author}</p></div></div>'
        )

    def extra(self, ask: Ask) -> Reply | None:
        newest = sorted(self.docs, key=lambda d: d.published, reverse=True)
        if ask.path == "/vi/news/rss/":
            items = "".join(
                f"<item><title>{html.escape(d.title)}</title><link>{self.article_path(d)}</link>"
                f"<pubDate>{format_datetime(d.published.replace(tzinfo=_VIETNAM).astimezone(UTC))}</pubDate></item>"
                for d in newest[: self.feed_size]
            )
            return Reply(
                f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), kind="application/rss+xml"
            )
        if ask.path == "/sitemap.xml" and self.with_sitemap:
            return _sitemap([self.article_path(d) for d in self.docs])
        return None


def _sitemap(paths: list[str], kind: str = "urlset", packed: bool = False) -> Reply:
    """Addresses are written without a host, as the kit's ports change; real sitemaps carry it."""
    inner = "url" if kind == "urlset" else "sitemap"
    rows = "".join(f"<{inner}><loc>{html.escape(p)}</loc></{inner}>" for p in paths)
    text = f'<?xml version="1.0" encoding="UTF-8"?><{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</{kind}>'.encode()
    return Reply(
        gzip.compress(text) if packed else text, kind="application/gzip" if packed else "application/xml"
    )


class Vnpt(Portal):
    """Later pages by a form that a script sends; the answer is a piece of markup."""

    generator = '<script src="/DesktopModule/UIArticleInMenu/js/list.js"></script>'

    def article_path(self, doc: Doc) -> str:
        return f"/{doc.section}/{doc.slug}-{100000 + doc.number}"

    def section_path(self, name: str) -> str:
        return f"/{name}"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        return (ask.path.strip("/"), 1) if ask.path.count("/") == 1 else None

    def _items(self, name: str, page: int) -> str:
        return "".join(
            f'<li class="row"><h2 class="Title">{_link(self.article_path(d), d)}</h2><div class="Ngaydang">{_dmy(d)}</div><p>{d.lead}</p></li>'
            for d in self.rows(name, page)
        )

    def listing(self, name: str, page: int) -> str:
        number = list(self.sections).index(name) + 500
        script = (
            f'<script>var data = {{ article_category_id: {number}, categoryIds: "{number},", site_id: 77, page_size: {self.per_page} }};'
            f"var maxPage = parseInt({self.pages(name)});</script>"
        )
        return f'<div class="UIArticleInMenu_Default"><ul class="ArticleList">{self._items(name, page)}</ul></div>{script}'

    def extra(self, ask: Ask) -> Reply | None:
        if not ask.path.endswith("/ArticleInMenuPagination.aspx/LoadArticle"):
            return None
        if ask.method != "POST" or ask.form.get("site_id") != "77":
            return Reply(b"", 500)
        name = list(self.sections)[int(ask.form["article_category_id"]) - 500]
        return Reply(f'<ul class="ArticleList">{self._items(name, int(ask.form["page"]))}</ul>'.encode())

    def article(self, doc: Doc) -> str:
        return (
            f'<div class="ArticleDetailControl"><h1 class="ArticleHeader">{html.escape(doc.title)}</h1>'
            f'<div class="PostDate">{doc.published:%d/%m/%Y %H:%M}</div><div class="ArticleSummary">{html.escape(doc.lead)}</div>'
            f'<div class="ArticleContent">{_paragraphs(doc)}</div><div class="author">{doc.author}</div></div>'
        )


class Vhv(Portal):
    """The first page in the markup, the rest from a service; its settings stand in base64."""

    generator = '<script>VHV.using("core");</script>'

    def article_path(self, doc: Doc) -> str:
        return f"/{doc.section}/{doc.slug}.html"

    def section_path(self, name: str) -> str:
        return f"/{name}"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        return (ask.path.strip("/"), 1) if ask.path.count("/") == 1 else None

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f'<div class="news-listType10"><div class="title-news-listType10"><h2>{_link(self.article_path(d), d)}</h2></div>'
            f'<span class="time-news"> {d.published:%d/%m/%y}</span><div class="brief-news">{d.lead[:90]} ...</div></div>'
            for d in self.rows(name, page)
        )
        config = {
            "layout": "Content.Article.News.default", "itemsPerPage": str(self.per_page), "orderBy": "publishTime DESC",
            "service": "Content.Article.selectAll", "type": "Article.News", "categoryId": str(900 + list(self.sections).index(name)),
        }  # fmt: skip
        packed = base64.b64encode(json.dumps(config).encode()).decode()
        script = f"<script>VHV.using($.extend($.parseJSON(decode64('{packed}')), {{itemsPerPage:\"{self.per_page}\", pageNo:1, totalItems:{len(self.sections[name])}}}))</script>"
        return f'<div class="ModuleWrapper" moduleRootId="9"><section>{items}</section><div id="pagination9" class="default-pagination"></div>{script}</div>'

    def extra(self, ask: Ask) -> Reply | None:
        if ask.path != "/api/Content/Article/selectAll":
            return None
        name = list(self.sections)[int(ask.form["categoryId"]) - 900]
        items = {
            f"{d.number:024x}": {
                "title": d.title, "rewriteURL": self.article_path(d).lstrip("/"),
                "publishTime": int(d.published.replace(tzinfo=_VIETNAM).timestamp()),
            }
            for d in self.rows(name, int(ask.form["pageNo"]))
        }  # fmt: skip
        told = {"status": "SUCCESS", "items": items, "totalItems": len(self.sections[name])}
        return Reply(json.dumps(told).encode(), kind="application/json")

    def article(self, doc: Doc) -> str:
        return (
            '<div class="ModuleWrapper" moduleRootId="3"><article class="news-detail-layout-type-2" itemscope itemtype="http://schema.org/NewsArticle">'
            f'<header class="clearfix"><span class="post-date left">Thứ 3, {doc.published:%d/%m/%Y}<span class="drash"> | </span>{doc.published:%H:%M}</span></header>'
            f'<h1 class="title-detail" itemprop="headline">{html.escape(doc.title)}</h1><div class="brief font-size-text">{html.escape(doc.lead)}</div>'
            f'<div class="content-detail font-size-text" itemprop="articleBody">{_paragraphs(doc)}</div>'
            f'<div class="author"><strong>Tác giả:</strong> {doc.author}</div></article></div>'
        )


class TanDan(Portal):
    """SharePoint: the day in the address, pages in the query; session numbers in links."""

    generator = '<script src="/portal/js/x.js"></script>'

    def article_path(self, doc: Doc) -> str:
        day = doc.published
        return f"/portal/Pages/{day.year}-{day.month}-{day.day}/{doc.slug}x{doc.number}.aspx"

    def section_path(self, name: str) -> str:
        return f"/portal/Pages/{name}.aspx"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        found = re.fullmatch(r"/portal/Pages/([\w-]+)\.aspx", ask.path)
        return (found[1], int(ask.query.get("PageIndex", 1))) if found else None

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f'<div class="tandan-item"><p class="channel-news-title">{_link(f"{self.article_path(d)}?sid={page}{d.number}", d)}</p></div>'
            for d in self.rows(name, page)
        )
        return f'<div class="TD-channel-main">{items}</div>' + self.pager(
            name, page, lambda n: f"{self.section_path(name)}?PageIndex={n}"
        )

    def article(self, doc: Doc) -> str:
        return (
            f'<h1 class="tandan-p-article-news-title">{html.escape(doc.title)}</h1>'
            f'<span class="tandan-span-date-publish">Đăng ngày {doc.published:%d/%m/%Y %H:%M}</span>'
            f'<p class="tandan-p-article-news-summary">{html.escape(doc.lead)}</p>'
            f'<div class="tandan-p-article-news-content"><div class="ms-rtestate-field">{_paragraphs(doc)}</div></div>'
        )


class SharePoint(Portal):
    """Pages/TinTuc: the page's number in the middle of the path."""

    def article_path(self, doc: Doc) -> str:
        return f"/Pages/TinTuc/{doc.number}/{doc.slug}.html"

    def section_path(self, name: str) -> str:
        return f"/Pages/ChuyenMuc/{list(self.sections).index(name) + 30}/{name}.html"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        found = re.fullmatch(r"/Pages/ChuyenMuc/(?:PhanTrang/)?\d+/(?:(\d+)/)?([\w-]+)\.html", ask.path)
        return (found[2], int(found[1] or 1)) if found else None

    def listing(self, name: str, page: int) -> str:
        number = list(self.sections).index(name) + 30
        items = "".join(
            f"<li>{_link(self.article_path(d), d)} <span>({_dmy(d)})</span></li>"
            for d in self.rows(name, page)
        )
        return f"<ul class='list'>{items}</ul>" + self.pager(
            name, page, lambda n: f"/Pages/ChuyenMuc/PhanTrang/{number}/{n}/{name}.html"
        )

    def article(self, doc: Doc) -> str:
        return (
            f'<div id="news_content"><div class="title_news"><h1>{html.escape(doc.title)}</h1></div>'
            f'<div class="date-detail noprint"><span>{doc.published:%d/%m/%Y %H:%M} SA</span></div>'
            f'<div id="divArticleDescription">{html.escape(doc.lead)}</div><div id="divArticleContent" class="news_detail">{_paragraphs(doc)}</div></div>'
        )


class Liferay(Portal):
    """The asset publisher: ``_cur`` with the name of the portlet's instance before it."""

    generator = '<script src="/html/js/liferay/barebone.js"></script>'

    def article_path(self, doc: Doc) -> str:
        return f"/{doc.section}/-/asset_publisher/k2Jx/content/{doc.slug}"

    def section_path(self, name: str) -> str:
        return f"/{name}"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        return (
            (ask.path.strip("/"), int(ask.query.get("_101_INSTANCE_k2Jx_cur", 1)))
            if ask.path.count("/") == 1
            else None
        )

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f'<div class="asset-abstract"><h3 class="asset-title">{_link(self.article_path(d), d)}</h3><span class="time">ngày {_dmy(d)}</span></div>'
            for d in self.rows(name, page)
        )
        return f'<div id="p_p_id_101_INSTANCE_k2Jx_">{items}</div>' + self.pager(
            name,
            page,
            lambda n: (
                f"/{name}?p_p_id=101_INSTANCE_k2Jx&amp;_101_INSTANCE_k2Jx_delta=20&amp;_101_INSTANCE_k2Jx_cur={n}"
            ),
        )

    def article(self, doc: Doc) -> str:
        return (
            f'<div class="contentDetail"><h3>{html.escape(doc.title)}</h3><span class="time">{doc.published:%d/%m/%Y | %H:%M}</span>'
            f'<div class="sapo"><strong>{html.escape(doc.lead)}</strong></div><div class="journal-content-article">{_paragraphs(doc)}</div></div>'
        )


class LiferayJson(Liferay):
    """Lists that a service gives in JSON; its address stands in a script."""

    def article_path(self, doc: Doc) -> str:
        return f"/-/details/{20000 + list(self.sections).index(doc.section)}/{doc.slug}-{doc.number}"

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f'<div class="item">{_link(self.article_path(d), d)} <span>{_dmy(d)}</span></div>'
            for d in self.rows(name, page)
        )
        url = f"/{name}?p_p_id=list&p_p_resource_id=loadPage"
        return f'<div id="p_p_id_list_">{items}</div><script>var loadPageURL = "{url}";</script>'

    def extra(self, ask: Ask) -> Reply | None:
        if ask.query.get("p_p_resource_id") != "loadPage":
            return None
        name = ask.path.strip("/")
        items = [
            {"id": d.number, "title": d.title, "urlDetail": self.article_path(d), "createdDate": _dmy(d)}
            for d in self.rows(name, int(ask.form["pageNum"]))
        ]
        return Reply(
            json.dumps({"items": items, "totalPageNum": self.pages(name)}).encode(), kind="application/json"
        )


class VcCorp(Portal):
    """The moment in the address, pages as trang-N.htm, a feed; dates only in the addresses."""

    generator = '<link rel="alternate" type="application/rss+xml" href="/rss/home.rss">'

    def article_path(self, doc: Doc) -> str:
        return f"/{doc.slug}-102{doc.published:%y%m%d%H%M%S}{doc.number % 1000:03d}.htm"

    def section_path(self, name: str) -> str:
        return f"/{name}.htm"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        found = re.fullmatch(r"/([a-z][\w-]*?)(?:/trang-(\d+))?\.htm", ask.path)
        return (found[1], int(found[2] or 1)) if found else None

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f'<div class="box-category-item"><a class="box-category-link-title" href="{self.article_path(d)}">{html.escape(d.title)}</a></div>'
            for d in self.rows(name, page)
        )
        return items + self.pager(name, page, lambda n: f"/{name}/trang-{n}.htm")

    def _home(self) -> str:
        docs = sorted(self.docs, key=lambda d: d.published, reverse=True)[:3]
        return "".join(
            f'<a class="box-stream-link-title" href="{self.article_path(d)}">{html.escape(d.title)}</a>'
            for d in docs
        )

    def extra(self, ask: Ask) -> Reply | None:
        if ask.path != "/rss/home.rss":
            return None
        items = "".join(f"<item><link>{self.article_path(d)}</link></item>" for d in self.docs[:5])
        return Reply(f"<rss><channel>{items}</channel></rss>".encode(), kind="text/xml")

    def article(self, doc: Doc) -> str:
        return (
            f'<h1 class="detail-title" data-role="title">{html.escape(doc.title)}</h1><div class="detail-time"><div data-role="publishdate">{doc.published:%d/%m/%Y %H:%M} GMT+7</div></div>'
            f'<h2 class="detail-sapo" data-role="sapo">{html.escape(doc.lead)}</h2>'
            f'<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{_paragraphs(doc)}</div><div class="detail-author" data-role="author">{doc.author}</div>'
        )


class Drupal(Portal):
    """Pages counted from zero, addresses that say nothing."""

    generator = '<meta name="Generator" content="Drupal 9 (https://www.drupal.org)">'

    def article_path(self, doc: Doc) -> str:
        return f"/vi/{doc.slug}"

    def section_path(self, name: str) -> str:
        return f"/vi/{name}"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        return (ask.path.removeprefix("/vi/"), int(ask.query.get("page", 0)) + 1)

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f'<div class="col-12 has-left-menu post-item"><div class="content"><div class="pt-post__title">{_link(self.article_path(d), d)}</div>'
            f'<span class="date">{_dmy(d)}</span><div class="pt-post__summary">{d.lead}</div></div></div>'
            for d in self.rows(name, page)
        )
        return items + self.pager(name, page, lambda n: f"/vi/{name}?page={n - 1}")

    def article(self, doc: Doc) -> str:
        return (
            f'<article class="node--type-article"><h1 class="page-title">{html.escape(doc.title)}</h1><span class="date">{doc.published:%d/%m/%Y %H:%M}</span>'
            f'<div class="field--name-body"><p><strong>{html.escape(doc.lead)}</strong></p>{_paragraphs(doc)}<p>{doc.author}</p></div></article>'
        )


class WebForms(Portal):
    """Pages by sending the page's own form back; what it carries must come back unchanged."""

    generator = ""

    def article_path(self, doc: Doc) -> str:
        return f"/tin/{doc.slug}-{doc.number}.aspx"

    def section_path(self, name: str) -> str:
        return f"/muc/{name}.aspx"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        found = re.fullmatch(r"/muc/([\w-]+)\.aspx", ask.path)
        if not found:
            return None
        page = (
            int(ask.form["__EVENTARGUMENT"].removeprefix("Page$"))
            if ask.form.get("__EVENTTARGET") == "ctl00$grid"
            else 1
        )
        if page > 1 and not ask.form.get("__VIEWSTATE", "").startswith(f"state-{found[1]}-"):
            return None
        return found[1], page

    def _home(self) -> str:
        return '<form><input type="hidden" name="__VIEWSTATE" value="state-home"></form>'

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f'<tr><td>{_link(self.article_path(d), d)}</td><td class="ngaythang">{_dmy(d)}</td></tr>'
            for d in self.rows(name, page)
        )
        near = "".join(
            f"<a href=\"javascript:__doPostBack('ctl00$grid','Page${n}')\">{n}</a> "
            for n in range(max(1, page - 2), min(self.pages(name), page + 2) + 1)
        )
        form = f'<form method="post"><input type="hidden" name="__VIEWSTATE" value="state-{name}-{page}"><input type="hidden" name="__EVENTVALIDATION" value="ev{page}">'
        return f"{form}<table>{items}</table><div>{near}</div></form>"

    def article(self, doc: Doc) -> str:
        return (
            f'<h1 class="title-article">{html.escape(doc.title)}</h1><div id="datearticle">{doc.published:%d/%m/%Y %H:%M}</div>'
            f'<div class="chitietbaiviet"><p><b>{html.escape(doc.lead)}</b></p>{_paragraphs(doc)}</div>'
        )


class Unknown(Portal):
    """No known platform: dated links in lists, a pager that says "Tiếp", a calendar without end."""

    sitemap_index = False

    def article_path(self, doc: Doc) -> str:
        return f"/bai-viet/{doc.slug}"

    def section_path(self, name: str) -> str:
        return f"/chuyen-de/{name}"

    def page_of(self, ask: Ask) -> tuple[str, int] | None:
        found = re.fullmatch(r"/chuyen-de/([\w-]+)(?:/(\d+))?", ask.path)
        return (found[1], int(found[2] or 1)) if found else None

    def listing(self, name: str, page: int) -> str:
        items = "".join(
            f"<li><h4>{_link(self.article_path(d), d)}</h4><i>{_dmy(d)}</i></li>"
            for d in self.rows(name, page)
        )
        after = (
            f'<a href="/chuyen-de/{name}/{page + 1}">Tiếp</a>'
            if page < self.pages(name) or self.beyond != "empty"
            else ""
        )
        calendar = f'<nav class="menu"><a href="/lich?thang={page + 1}&nam=2031">Tháng sau</a></nav>'
        return f"<ul>{items}</ul>{after}{calendar}"

    def article(self, doc: Doc) -> str:
        return f"<h1>{html.escape(doc.title)}</h1><p class='date'>{doc.published:%H:%M | %d/%m/%Y}</p><p><b>{html.escape(doc.lead)}</b></p>{_paragraphs(doc)}"

    def extra(self, ask: Ask) -> Reply | None:
        if ask.path == "/lich":
            return self._page(
                "Lịch",
                f'<nav class="menu"><a href="/lich?thang={int(ask.query["thang"]) + 1}&nam=2031">Tháng sau</a></nav>',
            )
        if not self.sitemap_index:
            return None
        names = list(self.sections)
        if ask.path == "/sitemap.xml":
            return _sitemap([f"/sitemap-{n}.xml.gz" for n in names], "sitemapindex")
        found = re.fullmatch(r"/sitemap-([\w-]+)\.xml\.gz", ask.path)
        return (
            _sitemap([self.article_path(d) for d in self.sections[found[1]]], packed=True) if found else None
        )


PLATFORMS: dict[str, type[Portal]] = {
    "nukeviet": NukeViet, "vnpt": Vnpt, "vhv": Vhv, "tandan": TanDan, "sharepoint-tintuc": SharePoint,
    "liferay": Liferay, "vccorp": VcCorp, "drupal": Drupal, "webforms": WebForms, "generic": Unknown,
}  # fmt: skip

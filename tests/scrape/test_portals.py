"""``vngovnews portals``: what is known, what a site looks like, and a profile that works."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scrape.conftest import COMMAND, LONGEST_RUN, Scrape
from scrape.kit.docs import make_docs
from scrape.kit.platforms import PLATFORMS, NukeViet, Vhv
from scrape.kit.server import Reply, serve
from vngovnews.errors import BadProfile
from vngovnews.scrape.crawl_profiles import load_listings


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
        env=os.environ,
    )


def test_list_names_every_platform() -> None:
    done = run("portals")
    assert done.returncode == 0
    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert set(PLATFORMS) <= set(names)
    assert "phutho.gov.vn" in names


def check(url: str, *more: str) -> subprocess.CompletedProcess[str]:
    return run(
        "portals", "check", url, "--allow-private", "--delay", "0", "--contact", "a@example.org", *more
    )


def test_check_tells_the_platform_and_what_would_be_read(tmp_path: Path, scrape: Scrape) -> None:
    site = Vhv({"tin-tuc": make_docs("tin-tuc", 25), "van-hoa": make_docs("van-hoa", 12, first=500)})
    with serve(site) as served:
        profile = tmp_path / "portal.toml"
        done = check(served.url, "-o", str(profile))
        assert done.returncode == 0, done.stderr
        assert f"{served.host}: VHV Platform (vhv)" in done.stdout
        assert "2 sections: /tin-tuc, /van-hoa" in done.stdout
        assert sum(d.title in done.stdout for d in site.docs) == 3
        assert len([path for path in served.log if path in site.paths]) <= 3
        known = load_listings(profile).portal(served.host)
        assert (known.platform, known.sections) == ("vhv", ("/tin-tuc", "/van-hoa"))
        ran = scrape(served.url, "--profile", str(profile))
        assert ran.code == 0, ran.errors
        assert ran.portal(served.host)["new"] == 37


def test_check_of_a_feed_and_a_sitemap(tmp_path: Path) -> None:
    with serve(NukeViet({"tin-tuc": make_docs("tin-tuc", 15)})) as served:
        done = check(served.url)
        assert f"feed     {served.url}vi/news/rss/  15 articles" in done.stdout
        assert f"sitemap  {served.url}sitemap.xml  15 articles" in done.stdout


def test_check_says_why_nothing_can_be_read() -> None:
    with serve(NukeViet({})) as served:
        served.always["*"] = Reply(b"no", 403)
        done = check(served.url)
        assert done.returncode == 1
        assert "could not be read" in done.stdout


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[portal."a.vn"]\nplatform = "nukevit"', "no platform is called 'nukevit'"),
        ('[portal."a.vn"]\npaths = []', "has the key 'paths'"),
        ('[[platform]]\nname = "x"\ntitle = "x"\narticle = ["("]', "is no regular expression"),
        ('[[platform]]\nname = "x"\ntitle = "x"\nmarks = ["a[["]', "is no CSS selector"),
        ('[[platform]]\nname = "x"\ntitle = "x"\n[[platform.paging]]\nstyle = "guess"', "style is 'guess'"),
        ("[words]\nnext = []", "it may say platform and portal"),
        ("portal = ", "cannot be read"),
    ],
)
def test_profile_that_says_what_it_may_not(tmp_path: Path, text: str, sentence: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(BadProfile, match=sentence.replace("(", r"\(")):
        load_listings(own)


def test_profile_that_an_editor_began_with_a_byte_order_mark(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[portal."tin.example.vn"]\nplatform = "nukeviet"', encoding="utf-8-sig")
    assert load_listings(own).portals["tin.example.vn"].platform == "nukeviet"


def test_import_of_the_package_brings_no_scrapy() -> None:
    code = "import sys, vngovnews, vngovnews.cli; sys.exit(any(n in sys.modules for n in ('scrapy', 'twisted', 'warcio', 'sqlite_utils')))"
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


def test_export_and_parse_give_every_article_once(scrape: Scrape, tmp_path: Path) -> None:
    with serve(NukeViet({"tin-tuc": make_docs("tin-tuc", 6)})) as served:
        assert scrape(served.url).code == 0
        titles = [d.title for d in served.site.docs]  # type: ignore[attr-defined]
    for suffix in (".jsonl", ".json", ".csv"):
        out = tmp_path / f"out{suffix}"
        assert run("export", str(scrape.archive), "-o", str(out)).returncode == 0
        text = out.read_text(encoding="utf-8-sig")
        assert [title for title in titles if title not in text] == []
    again = run("parse", str(scrape.archive))
    assert again.returncode == 0, again.stderr
    assert len(again.stdout.splitlines()) == 6


def test_export_of_what_is_no_archive(tmp_path: Path) -> None:
    done = run("export", str(tmp_path), "-o", str(tmp_path / "out.csv"))
    assert done.returncode == 2
    assert "is no archive" in done.stderr

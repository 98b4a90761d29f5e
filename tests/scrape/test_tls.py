"""TLS as portals have it: eased host by host where a policy says so, verified always."""

import ssl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from scrape.conftest import Scrape
from scrape.kit.certificates import Authority, server_context
from scrape.kit.docs import make_docs
from scrape.kit.platforms import NukeViet
from scrape.kit.server import Served, serve
from vngovnews.errors import BadProfile
from vngovnews.scrape.tls import easing_for, load_policy

ROOT = Authority("Kit Root")
MIDDLE = Authority("Kit Intermediate", ROOT)
LEAF = Authority("localhost", MIDDLE, "localhost")
FAST = ["--retries", "0", "--timeout", "20"]


@pytest.fixture
def trusted(tmp_path: Path) -> dict[str, str]:
    """The system's trust: the kit's root alone."""
    roots = tmp_path / "roots.pem"
    roots.write_bytes(ROOT.pem)
    return {"SSL_CERT_FILE": str(roots), "SSL_CERT_DIR": str(tmp_path / "no-such-folder")}


@contextmanager
def portal(context: ssl.SSLContext) -> Iterator[Served]:
    site = NukeViet({"tin-tuc": make_docs("tin-tuc", 3)})
    with serve(site, tls=context) as served:
        yield served


def policy(archive: Path, text: str, extra: bytes | None = None) -> None:
    archive.mkdir(parents=True, exist_ok=True)
    (archive / "tls.toml").write_text(f'[host."localhost"]\nwhy = "a test"\n{text}\n', encoding="utf-8")
    if extra is not None:
        (archive / "extra.pem").write_bytes(extra)


def test_good_chain_is_taken(scrape: Scrape, tmp_path: Path, trusted: dict[str, str]) -> None:
    with portal(server_context(tmp_path, LEAF, MIDDLE)) as served:
        ran = scrape(served.url, *FAST, env=trusted)
        assert ran.code == 0, ran.errors
        assert ran.portal(served.host)["new"] == 3


def test_missing_intermediate(scrape: Scrape, tmp_path: Path, trusted: dict[str, str]) -> None:
    with portal(server_context(tmp_path, LEAF)) as served:
        refused = scrape(served.url, *FAST, env=trusted)
        assert refused.code == 1
        assert "TLS: the certificate cannot be verified" in refused.errors
        assert served.log == []
        policy(scrape.archive, 'extra = "extra.pem"', MIDDLE.pem)
        ran = scrape(served.url, *FAST, env=trusted)
        assert ran.code == 0, ran.errors
        assert ran.portal(served.host)["new"] == 3


def test_intermediate_alone_is_no_root(scrape: Scrape, tmp_path: Path) -> None:
    """It completes a chain; what no root of the system stands behind stays refused."""
    other = tmp_path / "roots.pem"
    other.write_bytes(Authority("Another Root").pem)
    policy(scrape.archive, 'extra = "extra.pem"', MIDDLE.pem)
    with portal(server_context(tmp_path, LEAF)) as served:
        ran = scrape(served.url, *FAST, env={"SSL_CERT_FILE": str(other)})
        assert ran.code == 1
        assert served.log == []


def test_office_with_its_own_certificate(scrape: Scrape, tmp_path: Path, trusted: dict[str, str]) -> None:
    own = Authority("localhost", None, "localhost")
    with portal(server_context(tmp_path, own)) as served:
        assert scrape(served.url, *FAST, env=trusted).code == 1
        policy(scrape.archive, 'extra = "extra.pem"', own.pem)
        assert scrape(served.url, *FAST, env=trusted).code == 0


def test_short_diffie_hellman_key(scrape: Scrape, tmp_path: Path, trusted: dict[str, str]) -> None:
    with portal(server_context(tmp_path, LEAF, MIDDLE, weak=True)) as served:
        refused = scrape(served.url, *FAST, env=trusted)
        assert refused.code == 1
        assert "TLS: the host's encryption is too weak" in refused.errors
        policy(scrape.archive, "weak = true")
        ran = scrape(served.url, *FAST, env=trusted)
        assert ran.code == 0, ran.errors
        assert ran.portal(served.host)["new"] == 3


def test_eased_ciphers_ease_no_verification(scrape: Scrape, tmp_path: Path, trusted: dict[str, str]) -> None:
    another = Authority("khac.vn", MIDDLE, "khac.vn")
    expired = Authority("localhost", MIDDLE, "localhost", to=datetime(2021, 1, 1))
    rootless = Authority("localhost", None, "localhost")
    policy(scrape.archive, "weak = true")
    with ExitStack() as servers:
        contexts = [server_context(tmp_path, bad, MIDDLE, weak=True) for bad in (another, expired, rootless)]
        served = [servers.enter_context(portal(context)) for context in contexts]
        ran = scrape(*(s.url for s in served), *FAST, env=trusted)
        assert ran.code == 1
        assert ran.errors.count("TLS: the certificate") == 3
        assert [s.log for s in served] == [[], [], []]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[host."a.vn"]\nweak = true', "does not say why"),
        ('[host."a.vn"]\nverify = false\nwhy = "x"', "unknown key 'verify'"),
        ('[host."a.vn"]\nextra = "none.pem"\nwhy = "x"', "there is no file"),
        ("[host", "cannot be read"),
        ("host = []", "may hold tables"),
        ("[host]\na = 3", "may hold tables"),
        ('[hosts."a.vn"]\nwhy = "x"', "may hold tables"),
        ('[host."a.vn"]\nextra = 3\nwhy = "x"', "are strings"),
        ('[host."a.vn"]\nweak = "no"\nwhy = "x"', "weak is true or false"),
        ('[host."a.vn"]\nextra = "tls.toml"\nwhy = "x"', "holds no certificate"),
        ('[host."a.vn"]\nextra = "broken.pem"\nwhy = "x"', r"broken\.pem cannot be read"),
    ],
)
def test_policy_that_says_what_it_may_not(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "broken.pem").write_text("-----BEGIN CERTIFICATE-----\nAAAA\n", encoding="utf-8")
    (tmp_path / "tls.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadProfile, match=sentence):
        load_policy(tmp_path)


def test_policy_of_a_domain_counts_below_it_alone() -> None:
    shipped = load_policy()
    assert easing_for(shipped, "sgd.bacgiang.gov.vn").weak
    assert not easing_for(shipped, "gov.vn").weak
    assert not easing_for(shipped, "phutho.gov.vn").weak


def test_a_policy_counts_however_its_host_is_written(tmp_path: Path) -> None:
    (tmp_path / "tls.toml").write_text('[host."Xa.Gov.VN"]\nweak = true\nwhy = "x"\n', encoding="utf-8")
    assert easing_for(load_policy(tmp_path), "xa.gov.vn").weak


def test_policy_that_an_editor_began_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "tls.toml").write_text(
        '[host."tin.example.vn"]\nweak = true\nwhy = "x"', encoding="utf-8-sig"
    )
    assert load_policy(tmp_path)["tin.example.vn"].weak

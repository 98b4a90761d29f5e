"""TLS by the rules of today, eased host by host where a written policy says so; verified always."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

from OpenSSL import SSL, crypto
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from twisted.internet._sslverify import IOpenSSLTrustRoot
from twisted.internet.interfaces import IAcceptableCiphers
from twisted.internet.ssl import optionsForClientTLS, platformTrust
from twisted.web.client import BrowserLikePolicyForHTTPS
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer

from vngovnews import lexicon
from vngovnews.batch.profiles import own_tables
from vngovnews.errors import BadProfile

OWN_POLICY = "tls.toml"
_BEGIN = b"-----BEGIN CERTIFICATE-----"


@dataclass(frozen=True)
class Easing:
    """What is eased for one host."""

    weak: bool = False
    extra: Path | None = None
    why: str = ""


def load_policy(folder: Path | None = None) -> dict[str, Easing]:
    """The policy that comes with the package, and over it that of the archive."""
    policy = {host: _easing(host, row, None) for host, row in lexicon.table("tls.toml")["host"].items()}
    own = folder / OWN_POLICY if folder else None
    return policy | _own_policy(own) if own is not None and own.is_file() else policy


def _own_policy(path: Path) -> dict[str, Easing]:
    data = own_tables(path)
    tables = data.get("host", {})
    if set(data) - {"host"} or not (
        isinstance(tables, dict) and all(isinstance(table, dict) for table in tables.values())
    ):
        raise BadProfile(f'{path} may hold tables [host."its name"] and nothing else')
    return {host.lower(): _easing(host, table, path.parent) for host, table in tables.items()}


def _easing(host: str, table: Mapping[str, Any], base: Path | None) -> Easing:
    if unknown := set(table) - {"weak", "extra", "why"}:
        raise BadProfile(
            f"TLS policy of {host!r}: unknown key {sorted(unknown)[0]!r}; there are weak, extra, why"
        )
    weak, extra, why = table.get("weak", False), table.get("extra", ""), table.get("why", "")
    if not (isinstance(weak, bool) and isinstance(extra, str) and isinstance(why, str)):
        raise BadProfile(f"TLS policy of {host!r}: weak is true or false, extra and why are strings")
    if not why.strip():
        raise BadProfile(f"TLS policy of {host!r} does not say why")
    return Easing(weak, _certificates(host, (base or Path()) / extra) if extra else None, why)


def _certificates(host: str, path: Path) -> Path:
    """A file of certificates that can be read, told before a run and not at the first connection."""
    if not path.is_file():
        raise BadProfile(f"TLS policy of {host!r}: there is no file {path}")
    try:
        certificates = _read_certificates(path)
    except (OSError, crypto.Error) as error:
        raise BadProfile(f"TLS policy of {host!r}: {path} cannot be read ({error})") from error
    if not certificates:
        raise BadProfile(f"TLS policy of {host!r}: {path} holds no certificate (PEM)")
    return path


def _read_certificates(path: Path) -> list[crypto.X509]:
    return [
        crypto.load_certificate(crypto.FILETYPE_PEM, _BEGIN + part)
        for part in path.read_bytes().split(_BEGIN)[1:]
    ]


def easing_for(policy: Mapping[str, Easing], host: str) -> Easing:
    """What is eased for a host, by its own name or that of a domain above it.

    >>> easing_for({"bacgiang.gov.vn": Easing(weak=True)}, "sgd.bacgiang.gov.vn").weak
    True
    >>> easing_for({"bacgiang.gov.vn": Easing(weak=True)}, "xbacgiang.gov.vn").weak
    False
    """
    name = host.lower()
    while name:
        if name in policy:
            return policy[name]
        name = name.partition(".")[2]
    return Easing()


class _Cipher(NamedTuple):
    """A part of OpenSSL's list of ciphers, as Twisted asks for it."""

    fullName: str  # noqa: N815


@implementer(IAcceptableCiphers)
class _WeakCiphers:
    """OpenSSL's own choice at security level 1: keys of 1024 bits pass, and certificates signed with SHA-1."""

    def selectCiphers(self, availableCiphers: object) -> tuple[_Cipher, ...]:  # noqa: N802, N803
        """The level goes with the list: Twisted joins the names, and OpenSSL reads both."""
        return (_Cipher("DEFAULT"), _Cipher("@SECLEVEL=1"))


@implementer(IOpenSSLTrustRoot)
class _Trust:
    """The system's trust, and for this one host the certificates of a file."""

    def __init__(self, extra: Path) -> None:
        self._certificates = _read_certificates(extra)

    def _addCACertsToContext(self, context: SSL.Context) -> None:  # noqa: N802
        platformTrust()._addCACertsToContext(context)  # type: ignore[no-untyped-call]
        store = context.get_cert_store()
        for certificate in self._certificates:
            if store is not None:
                store.add_cert(certificate)


@implementer(IPolicyForHTTPS)
class PolicyContexts(BrowserLikePolicyForHTTPS):
    """Makes the TLS options of each host."""

    def __init__(self, policy: Mapping[str, Easing]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._policy = policy

    def creatorForNetloc(self, hostname: bytes, port: int) -> Any:  # noqa: N802
        """The options for a host: the strict ones, unless the policy names it."""
        host = hostname.decode("ascii")
        easing = easing_for(self._policy, host)
        options: dict[str, Any] = {}
        if easing.weak:
            options["acceptableCiphers"] = _WeakCiphers()
        trust: Any = _Trust(easing.extra) if easing.extra else None
        return optionsForClientTLS(host, trustRoot=trust, extraCertificateOptions=options)


class PolicyHandler(HTTP11DownloadHandler):
    """Scrapy's download handler, with TLS by policy."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # Twisted would ask again by itself where a connection breaks; every attempt is to be known and recorded.
        self._pool.retryAutomatically = False
        self._contextFactory = cast(IPolicyForHTTPS, PolicyContexts(crawler.settings["TLS_POLICY"]))

"""One address for one page: without sessions, trackers and other accidents of the link."""

import re
from functools import cache
from ipaddress import ip_address
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from vngovnews.lexicon import table

_DEFAULT_PORTS = {"http": 80, "https": 443}
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.I)
_SLASHES = re.compile(r"/{2,}")
_HOST = re.compile(r"(?!-)[\w-]{1,63}(?:\.[\w-]{1,63})*")
_SCHEMES = ("http", "https")
_LONGEST = 2000


@cache
def _dropped() -> re.Pattern[str]:
    """Parameters that say who asks, not what for."""
    return re.compile("|".join(table("listings.toml")["addresses"]["drop"]), re.I)


def canonical(link: str, base: str = "") -> str | None:
    """The address that a link means; None for one that is no page of the web.

    >>> canonical("/Tin//bai-1.html;jsessionid=0A?utm_source=zalo&id=2#top", "HTTP://Xa.Gov.VN:80/")
    'http://xa.gov.vn/Tin/bai-1.html?id=2'
    >>> canonical("javascript:void(0)", "http://xa.gov.vn/") is None, canonical("https://x y/") is None
    (True, True)
    """
    try:
        parts = urlsplit(urljoin(base, link.strip()))
        host, port = (parts.hostname or "").rstrip(".").lower(), parts.port
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES or not _is_host(host) or len(link) > _LONGEST:
        return None
    host = f"[{host}]" if ":" in host else host
    netloc = host if port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    path = _SLASHES.sub("/", _PATH_SESSION.sub("", parts.path)) or "/"
    return urlunsplit((parts.scheme, netloc, path, _query(parts.query), ""))


def _is_host(host: str) -> bool:
    """Whether a host can be asked at all: labels of letters and digits, or a number."""
    if ":" not in host:
        return bool(_HOST.fullmatch(host))
    try:
        return bool(ip_address(host.split("%", maxsplit=1)[0]))
    except ValueError:
        return False


def _query(query: str) -> str:
    """The parameters that matter, written as they were where none is dropped."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(k, v) for k, v in pairs if not _dropped().fullmatch(k)]
    return query if len(kept) == len(pairs) else urlencode(kept)


def site(url: str) -> str:
    """The host of an address with its port, the ``www.`` left out: one portal, however it is linked.

    >>> site("https://www.phutho.gov.vn/vi")
    'phutho.gov.vn'
    """
    return urlsplit(url).netloc.lower().removeprefix("www.")


def without_login(url: str) -> str:
    """An address as it may be shown: without a name and a password.

    >>> without_login("redis://:secret@queue:6379/0")
    'redis://queue:6379/0'
    """
    return re.sub(r"(?<=://)[^/?#]*@", "", url)


def key(url: str, identity: re.Pattern[str] | None = None) -> str:
    """By what a page is known: its address less the scheme, or the number that its platform gives it.

    The same article under two sections has two addresses and one number.

    >>> key("https://www.xa.gov.vn/tin/a.html")
    'xa.gov.vn/tin/a.html'
    >>> key("https://xa.gov.vn/van-hoa/le-hoi-12.html", re.compile(r"-(?P<id>\\d+)\\.html$"))
    'xa.gov.vn #12'
    """
    host = site(url)
    found = identity.search(url) if identity else None
    if found:
        return f"{host} #{found['id']}"
    parts = urlsplit(url)
    return f"{host}{parts.path}" + (f"?{parts.query}" if parts.query else "")


def is_public(address: str) -> bool:
    """Whether a numeric address belongs to the open internet.

    >>> [is_public(a) for a in ("8.8.8.8", "127.0.0.1", "10.1.2.3", "169.254.169.254", "::ffff:10.0.0.1")]
    [True, False, False, False, False]
    """
    number = ip_address(address.strip("[]").split("%")[0])
    mapped = getattr(number, "ipv4_mapped", None)
    number = mapped or number
    return number.is_global and not number.is_multicast

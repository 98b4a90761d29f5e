"""A server on loopback for one site, with a log of what was asked and a drawer of failures."""

import ssl
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple, Protocol
from urllib.parse import parse_qs, urlsplit


class Ask(NamedTuple):
    """A request as a site sees it."""

    method: str
    path: str
    query: dict[str, str]
    form: dict[str, str]
    headers: dict[str, str]


@dataclass
class Reply:
    """An answer; ``cut`` sends less than it says, ``drip`` waits after each so many bytes."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    drip: float = 0.0


class Site(Protocol):
    """Anything that answers."""

    def answer(self, ask: Ask) -> Reply: ...


Fault = Reply | Callable[[Ask], Reply | None]


@dataclass
class Served:
    """A running site."""

    url: str
    host: str
    site: Site
    log: list[str] = field(default_factory=list)
    asked: list[Ask] = field(default_factory=list)
    faults: dict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    always: dict[str, Fault] = field(default_factory=dict)
    at_once: int = 0
    most_at_once: int = 0
    counting: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> None:
        """An answer is begun."""
        with self.counting:
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)

    def end(self) -> None:
        """It is given."""
        with self.counting:
            self.at_once -= 1

    def counts(self) -> Counter[str]:
        """How often each address was asked for."""
        return Counter(self.log)

    def forget(self) -> None:
        """Begin a new page of the log."""
        self.log.clear()
        self.asked.clear()


def _handler(served: Served) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 20
        under_way = False
        disable_nagle_algorithm = True
        wbufsize = -1

        def log_message(self, *args: object) -> None:
            """Tests read ``Served.log`` instead."""

        def do_GET(self) -> None:
            served.begin()
            self.under_way = True
            try:
                self._answer()
            except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
                self.close_connection = True
            finally:
                self._end()

        def _end(self) -> None:
            """The answer counts as given before its last byte: whoever has that may ask again at once."""
            if self.under_way:
                served.end()
            self.under_way = False

        do_POST = do_GET  # noqa: N815

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            form = {
                k: v[-1]
                for k, v in parse_qs(self.rfile.read(length).decode(), keep_blank_values=True).items()
            }
            parts = urlsplit(self.path)
            query = {k: v[-1] for k, v in parse_qs(parts.query, keep_blank_values=True).items()}
            ask = Ask(self.command, parts.path, query, form, {k.lower(): v for k, v in self.headers.items()})
            served.asked.append(ask)
            served.log.append(self.path if self.command == "GET" else f"POST {self.path}")
            self._send(self._fault(ask) or served.site.answer(ask))

        def _fault(self, ask: Ask) -> Reply | None:
            waiting = served.faults.get(self.path)
            fault = waiting.pop(0) if waiting else served.always.get(self.path) or served.always.get("*")
            return fault(ask) if callable(fault) else fault

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.kind)
            self.send_header("Content-Length", str(len(reply.body)))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if reply.cut is not None:
                self.wfile.write(reply.body[: reply.cut])
                self.close_connection = True
            elif reply.drip:
                for at in range(0, len(reply.body), 64):
                    self.wfile.write(reply.body[at : at + 64])
                    self.wfile.flush()
                    time.sleep(reply.drip)
            else:
                if reply.body[:-1]:  # else the head alone would be the whole answer
                    self.wfile.write(reply.body[:-1])
                    self.wfile.flush()
                self._end()
                self.wfile.write(reply.body[-1:])
            self.wfile.flush()

    return Handler


@contextmanager
def serve(site: Site, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Iterator[Served]:
    """The site on a free port, until the ``with`` ends."""
    served = Served("", "", site)
    server = ThreadingHTTPServer((host, 0), _handler(served))
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    name = "localhost" if tls else host
    served.host = f"{name}:{server.server_port}"
    served.url = f"{'https' if tls else 'http'}://{served.host}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)

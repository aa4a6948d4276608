"""A man in the middle, on sockets: hears every request to a server, and decides byte by byte what is answered."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Address = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came; names of headers are in lower case."""

    raw: bytes
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    def without(self, *names: str) -> bytes:
        """Its bytes without some headers."""
        head, _, body = self.raw.partition(b"\r\n\r\n")
        lines = head.split(b"\r\n")
        kept = [line for line in lines if line.partition(b":")[0].decode("latin-1").lower() not in names]
        return b"\r\n".join(kept) + b"\r\n\r\n" + body


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request that waits for its answer; the connection is closed when whoever plays it returns."""

    asked: Asked
    upstream: Address
    connection: socket.socket
    patience_s: float

    def forward(self, request: bytes | None = None) -> bytes:
        """Pass the request on (or another in its place); the whole answer of the true server."""
        asked = self.asked.raw if request is None else request
        with socket.create_connection(self.upstream, self.patience_s) as server:
            server.sendall(_closing(asked))
            parts = []
            while part := server.recv(65536):
                parts.append(part)
        return b"".join(parts)

    def answer(self, data: bytes) -> None:
        """Send bytes to the client."""
        self.connection.sendall(data)

    def until_the_client_leaves(self, most_s: float) -> None:
        """Wait until the client closes its side, or so long at most."""
        self.connection.settimeout(most_s)
        with suppress(OSError):
            self.connection.recv(1)


Play = Callable[[Exchange], None]


@dataclass
class Middle:
    """Stands at ``origin`` before ``upstream``; ``play`` decides what becomes of each request, in threads."""

    play: Play
    upstream: Address = ("127.0.0.1", 9)
    origin: str = ""
    patience_s: float = 5.0
    _leaving: bool = field(default=False, init=False)
    _threads: list[threading.Thread] = field(default_factory=list, init=False)

    def serve(self, listener: socket.socket) -> None:
        """Take connections until :meth:`leave`."""
        while not self._leaving:
            connection, _ = listener.accept()
            thread = threading.Thread(target=self._one, args=(connection,), daemon=True)
            self._threads = [*(each for each in self._threads if each.is_alive()), thread]
            thread.start()

    def leave(self, listener: socket.socket, server: threading.Thread) -> None:
        """Take none any more, and wait for those that are under way."""
        self._leaving = True
        socket.create_connection(listener.getsockname()).close()
        server.join()
        for thread in self._threads:
            thread.join(self.patience_s)

    def _one(self, connection: socket.socket) -> None:
        with connection, suppress(OSError, ValueError):
            connection.settimeout(self.patience_s)
            self.play(Exchange(_read(connection), self.upstream, connection, self.patience_s))


@contextmanager
def standing(middle: Middle) -> Iterator[Middle]:
    """Stand in the middle until the block ends; ``origin`` is known from the start, ``upstream`` may come later."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        middle.origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=middle.serve, args=(listener,), daemon=True)
        thread.start()
        try:
            yield middle
        finally:
            middle.leave(listener, thread)


def address_of(url: str) -> Address:
    """Host and port of an address such as ``http://127.0.0.1:40123/path``."""
    host, _, port = url.partition("://")[2].partition("/")[0].partition(":")
    return host, int(port)


def split(answer: bytes) -> tuple[list[bytes], bytes]:
    """The lines of an answer's head, and its body."""
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.split(b"\r\n"), body


def with_headers(answer: bytes, drop: bytes, *more: bytes) -> bytes:
    """The answer without one header and with others."""
    lines, body = split(answer)
    kept = [line for line in lines if not line.lower().startswith(drop + b":")]
    return b"\r\n".join((*kept, *more)) + b"\r\n\r\n" + body


def made_up(status: int, body: bytes, *headers: bytes) -> bytes:
    """A whole answer of one's own."""
    length = b"content-length: " + str(len(body)).encode()
    return b"\r\n".join((b"HTTP/1.1 %d Odd" % status, length, *headers, b"connection: close", b"", body))


def _closing(request: bytes) -> bytes:
    """The request asking for the connection to be closed after it, so that the end of the answer is seen."""
    head, _, body = request.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join((*lines, b"connection: close")) + b"\r\n\r\n" + body


def _read(connection: socket.socket) -> Asked:
    """One request. Raises ValueError: there is none."""
    held = b""
    while b"\r\n\r\n" not in held:
        part = connection.recv(65536)
        if not part:
            raise ValueError("no request")
        held += part
    head, _, body = held.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ", 2)
    pairs = (line.partition(":") for line in lines)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    length = int(headers.get("content-length", "0"))
    while len(body) < length:
        part = connection.recv(65536)
        if not part:
            raise ValueError("half a request")
        body += part
    return Asked(head + b"\r\n\r\n" + body, method, path, headers, body)

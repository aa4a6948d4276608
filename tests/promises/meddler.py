"""A man in the middle: passes requests on to a sandbox, and answers the chosen ones with whatever bytes he likes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from tests.support.sandbox import RunningSandbox

READ_S = 5.0


@dataclass
class Trick:
    """What is done to requests of one route. ``answer`` None passes the true answer on; ``heard`` is told first."""

    answer: Callable[[bytes], bytes] | None = None
    processed: bool = True
    count: int = 1
    after: int = 0
    heard: Callable[[], None] | None = None


@dataclass
class Meddler:
    """Stands at ``origin``; ``tricks`` by path, such as ``/audio/retrieve``."""

    upstream: tuple[str, int]
    origin: str = ""
    tricks: dict[str, Trick] = field(default_factory=dict)
    played: list[str] = field(default_factory=list)
    leaving: bool = False

    @property
    def api_url(self) -> str:
        return f"{self.origin}/api/v1"

    def serve(self, listener: socket.socket) -> None:
        while not self.leaving:
            connection, _ = listener.accept()
            threading.Thread(target=self._one, args=(connection,), daemon=True).start()

    def _one(self, connection: socket.socket) -> None:
        with connection, suppress(OSError, ValueError):
            connection.settimeout(READ_S)
            request = _request(connection)
            trick = self._trick(request.split(b" ", 2)[1].decode("ascii", "replace"))
            if trick is not None and trick.heard is not None:
                trick.heard()
            truth = b""
            if trick is None or trick.processed:
                truth = self._passed_on(request)
            meddled = trick is not None and trick.answer is not None
            connection.sendall(
                trick.answer(truth) if trick is not None and trick.answer and meddled else truth
            )

    def _trick(self, path: str) -> Trick | None:
        for ending, trick in self.tricks.items():
            if not path.partition("?")[0].endswith(ending):
                continue
            if trick.after > 0:
                trick.after -= 1
            elif trick.count > 0:
                trick.count -= 1
                self.played.append(ending)
                return trick
        return None

    def _passed_on(self, request: bytes) -> bytes:
        with socket.create_connection(self.upstream, READ_S) as server:
            server.sendall(request.replace(b"connection: keep-alive", b"connection: close", 1))
            parts = []
            while part := server.recv(65536):
                parts.append(part)
        return b"".join(parts)


@contextmanager
def meddler(sandbox: RunningSandbox, **tricks: Trick) -> Iterator[Meddler]:
    """Stand before a sandbox until the block ends; names of tricks spell their path with ``__`` for ``/``."""
    host, port = sandbox.addresses.api_url.removeprefix("http://").partition("/")[0].split(":")
    by_path = {"/" + name.replace("__", "/").replace("_", "-"): trick for name, trick in tricks.items()}
    with socket.create_server(("127.0.0.1", 0)) as listener:
        standing = Meddler((host, int(port)), f"http://127.0.0.1:{listener.getsockname()[1]}", by_path)
        thread = threading.Thread(target=standing.serve, args=(listener,), daemon=True)
        thread.start()
        try:
            yield standing
        finally:
            standing.leaving = True
            socket.create_connection(listener.getsockname()).close()
            thread.join()


def _request(connection: socket.socket) -> bytes:
    held = b""
    while b"\r\n\r\n" not in held:
        part = connection.recv(65536)
        if not part:
            raise ValueError("no request")
        held += part
    head, _, body = held.partition(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def split(answer: bytes) -> tuple[list[bytes], bytes]:
    """The lines of an answer's head, and its body."""
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.split(b"\r\n"), body


def with_headers(answer: bytes, drop: bytes, *more: bytes) -> bytes:
    """The answer without one header and with others."""
    lines, body = split(answer)
    kept = [line for line in lines if not line.lower().startswith(drop + b":")]
    return b"\r\n".join((*kept, *more)) + b"\r\n\r\n" + body

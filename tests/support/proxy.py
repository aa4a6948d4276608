"""A loopback proxy for tests: opens tunnels to wherever a test says, and remembers who asked for what."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

OPENED = b"HTTP/1.1 200 Connection established\r\n\r\n"
NO_ENTRY = (
    b"HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\ncontent-length: 0\r\n\r\n"
)


@dataclass
class LoopbackProxy:
    """``places`` says which loopback port a name stands for; ``login`` is the header that it wants, if any."""

    places: dict[str, int]
    login: str = ""
    port: int = 0
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def serve(self, listener: socket.socket) -> None:
        while True:
            with suppress(OSError):
                client, _ = listener.accept()
                if self.port == 0:
                    client.close()
                    return
                threading.Thread(target=self._one, args=(client,), daemon=True).start()

    def _one(self, client: socket.socket) -> None:
        with client, suppress(OSError):
            client.settimeout(10)
            head = b""
            while b"\r\n\r\n" not in head:
                part = client.recv(65536)
                if not part:
                    return
                head += part
            text = head.decode("latin-1")
            self.heads.append(text)
            target = text.split(" ")[1]
            self.asked.append(target)
            if self.login and f"proxy-authorization: {self.login}".lower() not in text.lower():
                client.sendall(NO_ENTRY)
                return
            with socket.create_connection(("127.0.0.1", self.places[target])) as server:
                client.sendall(OPENED)
                back = threading.Thread(target=_pour, args=(server, client), daemon=True)
                back.start()
                _pour(client, server)
                back.join()


def _pour(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while part := source.recv(65536):
            sink.sendall(part)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_RDWR)


@contextmanager
def loopback_proxy(places: dict[str, int], login: str = "") -> Iterator[LoopbackProxy]:
    """Stands until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy = LoopbackProxy(places, login, listener.getsockname()[1])
        thread = threading.Thread(target=proxy.serve, args=(listener,), daemon=True)
        thread.start()
        try:
            yield proxy
        finally:
            proxy.port = 0
            socket.create_connection(listener.getsockname()).close()
            thread.join()

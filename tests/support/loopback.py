"""Serves any ASGI application on a free loopback port, from a thread of its own, for as long as a test needs it."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn


class _Server(uvicorn.Server):
    """Says when it listens, and leaves the signals of the test run alone."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextmanager
def serving(app: Any, name: str) -> Iterator[str]:  # noqa: ANN401 - whatever uvicorn serves
    """Yields the origin, such as ``http://127.0.0.1:40123``; the server is gone when the block ends."""
    with serving_at_own_origin(lambda origin: app, name) as origin:
        yield origin


@contextmanager
def serving_at_own_origin(make: Callable[[str], Any], name: str) -> Iterator[str]:
    """The same for an application that must know its origin: it is made when that is known."""
    # The protocol is named, as asyncio turns Nagle's delay off for sockets that name it only.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with _running(listener, make(origin), name):
            yield origin


@contextmanager
def _running(listener: socket.socket, app: Any, name: str) -> Iterator[None]:  # noqa: ANN401
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="auto",
        log_config=None,
        log_level="critical",
        access_log=False,
        timeout_graceful_shutdown=2,
    )
    ready = threading.Event()
    server = _Server(config, ready.set)
    thread = threading.Thread(target=_run, args=(server, listener, ready), name=name)
    thread.start()
    ready.wait()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()


def _run(server: _Server, listener: socket.socket, ready: threading.Event) -> None:
    try:
        asyncio.run(server.serve(sockets=[listener]))
    finally:
        ready.set()

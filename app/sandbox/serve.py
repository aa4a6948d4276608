"""Puts a sandbox on a loopback socket with uvicorn, and prints where it is as one JSON line."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Unpack

from starlette.types import ASGIApp, Receive, Scope, Send

from app.sandbox.app import build_app
from app.sandbox.options import WorldChoices
from app.sandbox.wire import HANG_UP
from app.sandbox.world import SandboxWorld, build_world

if TYPE_CHECKING:
    import uvicorn

EXIT_OK = 0
EXIT_NO_UVICORN = 2
EXIT_PORT_TAKEN = 6
HOST = "127.0.0.1"
_SHUTDOWN_S = 1
_KEEP_ALIVE_S = 75
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def serve(port: int = 0, *, until_stdin_closes: bool = False, **choices: Unpack[WorldChoices]) -> int:
    """Serve a new world until SIGINT or SIGTERM (or, when asked, until standard input closes); the exit code.

    Port 0 takes a free one. Exit 6 when the port is taken, 2 when uvicorn is not installed.
    """
    try:
        listener = _listen(port)
    except OSError as error:
        sys.stderr.write(f"gondola sandbox: port {port} cannot be used: {error.strerror}\n")
        return EXIT_PORT_TAKEN
    with listener, _listen(0) as shop:
        world = build_world(**choices)
        world.seller_origin = _origin(shop)
        try:
            server = _server(world, lambda: _announce(world, listener))
        except ImportError:
            sys.stderr.write("gondola sandbox: serving needs uvicorn (pip install uvicorn)\n")
            return EXIT_NO_UVICORN
        if until_stdin_closes:
            threading.Thread(target=_stop_at_end_of_input, args=(server,), daemon=True).start()
        asyncio.run(server.serve(sockets=[listener, shop]))
    return EXIT_OK


@contextmanager
def running_server(world: SandboxWorld, port: int = 0) -> Iterator[str]:
    """Serve a world from a thread of its own; yields its origin, such as ``http://127.0.0.1:8402``.

    The per-call seller gets a port of its own, see :class:`SandboxAddresses`.
    """
    with _listen(port) as listener, _listen(0) as shop:
        world.seller_origin = _origin(shop)
        ready = threading.Event()
        server = _server(world, ready.set)
        thread = threading.Thread(
            target=_run_in_thread, args=(server, [listener, shop], ready), name="sandbox"
        )
        thread.start()
        ready.wait()
        try:
            yield _origin(listener)
        finally:
            server.should_exit = True
            thread.join()


def greeting(world: SandboxWorld, origin: str) -> dict[str, object]:
    """What a program needs to use a served world. Its key is play money: random, or from the seed."""
    addresses = world.addresses(origin)
    return {
        "api_url": addresses.api_url,
        "rpc_url": addresses.rpc_url,
        "facilitator_url": addresses.facilitator_url,
        "seller_url": addresses.seller_url,
        "control_url": addresses.control_url,
        "address": world.test_address,
        "private_key": world.test_key,
        "api_key": world.api_key,
        "payee": world.payee,
        "chain_id": world.network.chain_id,
        "usdc": world.network.usdc,
    }


def _announce(world: SandboxWorld, listener: socket.socket) -> None:
    sys.stdout.write(json.dumps(greeting(world, _origin(listener))) + "\n")
    sys.stdout.flush()


def _run_in_thread(server: uvicorn.Server, sockets: list[socket.socket], ready: threading.Event) -> None:
    try:
        asyncio.run(server.serve(sockets=sockets))
    finally:
        ready.set()


def _server(world: SandboxWorld, on_ready: Callable[[], None]) -> uvicorn.Server:
    import uvicorn  # an optional extra, needed only to serve

    class Server(uvicorn.Server):
        """Says when it listens, and takes a signal as a wish to end well: it is not raised again."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            on_ready()

        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            if threading.current_thread() is not threading.main_thread():
                yield
                return
            before = {number: signal.signal(number, self.handle_exit) for number in _SIGNALS}
            try:
                yield
            finally:
                for number, handler in before.items():
                    signal.signal(number, handler)

    config = uvicorn.Config(
        _with_hang_up(build_app(world)),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE_S,
        timeout_graceful_shutdown=_SHUTDOWN_S,
    )
    return Server(config)


def _with_hang_up(app: ASGIApp) -> ASGIApp:
    """Offer the application a way to close the connection: uvicorn's ``send`` belongs to an object that has it."""

    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        transport = getattr(getattr(send, "__self__", None), "transport", None)
        if scope["type"] == "http" and transport is not None:
            scope.setdefault("extensions", {})[HANG_UP] = transport.close
        await app(scope, receive, send)

    return outer


def _listen(port: int) -> socket.socket:
    # Named as TCP, or asyncio would leave Nagle's algorithm on and each answer would wait for the client's kernel.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def _origin(listener: socket.socket) -> str:
    return f"http://{HOST}:{listener.getsockname()[1]}"


def _stop_at_end_of_input(server: uvicorn.Server) -> None:
    while sys.stdin.buffer.read(4096):
        continue
    server.should_exit = True

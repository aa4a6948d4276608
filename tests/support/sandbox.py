"""A sandbox on a real loopback socket, for every test that needs a whole pretend world."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Unpack

import httpx

from app.sandbox import SandboxAddresses, SandboxWorld, build_world
from app.sandbox.options import WorldChoices
from app.sandbox.serve import running_server

_NO_TLS_HERE = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""One for all: reading the system's certificates takes longer than a sandbox takes to start."""


@dataclass(frozen=True, slots=True)
class RunningSandbox:
    """A served world. Read ``world`` freely; change it through :meth:`control`, as it runs in another thread."""

    addresses: SandboxAddresses
    world: SandboxWorld
    steering: httpx.Client

    @property
    def test_key(self) -> str:
        """The private key (hex) of the funded play-money wallet."""
        return self.world.test_key

    @property
    def test_address(self) -> str:
        """The checksummed address of that wallet."""
        return self.world.test_address

    @property
    def api_key(self) -> str:
        """An API key with prepaid credit."""
        return self.world.api_key

    def control(self, command: str, **body: object) -> dict[str, Any]:
        """``POST /control/<command>``; fails the test when the command is refused."""
        answer = self.steering.post(f"/{command}", json=body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def arm(
        self, route: str, kind: str, *, count: int | None = 1, after: int = 0, **settings: object
    ) -> None:
        """Arm one fault."""
        self.control("faults", route=route, kind=kind, count=count, after=after, settings=settings)

    def clear_faults(self) -> None:
        """Forget all faults."""
        self.steering.delete("/faults").raise_for_status()

    def state(self) -> dict[str, Any]:
        """``GET /control/state``."""
        return dict(self.steering.get("/state").json())


@contextmanager
def running_sandbox(**choices: Unpack[WorldChoices]) -> Iterator[RunningSandbox]:
    """A new world on a free loopback port, gone when the block ends. Choices: ``app.sandbox.WorldOptions``."""
    world = build_world(**choices)
    with running_server(world) as origin:
        addresses = world.addresses(origin)
        with httpx.Client(base_url=addresses.control_url, trust_env=False, verify=_NO_TLS_HERE) as steering:
            yield RunningSandbox(addresses, world, steering)

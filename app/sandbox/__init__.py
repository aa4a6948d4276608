"""A pretend Venice, facilitator, seller and Base chain in one ASGI application: play money, and tests.

``build_world(...)`` makes a world, ``build_app(world)`` its application; ``serve`` puts it on a loopback socket.
Importing this is slow (eth_account): do it, and ``build_world``, on a worker thread when a window is open.
"""

from __future__ import annotations

from app.sandbox._recursion import put_back
from app.sandbox.app import build_app
from app.sandbox.faults import Fault
from app.sandbox.options import WorldOptions
from app.sandbox.world import SandboxAddresses, SandboxWorld, build_world

__all__ = ["Fault", "SandboxAddresses", "SandboxWorld", "WorldOptions", "build_app", "build_world"]

put_back()

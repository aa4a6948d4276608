"""The one ASGI application of a world: every pretend service under its own prefix."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from app.sandbox.answers import ApiError
from app.sandbox.control import Control
from app.sandbox.facilitator_routes import FacilitatorRoutes
from app.sandbox.rpc_route import RpcRoute
from app.sandbox.wire import Wire
from app.sandbox.world import SandboxWorld

Handler = Callable[[Request], Awaitable[Response]]
_BUDGETED = frozenset({"audio/queue", "audio/retrieve", "audio/complete", "audio/quote"})


def build_app(world: SandboxWorld) -> ASGIApp:
    """The application that speaks for a world; serve it in process or on a socket."""
    application = Starlette(routes=_routes(world))
    application.router.redirect_slashes = False
    return Wire(application, world)


def _routes(world: SandboxWorld) -> list[Route | Mount]:
    venice, seller, control = world.venice, world.seller, Control(world)
    facilitator = FacilitatorRoutes(world.facilitator, world.network)
    doors = _Doors(world)
    api: list[Route] = [
        Route("/models", doors.venice("models", venice.models)),
        Route("/audio/quote", doors.venice("audio/quote", venice.quote), methods=["POST"]),
        Route("/audio/queue", doors.venice("audio/queue", venice.queue), methods=["POST"]),
        Route("/audio/retrieve", doors.venice("audio/retrieve", venice.retrieve), methods=["POST"]),
        Route("/audio/complete", doors.venice("audio/complete", venice.complete), methods=["POST"]),
        Route("/x402/top-up", doors.plain(world.top_up), methods=["POST"]),
        Route("/x402/balance/{wallet}", doors.venice("x402/balance", venice.balance)),
        Route("/x402/transactions/{wallet}", doors.venice("x402/transactions", venice.transactions)),
    ]
    versions = ("v1", "v2")
    shop = [
        *(Route(f"/{v}/audio/queue", doors.plain(seller.queue), methods=["POST"]) for v in versions),
        *(Route(f"/{v}/audio/retrieve", doors.plain(seller.retrieve), methods=["POST"]) for v in versions),
    ]
    settling = [
        Route("/supported", doors.plain(facilitator.supported)),
        Route("/verify", doors.plain(facilitator.verify), methods=["POST"]),
        Route("/settle", doors.plain(facilitator.settle), methods=["POST"]),
    ]
    steering = [
        Route("/state", control.state),
        Route("/faults", control.clear_faults, methods=["DELETE"]),
        Route("/{command}", control.post, methods=["POST"]),
    ]
    return [
        Mount("/api/v1", routes=api),
        Mount("/seller", routes=shop),
        Mount("/facilitator", routes=settling),
        Mount("/control", routes=steering),
        *(
            Route(f"/{name}", doors.plain(RpcRoute(node)), methods=["POST"])
            for name, node in world.nodes.items()
        ),
    ]


class _Doors:
    """What every handler passes through: due events, the trap, the failure budget, errors as answers."""

    def __init__(self, world: SandboxWorld) -> None:
        self._world = world

    def plain(self, handler: Handler) -> Handler:
        """Due events first, errors as answers."""

        async def endpoint(request: Request) -> Response:
            self._world.tick()
            try:
                return await handler(request)
            except ApiError as error:
                return error.response()

        return endpoint

    def venice(self, route: str, handler: Handler) -> Handler:
        """A Venice route: also the trap, and the budget of failed requests where there is one."""

        async def endpoint(request: Request) -> Response:
            self._world.tick()
            bucket = await self._bucket(request) if route in _BUDGETED else None
            try:
                if bucket is not None:
                    self._world.limits.check_budget(bucket)
                await self._world.trap.check(request, route)
                return await handler(request)
            except ApiError as error:
                if bucket is not None and error.eats_budget:
                    self._world.limits.note_failure(bucket)
                return error.response()

        return endpoint

    async def _bucket(self, request: Request) -> str:
        try:
            document = json.loads(await request.body())
            model = str(document.get("model", "")) if isinstance(document, dict) else ""
        except ValueError:
            model = ""
        return self._world.admission.bucket(request, model)

"""``/control/*``: how tests and curious people look into the sandbox and change it. Loopback only, JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.sandbox import control_bodies as bodies
from app.sandbox.chain import Reverted
from app.sandbox.control_state import state_of
from app.sandbox.faults import Fault, UnknownFault
from app.sandbox.jobs import JobTimes, PlannedFailure
from app.sandbox.world import API_KEY_ACCOUNT, SandboxWorld

Json = dict[str, object]
BodyT = TypeVar("BodyT", bound=BaseModel)
_LOOPBACK = frozenset({"127.0.0.1", "::1", "testclient"})


class BadCommand(ValueError):
    """A control request that cannot be carried out."""


@dataclass(frozen=True, slots=True)
class _Command:
    body: type[BaseModel]
    run: Callable[[SandboxWorld, BaseModel], Json]


_COMMANDS: dict[str, _Command] = {}


def _command(
    name: str, body: type[BodyT]
) -> Callable[[Callable[[SandboxWorld, BodyT], Json]], Callable[[SandboxWorld, BodyT], Json]]:
    """Register a function as ``POST /control/<name>``."""

    def register(function: Callable[[SandboxWorld, BodyT], Json]) -> Callable[[SandboxWorld, BodyT], Json]:
        def run(world: SandboxWorld, read: BaseModel) -> Json:
            return function(world, body.model_validate(read))

        _COMMANDS[name] = _Command(body, run)
        return function

    return register


class Control:
    """The control routes of one world."""

    def __init__(self, world: SandboxWorld) -> None:
        self._world = world

    async def state(self, request: Request) -> Response:
        """``GET /control/state``: everything that was seen and done, as JSON."""
        if (refusal := _not_ours(request)) is not None:
            return refusal
        self._world.tick()
        return JSONResponse(state_of(self._world))

    async def clear_faults(self, request: Request) -> Response:
        """``DELETE /control/faults``."""
        if (refusal := _not_ours(request)) is not None:
            return refusal
        self._world.faults.clear()
        return JSONResponse({"ok": True})

    async def post(self, request: Request) -> Response:
        """``POST /control/<command>``."""
        if (refusal := _not_ours(request)) is not None:
            return refusal
        try:
            answer = self.run(str(request.path_params["command"]), json.loads(await request.body() or b"{}"))
        except (BadCommand, ValueError, UnknownFault, Reverted) as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        return JSONResponse({"ok": True, **answer})

    def run(self, name: str, document: object) -> Json:
        """Carry out one command.

        Raises:
            BadCommand: unknown, or its body does not fit.
            UnknownFault, Reverted: from the thing commanded.
        """
        command = _COMMANDS.get(name)
        if command is None:
            raise BadCommand(f"unknown command {name!r}; known: {', '.join(sorted(_COMMANDS))}")
        try:
            body = command.body.model_validate(document)
        except ValidationError as error:
            raise BadCommand(str(error)) from None
        self._world.tick()
        return command.run(self._world, body)


def _not_ours(request: Request) -> Response | None:
    """Only programs on this machine may steer the sandbox; a web page (it has an ``Origin``) may not."""
    host = request.client.host if request.client else "127.0.0.1"
    if host in _LOOPBACK and "origin" not in request.headers:
        return None
    return JSONResponse({"error": "control is for this machine only"}, status_code=403)


@_command("jobs", bodies.JobsBody)
def _jobs(world: SandboxWorld, body: bodies.JobsBody) -> Json:
    now = world.jobs.per_model.get(body.model, world.jobs.times) if body.model else world.jobs.times
    given = body.model_fields_set
    times = JobTimes(
        body.job_seconds if "job_seconds" in given else now.job_seconds,
        body.spread if body.spread is not None else now.spread,
        body.p80_seconds if "p80_seconds" in given else now.p80_seconds,
    )
    if body.model is not None:
        world.jobs.per_model[body.model] = times
    else:
        world.jobs.times = times
    return {}


@_command("fail-next", bodies.FailNextBody)
def _fail_next(world: SandboxWorld, body: bodies.FailNextBody) -> Json:
    world.jobs.failures.append(
        PlannedFailure(body.status, body.error, body.refunded, body.suggested_prompt, body.at, body.model)
    )
    return {}


@_command("expire", bodies.ExpireBody)
def _expire(world: SandboxWorld, body: bodies.ExpireBody) -> Json:
    for job in world.jobs.all:
        if job.queue_id == body.queue_id:
            job.deleted = True
            return {}
    raise BadCommand("no such job")


@_command("clock", bodies.ClockBody)
def _clock(world: SandboxWorld, body: bodies.ClockBody) -> Json:
    if body.offset_s is not None:
        world.clock.offset_s = body.offset_s
    if body.chain_offset_s is not None:
        world.clock.chain_offset_s = body.chain_offset_s
    if body.speed is not None:
        world.clock.speed = body.speed
    if body.advance_s is not None:
        world.clock.advance(body.advance_s)
        world.tick()
    return {"server_s": world.clock.server_s(), "head": world.chain.head()}


@_command("fund", bodies.FundBody)
def _fund(world: SandboxWorld, body: bodies.FundBody) -> Json:
    return {"transaction": world.chain.fund(body.address, body.amount_micro_usdc)}


@_command("credit", bodies.CreditBody)
def _credit(world: SandboxWorld, body: bodies.CreditBody) -> Json:
    account = API_KEY_ACCOUNT if body.account == "api-key" else f"wallet:{body.account.lower()}"
    now_s = world.clock.server_s()
    if body.amount_micro_usd >= 0:
        row = world.ledger.top_up(account, body.amount_micro_usd, now_s)
    else:
        row = world.ledger.charge(account, -body.amount_micro_usd, now_s, "control", "control")
    return {"balance_micro_usd": row.balance_after_micro_usd}


@_command("faults", bodies.FaultBody)
def _fault(world: SandboxWorld, body: bodies.FaultBody) -> Json:
    world.faults.arm(Fault(body.route, body.kind, body.count, body.after, body.settings))
    return {"armed": len(world.faults.armed)}


@_command("trap", bodies.TrapBody)
def _trap(world: SandboxWorld, body: bodies.TrapBody) -> Json:
    world.trap.on, world.trap.routes = body.on, body.routes
    world.trap.sign_in_extension = body.sign_in_extension
    return {}


@_command("reorg", bodies.ReorgBody)
def _reorg(world: SandboxWorld, body: bodies.ReorgBody) -> Json:
    dropped = world.chain.reorganise(body.blocks, remine=body.remine)
    return {"dropped": dropped, "head": world.chain.head()}


@_command("chain", bodies.ChainBody)
def _chain(world: SandboxWorld, body: bodies.ChainBody) -> Json:
    if body.safe_lag is not None:
        world.chain.safe_lag = body.safe_lag
    if body.finalized_lag is not None:
        world.chain.finalized_lag = body.finalized_lag
    world.chain.code.update({address.lower(): code for address, code in body.code.items()})
    world.chain.ether.update({address.lower(): wei for address, wei in body.ether_wei.items()})
    return {}


@_command("cancel-authorization", bodies.CancelBody)
def _cancel(world: SandboxWorld, body: bodies.CancelBody) -> Json:
    return {"transaction": world.chain.cancel(body.payer, body.nonce)}


@_command("limits", bodies.LimitsBody)
def _limits(world: SandboxWorld, body: bodies.LimitsBody) -> Json:
    if body.enabled is not None:
        world.limits.enabled = body.enabled
    if body.failed_request_limit is not None:
        world.limits.failed_request_limit = body.failed_request_limit
    return {}


@_command("money", bodies.MoneyBody)
def _money(world: SandboxWorld, body: bodies.MoneyBody) -> Json:
    if body.seller_price_micro_usdc is not None:
        world.seller.terms.price_micro_usdc = body.seller_price_micro_usdc
    if body.settle_s is not None:
        world.top_up.settle_s = body.settle_s
    return {}


@_command("seller", bodies.SellerBody)
def _seller(world: SandboxWorld, body: bodies.SellerBody) -> Json:
    world.seller.terms = replace(
        world.seller.terms, **{name: getattr(body, name) for name in body.model_fields_set}
    )
    return {}


@_command("api-keys", bodies.ApiKeyBody)
def _api_keys(world: SandboxWorld, body: bodies.ApiKeyBody) -> Json:
    keys = world.admission.api_keys
    if body.revoked:
        keys.pop(body.key, None)
        return {}
    account = keys.setdefault(body.key, f"key:{len(keys)}")
    if body.credit_micro_usd:
        world.ledger.top_up(account, body.credit_micro_usd, world.clock.server_s())
    return {"account": account}

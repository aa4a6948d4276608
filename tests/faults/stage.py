"""The world around the program: a real EVM, the official facilitator and sellers, and a man in the middle of each."""

from __future__ import annotations

import functools
import json
import logging
import secrets
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from eth_account import Account
from fastapi import FastAPI
from x402.mechanisms.evm.exact import client
from x402.mechanisms.evm.exact import facilitator as official_facilitator
from x402.mechanisms.evm.exact.v1 import client as client_v1
from x402.mechanisms.evm.exact.v1 import facilitator as official_facilitator_v1

from app.adapters.transport import PAYMENT_HEADERS
from tests.faults.times import DrivenTime
from tests.support import eip4361
from tests.support.evm import Evm
from tests.support.evm_node import node
from tests.support.evm_usdc import PlayUsdc
from tests.support.loopback import serving
from tests.support.meddler import Asked, Exchange, Middle, address_of, made_up, standing
from tests.support.official import Till, facilitator, prepaid, seller, seller_v1
from tests.support.vyper_code import runtime_code

CREDIT = "credit-"
"""How the names of top-ups begin. What is bought is known by name: a job's queue_id, or the first part of the path."""
DOLLARS = 20_000_000
LOOKS_V1, LOOKS_V2, TOP_UPS = "looks-v1", "looks-v2", "top-ups"
PATIENCE_S = 30.0


def is_paid(asked: Asked) -> bool:
    """Whether a payment goes with a request."""
    return bool(PAYMENT_HEADERS & asked.headers.keys())


def payment_in(asked: Asked) -> str:
    """The payment's bytes as they came, or nothing."""
    return next((asked.headers[name] for name in sorted(PAYMENT_HEADERS) if name in asked.headers), "")


@dataclass(slots=True)
class Heard:
    """The requests of one job, as they came to its seller: without, and with a payment."""

    plain: list[Asked] = field(default_factory=list)
    paid: list[Asked] = field(default_factory=list)

    @property
    def payments(self) -> set[str]:
        """The different payments that the seller was shown."""
        return {payment_in(asked) for asked in self.paid}


Plot = Callable[[Exchange, Heard], None]
"""Plays one request; ``Heard`` has it already, so that its length says the how manieth it is."""


def honest(exchange: Exchange, _heard: Heard) -> None:
    """Nothing is meddled with."""
    exchange.answer(exchange.forward())


@dataclass(slots=True)
class Door:
    """A server behind its man in the middle."""

    middle: Middle
    till: Till

    @property
    def origin(self) -> str:
        """Where it is, for the program."""
        return self.middle.origin


class Stage:
    """Everything outside."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.time = DrivenTime(folder / "time")
        self.evm = Evm(runtime_code("usdc"), runtime_code("multicall"), self.time.now)
        self.usdc = PlayUsdc(self.evm)
        self.rpc_url = ""
        self.doors: dict[str, Door] = {}
        self.elsewhere = Middle(self._astray)
        self.went_astray: list[Asked] = []
        self.plots: dict[str, Plot] = {}
        """By queue_id, or ``CREDIT``."""
        self.heard: defaultdict[str, Heard] = defaultdict(Heard)
        self.strangers_transaction = ""

    def play(self, exchange: Exchange) -> None:
        """What the men in the middle do."""
        job = _job_of(exchange.asked)
        if job.startswith(CREDIT):
            exchange = replace(exchange, asked=_without_name(exchange.asked, job))
        heard = self.heard[job]
        (heard.paid if is_paid(exchange.asked) else heard.plain).append(exchange.asked)
        self.plots.get(job, honest)(exchange, heard)

    def rich(self) -> str:
        """The key of a new wallet with play money."""
        key = secrets.token_hex(32)
        self.usdc.mint(Account.from_key(key).address, DOLLARS)
        # Each transaction has a block of its own, a second after the last one at least: the time keeps up with them.
        self.time.pass_by(max(0.0, self.evm.records.head_time - self.time.now()))
        return key

    def begin(self, plots: Mapping[str, Plot]) -> None:
        """Another scene: these plots, and nothing heard yet."""
        self.plots = dict(plots)
        self.heard.clear()
        self.went_astray.clear()

    def heal(self, seconds: float) -> None:
        """All trouble ends, so much time goes by, and everything up to then is final."""
        self.plots.clear()
        self.time.pass_by(seconds)
        self.evm.mine()
        self.evm.records.finalize()

    def _astray(self, exchange: Exchange) -> None:
        self.went_astray.append(exchange.asked)
        exchange.answer(made_up(404, b"{}", b"content-type: application/json"))


def _job_of(asked: Asked) -> str:
    try:
        return str(json.loads(asked.body)["queue_id"])
    except (ValueError, KeyError, TypeError):
        return asked.path.split("/")[1]


def _without_name(asked: Asked, name: str) -> Asked:
    """The request as the true server knows its path."""
    path = asked.path.removeprefix(f"/{name}")
    return replace(asked, path=path, raw=asked.raw.replace(asked.path.encode(), path.encode(), 1))


@contextmanager
def its_time(stage: Stage) -> Iterator[None]:
    """The official parts live in the same time as the chain and the program; nobody else's are to, so not for long."""
    with ExitStack() as stack:
        for module in (client, client_v1, official_facilitator, official_facilitator_v1):
            stack.enter_context(patch.object(module, "time", SimpleNamespace(time=stage.time.now)))
        yield


@contextmanager
def a_stage(folder: Path) -> Iterator[Stage]:
    """Served until the block ends."""
    # The SDK warns of each payment that it refuses, which is what half of this is about.
    logging.getLogger("x402").setLevel(logging.ERROR)
    # See ``tests.support.eip4361`` why it is not the package.
    sys.modules.setdefault("siwe", eip4361)
    with ExitStack() as stack:
        stage = Stage(folder)
        stack.enter_context(standing(stage.elsewhere))
        stage.rpc_url = stack.enter_context(serving(node(stage.evm), "node"))
        settles = stack.enter_context(serving(facilitator(stage.rpc_url), "facilitator"))
        makers: dict[str, Callable[..., FastAPI]] = {LOOKS_V1: seller_v1, LOOKS_V2: seller, TOP_UPS: prepaid}
        for name, make in makers.items():
            till = Till()
            middle = stack.enter_context(standing(Middle(stage.play, patience_s=PATIENCE_S)))
            app: Any = functools.partial(make, facilitator_url=settles, till=till)(middle.origin)
            middle.upstream = address_of(stack.enter_context(serving(app, name)))
            stage.doors[name] = Door(middle, till)
        yield stage

"""One pretend world: Venice, seller, facilitator and Base, wired together and held in memory."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Unpack

from app.domain.networks import NETWORKS
from app.sandbox.admission import Admission
from app.sandbox.audio import AudioStudio
from app.sandbox.chain import Chain
from app.sandbox.challenges import Challenges
from app.sandbox.clock import SandboxClock
from app.sandbox.crypto import address_of, hash_hex, make_private_key
from app.sandbox.facilitator import Facilitator
from app.sandbox.faults import FaultBoard
from app.sandbox.jobs import JobBoard, JobTimes
from app.sandbox.ledger import Ledger
from app.sandbox.limits import Limits
from app.sandbox.options import WorldChoices, WorldOptions
from app.sandbox.recorder import Recorder
from app.sandbox.rpc import Node
from app.sandbox.seller import Seller
from app.sandbox.seller_terms import IdentifierUse, SellerTerms
from app.sandbox.seller_till import Till
from app.sandbox.sign_in import SignInDesk
from app.sandbox.top_up import TopUpDesk
from app.sandbox.trap import Trap
from app.sandbox.venice_routes import VeniceRoutes

API_KEY_ACCOUNT = "key:sandbox"
NODE_NAMES = ("rpc", "rpc/second", "rpc/third")
"""Several nodes of the one chain, each with its own path and its own faults."""


@dataclass(frozen=True, slots=True)
class SandboxAddresses:
    """Where a running sandbox answers.

    ``seller_url`` is the base of the per-call seller: ``<seller_url>/v1/audio/retrieve`` and
    ``<seller_url>/v2/audio/retrieve`` are paid endpoints, ``…/audio/queue`` beside them is free. A served world has it
    on a port of its own, because the host of ``api_url`` is prepaid and never gets a payment for a look.
    """

    api_url: str
    rpc_url: str
    facilitator_url: str
    seller_url: str
    control_url: str

    @property
    def rpc_urls(self) -> tuple[str, ...]:
        """All nodes of the chain, the first one included."""
        return tuple(self.rpc_url + name.removeprefix(NODE_NAMES[0]) for name in NODE_NAMES)


class SandboxWorld:
    """Everything that the routes share. Not thread-safe: one event loop, or control over HTTP."""

    def __init__(self, options: WorldOptions) -> None:
        seed = options.seed if options.seed is not None else secrets.token_hex(16)
        self.options = options
        self.seller_origin = ""
        self.network = NETWORKS[options.network]
        self.payee = hash_hex("gondola sandbox payee")[:42]
        self.seller_payee = hash_hex("gondola sandbox seller")[:42]
        self.test_key = make_private_key(options.seed)
        self.test_address = address_of(self.test_key)
        self.api_key = "sandbox-" + hash_hex(seed, "api key")[2:34]
        self.clock = SandboxClock(wall=options.wall, speed=options.speed)
        self.recorder = Recorder()
        self.faults = FaultBoard()
        self.ledger = Ledger(seed)
        self.limits = Limits(
            self.clock, enabled=options.limits_enabled, failed_request_limit=options.failed_request_limit
        )
        self.chain = Chain(
            self.network,
            self.clock,
            seed=seed,
            safe_lag=options.safe_lag,
            finalized_lag=options.finalized_lag,
        )
        self.nodes = {name: Node(self.chain, self.faults, name) for name in NODE_NAMES}
        self.facilitator = Facilitator(self.chain)
        self.challenges = Challenges(self.network, self.payee, self.clock)
        self.trap = Trap(self.challenges, self.facilitator)
        self.jobs = JobBoard(
            self.clock,
            self.ledger,
            JobTimes(options.job_seconds, options.spread, options.p80_seconds),
            seed=seed,
            media_ttl_s=options.media_ttl_s,
        )
        self._open_shops()
        self._hand_out_money()

    def _open_shops(self) -> None:
        options = self.options
        self.admission = Admission(
            clock=self.clock,
            desk=SignInDesk(self.clock),
            limits=self.limits,
            ledger=self.ledger,
            challenges=self.challenges,
            recorder=self.recorder,
            api_keys={self.api_key: API_KEY_ACCOUNT},
        )
        self.venice = VeniceRoutes(
            admission=self.admission,
            challenges=self.challenges,
            jobs=self.jobs,
            ledger=self.ledger,
            limits=self.limits,
            audio=AudioStudio(options.max_audio_s),
        )
        self.top_up = TopUpDesk(
            clock=self.clock,
            chain=self.chain,
            challenges=self.challenges,
            facilitator=self.facilitator,
            faults=self.faults,
            ledger=self.ledger,
            limits=self.limits,
            settle_s=options.settle_s,
        )
        self.seller = Seller(
            SellerTerms(
                self.seller_payee,
                options.seller_price_micro_usdc,
                sign_in=options.seller_sign_in,
                payment_identifier=IdentifierUse(options.seller_payment_identifier),
            ),
            till=Till(self.chain, self.clock, self.facilitator),
            desk=SignInDesk(self.clock, str(self.network.chain_id)),
            challenges=self.challenges,
            faults=self.faults,
            jobs=self.jobs,
            venice=self.venice,
            recorder=self.recorder,
        )

    def _hand_out_money(self) -> None:
        options = self.options
        now_s = self.clock.server_s()
        self.chain.fund(self.test_address, options.usdc_micro, long_ago=True)
        if options.credit_micro_usd:
            account = f"wallet:{self.test_address.lower()}"
            self.ledger.top_up(account, options.credit_micro_usd, now_s)
        self.ledger.begin_with(f"wallet:{self.test_address.lower()}", options.gift_micro_usd)
        if options.api_key_credit_micro_usd:
            self.ledger.top_up(API_KEY_ACCOUNT, options.api_key_credit_micro_usd, now_s)

    def tick(self) -> None:
        """Let what is due by now happen: late transfers land, finished jobs are billed or refunded."""
        self.top_up.tick()
        self.seller.till.tick()
        self.jobs.tick()

    def addresses(self, base_url: str, seller_base_url: str = "") -> SandboxAddresses:
        """All addresses under one origin, such as ``http://127.0.0.1:8402``; the seller may have its own."""
        origin = base_url.rstrip("/")
        shop = (seller_base_url or self.seller_origin or base_url).rstrip("/")
        return SandboxAddresses(
            api_url=f"{origin}/api/v1",
            rpc_url=f"{origin}/rpc",
            facilitator_url=f"{origin}/facilitator",
            seller_url=f"{shop}/seller",
            control_url=f"{origin}/control",
        )


def build_world(**choices: Unpack[WorldChoices]) -> SandboxWorld:
    """A new world; see :class:`WorldOptions` for the choices. Slow the first time (imports): call it on a thread."""
    return SandboxWorld(WorldOptions(**choices))

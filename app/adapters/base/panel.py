"""Base as several nodes tell it: fulfils ``ports.chain.Chain``. Bad nodes are passed over; where it counts, two agree.

What needs two nodes (when two are configured), and why. A wrong "never paid" releases a reservation while money may
still have moved, and a wrong "final" ends all doubt: neither can be taken back, so these always need two. A wrong
"confirmed" by one node releases nothing, and is noticed when the payment does not become final: so with the built-in
list of nodes one may confirm. Whoever names several nodes in the settings wants more: then every proof needs two.
With a single node nothing can be compared: it is believed as far as its own answers fit together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum

from app.adapters.base.bench import Bench, Heard
from app.adapters.base.chain import FinalReading, RpcChain
from app.adapters.base.seat import Seat, shown_names
from app.adapters.transport import HttpTransport
from app.domain import errors
from app.domain.account import normal_address
from app.domain.networks import Network
from app.domain.payment import Authorization, ChainProof, NonceReading, Verdict, judge
from app.domain.transfers import ChainTransfer
from app.domain.wallet_code import WalletCode
from app.ports.chain import Head, NodeHealth
from app.ports.clock import Clock


class Agreement(Enum):
    """What two nodes have to agree on: endings (never paid, final) only, or every proof and list."""

    ENDINGS = "endings"
    EVERYTHING = "everything"


class PanelChain:
    """One network through one or several nodes. Raises ChainError ("don't know") and InvalidAddress only.

    ``rpc_urls`` in order of preference; not empty.
    """

    def __init__(
        self,
        network: Network,
        rpc_urls: Sequence[str],
        transport: HttpTransport,
        clock: Clock,
        agreement: Agreement = Agreement.ENDINGS,
    ) -> None:
        urls = tuple(rpc_urls)
        chains = [RpcChain(network, url, transport, clock) for url in urls]
        names = shown_names(urls)
        self._bench = Bench([Seat(chain, name, clock) for chain, name in zip(chains, names, strict=True)])
        self._network = network
        self._all_agree = agreement is Agreement.EVERYTHING and self._bench.quorum > 1

    @property
    def network(self) -> Network:
        """Which network this is a view of."""
        return self._network

    def nodes(self) -> tuple[NodeHealth, ...]:
        """How each node did when it was last asked."""
        return self._bench.health()

    async def head(self) -> Head:
        """The newest block of a node that is in step; where none is, whether it is fresh is the caller's to judge."""
        return await self._bench.first(lambda seat: seat.look(known_for_s=1.0), known_for_s=0.0)

    async def usdc_balance(self, address: str) -> int:
        """USDC of an address at the newest block, micro-USDC."""
        wanted = normal_address(address)
        return await self._bench.first(lambda seat: seat.chain.usdc_balance(wanted))

    async def ether_wei(self, address: str) -> int:
        """ETH of an address at the newest block, wei."""
        wanted = normal_address(address)
        return await self._bench.first(lambda seat: seat.chain.ether_wei(wanted))

    async def wallet_code(self, address: str) -> WalletCode:
        """What code lies at an address at the newest block."""
        wanted = normal_address(address)
        return await self._bench.first(lambda seat: seat.chain.wallet_code(wanted))

    async def find_proof(self, authorization: Authorization, hint: str = "") -> ChainProof | None:
        """The transfer that this authorization became, or None, which proves nothing.

        A final one is shown by two nodes; where a second one is missing, the proof is not final yet.
        """
        if self._all_agree:
            return await self._agreed_proof(authorization, hint)
        proof = await self._bench.first(
            lambda seat: seat.chain.find_proof(authorization, hint), enough=lambda found: found is not None
        )
        if proof is None or not proof.finalized:
            return proof
        try:
            return await self._agreed_proof(authorization, proof.transaction)
        except errors.WitnessMissing:
            return replace(proof, finalized=False)

    async def finalized_nonce(self, authorization: Authorization) -> NonceReading | None:
        """``authorizationState`` at a finalized block on which two nodes agree, the older of theirs.

        What they say may differ while one is behind: then the reading that decides nothing is returned.
        """
        heard = await self._bench.hear(lambda seat: seat.chain.final_reading(authorization))
        told = [Heard(one.seat, one.value) for one in heard if one.value is not None]
        if len(heard) >= self._bench.quorum > len(told):
            return None
        self._bench.need(one.seat for one in told)
        told.sort(key=lambda one: one.value.block.number)
        verdicts = [judge(authorization, None, one.value.reading) for one in told]
        undecided = [one for one, verdict in zip(told, verdicts, strict=True) if verdict is not Verdict.NEVER]
        if not undecided:
            await self._same_chain(authorization, told)
            return told[0].value.reading
        if len(undecided) < len(told) and any(one.value.reading.used for one in undecided):
            raise self._bench.dispute(authorization.nonce, (one.seat for one in told), "used and unused")
        return undecided[0].value.reading

    async def transfers_of(
        self, address: str, since: datetime, until: datetime | None = None, *, incoming_only: bool = False
    ) -> tuple[ChainTransfer, ...]:
        """All USDC that left or reached an address in blocks of these times, or reached it alone, oldest first."""
        wanted = normal_address(address)
        if not self._all_agree:
            return await self._bench.first(
                lambda seat: seat.chain.transfers_of(wanted, since, until, incoming_only=incoming_only),
                heavy=True,
            )
        heads = await self._bench.hear(Seat.look)
        last = min(one.value.number for one in heads)
        lists = await self._bench.hear(
            lambda seat: seat.chain.transfers_of(
                wanted, since, until, last_block=last, incoming_only=incoming_only
            )
        )
        self._bench.need(one.seat for one in lists)
        if any(one.value != lists[0].value for one in lists):
            raise self._bench.dispute(wanted, (one.seat for one in lists), "different transfers")
        self._bench.settle(wanted)
        return lists[0].value

    async def _agreed_proof(self, authorization: Authorization, hint: str) -> ChainProof | None:
        """The same receipt in the same block as at least two nodes show it, at the smaller depth.

        Raises:
            NodesDisagree: one of them shows something else, or nothing where it should.
            WitnessMissing: fewer than two have got that far.
        """
        heard = await self._bench.hear(lambda seat: seat.chain.find_proof(authorization, hint))
        shown = [Heard(one.seat, one.value) for one in heard if one.value is not None]
        if not shown:
            self._bench.need(one.seat for one in heard)
            return None
        first = shown[0].value
        for silent in (one.seat for one in heard if one.value is None):
            proof = await self._second_look(silent, authorization, first, shown[0].seat)
            if proof is not None:
                shown.append(Heard(silent, proof))
        for one in shown:
            if _place(one.value) != _place(first):
                raise self._bench.dispute(
                    authorization.nonce, (one.seat for one in shown), "different receipts"
                )
        self._bench.need(one.seat for one in shown)
        self._bench.settle(authorization.nonce)
        proofs = [one.value for one in shown]
        depth, finalized = min(each.depth for each in proofs), all(each.finalized for each in proofs)
        return replace(first, depth=depth, finalized=finalized)

    async def _second_look(
        self, silent: Seat, authorization: Authorization, proof: ChainProof, against: Seat
    ) -> ChainProof | None:
        """What a node that showed nothing says to the transaction itself; None when it has not got that far."""
        found = await self._bench.ask(
            silent, lambda seat: seat.chain.find_proof(authorization, proof.transaction)
        )
        if found is None or found.value is not None:
            return found.value if found is not None else None
        reached = await self._bench.ask(silent, lambda seat: seat.chain.block(proof.block_number))
        if reached is None or reached.value is None:
            return None
        raise self._bench.dispute(authorization.nonce, (silent, against), "a receipt that only one shows")

    async def _same_chain(self, authorization: Authorization, told: list[Heard[FinalReading]]) -> None:
        """The oldest of the finalized blocks is the same on every node that can say.

        Raises:
            NodesDisagree: it is not.
            WitnessMissing: too few could say.
        """
        oldest = told[0].value.block
        agreeing = [told[0].seat]
        for one in told[1:]:
            heard = await self._bench.ask(one.seat, lambda seat: seat.chain.block(oldest.number))
            if heard is None:
                continue
            if heard.value != oldest:
                raise self._bench.dispute(
                    authorization.nonce, (told[0].seat, one.seat), "different finalized blocks"
                )
            agreeing.append(one.seat)
        self._bench.need(agreeing)
        self._bench.settle(authorization.nonce)


def _place(proof: ChainProof) -> tuple[str, int, str]:
    return proof.transaction, proof.block_number, proof.block_hash

"""A pretend Base: blocks follow the clock, transfers happen at most once per nonce, readings can be spoilt."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain import errors
from app.domain.networks import BASE, Network
from app.domain.payment import Authorization, ChainProof, NonceReading
from app.domain.transfers import ChainTransfer, Direction
from app.domain.wallet_code import WalletCode
from app.ports.chain import Head, NodeHealth
from tests.services.clockwork import START, FakeClock

BLOCK_S = 2
FINAL_AFTER_BLOCKS = 450


@dataclass(frozen=True)
class Transfer:
    """One transfer that really happened."""

    payer: str
    payee: str
    value_micro_usdc: int
    nonce: str
    block: int
    transaction: str


class FakeChain:
    """Fulfils ``ports.chain.Chain``, and plays the token contract for whoever settles."""

    network: Network = BASE

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.transfers: list[Transfer] = []
        self.reorganised: list[Transfer] = []
        self.cancelled: set[str] = set()
        self.down: errors.ChainError | None = None
        self.no_logs = False
        self.blind = False
        self.ahead_s = 0.0
        self.usdc = 50_000_000
        self.ether = 0
        self.usdc_trouble: errors.ChainError | None = None
        self.reads = 0
        self.code = WalletCode()

    def settle(self, authorization: Authorization) -> Transfer | None:
        """What ``transferWithAuthorization`` does: moves money once, in time; None when it reverts."""
        used = {transfer.nonce for transfer in self.transfers} | self.cancelled
        if authorization.nonce in used or self._time() >= authorization.valid_before:
            return None
        tx = "0x" + hashlib.sha256(f"{authorization.nonce}{self._block()}".encode()).hexdigest()
        done = Transfer(
            authorization.payer,
            authorization.payee,
            authorization.value_micro_usdc,
            authorization.nonce,
            self._block(),
            tx,
        )
        self.transfers.append(done)
        return done

    def reorganise(self) -> None:
        """The newest transfer was in a block that is gone."""
        self.reorganised.append(self.transfers.pop())

    def transfer_of(self, authorization: Authorization | None) -> Transfer | None:
        """The truth about an authorization."""
        nonce = authorization.nonce if authorization else ""
        return next((each for each in self.transfers if each.nonce == nonce), None)

    async def head(self) -> Head:
        self._read()
        return Head(self._block(), datetime.fromtimestamp(self._time(), UTC))

    async def usdc_balance(self, address: str) -> int:
        self._read()
        if self.usdc_trouble is not None:
            raise self.usdc_trouble
        return self.usdc

    async def ether_wei(self, address: str) -> int:
        self._read()
        return self.ether

    async def find_proof(self, authorization: Authorization, hint: str = "") -> ChainProof | None:
        self._read()
        if self.no_logs:
            raise errors.NodeMalformed(detail="no logs")
        found = self.transfer_of(authorization)
        if found is None or self.blind:
            return None
        depth = self._block() - found.block + 1
        finalized = found.block <= self._block() - FINAL_AFTER_BLOCKS
        return ChainProof(found.transaction, found.block, "0x" + "b1" * 32, depth, finalized)

    async def finalized_nonce(self, authorization: Authorization) -> NonceReading | None:
        self._read()
        number = self._block() - FINAL_AFTER_BLOCKS
        found = self.transfer_of(authorization)
        used = found is not None and found.block <= number
        cancelled = authorization.nonce in self.cancelled
        return NonceReading(used or cancelled, number, self._time() - FINAL_AFTER_BLOCKS * BLOCK_S, cancelled)

    async def wallet_code(self, address: str) -> WalletCode:
        self._read()
        return self.code

    async def transfers_of(
        self, address: str, since: datetime, until: datetime | None = None, *, incoming_only: bool = False
    ) -> tuple[ChainTransfer, ...]:
        self._read()
        seen = (_shown(each, address) for each in self.transfers)
        ours = (each for each in seen if address in (each.payee, "" if incoming_only else each.payer))
        return tuple(each for each in ours if since <= each.time and (until is None or each.time <= until))

    def nodes(self) -> tuple[NodeHealth, ...]:
        return (NodeHealth("fake", self.down is None),)

    def _read(self) -> None:
        self.reads += 1
        if self.down is not None:
            raise self.down

    def _block(self) -> int:
        return 1_000_000 + int((self._clock.wall - START).total_seconds()) // BLOCK_S

    def _time(self) -> int:
        return int(self._clock.wall.timestamp() + self.ahead_s)


def _shown(transfer: Transfer, address: str) -> ChainTransfer:
    first = int(START.timestamp()) - BLOCK_S * 1_000_000
    return ChainTransfer(
        transaction=transfer.transaction,
        log_index=1,
        block_number=transfer.block,
        block_hash="0x" + "b1" * 32,
        time=datetime.fromtimestamp(first + BLOCK_S * transfer.block, UTC),
        payer=transfer.payer,
        payee=transfer.payee,
        value_micro_usdc=transfer.value_micro_usdc,
        direction=Direction.OUT if transfer.payer == address else Direction.IN,
        nonce=transfer.nonce,
    )

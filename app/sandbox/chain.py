"""The pretend Base: a block every two seconds of its clock, one token, transactions, finality, reorganisations."""

from __future__ import annotations

from app.domain.networks import Network
from app.sandbox.chain_blocks import Blocks
from app.sandbox.chain_state import Change, ChangeKind, TokenState
from app.sandbox.clock import SandboxClock
from app.sandbox.crypto import TransferAuthorization, hash_hex

_ZERO = "0x" + "0" * 40
_AGE_OF_FIRST_FUNDS = 5_000


class Reverted(Exception):
    """The token contract refused a transfer; the text names the reason."""


class Chain:
    """The token and its blocks. Mining seals the next block at once, so a block that was ever told of never
    changes its content, except by :meth:`reorganise`."""

    def __init__(
        self, network: Network, clock: SandboxClock, *, seed: str, safe_lag: int, finalized_lag: int
    ) -> None:
        self.network = network
        self.safe_lag = safe_lag
        self.finalized_lag = finalized_lag
        self.code: dict[str, str] = {}
        self.ether: dict[str, int] = {}
        self.blocks = Blocks(network.key, clock, seed)
        self._seed = seed
        self._state = TokenState()
        self._serial = 0

    @property
    def state(self) -> TokenState:
        """The token's book on the present branch."""
        return self._state

    def head(self) -> int:
        """The newest block's number."""
        return self.blocks.head()

    def safe(self) -> int:
        """The newest block that Base would call safe."""
        return self.head() - self.safe_lag

    def finalized(self) -> int:
        """The newest block that Base would call finalized."""
        return self.head() - self.finalized_lag

    def fund(self, address: str, value: int, *, long_ago: bool = False) -> str:
        """Mint play USDC (micro-USDC) to an address, in a new block or well before the world began."""
        block = self.head() - _AGE_OF_FIRST_FUNDS if long_ago else self._sealed_next()
        change = Change(
            ChangeKind.MINT, block, self._new_hash("mint", address), _ZERO, address.lower(), value
        )
        self._state.apply(change)
        return change.tx_hash

    def check_transfer(self, authorization: TransferAuthorization, block: int) -> None:
        """Would ``transferWithAuthorization`` succeed in this block? The signature is the caller's matter.

        Raises:
            Reverted: used nonce, outside its time window, or not enough USDC (EIP-3009).
        """
        now = self.blocks.timestamp(block)
        if now <= authorization.valid_after:
            raise Reverted("FiatTokenV2: authorization is not yet valid")
        if now >= authorization.valid_before:
            raise Reverted("FiatTokenV2: authorization is expired")
        if self._state.is_used(authorization.payer, authorization.nonce, block):
            raise Reverted("FiatTokenV2: authorization is used or canceled")
        if self._state.balance(authorization.payer, block) < authorization.value:
            raise Reverted("ERC20: transfer amount exceeds balance")

    def transfer(self, authorization: TransferAuthorization, *, not_before_s: float | None = None) -> str:
        """Mine a signed transfer and return its transaction hash.

        ``not_before_s`` puts it into the block of that chain time (used when it was due in the past).

        Raises:
            Reverted: as in :meth:`check_transfer`; then nothing is mined.
        """
        block = self.blocks.next_number(not_before_s)
        self.check_transfer(authorization, block)
        self.blocks.seal(block)
        change = Change(
            ChangeKind.TRANSFER,
            block,
            self._new_hash("transfer", authorization.payer, authorization.nonce),
            authorization.payer,
            authorization.payee,
            authorization.value,
            authorization.nonce,
            authorization.valid_before,
        )
        self._state.apply(change)
        return change.tx_hash

    def cancel(self, payer: str, nonce: str) -> str:
        """Mine ``cancelAuthorization`` and return its transaction hash.

        Raises:
            Reverted: the authorization was used or cancelled before.
        """
        if self._state.is_used(payer, nonce, self.head()):
            raise Reverted("FiatTokenV2: authorization is used or canceled")
        block = self._sealed_next()
        tx_hash = self._new_hash("cancel", payer, nonce)
        change = Change(ChangeKind.CANCEL, block, tx_hash, payer.lower(), nonce=nonce.lower())
        self._state.apply(change)
        return tx_hash

    def reorganise(self, blocks: int, *, remine: bool) -> list[str]:
        """Replace the last ``blocks`` blocks. Their transactions are mined again on top, or lost.

        Returns the hashes of the transactions that were dropped from their blocks.
        """
        head = self.head()
        fork = head - blocks + 1
        dropped = [change for change in self._state.changes if change.block >= fork]
        self._state = TokenState(change for change in self._state.changes if change.block < fork)
        self.blocks.fork(fork)
        for change in dropped if remine else ():
            still_valid = not change.valid_before or self.blocks.timestamp(head + 1) < change.valid_before
            if still_valid:
                self.blocks.seal(head + 1)
                self._state.apply(change.moved_to(head + 1))
        return [change.tx_hash for change in dropped]

    def _sealed_next(self) -> int:
        block = self.blocks.next_number()
        self.blocks.seal(block)
        return block

    def _new_hash(self, *parts: str) -> str:
        self._serial += 1
        return hash_hex(self._seed, "tx", self._serial, *(part.lower() for part in parts))

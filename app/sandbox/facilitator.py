"""The facilitator: verifies signed payments for real (EIP-712) and settles them on the pretend chain."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from app.domain.networks import network_by_wire_name
from app.sandbox.chain import Chain, Reverted
from app.sandbox.chain_blocks import BLOCK_S
from app.sandbox.crypto import TransferAuthorization, recover_transfer_signer
from app.sandbox.payments import Payment

_MAX_BLOCKS_AHEAD = 15
_EARLIEST_EXPIRY_S = 6


@dataclass(frozen=True, slots=True)
class Demand:
    """What a seller asks: payee and amount (micro-USDC); ``exact`` False takes any value of at least that."""

    payee: str
    amount: int
    exact: bool = True


@dataclass(slots=True)
class LateTransfer:
    """A settlement that was given up on but lands later, once the chain's clock reaches ``due_chain_s``."""

    authorization: TransferAuthorization
    due_chain_s: float
    credit: bool


class Facilitator:
    """Judge and courier of payments. Reasons are those of the x402 reference facilitators."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain

    async def refusal(self, payment: Payment, demand: Demand) -> str | None:
        """Why this payment cannot be taken, or None when it can."""
        authorization = payment.authorization
        if payment.scheme != "exact":
            return "unsupported_scheme"
        if network_by_wire_name(payment.network) is not self._chain.network:
            return "invalid_network"
        signer = await asyncio.to_thread(
            recover_transfer_signer, authorization, payment.signature, self._chain.network
        )
        if signer != authorization.payer:
            return "invalid_exact_evm_payload_signature"
        if authorization.payee != demand.payee.lower():
            return "invalid_exact_evm_payload_recipient_mismatch"
        return self._refusal_by_facts(authorization, demand)

    def _refusal_by_facts(self, authorization: TransferAuthorization, demand: Demand) -> str | None:
        head = self._chain.head()
        now = self._chain.blocks.timestamp(head)
        if authorization.valid_before < now + _EARLIEST_EXPIRY_S:
            return "invalid_exact_evm_payload_authorization_valid_before"
        if authorization.valid_after > now:
            return "invalid_exact_evm_payload_authorization_valid_after"
        too_little = authorization.value < demand.amount
        if too_little or (demand.exact and authorization.value != demand.amount):
            return "invalid_exact_evm_payload_authorization_value"
        if self._chain.state.is_used(authorization.payer, authorization.nonce, head):
            return "invalid_exact_evm_nonce_already_used"
        if self._chain.state.balance(authorization.payer, head) < authorization.value:
            return "insufficient_funds"
        return None

    async def settle(self, authorization: TransferAuthorization) -> str:
        """Put a verified transfer on chain and return its transaction hash.

        Raises:
            Reverted: the token refused it; nothing moved.
        """
        too_far = self._chain.blocks.ahead() - _MAX_BLOCKS_AHEAD
        if too_far > 0:
            await asyncio.sleep(too_far * BLOCK_S)
        return self._chain.transfer(authorization)

    def settle_late(self, late: LateTransfer) -> str | None:
        """Land a late transfer in the block of its due time; None when it had expired or was used by then."""
        try:
            return self._chain.transfer(late.authorization, not_before_s=late.due_chain_s)
        except Reverted:
            return None

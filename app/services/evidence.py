"""What our own node can say about a payment, gathered with patience: a failed read is "don't know"."""

from __future__ import annotations

from app.domain import errors
from app.domain.events import HealthChanged, Part
from app.domain.payment import Authorization, ChainProof, NonceReading, Payment
from app.services.pay_tools import PayTools


class Evidence:
    """Reads for one pass after another; a node that is dead is asked once per pass, not once per payment."""

    def __init__(self, tools: PayTools) -> None:
        self._t = tools
        self._dead_networks: set[str] = set()

    def new_pass(self) -> None:
        """Every node may be asked again."""
        self._dead_networks.clear()

    async def proof(self, payment: Payment, authorization: Authorization) -> tuple[ChainProof | None, bool]:
        """What our own node shows, and whether it answered at all."""
        if payment.network_key in self._dead_networks:
            return None, False
        try:
            chain = self._t.chain_of(payment.network_key)
            return await chain.find_proof(authorization, payment.transaction), True
        except errors.ChainError as error:
            self._trouble(payment, error)
            return None, False

    async def reading(self, payment: Payment, authorization: Authorization) -> NonceReading | None:
        """The nonce at a finalized block; only asked for once the authorization could be over."""
        if self.still_good(payment) or payment.network_key in self._dead_networks:
            return None
        try:
            return await self._t.chain_of(payment.network_key).finalized_nonce(authorization)
        except errors.ChainError as error:
            self._trouble(payment, error)
            return None

    def still_good(self, payment: Payment, margin_s: float = 0.0) -> bool:
        """Whether it can still be settled, by our clock; a clock that was set back is not believed.

        ``margin_s`` are the last seconds that are not counted on.
        """
        authorization, now_s = payment.authorization, self._t.clock.now().timestamp()
        if authorization is None or now_s < payment.created_at.timestamp():
            return False
        return now_s + margin_s < authorization.valid_before

    def _trouble(self, payment: Payment, error: errors.ChainError) -> None:
        if isinstance(error, errors.NodeUnreachable | errors.WrongChain):
            self._dead_networks.add(payment.network_key)
        self._t.feed.publish(HealthChanged(Part.NODE, well=False, words=error.what))

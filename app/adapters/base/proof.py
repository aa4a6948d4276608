"""Decides whether a receipt proves that one authorization was settled. Pure: it only compares."""

from __future__ import annotations

from app.adapters.base import abi
from app.adapters.base.read import Log, Receipt
from app.domain.networks import Network
from app.domain.payment import Authorization

_SUCCESS = 1


def receipt_proves(
    receipt: Receipt, transaction: str, authorization: Authorization, network: Network
) -> bool:
    """Whether this receipt is of that transaction, succeeded, and holds both events of this authorization.

    The token emits ``AuthorizationUsed`` and, right after it, ``Transfer`` (EIP-3009; Circle's implementation),
    so the Transfer is looked for at the very next log index and nowhere else.
    """
    if receipt.transaction != transaction or receipt.status != _SUCCESS:
        return False
    logs = [log for log in receipt.logs if _belongs(log, receipt, network)]
    used = abi.event_topics(abi.AUTHORIZATION_USED, authorization)
    transfer = [abi.TRANSFER, abi.topic(authorization.payer), abi.topic(authorization.payee)]
    value = abi.topic(authorization.value_micro_usdc)
    beside = {log.index + 1 for log in logs if list(log.topics) == used}
    return any(log.index in beside and list(log.topics) == transfer and log.data == value for log in logs)


def _belongs(log: Log, receipt: Receipt, network: Network) -> bool:
    return (
        not log.removed
        and log.address == network.usdc
        and log.transaction == receipt.transaction
        and log.block_hash == receipt.block_hash
        and log.block_number == receipt.block_number
    )

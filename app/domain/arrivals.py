"""What came to a wallet: which transfers are worth telling of, and what lies there that cannot pay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.transfers import ChainTransfer, Direction

LEAST_MICRO_USDC = 10_000
"""A cent. Less is sent to strangers in masses, so that they look at an address and copy it for their own."""
LEAST_WEI = 10**12
"""A millionth of one ETH: less than any fee."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """What an address holds right now, each None while unknown: micro-USDC, and wei of the network's own coin.

    ``problem`` says in words what could not be read.
    """

    usdc_micro: int | None
    ether_wei: int | None
    problem: str = ""

    @property
    def has_ether(self) -> bool:
        """Whether there is ETH, which pays for nothing here."""
        return self.ether_wei is not None and self.ether_wei >= LEAST_WEI


def came_in(transfers: Iterable[ChainTransfer]) -> tuple[ChainTransfer, ...]:
    """Those that brought USDC worth telling of, in their order."""
    return tuple(
        each
        for each in transfers
        if each.direction is Direction.IN and each.value_micro_usdc >= LEAST_MICRO_USDC
    )


def name_of(transfer: ChainTransfer) -> str:
    """What tells one arrival from every other, for ever."""
    return f"arrival:{transfer.transaction}:{transfer.log_index}"

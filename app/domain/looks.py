"""What looks at a job cost, where a seller charges for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Looks:
    """What looks at a job cost: all so far, and what one costs as far as it is known. Micro-USDC."""

    spent_micro_usdc: int = 0
    price_micro_usdc: int | None = None


NO_LOOKS = Looks()

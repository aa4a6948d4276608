"""What the listing that a job came from says of its seller, to be held against what the seller asks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListedTerms:
    """On what terms, beside the price, a job's listing says that its seller sells; ``max_timeout_s`` in seconds."""

    payee: str
    network_key: str | None
    network_name: str
    asset_is_usdc: bool
    max_timeout_s: int

"""A price that a server asks for, read strictly and held against our own registry."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.networks import Network


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry of a 402's ``accepts``. Amounts in micro-USDC, ``max_timeout_s`` in seconds.

    ``network`` is None for a chain we do not know; ``asset_ours`` and ``domain_ours`` say whether token and
    EIP-712 name are those of our registry. ``raw`` is the entry exactly as it came (x402 v2 echoes it), ``resource``
    the challenge's resource object, ``url`` the address that was called. ``payment_identifier_offered`` says that the
    server replays its first answer to the same payment and id; ``extensions`` are those of the challenge that our
    payment answers, exactly as they came (x402 v2 echoes them); ``description`` is displayable.
    """

    network: Network | None
    payee: str
    amount_micro_usdc: int
    max_timeout_s: int
    asset_ours: bool
    domain_ours: bool
    x402_version: int
    url: str
    resource_url: str
    raw: dict[str, object] = field(default_factory=dict)
    resource: dict[str, object] | None = None
    sign_in_offered: bool = False
    payment_identifier_offered: bool = False
    description: str = ""
    extensions: dict[str, object] = field(default_factory=dict)

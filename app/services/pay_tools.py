"""What paying needs from outside, in one bundle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.ports.chain import Chain
from app.ports.clock import Clock
from app.ports.provider import JobProvider
from app.ports.scheme import PaymentScheme
from app.ports.signer import Signer
from app.ports.stores import Locks, PaymentJournal
from app.services.approvals import Approvals
from app.services.feed import Feed
from app.services.limits import LimitKeeper


@dataclass(frozen=True, slots=True)
class PayTools:
    """What paying needs from outside; one per running Gondola."""

    journal: PaymentJournal
    provider: JobProvider
    scheme: PaymentScheme
    signer: Signer
    chain_of: Callable[[str], Chain]
    locks: Locks
    clock: Clock
    approvals: Approvals
    limits: LimitKeeper
    feed: Feed

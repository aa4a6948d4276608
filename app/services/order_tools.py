"""What ordering needs from outside, in one bundle."""

from __future__ import annotations

from dataclasses import dataclass

from app.ports.clock import Clock
from app.ports.provider import JobProvider
from app.ports.stores import ChargeJournal, Locks
from app.services.approvals import Approvals
from app.services.feed import Feed
from app.services.limits import LimitKeeper
from app.services.pacing import Pacer


@dataclass(frozen=True, slots=True)
class OrderTools:
    """What ordering needs from outside; one per running Gondola."""

    journal: ChargeJournal
    provider: JobProvider
    locks: Locks
    clock: Clock
    approvals: Approvals
    limits: LimitKeeper
    feed: Feed
    pacer: Pacer

"""What paying needs from outside, in one bundle."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.domain.account import Account
from app.domain.policy import Spent
from app.ports.chain import Chain
from app.ports.clock import Clock
from app.ports.provider import JobProvider
from app.ports.scheme import PaymentScheme
from app.ports.signer import Signer
from app.ports.stores import Locks, PaymentJournal
from app.services.approvals import Approvals
from app.services.feed import Feed
from app.services.limits import LimitKeeper

SpentElsewhere = Callable[[Account], Awaitable[Spent]]


async def nothing_elsewhere(_account: Account) -> Spent:
    """Nobody reads the chain for money that left without our journal knowing."""
    return Spent()


@dataclass(frozen=True, slots=True)
class PayTools:
    """What paying needs from outside; one per running Gondola.

    ``spent_elsewhere`` is what left an account's wallet without our journal knowing: it counts in the windows too.
    """

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
    spent_elsewhere: SpentElsewhere = nothing_elsewhere

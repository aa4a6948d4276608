"""The names of the OS locks that guard purchases and the limits, and waiting a short while for one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.domain import errors
from app.domain.payment import Payment, PurchaseKind
from app.ports.clock import Clock
from app.ports.stores import Locks

PATIENCE_S = 3.0
DELIVERY_PATIENCE_S = 30.0
"""For writing down what is safe on disk already: nobody waits for it, and a slow node may hold a pass up."""
LIMITS_LOCK = "limits"
_BEAT_S = 0.25


def top_up_lock(account_id: str, host: str) -> str:
    """Guards the top-ups of one account at one host."""
    return f"top-up-{account_id}-{host}"


def look_lock(job_id: str) -> str:
    """Guards everything that is paid for looks at one job."""
    return f"paid-look-{job_id}"


def purchase_lock(payment: Payment) -> str:
    """The lock that whoever moves this payment on holds."""
    if payment.kind is PurchaseKind.POLL:
        return look_lock(payment.job_id)
    return top_up_lock(payment.account_id, payment.host)


@asynccontextmanager
async def held(locks: Locks, name: str, clock: Clock, patience_s: float = PATIENCE_S) -> AsyncIterator[None]:
    """Hold a lock; whoever has it now (a pass of the reconciler) is given a few seconds.

    Raises:
        PaymentUnsettled: somebody still has it.
    """
    if not await _taken(locks, name, clock, patience_s):
        raise errors.PaymentUnsettled(detail=f"{name} is held elsewhere")
    try:
        yield
    finally:
        locks.release(name)


@asynccontextmanager
async def changing_limits(locks: Locks, clock: Clock) -> AsyncIterator[None]:
    """Be the only one, of all processes, who reads, changes and writes the limits.

    Raises:
        AlreadyRunning: somebody else has been at it for seconds.
    """
    if not await _taken(locks, LIMITS_LOCK, clock, PATIENCE_S):
        raise errors.AlreadyRunning("Another Gondola is changing the limits right now.")
    try:
        yield
    finally:
        locks.release(LIMITS_LOCK)


async def _taken(locks: Locks, name: str, clock: Clock, patience_s: float) -> bool:
    end = clock.monotonic() + patience_s
    while not locks.acquire(name):
        if clock.monotonic() >= end:
            return False
        await clock.sleep(_BEAT_S)
    return True

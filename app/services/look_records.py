"""What is remembered about paid looks, and what the person and the library tell about them. Pays and sends nothing."""

from __future__ import annotations

from dataclasses import replace

from app.domain import errors
from app.domain.addresses import host_of
from app.domain.job import Job
from app.domain.look_history import about, is_lost, stands_in_the_way
from app.domain.payment import Delivery, Payment, PaymentState, PurchaseKind
from app.ports.seller import LookSeller
from app.services.pay_tools import PayTools
from app.services.purchase_locks import DELIVERY_PATIENCE_S, held, look_lock
from app.services.record import Recorder

_TRIES = 3


class LookRecords:
    """Payments for looks, as the journal has them."""

    def __init__(self, tools: PayTools, seller: LookSeller) -> None:
        self._t, self._seller, self._journal = tools, seller, tools.journal
        self._record = Recorder(tools.journal, tools.clock, tools.feed)

    def host_of(self, job: Job) -> str:
        """The host that a job's seller is paid at, as limits name it. Raises BadRequest: no address that is called."""
        return host_of(self._seller.request(job)[1], "")

    async def arrived(self, job: Job) -> None:
        """The audio of a job is on disk and recorded: what was paid for it is delivered.

        Raises:
            StoreError, PaymentUnsettled: it could not be written down; the next start does.
        """
        async with held(self._t.locks, look_lock(job.id), self._t.clock, DELIVERY_PATIENCE_S):
            for payment in await self._of(job):
                if payment.delivery is Delivery.PENDING and payment.sends and payment.reserves:
                    await self._record.note(replace(payment, delivery=Delivery.DELIVERED))

    async def unfinished(self) -> frozenset[str]:
        """The jobs with a payment that is not decided or not collected: worth a look before any schedule says so."""
        known = await self._journal.open_payments()
        looks = (each for each in known if each.kind is PurchaseKind.POLL)
        return frozenset(each.job_id for each in looks if stands_in_the_way(each))

    async def resumed(self, job: Job) -> None:
        """The person wants a job watched again: a payment that expired, taken by nobody, is no obstacle any more."""
        for payment in await self._of(job):
            if payment.state is PaymentState.VOID and not payment.forgiven:
                await self._record.note(replace(payment, forgiven=True))

    async def losses(self, job: Job) -> tuple[Payment, ...]:
        """Payments that brought nothing and keep this job from being paid for: its own, and those at its seller."""
        host = self.host_of(job)
        known = await self._journal.open_payments()
        return tuple(each for each in known if is_lost(each) and (each.job_id == job.id or each.host == host))

    async def forgive(self, payment_id: str) -> None:
        """The person goes on although this payment brought nothing: it no longer stops its job and its receiver.

        Raises:
            InvalidInput: it is no such payment.
            StoreError: it could not be written down.
        """
        tries = _TRIES
        while True:
            known = await self._journal.open_payments()
            lost = next((each for each in known if each.id == payment_id and is_lost(each)), None)
            if lost is None:
                raise errors.InvalidInput("This payment is not one that was taken for nothing.", do="")
            try:
                await self._record.note(replace(lost, forgiven=True))
            except errors.AlreadyRunning:
                # The chain's depth was noted in between.
                tries -= 1
                if not tries:
                    raise
            else:
                return

    async def _of(self, job: Job) -> tuple[Payment, ...]:
        return about(job, self._seller.request(job), await self._journal.open_payments())

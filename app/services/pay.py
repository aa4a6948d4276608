"""A top-up from wish to proof: decide, reserve, sign, journal, send once, and leave the rest to the chain.

Order is everything: the reservation is committed before the signature, ``SENT`` before the first byte leaves.
An answer that is lost leaves the payment unknown, never failed; nothing here ever signs a second time for it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

from app.domain import errors
from app.domain.account import Account
from app.domain.events import PaymentChanged
from app.domain.payment import Payment, PaymentState
from app.domain.policy import Allow, Decision, Refuse, Spent
from app.services.deliver import deliver, purchase_lock
from app.services.draft import Draft, Purchase, decide, draft, purchase_of, top_up_question
from app.services.in_flight import InFlight
from app.services.pay_tools import PayTools
from app.services.record import Recorder

__all__ = ["PayTools", "Payer"]


class Payer:
    """Adds credit at the prepaid host, the only thing that Gondola signs money away for there."""

    def __init__(self, tools: PayTools) -> None:
        self._t = tools
        self._record = Recorder(tools.journal, tools.clock, tools.feed)
        self._refusing_new = False
        self._in_flight = InFlight()

    def refuse_new(self) -> None:
        """From now on nothing new is signed (the program is ending)."""
        self._refusing_new = True

    async def quiet(self) -> None:
        """Wait until no payment is between its reservation and its answer; an open question is no payment."""
        await self._in_flight.quiet()

    async def top_up(self, account: Account, amount_micro_usdc: int) -> Payment:
        """Add credit, after asking; returns the payment as it stands when the answer came, or did not.

        Raises:
            PaymentRefused: policy or person said no; nothing was signed, or nothing of it was ever sent.
            SettingsBroken: the limits cannot be read; nothing was sent.
            ChainError, ProviderError, VaultError: something failed before anything was sent.
            AlreadyRunning: another top-up of this account is under way.
        """
        self._refuse_when_closing()
        if not account.is_wallet:
            raise errors.PaymentRefused(
                ("An API key's credit is added on venice.ai, not from here.",), code="not_a_wallet"
            )
        lock = purchase_lock(account.id, self._t.provider.host)
        if not self._t.locks.acquire(lock):
            raise errors.AlreadyRunning("Another payment of this account is under way.")
        try:
            reserved = await self._reserved(await purchase_of(self._t, account, amount_micro_usdc))
            with self._in_flight.one():
                return await self._send(reserved, await self._signed(reserved))
        finally:
            self._t.locks.release(lock)

    async def _reserved(self, purchase: Purchase) -> Draft:
        """Decide and reserve; asks in between where the policy wants it, with nothing committed meanwhile."""
        approved: frozenset[str] = frozenset()
        while True:
            self._refuse_when_closing()
            drafted = await draft(self._t, purchase)
            decision = await self._decide(drafted, approved)
            if isinstance(decision, Allow):
                self._t.feed.publish(PaymentChanged(drafted.payment))
                return drafted
            if isinstance(decision, Refuse):
                await self._refuse(drafted.payment, decision)
            if not await self._t.approvals.ask(await top_up_question(self._t, drafted, decision)):
                raise errors.NotApproved
            approved = frozenset(decision.reasons)

    async def _decide(self, drafted: Draft, approved: frozenset[str]) -> Decision:
        def by_policy(spent: Spent, unresolved: bool, earlier: int) -> Decision:
            return decide(drafted, approved, spent, unresolved=unresolved, earlier=earlier)

        return await self._t.journal.reserve(drafted.payment, by_policy)

    async def _refuse(self, payment: Payment, refusal: Refuse) -> NoReturn:
        refused = replace(payment, state=PaymentState.REFUSED, note=" ".join(refusal.reasons))
        await self._t.journal.refuse(refused)
        self._t.feed.publish(PaymentChanged(refused))
        raise errors.PaymentRefused(refusal.reasons, code=refusal.code)

    async def _signed(self, drafted: Draft) -> Payment:
        """Sign what was reserved; a key that cannot be reached abandons the reservation, unsigned."""
        account, authorization = drafted.purchase.account, drafted.authorization
        try:
            signature = await self._t.signer.sign_transfer(account, authorization, account.network)
            header = self._t.scheme.header(drafted.purchase.offer, authorization, signature)
        except errors.GondolaError as error:
            await self._record.move(drafted.payment, PaymentState.ABANDONED, error.what, note=error.what)
            raise
        return await self._record.move(
            drafted.payment,
            PaymentState.SIGNED,
            "signed after approval",
            authorization=authorization,
            header=header,
        )

    async def _send(self, drafted: Draft, payment: Payment) -> Payment:
        try:
            await self._check_still_wanted(drafted)
        except errors.GondolaError as error:
            await self._record.move(
                payment, PaymentState.VOID, f"never sent: {error.code}", note="never sent"
            )
            raise
        sent = await self._record.move(payment, PaymentState.SENT, "about to send", sends=1)
        return await deliver(sent, self._t.provider, self._record.move)

    async def _check_still_wanted(self, drafted: Draft) -> None:
        """The last look before the first byte: the keyring may have let us wait for minutes."""
        if (await self._t.limits.current()).paused:
            raise errors.SpendingPaused
        self._refuse_when_closing()
        if drafted.too_old(self._t.clock.monotonic(), self._t.clock.now()):
            raise errors.PaymentRefused(
                ("Signing took so long that the offer is nearly over. Try again.",), code="too_late"
            )

    def _refuse_when_closing(self) -> None:
        if self._refusing_new:
            raise errors.PaymentRefused(("Gondola is closing.",), code="closing")

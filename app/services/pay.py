"""A top-up from wish to claim: bought through the cashier, sent once, and the rest left to the chain.

An answer that is lost leaves the payment unknown, never failed; nothing here ever signs a second time for it.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from app.domain import errors
from app.domain.account import Account
from app.domain.payment import Payment, PaymentState, move
from app.domain.policy import Ask
from app.domain.question import Question
from app.services.cashier import Cashier
from app.services.deliver import deliver
from app.services.draft import Draft
from app.services.pay_tools import PayTools
from app.services.purchase_locks import top_up_lock
from app.services.record import Recorder
from app.services.top_up_draft import top_up_purchase, top_up_question

__all__ = ["PayTools", "Payer"]

_log = logging.getLogger(__name__)

HEARD_TRIES = 3


class Payer:
    """Adds credit at the prepaid host, the only thing that Gondola signs money away for there."""

    def __init__(self, tools: PayTools) -> None:
        self._t = tools
        self._record = Recorder(tools.journal, tools.clock, tools.feed)
        self._cashier = Cashier(tools, self._record)

    def refuse_new(self) -> None:
        """From now on nothing new is signed (the program is ending)."""
        self._cashier.refuse_new()

    async def quiet(self) -> None:
        """Wait until no payment is between its reservation and its answer; an open question is no payment."""
        await self._cashier.in_flight.quiet()

    async def top_up(self, account: Account, amount_micro_usdc: int, *, told: bool = True) -> Payment:
        """Add credit, after asking; returns the payment as it stands when the answer came, or did not.

        ``told`` False: whoever asks has not heard the end of it before :meth:`heard` is called.

        Raises:
            PaymentRefused: policy or person said no; nothing was signed, or nothing of it was ever sent.
            SettingsBroken: the limits cannot be read; nothing was sent.
            ChainError, ProviderError, VaultError: something failed before anything was sent (OnlyWatched: no key).
            AlreadyRunning: another top-up of this account is under way.
        """
        self._cashier.refuse_when_closing()
        if account.is_only_watched:
            raise errors.OnlyWatched
        if not account.is_wallet:
            raise errors.PaymentRefused(
                ("An API key's credit is added on venice.ai, not from here.",), code="not_a_wallet"
            )
        lock = top_up_lock(account.id, self._t.provider.host)
        if not self._t.locks.acquire(lock):
            raise errors.AlreadyRunning("Another payment of this account is under way.")
        try:
            purchase = await top_up_purchase(self._t, account, amount_micro_usdc)
            drafted = await self._cashier.reserved(replace(purchase, told=told), self._question)
            with self._cashier.in_flight.one():
                signed = await self._cashier.signed(drafted)
                sent = await self._cashier.about_to_send(drafted, signed)
                return await self._delivered(sent)
        finally:
            self._t.locks.release(lock)

    async def _delivered(self, sent: Payment) -> Payment:
        """Send it; an answer that cannot be written down is none: the journal says that it was sent."""
        try:
            return await deliver(sent, self._t.provider, self._record.move)
        except errors.StoreError as error:
            _log.warning("The answer to a payment could not be written down: %s %s", error.code, error.detail)
            doubtful, _ = move(sent, PaymentState.UNKNOWN, self._t.clock.now(), error.what)
            return doubtful

    async def heard(self, payment_id: str) -> None:
        """Whoever asked for a top-up has heard how it ended: the same wish again is a new one.

        Raises:
            StoreError: it could not be written down; then it is told once more.
        """
        tries = HEARD_TRIES
        while True:
            known = await self._t.journal.payments()
            payment = next((each for each in known if each.id == payment_id and not each.told), None)
            if payment is None:
                return
            try:
                await self._record.note(replace(payment, told=True))
            except errors.AlreadyRunning:
                # The chain moved it on in between.
                tries -= 1
                if not tries:
                    raise

    async def _question(self, drafted: Draft, ask: Ask) -> Question:
        return await top_up_question(self._t, drafted, ask)

"""Our own policy, or the person, said no; and what a payment that was sent already means for a new one."""

from __future__ import annotations

from app.domain.errors.base import GondolaError


class PaymentRefused(GondolaError):
    """Our own policy said no. ``reasons`` are plain sentences."""

    code = "payment_refused"
    what = "Gondola did not pay."
    means = "Nothing was signed."
    do = ""

    def __init__(self, reasons: tuple[str, ...] = (), *, code: str | None = None) -> None:
        self.reasons = reasons
        if code is not None:
            self.code = code
        super().__init__(" ".join(reasons) or None)


class SpendingPaused(PaymentRefused):
    """ "Pause spending" is on."""

    code = "spending_paused"

    reason = "Spending is paused."

    def __init__(self) -> None:
        super().__init__((self.reason,))


class Locked(SpendingPaused):
    """Gondola is locked: a "no for now" like a pause, and for exports and changes too."""

    code = "locked"
    means = "Nothing was paid, queued, exported or changed. Watching and downloads go on."
    do = "Unlock it in the window, or with the command unlock."
    reason = "Gondola is locked."


class Closing(PaymentRefused):
    """The program is ending: nothing new is signed, and nothing else is said about what was asked for."""

    code = "closing"

    def __init__(self) -> None:
        super().__init__(("Gondola is closing.",))


class NotApproved(PaymentRefused):
    """The person said no, or the question lapsed."""

    code = "not_approved"

    def __init__(self) -> None:
        super().__init__(("You did not approve it.",))


class PaymentUnsettled(GondolaError):
    """An earlier payment for the same thing is not decided yet. ``retry_after_s`` is when to look again."""

    code = "payment_unsettled"
    what = "Not sure yet — nothing new will be paid."
    means = "An earlier payment for this may still be charged, once at most."
    do = "We watch the chain and go on by ourselves."

    def __init__(self, *, retry_after_s: float = 5.0, detail: str = "") -> None:
        super().__init__(detail=detail)
        self.retry_after_s = retry_after_s


class PaymentExpired(GondolaError):
    """The chain proved that the last payment for this was never taken. Nothing new is signed by itself."""

    code = "payment_expired"
    what = "The last payment expired — nothing was paid."
    means = "It can not be charged any more."
    do = "Watch it again to go on; that may ask for a new payment."


class PaidNotDelivered(GondolaError):
    """The chain proved that a payment was taken, and the same payment brought nothing however often it was sent."""

    code = "paid_not_delivered"
    what = "Paid, not delivered."
    means = "The seller took the money and sent nothing that can be used; nothing more is paid by itself."
    do = "Send the seller the report under Payments, or go on and accept the loss."

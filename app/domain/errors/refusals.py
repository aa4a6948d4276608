"""Our own policy, or the person, said no."""

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

    def __init__(self) -> None:
        super().__init__(("Spending is paused.",))


class NotApproved(PaymentRefused):
    """The person said no, or the question lapsed."""

    code = "not_approved"

    def __init__(self) -> None:
        super().__init__(("You did not approve it.",))

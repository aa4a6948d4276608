"""``payments`` and ``reconcile``: what the records say, and making the unknown in them known."""

from __future__ import annotations

from collections.abc import Iterable

from app.cli.exit_codes import DONE, NETWORK, UNKNOWN
from app.cli.output import Output, usd
from app.domain.book_rows import Source
from app.domain.charge import Charge
from app.domain.events import ChargeChanged, Event, HealthChanged, Part, PaymentChanged
from app.domain.money import format_usd
from app.domain.payment import Payment
from app.domain.words import CHARGE_STATE, payment_title, payment_words
from app.services.gondola import Gondola

LOOK_AGAIN_S = 2.0


async def payments(gondola: Gondola, output: Output) -> int:
    """Everything in the journal, of all accounts: signed payments, then uses of credit, each newest first.

    The signed headers are left out: whoever has one can settle it.
    """
    names = {account.id: account.name for account in await gondola.wallet.accounts()}
    signed, charges = await gondola.history.payments(), await gondola.history.charges()
    for payment in signed:
        tell_payment(output, payment, names.get(payment.account_id))
    for charge in charges:
        tell_charge(output, charge, names.get(charge.account_id))
    output.outcome(
        "listed",
        "" if signed or charges else "Nothing was paid and no credit was used yet.",
        payments=len(signed),
        charges=len(charges),
    )
    return DONE


async def reconcile(gondola: Gondola, output: Output, wait_s: float = 0.0) -> int:
    """Look after everything that is not decided: once, or until it is or the wait is over."""
    follower, clock = _Follower(gondola, output), gondola.clock
    until = clock.monotonic() + wait_s
    try:
        await gondola.reconciler.once()
        # A pass is never cut: it may be sending.
        while clock.monotonic() < until and await _undecided(gondola):
            await clock.sleep(LOOK_AGAIN_S)
            follower.unreachable.clear()
            await gondola.reconciler.once()
    finally:
        follower.leave()
    return await _report(gondola, output, follower.unreachable)


async def _undecided(gondola: Gondola) -> list[Payment | Charge]:
    open_payments = [each for each in await gondola.history.payments() if each.unresolved]
    open_charges = [each for each in await gondola.history.charges() if each.unresolved]
    return [*open_payments, *open_charges]


async def _report(gondola: Gondola, output: Output, unreachable: dict[str, str]) -> int:
    left = await _undecided(gondola)
    if not left:
        output.outcome("settled", "Everything is decided.", undecided=[])
        return DONE
    ids = [each.id for each in left]
    problems = [*unreachable.values(), *await _unread_ledgers(gondola, left)]
    if problems:
        words = " ".join(problems)
        output.outcome("network", words, what=words, undecided=ids)
        return NETWORK
    what = f"{len(ids)} not sure yet; nothing new is paid or queued for them."
    output.outcome("unknown", what, what=what, undecided=ids)
    return UNKNOWN


async def _unread_ledgers(gondola: Gondola, left: Iterable[Payment | Charge]) -> list[str]:
    """Why attempts to queue could not be looked up, where they could not."""
    wanted = {each.account_id for each in left if isinstance(each, Charge)}
    accounts = [each for each in await gondola.wallet.accounts() if each.id in wanted and each.is_wallet]
    found: list[str] = []
    for account in accounts:
        reading = await gondola.books.read(account)
        if reading.coverage.ledger_since is None:
            found += [words for source, words in reading.unread if source is Source.LEDGER]
    return found


class _Follower:
    """Tells what moves, and remembers which part of the outside did not answer."""

    def __init__(self, gondola: Gondola, output: Output) -> None:
        self.unreachable: dict[str, str] = {}
        self._output = output
        self.leave = gondola.feed.subscribe(self._heard)

    def _heard(self, event: Event) -> None:
        match event:
            case PaymentChanged(payment):
                tell_payment(self._output, payment)
            case ChargeChanged(charge):
                tell_charge(self._output, charge)
            case HealthChanged(Part.NODE | Part.API as part, False, words):
                self.unreachable[part.value] = words
            case _:
                return


def tell_payment(output: Output, payment: Payment, account: str | None = None) -> None:
    """One payment as a line; ``account`` is the name of its account."""
    signed = payment.authorization
    output.event(
        "payment",
        f"{payment.created_at:%Y-%m-%d %H:%M} UTC  {format_usd(payment.amount_micro_usdc)}  "
        f"{payment_title(payment)}: {payment_words(payment)}",
        payment_id=payment.id,
        account=account or payment.account_id,
        kind=payment.kind.value,
        state=payment.state.value,
        delivery=payment.delivery.value,
        amount=usd(payment.amount_micro_usdc),
        payee=payment.payee,
        host=payment.host,
        resource=payment.resource,
        network=payment.network_key,
        nonce=signed.nonce if signed else None,
        valid_before=signed.valid_before if signed else None,
        transaction=payment.transaction or None,
        block=payment.block_number,
        depth=payment.depth,
        sends=payment.sends,
        job_id=payment.job_id or None,
        note=payment.note or None,
        created_at=payment.created_at,
        changed_at=payment.changed_at,
    )


def tell_charge(output: Output, charge: Charge, account: str | None = None) -> None:
    """One use of credit as a line."""
    output.event(
        "charge",
        f"{charge.created_at:%Y-%m-%d %H:%M} UTC  {format_usd(charge.price_micro_usdc)}  "
        f"{charge.title}: {CHARGE_STATE[charge.state]}",
        charge_id=charge.id,
        account=account or charge.account_id,
        state=charge.state.value,
        amount=usd(charge.price_micro_usdc),
        host=charge.host,
        model=charge.model,
        title=charge.title,
        queue_id=charge.queue_id or None,
        job_id=charge.job_id or None,
        note=charge.note or None,
        created_at=charge.created_at,
        sent_at=charge.sent_at,
        changed_at=charge.changed_at,
    )

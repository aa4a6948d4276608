"""The books: our journal, the chain and Venice's ledger as one list. Every record is in exactly one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.book_matching import PROVED, Bill, Matches, amount_of, match, place_of
from app.domain.book_rows import BookRow, Material, Partners, Presence, Purse, Source, Way, What
from app.domain.charge import Charge, ChargeState, LedgerEntry, LedgerKind
from app.domain.display import displayable
from app.domain.job import Job
from app.domain.money import format_usd
from app.domain.payment import UNRESOLVED, Payment, PaymentState, PurchaseKind
from app.domain.transfers import ChainTransfer, Direction
from app.domain.words import CHARGE_STATE, payment_words

GRACE = timedelta(minutes=30)
"""How long a trace may be late before it counts as missing."""

_NOTHING = Presence.NOT_EXPECTED
_HERE = Presence.HERE
_TAKEN = frozenset({ChargeState.QUEUED, ChargeState.LOST})
_DOUBTFUL = frozenset({ChargeState.SENT, ChargeState.UNKNOWN})


def join(material: Material, now: datetime) -> tuple[BookRow, ...]:
    """All rows, newest first. ``now`` is when the sources were read."""
    return tuple(sorted(_Books(material, now).rows(), key=lambda row: row.time, reverse=True))


class _Books:
    """One account's books while they are being made."""

    def __init__(self, material: Material, now: datetime) -> None:
        self._m = material
        self._now = now
        self._found: Matches = match(material)
        self._jobs = {job.id: job for job in material.jobs}
        self._numbered = {job.queue_id: job for job in material.jobs}
        self._charges = {charge.id: charge for charge in material.charges}
        self._charge_of = {id(bill): charge_id for charge_id, bill in self._found.bill_of.items()}
        self._bill_named = {bill.request_id: bill for bill in self._found.bills if bill.request_id}
        self._given_back: dict[str, int] = defaultdict(int)
        for entry in material.ledger:
            if entry.kind is LedgerKind.REFUND and entry.request_id:
                self._given_back[entry.request_id] += amount_of(entry)

    def rows(self) -> Iterator[BookRow]:
        """Each record once: what was joined to an earlier one is left out."""
        yield from (self._payment(payment) for payment in self._m.payments)
        yield from (self._attempt(charge) for charge in self._m.charges)
        yield from (self._bill(bill) for bill in self._found.bills if id(bill) not in self._charge_of)
        ours = {place_of(transfer) for transfer in self._found.transfer_of.values()}
        yield from (self._transfer(each) for each in self._m.transfers if place_of(each) not in ours)
        credited = {*self._found.credit_of.values(), *self._found.credit_of_transfer.values()}
        for entry in self._m.ledger:
            if entry.kind is LedgerKind.REFUND:
                yield self._refund(entry)
            elif entry.kind is LedgerKind.TOP_UP and entry not in credited:
                yield self._credit(entry)

    def _payment(self, payment: Payment) -> BookRow:
        transfer = self._found.transfer_of.get(payment.id)
        credit = self._found.credit_of.get(payment.id)
        moved = transfer is not None or payment.state in PROVED
        unsure = payment.state in UNRESOLVED and payment.state is not PaymentState.INTENDED
        time = transfer.time if transfer else payment.created_at
        top_up = payment.kind is PurchaseKind.TOP_UP
        job = self._jobs.get(payment.job_id)
        return BookRow(
            time=time,
            what=What.TOP_UP if top_up else What.LOOK,
            way=Way.OUT if moved else Way.UNSURE if unsure else Way.NOTHING,
            purse=Purse.WALLET,
            amount_micro_usdc=payment.amount_micro_usdc,
            partners=Partners(
                _HERE,
                self._trace(Source.CHAIN, time, here=bool(transfer), due=moved, may_come=unsure),
                self._trace(Source.LEDGER, time, here=bool(credit), due=moved, may_come=unsure)
                if top_up
                else _NOTHING,
            ),
            title=job.title if job else payment.host,
            state=payment_words(payment),
            job_id=payment.job_id,
            model=job.model if job else "",
            payment_id=payment.id,
            transaction=transfer.transaction if transfer else payment.transaction,
            log_index=transfer.log_index if transfer else None,
            counterparty=payment.payee,
            ledger_ids=(credit.id,) if credit else (),
            odd=_contradiction(payment, moved=transfer is not None),
        )

    def _attempt(self, charge: Charge) -> BookRow:
        bill = self._found.bill_of.get(charge.id)
        job = self._jobs.get(charge.job_id) or self._numbered.get(charge.queue_id)
        due, time = charge.state in _TAKEN, bill.time if bill else charge.sent_at or charge.created_at
        unsure = charge.state in _DOUBTFUL or (due and job is not None and job.is_watched)
        way = Way.OUT if bill else Way.UNSURE if due or unsure else Way.NOTHING
        in_ledger = self._trace(
            Source.LEDGER, time, here=bill is not None, due=due and not unsure, may_come=unsure
        )
        shown = charge.price_micro_usdc if bill is None else bill.amount_micro_usdc
        return BookRow(
            time=time,
            what=What.CHARGE,
            way=way,
            purse=Purse.CREDIT,
            amount_micro_usdc=shown,
            partners=Partners(_HERE, _NOTHING, in_ledger),
            title=charge.title,
            state=CHARGE_STATE[charge.state],
            job_id=job.id if job else charge.job_id,
            model=charge.model,
            charge_id=charge.id,
            counterparty=charge.host,
            ledger_ids=tuple(row.id for row in bill.rows) if bill else (),
            request_id=bill.request_id if bill else charge.queue_id,
            quoted_micro_usdc=charge.price_micro_usdc,
            refunded_micro_usdc=self._refunded(bill),
            odd=_above_quote(shown, charge.price_micro_usdc),
        )

    def _bill(self, bill: Bill) -> BookRow:
        job = self._numbered.get(bill.request_id)
        quoted = job.price_micro_usdc if job else None
        return BookRow(
            time=bill.time,
            what=What.CHARGE,
            way=Way.OUT,
            purse=Purse.CREDIT,
            amount_micro_usdc=bill.amount_micro_usdc,
            partners=Partners(_HERE if job else Presence.MISSING, _NOTHING, _HERE),
            title=job.title if job else displayable(bill.model, 80),
            job_id=job.id if job else "",
            model=displayable(bill.model, 80),
            ledger_ids=tuple(row.id for row in bill.rows),
            request_id=bill.request_id,
            quoted_micro_usdc=quoted,
            refunded_micro_usdc=self._refunded(bill),
            odd=_above_quote(bill.amount_micro_usdc, quoted),
        )

    def _refund(self, entry: LedgerEntry) -> BookRow:
        bill = self._bill_named.get(entry.request_id)
        charge = self._charges.get(self._charge_of.get(id(bill), "")) if bill else None
        job = self._job_of(charge, entry.request_id)
        odd = ""
        if bill is None and self._m.coverage.covers(Source.LEDGER, entry.created_at - timedelta(days=1)):
            odd = "No charge for it is in Venice's ledger."
        elif bill is not None and self._refunded(bill) != bill.amount_micro_usdc:
            odd = f"{format_usd(bill.amount_micro_usdc)} was charged, {format_usd(self._refunded(bill))} came back."
        return BookRow(
            time=entry.created_at,
            what=What.REFUND,
            way=Way.IN,
            purse=Purse.CREDIT,
            amount_micro_usdc=amount_of(entry),
            partners=Partners(_HERE if charge or job else Presence.MISSING, _NOTHING, _HERE),
            title=job.title if job else charge.title if charge else displayable(entry.model_id, 80),
            job_id=job.id if job else "",
            model=charge.model if charge else displayable(entry.model_id, 80),
            ledger_ids=(entry.id,),
            request_id=entry.request_id,
            returns=charge.id if charge else "",
            odd=odd,
        )

    def _credit(self, entry: LedgerEntry) -> BookRow:
        unread = not self._m.coverage.covers(Source.CHAIN, entry.created_at - GRACE)
        return BookRow(
            time=entry.created_at,
            what=What.TOP_UP,
            way=Way.IN,
            purse=Purse.CREDIT,
            amount_micro_usdc=amount_of(entry),
            partners=Partners(Presence.MISSING, Presence.UNREAD if unread else Presence.MISSING, _HERE),
            ledger_ids=(entry.id,),
            request_id=entry.request_id,
        )

    def _transfer(self, transfer: ChainTransfer) -> BookRow:
        credit = self._found.credit_of_transfer.get(place_of(transfer))
        what, way = _kind_of(transfer)
        unknown = Presence.MISSING if what is What.ELSEWHERE else _NOTHING
        incoming = transfer.direction is Direction.IN
        return BookRow(
            time=transfer.time,
            what=what,
            way=way,
            purse=Purse.WALLET,
            amount_micro_usdc=transfer.value_micro_usdc,
            partners=Partners(unknown, _HERE, _HERE if credit else _NOTHING),
            transaction=transfer.transaction,
            log_index=transfer.log_index,
            counterparty=transfer.payer if incoming else transfer.payee,
            ledger_ids=(credit.id,) if credit else (),
        )

    def _trace(self, source: Source, at: datetime, *, here: bool, due: bool, may_come: bool) -> Presence:
        """What an absent trace means: it is due, it may still come, or nobody waits for it."""
        if here:
            return _HERE
        if (due or may_come) and not self._m.coverage.covers(source, at):
            return Presence.UNREAD
        if due and self._now - at >= GRACE:
            return Presence.MISSING
        return Presence.LATER if due or may_come else _NOTHING

    def _refunded(self, bill: Bill | None) -> int:
        return self._given_back.get(bill.request_id, 0) if bill and bill.request_id else 0

    def _job_of(self, charge: Charge | None, request_id: str) -> Job | None:
        job = self._jobs.get(charge.job_id) if charge else None
        return job or self._numbered.get(request_id)


def _kind_of(transfer: ChainTransfer) -> tuple[What, Way]:
    """A transfer that the journal does not know. Anybody can write transfers of nothing in anybody's name."""
    if transfer.value_micro_usdc == 0:
        return What.EMPTY, Way.NOTHING
    if transfer.direction is Direction.SELF:
        return What.TO_ITSELF, Way.NOTHING
    if transfer.direction is Direction.IN:
        return What.RECEIVED, Way.IN
    return What.ELSEWHERE, Way.OUT


def _contradiction(payment: Payment, *, moved: bool) -> str:
    """A payment that was given up and is on the chain all the same."""
    ended = payment.state in (PaymentState.VOID, PaymentState.ABANDONED, PaymentState.REFUSED)
    return "The chain shows it, though it counted as not paid." if moved and ended else ""


def _above_quote(amount: int, quoted: int | None) -> str:
    if quoted is None or amount <= quoted:
        return ""
    return f"{format_usd(amount)} was charged, {format_usd(quoted)} was quoted."

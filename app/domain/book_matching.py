"""Which records are about the same money. A record is joined to at most one partner of each kind, never invented.

Payment and transfer: the authorization's nonce, which its payer uses once (EIP-3009). Without one, the transaction
that our own node proved, if payer, receiver and amount agree.
Payment and TOP_UP: the ledger does not say which payment it credited, so the same amount within a day after the
transfer (or the signing), the oldest first; proved payments choose before doubtful ones. What is left over goes to
authorized transfers that the journal does not know, within ten minutes.
Attempt and CHARGE: rows of one request belong together. The request that bears the job's number; else the same
model and price within six hours after the sending and after the ledger mark; else the same model within ten
minutes, if only one attempt and one request fit each other: that is how a charge above its quote is found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from app.domain.book_rows import Material
from app.domain.charge import Charge, ChargeState, LedgerEntry, LedgerKind
from app.domain.money import usd_to_micro
from app.domain.payment import MAYBE_SENT, Payment, PaymentState, PurchaseKind
from app.domain.transfers import ChainTransfer, Direction

CLOCKS_DIFFER = timedelta(minutes=2)
CREDITED_WITHIN = timedelta(days=1)
CREDITED_ELSEWHERE_WITHIN = timedelta(minutes=10)
CHARGED_WITHIN = timedelta(hours=6)
CHARGED_AT_ANOTHER_PRICE_WITHIN = timedelta(minutes=10)

PROVED = frozenset({PaymentState.CONFIRMED, PaymentState.FINAL})
_NEVER_SENT = frozenset({ChargeState.INTENDED, ChargeState.ABANDONED, ChargeState.REJECTED})

Place = tuple[str, int]
"""A transfer: transaction and log index."""


@dataclass(frozen=True, slots=True)
class Bill:
    """What the host took for one request: its CHARGE rows together, and where the newest of them stands."""

    rows: tuple[LedgerEntry, ...]
    position: int

    @property
    def request_id(self) -> str:
        """The host's name of the request, empty where it gives none."""
        return self.rows[0].request_id

    @property
    def amount_micro_usdc(self) -> int:
        """The sum of its rows."""
        return abs(usd_to_micro(sum((row.amount_usd for row in self.rows), Decimal(0))))

    @property
    def time(self) -> datetime:
        """When the first of them was booked."""
        return min(row.created_at for row in self.rows)

    @property
    def model(self) -> str:
        """The model that the host names, empty where it names none."""
        return next((row.model_id for row in self.rows if row.model_id), "")


@dataclass(frozen=True, slots=True)
class Matches:
    """Everything that was found to belong together."""

    transfer_of: Mapping[str, ChainTransfer]
    credit_of: Mapping[str, LedgerEntry]
    credit_of_transfer: Mapping[Place, LedgerEntry]
    bills: tuple[Bill, ...]
    bill_of: Mapping[str, Bill]


def amount_of(entry: LedgerEntry) -> int:
    """A ledger row's amount without its sign, micro-USDC."""
    return abs(usd_to_micro(entry.amount_usd))


def place_of(transfer: ChainTransfer) -> Place:
    """What tells one transfer from every other."""
    return transfer.transaction, transfer.log_index


def match(material: Material) -> Matches:
    """Join what belongs together."""
    transfers = _transfers(material)
    credits_, elsewhere = _credits(material, transfers)
    bills = _bills(material.ledger)
    return Matches(transfers, credits_, elsewhere, bills, _Billing(material, bills).matched())


def _transfers(material: Material) -> dict[str, ChainTransfer]:
    left = {place_of(each): each for each in material.transfers if each.direction is not Direction.IN}
    by_nonce = {(each.payer, each.nonce): place for place, each in left.items() if each.nonce}
    found: dict[str, ChainTransfer] = {}
    for payment in material.payments:
        signed = payment.authorization
        place = by_nonce.get((signed.payer, signed.nonce)) if signed else None
        if place in left:
            found[payment.id] = left.pop(place)
    for payment in material.payments:
        if payment.id not in found and payment.state in PROVED and payment.transaction:
            place = next((place for place, each in left.items() if _is_proved_by(payment, each)), None)
            if place is not None:
                found[payment.id] = left.pop(place)
    return found


def _is_proved_by(payment: Payment, transfer: ChainTransfer) -> bool:
    """The transaction that our node proved, where the reading does not say by which authorization it was made."""
    payer = payment.authorization.payer if payment.authorization else transfer.payer
    return transfer.nonce is None and (
        payment.transaction.lower(),
        payer,
        payment.payee,
        payment.amount_micro_usdc,
    ) == (transfer.transaction, transfer.payer, transfer.payee, transfer.value_micro_usdc)


Wanted = tuple[str, int, datetime]


def _credits(
    material: Material, transfers: Mapping[str, ChainTransfer]
) -> tuple[dict[str, LedgerEntry], dict[Place, LedgerEntry]]:
    rows = _ByAmount([each for each in material.ledger if each.kind is LedgerKind.TOP_UP])
    proved, doubtful = list[Wanted](), list[Wanted]()
    for payment in material.payments:
        if payment.kind is not PurchaseKind.TOP_UP:
            continue
        transfer = transfers.get(payment.id)
        at = transfer.time if transfer else payment.created_at
        wanted = (payment.id, payment.amount_micro_usdc, at)
        if transfer or payment.state in PROVED:
            proved.append(wanted)
        elif payment.state in MAYBE_SENT:
            doubtful.append(wanted)
    found = {**rows.take(proved, CREDITED_WITHIN), **rows.take(doubtful, CREDITED_WITHIN)}
    ours = {place_of(each) for each in transfers.values()}
    others = {
        f"{number}": each
        for number, each in enumerate(material.transfers)
        if each.direction is Direction.OUT and each.nonce and place_of(each) not in ours
    }
    asked = [(number, each.value_micro_usdc, each.time) for number, each in others.items()]
    taken = rows.take(asked, CREDITED_ELSEWHERE_WITHIN)
    return found, {place_of(others[number]): row for number, row in taken.items()}


@dataclass(slots=True)
class _ByAmount:
    """Ledger rows that wait for a partner of their amount; each is taken once."""

    rows: Iterable[LedgerEntry]
    _left: dict[int, list[LedgerEntry]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for row in sorted(self.rows, key=lambda each: each.created_at):
            self._left[amount_of(row)].append(row)

    def take(self, wanted: Iterable[Wanted], within: timedelta) -> dict[str, LedgerEntry]:
        """For each that wants one, the oldest first: the oldest row that fits its amount and its time."""
        found: dict[str, LedgerEntry] = {}
        for key, amount, at in sorted(wanted, key=lambda each: each[2]):
            waiting = self._left[amount]
            for row in waiting:
                if at - CLOCKS_DIFFER <= row.created_at <= at + within:
                    found[key] = row
                    waiting.remove(row)
                    break
        return found


def _bills(newest_first: Iterable[LedgerEntry]) -> tuple[Bill, ...]:
    grouped: dict[str, list[tuple[int, LedgerEntry]]] = defaultdict(list)
    for position, row in enumerate(newest_first):
        if row.kind is LedgerKind.CHARGE:
            grouped[row.request_id or f"\0{position}"].append((position, row))
    return tuple(
        Bill(tuple(row for _, row in rows), max(position for position, _ in rows))
        for rows in grouped.values()
    )


class _Billing:
    """Finds the bill of each attempt to queue."""

    def __init__(self, material: Material, bills: tuple[Bill, ...]) -> None:
        self._jobs = {job.id: job for job in material.jobs}
        self._marks = {row.id: position for position, row in enumerate(material.ledger)}
        self._after_all = len(material.ledger)
        numbers = {charge.id: self._numbers(charge) for charge in material.charges}
        named = set().union(*numbers.values(), (job.queue_id for job in material.jobs))
        by_request = {bill.request_id: bill for bill in bills if bill.request_id}
        self._found: dict[str, Bill] = {}
        taken: set[int] = set()
        for charge in material.charges:
            bill = next((by_request[each] for each in sorted(numbers[charge.id]) if each in by_request), None)
            if bill is not None and id(bill) not in taken:
                self._found[charge.id] = bill
                taken.add(id(bill))
        # A host that names our jobs in its rows names them all: what it has not named is not charged yet.
        host_names_jobs = any(bill.request_id in named for bill in bills if bill.request_id)
        self._open = sorted(
            (
                charge
                for charge in material.charges
                if charge.id not in self._found
                and charge.state not in _NEVER_SENT
                and not (host_names_jobs and numbers[charge.id])
            ),
            key=_sent,
        )
        self._left = sorted(
            (bill for bill in bills if id(bill) not in taken and bill.request_id not in named),
            key=lambda bill: bill.time,
        )

    def matched(self) -> dict[str, Bill]:
        """Attempt by attempt, each bill once."""
        for charge in tuple(self._open):
            same_price = (each for each in self._left if self._same_price(charge, each))
            self._join(charge, next(same_price, None))
        near = {charge.id: [each for each in self._left if self._near(charge, each)] for charge in self._open}
        wanted = [id(bill) for bills in near.values() for bill in bills]
        for charge in tuple(self._open):
            if len(near[charge.id]) == 1 and wanted.count(id(near[charge.id][0])) == 1:
                self._join(charge, near[charge.id][0])
        return self._found

    def _numbers(self, charge: Charge) -> set[str]:
        job = self._jobs.get(charge.job_id)
        return {number for number in (charge.queue_id, job.queue_id if job else "") if number}

    def _join(self, charge: Charge, bill: Bill | None) -> None:
        if bill is not None:
            self._found[charge.id] = bill
            self._left.remove(bill)
            self._open.remove(charge)

    def _same_price(self, charge: Charge, bill: Bill) -> bool:
        same = bill.amount_micro_usdc == charge.price_micro_usdc and bill.model in ("", charge.model)
        return same and self._in_time(charge, bill, CHARGED_WITHIN)

    def _near(self, charge: Charge, bill: Bill) -> bool:
        return bill.model == charge.model and self._in_time(charge, bill, CHARGED_AT_ANOTHER_PRICE_WITHIN)

    def _in_time(self, charge: Charge, bill: Bill, within: timedelta) -> bool:
        newer_than_mark = bill.position < self._marks.get(charge.ledger_mark, self._after_all)
        return newer_than_mark and _sent(charge) - CLOCKS_DIFFER <= bill.time <= _sent(charge) + within


def _sent(charge: Charge) -> datetime:
    return charge.sent_at or charge.created_at

"""The journal of signed payments: reserved before the signature, moved only from where it stands."""

from __future__ import annotations

import sqlite3

from app.adapters.store.connection import Database
from app.adapters.store.payment_reads import PaymentReads
from app.adapters.store.payment_rows import row_of
from app.adapters.store.registry import JournalRegistry, address_of, claim_account
from app.adapters.store.rows import to_us
from app.adapters.store.windows import journal_id, names, paid_in, raise_high_water
from app.domain.errors import AlreadyRunning, StoreError
from app.domain.payment import (
    TRANSITIONS,
    UNRESOLVED,
    IllegalTransition,
    Payment,
    PaymentState,
    Transition,
)
from app.domain.policy import Allow, Decision, Spent
from app.ports.clock import Clock
from app.ports.stores import Decide

_UNRESOLVED = names(UNRESOLVED)
_PROVED = names({PaymentState.CONFIRMED, PaymentState.FINAL})

_INSERT = """
    INSERT INTO payments (
        id, account_id, kind, resource, host, network_key, payee, amount_micro_usdc, created_at_us, reserved_at_us,
        state, delivery, job_id, auth_payer, auth_payee, auth_value_micro_usdc, auth_valid_after,
        auth_valid_before, auth_nonce, header_name, header_value, header_method, header_url, header_body,
        tx_hash, block_number, depth, note, sends, asked, forgiven, told, changed_at_us
    ) VALUES (
        :id, :account_id, :kind, :resource, :host, :network_key, :payee, :amount_micro_usdc, :created_at_us,
        :reserved_at_us, :state, :delivery, :job_id, :auth_payer, :auth_payee, :auth_value_micro_usdc,
        :auth_valid_after, :auth_valid_before, :auth_nonce, :header_name, :header_value, :header_method,
        :header_url, :header_body, :tx_hash, :block_number, :depth, :note, :sends, :asked, :forgiven,
        :told, :changed_at_us
    )
"""

_UPDATE = """
    UPDATE payments SET state = :state, delivery = :delivery, job_id = :job_id, auth_payer = :auth_payer,
        auth_payee = :auth_payee, auth_value_micro_usdc = :auth_value_micro_usdc,
        auth_valid_after = :auth_valid_after, auth_valid_before = :auth_valid_before, auth_nonce = :auth_nonce,
        header_name = :header_name, header_value = :header_value, header_method = :header_method,
        header_url = :header_url, header_body = :header_body, tx_hash = :tx_hash, block_number = :block_number,
        depth = :depth, note = :note, sends = max(sends, :sends), forgiven = max(forgiven, :forgiven),
        told = max(told, :told), changed_at_us = :changed_at_us
    WHERE id = :id
"""

_OPEN_FOR = """
    SELECT EXISTS (
        SELECT 1 FROM payments
        WHERE kind = :kind AND job_id = :job_id
            AND (job_id <> '' OR (host = :host AND network_key = :network_key AND (
                account_id = :account_id OR auth_payer = :address
                OR account_id IN (SELECT id FROM accounts WHERE address <> '' AND lower(address) = :address)
            )))
            AND state IN (SELECT value FROM json_each(:unresolved))
    )
"""

_EARLIER_TO = """
    SELECT count(*) FROM payments
    WHERE lower(payee) = lower(?) AND state IN (SELECT value FROM json_each(?))
"""


class SqlitePayments(PaymentReads):
    """``ports.stores.PaymentJournal``. With a registry, a wallet whose journal is elsewhere signs nothing here."""

    def __init__(self, database: Database, clock: Clock, registry: JournalRegistry | None = None) -> None:
        super().__init__(database)
        self._clock = clock
        self._registry = registry

    async def reserve(self, payment: Payment, decide: Decide) -> Decision:
        """Count, decide and insert in one transaction; only on Allow. Earlier payments are the proved ones."""
        if payment.state is not PaymentState.INTENDED or payment.authorization is not None:
            raise IllegalTransition(detail=f"reserving a payment that is {payment.state.value}")
        now = self._clock.now()

        def reserve(connection: sqlite3.Connection) -> Decision:
            claim_account(self._registry, self._database.path, connection, payment.account_id)
            water_us = raise_high_water(connection, now, payment.created_at)
            decision = decide(
                # The draft's own time: it was held against the chain's.
                paid_in(connection, min(now, payment.created_at), payment),
                _is_open_for(connection, payment),
                _earlier_to(connection, payment.payee),
            )
            if isinstance(decision, Allow):
                connection.execute(_INSERT, {**row_of(payment), "reserved_at_us": water_us})
            return decision

        return await self._database.write(reserve)

    async def refuse(self, payment: Payment) -> None:
        """Insert a payment that the policy refused; it never counts and never moves."""
        if payment.state is not PaymentState.REFUSED or payment.authorization is not None:
            raise IllegalTransition(detail=f"a refusal that is {payment.state.value}")
        now = self._clock.now()

        def refuse(connection: sqlite3.Connection) -> None:
            water_us = raise_high_water(connection, now, payment.created_at)
            connection.execute(_INSERT, {**row_of(payment), "reserved_at_us": water_us})

        await self._database.write(refuse)

    async def record(self, payment: Payment, transition: Transition) -> None:
        """Compare the stored state with ``transition.before``, then store both.

        Raises AlreadyRunning (a StoreError) when another process moved it, and IllegalTransition.
        """
        _check_move(payment, transition)
        now = self._clock.now()

        def record(connection: sqlite3.Connection) -> None:
            if payment.authorization is not None:
                self._claim(connection, payment.authorization.payer)
            _expect(connection, payment.id, transition.before)
            raise_high_water(connection, now, transition.at)
            connection.execute(_UPDATE, row_of(payment))
            connection.execute(
                "INSERT INTO transitions (payment_id, at_us, before_state, after_state, why, evidence)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    payment.id,
                    to_us(transition.at),
                    transition.before.value,
                    transition.after.value,
                    transition.why,
                    transition.evidence,
                ),
            )

        await self._database.write(record)

    async def note(self, payment: Payment) -> None:
        """Store fields that are no transition. Raises AlreadyRunning when the stored state is another one."""

        def note(connection: sqlite3.Connection) -> None:
            _expect(connection, payment.id, payment.state)
            connection.execute(_UPDATE, row_of(payment))

        await self._database.write(note)

    async def paid_in(self) -> Spent:
        """What counts in the windows right now."""
        now = self._clock.now()
        return await self._database.read(lambda connection: paid_in(connection, now))

    def _claim(self, connection: sqlite3.Connection, address: str) -> None:
        if self._registry is not None:
            self._registry.bind(address, journal_id(connection), self._database.path)


def _check_move(payment: Payment, transition: Transition) -> None:
    fits = payment.id == transition.payment_id and payment.state is transition.after
    if not fits or transition.after not in TRANSITIONS[transition.before]:
        raise IllegalTransition(detail=f"{transition.before.value} -> {transition.after.value}")


def _expect(connection: sqlite3.Connection, payment_id: str, state: PaymentState) -> None:
    row = connection.execute("SELECT state FROM payments WHERE id = ?", (payment_id,)).fetchone()
    if row is None:
        raise StoreError("The journal does not know this payment.", detail=payment_id)
    if row["state"] != state.value:
        raise AlreadyRunning(detail=f"payment is {row['state']}, expected {state.value}")


def _is_open_for(connection: sqlite3.Connection, payment: Payment) -> bool:
    purchase = {
        "account_id": payment.account_id,
        # A wallet that was added twice, or removed and added again, has several accounts.
        "address": address_of(connection, payment.account_id).lower(),
        "kind": payment.kind.value,
        "host": payment.host,
        "network_key": payment.network_key,
        "job_id": payment.job_id,
        "unresolved": _UNRESOLVED,
    }
    return bool(connection.execute(_OPEN_FOR, purchase).fetchone()[0])


def _earlier_to(connection: sqlite3.Connection, payee: str) -> int:
    return int(connection.execute(_EARLIER_TO, (payee, _PROVED)).fetchone()[0])

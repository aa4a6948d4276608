"""The journal's own time, and what counts in the rolling 24 hours and 30 days.

A reservation is written at the latest time that the journal ever saw, and a window reaches back from now: so a clock
that was set back frees nothing, and neither does one that ran ahead for a while and was put right again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from enum import Enum

from app.adapters.store.rows import DAY_US, MONTH_US, to_us
from app.domain.charge import CHARGE_RESERVING
from app.domain.payment import RESERVING, UNRESOLVED, Payment
from app.domain.policy import Spent


def names(states: Iterable[Enum]) -> str:
    """States as a JSON list, for ``IN (SELECT value FROM json_each(…))``."""
    return json.dumps(sorted(str(state.value) for state in states))


_RESERVING, _UNRESOLVED, _CHARGE_RESERVING = names(RESERVING), names(UNRESOLVED), names(CHARGE_RESERVING)

# A signature that may still be settled counts whatever its age: the money would move now.
_PAID_IN = """
    SELECT coalesce(sum(amount_micro_usdc) FILTER (WHERE open OR reserved_at_us > :day), 0) AS day,
           coalesce(sum(amount_micro_usdc) FILTER (WHERE open OR reserved_at_us > :month), 0) AS month,
           coalesce(sum(amount_micro_usdc) FILTER (WHERE job_id = :job AND job_id <> ''), 0) AS job,
           coalesce(sum(amount_micro_usdc)
               FILTER (WHERE host = :host AND (open OR reserved_at_us > :day)), 0) AS host_day
    FROM (
        SELECT amount_micro_usdc, reserved_at_us, job_id, host,
               state IN (SELECT value FROM json_each(:unresolved)) AS open
        FROM payments WHERE state IN (SELECT value FROM json_each(:reserving))
    )
"""

_USED = """
    SELECT coalesce(sum(price_micro_usdc) FILTER (WHERE reserved_at_us > :day), 0) AS day,
           coalesce(sum(price_micro_usdc) FILTER (WHERE reserved_at_us > :month), 0) AS month,
           coalesce(sum(price_micro_usdc) FILTER (WHERE host = :host AND reserved_at_us > :day), 0) AS host_day
    FROM charges WHERE state IN (SELECT value FROM json_each(:reserving))
"""


def journal_id(connection: sqlite3.Connection) -> str:
    """The random name that this journal was given when it was made."""
    return str(connection.execute("SELECT id FROM journal").fetchone()[0])


def high_water_us(connection: sqlite3.Connection, now: datetime) -> int:
    """The latest time this journal has seen, ``now`` included."""
    seen = int(connection.execute("SELECT high_water_us FROM journal").fetchone()[0])
    return max(seen, to_us(now))


def raise_high_water(connection: sqlite3.Connection, *moments: datetime) -> int:
    """Remember these times as seen; returns the new high water. Inside a transaction only."""
    water = max(high_water_us(connection, moment) for moment in moments)
    connection.execute("UPDATE journal SET high_water_us = ? WHERE high_water_us < ?", (water, water))
    return water


def paid_in(connection: sqlite3.Connection, now: datetime, payment: Payment | None = None) -> Spent:
    """USDC signed away, reservations included; ``payment`` names the job and the server that count by themselves."""
    about = {"job": payment.job_id, "host": payment.host} if payment else {"job": "", "host": ""}
    states = {"reserving": _RESERVING, "unresolved": _UNRESOLVED}
    row = connection.execute(_PAID_IN, {**states, **about, **_windows(now)}).fetchone()
    return Spent(row["day"], row["month"], row["job"], row["host_day"])


def used(connection: sqlite3.Connection, now: datetime, host: str = "") -> Spent:
    """Prices taken, or perhaps taken, from prepaid credit; ``host`` is the server that counts by itself."""
    row = connection.execute(
        _USED, {"reserving": _CHARGE_RESERVING, "host": host, **_windows(now)}
    ).fetchone()
    return Spent(row["day"], row["month"], 0, row["host_day"])


def _windows(now: datetime) -> dict[str, int]:
    return {"day": to_us(now) - DAY_US, "month": to_us(now) - MONTH_US}

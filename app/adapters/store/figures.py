"""Sums over the journals, made where the records are: a picture of years loads a few hundred rows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from app.adapters.store.durations import duration_from
from app.adapters.store.reading import Reading
from app.adapters.store.rows import from_us, read_all, to_us
from app.adapters.store.windows import names
from app.domain.durations import Duration
from app.domain.insights import MAYBE_PAID, MAYBE_TAKEN, PAID, TAKEN, Cell, Fund, Standing, Use
from app.domain.networks import NETWORKS
from app.domain.payment import PurchaseKind
from app.domain.time_spans import Reach

_REACH = """
    SELECT min(first) AS first, max(last) AS last FROM (
        SELECT (SELECT min(created_at_us) FROM charges) AS first, (SELECT max(created_at_us) FROM charges) AS last
        UNION ALL SELECT (SELECT min(created_at_us) FROM payments), (SELECT max(created_at_us) FROM payments)
        UNION ALL SELECT min(at_us), max(at_us) FROM durations
    )
"""

# The index by time is named: any other way through the journal would be slow in silence. A charge that was put aside
# after the ledger had shown it was taken all the same.
_CHARGES = """
    SELECT place, model, standing, sum(price_micro_usdc) AS amount, count(*) AS records FROM (
        SELECT place, model, price_micro_usdc, CASE
            WHEN job_id <> '' AND job_id IN (SELECT id FROM jobs WHERE state = 'failed' AND refunded)
                THEN 'given_back'
            WHEN state IN (SELECT value FROM json_each(:taken)) THEN 'spent'
            WHEN state = 'dismissed' AND id IN (SELECT charge_id FROM charge_transitions WHERE after_state = 'lost')
                THEN 'spent'
            ELSE 'unsure' END AS standing
        FROM (
            SELECT json_extract(value, '$[0]') AS place, json_extract(value, '$[1]') AS begin_us,
                json_extract(value, '$[2]') AS end_us
            FROM json_each(:pieces)
        ) CROSS JOIN charges INDEXED BY charges_by_time
            ON created_at_us >= begin_us AND created_at_us < end_us
        WHERE state IN (SELECT value FROM json_each(:counted))
    ) GROUP BY place, model, standing
"""

_PAYMENTS = """
    SELECT place, kind, test, model, standing, sum(amount_micro_usdc) AS amount, count(*) AS records FROM (
        SELECT place, kind, amount_micro_usdc,
            network_key IN (SELECT value FROM json_each(:tests)) AS test,
            CASE kind WHEN :look THEN coalesce((SELECT model FROM jobs WHERE id = payments.job_id), '') ELSE '' END
                AS model,
            CASE WHEN state IN (SELECT value FROM json_each(:paid)) THEN 'spent' ELSE 'unsure' END AS standing
        FROM (
            SELECT json_extract(value, '$[0]') AS place, json_extract(value, '$[1]') AS begin_us,
                json_extract(value, '$[2]') AS end_us
            FROM json_each(:pieces)
        ) CROSS JOIN payments INDEXED BY payments_by_time
            ON created_at_us >= begin_us AND created_at_us < end_us
        WHERE state IN (SELECT value FROM json_each(:counted))
    ) GROUP BY place, kind, test, model, standing
"""

_DURATIONS = "SELECT * FROM durations WHERE at_us >= ? ORDER BY at_us, seq"

_TESTS = json.dumps(sorted(key for key, network in NETWORKS.items() if network.testnet))
_USES = {PurchaseKind.TOP_UP: Use.TOP_UP, PurchaseKind.POLL: Use.LOOK}


class SqliteFigures:
    """``ports.figures.Figures``."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    async def reach(self) -> Reach | None:
        """From when to when there are records of money or of finished jobs."""
        return await self._reading.read(_reach)

    async def spending(self, edges: Sequence[datetime]) -> tuple[Cell, ...]:
        """What was spent in each piece between two edges; both journals as they are at one moment."""
        pieces = json.dumps(
            [[place, to_us(begin), to_us(end)] for place, (begin, end) in enumerate(pairwise(edges))]
        )

        def read(connection: sqlite3.Connection) -> tuple[Cell, ...]:
            connection.execute("BEGIN")
            try:
                return _charged(connection, pieces) + _paid(connection, pieces)
            finally:
                connection.execute("COMMIT")

        return await self._reading.read(read)

    async def durations(self, since: datetime) -> tuple[Duration, ...]:
        """How long jobs took that finished since then."""
        return await self._reading.read(
            lambda connection: read_all(connection.execute(_DURATIONS, (to_us(since),)), duration_from)
        )


def _reach(connection: sqlite3.Connection) -> Reach | None:
    row = connection.execute(_REACH).fetchone()
    return None if row["first"] is None else (from_us(row["first"]), from_us(row["last"]))


def _charged(connection: sqlite3.Connection, pieces: str) -> tuple[Cell, ...]:
    states = {"taken": names(TAKEN), "counted": names(TAKEN | MAYBE_TAKEN)}
    rows = connection.execute(_CHARGES, {"pieces": pieces, **states})
    return read_all(rows, lambda row: _cell(row, Fund.CREDIT, Use.JOB))


def _paid(connection: sqlite3.Connection, pieces: str) -> tuple[Cell, ...]:
    states = {"paid": names(PAID), "counted": names(PAID | MAYBE_PAID)}
    values = {"pieces": pieces, "tests": _TESTS, "look": PurchaseKind.POLL.value, **states}
    rows = connection.execute(_PAYMENTS, values)
    return read_all(
        rows,
        lambda row: _cell(row, Fund.TEST if row["test"] else Fund.USDC, _USES[PurchaseKind(row["kind"])]),
    )


def _cell(row: sqlite3.Row, fund: Fund, use: Use) -> Cell:
    return Cell(
        int(row["place"]),
        fund,
        use,
        row["model"],
        Standing(row["standing"]),
        int(row["amount"]),
        int(row["records"]),
    )

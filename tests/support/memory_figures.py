"""The figures port in memory: every record is looked at, one by one, as the rules say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Protocol

from app.domain.charge import Charge, ChargeState
from app.domain.durations import Duration
from app.domain.errors import StoreError
from app.domain.insights import MAYBE_PAID, PAID, Cell, Fund, Standing, Use
from app.domain.job import Job, JobState
from app.domain.networks import NETWORKS
from app.domain.payment import Payment, PurchaseKind
from app.domain.time_spans import Reach


class Records(Protocol):
    """What there is to add up."""

    by_charge: dict[str, Charge]
    by_payment: dict[str, Payment]
    by_job: dict[str, Job]
    took: list[Duration]


class MemoryFigures:
    """``proved`` are charges that the ledger had shown before they were put aside."""

    def __init__(self, records: Records, proved: Iterable[str] = ()) -> None:
        self.records, self.proved = records, frozenset(proved)
        self.trouble: StoreError | None = None
        self.reads = 0

    async def reach(self) -> Reach | None:
        self.reads += 1
        if self.trouble is not None:
            raise self.trouble
        known = self.records
        times = [each.created_at for each in known.by_charge.values()]
        times += [each.created_at for each in known.by_payment.values()]
        times += [each.at for each in known.took]
        return (min(times), max(times)) if times else None

    async def spending(self, edges: Sequence[datetime]) -> tuple[Cell, ...]:
        if self.trouble is not None:
            raise self.trouble
        amounts: Counter[tuple[int, Fund, Use, str, Standing]] = Counter()
        counts: Counter[tuple[int, Fund, Use, str, Standing]] = Counter()
        for at, key, amount in self._entries():
            place = next((n for n, (begin, end) in enumerate(pairwise(edges)) if begin <= at < end), None)
            if place is not None:
                amounts[place, *key] += amount
                counts[place, *key] += 1
        return tuple(Cell(*key, amounts[key], count) for key, count in counts.items())

    async def durations(self, since: datetime) -> tuple[Duration, ...]:
        return tuple(sorted((each for each in self.records.took if each.at >= since), key=lambda e: e.at))

    def _entries(self) -> Iterable[tuple[datetime, tuple[Fund, Use, str, Standing], int]]:
        jobs: Mapping[str, Job] = self.records.by_job
        for charge in self.records.by_charge.values():
            standing = self._standing(charge, jobs.get(charge.job_id))
            if standing is not None:
                key = (Fund.CREDIT, Use.JOB, charge.model, standing)
                yield charge.created_at, key, charge.price_micro_usdc
        for paid in self.records.by_payment.values():
            if paid.state not in PAID | MAYBE_PAID:
                continue
            fund = Fund.TEST if NETWORKS[paid.network_key].testnet else Fund.USDC
            look = paid.kind is PurchaseKind.POLL
            job = jobs.get(paid.job_id) if look else None
            how = Standing.SPENT if paid.state in PAID else Standing.UNSURE
            key = (fund, Use.LOOK if look else Use.TOP_UP, job.model if job else "", how)
            yield paid.created_at, key, paid.amount_micro_usdc

    def _standing(self, charge: Charge, job: Job | None) -> Standing | None:
        match charge.state:
            case ChargeState.QUEUED if job is not None and job.state is JobState.FAILED and job.refunded:
                return Standing.GIVEN_BACK
            case ChargeState.QUEUED | ChargeState.LOST:
                return Standing.SPENT
            case ChargeState.DISMISSED if charge.id in self.proved:
                return Standing.SPENT
            case ChargeState.SENT | ChargeState.UNKNOWN | ChargeState.DISMISSED:
                return Standing.UNSURE
            case _:
                return None

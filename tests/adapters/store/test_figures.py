"""Sums made where the records are: the same as going through them one by one, whatever was written."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.adapters.store import figures
from app.adapters.store.store import SqliteStores, sqlite_stores
from app.adapters.store.windows import names
from app.domain.charge import CHARGE_TRANSITIONS, Charge, ChargeState, move_charge
from app.domain.durations import Duration, Kind
from app.domain.errors import StoreBroken
from app.domain.insights import MAYBE_PAID, MAYBE_TAKEN, PAID, TAKEN, Cell, Fund, Standing, Use, total
from app.domain.job import Job, JobState
from app.domain.payment import Payment, PaymentState, PurchaseKind, move
from tests.adapters.store.samples import NOON, PLAIN_JOB, ToldClock, allow, charge, payment, signed
from tests.support.memory_figures import MemoryFigures

DAY = timedelta(days=1)
EDGES = tuple(NOON + number * DAY for number in range(-1, 4))
P, C = PaymentState, ChargeState


@dataclass
class Told:
    """What was written, in memory."""

    by_charge: dict[str, Charge] = field(default_factory=dict)
    by_payment: dict[str, Payment] = field(default_factory=dict)
    by_job: dict[str, Job] = field(default_factory=dict)
    took: list[Duration] = field(default_factory=list)


@pytest_asyncio.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    """Empty stores in a folder of their own."""
    made = sqlite_stores(tmp_path / "gondola.sqlite", ToldClock())
    yield made
    await made.close()


async def charged(stores: SqliteStores, made: Charge, *way: ChargeState, job_id: str = "") -> Charge:
    """Write a charge and lead it through these states."""
    await stores.charges.reserve_charge(made, allow)
    for state in way:
        made = move_charge(made, state, made.created_at, job_id=job_id)
        await stores.charges.record_charge(made)
    return made


async def paid(stores: SqliteStores, made: Payment, *way: PaymentState, nonce: str) -> Payment:
    """Write a payment and lead it through these states; signing is the first of them."""
    await stores.payments.reserve(made, allow)
    for state in way:
        if state is P.SIGNED:
            made, step = signed(made, made.created_at, nonce)
        else:
            made, step = move(made, state, made.created_at, "because", "evidence")
        await stores.payments.record(made, step)
    return made


def sums(cells: tuple[Cell, ...]) -> dict[tuple[Fund, Use, str, Standing], int]:
    return {(each.fund, each.use, each.model, each.standing): each.amount_micro_usdc for each in cells}


async def test_nothing_recorded_reaches_nowhere_and_comes_to_nothing(stores: SqliteStores) -> None:
    assert await stores.figures.reach() is None
    assert await stores.figures.spending(EDGES) == ()
    assert await stores.figures.durations(NOON) == ()


async def test_the_reach_is_from_the_first_to_the_last_record_of_any_kind(stores: SqliteStores) -> None:
    await charged(stores, charge(created_at=NOON))
    await stores.durations.save_duration(Duration(Kind("a"), 1, 2, None, NOON + 9 * DAY))
    await paid(stores, payment(created_at=NOON - 5 * DAY), nonce="0x" + "11" * 32)
    assert await stores.figures.reach() == (NOON - 5 * DAY, NOON + 9 * DAY)


async def test_every_state_of_a_charge_has_one_standing(stores: SqliteStores) -> None:
    ways: dict[str, tuple[ChargeState, ...]] = {
        "intended": (),
        "abandoned": (C.ABANDONED,),
        "rejected": (C.SENT, C.REJECTED),
        "sent": (C.SENT,),
        "queued": (C.SENT, C.QUEUED),
        "unknown": (C.SENT, C.UNKNOWN),
        "lost": (C.SENT, C.UNKNOWN, C.LOST),
        "aside": (C.SENT, C.UNKNOWN, C.DISMISSED),
        "aside-proved": (C.SENT, C.UNKNOWN, C.LOST, C.DISMISSED),
    }
    for number, (name, way) in enumerate(ways.items()):
        made = charge(name, 10**number, model=name, account_id=name)
        await charged(stores, made, *way)
    assert sums(await stores.figures.spending(EDGES)) == {
        (Fund.CREDIT, Use.JOB, "sent", Standing.UNSURE): 10**3,
        (Fund.CREDIT, Use.JOB, "queued", Standing.SPENT): 10**4,
        (Fund.CREDIT, Use.JOB, "unknown", Standing.UNSURE): 10**5,
        (Fund.CREDIT, Use.JOB, "lost", Standing.SPENT): 10**6,
        (Fund.CREDIT, Use.JOB, "aside", Standing.UNSURE): 10**7,
        (Fund.CREDIT, Use.JOB, "aside-proved", Standing.SPENT): 10**8,
    }


async def test_what_a_failed_job_cost_is_given_back_only_where_the_host_says_so(stores: SqliteStores) -> None:
    for number, refunded in enumerate((True, False, None), start=1):
        job_id = f"j{number}"
        job = replace(PLAIN_JOB, id=job_id, queue_id=job_id, state=JobState.FAILED, refunded=refunded)
        await stores.jobs.save_job(job)
        await charged(
            stores, charge(f"c{number}", 10**number, account_id=f"a{number}"), C.SENT, C.QUEUED, job_id=job_id
        )
    assert sums(await stores.figures.spending(EDGES)) == {
        (Fund.CREDIT, Use.JOB, "ace-step-15", Standing.GIVEN_BACK): 10,
        (Fund.CREDIT, Use.JOB, "ace-step-15", Standing.SPENT): 1_100,
    }


async def test_usdc_is_spent_when_the_chain_proves_it_and_test_money_is_apart(stores: SqliteStores) -> None:
    await stores.jobs.save_job(replace(PLAIN_JOB, id="j1", model="shop-model"))
    look = {"kind": PurchaseKind.POLL, "job_id": "j1"}
    sent = (P.SIGNED, P.SENT)
    many: list[tuple[Payment, tuple[PaymentState, ...]]] = [
        (payment("p1", 1), (*sent, P.CONFIRMED)),
        (payment("p2", 10), (*sent, P.CLAIMED)),
        (payment("p3", 100, **look), (*sent, P.CONFIRMED, P.FINAL)),
        (payment("p4", 1_000, kind=PurchaseKind.POLL, job_id="gone"), sent),
        (payment("p5", 10_000), (*sent, P.VOID)),
        (payment("p6", 100_000), ()),
        (payment("p7", 1_000_000, network_key="base-sepolia"), (*sent, P.CONFIRMED)),
    ]
    for number, (made, way) in enumerate(many):
        await paid(stores, made, *way, nonce=f"0x{number:064x}")
    assert sums(await stores.figures.spending(EDGES)) == {
        (Fund.USDC, Use.TOP_UP, "", Standing.SPENT): 1,
        (Fund.USDC, Use.TOP_UP, "", Standing.UNSURE): 10,
        (Fund.USDC, Use.LOOK, "shop-model", Standing.SPENT): 100,
        (Fund.USDC, Use.LOOK, "", Standing.UNSURE): 1_000,
        (Fund.TEST, Use.TOP_UP, "", Standing.SPENT): 1_000_000,
    }


async def test_a_record_on_an_edge_belongs_to_the_piece_that_begins_there(stores: SqliteStores) -> None:
    instant = timedelta(microseconds=1)
    for number, at in enumerate((NOON - instant, NOON, NOON + DAY - instant, NOON + 3 * DAY)):
        await charged(
            stores, charge(f"c{number}", 1, created_at=at, account_id=f"a{number}"), C.SENT, C.QUEUED
        )
    cells = await stores.figures.spending((NOON, NOON + DAY, NOON + 3 * DAY))
    assert [(each.place, each.count) for each in cells] == [(0, 2)]


async def test_times_are_those_of_jobs_that_finished_since(stores: SqliteStores) -> None:
    many = [
        Duration(Kind("a", size), 1.5, 2.25, 3.0, NOON + number * DAY) for number, size in enumerate("xyz")
    ]
    for each in reversed(many):
        await stores.durations.save_duration(each)
    assert await stores.figures.durations(NOON + DAY) == tuple(many[1:])


async def test_a_journal_that_holds_what_no_version_writes_is_called_broken(stores: SqliteStores) -> None:
    await paid(stores, payment(), P.SIGNED, nonce="0x" + "11" * 32)
    await stores.database.write(lambda db: db.execute("UPDATE payments SET kind = 'bribe'"))
    with pytest.raises(StoreBroken):
        await stores.figures.spending(EDGES)


async def test_sums_go_by_the_index_of_time_and_never_through_a_whole_journal(stores: SqliteStores) -> None:
    values = {
        "pieces": "[]",
        "tests": "[]",
        "look": "poll",
        "taken": names(TAKEN),
        "paid": names(PAID),
        "counted": names(PAID | MAYBE_PAID | TAKEN | MAYBE_TAKEN),
    }

    def plans(db: sqlite3.Connection) -> list[str]:
        queries = (figures._CHARGES, figures._PAYMENTS)
        return [
            str(row["detail"]) for each in queries for row in db.execute(f"EXPLAIN QUERY PLAN {each}", values)
        ]

    lines = await stores.database.read(plans)
    assert any("SEARCH charges USING INDEX charges_by_time" in line for line in lines)
    assert any("SEARCH payments USING INDEX payments_by_time" in line for line in lines)
    for line in lines:
        assert not line.startswith(("SCAN charges", "SCAN payments", "SCAN jobs")), line


CHARGES = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 9_000), st.integers(0, 71), st.integers(0, 5)), max_size=6
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=CHARGES,
    looks=st.lists(st.tuples(st.integers(1, 9_000), st.integers(0, 71)), max_size=4),
    dice=st.randoms(),
)
def test_it_comes_to_the_same_as_going_through_all_records(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, int, int, int]],
    looks: list[tuple[int, int]],
    dice: object,
) -> None:
    async def play() -> None:
        stores = sqlite_stores(tmp_path_factory.mktemp("db") / "gondola.sqlite", ToldClock())
        told, proved = Told(), set[str]()
        for number, (model, price, hours, steps) in enumerate(rows):
            at, way, state = NOON + timedelta(hours=hours), list[ChargeState](), C.INTENDED
            for _ in range(steps):
                onward = sorted(CHARGE_TRANSITIONS[state], key=lambda each: each.value)
                if onward:
                    state = dice.choice(onward)  # type: ignore[attr-defined]
                    way.append(state)
            made = charge(f"c{number}", price, model=model, created_at=at, account_id=f"a{number}")
            told.by_charge[made.id] = await charged(stores, made, *way)
            proved |= {made.id} if C.LOST in way else set()
        for number, (amount, hours) in enumerate(looks):
            bought = payment(f"p{number}", amount, created_at=NOON + timedelta(hours=hours))
            onwards = (P.SIGNED, P.SENT, P.CONFIRMED)[: number + 1]
            told.by_payment[bought.id] = await paid(stores, bought, *onwards, nonce=f"0x{number:064x}")
        memory = MemoryFigures(told, proved)
        cells, expected = await stores.figures.spending(EDGES), await memory.spending(EDGES)
        assert sorted(cells, key=repr) == sorted(expected, key=repr)
        used = await stores.charges.used()
        intended = sum(e.price_micro_usdc for e in told.by_charge.values() if e.state is C.INTENDED)
        credit = total(each for each in cells if each.fund is Fund.CREDIT)
        assert credit.shown_micro_usdc == used.month_micro_usdc - intended
        await stores.close()

    asyncio.run(play())


async def test_both_journals_are_seen_at_one_moment(stores: SqliteStores) -> None:
    await charged(stores, charge(created_at=datetime(2026, 9, 1, 12, tzinfo=UTC)), C.SENT, C.QUEUED)
    first = await stores.figures.spending(EDGES)
    await charged(stores, charge("c2", 7, account_id="other"), C.SENT, C.QUEUED)
    second = await stores.figures.spending(EDGES)
    assert total(second).spent_micro_usdc == total(first).spent_micro_usdc + 7

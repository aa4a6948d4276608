"""The books of an account: joined, rung for once, exported, and counted for the limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.domain import errors
from app.domain.book_alerts import AlertKind
from app.domain.book_rows import Presence, What
from app.domain.charge import LedgerKind
from app.domain.events import NoticeRaised
from app.domain.export import Form
from app.domain.job import Job
from app.domain.transfers import ChainTransfer
from tests.services.book_desk import HOUR_S, Desk, failed_job
from tests.services.clockwork import START
from tests.services.fake_chain import FakeChain
from tests.services.world import API_KEY, OTHER, TEN, WALLET, Process, World, job


@pytest.fixture
def desk(world: World, app: Process) -> Desk:
    return Desk(world, app)


async def test_three_sources_become_one_list(world: World, app: Process, desk: Desk) -> None:
    app.reconcile()
    await app.pay()
    await app.queue()
    await world.passed(60)
    desk.book(LedgerKind.TOP_UP, "10")
    reading = await desk.books.read(WALLET)
    assert {(row.what, row.marked) for row in reading.rows} == {(What.CHARGE, False), (What.TOP_UP, False)}
    top_up = next(row for row in reading.rows if row.what is What.TOP_UP)
    assert top_up.ledger_ids
    assert top_up.log_index == 1
    assert reading.unread == ()
    assert reading.alerts == ()
    assert desk.books.last(WALLET.id) is reading
    assert desk.books.last(OTHER.id) is None


async def test_an_api_keys_books_are_its_attempts_alone(app: Process, desk: Desk) -> None:
    await app.queue(API_KEY)
    reading = await desk.books.read(API_KEY)
    (row,) = reading.rows
    assert row.partners.ledger is Presence.UNREAD
    assert "API key" in reading.unread[0][1]
    assert desk.ledger.offsets == []
    assert desk.books.spent_elsewhere(API_KEY) is None


async def test_a_payment_made_while_the_books_are_read_is_not_spent_elsewhere(
    world: World, app: Process, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal is read last: what of ours the chain shows is in it."""
    real = FakeChain.transfers_of

    async def paying_meanwhile(
        chain: FakeChain, address: str, since: datetime, until: datetime | None = None
    ) -> tuple[ChainTransfer, ...]:
        await app.pay()
        return await real(chain, address, since, until)

    monkeypatch.setattr(FakeChain, "transfers_of", paying_meanwhile)
    reading = await desk.books.read(WALLET)
    assert [row.what for row in reading.rows] == [What.TOP_UP]
    assert reading.alerts == ()


async def test_a_wallet_that_came_back_under_another_id_keeps_its_payments(app: Process, desk: Desk) -> None:
    await app.pay()
    back = replace(WALLET, id="acc-9", created_at=START + timedelta(days=1))
    reading = await desk.books.read(back)
    assert [row.what for row in reading.rows] == [What.TOP_UP]
    elsewhere = await desk.books.read(replace(WALLET, id="acc-10", network_key="base-sepolia"))
    assert [row.what for row in elsewhere.rows] == [What.ELSEWHERE]


async def test_a_missing_refund_is_expected_then_rung_for_once_and_forgotten_when_it_came(
    world: World, desk: Desk
) -> None:
    failed = await failed_job(desk)
    assert [each.kind for each in (await desk.books.read(WALLET)).alerts] == [AlertKind.REFUND_EXPECTED]
    assert desk.rung() == []
    await world.passed(HOUR_S)
    await desk.books.read(WALLET)
    await desk.books.read(WALLET)
    assert desk.rung() == ["A refund is missing"]
    assert desk.app.heard(NoticeRaised)[0].job_id == failed.id
    desk.book(LedgerKind.REFUND, "0.19", failed.queue_id)
    assert (await desk.books.read(WALLET)).alerts == ()


async def test_the_loop_rings_for_a_charge_above_its_quote_soon(
    world: World, app: Process, desk: Desk
) -> None:
    queued = await app.queue()
    desk.book(LedgerKind.CHARGE, "-5", queued.queue_id)
    app.tasks.spawn("books", desk.books.run())
    await world.until(lambda: desk.rung() == ["Charged more than quoted"], within_s=60)
    await world.passed(HOUR_S)
    assert desk.rung() == ["Charged more than quoted"]


async def test_the_loop_hurries_only_while_something_should_come(world: World, desk: Desk) -> None:
    await failed_job(desk)
    desk.app.tasks.spawn("books", desk.books.run())
    await world.passed(600)
    hurried = len(desk.ledger.offsets)
    await world.passed(2 * HOUR_S)
    desk.ledger.offsets.clear()
    await world.passed(600)
    # One wallet more than the one that waits is read in each round.
    assert hurried >= 2 * 9
    assert len(desk.ledger.offsets) <= 2 * 3


@pytest.mark.allow_logs
async def test_a_bad_round_does_not_end_the_loop(
    world: World, app: Process, desk: Desk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = app.store.jobs.jobs, app.store.jobs.last_alive
    failures = [2]

    def fail() -> None:
        if failures[0]:
            failures[0] -= 1
            raise errors.StoreBroken

    async def unreadable(since: datetime) -> tuple[Job, ...]:
        fail()
        return await real[0](since)

    async def not_remembered(before: datetime) -> datetime | None:
        fail()
        return await real[1](before)

    monkeypatch.setattr(app.store.jobs, "jobs", unreadable)
    monkeypatch.setattr(app.store.jobs, "last_alive", not_remembered)
    app.tasks.spawn("books", desk.books.run())
    desk.spend()
    await world.until(lambda: bool(desk.rung()), within_s=HOUR_S)
    assert [record.message for record in caplog.records] == [
        "Looking back failed",
        "Reading the books failed",
    ]
    caplog.clear()


async def test_a_later_run_does_not_ring_again_for_what_an_earlier_one_was_there_to_tell(
    world: World, app: Process, desk: Desk
) -> None:
    desk.spend()
    await desk.books.read(WALLET)
    assert desk.rung() == ["USDC was spent elsewhere"]
    await world.passed(2 * HOUR_S)
    await app.store.jobs.save_job(job(seen_at=world.clock.wall))
    await world.passed(60)
    later = Desk(world, await world.start())
    reading = await later.books.read(WALLET)
    assert [alert.kind for alert in reading.alerts] == [AlertKind.ELSEWHERE]
    assert later.rung() == []


async def test_what_happened_while_nobody_was_there_rings_at_the_next_start(
    world: World, app: Process, desk: Desk
) -> None:
    await app.store.jobs.save_job(job(seen_at=world.clock.wall))
    await world.passed(2 * HOUR_S)
    desk.spend()
    await world.passed(HOUR_S)
    later = Desk(world, await world.start())
    later.app.tasks.spawn("books", later.books.run())
    await world.until(lambda: later.rung() == ["USDC was spent elsewhere"], within_s=HOUR_S)


async def test_spending_elsewhere_is_there_for_the_policy(world: World, desk: Desk) -> None:
    assert desk.books.spent_elsewhere(WALLET) is None
    desk.spend(1)
    await world.passed(25 * HOUR_S)
    desk.spend(2)
    await desk.books.read(WALLET)
    found = desk.books.spent_elsewhere(WALLET)
    assert found is not None
    assert (found.day_micro_usdc, found.month_micro_usdc) == (1_000_000, 2_000_000)


async def test_what_left_before_the_wallet_was_ours_does_not_count(world: World, desk: Desk) -> None:
    desk.spend()
    await world.passed(2 * HOUR_S)
    fresh = replace(WALLET, id="acc-7", created_at=world.clock.wall)
    await desk.books.read(fresh)
    found = desk.books.spent_elsewhere(fresh)
    assert found is not None
    assert (found.day_micro_usdc, found.month_whole) == (0, True)


@pytest.mark.parametrize("form", list(Form))
async def test_a_reading_is_exported_under_a_name_of_its_own(app: Process, desk: Desk, form: Form) -> None:
    await app.pay(TEN)
    reading = await desk.books.read(WALLET)
    path = await desk.books.export(reading, Path("folder"), form, timezone(timedelta(hours=13), "NZDT"))
    assert path == Path("folder") / f"Gondola Studio 2026-09-02.{form.value}"
    ((_, content),) = desk.exports.saved
    assert b"NZDT" in content
    assert b"10.000000" in content


async def test_an_api_keys_export_names_no_network(desk: Desk) -> None:
    await desk.books.export(await desk.books.read(API_KEY), Path("folder"), Form.JSON)
    assert b'"network": ""' in desk.exports.saved[0][1]

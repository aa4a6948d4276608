"""Jobs at sellers that charge for each look: what they cost, what stands in the way, and the way on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain import errors
from app.domain.job import Job, JobState
from app.domain.looks import Looks
from app.domain.payment import Delivery, Payment, PurchaseKind
from app.gui.confirm import ConfirmSheet
from app.gui.delegates.cells import FigureCell, ProgressCell, StateCell
from app.gui.job_actions import Do, offered
from app.gui.models.job_rows import Column, Row, cell, looks_words, second_line
from app.gui.models.job_story import story
from app.gui.pages.jobs import JobsPage
from app.gui.theme.shapes import Shape
from app.services.history import JobRecord
from tests.gui.facts_b import NOW, a_payment
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.fakes_jobs import a_job
from tests.gui.loops import on_qt_loop, turns, until

pytestmark = pytest.mark.usefixtures("qapp")
URL = "https://audio.example.com/v1/audio/retrieve"


def seller_job(number: int = 1, **changes: object) -> Job:
    made = a_job(number, seller_url=URL, price_micro_usdc=None, account_id="wallet-1", created_at=NOW)
    return replace(made, **{"seen_at": NOW, "elapsed_ms": 0, **changes})  # type: ignore[arg-type]


def refused(error: errors.GondolaError) -> Job:
    return seller_job(state=JobState.NEEDS_YOU, notice=error.sentence(), notice_code=error.code)


def a_look(number: int, job_id: str = "job-1", **changes: object) -> Payment:
    return a_payment(
        number,
        kind=PurchaseKind.POLL,
        host="audio.example.com",
        resource=URL,
        job_id=job_id,
        amount_micro_usdc=80_000,
        **changes,
    )


def the_cell(job: Job, column: Column, looks: Looks | None = None, in_s: float | None = None) -> object:
    at = None if in_s is None else NOW + timedelta(seconds=in_s)
    return cell(Row(job, at, looks or Looks()), column, NOW, "ElevenLabs v3")


def test_the_seller_is_named_beside_the_model() -> None:
    assert second_line(seller_job(summary=""), "ElevenLabs v3") == "ElevenLabs v3 · audio.example.com"


def test_the_next_look_is_said_with_its_price() -> None:
    shown_cell = the_cell(seller_job(), Column.PROGRESS, Looks(0, 80_000), in_s=120)
    assert isinstance(shown_cell, ProgressCell)
    assert shown_cell.words.startswith("next look ")
    assert shown_cell.words.endswith(", about $0.08")
    unpriced = the_cell(seller_job(), Column.PROGRESS, in_s=120)
    assert isinstance(unpriced, ProgressCell)
    assert "about" not in unpriced.words


@pytest.mark.parametrize(
    "price, looks, figure",
    [
        (None, Looks(), FigureCell("—", muted=True)),
        (None, Looks(160_000, 80_000), FigureCell("$0.16")),
        (690_000, Looks(160_000, 80_000), FigureCell("$0.85")),
    ],
)
def test_a_job_costs_its_price_and_its_looks(price: int | None, looks: Looks, figure: FigureCell) -> None:
    assert the_cell(seller_job(price_micro_usdc=price), Column.COST, looks) == figure


def test_what_looks_cost_is_said_in_words() -> None:
    assert looks_words(Looks(170_000, 90_000)) == "$0.17 for looks so far"
    assert looks_words(Looks()) == ""


def test_a_payment_that_is_not_decided_is_said_and_watching_goes_on() -> None:
    error = errors.PaymentUnsettled()
    job = seller_job(notice=error.sentence(), notice_code=error.code)
    assert the_cell(job, Column.STATE) == StateCell(Shape.TRIANGLE, "Not sure yet")
    progress = the_cell(job, Column.PROGRESS)
    assert isinstance(progress, ProgressCell)
    assert progress.words == "Not sure yet — nothing new will be paid"
    assert Do.PAYMENTS in offered(job)
    assert Do.STOP in offered(job)


def test_what_was_paid_for_nothing_can_be_reported_or_accepted_but_not_just_watched() -> None:
    job = refused(errors.PaidNotDelivered())
    assert the_cell(job, Column.STATE) == StateCell(Shape.CROSS, "Not delivered")
    assert offered(job)[:2] == (Do.COPY_REPORT, Do.GO_ON)
    assert Do.RESUME not in offered(job)


@pytest.mark.parametrize("code", ["cap_job", "cap_day", "host_not_allowed", "limits_narrowed"])
def test_a_limit_in_the_way_leads_to_the_limits(code: str) -> None:
    assert offered(refused(errors.PaymentRefused(("Above your limit.",), code=code)))[0] is Do.LIMITS


@pytest.mark.parametrize("error", [errors.SpendingPaused(), errors.SettingsBroken()])
def test_what_holds_a_job_that_is_watched_leads_to_the_limits(error: errors.GondolaError) -> None:
    job = seller_job(notice=error.sentence(), notice_code=error.code)
    assert offered(job)[0] is Do.LIMITS
    assert Do.STOP in offered(job)


def test_a_job_that_the_lock_held_back_goes_on_by_itself_and_says_so() -> None:
    error = errors.Locked()
    job = seller_job(notice=error.sentence(), notice_code=error.code)
    assert the_cell(job, Column.STATE) == StateCell(Shape.PAUSE, "Paused")
    progress = the_cell(job, Column.PROGRESS)
    assert isinstance(progress, ProgressCell)
    assert progress.words == "Gondola is locked"
    assert offered(job)[:2] == (Do.LOOK_NOW, Do.STOP)


@pytest.mark.parametrize("code", ["not_a_wallet", "other_network"])
def test_an_account_that_cannot_pay_there_leads_to_another(code: str) -> None:
    job = refused(errors.PaymentRefused(("An API key cannot pay.",), code=code))
    assert offered(job)[0] is Do.CHOOSE_ACCOUNT


def test_a_refusal_that_no_limit_lifts_does_not_lead_there() -> None:
    job = refused(errors.PaymentRefused(("It asks for another token than USDC.",), code="unknown_asset"))
    assert Do.LIMITS not in offered(job)
    assert Do.RESUME in offered(job)


def test_a_sellers_copy_is_not_promised_to_be_removed() -> None:
    words = [step.words for step in story(seller_job(), JobRecord(), None, NOW)]
    assert "Saved and checked" in words
    assert "Removed from the server" not in words


async def opened(shell: FakeShell, job: Job, *payments: Payment) -> JobsPage:
    shell.world.store.by_job = {job.id: job}
    shell.world.store.by_payment = {each.id: each for each in payments}
    await shell.gondola.watcher.load()
    page = JobsPage(shell)
    shown(shell, page)
    await turns()
    return page


@on_qt_loop
async def test_the_page_learns_what_looks_cost(qapp: QApplication) -> None:
    async with stage() as shell:
        shell.world.archive.looks["job-1"] = Looks(160_000, 80_000)
        page = await opened(shell, seller_job(), a_look(1), a_look(2))
        await until(lambda: page.model.index(0, Column.COST).data() == "$0.16")
        page.close_page()


@on_qt_loop
async def test_the_report_is_copied_without_the_payment_itself(qapp: QApplication) -> None:
    async with stage() as shell:
        lost = a_look(1, delivery=Delivery.NOT_DELIVERED)
        job = refused(errors.PaidNotDelivered())
        page = await opened(shell, job, lost)
        page.actions_of_jobs.perform(Do.COPY_REPORT, job)
        await until(lambda: shell.toasts)
        report = QGuiApplication.clipboard().text()
        for words in ("audio.example.com", lost.transaction, lost.payee, job.queue_id, "0.08 USDC"):
            assert words in report
        page.close_page()


@pytest.mark.parametrize("agreed", [True, False])
def test_going_on_is_asked_then_forgives_and_watches_again(qapp: QApplication, *, agreed: bool) -> None:
    @on_qt_loop
    async def scene() -> None:
        async with stage() as shell:
            lost = a_look(1, delivery=Delivery.NOT_DELIVERED)
            job = refused(errors.PaidNotDelivered())
            page = await opened(shell, job, lost)
            page.actions_of_jobs.perform(Do.GO_ON, job)
            await until(lambda: shell.window.findChildren(ConfirmSheet))
            sheet = shell.window.findChildren(ConfirmSheet)[0]
            assert "audio.example.com took $0.08" in sheet.words.text()
            sheet.done(int(agreed))
            await turns(40)
            assert shell.world.store.by_payment[lost.id].forgiven is agreed
            assert shell.world.store.by_job[job.id].is_watched is agreed
            page.close_page()

    scene()


@on_qt_loop
async def test_when_nothing_is_lost_any_more_it_says_so(qapp: QApplication) -> None:
    async with stage() as shell:
        job = refused(errors.PaidNotDelivered())
        page = await opened(shell, job)
        page.actions_of_jobs.perform(Do.GO_ON, job)
        await until(lambda: shell.toasts)
        assert not shell.window.findChildren(ConfirmSheet)
        page.close_page()


@on_qt_loop
async def test_the_ways_out_lead_to_their_pages(qapp: QApplication) -> None:
    async with stage() as shell:
        job = refused(errors.PaymentRefused(("Above your limit.",), code="cap_job"))
        page = await opened(shell, job)
        page.actions_of_jobs.perform(Do.LIMITS, job)
        page.actions_of_jobs.perform(Do.PAYMENTS, job)
        assert shell.went == ["settings", "payments"]
        page.close_page()

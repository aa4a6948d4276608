"""Batches above the jobs: how far they are, and pausing, going on, stopping, leaving out and trying again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from app.domain import errors
from app.domain.batch import Batch, BatchState, EntryState
from app.domain.catalogue import JobRequest
from app.domain.job import JobState
from app.gui.job_actions import Do, offered
from app.gui.pages.jobs import JobsPage
from tests.gui.fakes_b import FakeShell, shown, stage
from tests.gui.loops import on_qt_loop, until

TEXTS = "Rain on a roof.\n---\nWind in a chimney.\n---\nBells far away in fog."


async def started(shell: FakeShell) -> Batch:
    account = shell.account()
    assert account is not None
    desk = shell.gondola.batches.desk
    reading = await desk.read_pasted(TEXTS)
    plan = await desk.plan(reading, JobRequest("stable-audio-25", ""))
    prices = await desk.price(plan.entries)
    return await desk.start(account, "Weather & bells", plan, prices.entries)


def page_of(shell: FakeShell) -> JobsPage:
    page = JobsPage(shell)
    shown(shell, page)
    return page


def queued(shell: FakeShell, batch: Batch) -> int:
    entries = shell.gondola.batches.entries(batch.id)
    return sum(each.state is EntryState.QUEUED for each in entries)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def all_actions(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += [action, *all_actions(inner)] if isinstance(inner, QMenu) else [action]
    return found


def choose(menu: QMenu, words: str) -> None:
    next(each for each in all_actions(menu) if each.text().startswith(words)).trigger()
    menu.deleteLater()


@on_qt_loop
async def test_without_a_batch_the_page_is_as_it_was(qapp: QApplication) -> None:
    async with stage() as shell:
        page = page_of(shell)
        assert not page.batches.isVisible()
        page.close_page()


@on_qt_loop
async def test_a_batch_tells_how_far_it_is(qapp: QApplication) -> None:
    async with stage() as shell:
        page = page_of(shell)
        batch = await started(shell)
        await until(lambda: queued(shell, batch) == 3)
        await until(lambda: batch.id in page.batches.rows)
        row = page.batches.rows[batch.id]
        await until(lambda: "0 of 3 saved · 3 being made" in row.words.text())
        assert not row.turn.isVisible()
        assert not row.close_button.isVisible()
        page.close_page()


@on_qt_loop
async def test_what_was_refused_pauses_it_and_going_on_is_one_press(qapp: QApplication) -> None:
    async with stage() as shell:
        page = page_of(shell)
        shell.world.provider.trouble["queue"] = errors.CreditLow()
        batch = await started(shell)
        await until(lambda: batch.id in page.batches.rows and page.batches.rows[batch.id].turn.isVisible())
        row = page.batches.rows[batch.id]
        await until(lambda: row.title.text().endswith("paused"))
        assert len(shell.world.provider.queued) == 1

        del shell.world.provider.trouble["queue"]
        press(row.turn)
        await until(lambda: queued(shell, batch) == 3)
        page.close_page()


@on_qt_loop
async def test_a_refused_one_is_made_with_the_prompt_that_was_suggested(qapp: QApplication) -> None:
    async with stage() as shell:
        page = page_of(shell)
        refusal = errors.ContentRefused(suggested_prompt="Gentle rain on a roof.")
        shell.world.provider.trouble["queue"] = refusal
        batch = await started(shell)
        actions, batches = page.actions_of_jobs.batches, shell.gondola.batches
        await until(lambda: any(each.suggested_prompt for each in batches.entries(batch.id)))
        del shell.world.provider.trouble["queue"]
        now = batches.batch(batch.id)
        assert now is not None
        menu = actions.menu(now)
        choose(menu, "Use suggested prompt")
        await until(lambda: shell.world.provider.queued[-1].prompt == "Gentle rain on a roof.")
        await until(lambda: shell.toasts == ["It is being made again."])
        page.close_page()


@on_qt_loop
async def test_stopping_watches_none_of_them_any_more(qapp: QApplication) -> None:
    async with stage() as shell:
        page = page_of(shell)
        batch = await started(shell)
        await until(lambda: queued(shell, batch) == 3)
        choose(page.actions_of_jobs.batches.menu(batch), "Stop watching")
        jobs = shell.gondola.watcher.jobs
        await until(lambda: all(each.state is JobState.STOPPED for each in jobs()))
        page.close_page()


@on_qt_loop
async def test_what_waits_can_be_left_out_and_the_row_taken_off(qapp: QApplication) -> None:
    async with stage() as shell:
        page = page_of(shell)
        shell.world.provider.trouble["queue"] = errors.CreditLow()
        batch = await started(shell)
        batches = shell.gondola.batches
        await until(lambda: _state(shell, batch) is BatchState.PAUSED)
        choose(page.actions_of_jobs.batches.menu(batch), "Leave out what is not queued (3)")
        await until(lambda: all(each.state is EntryState.LEFT_OUT for each in batches.entries(batch.id)))
        await until(lambda: _can_be_taken_off(page, batch))
        press(page.batches.rows[batch.id].close_button)
        assert not page.batches.isVisible()
        page.close_page()


@on_qt_loop
async def test_a_failed_job_of_a_batch_is_tried_again_and_asked_about(qapp: QApplication) -> None:
    async with stage() as shell:
        page = page_of(shell)
        batch = await started(shell)
        await until(lambda: queued(shell, batch) == 3)
        first = shell.gondola.batches.entries(batch.id)[0]
        job = await shell.gondola.watcher.find(first.job_id)
        assert job is not None
        assert Do.TRY_AGAIN not in offered(job)
        shell.world.approver.answer = False
        page.actions_of_jobs.perform(Do.TRY_AGAIN, job)
        await until(lambda: len(shell.world.approver.asked) == 2)
        assert len(shell.world.provider.queued) == 3

        shell.world.approver.answer = True
        page.actions_of_jobs.perform(Do.TRY_AGAIN, job)
        await until(lambda: len(shell.world.provider.queued) == 4)
        page.close_page()


def _state(shell: FakeShell, batch: Batch) -> BatchState | None:
    now = shell.gondola.batches.batch(batch.id)
    return None if now is None else now.state


def _can_be_taken_off(page: JobsPage, batch: Batch) -> bool:
    row = page.batches.rows.get(batch.id)
    return row is not None and row.close_button.isVisible()

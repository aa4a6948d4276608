"""A batch that is being started, and what its page shows afterwards: only what was started is gone from it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.question import Question
from tests.gui.fakes_b import FakeShell, stage
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.test_pages_batch import listed, opened, press


@on_qt_loop
async def test_an_emptied_list_comes_to_nothing_although_repeats_were_left_out(qapp: QApplication) -> None:
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        press(many.card.leave_out)
        await until(lambda: many.card.figure.text() == "$1.38")
        press(many.list.clear)
        await turns(60)
        assert many.card.figure.text() == "—"
        assert not many.card.leave_out.isChecked()
        page.close_page()


@on_qt_loop
async def test_what_is_brought_while_a_list_is_started_is_a_list_of_its_own_afterwards(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sea.txt").write_text("Sea at night.", encoding="utf-8")
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        asked, answered = held_up(shell, monkeypatch)
        press(many.card.button)
        await asked.wait()
        page.bring([tmp_path / "sea.txt"])
        await turns(60)
        assert many.list.counted.text() == "3 jobs"
        assert not many.card.button.isEnabled()
        answered.set()
        await until(lambda: len(shell.world.provider.queued) == 3)
        await until(many.card.button.isEnabled)
        assert many.list.counted.text() == "One job"
        assert many.stack.currentIndex() == 1
        press(many.card.button)
        await until(lambda: len(shell.world.provider.queued) == 4)
        titles = [each.title for each in shell.gondola.batches.batches()]
        assert titles == ["Pasted texts", "sea"]
        page.close_page()


@on_qt_loop
async def test_what_is_brought_while_a_list_is_started_joins_it_after_a_no(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sea.txt").write_text("Sea at night.", encoding="utf-8")
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        asked, answered = held_up(shell, monkeypatch)
        shell.world.approver.answer = False
        press(many.card.button)
        await asked.wait()
        page.bring([tmp_path / "sea.txt"])
        answered.set()
        await until(lambda: many.list.counted.text() == "4 jobs" and many.card.button.isEnabled())
        assert shell.world.provider.queued == []
        page.close_page()


@on_qt_loop
async def test_a_list_that_got_longer_after_the_press_is_not_started_unseen(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "sea.txt").write_text("Sea at night.", encoding="utf-8")
    async with stage() as shell:
        page = await opened(shell)
        many = await listed(page)
        page.bring([tmp_path / "sea.txt"])
        many.card.start_wanted.emit()
        await until(lambda: many.list.counted.text() == "4 jobs" and many.card.button.isEnabled())
        assert shell.world.approver.asked == []
        assert shell.world.provider.queued == []
        page.close_page()


def held_up(shell: FakeShell, monkeypatch: pytest.MonkeyPatch) -> tuple[asyncio.Event, asyncio.Event]:
    """The person takes their time over the next questions: one event says that they are asked, one lets them answer."""
    asked, answered, real = asyncio.Event(), asyncio.Event(), shell.world.approver.approve

    async def approve(question: Question) -> bool:
        asked.set()
        await answered.wait()
        return await real(question)

    monkeypatch.setattr(shell.world.approver, "approve", approve)
    return asked, answered

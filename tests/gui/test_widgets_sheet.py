"""Sheets are awaited: the loop goes on, and every way out ends the waiting with a plain value."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.widgets.buttons import PrimaryButton, SecondaryButton
from app.gui.widgets.fields import LineField
from app.gui.widgets.sheet import Sheet
from app.gui.widgets.snapshot import picture_of


class AskAmount(Sheet[int]):
    """Asks for five dollars."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Add $5.00 of credit?", "It stays yours to use.")
        self.refuse = self.add_secondary("Not now")
        self.agree = self.add_primary("Sign and send", "lock")

    def answer(self) -> int:
        return 5


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def opened(sheet: AskAmount) -> asyncio.Task[int | None]:
    task = asyncio.ensure_future(sheet.ask())
    await asyncio.sleep(0)
    assert sheet.isVisible()
    return task


async def test_agreeing_answers_with_what_the_sheet_means(window: QWidget) -> None:
    sheet = AskAmount(window)
    task = await opened(sheet)

    sheet.agree.click()

    assert await task == 5


@pytest.mark.parametrize("way", ["button", "escape", "close"])
async def test_every_way_of_turning_it_down_answers_with_nothing(window: QWidget, way: str) -> None:
    sheet = AskAmount(window)
    task = await opened(sheet)

    match way:
        case "button":
            sheet.refuse.click()
        case "escape":
            QTest.keyClick(sheet, Qt.Key.Key_Escape)
        case _:
            sheet.close()

    assert await task is None


async def test_the_loop_goes_on_while_a_sheet_is_open(window: QWidget) -> None:
    sheet = AskAmount(window)
    task = await opened(sheet)

    turns = 0
    for _ in range(5):
        await asyncio.sleep(0)
        turns += 1

    assert turns == 5
    assert not task.done()
    sheet.reject()
    assert await task is None


async def test_cancelling_the_question_closes_the_sheet(window: QWidget) -> None:
    sheet = AskAmount(window)
    task = await opened(sheet)

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert not sheet.isVisible()


async def test_a_window_that_goes_away_turns_the_question_down(qtbot: QtBot) -> None:
    window = QWidget()
    window.show()
    task = await opened(AskAmount(window))

    window.close()
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert await task is None


async def test_return_on_a_signing_sheet_agrees_to_nothing(window: QWidget) -> None:
    sheet = AskAmount(window)
    task = await opened(sheet)

    QTest.keyClick(sheet, Qt.Key.Key_Return)
    await asyncio.sleep(0)

    assert not sheet.agree.isDefault()
    sheet.reject()
    assert await task is None


async def test_the_focus_starts_at_the_way_out_or_at_the_first_field(window: QWidget) -> None:
    question = AskAmount(window)
    asked = await opened(question)
    assert question.focusWidget() is question.refuse
    question.reject()
    await asked

    form = AskAmount(window)
    field = LineField("Amount")
    form.body.addWidget(field)
    filled = await opened(form)
    assert form.focusWidget() is field
    form.reject()
    await filled


async def test_a_sheet_lies_in_the_middle_of_its_window_and_in_its_picture(window: QWidget) -> None:
    before = picture_of(window).toImage()
    sheet = AskAmount(window)
    task = await opened(sheet)

    assert window.frameGeometry().contains(sheet.frameGeometry())
    assert picture_of(window).toImage() != before
    assert isinstance(sheet.findChild(PrimaryButton), PrimaryButton)
    assert isinstance(sheet.findChild(SecondaryButton), SecondaryButton)
    sheet.reject()
    await task

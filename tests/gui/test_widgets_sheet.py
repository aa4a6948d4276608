"""Sheets are awaited: the loop goes on, and every way out ends the waiting with a plain value."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
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


async def test_what_is_pressed_for_again_past_the_sheet_opens_nothing(window: QWidget) -> None:
    first, second = AskAmount(window), AskAmount(window)
    task = await opened(first)

    again = await second.ask()
    seen = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]
    first.refuse.click()
    await task
    third = AskAmount(window)
    later = await opened(third)
    third.agree.click()

    assert again is None
    assert seen == [first]
    assert await later == 5


async def test_what_comes_by_itself_and_what_a_sheet_asks_opens_over_it(window: QWidget) -> None:
    first, news = AskAmount(window), AskAmount(window)
    news.comes_by_itself = True
    tasks = [await opened(first), await opened(news), await opened(AskAmount(first))]

    assert sum(sheet.isVisible() for sheet in window.findChildren(Sheet)) == 3
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_sheet_over_a_sheet_dims_its_card_and_not_its_corners(window: QWidget) -> None:
    below = AskAmount(window)
    tasks = [await opened(below)]
    before = below.grab().toImage()
    tasks.append(await opened(AskAmount(below)))
    dimmed = below.grab().toImage()

    assert dimmed.pixel(0, 0) == before.pixel(0, 0)
    assert dimmed.pixel(20, 20) != before.pixel(20, 20)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


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


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
async def test_return_presses_the_button_that_has_the_focus_and_not_the_default_one(
    window: QWidget, key: Qt.Key
) -> None:
    sheet = AskAmount(window)
    sheet.refuse.setDefault(True)
    task = await opened(sheet)
    sheet.agree.setFocus()
    sheet.agree.came_by_keys()

    QTest.keyClick(sheet.agree, key)

    assert await task == 5


async def test_return_is_for_the_default_button_where_nobody_sees_a_focus(window: QWidget) -> None:
    sheet = AskAmount(window)
    sheet.agree.setDefault(True)
    task = await opened(sheet)
    sheet.refuse.setFocus()
    sheet.refuse.came_by_mouse()

    QTest.keyClick(sheet.refuse, Qt.Key.Key_Return)

    assert await task == 5


async def test_return_that_is_held_presses_once(window: QWidget) -> None:
    button = PrimaryButton("Go on", parent=window)
    button.show()
    button.came_by_keys()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    for again in (False, True, True):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", again)
        QCoreApplication.sendEvent(button, held)

    assert pressed == [True]


async def test_tab_goes_along_the_foot_as_the_eye_does(window: QWidget) -> None:
    sheet = AskAmount(window)
    aside = SecondaryButton("Back up first…")
    sheet.add_aside(aside)
    task = await opened(sheet)
    aside.setFocus()
    way: list[QWidget | None] = []
    for _step in range(3):
        way.append(sheet.focusWidget())
        QTest.keyClick(sheet, Qt.Key.Key_Tab)

    assert way == [aside, sheet.refuse, sheet.agree]
    sheet.reject()
    await task

"""Whoever steers with the keyboard sees where it is and goes from top to bottom; whoever does not is left in peace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.dialogs import desk
from app.gui.dialogs.add_job import AddJobSheet
from app.gui.dialogs.import_wallet import ImportWalletSheet
from app.gui.theme.theme import theme
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.fields import LineField
from app.gui.widgets.focus import FocusKeeper
from app.gui.widgets.sheet import Sheet
from tests.gui.facts_b import key_account, wallet_account
from tests.gui.fakes_b import stage
from tests.gui.loops import on_qt_loop, turns


class Question(Sheet[bool]):
    """A question with something to fold out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Really?", "It can be long.")
        self.more = QWidget()
        self.more.hide()
        self.body.addWidget(self.more)
        self.no = self.add_secondary("Not now")
        self.yes = self.add_primary("Yes")

    def answer(self) -> bool:
        return True

    def grow(self, by: int) -> None:
        self.more.setFixedHeight(by)
        self.more.show()
        self.adjust_height()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.opener = SecondaryButton("Ask", parent=made)  # type: ignore[attr-defined]
    in_front(made)
    return made


def in_front(window: QWidget) -> None:
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def opener(window: QWidget) -> SecondaryButton:
    found = window.findChild(SecondaryButton)
    assert isinstance(found, SecondaryButton)
    return found


def test_a_sheet_opened_with_the_mouse_rings_nothing(window: QWidget) -> None:
    QTest.mouseClick(opener(window), Qt.MouseButton.LeftButton)
    sheet = Question(window)
    sheet.show()

    assert sheet.focusWidget() is sheet.no
    assert not sheet.no.ring_wanted
    sheet.reject()


def test_a_sheet_opened_by_key_shows_where_the_focus_is(window: QWidget) -> None:
    opener(window).setFocus()
    QTest.keyClick(opener(window), Qt.Key.Key_Space)
    sheet = Question(window)
    sheet.show()

    assert sheet.no.ring_wanted
    sheet.reject()


def test_tab_brings_the_ring_and_a_click_takes_it_away(window: QWidget) -> None:
    button = opener(window)
    field = LineField("Amount", parent=window)
    field.show()
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert button.shows_ring()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.shows_ring()


class Rooms(FocusKeeper, QWidget):
    """A window whose pages come and go."""


@pytest.fixture
def rooms(qtbot: QtBot) -> Rooms:
    made = Rooms()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for words in ("Header", "Start playing"):
        column.addWidget(SecondaryButton(words))
    in_front(made)
    return made


@pytest.mark.parametrize("goes", [SecondaryButton.hide, SecondaryButton.setDisabled])
def test_focus_that_a_clicked_button_leaves_behind_is_not_ringed(
    rooms: Rooms, goes: Callable[..., None]
) -> None:
    header, door = rooms.findChildren(SecondaryButton)
    QTest.mouseClick(door, Qt.MouseButton.LeftButton)
    goes(door, *([] if goes is SecondaryButton.hide else [True]))

    assert header.hasFocus()
    assert not header.shows_ring()


def test_focus_that_a_pressed_button_leaves_behind_is_ringed(rooms: Rooms) -> None:
    header, door = rooms.findChildren(SecondaryButton)
    door.setFocus()
    QTest.keyClick(door, Qt.Key.Key_Space)
    door.hide()

    assert header.hasFocus()
    assert header.shows_ring()


def test_the_ring_is_the_only_thing_that_focus_paints(qtbot: QtBot) -> None:
    theme()
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    focused, plain = SecondaryButton("Not now"), SecondaryButton("Not now")
    column.addWidget(plain)
    column.addWidget(focused)
    in_front(holder)
    focused.setFocus(Qt.FocusReason.MouseFocusReason)

    assert focused.hasFocus()
    assert not focused.shows_ring()
    assert focused.grab().toImage() == plain.grab().toImage()


def test_the_head_of_a_sheet_stays_where_it_is_while_it_grows(window: QWidget) -> None:
    sheet = Question(window)
    sheet.show()
    at = sheet.y()

    sheet.grow(60)

    assert sheet.y() == at
    sheet.grow(380)
    assert window.geometry().contains(sheet.geometry()), "a foot that would leave the window lifts the head"
    sheet.grow(20)
    assert sheet.y() == at, "and it comes down again"
    sheet.reject()


def test_a_window_takes_its_sheet_along(window: QWidget) -> None:
    sheet = Question(window)
    sheet.show()

    window.move(window.x() + 40, window.y() + 30)
    assert sheet.geometry().center().x() == pytest.approx(window.geometry().center().x(), abs=1)
    window.resize(700, 420)

    assert window.geometry().contains(sheet.geometry())
    assert sheet.geometry().center().x() == pytest.approx(window.geometry().center().x(), abs=1)
    sheet.reject()


@pytest.mark.parametrize("state", ["focused", "wrong"])
def test_a_field_is_as_tall_in_every_state(qtbot: QtBot, state: str) -> None:
    theme()
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    plain, other = LineField("Plain"), LineField("Other")
    column.addWidget(plain)
    column.addWidget(other)
    holder.show()

    if state == "focused":
        other.setFocus()
    else:
        other.set_wrong("No")
    other.updateGeometry()

    assert other.sizeHint().height() == plain.sizeHint().height()


@on_qt_loop
async def test_tab_leads_through_add_a_job_from_top_to_bottom(qapp: QApplication) -> None:
    async with stage(wallet_account(), key_account()) as shell:
        sheet = AddJobSheet(shell, shell.window)
        task = shell.ask(sheet)
        await turns()
        seen: list[QWidget | None] = [sheet.focusWidget()]
        for _ in range(6):
            QTest.keyClick(sheet, Qt.Key.Key_Tab)
            seen.append(sheet.focusWidget())

        not_now = next(each for each in sheet.findChildren(SecondaryButton) if each.text() == "Not now")
        wanted = [
            sheet.model,
            sheet.queue_id,
            sheet.accounts,
            sheet.name,
            sheet.listing,
            not_now,
            sheet.primary,
        ]
        assert seen == wanted
        sheet.reject()
        await task


@on_qt_loop
async def test_a_way_to_bring_a_wallet_in_leads_to_its_field(qapp: QApplication) -> None:
    async with stage() as shell:
        sheet = ImportWalletSheet(shell, shell.window)
        task = shell.ask(sheet)
        await turns()
        for way, field in (("key", sheet.private_key), ("keystore", sheet.choose), ("phrase", sheet.phrase)):
            sheet.ways.select(way)
            assert sheet.focusWidget() is field
        sheet.reject()
        await task


@on_qt_loop
async def test_a_file_is_looked_for_at_home_and_then_where_the_last_one_was(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, other = tmp_path / "at home", tmp_path / "other"
    home.mkdir()
    other.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    monkeypatch.setattr(desk._Last, "folder", None)
    began: list[str] = []

    async def chosen(chooser: QFileDialog) -> Path | None:
        began.append(chooser.directory().absolutePath())
        chooser.deleteLater()
        return other / "listing.json"

    monkeypatch.setattr(desk, "_chosen", chosen)
    window = QWidget()
    for _ in range(2):
        await desk.choose_file(window, "Open", "All files (*)")
    await desk.choose_folder(window, "Where", other / "not" / "there" / "yet")
    window.deleteLater()

    assert began == [str(home), str(other), str(other)]

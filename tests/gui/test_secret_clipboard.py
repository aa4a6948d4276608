"""A copied key is gone from the clipboard soon, when the window locks, and when the program ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.gui.dialogs.export_key import ExportKeySheet
from app.gui.pages.wallet import WalletPage
from app.gui.secret_clipboard import STAYS_MS, SecretClipboard
from app.gui.widgets.labels import Text
from tests.gui.facts_b import WORDS
from tests.gui.fakes import STUDIO, FakeWorld
from tests.gui.loops import on_qt_loop, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")
KEY = "0x" + "ab" * 32


def on_clipboard() -> str:
    return QGuiApplication.clipboard().text()


async def copied(folder: Path) -> tuple[Scene, WalletPage]:
    scene = await Scene(folder, FakeWorld()).opened()
    scene.window.go("wallet")
    page = scene.window.stage.page("wallet")
    assert isinstance(page, WalletPage)
    page.actions_of_accounts.clipboard.put(KEY)
    assert on_clipboard() == KEY
    return scene, page


@on_qt_loop
async def test_locking_takes_it_away(tmp_path: Path) -> None:
    scene, _page = await copied(tmp_path)
    scene.window.locking.lock()
    await until(lambda: scene.shown() is scene.window.lock_page)
    assert on_clipboard() == ""
    await scene.close()


@on_qt_loop
async def test_locking_closes_the_sheet_with_the_key_too(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    scene.window.go("wallet")
    page = scene.window.stage.page("wallet")
    assert isinstance(page, WalletPage)
    await until(lambda: page.cards)
    page.cards[STUDIO.id].wished.emit("show_key")
    await until(scene.sheets)
    (sheet,) = scene.sheets()
    assert isinstance(sheet, ExportKeySheet)
    sheet.primary.click()
    await until(sheet.copy.isVisible)
    sheet.copy.click()
    held = on_clipboard()

    scene.window.locking.lock()
    await until(lambda: scene.shown() is scene.window.lock_page and not scene.sheets())

    seen = " ".join(label.text() for label in scene.window.findChildren(Text) if label.isVisible())
    assert held == KEY
    assert on_clipboard() == ""
    assert not set(WORDS) & set(seen.split())
    await scene.close()


@on_qt_loop
async def test_closing_the_session_takes_it_away(tmp_path: Path) -> None:
    scene, _page = await copied(tmp_path)
    await scene.close()
    assert on_clipboard() == ""


def test_the_end_of_the_program_takes_it_away(qapp: QApplication) -> None:
    holder = SecretClipboard()
    holder.put(KEY)
    qapp.aboutToQuit.emit()
    assert on_clipboard() == ""
    assert not holder.holds()


def test_it_stays_for_half_a_minute_at_most(qapp: QApplication) -> None:
    holder = SecretClipboard()
    holder.put(KEY)
    assert holder._timer.isActive()
    assert holder._timer.interval() == STAYS_MS <= 30_000
    assert KEY not in repr(vars(holder)), "only a digest is remembered"
    holder.put(KEY + "cd")
    holder.clear()
    assert on_clipboard() == ""
    assert not holder._timer.isActive()

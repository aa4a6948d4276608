"""Help in the window: what its menu leads to, and that nothing secret is in what it copies."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from app.domain.account import Account, AccountKind
from app.domain.errors import DiskError
from app.gui.dialogs.about import AboutSheet, versions_text
from app.gui.dialogs.report import ReportSheet
from tests.gui.fakes import ADDRESS, NOW, FakeWorld, a_job
from tests.gui.loops import on_qt_loop, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

ADA = Account("ada", AccountKind.WALLET, "Ada's savings", NOW, ADDRESS)


def chosen(scene: Scene, words: str) -> None:
    """Press an entry of the help menu."""
    menu = scene.window.help_desk.menu()
    next(action for action in menu.actions() if action.text().split("\t")[0] == words).trigger()
    menu.deleteLater()


@on_qt_loop
async def test_diagnostics_are_shown_before_they_are_copied_and_name_nobody(tmp_path: Path) -> None:
    world = FakeWorld(jobs=(a_job(1, title="Ada's song", prompt="About Ada"),), accounts=(ADA,))
    scene = await Scene(tmp_path, world).opened()
    scene.window.show_error(DiskError("Ada's disk", detail="Ada"))
    await until(scene.sheets)
    scene.sheets()[0].accept()
    await until(lambda: not scene.sheets())

    chosen(scene, "Copy diagnostics…")
    await until(scene.sheets)
    sheet = scene.sheets()[0]
    assert isinstance(sheet, ReportSheet)
    sheet.copy.click()
    text = QGuiApplication.clipboard().text()

    assert text == sheet.text.toPlainText()
    for line in (
        "  theme: ",
        "  platform: offscreen",
        "  wallets: 1",
        "DiskError (disk_error) in the window",
    ):
        assert line in text
    for private in ("Ada", ADDRESS, "42.10", str(Path.home())):
        assert private not in text
    await scene.close()


@on_qt_loop
async def test_diagnostics_can_be_told_before_anything_is_open(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    text = await scene.window.help_desk.diagnostics_text()
    assert "  qt: " in text
    assert "Counts" not in text
    await scene.close()


@pytest.mark.allow_logs
@on_qt_loop
async def test_what_the_log_hears_is_told_by_its_kind(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    log = logging.getLogger("app.somewhere")
    log.addHandler(scene.window.troubles)
    log.warning("Ada's secret")
    log.removeHandler(scene.window.troubles)

    text = await scene.window.help_desk.diagnostics_text()

    assert "warning in app.somewhere:" in text
    assert "Ada" not in text
    await scene.close()


@on_qt_loop
async def test_about_tells_versions_and_shows_any_licence(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    chosen(scene, "About Gondola")
    await until(scene.sheets)
    sheet = scene.sheets()[0]
    assert isinstance(sheet, AboutSheet)

    own = sheet.text.toPlainText()
    sheet.choice.setCurrentIndex(sheet.choice.findText("httpx", Qt.MatchFlag.MatchStartsWith))
    other = sheet.text.toPlainText()
    copied = next(each for each in sheet.findChildren(QAbstractButton) if "Copy versions" in each.text())
    copied.click()

    assert own.startswith("MIT License")
    assert "Encode OSS" in other
    assert QGuiApplication.clipboard().text() == versions_text()
    for name in ("Gondola 0", "Python 3", "Qt 6", "PySide 6"):
        assert name in versions_text()
    await scene.close()


@on_qt_loop
async def test_the_systems_own_menu_finds_about(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    menu = scene.window.help_desk.menu()
    roles = {action.text(): action.menuRole() for action in menu.actions()}
    assert roles["About Gondola"] is QAction.MenuRole.AboutRole
    menu.deleteLater()
    await scene.close()

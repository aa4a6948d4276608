"""A question about money meets the person: at once where somebody looks, after a ring where nobody does."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.domain.question import QueueQuestion
from app.gui import approver as module
from tests.gui.fakes import STUDIO, FakeWorld, QuietNotifier
from tests.gui.loops import on_qt_loop, turns, until
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")

QUESTION = QueueQuestion(
    STUDIO, "api.venice.ai", "m", "Rain", 690_000, 8_310_000, 0, 10_000_000, ("It costs more.",)
)


async def behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, rings: bool) -> tuple[Scene, FakeWorld]:
    """A window that nobody looks at, on a desktop that rings or does not."""
    world = FakeWorld()
    scene = await Scene(tmp_path, world).opened()
    scene.launcher.notifier.accepts = rings
    scene.window.hide()
    monkeypatch.setattr(module, "_has_keyboard", lambda window: window.isVisible())
    return scene, world


@on_qt_loop
async def test_where_the_desktop_rings_the_sheet_waits_for_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene, world = await behind(tmp_path, monkeypatch, rings=True)
    notifier: QuietNotifier = scene.launcher.notifier

    answer = asyncio.ensure_future(world.approvals.ask(QUESTION))
    await until(lambda: notifier.shown)
    await turns()
    (rung,) = notifier.shown
    unseen = (scene.window.isHidden(), scene.sheets(), scene.tray.words())
    scene.window.steering.rung("default", rung)
    QApplication.sendEvent(scene.window, QEvent(QEvent.Type.WindowActivate))
    await until(scene.sheets)
    seen = scene.tray.words()
    await until(scene.button("Create for $0.69").isEnabled)
    scene.press("Create for $0.69")

    assert await answer is True
    assert rung.title == "Create “Rain” for $0.69?"
    assert unseen == (True, [], "Gondola · 1 needs you")
    assert seen == "Gondola"
    assert notifier.withdrawn[-1] == "approval"
    await scene.close()


@on_qt_loop
async def test_where_nothing_rings_the_window_comes_forward(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene, world = await behind(tmp_path, monkeypatch, rings=False)

    answer = asyncio.ensure_future(world.approvals.ask(QUESTION))
    await until(scene.sheets)
    visible = scene.window.isVisible()
    scene.sheets()[0].reject()

    assert visible
    assert await answer is False
    await scene.close()


@on_qt_loop
async def test_a_question_nobody_came_for_is_over_and_no_longer_rings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene, world = await behind(tmp_path, monkeypatch, rings=True)
    world.approvals._lapse_s = 0.05

    answer = await world.approvals.ask(QUESTION)

    assert answer is False
    assert scene.launcher.notifier.withdrawn[-1] == "approval"
    assert scene.tray.words() == "Gondola"
    assert scene.sheets() == []
    await scene.close()


@on_qt_loop
async def test_who_looks_at_the_window_is_asked_there_and_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene, world = await behind(tmp_path, monkeypatch, rings=True)
    scene.window.show()

    answer = asyncio.ensure_future(world.approvals.ask(QUESTION))
    await until(scene.sheets)
    scene.sheets()[0].reject()

    assert await answer is False
    assert scene.launcher.notifier.shown == []
    await scene.close()

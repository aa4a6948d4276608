"""One window in one state, over services that live in memory, and what is needed to put it there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.domain.account import Account
from app.domain.events import HealthChanged, Part
from app.gui.widgets.sheet import Sheet
from app.gui.window import MainWindow
from app.services.gondola import Gondola
from tests.gui.facts_b import wallet_account
from tests.gui.fakes import FakeWorld
from tests.gui.fakes_b import World
from tests.gui.loops import turns, until
from tests.gui.window_scene import Scene

SIZE = (1280, 800)
_SETTLED_S = 0.12
"""Long enough for what waits for a pause in typing or for a burst of events to end."""


class Handed(FakeWorld):
    """The real services of a ``World``, handed out as a launcher hands out Gondolas."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def gondola(self) -> Gondola:
        return self._world.gondola


class Stage:
    """What a pose works on: the window, and the services behind it."""

    def __init__(self, scene: Scene, world: World, fake: FakeWorld) -> None:
        self.scene, self.world, self.window = scene, world, scene.window
        self.fake = fake
        """What was handed out; of use where a picture has ``jobs``."""

    @property
    def gondola(self) -> Gondola:
        """The services that the window shows."""
        return self.window.gondola

    @property
    def account(self) -> Account:
        """The account in the header."""
        account = self.window.account()
        assert account is not None
        return account

    async def go(self, name: str) -> QWidget:
        """Show a page; returns it once it has read what it shows."""
        self.window.go(name)
        await settled()
        page = self.window.stage.page(name)
        assert page is not None
        return page

    async def ask(self, sheet: Sheet[Any]) -> None:
        """Open a sheet over what is shown."""
        self.window.tasks.spawn("sheet", sheet.ask())
        await until(sheet.isVisible)
        await settled()


def usual_world(*accounts: Account, play_money: bool = False) -> World:
    """One wallet, whose owner has seen the limits."""
    world = World(*(accounts or (wallet_account(),)), play_money=play_money)
    world.settings.kept = replace(world.settings.kept, limits_seen=True)
    return world


Pose = Callable[[Stage], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Picture:
    """``shows`` is the widget that must be on screen when ``pose`` is done. ``world`` or ``jobs`` make what is behind;
    ``play`` opens it as play money; ``page`` pictures are taken in every size.
    """

    name: str
    shows: type[QWidget]
    pose: Pose
    world: Callable[[], World] = usual_world
    jobs: Callable[[], FakeWorld] | None = None
    play: bool = False
    every_size: bool = False


async def posed(picture: Picture, folder: Path) -> Stage:
    """Open a window and bring it to the state of a picture."""
    world = picture.world()
    behind = Handed(world) if picture.jobs is None else picture.jobs()
    sample = () if world.store.by_account else (Handed(usual_world()),)
    scene = Scene(folder, *(() if picture.play else (behind,)), play=(behind,) if picture.play else sample)
    stage = Stage(scene, world, behind)
    try:
        await _posed(stage, picture)
    except BaseException:
        await scene.close()
        raise
    return stage


async def _posed(stage: Stage, picture: Picture) -> None:
    stage.window.resize(*SIZE)
    for account in stage.world.store.by_account.values():
        await stage.world.gondola.wallet.refresh(account)
    if picture.play:
        await stage.window.worlds.open_play("Opening…")
    else:
        await stage.window.worlds.open_live()
    feed = stage.world.feed if picture.jobs is None else stage.fake.feed
    for part, words in ((Part.API, "Answered"), (Part.NODE, "Block 7"), (Part.CLOCK, "Right")):
        feed.publish(HealthChanged(part, well=True, words=words))
    await settled()
    await picture.pose(stage)
    await settled()


async def settled() -> None:
    """Let everything that was started get to its end."""
    await turns()
    await asyncio.sleep(_SETTLED_S)
    await turns()


def picture_of(window: MainWindow) -> QPixmap:
    """The window, and over it every open sheet, menu and panel at its place."""
    picture = window.grab()
    painter = QPainter(picture)
    for part in QApplication.topLevelWidgets():
        if part is not window and part.isVisible() and not _is_scene(part):
            painter.drawPixmap(part.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), part.grab())
    painter.end()
    return picture


def _is_scene(part: QWidget) -> bool:
    return isinstance(part, MainWindow) or (part.parentWidget() is None and not isinstance(part, QDialog))

"""Messages fall back to the tray, and the player says when it cannot play."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.errors import DiskError
from app.domain.job import JobState
from app.gui.playback import Playback, PlaybackMissing
from app.gui.player import PlayerBar
from app.gui.tray import Tray, TrayNotifier
from app.gui.waveform import Waveform
from app.ports.notifier import Notification
from tests.gui.fakes import NOW, FakeShell, FakeWorld, QuietNotifier, a_job, saved_audio
from tests.gui.loops import on_qt_loop, turns

pytestmark = pytest.mark.usefixtures("qapp")

SAVED = a_job(3, state=JobState.CLEANED, audio=saved_audio(), finished_at=NOW)


class FakePlayback(Playback):
    """Plays nothing, and remembers what it was told; ``missing`` is why it cannot."""

    def __init__(self, missing: str = "", *, elsewhere: bool = False) -> None:
        super().__init__()
        self.missing, self.elsewhere, self.told = missing, elsewhere, list[object]()

    async def open(self, path: Path) -> None:
        if self.missing:
            raise PlaybackMissing(self.missing, elsewhere=self.elsewhere)
        self.told.append(path)
        self.playing.emit(True)

    def toggle(self) -> None:
        self.told.append("toggle")

    def seek(self, seconds: float) -> None:
        self.told.append(seconds)


@on_qt_loop
async def test_the_desktops_own_notifications_come_first() -> None:
    tray, desktop = Tray(), QuietNotifier(accepts=True)
    bell = TrayNotifier(tray, desktop)

    accepted = await bell.show(Notification("Saved", "rain.mp3"))

    assert accepted
    assert [shown.title for shown in desktop.shown] == ["Saved"]
    tray.deleteLater()


@on_qt_loop
async def test_without_desktop_and_tray_nobody_claims_to_have_rung() -> None:
    tray = Tray()

    accepted = await TrayNotifier(tray, QuietNotifier()).show(Notification("Saved", "rain.mp3"))

    assert not accepted
    tray.deleteLater()


@on_qt_loop
async def test_a_saved_job_plays_and_pauses_in_the_bar(qtbot: QtBot) -> None:
    world, playback = FakeWorld(jobs=(SAVED,)), FakePlayback()
    bar = PlayerBar(FakeShell(world), playback=playback)
    qtbot.addWidget(bar)

    await bar.play(SAVED, "ElevenLabs Music · 60 s")
    QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    await bar.play(SAVED, "ElevenLabs Music · 60 s")

    assert bar.isVisible()
    assert bar.button.accessibleName() == "Pause"
    assert playback.told == [Path("/music/market-at-dawn.mp3"), "toggle", "toggle"]
    bar.stop()
    assert bar.isHidden()


@on_qt_loop
async def test_a_bar_that_cannot_play_says_why_and_offers_another_player(qtbot: QtBot) -> None:
    world = FakeWorld(jobs=(SAVED,))
    shell = FakeShell(world)
    bar = PlayerBar(shell, playback=FakePlayback("No sound device was found."))
    qtbot.addWidget(bar)

    await bar.play(SAVED, "")
    said = bar.words()
    QTest.mouseClick(bar.elsewhere, Qt.MouseButton.LeftButton)
    await turns()

    assert said == "No sound device was found."
    assert world.opener.played == [Path("/music/market-at-dawn.mp3")]
    bar.stop()


@on_qt_loop
async def test_without_qts_multimedia_the_systems_player_takes_over(qtbot: QtBot) -> None:
    world = FakeWorld(jobs=(SAVED,))
    bar = PlayerBar(FakeShell(world), playback=FakePlayback("Not inside this window.", elsewhere=True))
    qtbot.addWidget(bar)

    await bar.play(SAVED, "")

    assert world.opener.played == [Path("/music/market-at-dawn.mp3")]
    bar.stop()


@on_qt_loop
async def test_a_file_that_is_gone_is_an_error_and_no_player(qtbot: QtBot) -> None:
    world = FakeWorld(jobs=(SAVED,))
    world.library.missing = True
    bar = PlayerBar(FakeShell(world), playback=FakePlayback())
    qtbot.addWidget(bar)

    with pytest.raises(DiskError):
        await bar.play(SAVED, "")

    assert bar.isHidden()


def test_the_waveform_seeks_by_click_and_key(qtbot: QtBot) -> None:
    wave = Waveform()
    qtbot.addWidget(wave)
    wave.resize(400, 32)
    wave.show_sound((0.2, 0.4, 0.1, 0.3), 100.0)
    asked: list[float] = []
    wave.sought.connect(asked.append)

    QTest.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPointF(200, 16).toPoint())
    wave.set_position(50.0)
    QTest.keyClick(wave, Qt.Key.Key_Right)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown):
        QTest.keyClick(wave, key)

    assert asked == [50.0, 55.0, 0.0, 100.0, 20.0]
    assert (wave.minimum(), wave.value(), wave.maximum()) == (0, 50, 100)
    assert wave.accessibleDescription() == "Position 0:50 of 1:40"
    wave.grab()

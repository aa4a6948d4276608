"""How loud the player is: by mouse, key and button, to the ear and not to the signal, and again at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.job import Job, JobState
from app.gui.playback import Playback
from app.gui.player import PlayerBar
from app.gui.widgets.volume import USUAL, VolumeControl
from tests.gui.fakes import NOW, FakeShell, FakeWorld, a_job, saved_audio
from tests.gui.loops import on_qt_loop
from tests.gui.test_tray_and_player import FakePlayback
from tests.gui.window_scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


class Loudness(FakePlayback):
    """Remembers how loud it was asked to be."""

    def __init__(self, missing: str = "") -> None:
        super().__init__(missing)
        self.heard: list[tuple[int, bool]] = []

    def set_volume(self, percent: int, *, muted: bool) -> None:
        self.heard.append((percent, muted))


def a_saved_job() -> Job:
    return a_job(3, state=JobState.CLEANED, audio=saved_audio(), finished_at=NOW)


@on_qt_loop
async def test_keys_and_the_button_say_how_loud_it_plays(qtbot: QtBot) -> None:
    playback = Loudness()
    bar = PlayerBar(FakeShell(FakeWorld(jobs=(a_saved_job(),))), playback=playback)
    qtbot.addWidget(bar)
    await bar.play(a_saved_job(), "")

    QTest.keyClick(bar.volume.slider, Qt.Key.Key_Left)
    QTest.mouseClick(bar.volume.button, Qt.MouseButton.LeftButton)
    label = bar.volume.button.accessibleName()
    QTest.keyClick(bar.volume.slider, Qt.Key.Key_Right)

    assert playback.heard == [(USUAL, False), (USUAL - 5, False), (USUAL - 5, True), (USUAL, False)]
    assert (label, bar.volume.button.accessibleName()) == ("Sound on", "Mute")
    bar.stop()


@on_qt_loop
async def test_where_there_is_no_sound_device_no_volume_is_promised(qtbot: QtBot) -> None:
    bar = PlayerBar(
        FakeShell(FakeWorld(jobs=(a_saved_job(),))), playback=Loudness("No sound device was found.")
    )
    qtbot.addWidget(bar)

    await bar.play(a_saved_job(), "")

    assert bar.words() == "No sound device was found."
    assert (bar.volume.isVisible(), bar.elsewhere.isVisible()) == (False, True)
    bar.stop()


@on_qt_loop
async def test_volume_and_silence_come_back_at_the_next_start(tmp_path: Path) -> None:
    scene = await Scene(tmp_path, FakeWorld()).opened()
    player = scene.window.frame.player
    player.volume.slider.setValue(35)
    player.volume.button.click()
    await scene.close()

    again = await Scene(tmp_path, FakeWorld()).opened()

    volume = again.window.frame.player.volume
    assert (volume.percent(), volume.muted()) == (35, True)
    await again.close()


@pytest.mark.parametrize("kept", ["", "loud", "900", "-3"])
@on_qt_loop
async def test_a_volume_that_is_none_is_the_usual_one(tmp_path: Path, kept: str) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("player/volume", kept)
    settings.sync()
    scene = await Scene(tmp_path, FakeWorld()).opened()

    assert scene.window.frame.player.volume.percent() == USUAL
    await scene.close()


def test_turning_it_up_ends_the_silence_and_nothing_is_as_good_as_mute(qtbot: QtBot) -> None:
    control = VolumeControl()
    qtbot.addWidget(control)
    told: list[tuple[int, bool]] = []
    control.changed.connect(lambda percent, muted: told.append((percent, muted)))

    control.set_volume(40, muted=True)
    control.slider.setValue(60)
    control.slider.setValue(0)

    assert told == [(60, False), (0, False)]


class Output:
    """Takes what an audio output is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def setVolume(self, volume: float) -> None:  # noqa: N802 - as Qt calls it
        self.told.append(volume)

    def setMuted(self, muted: bool) -> None:  # noqa: N802 - as Qt calls it
        self.told.append(muted)


def test_half_as_loud_to_the_ear_is_less_than_half_of_the_signal(qtbot: QtBot) -> None:
    playback, output = Playback(), Output()
    playback._output = output  # type: ignore[assignment]

    playback.set_volume(50, muted=True)
    playback.set_volume(100, muted=False)

    half, silent, whole, heard = output.told
    assert isinstance(half, float)
    assert 0.1 < half < 0.5
    assert (silent, whole, heard) == (True, 1.0, False)
    playback.deleteLater()

"""Plays a file through Qt's multimedia. The heavy part is imported on the first play, on a thread."""

from __future__ import annotations

import asyncio
import importlib
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

_log = logging.getLogger(__name__)


class PlaybackMissing(Exception):
    """This computer's Qt cannot play sound, or has no device for it; the text says which, for people.

    ``elsewhere`` says that another program may well be able to.
    """

    def __init__(self, words: str, *, elsewhere: bool = False) -> None:
        self.elsewhere = elsewhere
        super().__init__(words)


class Playback(QObject):
    """One player. Times in seconds."""

    moved = Signal(float)
    playing = Signal(bool)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._devices: QMediaDevices | None = None
        self._percent, self._muted = 100, False

    async def open(self, path: Path) -> None:
        """Load a file and play it from its start.

        Raises:
            PlaybackMissing: sound cannot be played here.
        """
        player = await self._ready()
        player.setSource(QUrl.fromLocalFile(str(path)))
        player.play()

    def toggle(self) -> None:
        """Pause, or go on."""
        player = self._player
        if player is None:
            return
        if player.isPlaying():
            player.pause()
        else:
            player.play()

    def seek(self, seconds: float) -> None:
        """Go on from there."""
        if self._player is not None:
            self._player.setPosition(int(seconds * 1000))

    def set_volume(self, percent: int, *, muted: bool) -> None:
        """How loud it is heard: half of that is half as loud to an ear, which is less than half of the signal."""
        self._percent, self._muted = percent, muted
        if self._output is not None:
            from PySide6.QtMultimedia import QtAudio

            scale = QtAudio.VolumeScale
            heard = QtAudio.convertVolume(
                percent / 100, scale.LogarithmicVolumeScale, scale.LinearVolumeScale
            )
            self._output.setVolume(heard)
            self._output.setMuted(muted)

    def close(self) -> None:
        """Stop and let the file go."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())

    async def _ready(self) -> QMediaPlayer:
        if self._player is not None:
            return self._player
        try:
            await asyncio.to_thread(importlib.import_module, "PySide6.QtMultimedia")
            from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer
        except ImportError as error:
            _log.info("QtMultimedia cannot be imported: %s", error.msg)
            words = self.tr("Sound cannot be played inside this window here.")
            raise PlaybackMissing(words, elsewhere=True) from error
        if QMediaDevices.defaultAudioOutput().isNull():
            raise PlaybackMissing(self.tr("No sound device was found."))
        player = QMediaPlayer(self)
        self._output = QAudioOutput(self)
        self.set_volume(self._percent, muted=self._muted)
        player.setAudioOutput(self._output)
        # Headphones that come or go: sound follows what the system now plays through.
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._use_default_device)
        player.positionChanged.connect(lambda at: self.moved.emit(at / 1000))
        player.playingChanged.connect(self.playing)
        player.mediaStatusChanged.connect(self._status)
        player.errorOccurred.connect(lambda _error, text: self.failed.emit(text))
        self._player = player
        return player

    def _use_default_device(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self.failed.emit(self.tr("No sound device was found."))
        elif self._output is not None:
            self._output.setDevice(device)

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status.name == "EndOfMedia":
            self.ended.emit()

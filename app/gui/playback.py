"""Plays a file through Qt's multimedia. The heavy part is imported on the first play, on a thread."""

from __future__ import annotations

import asyncio
import importlib
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

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
        player.setAudioOutput(QAudioOutput(self))
        player.positionChanged.connect(lambda at: self.moved.emit(at / 1000))
        player.playingChanged.connect(self.playing)
        player.mediaStatusChanged.connect(self._status)
        player.errorOccurred.connect(lambda _error, text: self.failed.emit(text))
        self._player = player
        return player

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status.name == "EndOfMedia":
            self.ended.emit()

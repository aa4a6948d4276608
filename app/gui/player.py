"""The player at the window's foot: what plays, its waveform, and the way to its folder. It stays while one browses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.display import displayable
from app.domain.errors import DiskError
from app.domain.job import Job
from app.domain.observation import SavedAudio
from app.gui.models.job_wording import duration
from app.gui.models.wording import day_or_time
from app.gui.playback import Playback, PlaybackMissing
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.waveform import PEAKS, Waveform
from app.gui.widgets.buttons import IconButton, SecondaryButton
from app.gui.widgets.labels import ElidedLabel, Text
from app.gui.widgets.surfaces import Card
from app.gui.widgets.volume import USUAL, VolumeControl

_NARROW = 940


class PlayerBar(QWidget):
    """Hidden until something was played. One sound at a time; ``play`` on another replaces it."""

    def __init__(
        self, shell: Shell, parent: QWidget | None = None, *, playback: Playback | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._job: Job | None = None
        self._path: Path | None = None
        self._length_s = 0.0
        self._playback = playback or Playback(self)
        self.button = IconButton("play", self.tr("Play"))
        self._title = ElidedLabel(role=Role.STRONG)
        self._words = ElidedLabel(role=Role.SMALL, token=Token.MUTED)
        self.wave = Waveform()
        self._time = Text(role=Role.SMALL, token=Token.MUTED)
        self.volume = VolumeControl()
        self.elsewhere = SecondaryButton(self.tr("Open in another player"), "external-link")
        self.folder = SecondaryButton(self.tr("Show in folder"), "folder")
        self.close_button = IconButton("cross", self.tr("Close the player"), quiet=True)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Player"))
        self.set_volume(USUAL, muted=False)
        self.hide()

    def job(self) -> Job | None:
        """What it plays."""
        return self._job

    def words(self) -> str:
        """What it says under the title."""
        return self._words.text()

    def set_volume(self, percent: int, *, muted: bool) -> None:
        """What was kept of an earlier start."""
        self.volume.set_volume(percent, muted=muted)
        self._playback.set_volume(percent, muted=muted)

    async def play(self, job: Job, what: str) -> None:
        """Play a job's audio from its start; ``what`` is the job's second line.

        Raises:
            DiskError: the file is not there any more.
        """
        audio = job.audio
        if audio is None:
            return
        if self._job is not None and self._job.id == job.id and self._path is not None:
            self._playback.toggle()
            return
        self._playback.close()
        gondola = self._shell.gondola
        path = await gondola.library.require(audio)
        self._job, self._path = job, path
        self._length_s = audio.duration_s or 0.0
        self._title.setText(displayable(job.title, 200))
        saved = day_or_time(job.finished_at, gondola.clock.now()) if job.finished_at else ""
        said = self.tr("saved {time}").format(time=saved) if saved else ""
        self._words.setText(" · ".join(part for part in (what, said) if part))
        self.elsewhere.hide()
        self.volume.show()
        self.show()
        await self._draw(audio)
        await self._start(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow bar keeps room for the sound itself."""
        super().resizeEvent(event)
        for button in (self.folder, self.elsewhere):
            button.set_compact(self.width() < px(_NARROW))

    def stop(self) -> None:
        """Fall silent and go away."""
        self._playback.close()
        self._job = self._path = None
        self.hide()

    async def _draw(self, audio: SavedAudio) -> None:
        self.wave.show_sound((), self._length_s)
        self._moved(0.0)
        try:
            peaks = await self._shell.gondola.library.peaks(audio, PEAKS)
        except DiskError:
            return  # it plays without its picture, or says itself why it cannot
        self.wave.show_sound(peaks, self._length_s)

    async def _start(self, path: Path) -> None:
        try:
            await self._playback.open(path)
        except PlaybackMissing as reason:
            self._cannot(str(reason))
            if reason.elsewhere:
                await self._elsewhere()

    def _cannot(self, reason: str) -> None:
        """Say why, and leave it to the system's own player."""
        self._words.setText(displayable(reason, 200))
        self.elsewhere.show()
        self.volume.hide()
        self._playing(playing=False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(14))
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        for label in (self._title, self._words):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            label.setMaximumWidth(px(220))
            lines.addWidget(label)
        self.button.setFixedSize(QSize(px(34), px(34)))
        row.addWidget(self.button)
        row.addLayout(lines)
        row.addWidget(self.wave, 1)
        for part in (self._time, self.volume, self.elsewhere, self.folder, self.close_button):
            row.addWidget(part)
        card = Card(padding=10, spacing=0)
        card.body.addLayout(row)
        around = QVBoxLayout(self)
        around.setContentsMargins(px(18), 0, px(18), px(14))
        around.addWidget(card)

    def _connect(self) -> None:
        self.button.clicked.connect(self._playback.toggle)
        self.wave.sought.connect(self._playback.seek)
        self._playback.moved.connect(self._moved)
        self._playback.playing.connect(lambda on: self._playing(playing=on))
        self._playback.ended.connect(lambda: self._moved(0.0))
        self._playback.failed.connect(self._cannot)
        self.volume.changed.connect(lambda percent, muted: self._playback.set_volume(percent, muted=muted))
        self.elsewhere.clicked.connect(lambda: self._shell.run("play-elsewhere", self._elsewhere()))
        self.folder.clicked.connect(lambda: self._shell.run("reveal", self._reveal()))
        self.close_button.clicked.connect(self.stop)

    def _moved(self, seconds: float) -> None:
        self.wave.set_position(seconds)
        self._time.setText(f"{duration(seconds)} / {duration(self._length_s)}")

    def _playing(self, *, playing: bool) -> None:
        self.button.set_icon("pause" if playing else "play")
        self.button.set_label(self.tr("Pause") if playing else self.tr("Play"))

    async def _elsewhere(self) -> None:
        if self._path is not None:
            await self._shell.gondola.opener.play(self._path)

    async def _reveal(self) -> None:
        if self._path is not None:
            await self._shell.gondola.opener.reveal(self._path)

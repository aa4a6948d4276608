"""The tray's menu: live jobs, what is there, the brake, and the ways in and out. Lines change in place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.gui.tray_state import MOST_JOBS, TrayJob, TrayState


class TrayMenu(QObject):
    """``job_wanted(id)`` and ``page_wanted(name)`` lead into the window; an open menu is never rebuilt.

    ``opening`` comes before it is seen.
    """

    opening = Signal()
    open_wanted = Signal()
    job_wanted = Signal(str)
    page_wanted = Signal(str)
    pause_wanted = Signal(bool)
    lock_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = TrayState()
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.opening)
        self._add(self.tr("Open Gondola")).triggered.connect(self.open_wanted)
        self.menu.addSeparator()
        self._none = self._add(self.tr("Nothing in the making"))
        self._none.setEnabled(False)
        self._jobs = [self._job_line(place) for place in range(MOST_JOBS)]
        self._more = self._add("")
        self._more.triggered.connect(lambda: self.page_wanted.emit("jobs"))
        self.menu.addSeparator()
        self._money = self._add("")
        self._money.triggered.connect(lambda: self.page_wanted.emit("wallet"))
        self._brake = self._add("")
        self._brake.triggered.connect(lambda: self.pause_wanted.emit(not self._state.paused))
        self._lock = self._add(self.tr("Lock now"))
        self._lock.triggered.connect(self._lock_or_open)
        self.menu.addSeparator()
        self._add(self.tr("Quit")).triggered.connect(self.quit_wanted)
        self.tell(self._state)

    def tell(self, state: TrayState) -> None:
        """Show another state."""
        self._state = state
        self._none.setVisible(not state.making)
        for line, job in zip(self._jobs, (*state.jobs, *[None] * MOST_JOBS), strict=False):
            line.setVisible(job is not None)
            if job is not None:
                line.setText(_plain(_words(job)))
        self._more.setVisible(state.more > 0)
        self._more.setText(self.tr("and {count} more…").format(count=state.more))
        self._money.setVisible(bool(state.money))
        self._money.setText(_plain(state.money))
        self._brake.setText(self.tr("Resume spending") if state.paused else self.tr("Pause spending"))
        # A locked Gondola can be braked, not let go.
        self._brake.setVisible(not (state.locked and state.paused))
        self._lock.setText(self.tr("Unlock…") if state.locked else self.tr("Lock now"))
        self._lock.setVisible(state.open)

    def lines(self) -> list[str]:
        """What can be read in it, separators left out."""
        seen = [line for line in self.menu.actions() if line.isVisible() and not line.isSeparator()]
        return [line.text().replace("&&", "&") for line in seen]

    def _job_line(self, place: int) -> QAction:
        line = self._add("")
        line.triggered.connect(lambda: self._chosen(place))
        return line

    def _chosen(self, place: int) -> None:
        if place < len(self._state.jobs):
            self.job_wanted.emit(self._state.jobs[place].id)

    def _lock_or_open(self) -> None:
        """Unlocking is the window's: it says what is asked."""
        (self.open_wanted if self._state.locked else self.lock_wanted).emit()

    def _add(self, words: str) -> QAction:
        return self.menu.addAction(words)


def _words(job: TrayJob) -> str:
    return f"{job.title} — {job.words}" if job.words else job.title


def _plain(words: str) -> str:
    """No letter of a title becomes a shortcut."""
    return words.replace("&", "&&")

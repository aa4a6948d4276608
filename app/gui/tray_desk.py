"""Keeps the tray and the dock in line with the session, with as few words to the desktop as possible."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.events import Event, JobFinished, LockChanged, OutageChanged
from app.domain.job import AUDIO_SAFE
from app.gui.session import Session
from app.gui.theme.tray_art import TrayMark
from app.gui.tray import Tray
from app.gui.tray_state import Ring, TrayState, state_of
from app.ports.desktop import DockMark

_SETTLE_MS = 1_000
"""The mark is looked at now and then; reckoning it for hundreds of jobs after each look at one would be felt."""
_BEAT_MS = 120_000
"""How often the ring moves by time alone, while no job was looked at: none of them is a short one then."""


class TrayDesk(QObject):
    """Shows one session at a time. ``marked(DockMark)`` is for the dock, when it should show something else."""

    marked = Signal(object)

    def __init__(self, tray: Tray, window: QWidget) -> None:
        super().__init__(window)
        self._tray = tray
        self._window = window
        window.installEventFilter(self)
        self._session: Session | None = None
        self._ring = Ring()
        self._done: set[str] = set()
        self._asking = False
        self._mark = DockMark()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLE_MS)
        self._soon.timeout.connect(self.tell)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self.tell)
        # Its lines tell by when a job is done, which may be over by now.
        tray.opening.connect(self.tell)

    def attach(self, session: Session) -> None:
        """Show this session from now on."""
        self.detach()
        self._session, self._ring = session, Ring()
        self._leave = session.gondola.feed.subscribe(self._hear)
        for changed in (session.jobs_changed, session.balances_changed, session.limits_changed):
            changed.connect(self._soon.start)
        self.tell()

    def detach(self) -> None:
        """The session is about to end."""
        session, self._session = self._session, None
        if session is not None:
            self._leave()
            session.disconnect(self._soon)
        self._soon.stop()
        self._beat.stop()
        self._done.clear()
        self._show(TrayState())

    def asking(self, waiting: bool) -> None:
        """A question about money waits for the person, or not any more."""
        self._asking = waiting
        self.tell()

    def tell(self) -> None:
        """Look anew."""
        if self._session is None:
            return
        state = state_of(self._session, len(self._done), self._ring, asking=self._asking)
        if state.making and not self._beat.isActive():
            self._beat.start()
        elif not state.making:
            self._beat.stop()
        self._show(state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody looks at the window: what is done is seen."""
        if event.type() is QEvent.Type.WindowActivate and self._done:
            self._done.clear()
            self._soon.start()
        return super().eventFilter(watched, event)

    def _show(self, state: TrayState) -> None:
        self._tray.tell(state)
        # A rounded step: a dock is not told of every breath either.
        progress = state.progress if state.making else None
        mark = DockMark(state.needs_you + state.done, progress, urgent=state.mark is TrayMark.ATTENTION)
        if mark != self._mark:
            self._mark = mark
            self.marked.emit(mark)

    def _hear(self, event: Event) -> None:
        match event:
            case JobFinished(job) if job.state in AUDIO_SAFE:
                if self._window.isActiveWindow():
                    return
                self._done.add(job.id)
            case OutageChanged() | LockChanged():
                pass
            case _:
                return
        self._soon.start()

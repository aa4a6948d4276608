"""How often the jobs page tells anew what time changes: each second while a young job is in sight, or audio that goes
soon; seldom otherwise.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.job import Job
from app.gui.beat import Beat
from app.gui.models.job_steps import tell_again_ms
from app.gui.models.jobs import JobsModel
from app.gui.pages.job_list import JobList
from app.services.gondola import Gondola

_AT_ONCE = 3
"""After so many changed cells the rows seen so far are painted, and the others come in the next turn: all of a tall
screen at once would keep a click waiting.
"""


class JobBeat(Beat):
    """The page's beat; it hurries when other rows come into sight. ``beside`` comes once the rows are renewed, for
    whatever else a second changes.
    """

    beside = Signal()

    def __init__(self, page: QWidget, model: JobsModel, rows: JobList, gondola: Gondola) -> None:
        super().__init__(page)
        self._model, self._rows, self._gondola = model, rows, gondola
        self._left = range(0)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)
        model.arrived.connect(lambda _first, _last: self.hurry())
        model.counted.connect(self.hurry)
        rows.chosen.connect(self.hurry)
        rows.table.verticalScrollBar().valueChanged.connect(lambda _value: self.hurry())

    def tick(self, beside: Job | None) -> None:
        """Time went on: renew the rows in sight, a few at a time, and go on as often as they and the job beside them
        need.
        """
        rows = self._rows.visible_rows()
        again_ms = self._model.tell_again_ms(rows)
        if beside is not None:
            now, typical = self._gondola.clock.now(), self._gondola.watcher.typical(beside)
            again_ms = min(again_ms, tell_again_ms(beside, now, typical))
        self.every(again_ms)
        if not self._next.isActive():
            self._left = rows
            self._next.start()

    def need(self, needed: bool) -> None:
        """Say whether anything on the page changes by time alone; if not, nothing of the last beat comes any more."""
        super().need(needed)
        if not needed:
            self._next.stop()

    def _go_on(self) -> None:
        if self._left:
            self._left = self._left[self._model.tick(self._left, _AT_ONCE) :]
            self._next.start()
        else:
            self.beside.emit()

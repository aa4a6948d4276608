"""The batches above the jobs: how far each is, how long it still takes, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.batch import Batch, BatchState
from app.domain.batch_progress import BatchProgress, Outcome, outcome
from app.domain.events import BatchChanged, Event
from app.domain.job import Job
from app.domain.pace import queueing_s
from app.gui.batch_actions import BatchActions
from app.gui.language.told import told
from app.gui.models.batch_words import remaining_words
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import IconButton, SecondaryButton
from app.gui.widgets.labels import ElidedLabel
from app.gui.widgets.menus import open_under
from app.gui.widgets.meters import JobProgress
from app.gui.widgets.surfaces import Card

_MOST_SHOWN = 2
_SOON_MS = 100


class BatchRow(Card):
    """One batch. ``turned`` is pause or go on, ``menu_wanted`` the dots, ``closed`` the cross of one that is done."""

    turned = Signal(object)
    menu_wanted = Signal(object, object)
    closed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=10, spacing=4, parent=parent)
        self._batch: Batch | None = None
        self.title = ElidedLabel("", Role.STRONG)
        self.words = ElidedLabel("", token=Token.MUTED)
        self.bar = JobProgress()
        self.bar.setFixedWidth(px(150))
        self.turn = SecondaryButton(self.tr("Pause"), "pause")
        self.more = IconButton("dots", self.tr("More about this batch"), quiet=True)
        self.close_button = IconButton("cross", self.tr("Take this batch off the page"), quiet=True)
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addWidget(self.title)
        texts.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addLayout(texts, 1)
        for part in (self.bar, self.turn, self.more, self.close_button):
            row.addWidget(part)
        self.body.addLayout(row)
        self.turn.clicked.connect(lambda: self.turned.emit(self._batch))
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self._batch, self.more))
        self.close_button.clicked.connect(lambda: self.closed.emit(self._batch))

    def show_batch(self, batch: Batch, progress: BatchProgress, remaining: str) -> None:
        """How it stands now."""
        self._batch = batch
        waits, done = batch.state is BatchState.PAUSED, batch.state is BatchState.DONE
        self.title.setText(self.tr("{title} — paused").format(title=batch.title) if waits else batch.title)
        words = " · ".join(part for part in (told(progress.words()), remaining) if part)
        self.words.setText(f"{told(batch.notice)} {words}" if waits and batch.notice else words)
        self.words.set_token(Token.ATTENTION if waits and batch.notice else Token.MUTED)
        part = progress.settled / progress.total if progress.total else 0.0
        self.bar.set_progress(part, None, told(progress.words()))
        self.turn.set_icon("play" if waits else "pause")
        self.turn.set_words(self.tr("Go on…") if waits else self.tr("Pause"))
        self.turn.setVisible(not done and progress.of(Outcome.WAITING) > 0)
        self.close_button.setVisible(done)


class BatchStrip(QWidget):
    """The newest batches that are not taken off the page; nothing at all where there is none."""

    def __init__(self, shell: Shell, actions: BatchActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._actions = actions
        self._closed: set[str] = set()
        self._sought = ""
        self.rows: dict[str, BatchRow] = {}
        self.more = ElidedLabel("", token=Token.MUTED)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._column.addWidget(self.more)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.tell_time)
        self.tell_time()

    def hear(self, event: Event) -> None:
        """A hundred changes in a moment are one repaint."""
        if isinstance(event, BatchChanged) and not self._soon.isActive():
            self._soon.start()

    def show_batch(self, batch_id: str) -> bool:
        """Put a batch first, also one that was taken off; False if it is not among those that are here."""
        self._sought = batch_id
        self._closed.discard(batch_id)
        self.tell_time()
        row = self.rows.get(batch_id)
        if row is None:
            return False
        (row.turn if row.turn.isVisible() else row.more).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def stop(self) -> None:
        """Repaint nothing any more."""
        self._soon.stop()

    def tell_time(self) -> None:
        """Show all of it as it is now."""
        batches = self._shell.gondola.batches
        known = [each for each in batches.batches() if each.id not in self._closed]
        # What is done gives way to what goes on.
        known.sort(key=self._weight)
        shown = known[:_MOST_SHOWN]
        for gone in set(self.rows) - {each.id for each in shown}:
            self.rows.pop(gone).deleteLater()
        for place, batch in enumerate(shown):
            progress, row = batches.progress(batch.id), self._row(batch)
            row.show_batch(batch, progress, self._remaining(batch, progress))
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
        hidden = len(known) - len(shown)
        one = self.tr("and one more batch")
        self.more.setText(one if hidden == 1 else self.tr("and {count} more batches").format(count=hidden))
        self.more.setVisible(hidden > 0)
        self.setVisible(bool(shown))

    def _weight(self, batch: Batch) -> tuple[bool, bool, float]:
        return batch.id != self._sought, batch.state is BatchState.DONE, -batch.created_at.timestamp()

    def _row(self, batch: Batch) -> BatchRow:
        row = self.rows.get(batch.id)
        if row is None:
            row = self.rows[batch.id] = BatchRow()
            row.turned.connect(self._actions.go_on_or_pause)
            row.menu_wanted.connect(lambda which, at: open_under(self._actions.menu(which), at))
            row.closed.connect(self._take_off)
        return row

    def _take_off(self, batch: Batch) -> None:
        self._closed.add(batch.id)
        self.tell_time()

    def _remaining(self, batch: Batch, progress: BatchProgress) -> str:
        gondola = self._shell.gondola
        if progress.over or batch.state is BatchState.DONE:
            return ""
        making = {
            entry.job_id
            for entry in gondola.batches.entries(batch.id)
            if entry.job_id and outcome(entry) is Outcome.MAKING
        }
        jobs: list[Job] = [job for job in gondola.watcher.jobs() if job.id in making]
        waiting = progress.of(Outcome.WAITING) if batch.state is BatchState.RUNNING else 0
        # A wallet's pace: with a key it goes a little faster than is said.
        last_in_s = queueing_s(waiting + 1, reads_ledger=True) if waiting else None
        return remaining_words(gondola.watcher.outlook(jobs, last_in_s), gondola.clock.now())

"""What a person can do with a batch, and with one of its jobs that failed."""

from __future__ import annotations

from collections.abc import Coroutine

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.batch import Batch, BatchState, Entry, EntryState
from app.domain.batch_progress import AGAIN, outcome
from app.domain.display import displayable
from app.domain.errors import NotApproved
from app.domain.job import Job
from app.gui.language.figures import local_count
from app.gui.language.told import told
from app.gui.shell import Shell
from app.gui.theme.theme import theme

_MOST_SHOWN = 12
_TITLE, _WHY = 40, 90


class BatchActions(QObject):
    """Does them; whatever charges anew is asked about by the services first."""

    def __init__(self, shell: Shell, widget: QWidget) -> None:
        super().__init__(widget)
        self._shell = shell
        self._widget = widget
        self._batches = shell.gondola.batches

    def go_on_or_pause(self, batch: Batch) -> None:
        """The one of both that makes sense now."""
        if batch.state is BatchState.RUNNING:
            self._run("batch-pause", self._batches.pause(batch.id))
        else:
            self._run("batch-resume", self._batches.resume(batch.id))

    async def again_job(self, job: Job) -> bool:
        """Make a job of a batch again as it was asked for; False where it came with none.

        Raises:
            GondolaError: as ``Batches.again``.
        """
        entry = await self._batches.entry_of(job.id)
        if entry is None:
            return False
        await self._again(entry, "")
        return True

    def menu(self, batch: Batch) -> QMenu:
        """Everything else, those that failed included; it deletes itself once closed."""
        menu = QMenu(self._widget)
        menu.aboutToHide.connect(menu.deleteLater)
        entries = self._batches.entries(batch.id)
        failed = [each for each in entries if outcome(each) in AGAIN]
        for entry in failed[:_MOST_SHOWN]:
            self._offer_again(menu, entry)
        if failed:
            menu.addSeparator()
        stop = menu.addAction(theme().icon("eye-off"), self.tr("Stop watching all of them"))
        stop.triggered.connect(lambda: self._run("batch-stop", self._batches.stop_watching(batch.id)))
        rest = [each for each in entries if each.state in (EntryState.WAITING, EntryState.REFUSED)]
        words = self.tr("Leave out what is not queued ({count})").format(count=local_count(len(rest)))
        leave = menu.addAction(theme().icon("trash"), words)
        leave.setEnabled(bool(rest))
        leave.triggered.connect(lambda: self._run("batch-leave-out", self._batches.leave_out(batch.id)))
        return menu

    def _offer_again(self, menu: QMenu, entry: Entry) -> None:
        """A failed one: why, and its ways on."""
        title = _plain(f"{local_count(entry.number)} · {displayable(entry.title, _TITLE)}")
        inner = menu.addMenu(theme().icon("warning"), title)
        if entry.notice:
            inner.addAction(_plain(told(displayable(entry.notice, _WHY)))).setEnabled(False)
        again = inner.addAction(theme().icon("repeat"), self.tr("Try again…"))
        again.triggered.connect(lambda: self._run("batch-again", self._again(entry, "")))
        if entry.suggested_prompt:
            suggested = inner.addAction(theme().icon("create"), self.tr("Use suggested prompt…"))
            suggested.setToolTip(displayable(entry.suggested_prompt, _WHY))
            suggested.triggered.connect(
                lambda: self._run("batch-again", self._again(entry, entry.suggested_prompt))
            )
        leave = inner.addAction(theme().icon("trash"), self.tr("Leave it out"))
        leave.setEnabled(entry.state is EntryState.REFUSED)
        leave.triggered.connect(
            lambda: self._run("batch-leave-out", self._batches.leave_out(entry.batch_id, (entry.number,)))
        )

    async def _again(self, entry: Entry, prompt: str) -> None:
        try:
            await self._batches.again(entry, prompt)
        except NotApproved:
            return
        self._shell.toast(self.tr("It is being made again."))

    def _run(self, name: str, work: Coroutine[object, object, object]) -> None:
        self._shell.run(name, _unless_no(work))


async def _unless_no(work: Coroutine[object, object, object]) -> None:
    """A person who says no need not be told so."""
    try:
        await work
    except NotApproved:
        return


def _plain(words: str) -> str:
    """Menus read ``&`` as a mark for the keyboard."""
    return words.replace("&", "&&")

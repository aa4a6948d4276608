"""What a person does with a job's record: rename it, find its file, forget its prompt, it, or all finished ones."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.errors import DiskError
from app.domain.job import AUDIO_SAFE, Job
from app.domain.job_care import may_be_fetched_again
from app.gui.confirm import ConfirmSheet
from app.gui.dialogs.desk import choose_file
from app.gui.dialogs.lost_file import LostFileSheet, LostFileWish
from app.gui.dialogs.rename_job import RenameJobSheet
from app.gui.dialogs.wipe_history import WipeHistorySheet
from app.gui.language.figures import local_count
from app.gui.shell import Shell
from app.services.care import Wiped


class RecordActions(QObject):
    """Each action is a coroutine for ``Shell.run``; it asks first where something cannot be brought back."""

    def __init__(self, shell: Shell, widget: QWidget) -> None:
        super().__init__(widget)
        self._shell = shell
        self._widget = widget

    async def rename(self, job: Job) -> None:
        """Ask for another title."""
        title = await RenameJobSheet(job, self._widget).ask()
        if title:
            await self._shell.gondola.care.rename(job.id, title)

    async def reveal(self, job: Job) -> None:
        """Show the file in its folder; one that was moved is looked for."""
        if job.audio is None:
            return
        gondola = self._shell.gondola
        try:
            path = await gondola.library.require(job.audio)
        except DiskError:
            found = await gondola.care.find_file(job)
            if found is None:
                raise
            path = found
            self._shell.toast(self.tr("It was moved, and is found again."))
        await gondola.opener.reveal(path)

    async def find_file(self, job: Job) -> None:
        """Look for a file that is not where it was; else the person shows it, or it is fetched again."""
        if job.audio is None:
            return
        gondola = self._shell.gondola
        try:
            await gondola.library.require(job.audio)
        except DiskError:
            await self._look_for(job)
        else:
            self._shell.toast(self.tr("The file is where it was saved."))

    async def forget_prompt(self, job: Job) -> None:
        """Take what a job was asked with out of the records."""
        sheet = ConfirmSheet(
            self._widget,
            self.tr("Forget this prompt?"),
            self.tr(
                "The prompt, the lyrics and messages that quote them leave this computer for good. The job, its file, "
                "its prices and its payments stay."
            ),
            self.tr("Forget the prompt"),
            facts=((self.tr("Job"), job.title), (self.tr("Prompt"), job.prompt)),
        )
        if await sheet.ask():
            await self._shell.gondola.care.forget_prompt(job.id)
            self._shell.toast(self.tr("The prompt is forgotten."))

    async def forget(self, job: Job, *, always_ask: bool = False) -> None:
        """Take a job off the list, after a question where that could lose audio that was paid for."""
        if (always_ask or job.state not in AUDIO_SAFE) and not await self._agreed(job):
            return
        await self._shell.gondola.watcher.forget(job.id)
        self._shell.toast(self.tr("Forgotten. Files and payments stay."))

    async def wipe(self) -> None:
        """Forget every finished job."""
        care = self._shell.gondola.care
        finished, known = await care.finished()
        if not finished:
            self._shell.toast(self.tr("There is no finished job to forget."), done=False)
            return
        files = await WipeHistorySheet(finished, known - finished, self._widget).ask()
        if files is not None:
            self._tell(await care.wipe(files=files), files=files)

    def _tell(self, done: Wiped, *, files: bool) -> None:
        words = self.tr("{jobs} jobs forgotten. Payments stay.").format(jobs=local_count(done.jobs))
        if files:
            whole = self.tr(
                "{jobs} jobs forgotten. Payments stay. {files} files deleted, {left} left alone: moved, changed or in "
                "use."
            )
            words = whole.format(
                jobs=local_count(done.jobs), files=local_count(done.files), left=local_count(done.files_left)
            )
        self._shell.toast(words)

    async def _look_for(self, job: Job) -> None:
        care = self._shell.gondola.care
        if await care.find_file(job) is not None:
            self._shell.toast(self.tr("It was moved, and is found again."))
            return
        sheet = LostFileSheet(job, self._widget, may_fetch=may_be_fetched_again(job))
        match await sheet.ask():
            case LostFileWish.CHOOSE:
                await self._choose(job)
            case LostFileWish.FETCH:
                await care.fetch_again(job.id)
            case None:
                return

    async def _choose(self, job: Job) -> None:
        audio = job.audio
        kinds = f"*.{audio.audio_format}" if audio else "*"
        words = self.tr("Audio ({kinds});;All files (*)").format(kinds=kinds)
        path = await choose_file(self._widget, self.tr("Where is it?"), words)
        if path is not None:
            await self._shell.gondola.care.take_file(job, path)
            self._shell.toast(self.tr("Found."))

    async def _agreed(self, job: Job) -> bool:
        words = self.tr("It leaves the list. Its file and its payments stay where they are.")
        if job.state not in AUDIO_SAFE:
            words = self.tr(
                "Its audio is not on this computer as checked audio. Without the job's number nobody can fetch "
                "it from the server; copy the number first if you may want it."
            )
        sheet = ConfirmSheet(
            self._widget,
            self.tr("Forget this job?"),
            words,
            self.tr("Forget it"),
            facts=((self.tr("Job"), job.title), (self.tr("Job number"), job.queue_id)),
        )
        return await sheet.ask() is True

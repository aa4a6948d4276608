"""What a person can do with several jobs at once: what fits any of them, done to those that it fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.job import AUDIO_SAFE, Job
from app.gui.confirm import ConfirmSheet
from app.gui.job_actions import Do, JobActions, offered
from app.gui.language.figures import local_count
from app.gui.shell import Shell
from app.gui.theme.theme import theme

FOR_MANY = (Do.LOOK_NOW, Do.STOP, Do.RESUME, Do.COPY_ID, Do.FORGET_PROMPT, Do.FORGET)
"""What makes sense for more than one; nothing of it costs anything."""
_LOOKS = frozenset({Do.LOOK_NOW, Do.RESUME})
_TITLES = 3


def fitting(do: Do, jobs: Iterable[Job]) -> tuple[Job, ...]:
    """Those of the jobs that an action fits.

    A seller may charge for each look: whoever wants such a one wants it of one job, and sees what it costs.
    """
    free = tuple(job for job in jobs if not (do in _LOOKS and job.seller_url))
    return tuple(job for job in free if do in offered(job))


class ManyActions(QObject):
    """Does them, one job after the other, and says once what came of it."""

    def __init__(self, shell: Shell, actions: JobActions, widget: QWidget) -> None:
        super().__init__(widget)
        self._shell, self._actions, self._widget = shell, actions, widget

    def label(self, do: Do) -> str:
        """The words of an action."""
        words = {
            Do.COPY_ID: self.tr("Copy job numbers"),
            Do.FORGET_PROMPT: self.tr("Forget the prompts…"),
            Do.FORGET: self.tr("Forget these jobs…"),
        }
        return words.get(do) or self._actions.label(do)

    def offered(self, jobs: Sequence[Job]) -> tuple[Do, ...]:
        """What fits at least one of them."""
        return tuple(do for do in FOR_MANY if fitting(do, jobs))

    def menu(self, jobs: Sequence[Job]) -> QMenu:
        """A context menu for all of them; it deletes itself once closed."""
        menu = QMenu(self._widget)
        menu.aboutToHide.connect(menu.deleteLater)
        head = menu.addAction(self.tr("%n jobs chosen", "", len(jobs)))
        head.setEnabled(False)
        menu.addSeparator()
        for do in self.offered(jobs):
            action = menu.addAction(theme().icon(do.value), self.label(do))
            action.triggered.connect(lambda _checked=False, chosen=do: self.perform(chosen, jobs))
        return menu

    def perform(self, do: Do, jobs: Sequence[Job]) -> None:
        """Do it to those it fits."""
        chosen = fitting(do, jobs)
        if do is Do.COPY_ID:
            QGuiApplication.clipboard().setText("\n".join(job.queue_id for job in chosen))
            self._shell.toast(self.tr("%n job numbers copied", "", len(chosen)))
        elif chosen:
            self._shell.run("many-jobs", self._perform(do, chosen))

    async def _perform(self, do: Do, jobs: tuple[Job, ...]) -> None:
        if do is Do.FORGET_PROMPT and not await self._agreed_to_forget_prompts(jobs):
            return
        if do is Do.FORGET and not await self._agreed_to_forget(jobs):
            return
        for job in jobs:
            await self._perform_one(do, job.id)
        done = {
            Do.STOP: self.tr("Not watched any more: %n jobs", "", len(jobs)),
            Do.RESUME: self.tr("Watched again: %n jobs", "", len(jobs)),
            Do.FORGET_PROMPT: self.tr("Prompts forgotten: %n jobs", "", len(jobs)),
            Do.FORGET: self.tr("Forgotten: %n jobs. Files and payments stay.", "", len(jobs)),
        }.get(do)
        if done is not None:
            self._shell.toast(done)

    async def _perform_one(self, do: Do, job_id: str) -> None:
        gondola = self._shell.gondola
        if do is Do.LOOK_NOW:
            gondola.watcher.look_now(job_id)
        elif do is Do.STOP:
            await gondola.watcher.stop(job_id)
        elif do is Do.RESUME:
            await gondola.watcher.resume(job_id)
        elif do is Do.FORGET_PROMPT:
            await gondola.care.forget_prompt(job_id)
        elif do is Do.FORGET:
            await gondola.watcher.forget(job_id)

    async def _agreed_to_forget_prompts(self, jobs: tuple[Job, ...]) -> bool:
        sheet = ConfirmSheet(
            self._widget,
            self.tr("Forget the prompts of %n jobs?", "", len(jobs)),
            self.tr(
                "The prompts, the lyrics and messages that quote them leave this computer for good. The jobs, their "
                "files, prices and payments stay."
            ),
            self.tr("Forget the prompts"),
            facts=((self.tr("Jobs"), _titles(jobs)),),
        )
        return await sheet.ask() is True

    async def _agreed_to_forget(self, jobs: tuple[Job, ...]) -> bool:
        """Several are always asked about: a key pressed too often is no decision."""
        unsafe = tuple(job for job in jobs if job.state not in AUDIO_SAFE)
        words = self.tr("They leave the list. Their files and payments stay where they are.")
        facts = [(self.tr("Jobs"), _titles(jobs))]
        if unsafe:
            words = self.tr(
                "The audio of some is not on this computer as checked audio. Without a job's number nobody can fetch "
                "it from the server; copy the numbers first if you may want it."
            )
            facts.append((self.tr("Audio not here"), _titles(unsafe)))
        sheet = ConfirmSheet(
            self._widget,
            self.tr("Forget %n jobs?", "", len(jobs)),
            words,
            self.tr("Forget them"),
            facts=tuple(facts),
        )
        return await sheet.ask() is True


def _titles(jobs: Sequence[Job]) -> str:
    """The first few by name, and that there are more."""
    named = ", ".join(job.title for job in jobs[:_TITLES])
    return f"{named} … ({local_count(len(jobs))})" if len(jobs) > _TITLES else named

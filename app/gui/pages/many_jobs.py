"""Several chosen jobs, where one job's details are otherwise: how they stand, what they cost, what can be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.domain.events import Event, JobChanged, JobFinished
from app.domain.job import Job
from app.gui.explain import Money, explain
from app.gui.job_actions import Do, JobActions, offered
from app.gui.language.figures import format_usd, local_count
from app.gui.many_actions import ManyActions
from app.gui.models.job_rows import state_shape, state_word
from app.gui.pages.job_list import JobList
from app.gui.pages.job_reading import JobReading
from app.gui.shell import Shell
from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import SecondaryButton
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.labels import Text
from app.gui.widgets.status import StatusDot
from app.gui.widgets.surfaces import Card, HairLine


class ManyJobs(Card):
    """Reads the marked jobs of a list, those that are not loaded too, and acts on all of them."""

    def __init__(self, shell: Shell, jobs: JobList, reading: JobReading, actions: JobActions) -> None:
        super().__init__(padding=16, spacing=10)
        self._shell, self._list, self._reading = shell, jobs, reading
        self._actions_of_one = actions
        self.deeds = ManyActions(shell, actions, self)
        self._asked = 0
        self._shown: dict[str, Job] = {}
        self._title = Text(role=Role.HEADING, wrap=True)
        self._cost = Text(token=Token.MUTED, wrap=True)
        explain(self._cost, Money.COST)
        self._hint = Text(
            self.tr("Drag the rows out to copy their files."), Role.SMALL, Token.MUTED, wrap=True
        )
        self._states, self._buttons = QWidget(), QWidget()
        FlowLayout(self._states, gap=14)
        FlowLayout(self._buttons, gap=8)
        self.setAccessibleName(self.tr("Chosen jobs"))
        for part in (self._title, self._states, self._cost, HairLine(), self._buttons, self._hint):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.setContentsMargins(px(16), px(14), px(16), px(14))
        self.hide()

    def said(self) -> tuple[str, tuple[str, ...], str]:
        """The words of the card: how many, how they stand, what they cost together."""
        dots = tuple(dot.word() for dot in self._states.findChildren(StatusDot) if not dot.isHidden())
        return self._title.text(), dots, self._cost.text()

    def open_menu(self, at: QPoint) -> None:
        """What can be done with all of them, at a place on the screen."""
        self._shell.run("jobs-menu", self._open_menu(at))

    def forget(self) -> None:
        """Take what is marked off the list, after a question."""
        self._shell.run("forget", self._forget())

    def copy_numbers(self) -> None:
        """The numbers of what is marked go to the clipboard."""
        self._shell.run("copy-numbers", self._copy_numbers())

    def tell(self) -> None:
        """Say anew what is marked; with one or none there is nothing to say.

        Until these jobs are read, nothing can be done with those that were marked before.
        """
        self._asked += 1
        self._shown = {}
        self._buttons.setEnabled(False)
        if self._list.marked_count() > 1:
            self._title.setText(self.tr("%n jobs chosen", "", self._list.marked_count()))
            self._shell.run("marked-jobs", self._tell(self._asked))

    def hear(self, event: Event) -> None:
        """One of them went on."""
        if isinstance(event, JobChanged | JobFinished) and self._list.marked_count() > 1:
            before = self._shown.get(event.job.id)
            if before is not None and offered(before) != offered(event.job):
                self._show([*{**self._shown, event.job.id: event.job}.values()])

    async def _tell(self, asked: int) -> None:
        jobs = await self._jobs()
        if asked == self._asked:
            self._show(jobs)
            self._buttons.setEnabled(True)

    def _show(self, jobs: Sequence[Job]) -> None:
        self._shown = {job.id: job for job in jobs}
        _empty(self._states)
        words = Counter(state_word(job) for job in jobs)
        shapes = {state_word(job): state_shape(job) for job in jobs}
        for word, count in words.most_common():
            said = self.tr("{state}: {count}").format(state=word, count=local_count(count))
            _add(self._states, StatusDot(said, shapes[word]))
        known = [job.price_micro_usdc for job in jobs if job.price_micro_usdc is not None]
        self._cost.setText(self.tr("{sum} together").format(sum=format_usd(sum(known))))
        self._cost.setVisible(bool(known))
        self._hint.setVisible(any(job.audio is not None for job in jobs))
        _empty(self._buttons)
        for do in self.deeds.offered(jobs):
            button = SecondaryButton(self.deeds.label(do), do.value)
            button.clicked.connect(lambda _checked=False, chosen=do: self.deeds.perform(chosen, jobs))
            _add(self._buttons, button)

    async def _jobs(self) -> tuple[Job, ...]:
        return await self._reading.jobs_at(self._list.marked_places())

    async def _open_menu(self, at: QPoint) -> None:
        jobs = await self._jobs()
        if jobs:
            self.deeds.menu(jobs).popup(at)

    async def _forget(self) -> None:
        jobs = await self._jobs()
        if len(jobs) == 1:
            await self._actions_of_one.records.forget(jobs[0], always_ask=True)
        elif jobs:
            self.deeds.perform(Do.FORGET, jobs)

    async def _copy_numbers(self) -> None:
        jobs = await self._jobs()
        if len(jobs) == 1:
            self._actions_of_one.perform(Do.COPY_ID, jobs[0])
        elif jobs:
            self.deeds.perform(Do.COPY_ID, jobs)


def _add(box: QWidget, part: QWidget) -> None:
    layout = box.layout()
    if layout is not None:
        layout.addWidget(part)


def _empty(box: QWidget) -> None:
    layout = box.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

"""The jobs page: chips and search, the table with its sums, and the chosen job at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import GondolaError
from app.domain.events import AccountsChanged, Event, JobChanged, JobFinished
from app.domain.job import Job
from app.gui.beat import Beat
from app.gui.job_actions import Do, JobActions
from app.gui.models.job_rows import Group, second_line
from app.gui.models.jobs import JobsModel
from app.gui.pages.job_details import JobDetails
from app.gui.pages.job_list import JobList
from app.gui.pages.job_sums import JobSums
from app.gui.pages.job_toolbar import JobToolbar
from app.gui.shell import Shell
from app.gui.theme.fonts import px

_DETAILS_WIDTH, _NARROW_DETAILS_WIDTH = 348, 310
_NARROW = 1000


class JobsPage(QWidget):
    """Every job. ``play_wanted(job)``, ``prompt_wanted(job)`` and ``add_wanted()`` go to the window."""

    play_wanted = Signal(object)
    prompt_wanted = Signal(object)
    add_wanted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._gondola = shell.gondola
        self._account_names: dict[str, str] = {}
        self._details_closed = True
        self.model = JobsModel(self._gondola.clock, self)
        self.jobs = JobList(self.model)
        self.actions_of_jobs = JobActions(shell, self)
        self.toolbar = JobToolbar()
        self.details = JobDetails(self.actions_of_jobs)
        self._sums = JobSums(shell, self.model, self.jobs.footer)
        self._beat = Beat(self)
        self._lay_out()
        self._connect()
        self._leave = self._gondola.feed.subscribe(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Read anew: every job, and what no event tells (names of accounts and models, today's sums)."""
        chosen = self.jobs.selected()
        self.model.load(self._gondola.watcher.jobs(), self._gondola.watcher.next_look_at)
        if chosen is None or not self.jobs.select(chosen.id):
            self.jobs.select_first()
        self._shell.run("jobs-names", self._read_names())
        self._sums.read()

    def close_page(self) -> None:
        """Leave the feed and stop the beat."""
        self._leave()
        self._sums.stop()
        self._beat.need(needed=False)

    def show_job(self, job_id: str) -> None:
        """Choose a job and show its details, whatever the filter was."""
        if not self.jobs.select(job_id):
            self.toolbar.show_all()
            self.jobs.select(job_id)
        self._open_details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page shows the details only while somebody asked for them."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(px(18), px(16), px(18), px(14))
        page.setSpacing(px(12))
        page.addWidget(self.toolbar)
        body = QHBoxLayout()
        body.setSpacing(px(14))
        page.addLayout(body, 1)
        body.addWidget(self.jobs, 1)
        body.addWidget(self.details)
        self.details.hide()

    def _connect(self) -> None:
        actions, toolbar = self.actions_of_jobs, self.toolbar
        actions.play_wanted.connect(self.play_wanted)
        actions.prompt_wanted.connect(self.prompt_wanted)
        toolbar.group_chosen.connect(self.jobs.choose)
        toolbar.group_chosen.connect(lambda _group: self._arrange())
        toolbar.searched.connect(self.jobs.search)
        toolbar.add_wanted.connect(self.add_wanted)
        toolbar.create_wanted.connect(lambda: self._shell.go("create"))
        self.model.counted.connect(self._recount)
        self.model.looks_changed.connect(self._show_details)
        self.jobs.chosen.connect(self._show_details)
        self.jobs.opened.connect(self._open_details)
        self.jobs.played.connect(lambda job: actions.perform(Do.PLAY, job))
        self.jobs.menu_wanted.connect(self._open_menu)
        self.jobs.empty_acted.connect(self._act_on_empty)
        self.details.closed.connect(self._close_details)
        self._beat.beat.connect(self._tick)

    def _arrange(self) -> None:
        narrow = self.width() < px(_NARROW)
        self.details.setFixedWidth(px(_NARROW_DETAILS_WIDTH if narrow else _DETAILS_WIDTH))
        self.details.close_button.setVisible(narrow)
        chosen = self.jobs.selected() is not None
        self.details.setVisible(chosen and not (narrow and self._details_closed))

    def _hear(self, event: Event) -> None:
        self.model.hear(event)
        self._sums.hear(event)
        match event:
            case JobChanged(job) | JobFinished(job):
                shown = self.details.job()
                if shown is not None and shown.id == job.id:
                    self._show_details()
            case AccountsChanged(accounts):
                self._account_names = {account.id: account.name for account in accounts}
            case _:
                return

    def _tick(self) -> None:
        self.model.tick(self.jobs.visible_rows())
        job = self.details.job()
        if job is not None and self.details.isVisible():
            self._tick_details(job)
        self._sums.tell_time()

    def _tick_details(self, job: Job) -> None:
        at, looks = self.model.next_look_at(job.id), self.model.looks_of(job)
        self.details.tick(at, self._gondola.clock.now(), looks)

    def _recount(self) -> None:
        self.toolbar.count(self.model)
        self._sums.tell_jobs()
        self._beat.need(needed=self.model.count(Group.MAKING) > 0)
        self.jobs.say_when_empty()
        if self.jobs.selected() is None:
            self.jobs.select_first()
        self._arrange()

    def _act_on_empty(self) -> None:
        if self.jobs.filter.filtering:
            self.toolbar.show_all()
        else:
            self._shell.go("create")

    def _open_menu(self, job: Job, at: QPoint) -> None:
        self.actions_of_jobs.menu(job).popup(at)

    def _open_details(self) -> None:
        self._details_closed = False
        self._arrange()

    def _close_details(self) -> None:
        self._details_closed = True
        self._arrange()
        self.jobs.table.setFocus()

    def _show_details(self) -> None:
        job = self.jobs.selected()
        if job is not None:
            shown = self.details.job()
            who = self._account_names.get(job.account_id, "")
            what = " · ".join(part for part in (second_line(job, self.model.model_name(job)), who) if part)
            self.details.show_job(job, what)
            self._tick_details(job)
            if shown is None or (shown.id, shown.state) != (job.id, job.state):
                self._shell.run("job-story", self._read_story(job.id))
        self._arrange()

    async def _read_story(self, job_id: str) -> None:
        self.details.set_steps(job_id, await self._gondola.history.timeline(job_id))
        job = self.details.job()
        if job is not None:
            self._tick_details(job)

    async def _read_names(self) -> None:
        accounts = await self._gondola.wallet.accounts()
        self._account_names = {account.id: account.name for account in accounts}
        try:
            models = await self._gondola.catalogue.models()
        except GondolaError:
            return  # ids are shown until the names can be read
        self.model.name_models({model.id: model.name for model in models})
        self._show_details()

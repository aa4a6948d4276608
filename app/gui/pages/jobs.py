"""The jobs page: chips and search, the table with its sums, and the chosen job at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.account import Account
from app.domain.errors import GondolaError
from app.domain.events import AccountsChanged, ChargeChanged, Event, JobChanged, JobFinished, PaymentChanged
from app.domain.finding import Sorting, Wanted, search_words
from app.domain.job import Job
from app.domain.looks import Looks
from app.gui.delegates.table import RowTable
from app.gui.job_actions import Do, JobActions
from app.gui.models.job_rows import Row, second_line
from app.gui.models.jobs import JobsModel
from app.gui.pages.batch_strip import BatchStrip
from app.gui.pages.job_beat import JobBeat
from app.gui.pages.job_details import JobDetails
from app.gui.pages.job_list import JobList
from app.gui.pages.job_reading import JobReading
from app.gui.pages.job_sums import JobSums
from app.gui.pages.job_toolbar import JobToolbar
from app.gui.pages.many_jobs import ManyJobs
from app.gui.shell import Shell
from app.gui.theme.fonts import px
from app.gui.theme.theme import theme
from app.gui.widgets.menus import open_under

_DETAILS_WIDTH, _NARROW_DETAILS_WIDTH = 360, 310
_NARROW = 1000


class JobsPage(QWidget):
    """Every job. ``play_wanted(job)``, ``request_wanted(request)`` and ``add_wanted()`` go to the window."""

    play_wanted = Signal(object)
    request_wanted = Signal(object)
    add_wanted = Signal()
    order_chosen, order_key = Signal(str), "jobs/order"

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._gondola = shell.gondola
        self._account_names: dict[str, str] = {}
        self._details_closed = True
        self.model = JobsModel(self._gondola.clock, self._row_of, self)
        self.reading = JobReading(shell, self.model, self)
        self.jobs = JobList(self.model)
        self.actions_of_jobs = JobActions(shell, self)
        self.toolbar = JobToolbar()
        self.details = JobDetails(self.actions_of_jobs)
        self.many = ManyJobs(shell, self.jobs, self.reading, self.actions_of_jobs)
        self.batches = BatchStrip(shell, self.actions_of_jobs.batches)
        self._sums = JobSums(shell, self.model, self.jobs.footer)
        self._beat = JobBeat(self, self.model, self.jobs, self._gondola)
        self._lay_out()
        self._connect()
        self._leave = self._gondola.feed.subscribe(self._hear)
        self.reading.look_for(Wanted())
        self._read_beside()

    def refresh(self) -> None:
        """Read anew: the jobs, and what no event tells (names, today's sums)."""
        self.reading.refresh()
        self._read_beside()

    def tables(self) -> dict[str, RowTable]:
        """What is remembered how a person arranged it."""
        return {"jobs": self.jobs.table}

    def order_by(self, name: str) -> None:
        """Take an order that was kept."""
        self.toolbar.filters.sort_by_name(name)

    def close_page(self) -> None:
        """Leave the feed and stop the beat."""
        self._leave()
        self.batches.stop()
        self.reading.stop()
        self._sums.stop()
        self._beat.need(needed=False)

    def show_job(self, job_id: str) -> None:
        """Choose a job and show its details, whatever was looked for."""
        self._shell.run("show-job", self._choose(job_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page shows the details only while somebody asked for them."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(px(18), px(16), px(18), px(14))
        page.setSpacing(px(12))
        page.addWidget(self.toolbar)
        page.addWidget(self.batches)
        body = QHBoxLayout()
        body.setSpacing(px(14))
        page.addLayout(body, 1)
        body.addWidget(self.jobs, 1)
        body.addWidget(self.details)
        body.addWidget(self.many)
        self.details.hide()

    def _connect(self) -> None:
        actions, toolbar = self.actions_of_jobs, self.toolbar
        actions.play_wanted.connect(self.play_wanted)
        actions.request_wanted.connect(self.request_wanted)
        self.jobs.marked.connect(lambda _count: self._show_marked())
        self.jobs.forget_wanted.connect(self.many.forget)
        self.jobs.copy_wanted.connect(self.many.copy_numbers)
        self.jobs.renamed.connect(lambda job: actions.perform(Do.RENAME, job))
        toolbar.menu_wanted.connect(self._open_wide_menu)
        toolbar.chosen.connect(self._look)
        toolbar.add_wanted.connect(self.add_wanted)
        toolbar.create_wanted.connect(lambda: self._shell.go("create"))
        self.model.counted.connect(self._recount)
        self.model.looks_changed.connect(self._show_details)
        self.reading.shown.connect(self._shown)
        self.jobs.chosen.connect(self._show_details)
        self.jobs.opened.connect(self._open_details)
        self.jobs.played.connect(lambda job: actions.perform(Do.PLAY, job))
        self.jobs.menu_wanted.connect(self._open_menu)
        self.jobs.sort_wanted.connect(self._sort)
        self.jobs.empty_acted.connect(self._act_on_empty)
        self.details.closed.connect(self._close_details)
        self._beat.beat.connect(lambda: self._beat.tick(self.details.job()))
        self._beat.beside.connect(self._tick_beside)

    def _arrange(self) -> None:
        narrow = self.width() < px(_NARROW)
        for side in (self.details, self.many):
            side.setFixedWidth(px(_NARROW_DETAILS_WIDTH if narrow else _DETAILS_WIDTH))
        self.details.close_button.setVisible(narrow)
        chosen, several = self.jobs.selected() is not None, self.jobs.marked_count() > 1
        self.details.setVisible(chosen and not several and not (narrow and self._details_closed))
        self.many.setVisible(several and not narrow)

    def _look(self) -> None:
        """Something else is looked for."""
        filters, now = self.toolbar.filters, self._gondola.clock.now()
        self.jobs.show_sorting(filters.order())
        self.order_chosen.emit(filters.order().value)
        since, until = filters.times(now)
        self.reading.look_for(
            Wanted(
                words=search_words(self.toolbar.search.text(), self.model.model_names()),
                states=self.toolbar.group().states & filters.states(),
                model=filters.model_id(),
                account_id=filters.account_id(),
                since=since,
                until=until,
                sorting=filters.order(),
            )
        )

    def _sort(self, wanted: Sorting) -> None:
        """The name of a column was clicked: by that, or newest first again."""
        filters = self.toolbar.filters
        filters.sort_by(Sorting.NEWEST if filters.order() is wanted else wanted)

    def _shown(self) -> None:
        """Another choice is shown, from its beginning."""
        self.jobs.table.scrollToTop()
        self.jobs.select_first()
        self._arrange()

    async def _choose(self, job_id: str) -> None:
        place = await self.reading.place_of(job_id)
        if place is None:
            self.toolbar.show_all()
            place = await self.reading.place_of(job_id)
        if place is not None:
            self.jobs.select(place)
            self._open_details()

    def _hear(self, event: Event) -> None:
        self.model.hear(event)
        self.reading.hear(event)
        self._sums.hear(event)
        self.batches.hear(event)
        self.many.hear(event)
        match event:
            case JobChanged(job) | JobFinished(job) if self._shows(job.id):
                self._show_details()
            case PaymentChanged(entry) | ChargeChanged(entry) if self._shows(entry.job_id):
                self._shell.run("job-story", self._read_story(entry.job_id))
            case AccountsChanged(accounts):
                self._name_accounts(accounts)
            case _:
                return

    def _shows(self, job_id: str) -> bool:
        shown = self.details.job()
        return shown is not None and shown.id == job_id

    def _tick_beside(self) -> None:
        job = self.details.job()
        if job is not None and self.details.isVisible():
            self._tick_details(job)
        self._sums.tell_time()
        self.batches.tell_time()

    def _row_of(self, job: Job, looks: Looks) -> Row:
        watcher = self._gondola.watcher
        return Row(job, watcher.next_look_at(job.id), looks, watcher.typical(job))

    def _tick_details(self, job: Job) -> None:
        at, looks = self._gondola.watcher.next_look_at(job.id), self.model.looks_of(job)
        self.details.tick(at, self._gondola.clock.now(), looks, self._gondola.watcher.typical(job))

    def _recount(self) -> None:
        self.toolbar.count(self.model)
        self._sums.tell_counts()
        self._beat.need(needed=self.model.any_changes_by_time())

    def _act_on_empty(self) -> None:
        if self.model.wanted.leaves_out:
            self.toolbar.show_all()
        else:
            self._shell.go("create")

    def _open_menu(self, job: Job, at: QPoint) -> None:
        if self.jobs.marked_count() > 1:
            self.many.open_menu(at)
        else:
            self.actions_of_jobs.menu(job).popup(at)

    def _show_marked(self) -> None:
        self.many.tell()
        self._arrange()

    def _open_wide_menu(self, button: QWidget) -> None:
        """What concerns all jobs."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if self.toolbar.adds_in_menu:
            menu.addAction(theme().icon("plus"), self.tr("Add job…"), self.add_wanted.emit)
        self.jobs.table.columns_menu(menu.addMenu(self.tr("Columns")))
        wipe = menu.addAction(theme().icon("trash"), self.tr("Forget finished jobs…"))
        wipe.triggered.connect(lambda: self._shell.run("wipe", self.actions_of_jobs.records.wipe()))
        open_under(menu, button)

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
            if shown is None or _told_of(shown) != _told_of(job):
                self._shell.run("job-story", self._read_story(job.id))
        self._arrange()

    async def _read_story(self, job_id: str) -> None:
        self.details.set_record(job_id, await self._gondola.history.record(job_id))
        job = self.details.job()
        if job is not None:
            self._tick_details(job)

    def _read_beside(self) -> None:
        self.reading.count()
        self._shell.run("jobs-names", self._read_names())
        self._sums.read()

    def _name_accounts(self, accounts: tuple[Account, ...]) -> None:
        self._account_names = {account.id: account.name for account in accounts}
        self.toolbar.filters.offer_accounts(accounts)

    async def _read_names(self) -> None:
        self._name_accounts(await self._gondola.wallet.accounts())
        known = await self._gondola.archive.models()
        self.toolbar.filters.offer_models(known, self.model.model_names())
        try:
            models = await self._gondola.catalogue.models()
        except GondolaError:
            return  # ids are shown until the names can be read
        self.model.name_models({model.id: model.name for model in models})
        self.toolbar.filters.offer_models(known, self.model.model_names())
        self._show_details()


def _told_of(job: Job) -> tuple[object, ...]:
    """When any of this is another, so is the job's timeline."""
    return job.id, job.state, job.audio, job.prompt_forgotten

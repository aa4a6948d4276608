"""What the window shows as worlds open and close: the opening, the first screen, or the pages of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import GondolaError
from app.domain.job import Job
from app.gui.approver import SheetApprover
from app.gui.bell_desk import BellDesk
from app.gui.dashboard import Dashboard
from app.gui.doors import Doors, Ways
from app.gui.error_desk import close_sheets
from app.gui.pages.jobs import JobsPage
from app.gui.rooms import PAGES, Rooms
from app.gui.sample import Sample
from app.gui.session import Session
from app.gui.tray import Tray
from app.gui.tray_desk import TrayDesk
from app.ports.notifier import Notifier

if TYPE_CHECKING:
    from app.gui.window import MainWindow

_READ_WITHIN_MS = 1500
"""Longer than reading the first jobs takes."""


class WindowStage(QObject):
    """The window's side of ``Worlds``. ``page_made(page)`` lets others connect to a page before it is shown."""

    page_made = Signal(object)
    session_shown = Signal(object)

    def __init__(self, window: MainWindow, tray: Tray, bell: Notifier) -> None:
        super().__init__(window)
        self._window = window
        self._bell = bell
        self.shows_pages = False
        self._rooms = Rooms(window, self.page_made.emit)
        self._doors: Doors | None = None
        self.desk = TrayDesk(tray, window)
        self.bell_desk = BellDesk(window.frame.header.bell)
        self._dashboard = Dashboard(window.frame, self.desk, self.bell_desk)
        self.ways: Ways | None = None

    def show_opening(self, words: str) -> None:
        """Nothing to show yet; saved rows that are shown already say more than no words."""
        if self._window.first is not None and not words:
            return
        self._close_doors()
        self._window.opening.say(words)
        self._window.stack.setCurrentWidget(self._window.opening)

    def show_trouble(self, error: GondolaError) -> None:
        """It could not be opened; the ways on are offered."""
        self._window.opening.say_trouble(error)
        self._window.stack.setCurrentWidget(self._window.opening)

    def show_first(self, sample: Sample) -> None:
        """The first screen, which fills the window."""
        if self.ways is None:
            return
        self._close_doors()
        self._say_whose_money(play=False)
        self._doors = Doors(self._window, self._window, sample, self.ways)
        page = self._doors.page
        page.help_chosen.connect(lambda: self._window.help_desk.open_menu(page.help))
        self._window.stack.addWidget(page)
        self._window.stack.setCurrentWidget(page)
        session = self._window.worlds.session
        if session is not None:
            self._window.locking.attach(session, page)

    def show_main(self, session: Session, page: str) -> None:
        """The pages over these services; questions about money come to this window from now on."""
        window, gondola = self._window, session.gondola
        gondola.approvals.answer_with(
            SheetApprover(window, window.come_forward, gondola.notify, self.desk.asking)
        )
        gondola.set_notifier(self._bell)
        self.shows_pages = True
        self._say_whose_money(play=gondola.play_money)
        if not gondola.play_money:
            window.state.use_theme(session.theme_name)
        self._dashboard.attach(session)
        session.accounts_changed.connect(self._rooms.refresh_shown)
        self.go(page)
        self._reveal()
        window.locking.attach(session, window.frame)
        self._close_doors()
        self.session_shown.emit(session)

    def started(self) -> None:
        """Records were read: whatever is shown shows them."""
        self._rooms.refresh()
        self._dashboard.jobs()

    def take_down(self) -> None:
        """Close sheets, sound and pages."""
        self.shows_pages = False
        close_sheets(self._window)
        self._window.locking.detach()
        self._window.frame.player.stop()
        self._dashboard.detach()
        self._rooms.close()

    def failed(self, error: GondolaError) -> None:
        """Say so in the window."""
        self._window.show_error(error)

    def go(self, name: str) -> None:
        """Show a page; a name that is none, or a moment without pages, changes nothing."""
        if name in PAGES and self.shows_pages:
            self._window.frame.show_page(self._rooms.page(name), name)

    def show_job(self, job_id: str) -> None:
        """The jobs page with this job chosen."""
        self.go("jobs")
        page = self._rooms.made("jobs")
        if isinstance(page, JobsPage):
            page.show_job(job_id)

    def forget_secrets(self) -> None:
        """Take back what was copied of a key."""
        self._rooms.forget_secrets()

    def page(self, name: str) -> QWidget | None:
        """A page that was shown already."""
        return self._rooms.made(name)

    def model_name(self, job: Job) -> str:
        """What a job's model is called."""
        page = self._rooms.made("jobs")
        return page.model.model_name(job) if isinstance(page, JobsPage) else job.model

    def _reveal(self) -> None:
        """Bring the pages to the front. The same rows stay in sight until the page of jobs has read its own."""
        window, jobs = self._window, self._rooms.made("jobs")
        if window.first is None or not isinstance(jobs, JobsPage):
            window.stack.setCurrentWidget(window.frame)
            return
        jobs.reading.shown.connect(self._uncover)
        QTimer.singleShot(_READ_WITHIN_MS, self, self._uncover)

    def _uncover(self) -> None:
        if self._window.first is not None:
            self._window.stack.setCurrentWidget(self._window.frame)

    def _say_whose_money(self, *, play: bool) -> None:
        self._window.stripes.set_play(play=play)
        self._window.setWindowTitle(self.tr("Play money") if play else "Gondola")

    def _close_doors(self) -> None:
        doors, self._doors = self._doors, None
        if doors is not None:
            self._window.stack.removeWidget(doors.page)
            doors.close()

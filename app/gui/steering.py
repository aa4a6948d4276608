"""What happens on clicks around the pages: the brake, the menus, play money, notices and notifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from app.domain.events import NoticeRaised
from app.domain.notice import Notice, NoticeKind
from app.gui.account_menu import AccountMenu
from app.gui.doors import Ways
from app.gui.errands import Errands
from app.gui.language.told import told
from app.gui.pages.jobs import JobsPage
from app.gui.pages.settings import SettingsPage
from app.gui.pages.wallet import WalletPage
from app.gui.session import Session
from app.gui.tray import Tray, TrayNotifier
from app.ports.notifier import Notification

if TYPE_CHECKING:
    from app.gui.window import MainWindow

PAGE_OF: dict[NoticeKind | None, str] = {
    NoticeKind.PAID: "payments",
    NoticeKind.UNSURE: "payments",
    NoticeKind.ALERT: "payments",
    NoticeKind.CREDIT: "wallet",
    NoticeKind.BATCH: "jobs",
    NoticeKind.DONE: "jobs",
    NoticeKind.FAILED: "jobs",
    NoticeKind.WAITS: "jobs",
}
"""Where a notice leads that has no job of its own, or none any more."""


class Steering(QObject):
    """Connects the frame, the opening page, the tray and the bell with what they lead to."""

    def __init__(self, window: MainWindow, tray: Tray, bell: TrayNotifier) -> None:
        super().__init__(window)
        self._window = window
        self._menu = AccountMenu(window)
        self._errands = Errands(window)
        window.stage.ways = Ways(play=self.play_money, live=window.worlds.enter_live)
        self._connect_frame()
        self._connect_menu()
        window.opening.again_wanted.connect(self.leave_play)
        window.opening.play_wanted.connect(self.play_money)
        window.stage.page_made.connect(self._page_made)
        window.stage.session_shown.connect(self._session_shown)
        tray.pause_wanted.connect(self.pause)
        tray.open_wanted.connect(window.come_forward)
        tray.job_wanted.connect(self._job_wanted)
        tray.page_wanted.connect(self._page_wanted)
        tray.lock_wanted.connect(window.locking.lock)
        bell.on_action(self.rung)
        window.stage.bell_desk.led.connect(self._lead)

    def play_money(self) -> None:
        """Go into the pretend world."""
        words = self.tr("Opening a pretend Venice…")
        self._window.tasks.spawn("play-money", self._window.worlds.open_play(words))

    def leave_play(self) -> None:
        """Open the person's own Gondola (again)."""
        self._window.tasks.spawn("open-live", self._window.worlds.open_live())

    def pause(self, paused: bool) -> None:
        """Put the brake on or take it off."""
        session = self._window.worlds.session
        if session is None:
            return
        if session.gondola.limits.held and not paused:
            self._errands.show_limits()
        else:
            self._window.run("pause", session.gondola.limits.pause(paused=paused))

    def rung(self, key: str, notification: Notification) -> None:
        """A notification was clicked: play or show the file, else show the job. A locked window only comes forward."""
        if self._window.locking.locked:
            self._window.come_forward(notification.token)
        elif notification.job_id and self._window.worlds.session is not None:
            self._window.run("rung", self._follow(key, notification))
        else:
            self._window.come_forward(notification.token)
            self._show_what_it_is_about(notification)

    def _show_what_it_is_about(self, notification: Notification) -> None:
        """Of a notice that has no job: its account, its batch, its place in Settings, else the page of its kind."""
        if notification.account_id:
            self._show_account(notification.account_id)
        elif notification.batch_id:
            self._show_batch(notification.batch_id)
        elif notification.in_settings:
            self._show_servers()
        else:
            self._window.go(PAGE_OF.get(notification.kind, ""))

    def _show_servers(self) -> None:
        """The part of Settings with the servers and the way to them."""
        self._window.go("settings")
        page = self._window.stage.page("settings")
        if isinstance(page, SettingsPage):
            page.show_servers()

    def _show_account(self, account_id: str) -> None:
        """Where money came: the wallet page with this account in sight, whichever one is in use."""
        self._window.go("wallet")
        page, session = self._window.stage.page("wallet"), self._window.worlds.session
        if session is None or not isinstance(page, WalletPage):
            return
        if any(account.id == account_id for account in session.accounts):
            page.show_account(account_id)
        else:
            self._window.toast(self.tr("That account is not in Gondola any more."), done=False)

    def _show_batch(self, batch_id: str) -> None:
        """The jobs page with this batch first above the jobs, and the job chosen that it made last."""
        self._window.go("jobs")
        page, session = self._window.stage.page("jobs"), self._window.worlds.session
        if session is None or not isinstance(page, JobsPage):
            return
        if page.batches.show_batch(batch_id):
            made = [each.job_id for each in session.gondola.batches.entries(batch_id) if each.job_id]
            if made:
                page.show_job(made[-1])
        elif session.started:
            self._window.toast(self.tr("That batch has ended."), done=False)

    async def _follow(self, key: str, notification: Notification) -> None:
        job = await self._window.gondola.watcher.find(notification.job_id)
        if key == "reveal" and job is not None:
            self._errands.reveal(job)
            return
        self._window.come_forward(notification.token)
        if job is None:
            self._window.go(PAGE_OF.get(notification.kind, ""))
            self._window.toast(self.tr("That job is not in Gondola any more."), done=False)
            return
        self._window.show_job(job.id)
        if key == "play":
            self._window.play(job)

    def _lead(self, notice: Notice) -> None:
        """A line under the bell was followed: the same way as from its notification."""
        about = Notification(
            notice.title,
            notice.text,
            notice.job_id,
            kind=notice.kind,
            batch_id=notice.batch_id,
            account_id=notice.account_id,
            in_settings=notice.in_settings,
        )
        self.rung("default", about)

    def _job_wanted(self, job_id: str) -> None:
        self._window.come_forward()
        self._window.show_job(job_id)

    def _page_wanted(self, page: str) -> None:
        self._window.come_forward()
        self._window.go(page)

    def _connect_frame(self) -> None:
        frame = self._window.frame
        frame.page_wanted.connect(self._window.go)
        frame.leave_play_wanted.connect(self.leave_play)
        frame.header.menu_wanted.connect(self._open_menu)
        frame.header.pause_wanted.connect(self.pause)
        frame.header.lock_wanted.connect(self._window.locking.lock)
        frame.notices.act_wanted.connect(self._act_on_notice)

    def _connect_menu(self) -> None:
        menu, window = self._menu, self._window
        menu.chosen.connect(window.choose_account)
        menu.page_wanted.connect(window.go)
        menu.copied.connect(lambda: window.toast(self.tr("Address copied")))
        menu.lock_wanted.connect(window.locking.lock)
        menu.play_wanted.connect(self.play_money)
        menu.leave_play_wanted.connect(self.leave_play)

    def _open_menu(self, at: QPoint) -> None:
        session = self._window.worlds.session
        if session is not None:
            self._menu.open(session, at)

    def _act_on_notice(self, what: str) -> None:
        if what == "resume":
            self.pause(paused=False)
        elif what == "credit":
            self._errands.add_credit()
        elif what == "try":
            self._errands.try_now()
        elif what == "folder":
            self._errands.choose_folder()
        elif what == "key":
            self._errands.replace_key()
        elif what == "fill":
            self._errands.fill_wallet()
        elif what == "limits":
            self._errands.show_limits()
        elif what == "servers":
            self._show_servers()
        else:
            self._window.go(what)

    def _session_shown(self, session: Session) -> None:
        session.noticed.connect(self._tell)
        if not session.gondola.play_money and not session.limits_seen:
            self._errands.show_limits()

    def _tell(self, event: NoticeRaised) -> None:
        words = f"{told(event.title)}. {told(event.text)}" if event.text else told(event.title)
        if event.kind == "info":
            self._window.toast(words)
        else:
            self._window.warn(words)

    def _page_made(self, page: object) -> None:
        if isinstance(page, JobsPage):
            page.play_wanted.connect(self._window.play)
            page.request_wanted.connect(self._errands.use_request)
            page.add_wanted.connect(self._errands.add_job)
        elif isinstance(page, SettingsPage):
            page.looks.theme_chosen.connect(self._window.state.use_theme)
            page.looks.show_movement(self._window.calm.choice)
            page.looks.movement_chosen.connect(self._window.calm.choose)
            page.language.show_choice(self._window.state.language)
            page.language.language_chosen.connect(self._window.state.keep_language)
            page.language.restart_wanted.connect(self._window.again_wanted)

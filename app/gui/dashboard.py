"""Keeps the window's frame and the tray in line with the session: one place that says what is shown where."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.events import HealthChanged
from app.gui.bell_desk import BellDesk
from app.gui.frame import Frame
from app.gui.language.told import told
from app.gui.session import Session
from app.gui.tray_desk import TrayDesk


class Dashboard(QObject):
    """Shows one session at a time in the header, the sidebar, the banner and the tray."""

    def __init__(self, frame: Frame, desk: TrayDesk, bell: BellDesk) -> None:
        super().__init__(frame)
        self._frame = frame
        self._desk, self._bell = desk, bell
        self._session: Session | None = None

    def attach(self, session: Session) -> None:
        """Show this session from now on."""
        self._session = session
        frame = self._frame
        frame.show_play(play=session.gondola.play_money)
        frame.header.forget_health()
        session.accounts_changed.connect(self._accounts)
        session.balances_changed.connect(self._balances)
        session.limits_changed.connect(self._limits)
        session.jobs_changed.connect(self.jobs)
        session.health_changed.connect(self._health)
        session.life_changed.connect(self._life)
        for show in (self._accounts, self._balances, self._limits, self.jobs):
            show()
        for seen in session.health.values():
            self._health(seen)
        self._desk.attach(session)
        self._bell.attach(session)

    def detach(self) -> None:
        """The session is about to end."""
        session, self._session = self._session, None
        if session is not None:
            session.disconnect(self)
        self._desk.detach()
        self._bell.detach()

    def jobs(self) -> None:
        """Counts changed."""
        if self._session is not None:
            self._frame.sidebar.set_count("jobs", self._session.making())
            self._life()

    def _accounts(self) -> None:
        if self._session is not None:
            self._frame.header.show_account(self._session.active)

    def _balances(self) -> None:
        if self._session is not None:
            self._frame.header.show_balances(self._session.balances())
            self._frame.notices.look(self._session)

    def _limits(self) -> None:
        session = self._session
        if session is None:
            return
        limits = session.limits
        header = self._frame.header
        header.show_used(session.used_today_micro_usdc, limits.used.per_day_micro_usdc if limits else None)
        header.show_paused(paused=limits is not None and limits.paused)
        self._frame.notices.look(session)

    def _life(self) -> None:
        if self._session is not None:
            self._frame.notices.look(self._session)

    def _health(self, event: HealthChanged) -> None:
        self._frame.header.show_health(event.part, well=event.well, words=told(event.words))

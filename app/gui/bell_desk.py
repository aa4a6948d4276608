"""Keeps the bell in the header in line with what was told, and opens its panel."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.events import Event, NoticesChanged
from app.domain.notice import without_sums
from app.gui.bell_panel import BellPanel
from app.gui.language.told import told
from app.gui.models.notice_words import notice_title
from app.gui.session import Session
from app.gui.widgets.bell import BellButton
from app.gui.widgets.spoken import announce

_MOST_SHOWN = 200


class BellDesk(QObject):
    """Serves one session at a time. ``led(Notice)`` when a person follows a line of the panel."""

    led = Signal(object)

    def __init__(self, bell: BellButton) -> None:
        super().__init__(bell)
        self._bell = bell
        self._session: Session | None = None
        self._panel: BellPanel | None = None
        bell.clicked.connect(self._toggle)

    def attach(self, session: Session) -> None:
        """Show what this session was told."""
        self.detach()
        self._session = session
        self._leave = session.gondola.feed.subscribe(self._hear)
        session.tasks.spawn("bell", self._count(session))

    def detach(self) -> None:
        """The session is about to end."""
        session, self._session = self._session, None
        if session is not None:
            self._leave()
        if self._panel is not None:
            self._panel.hide()
        self._bell.set_count(0)

    def panel(self) -> BellPanel | None:
        """The panel, once it was opened."""
        return self._panel

    def _toggle(self) -> None:
        session = self._session
        if session is not None:
            session.tasks.spawn("bell-panel", self._open(session))

    async def _open(self, session: Session) -> None:
        panel = self._made()
        await self._fill(session, panel)
        panel.open_below(self._bell)

    def _made(self) -> BellPanel:
        if self._panel is None:
            self._panel = BellPanel(self._bell)
            self._panel.chosen.connect(self.led)
            self._panel.clear_wanted.connect(self._clear)
            self._panel.closed.connect(self._seen)
        return self._panel

    async def _fill(self, session: Session, panel: BellPanel) -> None:
        notify = session.gondola.notify
        notices = (await notify.recent())[:_MOST_SHOWN]
        if notify.sums_hidden():
            notices = tuple(without_sums(notice) for notice in notices)
        panel.show_notices(notices, session.gondola.clock.now())

    def _clear(self) -> None:
        session, panel = self._session, self._panel
        if session is not None and panel is not None:
            session.tasks.spawn("bell-clear", self._cleared(session, panel))

    async def _cleared(self, session: Session, panel: BellPanel) -> None:
        await session.gondola.notify.clear()
        await self._fill(session, panel)

    def _seen(self) -> None:
        session = self._session
        if session is not None and self._bell.count():
            session.tasks.spawn("bell-seen", session.gondola.notify.mark_read())

    def _hear(self, event: Event) -> None:
        if isinstance(event, NoticesChanged):
            news = event.unread > self._bell.count()
            self._bell.set_count(event.unread)
            if news and self._session is not None and self._bell.window().isActiveWindow():
                self._session.tasks.spawn("bell-say", self._say_newest(self._session))
            if self._panel is not None and self._panel.isVisible() and self._session is not None:
                self._session.tasks.spawn("bell-news", self._fill(self._session, self._panel))

    async def _say_newest(self, session: Session) -> None:
        """Who sees the window hears it from the bell's count; who does not see is told what it is."""
        notices = await session.gondola.notify.recent()
        if notices:
            shown = without_sums(notices[0]) if session.gondola.notify.sums_hidden() else notices[0]
            words = (notice_title(shown.kind, shown.title), told(shown.text))
            announce(self._bell, ". ".join(part for part in words if part))

    async def _count(self, session: Session) -> None:
        self._bell.set_count(await session.gondola.notify.unread())

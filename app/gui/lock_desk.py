"""Keeps the window in line with the lock: covers it, closes what is open over it, and notices that it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import GondolaError, Locked
from app.domain.events import Event, LockChanged, PreferencesChanged
from app.gui.error_desk import close_sheets
from app.gui.keys import Key
from app.gui.session import Session
from app.gui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from app.gui.window import MainWindow

_MOST_POPUPS = 8
_USE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class LockDesk(QObject):
    """One session at a time. ``opened`` when a locked window was unlocked."""

    opened = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._page = window, window.lock_page
        self._session: Session | None = None
        self._held: list[GondolaError] = []
        self._home: QWidget = window.frame
        self._watches = False
        self._page.unlock_wanted.connect(self.unlock)
        window.keys.add(Key.LOCK, self.lock)

    @property
    def locked(self) -> bool:
        """Whether the window is covered now."""
        return self._session is not None and self._session.gondola.lock.locked

    def attach(self, session: Session, home: QWidget) -> None:
        """Guard this session from now on; one that was left locked is covered before anybody sees it.

        ``home`` is what a window that was opened again shows: the pages, or the first screen.
        """
        self.detach()
        self._session, self._home = session, home
        self._leave = session.gondola.feed.subscribe(self._hear)
        session.jobs_changed.connect(self._look)
        session.tasks.spawn("lock-choice", self._read_choice(session))
        if self.locked:
            self._cover(session)

    def detach(self) -> None:
        """The session is about to end."""
        session, self._session = self._session, None
        if session is not None:
            self._leave()
            session.disconnect(self)
        self._window.setProperty(Sheet.BARRED, False)
        self._watch(wanted=False)
        self._held.clear()

    def lock(self) -> None:
        """Lock now."""
        if self._session is not None and not self.locked:
            self._session.tasks.spawn("lock-now", self._session.gondola.lock.lock())

    def unlock(self) -> None:
        """Ask the keyring."""
        if self._session is not None and self.locked:
            self._session.tasks.spawn("unlock", self._unlock(self._session))

    def hold(self, error: GondolaError) -> bool:
        """Keep an error for when the window is open again; False while it is."""
        if self.locked and not isinstance(error, Locked):
            self._held.append(error)
        return self.locked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and mouse anywhere in the program: somebody is here."""
        if event.type() in _USE and self._session is not None:
            self._session.gondola.lock.touched()
        return super().eventFilter(watched, event)

    async def _unlock(self, session: Session) -> None:
        self._page.say_waiting(waiting=True)
        try:
            await session.gondola.lock.unlock()
        except GondolaError as error:
            self._page.say_waiting(waiting=False)
            self._page.say_problem(error)
        else:
            self._page.say_waiting(waiting=False)

    async def _read_choice(self, session: Session) -> None:
        """Listening to every key and every move of the mouse costs a little, so it is done only where it matters."""
        preferences = await session.gondola.settings.preferences()
        if self._session is session:
            self._watch(wanted=preferences.lock_after_min > 0)

    def _watch(self, *, wanted: bool) -> None:
        app = QApplication.instance()
        if app is None or wanted is self._watches:
            return
        self._watches = wanted
        if wanted:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def _hear(self, event: Event) -> None:
        session = self._session
        if session is None:
            return
        if isinstance(event, LockChanged):
            if event.locked:
                self._cover(session)
            else:
                self._uncover(session)
        elif isinstance(event, PreferencesChanged) and "lock_after_min" in event.names:
            session.tasks.spawn("lock-choice", self._read_choice(session))

    def _cover(self, session: Session) -> None:
        window = self._window
        window.setProperty(Sheet.BARRED, True)
        for _ in range(_MOST_POPUPS):
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()
        close_sheets(window)
        window.frame.player.stop()
        window.stage.forget_secrets()
        window.hush()
        self._page.say_problem(None)
        self._page.look(session)
        window.stack.setCurrentWidget(self._page)
        self._page.unlock.setFocus(Qt.FocusReason.OtherFocusReason)

    def _uncover(self, session: Session) -> None:
        self._window.setProperty(Sheet.BARRED, False)
        self._window.stack.setCurrentWidget(self._home)
        session.tasks.spawn("limits", session.read_limits())
        held, self._held = self._held, []
        for error in held:
            self._window.show_error(error)
        self.opened.emit()

    def _look(self) -> None:
        if self._session is not None and self.locked:
            self._page.look(self._session)

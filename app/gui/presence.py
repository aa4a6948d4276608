"""Whether Gondola stays: the cross hides it where there is a tray, and asks where quitting would stop watching.

A window is hidden only while something leads back to it: when the tray goes, the window returns.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.gui.confirm import ConfirmSheet
from app.gui.error_desk import top_sheet
from app.gui.keys import Key
from app.gui.tray import Tray
from app.gui.widgets.sheet import Sheet
from app.ports.desktop import TrayHost, TrayPresence
from app.ports.notifier import Notification, Notifier

if TYPE_CHECKING:
    from app.gui.window import MainWindow

_SAID_WHERE = "tray"
_LOOK_AGAIN_MS = 3_000
"""Trays that say nothing on the bus have to be looked for while the window is hidden."""


class Presence(QObject):
    """Decides what the window's cross and the tray's menu mean; ``quit_now`` ends the program."""

    def __init__(
        self,
        window: MainWindow,
        tray: Tray,
        host: TrayHost,
        bell: Notifier,
        quit_now: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._tray, self._host, self._bell = window, tray, host, bell
        self._quit_now = quit_now
        self._asking = False
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_AGAIN_MS)
        self._look.timeout.connect(self._look_for_tray)
        window.close_wanted.connect(self._close_wanted)
        window.opening.quit_wanted.connect(quit_now)
        window.installEventFilter(self)
        tray.quit_wanted.connect(self.ask_to_quit)
        host.on_change(self._tray_changed)
        window.keys.add(Key.QUIT, self.ask_to_quit, over_sheets=True)

    def start_hidden(self) -> bool:
        """Begin without a window, if the tray is there to lead to it; True if it is."""
        if not self._tray.appear():
            return False
        self._look.start()
        return True

    def ask_to_quit(self) -> None:
        """Quit, after a word about jobs that go on without us, or about a question that nobody answered yet."""
        session = self._window.worlds.session
        real = session is not None and not session.gondola.play_money
        making, unqueued = (session.making(), session.unqueued()) if session is not None and real else (0, 0)
        open_sheet = top_sheet(self._window)
        if not (making or unqueued) and not _asks(open_sheet, self._window):
            self._quit_now()
        elif not self._asking:
            self._asking = True
            self._window.come_forward()
            self._window.tasks.spawn("quit", self._ask(making, unqueued, open_sheet))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the window is hidden the tray is looked after."""
        if event.type() is QEvent.Type.Show:
            self._look.stop()
            # It is not true any more.
            self._window.tasks.spawn("unsay-where", self._bell.withdraw(_SAID_WHERE))
        elif event.type() is QEvent.Type.Hide and not self._window.may_close:
            self._look.start()
        return super().eventFilter(watched, event)

    def _close_wanted(self) -> None:
        if self._tray.appear():
            self._window.hide()
            if not self._window.state.tray_told:
                self._window.tasks.spawn("say-where", self._say_where())
        else:
            self.ask_to_quit()

    async def _say_where(self) -> None:
        """The first time ever: a window that vanished should not be missed."""
        told = await self._bell.show(
            Notification(
                self.tr("Gondola goes on here"),
                self.tr("It watches your jobs from the tray. Quit is in its menu."),
                tag=_SAID_WHERE,
            )
        )
        if told:
            self._window.state.tell_of_tray()

    def _tray_changed(self, presence: TrayPresence) -> None:
        if presence is TrayPresence.THERE:
            self._tray.appear()
        elif presence is TrayPresence.GONE:
            self._look_for_tray()

    def _look_for_tray(self) -> None:
        """Another kind of tray may have taken over; without any, nothing would lead back to a hidden window."""
        if self._tray.is_there(self._host.presence):
            return
        self._tray.vanish()
        if self._window.isHidden() and not self._window.may_close:
            self._come_back()

    def _come_back(self) -> None:
        """Without taking the keyboard away from what the person does."""
        self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, True)
        self._window.show()
        self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        self._window.toast(self.tr("The tray has gone, so the window is back."))

    async def _ask(self, making: int, unqueued: int, over: QWidget) -> None:
        words = [
            self.tr("“{title}” is still open: quitting answers it with no.").format(title=over.windowTitle())
        ]
        if not _asks(over, self._window):
            words.clear()
        if making:
            goes_on = self.tr(
                "{count} in the making. Venice goes on without us and keeps the audio; Gondola fetches it "
                "when it is started again."
            )
            words.append(goes_on.format(count=making))
        if unqueued:
            waits = self.tr("{count} of a batch are not queued yet: they stay here until you let it go on.")
            words.append(waits.format(count=unqueued))
        try:
            sheet = ConfirmSheet(
                over,
                self.tr("Quit Gondola?"),
                " ".join(words),
                self.tr("Quit"),
                refuse=self.tr("Stay"),
            )
            sheet.anyway = sheet.comes_by_itself = True  # whoever may not spend may still quit
            if await sheet.ask() is True:
                self._quit_now()
        finally:
            self._asking = False


def _asks(sheet: QWidget, window: QWidget) -> bool:
    """Whether something would be answered by quitting: a sheet that only shows something is left as it is."""
    return sheet is not window and not (isinstance(sheet, Sheet) and not sheet.ASKS)

"""The main window: the shell that pages and sheets see, over whichever Gondola is open."""

from __future__ import annotations

import logging
import os
from collections.abc import Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app.domain.display import displayable
from app.domain.errors import GondolaError, NotApproved
from app.domain.job import Job
from app.gui.models.job_rows import second_line
from app.gui.state import WindowState
from app.gui.theme.icons import brand_icon
from app.gui.theme.shapes import Shape
from app.gui.widgets.focus import FocusKeeper
from app.gui.widgets.surfaces import StripedFrame

if TYPE_CHECKING:
    from app.domain.account import Account
    from app.gui import furniture
    from app.gui.first_page import FirstPage
    from app.gui.launcher import Launcher
    from app.services.gondola import Gondola

_log = logging.getLogger(__name__)

_TOAST_LENGTH = 160


class Defect(GondolaError):
    """Something in the program itself is wrong; it is told like any other trouble."""

    code = "defect"
    what = "Something inside Gondola went wrong."
    means = "What you just asked for may not be done. Look under Payments before you repeat it."
    do = "If it happens again, report it with the details."


class MainWindow(FocusKeeper, QMainWindow):
    """Implements ``Shell``. ``close_wanted`` is the window's cross: what that means is decided outside.

    ``again_wanted`` asks to be closed and made anew, in the language that was chosen.
    """

    close_wanted = Signal()
    again_wanted = Signal()

    tasks: furniture.TaskOwner
    keys: furniture.KeyDesk
    troubles: furniture.Troubles
    frame: furniture.Frame
    opening: furniture.OpeningPage
    lock_page: furniture.LockPage
    help_desk: furniture.HelpDesk
    bell: furniture.TrayNotifier
    locking: furniture.LockDesk
    stage: furniture.WindowStage
    habits: furniture.Habits
    worlds: furniture.Worlds
    steering: furniture.Steering

    def __init__(self, state_file: Path) -> None:
        """An empty window, where it was last. Nothing of it but ``show_first`` may be used until it is furnished."""
        super().__init__()
        self.setWindowTitle("Gondola")
        self.setWindowIcon(brand_icon())
        self.may_close = self.furnished = self.left_early = False
        self.first: FirstPage | None = None
        self.stack = QStackedWidget()
        self.stack.currentChanged.connect(self._drop_first)
        self.stripes = StripedFrame(self.stack)
        self.setCentralWidget(self.stripes)
        self.state = WindowState(state_file)
        self.state.restore(self)

    def show_first(self, page: FirstPage) -> None:
        """Show saved rows until there is something else to show."""
        self.first = page
        self.stack.addWidget(page)

    def furnish(self, launcher: Launcher, tray: furniture.Tray) -> None:
        """Put everything in. It is most of the program, so it is imported only for this (``furniture``)."""
        from app.gui import furniture

        self.tasks = furniture.TaskOwner()
        self.keys = furniture.KeyDesk(self)
        self.troubles = furniture.Troubles()
        self.frame = furniture.Frame(self)
        self.opening, self.lock_page = furniture.OpeningPage(), furniture.LockPage()
        for part in (self.opening, self.frame, self.lock_page):
            self.stack.addWidget(part)
        self._toast = furniture.ToastCard(self)
        self.help_desk = furniture.HelpDesk(self)
        self._errors = furniture.ErrorDesk(self, self.tasks, self.help_desk.with_error)
        self.bell = furniture.TrayNotifier(tray, launcher.desktop.notifier)
        self.locking = furniture.LockDesk(self)
        self.stage = furniture.WindowStage(self, tray, self.bell)
        self.habits = furniture.Habits(self)
        self.worlds = furniture.Worlds(launcher, self.stage, self.tasks)
        self.calm = furniture.Calm(self, launcher.desktop.motion)
        self.steering = furniture.Steering(self, tray, self.bell)
        self.furnished = True

    @property
    def gondola(self) -> Gondola:
        """The services behind the window now. Raises RuntimeError between two of them, when no page is shown."""
        if self.worlds.session is None:
            raise RuntimeError("No services are open.")
        return self.worlds.session.gondola

    def account(self) -> Account | None:
        """The account shown in the header."""
        session = self.worlds.session
        return None if session is None else session.active

    def choose_account(self, account_id: str) -> None:
        """Make another account the one in the header."""
        if self.worlds.session is not None:
            self.worlds.session.choose(account_id)

    def go(self, page: str) -> None:
        """Show a page by its name."""
        self.stage.go(page)

    def show_job(self, job_id: str) -> None:
        """Show the jobs page with this job selected."""
        self.stage.show_job(job_id)

    def toast(self, text: str, *, done: bool = True) -> None:
        """Say something short that goes by itself; over a locked window nothing is said."""
        self._say(text, Shape.TICK if done else Shape.CLOCK)

    def warn(self, text: str) -> None:
        """Say something short that a person should look at."""
        self._say(text, Shape.TRIANGLE)

    def hush(self) -> None:
        """Take away what is being said."""
        self._toast.hide()

    def last_word(self) -> str:
        """What the toast says, or said last."""
        return self._toast.words()

    def show_error(self, error: GondolaError) -> None:
        """Say what happened; a no of the person's own is only acknowledged."""
        if self.locking.hold(error):
            return
        if isinstance(error, NotApproved):
            self._say(self.tr("You said no: nothing was signed or spent."), Shape.DASH)
            return
        self.troubles.shown(error, datetime.now(UTC))
        self._errors.take(error)

    def run(self, name: str, work: Coroutine[object, object, object]) -> None:
        """Start work from a click; it ends with the session it was started in."""
        session = self.worlds.session
        tasks = self.tasks if session is None else session.tasks
        task = tasks.spawn(name, self._guarded(work))
        if task is None:
            work.close()
        else:
            # A task that is cancelled before its first turn never gets to what it was to run.
            task.add_done_callback(lambda _task: work.close())

    def play(self, job: Job) -> None:
        """Play a saved job in the bar at the foot, which nobody sees while the window is locked."""
        if self.locking.locked:
            return
        self.run("play", self.frame.player.play(job, second_line(job, self.stage.model_name(job))))

    def come_forward(self, token: str = "") -> None:
        """Out of the tray or from behind other windows, to where the person sees it.

        ``token`` is the desktop's leave to do so, which Wayland asks for and Qt finds in the environment.
        """
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never blocks and never decides: hiding, asking and quitting happen elsewhere."""
        self.state.keep(self)
        if not self.furnished:
            # Whoever decides is still on his way, and hears of it.
            self.left_early = True
            self.hide()
            event.ignore()
            return
        if self.may_close:
            event.accept()
            return
        event.ignore()
        self.close_wanted.emit()

    def _drop_first(self, _place: int) -> None:
        page = self.first
        if page is not None and self.stack.currentWidget() is not page:
            self.first = None
            self.stack.removeWidget(page)
            page.deleteLater()

    def _say(self, text: str, shape: Shape) -> None:
        if not self.locking.locked:
            self._toast.say(displayable(text, _TOAST_LENGTH), shape=shape)

    async def _guarded(self, work: Coroutine[object, object, object]) -> None:
        try:
            await work
        except GondolaError as error:
            self.show_error(error)
        except Exception as defect:  # noqa: BLE001 # outermost: a defect must not pass in silence
            _log.exception("Work from a click failed")
            self.show_error(Defect(detail=type(defect).__name__))

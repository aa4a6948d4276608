"""The main window: the shell that pages and sheets see, over whichever Gondola is open."""

from __future__ import annotations

import logging
import os
from collections.abc import Coroutine
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app.domain.account import Account
from app.domain.display import displayable
from app.domain.errors import GondolaError, NotApproved
from app.domain.job import Job
from app.gui.error_desk import ErrorDesk
from app.gui.frame import Frame
from app.gui.habits import Habits
from app.gui.help_desk import HelpDesk
from app.gui.keys import KeyDesk
from app.gui.launcher import Launcher
from app.gui.lock_desk import LockDesk
from app.gui.lock_page import LockPage
from app.gui.models.job_rows import second_line
from app.gui.opening import OpeningPage
from app.gui.stage import WindowStage
from app.gui.state import WindowState
from app.gui.steering import Steering
from app.gui.theme.icons import brand_icon
from app.gui.theme.shapes import Shape
from app.gui.tray import Tray, TrayNotifier
from app.gui.widgets.focus import FocusKeeper
from app.gui.widgets.surfaces import StripedFrame
from app.gui.widgets.toast import ToastCard
from app.gui.worlds import Worlds
from app.services.gondola import Gondola
from app.services.tasks import TaskOwner
from app.services.troubles import Troubles

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

    def __init__(self, launcher: Launcher, tray: Tray) -> None:
        super().__init__()
        self.setWindowTitle("Gondola")
        self.setWindowIcon(brand_icon())
        self.tasks = TaskOwner()
        self.may_close = False
        self.keys = KeyDesk(self)
        self.troubles = Troubles()
        self.frame = Frame(self)
        self.opening, self.lock_page = OpeningPage(), LockPage()
        self.stack = QStackedWidget()
        for part in (self.opening, self.frame, self.lock_page):
            self.stack.addWidget(part)
        self.stripes = StripedFrame(self.stack)
        self.setCentralWidget(self.stripes)
        self._toast = ToastCard(self)
        self.help_desk = HelpDesk(self)
        self._errors = ErrorDesk(self, self.tasks, self.help_desk.with_error)
        self.state = WindowState(launcher.state_file)
        self.state.restore(self)
        self.bell = TrayNotifier(tray, launcher.desktop.notifier)
        self.locking = LockDesk(self)
        self.stage = WindowStage(self, tray, self.bell)
        self.habits = Habits(self)
        self.worlds = Worlds(launcher, self.stage, self.tasks)
        self.steering = Steering(self, tray, self.bell)

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
        if self.may_close:
            event.accept()
            return
        event.ignore()
        self.close_wanted.emit()

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

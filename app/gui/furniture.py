"""What a window is furnished with once its first paint is on screen. Importing this imports most of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.gui.calm import Calm
from app.gui.citizen import Citizen
from app.gui.error_desk import ErrorDesk
from app.gui.frame import Frame
from app.gui.habits import Habits
from app.gui.help_desk import HelpDesk
from app.gui.keys import KeyDesk
from app.gui.lock_desk import LockDesk
from app.gui.lock_page import LockPage
from app.gui.opening import OpeningPage
from app.gui.stage import WindowStage
from app.gui.steering import Steering
from app.gui.tray import Tray, TrayNotifier
from app.gui.widgets.toast import ToastCard
from app.gui.window import MainWindow
from app.gui.worlds import Worlds
from app.services.tasks import TaskOwner
from app.services.troubles import Troubles

if TYPE_CHECKING:
    from app.gui.launcher import Launcher

__all__ = [
    "Calm",
    "Citizen",
    "ErrorDesk",
    "Frame",
    "Habits",
    "HelpDesk",
    "KeyDesk",
    "LockDesk",
    "LockPage",
    "OpeningPage",
    "Steering",
    "TaskOwner",
    "ToastCard",
    "Tray",
    "TrayNotifier",
    "Troubles",
    "WindowStage",
    "Worlds",
    "furnished_window",
]


def furnished_window(launcher: Launcher, tray: Tray) -> MainWindow:
    """A window with everything in it, not shown yet."""
    window = MainWindow(launcher.state_file)
    window.furnish(launcher, tray)
    return window

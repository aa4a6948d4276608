"""The desktop that other tests rely on is real: a keyring keeps, a screen shows, a notification arrives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.desktop import (
    notification_daemon,
    picture_of_screen,
    private_bus,
    virtual_display,
    window_manager,
)

pytestmark = pytest.mark.linux_desktop

_USE_KEYRING = """
import keyring, keyring.errors
backend = keyring.get_keyring()
backends = getattr(backend, "backends", [backend])
print(type(backends[0]).__module__)
keyring.set_password("gondola-test", "lagoon", "a secret")
print(keyring.get_password("gondola-test", "lagoon"))
keyring.delete_password("gondola-test", "lagoon")
print(keyring.get_password("gondola-test", "lagoon"))
try:
    keyring.delete_password("gondola-test", "lagoon")
except keyring.errors.PasswordDeleteError:
    print("gone")
"""

_SHOW_WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
label.setStyleSheet("background: #0b7280")
label.showFullScreen()
label.windowHandle().requestActivate()
application.focusWindowChanged.connect(lambda window: print("focused", flush=True))
if application.focusWindow():
    print("focused", flush=True)
application.exec()
"""

_NOTIFY = """
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection
name = "org.freedesktop.Notifications"
where = DBusAddress("/org/freedesktop/Notifications", name, name)
with open_dbus_connection() as connection:
    body = ("Gondola", 0, "", "Your audio is here", "Barcarole", ["default", "Play"], {}, -1)
    connection.send_and_get_reply(new_method_call(where, "Notify", "susssasa{sv}i", body))
    print("sent", flush=True)
    while True:
        message = connection.receive(timeout=20)
        if message.header.fields.get(3) == "ActionInvoked":
            print("pressed", message.body[1], flush=True)
            break
"""


def test_a_private_bus_has_a_keyring_that_keeps_and_forgets_secrets() -> None:
    with private_bus() as environment:
        done = subprocess.run(
            [sys.executable, "-c", _USE_KEYRING], env=environment, capture_output=True, text=True, check=True
        )
    assert done.stdout.split("\n")[:4] == ["keyring.backends.SecretService", "a secret", "None", "gone"]


def test_a_bus_without_a_keyring_leaves_nothing_to_store_in() -> None:
    with private_bus(keyring=False) as environment:
        done = subprocess.run(
            [sys.executable, "-c", "import keyring; print(keyring.get_keyring().priority)"],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
    assert float(done.stdout) == 0


def test_a_real_window_shows_on_a_virtual_display(tmp_path: Path) -> None:
    with (
        virtual_display((640, 480)) as display,
        private_bus(keyring=False, display=display) as environment,
        window_manager(environment),
    ):
        window = subprocess.Popen(
            [sys.executable, "-c", _SHOW_WINDOW],
            env=environment | {"QT_QPA_PLATFORM": "xcb"},
            stdout=subprocess.PIPE,
        )
        with window:
            assert window.stdout is not None
            assert window.stdout.readline() == b"focused\n"
            picture_of_screen(environment, tmp_path / "screen.png")
            window.terminate()
    assert (tmp_path / "screen.png").read_bytes().startswith(b"\x89PNG")


def test_a_notification_arrives_and_its_action_can_be_pressed() -> None:
    with (
        virtual_display() as display,
        private_bus(keyring=False, display=display) as environment,
        notification_daemon(environment) as notifications,
        subprocess.Popen([sys.executable, "-c", _NOTIFY], env=environment, stdout=subprocess.PIPE) as program,
    ):
        shown = notifications.next()
        assert (shown.app_name, shown.summary, shown.body) == ("Gondola", "Your audio is here", "Barcarole")
        assert program.stdout is not None
        assert program.stdout.readline() == b"sent\n"
        notifications.act()
        assert program.stdout.readline() == b"pressed default\n"

"""A Linux desktop for tests: a screen, a session bus with a keyring, notifications, a window manager.

Each is a real program, started for one test in folders of its own and ended by its process id. All of them
need Linux: mark the tests that use them `linux_desktop`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.patience import PATIENCE_S
from tests.support.processes import end, started

if TYPE_CHECKING:
    from tests.support.bus import CallLog

KEYRING_PASSWORD = "a keyring of a test"

# As the usual session bus, except that it starts no services: a test has what it asked for, no more.
_BUS_CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class DesktopMissingError(Exception):
    """A program of the desktop is not installed or did not start."""


@contextmanager
def virtual_display(size: tuple[int, int] = (1280, 800)) -> Iterator[str]:
    """A screen that nobody sees, of this width and height in pixels; yields its DISPLAY, such as ":7"."""
    width, height = size
    read_end, write_end = os.pipe()
    command = [program("Xvfb"), "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24"]
    try:
        with started([*command, "-nolisten", "tcp", "-noreset"], os.environ, pass_fds=[write_end]) as server:
            os.close(write_end)
            # Xvfb picks a free number, writes it when it is ready, and closes the pipe.
            number = os.read(read_end, 16).strip().decode()
            if not number:
                raise DesktopMissingError(f"Xvfb did not start: {_last_words(server)}")
            yield f":{number}"
    finally:
        os.close(read_end)


@contextmanager
def private_bus(*, keyring: bool = True, display: str | None = None) -> Iterator[dict[str, str]]:
    """A session bus and, unless told otherwise, an unlocked Secret Service on it (GNOME's keyring).

    Yields the environment to give to processes: the bus, a home of its own, and `display` if there is one.
    Nothing of it is the person's own, and all of it is gone afterwards.
    """
    home = Path(tempfile.mkdtemp(prefix="gondola-bus-"))
    environment = _environment(home, display)
    try:
        config = home / "bus.conf"
        config.write_text(_BUS_CONFIG.format(socket=home / "bus"), encoding="utf-8")
        command = [program("dbus-daemon"), f"--config-file={config}", "--nofork", "--print-address=1"]
        with started(command, environment) as daemon:
            assert daemon.stdout is not None
            address = daemon.stdout.readline().strip().decode()
            if not address.startswith("unix:"):
                raise DesktopMissingError(f"dbus-daemon did not start: {address}")
            environment["DBUS_SESSION_BUS_ADDRESS"] = address
            if keyring:
                with _secret_service(environment):
                    yield environment
            else:
                yield environment
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _environment(home: Path, display: str | None) -> dict[str, str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "DBUS_", "WAYLAND_", "GNOME_"))
        and name not in {"DISPLAY", "XAUTHORITY"}
    }
    folders = {"XDG_CONFIG_HOME": "c", "XDG_DATA_HOME": "d", "XDG_STATE_HOME": "s", "XDG_CACHE_HOME": "h"}
    for folder in folders.values():
        (home / folder).mkdir()
    own = {name: str(home / folder) for name, folder in folders.items()}
    screen = {"DISPLAY": display} if display else {}
    return inherited | own | screen | {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}


@contextmanager
def _secret_service(environment: Mapping[str, str]) -> Iterator[None]:
    command = [program("gnome-keyring-daemon"), "--foreground", "--unlock", "--components=secrets"]
    with started(command, environment, stdin=f"{KEYRING_PASSWORD}\n".encode()) as daemon:
        _await_owner(environment, "org.freedesktop.secrets", daemon)
        yield


@contextmanager
def window_manager(environment: Mapping[str, str]) -> Iterator[None]:
    """A window manager on the display of this environment: windows get focus, and can be hidden and raised."""
    command = [program("openbox"), "--sm-disable", "--startup", "echo managing"]
    with started(command, environment) as manager:
        assert manager.stdout is not None
        # It may complain about menus first; it runs the start-up command when it manages the screen.
        if not any(line == b"managing\n" for line in manager.stdout):
            raise DesktopMissingError("openbox did not start")
        yield


@dataclass(frozen=True, slots=True)
class Notification:
    """What a program asked the desktop to show."""

    app_name: str
    summary: str
    body: str
    actions: tuple[str, ...]


class Notifications:
    """The notifications that arrive on a private bus, in order."""

    def __init__(self, environment: Mapping[str, str], calls: CallLog, wanted: Path) -> None:
        self._environment = environment
        self._calls = calls
        self._wanted = wanted

    def next(self, timeout_s: float = PATIENCE_S) -> Notification:
        """The next one, waited for. Raises TimeoutError. Blocks: call it in a thread from async code."""
        name, _, _, summary, body, actions, *_ = self._calls.next("Notify", timeout_s).body
        return Notification(name, summary, body, tuple(actions))

    def act(self) -> None:
        """Press the default action of the newest notification that is shown, as a click on it does."""
        self._dunstctl("action", "0")

    def choose(self, label: str) -> None:
        """Press another action of the newest notification: Dunst lists them in a menu, from which this is chosen."""
        self._wanted.write_text(f"#{label} (", encoding="utf-8")
        self._dunstctl("context")

    def close_all(self) -> None:
        """Let all that are shown go away, as a person who looks elsewhere does."""
        self._dunstctl("close-all")

    def _dunstctl(self, *arguments: str) -> None:
        command = [program("dunstctl"), *arguments]
        subprocess.run(command, env=dict(self._environment), check=True, capture_output=True)


# Whoever asks for the actions of a notification chooses one with the program named here.
_DUNST = """\
[global]
    idle_threshold = 0
    history_length = 100
    dmenu = {menu}
"""


@contextmanager
def notification_daemon(environment: Mapping[str, str]) -> Iterator[Notifications]:
    """Dunst on the bus and display of this environment; yields what is shown through it."""
    from tests.support import bus

    home = Path(environment["XDG_RUNTIME_DIR"])
    config, menu, wanted = home / "dunstrc", home / "menu", home / "wanted"
    config.write_text(_DUNST.format(menu=menu), encoding="utf-8")
    menu.write_text(f'#!/bin/sh\ngrep -m 1 -F "$(cat {wanted})"\n', encoding="utf-8")
    menu.chmod(0o700)
    with started([program("dunst"), "-config", config], environment) as daemon:
        _await_owner(environment, "org.freedesktop.Notifications", daemon)
        with bus.notify_calls(environment["DBUS_SESSION_BUS_ADDRESS"]) as calls:
            yield Notifications(environment, calls, wanted)


def picture_of_screen(environment: Mapping[str, str], path: Path) -> None:
    """Save what the display of this environment shows as a PNG file."""
    command = [program("import"), "-window", "root", str(path)]
    subprocess.run(command, env=dict(environment), check=True, capture_output=True, timeout=PATIENCE_S)


def _await_owner(environment: Mapping[str, str], name: str, daemon: subprocess.Popen[bytes]) -> None:
    from tests.support import bus

    try:
        bus.await_owner(environment["DBUS_SESSION_BUS_ADDRESS"], name, PATIENCE_S)
    except TimeoutError as error:
        end(daemon)
        raise DesktopMissingError(f"nothing took the name {name} on the bus") from error


def _last_words(process: subprocess.Popen[bytes]) -> str:
    assert process.stdout is not None
    return process.stdout.read().decode("utf-8", "replace").strip()


def program(name: str) -> str:
    """Where a program is installed. Raises DesktopMissingError."""
    path = shutil.which(name)
    if path is None:
        raise DesktopMissingError(f"{name} is not installed; `python packaging/dev.py test` sees to it")
    return path


_PANEL = """\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="{dark}"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
    </property>
    <property name="plugin-2" type="string" value="systray"/>
  </property>
</channel>
"""


@contextmanager
def panel(environment: Mapping[str, str], *, dark: bool = False) -> Iterator[subprocess.Popen[bytes]]:
    """Xfce's panel with nothing but a tray, along the lower edge; yields its process, which may be ended earlier."""
    channels = Path(environment["XDG_CONFIG_HOME"]) / "xfce4" / "xfconf" / "xfce-perchannel-xml"
    channels.mkdir(parents=True, exist_ok=True)
    (channels / "xfce4-panel.xml").write_text(_PANEL.format(dark=str(dark).lower()), encoding="utf-8")
    # The private bus starts no services, and the panel's settings are one.
    with started([_settings_daemon()], environment) as settings:
        _await_owner(environment, "org.xfce.Xfconf", settings)
        with started([program("xfce4-panel"), "--disable-wm-check"], environment) as process:
            _await_owner(environment, "org.kde.StatusNotifierWatcher", process)
            yield process


def _settings_daemon() -> Path:
    found = next(Path("/usr/lib").glob("*/xfce4/xfconf/xfconfd"), None)
    if found is None:
        raise DesktopMissingError("xfconfd is not installed; `python packaging/dev.py test` sees to it")
    return found

"""What Gondola needs from the operating system, found out by loading it and not by package names."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

from devtools import debian
from devtools.checkout import clean_environment, say, venv_python

# Shared library → the Debian package that brings it. Only Linux leaves these to the system.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libpulse.so.0": "libpulse0",
}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "dbus-daemon": "dbus-daemon",
    "dbus-run-session": "dbus-daemon",
    "dbus-monitor": "dbus-bin",
    "gnome-keyring-daemon": "gnome-keyring",
    "dunst": "dunst",
    "dunstctl": "dunst",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "xfce4-panel": "xfce4-panel",
    "import": "imagemagick",
    "xprop": "x11-utils",
    "weston": "weston",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-deb": "dpkg",
    "debootstrap": "debootstrap",
    "makensis": "nsis",
    "readelf": "binutils",
    "rpmbuild": "rpm",
    "update-mime-database": "shared-mime-info",
}
BUILD_PROGRAMS = {
    "dpkg-deb": "dpkg",
    "readelf": "binutils",
    "rpmbuild": "rpm",
}
TEST_FILES = {"/usr/libexec/at-spi-bus-launcher": "at-spi2-core"}
"""Programs that no one starts by name, so that no search path leads to them."""
_LOAD = """
import ctypes, json, sys
missing = []
for name in json.loads(sys.argv[1]):
    try:
        ctypes.CDLL(name)
    except OSError:
        missing.append(name)
print(json.dumps(missing))
"""
# The real proof that Qt will start: its modules import, and its X11 plugin finds every library it links to.
_QT_LOADS = """
import ctypes, pathlib, PySide6
from PySide6 import QtGui, QtMultimedia, QtNetwork, QtSvg, QtWidgets
ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
"""
_FONT_FAMILIES = """
import json
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication([])
print(json.dumps(QFontDatabase.families()))
"""


def missing_packages(*, testing: bool) -> list[str]:
    """The Debian packages whose libraries do not load or whose programs are not there; none off Linux."""
    if sys.platform != "linux":
        return []
    packages = {QT_LIBRARIES[name] for name in _libraries_that_do_not_load(list(QT_LIBRARIES))}
    if testing:
        packages |= {package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None}
        packages |= {package for path, package in TEST_FILES.items() if not Path(path).exists()}
    return sorted(packages)


def missing_for_building() -> list[str]:
    """The Debian packages that freezing and packing need and that are not there."""
    programs = {package for name, package in BUILD_PROGRAMS.items() if shutil.which(name) is None}
    return sorted({*missing_packages(testing=False), *programs, *_missing_library_of_python()})


def _missing_library_of_python() -> list[str]:
    """Debian splits the library that Python itself is, and that is frozen, off from the program that it is."""
    library = sysconfig.get_config_var("INSTSONAME")
    if sys.platform != "linux" or sys.base_prefix != "/usr" or not library:
        return []
    return [str(library).partition(".so")[0]] if _libraries_that_do_not_load([str(library)]) else []


def provide(*, testing: bool) -> None:
    """See to it that the system has what is needed. Raises debian.CannotInstallError."""
    _provide(lambda: missing_packages(testing=testing))


def provide_for_building() -> None:
    """See to it that the system has what a build needs. Raises debian.CannotInstallError."""
    _provide(missing_for_building)


def _provide(missing: Callable[[], list[str]]) -> None:
    packages = missing()
    if packages:
        debian.install(packages)
        still = missing()
        if still:
            raise debian.CannotInstallError("Installed, and yet not usable: " + " ".join(still))


def qt_problem() -> str | None:
    """Why Qt cannot start in `.venv`, in the words of the loader, or None. Other systems bring all of it."""
    if sys.platform != "linux":
        return None
    trial = subprocess.run(
        [venv_python(), "-c", _QT_LOADS], env=clean_environment(), capture_output=True, text=True, check=False
    )
    return None if trial.returncode == 0 else trial.stderr.strip().splitlines()[-1]


def provide_fonts() -> None:
    """Pictures need letters: install a font where Qt finds none, and Inter, if to be had, for good looks.

    Raises debian.CannotInstallError when there is no font at all and none can be installed.
    """
    families = _font_families()
    if not families:
        debian.install(["fonts-dejavu-core"])
    if not any(family.startswith("Inter") for family in families):
        try:
            debian.install(["fonts-inter"])
        except debian.CannotInstallError:
            say("(The font Inter is not installed: the pictures use another one.)")


def _libraries_that_do_not_load(names: list[str]) -> list[str]:
    # In a fresh process each time: a loader remembers what it did not find.
    answer = subprocess.run(
        [sys.executable, "-c", _LOAD, json.dumps(names)],
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return [str(name) for name in json.loads(answer.stdout)]


def _font_families() -> list[str]:
    answer = subprocess.run(
        [venv_python(), "-c", _FONT_FAMILIES],
        env=clean_environment(QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        check=False,
    )
    return [str(name) for name in json.loads(answer.stdout)] if answer.returncode == 0 else []

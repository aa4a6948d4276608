"""`dev.py run`: set everything up, then open Gondola, or, without a display, picture its main job."""

from __future__ import annotations

import os
import subprocess
import sys

from devtools import debian, environment, system
from devtools.checkout import TOUR_FOLDER, clean_environment, say, venv_python


def run(arguments: list[str]) -> int:
    """Set up and start the program with these arguments; returns the exit code."""
    try:
        environment.prepare(testing=False)
        system.provide(testing=False)
    except (environment.SetUpError, debian.CannotInstallError) as error:
        say(str(error))
        return 1
    problem = system.qt_problem()
    if problem is not None:
        say(f"Qt cannot start on this system: {problem}")
        return 1
    if has_display() or command_of(arguments) is not None:
        return start(["-m", "app", *arguments], clean_environment())
    return picture(home_of(arguments))


def has_display() -> bool:
    """Whether a window could be shown. Windows and macOS always can."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def home_of(arguments: list[str]) -> list[str]:
    """The leading `--home DIR` of the program's arguments, if it is there."""
    if arguments and arguments[0].startswith("--home="):
        return arguments[:1]
    return arguments[:2] if arguments[:1] == ["--home"] else []


def command_of(arguments: list[str]) -> str | None:
    """The program's subcommand among its arguments: one that needs no window."""
    rest = arguments[len(home_of(arguments)) :]
    return rest[0] if rest and not rest[0].startswith("-") else None


def picture(home: list[str]) -> int:
    """Drive the window through the main job offscreen, in the sandbox, and leave pictures of each step."""
    say("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.")
    say("Instead, the same window goes through the main job unseen, with play money.")
    try:
        system.provide_fonts()
    except debian.CannotInstallError as error:
        say(f"There is no font to write with. {error}")
        return 1
    offscreen = clean_environment(QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
    TOUR_FOLDER.mkdir(exist_ok=True)
    command = [str(venv_python()), "-m", "app", *home, "tour", "--out", str(TOUR_FOLDER)]
    code = subprocess.run(command, env=offscreen, check=False).returncode
    if code == 0:
        say(f"A picture of each step is in {TOUR_FOLDER}")
    else:
        say(f"The tour ended with code {code}; pictures up to there are in {TOUR_FOLDER}")
    return code


def start(arguments: list[str], variables: dict[str, str]) -> int:
    """Become the program, so that signals and the terminal are its own; Windows has to wait beside it."""
    python = str(venv_python())
    if sys.platform != "win32":
        sys.stdout.flush()
        os.execve(python, [python, *arguments], variables)  # noqa: S606 - no shell is wanted
    return subprocess.run([python, *arguments], env=variables, check=False).returncode

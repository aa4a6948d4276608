"""Debian's and Ubuntu's packages: installed when we are root, otherwise the one line to type is given."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from devtools.checkout import clean_environment, say

_INSTALL = ["apt-get", "install", "-y", "--no-install-recommends"]


class CannotInstallError(Exception):
    """The packages have to be installed by a person; the text is what to tell that person."""


def here() -> bool:
    """Whether this system takes Debian packages."""
    return sys.platform == "linux" and shutil.which("apt-get") is not None


def install(packages: list[str]) -> None:
    """Install the packages now. Raises CannotInstallError if we are not root or if it fails."""
    line = " ".join(["sudo", *_INSTALL, *packages])
    if not here():
        raise CannotInstallError(
            "Missing on this system. Install what Debian calls: " + " ".join(packages) + "."
        )
    if os.geteuid() != 0:
        raise CannotInstallError(f"Type this line, then run the same command again:\n\n    {line}\n")
    say("Installing system packages: " + " ".join(packages))
    environment = clean_environment(DEBIAN_FRONTEND="noninteractive")
    # A failed update may be one broken source among several: the install itself decides.
    _apt(["apt-get", "update", "-q"], environment)
    if _apt([*_INSTALL, "-q", *packages], environment) != 0:
        raise CannotInstallError(f"Installing failed; the lines above say why. The line was:\n\n    {line}\n")


def _apt(command: list[str], environment: dict[str, str]) -> int:
    """Run apt-get quietly; its last lines are shown only when it fails."""
    done = subprocess.run(
        command,
        env=environment,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        say("\n".join(done.stdout.splitlines()[-15:]))
    return done.returncode

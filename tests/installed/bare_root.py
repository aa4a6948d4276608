"""A Debian or Ubuntu with nothing on it but what makes it one, in a folder; what runs in it sees only that.

Each run has mounts of its own, which end with it, so that nothing can be left behind.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.support.processes import end

_UBUNTU = "noble"
SUITES = ("bookworm", "trixie", _UBUNTU)
"""The oldest Debian and the oldest Ubuntu (24.04) that the package is for, and the Debian in between."""
_EVERY_UBUNTU = "gutsy"
"""How debootstrap makes any Ubuntu since; it knows the newer ones by name only where it is as new."""
_INSIDE = """\
set -e
root=$1; shared=$2; shift 2
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
if [ -n "$shared" ]; then mkdir -p "$root$shared"; mount --bind "$shared" "$root$shared"; fi
exec chroot "$root" "$@"
"""
_BASIC = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}


class RootError(Exception):
    """The system could not be made, or a command in it failed; the text has its last words."""


class BareRoot:
    """One such system. ``shared`` is a folder of ours that is seen in it at the same place."""

    def __init__(self, folder: Path, shared: Path | None = None) -> None:
        self.folder, self._shared = folder, shared

    def path(self, inside: str) -> Path:
        """Where we see a file of it."""
        return self.folder / inside.removeprefix("/")

    def run(self, *words: str, variables: Mapping[str, str] | None = None) -> str:
        """Run a command to its end; returns what it printed. Raises RootError."""
        done = subprocess.run(
            self._command(words),
            env=self._environment(variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            last = "\n".join(done.stdout.splitlines()[-20:])
            raise RootError(f"{' '.join(words)} ended with {done.returncode}:\n{last}")
        return done.stdout

    @contextmanager
    def running(
        self, *words: str, variables: Mapping[str, str], log: Path
    ) -> Iterator[subprocess.Popen[bytes]]:
        """A command while it runs; all that it started is ended with it."""
        with log.open("wb") as output:
            process = subprocess.Popen(
                self._command(words),
                env=self._environment(variables),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
            try:
                yield process
            finally:
                end(process)

    def _command(self, words: Sequence[str]) -> list[str]:
        shared = str(self._shared) if self._shared is not None else ""
        enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private"]
        return [*enter, "sh", "-c", _INSIDE, "enter", str(self.folder), shared, *words]

    def _environment(self, variables: Mapping[str, str] | None) -> dict[str, str]:
        return {**_BASIC, "HOME": "/root", **(variables or {})}


def make(folder: Path, suite: str, mirror: str | None = None) -> None:
    """Fill an empty folder with such a system, from this address, or from where this machine gets its own packages.

    Raises RootError: it cannot be made here, or nobody said where its packages are.
    """
    if os.geteuid() != 0:
        raise RootError("A bare system can be made by root only: run this command with sudo.")
    for program in ("debootstrap", "unshare", "chroot"):
        if shutil.which(program) is None:
            raise RootError(f"{program} is missing: install debootstrap.")
    done = subprocess.run(
        making(folder, suite, mirror),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RootError("\n".join(done.stdout.splitlines()[-10:]))
    for file in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{file}", folder / "etc" / file)
    # As on every system without a desktop's own: no service is started by an installation.
    policy = folder / "usr" / "sbin" / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
    policy.chmod(0o755)


def making(folder: Path, suite: str, mirror: str | None) -> list[str]:
    """The command that makes it. Raises RootError."""
    made = ["debootstrap", "--variant=minbase"]
    if suite != _UBUNTU:
        return [*made, suite, str(folder), mirror or _mirror()]
    if mirror is None:
        raise RootError("Ubuntu's packages come from elsewhere than Debian's: say from where with --mirror.")
    # What a desktop has beside the package is partly in "universe", which every Ubuntu is set up with.
    return [*made, "--components=main,universe", suite, str(folder), mirror, _EVERY_UBUNTU]


def _mirror() -> str:
    """Where this machine gets Debian's packages from. Raises RootError where it gets none."""
    form = "$(REPO_URI) $(ORIGIN) $(COMPONENT) $(CODENAME)"
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", form], capture_output=True, text=True, check=False
    ).stdout
    for line in told.splitlines():
        address, origin, component, codename = (*line.split(), "", "", "", "")[:4]
        if (origin, component, codename) == ("Debian", "main", SUITES[0]):
            return address
    raise RootError(f"This machine gets no packages of Debian's {SUITES[0]}: run this on such a system.")

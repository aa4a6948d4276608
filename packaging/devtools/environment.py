"""The checkout's `.venv`, and the one to build with: made once, filled from a lock with hashes, renewed with it."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

from devtools import checkout, debian
from devtools.checkout import (
    BUILD_LOCK,
    BUILD_VENV,
    RUNTIME_LOCK,
    TEST_LOCK,
    VENV,
    clean_environment,
    say,
    venv_python,
)

ARCHIVES = "gondola-archives.json"
"""In an environment: name → version and SHA-256 of the archive that each package was installed from."""
_MADE = "gondola-made.json"


class SetUpError(Exception):
    """Setting up cannot go on; the text says what to do."""


def prepare(*, testing: bool) -> None:
    """Make `.venv` hold exactly what the locks ask for. Raises SetUpError.

    A stamp is written after each successful install only, so that an interrupted one is done again.
    """
    _fill(VENV, (RUNTIME_LOCK, TEST_LOCK) if testing else (RUNTIME_LOCK,))


def prepare_build() -> None:
    """Make an environment that holds what the program needs and what freezes it, and nothing of the tests.

    Raises SetUpError.
    """
    if not (BUILD_VENV / ARCHIVES).is_file():
        (BUILD_VENV / _MADE).unlink(missing_ok=True)  # filled by a version that kept no list: made anew
    _fill(BUILD_VENV, (BUILD_LOCK,))


def _fill(venv: Path, locks: tuple[Path, ...]) -> None:
    if not _is_sound(venv):
        _make(venv)
    # The checkout's own folder on the path of its environment: `python -m app` works from everywhere.
    (site_packages(venv) / "gondola-checkout.pth").write_text(f"{checkout.ROOT}\n", encoding="utf-8")
    for lock in locks:
        _install(venv, lock)


def _is_sound(venv: Path) -> bool:
    """Whether it was finished, by this version of Python, and still starts."""
    stamp = venv / _MADE
    try:
        if json.loads(stamp.read_text(encoding="utf-8")) != _identity(venv):
            return False
        trial = subprocess.run(
            [venv_python(venv), "-c", "import pip"], capture_output=True, check=False, env=clean_environment()
        )
    except (OSError, ValueError):
        return False
    return trial.returncode == 0


def _identity(venv: Path) -> dict[str, str]:
    return {"python": platform.python_version(), "machine": platform.machine(), "place": str(venv)}


def _make(venv: Path) -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        _get_python_venv()
    say(f"Making {venv} with Python {platform.python_version()}")
    if venv.is_symlink():
        raise SetUpError(f"{venv} is a link; remove it, so that a real folder can be made there.")
    if venv.exists():
        shutil.rmtree(venv)
    if checkout.call([sys.executable, "-m", "venv", venv]) != 0:
        raise SetUpError(f"{venv} could not be made; the lines above say why.")
    (venv / _MADE).write_text(json.dumps(_identity(venv)), encoding="utf-8")


def _get_python_venv() -> None:
    """Debian and Ubuntu split the `venv` module off into a package of its own."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if sys.base_prefix != "/usr" or not debian.here():
        raise SetUpError(
            f"This Python ({sys.executable}) comes without the modules venv and ensurepip. "
            "Install a complete Python 3.11, 3.12 or 3.13."
        )
    try:
        debian.install([package])
    except debian.CannotInstallError as error:
        raise SetUpError(str(error)) from error


def site_packages(venv: Path) -> Path:
    """Where an environment of this Python keeps what is installed in it."""
    if sys.platform == "win32":
        return venv / "Lib" / "site-packages"
    return venv / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"


def _install(venv: Path, lock: Path) -> None:
    stamp = venv / f"gondola-{lock.stem}.sha256"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    stamp.unlink(missing_ok=True)
    say(f"Installing what {lock.relative_to(checkout.ROOT).as_posix()} lists (once, and when it changes)")
    command: list[str | Path] = [venv_python(venv), "-m", "pip", "install", "--disable-pip-version-check"]
    # The lock is the whole answer. Left to resolve by itself, pip passes over a pin when something asks for the same
    # package with an extra and a newer version of it has come out since, and then refuses it for want of a hash.
    command += ["--no-input", "--require-hashes", "--no-deps", "--prefer-binary", "-r", lock]
    if not sys.stdout.isatty():
        # Nobody watches the bars of a download of 300 MB: errors only.
        command.append("-qq")
    report = venv / f"gondola-{lock.stem}.report.json"
    if checkout.call([*command, "--report", report]) != 0:
        raise SetUpError("The dependencies could not be installed; the lines above say why.")
    _keep_archives(venv, report)
    stamp.write_text(wanted, encoding="utf-8")


def _keep_archives(venv: Path, report: Path) -> None:
    """Add what pip has just installed, which it tells once; what was there already keeps what was told of it."""
    kept = venv / ARCHIVES
    known = json.loads(kept.read_text(encoding="utf-8")) if kept.is_file() else {}
    for each in json.loads(report.read_text(encoding="utf-8"))["install"]:
        name = re.sub(r"[-_.]+", "-", each["metadata"]["name"]).lower()
        sha256 = each["download_info"].get("archive_info", {}).get("hashes", {}).get("sha256", "")
        known[name] = [each["metadata"]["version"], sha256]
    kept.write_text(json.dumps(known, indent=1, sort_keys=True), encoding="utf-8")
    report.unlink()

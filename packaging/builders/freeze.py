"""One folder that starts by itself: the program, its Python and its Qt (PyInstaller, see gondola.spec)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from builders import whole
from builders.errors import BuildError
from builders.product import NAME, Product
from devtools import checkout, environment
from devtools.checkout import BUILD, BUILD_VENV, ROOT, RUNTIME_LOCK, clean_environment, venv_python

SPEC = ROOT / "packaging" / "builders" / "gondola.spec"


def freeze(product: Product) -> Path:
    """Make it anew; returns the folder. The environment to build with must be there. Raises BuildError."""
    out = BUILD / "frozen"
    shutil.rmtree(out, ignore_errors=True)
    command: list[str | Path] = [venv_python(BUILD_VENV), "-m", "PyInstaller", "--noconfirm", "--clean"]
    command += ["--log-level", "ERROR", "--distpath", out, "--workpath", BUILD / "work", SPEC]
    # The order of sets and the times within archives decide over single bytes: both are fixed.
    fixed = {
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(product.moment),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
    if checkout.call(command, clean_environment(**fixed)) != 0:
        raise BuildError("PyInstaller could not freeze the program; the lines above say why.")
    folder = out / NAME
    whole.check(folder, environment.site_packages(BUILD_VENV), RUNTIME_LOCK)
    if sys.platform == "linux":
        _strip(folder)
    return folder


def _strip(folder: Path) -> None:
    """Symbols for debugging are half of Python's library, and of no use to anybody here.

    Qt's own libraries have none, and the program itself carries its archive behind its last section: both are left.
    """
    for file in sorted(folder.rglob("*.so*")):
        if file.is_symlink() or "PySide6" in file.parts:
            continue
        done = subprocess.run(
            ["strip", "--strip-unneeded", file], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise BuildError(f"{file.name} could not be stripped: {done.stderr.strip()}")

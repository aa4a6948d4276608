"""The installer for Windows (NSIS)."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from builders.errors import BuildError
from builders.product import Product
from devtools.checkout import ROOT

SCRIPT = ROOT / "packaging" / "windows" / "gondola.nsi"


def version_file(product: Product, to: Path) -> None:
    """What Windows shows about the program, as PyInstaller reads it."""
    numbers = tuple(int(part) for part in [*product.version.split("."), "0", "0", "0"][:4])
    text = (ROOT / "packaging" / "windows" / "version.txt").read_text("utf-8")
    to.write_text(product.fill(text).replace("@VERSION_TUPLE@", str(numbers)), encoding="utf-8", newline="\n")


def build(product: Product, frozen: Path, icon: Path, out: Path) -> Path:
    """Make the installer of a frozen folder; returns it. Raises BuildError."""
    setup = out / f"Gondola-{product.version}-setup.exe"
    defined = {
        "VERSION": product.version,
        "FROZEN": frozen,
        "SEPARATOR": os.sep,
        "ICON": icon,
        "LICENSE": ROOT / "LICENSE",
        "OUT": setup,
    }
    words = [f"-D{name}={value}" for name, value in defined.items()]
    try:
        done = subprocess.run(
            ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, SCRIPT],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except FileNotFoundError:
        raise BuildError("makensis is missing: install NSIS 3.") from None
    if done.returncode != 0:
        raise BuildError((done.stdout + done.stderr).strip())
    return setup

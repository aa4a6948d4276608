"""The installer for Windows (NSIS), signed where something to sign with is given."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from builders.errors import BuildError
from builders.product import Product
from devtools.checkout import ROOT, say

SCRIPT = ROOT / "packaging" / "windows" / "gondola.nsi"
SIGN = "GONDOLA_WINDOWS_SIGN"
"""The path of a program or script that signs the one file that it is given; without it everything is unsigned."""


def version_file(product: Product, to: Path) -> None:
    """What Windows shows about the program, as PyInstaller reads it."""
    numbers = tuple(int(part) for part in [*product.version.split("."), "0", "0", "0"][:4])
    text = (ROOT / "packaging" / "windows" / "version.txt").read_text("utf-8")
    to.write_text(product.fill(text).replace("@VERSION_TUPLE@", str(numbers)), encoding="utf-8", newline="\n")


def build(product: Product, frozen: Path, icon: Path, out: Path) -> Path:
    """Make the installer of a frozen folder; returns it. Raises BuildError.

    Signed are the programs in the folder, the uninstaller as it is made, and the installer.
    """
    signer = os.environ.get(SIGN, "")
    setup = out / f"Gondola-{product.version}-setup{'' if signer else '-unsigned'}.exe"
    defined = {
        "VERSION": product.version,
        "FROZEN": frozen,
        "SEPARATOR": os.sep,
        "ICON": icon,
        "LICENSE": ROOT / "LICENSE",
        "OUT": setup,
    }
    if signer:
        defined["SIGN"] = signer
        for program in sorted(frozen.glob("*.exe")):
            _run("the signer", signer, program)
    words = [f"-D{name}={value}" for name, value in defined.items()]
    _run("makensis", "makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, SCRIPT)
    if signer:
        _run("the signer", signer, setup)
    else:
        say(
            "Nothing to sign with was given: the installer is UNSIGNED, and Windows will say so when it is opened."
        )
    return setup


def _run(name: str, *words: str | Path) -> None:
    try:
        done = subprocess.run(
            words, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError as error:
        advice = "install NSIS 3" if name == "makensis" else f"{SIGN} names no program ({error.strerror})"
        raise BuildError(f"{name} is missing: {advice}.") from None
    if done.returncode != 0:
        raise BuildError((done.stdout + done.stderr).strip())

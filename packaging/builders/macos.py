"""The application and the disk image for macOS, signed where an identity is given.

Not built anywhere but on macOS: `codesign`, `hdiutil` and `notarytool` are Apple's own.
"""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from builders.errors import BuildError
from builders.product import Product
from devtools.checkout import ROOT, say

_FILES = ROOT / "packaging" / "macos"
IDENTITY = "GONDOLA_MACOS_IDENTITY"
"""The name of a "Developer ID Application" certificate in the keychain; without it the application is unsigned."""
NOTARY_PROFILE = "GONDOLA_MACOS_NOTARY_PROFILE"
"""What `notarytool store-credentials` saved; without it nothing is sent to Apple."""


def info(product: Product) -> dict[str, object]:
    """The application's Info.plist."""
    told = plistlib.loads(product.fill((_FILES / "Info.plist").read_text("utf-8")).encode())
    return dict(told)


def build(product: Product, application: Path, machine: str, out: Path) -> Path:
    """Sign a ``Gondola.app`` that PyInstaller made and put it into a disk image; returns that. Raises BuildError."""
    (application / "Contents" / "Info.plist").write_bytes(plistlib.dumps(info(product)))
    identity = os.environ.get(IDENTITY, "")
    _sign(application, identity)
    unsigned = "" if identity else "-unsigned"
    image = out / f"Gondola-{product.version}-{machine}{unsigned}.dmg"
    image.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="gondola-dmg-") as folder:
        shutil.copytree(application, Path(folder) / "Gondola.app", symlinks=True)
        (Path(folder) / "Applications").symlink_to("/Applications")
        _run("hdiutil", "create", "-volname", "Gondola", "-srcfolder", folder, "-format", "UDZO", str(image))
    if not identity:
        say(
            "No identity to sign with was given: the disk image is UNSIGNED, and macOS will say so when it is opened."
        )
        return image
    _run("codesign", "--sign", identity, "--timestamp", str(image))
    profile = os.environ.get(NOTARY_PROFILE, "")
    if profile:
        _run("xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait")
        _run("xcrun", "stapler", "staple", str(image))
    else:
        say("Signed, but not notarised: no profile for it was given.")
    return image


def _sign(application: Path, identity: str) -> None:
    """With the hardened runtime; without an identity only so that Apple's own processors run it at all ("ad hoc").

    Not both: the hardened runtime loads libraries of the program's own team alone, and an ad hoc signature names none.
    """
    words = ["codesign", "--force", "--deep", "--sign", identity or "-"]
    if identity:
        words += ["--options", "runtime", "--entitlements", str(_FILES / "entitlements.plist"), "--timestamp"]
    _run(*words, str(application))
    _run("codesign", "--verify", "--deep", "--strict", str(application))


def _run(*words: str) -> None:
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise BuildError(f"{words[0]} is missing: this is built on macOS only.") from None
    if done.returncode != 0:
        raise BuildError(f"{words[0]}: {(done.stderr or done.stdout).strip()}")

"""The package for Debian and Ubuntu, the same to the byte whoever builds it."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from builders.errors import BuildError
from builders.product import NAME, Product

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_LONG = """\
 Gondola makes music, sound effects and long narration with Venice AI, pays
 for them with USDC on Base, and keeps watch until the sound is safe on the
 disk. Nothing is paid twice or past the limits that a person has set; keys
 lie in the keyring of the system.
 .
 Everything can be tried first with play money.
"""


def build(root: Path, product: Product, depends: list[str], machine: str, out: Path) -> Path:
    """Pack a laid out folder; returns the package. Writes ``DEBIAN/`` into the folder. Raises BuildError."""
    control = root / "DEBIAN"
    control.mkdir()
    architecture = ARCHITECTURES.get(machine)
    if architecture is None:
        raise BuildError(f"There is no name for a processor of the kind {machine} on Debian here.")
    _write(control / "control", _control(root, product, depends, architecture), product.moment)
    _write(control / "md5sums", _sums(root), product.moment)
    os.utime(control, (product.moment, product.moment))
    control.chmod(0o755)
    package = out / f"{NAME}_{product.version}_{architecture}.deb"
    # With one thread only: what several compress side by side depends on their number.
    command: list[str | Path] = [
        "dpkg-deb",
        "--root-owner-group",
        "--threads-max=1",
        "-Zxz",
        "--build",
        root,
        package,
    ]
    fixed = {**os.environ, "SOURCE_DATE_EPOCH": str(product.moment), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=fixed)
    except FileNotFoundError:
        raise BuildError("dpkg-deb is missing: install dpkg.") from None
    if done.returncode != 0:
        raise BuildError(done.stderr.strip())
    package.chmod(0o644)
    return package


def _control(root: Path, product: Product, depends: list[str], architecture: str) -> str:
    kib = sum(-(-path.lstat().st_size // 1024) for path in root.rglob("*") if path.is_file())
    lines = [
        f"Package: {NAME}",
        f"Version: {product.version}",
        f"Architecture: {architecture}",
        f"Maintainer: {product.authors} <authors@gondola.invalid>",
        f"Installed-Size: {kib}",
        f"Depends: {', '.join(depends)}",
        "Recommends: gnome-keyring | kwalletmanager | keepassxc, xdg-utils, fonts-inter",
        *([f"Homepage: {product.address}"] if product.address else []),
        "Section: sound",
        "Priority: optional",
        f"Description: {_lower_first(product.summary)}",
    ]
    return "\n".join(lines) + "\n" + _LONG


def _lower_first(summary: str) -> str:
    """As Debian wants it: no article, no capital."""
    words = summary.removeprefix("A ")
    return words[:1].lower() + words[1:]


def _sums(root: Path) -> str:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    named = [(file, file.relative_to(root).as_posix()) for file in files if "DEBIAN" not in file.parts]
    return "".join(
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {name}\n"
        for file, name in named
    )


def _write(path: Path, text: str, moment: int) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(0o644)
    os.utime(path, (moment, moment))

"""`dev.py test-repeatable`: two builders that share nothing make the same package, to the byte."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from devtools import checkout
from devtools.checkout import clean_environment, say

# A folder, a time zone and a umask each.
_BUILDERS = (("here", "Pacific/Kiritimati", 0o022), ("far away/and deep", "America/Adak", 0o077))


def command(arguments: list[str]) -> int:
    """Build what is committed in two checkouts and compare; 0 only if they are the same."""
    if arguments:
        say("test-repeatable takes no arguments")
        return 2
    with tempfile.TemporaryDirectory(prefix="gondola-twice-") as work:
        made = []
        for folder, zone, mask in _BUILDERS:
            package = _build(Path(work) / folder, zone, mask)
            if package is None:
                say("It could not be built; the lines above say why.")
                return 1
            with package.open("rb") as opened:
                made.append(hashlib.file_digest(opened, "sha256").hexdigest())
            say(f"{made[-1]}  {package.name}, built in {folder!r}, {zone}, umask {mask:03o}")
    if len(set(made)) == 1:
        say("The same to the byte.")
        return 0
    say("They differ.")
    return 1


def _build(folder: Path, zone: str, mask: int) -> Path | None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    if subprocess.call(["git", "clone", "--quiet", checkout.ROOT, folder]) != 0:
        return None
    before = os.umask(mask)
    try:
        words: list[str | Path] = [sys.executable, folder / "packaging" / "build.py", "--only", "deb"]
        code = subprocess.call(words, cwd=folder, env=clean_environment(TZ=zone))
    finally:
        os.umask(before)
    packages = list((folder / "dist").glob("*.deb"))
    return packages[0] if code == 0 and len(packages) == 1 else None

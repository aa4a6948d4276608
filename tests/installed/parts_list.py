"""The list of parts that a build put beside the package: of this package, valid, and with what must be on it."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from tests.installed.steps import StepError
from tests.support.cyclonedx import errors_of

_ALWAYS = (
    "pkg:generic/python",
    "pkg:generic/qt",
    "pkg:generic/ffmpeg",
    "pkg:generic/openssl",
    "pkg:pypi/httpx",
)
_LIBRARIES = re.compile(r"_internal/(lib(?!Qt6|py|shiboken|av|sw|icu)[\w-]+)\.so")
"""Beside Python's modules and Qt's links: libraries of the system that the build took along."""


def check(package: Path) -> str:
    """What was seen. Raises StepError."""
    version = _dpkg_deb("--field", package, "Version").strip()
    found = sorted(package.parent.glob(f"gondola-{version}-linux-*.cdx.json"))
    if len(found) != 1:
        raise StepError(f"{len(found)} lists of parts of version {version} lie beside {package.name}")
    text = found[0].read_text("utf-8")
    errors = errors_of(text)
    if errors:
        raise StepError(f"{found[0].name}: {errors[0]}")
    told = json.loads(text)
    if told["metadata"]["component"]["version"] != version:
        raise StepError(f"{found[0].name} is of another version")
    addresses = [each.get("purl", "") for each in told["components"]]
    missing = [one for one in _ALWAYS if not any(each.startswith(f"{one}@") for each in addresses)]
    if missing:
        raise StepError(f"{found[0].name} lacks {', '.join(missing)}")
    taken = set(_LIBRARIES.findall(_dpkg_deb("--contents", package)))
    named = [each for each in addresses if each.startswith("pkg:deb/")]
    if not named or len(named) > len(taken):
        raise StepError(
            f"{len(taken)} libraries of the system were taken along, {len(named)} packages are named"
        )
    return f"{len(addresses)} parts, {len(named)} packages of the system for {len(taken)} of its libraries"


def _dpkg_deb(*words: str | Path) -> str:
    return subprocess.run(["dpkg-deb", *words], capture_output=True, text=True, check=True).stdout

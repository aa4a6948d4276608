"""What travels along, written down for scanners: a CycloneDX list. Runs in the environment that froze the program.

`python -m builders.sbom FROZEN LOCK VERSION MOMENT OUT`: the frozen folder, the lock of what runs, our own version,
the time of the source in seconds since 1970, and the file to write.
"""

from __future__ import annotations

import re
import subprocess
import sys
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from builders.trim import OF_PYTHON, OF_QT

_PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==", re.MULTILINE)
_LONGEST_NAME = 100
"""Characters: what is longer is the text of a licence in the field for its name."""
_OURS = uuid.UUID("0f9f2f39-5f1f-5c3c-9a60-2b6a0f6d3c11")
"""The space of names from which a list gets its number."""


def libraries_of_python(lock: Path) -> list[Component]:
    """Every package of the lock that is installed here, with its version and licence."""
    components = []
    for name in sorted(set(_PINNED.findall(lock.read_text("utf-8")))):
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system
        url = PackageURL("pypi", name=name, version=found.version)
        components.append(_component(name, found.version, url, _licence_of(found.metadata)))
    return components


def libraries_of_the_system(frozen: Path) -> list[Component]:
    """Libraries that were taken from Debian's packages, by the package that each came from."""
    components = {}
    for file in sorted((frozen / "_internal").glob("lib*.so*")):
        if file.name.split(".so")[0] not in OF_PYTHON | OF_QT:
            continue
        package = _debian_package(file.name)
        if package is not None:
            name, version = package
            url = PackageURL("deb", "debian", name, version)
            components[name] = _component(name, version, url, None)
    return [components[name] for name in sorted(components)]


def parts_of_qt(frozen: Path) -> list[Component]:
    """What Qt's own packages bring inside them: Qt, FFmpeg's libraries and ICU, by the numbers of their files."""
    folder = frozen / "_internal" / "PySide6" / "Qt" / "lib"
    parts = [_component("qt", metadata.version("PySide6-Essentials"), None, "LGPL-3.0-only")]
    licences = {"avcodec": "LGPL-2.1-or-later", "icuuc": "Unicode-3.0"}
    for library, licence in licences.items():
        for file in sorted(folder.glob(f"lib{library}.so.*")):
            name = "ffmpeg-libavcodec" if library == "avcodec" else "icu"
            parts.append(_component(name, file.name.partition(".so.")[2], None, licence))
    return parts


def write(bom: Bom, out: Path) -> None:
    """As JSON, the same to the byte for the same parts."""
    out.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", encoding="utf-8", newline="\n")


def compose(components: Iterable[Component], version: str, moment: int) -> Bom:
    """The list as a whole; its number follows from what is on it."""
    parts = list(components)
    told = "\n".join(f"{part.name} {part.version}" for part in parts)
    ours = _component("gondola", version, None, "MIT", ComponentType.APPLICATION)
    return Bom(
        components=parts,
        serial_number=uuid.uuid5(_OURS, f"{version} {moment}\n{told}"),
        metadata=BomMetaData(component=ours, timestamp=datetime.fromtimestamp(moment, UTC)),
    )


def _component(
    name: str,
    version: str,
    url: PackageURL | None,
    licence: str | None,
    kind: ComponentType = ComponentType.LIBRARY,
) -> Component:
    licences = [] if licence is None else [LicenseFactory().make_from_string(licence)]
    reference = str(url) if url is not None else f"{name}@{version}"
    return Component(name=name, type=kind, version=version, purl=url, licenses=licences, bom_ref=reference)


def _licence_of(told: metadata.PackageMetadata) -> str | None:
    """An expression where the package gives one, its own short word otherwise; a whole text is no name of one."""
    for field in ("License-Expression", "License"):
        word = str(told[field] or "").strip() if field in told else ""
        if word and "\n" not in word and len(word) < _LONGEST_NAME:
            return word
    kinds = [
        line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License")
    ]
    return kinds[0] if kinds else None


def _debian_package(library: str) -> tuple[str, str] | None:
    form = "${Package} ${source:Version}\n"
    try:
        owner = subprocess.run(
            ["dpkg-query", "--search", f"*/{library}"], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        return None
    if owner.returncode != 0:
        return None
    package = owner.stdout.split(":", 1)[0].split(",")[0]
    told = subprocess.run(
        ["dpkg-query", "--show", f"--showformat={form}", package], capture_output=True, text=True, check=True
    )
    name, _, version = told.stdout.splitlines()[0].partition(" ")
    return name, version


def main(frozen: str, lock: str, version: str, moment: str, out: str) -> None:
    """Write the list of a frozen folder."""
    folder = Path(frozen)
    python = _component("cpython", sys.version.split()[0], None, "PSF-2.0")
    parts = [
        python,
        *parts_of_qt(folder),
        *libraries_of_python(Path(lock)),
        *libraries_of_the_system(folder),
    ]
    write(compose(parts, version, int(moment)), Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])

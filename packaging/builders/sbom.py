"""What travels along, written down for scanners: a CycloneDX list. Runs in the environment that froze the program.

`python -m builders.sbom FROZEN LOCK VERSION MOMENT OUT`: the frozen folder, the lock of what runs, our own version,
the time of the source in seconds since 1970, and the file to write.
"""

from __future__ import annotations

import sys
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from builders import brought, natives, packages, system_parts
from builders.errors import BuildError
from builders.part import Part
from devtools import environment
from devtools.checkout import ROOT

_OURS = uuid.UUID("0f9f2f39-5f1f-5c3c-9a60-2b6a0f6d3c11")
"""The space of names from which a list gets its number."""

_WITHIN = "Compiled into files of {}"


def write(bom: Bom, out: Path) -> None:
    """As JSON, the same to the byte for the same parts."""
    out.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", encoding="utf-8", newline="\n")


def compose(parts: Iterable[Part], roots: frozenset[str], version: str, moment: int) -> Bom:
    """The list as a whole; its number follows from what is on it. `roots` are what Gondola itself asks for."""
    known = {part.reference: part for part in parts}
    told = "\n".join(f"{part.name} {part.version} {part.sha256}" for _, part in sorted(known.items()))
    components = {reference: _component(part) for reference, part in sorted(known.items())}
    ours = _component(Part("gondola", version, "MIT"), ComponentType.APPLICATION)
    bom = Bom(
        components=components.values(),
        serial_number=uuid.uuid5(_OURS, f"{version} {moment}\n{told}"),
        metadata=BomMetaData(component=ours, timestamp=datetime.fromtimestamp(moment, UTC)),
    )
    bom.register_dependency(ours, [components[each] for each in sorted(roots)])
    for reference, part in sorted(known.items()):
        bom.register_dependency(components[reference], [components[each] for each in sorted(part.needs)])
    return bom


def _component(part: Part, kind: ComponentType = ComponentType.LIBRARY) -> Component:
    return Component(
        name=part.name,
        type=kind,
        version=part.version or None,
        description=_WITHIN.format(part.within) if part.within else None,
        purl=PackageURL.from_string(part.address) if part.address else None,
        licenses=[LicenseFactory().make_from_string(part.licence)] if part.licence else (),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=part.sha256)] if part.sha256 else (),
        bom_ref=part.reference,
    )


def frozen_modules(frozen: Path) -> frozenset[str]:
    """The modules in the frozen program and beside it, compiled ones too."""
    # Only where a build is made.
    from PyInstaller.archive.readers import CArchiveReader

    name = "gondola.exe" if sys.platform == "win32" else "gondola"
    archive = CArchiveReader(str(frozen / name))
    (inner,) = [each for each in archive.toc if each.startswith("PYZ")]
    return frozenset(archive.open_embedded_archive(inner).toc) | compiled_modules(frozen)


def compiled_modules(frozen: Path) -> frozenset[str]:
    """The compiled modules in a frozen folder, but for Python's own."""
    inside = frozen / "_internal"
    files = [file.relative_to(inside) for file in inside.rglob("*") if file.suffix in {".so", ".pyd"}]
    return frozenset(
        ".".join([*file.parts[:-1], file.name.partition(".")[0]])
        for file in files
        if file.parent.name != "lib-dynload"
    )


@dataclass(frozen=True)
class Source:
    """Where a list is read from: the frozen folder and the modules in it, the lock of what runs, the environment with
    the packages, what is known of their archives, and the version of PyInstaller.
    """

    frozen: Path
    modules: frozenset[str]
    lock: str
    site: Path
    archives: Path
    freezer: str


def listed(source: Source) -> tuple[list[Part], frozenset[str]]:
    """Every part of a frozen folder, and the references of those that Gondola itself asks for.

    Raises BuildError for what is nobody's.
    """
    project = ROOT / "pyproject.toml"
    found = packages.travelling(source.lock, [source.site], source.modules)
    own = packages.parts(found, source.lock, source.archives, project)
    inside, held = source.frozen / "_internal", dict[str, list[Part]]()
    files = system_parts.owners(inside, {name: packages.files_of(each) for name, each in found.items()})
    for name, package in found.items():
        seen = natives.carried(name, inside, files[name]) if name in files else []
        held[name] = _agreed(name, brought.parts(package), seen)
    system = system_parts.libraries(files.get(system_parts.SYSTEM, ()))
    for_python = [part for name, part in system if system_parts.is_of_python(name)]
    runtime = [system_parts.C_RUNTIME] if system_parts.WINDOWS in files else []
    held["pyside6-essentials"] += [part for _, part in system if part not in for_python]
    of_python = files.get(system_parts.PYTHON, [])
    python = system_parts.python_parts([*for_python, *runtime], source.freezer, of_python)
    inner = [part for parts in held.values() for part in parts]
    roots = packages.roots(found, project) | {python[0].reference, python[-1].reference}
    return [*python, *for_python, *runtime, *system_parts.with_needs(own, held), *inner], roots


def _agreed(owner: str, told: list[Part], seen: list[Part]) -> list[Part]:
    """What a package says of itself, and what was seen in its files besides. Raises BuildError where they differ."""
    # Crates are called as the libraries that they speak to.
    said = {part.name: part for part in told if not part.address.startswith("pkg:cargo/")}
    merged = {part.reference: part for part in told}
    for part in seen:
        sha256 = ""
        if part.name in said:
            sha256 = said[part.name].sha256
            if said[part.name].version != part.version:
                raise BuildError(
                    f"{owner} says {part.name} {said[part.name].version}, and has {part.version}."
                )
        merged[part.reference] = replace(part, sha256=sha256)
    return list(merged.values())


def main(frozen: str, lock: str, version: str, moment: str, out: str) -> int:
    """Write the list of a frozen folder; returns the exit code."""
    folder = Path(frozen)
    try:
        source = Source(
            folder,
            frozen_modules(folder),
            Path(lock).read_text("utf-8"),
            environment.site_packages(Path(sys.prefix)),
            Path(sys.prefix) / environment.ARCHIVES,
            metadata.version("pyinstaller"),
        )
        parts, roots = listed(source)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    write(compose(parts, roots, version, int(moment)), Path(out))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

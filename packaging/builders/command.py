"""`build.py`: set up what builds, freeze, pack, and write down what came out."""

from __future__ import annotations

import argparse
import platform
import re
import sys
from pathlib import Path

from builders import freeze, icon_files, linux, macos, product, sums, windows
from builders.errors import BuildError
from builders.product import Product
from devtools import checkout, debian, environment, system
from devtools.checkout import BUILD, BUILD_VENV, ROOT, RUNTIME_LOCK, clean_environment, say, venv_python

_MEBIBYTE = 1024 * 1024
_ICONS = BUILD / "icons"


def build(arguments: list[str]) -> int:
    """Build for this system; returns the exit code."""
    asked = _parser().parse_args(arguments)
    try:
        made = _build(asked.out.absolute(), tuple(asked.only or linux.KINDS), asked.released_at or "")
    except (environment.SetUpError, debian.CannotInstallError, BuildError, OSError) as error:
        say(f"The build was not finished: {error}")
        return 1
    for file in made:
        say(f"{file}  ({file.stat().st_size / _MEBIBYTE:.1f} MiB)")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py", description="Build what people install, for this system."
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where it goes (dist)")
    parser.add_argument(
        "--only",
        action="append",
        choices=linux.KINDS,
        help="on Linux: make this kind alone (may be repeated)",
    )
    parser.add_argument(
        "--released-at",
        type=_address,
        metavar="ADDRESS",
        help="for a release: where its source is published (https), told to software centres",
    )
    return parser


def _address(text: str) -> str:
    if not re.fullmatch(r"https://[\w.-]+(/[\w.-]+)+/?", text):
        raise argparse.ArgumentTypeError(f"{text} is no address of the form https://host/owner/name")
    return text


def _build(out: Path, kinds: tuple[str, ...], address: str) -> list[Path]:
    environment.prepare_build()
    system.provide_for_building()
    made = product.read(ROOT, address)
    _draw_icons(made)
    out.mkdir(parents=True, exist_ok=True)
    say(f"Freezing Gondola {made.version}")
    frozen = freeze.freeze(made)
    say("Packing")
    files = _pack(made, frozen, out, kinds)
    files.append(_list_parts(frozen, made, out))
    return [*files, sums.write(files, out)]


def _pack(made: Product, frozen: Path, out: Path, kinds: tuple[str, ...]) -> list[Path]:
    if sys.platform == "win32":
        return [windows.build(made, frozen, BUILD / "gondola.ico", out)]
    if sys.platform == "darwin":
        return [macos.build(made, frozen.with_name("Gondola.app"), platform.machine(), out)]
    return linux.build(made, frozen, _ICONS, out, kinds)


def _draw_icons(made: Product) -> None:
    """All that PyInstaller is told to find in the folder ``build``."""
    _ICONS.mkdir(parents=True, exist_ok=True)
    drawing = [venv_python(BUILD_VENV), ROOT / "packaging" / "builders" / "icons.py"]
    if checkout.call([*drawing, ROOT / "resources" / "brand" / "gondola.svg", _ICONS]) != 0:
        raise BuildError("The icons could not be drawn; the lines above say why.")
    icon_files.write_ico(_ICONS, BUILD / "gondola.ico")
    icon_files.write_icns(_ICONS, BUILD / "gondola.icns")
    windows.version_file(made, BUILD / "version.txt")


def _list_parts(frozen: Path, made: Product, out: Path) -> Path:
    listing = out / f"gondola-{made.version}-{sys.platform}-{platform.machine().lower()}.cdx.json"
    told: list[str | Path] = [frozen, RUNTIME_LOCK, made.version, str(made.moment), listing]
    command = [venv_python(BUILD_VENV), "-m", "builders.sbom", *told]
    if checkout.call(command, clean_environment(PYTHONPATH=str(ROOT / "packaging"))) != 0:
        raise BuildError("The list of what travels along could not be written; the lines above say why.")
    return listing

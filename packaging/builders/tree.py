"""Files as they will lie on the system, laid out in a folder: the same modes and times whoever builds."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from builders.icons import RASTER_SIZES
from builders.product import NAME, Product
from devtools.checkout import ROOT

METAINFO = "app.gondola.Gondola.metainfo.xml"
PICTURES = Path("usr/share/gondola/pictures")


def lay_out(root: Path, product: Product, frozen: Path, source: Path, icons: Path) -> None:
    """Fill an empty folder as the root of a system. ``source`` is the checkout, ``icons`` has the drawn icons.

    Raises OSError.
    """
    library = root / "usr" / "lib" / NAME
    library.parent.mkdir(parents=True)
    shutil.copytree(frozen, library, symlinks=True)
    program = root / "usr" / "bin" / NAME
    program.parent.mkdir(parents=True)
    program.symlink_to(f"../lib/{NAME}/{NAME}")
    linux = source / "packaging" / "linux"
    share = root / "usr" / "share"
    _write(share / "applications" / "gondola.desktop", (linux / "gondola.desktop").read_text("utf-8"))
    _write(share / "mime" / "packages" / "gondola.xml", (linux / "gondola-listing.xml").read_text("utf-8"))
    _write(share / "metainfo" / METAINFO, metainfo(product))
    _write(share / "man" / "man1" / "gondola.1", product.fill((linux / "gondola.1").read_text("utf-8")))
    _copy(source / "LICENSE", share / "doc" / NAME / "copyright")
    _copy(source / "CHANGELOG.md", share / "doc" / NAME / "CHANGELOG.md")
    for picture in () if product.address else ("jobs", "sign", "payments"):
        _copy(source / "resources" / "pictures" / f"{picture}.png", root / PICTURES / f"{picture}.png")
    hicolor = share / "icons" / "hicolor"
    _copy(source / "resources" / "brand" / "gondola.svg", hicolor / "scalable" / "apps" / "gondola.svg")
    for size in RASTER_SIZES:
        _copy(icons / f"{size}.png", hicolor / f"{size}x{size}" / "apps" / "gondola.png")


def metainfo(product: Product) -> str:
    """What a software centre shows. A release's pictures are those of its tag; others lie on the system itself."""
    pictures, urls = f"file:///{PICTURES.as_posix()}", ""
    if product.address:
        pictures = f"{product.address}/raw/v{product.version}/resources/pictures"
        kinds = {"homepage": "", "bugtracker": "/issues", "vcs-browser": ""}
        lines = [f'  <url type="{kind}">{product.address}{more}</url>\n' for kind, more in kinds.items()]
        urls = "".join(lines)
    text = (ROOT / "packaging" / "linux" / METAINFO).read_text("utf-8")
    return product.fill(text).replace("@PICTURES@", pictures).replace("@URLS@", urls)


def make_even(root: Path, moment: int) -> None:
    """Give everything below the modes and the time that they will have: a builder's umask and clock leave no trace."""
    for path in [root, *root.rglob("*")]:
        if path.is_symlink():
            os.utime(path, (moment, moment), follow_symlinks=False)
            continue
        runs = path.is_dir() or (path.parent.name == NAME and path.name == NAME)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)

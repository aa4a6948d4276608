"""A small folder that looks like a frozen program, and the tree of a system around it."""

from __future__ import annotations

import shutil
from pathlib import Path

from builders import tree
from builders.icons import RASTER_SIZES
from builders.product import Product
from tests.support.processes import ROOT

PRODUCT = Product("1.2.3", "A desktop wallet and monitor", "MIT", "The Gondola authors", 1_700_000_000)
"""Of 14 November 2023."""


def frozen(folder: Path) -> Path:
    """A real program that does nothing, a library's name, a link to it."""
    program = folder / "gondola"
    (program / "_internal").mkdir(parents=True)
    shutil.copy(shutil.which("true") or "/bin/true", program / "gondola")
    (program / "_internal" / "data.txt").write_text("words\n", encoding="utf-8")
    (program / "_internal" / "link.txt").symlink_to("data.txt")
    return program


def system(folder: Path, frozen_folder: Path, product: Product = PRODUCT) -> Path:
    """That program laid out as on a system."""
    icons = folder / "icons"
    icons.mkdir()
    for size in RASTER_SIZES:
        (icons / f"{size}.png").write_bytes(b"a picture")
    root = folder / "root"
    root.mkdir()
    tree.lay_out(root, product, frozen_folder, ROOT, icons)
    tree.make_even(root, product.moment)
    return root

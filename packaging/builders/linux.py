"""Everything for Linux from one frozen folder: the two packages, the archive."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Callable
from pathlib import Path

from builders import archive, debian, needs, rpm, tree
from builders.product import Product
from devtools.checkout import BUILD, ROOT

KINDS = ("deb", "rpm", "tar.xz")


def build(product: Product, frozen: Path, icons: Path, out: Path, kinds: tuple[str, ...]) -> list[Path]:
    """Make these kinds; returns the files. Raises BuildError, BuildError, OSError."""
    table = needs.read_table(ROOT / "packaging" / "linux" / "libraries.toml")
    asked = needs.of_folder(frozen, table.optional)
    depends = needs.debian_depends(asked, table)
    root = BUILD / "root"
    shutil.rmtree(root, ignore_errors=True)
    tree.lay_out(root, product, frozen, ROOT, icons)
    tree.make_even(root, product.moment)
    machine = platform.machine()
    makers: dict[str, Callable[[], Path]] = {
        "tar.xz": lambda: archive.build(root / "usr" / "lib" / "gondola", product, machine, out),
        "rpm": lambda: rpm.build(root, product, asked, machine, out),
        # The last, as it puts its own folder into the tree.
        "deb": lambda: debian.build(root, product, depends, machine, out),
    }
    return [makers[kind]() for kind in makers if kind in kinds]

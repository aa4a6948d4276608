"""The package for Fedora, openSUSE and their kin. It asks for libraries by their own names, which all of them know."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from builders.errors import BuildError
from builders.needs import Needs
from builders.product import NAME, Product

_WITHOUT_MARK = frozenset({"ld-linux-x86-64.so.2"})
_SPEC = """\
Name: {name}
Version: {version}
Release: 1
Summary: {summary}
License: {license}
{url}AutoReqProv: no
{requires}
Recommends: (gnome-keyring or kwalletmanager5 or keepassxc)
Recommends: xdg-utils

%description
Gondola makes music, sound effects and long narration with Venice AI, pays for
them with USDC on Base, and keeps watch until the sound is safe on the disk.
Nothing is paid twice or past the limits that a person has set; keys lie in the
keyring of the system. Everything can be tried first with play money.

%install
cp -a "{tree}/." "%{{buildroot}}"

%files
{files}
"""
_DEFINES = {
    "__os_install_post": "%{nil}",
    "debug_package": "%{nil}",
    "_build_id_links": "none",
    "_binary_payload": "w6.xzdio",
    "_buildhost": "localhost",
    "use_source_date_epoch_as_buildtime": "1",
    "clamp_mtime_to_source_date_epoch": "1",
}


def build(tree: Path, product: Product, needs: Needs, machine: str, out: Path) -> Path:
    """Pack a laid out folder; returns the package. Raises BuildError."""
    with tempfile.TemporaryDirectory(prefix="gondola-rpm-") as work:
        spec = Path(work) / f"{NAME}.spec"
        spec.write_text(_spec(tree, product, needs), encoding="utf-8")
        words = [word for key, value in _DEFINES.items() for word in ("--define", f"{key} {value}")]
        words += ["--define", f"_topdir {work}", "--target", machine, "-bb", str(spec)]
        variables = {"HOME": work, "SOURCE_DATE_EPOCH": str(product.moment), "LC_ALL": "C.UTF-8"}
        try:
            done = subprocess.run(
                ["rpmbuild", *words],
                capture_output=True,
                text=True,
                check=False,
                env={"PATH": os.environ["PATH"], **variables},
            )
        except FileNotFoundError:
            raise BuildError("rpmbuild is missing: install rpm.") from None
        if done.returncode != 0:
            raise BuildError("\n".join(done.stderr.strip().splitlines()[-10:]))
        (made,) = Path(work).glob("RPMS/*/*.rpm")
        package = out / made.name
        package.write_bytes(made.read_bytes())
    package.chmod(0o644)
    return package


def _spec(tree: Path, product: Product, needs: Needs) -> str:
    requires = [
        f"Requires: {library}" + ("" if library in _WITHOUT_MARK else "()(64bit)")
        for library in needs.libraries
    ]
    requires.append(f"Requires: libc.so.6(GLIBC_{needs.glibc})(64bit)")
    return _SPEC.format(
        name=NAME,
        version=product.version,
        summary=product.summary.removeprefix("A ").capitalize(),
        license=product.license,
        url=f"URL: {product.address}\n" if product.address else "",
        requires="\n".join(requires),
        tree=tree,
        files="\n".join(_files(tree)),
    )


def _files(tree: Path) -> list[str]:
    """Our own folders whole, and single files where the folder is the system's."""
    own = (f"usr/lib/{NAME}", f"usr/share/{NAME}", f"usr/share/doc/{NAME}")
    whole = [f"/{folder}" for folder in own if (tree / folder).is_dir()]
    single = [
        f"/{path.relative_to(tree).as_posix()}"
        for path in sorted(tree.rglob("*"))
        if (path.is_symlink() or path.is_file())
    ]
    return [*whole, *(name for name in single if not any(name.startswith(f"{folder}/") for folder in whole))]

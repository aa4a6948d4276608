"""What is installed on Linux: where its files lie, what it asks for, and that everybody builds the same bytes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import archive, debian, needs, rpm, sums
from builders.errors import BuildError
from tests.packaging import frozen_sample
from tests.packaging.frozen_sample import PRODUCT
from tests.support.processes import ROOT

pytestmark = pytest.mark.linux_desktop

_NEEDS = needs.Needs(("ld-linux-x86-64.so.2", "libc.so.6"), "2.34")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return frozen_sample.system(tmp_path, frozen_sample.frozen(tmp_path / "frozen"))


@pytest.fixture
def strict_umask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


def _fields(package: Path) -> dict[str, str]:
    told = subprocess.run(["dpkg-deb", "--field", package], capture_output=True, text=True, check=True).stdout
    lines = [line for line in told.splitlines() if not line.startswith(" ")]
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def test_the_program_lies_where_a_system_looks_for_it(root: Path) -> None:
    program = root / "usr" / "bin" / "gondola"
    assert program.is_symlink()
    assert program.resolve() == root / "usr" / "lib" / "gondola" / "gondola"
    assert (root / "usr" / "lib" / "gondola" / "_internal" / "link.txt").is_symlink()
    for place in (
        "applications/gondola.desktop",
        "mime/packages/gondola.xml",
        "metainfo/app.gondola.Gondola.metainfo.xml",
        "man/man1/gondola.1",
        "icons/hicolor/scalable/apps/gondola.svg",
        "icons/hicolor/48x48/apps/gondola.png",
        "doc/gondola/copyright",
    ):
        assert (root / "usr" / "share" / place).is_file(), place
    assert not list(root.rglob("*autostart*")), "only a person's own wish starts it with the session"


def test_the_packages_say_what_they_ask_for(root: Path, tmp_path: Path) -> None:
    made = debian.build(
        root, PRODUCT, ["libc6 (>= 2.34)", "libglib2.0-0t64 | libglib2.0-0"], "x86_64", tmp_path
    )
    fields = _fields(made)
    assert made.name == "gondola_1.2.3_amd64.deb"
    assert fields["Depends"] == "libc6 (>= 2.34), libglib2.0-0t64 | libglib2.0-0"
    assert fields["Description"] == "desktop wallet and monitor"
    assert int(fields["Installed-Size"]) > 0
    listed = subprocess.run(
        ["dpkg-deb", "--contents", made], capture_output=True, text=True, check=True
    ).stdout
    assert "-rwxr-xr-x root/root" in next(
        line for line in listed.splitlines() if line.endswith("/gondola/gondola")
    )
    assert {line[1:10] for line in listed.splitlines() if line[0] in "-d"} == {"rwxr-xr-x", "rw-r--r--"}


def test_an_rpm_asks_for_libraries_by_their_own_names(root: Path, tmp_path: Path) -> None:
    made = rpm.build(root, PRODUCT, _NEEDS, "x86_64", tmp_path)
    asked = subprocess.run(
        ["rpm", "-qp", "--requires", made], capture_output=True, text=True, check=True
    ).stdout
    listed = subprocess.run(
        ["rpm", "-qpl", made], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert {"libc.so.6()(64bit)", "ld-linux-x86-64.so.2", "libc.so.6(GLIBC_2.34)(64bit)"} <= set(
        asked.split()
    )
    assert {"/usr/bin/gondola", "/usr/lib/gondola/gondola", "/usr/share/applications/gondola.desktop"} <= set(
        listed
    )
    assert "/usr/share" not in listed, "the system's own folders are not ours"


def test_two_builders_in_different_places_make_the_same_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strict_umask: None
) -> None:
    made: list[tuple[bytes, bytes]] = []
    for place, zone, mask in (
        ("here", "Pacific/Kiritimati", 0o022),
        ("elsewhere far", "America/Adak", 0o077),
    ):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        os.umask(mask)
        folder = tmp_path / place
        folder.mkdir()
        program = frozen_sample.frozen(folder / "frozen")
        root = frozen_sample.system(folder, program)
        packed = archive.build(root / "usr" / "lib" / "gondola", PRODUCT, "x86_64", folder)
        made.append(
            (debian.build(root, PRODUCT, ["libc6"], "x86_64", folder).read_bytes(), packed.read_bytes())
        )
    assert made[0] == made[1]


def test_the_archive_holds_one_folder_of_nobody_in_particular(tmp_path: Path) -> None:
    packed = archive.build(frozen_sample.frozen(tmp_path / "f"), PRODUCT, "x86_64", tmp_path)
    with tarfile.open(packed) as opened:
        entries = opened.getmembers()
    assert {entry.name.split("/")[0] for entry in entries} == {"gondola-1.2.3-linux-x86_64"}
    assert {(entry.uid, entry.uname, entry.mtime) for entry in entries} == {(0, "", PRODUCT.moment)}
    assert next(entry for entry in entries if entry.name.endswith("/gondola")).mode == 0o755


def test_what_a_program_needs_is_read_from_the_program(tmp_path: Path) -> None:
    asked = needs.of_folder(frozen_sample.frozen(tmp_path), ())
    assert "libc.so.6" in asked.libraries
    assert asked.glibc.startswith("2.")
    assert needs.of_folder(tmp_path, ("gondola/gondola",)).libraries == ()


def test_a_list_of_libraries_that_is_not_true_stops_the_build() -> None:
    table = needs.Table({"libc.so.6": "libc6", "ld-linux-x86-64.so.2": "libc6"}, ())
    assert needs.debian_depends(_NEEDS, table) == ["libc6 (>= 2.34)"]
    with pytest.raises(BuildError, match=r"asked for: libnew\.so\.1"):
        needs.debian_depends(needs.Needs((*_NEEDS.libraries, "libnew.so.1"), "2.34"), table)
    with pytest.raises(BuildError, match=r"asked for by nothing: ld-linux"):
        needs.debian_depends(needs.Needs(("libc.so.6",), "2.34"), table)


def test_a_processor_that_debian_has_no_name_for_here_is_refused(root: Path, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="riscv64"):
        debian.build(root, PRODUCT, [], "riscv64", tmp_path)


def test_missing_tools_are_named(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BuildError, match="install rpm"):
        rpm.build(root, PRODUCT, _NEEDS, "x86_64", tmp_path)
    with pytest.raises(BuildError, match="install dpkg"):
        debian.build(root, PRODUCT, [], "x86_64", tmp_path)
    with pytest.raises(BuildError, match="install binutils"):
        needs.of_folder(root, ())


def test_the_sums_are_those_that_the_usual_tool_checks(tmp_path: Path) -> None:
    files = [tmp_path / "b.deb", tmp_path / "a.rpm"]
    for file in files:
        file.write_bytes(file.name.encode())
    listing = sums.write(files, tmp_path)
    check = [shutil.which("sha256sum") or "sha256sum", "--check", "--strict", listing.name]
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    files[0].write_bytes(b"changed on the way")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_what_was_renamed_for_64_bit_time_is_named_both_ways_the_newer_first() -> None:
    table = needs.read_table(ROOT / "packaging" / "linux" / "libraries.toml")
    renamed = {names for names in table.packages.values() if "t64" in names}
    assert renamed == {"libglib2.0-0t64 | libglib2.0-0"}
    assert all(re.fullmatch(r"[a-z0-9.+-]+( \| [a-z0-9.+-]+)?", names) for names in table.packages.values())

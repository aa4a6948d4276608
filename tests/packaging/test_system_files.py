"""The small files that tell systems about the program, read by those systems' own checkers."""

from __future__ import annotations

import plistlib
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from builders import icon_files, icons, macos, windows
from builders.errors import BuildError
from tests.packaging import frozen_sample
from tests.packaging.frozen_sample import PRODUCT
from tests.support.processes import ROOT

LINUX = ROOT / "packaging" / "linux"


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    assert _draw(ROOT / "resources" / "brand" / "gondola.svg", folder).returncode == 0
    return folder


def _draw(drawing: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """As a build does it: in a process of its own, as Qt belongs to one."""
    script = ROOT / "packaging" / "builders" / "icons.py"
    command: list[str | Path] = [sys.executable, *map(str, (script, drawing, folder))]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.linux_desktop
def test_the_desktop_entry_is_valid() -> None:
    said = subprocess.run(
        ["desktop-file-validate", LINUX / "gondola.desktop"], capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stdout + said.stderr) == (0, "")


@pytest.mark.linux_desktop
def test_the_software_centre_finds_everything_it_asks_for(tmp_path: Path) -> None:
    root = frozen_sample.system(tmp_path, frozen_sample.frozen(tmp_path / "frozen"))
    told = root / "usr" / "share" / "metainfo" / "app.gondola.Gondola.metainfo.xml"
    assert "@" not in told.read_text("utf-8"), "no place for a word was left empty"
    said = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--no-color", told],
        capture_output=True,
        text=True,
        check=False,
    )
    failures = [line for line in said.stdout.splitlines() if line.lstrip().startswith("E:")]
    # Pictures lie on the system itself, as there is no site to fetch them from.
    assert all("url" in line for line in failures), said.stdout


@pytest.mark.linux_desktop
def test_a_listing_is_a_kind_of_file_that_the_desktop_entry_opens(tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(LINUX / "gondola-listing.xml", packages)
    subprocess.run(["update-mime-database", tmp_path / "mime"], check=True, capture_output=True)
    globs = (tmp_path / "mime" / "globs2").read_text("utf-8")
    assert "application/x-gondola-listing:*.gondola-listing" in globs
    assert "application/x-gondola-listing;" in (LINUX / "gondola.desktop").read_text("utf-8")


def test_icons_are_drawn_sharp_at_every_size_and_put_together_for_each_system(
    pictures: Path, tmp_path: Path
) -> None:
    for size in icons.RASTER_SIZES:
        head = (pictures / f"{size}.png").read_bytes()[:24]
        assert (head[:8], struct.unpack(">II", head[16:24])) == (b"\x89PNG\r\n\x1a\n", (size, size))
    icon_files.write_ico(pictures, tmp_path / "gondola.ico")
    ico = (tmp_path / "gondola.ico").read_bytes()
    count = struct.unpack("<HHH", ico[:6])[2]
    places = [struct.unpack("<II", ico[6 + 16 * at + 8 : 6 + 16 * at + 16]) for at in range(count)]
    assert count == len(icon_files.ICO_SIZES)
    assert all(ico[at : at + 4] == b"\x89PNG" for _, at in places)
    assert places[-1][0] + places[-1][1] == len(ico)
    icon_files.write_icns(pictures, tmp_path / "gondola.icns")
    icns = (tmp_path / "gondola.icns").read_bytes()
    assert (icns[:4], struct.unpack(">I", icns[4:8])[0]) == (b"icns", len(icns))


def test_a_broken_drawing_is_said_and_makes_no_icon(tmp_path: Path) -> None:
    broken = tmp_path / "broken.svg"
    broken.write_text("<svg", encoding="utf-8")
    said = _draw(broken, tmp_path)
    assert (said.returncode, list(tmp_path.glob("*.png"))) == (1, [])
    assert "broken.svg is no drawing" in said.stderr


@pytest.mark.linux_desktop
def test_the_installer_for_windows_compiles_without_a_warning(pictures: Path, tmp_path: Path) -> None:
    icon_files.write_ico(pictures, tmp_path / "gondola.ico")
    program = frozen_sample.frozen(tmp_path / "frozen")
    (program / "gondola.exe").write_bytes(b"MZ")
    setup = windows.build(PRODUCT, program, tmp_path / "gondola.ico", tmp_path)
    assert setup.name == "Gondola-1.2.3-setup.exe"
    assert setup.read_bytes()[:2] == b"MZ"
    assert "1.2.3".encode("utf-16-le") in setup.read_bytes(), "Windows shows the version"
    with pytest.raises(BuildError, match="gone"):
        windows.build(PRODUCT, tmp_path / "gone", tmp_path / "gondola.ico", tmp_path)


def test_removing_keeps_records_unless_the_person_says_otherwise() -> None:
    script = windows.SCRIPT.read_text("utf-8")
    removing = script[script.index('Section "Uninstall"') :]
    asked = removing.index("${If} $DeleteRecords == ${BST_CHECKED}")
    assert removing.index('RMDir /r "$LOCALAPPDATA\\Gondola"') > asked
    assert "RequestExecutionLevel user" in script


def test_windows_is_told_the_version_of_the_program(tmp_path: Path) -> None:
    windows.version_file(PRODUCT, tmp_path / "version.txt")
    text = (tmp_path / "version.txt").read_text("utf-8")
    compile(text, "version.txt", "eval")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "'1.2.3'" in text


def test_the_application_for_macos_tells_its_version_and_what_it_opens() -> None:
    told = macos.info(PRODUCT)
    assert (told["CFBundleShortVersionString"], told["CFBundleExecutable"]) == ("1.2.3", "gondola")
    assert told["NSHighResolutionCapable"] is True
    types = told["CFBundleDocumentTypes"]
    assert isinstance(types, list)
    assert types[0]["LSItemContentTypes"] == ["app.gondola.listing"]


def test_the_hardened_runtime_gives_up_one_thing_only() -> None:
    asked = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}

"""The small files that tell systems about the program, read by those systems' own checkers."""

from __future__ import annotations

import argparse
import plistlib
import re
import shutil
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.cli.options import build_parser
from builders import icon_files, icons, macos
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


def _validated(metainfo: Path) -> tuple[int, list[str]]:
    """The exit code of AppStream's own checker, and its errors."""
    command: list[str | Path] = ["appstreamcli", "validate", "--no-net", "--no-color", metainfo]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    return said.returncode, [line for line in said.stdout.splitlines() if line.lstrip().startswith("E:")]


def _metainfo(root: Path) -> tuple[Path, list[str]]:
    """The file, and the addresses of its pictures."""
    file = root / "usr" / "share" / "metainfo" / "app.gondola.Gondola.metainfo.xml"
    text = file.read_text("utf-8")
    assert "@" not in text, "no place for a word was left empty"
    return file, re.findall(r"<image type=\"source\">(.+)</image>", text)


@pytest.mark.linux_desktop
def test_a_release_shows_software_centres_the_pictures_of_its_tag(tmp_path: Path) -> None:
    address = "https://code.example/somebody/gondola"
    released = replace(PRODUCT, address=address)
    root = frozen_sample.system(tmp_path, frozen_sample.frozen(tmp_path / "frozen"), released)
    file, pictures = _metainfo(root)
    assert _validated(file) == (0, [])
    assert len(pictures) == 3
    for picture in pictures:
        begun = f"{address}/raw/v1.2.3/"
        assert picture.startswith(begun)
        assert (ROOT / picture.removeprefix(begun)).read_bytes().startswith(b"\x89PNG")
    assert f'<url type="homepage">{address}</url>' in file.read_text("utf-8")
    assert not (root / "usr" / "share" / "gondola").exists(), "they need not travel twice"


@pytest.mark.linux_desktop
def test_what_is_nobodys_release_brings_its_pictures_along(tmp_path: Path) -> None:
    root = frozen_sample.system(tmp_path, frozen_sample.frozen(tmp_path / "frozen"))
    file, pictures = _metainfo(root)
    _, errors = _validated(file)
    # The checker wants them on the web, where this build has no place.
    assert len(errors) == len(pictures) == 3
    assert all("web-url-expected file:///usr/share/gondola/pictures/" in line for line in errors)
    for picture in pictures:
        assert (root / picture.removeprefix("file:///")).read_bytes().startswith(b"\x89PNG")


@pytest.mark.linux_desktop
def test_a_listing_is_a_kind_of_file_that_the_desktop_entry_opens_and_no_other(tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(LINUX / "gondola-listing.xml", packages)
    subprocess.run(["update-mime-database", tmp_path / "mime"], check=True, capture_output=True)
    globs = (tmp_path / "mime" / "globs2").read_text("utf-8")
    entry = (LINUX / "gondola.desktop").read_text("utf-8").splitlines()
    assert "application/x-gondola-listing:*.gondola-listing" in globs
    assert "60:application/x-gondola-listing:*.x402.json" in globs, "above what knows *.json"
    # Any other kind, JSON as a whole for one, would be taken from the program that the person opens it with.
    assert [line for line in entry if line.startswith("MimeType")] == [
        "MimeType=application/x-gondola-listing;"
    ]
    assert [line for line in entry if line.startswith("Exec")] == ["Exec=gondola window %F"]


def test_the_man_page_names_every_command_and_no_other() -> None:
    (subparsers,) = [
        action
        for action in build_parser(as_json=False)._actions
        if isinstance(action, argparse._SubParsersAction)
    ]
    page = (LINUX / "gondola.1").read_text("utf-8").replace("\\-", "-")
    commands = page[page.index(".SH COMMANDS") : page.index("tells the options of each")]
    named = [line.removeprefix(".B ") for line in commands.splitlines() if line.startswith(".B ")]
    words = {word for line in named for word in line.replace("\\fR", "").replace("\\fB", "").split(", ")}
    assert {word for word in words if not word.startswith("--")} - {"gondola"} == set(subparsers.choices)


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

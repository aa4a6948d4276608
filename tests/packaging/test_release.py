"""What a release's workflow runs besides the build: the tag's check, the AppImage's folder, sums and notes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builders import appdir, archive, check_tag, gather, product
from builders.command import _parser
from tests.packaging import frozen_sample
from tests.packaging.frozen_sample import PRODUCT
from tests.support.processes import ROOT


def test_a_tag_must_name_the_version_that_is_built(capsys: pytest.CaptureFixture[str]) -> None:
    version = product.read(ROOT).version
    assert check_tag.main(f"v{version}") == 0
    assert check_tag.main("v9.9.9") == 1
    assert f"The tag is v9.9.9, and the program says {version}." in capsys.readouterr().err


@pytest.mark.linux_desktop
def test_the_folder_of_an_appimage_starts_the_program_from_wherever_it_lies(tmp_path: Path) -> None:
    frozen = frozen_sample.frozen(tmp_path / "frozen")
    (frozen / "gondola").write_text('#!/bin/sh\necho "started with: $*"\n', encoding="utf-8")
    packed = archive.build(frozen, PRODUCT, "x86_64", tmp_path)
    folder, script = tmp_path / "AppDir", ROOT / "packaging" / "builders" / "appdir.py"
    address = "https://code.example/somebody/gondola"
    subprocess.run([sys.executable, script, packed, folder, address], check=True)
    link = tmp_path / "elsewhere"
    link.symlink_to(folder / "AppRun")
    said = subprocess.run([link, "window", "a listing"], capture_output=True, text=True, check=True)
    assert said.stdout == "started with: window a listing\n"
    desktop = (folder / "gondola.desktop").read_text("utf-8")
    icon = next(line for line in desktop.splitlines() if line.startswith("Icon="))
    assert (folder / f"{icon.removeprefix('Icon=')}.svg").is_file()
    assert (folder / ".DirIcon").resolve().is_file()
    assert f"{address}/raw/v" in (folder / "usr/share/metainfo/app.gondola.Gondola.appdata.xml").read_text(
        "utf-8"
    )
    assert appdir.LINUX.is_dir()


def _parts(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return folder


@pytest.mark.linux_desktop
def test_one_list_of_sums_covers_every_system_and_the_notes_say_what_is_unsigned(tmp_path: Path) -> None:
    names = ("linux/a.deb", "linux/SHA256SUMS", "windows/G-setup-unsigned.exe", "macos/G-arm64.dmg")
    gather.gather(_parts(tmp_path / "parts", *names), tmp_path / "dist", tmp_path / "notes.md")
    check = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=tmp_path / "dist",
        capture_output=True,
        text=True,
        check=True,
    )
    assert sorted(check.stdout.splitlines()) == ["G-arm64.dmg: OK", "G-setup-unsigned.exe: OK", "a.deb: OK"]
    notes = (tmp_path / "notes.md").read_text("utf-8")
    assert "**Unsigned:** `G-setup-unsigned.exe`." in notes
    assert "for Linux carry no signature" in notes


def test_where_all_is_signed_the_notes_say_that(tmp_path: Path) -> None:
    parts = _parts(tmp_path / "parts", "windows/G-setup.exe", "macos/G-arm64.dmg")
    gather.gather(parts, tmp_path / "dist", tmp_path / "notes.md")
    assert "Unsigned" not in (tmp_path / "notes.md").read_text("utf-8")


def test_two_files_of_one_name_are_not_passed_over(tmp_path: Path) -> None:
    parts = _parts(tmp_path / "parts", "one/list.json", "two/list.json")
    with pytest.raises(ValueError, match=r"Two parts have a file list\.json"):
        gather.gather(parts, tmp_path / "dist", tmp_path / "notes.md")


@pytest.mark.parametrize(
    "address", ["http://code.example/a/b", "https://code.example", "https://a b/c", "file:///x/y"]
)
def test_a_release_is_at_an_address_that_others_can_open(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _parser().parse_args([]).released_at is None
    assert _parser().parse_args(["--released-at", "https://code.example/a/b"]).released_at
    with pytest.raises(SystemExit):
        _parser().parse_args(["--released-at", address])
    assert "is no address of the form" in capsys.readouterr().err

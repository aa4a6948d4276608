"""The disk image for macOS: how it is signed and named, by stand-ins that write down what Apple's tools are told."""

from __future__ import annotations

import os
import plistlib
from pathlib import Path

import pytest

from builders import macos
from builders.errors import BuildError
from tests.packaging.frozen_sample import PRODUCT
from tests.support.processes import ROOT

pytestmark = pytest.mark.linux_desktop

_ENTITLEMENTS = str(ROOT / "packaging" / "macos" / "entitlements.plist")


@pytest.fixture
def application(tmp_path: Path) -> Path:
    """As PyInstaller leaves it."""
    contents = tmp_path / "Gondola.app" / "Contents"
    contents.mkdir(parents=True)
    (contents / "Info.plist").write_bytes(plistlib.dumps({}))
    return contents.parent


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The lines of what was called, in order."""
    folder, log = tmp_path / "tools", tmp_path / "told"
    folder.mkdir()
    for name in ("codesign", "hdiutil", "xcrun"):
        tool = folder / name
        tool.write_text(f'#!/bin/sh\necho "{name} $*" >> "{log}"\n', encoding="utf-8")
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    for name in (macos.IDENTITY, macos.NOTARY_PROFILE):
        monkeypatch.delenv(name, raising=False)
    return log


def test_without_an_identity_the_image_says_unsigned_in_its_name_and_aloud(
    application: Path, told: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    image = macos.build(PRODUCT, application, "arm64", tmp_path)
    assert image.name == "Gondola-1.2.3-arm64-unsigned.dmg"
    assert "UNSIGNED" in capsys.readouterr().out
    assert "xcrun" not in told.read_text("utf-8")


def test_an_ad_hoc_signature_is_not_hardened_as_it_would_not_load_its_own_libraries(
    application: Path, told: Path, tmp_path: Path
) -> None:
    macos.build(PRODUCT, application, "arm64", tmp_path)
    signing = told.read_text("utf-8").splitlines()[0]
    assert signing == f"codesign --force --deep --sign - {application}"


def test_with_an_identity_it_is_hardened_signed_notarised_and_stapled(
    application: Path, told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(macos.IDENTITY, "Developer ID Application: Somebody")
    monkeypatch.setenv(macos.NOTARY_PROFILE, "gondola")
    image = macos.build(PRODUCT, application, "arm64", tmp_path)
    lines = told.read_text("utf-8").splitlines()
    who = "Developer ID Application: Somebody"
    assert image.name == "Gondola-1.2.3-arm64.dmg"
    assert lines[0] == (
        f"codesign --force --deep --sign {who} --options runtime "
        f"--entitlements {_ENTITLEMENTS} --timestamp {application}"
    )
    assert lines[1] == f"codesign --verify --deep --strict {application}"
    assert lines[2].startswith("hdiutil create -volname Gondola ")
    assert lines[3:] == [
        f"codesign --sign {who} --timestamp {image}",
        f"xcrun notarytool submit {image} --keychain-profile gondola --wait",
        f"xcrun stapler staple {image}",
    ]


def test_signed_and_not_notarised_is_said(
    application: Path,
    told: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(macos.IDENTITY, "Somebody")
    macos.build(PRODUCT, application, "arm64", tmp_path)
    assert "not notarised" in capsys.readouterr().out
    assert "xcrun" not in told.read_text("utf-8")


def test_the_application_tells_what_it_is_before_it_is_signed(
    application: Path, told: Path, tmp_path: Path
) -> None:
    macos.build(PRODUCT, application, "x86_64", tmp_path)
    written = plistlib.loads((application / "Contents" / "Info.plist").read_bytes())
    assert written == macos.info(PRODUCT)


def test_a_tool_that_fails_ends_the_build_in_its_own_words(
    application: Path, told: Path, tmp_path: Path
) -> None:
    (tmp_path / "tools" / "codesign").write_text(
        "#!/bin/sh\necho no such key >&2; exit 1\n", encoding="utf-8"
    )
    with pytest.raises(BuildError, match="codesign: no such key"):
        macos.build(PRODUCT, application, "arm64", tmp_path)

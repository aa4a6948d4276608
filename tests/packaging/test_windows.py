"""The installer for Windows: compiled by the real compiler, signed where asked for, and careful when it removes."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import windows
from builders.errors import BuildError
from tests.packaging import frozen_sample
from tests.packaging.frozen_sample import PRODUCT
from tests.support.processes import ROOT

_SIGNER = """\
#!/bin/sh
echo "$1" >> "{log}"
printf SIGNED >> "$1"
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A frozen folder as on Windows: two programs."""
    folder = frozen_sample.frozen(tmp_path / "frozen")
    for name in ("gondola.exe", "gondola-cli.exe"):
        (folder / name).write_bytes(b"MZ")
    return folder


@pytest.fixture
def icon(tmp_path: Path) -> Path:
    """The smallest ICO file: one picture of one pixel."""
    image = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
        "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
    )
    head = bytes.fromhex("0000010001000101000001002000")
    path = tmp_path / "gondola.ico"
    path.write_bytes(head + len(image).to_bytes(4, "little") + (22).to_bytes(4, "little") + image)
    return path


@pytest.fixture(autouse=True)
def unsigned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing to sign with, unless a test gives it."""
    monkeypatch.delenv(windows.SIGN, raising=False)


@pytest.mark.linux_desktop
def test_the_installer_compiles_without_a_warning_and_says_that_it_is_unsigned(
    program: Path, icon: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    setup = windows.build(PRODUCT, program, icon, tmp_path)
    assert setup.name == "Gondola-1.2.3-setup-unsigned.exe"
    assert setup.read_bytes()[:2] == b"MZ"
    assert "1.2.3".encode("utf-16-le") in setup.read_bytes(), "Windows shows the version"
    assert "UNSIGNED" in capsys.readouterr().out


@pytest.mark.linux_desktop
def test_what_is_missing_ends_the_build_in_words(program: Path, icon: Path, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="gone"):
        windows.build(PRODUCT, tmp_path / "gone", icon, tmp_path)


@pytest.mark.linux_desktop
def test_where_a_signer_is_given_programs_uninstaller_and_installer_are_signed(
    program: Path, icon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signer, log = tmp_path / "my signer", tmp_path / "signed"
    signer.write_text(_SIGNER.format(log=log), encoding="utf-8")
    signer.chmod(0o755)
    monkeypatch.setenv(windows.SIGN, str(signer))
    setup = windows.build(PRODUCT, program, icon, tmp_path)
    first, second, uninstaller, last = log.read_text("utf-8").splitlines()
    assert [Path(each).name for each in (first, second)] == ["gondola-cli.exe", "gondola.exe"]
    assert Path(uninstaller).parent != program, "made for a moment, signed, then packed"
    assert (last, setup.name) == (str(setup), "Gondola-1.2.3-setup.exe")
    assert setup.read_bytes().endswith(b"SIGNED")


@pytest.mark.linux_desktop
def test_a_signer_that_is_not_there_or_fails_ends_the_build(
    program: Path, icon: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(windows.SIGN, str(tmp_path / "nobody"))
    with pytest.raises(BuildError, match="GONDOLA_WINDOWS_SIGN names no program"):
        windows.build(PRODUCT, program, icon, tmp_path)
    failing = tmp_path / "failing"
    failing.write_text("#!/bin/sh\necho wrong password >&2; exit 1\n", encoding="utf-8")
    failing.chmod(0o755)
    monkeypatch.setenv(windows.SIGN, str(failing))
    with pytest.raises(BuildError, match="wrong password"):
        windows.build(PRODUCT, program, icon, tmp_path)
    monkeypatch.delenv(windows.SIGN)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BuildError, match="install NSIS 3"):
        windows.build(PRODUCT, program, icon, tmp_path)


def test_removing_keeps_records_unless_the_person_says_otherwise() -> None:
    script = windows.SCRIPT.read_text("utf-8")
    removing = script[script.index('Section "Uninstall"') :]
    (deletion,) = [line for line in removing.splitlines() if "$LOCALAPPDATA" in line]
    asked = removing.index("${If} $DeleteRecords == ${BST_CHECKED}")
    assert deletion.strip() == r'RMDir /r "$LOCALAPPDATA\Gondola"'
    assert asked < removing.index(deletion) < removing.index("${EndIf}", asked)
    assert script.count("$DeleteRecords") == 2, "set by the tick in its box alone, and asked here"
    assert "Credential" not in removing, "keys are the keyring's; the installer never touches them"


def test_it_is_installed_for_one_person_and_leaves_nothing_of_its_own() -> None:
    script = windows.SCRIPT.read_text("utf-8")
    installing = script[script.index('Section "Gondola"') : script.index("Function un.AskAboutRecords")]
    removing = script[script.index('Section "Uninstall"') :]
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    keys = {line.split('"')[1] for line in installing.splitlines() if "WriteReg" in line}
    for key in keys:
        assert any(
            key == gone or key.startswith(f"{gone}\\")
            for gone in (
                line.split('"')[1]
                for line in removing.splitlines()
                if line.strip().startswith("DeleteRegKey")
            )
        ), key
    for link in ("$SMPROGRAMS\\Gondola.lnk", "$INSTDIR\\uninstall.exe"):
        assert f'"{link}"' in installing
        assert f'Delete "{link}"' in removing


def test_windows_is_told_the_version_of_the_program(tmp_path: Path) -> None:
    windows.version_file(PRODUCT, tmp_path / "version.txt")
    text = (tmp_path / "version.txt").read_text("utf-8")
    compile(text, "version.txt", "eval")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "'1.2.3'" in text


def test_every_program_that_is_frozen_for_windows_is_removed_again() -> None:
    spec = (ROOT / "packaging" / "builders" / "gondola.spec").read_text("utf-8")
    removing = windows.SCRIPT.read_text("utf-8").partition('Section "Uninstall"')[2]
    named = [word.split('"')[1] for word in spec.split("program(")[2:]]
    assert named == ["gondola", "gondola-cli"]
    for name in named:
        assert f'Delete "$INSTDIR\\{name}.exe"' in removing

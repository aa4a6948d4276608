"""`dev.py run` on a machine that lacks something: packages, Python's own venv, or a display."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest

from devtools import checkout, debian, environment, launch, system

pytestmark = pytest.mark.linux_desktop


class FakeProgram:
    """A script that stands for a program, and writes down how it was called."""

    def __init__(self, path: Path, body: str = "") -> None:
        self.path, self._log = path, path.with_name(f"{path.name}.log")
        path.write_text(f'#!/bin/sh\necho "$QT_QPA_PLATFORM|$@" >> "{self._log}"\n{body}\n', encoding="utf-8")
        path.chmod(0o755)

    def calls(self) -> list[str]:
        """What it was called with, in order."""
        return self._log.read_text(encoding="utf-8").splitlines() if self._log.exists() else []


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs that comes first, on a machine whose user is root."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    return folder


def test_root_gets_what_is_missing(bin_folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    apt = FakeProgram(bin_folder / "apt-get")

    debian.install(["libegl1", "xvfb"])

    assert apt.calls() == ["|update -q", "|install -y --no-install-recommends -q libegl1 xvfb"]
    assert "libegl1 xvfb" in capfd.readouterr().out


def test_an_install_that_fails_says_why_and_what_to_type(
    bin_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    FakeProgram(bin_folder / "apt-get", "echo E: no space left; exit 100")

    with pytest.raises(debian.CannotInstallError, match="sudo apt-get install"):
        debian.install(["libegl1"])

    assert "no space left" in capfd.readouterr().out


def test_a_python_without_venv_gets_its_package(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    apt = FakeProgram(bin_folder / "apt-get")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    monkeypatch.setattr(environment, "_is_sound", lambda venv: False)
    monkeypatch.setattr(checkout, "call", lambda _command: 1)
    monkeypatch.setattr(environment, "VENV", bin_folder / "venv")

    with pytest.raises(environment.SetUpError, match="could not be made"):
        environment.prepare(testing=False)

    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert apt.calls()[-1] == f"|install -y --no-install-recommends -q {version}"


@pytest.mark.parametrize("code", [0, 1])
def test_without_a_display_the_main_job_is_pictured_and_the_folder_named(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], code: int
) -> None:
    python = FakeProgram(bin_folder / "python-of-the-venv", f"exit {code}")
    pictures = bin_folder / "pictures"
    monkeypatch.setattr(launch, "venv_python", lambda: python.path)
    monkeypatch.setattr(launch, "TOUR_FOLDER", pictures)
    monkeypatch.setattr(environment, "prepare", lambda *, testing: None)
    for name in ("provide", "provide_fonts"):
        monkeypatch.setattr(system, name, lambda **_: None)
    monkeypatch.setattr(system, "qt_problem", lambda: None)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    ended = launch.run(["--home", "there"])

    told = capfd.readouterr().out
    assert ended == code
    assert python.calls() == [f"offscreen|-m app --home there tour --out {pictures}"]
    assert "no display here" in told
    assert str(pictures) in told.splitlines()[-1]
    assert ("A picture of each step" in told) is (code == 0)

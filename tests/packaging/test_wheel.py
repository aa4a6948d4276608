"""The wheel that people install: the program with its pictures, a command for it, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import app
from tests.support.processes import ROOT


@pytest.fixture
def wheel(tmp_path: Path) -> zipfile.ZipFile:
    """A wheel of this checkout, built without a network."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = tmp_path.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_holds_the_program_its_pictures_and_its_licence(wheel: zipfile.ZipFile) -> None:
    with wheel:
        names = wheel.namelist()
        entry_points = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    shipped = {str(path.relative_to(ROOT / "resources").as_posix()) for path in _files(ROOT / "resources")}
    assert {
        name.removeprefix("app/_resources/") for name in names if name.startswith("app/_resources/")
    } == shipped
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"app", "gondola"}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert entry_points == "[gui_scripts]\ngondola = app.__main__:main\n"


def test_the_program_and_the_project_tell_the_same_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert app.__version__ == project["version"]


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]

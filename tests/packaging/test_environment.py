"""The set-up's `.venv` in a checkout of its own: made once, renewed when needed, never left half done."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from devtools import debian, system
from tests.support.processes import ROOT

_PREPARE = """
import sys
from devtools import environment
try:
    environment.prepare(testing=False)
except environment.SetUpError as error:
    sys.exit(str(error))
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose lock asks for nothing, so that no network is needed."""
    folder = tmp_path / "a checkout"
    shutil.copytree(
        ROOT / "packaging" / "devtools",
        folder / "packaging" / "devtools",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    (folder / "packaging" / "locks").mkdir()
    (folder / "packaging" / "locks" / "runtime.txt").write_text("# nothing\n", encoding="utf-8")
    (folder / "app").mkdir()
    (folder / "app" / "__init__.py").write_text("", encoding="utf-8")
    return folder


def _prepare(checkout: Path, **environment: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", _PREPARE],
        cwd=checkout / "packaging",
        env={**os.environ, "PIP_NO_INDEX": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def _python(checkout: Path) -> Path:
    return checkout / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def test_the_environment_is_made_once_and_renewed_when_its_lock_changes(checkout: Path) -> None:
    lock = checkout / "packaging" / "locks" / "runtime.txt"

    code, said = _prepare(checkout)
    assert (code, "Making" in said, "Installing" in said) == (0, True, True)
    found = subprocess.run([_python(checkout), "-c", "import app"], cwd=checkout.parent, check=False)
    assert found.returncode == 0, "the checkout's own code is importable from everywhere"

    assert _prepare(checkout) == (0, "")

    lock.write_text("# nothing, put differently\n", encoding="utf-8")
    code, said = _prepare(checkout)
    assert (code, "Making" in said, "Installing" in said) == (0, False, True)

    lock.write_text("unknown-to-everybody==1.0 --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    code, said = _prepare(checkout)
    assert code == 1
    assert "could not be installed" in said
    lock.write_text("# nothing, put differently\n", encoding="utf-8")
    code, said = _prepare(checkout)
    assert (code, "Installing" in said) == (0, True), "a failed install leaves no stamp of an earlier one"

    (checkout / ".venv" / "gondola-made.json").unlink()
    code, said = _prepare(checkout)
    assert (code, "Making" in said) == (0, True), "one that was never finished is made anew"


def _wheel(folder: Path, name: str, version: str, *needs: str) -> str:
    """A wheel with nothing in it but its metadata; returns its line for a lock."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", "Provides-Extra: more"]
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(
            f"{info}/METADATA", "\n".join([*lines, *(f"Requires-Dist: {need}" for need in needs), ""])
        )
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def test_a_newer_version_that_came_out_since_does_not_disturb_the_lock(
    checkout: Path, tmp_path: Path
) -> None:
    wheels = tmp_path / "wheels"
    locked = _wheel(wheels, "upper", "1.0", "lower[more]>=1.0") + _wheel(wheels, "lower", "1.0")
    _wheel(wheels, "lower", "1.1")
    (checkout / "packaging" / "locks" / "runtime.txt").write_text(locked, encoding="utf-8")

    code, said = _prepare(checkout, PIP_FIND_LINKS=str(wheels))

    assert code == 0, said
    listed = subprocess.run(
        [_python(checkout), "-m", "pip", "list"], capture_output=True, text=True, check=True
    )
    assert {("lower", "1.0"), ("upper", "1.0")} <= {
        tuple(line.split()) for line in listed.stdout.splitlines()
    }
    kept = json.loads((checkout / ".venv" / "gondola-archives.json").read_text("utf-8"))
    told = {f"{name}=={version} --hash=sha256:{sha256}\n" for name, (version, sha256) in kept.items()}
    assert told == set(locked.splitlines(keepends=True)), "for the list of parts: what came from where"


def test_what_is_installed_fits_together() -> None:
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_an_environment_that_is_a_link_is_left_alone(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    try:
        (checkout / ".venv").symlink_to(tmp_path / "precious", target_is_directory=True)
    except OSError:
        return  # Windows without the right to make links: then there is nothing to protect
    code, said = _prepare(checkout)
    assert code == 1
    assert "is a link" in said
    assert (tmp_path / "precious").is_dir()


@pytest.mark.linux_desktop
def test_this_machine_lacks_nothing() -> None:
    assert system.missing_packages(testing=True) == []


@pytest.mark.linux_desktop
def test_a_library_that_does_not_load_is_reported_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(system.QT_LIBRARIES, "libno-such-thing.so.7", "libno-such-thing7")
    monkeypatch.setitem(system.TEST_PROGRAMS, "no-such-program", "no-such-package")
    assert system.missing_packages(testing=False) == ["libno-such-thing7"]
    assert system.missing_packages(testing=True) == ["libno-such-thing7", "no-such-package"]


@pytest.mark.linux_desktop
def test_a_python_of_debian_is_built_with_its_library_which_is_a_package_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    monkeypatch.setattr(sysconfig, "get_config_var", lambda name: "libpython3.99.so.1.0")
    assert "libpython3.99" in system.missing_for_building()
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    assert "libpython3.99" not in system.missing_for_building()


@pytest.mark.linux_desktop
def test_without_root_the_one_line_to_type_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(debian, "here", lambda: True)
    with pytest.raises(debian.CannotInstallError) as caught:
        debian.install(["libegl1", "xvfb"])
    assert "sudo apt-get install -y --no-install-recommends libegl1 xvfb\n" in str(caught.value)


def test_elsewhere_the_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "here", lambda: False)
    with pytest.raises(debian.CannotInstallError, match="libegl1 xvfb"):
        debian.install(["libegl1", "xvfb"])


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_everything(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert system.missing_packages(testing=True) == []
    assert system.qt_problem() is None

"""The locks: complete, hashed, the same versions in both, for every system, and without a trace of a machine."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.processes import ROOT

LOCKS = ROOT / "packaging" / "locks"


def _locked(name: str) -> dict[str, Requirement]:
    text = (LOCKS / name).read_text("utf-8")
    lines = [line.rstrip(" \\") for line in text.splitlines() if re.match(r"[a-z]", line)]
    return {canonicalize_name(one.name): one for one in map(Requirement, lines)}


def _asked_for(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [line for extra in extras for line in project["optional-dependencies"][extra]]
    return {canonicalize_name(Requirement(line).name) for line in lines}


def _always_asked_for() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}


def test_what_is_tested_is_what_runs() -> None:
    runtime, test = _locked("runtime.txt"), _locked("test.txt")
    assert {name: str(one) for name, one in runtime.items()} == {name: str(test[name]) for name in runtime}


def test_what_is_built_is_what_runs_and_what_freezes_it() -> None:
    runtime, build = _locked("runtime.txt"), _locked("build.txt")
    assert {name: str(one) for name, one in runtime.items()} == {name: str(build[name]) for name in runtime}
    assert _asked_for("build") <= set(build)
    # What writes the list of parts is tested where the tests are.
    assert not ((_asked_for("test") - _asked_for("build")) & set(build))


def test_every_dependency_of_the_project_is_locked() -> None:
    assert _always_asked_for() | _asked_for("serve") <= set(_locked("runtime.txt"))
    assert _always_asked_for() | _asked_for("serve", "test") <= set(_locked("test.txt"))


def test_what_only_tests_need_is_not_in_the_runtime_lock() -> None:
    assert not (_asked_for("test") & set(_locked("runtime.txt")))


def test_each_system_gets_its_own_parts() -> None:
    locked = _locked("runtime.txt")
    assert str(locked["jeepney"].marker) == 'sys_platform == "linux"'
    assert str(locked["pywin32-ctypes"].marker) == 'sys_platform == "win32"'


@pytest.mark.parametrize("name", ["runtime.txt", "test.txt", "build.txt"])
def test_each_version_is_exact_and_has_hashes(name: str) -> None:
    text = (LOCKS / name).read_text("utf-8")
    entries = [
        entry for entry in re.split(r"^(?=[a-z])", text, flags=re.MULTILINE) if re.match(r"[a-z]", entry)
    ]
    assert entries
    for entry in entries:
        assert re.match(r"\S+==[\w.]+( ;.*)? \\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+", entry), entry[:80]


@pytest.mark.parametrize("name", ["runtime.txt", "test.txt", "build.txt"])
def test_a_lock_names_no_host_and_no_folder_of_a_machine(name: str) -> None:
    lines = (LOCKS / name).read_text("utf-8").splitlines()
    assert [
        line for line in lines if "://" in line or re.search(r"(^|\s)/", line) or line.startswith("--")
    ] == []

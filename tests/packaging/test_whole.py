"""A compiled part of a locked package that is left out of the frozen folder stops the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import whole
from builders.errors import BuildError

_LOCK = "fast-curve==1.0 \\\n    --hash=sha256:00\npyside6-essentials==6.0\n"


def _installed(site: Path, name: str, *files: str) -> None:
    """A package as pip leaves it."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files), encoding="utf-8")
    for file in files:  # a reader of installed packages may pass over what is recorded and not there
        path = site / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A locked package with two compiled halves, Qt, and one that only builds."""
    folder = tmp_path / "site"
    _installed(
        folder, "fast_curve", "fast_curve/__init__.py", "fast_curve/_half.so", "fast_curve/_other.abi3.so"
    )
    _installed(folder, "PySide6_Essentials", "PySide6/QtQml.abi3.so")
    _installed(folder, "freezer", "freezer/loader.so")
    return folder


def _frozen(tmp_path: Path, *files: str) -> Path:
    for file in files:
        path = tmp_path / "frozen" / "_internal" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return tmp_path / "frozen"


def _lock(tmp_path: Path) -> Path:
    path = tmp_path / "runtime.txt"
    path.write_text(_LOCK, encoding="utf-8")
    return path


def test_the_half_that_only_another_half_asks_for_is_missed(tmp_path: Path, site: Path) -> None:
    frozen = _frozen(tmp_path, "fast_curve/_half.so")
    with pytest.raises(BuildError, match=r"not in the frozen folder: fast_curve/_other\.abi3\.so\."):
        whole.check(frozen, site, _lock(tmp_path))


def test_a_folder_with_all_of_them_is_whole_without_qt_and_what_only_builds(
    tmp_path: Path, site: Path
) -> None:
    whole.check(_frozen(tmp_path, "fast_curve/_half.so", "fast_curve/_other.abi3.so"), site, _lock(tmp_path))


def test_what_is_named_as_unused_may_stay_behind(tmp_path: Path, site: Path) -> None:
    inside = _frozen(tmp_path, "fast_curve/_half.so") / "_internal"
    assert whole.left_behind(inside, site, _LOCK, unused=("fast_curve/_other.*",)) == []

"""Libraries inside other things: each is found in the files that travel, with the version that it tells itself."""

from __future__ import annotations

import importlib
import platform
import subprocess
import sys
from importlib.metadata import PathDistribution
from pathlib import Path
from typing import Any

import pytest

from builders import brought, natives, packages, sbom, system_parts
from builders.errors import BuildError
from builders.natives import Native
from builders.part import Part
from tests.packaging import sbom_sample
from tests.packaging.sbom_sample import here, parts_of

_ASK = """
import ctypes, pathlib, sys
folder = pathlib.Path(sys.argv[1])
# FFmpeg's own takes functions of OpenSSL from whoever has them.
ctypes.CDLL("libcrypto.so.3", mode=ctypes.RTLD_GLOBAL)
ffmpeg = ctypes.CDLL(str(next(folder.glob("libavutil.so.*"))))
ffmpeg.av_version_info.restype = ctypes.c_char_p
file = next(folder.glob("libicuuc.so.*"))
first = file.name.split(".so.")[1].split(".")[0]
numbers = (ctypes.c_uint8 * 4)()
getattr(ctypes.CDLL(str(file)), f"u_getVersion_{first}")(numbers)
print(ffmpeg.av_version_info().decode(), f"{numbers[0]}.{numbers[1]}")
"""


def _version(told: dict[str, Any], name: str, holder: str) -> str:
    (part,) = [
        each
        for each in told["components"]
        if each["name"] == name and each.get("description") == f"Compiled into files of {holder}"
    ]
    return str(part.get("version", ""))


@pytest.mark.linux_desktop  # others do not ask for it
def test_openssl_in_cryptography_is_the_one_that_it_speaks_of(told: dict[str, Any]) -> None:
    openssl = (
        pytest.importorskip("cryptography.hazmat.backends.openssl.backend")
        if "cryptography" in here()
        else None
    )
    if openssl is None:
        assert "pkg:generic/openssl" not in str(told), "only Linux asks for cryptography"
        return
    said = openssl.backend.openssl_version_text().split()[1]
    assert _version(told, "openssl", "cryptography") == said
    part = parts_of(told)[f"pkg:generic/openssl@{said}"]
    assert part["hashes"], "the package itself tells the sum of its source"


def test_qt_is_the_one_that_runs(told: dict[str, Any]) -> None:
    from PySide6.QtCore import qVersion

    assert _version(told, "qt", "pyside6-essentials") == qVersion()


def test_miniaudio_is_the_one_that_runs(told: dict[str, Any]) -> None:
    inner = importlib.import_module("_miniaudio")
    said = inner.ffi.string(inner.lib.ma_version_string()).decode()
    assert _version(told, "miniaudio", "miniaudio") == said


@pytest.mark.linux_desktop
def test_ffmpeg_and_icu_are_those_that_run(told: dict[str, Any]) -> None:
    folder = sbom_sample.SITE / "PySide6" / "Qt" / "lib"
    # In a process of its own, as what is loaded stays.
    said = subprocess.run(
        [sys.executable, "-c", _ASK, folder], capture_output=True, text=True, check=True
    ).stdout.split()
    assert _version(told, "ffmpeg", "pyside6-addons") == said[0]
    assert _version(told, "icu", "pyside6-essentials") == said[1]


def test_libraries_that_tell_no_version_are_named_without_one(told: dict[str, Any]) -> None:
    assert _version(told, "libsecp256k1", "coincurve") == ""
    assert _version(told, "blst", "ckzg") == ""
    assert _version(told, "libffi", "cffi") == ""
    assert parts_of(told)["coincurve/libsecp256k1"]["licenses"] == [{"license": {"id": "MIT"}}]


def test_python_and_the_boot_loader_are_named(told: dict[str, Any]) -> None:
    parts = parts_of(told)
    assert parts[f"pkg:generic/python@{sys.version.split()[0]}"]["licenses"][0]["license"]["id"] == "PSF-2.0"
    loader = parts[f"pkg:pypi/pyinstaller@{sbom_sample.FREEZER}"]
    assert loader["licenses"] == [{"expression": "GPL-2.0-or-later WITH Bootloader-exception"}]
    assert "libmpdec" in {each["name"] for each in told["components"]}


def test_crates_of_rust_are_named_as_their_packages_tell_them(told: dict[str, Any]) -> None:
    crates = {each["name"]: each for each in told["components"] if each["bom-ref"].startswith("pkg:cargo/")}
    assert crates["pyo3"]["licenses"]
    assert all(each["version"] and "?" not in each["purl"] for each in crates.values())
    assert "path+file" not in str(told), "no folder of whoever built a package"
    assert "autocfg" not in crates, "it only built"


@pytest.mark.linux_desktop
def test_libraries_of_the_system_are_named_as_the_packages_that_they_came_in(told: dict[str, Any]) -> None:
    parts = {each["name"]: each for each in told["components"]}
    graph = {each["ref"]: each.get("dependsOn", []) for each in told["dependencies"]}
    cursor, bzip = parts["libxcb-cursor0"], parts["libbz2-1.0"]
    assert cursor["purl"].startswith("pkg:deb/")
    assert cursor["licenses"] == [{"license": {"id": "X11"}}]
    qt = next(ref for ref in graph if ref.startswith("pkg:pypi/pyside6-essentials@"))
    python = next(ref for ref in graph if ref.startswith("pkg:generic/python@"))
    assert cursor["bom-ref"] in graph[qt]
    assert bzip["bom-ref"] in graph[python]


@pytest.fixture
def inside(tmp_path: Path) -> Path:
    folder = tmp_path / "_internal"
    (folder / "python3.11" / "lib-dynload").mkdir(parents=True)
    return folder


def _library(file: Path, words: bytes = b"") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"\x7fELF" + words)
    return file


def test_a_library_that_is_nobodys_ends_the_build(inside: Path) -> None:
    _library(inside / "python3.11" / "lib-dynload" / "math.so")
    _library(inside / "_fast.so")
    (inside / "api-ms-win-crt-heap-l1-1-0.dll").write_bytes(b"MZ")
    (inside / "words.so").write_bytes(b"no library, whatever it is called")
    (inside / "link.so").symlink_to("_fast.so")
    found = system_parts.owners(inside, {"fast": ["_fast.so"]})
    assert {owner: [file.name for file in files] for owner, files in found.items()} == {
        "fast": ["_fast.so"],
        "python": ["math.so"],
        "windows": ["api-ms-win-crt-heap-l1-1-0.dll"],
    }
    _library(inside / "libstrange.so.3")
    with pytest.raises(BuildError, match=r"whose these libraries are: libstrange\.so\.3"):
        system_parts.owners(inside, {"fast": ["_fast.so"]})


@pytest.mark.linux_desktop
def test_a_library_of_the_system_that_no_package_brought_ends_the_build(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"which Debian package libstrange\.so\.3 came from"):
        system_parts.libraries([tmp_path / "libstrange.so.3"])


def test_a_system_without_packages_of_its_own_is_not_asked_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows and macOS: Python's installer brings what lies beside it, and tells the versions."""
    monkeypatch.setattr(subprocess, "run", None)
    monkeypatch.setattr(platform, "freedesktop_os_release", None)
    assert system_parts.libraries([]) == []
    names = {part.name for part in system_parts.python_parts([system_parts.C_RUNTIME], "1.0")}
    assert names == {"python", "libmpdec", "openssl", "sqlite", "pyinstaller"}


def test_expat_is_inside_python_where_a_file_of_it_has_a_copy(tmp_path: Path) -> None:
    import pyexpat

    plain, whole = (
        _library(tmp_path / "_plain.so"),
        _library(tmp_path / "w.so", pyexpat.EXPAT_VERSION.encode()),
    )
    assert "expat" not in {part.name for part in system_parts.python_parts([], "1.0", [plain])}
    inner = {part.name: part for part in system_parts.python_parts([], "1.0", [plain, whole])}
    assert f"expat_{inner['expat'].version}" == pyexpat.EXPAT_VERSION


def test_a_compiled_package_that_nobody_looked_into_ends_the_build(inside: Path) -> None:
    file = _library(inside / "fresh.so")
    with pytest.raises(BuildError, match=r"fresh is compiled: name in natives\.py what it carries"):
        natives.carried("fresh", inside, [file])


_ONE = Native("one", "MIT", ("_one.*",), rb"one (\d+\.\d+)")


@pytest.mark.parametrize("words", [b"", b"one x", b"one 1.0 and one 1.1"])
def test_a_library_that_is_gone_or_tells_two_versions_ends_the_build(
    inside: Path, monkeypatch: pytest.MonkeyPatch, words: bytes
) -> None:
    monkeypatch.setitem(natives.CARRIES, "fresh", (_ONE,))
    with pytest.raises(BuildError, match="one is not found in fresh, or not with one version"):
        natives.carried("fresh", inside, [_library(inside / "_one.so", words)])


def test_a_function_that_is_gone_ends_the_build_where_files_keep_their_names(
    inside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(natives.CARRIES, "fresh", (Native("one", "MIT", ("_one.*",), b"one_begin"),))
    file = _library(inside / "_one.so", b"one_begin")
    assert natives.carried("fresh", inside, [file]) == [Part("one", "", "MIT", within="fresh")]
    _library(file, b"two_begin")
    with pytest.raises(BuildError, match="one is not found in fresh"):
        natives.carried("fresh", inside, [file])
    file.write_bytes(b"MZ")
    assert natives.carried("fresh", inside, [file]), "a file of Windows names no functions"


def test_a_package_that_says_another_version_than_it_has_ends_the_build() -> None:
    said, seen = (
        Part("one", "1.0", "", "pkg:generic/one@1.0"),
        Part("one", "1.1", "MIT", "pkg:generic/one@1.1"),
    )
    with pytest.raises(BuildError, match=r"fresh says one 1\.0, and has 1\.1"):
        sbom._agreed("fresh", [said], [seen])


def test_every_compiled_package_was_looked_into_and_none_for_nothing() -> None:
    endings = (".so", ".pyd", ".dylib", ".dll")
    compiled = {
        name
        for name, package in here().items()
        if any(file.endswith(endings) for file in packages.files_of(package))
    }
    assert compiled <= set(natives.CARRIES)
    assert set(natives.CARRIES) & set(here()) <= compiled


def test_a_list_of_another_kind_in_a_package_ends_the_build(tmp_path: Path) -> None:
    info = tmp_path / "fresh-1.dist-info"
    (info / "sboms").mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.4\nName: fresh\nVersion: 1\n", encoding="utf-8")
    (info / "RECORD").write_text("fresh-1.dist-info/sboms/list.json,,\n", encoding="utf-8")
    (info / "sboms" / "list.json").write_text('{"spdxVersion": "SPDX-2.3"}', encoding="utf-8")
    with pytest.raises(BuildError, match="fresh brings a list of parts of an unknown kind"):
        brought.parts(PathDistribution(info))

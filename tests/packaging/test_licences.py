"""The file of licences holds all that the runtime lock holds, in its version, and is made anew by one command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import natives, system_parts
from devtools import checkout, commands, licences
from devtools.beside import BESIDE, IN_THE_PACKAGE
from devtools.licences import Licences, UnknownLicenceError, gathered, kept, locked

ROOT = Path(__file__).resolve().parents[2]


def told() -> Licences:
    return kept(ROOT / licences.FILE)


def test_everything_that_is_locked_has_its_licence_in_its_version() -> None:
    """After another lock: `python packaging/dev.py licences`."""
    found = {each["name"]: each["version"] for each in told()["packages"] if each["version"]}
    assert found == locked(ROOT)


def test_every_licence_has_a_name_and_a_text_and_no_text_is_there_for_nothing() -> None:
    file = told()
    assert all(each["licence"] and each["texts"] for each in file["packages"])
    assert {key for each in file["packages"] for key in each["texts"]} == set(file["texts"])


def test_what_is_installed_here_is_what_the_file_says() -> None:
    assert commands.COMMANDS["licences"](["--check"]) == 0


def test_every_library_that_the_list_of_parts_knows_has_its_licence_here_too() -> None:
    """And the same one: what scanners read, and what people read in the window."""
    known = {each.name: each.licence for carried in natives.CARRIES.values() for each in carried}
    known |= {**system_parts.LICENCES, "expat": "MIT", "libmpdec": "BSD-2-Clause", "sqlite": "blessing"}
    known |= {"python": "PSF-2.0", "pyinstaller": system_parts.BOOTLOADER_LICENCE}
    assert {name for each in BESIDE for name in each.covers} | IN_THE_PACKAGE == set(known)
    for each in BESIDE:
        assert {known[name] for name in each.covers} <= {each.licence}, each.name
    shown = {each["name"]: each["licence"] for each in told()["packages"] if not each["version"]}
    assert shown == {each.name: each.licence for each in BESIDE}


def test_every_text_that_is_kept_is_the_licence_of_something() -> None:
    kept_here = {file.stem for file in licences.TEXTS.iterdir()}
    assert kept_here <= {text for each in BESIDE for text in each.texts}


@pytest.mark.parametrize(
    "holder,words", [("miniaudio", ("David Reid", "Sean Barrett")), ("coincurve", ("cffi",))]
)
def test_what_is_left_to_a_package_is_named_by_its_texts(holder: str, words: tuple[str, ...]) -> None:
    file = told()
    (one,) = [each for each in file["packages"] if each["name"] == holder]
    text = "".join(file["texts"][key] for key in one["texts"])
    assert all(word in text for word in words)


def package(folder: Path, name: str, version: str, licence: str = "License-Expression: MIT") -> None:
    """An installed package as pip leaves it."""
    info = folder / f"{name}-{version}.dist-info"
    (info / "licenses").mkdir(parents=True)
    head = f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\n{licence}\n"
    (info / "METADATA").write_text(head, encoding="utf-8")
    (info / "licenses" / "LICENSE").write_text(f"Text of {name}\f\nend  \n", encoding="utf-8")
    record = f"{info.name}/METADATA,,\n{info.name}/licenses/LICENSE,,\n{name}/LICENSE,,\n"
    (info / "RECORD").write_text(record, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with one locked package."""
    (tmp_path / "packaging" / "locks").mkdir(parents=True)
    lock = tmp_path / "packaging" / "locks" / "runtime.txt"
    lock.write_text("one==1.0 \\\n    --hash=sha256:00\n# a word\n", encoding="utf-8")
    (tmp_path / "LICENSE").write_text("MIT License\n", encoding="utf-8")
    return tmp_path


def test_a_package_is_read_where_it_is_installed(root: Path, tmp_path: Path) -> None:
    package(tmp_path / "site", "one", "1.0")
    file = gathered(root, told(), [tmp_path / "site"])
    assert file["packages"][0]["name"] == "Gondola"
    one = file["packages"][-1]
    assert (one["name"], one["version"], one["licence"]) == ("one", "1.0", "MIT")
    assert file["texts"][one["texts"][0]] == "Text of one\n\nend\n"


def test_a_licence_may_be_told_as_a_class(root: Path, tmp_path: Path) -> None:
    package(tmp_path / "site", "one", "1.0", "Classifier: License :: OSI Approved :: BSD License")
    assert gathered(root, told(), [tmp_path / "site"])["packages"][-1]["licence"] == "BSD License"


def test_one_that_is_not_installed_here_keeps_what_is_known_of_that_version(root: Path) -> None:
    before = told()
    before["packages"].append({"name": "one", "version": "1.0", "licence": "ISC", "texts": ["key"]})
    before["texts"]["key"] = "Text"
    file = gathered(root, before, [])
    assert file["packages"][-1]["licence"] == "ISC"
    assert file["texts"]["key"] == "Text"
    before["packages"][-1]["version"] = "0.9"
    with pytest.raises(UnknownLicenceError, match="not installed"):
        gathered(root, before, [])


def test_a_package_without_a_licence_is_refused(root: Path, tmp_path: Path) -> None:
    package(tmp_path / "site", "one", "1.0", "Summary: nothing")
    with pytest.raises(UnknownLicenceError, match="brings no licence"):
        gathered(root, told(), [tmp_path / "site"])


def test_the_command_writes_says_and_refuses(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package(tmp_path / "site", "one", "1.0")
    (root / "resources").mkdir()
    (root / licences.FILE).write_text(json.dumps(told()), encoding="utf-8")
    monkeypatch.setattr(checkout, "ROOT", root)
    monkeypatch.setattr(checkout, "RUNTIME_LOCK", root / "packaging" / "locks" / "runtime.txt")
    run = licences.command
    assert run(["--check", str(tmp_path / "site")]) == 1
    assert run([str(tmp_path / "site")]) == 0
    assert run(["--check", str(tmp_path / "site")]) == 0
    assert run(["--what"]) == 2
    assert "out of date" in capsys.readouterr().out

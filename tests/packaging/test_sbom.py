"""The list of parts: valid to the schema, every locked package with all that is known of it, the same bytes again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from builders import packages, sbom
from builders.errors import BuildError
from builders.part import Part, pins, plain
from tests.packaging import sbom_sample
from tests.packaging.sbom_sample import LOCK, MOMENT, PROJECT, SITE, here, modules, parts_of
from tests.support.cyclonedx import errors_of
from tests.support.processes import ROOT

_TEST_LOCK = (ROOT / "packaging" / "locks" / "test.txt").read_text("utf-8")


def test_the_list_is_what_the_schema_of_cyclonedx_asks_for(parts_list: str) -> None:
    assert errors_of(parts_list) == []


def test_the_schema_would_say_what_is_wrong(told: dict[str, Any]) -> None:
    for wrong in (
        {**told, "components": [{"name": "no kind"}]},
        {**told, "serialNumber": "1"},
        {**told, "metadata": {"timestamp": "yesterday"}},
        {**told, "colour": "red"},
    ):
        assert errors_of(json.dumps(wrong))


def test_every_package_that_runs_here_is_listed_with_all_that_is_known_of_it(told: dict[str, Any]) -> None:
    listed = parts_of(told)
    wanted = {name: pin for name, pin in pins(LOCK).items() if name in here()}
    assert {"httpx", "coincurve", "pyside6-essentials", "eth-account", "uvicorn"} <= set(wanted)
    for name, pin in wanted.items():
        part = listed[f"pkg:pypi/{name}@{pin.version}"]
        assert (part["name"], part["version"], part["purl"]) == (name, pin.version, part["bom-ref"])
        assert [each["content"] for each in part["hashes"]] == [min(pin.hashes)]
        (licence,) = part["licenses"]
        assert licence.get("expression") or licence["license"]["id"], (
            f"{name}: no word of its own for a licence"
        )


def test_nothing_of_the_tools_is_listed(told: dict[str, Any]) -> None:
    tools = set(pins(_TEST_LOCK)) - set(pins(LOCK))
    assert {"pytest", "cyclonedx-python-lib", "mypy"} <= tools
    assert not tools & {plain(each["name"]) for each in told["components"]}
    packed = {each for each in parts_of(told) if each.startswith("pkg:pypi/")}
    ours = {f"pkg:pypi/{name}@{pin.version}" for name, pin in pins(LOCK).items()}
    # The program that starts ours, and what coincurve has a copy of.
    assert {each.partition("@")[0] for each in packed - ours} == {"pkg:pypi/pyinstaller", "pkg:pypi/cffi"}


@pytest.mark.parametrize("module", ["pytest", "hypothesis.strategies", "nobody_knows"])
def test_a_module_of_no_locked_package_ends_the_build(module: str) -> None:
    with pytest.raises(BuildError, match=f"of no package that is locked: {module}"):
        packages.travelling(LOCK, [SITE], {*modules(), module})


def test_a_package_of_which_nothing_is_frozen_is_not_listed() -> None:
    assert set(packages.travelling(LOCK, [SITE], {"httpx", "httpx._client", "ckzg"})) == {"httpx", "ckzg"}


def test_another_version_than_the_locked_one_ends_the_build() -> None:
    lock = "httpx==0.1 \\\n    --hash=sha256:" + "0" * 64 + "\n"
    with pytest.raises(BuildError, match=r"httpx [\d.]+ is installed, and 0\.1 locked"):
        packages.travelling(lock, [SITE], {"httpx"})


@pytest.mark.parametrize("known", [{}, {"httpx": ["0.1", "a" * 64]}, {"httpx": ["0.28.1", "a" * 64]}])
def test_an_archive_that_is_unknown_or_no_locked_one_ends_the_build(
    known: dict[str, list[str]], tmp_path: Path
) -> None:
    found = packages.travelling(LOCK, [SITE], {"httpx"})
    (tmp_path / "archives.json").write_text(json.dumps(known), encoding="utf-8")
    with pytest.raises(BuildError, match="which of its locked archives httpx was installed from"):
        packages.parts(found, LOCK, tmp_path / "archives.json", PROJECT)


def test_the_same_parts_make_the_same_bytes_and_others_another_number(
    parts_list: str, tmp_path: Path
) -> None:
    assert sbom_sample.written(tmp_path / "another folder") == parts_list
    parts = [Part("a", "1", "MIT", "pkg:pypi/a@1"), Part("b", "1", "MIT", "pkg:pypi/b@1")]
    bom = sbom.compose(parts, frozenset(), "1.2.3", MOMENT)
    assert bom.serial_number == sbom.compose(parts[::-1], frozenset(), "1.2.3", MOMENT).serial_number
    assert bom.serial_number != sbom.compose(parts[:1], frozenset(), "1.2.3", MOMENT).serial_number


def test_the_list_says_whose_it_is_and_when_its_source_was(told: dict[str, Any]) -> None:
    about = told["metadata"]
    assert (about["component"]["name"], about["component"]["version"]) == ("gondola", "1.2.3")
    assert about["timestamp"] == "2023-11-14T22:13:20+00:00"
    assert told["serialNumber"].startswith("urn:uuid:")

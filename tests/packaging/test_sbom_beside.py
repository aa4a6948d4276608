"""What a release holds against the package: the real list of parts that its build put beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import debian
from tests.installed import parts_list as beside
from tests.installed.steps import StepError
from tests.packaging import frozen_sample, sbom_sample
from tests.packaging.frozen_sample import PRODUCT

pytestmark = pytest.mark.linux_desktop
_NAME = f"gondola-{PRODUCT.version}-linux-x86_64.cdx.json"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with the libraries of the system that the list knows."""
    program = frozen_sample.frozen(tmp_path / "frozen")
    for library in sbom_sample.SYSTEM:
        (program / "_internal" / library).write_bytes(b"")
    root = frozen_sample.system(tmp_path, program)
    return debian.build(root, PRODUCT, ["libc6"], "x86_64", tmp_path)


def test_a_list_of_that_package_is_accepted_and_told(package: Path, parts_list: str) -> None:
    (package.parent / _NAME).write_text(parts_list, encoding="utf-8")
    count = len(json.loads(parts_list)["components"])
    assert beside.check(package) == f"{count} parts, 3 packages of the system for 3 of its libraries"


def test_no_list_two_lists_and_one_of_another_version_are_refused(package: Path, parts_list: str) -> None:
    with pytest.raises(StepError, match=r"0 lists of parts of version 1\.2\.3 lie beside"):
        beside.check(package)
    (package.parent / _NAME).write_text(parts_list.replace('"1.2.3"', '"1.2.2"'), encoding="utf-8")
    with pytest.raises(StepError, match="is of another version"):
        beside.check(package)
    (package.parent / _NAME.replace("x86", "y86")).write_text(parts_list, encoding="utf-8")
    with pytest.raises(StepError, match="2 lists of parts"):
        beside.check(package)


def test_a_list_that_is_invalid_or_lacks_something_is_refused(package: Path, parts_list: str) -> None:
    told = json.loads(parts_list)
    file = package.parent / _NAME
    file.write_text(json.dumps({**told, "colour": "red"}), encoding="utf-8")
    with pytest.raises(StepError, match="colour"):
        beside.check(package)
    fewer = [each for each in told["components"] if each["name"] != "openssl"]
    file.write_text(json.dumps({**told, "components": fewer, "dependencies": []}), encoding="utf-8")
    with pytest.raises(StepError, match="lacks pkg:generic/openssl"):
        beside.check(package)
    python = [each for each in told["components"] if not each["bom-ref"].startswith("pkg:deb/")]
    file.write_text(json.dumps({**told, "components": python, "dependencies": []}), encoding="utf-8")
    with pytest.raises(StepError, match="3 libraries of the system were taken along, 0 packages are named"):
        beside.check(package)

"""Who asks for whom, as the list of parts tells it: only among what travels, by the extras that are asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from builders import packages, sbom
from builders.part import Part
from tests.packaging import sbom_sample
from tests.packaging.sbom_sample import LOCK, PROJECT, SITE, parts_of


def _graph(told: dict[str, Any]) -> dict[str, set[str]]:
    """References without versions."""
    return {
        _name(each["ref"]): {_name(needed) for needed in each.get("dependsOn", ())}
        for each in told["dependencies"]
    }


def _name(reference: str) -> str:
    return reference.removeprefix("pkg:pypi/").partition("@")[0]


def test_it_is_what_the_packages_say_of_themselves(told: dict[str, Any]) -> None:
    graph = _graph(told)
    assert graph["httpx"] == {"anyio", "certifi", "httpcore", "idna"}
    assert graph["pyside6-addons"] - {"pkg:generic/ffmpeg"} == {"pyside6-essentials", "shiboken6"}
    assert {"coincurve", "eth-account", "httpx", "pyside6-essentials", "qasync", "uvicorn"} <= graph[
        "gondola"
    ]
    assert "httpcore" not in graph["gondola"], "nothing of ours asks for that"
    assert graph["certifi"] == set()


def test_an_extra_that_is_asked_for_counts_and_one_that_is_not_does_not(told: dict[str, Any]) -> None:
    graph = _graph(told)
    assert "pycryptodome" in graph["eth-hash"], "eth-hash[pycryptodome]"
    assert "safe-pysha3" not in str(told)
    assert "h2" not in graph["httpx"], "httpx[http2]"


def test_every_part_is_in_the_graph_once_and_reached_from_gondola(told: dict[str, Any]) -> None:
    graph = {each["ref"]: set(each.get("dependsOn", ())) for each in told["dependencies"]}
    ours = told["metadata"]["component"]["bom-ref"]
    assert len(told["dependencies"]) == len(graph)
    assert set(graph) == {ours, *parts_of(told)}
    reached: set[str] = set()
    ahead = {ours}
    while ahead:
        reached |= ahead
        ahead = {needed for name in ahead for needed in graph[name]} - reached
    assert reached == set(graph)


def test_what_does_not_travel_is_asked_for_by_nobody(tmp_path: Path) -> None:
    found = packages.travelling(LOCK, [SITE], {"httpx", "certifi"})
    parts = packages.parts(found, LOCK, sbom_sample.archives(tmp_path), PROJECT)
    asked = {part.name: part.needs for part in parts}
    assert asked["certifi"] == frozenset()
    assert [_name(each) for each in asked["httpx"]] == ["certifi"]
    assert [_name(each) for each in packages.roots(found, PROJECT)] == ["httpx"]


def _package(site: Path, name: str, *needs: str) -> None:
    info = site / f"{name}-1.dist-info"
    info.mkdir(parents=True)
    lines = ["Metadata-Version: 2.4", f"Name: {name}", "Version: 1", "License-Expression: MIT"]
    told = [*lines, *(f"Requires-Dist: {need}" for need in needs)]
    (info / "METADATA").write_text("\n".join([*told, ""]), encoding="utf-8")
    (info / "RECORD").write_text(f"{name}.py,,\n", encoding="utf-8")


def test_an_extra_is_passed_on_and_a_need_of_another_system_is_not(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _package(site, "upper", "middle[more]", 'elsewhere ; sys_platform == "amiga"')
    _package(site, "middle", 'lower ; extra == "more"', 'side ; extra == "other"')
    for name in ("lower", "side", "elsewhere"):
        _package(site, name, "upper" if name == "lower" else "lower")  # a circle ends too
    names = ("upper", "middle", "lower", "side", "elsewhere")
    lock = "".join(f"{name}==1 \\\n    --hash=sha256:{'a' * 64}\n" for name in names)
    (tmp_path / "archives").write_text(
        json.dumps({name: ["1", "a" * 64] for name in names}), encoding="utf-8"
    )
    project = tmp_path / "pyproject.toml"
    project.write_text(
        '[project]\ndependencies = ["upper"]\noptional-dependencies = { serve = [] }\n', encoding="utf-8"
    )
    found = packages.travelling(lock, [site], names)
    parts = packages.parts(found, lock, tmp_path / "archives", project)
    asked = {part.name: {_name(each) for each in part.needs} for part in parts}
    assert asked == {
        "upper": {"middle"},
        "middle": {"lower"},
        "lower": {"upper"},
        "side": set(),
        "elsewhere": set(),
    }


def test_a_need_that_is_no_part_is_an_error_and_no_gap() -> None:
    with pytest.raises(KeyError):
        sbom.compose([Part("a", "1", "MIT", needs=frozenset({"b@1"}))], frozenset(), "1.2.3", 0)

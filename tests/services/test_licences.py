"""Licences come from the file that ships with the program, and are shown as their authors laid them out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from app.services.licences import Licence, read_licences


def test_gondolas_own_licence_is_the_first_and_everything_has_its_text() -> None:
    found = read_licences()
    assert (found[0].name, found[0].licence) == ("Gondola", "MIT")
    assert found[0].text.startswith("MIT License\n\nCopyright")
    assert {"Python", "Qt", "httpx", "pyside6-essentials"} <= {each.name for each in found}
    assert all(len(each.text) > 150 for each in found)


def test_a_licence_is_called_by_name_version_and_kind() -> None:
    assert Licence("httpx", "0.28.1", "BSD-3-Clause", "").title() == "httpx 0.28.1 — BSD-3-Clause"
    assert Licence("Qt", "", "LGPL-3.0-only", "").title() == "Qt — LGPL-3.0-only"


def test_what_no_label_may_show_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "licences.json"
    packages = [{"name": "a\u202eb", "version": "1", "licence": "MIT", "texts": ["x", "y"]}]
    told = {"packages": packages, "texts": {"x": "One\n\tTwo\u202e", "y": "Three"}}
    file.write_text(json.dumps(told), encoding="utf-8")
    (found,) = read_licences(file)
    assert (found.name, found.text) == ("ab", "One\n\tTwo\n\nThree")


def test_one_frozen_program_brings_them_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = tmp_path / "resources"
    (frozen / "brand").mkdir(parents=True)
    (frozen / "brand" / "gondola.svg").write_text("<svg/>", encoding="utf-8")
    packages = [{"name": "frozen", "version": "", "licence": "MIT", "texts": []}]
    told = json.dumps({"packages": packages, "texts": {}})
    (frozen / "licences.json").write_text(told, encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert [each.name for each in read_licences()] == ["frozen"]

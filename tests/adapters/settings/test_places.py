"""Where a run keeps its things: the system's folders, or all under one that was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.adapters.settings.places import HOME_VARIABLE, find_places, user_state


def test_a_named_home_holds_everything(tmp_path: Path) -> None:
    places = find_places(tmp_path / "home")
    every = (places.database, places.locks, places.window_state, places.downloads, places.state)
    assert all(path.is_relative_to(tmp_path / "home") for path in every)


def test_the_environment_names_the_home_when_nobody_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "variable"))
    assert find_places() == find_places(tmp_path / "variable")
    assert find_places(tmp_path / "argument").data == (tmp_path / "argument" / "data").resolve()


def test_without_a_named_home_the_system_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "")
    places = find_places()
    assert places.state == user_state()
    assert "ondola" in str(places.downloads)

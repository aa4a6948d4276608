"""`dev.py faults` and `bench`: set up for testing, then hand their arguments on to what prints figures."""

from __future__ import annotations

from pathlib import Path

import dev
import pytest

from devtools import checkout, environment
from devtools.checkout import venv_python


@pytest.mark.parametrize("name, argument", [("faults", "--kills=3"), ("bench", "schedule")])
def test_the_arguments_and_the_exit_code_are_those_of_what_it_starts(
    monkeypatch: pytest.MonkeyPatch, name: str, argument: str
) -> None:
    started: list[tuple[list[str | Path], dict[str, str]]] = []

    def call(command: list[str | Path], variables: dict[str, str]) -> int:
        started.append((command, variables))
        return 1

    monkeypatch.setattr(environment, "prepare", lambda *, testing: None)
    monkeypatch.setattr(checkout, "call", call)

    assert dev.main([name, argument]) == 1

    ((command, variables),) = started
    assert command == [venv_python(), "-m", f"tests.{name}", argument]
    assert variables["PYTHONPATH"] == str(checkout.ROOT)


def test_without_an_environment_nothing_is_started(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*, testing: bool) -> None:
        raise environment.SetUpError("no wheels")

    monkeypatch.setattr(environment, "prepare", fail)
    assert dev.main(["faults"]) == 1
    assert "no wheels" in capsys.readouterr().out

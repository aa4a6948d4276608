"""The vault on a real Secret Service, in processes of their own: store, restart, sign, lock, remove."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.vault.samples import API_KEY, JUNK_ADDRESS, JUNK_KEY
from tests.support.desktop import private_bus
from tests.support.processes import ROOT

pytestmark = pytest.mark.linux_desktop


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    """A session bus with an unlocked keyring."""
    with private_bus() as environment:
        yield environment


def _act(environment: dict[str, str], *names: str) -> tuple[list[Any], str]:
    """The answers of one process, and all that it wrote to its log."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.adapters.vault.keyring_acts", *names],
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.stdout + done.stderr


def test_a_key_survives_the_process_signs_in_the_next_and_can_be_removed(bus: dict[str, str]) -> None:
    assert _act(bus, "check", "store")[0] == ["your system's keyring", JUNK_ADDRESS]
    (signatures,) = _act(bus, "sign")[0]
    assert len(signatures) == 1
    assert _act(bus, "reveal")[0] == [[True, True]]
    (missing,) = _act(bus, "remove")[0]
    assert missing["error"] == "SecretMissing"
    assert _act(bus, "sign")[0][0]["error"] == "SecretMissing"


def test_a_locked_keyring_is_said_and_only_what_was_read_before_signs(bus: dict[str, str]) -> None:
    from_memory, locked = _act(bus, "store", "lock_and_sign")[0][1:]
    assert from_memory is True
    assert locked["error"] == "KeyringLocked"
    assert "Unlock it" in locked["words"]
    assert _act(bus, "store_locked")[0][0]["error"] == "KeyringLocked"


def test_a_key_is_backed_up_and_shown_only_where_the_keyring_says_yes_right_then(bus: dict[str, str]) -> None:
    _, backed_up, shown = _act(bus, "store", "back_up", "show_locked")[0]
    assert backed_up == JUNK_ADDRESS
    assert shown["error"] == "KeyringLocked", "what is in memory does not count"


def test_no_secret_is_in_any_output_or_log(bus: dict[str, str]) -> None:
    _, written = _act(
        bus, "check", "store", "sign", "reveal", "back_up", "lock_and_sign", "store_locked", "remove"
    )
    assert "keyring" in written
    for secret in (JUNK_KEY, JUNK_KEY.upper(), "test test", "junk", API_KEY, "a long password"):
        assert secret not in written


def test_the_keyring_is_the_only_place_that_is_written(bus: dict[str, str]) -> None:
    _act(bus, "check", "store", "sign")
    written = [Path(folder) / name for folder, _, names in os.walk(bus["HOME"]) for name in names]
    files = [file for file in written if file.is_file()]
    assert any(file.suffix == ".keyring" for file in files)
    for file in files:
        content = file.read_bytes()
        assert b"junk" not in content
        assert JUNK_KEY.encode() not in content


def test_without_a_bus_no_keyring_is_found(own_home: Path) -> None:
    (missing,) = _act(dict(os.environ), "check")[0]
    assert missing["error"] == "KeyringMissing"
    assert "gnome-keyring" in missing["words"]


def test_a_keyring_turned_off_by_hand_is_missing(bus: dict[str, str]) -> None:
    off = bus | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    assert _act(off, "check", "store")[0][1]["error"] == "KeyringMissing"


def test_a_back_end_that_is_not_installed_is_missing(bus: dict[str, str]) -> None:
    off = bus | {"PYTHON_KEYRING_BACKEND": "no_such_package.Keyring"}
    assert _act(off, "check")[0][0]["error"] == "KeyringMissing"


_PLAIN_TEXT = """
import json, os
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = {priority}
    path = os.path.join(os.environ["HOME"], "plain.json")
    def _all(self):
        return json.load(open(self.path)) if os.path.exists(self.path) else {{}}
    def get_password(self, service, username):
        return self._all().get(username)
    def set_password(self, service, username, password):
        kept = self._all() | {{username: password}}
        json.dump(kept, open(self.path, "w"))
    def delete_password(self, service, username):
        kept = self._all(); kept.pop(username)
        json.dump(kept, open(self.path, "w"))
"""


def _with_plain_text(folder: Path, environment: dict[str, str], priority: str) -> dict[str, str]:
    """As with the package keyrings.alt installed: found through its entry point, written to a plain file."""
    package = folder / "keyrings" / "alt"
    package.mkdir(parents=True)
    (package / "file.py").write_text(_PLAIN_TEXT.format(priority=priority), encoding="utf-8")
    info = folder / "keyrings_alt-5.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: keyrings.alt\nVersion: 5.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[keyring.backends]\nfile = keyrings.alt.file\n", encoding="utf-8")
    return environment | {"PYTHONPATH": f"{ROOT}{os.pathsep}{folder}"}


def _act_with_plain_text(folder: Path, environment: dict[str, str], priority: str, *names: str) -> list[Any]:
    run = subprocess.run(
        [sys.executable, "-m", "tests.adapters.vault.keyring_acts", *names],
        env=_with_plain_text(folder, environment, priority),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_a_keyring_that_is_a_plain_file_is_refused_and_never_written(tmp_path: Path, own_home: Path) -> None:
    answers = _act_with_plain_text(tmp_path / "site", dict(os.environ), "0.5", "check", "store")
    assert [answer["error"] for answer in answers] == ["KeyringInsecure", "KeyringInsecure"]
    assert "keyrings.alt" in answers[0]["words"]
    assert not (Path(os.environ["HOME"]) / "plain.json").exists()


def test_beside_a_real_keyring_a_plain_file_is_never_asked(tmp_path: Path, bus: dict[str, str]) -> None:
    answers = _act_with_plain_text(tmp_path / "site", bus, "9", "check", "store", "reveal", "remove")
    assert answers[:3] == ["your system's keyring", JUNK_ADDRESS, [True, True]]
    assert not (Path(bus["HOME"]) / "plain.json").exists()

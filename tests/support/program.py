"""Runs the real program in processes of its own, against a served sandbox, as a person's terminal would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eth_account import Account

from tests.support.sandbox import RunningSandbox

REPO = Path(__file__).resolve().parents[2]
PASSWORD = "the one that opens it"
LONGEST_S = 170.0


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit code, and each JSON line that it printed."""

    code: int
    lines: tuple[dict[str, Any], ...]
    errors: str

    @property
    def outcome(self) -> dict[str, Any]:
        """The last line."""
        return self.lines[-1]

    def events(self, name: str) -> list[dict[str, Any]]:
        """The lines about one kind of event."""
        return [line for line in self.lines if line.get("event") == name]


@dataclass(frozen=True, slots=True)
class Program:
    """The command line with a home of its own and the keystore of a sandbox's funded wallet."""

    home: Path
    sandbox: RunningSandbox
    keystore: Path
    password_file: Path
    api_url: str = ""
    rpc_url: str = ""

    def arguments(self, command: str, *more: str) -> list[str]:
        """The whole command line of one command that uses services."""
        return [
            sys.executable,
            "-m",
            "app",
            "--home",
            str(self.home),
            command,
            *("--api-url", self.api_url or self.sandbox.addresses.api_url),
            *("--rpc-url", self.rpc_url or self.sandbox.addresses.rpc_url),
            *("--keystore", str(self.keystore), "--password-file", str(self.password_file)),
            "--json",
            *more,
        ]

    def run(self, command: str, *more: str) -> Ended:
        """Run a command to its end, without a terminal."""
        return ended(self.arguments(command, *more))

    def start(self, command: str, *more: str) -> subprocess.Popen[str]:
        """Start a command and leave it running."""
        return subprocess.Popen(
            self.arguments(command, *more), stdout=subprocess.PIPE, text=True, cwd=REPO, env=environment()
        )


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This test's environment, with the project importable."""
    return {**os.environ, "PYTHONPATH": str(REPO), "PYTHONWARNINGS": "error", **(extra or {})}


def ended(arguments: list[str], extra: Mapping[str, str] | None = None) -> Ended:
    """Run a command line and read what it printed as JSON lines."""
    done = subprocess.run(
        arguments,
        capture_output=True,
        text=True,
        cwd=REPO,
        env=environment(extra),
        stdin=subprocess.DEVNULL,
        timeout=LONGEST_S,
        check=False,
    )
    lines = tuple(json.loads(line) for line in done.stdout.splitlines() if line.startswith("{"))
    return Ended(done.returncode, lines, done.stderr)


def program(sandbox: RunningSandbox, folder: Path) -> Program:
    """A program whose keystore (weak on purpose: tests must not wait for scrypt) holds the sandbox's wallet."""
    folder.mkdir(parents=True, exist_ok=True)
    keystore, password_file = folder / "wallet.json", folder / "password"
    key = bytes.fromhex(sandbox.test_key.removeprefix("0x"))
    document = Account.encrypt(key, PASSWORD, kdf="pbkdf2", iterations=1000)
    keystore.write_text(json.dumps(document))
    password_file.write_text(PASSWORD + "\n")
    password_file.chmod(0o600)
    return Program(folder / "home", sandbox, keystore, password_file)

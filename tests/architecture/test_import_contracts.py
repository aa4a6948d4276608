"""Each import contract catches what it is there for: one forbidden import is planted in a copy of the code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.processes import ROOT

_LINT = "from importlinter.cli import lint_imports_command as run; run()"

# contract, planted file, its import, what the report names
PLANTS = [
    ("floors", "app/domain/planted.py", "import app.services", "app.domain.planted -> app.services"),
    ("floors", "app/services/planted.py", "import app.adapters", "app.services.planted -> app.adapters"),
    ("floors", "app/gui/planted.py", "import app.cli", "app.gui.planted -> app.cli"),
    ("floors", "app/sandbox/planted.py", "import app.adapters", "app.sandbox.planted -> app.adapters"),
    ("floors", "app/cli/planted.py", "import app.bootstrap", "app.cli.planted -> app.bootstrap"),
    ("floors", "app/planted.py", "import json", "app.planted"),
    (
        "no-services-below",
        "app/adapters/venice/planted.py",
        "import app.services",
        "venice.planted -> app.services",
    ),
    (
        "no-services-below",
        "app/sandbox/planted.py",
        "import app.services",
        "app.sandbox.planted -> app.services",
    ),
    ("adapters-apart", "app/adapters/venice/planted.py", "import app.adapters.x402", "venice.planted ->"),
    ("adapters-apart", "app/adapters/seller/planted.py", "import app.adapters.venice", "seller.planted ->"),
    ("adapters-apart", "app/adapters/clock/planted.py", "import app.adapters.store", "clock.planted ->"),
    ("qt-in-gui", "app/cli/planted.py", "import PySide6.QtCore", "app.cli.planted -> PySide6"),
    ("qt-in-gui", "app/services/planted.py", "import qasync", "app.services.planted -> qasync"),
    ("keys-in-vault", "app/adapters/settings/planted.py", "import keyring", "settings.planted -> keyring"),
    (
        "signing-in-vault",
        "app/adapters/seller/planted.py",
        "import eth_account",
        "seller.planted -> eth_account",
    ),
    ("signing-in-vault", "app/adapters/x402/planted.py", "import eth_account", "x402.planted -> eth_account"),
    ("httpx-in-adapters", "app/gui/planted.py", "import httpx", "app.gui.planted -> httpx"),
    ("sqlite-in-store", "app/adapters/instance/planted.py", "import sqlite3", "instance.planted -> sqlite3"),
    ("pure-domain", "app/domain/planted.py", "import asyncio", "app.domain.planted -> asyncio"),
    ("pure-domain", "app/domain/planted.py", "import pydantic", "app.domain.planted -> pydantic"),
    ("plain-services", "app/services/planted.py", "import httpx", "app.services.planted -> httpx"),
    ("plain-services", "app/ports/planted.py", "import PySide6", "app.ports.planted -> PySide6"),
    ("web-server-in-sandbox", "app/cli/planted.py", "import uvicorn", "app.cli.planted -> uvicorn"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout that has the code and its contracts, and nothing else."""
    shutil.copytree(ROOT / "app", tmp_path / "copy" / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path / "copy")
    return tmp_path / "copy"


@pytest.mark.parametrize("contract,file,line,named", PLANTS, ids=[f"{one[0]}:{one[3]}" for one in PLANTS])
def test_a_planted_import_breaks_its_contract(
    copy: Path, contract: str, file: str, line: str, named: str
) -> None:
    assert "BROKEN" not in _lint(copy, contract)
    (copy / file).write_text(f"{line}\n", encoding="utf-8")
    report = _lint(copy, contract)
    assert "BROKEN" in report
    assert named in report


def test_every_contract_has_been_broken_once() -> None:
    ids = [
        line for line in (ROOT / "pyproject.toml").read_text("utf-8").splitlines() if line.startswith("id = ")
    ]
    assert {line.removeprefix('id = "').removesuffix('"') for line in ids} == {plant[0] for plant in PLANTS}


def _lint(checkout: Path, contract: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _LINT, "--no-logo", "--no-cache", "--contract", contract],
        cwd=checkout,
        env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    assert "Contracts: " in done.stdout, done.stdout + done.stderr
    return done.stdout

"""``diagnostics``: the same report as the window's, also where the records cannot be opened."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def _run(home: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app", "--home", str(home), "diagnostics", *more]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_it_prints_facts_without_an_account_and_without_the_persons_folder(tmp_path: Path) -> None:
    done = _run(tmp_path / "ada")
    assert done.returncode == 0
    assert done.stdout.startswith("Gondola diagnostics, ")
    assert "\n  wallets: 0\n" in done.stdout
    assert str(tmp_path) not in done.stdout


def test_records_that_cannot_be_opened_are_what_is_told(tmp_path: Path) -> None:
    home = tmp_path / "ada"
    first = _run(home)
    records = next(home.rglob("*.sqlite"))
    records.write_bytes(b"this is not a database, and was never one" * 200)

    done = _run(home, "--json")

    assert first.returncode == done.returncode == 0
    told = json.loads(done.stdout)
    assert told["outcome"] == "diagnosed"
    assert "records: cannot be opened (StoreBroken, " in told["diagnostics"]

"""Each of the project's own rules finds a planted violation, and leaves the lawful neighbour alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from devtools import rules
from devtools.sources import Source

# Written in pieces, so that this file does not break the rules that it tests.
HOME = "/ho" + "me/ada/gondola"
SHARED = "sha" + "red/DESIGN.md"
NOQA = "# no" + "qa"
IGNORE = "# type" + ": ignore"

BROKEN = [
    ("nested-loop", "app/gui/window.py", "answer = dialog.exec()"),
    ("nested-loop", "app/gui/window.py", "QMenu().exec_(where)"),
    ("owned-tasks", "app/gui/window.py", "asyncio.create_task(work())"),
    ("owned-tasks", "app/services/watch.py", "asyncio.ensure_future(work())"),
    ("owned-tasks", "app/services/watch.py", "asyncio.get_running_loop().create_task(work())"),
    ("owned-tasks", "app/services/watch.py", "self._loop.create_task(work())"),
    ("owned-tasks", "app/services/watch.py", "from asyncio import create_task\ncreate_task(work())"),
    ("narrow-excepts", "app/cli/run.py", "try:\n    work()\nexcept Exception:\n    pass"),
    (
        "narrow-excepts",
        "app/cli/run.py",
        "try:\n    work()\nexcept (OSError, Exception) as error:\n    log(error)",
    ),
    ("narrow-excepts", "packaging/dev.py", "try:\n    work()\nexcept:\n    pass"),
    ("short-files", "app/domain/money.py", "x = 1\n" * 301),
    ("short-files", "tests/domain/test_money.py", "x = 1\n" * 301),
    ("opening-words", "app/domain/money.py", "x = 1"),
    ("secrets-in-vault", "app/services/wallet.py", "keyring.set_password('gondola', name, key)"),
    ("secrets-in-vault", "app/gui/window.py", "keyring.get_keyring().set_password('gondola', name, key)"),
    ("pure-domain", "app/domain/job.py", "when = datetime.now(UTC)"),
    ("pure-domain", "app/domain/job.py", "day = date.today()"),
    ("pure-domain", "app/domain/job.py", "import numpy"),
    ("pure-domain", "app/domain/job.py", "from attrs import define"),
    ("visible-text", "app/domain/job.py", "name = 'a\u202eb'"),
    ("visible-text", "README.md", "zero\u200bwidth"),
    ("visible-text", "app/domain/job.py", "name = 'a\x07b'"),
    ("no-build-places", "README.md", f"Look into {HOME}/app."),
    ("no-build-places", "app/domain/job.py", f"# See {SHARED}."),
    ("no-build-places", "packaging/locks/runtime.txt", f"gondola @ file://{HOME}"),
    ("named-suppressions", "app/domain/job.py", f"x = 1  {NOQA}"),
    ("named-suppressions", "app/domain/job.py", f"x = 1  {IGNORE}"),
]

LAWFUL = [
    ("app/gui/window.py", "dialog.open()"),
    ("tests/gui/test_window.py", "application.exec()"),
    ("app/services/tasks.py", "asyncio.create_task(work())"),
    ("app/services/watch.py", "group.create_task(work())"),
    (
        "app/services/watch.py",
        "try:\n    work()\nexcept Exception:  # outermost: logged and shown\n    show()",
    ),
    ("app/services/watch.py", "try:\n    work()\nexcept BaseException:\n    clean()\n    raise"),
    ("app/services/watch.py", "try:\n    work()\nexcept (OSError, ValueError):\n    pass"),
    ("app/domain/money.py", "x = 1\n" * 250),
    ("app/adapters/vault/keys.py", "keyring.set_password('gondola', name, key)"),
    ("app/adapters/clock/system.py", "when = datetime.now(UTC)"),
    ("app/domain/job.py", "from decimal import Decimal\nfrom app.domain.money import Money"),
    ("app/domain/job.py", "name = 'Bärlauch – 5 €, 12 × ✓'"),
    ("app/domain/job.py", f"x = 1  {NOQA}: S101 - a reason\ny = 2  {IGNORE}[arg-type]"),
    ("README.md", "Logs lie in ~/.local/state; a folder can be shared/unshared; see docs/how."),
]


@pytest.mark.parametrize("rule,path,text", BROKEN)
def test_a_planted_violation_is_found(rule: str, path: str, text: str) -> None:
    if path.endswith(".py") and rule != "opening-words":
        text = f'"""What lives here."""\n{text}'
    assert rule in {violation.rule for violation in rules.check(Source(path, text))}


@pytest.mark.parametrize("path,text", LAWFUL)
def test_lawful_code_is_left_alone(path: str, text: str) -> None:
    if path.endswith(".py"):
        text = f'"""What lives here."""\n{text}'
    assert rules.check(Source(path, text)) == []


def test_each_violation_names_its_file_line_and_remedy() -> None:
    source = Source("app/gui/window.py", '"""Here."""\n\ndialog.exec()\n')
    assert [str(one) for one in rules.check(source)] == [
        "app/gui/window.py:3: [nested-loop] use open() or popup() and await finished"
    ]


def test_a_folder_of_code_without_its_marker_is_found() -> None:
    found = rules.check_layout(["app/__init__.py", "app/gui/window.py", "app/domain/__init__.py"])
    assert [(one.rule, one.path) for one in found] == [("marked-packages", "app/gui")]


def test_a_marker_that_would_hide_the_library_packaging_is_found() -> None:
    found = rules.check_layout(["packaging/__init__.py", "packaging/dev.py"])
    assert [(one.rule, one.path) for one in found] == [("marked-packages", "packaging/__init__.py")]


def test_every_rule_is_tested_above() -> None:
    assert len({rule for rule, _, _ in BROKEN}) == len(rules.RULES)


def test_a_whole_checkout_is_read_with_files_not_yet_added_but_without_ignored_ones(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text("build/\n", encoding="utf-8")
    for folder in ("app", "build"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").write_text("dialog.exec()\n", encoding="utf-8")
    (tmp_path / "app" / "picture.png").write_bytes(b"\x89PNG\xff")
    (tmp_path / "app" / "latin.py").write_bytes(b'"""Caf\xe9."""')
    found = {(one.rule, one.path) for one in rules.check_checkout(tmp_path)}
    assert found == {
        ("nested-loop", "app/__init__.py"),
        ("opening-words", "app/__init__.py"),
        ("visible-text", "app/latin.py"),
    }


def test_a_folder_that_git_does_not_know_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(rules.CannotListFilesError):
        rules.check_checkout(tmp_path)

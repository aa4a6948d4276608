"""Tries mutants of one file, each in the same process: imports the changed code and runs the tests that should notice.

Started by ``mutants``: reads numbers of mutants, answers each with one word. The file itself is never touched.
"""

from __future__ import annotations

import ast
import importlib
import os
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import CodeType, ModuleType

import pytest

from devtools.mutations import mutations

UNCHANGED = -1
STILLBORN = "stillborn"
_VERDICTS = {
    pytest.ExitCode.OK: "survived",
    pytest.ExitCode.TESTS_FAILED: "killed",
    pytest.ExitCode.INTERRUPTED: "killed",  # the tests themselves could not be imported
}
"""Anything else, such as tests that are not there, ends this process."""


class _Changed(MetaPathFinder, Loader):
    """Brings one module in with other code than its file has."""

    def __init__(self, path: str) -> None:
        self.name = path.removesuffix(".py").replace("/", ".")
        self._path = path
        self._code: CodeType | None = None

    def take(self, number: int) -> None:
        """From now on the module has this change."""
        tree = ast.parse(Path(self._path).read_text(encoding="utf-8"))
        if number != UNCHANGED:
            mutations(tree)[number].apply()
        self._code = compile(ast.fix_missing_locations(tree), self._path, "exec")

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Only the one module is ours."""
        return spec_from_loader(name, self, origin=self._path) if name == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code as the module."""
        if self._code is not None:
            exec(self._code, module.__dict__)  # noqa: S102 - that is what importing is


class _Quick:
    """The same few examples each time, none remembered or made prettier, and tests without examples first."""

    def pytest_configure(self) -> None:
        """Not sooner: pytest wants to be the first to import hypothesis."""
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.generate)
        settings.register_profile(
            "mutants", deadline=None, derandomize=True, database=None, phases=phases, max_examples=25
        )
        settings.load_profile("mutants")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Most changes fall over the first plain test that says what is right."""
        items.sort(key=lambda item: not isinstance(item, pytest.Function) or _has_examples(item))


def _has_examples(item: pytest.Function) -> bool:
    return hasattr(item.obj, "hypothesis") or item.name == "runTest"


def _tried(changed: _Changed, number: int, tests: list[str]) -> str:
    for name in [each for each in sys.modules if each.partition(".")[0] in {"app", "tests"}]:
        del sys.modules[name]
    changed.take(number)
    try:
        importlib.import_module(changed.name)
    except Exception:  # noqa: BLE001 # outermost: a change that cannot even be imported says nothing about tests
        return STILLBORN
    words = ["-x", "-q", "--tb=no", "--noconftest", "--import-mode=importlib", "-p", "no:cacheprovider"]
    words += ["-c", os.devnull, "--rootdir", ".", *tests]
    return _VERDICTS[pytest.ExitCode(pytest.main(words, plugins=[_Quick()]))]


def main(path: str, tests: list[str]) -> None:
    """Answer until nobody asks any more. What the tests print goes nowhere."""
    changed = _Changed(path)
    sys.meta_path.insert(0, changed)
    answers = os.fdopen(os.dup(1), "w")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    for line in sys.stdin:
        print(_tried(changed, int(line), tests), file=answers, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

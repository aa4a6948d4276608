"""Playing in the program's own process must not weaken it."""

from __future__ import annotations

import subprocess
import sys

from tests.support.program import REPO, environment


def test_the_sandbox_leaves_the_recursion_limit_as_it_was() -> None:
    code = "import sys; before = sys.getrecursionlimit(); import app.sandbox; assert sys.getrecursionlimit() == before"
    subprocess.run([sys.executable, "-c", code], cwd=REPO, env=environment(), check=True)

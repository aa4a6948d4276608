"""What a start does not do: each thing that is left out of it was measured (`tests/bench`)."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.support.processes import app_environment


def told(code: str) -> object:
    """What a fresh Python prints as JSON."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env=app_environment(QT_QPA_PLATFORM="offscreen"),
    )
    return json.loads(done.stdout)


def test_no_source_is_read_for_being_imported() -> None:
    code = "import json, linecache, app.gui.run; print(json.dumps(len(linecache.cache)))"
    lines = told(code)
    assert isinstance(lines, int)
    assert lines < 20


def test_the_command_line_of_the_http_library_stays_away() -> None:
    code = """
import json, sys
import app.bootstrap.compose
print(json.dumps([name for name in ("rich", "pygments", "click") if name in sys.modules]))
"""
    assert told(code) == []

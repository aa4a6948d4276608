"""What a start does not do: each thing that is left out of it was measured (`tests/bench`)."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

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


HEAVY = ("asyncio", "httpx", "pydantic", "eth_account", "keyring", "jeepney", "qasync", "miniaudio", "segno")
NOT_YET = (
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "app.services.gondola",
    "app.gui.frame",
    "app.bootstrap.compose",
)


def test_what_saved_rows_do_not_need_is_not_there_when_they_are_painted(tmp_path: Path) -> None:
    code = f"""
import json, sys
from pathlib import Path
from app.__main__ import main
from app.bootstrap.launcher import WindowLauncher
from app.gui import first
launcher = WindowLauncher(Path({str(tmp_path)!r}))
window = first.show_first(launcher)
print(json.dumps([name for name in {HEAVY + NOT_YET!r} if name in sys.modules]))
"""
    assert told(code) == []


@pytest.mark.parametrize("name", HEAVY + NOT_YET)
def test_what_is_left_for_later_is_still_called_that(name: str) -> None:
    assert find_spec(name) is not None


def test_the_decoder_of_sounds_stays_away_until_there_is_one() -> None:
    code = """
import json, sys
import app.bootstrap.compose
print(json.dumps([name for name in ("miniaudio", "pycparser") if name in sys.modules]))
"""
    assert told(code) == []


def test_what_reads_listings_stays_away_until_there_is_one() -> None:
    code = """
import json, sys
import app.bootstrap.compose
print(json.dumps([name for name in ("app.adapters.files.listing",) if name in sys.modules]))
"""
    assert told(code) == []
    assert find_spec("app.adapters.files.listing") is not None


def test_the_library_that_answers_later_starts_stays_away_until_one_knocks(tmp_path: Path) -> None:
    code = f"""
import json, sys
from PySide6.QtCore import QCoreApplication
from app.gui.door import Door
application, door = QCoreApplication([]), Door()
opened = door.open({str(tmp_path / "door")!r})
print(json.dumps([opened, "PySide6.QtNetwork" in sys.modules]))
"""
    assert told(code) == [True, False]


def test_no_request_looks_for_a_library_that_is_not_there() -> None:
    code = """
import json, sys
from importlib.util import find_spec
there = find_spec("sniffio") is not None
import app.adapters.transport
print(json.dumps(there or sys.modules.get("sniffio", "looked for") is None))
"""
    assert told(code) is True

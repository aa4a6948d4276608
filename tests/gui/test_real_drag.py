"""Audio is dragged out of the real table and out of the details with a real mouse, into a program that takes files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from tests.support.desktop import private_bus, virtual_display, window_manager
from tests.support.patience import PATIENCE_S
from tests.support.processes import app_environment, started

pytestmark = pytest.mark.linux_desktop

_STEPS = 24

_JOBS = """
import asyncio, sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop
from app.domain.job import JobState
from app.gui.pages.job_file import JobFile
from app.gui.pages.jobs import JobsPage
from tests.gui.fakes import NOW, FakeShell, FakeWorld, a_job, saved_audio
from tests.gui.loops import turns

app = QApplication(sys.argv)

async def show():
    audio = replace(saved_audio(), path=sys.argv[1])
    job = a_job(1, state=JobState.CLEANED, audio=audio, finished_at=NOW)
    page = JobsPage(FakeShell(FakeWorld(jobs=(job,))))
    page.setWindowTitle("Jobs to drag")
    page.setGeometry(20, 40, 820, 500)
    page.show()
    await turns(40)
    table = page.jobs.table
    place = table.viewport().mapToGlobal(table.visualRect(page.model.index(0, 0)).center())
    if sys.argv[2] == "details":
        page.show_job(job.id)
        await turns(40)
        file = page.details.findChild(JobFile)
        place = file.viewport().mapToGlobal(file.rect().center())
    print("at", place.x(), place.y(), flush=True)
    await asyncio.Event().wait()

with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
    runner.run(show())
"""

_TARGET = """
import sys
from PySide6.QtWidgets import QApplication, QWidget

class Target(QWidget):
    def __init__(self):
        super().__init__()
        self.setAcceptDrops(True)
        self.setWindowTitle("Takes files")
        self.setGeometry(900, 40, 300, 400)
    def dragEnterEvent(self, event):
        event.acceptProposedAction()
    def dropEvent(self, event):
        event.acceptProposedAction()
        print(event.proposedAction().name, *(url.toString() for url in event.mimeData().urls()), flush=True)

app = QApplication(sys.argv)
target = Target()
target.show()
print("ready", flush=True)
app.exec()
"""


def xdotool(screen: Mapping[str, str], *words: str) -> None:
    subprocess.run(["xdotool", *words], env=dict(screen), check=True, capture_output=True, timeout=PATIENCE_S)


@pytest.mark.parametrize("held", ["row", "details"])
def test_saved_audio_is_dropped_elsewhere_as_the_file_that_it_is(tmp_path: Path, held: str) -> None:
    audio = tmp_path / "market at dawn.mp3"
    audio.write_bytes(b"sound")
    with virtual_display((1280, 800)) as display, private_bus(keyring=False, display=display) as bus:
        environment = {**app_environment(), **bus, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        with (
            window_manager(bus),
            started([sys.executable, "-c", _TARGET], environment) as target,
            started([sys.executable, "-c", _JOBS, str(audio), held], environment) as jobs,
        ):
            assert target.stdout is not None
            assert jobs.stdout is not None
            ready = next(line for line in target.stdout if line == b"ready\n")
            place = next(line.split() for line in jobs.stdout if line.startswith(b"at "))[1:]
            x, y = (int(word) for word in place)
            xdotool(bus, "mousemove", "--sync", str(x), str(y))
            xdotool(bus, "mousedown", "1")
            for step in range(1, _STEPS + 1):
                at = (x + (1050 - x) * step // _STEPS, y + (200 - y) * step // _STEPS)
                xdotool(bus, "mousemove", "--sync", str(at[0]), str(at[1]))
            # A last small move: the target has answered by now that it takes what is held above it.
            xdotool(bus, "mousemove_relative", "--sync", "3", "3")
            xdotool(bus, "mouseup", "1")
            dropped = next(line for line in target.stdout if line.startswith(b"CopyAction"))

    assert ready
    assert dropped.decode().split(maxsplit=1) == [
        "CopyAction",
        f"{QUrl.fromLocalFile(str(audio)).toString()}\n",
    ]

"""Small things a sheet asks of the desktop: copy a text, open a link, choose a file. No nested loops."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.ports.threads import as_usual, run_soon


def copy_text(text: str) -> None:
    """Put a text on the clipboard. Never for phrases, keys or passwords."""
    QGuiApplication.clipboard().setText(text)


def open_link(url: str) -> bool:
    """Open a page in the person's browser; anything that is not http or https is not opened."""
    if urlsplit(url).scheme not in ("http", "https"):
        return False
    as_usual()
    try:
        return QDesktopServices.openUrl(QUrl(url))
    finally:
        run_soon()


async def choose_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Let the person choose an existing file; ``kinds`` is a Qt filter such as ``Listings (*.json *.txt)``.

    It begins at home, and later where the last file was found: never in the folder the program was started from.
    """
    chooser = QFileDialog(parent, title, str(_Last.folder or Path.home()), kinds)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chosen = await _chosen(chooser)
    if chosen is not None:
        _Last.folder = chosen.parent
    return chosen


async def choose_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Let the person choose several existing files; none where they choose nothing."""
    chooser = QFileDialog(parent, title, str(_Last.folder or Path.home()), kinds)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
    chosen = await _all_chosen(chooser)
    if chosen:
        _Last.folder = chosen[0].parent
    return chosen


class _Last:
    """Where a file was chosen last in this run."""

    folder: Path | None = None


async def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Let the person choose a folder."""
    chooser = QFileDialog(parent, title, str(_nearest(start)))
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    return await _chosen(chooser)


def _nearest(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that there is: a chooser opens anywhere otherwise."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), Path.home())


async def _chosen(chooser: QFileDialog) -> Path | None:
    return next(iter(await _all_chosen(chooser)), None)


async def _all_chosen(chooser: QFileDialog) -> list[Path]:
    finished: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    chooser.finished.connect(lambda code: None if finished.done() else finished.set_result(code))
    chooser.open()
    try:
        accepted = await finished == QDialog.DialogCode.Accepted
        files = chooser.selectedFiles()
        return [Path(each) for each in files] if accepted else []
    finally:
        chooser.hide()
        chooser.deleteLater()

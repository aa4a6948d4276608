"""Numbered pictures of a window, in light and in dark."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.gui.theme.theme import ThemeChoice, theme
from app.gui.widgets.snapshot import picture_of

_PAINTED_S = 0.12


class AlbumFull(Exception):
    """A picture could not be written; the text says which and where."""


class Album:
    """Saves what a window shows; prints the path of each picture."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self._count = 0

    async def keep(self, name: str) -> None:
        """Take a picture of the window as it is, with the sheets over it.

        Raises:
            AlbumFull: it could not be written.
        """
        await asyncio.sleep(_PAINTED_S)
        self._count += 1
        path = self._folder / f"{self._count:02d}-{name}.png"
        if not picture_of(self._window).save(str(path)):
            raise AlbumFull(f"{path.name} could not be written to {self._folder}.")
        print(path, flush=True)  # noqa: T201 - the list of pictures is what is asked for

    async def keep_dark(self, name: str) -> None:
        """The same in the dark."""
        theme().choose(ThemeChoice.DARK)
        try:
            await self.keep(f"{name}-dark")
        finally:
            theme().choose(ThemeChoice.LIGHT)

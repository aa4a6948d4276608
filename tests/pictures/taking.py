"""Takes the pictures of one process: each state is brought about once, then shown in every theme and size."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.gui.theme.theme import ThemeChoice, theme
from tests.pictures.catalogue import PICTURES
from tests.pictures.stage import SIZE, Picture, picture_of, posed, settled

SMALL, HUGE = (900, 600), (3840, 2160)


async def take_all(folder: Path, only: str = "", *, twice: bool = False) -> int:
    """Every picture whose name contains ``only``; ``twice`` is the process with twice as many pixels. Returns how
    many could not be taken, each of which is told.
    """
    failed = 0
    for picture in PICTURES:
        if only not in picture.name or (twice and not picture.every_size):
            continue
        try:
            await _take(picture, folder, twice=twice)
        except Exception as error:  # noqa: BLE001 # outermost: the other pictures are wanted all the same
            failed += 1
            print(f"{picture.name}: {type(error).__name__}: {error}", file=sys.stderr)  # noqa: T201
    return failed


async def _take(picture: Picture, folder: Path, *, twice: bool) -> None:
    theme().choose(ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory() as home:
        stage = await posed(picture, Path(home))
        try:
            for name, size, choice in looks(picture, twice=twice):
                theme().choose(choice)
                stage.window.resize(*size)
                await settled()
                path = folder / f"{picture.name}-{name}.png"
                if not picture_of(stage.window).save(str(path)):
                    raise OSError(f"{path} cannot be written")
        finally:
            theme().choose(ThemeChoice.LIGHT)
            await stage.scene.close()


def looks(picture: Picture, *, twice: bool) -> Iterator[tuple[str, tuple[int, int], ThemeChoice]]:
    """The name, size and theme of each picture of a state."""
    if twice:
        yield "200-percent", SIZE, ThemeChoice.LIGHT
        return
    yield "light", SIZE, ThemeChoice.LIGHT
    yield "dark", SIZE, ThemeChoice.DARK
    yield "small", SMALL, ThemeChoice.LIGHT
    if picture.every_size:
        yield "4k", HUGE, ThemeChoice.LIGHT

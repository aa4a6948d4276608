"""What is on a screen, seen from outside: the pixels of a virtual screen, and whether rows of words are among them."""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.desktop import DesktopMissingError
from tests.support.processes import started

SIZE = (1440, 900)
_HEADER = struct.Struct(">25I")
_DEPTH_BYTES, _COLOUR_BYTES = 4, 12
LEAST_ROWS = 8
"""So many rows of words are a list that is useful."""
_WIDE, _TALL = 60, 44
_AREA = (250, 190, 560, 830)
"""Where titles stand in both windows: left, top, right, bottom; no sidebar, no header, no chips."""
_INK = 60


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen whose picture is a file that is mapped into memory: a look at it costs nobody anything."""

    display: str
    picture: mmap.mmap
    offset: int
    line: int

    def area(self) -> list[bytes]:
        """The lines of pixels where titles stand, four bytes each: blue, green, red, nothing."""
        left, top, right, bottom = _AREA
        starts = (self.offset + y * self.line for y in range(top, bottom))
        return [self.picture[at + left * _DEPTH_BYTES : at + right * _DEPTH_BYTES] for at in starts]

    def shows_rows(self) -> bool:
        """Whether rows of words are to be seen."""
        return rows_of_words(self.area()) >= LEAST_ROWS

    def save(self, path: Path) -> None:
        """Keep the picture, to be looked at."""
        from PySide6.QtGui import QImage

        width, height = SIZE
        pixels = self.picture[self.offset : self.offset + self.line * height]
        QImage(pixels, width, height, self.line, QImage.Format.Format_RGB32).save(str(path))


def rows_of_words(lines: list[bytes]) -> int:
    """How many bands of ink there are that are as wide as words and no taller than a row.

    Ink is what is much darker, or much lighter, than the ground, which is the commonest green of a line. A band ends
    where a line has no ink.
    """
    rows, began, widest = 0, None, 0
    for at, line in enumerate((*lines, b"")):
        wide = _ink_width(line)
        if wide:
            began, widest = (at if began is None else began), max(widest, wide)
        elif began is not None:
            rows += widest >= _WIDE and at - began <= _TALL
            began, widest = None, 0
    return rows


def _ink_width(line: bytes) -> int:
    greens = line[1::_DEPTH_BYTES]
    if not greens or greens.count(greens[0]) == len(greens):
        return 0
    ground = max(set(greens), key=greens.count)
    inked = [at for at, green in enumerate(greens) if abs(green - ground) > _INK]
    return inked[-1] - inked[0] + 1 if inked else 0


@contextmanager
def screen() -> Iterator[Screen]:
    """A virtual screen that nobody sees."""
    server = shutil.which("Xvfb")
    if server is None:
        raise DesktopMissingError("Xvfb is not installed; `python packaging/dev.py test` sees to it")
    width, height = SIZE
    read_end, write_end = os.pipe()
    with tempfile.TemporaryDirectory(prefix="gondola-screen-") as folder, os.fdopen(read_end, "rb") as told:
        words = [server, "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24"]
        words += ["-nolisten", "tcp", "-noreset", "-fbdir", folder]
        with started(words, os.environ, pass_fds=[write_end]):
            os.close(write_end)
            number = told.readline().strip().decode()
            if not number:
                raise DesktopMissingError("Xvfb did not start")
            with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
            fields = _HEADER.unpack_from(picture)
            yield Screen(f":{number}", picture, fields[0] + fields[19] * _COLOUR_BYTES, fields[12])
            picture.close()

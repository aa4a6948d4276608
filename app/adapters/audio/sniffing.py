"""Finds out what a file really is, whatever its name and the server say."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from app.adapters.audio.container import FORMAT_NAMES, Container, NotThisFormat, NotWhole
from app.adapters.audio.flac import read_flac
from app.adapters.audio.mp3 import read_mp3
from app.adapters.audio.wav import read_wav

_READERS = {"wav": read_wav, "flac": read_flac, "mp3": read_mp3}
_OTHERS = {b"OggS": "Ogg", b"FORM": "AIFF", b"\x1aE\xdf\xa3": "Matroska", b"RIFX": "big-endian WAV"}
_PROSE = (b"{", b"[", b"<", b"PK", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")


def read_container(path: Path) -> Container:
    """The file's own account of itself; blocks.

    Raises:
        NotWhole: it is cut or damaged, or none of the formats that are made here; with words.
        OSError: it cannot be read.
    """
    size = path.stat().st_size
    if size == 0:
        raise NotWhole("The file is empty.")
    with path.open("rb") as file:
        for reader in _READERS.values():
            try:
                return reader(file, size)
            except NotThisFormat:
                continue
        raise NotWhole(_what_else(file))


def mislabelled(found: str, promised: str) -> str:
    """Words for audio of another format than was promised; empty when it is the same."""
    if found == promised:
        return ""
    said = FORMAT_NAMES.get(promised)
    return (
        f"The server said {said}, but this is {FORMAT_NAMES[found]}."
        if said
        else f"The server did not say that this is {FORMAT_NAMES[found]}."
    )


def _what_else(file: BinaryIO) -> str:
    file.seek(0)
    head = file.read(16)
    for magic, name in _OTHERS.items():
        if head.startswith(magic):
            return f"This is {name}, which cannot be checked here."
    if head[4:8] == b"ftyp":
        return "This is MP4, which cannot be checked here."
    if head.lstrip().startswith(_PROSE):
        return "This is not audio but a document."
    return "This is not audio of any kind that is made here."

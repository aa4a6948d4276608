"""WAV: RIFF chunks and their sizes against the file's size (Microsoft RIFF, EBU Tech 3306 for RF64)."""

# ruff: noqa: PLR2004 - the numbers here are the format's own

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import BinaryIO

from app.adapters.audio.container import Container, NotThisFormat, NotWhole, read_exactly, sane

_CUT = "The file ends before its sound does."
_MOST_CHUNKS = 1000
_UNKNOWN_SIZE = 0xFFFFFFFF
_STREAMED_FROM = 0x7FFFF000
"""Writers that could not go back put the largest size they know; no honest file here is that long."""
_ONE_SIZE_PER_SAMPLE = {1, 3, 6, 7}
_EXTENSIBLE = 0xFFFE


@dataclass(slots=True)
class _Shape:
    tag: int
    channels: int
    sample_rate: int
    block: int


def read_wav(file: BinaryIO, size: int) -> Container:
    """Walk the chunks up to the sound and hold every size against the file's.

    Raises:
        NotThisFormat: no RIFF/WAVE header.
        NotWhole: cut, empty or damaged.
    """
    file.seek(0)
    head = file.read(12)
    if len(head) < 12 or head[:4] not in (b"RIFF", b"RF64") or head[8:12] != b"WAVE":
        raise NotThisFormat
    riff_size: int = struct.unpack("<I", head[4:8])[0]
    shape, data_at, data_size = _chunks(file)
    block = shape.block
    there = size - data_at
    promised = data_size is not None
    if data_size is None:
        if shape.tag in _ONE_SIZE_PER_SAMPLE and there % block:
            raise NotWhole("The file ends in the middle of a sample.")
        data_size = there
    if data_size > there:
        raise NotWhole(_CUT)
    if data_size == 0:
        raise NotWhole("The file holds no sound.")
    # One byte may rightly be missing: some writers leave out the padding of an odd last chunk.
    if 0 < riff_size < _STREAMED_FROM and riff_size + 8 > size + 1:
        raise NotWhole(_CUT)
    frames = data_size // block if shape.tag in _ONE_SIZE_PER_SAMPLE else None
    return Container("wav", shape.channels, shape.sample_rate, frames, promised=promised)


def _chunks(file: BinaryIO) -> tuple[_Shape, int, int | None]:
    """The sample format, and where the sound starts and how long it is (None: the header does not say)."""
    shape: _Shape | None = None
    wide_size: int | None = None
    for _ in range(_MOST_CHUNKS):
        name, size = struct.unpack("<4sI", read_exactly(file, 8, _CUT))
        if name == b"data":
            if shape is None:
                raise NotWhole("The file does not say how its sound is stored.")
            return shape, file.tell(), _data_size(size, wide_size)
        body = read_exactly(file, min(size, 64), _CUT)
        if name == b"fmt ":
            shape = _shape(body)
        elif name == b"ds64" and len(body) >= 16:
            wide_size = struct.unpack("<Q", body[8:16])[0]
        file.seek(size - len(body) + size % 2, 1)
    raise NotWhole("The file has no end of headers.")


def _data_size(size: int, wide_size: int | None) -> int | None:
    if size == _UNKNOWN_SIZE and wide_size is not None:
        return wide_size
    return None if size >= _STREAMED_FROM else size


def _shape(body: bytes) -> _Shape:
    if len(body) < 16:
        raise NotWhole(_CUT)
    tag, channels, sample_rate, _, block, _bits = struct.unpack("<HHIIHH", body[:16])
    if tag == _EXTENSIBLE and len(body) >= 26:
        tag = struct.unpack("<H", body[24:26])[0]
    if not sane(channels, sample_rate) or block == 0:
        raise NotWhole("The file's header makes no sense.")
    return _Shape(tag, channels, sample_rate, block)

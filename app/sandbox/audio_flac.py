"""A small FLAC encoder (RFC 9639): mono, 16 bit, fixed second-order prediction with Rice-coded residuals."""

from __future__ import annotations

import hashlib
import sys
from array import array
from functools import lru_cache

from app.sandbox.audio_melody import RATE

_BLOCK = 4_096
_ORDER = 2
_HEADER_BLOCK_SIZE_FOLLOWS = 0b0111
_RATE_22050 = 0b0110
_MONO = 0b0000
_BITS_16 = 0b100
_WORD_BITS = 64


def flac_file(samples: array[int]) -> bytes:
    """A whole FLAC file of these samples."""
    blocks = [samples[start : start + _BLOCK] for start in range(0, len(samples), _BLOCK)]
    frames = [_frame(number, block) for number, block in enumerate(blocks)]
    return b"fLaC" + _stream_info(samples) + b"".join(frames)


def _stream_info(samples: array[int]) -> bytes:
    little = array("h", samples)
    if sys.byteorder == "big":
        little.byteswap()
    digest = hashlib.md5(little.tobytes(), usedforsecurity=False).digest()
    packed = RATE << 44 | 0 << 41 | 15 << 36 | len(samples)
    body = _BLOCK.to_bytes(2, "big") * 2 + bytes(6) + packed.to_bytes(8, "big") + digest
    return bytes([0x80]) + len(body).to_bytes(3, "big") + body


def _frame(number: int, block: array[int]) -> bytes:
    header = bytes([0xFF, 0xF8, _HEADER_BLOCK_SIZE_FOLLOWS << 4 | _RATE_22050, _MONO << 4 | _BITS_16 << 1])
    header += _utf8_number(number) + (len(block) - 1).to_bytes(2, "big")
    header += bytes([_crc(header, 8, 0x07)])
    frame = header + _subframe(block.tobytes())
    return frame + _crc(frame, 16, 0x8005).to_bytes(2, "big")


@lru_cache(maxsize=256)
def _subframe(raw: bytes) -> bytes:
    """One block's samples, padded to whole bytes. Cached by content: a melody repeats itself."""
    block = array("h", raw)
    bits = _Bits()
    if len(block) <= _ORDER:
        bits.add(0b00000010, 8)
        for sample in block:
            bits.add(sample & 0xFFFF, 16)
        return bits.whole_bytes()
    bits.add((0b001000 | _ORDER) << 1, 8)
    for sample in block[:_ORDER]:
        bits.add(sample & 0xFFFF, 16)
    residuals = [block[i] - 2 * block[i - 1] + block[i - 2] for i in range(_ORDER, len(block))]
    folded = [value << 1 if value >= 0 else (-value << 1) - 1 for value in residuals]
    parameter = _rice_parameter(folded)
    bits.add(0b00_0000, 6)
    bits.add(parameter, 4)
    mask = (1 << parameter) - 1
    for value in folded:
        bits.add(1 << parameter | value & mask, (value >> parameter) + 1 + parameter)
    return bits.whole_bytes()


def _rice_parameter(folded: list[int]) -> int:
    mean = sum(folded) // len(folded)
    return min(14, max(0, mean.bit_length() - 1))


class _Bits:
    """Bits, most significant first."""

    def __init__(self) -> None:
        self._out = bytearray()
        self._pending = 0
        self._count = 0

    def add(self, value: int, width: int) -> None:
        self._pending = self._pending << width | value
        self._count += width
        if self._count >= _WORD_BITS:
            whole, rest = divmod(self._count, 8)
            self._out += (self._pending >> rest).to_bytes(whole, "big")
            self._pending &= (1 << rest) - 1
            self._count = rest

    def whole_bytes(self) -> bytes:
        padding = -self._count % 8
        self.add(0, padding)
        self._out += self._pending.to_bytes(self._count // 8, "big")
        self._pending = self._count = 0
        return bytes(self._out)


def _utf8_number(number: int) -> bytes:
    """A frame number in FLAC's stretched UTF-8; 16 bits are more than any clip here needs."""
    return chr(number).encode("utf-8", "surrogatepass")


@lru_cache(maxsize=2)
def _crc_table(width: int, polynomial: int) -> tuple[int, ...]:
    top, mask = 1 << (width - 1), (1 << width) - 1
    table = []
    for byte in range(256):
        value = byte << (width - 8)
        for _ in range(8):
            value = (value << 1 ^ (polynomial if value & top else 0)) & mask
        table.append(value)
    return tuple(table)


def _crc(data: bytes, width: int, polynomial: int) -> int:
    table, mask, value = _crc_table(width, polynomial), (1 << width) - 1, 0
    shift = width - 8
    for byte in data:
        value = (value << 8 ^ table[value >> shift ^ byte]) & mask
    return value

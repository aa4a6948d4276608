"""FLAC: STREAMINFO and, where it does not say how long the sound is, the last frame's checksum (RFC 9639)."""

# ruff: noqa: PLR2004 - the numbers here are the format's own

from __future__ import annotations

from typing import BinaryIO

from app.adapters.audio.container import (
    Container,
    NotThisFormat,
    NotWhole,
    after_id3v2,
    read_exactly,
    sane,
)

_CUT = "The file ends before its sound does."
_MOST_BLOCKS = 1000
_LAST_WINDOW = 1024 * 1024
_MOST_CANDIDATES = 16


def read_flac(file: BinaryIO, size: int) -> Container:
    """Read STREAMINFO and walk the metadata.

    Raises:
        NotThisFormat: no ``fLaC`` marker.
        NotWhole: cut or damaged as far as the structure tells; a decoder has to confirm the count of samples.
    """
    start = after_id3v2(file, 0)
    file.seek(start)
    if file.read(4) != b"fLaC":
        raise NotThisFormat
    info = _streaminfo(file)
    frames_at = file.tell()
    if frames_at >= size:
        raise NotWhole(_CUT)
    fields = int.from_bytes(info[10:18], "big")
    sample_rate, channels = fields >> 44, ((fields >> 41) & 7) + 1
    bits, total = ((fields >> 36) & 31) + 1, fields & ((1 << 36) - 1)
    if not sane(channels, sample_rate):
        raise NotWhole("The file's header makes no sense.")
    if total == 0 and not _ends_with_a_frame(file, frames_at, size):
        raise NotWhole(_CUT)
    md5 = info[18:34].hex()
    # The decoder here gives 16 bits: only then is its output what the hash was made of. All zero means unset.
    comparable = bits == 16 and md5.strip("0") != ""
    told_md5 = md5 if comparable else ""
    return Container("flac", channels, sample_rate, total or None, pcm_md5=told_md5, promised=total > 0)


def _streaminfo(file: BinaryIO) -> bytes:
    info = b""
    for number in range(_MOST_BLOCKS):
        head = read_exactly(file, 4, _CUT)
        kind, length = head[0] & 0x7F, int.from_bytes(head[1:4], "big")
        if number == 0:
            if kind != 0 or length != 34:
                raise NotWhole("The file's header makes no sense.")
            info = read_exactly(file, 34, _CUT)
        else:
            file.seek(length, 1)
        if head[0] & 0x80:
            return info
    raise NotWhole("The file has no end of headers.")


def _ends_with_a_frame(file: BinaryIO, frames_at: int, size: int) -> bool:
    """Whether the file's last bytes are a whole frame: its checksum over itself and its CRC-16 is then zero."""
    end = _without_id3v1(file, size)
    start = max(frames_at, end - _LAST_WINDOW)
    file.seek(start)
    tail = file.read(max(0, end - start))
    at, tried = len(tail), 0
    while tried < _MOST_CANDIDATES:
        at = max(tail.rfind(b"\xff\xf8", 0, at), tail.rfind(b"\xff\xf9", 0, at))
        if at < 0:
            return False
        if _is_frame_header(tail[at : at + 16]):
            tried += 1
            if _crc(tail[at:], 16, 0x8005) == 0:
                return True
    return False


def _without_id3v1(file: BinaryIO, size: int) -> int:
    if size < 128:
        return size
    file.seek(size - 128)
    return size - 128 if file.read(3) == b"TAG" else size


def _is_frame_header(head: bytes) -> bool:
    if len(head) < 6:
        return False
    leading_ones = 8 - (head[4] ^ 0xFF).bit_length()
    length = 4 + max(1, leading_ones)
    block_code, rate_code = head[2] >> 4, head[2] & 15
    length += {6: 1, 7: 2}.get(block_code, 0) + {12: 1, 13: 2, 14: 2}.get(rate_code, 0)
    return length < len(head) and _crc(head[: length + 1], 8, 0x07) == 0


def _crc(data: bytes, width: int, polynomial: int) -> int:
    """A plain CRC, highest bit first, starting from zero."""
    table = _table(width, polynomial)
    shift, mask = width - 8, (1 << width) - 1
    value = 0
    for byte in data:
        value = ((value << 8) & mask) ^ table[(value >> shift) ^ byte]
    return value


def _table(width: int, polynomial: int) -> list[int]:
    top, mask = 1 << (width - 1), (1 << width) - 1
    table: list[int] = []
    for byte in range(256):
        value = byte << (width - 8)
        for _ in range(8):
            value = ((value << 1) ^ polynomial if value & top else value << 1) & mask
        table.append(value)
    return table

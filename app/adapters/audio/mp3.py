"""MP3: a walk from frame to frame to the file's end, and what a Xing, Info or VBRI header promised."""

# ruff: noqa: PLR2004 - the numbers here are the format's own

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from app.adapters.audio.container import MOST_SAMPLES, Container, NotThisFormat, NotWhole, after_id3v2

_CUT = "The file ends before its sound does."
_MPEG1, _MPEG2 = 3, 2
_LAYER_3 = 1
_RATES = {_MPEG1: (44100, 48000, 32000), _MPEG2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_KBPS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_ENCODER_DELAY = 2 * 4095
"""The LAME tag can name this much delay and padding, which decoders leave out."""
_TAIL = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Frame:
    length: int
    samples: int
    sample_rate: int
    channels: int
    mpeg1: bool


@dataclass(frozen=True, slots=True)
class _Promise:
    frames: int | None
    length: int | None


def read_mp3(file: BinaryIO, size: int) -> Container:
    """Walk every frame of the file.

    Raises:
        NotThisFormat: the first bytes after any ID3 tag are no MPEG layer III frame.
        NotWhole: cut, damaged between frames, or shorter than its own header promised.
    """
    start = after_id3v2(file, 0)
    first = _frame_at(file, start)
    if first is None:
        if start > 0 and size <= start:
            raise NotWhole(_CUT)
        raise NotThisFormat
    promise = _promise(file, start, first)
    at = start if promise is None else start + first.length
    frames, end = _walk(file, at, size, first)
    if promise is not None:
        _hold(promise, frames, end - start)
    if frames == 0:
        raise NotWhole("The file holds no sound.")
    slack = _ENCODER_DELAY + 2 * first.samples
    promised = promise is not None and (promise.frames is not None or promise.length is not None)
    return Container(
        "mp3", first.channels, first.sample_rate, frames * first.samples, slack, promised=promised
    )


def _walk(file: BinaryIO, at: int, size: int, first: _Frame) -> tuple[int, int]:
    """Frames from ``at`` to where only tags follow, and where that is."""
    frames, most = 0, MOST_SAMPLES // (first.samples * first.channels)
    while frames <= most:
        frame = _frame_at(file, at)
        if frame is None:
            beyond = after_id3v2(file, at)
            if beyond > size:
                raise NotWhole(_CUT)
            # Joined streams carry a tag of their own in the middle.
            if beyond > at and _frame_at(file, beyond) is not None:
                at = beyond
                continue
            if beyond == size or _only_tags(file, at, size):
                return frames, at
            raise NotWhole(_CUT if size - at < 4 else "The file is damaged in the middle.")
        if at + frame.length > size:
            raise NotWhole(_CUT)
        at += frame.length
        frames += 1
    raise NotWhole("The sound is longer than any that can be made here.")


def _frame_at(file: BinaryIO, at: int) -> _Frame | None:
    """The frame header at this place (ISO/IEC 11172-3, 13818-3), None if there is none. Free format is not read."""
    file.seek(at)
    head = file.read(4)
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return None
    version, layer = (head[1] >> 3) & 3, (head[1] >> 1) & 3
    bitrate_code, rate_code = head[2] >> 4, (head[2] >> 2) & 3
    if version not in _RATES or layer != _LAYER_3 or bitrate_code in (0, 15) or rate_code == 3:
        return None
    mpeg1 = version == _MPEG1
    sample_rate = _RATES[version][rate_code]
    bits_per_second = (_KBPS_1 if mpeg1 else _KBPS_2)[bitrate_code] * 1000
    samples = 1152 if mpeg1 else 576
    length = samples // 8 * bits_per_second // sample_rate + ((head[2] >> 1) & 1)
    return _Frame(length, samples, sample_rate, 1 if head[3] >> 6 == 3 else 2, mpeg1)


def _promise(file: BinaryIO, start: int, first: _Frame) -> _Promise | None:
    """What the first frame says about the rest, None if it is an ordinary frame. Zero means not told."""
    file.seek(start)
    data = file.read(first.length)
    stereo = first.channels == 2
    side = (32 if stereo else 17) if first.mpeg1 else (17 if stereo else 9)
    xing = data[4 + side :]
    if xing[:4] in (b"Xing", b"Info") and len(xing) >= 16:
        flags, at = xing[7], 8
        frames = length = 0
        if flags & 1:
            frames, at = int.from_bytes(xing[at : at + 4], "big"), at + 4
        if flags & 2:
            length = int.from_bytes(xing[at : at + 4], "big")
        return _Promise(frames or None, length or None)
    vbri = data[36:]
    if vbri[:4] == b"VBRI" and len(vbri) >= 18:
        return _Promise(
            int.from_bytes(vbri[14:18], "big") or None, int.from_bytes(vbri[10:14], "big") or None
        )
    return None


def _hold(promise: _Promise, frames: int, length: int) -> None:
    """Fewer bytes or frames than promised means cut; some writers count the header's own frame as well."""
    if promise.length is not None and length < promise.length:
        raise NotWhole(_CUT)
    if promise.frames is not None and frames + 1 < promise.frames:
        raise NotWhole(_CUT)


def _only_tags(file: BinaryIO, at: int, size: int) -> bool:
    """Whether nothing but known tags or zeros stands between here and the file's end."""
    rest = size - at
    file.seek(at)
    if rest > _TAIL:
        # Pictures make APEv2 tags long; their header or footer is enough.
        return file.read(8) == b"APETAGEX"
    tail = file.read(rest)
    if rest >= 128 and tail[-128:-125] == b"TAG":
        tail = tail[:-128]
    known = (b"APETAGEX", b"LYRICSBEGIN")
    return not tail.strip(b"\0") or tail.startswith(known) or tail[-32:].startswith(b"APETAGEX")

"""Small real sounds, made byte by byte: WAV, FLAC (verbatim frames) and MP3 (silent frames), also odd ones."""

from __future__ import annotations

import array
import hashlib
import math
import struct
import sys

RATE = 8000
MP3_RATE = 44100
MP3_FRAME_S = 1152 / MP3_RATE


def tone(seconds: float, *, channels: int = 1, rate: int = RATE, loudness: float = 0.5) -> bytes:
    """Little-endian 16-bit samples of a 440 Hz tone."""
    samples = array.array("h")
    for at in range(round(seconds * rate)):
        level = round(32767 * loudness * math.sin(2 * math.pi * 440 * at / rate))
        samples.extend([level] * channels)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()


def wav(seconds: float = 1.0, *, channels: int = 1, rate: int = RATE, loudness: float = 0.5) -> bytes:
    """A plain WAV file."""
    return wav_of(
        tone(seconds, channels=channels, rate=rate, loudness=loudness), channels=channels, rate=rate
    )


def wav_of(
    pcm: bytes,
    *,
    channels: int = 1,
    rate: int = RATE,
    data_size: int | None = None,
    riff_size: int | None = None,
    extra: bytes = b"",
) -> bytes:
    """A WAV file around these samples; the sizes in its headers can be made to say something else."""
    said = len(pcm) if data_size is None else data_size
    shape = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * 2, channels * 2, 16)
    body = b"WAVE" + chunk(b"fmt ", shape) + extra + b"data" + struct.pack("<I", said) + pcm
    whole = len(body) if riff_size is None else riff_size
    return b"RIFF" + struct.pack("<I", whole) + body


def chunk(name: bytes, body: bytes) -> bytes:
    """One RIFF chunk."""
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def flac(
    seconds: float = 1.0,
    *,
    channels: int = 1,
    rate: int = RATE,
    total_known: bool = True,
    md5: bytes | None = None,
    extra: bytes = b"",
) -> bytes:
    """A FLAC file; ``total_known=False`` as an encoder that could not go back to its header leaves it."""
    pcm = tone(seconds, channels=channels, rate=rate)
    count = len(pcm) // 2 // channels
    block = 1024
    fields = (rate << 44) | ((channels - 1) << 41) | (15 << 36) | (count if total_known else 0)
    digest = hashlib.md5(pcm, usedforsecurity=False).digest() if md5 is None else md5
    info = struct.pack(">HH", block, block) + bytes(6) + fields.to_bytes(8, "big") + digest
    last = 0 if extra else 0x80
    head = b"fLaC" + bytes([last]) + (34).to_bytes(3, "big") + info + extra
    frames = [
        _flac_frame(number, pcm[at : at + block * channels * 2], channels)
        for number, at in enumerate(range(0, len(pcm), block * channels * 2))
    ]
    return head + b"".join(frames)


def flac_block(kind: int, body: bytes, *, last: bool = True) -> bytes:
    """One FLAC metadata block."""
    return bytes([kind | (0x80 if last else 0)]) + len(body).to_bytes(3, "big") + body


def _flac_frame(number: int, pcm: bytes, channels: int) -> bytes:
    samples = struct.unpack(f"<{len(pcm) // 2}h", pcm)
    count = len(samples) // channels
    coded = chr(number).encode() if number < 0xD800 else b"\0"
    head = b"\xff\xf8" + bytes([0x70, ((channels - 1) << 4) | 0x08]) + coded + struct.pack(">H", count - 1)
    head += bytes([crc(head, 8, 0x07)])
    subframes = [b"\x02" + struct.pack(f">{count}h", *samples[each::channels]) for each in range(channels)]
    body = head + b"".join(subframes)
    return body + struct.pack(">H", crc(body, 16, 0x8005))


def crc(data: bytes, width: int, polynomial: int) -> int:
    """A CRC by the book, bit by bit."""
    value, top, mask = 0, 1 << (width - 1), (1 << width) - 1
    for byte in data:
        value ^= byte << (width - 8)
        for _ in range(8):
            value = ((value << 1) ^ polynomial if value & top else value << 1) & mask
    return value


def mp3_frame(payload: bytes = b"", *, mono: bool = False) -> bytes:
    """One frame of MPEG-1 layer III at 128 kbit/s and 44.1 kHz; zeros in it are silence."""
    head = b"\xff\xfb\x90" + (b"\xc0" if mono else b"\x00")
    return (head + payload).ljust(417, b"\0")


def mp3(seconds: float = 1.0, *, mono: bool = False, header: bytes = b"") -> bytes:
    """A silent MP3, optionally after the frame that tells its length."""
    frames = math.ceil(seconds / MP3_FRAME_S)
    return header + mp3_frame(mono=mono) * frames


def mp3_with_xing(seconds: float = 1.0, *, mono: bool = False, frames: int | None = None) -> bytes:
    """An MP3 whose Xing header tells its frames and bytes, as most encoders write it."""
    count = math.ceil(seconds / MP3_FRAME_S) if frames is None else frames
    size = 417 * (math.ceil(seconds / MP3_FRAME_S) + 1)
    told = b"Xing" + struct.pack(">III", 3, count, size)
    return mp3(seconds, mono=mono, header=mp3_frame(bytes(17 if mono else 32) + told, mono=mono))


def mp3_with_vbri(seconds: float = 1.0) -> bytes:
    """An MP3 with the Fraunhofer encoder's header."""
    count = math.ceil(seconds / MP3_FRAME_S)
    told = b"VBRI" + struct.pack(">HHHII", 1, 0, 0, 417 * (count + 1), count)
    return mp3(seconds, header=mp3_frame(bytes(32) + told))


def id3v2(size: int, *, footer: bool = False) -> bytes:
    """An ID3v2 tag of ``size`` bytes after its header."""
    coded = bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
    flags = 0x10 if footer else 0
    tag = b"ID3\x04\x00" + bytes([flags]) + coded + bytes(size)
    return tag + (b"3DI\x04\x00\x10" + coded if footer else b"")


def id3v1() -> bytes:
    """An ID3v1 tag."""
    return b"TAG".ljust(128, b"\0")

"""Decides whether a file is whole, decodable audio of the kind and length that was promised."""

from __future__ import annotations

import asyncio
from pathlib import Path
from threading import Event

from app.adapters.audio.container import Container, NotWhole
from app.adapters.audio.decoding import Decoded, decode_all
from app.adapters.audio.peaks import peak_levels
from app.adapters.audio.sniffing import mislabelled, read_container
from app.domain.observation import AudioHead
from app.ports.audio import ProbeResult

SHORTEST_TOLERANCE_S = 1.0
TOLERANCE = 0.03
A_BLINK_S = 0.3
"""Servers round the length they announce; a missing end is caught by the container's own figures."""


class MiniaudioProbe:
    """The port ``AudioProbe``, with miniaudio's decoders, on worker threads that end soon after a cancel."""

    async def probe(self, path: Path, head: AudioHead) -> ProbeResult:
        """Check structure, decode everything, compare with the headers' promise. Never raises for a bad file."""
        stop = Event()
        try:
            return await asyncio.to_thread(examine, path, head, stop)
        finally:
            stop.set()

    async def peaks(self, path: Path, count: int) -> tuple[float, ...]:
        """``count`` peak levels 0..1, the loudest channel's; empty for a file that cannot be decoded."""
        stop = Event()
        try:
            return await asyncio.to_thread(peak_levels, path, count, stop)
        finally:
            stop.set()


def examine(path: Path, head: AudioHead, stop: Event) -> ProbeResult:
    """The whole check; blocks."""
    try:
        container = read_container(path)
        decoded = decode_all(path, container, stop)
    except NotWhole as error:
        return ProbeResult(ok=False, problem=str(error))
    except OSError:
        return ProbeResult(ok=False, problem="The file cannot be read.")
    if decoded.frames == 0:
        return ProbeResult(ok=False, problem="The file holds no sound.")
    duration_s = decoded.frames / container.sample_rate
    problem = (
        _shortfall(container, decoded)
        or mislabelled(container.audio_format, head.audio_format)
        or _not_as_promised(duration_s, head.declared_duration_s)
    )
    vouched = container.promised or _exactly(duration_s, head.declared_duration_s)
    return ProbeResult(ok=not problem, duration_s=duration_s, problem=problem, vouched=vouched)


def _exactly(duration_s: float, declared_s: float | None) -> bool:
    """Whether the length is the announced one so nearly that no more than a blink can be missing."""
    return declared_s is not None and abs(duration_s - declared_s) <= A_BLINK_S


def _shortfall(container: Container, decoded: Decoded) -> str:
    if container.frames is not None and decoded.frames < container.frames - container.slack_frames:
        held = container.frames / container.sample_rate
        got = decoded.frames / container.sample_rate
        return f"Only {got:.1f} of {held:.1f} seconds can be decoded."
    if container.pcm_md5 and decoded.md5 != container.pcm_md5:
        return "The sound is not the one that was stored: its checksum differs."
    return ""


def _not_as_promised(duration_s: float, declared_s: float | None) -> str:
    if declared_s is None or declared_s <= 0:
        return ""
    if abs(duration_s - declared_s) <= max(SHORTEST_TOLERANCE_S, TOLERANCE * declared_s):
        return ""
    return f"It lasts {duration_s:.1f} seconds; the server announced {declared_s:.1f}."

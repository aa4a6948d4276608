"""Peak levels for drawing a waveform, gathered in one pass and bounded memory."""

from __future__ import annotations

import array
from pathlib import Path
from threading import Event

from app.adapters.audio.container import NotWhole
from app.adapters.audio.decoding import runs
from app.adapters.audio.sniffing import read_container

_FRAMES_PER_LEVEL = 256
_MOST_LEVELS = 8192
_LOOKED_AT_PER_LEVEL = 512
_LEAST_LOOKED_AT = 32
"""Samples looked at for one level; where there are more, every n-th is enough for a picture."""
FULL_SCALE = 32768


def peak_levels(path: Path, count: int, stop: Event) -> tuple[float, ...]:
    """``count`` levels 0..1 over the whole file; blocks. Empty for a file that cannot be decoded, or no count."""
    if count <= 0:
        return ()
    levels = _Levels()
    try:
        container = read_container(path)
        for samples in runs(path, container, stop):
            levels.add(samples, container.channels)
    except (NotWhole, OSError):
        return ()
    return levels.as_bars(count)


class _Levels:
    """Levels of equal stretches of time; when there are too many, neighbours are joined."""

    def __init__(self) -> None:
        self._levels: list[int] = []
        self._stretches = 1
        self._open: list[int] = []

    def add(self, samples: array.array[int], channels: int) -> None:
        """Take the next run of interleaved samples."""
        step = _FRAMES_PER_LEVEL * channels
        looks = max(_LEAST_LOOKED_AT, _LOOKED_AT_PER_LEVEL // self._stretches)
        for start in range(0, len(samples), step):
            self._open.append(_peak(samples[start : start + step], looks))
            if len(self._open) == self._stretches:
                self._close()

    def as_bars(self, count: int) -> tuple[float, ...]:
        """Spread over ``count`` bars; a bar that spans several levels shows the highest."""
        if self._open:
            self._close()
        have = len(self._levels)
        if have == 0:
            return ()
        bars: list[float] = []
        for bar in range(count):
            first = bar * have // count
            last = max(first + 1, (bar + 1) * have // count)
            bars.append(min(1.0, max(self._levels[first:last]) / FULL_SCALE))
        return tuple(bars)

    def _close(self) -> None:
        self._levels.append(max(self._open))
        self._open.clear()
        if len(self._levels) >= _MOST_LEVELS:
            self._levels = [max(pair) for pair in zip(self._levels[::2], self._levels[1::2], strict=True)]
            self._stretches *= 2


def _peak(samples: array.array[int], looks: int) -> int:
    # An odd step meets every channel of interleaved sound.
    stride = len(samples) // looks | 1
    seen = samples[::stride]
    highest, lowest = max(seen), min(seen)
    return max(highest, -lowest)

"""16-bit mono WAV by the standard library."""

from __future__ import annotations

import io
import sys
import wave
from array import array

from app.sandbox.audio_melody import RATE


def wav_file(samples: array[int]) -> bytes:
    """A whole WAV file of these samples."""
    little = array("h", samples)
    if sys.byteorder == "big":
        little.byteswap()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(little.tobytes())
    return out.getvalue()

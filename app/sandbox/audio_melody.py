"""A small tune for every prompt: bell-like notes of a pentatonic scale, chosen by the prompt, over a soft bass."""

from __future__ import annotations

import hashlib
import math
from array import array
from functools import lru_cache

RATE = 22_050
NOTE_SAMPLES = 11_520
"""Half a second and a bit: 20 MPEG-2 frames, so that a tune in MP3 can be put together note by note."""

NOTES = (0, 2, 4, 7, 9, 12, 14, 16)
"""Semitones above the root: two octaves' worth of major pentatonic."""

_ROOT_HZ = 261.626
_PHRASE_NOTES = 16
_FADE = 400


def tune(prompt: str) -> list[int]:
    """Which notes (places in ``NOTES``) a prompt plays, one phrase of them; steps are small, the end is the root."""
    digest = hashlib.sha256(prompt.encode()).digest()
    place, places = digest[31] % len(NOTES), []
    for byte in digest[: _PHRASE_NOTES - 1]:
        place = min(len(NOTES) - 1, max(0, place + (byte % 5) - 2))
        places.append(place)
    return [*places, 0]


@lru_cache(maxsize=32)
def note_samples(place: int) -> array[int]:
    """One note as 16-bit samples, silent at both ends so that any two can meet."""
    hertz = _ROOT_HZ * 2 ** (NOTES[place] / 12)
    partials = ((1.0, 0.50, 5.0), (2.0, 0.22, 8.0), (3.0, 0.08, 12.0), (0.25, 0.16, 3.0))
    samples = array("h")
    for index in range(NOTE_SAMPLES):
        second = index / RATE
        level = sum(
            volume * math.exp(-decay * second) * math.sin(math.tau * hertz * factor * second)
            for factor, volume, decay in partials
        )
        edge = min(1.0, index / 60, (NOTE_SAMPLES - index) / _FADE)
        samples.append(round(18_000 * level * edge))
    return samples


def melody_samples(prompt: str, seconds: int) -> array[int]:
    """The prompt's phrase, repeated to the wanted length: mono, 16 bit, ``RATE`` a second."""
    phrase = array("h")
    for place in tune(prompt):
        phrase.extend(note_samples(place))
    wanted = seconds * RATE
    whole = phrase * (wanted // len(phrase) + 1)
    return whole[:wanted]

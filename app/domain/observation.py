"""What one poll saw, told by an adapter in words the job rules understand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import GondolaError


@dataclass(frozen=True, slots=True)
class StillMaking:
    """The server is working. Times in milliseconds as the server said them, None where it did not.

    ``keeps_until`` is until when it keeps the audio, where it says so.
    """

    p80_ms: int | None
    elapsed_ms: int | None
    keeps_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AudioHead:
    """What the answer's headers promise about the audio that follows.

    ``audio_format`` is one of ``mp3``, ``wav``, ``flac``; ``declared_bytes`` is Content-Length or None.
    """

    audio_format: str
    declared_bytes: int | None = None
    declared_duration_s: float | None = None
    inference_s: float | None = None
    model_name: str = ""
    keeps_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class SavedAudio:
    """Audio that is on disk. ``verified`` is False for bytes that arrived whole but failed a check.

    ``vouched`` is False where nothing says how long it should be: neither the file itself nor the server. Then the
    server's copy is looked at once more before it is deleted.
    """

    path: str
    sha256: str
    size_bytes: int
    audio_format: str
    duration_s: float | None
    verified: bool
    problem: str = ""
    vouched: bool = True


@dataclass(frozen=True, slots=True)
class AudioSaved:
    """The answer was audio and the library has it safe on disk; ``inference_s`` is how long the server says it took."""

    audio: SavedAudio
    inference_s: float | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """The poll did not succeed; ``error`` says how and what it means. ``asked`` is False when nobody was asked.

    ``keeps_until`` is until when the server keeps audio that could not be saved, where it says so.
    """

    error: GondolaError
    asked: bool = True
    keeps_until: datetime | None = None


Observation = StillMaking | AudioSaved | Trouble


@dataclass(frozen=True, slots=True)
class Balance:
    """Prepaid credit at a host, micro-USDC, as of ``seen_at``."""

    account_id: str
    credit_micro_usdc: int
    can_consume: bool
    minimum_top_up_micro_usdc: int
    suggested_top_up_micro_usdc: int
    seen_at: datetime

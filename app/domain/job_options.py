"""What a job was asked with, as its record keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class JobOptions:
    """What a job was asked with beside model and prompt; None where it was left to the model."""

    lyrics: str | None = None
    duration_s: int | None = None
    force_instrumental: bool | None = None
    lyrics_optimizer: bool | None = None
    loop: bool | None = None
    voice: str | None = None
    language_code: str | None = None
    speed: Decimal | None = None


NO_OPTIONS = JobOptions()

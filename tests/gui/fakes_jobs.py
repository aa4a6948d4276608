"""Jobs, accounts and a clock to show in a window."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.account import Account, AccountKind
from app.domain.catalogue import AudioModel, Pricing
from app.domain.job import Job, JobState
from app.domain.observation import SavedAudio

NOW = datetime(2026, 9, 14, 12, 31, 47, tzinfo=UTC)
ADDRESS = "0xe233565920f9518d614bA91DF3f07c15b0113786"
STUDIO = Account("studio", AccountKind.WALLET, "Studio wallet", NOW, address=ADDRESS)
AGENT = Account("agent", AccountKind.API_KEY, "Agent key", NOW)
MODELS = (
    AudioModel("elevenlabs-music", "ElevenLabs Music", Pricing(tiers=((1, 60, 690_000),))),
    AudioModel("stable-audio-25", "Stable Audio 2.5", Pricing(per_generation_micro_usdc=190_000)),
)


def a_job(number: int = 1, **changes: object) -> Job:
    """A job that is being made; give any field another value."""
    job = Job(
        id=f"job-{number}",
        account_id=STUDIO.id,
        model="elevenlabs-music",
        queue_id=f"9f2c8a{number:06d}41aa",
        title=f"Episode {number}",
        created_at=NOW - timedelta(seconds=38 + number),
        prompt="Warm acoustic guitar, brushed drums, room for a voice.",
        summary="60 s",
        price_micro_usdc=690_000,
        state=JobState.MAKING,
        p80_ms=60_000,
        elapsed_ms=38_000,
        seen_at=NOW,
        polls=3,
    )
    return replace(job, **changes)  # type: ignore[arg-type]


def saved_audio(name: str = "market-at-dawn.mp3", *, verified: bool = True) -> SavedAudio:
    """A file that was saved."""
    return SavedAudio(f"/music/{name}", "ab" * 32, 128_000, "mp3", 8.0, verified)


class StillClock:
    """Time that moves only when told to."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    async def sleep(self, _seconds: float) -> None:
        await asyncio.Event().wait()

    def pass_by(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)

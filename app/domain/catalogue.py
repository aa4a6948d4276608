"""What a model can do and what it costs, and what a person asks of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.job_options import JobOptions
from app.domain.money import format_usd


@dataclass(frozen=True, slots=True)
class Pricing:
    """A model's published price, in micro-USDC (rounded up); which field is set says how it is counted."""

    per_generation_micro_usdc: int | None = None
    per_second_micro_usdc: int | None = None
    per_thousand_characters_micro_usdc: int | None = None
    tiers: tuple[tuple[int, int, int], ...] = ()
    """(min_seconds, max_seconds, price) for models priced by duration."""

    def words(self) -> str:
        """The price as one short phrase."""
        if self.per_generation_micro_usdc is not None:
            return f"{format_usd(self.per_generation_micro_usdc)} each"
        if self.per_second_micro_usdc is not None:
            return f"{format_usd(self.per_second_micro_usdc)} a second"
        if self.per_thousand_characters_micro_usdc is not None:
            return f"{format_usd(self.per_thousand_characters_micro_usdc)} per 1,000 characters"
        if self.tiers:
            prices = [price for _, _, price in self.tiers]
            low, high = format_usd(min(prices)), format_usd(max(prices))
            return low if low == high else f"{low} to {high} by length"
        return "price on request"

    @property
    def by_characters(self) -> bool:
        """Whether a quote needs a character count."""
        return self.per_thousand_characters_micro_usdc is not None


@dataclass(frozen=True, slots=True)
class AudioModel:
    """One model of the music family with the options it supports. Lengths in characters, durations in seconds."""

    id: str
    name: str
    pricing: Pricing
    formats: tuple[str, ...] = ("mp3",)
    min_prompt_length: int = 10
    prompt_limit: int | None = None
    supports_lyrics: bool = False
    lyrics_required: bool = False
    lyrics_limit: int | None = None
    supports_lyrics_optimizer: bool = False
    supports_instrumental: bool = False
    supports_loop: bool = False
    supports_language: bool = False
    supports_speed: bool = False
    min_speed: Decimal = Decimal("0.25")
    max_speed: Decimal = Decimal(4)
    default_speed: Decimal = Decimal(1)
    voices: tuple[str, ...] = ()
    default_voice: str = ""
    duration_options: tuple[int, ...] = ()
    min_duration_s: int | None = None
    max_duration_s: int | None = None
    default_duration_s: int | None = None

    @property
    def has_duration(self) -> bool:
        """Whether a duration may be asked for."""
        return bool(self.duration_options) or self.max_duration_s is not None


@dataclass(frozen=True, slots=True)
class JobRequest:
    """What a person wants made. Options left None are not sent at all."""

    model: str
    prompt: str
    title: str = ""
    lyrics: str | None = None
    duration_s: int | None = None
    force_instrumental: bool | None = None
    lyrics_optimizer: bool | None = None
    loop: bool | None = None
    voice: str | None = None
    language_code: str | None = None
    speed: Decimal | None = None

    @property
    def options(self) -> JobOptions:
        """What a job of it remembers beside model, prompt and title."""
        return JobOptions(
            lyrics=self.lyrics,
            duration_s=self.duration_s,
            force_instrumental=self.force_instrumental,
            lyrics_optimizer=self.lyrics_optimizer,
            loop=self.loop,
            voice=self.voice,
            language_code=self.language_code,
            speed=self.speed,
        )

    def summary(self) -> str:
        """The second line under the title: what distinguishes this request."""
        parts: list[str] = []
        if self.duration_s is not None:
            parts.append(f"{self.duration_s} s")
        if self.voice:
            parts.append(self.voice)
        if self.duration_s is None and not self.voice:
            parts.append(f"{len(self.prompt):,} characters")
        return " · ".join(parts)


def problems(model: AudioModel, request: JobRequest) -> dict[str, str]:
    """What this model would refuse about this request: field → words; empty when it is fine."""
    found: dict[str, str] = {}
    length = len(request.prompt.strip())
    if length < model.min_prompt_length:
        found["prompt"] = f"The prompt needs at least {model.min_prompt_length} characters."
    elif model.prompt_limit is not None and length > model.prompt_limit:
        found["prompt"] = f"The prompt may have {model.prompt_limit:,} characters; it has {length:,}."
    found.update(_lyrics_problems(model, request))
    found.update(_option_problems(model, request))
    found.update(_duration_problems(model, request))
    return found


def _lyrics_problems(model: AudioModel, request: JobRequest) -> dict[str, str]:
    lyrics = (request.lyrics or "").strip()
    optimized = bool(request.lyrics_optimizer) or bool(request.force_instrumental)
    if model.lyrics_required and not lyrics and not optimized:
        return {"lyrics": "This model needs lyrics."}
    if lyrics and not model.supports_lyrics:
        return {"lyrics": "This model takes no lyrics."}
    if model.lyrics_limit is not None and len(lyrics) > model.lyrics_limit:
        return {"lyrics": f"Lyrics may have {model.lyrics_limit:,} characters; they have {len(lyrics):,}."}
    return {}


def _option_problems(model: AudioModel, request: JobRequest) -> dict[str, str]:
    found: dict[str, str] = {}
    if request.voice is not None and request.voice not in model.voices:
        found["voice"] = "This model does not have that voice."
    if request.loop is not None and not model.supports_loop:
        found["loop"] = "This model cannot loop."
    if request.force_instrumental is not None and not model.supports_instrumental:
        found["force_instrumental"] = "This model cannot be told to leave out singing."
    if request.lyrics_optimizer is not None and not model.supports_lyrics_optimizer:
        found["lyrics_optimizer"] = "This model cannot write lyrics itself."
    if request.language_code is not None and not model.supports_language:
        found["language_code"] = "This model takes no language."
    if request.speed is not None:
        if not model.supports_speed:
            found["speed"] = "This model's speed cannot be set."
        elif not model.min_speed <= request.speed <= model.max_speed:
            found["speed"] = f"Speed may be {model.min_speed} to {model.max_speed}."
    return found


def _duration_problems(model: AudioModel, request: JobRequest) -> dict[str, str]:
    asked = request.duration_s
    if asked is None:
        return {}
    if not model.has_duration:
        return {"duration_s": "This model chooses its own length."}
    if model.duration_options and asked not in model.duration_options:
        options = ", ".join(str(option) for option in model.duration_options)
        return {"duration_s": f"This model makes {options} seconds."}
    low, high = model.min_duration_s, model.max_duration_s
    if (low is not None and asked < low) or (high is not None and asked > high):
        return {"duration_s": f"This model makes {low or 1} to {high} seconds."}
    return {}

"""The music family as ``GET /models?type=music`` lists it: a snapshot of abilities and prices, and what a job costs.

Source: Venice's public model list and audio guides, autumn 2026. Prices are micro-USD.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.sandbox.wire_format import usd

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class MusicModel:
    """One model: how it is described, priced and how long its jobs usually take.

    Exactly one of the four prices is set; ``tiers`` maps the longest second of a tier to its price.
    ``billed_when_done`` marks the model that is charged by actual length on completion.
    """

    id: str
    name: str
    audio_format: str
    work_s: float
    tiers: Mapping[int, int] = field(default_factory=dict)
    per_job: int | None = None
    per_second: int | None = None
    per_thousand_characters: int | None = None
    spec: Mapping[str, object] = field(default_factory=dict)
    billed_when_done: bool = False
    needs_lyrics_unless: tuple[str, ...] = ()

    @property
    def takes_duration(self) -> bool:
        """Does the model publish duration metadata, so that ``duration_seconds`` is allowed?"""
        return "min_duration" in self.spec or "duration_options" in self.spec

    def whole(self, name: str, default: int) -> int:
        """A whole-number ability, such as ``prompt_character_limit``."""
        value = self.spec.get(name, default)
        return value if isinstance(value, int) else default

    def can(self, ability: str) -> bool:
        """A yes-or-no ability, such as ``supports_lyrics``."""
        return self.spec.get(ability) is True

    def choices(self, name: str) -> list[object]:
        """A list ability, such as ``voices`` or ``duration_options``; empty when the model has none."""
        value = self.spec.get(name)
        return list(value) if isinstance(value, tuple) else []

    def price(self, duration_s: int | None, characters: int | None) -> int:
        """What one job costs, in micro-USD; the duration has been checked or is None for the default."""
        seconds = duration_s or self.whole("default_duration", 120)
        if self.tiers:
            return next((price for limit, price in self.tiers.items() if seconds <= limit), 0)
        if self.per_second is not None:
            return self.per_second * seconds
        if self.per_thousand_characters is not None:
            return -(-self.per_thousand_characters * (characters or 0) // 1000)
        return self.per_job or 0

    def as_json(self) -> Json:
        """The entry of the model list."""
        abilities = {name: list(v) if isinstance(v, tuple) else v for name, v in self.spec.items()}
        spec: Json = {
            "pricing": self._pricing(),
            **_EVERY_SPEC,
            **abilities,
            "supported_formats": [self.audio_format],
            "default_format": self.audio_format,
            "name": self.name,
            "modelSource": "",
            "offline": False,
            "privacy": "anonymized",
            "traits": [],
        }
        return {
            "created": 1_771_804_800,
            "id": self.id,
            "model_spec": spec,
            "object": "model",
            "owned_by": "venice.ai",
            "type": "music",
        }

    def _pricing(self) -> Json:
        if self.tiers:
            limits = list(self.tiers)
            starts = [self.whole("min_duration", 1), *(limit + 1 for limit in limits[:-1])]
            exact = bool(self.choices("duration_options"))
            return {
                "durations": {
                    str(limit): {
                        **_both(self.tiers[limit]),
                        "min_seconds": limit if exact else start,
                        "max_seconds": limit,
                    }
                    for start, limit in zip(starts, limits, strict=True)
                }
            }
        if self.per_second is not None:
            return {"per_second": _both(self.per_second)}
        if self.per_thousand_characters is not None:
            return {"per_thousand_characters": _both(self.per_thousand_characters)}
        return {"generation": _both(self.per_job or 0)}


_EVERY_SPEC: Json = {
    "supports_lyrics": False,
    "lyrics_required": False,
    "supports_force_instrumental": False,
    "supports_lyrics_optimizer": False,
    "supports_loop": False,
    "supports_custom_voice_id": False,
    "supports_language_code": False,
    "supports_speed": False,
    "min_prompt_length": 10,
}
_WIRE_NOISE = {115_000: 0.11500000000000002, 2_300: 0.0023000000000000004}
"""Binary fractions as the public list really prints them; readers must round them sensibly."""


def _both(micro: int) -> Json:
    shown = _WIRE_NOISE.get(micro, usd(micro))
    return {"usd": shown, "diem": shown}


# fmt: off
_VOICES = (
    "Aria", "Roger", "Sarah", "Laura", "Charlie", "George", "Callum", "River", "Liam", "Charlotte",
    "Alice", "Matilda", "Will", "Jessica", "Eric", "Chris", "Brian", "Daniel", "Lily", "Bill",
)
_SEED_VOICES = (
    "Vivi", "Mindy", "Kian", "Cedric", "Sophie", "Nova", "Marcus", "Elena", "Theo", "Iris", "Felix", "Clara", "Hugo",
    "Mabel", "Jonas", "Ada", "Rowan", "Greta", "Silas", "Nora", "Otis", "Freya", "Ivan", "Tess", "Leo",
)
# fmt: on
_TTS: Json = {
    "voices": _VOICES,
    "default_voice": "Aria",
    "supports_custom_voice_id": True,
    "min_prompt_length": 1,
    "prompt_character_limit": 5_000,
}
_SONG: Json = {
    "supports_lyrics": True,
    "lyrics_character_limit": 3_500,
    "prompt_character_limit": 2_000,
}


def _between(shortest: int, longest: int, default: int) -> Json:
    return {"min_duration": shortest, "max_duration": longest, "default_duration": default}


_ACE_TIERS = {seconds: 10_000 + seconds // 30 * 10_000 for seconds in range(60, 211, 30)}
_ELEVEN_TIERS = {minute * 60: minute * 690_000 for minute in range(1, 11)}

MODELS: tuple[MusicModel, ...] = (
    MusicModel(
        "ace-step-15",
        "ACE-Step 1.5",
        "flac",
        22.0,
        tiers=_ACE_TIERS,
        spec={
            "supports_lyrics": True,
            "lyrics_character_limit": 4_096,
            "prompt_character_limit": 512,
            "duration_options": tuple(_ACE_TIERS),
            **_between(60, 210, 60),
        },
    ),
    MusicModel(
        "elevenlabs-music",
        "ElevenLabs Music",
        "mp3",
        35.0,
        tiers=_ELEVEN_TIERS,
        spec={
            "supports_force_instrumental": True,
            "prompt_character_limit": 2_000,
            **_between(3, 600, 60),
        },
    ),
    MusicModel(
        "elevenlabs-sound-effects-v2",
        "ElevenLabs Sound Effects",
        "mp3",
        6.0,
        per_second=2_300,
        spec={"supports_loop": True, "prompt_character_limit": 450, **_between(1, 22, 5)},
    ),
    MusicModel(
        "elevenlabs-tts-multilingual-v2",
        "ElevenLabs Multilingual v2",
        "mp3",
        8.0,
        per_thousand_characters=115_000,
        spec={**_TTS, "supports_speed": True, "default_speed": 1, "min_speed": 0.7, "max_speed": 1.2},
    ),
    MusicModel(
        "elevenlabs-tts-v3",
        "ElevenLabs TTS v3",
        "mp3",
        9.0,
        per_thousand_characters=115_000,
        spec=_TTS,
    ),
    MusicModel(
        "lyria-3-pro",
        "Lyria 3 Pro",
        "wav",
        28.0,
        per_job=100_000,
        spec={"prompt_character_limit": 4_000},
    ),
    MusicModel(
        "minimax-music-v2",
        "MiniMax Music 2.0",
        "mp3",
        40.0,
        per_job=40_000,
        spec={**_SONG, "lyrics_required": True, "prompt_character_limit": 300},
    ),
    MusicModel(
        "minimax-music-v25",
        "MiniMax Music 2.5",
        "mp3",
        45.0,
        per_job=180_000,
        spec={**_SONG, "supports_lyrics_optimizer": True, "supports_force_instrumental": True},
        needs_lyrics_unless=("force_instrumental", "lyrics_optimizer"),
    ),
    MusicModel(
        "minimax-music-v26",
        "MiniMax Music 2.6",
        "mp3",
        45.0,
        per_job=180_000,
        spec={**_SONG, "supports_lyrics_optimizer": True, "supports_force_instrumental": True},
        needs_lyrics_unless=("force_instrumental", "lyrics_optimizer"),
    ),
    MusicModel(
        "mmaudio-v2-text-to-audio",
        "MMAudio V2",
        "flac",
        7.0,
        per_second=920,
        spec={"prompt_character_limit": 1_000, **_between(1, 30, 8)},
    ),
    MusicModel(
        "seed-audio-1-0",
        "Seed Audio 1.0",
        "wav",
        15.0,
        per_second=2_875,
        spec={"voices": _SEED_VOICES, "default_voice": "Vivi", "prompt_character_limit": 3_000},
        billed_when_done=True,
    ),
    MusicModel(
        "sonilo-v1-1-music",
        "Sonilo V1.1 Music",
        "wav",
        20.0,
        per_second=2_875,
        spec={"prompt_character_limit": 1_000, **_between(5, 180, 30)},
    ),
    MusicModel(
        "sonilo-v1-1-sound-effects",
        "Sonilo V1.1 Sound Effects",
        "wav",
        10.0,
        per_second=2_070,
        spec={"prompt_character_limit": 1_000, **_between(1, 60, 10)},
    ),
    MusicModel(
        "stable-audio-25",
        "Stable Audio 2.5",
        "wav",
        18.0,
        per_job=190_000,
        spec={"prompt_character_limit": 10_000, **_between(5, 190, 60)},
    ),
)
_BY_ID = {model.id: model for model in MODELS}
SEED_AUDIO_CAP_S = 120


def find_model(model_id: str) -> MusicModel | None:
    """The model of that id."""
    return _BY_ID.get(model_id)

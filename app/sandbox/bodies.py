"""The strict bodies of the audio routes, and what each model allows in them."""

from __future__ import annotations

import json
import re
from typing import Annotated, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    ValidationError,
)

from app.sandbox.answers import ApiError, invalid_body, invalid_field, plain
from app.sandbox.models_catalogue import MusicModel, find_model

Duration = StrictInt | Annotated[StrictStr, Field(pattern=r"^[0-9]{1,6}$")]
_CUSTOM_VOICE = re.compile(r"[A-Za-z0-9]{20}\Z")
_MIN_LYRICS = 10


class QuoteBody(BaseModel):
    """``POST /audio/quote``."""

    model_config = ConfigDict(extra="forbid")
    model: StrictStr
    duration_seconds: Duration | None = None
    character_count: StrictInt | None = Field(default=None, ge=1)


class QueueBody(BaseModel):
    """``POST /audio/queue``."""

    model_config = ConfigDict(extra="forbid")
    model: StrictStr
    prompt: StrictStr = Field(min_length=1)
    lyrics_prompt: StrictStr | None = None
    duration_seconds: Duration | None = None
    force_instrumental: StrictBool | None = None
    lyrics_optimizer: StrictBool | None = None
    loop: StrictBool | None = None
    voice: StrictStr | None = None
    language_code: StrictStr | None = None
    speed: StrictInt | StrictFloat | None = Field(default=None, ge=0.25, le=4)


class RetrieveBody(BaseModel):
    """``POST /audio/retrieve``."""

    model_config = ConfigDict(extra="forbid")
    model: StrictStr
    queue_id: StrictStr
    delete_media_on_completion: StrictBool = False


class CompleteBody(BaseModel):
    """``POST /audio/complete``."""

    model_config = ConfigDict(extra="forbid")
    model: StrictStr
    queue_id: StrictStr


BodyT = TypeVar("BodyT", bound=BaseModel)


def read_body(kind: type[BodyT], raw: bytes, content_type: str) -> BodyT:
    """Read a JSON body of that kind.

    Raises:
        ApiError: 400, with details and issues when the JSON itself was readable.
    """
    if not content_type.lower().startswith("application/json"):
        raise ApiError(400, {"error": "'Content-Type' must be 'application/json'"}, counts=False)
    try:
        document = json.loads(raw)
    except ValueError:
        raise ApiError(400, {"error": "Invalid JSON request"}, counts=False) from None
    if not isinstance(document, dict):
        raise ApiError(400, {"error": "Invalid JSON request"}, counts=False)
    if "model" not in document:
        raise plain(400, "model is required")
    if not isinstance(document["model"], str):
        raise plain(400, "model must be a string")
    try:
        return kind.model_validate(document)
    except ValidationError as error:
        raise invalid_body(error) from None


def known_model(model_id: str) -> MusicModel:
    """The model of that id.

    Raises:
        ApiError: 404.
    """
    model = find_model(model_id)
    if model is None:
        raise plain(404, f"Specified model not found: {model_id}")
    return model


def checked_duration(model: MusicModel, duration: int | str | None) -> int | None:
    """The seconds asked for, or the model's default; None for a model without durations.

    Raises:
        ApiError: 400 when the model has no durations or not this one.
    """
    if duration is None:
        return model.whole("default_duration", 0) or None
    if not model.takes_duration:
        raise invalid_field("duration_seconds", f"duration_seconds is not supported for model {model.id}")
    seconds = int(duration)
    options = model.choices("duration_options")
    if options and seconds not in options:
        allowed = ", ".join(str(option) for option in options)
        raise invalid_field("duration_seconds", f"duration_seconds must be one of: {allowed}")
    shortest, longest = model.whole("min_duration", 0), model.whole("max_duration", 0)
    if not shortest <= seconds <= longest:
        raise invalid_field("duration_seconds", f"duration_seconds must be {shortest} to {longest}")
    return seconds


def check_quote(model: MusicModel, body: QuoteBody) -> None:
    """What a quote needs beyond its schema.

    Raises:
        ApiError: 400.
    """
    limit = model.whole("prompt_character_limit", 5_000)
    if model.per_thousand_characters is not None and body.character_count is None:
        raise invalid_field("character_count", f"character_count is required for model {model.id}")
    if body.character_count is not None and body.character_count > limit:
        raise invalid_field("character_count", f"character_count must be at most {limit}")


def check_queue(model: MusicModel, body: QueueBody) -> None:
    """Refuse every option that the model does not have, as Venice does.

    Raises:
        ApiError: 400.
    """
    abilities = {
        "lyrics_prompt": "supports_lyrics",
        "force_instrumental": "supports_force_instrumental",
        "lyrics_optimizer": "supports_lyrics_optimizer",
        "loop": "supports_loop",
        "language_code": "supports_language_code",
        "speed": "supports_speed",
    }
    for field, ability in abilities.items():
        if getattr(body, field) is not None and not model.can(ability):
            raise invalid_field(field, f"{field} is not supported for model {model.id}")
    _check_prompt(model, body.prompt.strip())
    _check_lyrics(model, body)
    _check_voice(model, body.voice)
    if body.speed is not None:
        low, high = model.spec.get("min_speed", 0.25), model.spec.get("max_speed", 4)
        if isinstance(low, int | float) and isinstance(high, int | float) and not low <= body.speed <= high:
            raise invalid_field("speed", f"speed must be {low} to {high}")


def _check_prompt(model: MusicModel, prompt: str) -> None:
    shortest, longest = model.whole("min_prompt_length", 10), model.whole("prompt_character_limit", 5_000)
    if len(prompt) < shortest:
        raise invalid_field("prompt", f"prompt must be at least {shortest} characters")
    if len(prompt) > longest:
        raise invalid_field("prompt", f"prompt must be at most {longest} characters")


def _check_lyrics(model: MusicModel, body: QueueBody) -> None:
    lyrics = (body.lyrics_prompt or "").strip()
    if len(lyrics) > model.whole("lyrics_character_limit", 4_096):
        raise invalid_field("lyrics_prompt", "lyrics_prompt is too long")
    if body.lyrics_optimizer and lyrics:
        raise invalid_field("lyrics_optimizer", "lyrics_prompt must be empty when lyrics_optimizer is true")
    if model.can("lyrics_required") and not lyrics:
        raise invalid_field("lyrics_prompt", f"lyrics_prompt is required for model {model.id}")
    excused = not model.needs_lyrics_unless or any(
        getattr(body, field) is True for field in model.needs_lyrics_unless
    )
    if not excused and len(lyrics) < _MIN_LYRICS:
        choices = " or ".join(model.needs_lyrics_unless)
        raise invalid_field(
            "lyrics_prompt", f"lyrics_prompt needs {_MIN_LYRICS} characters unless {choices} is true"
        )


def _check_voice(model: MusicModel, voice: str | None) -> None:
    voices = model.choices("voices")
    if voice is None or voice in voices:
        return
    if not voices:
        raise invalid_field("voice", f"voice is not supported for model {model.id}")
    if not (model.can("supports_custom_voice_id") and _CUSTOM_VOICE.match(voice)):
        raise invalid_field("voice", f"Unknown voice for model {model.id}", {"supported_voices": voices})

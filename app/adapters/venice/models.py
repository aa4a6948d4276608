"""Reads the model list into our catalogue: tolerant of what is new, skipping what is broken.

Source: the ``model_spec`` of ``GET /models?type=music`` in Venice's API documents.
"""

from __future__ import annotations

import logging
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field, StrictBool, StrictStr

from app.adapters.json_models import Answer, Identifier, as_model, read
from app.adapters.venice.wire import ModelList, Usd
from app.domain.catalogue import AudioModel, Pricing
from app.domain.display import displayable
from app.domain.errors import InvalidAmount, MalformedAnswer
from app.domain.money import usd_price_to_micro

_log = logging.getLogger(__name__)
MOST_VOICES = 500
LARGEST_COUNT = 10_000_000


def _whole(value: object) -> int | None:
    """A whole number that may be written 60 or 60.0; None stays None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= LARGEST_COUNT:
        raise ValueError("not a count")
    if value != int(value):
        raise ValueError("not a whole number")
    return int(value)


def _number(value: object) -> Decimal | None:
    if value is None:
        return None
    if not isinstance(value, bool) and isinstance(value, int | Decimal):
        return Decimal(value)
    raise ValueError("not a number")


def _texts(value: object) -> tuple[str, ...]:
    """The plain, displayable texts of a list: each is shown and sent back exactly as it is."""
    items = value if isinstance(value, list) else []
    kept = (item for item in items[:MOST_VOICES] if isinstance(item, str))
    return tuple(item for item in kept if item and displayable(item, 200) == item)


def _whole_numbers(value: object) -> tuple[int, ...]:
    found: set[int] = set()
    for item in value if isinstance(value, list) else []:
        number = int(item) if isinstance(item, str) and item.isascii() and item.isdigit() else item
        whole = _whole(number)
        if whole:
            found.add(whole)
    return tuple(sorted(found))


_Whole = Annotated[int | None, BeforeValidator(_whole)]
_Number = Annotated[Decimal | None, BeforeValidator(_number)]
_Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]
_Wholes = Annotated[tuple[int, ...], BeforeValidator(_whole_numbers)]


class _Price(Answer):
    usd: Usd


class _Tier(_Price):
    min_seconds: _Whole = None
    max_seconds: _Whole = None


class _Pricing(Answer):
    durations: dict[str, _Tier] | None = None
    generation: _Price | None = None
    per_second: _Price | None = None
    per_thousand_characters: _Price | None = None


class _Spec(Answer):
    name: StrictStr = ""
    offline: StrictBool = False
    pricing: _Pricing = _Pricing()
    supported_formats: _Texts = ()
    min_prompt_length: _Whole = 10
    prompt_character_limit: _Whole = None
    supports_lyrics: StrictBool = False
    lyrics_required: StrictBool = False
    lyrics_character_limit: _Whole = None
    supports_lyrics_optimizer: StrictBool = False
    supports_force_instrumental: StrictBool = False
    supports_loop: StrictBool = False
    supports_language_code: StrictBool = False
    supports_speed: StrictBool = False
    min_speed: _Number = None
    max_speed: _Number = None
    default_speed: _Number = None
    voices: _Texts = ()
    default_voice: StrictStr | None = None
    duration_options: _Wholes = ()
    min_duration: _Whole = None
    max_duration: _Whole = None
    default_duration: _Whole = None


class _Entry(Answer):
    id: Identifier
    type: object = "music"
    spec: _Spec = Field(alias="model_spec")


def read_models(body: bytes) -> tuple[AudioModel, ...]:
    """The usable models of the list, in the server's order, each id once.

    Raises:
        MalformedAnswer: it is not such a list at all, or not one entry of it can be read.
    """
    listed = read(ModelList, body).data
    found: dict[str, AudioModel] = {}
    for raw in listed:
        model = _model_or_none(raw)
        if model is not None:
            found.setdefault(model.id, model)
    if listed and not found:
        raise MalformedAnswer(detail="no entry of the model list can be read")
    return tuple(found.values())


def _model_or_none(raw: object) -> AudioModel | None:
    try:
        entry = as_model(_Entry, raw)
        return None if entry.type != "music" or entry.spec.offline else _model(entry)
    except (MalformedAnswer, InvalidAmount) as error:
        _log.info("A model of the list is left out: %s", error.detail or error.what)
        return None


def _model(entry: _Entry) -> AudioModel:
    spec = entry.spec
    voice = spec.default_voice or ""
    return AudioModel(
        id=entry.id,
        name=displayable(spec.name, 80) or displayable(entry.id, 80),
        pricing=_pricing(spec.pricing),
        formats=spec.supported_formats or ("mp3",),
        min_prompt_length=10 if spec.min_prompt_length is None else spec.min_prompt_length,
        prompt_limit=spec.prompt_character_limit,
        supports_lyrics=spec.supports_lyrics or spec.lyrics_required,
        lyrics_required=spec.lyrics_required,
        lyrics_limit=spec.lyrics_character_limit,
        supports_lyrics_optimizer=spec.supports_lyrics_optimizer,
        supports_instrumental=spec.supports_force_instrumental,
        supports_loop=spec.supports_loop,
        supports_language=spec.supports_language_code,
        supports_speed=spec.supports_speed,
        min_speed=spec.min_speed if spec.min_speed is not None else Decimal("0.25"),
        max_speed=spec.max_speed if spec.max_speed is not None else Decimal(4),
        default_speed=spec.default_speed if spec.default_speed is not None else Decimal(1),
        voices=spec.voices,
        default_voice=voice if voice in spec.voices else "",
        duration_options=spec.duration_options,
        min_duration_s=spec.min_duration,
        max_duration_s=spec.max_duration,
        default_duration_s=spec.default_duration,
    )


def _pricing(read_pricing: _Pricing) -> Pricing:
    def micro(price: _Price | None) -> int | None:
        return None if price is None else usd_price_to_micro(price.usd)

    tiers = (
        (tier.min_seconds or 0, tier.max_seconds or 0, usd_price_to_micro(tier.usd))
        for tier in (read_pricing.durations or {}).values()
    )
    return Pricing(
        per_generation_micro_usdc=micro(read_pricing.generation),
        per_second_micro_usdc=micro(read_pricing.per_second),
        per_thousand_characters_micro_usdc=micro(read_pricing.per_thousand_characters),
        tiers=tuple(sorted(tiers)),
    )

"""Builds the bodies that we send. Venice is strict about them, so are we: only what was set, only what is known."""

from __future__ import annotations

import json

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

from app.domain.catalogue import AudioModel, JobRequest
from app.domain.errors import InvalidRequest

_FIELD_NAMES = {"lyrics_prompt": "lyrics", "duration_seconds": "duration_s", "character_count": "prompt"}


class _Body(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="forbid", strict=True)
    model: StrictStr = Field(min_length=1, max_length=256)


class _Quote(_Body):
    duration_seconds: StrictInt | None = Field(default=None, ge=1)
    character_count: StrictInt | None = Field(default=None, ge=1)


class _Queue(_Body):
    prompt: StrictStr = Field(min_length=1)
    lyrics_prompt: StrictStr | None = Field(default=None, min_length=1)
    duration_seconds: StrictInt | None = Field(default=None, ge=1)
    force_instrumental: StrictBool | None = None
    lyrics_optimizer: StrictBool | None = None
    loop: StrictBool | None = None
    voice: StrictStr | None = Field(default=None, min_length=1)
    language_code: StrictStr | None = Field(default=None, min_length=1)
    speed: StrictFloat | None = Field(default=None, ge=0.25, le=4)


class _Job(_Body):
    queue_id: StrictStr = Field(min_length=1, max_length=256)


class _Retrieve(_Job):
    # Deleting while sending loses paid audio when the download breaks: we delete afterwards, by "complete".
    delete_media_on_completion: StrictBool = False


def quote_body(model: AudioModel, request: JobRequest) -> bytes:
    """The body of a quote: the length where the model takes one, the characters where it is priced by them.

    Characters are counted as the server's language counts them (UTF-16 units), so a quote is never too low.

    Raises:
        InvalidRequest: something that Venice would refuse.
    """
    by_characters = model.pricing.by_characters
    return _written(
        _Quote,
        model=request.model,
        duration_seconds=request.duration_s if model.has_duration else None,
        character_count=len(request.prompt.encode("utf-16-le", "surrogatepass")) // 2
        if by_characters
        else None,
    )


def queue_body(request: JobRequest) -> bytes:
    """The body of a job; options left None are not sent at all.

    Raises:
        InvalidRequest: something that Venice would refuse.
    """
    return _written(
        _Queue,
        model=request.model,
        prompt=request.prompt,
        lyrics_prompt=request.lyrics or None,
        duration_seconds=request.duration_s,
        force_instrumental=request.force_instrumental,
        lyrics_optimizer=request.lyrics_optimizer,
        loop=request.loop,
        voice=request.voice,
        language_code=request.language_code,
        speed=None if request.speed is None else float(request.speed),
    )


def retrieve_body(model: str, queue_id: str) -> bytes:
    """The body of a look at a job; it never asks for deletion."""
    return _written(_Retrieve, model=model, queue_id=queue_id)


def complete_body(model: str, queue_id: str) -> bytes:
    """The body that asks to delete the server's copy."""
    return _written(_Job, model=model, queue_id=queue_id)


def _written(shape: type[_Body], **fields: object) -> bytes:
    try:
        body = shape.model_validate(fields).model_dump(exclude_none=True)
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0])
        field = _FIELD_NAMES.get(name, name)
        raise InvalidRequest({field: f"This cannot be sent as {name.replace('_', ' ')}."}) from None

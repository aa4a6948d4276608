"""The body of a look, in one fixed form: a payment is signed for a request and repeated with the same bytes."""

from __future__ import annotations

import json

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictStr, ValidationError

from app.adapters.bounded_json import load_json
from app.domain.errors import InvalidRequest

METHOD = "POST"


class _Look(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="forbid", strict=True)
    model: StrictStr = Field(min_length=1, max_length=256)
    queue_id: StrictStr = Field(min_length=1, max_length=256)
    # Deleting while sending loses paid audio when the download breaks.
    delete_media_on_completion: StrictBool = False


def look_body(model: str, queue_id: str) -> bytes:
    """The body of a look at a job; it never asks for deletion.

    Raises:
        InvalidRequest: a name that no server would take.
    """
    try:
        look = _Look(model=model, queue_id=queue_id)
    except ValidationError as error:
        field = str(error.errors(include_input=False, include_url=False)[0]["loc"][0])
        raise InvalidRequest({field: f"This cannot be sent as {field.replace('_', ' ')}."}) from None
    return json.dumps(look.model_dump(), separators=(",", ":"), ensure_ascii=True).encode("ascii")


def is_look_body(body: bytes) -> bool:
    """Whether these bytes are, to the byte, a body that :func:`look_body` writes."""
    try:
        look = _Look.model_validate(load_json(body))
    except ValueError:
        return False
    return look_body(look.model, look.queue_id) == body

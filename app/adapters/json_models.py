"""Reads JSON from servers into pydantic models: tolerant about what they add, strict about what we use.

Fractions become ``Decimal`` without ever being a float. What the documents mean is each adapter's own business.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from app.adapters.bounded_json import load_json
from app.domain.errors import MalformedAnswer

LONGEST_MS = 10**12
_M = TypeVar("_M", bound=BaseModel)
_IDENTIFIER = re.compile(r"[!-~]{1,256}\Z", re.ASCII)


def _milliseconds(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= LONGEST_MS:
        raise ValueError("not a number of milliseconds")
    return int(value)


def _identifier(value: object) -> str:
    if not isinstance(value, str) or not _IDENTIFIER.match(value):
        raise ValueError("not an identifier")
    return value


Milliseconds = Annotated[int | None, BeforeValidator(_milliseconds)]
Identifier = Annotated[str, BeforeValidator(_identifier)]


class Answer(BaseModel):
    """Base of everything that is read."""

    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True)


def parse_json(body: bytes) -> object:
    """A JSON document with every fraction as Decimal.

    Raises:
        MalformedAnswer: not JSON, or nested beyond reason.
    """
    try:
        document: object = load_json(body, parse_float=Decimal)
    except (ValueError, InvalidOperation) as error:
        raise MalformedAnswer(detail=f"not JSON ({type(error).__name__})") from None
    return document


def read(model: type[_M], body: bytes) -> _M:
    """One of our models from a body.

    Raises:
        MalformedAnswer: not JSON, or a field is missing or of another type.
    """
    return as_model(model, parse_json(body))


def as_model(model: type[_M], document: object) -> _M:
    """One of our models from parsed JSON; raises MalformedAnswer as :func:`read`."""
    try:
        return model.model_validate(document)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the answer"
        raise MalformedAnswer(detail=f"{where}: {first['msg']}") from None


def as_identifier(value: object) -> str:
    """The value if it is an identifier, else an empty text."""
    return value if isinstance(value, str) and _IDENTIFIER.match(value) else ""

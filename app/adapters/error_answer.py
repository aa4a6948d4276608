"""Reads an answer that is not success: its code, its sentence, and what it says about single fields.

What a status or a code means for money and audio is each adapter's own business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import Field

from app.adapters.json_models import Answer, as_model, parse_json
from app.domain.display import displayable
from app.domain.errors import MalformedAnswer

MOST_NOTES = 6
DEEPEST = 6
_CODE = re.compile(r"[A-Z][A-Z0-9_]{2,79}\Z", re.ASCII)


class ErrorAnswer(Answer):
    """Any answer that is not success. Nothing in it is needed: the status alone already means something."""

    error: object = None
    message: object = None
    code: object = None
    details: object = None
    issues: object = None
    suggested_prompt: object = None
    accepts: object = None
    credits_refunded: object = Field(default=None)

    @property
    def says_job_failed(self) -> bool:
        """Whether the server speaks of the job itself: only such answers mention the refund."""
        return "credits_refunded" in self.model_fields_set


_E = TypeVar("_E", bound=ErrorAnswer)


def read_error(model: type[_E], body: bytes) -> tuple[_E, str]:
    """The error document, and its words; a plain-text answer is all words. Never raises."""
    try:
        answer = as_model(model, parse_json(body))
    except MalformedAnswer:
        plain = body[:2000].decode("utf-8", "replace").strip()
        return model(), "" if plain.startswith(("<", "{", "[")) else displayable(plain, 300)
    return answer, server_words(answer)


def code_of(answer: ErrorAnswer) -> str:
    """The machine-readable code: in ``code``, or in ``error`` where that holds nothing but a code."""
    for text in (answer.code, answer.error):
        if isinstance(text, str) and _CODE.match(text):
            return text
    return ""


def server_words(answer: ErrorAnswer) -> str:
    """What the server says, displayable: the error, then up to six notes about fields."""
    said = _text(answer.error) or _text(answer.message)
    notes: list[str] = []
    for note in (*_issues(answer.issues), *_details(answer.details, "", 0)):
        if note not in notes and note != said:
            notes.append(note)
        if len(notes) == MOST_NOTES:
            break
    return displayable("; ".join(part for part in (said, *notes) if part), 300)


def _text(value: object) -> str:
    """A text, or the message inside an error object."""
    if isinstance(value, Mapping):
        value = value.get("message")
    return displayable(value, 200)


def _issues(issues: object) -> Iterator[str]:
    """The flat list: ``[{path: […], message}]``."""
    for issue in issues[:MOST_NOTES] if isinstance(issues, list) else ():
        if not isinstance(issue, Mapping):
            continue
        path = issue.get("path")
        names = path if isinstance(path, list) else []
        where = ".".join(str(part)[:40] for part in names[:4] if isinstance(part, str | int))
        yield _note(where, issue.get("message"))


def _details(details: object, where: str, depth: int) -> Iterator[str]:
    """The tree: ``{field: {_errors: […]}}``; a plain text or list of texts is taken as it is."""
    if depth > DEEPEST:
        return
    if isinstance(details, str):
        yield _note(where, details)
    elif isinstance(details, list):
        for item in details[:MOST_NOTES]:
            yield from _details(item, where, depth + 1)
    elif isinstance(details, Mapping):
        for name, inner in list(details.items())[:MOST_NOTES]:
            inside = where if name == "_errors" else displayable(name, 40)
            yield from _details(inner, inside, depth + 1)


def _note(where: str, message: object) -> str:
    words = displayable(message, 120)
    return f"{where}: {words}" if where and words else words

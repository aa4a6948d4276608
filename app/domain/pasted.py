"""Reads what a person pastes: the answer of a queue call, wherever in the text it stands."""

from __future__ import annotations

import json
import re

from app.domain.errors import InvalidInput

MOST_CHARACTERS = 16 * 1024
_MOST_OBJECTS = 200
_IDENTIFIER = re.compile(r"[\x21-\x7e]{1,200}\Z", re.ASCII)


def read_queue_answer(text: str) -> tuple[str, str]:
    """The model and queue_id of a pasted queue answer; words, code fences or a log around it do not matter.

    Raises:
        InvalidInput: there is no such answer in it, or more than one.
    """
    if len(text) > MOST_CHARACTERS:
        raise InvalidInput("That is far too long for a queue answer.", do="Paste only the answer itself.")
    found = set(_answers(text))
    if not found:
        raise InvalidInput(
            "No queue answer was found in this text.",
            do='It looks like {"model": …, "queue_id": …}; paste all of it, braces included.',
        )
    if len(found) > 1:
        raise InvalidInput("There is more than one queue answer in this text.", do="Paste one at a time.")
    return found.pop()


def checked_identifier(text: str) -> str:
    """A model name or queue_id as typed or pasted: up to 200 visible ASCII characters without blanks.

    Raises:
        InvalidInput: anything else.
    """
    clean = text.strip()
    if not _IDENTIFIER.match(clean):
        raise InvalidInput("That is not a model name or a job's id.")
    return clean


def _answers(text: str) -> list[tuple[str, str]]:
    decoder = json.JSONDecoder()
    answers: list[tuple[str, str]] = []
    for brace in [match.start() for match in re.finditer(r"\{", text)][:_MOST_OBJECTS]:
        try:
            value, _ = decoder.raw_decode(text, brace)
        except (ValueError, RecursionError):
            continue
        model, queue_id = value.get("model"), value.get("queue_id")
        if isinstance(model, str) and isinstance(queue_id, str) and model and queue_id:
            answers.append((checked_identifier(model), checked_identifier(queue_id)))
    return answers

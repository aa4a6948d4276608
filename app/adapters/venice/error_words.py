"""Gathers the words of an error document: its sentence, and what it says about single fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.adapters.venice.wire import ErrorAnswer
from app.domain.display import displayable

MOST_NOTES = 6
DEEPEST = 6


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

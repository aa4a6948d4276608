"""What a second start of the program hands to the first, as bytes. Read back as if an enemy had sent them.

Nothing in it moves money: the most that it leads to is a window that comes forward and a sheet that asks a person.
Fields lie side by side with nothing nested in them, so that reading them cannot go deep, whatever is sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.errors import InvalidInput
from app.domain.pasted import checked_identifier

LIMIT_BYTES = 64 * 1024

_MARK = "gondola 1"
_HEAD = 5
"""Mark, hidden, token, model, queue_id; files follow."""
_MOST_FILES = 16
_LONGEST_PATH = 4_096
_TOKEN = re.compile(r"[\x21-\x7e]{0,512}\Z", re.ASCII)
_YES_OR_NO = ("no", "yes")


@dataclass(frozen=True, slots=True)
class Handover:
    """What was asked of the program when it was started.

    ``files`` are absolute paths to open, ``add_job`` a model and queue_id to be watched once the person agrees.
    ``hidden`` starts leave the window where it is; ``token`` is the desktop's leave to bring it forward.
    """

    files: tuple[str, ...] = ()
    add_job: tuple[str, str] | None = None
    hidden: bool = False
    token: str = ""


def handover_to_bytes(asked: Handover) -> bytes:
    """All of it.

    Raises:
        InvalidInput: it asks for what the other side would refuse.
    """
    token = asked.token if _TOKEN.match(asked.token) else ""
    head = (_MARK, _YES_OR_NO[asked.hidden], token, *(asked.add_job or ("", "")))
    # File names may hold what is no text: it travels as it is.
    told = "\0".join((*head, *asked.files)).encode("utf-8", "surrogatepass")
    handover_from_bytes(told)
    return told


def handover_from_bytes(told: bytes) -> Handover:
    """What these bytes say.

    Raises:
        InvalidInput: they are not exactly such a handover.
    """
    if len(told) > LIMIT_BYTES:
        raise InvalidInput("That is too much to be handed over.", do="Open fewer files at a time.")
    try:
        fields = told.decode("utf-8", "surrogatepass").split("\0")
    except UnicodeDecodeError:
        raise InvalidInput("What was handed over cannot be read.") from None
    if len(fields) < _HEAD or fields[0] != _MARK:
        raise InvalidInput("Another version of the program handed something over.")
    _, hidden, token, model, queue_id = fields[:_HEAD]
    if hidden not in _YES_OR_NO or not _TOKEN.match(token):
        raise InvalidInput("What was handed over cannot be read.")
    job = (checked_identifier(model), checked_identifier(queue_id)) if model or queue_id else None
    return Handover(_files(fields[_HEAD:]), job, hidden == _YES_OR_NO[True], token)


def _files(told: list[str]) -> tuple[str, ...]:
    if len(told) > _MOST_FILES:
        raise InvalidInput("Too many files were handed over.", do=f"Open up to {_MOST_FILES} at a time.")
    if not all(0 < len(path) <= _LONGEST_PATH for path in told):
        raise InvalidInput("A file that was handed over has no usable name.")
    return tuple(told)

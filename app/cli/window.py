"""What the command line may ask of the window: files to open, a job to offer, whether to stay hidden."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from app.domain.handover import Handover
from app.domain.pasted import checked_identifier

_COMMAND = "window"
_HOME = "--home"
_MARKS_OF_A_PATH = frozenset("./\\")
"""No command has one of these in its name."""


def add_window_options(window: argparse.ArgumentParser) -> None:
    """The options of the command ``window``."""
    window.add_argument("--hidden", action="store_true", help="start in the tray where there is one")
    window.add_argument(
        "--add-job",
        nargs=2,
        metavar=("MODEL", "QUEUE_ID"),
        help="offer to watch a job that was queued elsewhere",
    )
    window.add_argument("files", nargs="*", type=Path, metavar="FILE", help="listings to open")


def with_command(argv: Sequence[str]) -> list[str]:
    """The same words, with ``window`` before files: a file manager starts a program with nothing but these."""
    words, at = list(argv), 0
    while at < len(words) and words[at].startswith("-"):
        at += 2 if words[at] == _HOME else 1
    if at < len(words) and _MARKS_OF_A_PATH & set(words[at]) and Path(words[at]).exists():
        words.insert(at, _COMMAND)
    return words


def handover(args: argparse.Namespace) -> Handover:
    """What this start asks for, whether it is done here or by the window that is open already.

    Raises:
        InvalidInput: the model or queue_id of a job is none.
    """
    job = getattr(args, "add_job", None)
    return Handover(
        files=tuple(str(path.absolute()) for path in getattr(args, "files", ())),
        add_job=(checked_identifier(job[0]), checked_identifier(job[1])) if job else None,
        hidden=getattr(args, "hidden", False),
        token=os.environ.get("XDG_ACTIVATION_TOKEN", ""),
    )

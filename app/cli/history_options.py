"""What the command ``history`` may be told."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from app.domain.finding import Sorting
from app.domain.job import JobState

SORTINGS = {
    "newest": Sorting.NEWEST,
    "oldest": Sorting.OLDEST,
    "title": Sorting.TITLE,
    "cost": Sorting.DEAREST,
    "length": Sorting.LONGEST,
}


def add_history(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> argparse.ArgumentParser:
    """The command and its options; what every command has is added by the caller."""
    parser = commands.add_parser("history", help="past jobs: search, show one, forget")
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="in title, prompt, model, file name or number"
    )
    parser.add_argument("--state", action="append", choices=[state.value for state in JobState], default=[])
    parser.add_argument("--model", default="", metavar="M")
    parser.add_argument("--of", default="", metavar="NAME", help="only jobs of this account")
    parser.add_argument("--since", type=_day, metavar="YYYY-MM-DD", help="queued on this day (UTC) or later")
    parser.add_argument("--until", type=_day, metavar="YYYY-MM-DD", help="queued on this day (UTC) or before")
    parser.add_argument("--sort", choices=sorted(SORTINGS), default="newest")
    parser.add_argument("--limit", type=_count, default=50, metavar="N", help="0 for all (default 50)")
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--show", metavar="JOB", help="one job and everything that is written down about it")
    one.add_argument("--rename", nargs=2, metavar=("JOB", "TITLE"))
    one.add_argument("--forget-prompt", metavar="JOB", help="forget what it was asked with; the job stays")
    one.add_argument("--forget", metavar="JOB", help="forget a job; files and money records stay")
    one.add_argument("--wipe", action="store_true", help="forget every finished job; money records stay")
    parser.add_argument("--files", action="store_true", help="with --wipe: delete their audio files, too")
    parser.add_argument("--yes", action="store_true", help="forget without being asked again")
    return parser


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise argparse.ArgumentTypeError("a day is written as 2026-11-30") from None


def _count(text: str) -> int:
    longest = 9
    if not (text.isascii() and text.isdigit() and len(text) <= longest):
        raise argparse.ArgumentTypeError("a number of jobs is a whole number")
    return int(text)

"""Reads the scripts and lists of jobs that a person brings for a batch: on a thread, bounded, in people's order."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from app.domain.batch_plan import Plan, plan
from app.domain.batch_reading import READABLE, Blocks, Source, read_pasted, read_source
from app.domain.batch_rows import Problem, Reading, in_reading_order
from app.domain.catalogue import AudioModel, JobRequest
from app.domain.display import displayable

MOST_BYTES = 4 * 1024 * 1024
MOST_BYTES_TOGETHER = 64 * 1024 * 1024
MOST_FILES = 10_000
_NAMED = 3
_NUMBERS = re.compile(r"([0-9]{1,18})")


class ScriptFiles:
    """``ports.batches.BatchReader``."""

    async def read(self, paths: Sequence[Path]) -> Reading:
        """Files in the order given, those of a folder by name with numbers as people count."""
        return await asyncio.to_thread(lambda: _Visit().read(paths))

    async def read_pasted(self, text: str, blocks: Blocks | None = None) -> Reading:
        """What was pasted."""
        return await asyncio.to_thread(read_pasted, text, blocks)

    async def plan(self, reading: Reading, models: Iterable[AudioModel], defaults: JobRequest | None) -> Plan:
        """What would be done with it."""
        made = await asyncio.to_thread(plan, reading.rows, tuple(models), defaults)
        return Plan(made.entries, in_reading_order(reading.problems + made.problems))


class _Visit:
    """One look at what was brought; counts what it reads."""

    def __init__(self) -> None:
        self._bytes_left = MOST_BYTES_TOGETHER
        self._files_left = MOST_FILES

    def read(self, paths: Iterable[Path]) -> Reading:
        whole = Reading()
        for path in paths:
            try:
                mode = path.stat().st_mode
            except (OSError, ValueError) as error:
                whole = whole.plus(_trouble(path, error))
                continue
            whole = whole.plus(self._folder(path) if S_ISDIR(mode) else self._file(path, mode))
        return whole

    def _folder(self, folder: Path) -> Reading:
        """The scripts and lists that lie in it; what else lies there is said once."""
        try:
            inside = sorted((each for each in folder.iterdir() if not each.name.startswith(".")), key=_order)
        except OSError as error:
            return _trouble(folder, error)
        read = [each for each in inside if _ending(each) in READABLE and not each.is_dir()]
        known = set(read)
        others = [each for each in inside if each not in known]
        whole = Reading(problems=tuple(_passed_over(folder, others)))
        if not read:
            words = (
                "There is nothing to read in this folder: no script (.txt, .md) and no list (.csv, .json)."
            )
            whole = whole.plus(Reading(problems=(Problem(_name(folder), 0, words),)))
        rows: list[Reading] = []
        for each in read:
            try:
                rows.append(self._file(each, each.stat().st_mode))
            except OSError as error:
                rows.append(_trouble(each, error))
        return _together(whole, rows)

    def _file(self, path: Path, mode: int) -> Reading:
        if not S_ISREG(mode):
            return _refused(path, "It is not a file.")
        if _ending(path) not in READABLE:
            endings = ", ".join(f".{each}" for each in READABLE)
            return _refused(path, f"It is of a kind that is not read here ({endings} are).")
        if self._files_left <= 0:
            return _refused(path, f"{MOST_FILES:,} files at once are the most; this one is left out.")
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError as error:
            return _trouble(path, error)
        if len(data) > MOST_BYTES:
            return _refused(path, f"It is longer than {MOST_BYTES // 2**20} MB, which no script is.")
        if len(data) > self._bytes_left:
            return _refused(path, f"{MOST_BYTES_TOGETHER // 2**20} MB together are the most; it is left out.")
        self._files_left -= 1
        self._bytes_left -= len(data)
        return read_source(Source(_name(path), data))


def _together(first: Reading, others: Iterable[Reading]) -> Reading:
    """Add up at once: one after the other would copy the rows of thousands of files thousands of times."""
    others = tuple(others)
    rows = tuple(row for each in others for row in each.rows)
    problems = tuple(problem for each in others for problem in each.problems)
    return first.plus(Reading(rows, problems))


def _passed_over(folder: Path, others: Sequence[Path]) -> Iterable[Problem]:
    if not others:
        return
    named = ", ".join(_name(each) for each in others[:_NAMED])
    more = f" and {len(others) - _NAMED:,} more" if len(others) > _NAMED else ""
    words = f"Only scripts and lists are read from a folder; passed over: {named}{more}."
    yield Problem(_name(folder), 0, words, leaves_out=False)


def _trouble(path: Path, error: OSError | ValueError) -> Reading:
    reason = (error.strerror if isinstance(error, OSError) else "") or "no such name"
    return _refused(path, f"It cannot be opened: {reason}.")


def _refused(path: Path, words: str) -> Reading:
    return Reading(problems=(Problem(_name(path), 0, words),))


def _ending(path: Path) -> str:
    return path.suffix.removeprefix(".").lower()


def _name(path: Path) -> str:
    ending = displayable(path.suffix, 12)
    return displayable(path.stem, 80) + ending or "?"


def _order(path: Path) -> tuple[tuple[int, int, str], ...]:
    """``Chapter 2`` before ``Chapter 10``, whatever the case of its letters."""
    parts = _NUMBERS.split(path.name.casefold())
    return tuple((1, 0, part) if number % 2 == 0 else (0, int(part), "") for number, part in enumerate(parts))

"""The command behind ``dev.py faults``: plays every fault, kills processes, plays lives, and prints what it found."""

from __future__ import annotations

import argparse
import asyncio
import json
import secrets
import sys
import tempfile
import time
from pathlib import Path

from tests.faults import stock
from tests.faults.kills import kill
from tests.faults.lives import play_lives
from tests.faults.nursery import nursery
from tests.faults.play import play
from tests.faults.rows import ROWS
from tests.faults.stage import a_stage, its_time
from tests.faults.table import (
    FAULTS_HEAD,
    STEPS_HEAD,
    STOCK_HEAD,
    Found,
    fault_line,
    late_lines,
    lives_lines,
    step_lines,
    stock_line,
    verdict_lines,
)
from tests.support.memory import in_memory

KILLS, MODEL_RUNS = 240, 10_000
_TELL_EVERY_S = 20.0


def main(arguments: list[str] | None = None) -> int:
    """Do it all; returns 1 when a promise was broken."""
    asked = _parser().parse_args(arguments)
    found = Found(asked.seed if asked.seed is not None else secrets.randbelow(10**6))
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="gondola-faults-", dir=in_memory()) as folder:
        if asked.rows or asked.kills:
            _on_the_evm(found, asked, Path(folder))
    if asked.model_runs:
        _lives(found, asked.model_runs)
    wrong = list(found.broken())
    if found.kills < asked.kills:
        wrong.append(f"only {found.kills} of {asked.kills} kills")
    _say("", "== in the end ==", *verdict_lines(found, wrong), f"took {time.monotonic() - started:.0f} s")
    if asked.json is not None:
        asked.json.write_text(json.dumps({**found.document(), "broken": wrong}, indent=1) + "\n")
    return 1 if wrong else 0


def _on_the_evm(found: Found, asked: argparse.Namespace, folder: Path) -> None:
    with a_stage(folder) as stage, its_time(stage), nursery() as home:
        if asked.rows:
            _say("== faults: the real program, official servers, a real EVM ==", FAULTS_HEAD)
            for row in ROWS:
                for version in row.versions:
                    found.results.append(play(row, version, stage, home))
                    _say(fault_line(found.results[-1]))
            _say("", "== the same by the official client, whose caller tries again twice ==", STOCK_HEAD)
            found.stock = asyncio.run(stock.measure(stage))
            _say(*map(stock_line, found.stock))
        if asked.kills:
            _say("", f"== {asked.kills} kills, seed {found.seed} ==")
            told = time.monotonic()
            for death in kill(asked.kills, found.seed, stage, home):
                found.deaths.append(death)
                if time.monotonic() - told > _TELL_EVERY_S:
                    told = time.monotonic()
                    _say(f"   {found.kills} killed so far")
            _say(STEPS_HEAD, *step_lines(found.deaths), *late_lines(found.deaths))


def _lives(found: Found, count: int) -> None:
    _say("", f"== {count} lives of the model, seed {found.seed} ==")
    told = time.monotonic()
    for portion in play_lives(count, found.seed):
        found.lives.add(portion)
        if time.monotonic() - told > _TELL_EVERY_S:
            told = time.monotonic()
            _say(f"   {found.lives.played} lives so far")
    _say(*lives_lines(found.lives))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS, metavar="N", help=f"default {KILLS}; 0 for none")
    parser.add_argument(
        "--model-runs", type=int, default=MODEL_RUNS, metavar="N", help=f"default {MODEL_RUNS}; 0 for none"
    )
    parser.add_argument("--seed", type=int, metavar="S", help="the same choices again; a new one by default")
    parser.add_argument("--no-rows", dest="rows", action="store_false", help="leave the table of faults out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything that was found there too")
    return parser


def _say(*lines: str) -> None:
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())

"""Several processes, one file: caps are never overrun, and a process that is killed leaves a sound journal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.adapters.store.store import sqlite_stores
from app.domain.payment import PaymentState
from app.domain.policy import Spent
from tests.adapters.store.samples import ToldClock
from tests.support.processes import app_environment, started

_RESERVE = """
import asyncio, sys
from pathlib import Path
from app.adapters.store.store import sqlite_stores
from app.domain.policy import Allow, Refuse
from tests.adapters.store.samples import ToldClock, charge, payment

CAP = 20_000_000

def decide(spent, unresolved, earlier):
    return Allow() if spent.day_micro_usdc + 1_000_000 <= CAP else Refuse(("over",))

async def main(me, path):
    stores = sqlite_stores(Path(path), ToldClock())
    await stores.open()
    print("ready", flush=True)
    sys.stdin.readline()
    won = 0
    for turn in range(15):
        won += isinstance(await stores.payments.reserve(payment(f"{me}-{turn}", 1_000_000), decide), Allow)
        await stores.charges.reserve_charge(charge(f"{me}-{turn}", 1_000_000), decide)
    await stores.close()
    print(won, flush=True)

asyncio.run(main(*sys.argv[1:]))
"""

_PAY_AND_SAY = """
import asyncio, sys, threading
from pathlib import Path
from app.adapters.store.store import sqlite_stores
from app.domain.payment import PaymentState, move
from tests.adapters.store.samples import NOON, ToldClock, allow, payment, signed

async def main(path, last):
    def done(state):
        print(state, flush=True)
        if state == last:
            threading.Event().wait()  # until it is killed: not one commit more
    stores = sqlite_stores(Path(path), ToldClock())
    await stores.payments.reserve(payment(), allow)
    done("intended")
    one, step = signed(payment())
    await stores.payments.record(one, step)
    done("signed")
    for state in (PaymentState.SENT, PaymentState.UNKNOWN, PaymentState.CONFIRMED):
        one, step = move(one, state, NOON, "on", "block 7")
        await stores.payments.record(one, step)
        done(state.value)

asyncio.run(main(*sys.argv[1:]))
"""


async def test_processes_that_reserve_at_once_never_pass_a_cap(tmp_path: Path) -> None:
    path = tmp_path / "gondola.sqlite"
    won = _race(path)
    stores = sqlite_stores(path, ToldClock())
    assert sum(won) == 20
    assert await stores.payments.paid_in() == Spent(20_000_000, 20_000_000)
    assert await stores.charges.used() == Spent(20_000_000, 20_000_000)
    assert len(await stores.payments.payments()) == 20
    await stores.close()


async def test_a_process_killed_after_any_commit_leaves_exactly_that_commit(tmp_path: Path) -> None:
    states = ("intended", "signed", "sent", "unknown", "confirmed")
    for count, last in enumerate(states):
        path = tmp_path / f"{last}.sqlite"
        with started(
            [sys.executable, "-c", _PAY_AND_SAY, str(path), last], app_environment(), stdin=None
        ) as process:
            _kill_when_said(process, last)
        stores = sqlite_stores(path, ToldClock())
        (left,) = await stores.payments.payments()
        assert left.state is PaymentState(last)
        assert len(await stores.payments.transitions("p1")) == count
        assert (left.authorization is None) == (last == "intended")
        await stores.close()


def _kill_when_said(process: subprocess.Popen[bytes], last: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip().decode() == last:
            process.kill()
            process.wait()
            return
    raise AssertionError(f"{last} was never reached")


def _race(path: Path) -> list[int]:
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", _RESERVE, name, str(path)],
            env=app_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("a", "b", "c", "d")
    ]
    for worker in workers:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("go\n")
        worker.stdin.flush()
    return [int(worker.communicate()[0]) for worker in workers]

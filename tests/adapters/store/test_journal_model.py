"""The journal against a plain list: whatever is reserved, moved and waited for, both count the same."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.adapters.store.store import sqlite_stores
from app.domain.payment import RESERVING, TRANSITIONS, UNRESOLVED, Payment, PaymentState, Transition, move
from app.domain.policy import Allow, Decision, Refuse, Spent
from tests.adapters.store.samples import NOON, ToldClock, payment, signed

CAP = 20_000_000


class Journal(RuleBasedStateMachine):
    """Rules on the left write to SQLite, on the right to a list."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="gondola-model-"))
        self.clock = ToldClock()
        self.stores = sqlite_stores(self.folder / "gondola.sqlite", self.clock)
        self.runner = asyncio.Runner()
        self.model: dict[str, Payment] = {}
        self.reserved_at: dict[str, datetime] = {}
        self.water = NOON

    def teardown(self) -> None:
        """Close and remove the file."""
        self.runner.run(self.stores.close())
        self.runner.close()
        shutil.rmtree(self.folder)

    @rule(
        amount=st.integers(1, 9_000_000),
        host=st.sampled_from(["a.example", "b.example"]),
        job=st.sampled_from(["", "j1", "j2"]),
    )
    def reserve(self, amount: int, host: str, job: str) -> None:
        """Reserve under a cap a day."""
        self.water = max(self.water, self.clock.shown)
        name = f"p{len(self.model)}-{amount}"
        asked = payment(name, amount, host=host, job_id=job, created_at=self.clock.shown)
        expected, seen = self._spent(self.clock.shown, host, job), []

        def decide(spent: Spent, unresolved: bool, earlier: int) -> Decision:
            seen.append((spent, unresolved))
            return Allow() if spent.day_micro_usdc + amount <= CAP else Refuse()

        decision = self.runner.run(self.stores.payments.reserve(asked, decide))
        is_open = any(
            one.job_id == job and (job or one.host == host) and one.state in UNRESOLVED
            for one in self.model.values()
        )
        assert seen == [(expected, is_open)]
        if isinstance(decision, Allow):
            self.model[name] = asked
            self.reserved_at[name] = self.water

    @precondition(lambda self: any(TRANSITIONS[one.state] for one in self.model.values()))
    @rule(data=st.data())
    def advance(self, data: st.DataObject) -> None:
        """Move any payment along any of its arrows."""
        movable = sorted(name for name, one in self.model.items() if TRANSITIONS[one.state])
        name = data.draw(st.sampled_from(movable))
        moved, step = self._moved(data, self.model[name])
        self.water = max(self.water, self.clock.shown)
        self.runner.run(self.stores.payments.record(moved, step))
        self.model[name] = moved

    @rule(hours=st.integers(-50, 400))
    def wait(self, hours: int) -> None:
        """Set the clock, back too."""
        self.clock.shown += timedelta(hours=hours)

    @rule()
    def restart(self) -> None:
        """Close the file and open it again."""
        self.runner.run(self.stores.close())
        self.stores = sqlite_stores(self.folder / "gondola.sqlite", self.clock)

    @invariant()
    def both_count_the_same(self) -> None:
        """Windows and payments agree with the model."""
        counted = self.runner.run(self.stores.payments.paid_in())
        assert counted == self._spent(self.clock.shown)
        stored = self.runner.run(self.stores.payments.payments())
        assert {one.id: one for one in stored} == self.model

    def _moved(self, data: st.DataObject, one: Payment) -> tuple[Payment, Transition]:
        to = data.draw(st.sampled_from(sorted(TRANSITIONS[one.state], key=lambda state: state.value)))
        if to is PaymentState.SIGNED:
            return signed(one, self.clock.shown, "0x" + one.id.encode().hex().ljust(64, "0"))
        return move(one, to, self.clock.shown, "on", "block 1")

    def _spent(self, now: datetime, host: str = "", job: str = "") -> Spent:
        def within(window: timedelta, host: str | None = None) -> int:
            return sum(
                one.amount_micro_usdc
                for name, one in self.model.items()
                if (host is None or one.host == host)
                and (
                    one.state in UNRESOLVED
                    or (one.state in RESERVING and self.reserved_at[name] > now - window)
                )
            )

        of_job = sum(
            one.amount_micro_usdc
            for one in self.model.values()
            if job and one.job_id == job and one.state in RESERVING
        )
        day, month = timedelta(hours=24), timedelta(days=30)
        return Spent(within(day), within(month), of_job, within(day, host))


TestJournal = Journal.TestCase
TestJournal.settings = settings(max_examples=40, stateful_step_count=25)

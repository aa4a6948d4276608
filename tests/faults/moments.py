"""The moments at which a process may die: around every commit of the journal, and around every paid request.

They are put around the real adapters in the process that is to die, from outside; the program knows none of them.
"""

from __future__ import annotations

import functools
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from app.adapters.files.folder import DownloadFolder
from app.adapters.store.connection import Database
from app.adapters.store.payments import SqlitePayments
from app.adapters.transport import HttpTransport, Reply
from app.adapters.vault.vaults import KeystoreFileVault
from app.domain.payment import Delivery, Payment, Transition

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""Windows has no other: there it ends a process as hard."""

_step: ContextVar[str] = ContextVar("step", default="")


class Moments:
    """Counts the moments, writes down their names, and kills this process at the chosen one (counted from 1)."""

    def __init__(self, log: Path, kill_at: int | None) -> None:
        self._log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._kill_at, self._count = kill_at, 0

    def pass_by(self, name: str) -> None:
        """One more moment."""
        self._count += 1
        os.write(self._log, f"{name}\n".encode())
        if self._count == self._kill_at:
            os.kill(os.getpid(), KILL)

    def install(self) -> None:
        """Put them around the adapters."""
        self._name_steps()
        self._around_commits()
        self._around_paid_requests()
        self._around(KeystoreFileVault, "sign_transfer", "signature")
        self._around(DownloadFolder, "keep", "audio put in place")

    def _name_steps(self) -> None:
        names: dict[str, Callable[..., str]] = {
            "reserve": lambda payment, decide: "INTENDED",
            "refuse": lambda payment: "REFUSED",
            "record": _named_after_state,
            "note": _named_after_field,
        }
        for method, name_of in names.items():
            setattr(SqlitePayments, method, _naming(getattr(SqlitePayments, method), name_of))

    def _around_commits(self) -> None:
        original = Database.write

        async def write(database: Database, work: Callable[..., Any]) -> Any:  # noqa: ANN401
            step = _step.get() or str(work.__qualname__).partition(".<")[0]

            def with_moment(connection: object) -> object:
                done = work(connection)
                self.pass_by(f"in {step}, not committed")
                return done

            self.pass_by(f"before {step}")
            done = await original(database, with_moment)
            self.pass_by(f"after {step}")
            return done

        setattr(Database, "write", write)  # noqa: B010 - a method, replaced on purpose

    def _around_paid_requests(self) -> None:
        original = HttpTransport.open_payment

        @asynccontextmanager
        async def open_payment(transport: HttpTransport, *args: Any, **more: Any) -> AsyncIterator[Reply]:  # noqa: ANN401
            self.pass_by("before the payment goes out")
            async with original(transport, *args, **more) as reply:
                self.pass_by("answer begun")
                yield reply
                self.pass_by("answer read")

        setattr(HttpTransport, "open_payment", open_payment)  # noqa: B010

    def _around(self, owner: type, method: str, name: str) -> None:
        original = getattr(owner, method)

        @functools.wraps(original)
        async def around(*args: Any, **more: Any) -> Any:  # noqa: ANN401
            self.pass_by(f"before {name}")
            done = await original(*args, **more)
            self.pass_by(f"after {name}")
            return done

        setattr(owner, method, around)


def _naming(original: Callable[..., Any], name_of: Callable[..., str]) -> Callable[..., Any]:
    @functools.wraps(original)
    async def named(store: SqlitePayments, *args: Any) -> Any:  # noqa: ANN401
        token = _step.set(name_of(*args))
        try:
            return await original(store, *args)
        finally:
            _step.reset(token)

    return named


def _named_after_state(_payment: Payment, transition: Transition) -> str:
    return transition.after.name


def _named_after_field(payment: Payment) -> str:
    if payment.delivery is Delivery.PENDING:
        return f"note of a {payment.state.name} payment"
    return f"note {payment.delivery.name} of a {payment.state.name} payment"

"""Runs one command over services that the composition root opened, and turns every error into an exit code."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from typing import Protocol

from app.cli.approver import RunApprover
from app.cli.batch import batch
from app.cli.demo import demo
from app.cli.diagnostics import diagnostics
from app.cli.exit_codes import ending_of
from app.cli.history import history
from app.cli.lock import LOCK_COMMANDS, lock_or_open
from app.cli.money import balance, queue, top_up
from app.cli.options import RunOptions, run_options
from app.cli.output import Output
from app.cli.records import payments, reconcile
from app.cli.watch import watch
from app.domain.account import Account
from app.domain.errors import GondolaError, NotApproved
from app.services.app_lock import AppLock
from app.services.gondola import Gondola

INTERRUPTED = 130

Opened = tuple[Gondola, Account]


class Opener(Protocol):
    """The composition root, as commands see it."""

    async def open_run(self, options: RunOptions) -> Opened:
        """Live services, and the account this run uses. Raises GondolaError."""
        ...

    async def open_lock(self) -> AppLock:
        """The lock of this home alone: without records, and without an account."""
        ...

    async def open_records(self, options: RunOptions) -> Gondola:
        """Live services, whoever's accounts there are. Raises GondolaError."""
        ...

    async def open_demo(self, options: RunOptions) -> Opened:
        """Services over the in-process sandbox, with its funded wallet."""
        ...


def run_command(args: argparse.Namespace, opener: Opener) -> int:
    """Run a parsed command to its exit code."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(message)s")
    options = run_options(args)
    output = Output(as_json=options.as_json)
    try:
        return asyncio.run(_run(args, options, opener, output))
    except KeyboardInterrupt:
        output.outcome("interrupted", "Stopped; the next run goes on where this one was.")
        return INTERRUPTED


async def _run(args: argparse.Namespace, options: RunOptions, opener: Opener, output: Output) -> int:
    try:
        if args.command in LOCK_COMMANDS:
            return await lock_or_open(args.command, await opener.open_lock(), output)
        if args.command == "diagnostics":
            return await diagnostics(lambda: opener.open_records(options), output)
        quiet = args.command == "demo" and options.as_json
        return await _with_services(args, options, opener, _Quiet() if quiet else output)
    except GondolaError as error:
        code, word = ending_of(error)
        if isinstance(error, NotApproved):
            error.do = (
                "To allow it beforehand, say so with --approve-up-to USD. A receiver that differs from the one "
                "paid before is accepted only at a terminal or in the window."
            )
        output.failed(word, error)
        return code


async def _with_services(
    args: argparse.Namespace, options: RunOptions, opener: Opener, output: Output
) -> int:
    opening: Callable[[RunOptions], Awaitable[Opened]] = (
        opener.open_demo if args.command == "demo" else opener.open_run
    )
    gondola, account = await opening(options)
    try:
        if args.command != "demo":
            allowed = options.approve_up_to_micro_usdc
            gondola.approvals.answer_with(RunApprover(allowed, may_ask=not options.as_json))
        return await _command(args, gondola, account, output)
    finally:
        await gondola.shutdown.run()


async def _command(args: argparse.Namespace, gondola: Gondola, account: Account, output: Output) -> int:
    commands: dict[str, Callable[[], Awaitable[int]]] = {
        "watch": lambda: watch(gondola, account, output, args),
        "queue": lambda: queue(gondola, account, output, args),
        "batch": lambda: batch(gondola, account, output, args),
        "top-up": lambda: top_up(gondola, account, output, args.amount, args.wait),
        "balance": lambda: balance(gondola, account, output),
        "history": lambda: history(gondola, output, args),
        "payments": lambda: payments(gondola, output),
        "reconcile": lambda: reconcile(gondola, output, args.wait),
        "demo": lambda: demo(gondola, account, output),
    }
    return await commands[args.command]()


class _Quiet(Output):
    """Speaks only in whole documents: the demo's one object."""

    def __init__(self) -> None:
        super().__init__(as_json=True)

    def event(self, name: str, words: str = "", **fields: object) -> None:
        """Nothing: the object at the end tells it all."""

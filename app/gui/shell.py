"""What a page may ask of the window around it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Protocol

from app.domain.account import Account
from app.domain.errors import GondolaError
from app.services.gondola import Gondola


class Shell(Protocol):
    """The window, as its pages and dialogs see it. Pages never reach past it."""

    @property
    def gondola(self) -> Gondola:
        """The services behind the window now."""
        ...

    def account(self) -> Account | None:
        """The account shown in the header, which new work belongs to."""
        ...

    def choose_account(self, account_id: str) -> None:
        """Make another account the one in the header."""
        ...

    def go(self, page: str) -> None:
        """Show a page by its name: jobs, create, payments, wallet, insights, settings, first."""
        ...

    def show_job(self, job_id: str) -> None:
        """Show the jobs page with this job selected."""
        ...

    def toast(self, text: str, *, done: bool = True) -> None:
        """Say something short that goes away by itself; with a clock instead of a tick when it is not done yet."""
        ...

    def show_error(self, error: GondolaError) -> None:
        """Say what happened, what it means and what to do; technical detail behind "Details"."""
        ...

    def run(self, name: str, work: Coroutine[object, object, object]) -> None:
        """Start work from a click; a GondolaError that escapes it is shown, the task is owned by the window."""
        ...

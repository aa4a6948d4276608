"""The pages of one session: each is made when it is first shown, and closed with the session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.gui.shell import Shell

PAGES = ("jobs", "create", "payments", "wallet", "insights", "settings")


@runtime_checkable
class Refreshable(Protocol):
    """A page that reads anew what no event tells."""

    def refresh(self) -> None:
        """Read it."""
        ...


@runtime_checkable
class Closable(Protocol):
    """A page that listens to the feed."""

    def close_page(self) -> None:
        """Stop listening."""
        ...


@runtime_checkable
class Secretive(Protocol):
    """A page that may have put a secret on the clipboard."""

    def forget_secrets(self) -> None:
        """Take it back."""
        ...


class Rooms:
    """Makes pages by name. ``furnish`` is called with every new page before it is shown."""

    def __init__(self, shell: Shell, furnish: Callable[[QWidget], None]) -> None:
        self._shell = shell
        self._furnish = furnish
        self._pages: dict[str, QWidget] = {}

    def page(self, name: str) -> QWidget:
        """The page of that name. Raises KeyError for one that there is not."""
        if name not in self._pages:
            made = _MAKERS[name](self._shell)
            self._pages[name] = made
            self._furnish(made)
        return self._pages[name]

    def made(self, name: str) -> QWidget | None:
        """A page that was shown before, if it was."""
        return self._pages.get(name)

    def refresh(self) -> None:
        """Let every page that is there read anew."""
        for page in self._pages.values():
            if isinstance(page, Refreshable):
                page.refresh()

    def refresh_shown(self) -> None:
        """The same for the page on screen; others read anew when they are shown."""
        for page in self._pages.values():
            if page.isVisible() and isinstance(page, Refreshable):
                page.refresh()

    def forget_secrets(self) -> None:
        """Let every page take back what was copied of a key."""
        for page in self._pages.values():
            if isinstance(page, Secretive):
                page.forget_secrets()

    def close(self) -> None:
        """Close and let go of every page."""
        for page in self._pages.values():
            if isinstance(page, Closable):
                page.close_page()
            page.hide()
            page.deleteLater()
        self._pages.clear()


def _jobs(shell: Shell) -> QWidget:
    from app.gui.pages.jobs import JobsPage

    return JobsPage(shell)


def _create(shell: Shell) -> QWidget:
    from app.gui.pages.create import CreatePage

    return CreatePage(shell)


def _payments(shell: Shell) -> QWidget:
    from app.gui.pages.payments import PaymentsPage

    return PaymentsPage(shell)


def _wallet(shell: Shell) -> QWidget:
    from app.gui.pages.wallet import WalletPage

    return WalletPage(shell)


def _insights(shell: Shell) -> QWidget:
    from app.gui.pages.insights import InsightsPage

    return InsightsPage(shell)


def _settings(shell: Shell) -> QWidget:
    from app.gui.pages.settings import SettingsPage

    return SettingsPage(shell)


_MAKERS: dict[str, Callable[[Shell], QWidget]] = {
    "jobs": _jobs,
    "create": _create,
    "payments": _payments,
    "wallet": _wallet,
    "insights": _insights,
    "settings": _settings,
}

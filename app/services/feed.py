"""Events travel as data: services publish what happened, windows and notifications listen."""

from __future__ import annotations

import logging
from collections.abc import Callable

from app.domain.events import Event

Listener = Callable[[Event], None]
_log = logging.getLogger(__name__)


class Feed:
    """A list of listeners, called in order on the loop's thread. Listeners must be quick."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; call the returned function to leave (safe to call twice)."""
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def publish(self, event: Event) -> None:
        """Tell everybody; a listener that fails is logged and does not keep the others from hearing."""
        for listener in tuple(self._listeners):
            try:
                listener(event)
            except Exception:  # noqa: BLE001 # outermost: one broken view must not stop money or audio
                _log.exception("A listener failed on %s", type(event).__name__)

"""A hand beside the ear: writes into fields and presses what is only known by the beginning of its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from jeepney.io.blocking import open_dbus_connection

from tests.support.reader import Element, Reader

_EDITABLE = "org.a11y.atspi.EditableText"


class Hand(Reader):
    """Does through the accessibility bus what a person with a switch or a voice does."""

    def fill(self, field: Element, text: str) -> None:
        """Write this into a field instead of what is there."""
        (done,) = self._call(self._at(field, _EDITABLE), "SetTextContents", "s", text)
        assert done, f"{field} takes no text"


@contextmanager
def hand(address: str, environment: Mapping[str, str]) -> Iterator[Hand]:
    """A hand on this accessibility bus, with a keyboard on the display of this environment."""
    with open_dbus_connection(address) as connection:
        yield Hand(connection, environment)

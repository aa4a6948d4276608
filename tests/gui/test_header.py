"""The header is told with every sum: what it shows already is not drawn anew."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.gui.header import Header

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_brake_is_drawn_anew_only_when_it_is_another_one(qtbot: QtBot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.show_paused(paused=False)
    drawn = header.brake.icon().cacheKey()

    header.show_paused(paused=False)
    assert header.brake.icon().cacheKey() == drawn
    assert header.brake.accessibleName() == "Pause spending"

    header.show_paused(paused=True)
    assert header.brake.icon().cacheKey() != drawn
    assert header.brake.accessibleName() == "Resume spending"
    header.show_paused(paused=False)
    assert header.brake.accessibleName() == "Pause spending"

"""The account in the header: its name comes first, and its address where there is room for it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.gui.widgets.badges import AccountBadge
from tests.gui.facts_b import ADDRESS


@pytest.mark.parametrize(
    "name, less, shown",
    [
        ("Studio wallet", 0, "0xe233…3786"),
        ("Studio wallet", 12, "0xe23…786"),
        ("Studio wallet", 80, ""),
        ("A wallet with a name that finds no room anywhere", 120, "0xe233…3786"),
    ],
)
def test_an_account_gives_up_its_address_before_its_name_unless_that_is_very_long(
    qtbot: QtBot, name: str, less: int, shown: str
) -> None:
    badge = AccountBadge(name, ADDRESS)
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint().width() - less, badge.sizeHint().height())

    assert badge.shown_address() == shown


def test_an_api_key_has_none(qtbot: QtBot) -> None:
    badge = AccountBadge("Venice account")
    qtbot.addWidget(badge)
    badge.resize(400, 32)

    assert badge.shown_address() == ""

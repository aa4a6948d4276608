"""The list of a batch ends at the round corners of its card, and leaves them to it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.pages.batch_list import BatchList
from app.gui.theme.theme import ThemeChoice, theme
from app.gui.theme.tokens import Token
from app.gui.widgets.surfaces import Card


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_lower_corners_of_its_card_are_seen(qapp: object, choice: ThemeChoice) -> None:
    before = theme().choice
    theme().choose(choice)
    window, card = QWidget(), Card(padding=1)
    card.body.addWidget(BatchList())
    QVBoxLayout(window).addWidget(card)
    window.resize(500, 400)
    window.show()
    picture = window.grab().toImage()
    area = card.geometry().adjusted(2, 2, -2, -2)
    corners = [picture.pixelColor(x, area.bottom()) for x in (area.left(), area.right())]
    ground = theme().colour(Token.SURFACE)
    window.close()
    theme().choose(before)

    assert all(corner.rgb() != ground.rgb() for corner in corners)

"""The small “i” beside a figure or field about money: a press says what it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.gui.explain import Money, explain, money_name, show_words
from app.gui.theme.fonts import px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import LinkButton


class WhatIsThis(LinkButton):
    """Explains what it stands beside."""

    icon_token = Token.MUTED
    icon_px = 14

    def __init__(self, *about: Money, parent: QWidget | None = None) -> None:
        super().__init__("", "info", parent)
        words = QCoreApplication.translate("Money", "What is this? {name}")
        label = words.format(name=", ".join(money_name(each) for each in about))
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setFixedWidth(px(18))
        explain(self, *about)
        self.clicked.connect(lambda: show_words(self))

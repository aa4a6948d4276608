"""A door of the first screen: what it needs, what is behind it, and the button that opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme.fonts import Role, px
from app.gui.theme.tokens import Token
from app.gui.widgets.buttons import PrimaryButton, SecondaryButton
from app.gui.widgets.chips import Tag
from app.gui.widgets.labels import Text
from app.gui.widgets.surfaces import Card


class DoorCard(Card):
    """Emits ``opened`` for its button and for a click anywhere on it. One of the doors is recommended."""

    opened = Signal()

    def __init__(
        self,
        tag: str,
        title: str,
        words: str,
        action: str,
        *,
        recommended: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=22, spacing=8, parent=parent)
        self.set_chosen(recommended)
        self.body.addWidget(Tag(tag), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(px(2))
        self.body.addWidget(Text(title, Role.TITLE, wrap=True))
        self.body.addSpacing(px(2))
        self.body.addWidget(Text(words, token=Token.MUTED, wrap=True))
        self.body.addSpacing(px(8))
        self.body.addStretch(1)
        self.button = PrimaryButton(action) if recommended else SecondaryButton(action)
        self.button.setAccessibleDescription(f"{title}. {words}")
        self.button.clicked.connect(self.opened)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(px(218))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the card is a click on its button."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
        super().mouseReleaseEvent(event)

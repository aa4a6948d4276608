"""The palette turned into what Qt understands: one QPalette and one style sheet, built from tokens only."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette

from app.gui.theme.fonts import px
from app.gui.theme.tokens import Palette, Token

CONTROL_RADIUS = 8
CARD_RADIUS = 12
CONTROL_HEIGHT = 32

_ROLES = {
    QPalette.ColorRole.Window: Token.BACKGROUND,
    QPalette.ColorRole.WindowText: Token.INK,
    QPalette.ColorRole.Base: Token.SURFACE,
    QPalette.ColorRole.AlternateBase: Token.HOVER,
    QPalette.ColorRole.Text: Token.INK,
    QPalette.ColorRole.PlaceholderText: Token.MUTED,
    QPalette.ColorRole.Button: Token.SURFACE,
    QPalette.ColorRole.ButtonText: Token.INK,
    QPalette.ColorRole.BrightText: Token.BAD,
    QPalette.ColorRole.ToolTipBase: Token.RAISED,
    QPalette.ColorRole.ToolTipText: Token.INK,
    QPalette.ColorRole.Highlight: Token.ACCENT,
    QPalette.ColorRole.HighlightedText: Token.ON_ACCENT,
    QPalette.ColorRole.Accent: Token.ACCENT,
    QPalette.ColorRole.Link: Token.ACCENT_INK,
    QPalette.ColorRole.LinkVisited: Token.ACCENT_INK,
    QPalette.ColorRole.Light: Token.RAISED,
    QPalette.ColorRole.Midlight: Token.HOVER,
    QPalette.ColorRole.Mid: Token.LINE,
    QPalette.ColorRole.Dark: Token.EDGE,
    QPalette.ColorRole.Shadow: Token.SCRIM,
}

_SWITCHED_OFF = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_SHEET = Template(
    """
QMainWindow, QDialog { background: $background; }
QLabel[kind="key"] { background: $surface; border: 1px solid $line; border-bottom: 2px solid $edge;
  border-radius: 5px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px; }

Card { background: $surface; border: 1px solid $line; border-radius: ${card_radius}px; }
Card[chosen="true"] { border: 2px solid $accent; }
NavSidebar { background: $background; border: none; border-right: 1px solid $line; }
CalmBox, Banner { background: $attention_wash; border: none; border-radius: ${radius}px; }
Banner[flat="true"] { border-radius: 0; }
BellPanel { background: $raised; border: 1px solid $line; }
NoticeList { background: transparent; border: none; outline: none; }
ToastCard { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }

QPushButton { min-height: ${control}px; padding: 0 ${pad}px; border-radius: ${radius}px;
  border: 1px solid $line; background: $surface; color: $ink; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $track; }
QPushButton:disabled { color: $edge; background: $surface; }
QPushButton::menu-indicator { image: none; width: 0; }
PrimaryButton { background: $accent; border-color: $accent; color: $on_accent; }
PrimaryButton:hover { background: $accent_hover; border-color: $accent_hover; }
PrimaryButton:pressed { background: $accent_pressed; border-color: $accent_pressed; }
PrimaryButton:disabled { background: $track; border-color: $track; color: $muted; }
LinkButton { background: transparent; border: none; padding: 0 2px; color: $muted; min-height: ${link}px; }
LinkButton:hover { background: transparent; color: $accent_ink; }
LinkButton:pressed { background: transparent; color: $ink; }
IconButton { padding: 0; min-width: ${control}px; }
IconButton[quiet="true"] { border: none; background: transparent; }
IconButton[quiet="true"]:hover { background: $hover; }
Chip { border-radius: ${chip_radius}px; min-height: ${chip}px; color: $muted; }
Chip:checked { background: $ink; border-color: $ink; color: $surface; }
AccountBadge { padding: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, Select, QAbstractSpinBox { background: $surface; color: $ink;
  border: 1px solid $edge; border-radius: ${radius}px; padding: 0 10px; min-height: ${control}px;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted; }
QPlainTextEdit, QTextEdit { padding: 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, Select:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 0 9px; min-height: ${inner}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid $bad; padding: 0 9px;
  min-height: ${inner}px; }
QPlainTextEdit[wrong="true"] { padding: 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, Select:disabled { background: $background; color: $muted; }
Select::drop-down, DayField::drop-down { border: none; width: 26px; }
Select::down-arrow, DayField::down-arrow { image: none; }
Select QAbstractItemView { background: $raised; border: 1px solid $line; padding: 4px; outline: none;
  selection-background-color: $accent_wash; selection-color: $ink; }

Select QAbstractItemView::item { padding: 4px 6px; border-left: 3px solid transparent; }
Select QAbstractItemView::item:selected { background: $accent_wash; color: $ink; border-left-color: $accent; }

QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 7px 24px 7px 9px; border-left: 3px solid transparent; }
QMenu::icon { left: 8px; }
QMenu::indicator { left: 8px; }
QMenu::item:selected { background: $accent_wash; border-left-color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

RowTable { background: transparent; border: none; outline: none; gridline-color: transparent; }
RowTable QHeaderView { background: transparent; border: none; }
RowTable QHeaderView::section { background: transparent; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 0 ${cell_pad}px; min-height: ${header}px; }
RowTable QTableCornerButton::section { background: transparent; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
  background: $surface; border: 1px solid $edge; }
QSlider::handle:horizontal:hover { border: 1px solid $accent; }
QSlider::handle:horizontal:focus { background: $accent; border: 1px solid $accent; }
QSplitter::handle { background: transparent; }
"""
)

# How long Qt's own animations take, such as the cross that fades into a search field.
_STILL = """
QLineEdit, QToolButton, QAbstractButton, QComboBox, QAbstractItemView, QProgressBar, QScrollBar, QMenu {
  widget-animation-duration: 0; }
"""


def stylesheet(palette: Palette, *, still: bool = False) -> str:
    """The application's style sheet in one palette; with ``still`` nothing moves.

    Lengths grow with the system's text size.
    """
    words: dict[str, object] = {token.value.replace("-", "_"): colour for token, colour in palette.items()}
    words |= {
        "radius": CONTROL_RADIUS,
        "card_radius": CARD_RADIUS,
        "control": px(CONTROL_HEIGHT) - 2,
        "inner": px(CONTROL_HEIGHT) - 4,
        "link": px(20),
        "pad": px(12),
        "chip": px(27),
        "chip_radius": (px(27) + 2) // 2,
        "cell_pad": 12,
        "header": px(33),
    }
    return _SHEET.substitute(words) + _text_rules(palette) + (_STILL if still else "")


def qpalette(palette: Palette) -> QPalette:
    """The same palette for what Qt paints by itself."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(palette[token]))
    for role in _SWITCHED_OFF:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette[Token.EDGE]))
    return made


def _text_rules(palette: Palette) -> str:
    """Labels carry the name of their token as a property, so that a switch of theme recolours them."""
    return "\n".join(
        f'QLabel[token="{token.value}"] {{ color: {colour}; }}' for token, colour in palette.items()
    )

"""Looks over a window for words that there is no room for: cut off, elided, or outside of what holds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from app.gui.language.pseudo import OPENS
from app.gui.widgets.labels import ElidedLabel, MiddleElidedLabel

_SLACK = 1
"""Half pixels of fonts."""

_FIELD_MARGINS = 2 * 12
"""What the style sheet leaves free in a field."""


def clipped(window: QWidget) -> list[str]:
    """What cannot be read whole in this window, each with the kind of its widget."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            found += [f"{type(widget).__name__} {words!r}: {why}" for words, why in _faults(widget)]
    return sorted(set(found))


def unmarked(window: QWidget) -> list[str]:
    """Words on labels and buttons that did not come through tr() in the made-up language."""
    shown = [
        part.text()
        for kind in (QLabel, QAbstractButton)
        for part in window.findChildren(kind)
        if part.isVisible() and isinstance(part, QLabel | QAbstractButton)
    ]
    return sorted({words for words in shown if words.strip() and OPENS not in words})


def _faults(widget: QWidget) -> Iterator[tuple[str, str]]:
    for kind, faults in _KINDS:
        if isinstance(widget, kind):
            found = list(faults(widget))
            yield from found
            break
    else:
        return
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    if words and (outside := _outside(widget)):
        yield words, outside


def _elided_faults(label: ElidedLabel) -> Iterator[tuple[str, str]]:
    """What shortens itself may do so with a title or an address, not with our own words."""
    whole = label.shown_text() == " ".join(label.text().split())
    if OPENS in label.text() and not whole and not isinstance(label, MiddleElidedLabel):
        yield label.text(), "elided"


def _label_faults(label: QLabel) -> Iterator[tuple[str, str]]:
    if label.text() and (why := _too_small(label)):
        yield label.text(), why


def _wide_faults(widget: QAbstractButton | QComboBox) -> Iterator[tuple[str, str]]:
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return
    words = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
    needs, has = widget.sizeHint().width(), widget.width()
    if words and needs > has + _SLACK and (OPENS in words or not isinstance(widget, QComboBox)):
        yield words, f"needs {needs} wide, has {has}"


def _too_small(label: QLabel) -> str:
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return f"needs {needed} high, has {label.height()}" if needed > label.height() + _SLACK else ""
    needs, has = label.sizeHint(), label.size()
    if needs.width() > has.width() + _SLACK:
        return f"needs {needs.width()} wide, has {has.width()}"
    return (
        f"needs {needs.height()} high, has {has.height()}" if needs.height() > has.height() + _SLACK else ""
    )


def _placeholder_fault(field: QLineEdit) -> Iterator[tuple[str, str]]:
    words = field.placeholderText()
    if words and OPENS in words and not field.text():
        needs, has = field.fontMetrics().horizontalAdvance(words), field.contentsRect().width()
        has -= field.textMargins().left() + field.textMargins().right() + _FIELD_MARGINS
        if needs > has:
            yield words, f"needs {needs} wide, has {has}"


def _header_faults(header: QHeaderView) -> Iterator[tuple[str, str]]:
    model = header.model()
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    for section in range(header.count()):
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        needs, has = header.fontMetrics().horizontalAdvance(words), header.sectionSize(section)
        if words and not header.isSectionHidden(section) and needs > has:
            yield words, f"needs {needs} wide, has {has}"


def _outside(widget: QWidget) -> str:
    """Whether a part of it lies outside of a parent that does not scroll."""
    inner, parent = widget, widget.parentWidget()
    while parent is not None and not inner.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            return _beside(widget, area)
        place = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            return f"lies at {place.getRect()} outside of {type(parent).__name__} {parent.rect().getRect()}"
        inner, parent = parent, parent.parentWidget()
    return ""


def _beside(widget: QWidget, area: QAbstractScrollArea) -> str:
    """What scrolls down only has nothing at its side that anybody could get to."""
    if area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        return ""
    view = area.viewport()
    beyond = widget.mapTo(view, QPoint(widget.width(), 0)).x() - view.width()
    return f"lies {beyond} beside what scrolls" if beyond > _SLACK else ""


_KINDS: tuple[tuple[type[QWidget], Callable[..., Iterator[tuple[str, str]]]], ...] = (
    (ElidedLabel, _elided_faults),
    (QLabel, _label_faults),
    (QAbstractButton, _wide_faults),
    (QComboBox, _wide_faults),
    (QLineEdit, _placeholder_fault),
    (QHeaderView, _header_faults),
)

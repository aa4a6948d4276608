"""Paints a notice: its shape, what happened, a line or two about it, when. New ones have weight and a dot."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.notice import Notice
from app.gui.delegates.delegate import paint_focus_bar
from app.gui.language.told import told
from app.gui.models.notice_words import notice_title
from app.gui.models.notices import NOTICE_ROLE, SHAPES, TIME_ROLE
from app.gui.theme.fonts import Role, font, px
from app.gui.theme.shapes import paint_shape, shape_token
from app.gui.theme.theme import theme
from app.gui.theme.tokens import Token

_MOST_LINES = 2
_SIDE, _TOP, _MARK, _GAP = 14, 9, 16, 12
_Index = QModelIndex | QPersistentModelIndex


class NoticeDelegate(QStyledItemDelegate):
    """One row after the other, each as tall as its words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list; the words decide the height."""
        notice = index.data(NOTICE_ROLE)
        width = option.rect.width() or px(360)
        lines = _lines(told(notice.text), _room(width)) if isinstance(notice, Notice) else 1
        height = _height(Role.BODY) + lines * _height(Role.SMALL) + px(2) + 2 * px(_TOP)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, mark, words and time."""
        notice = index.data(NOTICE_ROLE)
        if not isinstance(notice, Notice):
            return
        box, colours = QRectF(option.rect), theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colours.colour(Token.ACCENT_WASH))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colours.colour(Token.HOVER))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus_bar(painter, box)
        self._paint_words(painter, box, notice, str(index.data(TIME_ROLE)))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colours.colour(Token.LINE))
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, notice: Notice, time: str) -> None:
        colours, shape = theme(), SHAPES[notice.kind]
        top = box.top() + px(_TOP)
        mark = QRectF(box.left() + px(_SIDE), top + 1, px(_MARK), px(_MARK))
        paint_shape(painter, shape, mark, colours.colour(shape_token(shape)))
        left, right = mark.right() + px(_GAP), box.right() - px(_SIDE)
        when = QRectF(left, top, right - left, _height(Role.BODY))
        if not notice.read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour(Token.ACCENT))
            painter.drawEllipse(QRectF(right - px(7), when.center().y() - px(7) / 2, px(7), px(7)))
            when.setRight(right - px(13))
        _line(painter, time, when, Role.SMALL, Token.MUTED, Qt.AlignmentFlag.AlignRight)
        used = QFontMetrics(font(Role.SMALL)).horizontalAdvance(time) + px(10)
        title = when.adjusted(0, 0, -used, 0)
        role = Role.BODY if notice.read else Role.STRONG
        _line(
            painter,
            notice_title(notice.kind, notice.title),
            title,
            role,
            Token.INK,
            Qt.AlignmentFlag.AlignLeft,
        )
        words = QRectF(left, when.bottom() + px(2), right - left, _MOST_LINES * _height(Role.SMALL))
        _paragraph(painter, told(notice.text), words)


def _line(
    painter: QPainter, text: str, room: QRectF, role: Role, token: Token, side: Qt.AlignmentFlag
) -> None:
    painter.setFont(font(role))
    painter.setPen(theme().colour(token))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
    painter.drawText(room, flags, shown)


def _paragraph(painter: QPainter, text: str, room: QRectF) -> None:
    """Up to two lines; what does not fit ends in an ellipsis."""
    painter.setFont(font(Role.SMALL))
    painter.setPen(theme().colour(Token.MUTED))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width() * (_MOST_LINES - 0.12)))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(room, int(flags), shown)


def _lines(text: str, width: int) -> int:
    if not text:
        return 0
    metrics = QFontMetrics(font(Role.SMALL))
    return 1 if metrics.horizontalAdvance(text) <= width else _MOST_LINES


def _room(width: int) -> int:
    return width - 2 * px(_SIDE) - px(_MARK) - px(_GAP)


def _height(role: Role) -> int:
    return QFontMetrics(font(role)).height()

"""Delegate that paints the cards, and finds the button under the pointer."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import RADIUS
from newsdesk.ui.widgets.card import Card
from newsdesk.ui.widgets.card_layout import ICON, INSIDE, CardButton, CardLayout, LaidCard
from newsdesk.ui.widgets.card_verbs import VERBS
from newsdesk.ui.widgets.rows_model import ROW

_BETWEEN = 8
_REMEMBERED = 1000
_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag


class NoteDelegate(QStyledItemDelegate):
    """Paints cards with buttons. Layouts are cached for each width."""

    def __init__(self, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._laid: dict[tuple[Hashable, int, bool], LaidCard] = {}
        self._pointed = ""
        look.changed.connect(self._laid.clear)

    def point(self, verb: str) -> None:
        """Set the action whose button the pointer is on."""
        self._pointed = verb

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        laid = self._of(index.data(ROW), width, mirrored=mirrored)
        return QSize(width, round(laid.height) + 2 * INSIDE + _BETWEEN)

    def verb_at(self, view: QAbstractItemView, index: _Index, point: QPoint) -> str:
        """Action of the button at a point of the viewport, empty if there is none."""
        rect = view.visualRect(view.model().index(index.row(), 0))
        mirrored = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = _inner(rect)
        buttons = self._of(index.data(ROW), rect.width(), mirrored=mirrored).buttons
        return next((each.verb for each in buttons if _placed(each.box, inner, mirrored=mirrored).contains(point)), "")

    def button_rect(self, view: QAbstractItemView, index: QModelIndex, verb: str) -> QRect:
        """Rectangle of a button in the viewport."""
        rect = view.visualRect(index)
        mirrored = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        buttons = self._of(index.data(ROW), rect.width(), mirrored=mirrored).buttons
        button = next(each for each in buttons if each.verb == verb)
        return _placed(button.box, _inner(rect), mirrored=mirrored).toRect()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Show the key of a button in a tooltip."""
        verb = self.verb_at(view, index, event.pos()) if index.isValid() else ""
        if event.type() == QEvent.Type.ToolTip and verb:
            QToolTip.showText(event.globalPos(), VERBS[verb].key, view)
            return True
        return super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        laid = self._of(index.data(ROW), option.rect.width(), mirrored=mirrored)
        inner = _inner(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sheet(painter, option.rect.adjusted(1, 1, -1, -_BETWEEN), option.state)
        tokens = self._look.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.returned))
        for bar in laid.bars:
            painter.drawRoundedRect(_placed(bar, inner, mirrored=mirrored), 1, 1)
        for words in laid.words:
            painter.setPen(QColor(words.colour))
            words.layout.draw(painter, _placed(words.box, inner, mirrored=mirrored).topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, dot in laid.dots:
            painter.setBrush(QColor(colour))
            painter.drawEllipse(_placed(dot, inner, mirrored=mirrored))
        for initials, disc in laid.discs:
            self._paint_disc(painter, initials, _placed(disc, inner, mirrored=mirrored))
        pointed = self._pointed if option.state & _State.State_MouseOver else ""
        for button in laid.buttons:
            box = _placed(button.box, inner, mirrored=mirrored)
            self._paint_button(painter, button, box, pointed=button.verb == pointed, mirrored=mirrored)
        painter.restore()

    def _paint_sheet(self, painter: QPainter, sheet: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._look.tokens
        chosen = bool(state & _State.State_Selected)
        focused = chosen and bool(state & _State.State_HasFocus)
        line = tokens.accent if focused else tokens.faint if state & _State.State_MouseOver else tokens.line
        painter.setBrush(QColor(tokens.wash if chosen else tokens.surface))
        painter.setPen(QPen(QColor(line), 2 if focused else 1))
        painter.drawRoundedRect(sheet, RADIUS, RADIUS)

    def _paint_disc(self, painter: QPainter, initials: str, disc: QRectF) -> None:
        tokens = self._look.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.wash))
        painter.drawEllipse(disc)
        painter.setPen(QColor(tokens.accent))
        painter.setFont(self._look.font(9, QFont.Weight.Bold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials)

    def _paint_button(
        self, painter: QPainter, button: CardButton, box: QRectF, *, pointed: bool, mirrored: bool
    ) -> None:
        tokens = self._look.tokens
        painter.setPen(QPen(QColor(tokens.faint if pointed else tokens.line), 1))
        painter.setBrush(QColor(tokens.wash if pointed else tokens.surface))
        painter.drawRoundedRect(box, RADIUS - 2, RADIUS - 2)
        inner = box.adjusted(9, 0, -9, 0)
        if button.icon:
            left = inner.right() - ICON if mirrored else inner.left()
            place = QRect(round(left), round(inner.center().y() - ICON / 2), ICON, ICON)
            self._look.icon(button.icon, tokens.ink).paint(painter, place)
            inner.adjust(0, 0, -(ICON + 5), 0) if mirrored else inner.adjust(ICON + 5, 0, 0, 0)
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self._look.font())
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, button.text)

    def _of(self, card: Card, width: int, *, mirrored: bool) -> LaidCard:
        key = (card.layout_key, width, mirrored)
        if key not in self._laid:
            if len(self._laid) > _REMEMBERED:
                self._laid.clear()
            layouter = CardLayout(self._look, max(60, width - 2 - 2 * INSIDE), mirrored=mirrored)
            self._laid[key] = layouter.lay(card)
        return self._laid[key]


def _inner(rect: QRect) -> QRect:
    return rect.adjusted(1 + INSIDE, 1 + INSIDE, -1 - INSIDE, -_BETWEEN - INSIDE)


def _placed(box: QRectF, inner: QRect, *, mirrored: bool) -> QRectF:
    """Rectangle on the card for a box counted from the leading edge."""
    left = inner.right() + 1 - box.right() if mirrored else inner.left() + box.left()
    return QRectF(left, inner.top() + box.top(), box.width(), box.height())

"""Delegate that paints a card: headline, the words that print under it, and a warning where it will not print."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.ui.text import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LIST_HEADLINE, RADIUS, UI
from newsdesk.ui.widgets.card_layout import lay_out_text
from newsdesk.ui.widgets.rows_model import ROW
from newsdesk.ui.widgets.story_cards import RelatedCard

_BETWEEN = 8
_INSIDE = 12
_GAP = 4
_ICON = 16
_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class CardText:
    """One run of text on a card, laid out."""

    layout: QTextLayout
    colour: str
    top: float
    height: float


class CardDelegate(QStyledItemDelegate):
    """Paints cards; each text runs in the direction of its own script."""

    def __init__(self, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        card: RelatedCard = index.data(ROW)
        width = _width(option)
        pieces = self._pieces(card, self._text_width(card, width))
        return QSize(width, round(pieces[-1].top + pieces[-1].height) + 2 * _INSIDE + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card: RelatedCard = index.data(ROW)
        sheet = option.rect.adjusted(1, 1, -1, -_BETWEEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sheet(painter, sheet, option.state)
        inner = sheet.adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        width = self._text_width(card, option.rect.width())
        left = inner.left()
        if card.icon:
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            left = inner.right() + 1 - width if mirrored else left
            place = QRect(inner.left() if mirrored else inner.right() + 1 - _ICON, inner.top() + 1, _ICON, _ICON)
            self._look.icon(card.icon, self._look.tokens.accent).paint(painter, place)
        for piece in self._pieces(card, width):
            painter.setPen(QColor(piece.colour))
            piece.layout.draw(painter, QPointF(left, inner.top() + piece.top))
        painter.restore()

    def _paint_sheet(self, painter: QPainter, sheet: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._look.tokens
        chosen = bool(state & _State.State_Selected)
        focused = chosen and bool(state & _State.State_HasFocus)
        pointed = bool(state & _State.State_MouseOver)
        painter.setBrush(QColor(tokens.wash if chosen else tokens.surface))
        line = tokens.accent if focused else tokens.faint if pointed else tokens.line
        painter.setPen(QPen(QColor(line), 2 if focused else 1))
        painter.drawRoundedRect(sheet, RADIUS, RADIUS)

    def _text_width(self, card: RelatedCard, width: int) -> int:
        return max(40, width - 2 - 2 * _INSIDE - (_ICON + 8 if card.icon else 0))

    def _pieces(self, card: RelatedCard, width: int) -> list[CardText]:
        tokens = self._look.tokens
        runs = (
            (card.headline, self._look.font(LIST_HEADLINE, QFont.Weight.DemiBold), tokens.ink),
            (card.flag, self._look.font(UI, QFont.Weight.DemiBold), tokens.returned),
            (card.text, self._look.font(UI), tokens.soft),
        )
        pieces: list[CardText] = []
        top = 0.0
        for text, font, colour in runs:
            if text or not pieces:
                layout, height = lay_out_text(text, font, width, right_to_left=runs_right_to_left(text))
                pieces.append(CardText(layout, colour, top, height))
                top += height + _GAP
        return pieces


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()

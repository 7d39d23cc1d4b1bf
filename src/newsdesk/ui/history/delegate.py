"""Delegate that paints the history as a line of dots: large for versions, small for acts, coloured by their status."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.domain.status import Status
from newsdesk.ui.history.timeline import TimelineEntry
from newsdesk.ui.text import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL, RADIUS, UI
from newsdesk.ui.widgets.card_layout import lay_out_text
from newsdesk.ui.widgets.rows_model import ROW

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_RAIL = 28  # pixels for the line of dots
_PAD = 8
_GAP = 2
_Piece = tuple[QTextLayout, str, float, float]


class HistoryDelegate(QStyledItemDelegate):
    """Paints a title with its badges, who and when, and the reason or the length."""

    def __init__(self, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        pieces = self._pieces(index.data(ROW), width, option.direction)
        return QSize(width, round(pieces[-1][2] + pieces[-1][3]) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: TimelineEntry = index.data(ROW)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option.rect.adjusted(1, 1, -1, -1), option.state)
        self._paint_rail(painter, entry, option.rect, index, mirrored=mirrored)
        left = option.rect.left() + (_PAD if mirrored else _RAIL)
        pieces = self._pieces(entry, option.rect.width(), option.direction)
        for layout, colour, top, _ in pieces:
            painter.setPen(QColor(colour))
            layout.draw(painter, QPointF(left, option.rect.top() + _PAD + top))
        title = pieces[0]
        self._paint_badges(painter, entry, option.rect, title[3], mirrored=mirrored)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._look.tokens
        focused = bool(state & _State.State_HasFocus)
        if state & _State.State_Selected or focused:
            painter.setBrush(QColor(tokens.wash) if state & _State.State_Selected else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_rail(
        self, painter: QPainter, entry: TimelineEntry, rect: QRect, index: _Index, *, mirrored: bool
    ) -> None:
        tokens = self._look.tokens
        x = rect.right() - _RAIL / 2 + 1 if mirrored else rect.left() + _RAIL / 2
        y = rect.top() + _PAD + self._look.px(UI) * 0.75
        painter.setPen(QPen(QColor(tokens.line), 1))
        if index.row() > 0:
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, y))
        if index.row() < index.model().rowCount() - 1:
            painter.drawLine(QPointF(x, y), QPointF(x, rect.bottom() + 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour(entry.tone)))
        radius = 5 if entry.is_version else 3.5
        painter.drawEllipse(QPointF(x, y), radius, radius)

    def _paint_badges(
        self, painter: QPainter, entry: TimelineEntry, rect: QRect, height: float, *, mirrored: bool
    ) -> None:
        font = self._look.font(LABEL, QFont.Weight.DemiBold)
        painter.setFont(font)
        edge: float = rect.left() + _PAD if mirrored else rect.right() - _PAD
        for text, tone in reversed(entry.badges):
            width = QFontMetricsF(font).horizontalAdvance(text) + 2
            box = QRectF(edge if mirrored else edge - width, rect.top() + _PAD, width, height)
            painter.setPen(QColor(self._colour(tone)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            edge += (width + 10) * (1 if mirrored else -1)

    def _badge_room(self, entry: TimelineEntry) -> float:
        metrics = QFontMetricsF(self._look.font(LABEL, QFont.Weight.DemiBold))
        return sum(metrics.horizontalAdvance(text) + 12 for text, _ in entry.badges)

    def _pieces(self, entry: TimelineEntry, width: int, direction: Qt.LayoutDirection) -> list[_Piece]:
        tokens, look = self._look.tokens, self._look
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        room = max(60.0, width - _RAIL - _PAD)
        weight = QFont.Weight.DemiBold if entry.is_version else QFont.Weight.Normal
        about = " · ".join(part for part in (entry.head, entry.detail if entry.is_version else "") if part)
        runs = [
            (entry.title, look.font(UI, weight), tokens.ink, mirrored),
            (about, look.font(UI), tokens.soft, mirrored),
        ]
        if entry.detail and not entry.is_version:
            runs.append((entry.detail, look.font(UI), tokens.ink, runs_right_to_left(entry.detail)))
        pieces: list[_Piece] = []
        top = 0.0
        for text, font, colour, right_to_left in runs:
            taken = self._badge_room(entry) if not pieces else 0.0
            layout, height = lay_out_text(text, font, max(60.0, room - taken), right_to_left=right_to_left)
            layout.setPosition(QPointF(room - max(60.0, room - taken) if mirrored else 0, 0))
            pieces.append((layout, colour, top, height))
            top += height + _GAP
        return pieces

    def _colour(self, tone: str) -> str:
        name = tone.upper()
        colour: str = (
            self._look.tokens.status(Status[name]) if name in Status.__members__ else getattr(self._look.tokens, tone)
        )
        return colour

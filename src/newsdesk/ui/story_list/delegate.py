"""Delegate that paints a story in the list: its headline, and under it the facts of its row."""

import unicodedata
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.domain.story_list import StoryRow
from newsdesk.ui.story_list.fact_line import FactLine, LinePart
from newsdesk.ui.story_list.facts import RowFacts
from newsdesk.ui.story_list.model import FACTS, ROW
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.fonts import reads_arabic
from newsdesk.ui.theme.tokens import LIST_HEADLINE, RADIUS

_LINES = 2
_MARGIN = 8
_PADDING = 10
_GAP = 4
_CACHE_SIZE = 300
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _PaintedRow:
    """Cache entry: a row as it was painted last, used again as long as its facts and the width are the same."""

    row_facts: RowFacts
    width: int
    headline: QTextLayout
    parts: tuple[LinePart, ...]


class StoryDelegate(QStyledItemDelegate):
    """Paints rows; each headline runs and aligns in the direction of its own language."""

    def __init__(self, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: dict[tuple[str, str, int], int] = {}
        self._painted_rows: dict[UUID, _PaintedRow] = {}
        look.changed.connect(self._dress)
        self._dress()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: StoryRow = index.data(ROW)
        width = self._view_width(option)
        key = (row.headline, row.language, width)
        if key not in self._lines:
            self._lines[key] = self._laid_out(row, width - 2 * (_MARGIN + _PADDING)).lineCount() if row.headline else 1
        headline = self._lines[key] * self._headline_metrics.lineSpacing()
        return QSize(width, headline + _GAP + self._line.height + 2 * _PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: StoryRow = index.data(ROW)
        card = option.rect.adjusted(_MARGIN, 1, -_MARGIN, -1)
        inner = card.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, card, option.state)
        painted = self._painted_row_of(index.data(FACTS), inner.width())
        painter.setPen(QColor(self._look.tokens.ink if row.headline else self._look.tokens.soft))
        painted.headline.draw(painter, QPointF(inner.topLeft()))
        height = self._line.height
        line = QRect(inner.left(), inner.bottom() + 1 - height, inner.width(), height)
        self._line.paint(painter, line, painted.parts, option.direction)
        painter.restore()

    def _painted_row_of(self, row_facts: RowFacts, width: int) -> _PaintedRow:
        """The row ready to paint.

        Breaking a headline and fitting a line costs more than painting them, so they are cached.
        """
        row = row_facts.row
        painted_row = self._painted_rows.get(row.id)
        if painted_row is None or painted_row.row_facts is not row_facts or painted_row.width != width:
            painted_row = _PaintedRow(
                row_facts, width, self._laid_out(row, width), self._line.fitted(row_facts.facts, width)
            )
            if len(self._painted_rows) >= _CACHE_SIZE:
                self._painted_rows.clear()
            self._painted_rows[row.id] = painted_row
        return painted_row

    def _paint_card(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._look.tokens
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(tokens.surface))
            painter.setPen(QPen(QColor(tokens.line), 1))
        elif state & QStyle.StateFlag.State_MouseOver:
            hover = QColor(tokens.surface)
            hover.setAlphaF(0.55)
            painter.setBrush(hover)
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _laid_out(self, row: StoryRow, width: int) -> QTextLayout:
        """Layout of the headline in at most two lines, the last one elided; `width` in pixels."""
        text = row.headline or row.slug or QCoreApplication.translate("StoryDelegate", "No headline yet")
        right_to_left = reads_arabic(row.language) if row.headline else _runs_right_to_left(text)
        # a placeholder for a missing headline aligns with the window
        to_the_right = right_to_left if row.headline else QGuiApplication.isRightToLeft()
        layout = QTextLayout(text, self._headline_font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        cut = self._break(layout, width)
        if cut >= 0:
            rest = self._headline_metrics.elidedText(text[cut:], Qt.TextElideMode.ElideRight, width)
            layout.setText(text[:cut] + rest)
            self._break(layout, width)
        return layout

    def _break(self, layout: QTextLayout, width: int) -> int:
        """Break into lines; returns where the last one starts (UTF-16 units) if text is left over, else -1."""
        height = 0.0
        start = -1
        layout.beginLayout()
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += self._headline_metrics.lineSpacing()
            start = line.textStart() if line.textStart() + line.textLength() < len(layout.text()) else -1
        layout.endLayout()
        return start

    def _view_width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        viewport = view.viewport() if view is not None and hasattr(view, "viewport") else None
        return viewport.width() if viewport is not None else option.rect.width()

    def _dress(self) -> None:
        self._headline_font = self._look.font(LIST_HEADLINE, QFont.Weight.DemiBold)
        self._headline_metrics = QFontMetrics(self._headline_font)
        self._line = FactLine(self._look)
        self._painted_rows.clear()
        self._lines.clear()


def _runs_right_to_left(text: str) -> bool:
    return unicodedata.bidirectional(text[0]) in ("R", "AL")

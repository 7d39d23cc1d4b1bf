"""Paints a story in the list: its headline, and under it where it stands."""

import datetime as dt
import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.domain.listing import Row
from newsdesk.ui import words
from newsdesk.ui.desk.age import age
from newsdesk.ui.desk.model import ROW
from newsdesk.ui.look import Look
from newsdesk.ui.look.fonts import reads_arabic
from newsdesk.ui.look.tokens import LABEL, LIST_HEADLINE, RADIUS

_LINES = 2
_MARGIN = 8
_PADDING = 10
_GAP = 4
_ICON = 14
_DOT = " · "
_LEAST_ROOM = 24
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the second line: its words, its colour, and an icon before it."""

    text: str
    colour: str
    bold: bool = False
    icon: str = ""
    gives_way: bool = False


class StoryDelegate(QStyledItemDelegate):
    """Each headline runs and aligns in the direction of its own language."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: dict[tuple[str, str, int], int] = {}
        look.changed.connect(self._dress)
        self._dress()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Row = index.data(ROW)
        width = self._view_width(option)
        key = (row.headline, row.language, width)
        if key not in self._lines:
            self._lines[key] = self._laid_out(row, width - 2 * (_MARGIN + _PADDING)).lineCount() if row.headline else 1
        headline = self._lines[key] * self._headline_metrics.lineSpacing()
        return QSize(width, headline + _GAP + self._label_metrics.height() + 2 * _PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW)
        card = option.rect.adjusted(_MARGIN, 1, -_MARGIN, -1)
        inner = card.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, card, option.state)
        layout = self._laid_out(row, inner.width())
        painter.setPen(QColor(self._look.tokens.ink if row.headline else self._look.tokens.soft))
        layout.draw(painter, QPointF(inner.topLeft()))
        line = QRect(
            inner.left(), inner.bottom() + 1 - self._label_metrics.height(), inner.width(), self._label_metrics.height()
        )
        self._paint_pieces(painter, line, self._pieces(row), option.direction)
        painter.restore()

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

    def _laid_out(self, row: Row, width: int) -> QTextLayout:
        """The headline in at most two lines, the last one elided."""
        text = row.headline or row.slug or QCoreApplication.translate("StoryDelegate", "No headline yet")
        right_to_left = reads_arabic(row.language) if row.headline else _runs_right_to_left(text)
        # what the window puts in the place of a headline stands where the window begins
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
        """Break into lines; returns where the last allowed line starts if the text does not end in it, else -1."""
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

    def _pieces(self, row: Row) -> list[_Piece]:
        tokens, locale = self._look.tokens, QLocale()
        translate = QCoreApplication.translate
        pieces = [_Piece(words.status(row.status), tokens.status(row.status), bold=True)]
        if row.forked:
            pieces.insert(0, _Piece(translate("StoryDelegate", "Conflict"), tokens.failure, bold=True, icon="git-fork"))
        if row.unsaved:
            pieces.append(_Piece(translate("StoryDelegate", "edited"), tokens.soft))
        if row.section:
            pieces.append(_Piece(row.section, tokens.soft, gives_way=True))
        if row.words:
            count = locale.toString(row.words)
            said = (
                translate("StoryDelegate", "1 word")
                if row.words == 1
                else translate("StoryDelegate", "{n} words").format(n=count)
            )
            pieces.append(_Piece(said, tokens.soft))
        pieces.append(_Piece(age(row.modified, dt.datetime.now(dt.UTC), locale), tokens.soft))
        return pieces

    def _paint_pieces(self, painter: QPainter, line: QRect, pieces: list[_Piece], way: Qt.LayoutDirection) -> None:
        """The pieces one after the other from the leading edge, a dot between them."""
        parts = self._dotted(pieces)
        if self._is_tight(parts, line.width()):
            parts = self._dotted([piece for piece in pieces if not piece.gives_way])
        taken = 0
        for part, room in zip(parts, self._rooms(parts, line.width()), strict=True):
            if part.icon:
                self._paint_icon(painter, line, taken, part, way)
            indent = _ICON + _GAP if part.icon else 0
            box = QRect(line.left() + taken + indent, line.top(), room - indent + 1, line.height())
            self._paint_text(painter, QStyle.visualRect(way, line, box), part, way)
            taken += room

    def _dotted(self, pieces: list[_Piece]) -> list[_Piece]:
        return [part for piece in pieces for part in (_Piece(_DOT, self._look.tokens.faint), piece)][1:]

    def _is_tight(self, parts: list[_Piece], width: int) -> bool:
        """Whether a few letters of the one that gives way are all that would be left of it."""
        rooms = zip(parts, self._rooms(parts, width), strict=True)
        return any(part.gives_way and room <= _LEAST_ROOM < self._wanted(part) for part, room in rooms)

    def _wanted(self, part: _Piece) -> int:
        return self._metrics(part).horizontalAdvance(part.text) + (_ICON + _GAP if part.icon else 0)

    def _rooms(self, parts: list[_Piece], width: int) -> list[int]:
        """How wide each part may be: the one that gives way leaves the others whole as long as it can."""
        rooms = [self._wanted(part) for part in parts]
        for at, part in enumerate(parts):
            if part.gives_way:
                rooms[at] = max(_LEAST_ROOM, rooms[at] - max(0, sum(rooms) - width))
        for at in range(len(rooms)):
            rooms[at] = max(0, min(rooms[at], width - sum(rooms[:at])))
        return rooms

    def _paint_text(self, painter: QPainter, box: QRect, part: _Piece, way: Qt.LayoutDirection) -> None:
        painter.setFont(self._bold_font if part.bold else self._label_font)
        painter.setPen(QColor(part.colour))
        shown = self._metrics(part).elidedText(part.text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | _edge(way), shown)

    def _metrics(self, part: _Piece) -> QFontMetrics:
        return self._label_metrics if part.bold else self._plain_metrics

    def _paint_icon(self, painter: QPainter, line: QRect, taken: int, piece: _Piece, way: Qt.LayoutDirection) -> None:
        top = line.top() + (line.height() - _ICON) // 2
        box = QStyle.visualRect(way, line, QRect(line.left() + taken, top, _ICON, _ICON))
        icon: QIcon = self._look.icon(piece.icon, piece.colour)
        icon.paint(painter, box)

    def _view_width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        viewport = view.viewport() if view is not None and hasattr(view, "viewport") else None
        return viewport.width() if viewport is not None else option.rect.width()

    def _dress(self) -> None:
        self._headline_font = self._look.font(LIST_HEADLINE, QFont.Weight.DemiBold)
        self._label_font = _tabular(self._look.font(LABEL))
        self._bold_font = self._look.font(LABEL, QFont.Weight.DemiBold)
        self._headline_metrics = QFontMetrics(self._headline_font)
        self._label_metrics = QFontMetrics(self._bold_font)
        self._plain_metrics = QFontMetrics(self._label_font)
        self._lines.clear()


def _runs_right_to_left(text: str) -> bool:
    return unicodedata.bidirectional(text[0]) in ("R", "AL")


def _edge(way: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if way is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft


def _tabular(font: QFont) -> QFont:
    font.setFeature(QFont.Tag("tnum"), 1)
    return font

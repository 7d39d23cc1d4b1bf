"""Delegate that paints an exported copy: file name, freshness, details, and its folder or what is left to do."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.domain.exported_copy import Freshness
from newsdesk.ui.exports import copy_text
from newsdesk.ui.exports.copy_model import LISTED_COPY, ListedCopy
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL, RADIUS, UI

_BETWEEN, _INSIDE, _GAP, _APART = 8, 12, 3, 10
_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class _CardLine:
    """One line of a card: its text, the name of its colour, and how it is cut."""

    text: str
    tone: str = "soft"
    bold: bool = False
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight


class CopyDelegate(QStyledItemDelegate):
    """Paints a card for each copy."""

    def __init__(self, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self._dress)
        self._dress()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        lines = self._lines(index.data(LISTED_COPY))
        text = sum(self._metrics(line).height() for line in lines) + _GAP * (len(lines) - 1)
        return QSize(80, text + 2 * _INSIDE + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        listed_copy: ListedCopy = index.data(LISTED_COPY)
        card = option.rect.adjusted(1, 1, -1, -_BETWEEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, card, option.state)
        inner = card.adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        top = inner.top()
        for at, line in enumerate(self._lines(listed_copy)):
            height = self._metrics(line).height()
            box = QRect(inner.left(), top, inner.width(), height)
            if at == 0:
                box = self._paint_freshness(painter, box, listed_copy, option.direction)
            self._paint_words(painter, QStyle.visualRect(option.direction, inner, box), line, option.direction)
            top += height + _GAP
        painter.restore()

    def _lines(self, listed_copy: ListedCopy) -> tuple[_CardLine, ...]:
        report = listed_copy.report
        copy = report.copy
        headline = (_CardLine(report.headline, "ink"),) if listed_copy.named else ()
        name = _CardLine(copy_text.place_name(copy), "ink", bold=True, cut=Qt.TextElideMode.ElideMiddle)
        details = _CardLine(copy_text.details(copy, listed_copy.number))
        if carried := copy_text.check_also_reasons(report):
            details = _CardLine(carried, "ink")
        if copy.is_file:
            return (name, *headline, details, _CardLine(copy_text.folder(copy), cut=Qt.TextElideMode.ElideMiddle))
        if report.fate is Freshness.CURRENT:
            return (name, *headline, details)
        advice = copy_text.translate("ListedCopy", "There is no file to export again: tell those who have it.")
        return (name, *headline, details, _CardLine(advice, "ink"))

    def _paint_freshness(
        self, painter: QPainter, box: QRect, listed_copy: ListedCopy, direction: Qt.LayoutDirection
    ) -> QRect:
        """Paint the freshness at the trailing edge, and "proof" before it; returns the room that is left, in pixels."""
        report = listed_copy.report
        signs = [(copy_text.freshness_word(report.fate), copy_text.freshness_colour(report.fate))]
        if report.copy.proof:
            signs.append((copy_text.translate("ListedCopy", "proof"), "soft"))
        painter.setFont(self._label_bold)
        metrics = QFontMetrics(self._label_bold)
        room = QRect(box)
        for text, tone in signs:
            width = metrics.horizontalAdvance(text) + 1
            place = QRect(room.right() + 1 - width, room.top(), width, room.height())
            painter.setPen(QColor(getattr(self._look.tokens, tone)))
            painter.drawText(QStyle.visualRect(direction, box, place), Qt.AlignmentFlag.AlignCenter, text)
            room.setRight(room.right() - width - _APART)
        return room

    def _paint_words(self, painter: QPainter, box: QRect, line: _CardLine, direction: Qt.LayoutDirection) -> None:
        edge = (
            Qt.AlignmentFlag.AlignRight if direction is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
        )
        painter.setFont(self._font(line))
        painter.setPen(QColor(getattr(self._look.tokens, line.tone)))
        shown = self._metrics(line).elidedText(line.text, line.cut, box.width())
        painter.drawText(box, edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)

    def _paint_card(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._look.tokens
        chosen = bool(state & _State.State_Selected)
        painter.setBrush(QColor(tokens.wash if chosen else tokens.surface))
        focused = bool(state & _State.State_HasFocus) and bool(state & _State.State_KeyboardFocusChange)
        painter.setPen(QPen(QColor(tokens.accent), 2) if focused else QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(card, RADIUS, RADIUS)

    def _font(self, line: _CardLine) -> QFont:
        if line.bold:
            return self._bold
        return self._plain if line.tone == "ink" else self._label

    def _metrics(self, line: _CardLine) -> QFontMetrics:
        return QFontMetrics(self._font(line))

    def _dress(self) -> None:
        self._plain = self._look.font(UI)
        self._bold = self._look.font(UI, QFont.Weight.DemiBold)
        self._label = self._look.font(LABEL)
        self._label_bold = self._look.font(LABEL, QFont.Weight.DemiBold)

"""Delegate that paints a rule in two lines: its name and origin, then its reason or its fault."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.domain.house_rule import RuleRow
from newsdesk.ui.check_settings.rules_model import ROW, TYPED, origin
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL, UI

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_PAD = 7


class RuleDelegate(QStyledItemDelegate):
    """Paints rules. The switch is the style's own check box, so that a click and the space bar work as everywhere."""

    def __init__(self, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        lines = sum(QFontMetrics(self._look.font(size)).height() for size in (UI, LABEL))
        return QSize(120, lines + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: RuleRow = index.data(ROW)
        dressed = QStyleOptionViewItem(option)
        self.initStyleOption(dressed, index)
        style = option.widget.style() if option.widget else QApplication.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, dressed, option.widget)
        dressed.text = ""
        dressed.state &= ~_State.State_HasFocus
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, dressed, painter, option.widget)
        painter.save()
        self._paint_words(painter, row, room.adjusted(8, _PAD, -6, -_PAD), typed=bool(index.data(TYPED)))
        if option.state & _State.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._look.tokens.accent), 2))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 5, 5)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: RuleRow, room: QRect, *, typed: bool) -> None:
        tokens, look = self._look.tokens, self._look
        name, small = look.font(UI, QFont.Weight.DemiBold), look.font(LABEL)
        note = " · ".join(filter(None, (origin(row), self.tr("not kept") if typed else "")))
        aside = QFontMetrics(small).horizontalAdvance(note) + 8 if note else 0
        mirrored = QApplication.isRightToLeft()
        first = QRect(room.left(), room.top(), room.width(), QFontMetrics(name).height())
        second = QRect(room.left(), first.bottom() + 3, room.width(), QFontMetrics(small).height())
        # QPainter turns AlignLeft round in a right-to-left window
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        left = first.adjusted(aside, 0, 0, 0) if mirrored else first.adjusted(0, 0, -aside, 0)
        fault = row.fault and not row.rule.off
        self._line(painter, left, row.rule.key, name, tokens.soft if row.rule.off else tokens.ink, near)
        self._line(painter, first, note, small, tokens.accent, far)
        self._line(painter, second, row.fault or row.rule.reason, small, tokens.failure if fault else tokens.soft, near)

    def _line(
        self, painter: QPainter, room: QRect, text: str, font: QFont, colour: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, isolated(fitting))

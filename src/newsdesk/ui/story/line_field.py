"""A line of text that becomes an input when entered, and may say something dimmed behind its words."""

from PySide6.QtCore import QEvent, QKeyCombination, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton, QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme

# between the words and what is said behind them
_GAP = 2
_EXPORT = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)


class LineField(QLineEdit):
    """One line. `focus_changed` lets its box show its help."""

    focus_changed = Signal(bool)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hint = self._short = ""
        self.setProperty("kind", "field")
        self._align()

    def show_text(self, text: str) -> None:
        """Show other words; the same words keep cursor and undo."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def set_hint(self, hint: str, short: str = "") -> None:
        """Say this dimmed behind the words; `short` where there is no room for the whole."""
        if hint != self._hint:
            self._hint, self._short = hint, short or hint
            self.setAccessibleDescription(hint)
            self.update()

    @property
    def hint(self) -> str:
        """What is said behind the words."""
        return self._hint

    def event(self, event: QEvent) -> bool:
        """On X11 a line of text takes Ctrl+E to go to its end; in this window it exports, wherever one is."""
        if isinstance(event, QKeyEvent) and _is_export(event):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.focus_changed.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint and self.text():
            self._paint_hint()

    def _align(self) -> None:
        """Words of another script stay on the side where the form begins."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def _paint_hint(self) -> None:
        room = self._room()
        taken = self.fontMetrics().horizontalAdvance(self.text()) + _GAP
        if taken + self.fontMetrics().averageCharWidth() * 6 > room.width():
            return
        box = room.adjusted(0, 0, -taken, 0) if self.isRightToLeft() else room.adjusted(taken, 0, 0, 0)
        painter = QPainter(self)
        painter.setPen(QColor(self._look.tokens.soft))
        whole, short = (f" · {isolated(hint)}" for hint in (self._hint, self._short))
        said = whole if self.fontMetrics().horizontalAdvance(whole) <= box.width() else short
        shown = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, box.width())
        edge = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(box, edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        buttons = sum(button.width() for button in self.findChildren(QToolButton) if button.isVisible())
        return QStyle.visualRect(self.layoutDirection(), inner, inner.adjusted(2, 0, -2 - buttons, 0))


def _is_export(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.ShortcutOverride and event.keyCombination() == _EXPORT
